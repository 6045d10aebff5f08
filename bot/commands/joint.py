"""Quotations that several people say together, found by the names of those to whom they aren't credited."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.commands.deps import Deps
from bot.commands.stores import QuoteStore
from bot.domain.articles import Article, ArticleQuery
from bot.domain.quotations import Position, QuotationQuery, QuotationRecord
from bot.domain.viewers import Viewer
from bot.search.together import said_together
from bot.search.verdict import belongs_by_name
from bot.text.words import fold_words, words_of

_AT_ONCE, _MOST_TIMES = 50, 2
"""Articles with a name that are read at once, and how many times at most for a page, for what is said together: a
quotation is credited to one speaker, and the text alone tells who says it too."""
_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
"""Dates of articles where neither a page nor the question sets a bound."""


async def said_jointly(
    deps: Deps[QuoteStore], name: str, query: QuotationQuery, viewer: Viewer, oldest: datetime | None
) -> list[QuotationRecord]:
    """The quotations credited to others that the articles let ``name`` say with them, as ``query`` narrows them, newest
    first: at least as many as it asks for, or those of all articles with the name, back to ``oldest`` (``None``: to the
    first) and no further than the hundredth."""
    first = max(query.since or _FIRST, oldest or _FIRST)
    last = query.before.dated if query.before else _LAST
    wanted = ArticleQuery(tuple(fold_words(name)), query.source, limit=_AT_ONCE, appeared=(first, last))
    jointly: list[QuotationRecord] = []
    for _ in range(_MOST_TIMES if wanted.words else 0):
        articles, page_end = await deps.store.articles_page(wanted, viewer)
        jointly += await _said_jointly_in(deps, name, articles, query)
        if page_end is None or len(jointly) >= query.limit:
            break
        wanted = replace(wanted, before=page_end)
    return jointly


async def _said_jointly_in(
    deps: Deps[QuoteStore], name: str, articles: Sequence[Article], query: QuotationQuery
) -> list[QuotationRecord]:
    if not articles:
        return []
    by_article = await deps.store.quotations_of([article.id for article in articles])
    others = [record for records in by_article.values() for record in records if _is_open(record, name, query)]
    texts = await deps.store.known_texts({record.article.id for record in others}) if others else {}
    return [record for record in others if said_together(name, record.quotation, texts.get(record.article.id, ""))]


def _is_open(record: QuotationRecord, name: str, query: QuotationQuery) -> bool:
    """Whether a quotation isn't credited to ``name`` and passes the query."""
    place, last = record.position, query.before
    if place is None or belongs_by_name(name, record.quotation.attribution.speaker or "", None) == "yes":
        return False
    if last is not None and order_of(place) >= order_of(last):
        return False
    dated = query.since is None or place.dated >= query.since
    return dated and set(words_of(" ".join(query.words))) <= set(words_of(record.quotation.text))


def order_of(place: Position | None) -> tuple[float, int, int, int]:
    """The sort key of a quotation's position: of an article the first one is the newest."""
    return (place.dated.timestamp(), place.article_id, -place.start, -place.quotation_id) if place else (0.0, 0, 0, 0)
