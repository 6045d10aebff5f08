"""Where plain words are answered, and the messages that were."""

import asyncio
from datetime import timedelta

from bot.domain.places import Place
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import ELSEWHERE, HERE, THERE

MINE, YOURS = Place("discord", "@me", "11", is_direct=True), Place("discord", "@me", "22", is_direct=True)
EARLIER = NOW - timedelta(days=2)
COLLEAGUE = Place("slack", "t1", "D1", is_direct=True)


async def test_plain_words_are_answered_until_a_workspace_switches_them_off(store: Store) -> None:
    assert await store.answers_plain_words(HERE)
    await store.switch_plain_words(HERE, on=False)
    await store.switch_plain_words(THERE, on=False)
    assert [await store.answers_plain_words(place) for place in (HERE, THERE, ELSEWHERE)] == [False, False, True]
    await store.switch_plain_words(THERE, on=True)
    assert await store.answers_plain_words(HERE)


async def test_a_person_switches_their_own_direct_messages_alone(store: Store) -> None:
    await store.switch_plain_words(MINE, on=False)
    assert [await store.answers_plain_words(place) for place in (MINE, YOURS)] == [False, True]
    await store.switch_plain_words(MINE, on=True)
    assert await store.answers_plain_words(MINE)


async def test_what_a_workspace_switches_off_is_off_in_its_direct_messages_too(store: Store) -> None:
    await store.switch_plain_words(ELSEWHERE, on=False)
    assert not await store.answers_plain_words(COLLEAGUE)
    await store.switch_plain_words(COLLEAGUE, on=True)
    assert not await store.answers_plain_words(COLLEAGUE)


async def test_a_message_is_heard_once(store: Store) -> None:
    heard = await asyncio.gather(*(store.hear_first(HERE, "17", NOW, EARLIER) for _ in range(5)))
    assert sorted(heard) == [False] * 4 + [True]
    assert await store.hear_first(THERE, "17", NOW, EARLIER)
    assert await store.hear_first(HERE, "18", NOW, EARLIER)


async def test_the_numbers_of_messages_from_before_a_moment_are_forgotten(store: Store) -> None:
    assert await store.hear_first(HERE, "17", NOW, EARLIER)
    later = NOW + timedelta(days=2)
    assert not await store.hear_first(HERE, "17", later, NOW)
    assert await store.hear_first(HERE, "17", later, NOW + timedelta(seconds=1))
