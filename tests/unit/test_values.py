"""Values of settings that can be read but can't be meant are told in words, each once."""

import asyncio
import base64
from typing import Any

import pytest

from adapters.slack.platform import PLATFORM as SLACK
from adapters.slack.refusals import gone
from bot.app.adapters import ADAPTERS, Plugin
from bot.domain.delivery import BY_A_MANAGER
from bot.domain.errors import SettingsError
from bot.domain.places import AtOnce, Place, Steward, Subscription
from bot.ports import Platform
from bot.shell import run
from bot.shell.run import check_all
from bot.store import DatabaseGlance, open_store
from config import load_settings, troubles_of
from tests.builders import NOW

KEY, OTHER = (base64.urlsafe_b64encode(bytes([byte] * 32)).decode() for byte in (7, 250))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("feeds", ("https://news.example/feed.xml", "http://127.0.0.1:8000/rss", "feed://news.example/rss")),
        ("private_hosts", ("127.0.0.1:8000", "intranet.example", "[::1]:80", "feeds.corp.example:8443")),
        ("encryption_key", KEY),
        ("encryption_key", f"{KEY}, {OTHER}"),
        ("slack_bot_token", "xoxb-1-2-abc"),
        ("slack_app_token", "xapp-1-A-2-abc"),
        ("discord_token", "MTA.Gx.abc-def"),
        ("slack_signing_secret", "8f742231b10e8888abcd99yyyzzz85a5".replace("y", "0").replace("z", "f")),
        ("discord_api_url", "http://127.0.0.1:8000/api"),
        ("discord_gateway_url", "ws://127.0.0.1:8000"),
        ("slack_managers", ("U0ADMIN", "T0TEAM/S0DESK")),
        ("ops", "127.0.0.1:9180"),
        ("ops", "[::1]:9180"),
        ("ops", "9180"),
        ("ops", "ops.example:65535"),
    ],
)
def test_what_can_be_meant_is_no_trouble(field: str, value: Any) -> None:
    assert troubles_of(load_settings(env_file=None, **{field: value})) == []


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"feeds": ("the news",)}, "QUOTEWIRE_FEEDS: “the news” is no address: write one such as https://"),
        ({"feeds": ("ftp://news.example/x",)}, "QUOTEWIRE_FEEDS: “ftp://news.example/x” is no address"),
        ({"feeds": ("https://",)}, "QUOTEWIRE_FEEDS: “https://” is no address"),
        (
            {"private_hosts": ("intra.example:80/feeds",)},
            "“intra.example:80/feeds” is more than a host and a port, so it allows nothing: write intra.example:80",
        ),
        ({"private_hosts": ("http://10.0.0.5/feed",)}, "write 10.0.0.5"),
        ({"encryption_key": "short"}, "QUOTEWIRE_ENCRYPTION_KEY: it is no key of 44 characters: make one with"),
        ({"encryption_key": f"{KEY},{KEY[:40]}"}, "QUOTEWIRE_ENCRYPTION_KEY: key 2 is no key of 44 characters"),
        (
            {"slack_bot_token": "xapp-1", "slack_app_token": "xoxb-1"},
            "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped: the first begins with xoxb-, the second with xapp-",
        ),
        (
            {"slack_bot_token": "xoxp-1"},
            "SLACK_BOT_TOKEN is no bot token: this one is a person's: it begins with xoxb-",
        ),
        ({"slack_app_token": "secret"}, "SLACK_APP_TOKEN is no app-level token: it begins with xapp-"),
        ({"discord_token": "xoxb-1"}, "DISCORD_TOKEN is no bot token: it has three parts with dots between"),
        ({"discord_token": "xoxb-1"}, "; this one is a bot's, for SLACK_BOT_TOKEN"),
        (
            {"slack_bot_token": "MTA.Gx.abc"},
            "SLACK_BOT_TOKEN is no bot token: this one is Discord's, for DISCORD_TOKEN",
        ),
        ({"slack_bot_token": "xapp-1"}, "SLACK_BOT_TOKEN is no bot token: this one is an app's, for SLACK_APP_TOKEN"),
        (
            {"slack_app_token": "xoxb-1"},
            "SLACK_APP_TOKEN is no app-level token: this one is a bot's, for SLACK_BOT_TOKEN",
        ),
        ({"slack_signing_secret": "xoxb-1"}, "SLACK_SIGNING_SECRET is no signing secret: it has 32 characters"),
        (
            {"discord_api_url": "discord.com/api"},
            "DISCORD_API_URL: “discord.com/api” is no address that begins with https",
        ),
        (
            {"discord_gateway_url": "https://g.example"},
            "DISCORD_GATEWAY_URL: “https://g.example” is no address that begins",
        ),
        ({"slack_managers": ("@ann",)}, "QUOTEWIRE_SLACK_MANAGERS: “@ann” is no id of a person (U…)"),
        ({"user_agent": "news\nbot"}, "QUOTEWIRE_USER_AGENT must be a line of printable ASCII characters"),
        ({"user_agent": "Nachrichten für uns"}, "QUOTEWIRE_USER_AGENT must be a line of printable ASCII characters"),
        ({"ops": "everywhere"}, "QUOTEWIRE_OPS can't be “everywhere”: write an address such as 127.0.0.1:9180"),
        ({"ops": "127.0.0.1:65536"}, "QUOTEWIRE_OPS can't be “127.0.0.1:65536”"),
        ({"ops": "http://127.0.0.1:9180/metrics"}, "QUOTEWIRE_OPS can't be"),
        ({"ops": "::1:9180"}, "QUOTEWIRE_OPS can't be “::1:9180”"),
        ({"contact": "me)\nHost: x"}, "QUOTEWIRE_CONTACT: “me) Host: x” is neither"),
        ({"contact": "Ada"}, "QUOTEWIRE_CONTACT: “Ada” is neither a web page (https://…) nor a mail address"),
    ],
)
def test_what_can_not_be_meant_is_one_line_that_says_what_to_write(values: dict[str, Any], told: str) -> None:
    [line] = troubles_of(load_settings(env_file=None, **values))
    assert told in line
    assert "\n" not in line


