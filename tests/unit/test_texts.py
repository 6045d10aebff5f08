"""Each text of ``bot/texts`` is used, and gets the fields that it has."""

import ast
import importlib
import pkgutil
import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import bot.texts
from bot.texts.plural import Plural
from tests.fakes.modules import PROGRAM, TEXTS_BESIDE, modules_in

Text = str | Plural


def constants() -> dict[str, list[Text]]:
    """The texts of each constant of ``bot/texts``, by its module and name: ``alert.NO_ALERT_SET``; those of
    ``TEXTS_BESIDE`` by their key there."""
    modules = {area.name: f"bot.texts.{area.name}" for area in pkgutil.iter_modules(bot.texts.__path__)}
    modules |= TEXTS_BESIDE
    return {
        f"{area}.{name}": listed_texts(value)
        for area, module in modules.items()
        for name, value in vars(importlib.import_module(module)).items()
        if name.isupper() and not name.startswith("_")
    }


def listed_texts(value: object) -> list[Text]:
    """The texts of a constant: itself, or those of a table or a list."""
    match value:
        case str() | Plural():
            return [value]
        case Mapping():
            return [text for listed in value.values() for text in listed_texts(listed)]
        case tuple():
            return [text for listed in value for text in listed_texts(listed)]
    raise TypeError(value)


def fields_of(text: Text) -> set[str]:
    """The names of a text's fields."""
    if isinstance(text, Plural):
        return {"count"} | fields_of(text.one) | fields_of(text.other)
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@dataclass(frozen=True, slots=True)
class Formatting:
    """A call of ``format`` or ``of``, or (``line`` 0) a place where a text is shown as it is; ``given`` are the names
    of the fields that the text gets there."""

    line: int
    given: frozenset[str]


SHOWN = Formatting(0, frozenset())


class Uses:
    """How a module uses the constants of ``bot/texts``: ``listed`` has, for each use, how the text gets its fields.

    A text that is first bound to a variable, or handed to a function of the module, counts as used where the variable
    or the argument is.
    """

    def __init__(self, module: ast.Module) -> None:
        self.listed: dict[str, list[Formatting]] = defaultdict(list)
        self._modules: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._bound: dict[tuple[int, str], list[Formatting]] = defaultdict(list)
        """Calls on a variable, by its scope's id and its name."""
        self._noted: set[int] = set()
        self._module = module
        self._functions = {node.name: node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)}
        for imported in ast.walk(module):
            if isinstance(imported, ast.ImportFrom):
                self._import(imported.module or "", imported.names)
        scopes = {scope: list(own_nodes(scope)) for scope in ast.walk(module) if isinstance(scope, _SCOPES)}
        for scope, nodes in scopes.items():
            for node in nodes:
                if (call := formatting(node)) is not None and (variable := root_name(call[0])):
                    binding = scope if binds(scope, nodes, variable) else module
                    self._bound[id(binding), variable].append(call[1])
        for scope, nodes in scopes.items():
            for node in nodes:
                for part, calls in self._parts(scope, node):
                    self._note(part, calls)

    def _import(self, module: str, names: Iterable[ast.alias]) -> None:
        """Note what a module or a name of ``bot/texts``, or of ``TEXTS_BESIDE``, is called here."""
        for alias in names:
            match module.split("."):
                case ["bot", "texts"]:
                    self._modules[alias.asname or alias.name] = alias.name
                case ["bot", "texts", area] | ["adapters", area, "texts"] | [area, "texts"]:
                    self._names[alias.asname or alias.name] = f"{area}.{alias.name}"
                case ["adapters", area] | [area] if alias.name == "texts" and area in TEXTS_BESIDE:
                    self._modules[alias.asname or alias.name] = area

    def _parts(self, scope: ast.AST, node: ast.AST) -> Iterator[tuple[ast.AST, list[Formatting]]]:
        """The parts of a node whose texts get their fields by these calls."""
        if (call := formatting(node)) is not None:
            yield call[0], [call[1]]
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)]
            if calls := [call for name in names for call in self._bound.get((id(scope), name), [])]:
                yield node.value, calls
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in self._functions:
            function = self._functions[node.func.id]
            for parameter, argument in zip(function.args.args, node.args, strict=False):
                if calls := self._bound.get((id(function), parameter.arg), []):
                    yield argument, calls
        elif self._constant(node) is not None:
            yield node, [SHOWN]

    def _note(self, part: ast.AST, calls: list[Formatting]) -> None:
        """Note how the texts of a part are used, without those of other calls within it."""
        key = self._constant(part)
        if key is not None and id(part) not in self._noted:
            self._noted.add(id(part))
            self.listed[key] += calls
        if formatting(part) is None:
            for child in ast.iter_child_nodes(part):
                self._note(child, calls)

    def _constant(self, node: ast.AST) -> str | None:
        match node:
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in self._modules and name.isupper():
                return f"{self._modules[module]}.{name}"
            case ast.Name(id=name) if name in self._names and name.isupper():
                return self._names[name]
        return None


