"""What compares questions, quotations and speakers has no word of English: these stand in ``bot/text/lang/en``."""

import ast
import re
from collections.abc import Iterator

import pytest

from bot.text.lang import word_set
from bot.text.lang.en import frequent, function_words, negations, offices, persons, quantities, spelling
from tests.fakes.modules import modules_in

ROOMS = ("bot/search", "bot/speakers")
LABELS = word_set("any end name negation newest no number oldest open same time words yes")
"""Kinds, orders and verdicts: no text is compared with these."""


def english() -> frozenset[str]:
    """Every word of the lists, and the words that are used most."""
    listed = set(frequent.FREQUENT)
    for module in (function_words, negations, offices, persons, quantities, spelling):
        for value in vars(module).values():
            if isinstance(value, frozenset | tuple | list | dict):
                listed |= {word.lower() for word in value if isinstance(word, str)}
            elif isinstance(value, str) and value.isalpha():
                listed.add(value)
    return frozenset(listed)


def english_literals(module: ast.Module) -> Iterator[str]:
    """English words of two letters or more in a module's strings and patterns: no docstrings, no labels."""
    prose = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    known = english()
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            plain = re.sub(r"\\.|\(\?P?<\w+>|\[[^\]]*\]", " ", node.value)  # escapes, groups' names, sets
            words = re.findall(r"[A-Za-z]{2,}(?:_\w+)*", plain)
            yield from (f"{word} (line {node.lineno})" for word in words if word in known - LABELS)


def test_search_and_speakers_have_no_word_of_their_own() -> None:
    words = [
        f"{path}: {word}"
        for room in ROOMS
        for path, module in modules_in(room).items()
        if path.name != "__init__.py"  # names that it hands on
        for word in english_literals(module.syntax)
    ]
    assert words == []


@pytest.mark.parametrize(
    "source",
    ['word == "not"', 'RE = re.compile(r"\\b(?:said|told)\\b")', 'frozenset({"us", "uk"})', 'whom.startswith("the ")'],
)
def test_such_a_word_would_be_seen(source: str) -> None:
    assert list(english_literals(ast.parse(source)))


def test_what_is_no_word_passes() -> None:
    assert list(english_literals(ast.parse('"""The words."""\nf("exact", r"\\bx", "yes", "same_words")'))) == []
