"""The words beside the outlet of an answer."""

from dataclasses import replace

import pytest

from bot.domain.articles import Origin
from bot.quotes.lang.neighbours import SCRIPTS, SMALL_WORDS
from bot.text.credits import beside_outlet, source_of
from bot.texts.languages import LANGUAGE_NAMES
from tests.builders import NOW, stored_article

ARTICLE = stored_article(1, "Brücke gesperrt", NOW, outlet="Küstenbote")


@pytest.mark.parametrize(
    ("language", "origin", "words"),
    [
        ("de", "page", "in German"),
        ("pt", "page", "in Portuguese"),
        ("ja", "page", "in Japanese"),
        ("en", "page", None),
        ("", "page", None),
        ("de", "feed", "in German, as the feed has it"),
        ("en", "feed", "as the feed has it"),
    ],
)
def test_the_language_is_told_where_it_is_not_the_bots_own(language: str, origin: Origin, words: str | None) -> None:
    article = replace(ARTICLE, language=language, origin=origin)
    assert beside_outlet(article) == words
    assert source_of(article) == (f"Küstenbote, {words}" if words else "Küstenbote")


def test_every_language_that_is_recognised_has_a_name_in_answers() -> None:
    recognised = {*SMALL_WORDS, *(code for code, _ in SCRIPTS)}
    assert recognised - set(LANGUAGE_NAMES) == set()
