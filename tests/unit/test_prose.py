"""A docstring or a comment names the thing that it is about.

Each phrase below stands for a noun that the reader has to find elsewhere, and nearly always has one that is as short.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Sequence

import pytest

from tests.fakes.modules import Module, modules_in

TREES = ("bot", "adapters", "config", "tests/fakes")
RIDDLES = {
    "so many": "the number, or what it is compared with",
    "so often": "the number of times",
    "those who": "people, speakers, members …",
    "those whom": "people, speakers, members …",
    "those that": "quotations, words, rows …",
    "those which": "quotations, words, rows …",
    "the one who": "the speaker, the person …",
    "the one whom": "the speaker, the person …",
    "the one that": "the article, the word …",
    "the one which": "the article, the word …",
    "what became of": "the outcome of, the state of …",
    "what becomes of": "the outcome of …",
    "what it came to": "the outcome",
    "what each came to": "the outcomes",
    "what it takes": "its time, its arguments …",
    "what there is": "the rows, the list …",
    "as ever": "where that is said",
    "of ours": "of this program, of this bot",
    "the former": "its name",
    "the latter": "its name",
}
"""Phrases, with what to write in their place."""

_RIDDLE = re.compile(
    rf"\b(?:{'|'.join(RIDDLES)})\b|^(?:those|the same)\b(?=[ ,:](?!\w+ (?:as|of|for|in)\b))", re.IGNORECASE
)
"""A phrase anywhere, or a docstring that begins with a word for what stands elsewhere ("The same for many")."""


_IN_COMMENTS = (*RIDDLES, "# those", "# the same")
"""What a module has that has a riddle in a comment, or in the code beside it: tokens tell, and take longest."""
_LINE_OF_COMMENT = re.compile(r"\n *# *")


def statements(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements, and those within them that may have docstrings."""
    for node in body:
        yield node
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | ast.If | ast.Try | ast.With):
            yield from statements(node.body)


def docstrings(module: ast.Module) -> Iterator[tuple[int, str]]:
    """The line and the text of each docstring of a module, without code between double backticks."""
    for node in statements(module.body):
        match node:
            case ast.Expr(value=ast.Constant(value=str() as text)):
                yield node.lineno, " ".join(re.sub(r"``.*?``", "…", text, flags=re.DOTALL).split())


def comments(source: str) -> Iterator[tuple[int, str]]:
    """The line and the text of each comment of a module; comments on consecutive lines are one text."""
    read: list[tuple[int, int, str]] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            words = token.string.lstrip("# ")
            if read and read[-1][1] == token.start[0] - 1:
                words = f"{read[-1][2]} {words}"
                read[-1] = (read[-1][0], token.start[0], words)
            else:
                read.append((token.start[0], token.start[0], words))
    yield from ((line, text) for line, _, text in read)


def riddles(module: Module) -> list[str]:
    """The riddles of a module's prose, each with its line."""
    source = module.source
    lowered = f"{source}\n{_LINE_OF_COMMENT.sub(' ', source)}".lower()
    is_likely = any(phrase in lowered for phrase in _IN_COMMENTS)
    texts = [*docstrings(module.syntax), *(comments(source) if is_likely else ())]
    return [f"{line}: {match[0]!r} in “{text[:80]}”" for line, text in texts for match in _RIDDLE.finditer(text)]


def test_prose_names_its_things() -> None:
    vague = [
        f"{path}:{riddle}" for tree in TREES for path, module in modules_in(tree).items() for riddle in riddles(module)
    ]
    assert vague == []


@pytest.mark.parametrize(
    "source",
    [
        '"""Those of the names that are known."""',
        'def f():\n    """Return so many."""',
        'LIMIT = 1\n"""Letters of the one that is shorter."""',
        "# what became\n# of it\n",
        "x = 1  # as ever",
        'def f():\n    """The same for many at a time."""',
        'class C:\n    x: int\n    """Seconds, and the latter in UTC."""',
    ],
)
def test_a_riddle_is_seen(source: str) -> None:
    assert len(riddles(Module(source, ast.parse(source)))) >= 1


@pytest.mark.parametrize(
    "source",
    [
        'x = "those who say so many things"',
        '"""The same key as the store\'s."""',
        '"""One of the names; so much the better."""',
    ],
)
def test_what_names_its_thing_is_no_riddle(source: str) -> None:
    assert riddles(Module(source, ast.parse(source))) == []
