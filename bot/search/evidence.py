"""Evidence that a person can check: a stored quotation as a card, with the passage around it, the link to the very
sentence, and one line that tells whose the words are, and why. Pure."""

import re
from collections.abc import Mapping
from urllib.parse import quote

from bot.domain.articles import ITEM
from bot.domain.messages import OutletLink, QuoteCard
from bot.domain.quotations import Attribution, QuotationRecord
from bot.text.credits import credit_of, mark_of, source_of
from bot.text.words import nearest_piece, shown

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?![a-z])|\n")
_BREAK = re.compile(r"[.!?…][\"”’»)\]]*\s+")
"""Where a passage may be cut."""
_LONGEST_WHOLE = 180
"""Characters of a quotation, at most, that is given whole in a link; of a longer one its beginning and end are."""
_WORDS_AT_ENDS = 5
"""Words of a longer quotation that a link has, of each end."""
_AROUND = 100
"""Characters shown on either side of the quotation, at most."""

RULES: dict[str, str] = {
    "inverted cue": "the verb beside the words names the speaker",
    "subject of the cue before": "the verb before the words names the speaker",
    "subject of the cue after": "the verb after the words names the speaker",
    "subject of a distant cue": "a verb further off in the sentence names the speaker",
    "according to": "“according to” names the speaker",
    "told or asked": "“told” or “asked” names the speaker",
    "relative clause with a cue": "“who said” names the speaker",
    "nearest mention before, same sentence": "nobody else is named so near before the words",
    "nearest mention after, same sentence": "nobody else is named so near after the words",
    "mention in the next sentence": "named in the next sentence",
    "mention in the sentence before": "named in the sentence before",
    "mention earlier in the paragraph": "named earlier in the paragraph",
    "mention at the end of the previous paragraph": "named at the end of the paragraph before",
    "mention in the previous paragraph": "named in the paragraph before",
    "mention further back": "named further back",
    "signature under the quotation": "signed under the words",
    "carried from the quotation before": "goes on from the quotation before",
    "carried from the previous paragraph": "goes on from the paragraph before",
    "carried from further back": "goes on from further back",
    "label of a transcript": "the transcript’s label names the speaker",
    "nobody named": "nobody is named near the words",
    "inner words: named inside": "named beside the inner marks",
    "inner words: of the one who tells them": "the one who tells it was it",
    "inner words: of the one who is spoken to": "the one who is spoken to",
    "inner words: the only one whom the pronoun fits": "the only one in the article whom the pronoun fits",
    "inner words: the likeliest of those whom the pronoun fits": "the likeliest of those whom the pronoun fits",
    "inner words: described inside": "described beside the inner marks",
    "inner words: the one who holds the office": "the one whom the article calls so",
    "inner words: speaker not established": "the words around don’t settle who said it",
    "language not known": "the text’s language isn’t one that speakers are looked for in",
}
"""The rules of ``bot.quotes`` in people's words, by how they begin."""
_SURE = ((0.97, "very sure"), (0.9, "sure"), (0.75, "fairly sure"), (0.5, "unsure"))
"""The least confidence (0–1) that is called so; below them all it is a guess."""


def evidence(record: QuotationRecord, text: str) -> str:
    """``“…,” Peskov said. — Kremlin spokesman, Example Herald, 22 Mar 2021. Very sure (98 %): the verb after …``

    ``text`` is the article's; what stands around the "…" is a verbatim part of it.
    """
    article, attribution = record.article, record.quotation.attribution
    when = f"{article.published:%-d %b %Y}" if article.published else ""
    source = ", ".join(part for part in (attribution.role, source_of(article), when) if part)
    sure = how_sure(attribution.confidence)
    line = f"{clause(record, text)} — {source}. {sure[0].upper()}{sure[1:]}: {why(attribution)}"
    return f"{line}: {sentence}" if (sentence := _naming_sentence(record, text)) else f"{line}."


def how_sure(confidence: float) -> str:
    """The confidence in words and percent, rounded down: nothing short of certain is 100 %."""
    word = next((word for least, word in _SURE if confidence >= least), "a guess")
    return f"{word} ({int(confidence * 100)} %)"


def why(attribution: Attribution) -> str:
    """The rule by which the speaker was found, in people's words."""
    rule = attribution.rule
    begins = max((known for known in RULES if rule.startswith(known)), key=len, default="")
    reason = RULES.get(begins, rule)  # a ruling tells itself who made it
    if "pronoun, best compatible person" in rule and attribution.mention:
        reason += f", and nobody else fits “{attribution.mention}” as well"
    return reason


