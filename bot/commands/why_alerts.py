"""Whether the alerts of a place matched an article, for ``/news why``."""

from dataclasses import replace
from datetime import datetime

from bot import digest
from bot.commands.deps import Deps
from bot.commands.stores import WhyAlertStore
from bot.digest.alerts import is_recent
from bot.domain.alerts import APART, Alert, Alerted
from bot.domain.articles import Article
from bot.domain.delivery import SlotRecord
from bot.domain.items import PostedItem
from bot.domain.options import NO_MUTES
from bot.domain.places import Place
from bot.text.filters import muted_by


async def why_alerts(deps: Deps[WhyAlertStore], place: Place, article: Article) -> str | None:
    """A sentence on the alerts; ``None`` where the place has no alerts and got no alert post with the article."""
    alerted = await deps.store.alerted(place, article.id)
    if alerted is not None:
        return f"The alert “{alerted.words}” here was for it{delivered(alerted)}."
    alerts = await deps.store.alerts(place)
    if not alerts:
        return None
    records = (await deps.store.quotations_of([article.id])).get(article.id, [])
    fitting = next(
        (alert for alert in alerts if digest.alert_hits([replace(alert, after=0)], [article], {article.id: records})),
        None,
    )
    if fitting is None:
        return "No alert here is for it."
    last = max((alert.posted_at for alert in alerts if alert.posted_at), default=None)
    return f"The alert “{fitting.words}” here is for it, {await _held(deps, fitting, article, last)}."


async def mute_of(deps: Deps[WhyAlertStore], place: Place, article: Article) -> str | None:
    """The mute that leaves an article out at a place; ``None`` where there is none."""
    mutes = (await deps.store.options(place)).mutes
    if mutes == NO_MUTES:
        return None
    body = (await deps.store.known_texts([article.id])).get(article.id, "")
    return muted_by(mutes, article, body, (await deps.store.quotations_of([article.id])).get(article.id, []))


def delivered(post: Alerted | PostedItem | SlotRecord) -> str:
    """The state of a post's delivery, as the end of a sentence about it."""
    match post.state:
        case "sent":
            return f", delivered here at {post.sent_at:%H:%M} UTC" if post.sent_at else ""
        case "failed":
            return f"; the post failed: {post.error}"
        case "ambiguous":
            return f"; the post perhaps arrived: {post.error}"
        case _:
            return "; the post waits to be sent"


async def _held(deps: Deps[WhyAlertStore], alert: Alert, article: Article, last: datetime | None) -> str:
    """Why a matching alert hasn't posted the article."""
    now = deps.clock.now()
    if muted := await mute_of(deps, alert.place, article):
        return f"but “{muted}” is muted here"
    if article.id <= alert.after:
        return _passed(alert, article)
    if alert.paused is not None:
        return f"but alerts here are paused ({alert.paused}): /digest resume goes on with what comes from then on"
    quiet = digest.quiet_end(await deps.store.options(alert.place), now)
    if quiet is not None:
        return f"and waits for the end of the quiet hours here ({quiet:%H:%M} UTC)"
    if last is not None and last + APART > now:
        return f"and is held until {last + APART:%H:%M:%S} UTC: alerts here are {APART.seconds} seconds apart"
    return "and is looked at within seconds"


def _passed(alert: Alert, article: Article) -> str:
    if alert.created_at is not None and article.first_seen <= alert.created_at:
        return "but it came before the alert was set"
    if not is_recent(article, article.first_seen):
        return "but it was older than a day when it came: alerts are for news"
    return "but not as it stood when the alert looked at it, or alerts here were paused then"
