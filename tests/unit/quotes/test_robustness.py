"""Hostile and broken text: an answer every time, and work that grows with the text and no faster."""

import sys
from collections.abc import Callable
from random import Random
from types import FrameType
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.quotes import extract
from bot.quotes.attribution.decide import set_scene
from bot.quotes.lang import learned_codes
from bot.quotes.lang.en import english
from bot.quotes.marks.pieces import MAX_PIECES
from bot.quotes.marks.spans import MOST_PARAGRAPHS, find_pieces
from bot.quotes.syntax.known_tokens import COLUMNS, known_text
from bot.quotes.syntax.scanning import MAX_TOKENS, scan
from tests.benchmarks.quotes_news import articles
from tests.benchmarks.quotes_press import press_articles
from tests.fakes.hostile_texts import KINDS, hostile_text

Trace: TypeAlias = "Callable[[FrameType, str, object], Trace | None]"

ARTICLE = (
    "Board chairwoman Mara Lindqvist opened the pier.\n\n"
    '"It is safe," she said. "It stays open."\n\nTomas Verhoeven called it "a folly" on Tuesday.\n\n'
)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 20_000,
        '" ' * 20_000,
        "“" * 10_000 + "x" + "”" * 10_000,
        "“a ‘b " * 5_000,
        "'" * 20_000,
        "a" * 200_000,
        "A" * 200_000,
        "the " * 20_000,
        "Bob's " * 5_000,
        '"a," said ' * 5_000,
        "SMITH: hello\n" * 5_000,
        "\0" * 1_000,
        "“\ud800 yes,” said Bob Hale.",
        "\n" * 20_000,
        "of President of " * 5_000,
        "Mr " * 5_000 + "Hale said.",
        "“Yes,” she said. He was told by Holt",
        "“" * 200_000,
        " " * 300_000 + "“Yes,” he said.",
        "\u00a0" * 300_000 + "“Yes,” he said.",
        "Der Rat und die Stadt sind nicht mit dem Land. A" + "a" * 200_000 + " „Ja“, sagte er.",
        "“HOLT: I. PELL: you. HOLT: I. PELL: ",
        "“Yes,” said Secretary of State Mary Holt. “No,” said the Secretary of State",
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_gets_an_answer(text: str) -> None:
    for quotation in extract(text):
        assert text[quotation.start : quotation.end] == quotation.text


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("sv", "Borgmästaren Ida Ström kom. ”Det är slut”, sa borgmästaren", "Ida Ström"),
        ("sv", "Ida Ström kom. ”Det är slut”, sa borgmästaren", "Ida Ström"),
        ("sv", "”Det är slut”, sa ministern", "ministern"),
        ("de", "„Das wird ein großer Tag für die Stadt“, zitiert die „Morgenwelle", "Morgenwelle"),
        ("de", "„Das wird ein großer Tag für uns“, zitiert die „Morgenwelle“ Ida Roth", "Ida Roth"),
        ("pt", "“Vamos agir já”da Câmara Nova", "Câmara Nova"),
    ],
)
def test_a_text_may_end_anywhere(code: str, text: str, speaker: str) -> None:
    (quotation,) = extract(text, code)
    assert quotation.attribution.speaker == speaker
    assert quotation.attribution.mention_span is not None
    assert quotation.attribution.mention_span[1] == len(text)
    assert quotation.cue is None or quotation.cue in text


CUTS = 250
"""Cut texts that each language is tried with."""
STRAY = ("“", "”", '"', "’", "»", "„", ",", ":", "\n\n", " - ")
"""Marks that a text may have too many of."""