class Deaf:
    """A platform that never answers."""

    platform = "deaf"

    def __init__(self) -> None:
        self.closed = False

    async def check(self) -> str:
        await asyncio.Event().wait()
        return "never"

    async def close(self) -> None:
        self.closed = True


async def test_a_platform_that_does_not_answer_is_one_line(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, deaf = tmp_path_factory.mktemp("check"), Deaf()

    def connect(_settings: object) -> object:
        return lambda _core: deaf

    plugin = Plugin(Platform("deaf", "deaf:here"), connect)  # type: ignore[arg-type]
    settings = load_settings(
        env_file=None, database_url=f"sqlite:///{folder / 'bot.db'}", slack_bot_token="xapp-1", slack_app_token="xoxb-1"
    )
    assert not await check_all(settings, [plugin], patience=0.05)
    assert deaf.closed
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["settings", "database", "deaf"]
    assert "are swapped" in lines[0]
    assert "no answer within 0 seconds" in lines[2]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"poll_minutes": 0}, "QUOTEWIRE_POLL_MINUTES can't be used: 0 is too small, write 1 or more"),
        ({"poll_minutes": 9999}, "QUOTEWIRE_POLL_MINUTES can't be used: 9999 is too large, write 1440 or less"),
        ({"sure": "2"}, "QUOTEWIRE_SURE can't be used: 2 is too large, write 1 or less"),
        ({"watchdog": -1}, "QUOTEWIRE_WATCHDOG can't be used: -1 is too small, write 0 or more"),
        ({"watchdog": 2}, "QUOTEWIRE_WATCHDOG can't be used: 2 is too small, write 0 for never, or 5 or more"),
        ({"discord_shards": 0}, "QUOTEWIRE_DISCORD_SHARDS can't be used: 0 is too small, write 1 or more"),
        ({"discord_shards": 5000}, "QUOTEWIRE_DISCORD_SHARDS can't be used: 5000 is too large, write 4096 or less"),
        ({"discord_shards": "auto"}, "QUOTEWIRE_DISCORD_SHARDS can't be used: “auto” is no whole number: write it"),
        ({"watchdog": "a minute"}, "QUOTEWIRE_WATCHDOG can't be used: “a minute” is no number: write it in digits"),
        ({"workers": "many"}, "QUOTEWIRE_WORKERS can't be used: “many” is no whole number: write it in digits"),
        ({"managers_correct": "perhaps"}, "QUOTEWIRE_MANAGERS_CORRECT can't be used: “perhaps” is neither yes nor no"),
        ({"log_level": "loud"}, "QUOTEWIRE_LOG_LEVEL can't be used: “loud” isn't one of 'debug', 'info'"),
    ],
)
def test_a_value_of_the_wrong_kind_or_out_of_range_says_what_to_write(values: dict[str, Any], told: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        load_settings(env_file=None, **values)
    assert told in str(refusal.value)


def test_all_values_that_can_not_be_used_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as refusal:
        load_settings(env_file=None, workers=0, poll_minutes=0)
    assert "QUOTEWIRE_WORKERS" in str(refusal.value)
    assert "QUOTEWIRE_POLL_MINUTES" in str(refusal.value)
    assert "\n" not in str(refusal.value)


async def test_discord_and_slack_that_never_answer_are_one_line_each_and_settings_are_checked_all_the_same(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, silent = tmp_path_factory.mktemp("check"), asyncio.Event()

    async def listen(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await silent.wait()
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/api"
    settings = load_settings(
        env_file=None,
        database_url=f"sqlite:///{folder / 'bot.db'}",
        feeds=("the news",),
        discord_token="MTA.Gx.abc",
        discord_api_url=address,
        slack_bot_token="xoxb-1",
        slack_app_token="xapp-1",
        slack_api_url=f"{address}/",
    )
    assert not await check_all(settings, ADAPTERS, patience=0.3)
    silent.set()
    server.close()
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["settings", "database", "discord", "slack"]
    assert "“the news” is no address" in lines[0]
    for platform, line in zip(("discord", "slack"), lines[2:], strict=True):
        assert f"no answer within 0 seconds: is the address of {platform} right" in line


async def test_a_value_that_the_bot_can_not_start_with_is_told_once(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path_factory.mktemp('check') / 'bot.db'}"
    settings = load_settings(env_file=None, database_url=url, private_hosts=("127.0.0.1:8000/x",), discord_token="x")
    assert not await check_all(settings, ADAPTERS, patience=0.05)
    lines = capsys.readouterr().out.splitlines()
    assert ["127.0.0.1:8000/x" in line for line in lines].count(True) == 1


async def test_places_whose_platform_refuses_posts_are_told(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    url, refused, paused = f"sqlite:///{tmp_path_factory.mktemp('check') / 'bot.db'}", Place("deaf", "T1", "C1"), "C2"
    store = await open_store(url)
    for place in (refused, Place("deaf", "T1", paused)):
        await store.set_schedule(place, "daily 08:00", "UTC", 5, (), NOW)
    await store.pause_place(refused, "the channel is archived", None, NOW)
    await store.pause_schedules(Place("deaf", "T1", paused), BY_A_MANAGER)
    await store.note_steward(Steward(refused, "ann", "news"), NOW)
    only_items, feed = Place("deaf", "T1", "C3"), await store.add_feed("https://post.example/feed", "Post", NOW)
    await store.follow(Subscription(only_items, feed, at_once=AtOnce(NOW)))
    await store.pause_place(only_items, "the channel was deleted", None, NOW)
    for place, why in ((Place("deaf", "T2", "C4"), "no token"), (Place("slack", "T3", "C5"), gone("invalid_auth"))):
        await store.set_schedule(place, "daily 08:00", "UTC", 5, (), NOW)
        await store.pause_workspace(place.platform, place.workspace, why)
    await store.close()
    deaf, platform = Deaf(), Platform("deaf", "deaf:here", resumes_after={"no token": "Write one and it goes on"})
    plugins = [Plugin(platform, lambda _settings: lambda _core: deaf), Plugin(SLACK, lambda _settings: None)]  # type: ignore[arg-type, return-value]
    await check_all(load_settings(env_file=None, database_url=url), plugins, patience=0.05)
    told = [line for line in capsys.readouterr().out.splitlines() if "paused" in line]
    how = "When that is mended, /digest resume goes on with it there"
    assert told == [
        f"deaf:T1/C1 (#news): paused: the channel is archived. {how}",
        f"deaf:T1/C3: paused: the channel was deleted. {how}",
        "deaf:T2/C4: paused: no token. Write one and it goes on",
        "slack:T3/C5: paused: Slack refuses (invalid_auth): the token is refused: check SLACK_BOT_TOKEN. "
        "Posting there goes on by itself after a start with a new SLACK_BOT_TOKEN that Slack takes, or once the app is "
        "installed there again",
    ]


async def test_a_database_that_can_not_be_written_is_no_fine_one(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    where = f"sqlite:///{tmp_path_factory.mktemp('check') / 'bot.db'}"
    seen = DatabaseGlance(where, exists=True, schema="0100", unwritable="It can't be written", undivided="in one part")
    monkeypatch.setattr(run, "glance", lambda _url: seen)
    assert not await check_all(load_settings(env_file=None, database_url=where, discord_token="x"), ADAPTERS)
    assert capsys.readouterr().out.splitlines()[1:] == ["database: in one part", "database: It can't be written"]
