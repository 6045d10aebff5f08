"""Which feeds bring a place its items."""

from collections.abc import Sequence

from bot.commands.deps import Deps
from bot.commands.stores import ListedFeedStore
from bot.domain.places import Place, Subscription


async def listed_feeds(deps: Deps[ListedFeedStore], place: Place) -> Sequence[Subscription]:
    """The place's subscriptions; where it has none itself, of the feeds for every place."""
    own = await deps.store.subscriptions(place)
    shared = [] if own else [feed for feed in await deps.store.feeds() if feed.shared]
    return own or [Subscription(place, feed, labels=feed.labels) for feed in shared]
