"""The line of evidence: what stands around the words, why they are somebody's, and how sure that is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.articles import Article
from bot.domain.quotations import Attribution, Kind, Quotation, QuotationRecord
from bot.search.evidence import how_sure, why, why_credited
from bot.text.statement import statement_runs
from bot.texts.evidence import RULES

WHEN = datetime(2021, 3, 22, 9, tzinfo=UTC)


def record(text: str, *pieces: str, mention: str | None = "Peskov", **said: object) -> QuotationRecord:
    spans = tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)
    at = text.index(mention) if mention else 0
    span = (at, at + len(mention)) if mention else None
    values = {"speaker": "Dmitry Peskov", "role": "Kremlin spokesman", "confidence": 0.986, "rule": "inverted cue"}
    attribution = Attribution(mention, span, **{**values, **said})  # type: ignore[arg-type]
    start, end = spans[0][0], spans[-1][1]
    quotation = Quotation(start, end, spans, text[start:end], "direct", "said", attribution)
    return QuotationRecord(1, Article(1, "https://a.example", "A", "Example Herald", None, WHEN, WHEN, 1), quotation)


@pytest.mark.parametrize(
    ("kind", "text", "pieces", "expected"),
    [
        ("direct", "It is late. “No such plans,” Peskov said. He left.", ["No such plans,"], "“*No such plans*”"),
        (
            "direct",
            "“No such plans”, Peskov said, “and none to come.” More.",
            ["No such plans", "and none to come."],
            "“*No such plans*”, Peskov said, “*and none to come.*”",
        ),
        ("direct", "Peskov was asked.\n\n«\u00a0No.\u00a0»\n\nHe left.", ["No."], "«\u00a0*No.*\u00a0»"),
        ("direct", "Peskov: No such plans\n\nMore.", ["No such plans"], "*No such plans*"),
        ("direct", "“No.\n\n“Never,” Peskov said.", ["No.", "Never,"], "“*No.*\n“*Never*”"),
        (
            "mixed",
            "Peskov spoke of “no plans” on Monday.\nMore.",
            ["no plans"],
            "Peskov spoke of “*no plans*” on Monday.",
        ),
        (
            "mixed",
            "“I won’t say that it isn’t.”\nPeskov of the U.S.\nOr J. Peskov, who won’t. He spoke of “no plans” there.",
            ["no plans"],
            "He spoke of “*no plans*” there.",
        ),
        (
            "mixed",
            "He came. Mr. Peskov of the U.S. firm spoke of “no plans” to Dr. Hale. He left.",
            ["no plans"],
            "Mr. Peskov of the U.S. firm spoke of “*no plans*” to Dr. Hale.",
        ),
        (
            "mixed",
            "“We wait,” she said, and Peskov spoke of “no plans” and of “peace in our time” there. More.",
            ["no plans"],
            "“We wait,” she said, and Peskov spoke of “*no plans*” and of “peace in our time” there.",
        ),
    ],
)
def test_a_quotation_has_as_much_of_its_sentence_as_it_needs(
    kind: Kind, text: str, pieces: list[str], expected: str
) -> None:
    runs = statement_runs(replace(record(text, *pieces).quotation, kind=kind), text)
    assert "".join(f"*{run.text}*" if run.is_marked else run.text for run in runs).strip() == expected


def test_a_long_sentence_is_cut_at_words() -> None:
    text = f"{'Lengthily ' * 40}Peskov spoke of “no plans” {'and went on ' * 40}there. More."
    runs = statement_runs(replace(record(text, "no plans").quotation, kind="mixed"), text)
    before, words, after = (run.text for run in runs)
    assert words == "no plans"
    assert before.startswith("… Lengthily ")
    assert after.endswith((" and …", " went …", " on …"))
    assert before.removeprefix("… ") in text
    assert after.removesuffix(" …") in text


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        (
            "It is late. “No such plans,” said Peskov. He left.",
            ["No such plans,"],
            "“said Peskov” stands beside the words",
        ),
        ("“No,” Peskov said on Monday, “never.”", ["No,", "never."], "“Peskov said” stands beside the words"),
        ("“No,” Peskov, the spokesman, said.", ["No,"], "“Peskov … said” stands beside the words"),
    ],
)
def test_the_reason_has_the_words_that_name_the_speaker(text: str, pieces: list[str], expected: str) -> None:
    assert why_credited(record(text, *pieces), text) == f"Very sure: {expected}"


def test_a_name_in_another_sentence_is_shown_with_it() -> None:
    text = "Mr. Peskov spoke on Monday. “No such plans.” He left."
    rule = "mention in the sentence before"
    line = why_credited(record(text, "No such plans.", rule=rule, role=None, confidence=0.8), text)
    assert line == "Fairly sure: named in the sentence before: “Mr. Peskov spoke on Monday.”"


def test_nobody_is_named() -> None:
    text = "“No such plans.” Rain fell."
    unnamed = record(text, "No such plans.", mention=None, speaker=None, role=None, confidence=0.4, rule="nobody named")
    assert why_credited(unnamed, text) == "A guess: nobody is named near the words"


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("nearest mention before, same sentence", "nobody else is named so near before the words"),
        (
            "subject of the cue after; pronoun, best compatible person",
            "names the speaker, and nobody else fits “Peskov”",
        ),
        ("inverted cue, goes on over paragraphs", "the verb beside the words names the speaker"),
        ("corrected by the operator, 24 Nov 2026", "corrected by the operator, 24 Nov 2026"),
        ("something new", "something new"),
    ],
)
def test_each_rule_is_told_in_words(rule: str, told: str) -> None:
    assert told in why(record("“No,” Peskov said.", "No,", rule=rule).quotation.attribution)


@pytest.mark.parametrize(
    ("confidence", "told"),
    [
        (1.0, "very sure"),
        (0.999, "very sure"),
        (0.92, "sure"),
        (0.75, "fairly sure"),
        (0.6, "unsure"),
        (0.2, "a guess"),
    ],
)
def test_confidence_is_shown_in_words(confidence: float, told: str) -> None:
    assert how_sure(confidence) == told


def test_every_rule_of_the_extraction_has_words() -> None:
    from bot.quotes.attribution.evidence import _BY_PLACE, _BY_TIE

    own = {"subject of the cue before", "subject of the cue after", "carried from the quotation before"}
    for rule in {*_BY_PLACE.values(), *_BY_TIE.values(), *own}:
        assert any(rule.startswith(known) for known in RULES), rule
