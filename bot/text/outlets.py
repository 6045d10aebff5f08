"""Which other outlets carry something. Pure."""

from collections.abc import Iterable

from bot.domain.articles import Article
from bot.domain.messages import OutletLink


def outlet_links(shown: Article, others: Iterable[Article]) -> tuple[OutletLink, ...]:
    """The outlets of ``others`` beside that of the ``shown`` article, each once, with the first of its articles."""
    first: dict[str, Article] = {}
    for article in others:
        if article.outlet != shown.outlet:
            first.setdefault(article.outlet, article)
    return tuple(OutletLink(outlet, article.shown_url) for outlet, article in first.items())
