"""OAuth: many workspaces, each with its own token, none of them readable in the database."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from adapters.slack.vault import Vault, new_key
from bot.domain.errors import LoginError, PlaceGoneError, RetryLaterError, SettingsError
from bot.domain.places import Place
from bot.store.sql.store import SqlStore
from tests.builders import NOW
from tests.fakes import slack_payloads as payloads
from tests.fakes.patience import LONG
from tests.fakes.slack_commands import DIGEST
from tests.fakes.slack_server import FakeSlack, SlackFault
from tests.integration.slack.conftest import KEY, Listening


def in_files(folder: Path) -> bytes:
    """All bytes of the database."""
    return b"".join(path.read_bytes() for path in folder.glob("bot.db*"))


ONE, TWO = Place("slack", "T1", "C1"), Place("slack", "T2", "C2")


async def test_two_workspaces_are_served_each_with_its_token(slack: FakeSlack, listening: Listening) -> None:
    async with listening() as caller:
        for place in (ONE, TWO):
            status, page = await caller.install(place.workspace)
            assert status == 200
            assert f"Team {place.workspace}" in page
        await caller.adapter.send(ONE, DIGEST, "d1")
        await caller.adapter.send(TWO, DIGEST, "d2")
        await caller.deliver(payloads.slash("/quotewire", "status", team="T2", channel="C2"))
        await slack.until("answer")
        posts = slack.seen("call", "chat.postMessage")
    assert [slack.tokens[event.token] for event in posts] == ["T1", "T2"]


async def test_tokens_are_nowhere_in_the_database(slack: FakeSlack, listening: Listening, tmp_path: Path) -> None:
    async with listening() as caller:
        await caller.install("T1")
        state, _ = await caller.begin()
    stored = in_files(tmp_path)
    token = next(token for token, team in slack.tokens.items() if team == "T1")
    assert b"T1" in stored
    assert token.encode() not in stored
    assert state.encode() not in stored


async def test_installations_outlive_a_restart_and_a_new_key(slack: FakeSlack, listening: Listening) -> None:
    async with listening() as caller:
        await caller.install("T1")
    newer = new_key()
    async with listening(keys=(newer, KEY)) as caller:
        await caller.adapter.send(ONE, DIGEST, "d1")
    async with listening(keys=(newer,)) as caller:  # the old one can go
        await caller.adapter.send(ONE, DIGEST, "d2")
    assert len(slack.channels["C1"]) == 2


async def test_a_wrong_key_is_one_clear_line(listening: Listening) -> None:
    async with listening() as caller:
        await caller.install("T1")
    with pytest.raises(LoginError, match=r"another key.*QUOTEWIRE_ENCRYPTION_KEY"):
        async with listening(keys=(new_key(),)):
            pass


@pytest.mark.parametrize(
    ("keys", "told"), [((), "is missing"), (("short",), "is no key"), ((KEY, "ü" * 44), "is no key")]
)
def test_a_key_that_is_none_is_one_clear_line(keys: tuple[str, ...], told: str) -> None:
    with pytest.raises(SettingsError, match=rf"QUOTEWIRE_ENCRYPTION_KEY {told}.*quotewire slack key"):
        Vault(keys)


async def test_the_state_is_for_one_use_and_one_browser(slack: FakeSlack, listening: Listening) -> None:
    slack.codes["code"] = "T1"
    async with listening() as caller:
        state, cookie = await caller.begin()
        other_state, other_cookie = await caller.begin()
        assert (await caller.end("", code="code", state=state))[0] == 400
        assert (await caller.end(other_cookie, code="code", state=state))[0] == 400
        assert (await caller.end(cookie, code="code", state="made-up"))[0] == 400
        assert (await caller.end("quotewire-slack-install=made-up", code="code", state="made-up"))[0] == 401
        assert (await caller.end(cookie, code="code", state=state))[0] == 200
        slack.codes["code"] = "T2"
        assert (await caller.end(cookie, code="code", state=state))[0] == 401
        assert state != other_state
    assert "HttpOnly" in cookie
    assert "Secure" in cookie
    assert "SameSite=Lax" in cookie


async def test_failures_are_pages_with_nothing_of_the_request(slack: FakeSlack, listening: Listening) -> None:
    async with listening() as caller:
        status, page = await caller.end(error="<script>alert(1)</script>")
        assert (status, "script" in page) == (200, False)
        assert "You didn't allow it" in (await caller.end(error="access_denied"))[1].replace("&#x27;", "'")
        state, cookie = await caller.begin()
        status, page = await caller.end(cookie, code="canary-code", state=state)
        assert (status, "canary-code" in page) == (401, False)
        state, cookie = await caller.begin()
        slack.faults["oauth.v2.access"].append(SlackFault(reset=True))
        assert (await caller.end(cookie, code="canary-code", state=state))[0] == 401
    assert slack.tokens.keys() == {"xoxb-fake-bot-token"}


@pytest.mark.parametrize(
    ("kind", "about"), [("app_uninstalled", {}), ("tokens_revoked", {"tokens": {"bot": ["U0BOT"]}})]
)
async def test_a_removal_forgets_the_token_and_pauses(
    slack: FakeSlack, listening: Listening, store: SqlStore, kind: str, about: dict[str, Any]
) -> None:
    async with listening() as caller:
        await caller.install("T1")
        await store.set_schedule(ONE, "daily 08:00", "UTC", 5, (), NOW)
        await caller.deliver(payloads.event(kind, team="T1", event_time=4_000_000_000, **about))
        async with asyncio.timeout(LONG):
            while await store.installation("slack", "T1"):
                await asyncio.sleep(0.01)
            while not (schedule := (await store.schedules(ONE))[0]).paused:
                await asyncio.sleep(0.01)
        assert schedule.paused == "the app was removed from the workspace"
        with pytest.raises(PlaceGoneError, match="not installed"):
            await caller.adapter.send(ONE, DIGEST, "d1")
        await caller.install("T1")
        assert (await store.schedules(ONE))[0].paused is None
        await caller.adapter.send(ONE, DIGEST, "d1")


async def test_a_late_removal_does_not_undo_a_new_installation(listening: Listening, store: SqlStore) -> None:
    async with listening() as caller:
        await caller.install("T1")
        await caller.deliver(payloads.event("app_uninstalled", team="T1", event_time=1_000_000_000))
        await caller.deliver(payloads.event("tokens_revoked", team="T1", tokens={"oauth": ["U1"]}))
    assert await store.installation("slack", "T1") is not None


async def test_a_refused_token_pauses_its_workspace_alone(
    slack: FakeSlack, listening: Listening, store: SqlStore
) -> None:
    async with listening() as caller:
        for place in (ONE, TWO):
            await caller.install(place.workspace)
            await store.set_schedule(place, "daily 08:00", "UTC", 5, (), NOW)
        slack.faults["chat.postMessage"].append(SlackFault(error="account_inactive"))
        with pytest.raises(PlaceGoneError, match="account_inactive"):
            await caller.adapter.send(ONE, DIGEST, "d1")
    assert "account_inactive" in str((await store.schedules(ONE))[0].paused)
    assert (await store.schedules(TWO))[0].paused is None


async def test_a_token_that_another_process_has_replaced_pauses_nothing(
    slack: FakeSlack, listening: Listening, store: SqlStore
) -> None:
    async with listening() as first, listening() as second:
        await first.install("T1")
        await second.adapter.send(ONE, DIGEST, "d1")
        await store.set_schedule(ONE, "daily 08:00", "UTC", 8, (), NOW)
        await first.install("T1")
        slack.faults["chat.postMessage"].append(SlackFault(error="token_revoked"))
        with pytest.raises(RetryLaterError, match="again"):
            await second.adapter.send(ONE, DIGEST, "d2")
        await second.adapter.send(ONE, DIGEST, "d2")
    assert len({event.token for event in slack.seen("call", "chat.postMessage")}) == 2
    assert (await store.schedules(ONE))[0].paused is None


async def test_strangers_get_no_answer_from_another_workspace(slack: FakeSlack, listening: Listening) -> None:
    async with listening() as caller:
        await caller.install("T1")
        status, text = await caller.deliver(payloads.slash("/quotewire", "status", team="T9"))
        assert status == 200
        assert "status" not in text
