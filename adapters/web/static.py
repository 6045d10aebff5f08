"""The style and the scripts of the page: files of this package, served with their hash in the address."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png"}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file's bytes, its type, and the beginning of its hash, which changes with it."""

    body: bytes
    content_type: str
    version: str


def static_files() -> Mapping[str, StaticFile]:
    """The files of ``adapters/web/static``, by name."""
    folder = files("adapters.web") / "static"
    bodies = {file.name: file.read_bytes() for file in folder.iterdir() if _type(file.name)}
    return {name: StaticFile(body, _type(name), hashlib.sha256(body).hexdigest()[:16]) for name, body in bodies.items()}


def _type(name: str) -> str:
    return next((kind for ending, kind in _TYPES.items() if name.endswith(ending)), "")
