"""Slack's commands acknowledged at full load: ``python -m tests.benchmarks.slack_acknowledge``.

The bot of ``quotewire run`` in a process of its own, with a worker for each core, loads an archive that doesn't end;
this process is Slack, over Socket Mode and then over signed HTTP. Measured is from the command that leaves to the
acknowledgement that arrives (Slack gives up after 3 s; half a second is promised), and to the answer at its
``response_url``. The yardstick is the same before the load begins.
"""

import argparse
import asyncio
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp

from adapters.slack.access import Access, Http, SocketMode
from adapters.slack.adapter import SlackAdapter
from bot.app.root import open_app
from bot.ops.logs import configure_logging
from config import load_settings
from tests.benchmarks.discord_acknowledge import serve_under_load, told
from tests.fakes import slack_payloads as payloads
from tests.fakes.slack_http import Caller
from tests.fakes.slack_server import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, FakeSlack

_COMMANDS = (("/quote", "who we wait for the ferry"), ("/quotewire", "status"), ("/news", "latest"))
Ask = Callable[[str, str], Awaitable[None]]
"""Gives a command; returns when it is acknowledged."""


def access(port: int) -> Access:
    """Over HTTP where there is a port."""
    return Http(SIGNING_SECRET, "127.0.0.1", port, BOT_TOKEN) if port else SocketMode(BOT_TOKEN, APP_TOKEN)


async def bot(folder: Path, api_url: str, port: int) -> None:
    """The other process."""
    database = {"database_url": f"sqlite:///{folder}/store.db", "workers": os.cpu_count() or 1}
    async with open_app(load_settings(env_file=None).model_copy(update=database)) as app:
        adapter = SlackAdapter(app.core(), access(port), api_url=api_url)
        await serve_under_load(app, adapter)


async def ask(slack: FakeSlack, give: Ask, seconds: float) -> tuple[list[float], list[float]]:
    """Commands, one every tenth of a second: milliseconds to the acknowledgement and to the answer."""
    acknowledged, answered = list[float](), list[float]()
    ends = time.perf_counter() + seconds
    for command, text in itertools.cycle(_COMMANDS):
        if time.perf_counter() > ends:
            return sorted(acknowledged), sorted(answered)
        seen, begun = len(slack.seen("answer")), time.perf_counter()
        await give(command, text)
        acknowledged.append((time.perf_counter() - begun) * 1e3)
        await slack.until("answer", count=seen + 1)
        answered.append((time.perf_counter() - begun) * 1e3)
        await asyncio.sleep(0.1)
    raise AssertionError


def over_socket(slack: FakeSlack) -> Ask:
    """The acknowledgement is the envelope that comes back."""

    async def give(command: str, text: str) -> None:
        before = len(slack.seen("ack"))
        await slack.slash(command, text)
        await slack.until("ack", count=before + 1)

    return give


def over_http(caller: Caller) -> Ask:
    """The acknowledgement is the response."""

    async def give(command: str, text: str) -> None:
        assert await caller.deliver(payloads.slash(command, text)) == (200, "")

    return give


async def measure(port: int, seconds: float) -> None:
    """Idle, then loaded."""
    with tempfile.TemporaryDirectory(prefix="quotewire-acknowledge-") as folder:
        async with FakeSlack() as slack, aiohttp.ClientSession() as session:
            other = await asyncio.create_subprocess_exec(
                *(
                    sys.executable,
                    "-m",
                    "tests.benchmarks.slack_acknowledge",
                    "--bot",
                    folder,
                    slack.api_url,
                    str(port),
                ),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            assert other.stdin
            assert other.stdout
            try:
                give = over_http(Caller(slack, f"http://127.0.0.1:{port}", session)) if port else over_socket(slack)
                await ready(slack, session, port)
                told("idle", *await ask(slack, give, seconds / 3))
                other.stdin.write(b"load\n")
                began = time.perf_counter()
                await asyncio.sleep(3)
                told("at full load", *await ask(slack, give, seconds))
                other.stdin.write(b"tell\n")
                articles = int(await other.stdout.readline())
                print(f"{articles / (time.perf_counter() - began):.0f} articles/s were taken in meanwhile")
                await other.wait()
            finally:
                if other.returncode is None:
                    other.kill()


async def ready(slack: FakeSlack, session: aiohttp.ClientSession, port: int) -> None:
    """Until the bot is connected, or listens."""
    async with asyncio.timeout(60):
        if not port:
            await slack.until("connected")
            return
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/slack/events"):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)


def bench(seconds: float = 20.0) -> None:
    """Ask over both, print."""
    configure_logging("error", "console")
    for name, port in (("Socket Mode", 0), ("HTTP", 39_871)):
        print(name, flush=True)
        asyncio.run(measure(port, seconds))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--bot", nargs=3, metavar=("FOLDER", "API", "PORT"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.bot:
        configure_logging("error", "console")
        asyncio.run(bot(Path(given.bot[0]), given.bot[1], int(given.bot[2])))
    else:
        bench(given.seconds)
