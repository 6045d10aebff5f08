"""The bot is told to stop while it is in the middle of things."""

import asyncio
import os
import signal
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.domain.places import Place
from bot.store import open_store
from tests.contract.samples import queue
from tests.fakes import slack_server
from tests.fakes.hostile_server import open_hostile
from tests.fakes.patience import LONG
from tests.fakes.room import roomy_folder
from tests.fakes.shell import Shell
from tests.fakes.slack_server import FakeSlack, SlackFault
from tests.fakes.web import article_page, item, open_site, rss
from tests.integration.test_operations import free_port, until

SAID = "“The quay opens on Monday morning, and not a day later,” said Mara Lindqvist, who runs the port."


async def test_sigterm_during_a_poll_logs_no_traceback_and_leaves_the_feed_due(tmp_path: Path) -> None:
    async with FakeSlack() as slack, open_site() as site:
        site.serve("/feed", rss(item("/page", guid="1"), item("/slow", guid="2")), "application/rss+xml")
        site.serve("/page", article_page("The quay opens", SAID, SAID.replace("quay", "harbour")))
        site.slow("/slow", 3600.0)
        settings = {
            "SLACK_BOT_TOKEN": slack_server.BOT_TOKEN,
            "SLACK_APP_TOKEN": slack_server.APP_TOKEN,
            "SLACK_API_URL": slack.api_url,
        }
        settings |= {"QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{site.port}", "QUOTEWIRE_FEEDS": site.url("/feed")}
        shell = Shell(tmp_path, settings)
        async with shell.running("run") as bot:
            async with asyncio.timeout(LONG):
                while not site.asked["/slow"]:
                    await asyncio.sleep(0.05)
        assert bot.returncode == 0
        assert "Traceback" not in shell.log.read_text()
        assert "[error" not in shell.log.read_text()
    store = await open_store(f"sqlite:///{tmp_path / 'bot.db'}")
    (feed,) = await store.feeds()
    assert feed.checked_at is None
    await store.close()


async def until_logged(shell: Shell, words: str) -> None:
    """Wait for a line of the log; the time-out only ends a test that has failed."""
    async with asyncio.timeout(LONG):
        while words not in shell.log.read_text():
            await asyncio.sleep(0.02)


def on(slack: FakeSlack, **more: str) -> dict[str, str]:
    """Settings of a bot on this Slack."""
    tokens = {"SLACK_BOT_TOKEN": slack_server.BOT_TOKEN, "SLACK_APP_TOKEN": slack_server.APP_TOKEN}
    return {**tokens, "SLACK_API_URL": slack.api_url, **more}


async def a_post_waits(folder: Path) -> None:
    """Put a post for Slack into the bot's outbox."""
    store = await open_store(f"sqlite:///{folder / 'bot.db'}")
    await queue(store, "k1", Place("slack", slack_server.TEAM, slack_server.CHANNEL))
    await store.close()


async def test_sigterm_ends_the_bot_in_order_while_platform_feed_and_worker_hang(tmp_path: Path) -> None:
    """Whoever runs next needn't wait for the lease of the post that was being sent, and looks whether it was posted."""
    await a_post_waits(tmp_path)
    async with FakeSlack() as slack, open_hostile() as port, open_site() as site:
        slack.faults["chat.postMessage"].extend([SlackFault(hangs=True)] * 5)
        site.slow("/silent", 3600.0)
        feeds = {"QUOTEWIRE_FEEDS": f"http://127.0.0.1:{port}/attributes/feed,{site.url('/silent')}"}
        hosts = {"QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{port},127.0.0.1:{site.port}"}
        shell = Shell(tmp_path, on(slack, **feeds, **hosts))
        async with shell.running("run") as bot:
            await slack.until("call", "chat.postMessage")
            async with asyncio.timeout(LONG):
                while not site.asked["/silent"]:
                    await asyncio.sleep(0.05)
    log = shell.log.read_text()
    assert bot.returncode == 0
    assert "told to stop" in log
    assert "not everything has ended in time" not in log
    assert "Traceback" not in log
    store = await open_store(f"sqlite:///{tmp_path / 'bot.db'}")
    far = datetime.now(UTC) + timedelta(minutes=1)
    [again] = await store.lease(["slack"], far, far, 5, take_over=False)
    assert again.unclear_since is not None
    await store.close()


async def test_a_second_signal_ends_the_bot_at_once(tmp_path: Path) -> None:
    await a_post_waits(tmp_path)
    async with FakeSlack() as slack:
        slack.faults["chat.postMessage"].extend([SlackFault(hangs=True)] * 5)
        shell = Shell(tmp_path, on(slack))
        async with shell.running("run") as bot:
            await slack.until("call", "chat.postMessage")
            os.kill(bot.pid, signal.SIGINT)
            await until_logged(shell, "told to stop")
        assert bot.returncode == -signal.SIGTERM
        assert "told to stop again: the process ends at once" in shell.log.read_text()


async def test_a_signal_before_the_bot_serves_ends_it_with_a_line(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("BEGIN IMMEDIATE")  # as while another process upgrades
        async with FakeSlack() as slack:
            shell = Shell(tmp_path, on(slack, QUOTEWIRE_OPS=f"127.0.0.1:{(port := free_port())}"))
            async with shell.running("run") as bot:
                await until(port, "/readyz", lambda _, body: "database" in body)
            assert bot.returncode == -signal.SIGTERM
            assert "stopped before the bot served" in shell.log.read_text()


def has_demo(folder: Path) -> bool:
    """Whether a demo keeps its database there."""
    return any(folder.glob("quotewire-demo-*/demo.db"))


@pytest.mark.parametrize("arguments", [("quotes",), ("page", "--json"), ("demo",)], ids=" ".join)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
async def test_a_signal_ends_a_command_and_what_it_keeps_for_a_while(
    tmp_path: Path, arguments: tuple[str, ...], number: signal.Signals
) -> None:
    """A terminal that is closed sends SIGHUP, ``timeout`` and service managers SIGTERM."""
    async with open_site() as site:
        # Not below the test's folder: the name of a socket has 107 characters at most.
        with TemporaryDirectory(prefix="ended-", dir=roomy_folder()) as temporary:
            settings = {"TMPDIR": temporary, "QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{site.port}"}
            if arguments != ("demo",):
                site.slow("/story", 3600.0)
                arguments = (*arguments, site.url("/story"))
            shell = Shell(tmp_path, {**settings, "XDG_CACHE_HOME": str(tmp_path)})
            async with shell.running(*arguments) as program:
                async with asyncio.timeout(LONG):
                    while not (site.asked["/story"] or has_demo(Path(temporary))):
                        await asyncio.sleep(0.02)
                os.kill(program.pid, number)
                assert await program.ended(LONG) == 128 + number
            assert os.listdir(temporary) == []
    assert "Traceback" not in shell.log.read_text()
