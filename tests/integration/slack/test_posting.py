"""Posting: once, and every failure named for what it is."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from adapters.slack import SlackAdapter
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError, UnclearError
from bot.domain.places import Place
from tests.fakes.slack_commands import DIGEST
from tests.fakes.slack_server import CHANNEL, TEAM, FakeSlack, Fault
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
    assert [block["type"] for block in post["blocks"]] == ["header", *["rich_text", "context"] * 3, "context"]


async def test_the_same_delivery_is_posted_once(slack: FakeSlack, build: Build) -> None:
    first = await build().send(PLACE, DIGEST, "delivery-1")
    after_a_restart = await build().send(PLACE, DIGEST, "delivery-1")
    other = await build().send(PLACE, DIGEST, "delivery-2")
    assert first == after_a_restart != other
    assert len(slack.channels[CHANNEL]) == 2


@pytest.mark.parametrize(
    "fault",
    [
        Fault(reset=True, accepted=True),
        Fault(status=500, text="<html>oops</html>", accepted=True),
        Fault(error="internal_error", accepted=True),
        Fault(hangs=True, accepted=True),
    ],
)
async def test_a_post_whose_answer_is_lost_is_found_again(slack: FakeSlack, build: Build, fault: Fault) -> None:
    slack.faults["chat.postMessage"].append(fault)
    number = await build(timing=replace(SWIFT, call=1.0)).send(PLACE, DIGEST, "delivery-1")
    assert [post["ts"] for post in slack.channels[CHANNEL]] == [number]
    assert len(slack.seen("call", "chat.postMessage")) == 1


@pytest.mark.parametrize(
    "fault",
    [
        Fault(reset=True),
        Fault(status=502, text="<html>bad gateway</html>"),
        Fault(error="fatal_error"),
        Fault(text="?"),
    ],
)
async def test_a_post_that_surely_failed_may_be_tried_again(slack: FakeSlack, build: Build, fault: Fault) -> None:
    slack.faults["chat.postMessage"].append(fault)
    adapter = build()
    with pytest.raises(RetryLaterError, match="nothing was posted"):
        await adapter.send(PLACE, DIGEST, "delivery-1")
    assert len(slack.seen("call", "chat.postMessage")) == 1
    await adapter.send(PLACE, DIGEST, "delivery-1")
    assert len(slack.channels[CHANNEL]) == 1


async def test_a_history_that_is_back_after_a_while_is_enough(slack: FakeSlack, build: Build) -> None:
    slack.faults["chat.postMessage"].append(Fault(reset=True, accepted=True))
    slack.faults["conversations.history"].extend([Fault(error="missing_scope"), Fault(reset=True), Fault(status=503)])
    number = await build().send(PLACE, DIGEST, "delivery-1")
    assert [post["ts"] for post in slack.channels[CHANNEL]] == [number]


@pytest.mark.parametrize(
    "looks", [[Fault(error="missing_scope")] * 2, [Fault(error="missing_scope"), *[Fault(reset=True)] * 9]]
)
async def test_an_unclear_post_stays_unclear_without_the_history(
    slack: FakeSlack, build: Build, looks: list[Fault]
) -> None:
    slack.faults["chat.postMessage"].append(Fault(reset=True, accepted=True))
    slack.faults["conversations.history"].extend(looks)
    with pytest.raises(UnclearError, match="history can't be read"):
        await build().send(PLACE, DIGEST, "delivery-1")
    assert len(slack.channels[CHANNEL]) == 1


@pytest.mark.parametrize(
    ("fault", "kind", "told"),
    [
        (Fault(error="ratelimited", status=429, headers={"Retry-After": "7"}), RetryLaterError, "patience"),
        (Fault(error="message_limit_exceeded"), RetryLaterError, "patience"),
        (Fault(error="channel_not_found"), PlaceGoneError, "/invite"),
        (Fault(error="not_in_channel"), PlaceGoneError, "/invite"),
        (Fault(error="is_archived"), PlaceGoneError, "archived"),
        (Fault(error="token_revoked"), PlaceGoneError, "install"),
        (Fault(error="account_inactive"), PlaceGoneError, "install"),
        (Fault(error="invalid_blocks"), PlaceGoneError, "invalid_blocks"),
        (Fault(status=403, text="<html>proxy says no</html>"), PlaceGoneError, "SLACK_API_URL"),
    ],
)
async def test_errors_say_what_is_to_be_done(
    slack: FakeSlack, build: Build, fault: Fault, kind: type[DeliveryError], told: str
) -> None:
    slack.faults["chat.postMessage"].append(fault)
    with pytest.raises(kind, match=told) as raised:
        await build().send(PLACE, DIGEST, "delivery-1")
    assert "\n" not in str(raised.value)
    assert len(slack.seen("call", "chat.postMessage")) == 1
    assert slack.channels[CHANNEL] == []
    if isinstance(raised.value, RetryLaterError) and fault.headers:
        assert raised.value.retry_after == 7


async def test_a_rate_limit_on_the_history_delays_the_post(slack: FakeSlack, build: Build) -> None:
    limit = Fault(error="ratelimited", status=429, headers={"Retry-After": "3"})
    slack.faults["conversations.history"].append(limit)
    with pytest.raises(RetryLaterError) as raised:
        await build().send(PLACE, DIGEST, "delivery-1")
    assert raised.value.retry_after == 3
    assert slack.seen("call", "chat.postMessage") == []


async def test_a_workspace_that_never_allowed_reading_still_gets_its_posts(slack: FakeSlack, build: Build) -> None:
    slack.faults["conversations.history"].append(Fault(error="missing_scope"))
    await build().send(PLACE, DIGEST, "delivery-1")
    assert len(slack.channels[CHANNEL]) == 1


async def test_nobody_listening_means_later(build: Build, unused_tcp_port: int) -> None:
    with pytest.raises(RetryLaterError):
        await build(api_url=f"http://127.0.0.1:{unused_tcp_port}/api/").send(PLACE, DIGEST, "delivery-1")


async def test_other_workspaces_are_refused(slack: FakeSlack, serving: Serving) -> None:
    async with serving() as adapter:
        with pytest.raises(PlaceGoneError, match="not installed"):
            await adapter.send(Place("slack", "T0OTHER", CHANNEL), DIGEST, "delivery-1")
    assert slack.channels[CHANNEL] == []
