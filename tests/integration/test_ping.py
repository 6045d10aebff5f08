"""Roles that a place's posts ping: set by its managers, kept, and only those."""

from datetime import timedelta

import pytest

from adapters.discord.platform import PLATFORM
from bot import commands
from bot.delivery.alerts import AlertService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Page
from bot.domain.commands import Request
from bot.domain.feeds import SeenEntry
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY
from bot.store import SqlStore
from tests.builders import credit, quote
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.workers import digest_service

HERE, THERE = Place("discord", "300", "400"), Place("discord", "300", "401")
NEWS = "123456789012345678"


async def options(store: SqlStore, ping: str, *, can_manage: bool = True) -> Message:
    clock = FakeClock()
    roles = {HERE.platform: PLATFORM.roles} if PLATFORM.roles else {}
    deps = commands.Deps(store, None, digest_service(store, clock), clock, 0.75, "0", roles=roles)  # type: ignore[arg-type]
    dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)
    return await dispatcher.answer(Request("digest options", HERE, {"ping": ping}, "1", can_manage))


async def posts(store: SqlStore) -> dict[Place, list[tuple[str, ...]]]:
    """Whom the digest and the alert of each place ping."""
    clock, chat = FakeClock(), FakeChat("discord")
    feed = await store.add_feed("https://post.example/feed", "Post", clock.now(), shared=True)
    for place in (HERE, THERE):
        await store.set_schedule(place, "daily 07:00", "UTC", 8, (), clock.now())
        await store.add_alert(place, "Mara Lindqvist", clock.now())
    said = "The ferry leaves at noon"
    for number, speaker in enumerate(("Mara Lindqvist", "Rashid Velani")):  # one for the alert, one for the digest
        text = f"“{said},” {speaker} said."
        page = Page(f"https://post.example/{number}", f"Item {number}", "Post", text, clock.now())
        seen = (feed.id, SeenEntry(str(number), "1", None))
        quotation = quote(text, said, attribution=credit(speaker))
        await store.save_article(page, [quotation], clock.now(), seen, audience=EVERYBODY)
    clock.at += timedelta(hours=2)
    await AlertService(store, clock, 0.75).tick()
    await digest_service(store, clock).tick()
    await OutboxWorker(store, {"discord": chat}, clock).drain()
    made: dict[Place, list[tuple[str, ...]]] = {}
    for place, message, _ in chat.posts:
        made.setdefault(place, []).append(message.ping)
    return made


async def test_digests_and_alerts_of_the_place_ping_its_roles(store: SqlStore) -> None:
    told = await options(store, f"<@&{NEWS}>, <@&42> <@&42>")
    assert ("ping", "2 roles") in told.blocks[1].rows  # type: ignore[union-attr]
    assert await posts(store) == {HERE: [(NEWS, "42"), (NEWS, "42")], THERE: [(), ()]}


async def test_off_ends_it_and_other_options_leave_it(store: SqlStore) -> None:
    await options(store, "<@&42>")
    await options(store, "")
    assert (await store.options(HERE)).ping == ("42",)
    await options(store, "off")
    assert (await store.options(HERE)).ping == ()


EVERYONE = ("@everyone", "everyone", "<@&300>", "<@&1> @here")
OTHERS = ("<@123>", "<#400>", "@News", "<!subteam^S0123>", " ".join(f"<@&{number}>" for number in range(6)))


@pytest.mark.parametrize("ping", [*EVERYONE, *OTHERS])
async def test_nobody_else_can_be_pinged(store: SqlStore, ping: str) -> None:
    assert (await options(store, ping)).outcome == "error"
    assert (await store.options(HERE)).ping == ()


async def test_only_managers_set_it(store: SqlStore) -> None:
    assert (await options(store, f"<@&{NEWS}>", can_manage=False)).outcome == "refused"
    assert (await store.options(HERE)).ping == ()
