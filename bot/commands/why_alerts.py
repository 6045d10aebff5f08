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
from bot.texts import why as say


async def why_alerts(deps: Deps[WhyAlertStore], place: Place, article: Article) -> str | None:
    """A sentence on the alerts; ``None`` where the place has no alerts and got no alert post with the article."""
    alerted = await deps.store.alerted(place, article.id)
    if alerted is not None:
        return with_delivery(say.ALERT_WAS_FOR_IT.format(words=alerted.words), alerted)
    alerts = await deps.store.alerts(place)
    if not alerts:
        return None
    records = (await deps.store.quotations_of([article.id])).get(article.id, [])
    fitting = next(
        (alert for alert in alerts if digest.alert_hits([replace(alert, after=0)], [article], {article.id: records})),
        None,
    )
    if fitting is None:
        return say.NO_ALERT_FOR_IT
    last = max((alert.posted_at for alert in alerts if alert.posted_at), default=None)
    return await _held(deps, fitting, article, last)


async def mute_of(deps: Deps[WhyAlertStore], place: Place, article: Article) -> str | None:
    """The mute that leaves an article out at a place; ``None`` where there is none."""
    mutes = (await deps.store.options(place)).mutes
    if mutes == NO_MUTES:
        return None
    body = (await deps.store.known_texts([article.id])).get(article.id, "")
    return muted_by(mutes, article, body, (await deps.store.quotations_of([article.id])).get(article.id, []))


def with_delivery(sentence: str, post: Alerted | PostedItem | SlotRecord) -> str:
    """A sentence about a post, with one on the state of its delivery behind it."""
    state = _delivered(post)
    return f"{sentence} {state}" if state else sentence


def _delivered(post: Alerted | PostedItem | SlotRecord) -> str | None:
    match post.state:
        case "sent":
            return say.DELIVERED_AT.format(moment=post.sent_at) if post.sent_at else None
        case "failed":
            return say.DELIVERY_FAILED.format(error=post.error)
        case "ambiguous":
            return say.DELIVERY_UNCLEAR.format(error=post.error)
        case _:
            return say.DELIVERY_WAITS


async def _held(deps: Deps[WhyAlertStore], alert: Alert, article: Article, last: datetime | None) -> str:
    """The sentence that tells why a matching alert hasn't posted the article."""
    now = deps.clock.now()
    if muted := await mute_of(deps, alert.place, article):
        return say.ALERT_BUT_MUTED.format(words=alert.words, muted=muted)
    if article.id <= alert.after:
        return _passed(alert, article)
    if alert.paused is not None:
        return say.ALERT_BUT_PAUSED.format(words=alert.words, why=alert.paused)
    quiet = digest.quiet_end(await deps.store.options(alert.place), now)
    if quiet is not None:
        return say.ALERT_IN_QUIET_HOURS.format(words=alert.words, moment=quiet)
    if last is not None and last + APART > now:
        return say.ALERT_HELD.format(words=alert.words, moment=last + APART, seconds=APART.seconds)
    return say.ALERT_SOON.format(words=alert.words)


def _passed(alert: Alert, article: Article) -> str:
    if alert.created_at is not None and article.first_seen <= alert.created_at:
        return say.ALERT_SET_LATER.format(words=alert.words)
    if not is_recent(article, article.first_seen):
        return say.ALERT_TOO_LATE.format(words=alert.words)
    return say.ALERT_MISSED.format(words=alert.words)
