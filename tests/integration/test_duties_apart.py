"""Processes with duties of their own share a database: one reads feeds, another one sends."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.feeds import Poll
from bot.domain.places import AtOnce, Place, Subscription
from bot.store import open_store
from tests.fakes import discord_records, slack_server
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.patience import LONG
from tests.fakes.platforms import settings_for
from tests.fakes.shell import Shell
from tests.fakes.slack_server import FakeSlack
from tests.fakes.web import article_page, item, open_site, rss
from tests.integration.test_operations import free_port, until

SAID = "“The quay opens on Monday morning, and not a day later,” said Mara Lindqvist, who runs the port."


async def test_a_process_without_tokens_reads_and_another_sends_without_taking_commands(tmp_path: Path) -> None:
    places = Place("discord", discord_records.GUILD, "400"), Place("slack", slack_server.TEAM, "C401")
    async with FakeDiscord() as discord, FakeSlack() as slack, open_site() as site:
        site.serve("/feed", rss(item("/page", guid="1", title="The quay opens")), "application/rss+xml")
        site.serve("/page", article_page("The quay opens", SAID, SAID.replace("quay", "harbour")))
        now = datetime.now(UTC)
        store = await open_store(f"sqlite:///{tmp_path / 'bot.db'}")
        feed = await store.add_feed(site.url("/feed"), "The site", now)
        for place in places:
            await store.follow(Subscription(place, feed, at_once=AtOnce(now - timedelta(hours=1))))
        await store.record_polls([(feed.id, Poll(now, now, read_at=now))])  # without the item
        await store.close()
        hosts = {"QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{site.port}"}
        ops = {"QUOTEWIRE_OPS": f"127.0.0.1:{(port := free_port())}"}
        reading, sending = Shell(tmp_path, hosts), Shell(tmp_path, {**hosts, **ops, **settings_for(discord, slack)})
        async with reading.running("run", "--only", "ingest"), sending.running("run", "--only", "deliver,web"):
            async with asyncio.timeout(LONG):
                while not (discord.posts and slack.channels["C401"]):
                    await asyncio.sleep(0.05)
            assert await until(port, "/readyz", lambda status, _: status == 200), "a login is enough to send"
        assert site.asked["/page"] == 1
        assert len(discord.posts) == len(slack.channels["C401"]) == 1
        assert discord.identified == [], "no gateway is opened"
        assert not slack.seen("connected"), "no socket is opened"
    told = reading.log.read_text()
    assert "Traceback" not in told
    assert told.count("has no page to serve") == 1


async def test_a_process_that_sends_needs_a_token_and_one_for_the_page_alone_a_page(tmp_path: Path) -> None:
    for only, told in (("deliver", "DISCORD_TOKEN"), ("chat,ingest", "DISCORD_TOKEN"), ("web", "QUOTEWIRE_WEB")):
        ran = await Shell(tmp_path, {}).run("run", "--only", only)
        assert (ran.code, ran.out) == (1, "")
        assert told in ran.err
        assert len(ran.err.splitlines()) == 1
