"""Share and More: what was asked once, asked again by a press."""

import json
from typing import Any

from adapters.slack.access import Http
from bot.domain.commands import Request
from bot.domain.messages import Message, Paragraph
from tests.fakes import slack_payloads as payloads
from tests.fakes.slack_commands import QUOTE, echo
from tests.fakes.slack_kept import KeptInMemory
from tests.fakes.slack_payloads import ADMIN, CHANNEL, USER
from tests.fakes.slack_server import BOT_TOKEN, SIGNING_SECRET, FakeSlack, SlackFault
from tests.integration.slack.conftest import Listening, Serving, free_port


async def found(request: Request) -> Message:
    """An answer with a next page."""
    told = f"{request.command} {dict(request.arguments)} manage={request.can_manage}"
    page = int(str(request.arguments.get("about", "1")))
    following = Request("quote by", request.place, {"speaker": "Mara", "about": str(page + 1)}, request.user)
    return Message("found", told, (Paragraph(told), QUOTE), following=following)


def buttons(body: dict[str, Any]) -> dict[str, str]:
    """Action ids and values of the buttons of a body."""
    rows = [block["elements"] for block in body["blocks"] if block["type"] == "actions"]
    return {button["action_id"]: button["value"] for row in rows for button in row}


async def asked(slack: FakeSlack, command: str = "/quote", text: str = "by Mara about 1") -> dict[str, str]:
    """The buttons under the answer to a command."""
    before = len(slack.seen("answer"))
    await slack.slash(command, text)
    return buttons((await slack.until("answer", count=before + 1))[-1].body)


async def test_share_posts_the_answer_for_all_and_says_who_pressed_it(slack: FakeSlack, serving: Serving) -> None:
    async with serving(answer=found):
        pressed = await asked(slack)
        await slack.press("share", pressed["share"])
        _, shared, removed = await slack.until("answer", count=3)
    assert shared.body["response_type"] == "in_channel"
    assert shared.body["replace_original"] is False
    assert "{'speaker': 'Mara', 'about': '1'}" in json.dumps(shared.body["blocks"])
    assert shared.body["blocks"][-1]["elements"] == [
        {"type": "plain_text", "text": "Shared by Rea <Der>", "emoji": False}
    ]
    assert USER not in json.dumps(shared.body)  # a mention would ping
    assert buttons(shared.body) == {}
    assert removed.body == {"delete_original": True}


async def test_a_double_press_shares_once(slack: FakeSlack, serving: Serving) -> None:
    async with serving(answer=found):
        pressed = await asked(slack)
        for _ in range(3):
            await slack.press("share", pressed["share"])
        await slack.until("ack", count=4)
        await slack.until("answer", count=3)
        await asked(slack)
    assert [event.body.get("response_type") for event in slack.seen("answer")].count("in_channel") == 1


async def test_a_second_press_that_reaches_another_process_shares_nothing(
    slack: FakeSlack, listening: Listening
) -> None:
    first, second = (Http(SIGNING_SECRET, "127.0.0.1", free_port(), BOT_TOKEN) for _ in range(2))
    async with listening(access=first, answer=found) as caller, listening(access=second, answer=found) as other:
        await caller.deliver(payloads.slash("/quote", "by Mara about 1"))
        pressed = buttons((await slack.until("answer"))[-1].body)
        for process in (caller, other, other):
            await process.deliver(payloads.press("share", pressed["share"]))
        await slack.until("answer", count=3)
        await other.deliver(payloads.slash("/quote", "by Mara about 1"))
        await slack.until("answer", count=4)
    assert [event.body.get("response_type") for event in slack.seen("answer")].count("in_channel") == 1


async def test_the_same_answer_asked_twice_can_be_shared_twice(slack: FakeSlack, serving: Serving) -> None:
    async with serving(answer=found):
        pressed = await asked(slack)
        await slack.press("share", pressed["share"], message_ts="1.1")
        await slack.until("answer", count=3)
        await slack.press("share", pressed["share"], message_ts="1.2")
        await slack.until("answer", count=5)
    assert [event.body.get("response_type") for event in slack.seen("answer")].count("in_channel") == 2


