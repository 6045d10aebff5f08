"""How a quotation is told: who said it, how sure that is, and in which words. Shared by answers and digests."""

from bot.domain.articles import Article
from bot.domain.messages import Grade, Result
from bot.domain.quotations import Attribution, Quotation, QuotationRecord, Teller

NOT_ESTABLISHED = "speaker not established"
AS_TOLD_BY = ", as told by "


def speaker_line(attribution: Attribution, threshold: float = 0.75) -> str:
    """ "Mara Lindqvist, chief engineer"; "probably …" below ``threshold``; or that nobody is established.

    Where a text has only a description ("a harbour worker"), that is what is said.
    """
    if attribution.speaker is None:
        mention = attribution.mention
        return f"{NOT_ESTABLISHED} (“{mention}”)" if mention else NOT_ESTABLISHED
    name = attribution.speaker
    if attribution.role and attribution.role.casefold() not in name.casefold():
        name = f"{name}, {attribution.role}"
    return name if attribution.confidence >= threshold else f"probably {name}"


def credit_line(quotation: Quotation, threshold: float = 0.75) -> str:
    """Who said it and, of words within somebody's words, who tells it: "Helen Marsh, as told by Gareth Pell"."""
    return f"{speaker_line(quotation.attribution, threshold)}{told_by(quotation, threshold)}"


def told_by(quotation: Quotation, threshold: float = 0.75) -> str:
    """ ", as told by Gareth Pell", and by whom he was told it; empty where somebody speaks for themselves."""
    tellers = quotation.tellers[1:] if quotation.own_words else quotation.tellers
    return "".join(f"{AS_TOLD_BY}{teller_name(teller, threshold)}" for teller in tellers)


def teller_name(teller: Teller, threshold: float = 0.75) -> str:
    """ "Gareth Pell", "probably Gareth Pell" below ``threshold``, or that nobody is established."""
    if teller.name is None:
        return "somebody who isn’t established"
    return teller.name if teller.confidence >= threshold else f"probably {teller.name}"


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
    )


def result_of_article(article: Article) -> Result:
    """An article without a quotation as a line of the JSON answer."""
    return Result(
        None, None, None, None, None, None, article.outlet, article.title, article.shown_url, article.published
    )
