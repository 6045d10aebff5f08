"""A stored quotation as a card, with its evidence."""

from collections.abc import Mapping

from bot.domain.messages import OutletLink, QuoteCard
from bot.domain.quotations import QuotationRecord
from bot.search import evidence, nearest_piece, passage, sentence_link
from bot.speakers.credits import credit_of
from bot.text.speech import best_piece, shown


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

    The link leads to the piece that ``asked`` remembers, or to the longest.
    """
    quotation, article = record.quotation, record.article
    return QuoteCard(
        quote=shown(quotation.text),
        credit=credit_of(record, sure),
        outlet=article.outlet,
        title=article.title,
        url=sentence_link(
            article.url, shown(nearest_piece(question, quotation)) if question else best_piece(quotation)
        ),
        published=article.published,
        label=label,
        passage=passage(article_text, quotation.start, quotation.end) if article_text else None,
        also_in=also_in,
        evidence=evidence(record, article_text) if article_text else None,
        mark=article.mark,
        article_id=article.id,
        quotation_id=record.id,
    )
