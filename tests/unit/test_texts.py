"""The bot's own words stand in ``bot/texts``: nowhere else, each used, and each with the fields that its users give."""

import ast
import builtins
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
from bot.commands import ANSWERED
from bot.texts import evidence
from bot.texts.plural import Plural
from tests.fakes.modules import modules_in

TREES = ("bot", "adapters", "config")
DONE = (
    *(
        "adapters",
        "bot/app",
        "bot/cli.py",
        "bot/commands",
        "bot/delivery",
        "bot/digest",
        "bot/entry.py",
        "bot/ingest",
        "bot/ops",
        "bot/pages",
        "bot/ports",
        "bot/search",
    ),
    *("bot/shell", "bot/speakers", "bot/store", "bot/text", "config"),
)
"""Packages, and modules, whose words all stand in ``bot/texts``."""
BESIDE = {"discord": "adapters.discord.texts", "slack": "adapters.slack.texts", "config": "config.texts"}
"""Modules of texts that name platforms, which nothing in ``bot/`` does, by what their keys begin with."""
LEFT_OUT = {
    "bot/ingest/feeds/comment_feeds.py": "how feeds of comments are called, in several languages",
    "bot/ingest/decoding/moments.py": "names of time zones",
    "bot/ingest/extraction/page.py": "phrases by which pages lock articles, in several languages",
    "bot/ingest/sites/urls.py": "names of parameters in addresses",
    "bot/ingest/extraction/walls.py": "function words, in several languages",
    "bot/text/lang": "words that the engine reads: data of languages",
}
"""Modules and folders of ``DONE`` that aren't looked at, and why."""

_WORDS = re.compile(r"[^\W\d_]['’\w]*[,.:;!?”\"]* [“\"]?[^\W\d_]")
"""Two words with a blank between them."""
_OWN = re.compile(r"[^\W\d_]{2}")
"""Two letters: an f-string without them has only other texts in it."""
_UNSEEN_CALLS = {
    "log": "lines for operators",
    "_log": "the same",
    "re": "patterns",
    "TypeVar": "names of types",
    "RequestKey": "names of what a request keeps",
}
"""Calls whose strings nobody reads as words of the bot, by the name that is called or that stands before the dot."""
_HEADER = re.compile(r"[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)+|Vary|Server|Allow")
"""Names of HTTP headers, whose values only programs read."""
_UNSEEN_KEYWORDS = {
    "rule": "names that the engine gives its rules: bot.search.evidence has words for them",
    "style": "names of a terminal's colours",
}
"""Keywords whose strings are no words of the bot."""
_LOGGED_ERRORS = {"DiedError"}
"""Errors of the program's own whose text stands only in the log."""
_NAMES = {command.path for command in ANSWERED} | {command.name for command in ANSWERED}
"""Names of commands: the same in every language."""
_STORED = {
    *("every day", "every hour", "every {} hours", "feed notices", "feeds/network down", "slack request"),
    *("feeds {}", "place {}", "words of articles", "words of quotations"),
}
"""Words that the store keeps and that are read again: how a schedule is written, and keys of leases, memories,
audiences and unfinished copies."""
_LOGGED = {
    "(its thread is gone)",
    "stopped before the bot served",
    "the event loop stands still: the process ends, to be started again",
    "told to stop again: the process ends at once",
}
"""Lines for operators, and parts of them, that reach the log through a variable."""
_SENT = {
    "bot applications.commands",
    "DiscordBot (https://github.com/Rapptz/discord.py, {}) Quotewire/{}",
    "<!doctype html",
    "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, "
    "text/html;q=0.9, application/xhtml+xml;q=0.9, application/xml;q=0.8, application/json;q=0.7, */*;q=0.1",
    "application/xml; charset=utf-8",
    "Quotewire/{} (news bot; self-hosted{})",
    "gzip, deflate",
    "public, max-age=31536000, immutable",
    "button {}",
    "digest --place {}",
    "event loop",
    "text/plain; charset=utf-8",
    "text/plain; version=0.0.4; charset=utf-8",
}
"""Words that only programs read: scopes, headers, classes of a style, parts of the bot in ``/readyz``, and how the bot
calls itself to servers."""
_RULES = (*evidence.RULES, "pronoun, best compatible person", "inner words: of the one who tells them")
"""Names of the engine's rules, which ``evidence.RULES`` has words for."""
_XPATH = re.compile(r"\(?\.?//|@|contains\(")
"""The beginning of an XPath."""
_SQL = re.compile(
    r"[\s(]*(?:\{\}\s*)?(?:ALTER|AND|BEGIN|CREATE|DELETE|DROP|FOR VALUES|INSERT|LIMIT|LOCK|ORDER|PRAGMA|SELECT"
    r"|SET LOCAL|SET NULL|UPDATE|VACUUM) ?\b"
    r"|(?:READ|REPEATABLE) (?:COMMITTED|READ)$|[\w{}.]+ (?:IN \(|IS (?:NOT )?NULL|MATCH :|= )|set_config\("
)
"""The beginning of a statement of SQL, or of a part of one; its words are in capitals."""
_MARKUP = re.compile(r"<[^>]*>")
"""A tag of HTML."""


