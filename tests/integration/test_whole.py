"""The whole bot in a process of its own: sample news in, both platforms served, a digest posted once."""

import asyncio
import contextlib
import json
from pathlib import Path

import pytest

from tests.fakes import slack_server
from tests.fakes.discord_records import MANAGE_GUILD
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.patience import LONG
from tests.fakes.platforms import settings_for
from tests.fakes.shell import Shell
from tests.fakes.sites import Sites, sample_sites
from tests.fakes.slack_server import FakeSlack
from tests.fakes.slack_validate import complaints

ASKED = "choose between a wage and a night's sleep"
SPEAKER = "Tobias Achterberg"


def settings(sites: Sites, discord: FakeDiscord, slack: FakeSlack) -> dict[str, str]:
    return {"QUOTEWIRE_PRIVATE_HOSTS": sites.host, **settings_for(discord, slack)}


async def slack_says(slack: FakeSlack, command: str, text: str) -> str:
    """The answer to a command of an admin, as JSON text."""
    before = len(slack.seen("answer"))
    await slack.slash(command, text, user=slack_server.ADMIN)
    return json.dumps((await slack.until("answer", count=before + 1))[-1].body)


async def until(condition: object) -> None:
    """Wait for what the bot's ticks do; the time-out only ends a test that has failed."""
    assert callable(condition)
    async with asyncio.timeout(LONG):
        while not condition():
            await asyncio.sleep(0.1)


async def test_one_bot_serves_both_platforms_and_posts_each_digest_once(tmp_path: Path) -> None:
    async with sample_sites() as sites, FakeDiscord() as discord, FakeSlack(complaints) as slack:
        shell = Shell(tmp_path, settings(sites, discord, slack))
        site = f"{sites.base}/harbourpost.example/"
        async with shell.running_anew("run"):
            await discord.ready()
            await slack.until("connected")
            await discord.invoke("news follow", url=site, permissions=MANAGE_GUILD)
            assert "Following The Harbour Post" in await slack_says(slack, "/news", f"follow {site}")
            await until(lambda: sites.asked["/harbourpost.example/news/harbour-strike"])
            async with asyncio.timeout(LONG):  # the articles come in one after the other
                while SPEAKER not in json.dumps((await discord.invoke("quote who", text=ASKED)).messages):
                    await asyncio.sleep(0.2)
            assert SPEAKER in await slack_says(slack, "/quote", f"who {ASKED}")
            await discord.invoke("digest now", permissions=MANAGE_GUILD)
            await slack_says(slack, "/digest", "now")
            await until(lambda: discord.posts and slack.channels[slack_server.CHANNEL])
        posts = len(discord.posts), len(slack.channels[slack_server.CHANNEL])
        async with shell.running("run"):  # after a restart nothing comes again
            await slack.until("connected", count=2)
            await asyncio.sleep(5)
        assert posts == (1, 1) == (len(discord.posts), len(slack.channels[slack_server.CHANNEL]))
        for post in (discord.posts[0], slack.channels[slack_server.CHANNEL][0]):
            assert "Tarnmouth dockers walk out" in json.dumps(post)
        assert (discord.recorder.complaints, slack.complaints) == ([], [])


@pytest.mark.parametrize(
    ("wrong", "told"),
    [({"DISCORD_TOKEN": "wrong.token.here"}, "Discord"), ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "Slack")],
)
async def test_a_wrong_token_is_one_line_and_the_other_platform_goes_on(
    tmp_path: Path, wrong: dict[str, str], told: str
) -> None:
    async with sample_sites() as sites, FakeDiscord() as discord, FakeSlack() as slack:
        shell = Shell(tmp_path, {**settings(sites, discord, slack), **wrong})
        async with shell.running("run") as bot:
            await until(lambda: told in shell.log.read_text())
            if told == "Discord":
                await slack.until("connected")
                assert "Quotewire" in await slack_says(slack, "/quotewire", "status")
            else:
                await discord.ready()
                assert (await discord.invoke("quotewire status")).messages
            assert bot.returncode is None


@pytest.mark.parametrize("platform", ["discord", "slack"])
async def test_a_wrong_token_alone_ends_the_bot_with_one_line(tmp_path: Path, platform: str) -> None:
    async with sample_sites() as sites, FakeDiscord() as discord, FakeSlack() as slack:
        given = settings(sites, discord, slack)
        alone = {name: value for name, value in given.items() if not name.startswith(("DISCORD", "SLACK"))}
        alone |= {name: value for name, value in given.items() if name.startswith(platform.upper())}
        alone["DISCORD_TOKEN" if platform == "discord" else "SLACK_BOT_TOKEN"] = "wrong.token.of-mine"
        shell = Shell(tmp_path, alone)
        ran = await shell.run("run")
        checked = await shell.run("check")
    assert ran.code == 1
    assert platform in ran.err.lower()
    assert "Traceback" not in ran.err
    assert "wrong.token.of-mine" not in ran.err
    assert len([line for line in ran.err.splitlines() if "[info" not in line]) == 1
    assert checked.code == 1
    assert any(line.startswith(platform) for line in checked.out.splitlines())


async def test_check_tells_a_line_for_each_thing(tmp_path: Path) -> None:
    async with sample_sites() as sites, FakeDiscord() as discord, FakeSlack() as slack:
        ran = await Shell(tmp_path, settings(sites, discord, slack)).run("check")
        with contextlib.suppress(TimeoutError):
            assert not slack.connected
    assert ran.code == 0, ran
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["settings", "database", "discord", "slack"]
