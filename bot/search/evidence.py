"""Evidence that a person can check: a stored quotation as a card, with as much of its sentence as it needs, the link
to it, and one line that tells why it is somebody's. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import quote

from bot.domain.articles import ITEM
from bot.domain.messages import OutletLink, QuoteCard, TextRun
from bot.domain.quotations import Attribution, QuotationRecord
from bot.text.credits import beside_outlet, credit_of
from bot.text.statement import lone_runs, reason_line, statement_runs
from bot.text.words import nearest_piece, shown

_LONGEST_WHOLE = 180
"""Maximum characters of a quotation that a link has in full; of a longer quotation it has the beginning and the end."""
_WORDS_AT_ENDS = 5
"""Words of a longer quotation that a link has, of each end."""

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
"""Words for people for the rules of ``bot.quotes``, by the rule's beginning."""
_SURE = ((0.97, "very sure"), (0.9, "sure"), (0.75, "fairly sure"), (0.5, "unsure"))
"""Minimum confidence (0–1) for each word; below all of them it is called a guess."""


def why_credited(record: QuotationRecord, text: str) -> str:
    """``Very sure: “said Peskov” stands beside the words``: one short line. ``text`` is the article's."""
    attribution = record.quotation.attribution
    return reason_line(record, text, how_sure(attribution.confidence), why(attribution))


def how_sure(confidence: float) -> str:
    """The confidence in words."""
    return next((word for least, word in _SURE if confidence >= least), "a guess")


def why(attribution: Attribution) -> str:
    """The rule by which the speaker was found, in words for people."""
    rule = attribution.rule
    begins = max((known for known in RULES if rule.startswith(known)), key=len, default="")
    reason = RULES.get(begins, rule)  # a ruling's rule says who made it
    if "pronoun, best compatible person" in rule and attribution.mention:
        reason += f", and nobody else fits “{attribution.mention}” as well"
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
    return QuoteCard(
        quote=shown(quotation.text),
        credit=credit_of(record, sure),
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


def one_an_article(cards: Sequence[QuoteCard]) -> list[QuoteCard]:
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
