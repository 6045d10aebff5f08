"""Evidence that a person can check: a stored quotation as a card, with as much of its sentence as it needs, the link
to it, and one line that tells why it is somebody's. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import quote

from bot.domain.articles import ITEM
from bot.domain.messages import OutletLink, QuoteCard, TextRun
from bot.domain.quotations import Attribution, QuotationRecord
from bot.search.together import speakers_together
from bot.text.credits import beside_outlet, credit_of
from bot.text.lang.en.function_words import JOINING
from bot.text.statement import lone_runs, reason_line, statement_runs
from bot.text.words import nearest_piece, shown
from bot.texts import evidence as say

_LONGEST_WHOLE = 180
"""Maximum characters of a quotation that a link has in full; of a longer quotation it has the beginning and the end."""
_WORDS_AT_ENDS = 5
"""Words of a longer quotation that a link has, of each end."""

_SURE = ((0.97, say.VERY_SURE), (0.9, say.SURE), (0.75, say.FAIRLY_SURE), (0.5, say.UNSURE))
"""Minimum confidence (0–1) for each word; below all of them it is called a guess."""


def why_credited(record: QuotationRecord, text: str) -> str:
    """``Very sure: “said Peskov” stands beside the words``: one short line. ``text`` is the article's."""
    attribution = record.quotation.attribution
    return reason_line(record, text, how_sure(attribution.confidence), why(attribution))


def how_sure(confidence: float) -> str:
    """The confidence in words."""
    return next((word for least, word in _SURE if confidence >= least), say.GUESS)


def why(attribution: Attribution) -> str:
    """The rule by which the speaker was found, in words for people."""
    rule = attribution.rule
    begins = max((known for known in say.RULES if rule.startswith(known)), key=len, default="")
    reason = say.RULES.get(begins, rule)  # a ruling's rule says who made it
    if "pronoun, best compatible person" in rule and attribution.mention:
        reason = say.NOBODY_ELSE_FITS.format(reason=reason, pronoun=attribution.mention)
    return reason


def sentence_link(url: str, quotation: str) -> str:
    """``url`` with a text fragment that scrolls to ``quotation`` and marks it.

    Long texts, and texts of several paragraphs (a fragment can't match across blocks), are given by their first and
    last words. Source: WICG, URL Fragment Text Directives: ``-``, ``,`` and ``&`` are syntax; ``:~:`` may follow
    another fragment, which addresses of feeds' own items have.
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


def quote_card(
    record: QuotationRecord,
    sure: float,
    article_text: str | None = None,
    label: str | None = None,
    also_in: tuple[OutletLink, ...] = (),
    question: str = "",
) -> QuoteCard:
    """``sure`` is the confidence below which the name is "probably"; ``article_text`` gives its sentence
    and why it is theirs.

    The link leads to the piece with most of the words of ``question``, or to the longest piece.
    """
    quotation, article = record.quotation, record.article
    is_joined = article_text is not None and _is_joined(quotation.attribution, article_text)
    together = speakers_together(quotation, article_text) if article_text and is_joined else ""
    return QuoteCard(
        quote=shown(quotation.text),
        credit=replace(credit_of(record, sure), together=together),
        outlet=article.outlet,
        title=article.title,
        url=sentence_link(article.url, nearest_piece(question, quotation)),
        published=article.published,
        label=label,
        runs=statement_runs(quotation, article_text) if article_text else lone_runs(quotation),
        also_in=also_in,
        reason=why_credited(record, article_text) if article_text else None,
        mark=beside_outlet(article),
        article_id=article.id,
        quotation_id=record.id,
    )


def _is_joined(attribution: Attribution, text: str) -> bool:
    """Whether a joining word stands in the clause of the mention: most speakers have none beside them, and needn't be
    looked at closer."""
    start, end = attribution.mention_span or (0, 0)
    before, behind = text[max(0, start - _CLAUSE) : start], text[end : end + _CLAUSE]
    clause = f"{_CLAUSE_END.split(before)[-1]}{text[start:end]}{_CLAUSE_END.split(behind)[0]}"
    return bool(_JOINS.search(clause))


_CLAUSE = 200
"""Characters before and behind a mention, at most, that belong to its clause."""
_CLAUSE_END = re.compile(r"[.!?:“”\"\n]")
_JOINS = re.compile(rf"\s(?:{'|'.join(JOINING)})\s")


def joined_cards(cards: Sequence[QuoteCard]) -> list[QuoteCard]:
    """Several quotations of one article and speaker as one card with all of them, in the place of the first."""
    listed: dict[tuple[object, ...], QuoteCard] = {}
    for number, card in enumerate(cards):
        key: tuple[object, ...] = (card.article_id, card.credit.name, card.credit.sure, card.label)
        if card.article_id is None or card.credit.name is None or card.contrast:
            key = (number,)
        first = listed.get(key)
        runs = (*first.runs, TextRun("\n"), *card.runs) if first else card.runs
        listed[key] = replace(first or card, runs=runs)
    return list(listed.values())
