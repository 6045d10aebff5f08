"""The line of evidence: what stands around the words, why they are somebody's, and how sure that is."""

from datetime import UTC, datetime

import pytest

from bot.domain.articles import Article
from bot.domain.quotations import Attribution, Quotation, QuotationRecord
from bot.search.evidence import RULES, clause, evidence, how_sure, why

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
    ("text", "pieces", "expected"),
    [
        ("It is late. “No such plans,” Peskov said. He left.", ["No such plans,"], "“…,” Peskov said."),
        (
            "“No such plans”, Peskov said, “and none to come.” More.",
            ["No such plans", "and none to come."],
            "“…”, Peskov said, “…”",
        ),
        ("Peskov spoke of “no plans” on Monday.\nMore.", ["no plans"], "Peskov spoke of “…” on Monday."),
        ("Peskov was asked.\n\n“No.”\n\nHe left.", ["No."], "“…”"),
        ("“No plans!” said Peskov. More.", ["No plans!"], "“…” said Peskov."),
    ],
)
def test_the_sentence_without_the_words(text: str, pieces: list[str], expected: str) -> None:
    assert clause(record(text, *pieces), text) == expected


def test_the_line_of_evidence_has_all_of_its_parts() -> None:
    text = "It is late. “No such plans,” said Peskov. He left."
    assert evidence(record(text, "No such plans,"), text) == (
        "“…,” said Peskov. — Kremlin spokesman, Example Herald, 22 Mar 2021."
        " Very sure (98 %): the verb beside the words names the speaker."
    )


def test_a_name_in_another_sentence_is_shown_with_it() -> None:
    text = "Peskov spoke on Monday. “No such plans.” He left."
    rule = "mention in the sentence before"
    told = evidence(record(text, "No such plans.", rule=rule, role=None, confidence=0.8), text)
    assert told == (
        "“…” — Example Herald, 22 Mar 2021. Fairly sure (80 %): named in the sentence before: Peskov spoke on Monday."
    )


def test_nobody_is_named() -> None:
    text = "“No such plans.” Rain fell."
    found = record(text, "No such plans.", mention=None, speaker=None, role=None, confidence=0.4, rule="nobody named")
    assert evidence(found, text).endswith("A guess (40 %): nobody is named near the words.")


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
def test_the_rule_in_words(rule: str, told: str) -> None:
    assert told in why(record("“No,” Peskov said.", "No,", rule=rule).quotation.attribution)


@pytest.mark.parametrize(
    ("confidence", "told"),
    [
        (1.0, "very sure (100 %)"),
        (0.999, "very sure (99 %)"),
        (0.92, "sure (92 %)"),
        (0.75, "fairly sure (75 %)"),
        (0.6, "unsure (60 %)"),
        (0.2, "a guess (20 %)"),
    ],
)
def test_confidence_is_shown_in_words_and_per_cent(confidence: float, told: str) -> None:
    assert how_sure(confidence) == told


def test_every_rule_of_the_extraction_has_words() -> None:
    from bot.quotes.evidence import _BY_PLACE, _BY_TIE

    own = {"subject of the cue before", "subject of the cue after", "carried from the quotation before"}
    for rule in {*_BY_PLACE.values(), *_BY_TIE.values(), *own}:
        assert any(rule.startswith(known) for known in RULES), rule
