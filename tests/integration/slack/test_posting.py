"""Posting: once, and every failure named for what it is."""

import asyncio
import itertools
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from adapters.slack.adapter import SlackAdapter
from adapters.slack.connection import SlackTiming
from adapters.slack.logins import Calls, OneLogin
from adapters.slack.pacing import ChannelPacer
from adapters.slack.posting import SlackPoster
from bot.delivery.outbox import OutboxWorker
from bot.domain.delivery import Digest
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError, UnclearError
from bot.domain.messages import Credit, Heading, ItemCard, Message
from bot.domain.places import Place
from bot.ops.clock import SystemClock
from bot.ops.metrics import Metrics
from bot.store import SqlStore
from tests.fakes.jumping import sent_over_a_jump
from tests.fakes.patience import LONG as LONGEST
from tests.fakes.slack_commands import DIGEST, WHEN
from tests.fakes.slack_kept import KeptInMemory
from tests.fakes.slack_server import BOT_TOKEN, CHANNEL, TEAM, FakeSlack, SlackFault
from tests.integration.slack.conftest import SWIFT, Serving

Build = Callable[..., SlackAdapter]
PLACE = Place("slack", TEAM, CHANNEL)


async def test_a_digest_is_posted(slack: FakeSlack, serving: Serving) -> None:
    async with serving() as adapter:
        number = await adapter.send(PLACE, DIGEST, "delivery-1")
    (post,) = slack.channels[CHANNEL]
    assert post["ts"] == number
    assert post["metadata"] == {"event_type": "quotewire_delivery", "event_payload": {"key": "delivery-1"}}
    assert post["text"] == "3 new items"
    assert (post["unfurl_links"], post["unfurl_media"]) == (False, False)
    first, others = ["rich_text", "context"], ["divider", "rich_text", "context"] * 2
    assert [block["type"] for block in post["blocks"]] == ["header", *first, *others, "context"]


async def test_a_picture_that_slack_refuses_costs_the_picture_and_not_the_post(slack: FakeSlack, build: Build) -> None:
    card = ItemCard(
        "Pier", "https://post.example/1", "Post", WHEN, lead="It opens.", image="https://post.example/p.jpg"
    )
    pictured = Message("ok", "Pier", (card,), private=False)
    slack.faults["chat.postMessage"].append(SlackFault(error="invalid_blocks"))
    await build().send(PLACE, pictured, "delivery-1")
    await build().send(PLACE, pictured, "delivery-2")
    without, with_picture = slack.channels[CHANNEL]
    assert ["accessory" in block for block in without["blocks"]] == [False, False, False]
    assert ["accessory" in block for block in with_picture["blocks"]] == [False, True, False]
    assert without["metadata"]["event_payload"] == {"key": "delivery-1"}


@pytest.mark.parametrize("refused", ["invalid_blocks", "msg_blocks_too_long"])
async def test_a_post_whose_blocks_slack_refuses_goes_out_as_text(slack: FakeSlack, build: Build, refused: str) -> None:
    card = ItemCard(
        "Pier & *more*", "https://post.example/1", "Post", WHEN, quote="We stay\n> for <good>.", credit=Credit("Mara")
    )
    slack.faults["chat.postMessage"].append(SlackFault(error=refused))
    await build().send(PLACE, Message("ok", "1 item", (Heading("Digest"), card), private=False), "delivery-1")
    (post,) = slack.channels[CHANNEL]
    assert "blocks" not in post
    heading, title, *quotation, speaker, foot = post["text"].split("\n")
    assert (heading, title) == ("Digest", "<https://post.example/1|Pier &amp; ∗more∗>")
    assert quotation == ["> “We stay", "> › for &lt;good&gt;.”"]
    assert speaker == "> — Mara"
    assert foot.startswith("Post · <!date^")
    assert post["metadata"]["event_payload"] == {"key": "delivery-1"}


async def test_a_post_that_slack_takes_in_no_form_fails_alone(slack: FakeSlack, build: Build) -> None:
    slack.faults["chat.postMessage"].extend([SlackFault(error="invalid_blocks")] * 2)
    with pytest.raises(DeliveryError, match="invalid_blocks") as raised:
        await build().send(PLACE, DIGEST, "delivery-1")
    assert type(raised.value) is DeliveryError  # the channel isn't paused for it
    assert slack.channels[CHANNEL] == []


async def test_the_same_delivery_is_posted_once(slack: FakeSlack, build: Build) -> None:
    first = await build().send(PLACE, DIGEST, "delivery-1")
    after_a_restart = await build().send(PLACE, DIGEST, "delivery-1", WHEN)
    other = await build().send(PLACE, DIGEST, "delivery-2")
    assert first == after_a_restart != other
    assert len(slack.channels[CHANNEL]) == 2


