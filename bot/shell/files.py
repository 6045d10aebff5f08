"""Reads files that are named on the command line; ``-`` is standard input. Each error is a line that says what to
do."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from bot.domain.errors import UsageError
from bot.texts import shell as texts


def read_file(name: str) -> bytes:
    """The bytes of a file.

    Raises:
        UsageError: there is no such file, or it can't be read.
    """
    try:
        return bytes(_stdin().buffer.read()) if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise _unreadable(name, error) from error


@contextmanager
def open_lines(name: str) -> Iterator[TextIO]:
    """The lines of a UTF-8 file, one at a time; bytes that are no UTF-8 arrive as lone surrogates (PEP 383), of which
    ``bot.text.characters.bytes_trouble`` tells.

    Raises:
        UsageError: there is no such file, or it can't be read.
    """
    if name == "-":
        _stdin().reconfigure(encoding="utf-8", errors="surrogateescape")
        yield _stdin()
        return
    try:
        file = open(name, encoding="utf-8", errors="surrogateescape")  # noqa: SIM115 - closed below
    except OSError as error:
        raise _unreadable(name, error) from error
    with file:
        yield file


def _stdin() -> TextIOWrapper:
    if not isinstance(sys.stdin, TextIOWrapper):  # closed by the shell: <&-
        raise UsageError(texts.NO_STANDARD_INPUT)
    return sys.stdin


def file_size(name: str) -> int | None:
    """Bytes of a file; ``None`` where that isn't known beforehand."""
    path = Path(name)
    return path.stat().st_size if path.is_file() else None


def _unreadable(name: str, error: OSError) -> UsageError:
    return UsageError(texts.UNREADABLE_FILE.format(file=name, error=error.strerror or error))