@pytest.mark.parametrize("code", learned_codes())
def test_a_text_may_be_cut_off_and_broken_anywhere(code: str) -> None:
    if code == "en":
        texts = [record["text"] for record in articles("read")]
    else:
        texts = [article.text for article in press_articles(code)]
    chance = Random(code)
    for _ in range(CUTS):
        text = chance.choice(texts)
        start = chance.randrange(len(text))
        text = text[start : start + chance.randrange(20, 700)]
        for _ in range(chance.randrange(4)):
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice(STRAY) + text[at:]
        for quotation in extract(text, code):
            assert text[quotation.start : quotation.end] == quotation.text


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abS He,.!?:;\"“”‘’'«»„\n()-—0é said", max_size=200))
def test_any_text_gets_verbatim_spans_in_order(text: str) -> None:
    found = extract(text)
    for quotation in found:
        assert text[quotation.start : quotation.end] == quotation.text
        assert quotation.spans
        assert all(quotation.start <= start < end <= quotation.end for start, end in quotation.spans)
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_marks_without_end_are_cut_off() -> None:
    assert len(find_pieces('"a b," ' * (2 * MAX_PIECES), english().marks)) == MAX_PIECES


def test_marks_behind_the_last_paragraph_are_left() -> None:
    text = "Go home\n" * (MOST_PARAGRAPHS - 1) + "“Yes,” he said.\n" * 3
    assert len(find_pieces(text, english().marks)) == 1


def test_tokens_without_end_are_cut_off() -> None:
    text = ", " * MAX_TOKENS + "“Yes,” he said."
    row, ends, of_pieces = scan(text, find_pieces(text, english().marks), known_text(english()))
    assert (len(row), len(ends), of_pieces) == (COLUMNS * MAX_TOKENS, MAX_TOKENS, [])
    assert extract(text, "en") == ()


@pytest.mark.parametrize("times", [10, 50])
def test_work_grows_with_the_text(times: int) -> None:
    """Steps instead of seconds: calls of Python functions for one article and for many in one text."""
    one, many = _calls(ARTICLE * 4), _calls(ARTICLE * 4 * times)
    assert many < 1.5 * times * one


@pytest.mark.parametrize(
    ("opening", "more"),
    [
        ("Ann Holt met Ben Pell. ", 'he said "no" and '),
        ("", "“So,” SHE SAID, "),
    ],
    ids=lambda part: part.strip(),
)
def test_a_sentence_of_many_pronouns_costs_no_more_than_its_length(opening: str, more: str) -> None:
    """Steps instead of seconds; with everything in the sentence looked at for each pronoun it was six times as much."""
    some, many = (_steps(opening + more * times) for times in (80, 320))
    assert many < 4.2 * some


@pytest.mark.parametrize("kind", ["her husband", "unions", "where German words stand", "Spanish names in a sentence"])
def test_what_is_looked_for_often_costs_no_more_than_its_length(kind: str) -> None:
    """Steps instead of seconds; with all the people of the text looked at for each, its clause for each verb in a
    clause without an end, or its sentence for what stands before each name, it was six times as much, and more."""
    extract(hostile_text(kind, 500))
    some, many = (_steps(hostile_text(kind, length)) for length in (2_500, 10_000))
    assert many < 4.3 * some


@pytest.mark.parametrize("kind", KINDS)
def test_every_hostile_kind_gets_an_answer(kind: str) -> None:
    text = hostile_text(kind, 2_000)
    assert len(text) <= 2_000
    assert all(text[quotation.start : quotation.end] == quotation.text for quotation in extract(text))


def _steps(text: str) -> int:
    """Bytecodes that the engine runs for a text."""
    count = 0

    def trace(frame: FrameType, event: str, _arg: object) -> "Trace":
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        extract(text)
    finally:
        sys.settrace(before)
    return count


def _calls(text: str) -> int:
    extract(text)
    count = 0

    def profile(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        extract(text)
    finally:
        sys.setprofile(before)
    return count


def test_a_quotation_is_found_wherever_the_article_stands() -> None:
    alone = [one.attribution.speaker for one in extract(ARTICLE)]
    assert alone == ["Mara Lindqvist", "Tomas Verhoeven"]
    scene = set_scene(ARTICLE * 3, english())
    assert len(scene.units) == 3 * len(set_scene(ARTICLE, english()).units)