Text = str | Plural


def words_of_ours(module: ast.Module) -> Iterator[str]:
    """The strings of a module that read as words of the bot, each with its line; of an f-string with ``{}`` for each
    field.

    Left out, by their kind: docstrings, calls and keywords of the lists above, lists of words (``"…".split()``), words
    that are looked for (``"…" in text``), XPaths, SQL, values of HTTP headers, messages of Python's own exceptions
    (nobody sees them unless there is a bug), the values that a ``Literal`` lists, names of commands and of the engine's
    rules, and texts without two words.
    """
    unseen = set(map(id, (part for node in ast.walk(module) for part in unseen_parts(node))))
    for node in ast.walk(module):
        if id(node) in unseen:
            continue
        text = as_written(node)
        if text is None or _XPATH.match(text) or _SQL.match(text) or any(rule.startswith(text) for rule in _RULES):
            continue
        if text.strip().removeprefix("/") in _NAMES | _STORED | _SENT | _LOGGED | values_of_literals():
            continue
        if _WORDS.search(_MARKUP.sub("|", text).replace("{}", "field")) and _OWN.search(text.replace("{}", "")):
            yield f"{getattr(node, 'lineno', 0)}: {text}"


_NAMED_DAYS = re.compile("%[aAbB]")
"""A form of a time that has the name of a day or a month."""
_CLIENTS_FORMS = Path("adapters/web/chat")
"""Shows messages as the platforms' clients do, which have forms of their own for times."""


def forms_with_names(module: ast.Module) -> Iterator[str]:
    """The forms of times in a module that have names of days or months, each with its line."""
    docstrings = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if id(node) in docstrings or not isinstance(node, ast.Constant):
            continue
        if isinstance(node.value, str) and _NAMED_DAYS.search(node.value):
            yield f"{node.lineno}: {node.value}"


def as_written(node: ast.AST) -> str | None:
    """The text of a string or an f-string, ``None`` for other nodes."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
    return None


def unseen_parts(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes below ``node`` that aren't looked at."""
    match node:
        case ast.Expr(value=ast.Constant() as docstring):
            yield docstring
        case ast.JoinedStr(values=parts):
            yield from (part for part in parts if isinstance(part, ast.Constant))
            yield from (part for field in parts if isinstance(field, ast.FormattedValue) for part in spec(field))
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(value=ast.Name(id=name))) if name in _UNSEEN_CALLS:
            yield from ast.walk(node)
        case ast.Call(func=ast.Attribute(attr=name)) if name in _UNSEEN_CALLS:
            yield from ast.walk(node)
        case ast.Call(func=ast.Attribute(attr="setdefault"), args=[ast.Constant(value=str() as name), value]):
            yield from ast.walk(value) if _HEADER.fullmatch(name) else ()
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                if isinstance(key, ast.Constant) and _HEADER.fullmatch(str(key.value)):
                    yield from ast.walk(value)
        case ast.keyword(arg=str() as name) if name in _UNSEEN_KEYWORDS:
            yield from ast.walk(node)
        case (
            ast.Call(func=ast.Attribute(value=ast.Constant() as looked_for, attr="split"))
            | ast.Compare(left=ast.Constant() as looked_for, ops=[ast.In() | ast.NotIn()])
        ):
            yield looked_for
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name))) if hasattr(builtins, name) or name in _LOGGED_ERRORS:
            yield from ast.walk(node)
        case ast.Subscript(value=ast.Name(id="Literal")):
            yield from ast.walk(node)


