"""A place that can't be posted to any more: it is paused, and its people are told where they still can be."""

import hashlib
from datetime import datetime

from bot.delivery.stores import PausingStore
from bot.domain.delivery import Delivery, Post
from bot.domain.messages import Message, Paragraph
from bot.domain.places import Place


async def pause_gone(store: PausingStore, delivery: Delivery, why: str, now: datetime) -> bool:
    """Pause digests and alerts of a delivery's place; whether they were running.

    Told once, at the oldest other place of the workspace that gets posts; where there is none, ``/quotewire status``
    tells it.
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
