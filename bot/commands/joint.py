"""Quotations that several people say together, found by the names of those to whom they aren't credited."""

from bot.commands.deps import Deps
from bot.commands.stores import QuoteStore
from bot.domain.articles import ArticleQuery
from bot.domain.quotations import Position, QuotationQuery, QuotationRecord
from bot.domain.viewers import Viewer
from bot.search.together import said_together
from bot.search.verdict import belongs_by_name
from bot.text.words import fold_words, words_of

_LOOKED_INTO = 20
"""Newest articles with a name that are read, at most, for what is said together: a quotation is credited to one
speaker, and the text alone tells who says it too."""


async def said_jointly(
    deps: Deps[QuoteStore], name: str, query: QuotationQuery, viewer: Viewer
) -> list[QuotationRecord]:
    """The quotations credited to others that the articles let ``name`` say with them, as ``query`` narrows them."""
    wanted = ArticleQuery(tuple(fold_words(name)), query.source, limit=_LOOKED_INTO)
    articles = await deps.store.articles(wanted, viewer) if wanted.words else []
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
