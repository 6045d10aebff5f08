"""A number says what it counts: a docstring with its unit, and what is compared with it, stands below each constant."""

import ast
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NUMBERS = ("timedelta", "TurnLimits")
"""Calls that make a number with a unit, or several."""
STILL_SILENT = (
    "bot/search",
    "bot/store",
    "bot/commands",
    "bot/app",
    "bot/shell",
    "adapters",
)
"""Folders whose numbers are still to be explained."""


def is_number(value: ast.expr) -> bool:
    """Whether a constant's value is a number, a tuple of numbers, or a time."""
    match value:
        case ast.Constant(value=bool()):
            return False
        case ast.Constant(value=int() | float()):
            return True
        case ast.UnaryOp(operand=operand):
            return is_number(operand)
        case ast.BinOp(left=left, right=right):
            return is_number(left) and is_number(right)
        case ast.Tuple(elts=elements):
            return bool(elements) and all(map(is_number, elements))
        case ast.Call(func=ast.Name(id=name)):
            return name in NUMBERS
    return False


def silent_numbers(source: str) -> Iterator[str]:
    """Constants of a module or of a class that are numbers and have no docstring below them."""
    bodies = [node.body for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Module | ast.ClassDef)]
    for body in bodies:
        for node, after in zip_longest(body, body[1:]):
            if not isinstance(node, ast.Assign) or not is_number(node.value):
                continue
            names = [name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)]
            is_explained = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            if not is_explained and any(name.lstrip("_").isupper() for name in names):
                yield ", ".join(names)


def test_a_number_says_what_it_counts() -> None:
    silent = [
        f"{path.relative_to(ROOT)}: {names}"
        for tree in ("bot", "adapters", "config")
        for path in sorted((ROOT / tree).rglob("*.py"))
        if not path.relative_to(ROOT).as_posix().startswith(STILL_SILENT)
        for names in silent_numbers(path.read_text(encoding="utf-8"))
    ]
    assert silent == []


@pytest.mark.parametrize(
    "source",
    ["_MOST = 5", "A, B = 1.0, 2", "WAIT = timedelta(hours=1)", "SIZE = 5 * 1024**2", "class Kept:\n    MOST = -1"],
)
def test_a_silent_number_is_seen(source: str) -> None:
    assert list(silent_numbers(source))
    indent = "    " if source.startswith("class") else ""
    assert list(silent_numbers(f'{source}\n{indent}"""Seconds."""')) == []


def test_what_is_no_number_needs_no_unit() -> None:
    assert list(silent_numbers("NAME = 'x'\nON = True\nlowercase = 5\nPATTERN = re.compile('x')")) == []
