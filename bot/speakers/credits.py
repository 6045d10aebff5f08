"""How a quotation is told: who said it, how sure that is, and in which words. Shared by answers and digests."""

from dataclasses import replace

from bot.domain.articles import Article
from bot.domain.messages import Credit, Grade, Result
from bot.domain.quotations import Attribution, Quotation, QuotationRecord, Teller
from bot.text.credits import AS_TOLD_BY, NOT_ESTABLISHED, credit_words, speaker_words, teller_words, told_by_words

__all__ = [
    "AS_TOLD_BY",
    "NOT_ESTABLISHED",
    "credit_line",
    "credit_of",
    "result_of",
    "result_of_article",
    "speaker_line",
    "teller_name",
    "told_by",
]


def credit_of(record: QuotationRecord, threshold: float = 0.75) -> Credit:
    """Who is credited with a stored quotation; below ``threshold`` the name isn't sure."""
    return _credit(record.quotation, threshold, record.person.id if record.person else None)


def speaker_line(attribution: Attribution, threshold: float = 0.75) -> str:
    """See :func:`bot.text.credits.speaker_words`."""
    return speaker_words(_credit_alone(attribution, threshold))


def credit_line(quotation: Quotation, threshold: float = 0.75) -> str:
    """See :func:`bot.text.credits.credit_words`."""
    return credit_words(_credit(quotation, threshold))


def told_by(quotation: Quotation, threshold: float = 0.75) -> str:
    """See :func:`bot.text.credits.told_by_words`."""
    return told_by_words(_credit(quotation, threshold))


def teller_name(teller: Teller, threshold: float = 0.75) -> str:
    """See :func:`bot.text.credits.teller_words`."""
    return teller_words(_teller(teller, threshold))


def _credit(quotation: Quotation, threshold: float, speaker_id: int | None = None) -> Credit:
    tellers = quotation.tellers[1:] if quotation.own_words else quotation.tellers
    telling = tuple(_teller(teller, threshold) for teller in tellers)
    return replace(_credit_alone(quotation.attribution, threshold), speaker_id=speaker_id, tellers=telling)


def _credit_alone(attribution: Attribution, threshold: float) -> Credit:
    return Credit(
        name=attribution.speaker,
        role=attribution.role,
        confidence=attribution.confidence,
        sure=attribution.confidence >= threshold,
        mention=attribution.mention,
    )


def _teller(teller: Teller, threshold: float) -> Credit:
    return Credit(teller.name, confidence=teller.confidence, sure=teller.confidence >= threshold)


def result_of(record: QuotationRecord, grade: Grade | None) -> Result:
    """A quotation as a line of the JSON answer."""
    article, attribution = record.article, record.quotation.attribution
    return Result(
        grade=grade,
        text=record.quotation.text,
        speaker=attribution.speaker,
        role=attribution.role,
        mention=attribution.mention,
        confidence=round(attribution.confidence, 3),
        outlet=article.outlet,
        title=article.title,
        url=article.url,
        published=article.published,
        told_by=told_by(record.quotation, 0.0).removeprefix(AS_TOLD_BY) or None,
        article_id=article.id,
        quotation_id=record.id,
        speaker_id=record.person.id if record.person else None,
        language=article.language or None,
    )


def result_of_article(article: Article) -> Result:
    """An article without a quotation as a line of the JSON answer."""
    return Result(
        grade=None,
        text=None,
        speaker=None,
        role=None,
        mention=None,
        confidence=None,
        outlet=article.outlet,
        title=article.title,
        url=article.shown_url,
        published=article.published,
        article_id=article.id,
        language=article.language or None,
    )
