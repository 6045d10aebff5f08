"""Pauses a place where posting has become impossible, and tells another place of the same workspace."""

import hashlib
from datetime import datetime

from bot.delivery.stores import PausingStore
from bot.domain.delivery import Delivery, Post
from bot.domain.messages import Message, Paragraph
from bot.domain.places import Place


async def pause_gone(store: PausingStore, delivery: Delivery, why: str, now: datetime) -> bool:
    """Pause the digests and alerts of a delivery's place; returns whether any were running.

    A notice is queued once, for the oldest other place of the workspace that gets posts; where there is no such place,
    only ``/quotewire status`` shows it.
    """
    beside = await store.places_beside(delivery.place)
    others = [place for place, paused in beside if place != delivery.place and paused is None]
    notice = _notice(others[0], delivery, why) if others else None
    return await store.pause_place(delivery.place, why, notice, now)


def _notice(place: Place, delivery: Delivery, why: str) -> Post:
    notice = (
        f"I can't post in the channel {delivery.place.channel} any more: {why}. Its digests and alerts are paused, its "
        "settings are kept. When it is mended, /digest resume there goes on with them."
    )
    key = hashlib.sha256(f"gone/{delivery.place}/{delivery.id}".encode()).hexdigest()[:24]
    return Post(place, Message("ok", notice, (Paragraph(notice),), private=False), key)