@pytest.mark.parametrize(
    "fault",
    [
        SlackFault(reset=True, accepted=True),
        SlackFault(status=500, text="<html>oops</html>", accepted=True),
        SlackFault(error="internal_error", accepted=True),
        SlackFault(hangs=True, accepted=True),
    ],
)
async def test_a_post_whose_answer_is_lost_is_found_again(slack: FakeSlack, build: Build, fault: SlackFault) -> None:
    slack.faults["chat.postMessage"].append(fault)
    number = await build(timing=replace(SWIFT, call=1.0)).send(PLACE, DIGEST, "delivery-1")
    assert [post["ts"] for post in slack.channels[CHANNEL]] == [number]
    assert len(slack.seen("call", "chat.postMessage")) == 1


@pytest.mark.parametrize(
    "fault",
    [
        SlackFault(reset=True),
        SlackFault(status=502, text="<html>bad gateway</html>"),
        SlackFault(error="fatal_error"),
        SlackFault(text="?"),
    ],
)
async def test_a_post_that_surely_failed_may_be_tried_again(slack: FakeSlack, build: Build, fault: SlackFault) -> None:
    slack.faults["chat.postMessage"].append(fault)
    adapter = build()
    with pytest.raises(RetryLaterError, match="nothing was posted"):
        await adapter.send(PLACE, DIGEST, "delivery-1")
    assert len(slack.seen("call", "chat.postMessage")) == 1
    await adapter.send(PLACE, DIGEST, "delivery-1")
    assert len(slack.channels[CHANNEL]) == 1


async def test_a_history_that_is_back_after_a_while_is_enough(slack: FakeSlack, build: Build) -> None:
    slack.faults["chat.postMessage"].append(SlackFault(reset=True, accepted=True))
    slack.faults["conversations.history"].extend([SlackFault(reset=True), SlackFault(status=503)])
    number = await build().send(PLACE, DIGEST, "delivery-1")
    assert [post["ts"] for post in slack.channels[CHANNEL]] == [number]


async def test_an_unclear_post_stays_unclear_without_the_history(slack: FakeSlack, build: Build) -> None:
    slack.faults["chat.postMessage"].append(SlackFault(reset=True, accepted=True))
    slack.faults["conversations.history"].append(SlackFault(error="missing_scope"))
    with pytest.raises(UnclearError, match="history can't be read"):
        await build().send(PLACE, DIGEST, "delivery-1")
    assert len(slack.channels[CHANNEL]) == 1


async def test_a_history_that_answers_nothing_leaves_it_to_the_next_try(slack: FakeSlack, build: Build) -> None:
    slack.faults["chat.postMessage"].append(SlackFault(reset=True, accepted=True))
    slack.faults["conversations.history"].extend([SlackFault(status=503)] * 3)
    with pytest.raises(RetryLaterError) as raised:
        await build().send(PLACE, DIGEST, "delivery-1")
    assert not raised.value.sure
    await build().send(PLACE, DIGEST, "delivery-1", WHEN)
    assert len(slack.channels[CHANNEL]) == 1


@pytest.mark.parametrize("answer", [{"ok": True}, {"ok": True, "messages": [], "has_more": True}])
async def test_a_history_that_lacks_a_part_shows_nothing_to_be_absent(
    slack: FakeSlack, build: Build, answer: dict[str, Any]
) -> None:
    await build().send(PLACE, DIGEST, "delivery-1")
    slack.faults["conversations.history"].extend([SlackFault(answer=answer)] * 2)
    with pytest.raises(RetryLaterError):
        await build().send(PLACE, DIGEST, "delivery-1", WHEN)
    assert len(slack.channels[CHANNEL]) == 1


@pytest.mark.parametrize("gives", [100, 15])
@pytest.mark.parametrize("newer", [14, 99, 100, 250])
async def test_a_post_is_found_again_in_a_busy_channel(slack: FakeSlack, build: Build, newer: int, gives: int) -> None:
    slack.gives = gives
    slack.talk(CHANNEL, 130)
    began = SystemClock().now()
    number = await build().send(PLACE, DIGEST, "delivery-1")
    slack.talk(CHANNEL, newer)
    assert await build().send(PLACE, DIGEST, "delivery-1", began) == number
    assert len(slack.channels[CHANNEL]) == 1


