"""Plain words on Slack: mentions and direct messages are answered once, in their thread."""

import asyncio
from typing import Any

import pytest

from adapters.slack.access import Http
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.store.sql.store import SqlStore
from tests.fakes.hearing import HeardInMemory
from tests.fakes.patience import LONG
from tests.fakes.slack_commands import echo
from tests.fakes.slack_payloads import ADMIN, CHANNEL, TEAM, USER
from tests.fakes.slack_server import BOT_TOKEN, SIGNING_SECRET, FakeSlack, SlackFault
from tests.integration.slack.conftest import Listening, Serving, free_port

ME = "<@U0BOT>"
PIER = "we will rebuild the pier"
ASKED = f"{ME} who said “{PIER}”?"
HERE = Place("slack", TEAM, CHANNEL)
DIRECT = Place("slack", TEAM, "D0READER", is_direct=True)


class EchoingCore:
    """Answers with what it was asked."""

    def __init__(self) -> None:
        self.requests: list[Request] = []

    async def answer(self, request: Request) -> Message:
        self.requests.append(request)
        return await echo(request)


@pytest.fixture
def core() -> EchoingCore:
    return EchoingCore()


async def posts(slack: FakeSlack, count: int = 1) -> list[dict[str, Any]]:
    """The calls that post, once there are so many."""
    return [event.body for event in await slack.until("call", "chat.postMessage", count)]


async def nothing_more(slack: FakeSlack, core: EchoingCore, count: int) -> bool:
    """Whether no further message was answered: one that came later is, and its answer is the next post."""
    ts = await slack.hear(f"{ME} quote by Ann", channel="C0LATER")
    last = (await posts(slack, count + 1))[count]
    return (
        last["channel"] == "C0LATER"
        and last["thread_ts"] == ts
        and len(slack.seen("call", "chat.postMessage")) == (count + 1)
    )


async def test_a_mention_is_answered_in_its_thread(slack: FakeSlack, serving: Serving, core: EchoingCore) -> None:
    async with serving(answer=core.answer):
        ts = await slack.hear(ASKED)
        (post,) = await posts(slack)
        assert len(await slack.until("ack")) == 1
    assert core.requests == [Request("quote who", HERE, {"text": PIER}, USER)]
    assert (post["channel"], post["thread_ts"]) == (CHANNEL, ts)
    assert PIER in post["text"]


async def test_a_mention_in_a_channel_that_another_workspace_has_made_is_answered(
    slack: FakeSlack, serving: Serving, core: EchoingCore
) -> None:
    """There ``team_id`` is that workspace's (slackapi/java-slack-sdk #629)."""
    (event,) = slack.write(ASKED)
    async with serving(answer=core.answer):
        await slack.deliver("events_api", {**event, "team_id": "T0OTHER", "authorizations": [{"team_id": TEAM}]})
        await posts(slack)
    assert core.requests == [Request("quote who", HERE, {"text": PIER}, USER)]


async def test_in_a_thread_it_stays_there(slack: FakeSlack, serving: Serving, core: EchoingCore) -> None:
    async with serving(answer=core.answer):
        await slack.hear(ASKED, thread="1700000000.000100")
        (post,) = await posts(slack)
    assert post["thread_ts"] == "1700000000.000100"


async def test_a_mention_in_direct_messages_comes_as_two_events_and_is_answered_once(
    slack: FakeSlack, serving: Serving, core: EchoingCore
) -> None:
    async with serving(answer=core.answer):
        ts = await slack.hear(ASKED, channel=DIRECT.channel)
        assert len(await slack.until("ack", count=2)) == 2
        (post,) = await posts(slack)
        assert (post["channel"], post["thread_ts"]) == (DIRECT.channel, ts)
        assert core.requests == [Request("quote who", DIRECT, {"text": PIER}, USER, can_manage=True)]
        assert await nothing_more(slack, core, 1)


async def test_any_words_do_in_direct_messages(slack: FakeSlack, serving: Serving, core: EchoingCore) -> None:
    async with serving(answer=core.answer):
        await slack.hear("We are not the cargo", channel=DIRECT.channel)
        await posts(slack)
    assert core.requests[0].arguments == {"text": "We are not the cargo"}


async def test_a_repeated_event_is_answered_once_also_after_a_restart(
    slack: FakeSlack, serving: Serving, core: EchoingCore
) -> None:
    heard, (event,) = HeardInMemory(), slack.write(ASKED)
    async with serving(answer=core.answer, heard=heard):
        for _ in range(3):
            await slack.deliver("events_api", event)
        await posts(slack)
    async with serving(answer=core.answer, heard=heard):
        await slack.until("connected", count=2)
        await slack.deliver("events_api", event)
        assert await nothing_more(slack, core, 1)


async def test_over_http_retries_are_acknowledged_and_answered_once(
    slack: FakeSlack, listening: Listening, store: SqlStore, core: EchoingCore
) -> None:
    access = Http(SIGNING_SECRET, "127.0.0.1", free_port(), BOT_TOKEN)
    (event,) = slack.write(ASKED)
    async with listening(access=access, answer=core.answer) as caller:
        for _ in range(3):
            assert await caller.deliver(event) == (200, "")
            await asyncio.sleep(0)
        (post,) = await posts(slack)
        (later,) = slack.write(f"{ME} quote by Ann", channel="C0LATER")
        assert await caller.deliver(later) == (200, "")
        assert (await posts(slack, 2))[1]["channel"] == "C0LATER"
    assert post["thread_ts"] == event["event"]["ts"]
    assert len(slack.seen("call", "chat.postMessage")) == 2


