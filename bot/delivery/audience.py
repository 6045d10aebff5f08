"""Which articles may be shown at a place."""

from collections.abc import Sequence

from bot.domain.articles import Article
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY
from bot.ports import AudienceMembership, viewer_at


async def seen_at(store: AudienceMembership, place: Place, articles: Sequence[Article]) -> Sequence[Article]:
    """The articles that may be shown at a place. Nearly always all: then the store isn't asked."""
    if all(article.audience == EVERYBODY for article in articles):
        return articles
    audiences = {EVERYBODY, *await store.audiences(viewer_at(place))}
    return [article for article in articles if article.audience in audiences]