async def test_a_post_whose_answer_is_lost_is_found_although_people_talk_meanwhile(
    slack: FakeSlack, build: Build
) -> None:
    slack.faults["chat.postMessage"].append(SlackFault(reset=True, accepted=True))

    def talk(method: str) -> None:
        if method == "conversations.history" and not slack.chatter[CHANNEL]:
            slack.talk(CHANNEL, 150)

    slack.trouble = talk
    number = await build().send(PLACE, DIGEST, "delivery-1")
    assert [post["ts"] for post in slack.channels[CHANNEL]] == [number]


async def test_a_search_goes_on_where_slack_asked_for_patience(slack: FakeSlack, build: Build) -> None:
    """A call a minute and 15 messages a call: https://docs.slack.dev/apis/web-api/rate-limits"""
    slack.gives = 15
    calls = itertools.count()
    patience = SlackFault(error="ratelimited", status=429, headers={"Retry-After": "60"})
    slack.trouble = lambda method: patience if method == "conversations.history" and next(calls) % 2 else None
    began, adapter = SystemClock().now(), build()
    slack.talk(CHANNEL, 40)
    waits = list[float | None]()
    posted = None
    while posted is None:
        try:
            posted = await adapter.send(PLACE, DIGEST, "delivery-1", began)
        except RetryLaterError as error:
            waits.append(error.retry_after)
    assert waits == [60.0] * 3  # the newest 15, and three times 15 since then
    assert [post["ts"] for post in slack.channels[CHANNEL]] == [posted]


async def test_what_is_too_much_to_read_is_left_to_a_person(slack: FakeSlack, build: Build) -> None:
    slack.gives = 15
    began = SystemClock().now()
    slack.talk(CHANNEL, 1_600)
    with pytest.raises(UnclearError, match="too much in the channel"):
        await build().send(PLACE, DIGEST, "delivery-1", began)
    assert slack.channels[CHANNEL] == []


async def test_the_rest_of_a_post_is_found_in_a_busy_thread(slack: FakeSlack, build: Build) -> None:
    slack.gives = 1
    began = SystemClock().now()
    await build().send(PLACE, LONG, "delivery-1")
    before = len(slack.channels[CHANNEL])
    await build().send(PLACE, LONG, "delivery-1", began)
    assert len(slack.channels[CHANNEL]) == before > 2


@pytest.mark.parametrize("error", ["missing_scope", "not_in_channel"])
async def test_what_may_be_there_is_not_posted_again_without_the_history(
    slack: FakeSlack, build: Build, error: str
) -> None:
    slack.faults["conversations.history"].append(SlackFault(error=error))
    with pytest.raises(UnclearError, match="perhaps posted by an earlier try"):
        await build().send(PLACE, DIGEST, "delivery-1", WHEN)
    assert slack.seen("call", "chat.postMessage") == []


async def test_a_bot_that_was_killed_while_posting_without_the_history_leaves_it_to_a_person(
    slack: FakeSlack, serving: Serving, store: SqlStore
) -> None:
    now = SystemClock().now()
    assert await store.record_digest(Digest(PLACE, None, now, (), DIGEST), "delivery-1", now)
    async with serving() as adapter:
        (leased,) = await store.lease(["slack"], now, now, 1)  # the lease has run out when the next process comes
        await adapter.send(PLACE, leased.message, leased.key)
        slack.trouble = lambda method: SlackFault(error="missing_scope") if method == "conversations.history" else None
        assert await OutboxWorker(store, {"slack": adapter}, SystemClock()).drain() == 0
    assert len(slack.channels[CHANNEL]) == 1
    assert [dead.state for dead in await store.dead_letters(9)] == ["ambiguous"]


@pytest.mark.parametrize("by", [timedelta(days=3), timedelta(hours=-3), timedelta(minutes=10)])
async def test_a_post_that_is_under_way_while_the_clock_is_set_is_posted_once(
    slack: FakeSlack, serving: Serving, store: SqlStore, by: timedelta
) -> None:
    async with serving() as adapter:
        await sent_over_a_jump(store, adapter, (PLACE, Place("slack", TEAM, "C77")), DIGEST, by)
    assert [len(slack.channels[name]) for name in (CHANNEL, "C77")] == [1, 1]
    assert await store.dead_letters(9) == []