def clause(record: QuotationRecord, text: str) -> str:
    """The sentence with ``…`` for what is quoted: `“…,” Peskov said on Monday.`"""
    quotation = record.quotation
    low, high = _sentence(text, quotation.start, quotation.end)
    low, high = max(low, quotation.start - _AROUND), min(high, quotation.end + _AROUND)
    parts, at = [], low
    for start, end in quotation.spans:
        parts.append(text[at:start] + ("…," if text[start:end].rstrip().endswith(",") else "…"))
        at = end
    return " ".join("".join((*parts, text[at:high])).split())


def _naming_sentence(record: QuotationRecord, text: str) -> str:
    """The sentence that names the speaker, where it isn't the one with the quotation."""
    span = record.quotation.attribution.mention_span
    low, high = _sentence(text, record.quotation.start, record.quotation.end)
    if span is None or low <= span[0] < high or span[1] > len(text):
        return ""
    start, end = _sentence(text, *span)
    start, end = max(start, span[0] - _AROUND), min(end, span[1] + _AROUND)
    return " ".join(text[start:end].split())


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around ``text[start:end]``; the closing mark and what follows it belong to it."""
    before = [match.end() for match in _SENTENCE_END.finditer(text, max(0, start - 600), start)]
    after = _SENTENCE_END.search(text, max(start, end - 1))
    return (before[-1] if before else max(0, start - 600)), (after.end() if after else len(text))


def passage(text: str, start: int, end: int, limit: int = 420) -> str:
    """The paragraph of ``text[start:end]``, or as many whole sentences of it around the span as ``limit`` allows.

    Always a verbatim part of ``text`` that contains the span, even where the span alone is longer than ``limit``
    code points.
    """
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    high = len(text) if high < 0 else high
    if high - low <= limit:
        return text[low:high].strip()
    breaks = [low, *(match.end() + low for match in _BREAK.finditer(text[low:high])), high]
    left = max(point for point in breaks if point <= start)
    right = min(point for point in breaks if point >= end)
    for point in (point for point in breaks if point > right):
        if point - left > limit:
            break
        right = point
    return text[left:right].strip()


def sentence_link(url: str, quotation: str) -> str:
    """``url`` with a text fragment that scrolls to ``quotation`` and marks it.

    Long texts, and those that go on over paragraphs (one fragment can't match across blocks), are given by their
    first and last words. Source: WICG, URL Fragment Text Directives: ``-``, ``,`` and ``&`` are syntax; ``:~:`` may
    follow another fragment, which the items of feeds have.
    """
    page, _, fragment = url.partition("#")
    base = f"{page}#{fragment if fragment.startswith(ITEM) else ''}"
    words = quotation.split()
    if not words:
        return base.removesuffix("#")
    if len(quotation) <= _LONGEST_WHOLE and "\n" not in quotation:
        return f"{base}:~:text={_encode(' '.join(words))}"
    first, last = words[:_WORDS_AT_ENDS], words[-_WORDS_AT_ENDS:]
    return f"{base}:~:text={_encode(' '.join(first))},{_encode(' '.join(last))}"


def _encode(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")


def is_verbatim(record: QuotationRecord, texts: Mapping[int, str]) -> bool:
    """Whether the quotation stands in the stored text of its article: checked again before anything is shown."""
    quotation = record.quotation
    return texts.get(record.article.id, "")[quotation.start : quotation.end] == quotation.text


def quote_card(
    record: QuotationRecord,
    sure: float,
    article_text: str | None = None,
    label: str | None = None,
    also_in: tuple[OutletLink, ...] = (),
    question: str = "",
) -> QuoteCard:
    """``sure`` is the confidence below which the name is "probably"; ``article_text`` gives the passage around it.

    The link leads to the piece that ``question`` remembers, or to the longest.
    """
    quotation, article = record.quotation, record.article
    return QuoteCard(
        quote=shown(quotation.text),
        credit=credit_of(record, sure),
        outlet=article.outlet,
        title=article.title,
        url=sentence_link(article.url, nearest_piece(question, quotation)),
        published=article.published,
        label=label,
        passage=passage(article_text, quotation.start, quotation.end) if article_text else None,
        also_in=also_in,
        evidence=evidence(record, article_text) if article_text else None,
        mark=mark_of(article),
        article_id=article.id,
        quotation_id=record.id,
    )
