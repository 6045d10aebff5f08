"""Remembers of which pages the pictures were taken, so that a test tells when they are out of date."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
_NAME = "drawn.sha256"


def write_drawn(folder: Path, pages: Mapping[str, str]) -> None:
    """Write what the pictures in ``folder`` were taken of."""
    (folder / _NAME).write_text("".join(_lines(pages)), encoding="ascii")


def out_of_date(folder: Path, pages: Mapping[str, str]) -> list[str]:
    """Names of pages of which the folder has no picture, or one of another state of the page."""
    path = folder / _NAME
    known = path.read_text(encoding="ascii").splitlines(keepends=True) if path.exists() else []
    fresh = set(known) & set(_lines(pages))
    current = {line.split()[1] for line in fresh if (folder / f"{line.split()[1]}.png").exists()}
    return [name for name in pages if name not in current]


def _lines(pages: Mapping[str, str]) -> list[str]:
    return [f"{hashlib.sha256(page.encode()).hexdigest()}  {name}\n" for name, page in sorted(pages.items())]
