"""``bot.domain`` has records and errors, and nothing that computes."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

DOMAIN = Path(__file__).parents[2] / "bot" / "domain"
REFUSING = ("__init__", "__post_init__")
"""Methods that only make a record or an error, and may refuse bad values."""


def computing(source: str) -> Iterator[str]:
    """What a module has beside records, errors and constants: functions, and methods that do more than name a state.

    A method may say something of the object's own fields in a single expression that calls nothing, as a property or
    as the words for it (``__str__``).
    """
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.ClassDef):
            yield from (f"{node.name}.{method.name}" for method in _methods(node) if not _names_a_state(method))


def _methods(record: ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in record.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _names_a_state(method: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    if method.name in REFUSING:
        return True
    is_property = [ast.unparse(decorator) for decorator in method.decorator_list] == ["property"]
    if not (is_property or method.name == "__str__"):
        return False
    *before, last = method.body
    words = {id(node) for node in before if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}
    is_single = isinstance(last, ast.Return) and all(id(node) in words for node in before)
    return is_single and not any(isinstance(node, ast.Call | ast.comprehension | ast.Await) for node in ast.walk(last))


def test_the_domain_computes_nothing() -> None:
    found_in = {path.name: list(computing(path.read_text(encoding="utf-8"))) for path in DOMAIN.glob("*.py")}
    assert len(found_in) > 10
    assert {name: names for name, names in found_in.items() if names} == {}


@pytest.mark.parametrize(
    "source",
    [
        "def limit(): ...",
        "async def look(): ...",
        "class Feed:\n    def health(self): return self.error",
        "class Feed:\n    @classmethod\n    def at(cls, place): return cls()",
        "class Feed:\n    @property\n    def health(self): return word(self.error)",
        "class Feed:\n    @property\n    def health(self): return [error for error in self.errors]",
        "class Feed:\n    @property\n    def health(self):\n        if self.error: return 'bad'\n        return 'good'",
        "class Feed:\n    def __bool__(self): return self.is_open",
        "class Feed:\n    def __str__(self):\n        words = self.title\n        return words",
    ],
)
def test_what_computes_is_seen(source: str) -> None:
    assert len(list(computing(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "LIMIT = 1\nclass Feed:\n    url: str",
        "class Feed:\n    @property\n    def is_private(self):\n        'Who.'\n        return self.secret",
        "class Place:\n    def __str__(self): return f'{self.platform}:{self.channel}'",
        "class WallError(Exception):\n    def __init__(self, message): super().__init__(message)",
    ],
)
def test_a_record_may_name_its_state(source: str) -> None:
    assert list(computing(source)) == []