def spec(field: ast.FormattedValue) -> Iterator[ast.AST]:
    """The parts of a field's form (``:%Y``)."""
    return ast.walk(field.format_spec) if field.format_spec else iter(())


@cache
def values_of_literals() -> frozenset[str]:
    """The strings that a ``Literal`` of ``bot/domain`` or ``bot/ingest`` lists: names of states and kinds."""
    literals = (
        node
        for path, module in modules_in("bot").items()
        if {Path("bot/domain"), Path("bot/ingest")} & set(path.parents)
        for node in ast.walk(module.syntax)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"
    )
    values = (part.value for node in literals for part in ast.walk(node) if isinstance(part, ast.Constant))
    return frozenset(value for value in values if isinstance(value, str))


def test_words_of_ours_stand_in_texts_alone() -> None:
    done = set(map(Path, DONE))
    texts = {Path(left_out) for left_out in LEFT_OUT} | {
        Path(f"{name.replace('.', '/')}.py") for name in BESIDE.values()
    }
    strays = [
        f"{path}:{words}"
        for tree in TREES
        for path, module in modules_in(tree).items()
        if done & {path, *path.parents} and not texts & {path, *path.parents}
        for words in words_of_ours(module.syntax)
    ]
    assert strays == []


def test_forms_of_times_with_names_stand_in_texts_alone() -> None:
    strays = [
        f"{path}:{form}"
        for tree in TREES
        for path, module in modules_in(tree).items()
        if not {Path("bot/texts"), _CLIENTS_FORMS} & set(path.parents)
        for form in forms_with_names(module.syntax)
    ]
    assert strays == []
    assert list(forms_with_names(ast.parse('f"{now:%-d %B}"'))) == ["1: %-d %B"]


@pytest.mark.parametrize(
    "source",
    [
        'Paragraph("Nothing is followed here.")',
        'UsageError(f"I know no {name}")',
        'raise UsageError("since is a date")',
        'x = f"{count} feeds"',
        'LABELS = {"exact": "Exact match"}',
        'def f(label="Exact match"): ...',
        'typer.Option(help="Print it as JSON.")',
        'x = "select a feed, and set it"',
        "x = f\"{', '.join(names)} and {'one more' if more else 'none'}\"",
    ],
)
def test_words_of_ours_are_seen(source: str) -> None:
    assert list(words_of_ours(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        '"""What this module is for."""',
        'log.warning("no completions", error=f"it was {error}")',
        'raise ValueError("a place has two parts")',
        'PATTERN = re.compile("many words (here|there)")',
        'Kind = Literal["own feed", "feed"]',
        'x = "own feed"',
        'PATH = "quote who"',
        'x = f"{name} ({url})"',
        'x = "SELECT name FROM feeds"',
        'x = f"{column} IN ({marks})"',
        'x = "no such table" in detail',
        'x = f"{moment:%a %d}"',
        'x = "word"',
    ],
)
def test_what_nobody_reads_is_no_word_of_ours(source: str) -> None:
    assert list(words_of_ours(ast.parse(source))) == []


def constants() -> dict[str, list[Text]]:
    """The texts of each constant of ``bot/texts``, by its module and name: ``alert.NO_ALERT_SET``; those of
    ``BESIDE`` by their key there."""
    modules = {area.name: f"bot.texts.{area.name}" for area in pkgutil.iter_modules(bot.texts.__path__)}
    modules |= BESIDE
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
        """Note what a module or a name of ``bot/texts``, or of ``BESIDE``, is called here."""
        for alias in names:
            match module.split("."):
                case ["bot", "texts"]:
                    self._modules[alias.asname or alias.name] = alias.name
                case ["bot", "texts", area] | ["adapters", area, "texts"] | [area, "texts"]:
                    self._names[alias.asname or alias.name] = f"{area}.{alias.name}"
                case ["adapters", area] | [area] if alias.name == "texts" and area in BESIDE:
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
    modules = {path: module for tree in TREES for path, module in modules_in(tree).items()}
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
