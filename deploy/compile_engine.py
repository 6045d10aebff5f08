"""Build hook of hatchling: compile the quotation engine with mypyc, into a wheel of this platform.

Off by default, so that a checkout stays plain Python; ``make compiled`` asks for it. The modules stay in the wheel as
they are, beside what was compiled from them. Without a C compiler the wheel is built as ever, and says so; where there
is one and it refuses what mypyc wrote, nothing is built.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ENGINE = "bot/quotes"
"""The one package that is worth it: all other work waits for the network, the disk or a library."""


class CompileEngine(BuildHookInterface[Any]):
    """Finds no module twice: ``bot.quotes.engine`` is imported compiled where that is there, else from its source."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and have the results put into the wheel.

        Raises:
            SystemExit: mypy, or the C compiler, finds an error, and has printed it.
        """
        self._folder = TemporaryDirectory(prefix="quotewire-engine-")
        folder = Path(self._folder.name)
        if (reason := why_not(folder)) is not None:
            self.app.display_warning(f"{reason} The engine stays plain Python.")
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"].update(compile_engine(Path(self.root), folder))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what lies outside the wheel."""
        self._folder.cleanup()


_PROBE = "#include <Python.h>\nPyMODINIT_FUNC PyInit_probe(void) { return NULL; }\n"
"""The smallest extension module there is."""


def why_not(folder: Path) -> str | None:
    """Why nothing in C can be compiled here, and what to do; ``None`` where it can be."""
    from setuptools import Distribution, Extension
    from setuptools.errors import CompileError, PlatformError

    source = folder / "probe.c"
    source.write_text(_PROBE, encoding="ascii")
    command = Distribution({"ext_modules": [Extension("probe", [str(source)])]}).get_command_obj("build_ext")
    command.build_lib = command.build_temp = str(folder / "probe")
    command.ensure_finalized()
    try:
        command.run()
    except PlatformError:
        return _NO_COMPILER
    except CompileError as error:
        # Distutils says both with one error; only a compiler that was started has an exit code.
        return _NO_HEADERS if "exit code" in str(error) else _NO_COMPILER
    return None


_HIDDEN = "-fvisibility=hidden"
"""Nobody calls the engine's C functions from outside: told so, gcc and clang call them directly and put small ones in
place, which saves 2 % of all instructions."""
_INDENTED = "-Wno-misleading-indentation"
"""gcc reads the file again from far above for each ``if``, to see how it is indented: that took 125 of 290 seconds of
processor time (measured), and nobody indents what mypyc writes."""


def _modules(engine: Path) -> list[Path]:
    """What is compiled: all but what languages bring, which is words and patterns."""
    paths = sorted(engine.rglob("*.py"))
    return [path for path in paths if path.stem != "__init__" and engine / "lang" not in path.parents]


_NO_COMPILER = "No C compiler was found: install gcc or clang, or name yours in CC."
_NO_HEADERS = "The C compiler doesn't find Python.h: install Python's headers (python3-dev)."


def compile_engine(root: Path, folder: Path) -> dict[str, str]:
    """Compile the engine of the sources in ``root`` into ``folder``: file to place in the wheel.

    mypyc makes every warning of gcc an error, which stays so: "may be used uninitialized" told twice of objects that
    it had dropped too often, and that would have ended the process.

    Raises:
        SystemExit: mypy or the C compiler finds an error, and has printed it.
    """
    from mypyc.build import mypycify  # only when asked for: mypy isn't there when the project is merely installed
    from setuptools import Distribution
    from setuptools.errors import CompileError, LinkError

    modules = [path.relative_to(root) for path in _modules(root / ENGINE)]
    before = Path.cwd()
    os.chdir(root)  # mypyc names modules by their paths from here
    try:
        extensions = mypycify(
            ["--config-file=", *map(str, modules)], group_name="quotewire", target_dir=str(folder), debug_level="0"
        )
        for extension in extensions if os.name == "posix" else ():
            extension.extra_compile_args.extend((_HIDDEN, _INDENTED))
        command = Distribution({"ext_modules": extensions}).get_command_obj("build_ext")
        command.build_lib, command.build_temp = str(folder / "lib"), str(folder)
        command.ensure_finalized()
        command.run()
    except (CompileError, LinkError) as error:
        raise SystemExit(f"The engine could not be compiled: {error}. What the compiler says stands above.") from error
    finally:
        os.chdir(before)
    compiled = (path for path in (folder / "lib").rglob("*") if path.is_file())
    return {str(path): str(path.relative_to(folder / "lib")) for path in compiled}
