"""Makes the records of the API and of ``--json`` from what is stored. Pure."""

from bot.domain.articles import Article
from bot.domain.profiles import Profile
from bot.domain.quotations import QuotationRecord
from bot.domain.web_records import ArticleRecord, QuotationSpan, SpeakerRecord
from bot.text.credits import address_of, result_of


def article_record(article: Article) -> ArticleRecord:
    """An article for programs, without who may see it."""
    return ArticleRecord(
        article.id,
        address_of(article),
        article.title,
        article.outlet,
        article.author,
        article.published,
        article.first_seen,
        article.revision,
        article.language or None,
        article.gone_since,
    )


def quotation_span(record: QuotationRecord) -> QuotationSpan:
    """A quotation for programs, with its place in the text."""
    quotation = record.quotation
    return QuotationSpan(
        quotation.start,
        quotation.end,
        quotation.spans,
        quotation.kind,
        quotation.cue,
        quotation.attribution.rule,
        result_of(record, None),
    )


def speaker_record_of(profile: Profile) -> SpeakerRecord:
    """A speaker for programs, without who may see it."""
    return SpeakerRecord(
        profile.id,
        profile.name,
        profile.names,
        profile.quoted,
        profile.last_quoted,
        profile.roles,
        profile.outlets,
        profile.is_open,
    )
