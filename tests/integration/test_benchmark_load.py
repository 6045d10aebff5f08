"""The measurement of a newsroom's load works, in its smallest form."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery.outbox import OutboxWorker
from bot.store import open_store
from tests.benchmarks.load import COMMANDS, Share, ShiftedClock, SlowChat, ask, due_at, post_digests
from tests.benchmarks.load_news import PLATFORM, Sizes, fill
from tests.builders import NOW
from tests.fakes.databases import KINDS, emptied
from tests.fakes.workers import digest_service

SIZES = Sizes(places=6, feeds=3, articles=40, quotations=200)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_made_up_newsroom_answers_and_posts(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    with emptied(kind, tmp_path, request) as url:
        fill(url, SIZES, NOW)
        result = await ask(Share(url, "ask", askers=3, articles_a_second=50.0), begin=lambda: None)
        assert result["missed"] == 0
        assert [len(result["spent"][name]) for name in COMMANDS] == [3, 3, 3]
        assert result["saved"] > 0
        store = await open_store(url)
        due = await due_at(store)
        assert due == NOW.replace(hour=8) + timedelta(days=1)
        clock = ShiftedClock(due)
        chat = SlowChat(clock)
        await post_digests(store, digest_service(store, clock), OutboxWorker(store, {PLATFORM: chat}, clock), due)
        await store.close()
        assert len(chat.posted) == SIZES.places