IGNORED: dict[str, dict[str, Any]] = {
    "a bot": {"bot_id": "B0OTHER"},
    "itself": {"user": "U0BOT", "bot_id": "B0BOT"},
    "Slack's own bot": {"user": "USLACKBOT"},
    "an old way of bots": {"subtype": "bot_message"},
    "a change": {"subtype": "message_changed", "hidden": True},
    "a deletion": {"subtype": "message_deleted", "hidden": True},
    "a join": {"subtype": "channel_join"},
    "an edit": {"edited": {"user": USER, "ts": "1.1"}},
}


@pytest.mark.parametrize("where", [CHANNEL, DIRECT.channel], ids=["channel", "direct"])
@pytest.mark.parametrize("changes", IGNORED.values(), ids=IGNORED)
async def test_what_no_person_has_just_written_is_not_answered(
    slack: FakeSlack, serving: Serving, core: EchoingCore, changes: dict[str, Any], where: str
) -> None:
    async with serving(answer=core.answer):
        await slack.hear(ASKED, channel=where, **changes)
        assert await nothing_more(slack, core, 0)


async def test_a_reply_asks_for_the_words_of_the_message_above(
    slack: FakeSlack, serving: Serving, core: EchoingCore
) -> None:
    slack.write(f"Listen to this\n&gt; {PIER}")
    above = slack.chatter[CHANNEL][-1]["ts"]
    async with serving(answer=core.answer):
        await slack.hear(ME, thread=above)
        (post,) = await posts(slack)
    assert core.requests[0].arguments == {"text": PIER}
    assert post["thread_ts"] == above


@pytest.mark.parametrize(
    "fault", [None, SlackFault("ratelimited", 429, {"Retry-After": "60"}), SlackFault("not_in_channel")]
)
async def test_what_the_bot_may_not_read_it_says_how_to_ask(
    slack: FakeSlack, serving: Serving, core: EchoingCore, fault: SlackFault | None
) -> None:
    slack.write(PIER)
    if fault is None:
        slack.reads_history = False
    else:
        slack.faults["conversations.replies"].append(fault)
    async with serving(answer=core.answer):
        await slack.hear(f"{ME} who said this?", thread=slack.chatter[CHANNEL][-1]["ts"])
        (post,) = await posts(slack)
    assert "More message shortcuts → Who said this?" in post["text"]
    assert core.requests == []


async def test_a_question_of_its_own_reads_no_other_message(
    slack: FakeSlack, serving: Serving, core: EchoingCore
) -> None:
    async with serving(answer=core.answer):
        await slack.hear(f"{ME} quote by Ann about harbour", thread="1700000000.000100")
        await posts(slack)
    assert slack.seen("call", "conversations.replies") == []


async def test_who_may_manage_is_asked_of_slack(slack: FakeSlack, serving: Serving, core: EchoingCore) -> None:
    async with serving(answer=core.answer):
        await slack.hear(f"{ME} news latest 3", user=ADMIN)
        await slack.hear(f"{ME} news latest 3")
        await posts(slack, 2)
    assert sorted(request.can_manage for request in core.requests) == [False, True]


@pytest.mark.parametrize(
    "fault",
    [
        SlackFault(reset=True, accepted=True),
        SlackFault(reset=True),
        SlackFault("internal_error", 500, accepted=True),
        SlackFault("ratelimited", 429, {"Retry-After": "0"}),
    ],
    ids=["lost answer", "lost call", "500, posted", "429"],
)
async def test_a_broken_line_costs_no_answer_and_gives_no_second(
    slack: FakeSlack, serving: Serving, core: EchoingCore, fault: SlackFault
) -> None:
    slack.faults["chat.postMessage"].append(fault)
    async with serving(answer=core.answer):
        ts = await slack.hear(ASKED)
        await slack.until("call", "chat.postMessage")
        async with asyncio.timeout(LONG):
            while not [post for post in slack.channels[CHANNEL] if post.get("thread_ts") == ts]:
                await asyncio.sleep(0.01)
        later = await slack.hear(f"{ME} quote by Ann", channel="C0LATER")
        async with asyncio.timeout(LONG):
            while not [post for post in slack.channels["C0LATER"] if post.get("thread_ts") == later]:
                await asyncio.sleep(0.01)
    assert len([post for post in slack.channels[CHANNEL] if post.get("thread_ts") == ts]) == 1


async def test_a_workspace_that_wants_none_gets_no_answer(
    slack: FakeSlack, serving: Serving, core: EchoingCore
) -> None:
    heard = HeardInMemory()
    await heard.switch_plain_words(HERE, on=False)
    async with serving(answer=core.answer, heard=heard):
        await slack.hear(ASKED)
        await slack.hear(PIER, channel=DIRECT.channel)
        async with asyncio.timeout(LONG):
            while len(heard.looked_at) < 2:
                await asyncio.sleep(0.01)
        await heard.switch_plain_words(HERE, on=True)
        assert await nothing_more(slack, core, 0)