_SCOPES = (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)


def own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a module or a function, outer ones first, without those of functions in it."""
    waiting = deque(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.popleft()
        yield node
        if not isinstance(node, _SCOPES):
            waiting += ast.iter_child_nodes(node)


def binds(scope: ast.AST, nodes: Iterable[ast.AST], variable: str) -> bool:
    """Whether a function has the variable itself, as an argument or by an assignment."""
    if not isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef):
        return False
    arguments = {argument.arg for argument in (*scope.args.args, *scope.args.kwonlyargs)}
    stored = (node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    return variable in arguments or variable in stored


def formatting(node: ast.AST) -> tuple[ast.expr, Formatting] | None:
    """Of a call of ``format`` or ``of``: the text that it is called on, and what that gets."""
    match node:
        case ast.Call(func=ast.Attribute(value=base, attr="format" | "of" as how), keywords=keywords):
            given = {str(keyword.arg) for keyword in keywords} | ({"count"} if how == "of" else set())
            return base, Formatting(node.lineno, frozenset(given))
    return None


def root_name(node: ast.expr) -> str:
    """The variable at the beginning of ``name``, ``name[key]``; empty for other expressions."""
    while isinstance(node, ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


@cache
def uses() -> Mapping[Path, Mapping[str, list[Formatting]]]:
    """The uses of the constants of ``bot/texts``, by the module that uses them."""
    modules = {path: module for tree in PROGRAM for path, module in modules_in(tree).items()}
    return {path: Uses(module.syntax).listed for path, module in modules.items() if "texts" in module.source}


def test_every_text_is_used() -> None:
    used = {key for listed in uses().values() for key in listed}
    assert sorted(constants().keys() - used) == []


def test_a_text_gets_its_fields() -> None:
    texts = constants()
    lacking = [
        f"{path}:{use.line}: {key} needs {sorted(fields)} and gets {sorted(use.given)}"
        for path, listed in uses().items()
        for key, calls in listed.items()
        for text in texts[key]
        for use in calls
        if not (fields := fields_of(text)) <= use.given
    ]
    assert lacking == []


def test_no_field_is_given_for_nothing() -> None:
    """Of texts between which a line chooses (``A if … else B``), one at least has each field that it gives."""
    texts, needed = constants(), defaultdict[tuple[Path, Formatting], set[str]](set)
    for path, listed in uses().items():
        for key, calls in listed.items():
            for use in calls:
                needed[path, use].update(*map(fields_of, texts[key]))
    idle = [
        f"{path}:{use.line}: {sorted(use.given - fields - {'count'})}"
        for (path, use), fields in needed.items()
        if use.given - fields - {"count"}
    ]
    assert idle == []


def test_what_is_counted_has_a_form_for_one() -> None:
    """ "And 1 more places"."""
    counted = re.compile(r"{\w+} more \w+s\b")
    assert [
        key for key, texts in constants().items() for text in texts if isinstance(text, str) and counted.search(text)
    ] == []


def test_a_text_has_one_name() -> None:
    names = Counter(key.partition(".")[2] for key in constants())
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("source", "given"),
    [
        ("show(say.A)", [set()]),
        ("say.A.format(name=1)", [{"name"}]),
        ("(say.A if x else say.B).format(name=1)", [{"name"}]),
        ("say.A.of(2, name=1)", [{"name", "count"}]),
        ("TABLE = {1: say.A}\ndef f():\n    return TABLE[1].format(name=1)", [{"name"}]),
        ("def f():\n    text = say.A if x else say.B\n    return text.format(name=1)", [{"name"}]),
        ("def f(text):\n    return text.of(2)\nf(say.A)", [{"count"}]),
        ("def f():\n    text = say.A\n    return text", [set()]),
        ("say.B.format(name=say.A)", [set()]),
        ("say.B.format(name=say.A.format(inner=1))", [{"inner"}]),
    ],
)
def test_each_way_to_use_a_text_is_seen(source: str, given: list[set[str]]) -> None:
    module = ast.parse(f"from bot.texts import alert as say\n{source}")
    assert [set(use.given) for use in Uses(module).listed["alert.A"]] == given


def test_the_forms_of_a_number() -> None:
    feeds = Plural("1 feed of {site}", "{count} feeds of {site}")
    assert [feeds.of(count, site="Harbour") for count in (0, 1, 2)] == [
        "0 feeds of Harbour",
        "1 feed of Harbour",
        "2 feeds of Harbour",
    ]
