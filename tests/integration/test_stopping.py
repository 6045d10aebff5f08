"""The bot is told to stop while it is in the middle of things."""

import asyncio
from pathlib import Path

from bot.store import open_store
from tests.fakes import slack_server
from tests.fakes.patience import LONG
from tests.fakes.shell import Shell
from tests.fakes.slack_server import FakeSlack
from tests.fakes.web import article_page, item, open_site, rss

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
