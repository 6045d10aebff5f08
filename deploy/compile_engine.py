"""Build hook of hatchling: compile the quotation engine with mypyc, into a wheel of this platform.

Off by default, so that a checkout stays plain Python; ``make compiled`` asks for it. The modules stay in the wheel as
they are, beside what was compiled from them. Without a C compiler the wheel is built as ever, and says so.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ENGINE = "bot/quotes"
"""The one package that is worth it: all other work waits for the network, the disk or a library."""


class CompileEngine(BuildHookInterface[Any]):
    """Finds no module twice: ``bot.quotes.marks`` is imported compiled where that is there, else from its source."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and have the results put into the wheel.

        Raises:
            SystemExit: mypy finds an error in the sources, and has printed it.
        """
        self._folder = TemporaryDirectory(prefix="quotewire-engine-")
        compiled = compile_engine(Path(self.root), Path(self._folder.name))
        if not compiled:
            self.app.display_warning("No C compiler was found: the engine stays plain Python. Install gcc or clang.")
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"].update(compiled)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what lies outside the wheel."""
        self._folder.cleanup()


def compile_engine(root: Path, folder: Path) -> dict[str, str]:
    """Compile the engine of the sources in ``root`` into ``folder``: file to place in the wheel; nothing without a
    compiler.
    """
    from mypyc.build import mypycify  # only when asked for: mypy isn't there when the project is merely installed
    from setuptools import Distribution
    from setuptools.errors import CompileError

    modules = [path.relative_to(root) for path in sorted((root / ENGINE).glob("*.py")) if path.stem != "__init__"]
    before = Path.cwd()
    os.chdir(root)  # mypyc names modules by their paths from here
    try:
        extensions = mypycify(
            ["--config-file=", *map(str, modules)], group_name="quotewire", target_dir=str(folder), debug_level="0"
        )
        command = Distribution({"ext_modules": extensions}).get_command_obj("build_ext")
        command.build_lib, command.build_temp = str(folder / "lib"), str(folder)
        command.ensure_finalized()
        command.run()
    except CompileError:
        return {}
    finally:
        os.chdir(before)
    found = (path for path in (folder / "lib").rglob("*") if path.is_file())
    return {str(path): str(path.relative_to(folder / "lib")) for path in found}
