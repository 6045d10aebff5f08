"""A post during which the clock is set."""

import asyncio
from datetime import timedelta

from bot.delivery.outbox import OutboxWorker
from bot.domain.delivery import Digest
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports import Chat, Store
from tests.fakes.chat import FakeClock
from tests.fakes.held import HeldChat


async def sent_over_a_jump(
    store: Store, chat: Chat, places: tuple[Place, Place], message: Message, by: timedelta
) -> None:
    """Post at two places; while the first post is under way the clock is set, and everybody looks again."""
    clock, held = FakeClock(), HeldChat(chat)
    for number, place in enumerate(places):
        assert await store.record_digest(Digest(place, None, clock.now(), (), message), f"k{number}", clock.now())
    here, beside = (OutboxWorker(store, {chat.platform: held}, clock) for _ in range(2))
    sending = asyncio.create_task(here.drain())
    await held.begun.wait()
    clock.jump(days=by.days, seconds=by.seconds)
    await here.drain()
    await beside.drain()  # another process with the same clock
    clock.forward(seconds=30)
    await beside.drain()
    held.go_on.set()
    await sending
    clock.forward(minutes=5)
    await here.drain()
    await beside.drain()