async def test_sharing_finds_another_way(slack: FakeSlack, serving: Serving) -> None:
    async with serving(answer=found):
        pressed = await asked(slack)
        slack.faults["response_url"].append(SlackFault(status=404, text="expired_url"))
        await slack.press("share", pressed["share"])
        await slack.until("call", "chat.postMessage")
        await slack.until("answer", count=2)
    (post,) = slack.channels[CHANNEL]
    assert "Shared by" in json.dumps(post["blocks"])


async def test_what_was_perhaps_shared_is_not_shared_again_by_itself(slack: FakeSlack, serving: Serving) -> None:
    async with serving(answer=found):
        pressed = await asked(slack)
        slack.faults["response_url"].append(SlackFault(reset=True))
        await slack.press("share", pressed["share"])
        _, told = await slack.until("answer", count=2)
        assert "look whether" in told.body["text"]
        assert told.body["response_type"] == "ephemeral"
        await slack.press("share", pressed["share"])  # the person looked, and there was nothing
        await slack.until("answer", count=4)
    assert slack.channels[CHANNEL] == []


async def test_what_is_not_found_any_more_is_not_shared(slack: FakeSlack, serving: Serving) -> None:
    answers = [found, echo]

    async def once_found(request: Request) -> Message:
        return await answers.pop(0)(request)

    async with serving(answer=once_found):
        pressed = await asked(slack)
        await slack.press("share", pressed["share"])
        _, told = await slack.until("answer", count=2)
    assert told.body["response_type"] == "ephemeral"


async def test_more_shows_the_next_page_and_its_own_button(slack: FakeSlack, serving: Serving) -> None:
    async with serving(answer=found):
        pressed = await asked(slack)
        await slack.press("more", pressed["more"], user=ADMIN)
        _, second = await slack.until("answer", count=2)
        assert "'about': '2'" in second.body["text"]
        assert "manage=True" in second.body["text"]  # the rights of the one who pressed
        assert second.body["response_type"] == "ephemeral"
        await slack.press("more", buttons(second.body)["more"])
        *_, third = await slack.until("answer", count=3)
    assert "'about': '3'" in third.body["text"]


async def test_an_answer_that_says_nothing_found_has_no_share(slack: FakeSlack, serving: Serving) -> None:
    async with serving():
        assert await asked(slack, "/quotewire", "status") == {}


async def test_unknown_tokens_get_one_clear_line(slack: FakeSlack, serving: Serving) -> None:
    async with serving(answer=found):
        for count, action in enumerate(("share", "more"), 1):
            await slack.press(action, "no-such-token")
            *_, told = await slack.until("answer", count=count)
            assert told.body["text"] == "That button is too old: ask again."
            assert told.body["response_type"] == "ephemeral"


async def test_a_token_of_another_workspace_is_unknown(slack: FakeSlack, serving: Serving, kept: KeptInMemory) -> None:
    async with serving(answer=found):
        pressed = await asked(slack)
        (token, request), *_ = kept.requests.items()
        assert token == pressed["share"]
        kept.requests[token] = Request(request.command, request.place.__class__("slack", "T0OTHER", CHANNEL), {}, USER)
        await slack.press("share", token)
        *_, told = await slack.until("answer", count=2)
    assert told.body["text"] == "That button is too old: ask again."


async def test_a_database_in_trouble_costs_the_buttons_not_the_answer(
    slack: FakeSlack, serving: Serving, kept: KeptInMemory
) -> None:
    async with serving(answer=found):
        pressed = await asked(slack)
        kept.broken = True
        assert await asked(slack) == {}
        assert "There is more: /quote by Mara" in json.dumps(slack.seen("answer")[-1].body)
        await slack.press("share", pressed["share"])
        *_, told = await slack.until("answer", count=3)
    assert "locked" in told.body["text"]
