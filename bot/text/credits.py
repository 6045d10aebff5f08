"""Words for who is credited with a quotation, how sure that is, and which outlets carry it: the same in every answer
and digest, on every platform. Pure."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.articles import Article
from bot.domain.messages import Credit, Grade, OutletLink, Result
from bot.domain.quotations import Attribution, Quotation, QuotationRecord, Teller
from bot.text.lang.en.function_words import OWNED_BY_NOBODY
from bot.texts import crediting as say
from bot.texts.languages import LANGUAGE_NAMES

_APART = re.compile(r"\s+([’']s\b)")
"""A possessive ending that stands apart from its word."""
_OWNED = re.compile(rf"(?!(?:{'|'.join(OWNED_BY_NOBODY)})\b)[a-z][\w-]*(?: [a-z][\w-]*){{0,2}}(?:[’']s|s[’']) ")
"""A role that begins with whose office it is, without an article."""


def credit_words(credit: Credit) -> str:
    """The speaker and, for a quotation within another, its tellers: "Helen Marsh, as told by Gareth Pell"."""
    return _told_by(speaker_words(credit), credit.tellers)


def _told_by(name: str, tellers: Iterable[Credit]) -> str:
    """A speaker's name with the tellers behind it, the innermost first."""
    for teller in tellers:
        name = say.NAME_TOLD_BY.format(name=name, teller=teller_words(teller))
    return name


def speaker_words(credit: Credit) -> str:
    """The speaker: "Mara Lindqvist, chief engineer"; "probably …" where it isn't sure; or that nobody is established.

    Where the text has only a description ("a harbour worker"), it is shown; where several say it together, all of them.
    """
    if credit.together:
        return say.SEVERAL_TOGETHER.format(names=credit.together)
    if credit.name is None or not _has_words(credit.name):
        described = say.NOT_ESTABLISHED_BUT.format(mention=credit.mention)
        return described if _has_words(credit.mention) else say.NOT_ESTABLISHED
    has_role = credit.role and credit.role.casefold() not in credit.name.casefold()
    name = credit.name
    if has_role:
        name = say.NAME_WITH_ROLE.format(name=name, role=role_words(credit.role or ""))
    return name if credit.sure else say.PROBABLY.format(name=name)


def _has_words(name: str | None) -> bool:
    """Whether a name has a letter or a digit: "—" is nobody."""
    return any(character.isalnum() for character in name or "")


def role_words(role: str) -> str:
    """A role as it stands behind a name: "the federation's general secretary"."""
    written = _APART.sub(r"\1", role)
    return say.ROLE_OF_OFFICE.format(role=written) if _OWNED.match(written) else written


def _tellers(credit: Credit) -> str | None:
    """The tellers, the innermost first, without a speaker before them; ``None`` where there are none."""
    if not credit.tellers:
        return None
    innermost, *others = credit.tellers
    return _told_by(teller_words(innermost), others)


def teller_words(teller: Credit) -> str:
    """A teller: "Gareth Pell", "probably Gareth Pell", or that nobody is established."""
    if teller.name is None:
        return say.TELLER_NOT_ESTABLISHED
    return teller.name if teller.sure else say.PROBABLY.format(name=teller.name)


def credit_of(record: QuotationRecord, threshold: float = 0.75) -> Credit:
    """The credit of a stored quotation; a name with a confidence below ``threshold`` isn't sure."""
    return _credit(record.quotation, threshold, record.person.id if record.person else None)


def speaker_line(attribution: Attribution, threshold: float = 0.75) -> str:
    """See :func:`speaker_words`."""
    return speaker_words(_credit_alone(attribution, threshold))


def credit_line(quotation: Quotation, threshold: float = 0.75) -> str:
    """See :func:`credit_words`."""
    return credit_words(_credit(quotation, threshold))


def teller_name(teller: Teller, threshold: float = 0.75) -> str:
    """See :func:`teller_words`."""
    return teller_words(_teller(teller, threshold))


def is_own_words(quotation: Quotation) -> bool:
    """Whether the teller of a quotation quotes himself or herself: “I told her, ‘…’”."""
    speaker = quotation.attribution.speaker
    return bool(quotation.tellers) and speaker is not None and speaker == quotation.tellers[0].name


def beginning(quotation: Quotation, threshold: float = 0.75) -> str:
    """Whose words a quotation is, as a sentence about them begins: "Mara Lindqvist", or "The text"."""
    attribution = quotation.attribution
    if attribution.speaker is None:
        return say.BEGINNING_TEXT
    name = attribution.speaker
    return name if attribution.confidence >= threshold else say.BEGINNING_PROBABLY.format(name=name)


def _credit(quotation: Quotation, threshold: float, speaker_id: int | None = None) -> Credit:
    tellers = quotation.tellers[1:] if is_own_words(quotation) else quotation.tellers
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
        told_by=_tellers(_credit(record.quotation, 0.0)),
        article_id=article.id,
        quotation_id=record.id,
        speaker_id=record.person.id if record.person else None,
        language=article.language or None,
        gone_since=article.gone_since,
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
        url=address_of(article),
        published=article.published,
        article_id=article.id,
        language=article.language or None,
        gone_since=article.gone_since,
    )


def mark_of(article: Article) -> str | None:
    """The words shown beside the outlet where the text is from a feed of another site; ``None`` for other articles."""
    return say.AS_THE_FEED_HAS_IT if article.origin in ("feed", "unread") else None


def beside_outlet(article: Article) -> str | None:
    """The words shown beside the outlet: the language of an article that isn't in the bot's own, its mark, and since
    when its page is gone; ``None`` for other articles."""
    language = LANGUAGE_NAMES.get(article.language)
    gone = say.GONE_SINCE_DAY.format(day=article.gone_since) if article.gone_since else None
    words = [say.IN_LANGUAGE.format(language=language) if language else None, mark_of(article), gone]
    return ", ".join(filter(None, words)) or None


def source_of(article: Article) -> str:
    """The outlet, with the words beside it where the article has any."""
    words = beside_outlet(article)
    return f"{article.outlet}, {words}" if words else article.outlet


def address_of(article: Article) -> str:
    """The address for readers: the link of an item without a text, the sound or film of an item without a page, the
    canonical address of every other article."""
    return article.link if article.origin in ("unread", "own feed") and article.link else article.url


def outlet_links(shown: Article, others: Iterable[Article]) -> tuple[OutletLink, ...]:
    """The outlets of ``others`` beside that of the ``shown`` article, each once, with the first of its articles."""
    first: dict[str, Article] = {}
    for article in others:
        if article.outlet != shown.outlet:
            first.setdefault(article.outlet, article)
    return tuple(OutletLink(outlet, address_of(article)) for outlet, article in first.items())
