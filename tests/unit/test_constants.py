"""A number says what it counts: a docstring with its unit, and what is compared with it, stands below each constant."""

import ast
from collections.abc import Iterator

import pytest

from tests.fakes.modules import modules_in

NUMBERS = ("timedelta", "TurnLimits")
"""Calls that make a number with a unit, or several."""


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


def silent_numbers(module: ast.Module) -> Iterator[str]:
    """Constants of a module or of a class that are numbers and have no docstring below them.

    Constants on lines that follow each other may share the one below the last of them.
    """
    bodies = [node.body for node in ast.walk(module) if isinstance(node, ast.Module | ast.ClassDef)]
    for body in bodies:
        waiting: list[ast.Assign] = []
        for node in [*body, None]:
            if isinstance(node, ast.Assign) and (not waiting or node.lineno == (waiting[-1].end_lineno or 0) + 1):
                waiting.append(node)
                continue
            if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
                yield from filter(None, map(named_number, waiting))
            waiting = [node] if isinstance(node, ast.Assign) else []


def named_number(node: ast.Assign) -> str:
    """The names that are given to a number; empty where it is none, or no constant."""
    names = [name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)]
    return ", ".join(names) if is_number(node.value) and any(name.lstrip("_").isupper() for name in names) else ""


def test_a_number_says_what_it_counts() -> None:
    silent = [
        f"{path}: {names}"
        for tree in ("bot", "adapters", "config")
        for path, module in modules_in(tree).items()
        for names in silent_numbers(module.syntax)
    ]
    assert silent == []


@pytest.mark.parametrize(
    "source",
    ["_MOST = 5", "A, B = 1.0, 2", "WAIT = timedelta(hours=1)", "SIZE = 5 * 1024**2", "class Kept:\n    MOST = -1"],
)
def test_a_silent_number_is_seen(source: str) -> None:
    assert list(silent_numbers(ast.parse(source)))
    indent = "    " if source.startswith("class") else ""
    assert list(silent_numbers(ast.parse(f'{source}\n{indent}"""Seconds."""'))) == []


def test_what_is_no_number_needs_no_unit() -> None:
    module = ast.parse("NAME = 'x'\nON = True\nlowercase = 5\nPATTERN = re.compile('x')")
    assert list(silent_numbers(module)) == []
