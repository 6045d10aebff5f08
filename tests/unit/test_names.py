"""One name has one meaning in the whole tree, and a variable's name says what it holds.

A wrong import of a name that stands twice type-checks more often than one would think, and a search for it finds both.
"""

import ast
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.fakes.modules import ROOT, modules_in

TREES = ("bot", "adapters", "config", "seeds")
VAGUE = {"one", "told", "found", "asked", "said"}
"""Words that name no thing: what they held was an article, a message, rows, a question, a speaker's words …"""


@pytest.fixture(scope="module")
def modules() -> Mapping[Path, ast.Module]:
    """Every module by its path from the root; migrations are left out, since each has an ``upgrade``."""
    listed = (listed for tree in TREES for listed in modules_in(tree).items())
    return {path: module.syntax for path, module in listed if path.parent.name != "versions"}


def public_names(module: ast.Module) -> Iterator[str]:
    """Classes, functions, type aliases and type variables of a module's top level (constants are in capitals)."""
    for node in module.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if not node.name.startswith("_"):
                yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name) and target.id[0].isupper() and not target.id.isupper():
                    yield target.id


def vague_variables(module: ast.Module) -> Iterator[str]:
    """Vague names that are assigned, bound by a loop or a comprehension, or taken as an argument.

    Fields of a class are left out: they are read as ``recalled.found``, with their noun before them.
    """
    nodes = list(ast.walk(module))
    fields = {
        id(statement.target)
        for node in nodes
        if isinstance(node, ast.ClassDef)
        for statement in node.body
        if isinstance(statement, ast.AnnAssign)
    }
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and id(node) not in fields:
            names = [node.id]
        elif isinstance(node, ast.arg):
            names = [node.arg]
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar):
            names = [node.name or ""]
        else:
            continue
        yield from (f"{name} (line {node.lineno})" for name in names if name in VAGUE)


def test_no_public_name_stands_in_two_modules(modules: Mapping[Path, ast.Module]) -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path, module in modules.items():
        for name in public_names(module):
            places[name].append(str(path))
    shared = {name: paths for name, paths in places.items() if len(paths) > 1}
    assert shared == {}


def test_no_class_stands_in_two_modules_of_program_and_tests(modules: Mapping[Path, ast.Module]) -> None:
    """Private ones count too, and fakes: who reads a test takes ``Core`` for the program's."""
    sources = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("*.py"))}
    # Half of the tests have no class; what isn't parsed takes no time.
    tests = {path: ast.parse(source) for path, source in sources.items() if "\nclass " in source}
    places: dict[str, list[str]] = defaultdict(list)
    for path, module in {**modules, **tests}.items():
        for node in module.body:
            if isinstance(node, ast.ClassDef):
                places[node.name].append(str(path))
    assert {name: paths for name, paths in places.items() if len(paths) > 1} == {}


def test_a_variable_says_what_it_holds(modules: Mapping[Path, ast.Module]) -> None:
    vague = [f"{path}: {name}" for path, module in modules.items() for name in vague_variables(module)]
    assert vague == []


def test_each_kind_of_name_is_seen() -> None:
    module = ast.parse(
        "class Kept: ...\nclass _Hidden: ...\ndef made(): ...\nasync def sent(): ...\nAlias = int\nLIMIT = 1\n"
        "Typed: type = int\n"
    )
    assert list(public_names(module)) == ["Kept", "made", "sent", "Alias", "Typed"]


def test_each_way_to_bind_a_name_is_seen() -> None:
    module = ast.parse(
        "class Answer:\n    found: int\n"
        "one = 1\nfor told in (): ...\n[asked for asked in ()]\nwith open('') as said: ...\n"
        "def f(one, *, found): ...\nlambda told: 0\nif (asked := 1): ...\n"
        "try: ...\nexcept OSError as said: ...\nmatch 1:\n    case one: ...\n"
    )
    seen = Counter(name.split()[0] for name in vague_variables(module))
    assert seen == {"one": 3, "told": 2, "asked": 2, "said": 2, "found": 1}
