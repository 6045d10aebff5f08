"""A digest that waits in the outbox comes by what its place wants when it is sent, and not by what it wanted before."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import pytest

from bot.delivery.digests import DigestService
from bot.domain.errors import QuotewireError
from bot.domain.messages import ItemCard, Message, Note
from bot.ops.troubles import TroubleBook
from bot.ports import Store
from tests.fakes.post_bench import BATS, FLOOD, HERE, STRIKE, PostBench
from tests.fakes.workers import InlineWorkers, digest_service

T = TypeVar("T")

HOURLY: Mapping[str, Any] = {"when": "every 1h", "timezone": "UTC"}


@pytest.fixture
async def bench(store: Store) -> PostBench:
    """A place that gets digests of a feed."""
    made = PostBench(store)
    await made.follow()
    return made


async def _tick(bench: PostBench, **by: float) -> int:
    bench.clock.forward(**by)
    return await digest_service(bench.store, bench.clock).tick()


async def _sent(bench: PostBench) -> list[list[str]]:
    """The titles in each post that waited."""
    posts = len(bench.chat.posts)
    await bench.send(bench.chat)
    return [_titles(message) for _, message, _ in bench.chat.posts[posts:]]


def _titles(message: Message) -> list[str]:
    return [block.title for block in message.blocks if isinstance(block, ItemCard)]


async def _three(bench: PostBench) -> None:
    await bench.publish(1, "Dockers", STRIKE)
    await bench.publish(2, "Bats", BATS, outlet="Hill News", speaker="Ada Quill")
    await bench.publish(3, "Flood", FLOOD, outlet="Ostra Post", speaker="Tobias Achterberg")


@pytest.mark.parametrize(
    ("path", "arguments", "left"),
    [
        ("news mute", {"source": "Harbour Post"}, ["Bats", "Flood"]),
        ("news mute", {"speaker": "Ada Quill"}, ["Dockers", "Flood"]),
        ("news mute", {"words": "Kellmere, valley"}, ["Dockers"]),
        ("digest filter", {"words": "Kellmere"}, ["Flood"]),
        ("digest filter", {"sources": "-Ostra Post"}, ["Bats", "Dockers"]),
        ("digest set", {**HOURLY, "about": "bats"}, ["Bats"]),
        ("news unfollow", {"feed": "Feeds"}, []),
    ],
)
async def test_what_is_muted_filtered_or_unfollowed_isnt_in_a_digest_that_waits(
    bench: PostBench, path: str, arguments: Mapping[str, Any], left: list[str]
) -> None:
    await bench.give("digest set", **HOURLY)
    await _three(bench)
    assert await _tick(bench, hours=1) == 1
    assert (await bench.give(path, **arguments)).outcome == "ok"
    assert [sorted(titles) for titles in await _sent(bench)] == ([left] if left else [])
    await _tick(bench, hours=1)
    assert await _sent(bench) == []


async def test_a_digest_that_somebody_asked_for_is_composed_anew_too(bench: PostBench) -> None:
    await _three(bench)
    await bench.order_digest()
    await bench.give("news mute", source="Hill News")
    assert [sorted(titles) for titles in await _sent(bench)] == [["Dockers", "Flood"]]


async def test_what_had_no_room_gets_the_room_of_what_is_muted(bench: PostBench) -> None:
    await bench.give("digest set", max="1", **HOURLY)
    await bench.publish(1, "Dockers", STRIKE)
    await bench.publish(2, "Dockers too", STRIKE, outlet="Strait Times")
    await bench.publish(3, "Bats", BATS, outlet="Hill News", speaker="Ada Quill")
    await _tick(bench, hours=1)
    await bench.give("news mute", words="Tarnmouth")
    assert await _sent(bench) == [["Bats"]]
    assert not [block for block in bench.chat.posts[-1][1].blocks if isinstance(block, Note)], "nothing is left out"


async def test_every_slot_that_waits_is_composed_anew_with_its_own_news(bench: PostBench) -> None:
    await bench.give("digest set", **HOURLY)
    await bench.publish(1, "Dockers", STRIKE)
    await bench.publish(2, "Bats", BATS, outlet="Hill News", speaker="Ada Quill")
    await _tick(bench, hours=1)
    await bench.publish(3, "Flood", FLOOD, outlet="Ostra Post", speaker="Tobias Achterberg")
    await _tick(bench, hours=1)
    await bench.publish(4, "Bats again", f"{BATS} Owls listen.", outlet="Hill News", speaker="Tobias Achterberg")
    await bench.give("news mute", speaker="Ada Quill")
    assert await _sent(bench) == [["Dockers"], ["Flood"]]
    await _tick(bench, hours=1)
    assert await _sent(bench) == [["Bats again"]], "what came after a slot comes with the next one"


async def test_a_copy_that_a_later_slot_left_out_takes_the_place_of_what_is_muted(bench: PostBench) -> None:
    await bench.give("digest set", **HOURLY)
    await bench.publish(1, "Dockers", STRIKE)
    await _tick(bench, hours=1)
    await bench.publish(2, "Dockers, by wire", STRIKE, outlet="Strait Times")
    await _tick(bench, hours=1)
    await bench.give("news mute", source="Harbour Post")
    assert await _sent(bench) == [["Dockers, by wire"]]


async def test_a_place_that_wants_to_hear_that_nothing_is_new_hears_it(bench: PostBench) -> None:
    await bench.give("digest set", **HOURLY)
    await bench.give("digest options", empty="yes")
    await bench.publish(1, "Dockers", STRIKE)
    await _tick(bench, hours=1)
    await bench.give("news mute", source="Harbour Post")
    assert await _sent(bench) == [[]]
    assert "nothing new" in bench.chat.posts[-1][1].summary


async def test_a_tick_that_read_the_wishes_before_a_mute_composes_again(bench: PostBench) -> None:
    class Muting(InlineWorkers):
        """While a digest is made somebody mutes an outlet."""

        async def run(self, function: Callable[..., T], *args: object, deadline: float) -> T:
            made = await super().run(function, *args, deadline=deadline)
            await bench.give("news mute", source="Hill News")
            return made

    await bench.give("digest set", **HOURLY)
    await _three(bench)
    bench.clock.forward(hours=1)
    assert await DigestService(bench.store, bench.clock, Muting(), 0.75).tick() == 0
    assert await _sent(bench) == []
    assert await _tick(bench) == 1
    assert [sorted(titles) for titles in await _sent(bench)] == [["Dockers", "Flood"]]


async def test_a_digest_that_is_asked_for_during_a_mute_is_composed_again(bench: PostBench) -> None:
    class Muting(InlineWorkers):
        """While the digest is made for the first time somebody mutes an outlet."""

        async def run(self, function: Callable[..., T], *args: Any, deadline: float) -> T:
            made = await super().run(function, *args, deadline=deadline)
            await bench.store.mute(HERE, "sources", "Hill News", lambda _: None)
            return made

    await _three(bench)
    assert await DigestService(bench.store, bench.clock, Muting(), 0.75).post_now(HERE) == 3
    assert [sorted(titles) for titles in await _sent(bench)] == [["Dockers", "Flood"]]


async def test_what_has_been_tried_comes_as_it_was_made(bench: PostBench) -> None:
    await _three(bench)
    await bench.order_digest()
    (sending,) = await bench.store.lease(["console"], bench.clock.now(), bench.clock.now(), 1)
    await bench.give("news mute", source="Hill News")
    await bench.store.mark_retry(sending.id, bench.clock.now(), "down")
    await bench.give("news mute", words="ferry")
    assert [len(titles) for titles in await _sent(bench)] == [3]


async def test_what_was_changed_by_a_process_that_was_killed_then_is_in_no_post(bench: PostBench) -> None:
    """The change is made as by a command that doesn't get to compose anew what waits."""
    await bench.give("digest set", **HOURLY)
    await _three(bench)
    await _tick(bench, hours=1)
    await bench.store.mute(HERE, "sources", "Hill News", lambda _: None)
    assert await _sent(bench) == [], "it waits for whoever composes it anew"
    await _tick(bench)
    assert [sorted(titles) for titles in await _sent(bench)] == [["Dockers", "Flood"]]
    await _tick(bench, hours=1)
    assert await _sent(bench) == []


async def test_what_cant_be_composed_anew_waits_and_is_told_until_it_can(bench: PostBench) -> None:
    class Failing(InlineWorkers):
        async def run(self, function: Callable[..., T], *args: object, deadline: float) -> T:
            raise QuotewireError("no memory")

    await bench.give("digest set", **HOURLY)
    await _three(bench)
    await _tick(bench, hours=1)
    await bench.store.mute(HERE, "sources", "Hill News", lambda _: None)
    troubles = TroubleBook()
    failing = DigestService(bench.store, bench.clock, Failing(), 0.75, troubles)
    await failing.renew(HERE)
    await failing.tick()
    assert ([trouble.place for trouble in troubles.listed()], await _sent(bench)) == ([HERE], [])
    assert await DigestService(bench.store, bench.clock, InlineWorkers(), 0.75, troubles).tick() == 0
    assert (list(troubles.listed()), [len(titles) for titles in await _sent(bench)]) == ([], [2])
