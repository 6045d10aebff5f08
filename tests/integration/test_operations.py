"""The whole bot, as who runs it sees it: health, numbers, systemd, signals."""

import asyncio
import json
import socket
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from prometheus_client.parser import text_string_to_metric_families

from bot.store import upgrade
from tests.fakes import slack_server
from tests.fakes.patience import LONG
from tests.fakes.shell import Shell
from tests.fakes.slack_server import FakeSlack
from tests.fakes.web import article_page, item, open_site, rss

SAID = "“The quay opens on Monday morning, and not a day later,” said Mara Lindqvist, who runs the port."


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def settings(slack: FakeSlack, port: int) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": slack_server.BOT_TOKEN,
        "SLACK_APP_TOKEN": slack_server.APP_TOKEN,
        "SLACK_API_URL": slack.api_url,
        "QUOTEWIRE_OPS": f"127.0.0.1:{port}",
    }


def answer_of(port: int, path: str) -> tuple[int, str]:
    """Status and body; 0 where nobody listens yet."""
    try:
        with urlopen(f"http://127.0.0.1:{port}{path}", timeout=LONG) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()
    except (URLError, ConnectionError):
        return 0, ""


async def until(port: int, path: str, fits: Callable[[int, str], bool]) -> str:
    """The first answer that fits; the time-out only ends a test that has failed."""
    async with asyncio.timeout(LONG):
        while not fits(*(answer := await asyncio.to_thread(answer_of, port, path))):
            await asyncio.sleep(0.05)
    return answer[1]


def number(scrape: str, name: str, **labels: str) -> float | None:
    """A number of a scrape; ``None`` where it isn't there."""
    fitting = [
        sample.value
        for family in text_string_to_metric_families(scrape)
        for sample in family.samples
        if sample.name == name and labels.items() <= sample.labels.items()
    ]
    return fitting[0] if fitting else None


@asynccontextmanager
async def systemd(address: str) -> AsyncIterator[set[str]]:
    """What came as lines to the socket of a service manager (sd_notify(3)), which reads all the time."""
    lines = set[str]()
    loop = asyncio.get_running_loop()
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as listening:
        listening.bind(address)
        loop.add_reader(listening, lambda: lines.update(listening.recv(1000).decode().splitlines()))
        yield lines
        loop.remove_reader(listening)


async def test_a_bot_that_serves_is_ready_and_counts_what_it_does(tmp_path: Path) -> None:
    port, notify = free_port(), f"{tmp_path}/notify"
    async with systemd(notify) as states, FakeSlack() as slack, open_site() as site:
        site.serve("/feed", rss(item("/page", guid="1")), "application/rss+xml")
        site.serve("/page", article_page("The quay opens", SAID, SAID.replace("quay", "harbour")))
        feeds = {"QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{site.port}", "QUOTEWIRE_FEEDS": site.url("/feed")}
        service = {"NOTIFY_SOCKET": notify, "WATCHDOG_USEC": "2000000", "QUOTEWIRE_LOG_FORMAT": "json"}
        shell = Shell(tmp_path, settings(slack, port) | feeds | service)
        async with shell.running("run") as bot:
            await until(port, "/readyz", lambda status, _: status == 200)
            assert await until(port, "/healthz", lambda status, _: status > 0) == '{"alive": true}\n'
            await slack.slash("/quote", "who the quay opens on Monday", user=slack_server.ADMIN)
            await slack.until("answer")
            body = await until(port, "/metrics", lambda _, text: _has_polled(text))
        assert bot.returncode == 0
    assert number(body, "quotewire_ready") == 1
    assert number(body, "quotewire_part_ready", part="slack") == 1
    assert number(body, "quotewire_answer_seconds_count", command="quote who") == 1
    assert number(body, "quotewire_search_seconds_count") == 1
    assert (number(body, "quotewire_event_loop_lag_seconds_count") or 0) > 0
    assert number(body, "quotewire_feeds_polled") == 1
    assert number(body, "quotewire_store_connections_most") == 8
    assert number(body, "quotewire_build_info", store="sqlite", engine="plain") == 1
    assert site.url("/feed") not in body
    assert {"READY=1", "WATCHDOG=1", "STOPPING=1"} <= states
    assert all(isinstance(json.loads(line), dict) for line in shell.log.read_text().splitlines())


def _has_polled(scrape: str) -> bool:
    stored = number(scrape, "quotewire_quotations_stored_total") or 0
    return stored > 0 and number(scrape, "quotewire_polls_total", outcome="good") == 1


async def test_while_the_database_waits_for_its_schema_the_bot_lives_and_says_what_it_waits_for(tmp_path: Path) -> None:
    port, database = free_port(), tmp_path / "bot.db"
    upgrade(f"sqlite:///{database}")
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        # As before an upgrade, which another process is doing: its transaction holds the file.
        other.execute("DELETE FROM alembic_version")
        other.execute("BEGIN IMMEDIATE")
        async with FakeSlack() as slack:
            shell = Shell(tmp_path, settings(slack, port))
            async with shell.running("run"):
                told = json.loads(await until(port, "/readyz", lambda _, body: "database" in body))
                assert told["waiting_for"]["start"].startswith(
                    "the database is being opened, and brought to the newest"
                )
                assert await until(port, "/healthz", lambda status, _: status > 0) == '{"alive": true}\n'
                assert number(await until(port, "/metrics", lambda status, _: status == 200), "quotewire_ready") == 0


async def test_a_platform_that_does_not_answer_is_what_the_bot_waits_for(tmp_path: Path) -> None:
    port = free_port()
    async with FakeSlack() as slack:
        slack.faults["apps.connections.open"].append(slack_server.SlackFault(hangs=True))
        shell = Shell(tmp_path, settings(slack, port))
        async with shell.running("run"):
            body: dict[str, Any] = {}
            async with asyncio.timeout(LONG):
                while set(body) != {"slack"}:
                    body = json.loads(await until(port, "/readyz", lambda status, _: status == 503))["waiting_for"]
            assert body == {"slack": "it isn't connected"}


async def test_an_address_that_can_not_be_used_is_one_line(tmp_path: Path) -> None:
    async with FakeSlack() as slack:
        with closing(socket.socket()) as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            ran = await Shell(tmp_path, settings(slack, port)).run("run")
        wrong = await Shell(tmp_path, settings(slack, 1) | {"QUOTEWIRE_OPS": "everywhere"}).run("run")
    assert (ran.code, wrong.code) == (1, 1)
    [line], [other] = ran.err.splitlines(), wrong.err.splitlines()
    assert line.startswith(f"Can't listen on 127.0.0.1:{port} (Address already in use): set QUOTEWIRE_OPS to a free")
    assert other.startswith("QUOTEWIRE_OPS can't be “everywhere”: write an address such as 127.0.0.1:9180")
