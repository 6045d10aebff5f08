"""The bot's own words stand in ``bot/texts`` and nowhere else."""

import ast
import builtins
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.commands import ANSWERED
from bot.texts import evidence
from tests.fakes.modules import PROGRAM, TEXTS_BESIDE, modules_in

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
        Path(f"{name.replace('.', '/')}.py") for name in TEXTS_BESIDE.values()
    }
    strays = [
        f"{path}:{words}"
        for tree in PROGRAM
        for path, module in modules_in(tree).items()
        if done & {path, *path.parents} and not texts & {path, *path.parents}
        for words in words_of_ours(module.syntax)
    ]
    assert strays == []


def test_forms_of_times_with_names_stand_in_texts_alone() -> None:
    strays = [
        f"{path}:{form}"
        for tree in PROGRAM
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
