"""Pauses a place where posting has become impossible, and tells somebody who can mend it."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime

from bot.delivery.stores import PausingStore
from bot.domain.delivery import Delivery, Post
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.text.place_names import PLACE_MARK, place_line, place_line_text
from bot.texts import notices as say

DirectChannels = Mapping[str, Callable[[str], str]]
"""By platform: the channel by which a person is written to (see ``bot.ports.Platform``)."""


async def pause_gone(store: PausingStore, delivery: Delivery, why: str, now: datetime, direct: DirectChannels) -> bool:
    """Pause the digests and alerts of a delivery's place; returns whether any were running.

    A notice is queued once: for the oldest other place of the workspace that gets posts, else as a direct message to
    who set something up at the place. Where neither is possible, or that message is refused too, status and the
    platform's own page alone show it: nothing runs at a person's direct messages, so nothing is paused or told again.
    """
    notice = await _notice(store, delivery, why, now, direct)
    return await store.pause_place(delivery.place, why, notice, now)


async def _notice(
    store: PausingStore, delivery: Delivery, why: str, now: datetime, direct: DirectChannels
) -> Post | None:
    gone = delivery.place
    beside = await store.places_beside(gone)
    others = [place for place, paused in beside if place != gone and paused is None]
    steward = None if gone.is_direct else await store.steward(gone)
    channel_of = direct.get(gone.platform)
    if others:
        place = others[0]
    elif steward is not None and channel_of is not None:
        place = Place(gone.platform, gone.workspace, channel_of(steward.user), is_direct=True)
    else:
        return None
    sentence = say.CANT_POST_IN.format(place=PLACE_MARK, why=why)
    line = place_line(sentence, gone, steward.name if steward else "")
    # With the time: a delivery that was queued again may be refused again, and that is told again.
    key = hashlib.sha256(f"gone/{gone}/{delivery.id}/{now.isoformat()}".encode()).hexdigest()[:24]
    return Post(place, Message("ok", place_line_text(line), (line,), private=False), key)
