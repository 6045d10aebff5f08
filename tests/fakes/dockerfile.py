"""Runs the stages of a Dockerfile without Docker: each stage has a folder that stands for the root of its file system.

What a RUN line does stays in that folder as long as it uses paths from its WORKDIR on, which is all that this needs to
be honest about; base images, users and volumes are only read. The rules are those of Docker's "Dockerfile reference".
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

_LONGEST = 1800
"""Seconds of a RUN line, for a machine that is busy."""
_NETWORK = ("PIP_", "UV_", "SSL_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "REQUESTS_", "CURL_")
"""How variables begin by which this machine reaches a package index; an image's builder has its own way."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """A line of a Dockerfile, its continuations joined."""

    name: str
    text: str


@dataclass(slots=True)
class Stage:
    """A stage with what its instructions have set."""

    base: str
    name: str
    root: Path
    workdir: str = "/"
    environment: dict[str, str] = field(default_factory=dict)
    user: str = "root"

    @property
    def folder(self) -> Path:
        """The folder that stands for the WORKDIR."""
        return self.inside(self.workdir)

    def inside(self, path: str) -> Path:
        """The path that stands for a path of the image."""
        return self.root / os.path.normpath(os.path.join(self.workdir, path)).lstrip("/")


def instructions(text: str) -> list[Instruction]:
    """The instructions of a Dockerfile; comments go, also between lines that continue each other."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", " ", "\n".join(lines))
    parts = [line.strip().split(None, 1) for line in joined.splitlines() if line.strip()]
    return [Instruction(part[0].upper(), part[1]) for part in parts]


def pairs(text: str, known: Mapping[str, str]) -> dict[str, str]:
    """The variables of an ENV or LABEL, with earlier ones filled in."""
    written = re.findall(r'([\w.]+)=("[^"]*"|\S*)', text)
    return {name: expanded(value.strip('"'), known) for name, value in written}


def expanded(text: str, known: Mapping[str, str]) -> str:
    """``$NAME`` and ``${NAME}`` replaced; an unknown name is empty."""
    return re.sub(r"\$(\w+)|\$\{(\w+)\}", lambda match: known.get(match[1] or match[2], ""), text)


def admitted(path: str, ignore: Sequence[str]) -> bool:
    """Whether an ignore file lets a path of the build's context through: the last line that fits decides."""
    passes = True
    for line in ignore:
        pattern = line.removeprefix("!").strip("/")
        parents = [str(Path(*Path(path).parts[: count + 1])) for count in range(len(Path(path).parts))]
        if any(fnmatch(parent, pattern) for parent in parents):
            passes = line.startswith("!")
    return passes


class Builder:
    """Builds the stages of a Dockerfile of ``context`` in ``folder``."""

    def __init__(self, context: Path, dockerfile: Path, folder: Path) -> None:
        self._context = context
        self._folder = folder
        self._instructions = instructions(dockerfile.read_text(encoding="utf-8"))
        ignore = dockerfile.with_name(f"{dockerfile.name}.dockerignore").read_text(encoding="utf-8")
        self._ignore = [line for line in ignore.splitlines() if line.strip() and not line.startswith("#")]
        self.stages: list[Stage] = []
        self.ran: list[str] = []

    def build(self) -> None:
        """Do what the instructions say.

        Raises:
            AssertionError: a RUN line failed, or a file to be copied isn't in the context.
        """
        for step in self._instructions:
            match step.name:
                case "FROM":
                    self._begin(step.text)
                case "WORKDIR":
                    self._stage.workdir = os.path.join(self._stage.workdir, step.text)
                    self._stage.folder.mkdir(parents=True, exist_ok=True)
                case "ENV":
                    self._stage.environment |= pairs(step.text, self._stage.environment)
                case "USER":
                    self._stage.user = step.text
                case "COPY":
                    self._copy(step.text.split())
                case "RUN":
                    self._run(step.text)

    @property
    def _stage(self) -> Stage:
        return self.stages[-1]

    def _begin(self, text: str) -> None:
        base, _, name = re.sub(r"\s+AS\s+", " AS ", text, flags=re.IGNORECASE).partition(" AS ")
        root = self._folder / f"stage{len(self.stages)}"
        root.mkdir()
        self.stages.append(Stage(base, name, root))

    def _copy(self, words: Sequence[str]) -> None:
        options = [word for word in words if word.startswith("--")]
        *sources, target = [word for word in words if not word.startswith("--")]
        named = next((option.partition("=")[2] for option in options if option.startswith("--from=")), "")
        into = self._stage.inside(target)
        for source in sources:
            origin = self._origin(source, named)
            if origin.is_dir():
                shutil.copytree(origin, into, symlinks=True, dirs_exist_ok=True, ignore=self._ignored(named))
            else:
                as_folder = target.endswith("/") or len(sources) > 1
                place = into / origin.name if as_folder else into
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(origin, place)

    def _origin(self, source: str, named: str) -> Path:
        if named:
            stage = next(stage for stage in self.stages if stage.name == named)
            return stage.inside(source)
        assert admitted(source, self._ignore), f"{source} is kept out of the context by the ignore file"
        return self._context / source

    def _ignored(self, named: str) -> Callable[[str, list[str]], list[str]] | None:
        if named:
            return None
        return lambda folder, names: [
            name
            for name in names
            if name == "__pycache__" or not admitted(str(Path(folder, name).relative_to(self._context)), self._ignore)
        ]

    def _run(self, command: str) -> None:
        kept = {name: value for name, value in os.environ.items() if name.startswith(_NETWORK)}
        python = Path(sys.base_prefix) / "bin"
        environment = {
            "PATH": f"{python}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self._stage.root),
            "LANG": "C.UTF-8",
        }
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=self._stage.folder,
            env=kept | environment | self._stage.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=_LONGEST,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}{done.stderr[-3000:]}"
        self.ran.append(command)


def as_list(text: str) -> list[str]:
    """An instruction's arguments in their JSON form."""
    return [str(part) for part in json.loads(text[text.index("[") :])]
