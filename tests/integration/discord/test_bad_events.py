"""Events that discord.py can't read, and lines that break: each costs itself, and the bot goes on in its session."""

from typing import Any

import pytest
from structlog.testing import capture_logs

from adapters.discord.components import contents
from adapters.discord.transport import USER_AGENT
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_records import CHANNEL, MESSAGE, DiscordFault, Interaction
from tests.fakes.discord_server import FakeDiscord
from tests.integration.discord.conftest import Serving

POLL: dict[str, Any] = {
    "question": {"text": "?"},
    "answers": [],
    "expiry": None,
    "allow_multiselect": False,
    "layout_type": 1,
}
WORDS = "“We will rebuild the pier”"
Payload = dict[str, Any]


def shown(interaction: Interaction) -> str:
    """What the person sees in the end."""
    messages = [*interaction.messages, *([interaction.original] if interaction.original else [])]
    return "".join(
        "".join(contents(message.get("components", []))) + message.get("content", "") for message in messages
    )


async def goes_on(discord: FakeDiscord) -> bool:
    """Whether the next command is answered, in the session that there was."""
    return "pier" in shown(await discord.invoke("quote who", text="pier")) and len(discord.identified) == 1


@pytest.mark.parametrize(
    "message",
    [
        {"thread": None},
        {"poll": POLL},
        {"poll": None, "thread": None, "reactions": None, "sticker_items": None, "interaction": None},
        {"attachments": None, "embeds": None, "mentions": None, "components": None, "author": None},
        {"content": None, "type": None, "timestamp": None, "edited_timestamp": None, "flags": None},
        {"attachments": [{"id": "1"}], "interaction_metadata": {"id": None}, "message_reference": {}},
        {"message_snapshots": None},
    ],
    ids=",".join,
)
@pytest.mark.parametrize("kept", [False, True], ids=["foreign button", "our button"])
async def test_a_press_under_any_message_is_answered(
    discord: FakeDiscord, serving: Serving, message: Payload, kept: bool
) -> None:
    async with serving():
        pressed = await discord.dispatch(
            3,
            {"custom_id": f"more:{'0' * 24}" if kept else "another", "component_type": 2, "id": 1},
            message={**MESSAGE, "id": "5", **message},
        )
        await discord.until(lambda: bool(shown(pressed)))
        assert "This button has expired" in shown(pressed)
        assert await goes_on(discord)


@pytest.mark.parametrize(
    "field",
    [
        *("attachment_size_limit", "entitlements", "authorizing_integration_owners", "context", "app_permissions"),
        *("guild_locale", "locale", "version"),
    ],
)
@pytest.mark.parametrize("left_out", [False, True], ids=["null", "left out"])
async def test_a_command_without_a_field_is_answered(
    discord: FakeDiscord, serving: Serving, field: str, left_out: bool
) -> None:
    async with serving():
        discord.leaves_out = frozenset({field} if left_out else ())
        given = await discord.give("quote who", text="pier") if left_out else await null_in_a_command(discord, field)
        await discord.until(lambda: bool(shown(given)))
        discord.leaves_out = frozenset()
        assert await goes_on(discord)


async def null_in_a_command(discord: FakeDiscord, field: str) -> Interaction:
    options = [{"type": 1, "name": "who", "options": [{"name": "text", "type": 3, "value": "pier"}]}]
    null: dict[str, Any] = {field: None}
    return await discord.dispatch(2, {"id": "1", "name": "quote", "type": 1, "options": options}, **null)


@pytest.mark.parametrize(
    "message",
    [{"thread": None}, {"poll": POLL}, {"attachments": None}, {"message_snapshots": [{"message": {"content": WORDS}}]}],
    ids=",".join,
)
async def test_the_words_of_any_message_are_looked_up(
    discord: FakeDiscord, serving: Serving, core: FakeCore, message: Payload
) -> None:
    async with serving():
        resolved = {"messages": {"5": {**MESSAGE, "type": 0, "id": "5", "content": WORDS, **message}}}
        data = {"id": "2", "name": "Who said this?", "type": 3, "target_id": "5", "resolved": resolved}
        asked = await discord.dispatch(2, data)
        await discord.until(lambda: bool(asked.messages))
        assert core.asked[-1].arguments["text"] == "We will rebuild the pier"
        assert await goes_on(discord)