@pytest.mark.parametrize(
    ("fault", "kind", "told"),
    [
        (SlackFault(error="ratelimited", status=429, headers={"Retry-After": "7"}), RetryLaterError, "patience"),
        (SlackFault(error="message_limit_exceeded"), RetryLaterError, "patience"),
        (SlackFault(error="channel_not_found"), PlaceGoneError, "/invite"),
        (SlackFault(error="not_in_channel"), PlaceGoneError, "/invite"),
        (SlackFault(error="is_archived"), PlaceGoneError, "archived"),
        (SlackFault(error="token_revoked"), PlaceGoneError, "install"),
        (SlackFault(error="account_inactive"), PlaceGoneError, "install"),
        (SlackFault(status=403, text="<html>proxy says no</html>"), RetryLaterError, "SLACK_API_URL"),
        (SlackFault(status=408, text="<html>too slow</html>"), RetryLaterError, "SLACK_API_URL"),
    ],
)
async def test_errors_say_what_is_to_be_done(
    slack: FakeSlack, build: Build, fault: SlackFault, kind: type[DeliveryError], told: str
) -> None:
    slack.faults["chat.postMessage"].append(fault)
    with pytest.raises(kind, match=told) as raised:
        await build().send(PLACE, DIGEST, "delivery-1")
    assert "\n" not in str(raised.value)
    assert len(slack.seen("call", "chat.postMessage")) == 1
    assert slack.channels[CHANNEL] == []
    if isinstance(raised.value, RetryLaterError) and fault.headers:
        assert raised.value.retry_after == 7


async def test_a_rate_limit_on_the_history_delays_another_try(slack: FakeSlack, build: Build) -> None:
    limit = SlackFault(error="ratelimited", status=429, headers={"Retry-After": "3"})
    slack.faults["conversations.history"].append(limit)
    with pytest.raises(RetryLaterError) as raised:
        await build().send(PLACE, DIGEST, "delivery-1", WHEN)
    assert raised.value.retry_after == 3
    assert slack.seen("call", "chat.postMessage") == []


async def test_a_first_try_reads_no_history(slack: FakeSlack, build: Build) -> None:
    await build().send(PLACE, DIGEST, "delivery-1")
    assert slack.seen("call", "conversations.history") == []
    assert len(slack.channels[CHANNEL]) == 1


async def test_nobody_listening_means_later(build: Build, unused_tcp_port: int) -> None:
    with pytest.raises(RetryLaterError):
        await build(api_url=f"http://127.0.0.1:{unused_tcp_port}/api/").send(PLACE, DIGEST, "delivery-1")


async def test_other_workspaces_are_refused(slack: FakeSlack, serving: Serving) -> None:
    async with serving() as adapter:
        with pytest.raises(PlaceGoneError, match="not installed"):
            await adapter.send(Place("slack", "T0OTHER", CHANNEL), DIGEST, "delivery-1")
    assert slack.channels[CHANNEL] == []


LONG = Message(
    "ok",
    "40 new items",
    tuple(
        ItemCard(f"Title {n}", f"https://a.example/{n}", "Post", WHEN, "we stay " * 30, Credit("Mara"))
        for n in range(40)
    ),
    private=False,
)


def titles(posts: list[dict[str, Any]]) -> list[str]:
    """The titles that people see, in order."""
    return re.findall(r"Title \d+", json.dumps([post["blocks"] for post in posts]))


async def test_what_is_too_long_goes_on_in_the_thread(slack: FakeSlack, build: Build) -> None:
    number = await build().send(PLACE, LONG, "delivery-1")
    first, *more = slack.channels[CHANNEL]
    assert (first["ts"], "thread_ts" in first) == (number, False)
    assert more
    assert {post["thread_ts"] for post in more} == {number}
    assert titles(slack.channels[CHANNEL]) == [f"Title {n}" for n in range(40)]
    keys = [post["metadata"]["event_payload"]["key"] for post in slack.channels[CHANNEL]]
    assert len(set(keys)) == len(keys)
    await build().send(PLACE, LONG, "delivery-1", WHEN)
    assert len(slack.channels[CHANNEL]) == len(keys)


@pytest.mark.parametrize("accepted", [True, False])
async def test_a_thread_that_broke_off_is_taken_up_where_it_ended(
    slack: FakeSlack, build: Build, accepted: bool
) -> None:
    posted = int(accepted)  # a planned fault is not counted below

    def third(method: str) -> SlackFault | None:
        nonlocal posted
        posted += method == "chat.postMessage"
        return SlackFault(error="ratelimited", status=429) if method == "chat.postMessage" and posted == 3 else None

    slack.trouble = third
    if accepted:
        slack.faults["chat.postMessage"].append(SlackFault(reset=True, accepted=True))
    with pytest.raises(RetryLaterError) as raised:
        await build().send(PLACE, LONG, "delivery-1")
    assert not raised.value.sure  # the first message is there
    slack.trouble = lambda _method: None
    await build().send(PLACE, LONG, "delivery-1", WHEN)
    assert titles(slack.channels[CHANNEL]) == [f"Title {n}" for n in range(40)]


