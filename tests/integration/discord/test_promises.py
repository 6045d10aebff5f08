"""A promise to post says at once where the bot may not post, and what to do."""

from typing import Any

import pytest

from adapters.discord.components import contents
from tests.fakes.discord_commands import Core
from tests.fakes.discord_server import MANAGE_GUILD, WRITE, FakeDiscord, Interaction
from tests.integration.discord.conftest import Serving

WHEN = {"name": "when", "type": 3, "value": "daily 08:00"}
SET = {"id": "1", "name": "digest", "type": 1, "options": [{"type": 1, "name": "set", "options": [WHEN]}]}
VIEW, SEND = 1 << 10, 1 << 11


async def set_up(discord: FakeDiscord, **about: Any) -> str:
    """What somebody reads who sets a digest."""
    made: Interaction = await discord.dispatch(2, SET, MANAGE_GUILD, **about)
    await discord.until(lambda: bool(made.messages))
    return "\n".join(contents(made.messages[0]["components"]))


@pytest.mark.parametrize(
    ("about", "told"),
    [
        (
            {"app_permissions": "0"},
            "I lack rights in this channel. Edit Channel → Permissions → me: View Channel and Send M",
        ),
        ({"app_permissions": str(VIEW)}, "View Channel and Send Messages."),
        ({"app_permissions": str(SEND)}, "I lack rights in this channel"),
    ],
    ids=["nothing", "sees it only", "does not see it"],
)
async def test_who_sets_a_digest_is_told_that_the_bot_may_not_post_there(
    discord: FakeDiscord, serving: Serving, core: Core, about: dict[str, Any], told: str
) -> None:
    async with serving():
        shown = await set_up(discord, **about)
    assert shown.startswith("digest set: ")
    assert "But I can’t post here yet:" in shown
    assert told in shown
    assert core.asked[-1].command == "digest set"


async def test_nothing_is_added_where_it_may_post(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        assert "I can’t post" not in await set_up(discord, app_permissions=str(WRITE))


async def test_a_refusal_is_no_promise(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        made = await discord.dispatch(2, SET, app_permissions="0")
        await discord.until(lambda: bool(made.messages))
    assert contents(made.messages[0]["components"]) == ["You need the right to manage the server."]