@pytest.mark.parametrize(
    ("kind", "changes"),
    [(3, {"message": {**MESSAGE, "id": "no number"}}), (2, {"channel": {"id": "x"}}), (4, {"member": {"user": {}}})],
    ids=["press", "command", "completion"],
)
async def test_whoever_makes_what_no_one_can_read_is_told_so(
    discord: FakeDiscord, serving: Serving, kind: int, changes: Payload
) -> None:
    async with serving():
        with capture_logs() as logs:
            made = await discord.dispatch(
                kind, {"custom_id": "x", "component_type": 2, "id": 1, "name": "q"}, **changes
            )
            await discord.until(lambda: bool(made.callbacks))
        [line] = [line for line in logs if line["log_level"] == "warning"]
        assert (line["event"], line["name"]) == ("an event of Discord's can't be read", "INTERACTION_CREATE")
        [callback] = made.callbacks
        told = callback["data"].get("content", "")
        assert callback["type"] == (8 if kind == 4 else 4)
        assert told.startswith("I couldn’t read what Discord sent me") == (kind != 4)
        assert await goes_on(discord)


@pytest.mark.parametrize(
    ("event", "data"),
    [
        ("MESSAGE_CREATE", {**MESSAGE, "id": "5", "thread": None, "poll": POLL, "channel_id": CHANNEL}),
        ("MESSAGE_CREATE", {}),
        ("GUILD_CREATE", {"id": None}),
        ("GUILD_CREATE", {"id": "no number"}),
        ("GUILD_DELETE", None),
        ("CHANNEL_UPDATE", {"guild_id": "300", "id": "x"}),
        ("THREAD_CREATE", {"thread": None}),
    ],
)
async def test_any_other_event_costs_itself(discord: FakeDiscord, serving: Serving, event: str, data: Any) -> None:
    async with serving():
        await discord.send(event, data)
        assert await goes_on(discord)


CALLBACK, FOLLOW_UP, ORIGINAL = (
    r"/interactions/\d+/.*/callback",
    r"/webhooks/\d+/[^/]+",
    r"/webhooks/.*/messages/@original",
)
BREAKS = {
    "before": lambda path: DiscordFault(path, cut_before=True),
    "after": lambda path: DiscordFault(path, cut_after=True),
    "after, 500": lambda path: DiscordFault(path, status=500, carried_out=True),
}


@pytest.mark.parametrize("breaks", BREAKS)
async def test_an_acknowledgement_whose_line_breaks_is_sent_again(
    discord: FakeDiscord, serving: Serving, breaks: str
) -> None:
    async with serving():
        discord.faults.append(BREAKS[breaks](CALLBACK))
        answered = await discord.invoke("quote who", text="pier")
        assert "pier" in shown(answered)
        assert len(answered.callbacks) == 1
        assert await goes_on(discord)


async def test_what_somebody_else_acknowledged_is_not_answered_again(discord: FakeDiscord, serving: Serving) -> None:
    taken = {"message": "Interaction has already been acknowledged.", "code": 40060}
    async with serving():
        discord.faults.append(DiscordFault(CALLBACK, status=400, body=taken))
        with capture_logs() as logs:
            given = await discord.give("quote who", text="pier")
            await discord.until(lambda: discord.asked(f"/interactions/{given.id}/{given.token}/callback"))
            assert await goes_on(discord)
        assert [line["event"] for line in logs if line["log_level"] == "warning"] == [
            "an interaction could not be acknowledged"
        ]
    assert given.messages == []


@pytest.mark.parametrize("breaks", ["before", "after"])
@pytest.mark.parametrize("times", [1, 2])
async def test_an_answer_whose_line_breaks_is_sent_another_way_and_shown_once(
    discord: FakeDiscord, serving: Serving, breaks: str, times: int
) -> None:
    async with serving():
        discord.faults += [BREAKS[breaks](FOLLOW_UP), *([BREAKS[breaks](ORIGINAL)] if times == 2 else [])]
        given = await discord.give("quote who", text="pier")
        await discord.until(lambda: given.original is not None and not given.thinking)
        assert "pier" in shown(given)
        assert len(given.messages) == (breaks == "after")
        if given.messages:  # the first follow-up is the original message: changed to what it was
            assert given.original is not None
            assert given.original["components"] == given.messages[0]["components"]
        assert await goes_on(discord)


async def test_errors_are_read_although_a_proxy_adds_a_charset(discord: FakeDiscord, serving: Serving) -> None:
    discord.content_type = "application/json; charset=utf-8"
    gone = DiscordFault(CALLBACK, status=404, body={"message": "Unknown interaction", "code": 10062})
    async with serving():
        discord.faults.append(gone)
        with capture_logs() as logs:
            given = await discord.give("quote who", text="pier")
            await discord.until(lambda: discord.asked(f"/interactions/{given.id}/{given.token}/callback"))
            assert await goes_on(discord)
        [line] = [line for line in logs if line["log_level"] == "warning"]
        assert line["error"] == "404 Not Found (error code: 10062): Unknown interaction"
        discord.faults.append(DiscordFault(CALLBACK, cut_after=True))
        assert "pier" in shown(await discord.invoke("quote who", text="pier"))


async def test_every_request_says_who_asks(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        assert await goes_on(discord)
    assert discord.agents == {USER_AGENT}
    assert USER_AGENT.startswith("DiscordBot (https://")