async def test_the_parts_of_a_post_are_found_one_after_another_with_a_call_a_minute(
    slack: FakeSlack, build: Build
) -> None:
    """https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps"""
    adapter = build()
    await adapter.send(PLACE, LONG, "delivery-1")
    before, after_a_restart, minutes = len(slack.channels[CHANNEL]), build(), 0
    assert before > 3
    used: set[str] = set()

    def once_a_minute(method: str) -> SlackFault | None:
        if not method.startswith("conversations."):
            return None
        spent = method in used
        used.add(method)
        return SlackFault(error="ratelimited", status=429, headers={"Retry-After": "60"}) if spent else None

    slack.trouble = once_a_minute
    while minutes < 9:
        used.clear()
        try:
            await after_a_restart.send(PLACE, LONG, "delivery-1", SystemClock().now())
            break
        except RetryLaterError:
            minutes += 1
    assert minutes == before - 2  # the first is found in the channel, and each other one in a minute of its own
    assert len(slack.channels[CHANNEL]) == before


@pytest.mark.parametrize("error", ["thread_not_found", "cannot_reply_to_message"])
async def test_the_rest_of_a_post_that_somebody_deleted_is_left_out(slack: FakeSlack, build: Build, error: str) -> None:
    calls = itertools.count(1)
    slack.trouble = lambda method: (
        SlackFault(error=error) if method == "chat.postMessage" and next(calls) == 2 else None
    )
    assert await build().send(PLACE, LONG, "delivery-1") == slack.channels[CHANNEL][0]["ts"]
    assert len(slack.channels[CHANNEL]) == 1


async def test_a_post_that_slack_shows_late_is_not_made_again(slack: FakeSlack, build: Build) -> None:
    slack.faults["chat.postMessage"].append(SlackFault(reset=True))
    adapter = build()
    with pytest.raises(RetryLaterError) as raised:
        await adapter.send(PLACE, DIGEST, "delivery-1")
    assert not raised.value.sure  # the next try looks again
    await adapter.send(PLACE, DIGEST, "delivery-1")  # as Slack shows it, a while after it answered
    await build().send(PLACE, DIGEST, "delivery-1", WHEN)
    assert len(slack.channels[CHANNEL]) == 1


async def test_posts_to_one_channel_keep_a_second_apart(slack: FakeSlack) -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    calls = Calls(OneLogin(BOT_TOKEN), slack.api_url, 5.0)
    poster = SlackPoster(calls, ChannelPacer(SlackTiming().gap, lambda: 100.0, sleep), SWIFT.settle, SystemClock())
    for number, channel in enumerate((CHANNEL, CHANNEL, "C0OTHER", CHANNEL)):
        await poster.send(Place("slack", TEAM, channel), DIGEST, f"delivery-{number}")
    assert waited == [0.0, 1.0, 0.0, 1.0]


async def test_a_refused_token_pauses_the_workspace_and_a_login_resumes_it(
    slack: FakeSlack, build: Build, kept: KeptInMemory
) -> None:
    slack.faults["chat.postMessage"].append(SlackFault(error="token_revoked"))
    with pytest.raises(PlaceGoneError):
        await build().send(PLACE, DIGEST, "delivery-1")
    assert "token_revoked" in kept.paused[TEAM]
    adapter = build()
    running = asyncio.create_task(adapter.run())
    await slack.until("connected")
    assert kept.paused == {}
    await adapter.close()
    await running


async def test_a_managers_pause_outlives_a_login(slack: FakeSlack, serving: Serving, kept: KeptInMemory) -> None:
    kept.paused[TEAM] = "by a manager"
    async with serving():
        assert kept.paused == {TEAM: "by a manager"}


async def test_each_answer_with_429_is_reported(slack: FakeSlack, serving: Serving) -> None:
    metrics = Metrics()
    slack.faults["chat.postMessage"].append(SlackFault(error="ratelimited", status=429, headers={"Retry-After": "7"}))
    async with serving(meter=metrics) as adapter:
        async with asyncio.timeout(LONGEST):
            while not adapter.connected:
                await asyncio.sleep(0.01)
        with pytest.raises(RetryLaterError):
            await adapter.send(PLACE, DIGEST, "delivery-1")
        await adapter.send(PLACE, DIGEST, "delivery-1")
    assert metrics.registry.get_sample_value("quotewire_rate_limits_total", {"platform": "slack"}) == 1
    assert not adapter.connected
