"""Health, numbers, the beat of the event loop and what systemd is told, part by part."""

import asyncio
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.domain.commands import Request
from bot.domain.errors import PlaceGoneError, RefusedError, RetryLaterError, SettingsError, StoreError, UnclearError
from bot.domain.fetched import Fetched
from bot.domain.messages import Message
from bot.domain.operations import PoolUse, StoreFigures
from bot.domain.places import Place
from bot.ops.clock import SystemClock
from bot.ops.figures import FigureReader
from bot.ops.health import Health
from bot.ops.heartbeat import STALLED_EXIT
from bot.ops.metered import MeteredChat, MeteredFetcher, metered_answer
from bot.ops.metrics import Gauges, Metrics
from bot.ops.notify import Notifier
from bot.ops.server import OpsServer
from bot.ports import Meter
from tests.fakes.patience import LONG

HERE = Place("chirp", "h", "r")
HELLO = Message("ok", "hello", ())
FIGURES = StoreFigures(articles=7, quotations=30, feeds=3, failing_feeds=1, waiting=2, failed=4, outbox_age=12.5)


def samples(text: bytes) -> dict[str, float]:
    """The numbers of a scrape, by name and the values of its labels in the order of their names."""
    return {
        sample.name + "".join(f"[{value}]" for _, value in sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text.decode())
        for sample in family.samples
    }


def asked_at(port: int, path: str) -> tuple[int, str]:
    """Status and body."""
    try:
        with urlopen(f"http://127.0.0.1:{port}{path}", timeout=LONG) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


@contextmanager
def serving(health: Health, metrics: Metrics) -> Iterator[int]:
    with OpsServer(("127.0.0.1", 0), health, metrics.text) as server:
        yield server.port


def test_before_the_loop_runs_it_is_alive_but_not_ready_and_says_why() -> None:
    with serving(Health(), Metrics()) as port:
        assert asked_at(port, "/healthz") == (HTTPStatus.OK, '{"alive": true}\n')
        status, body = asked_at(port, "/readyz")
        assert status == HTTPStatus.SERVICE_UNAVAILABLE
        assert json.loads(body)["waiting_for"]["start"].startswith("the program is being loaded, for ")
        assert asked_at(port, "/metrics")[0] == HTTPStatus.OK
        assert asked_at(port, "/else")[0] == HTTPStatus.NOT_FOUND


async def test_each_part_that_is_not_ready_is_named_with_its_reason() -> None:
    health, trouble = Health(), {"database": "it hasn't answered for 9 s"}
    health.reach(None)
    health.watch("database", lambda: trouble.get("database"))
    health.watch("ticks", lambda: None)
    health.beat()
    with serving(health, Metrics()) as port:
        status, body = await asyncio.to_thread(asked_at, port, "/readyz")
        assert (status, json.loads(body)["waiting_for"]) == (HTTPStatus.SERVICE_UNAVAILABLE, trouble)
        trouble.clear()
        health.beat()
        assert (await asyncio.to_thread(asked_at, port, "/readyz"))[0] == HTTPStatus.OK


async def test_a_probe_that_is_broken_is_a_part_that_is_not_ready() -> None:
    health = Health()
    nothing: dict[str, str] = {}
    health.watch("database", lambda: nothing["reason"])
    assert health.waits_for()["database"] == "internal error (KeyError)"


def test_a_loop_that_stands_still_is_dead_while_requests_are_still_answered() -> None:
    health = Health(stalled=0.0)
    health.beat()
    with serving(health, Metrics()) as port:
        for path in ("/healthz", "/readyz"):
            status, body = asked_at(port, path)
            assert status == HTTPStatus.SERVICE_UNAVAILABLE
            assert "the event loop has stood still" in body


def test_a_port_that_is_taken_is_one_line_that_names_the_setting() -> None:
    with serving(Health(), Metrics()) as port, pytest.raises(SettingsError) as caught:
        OpsServer(("127.0.0.1", port), Health(), bytes)
    assert str(caught.value).startswith(f"Can't listen on 127.0.0.1:{port} (Address already in use): set QUOTEWIRE_OPS")


def test_a_client_that_hangs_up_leaves_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(Health(), Metrics()) as port:
        with closing(socket.create_connection(("127.0.0.1", port))) as caller:
            caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, bytes([1, 0, 0, 0, 0, 0, 0, 0]))  # ends by a reset
            caller.sendall(b"GET /metrics HTTP/1.1\r\n")
        assert asked_at(port, "/healthz")[0] == HTTPStatus.OK
    assert "Traceback" not in capsys.readouterr().err


def test_two_bots_of_a_process_have_numbers_of_their_own() -> None:
    first, second = Metrics(), Metrics()
    first.refused()
    assert samples(first.text())["quotewire_refused_addresses_total"] == 1
    assert samples(second.text())["quotewire_refused_addresses_total"] == 0


def test_what_the_core_reports_is_counted() -> None:
    metrics = Metrics("sqlite")
    meter: Meter = metrics
    meter.polled(4.0, failed=False)
    meter.polled(400.0, failed=True)
    meter.digested(2.0)
    meter.worker_ended("memory")
    meter.searched(0.003)
    meter.rate_limited("chirp")
    meter.shards_held("chirp", 1, 4)
    seen = samples(metrics.text())
    expected = {
        "quotewire_polls_total[good]": 1,
        "quotewire_polls_total[failed]": 1,
        "quotewire_poll_late_seconds_bucket[5.0]": 1,
        "quotewire_poll_late_seconds_bucket[900.0]": 2,
        "quotewire_digest_late_seconds_sum": 2,
        "quotewire_worker_kills_total[memory]": 1,
        "quotewire_worker_kills_total[time]": 0,
        "quotewire_search_seconds_bucket[0.002]": 0,
        "quotewire_search_seconds_bucket[0.005]": 1,
        "quotewire_rate_limits_total[chirp]": 1,
        "quotewire_shards_held[chirp]": 1,
        "quotewire_shards[chirp]": 4,
    }
    assert {name: seen[name] for name in expected} == expected


def test_numbers_of_the_store_are_shown_with_their_age() -> None:
    metrics, moment = Metrics(), 0.0
    known: list[tuple[StoreFigures, float]] = []
    gauges = Gauges(lambda: known[-1] if known else None, lambda: PoolUse(3, 8), lambda: {"ticks": False}, lambda: 5)
    metrics.show(gauges)
    assert not [name for name in samples(metrics.text()) if "outbox" in name]
    known.append((FIGURES, moment))
    seen = samples(metrics.text())
    expected = {
        "quotewire_articles_stored_total": 7,
        "quotewire_outbox_deliveries[waiting]": 2,
        "quotewire_outbox_deliveries[failed]": 4,
        "quotewire_outbox_oldest_seconds": 12.5,
        "quotewire_feeds_failing": 1,
        "quotewire_store_connections_used": 3,
        "quotewire_troubles": 5,
        "quotewire_ready": 0,
        "quotewire_part_ready[ticks]": 0,
    }
    assert {name: seen[name] for name in expected} == expected
    assert seen["quotewire_store_figures_age_seconds"] > 0


class Refusing:
    """A fetcher whose guard refuses everything."""

    async def fetch(self, url: str, **_arguments: object) -> Fetched:
        raise RefusedError("a private address")


async def test_a_refused_address_is_counted_and_still_refused() -> None:
    metrics = Metrics()
    with pytest.raises(RefusedError):
        await MeteredFetcher(Refusing(), metrics).fetch("http://10.0.0.1/")
    assert samples(metrics.text())["quotewire_refused_addresses_total"] == 1


class ToldChat:
    """A chat that answers with what it is told."""

    platform, recognises = "chirp", timedelta(0)

    def __init__(self, end: BaseException | None) -> None:
        self._end = end

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        if self._end is not None:
            raise self._end
        return f"id of {key}"


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        (RetryLaterError("patience"), "later"),
        (PlaceGoneError("gone"), "gone"),
        (UnclearError("perhaps"), "unclear"),
        (asyncio.CancelledError(), "slow"),
        (ValueError("a bug"), "broken"),
    ],
)
async def test_how_a_try_to_post_ends_is_counted(end: BaseException, outcome: str) -> None:
    metrics = Metrics()
    with pytest.raises(type(end)):
        await MeteredChat(ToldChat(end), metrics).send(HERE, HELLO, "k")
    assert samples(metrics.text())[f"quotewire_sends_total[{outcome}][chirp]"] == 1


async def test_a_post_is_counted_and_its_id_comes_through() -> None:
    metrics = Metrics()
    assert await MeteredChat(ToldChat(None), metrics).send(HERE, HELLO, "k") == "id of k"
    assert samples(metrics.text())["quotewire_sends_total[sent][chirp]"] == 1


async def test_a_command_that_is_not_declared_makes_no_label_of_its_own() -> None:
    metrics = Metrics()

    async def answer(_request: Request) -> Message:
        return HELLO

    asked = metered_answer(answer, ["quote who"], metrics)
    for command in ("quote who", "made up by somebody"):
        await asked(Request(command, HERE))
    labels = [name for name in samples(metrics.text()) if name.startswith("quotewire_answer_seconds_count")]
    assert labels == ["quotewire_answer_seconds_count[quote who]", "quotewire_answer_seconds_count[unknown]"]


class SlowStore:
    """A store whose answers come when they are let."""

    def __init__(self) -> None:
        self.let: asyncio.Queue[StoreFigures | Exception] = asyncio.Queue()
        self.looks = 0

    async def store_figures(self, now: datetime) -> StoreFigures:
        self.looks += 1
        answer = await self.let.get()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def pool_use(self) -> PoolUse:
        return PoolUse(0, 1)

    def measure_searches(self, meter: Meter) -> None:
        """Has no searches."""


async def until_says(reader: FigureReader, words: str | None) -> None:
    async with asyncio.timeout(LONG):
        while not (words in (why or "") if (why := reader.why_not_ready()) and words else why is words):
            await asyncio.sleep(0.01)


async def test_a_database_that_hangs_is_told_and_asked_no_second_time_meanwhile() -> None:
    store = SlowStore()
    reader = FigureReader(store, SystemClock(), every=0.01, patience=0.01)
    assert reader.why_not_ready() == "nothing was read from it yet"
    reader.start()
    await until_says(reader, "it hasn't answered for")
    assert store.looks == 1
    assert reader.known() is None
    await store.let.put(FIGURES)
    await until_says(reader, None)
    assert (reader.known() or (None,))[0] == FIGURES
    await store.let.put(StoreError("The database is locked"))
    await until_says(reader, "The database is locked")
    assert (reader.known() or (None,))[0] == FIGURES  # the last that is known
    await store.let.put(replace(FIGURES, feeds=9))
    await until_says(reader, None)
    await reader.stop()


@contextmanager
def systemd(address: str) -> Iterator[socket.socket]:
    """A socket as systemd opens it: datagrams, at a path or, with "@", in the abstract namespace (sd_notify(3))."""
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as listening:
        listening.settimeout(LONG)
        listening.bind("\0" + address[1:] if address.startswith("@") else address)
        yield listening


@pytest.mark.parametrize("abstract", [False, True])
def test_systemd_is_told_over_its_socket(tmp_path: Path, abstract: bool) -> None:
    address = f"@{tmp_path}/notify" if abstract else f"{tmp_path}/notify"
    with systemd(address) as listening:
        notifier = Notifier({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "20000000"})
        notifier.ready()
        notifier.alive()
        notifier.starting("the database is being opened", timedelta(seconds=30))
        notifier.stopping()
        received = [listening.recv(1000).decode().splitlines() for _ in range(4)]
    assert received == [
        ["READY=1", "STATUS=serving"],
        ["WATCHDOG=1"],
        ["STATUS=the database is being opened", "EXTEND_TIMEOUT_USEC=30000000"],
        ["STOPPING=1", "STATUS=stopping"],
    ]
    assert notifier.alive_every == 10.0


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"WATCHDOG_USEC": "20000000"},
        {"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "1"},
        {"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "0"},
        {"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "soon"},
        {"NOTIFY_SOCKET": "relative", "WATCHDOG_USEC": "20000000"},
    ],
)
def test_systemd_is_not_told_what_it_does_not_ask_for(environment: dict[str, str]) -> None:
    notifier = Notifier(environment, pid=4711)
    assert notifier.alive_every is None
    notifier.ready()  # nobody listens: no error


LOOP = """
import asyncio, sys, time
from bot.app.operations import Operations
from bot.ops.logs import configure_logging
from config import load_settings

def compute_without_end():
    while True:
        time.sleep(0.01)

async def live(operations, blocked):
    operations.opening()
    await asyncio.sleep(0.1)
    if blocked:
        compute_without_end()
    await asyncio.sleep(6.0)

configure_logging("info", "json", ["the-secret"])
with Operations(load_settings(env_file=None, watchdog=5.0)) as operations:
    asyncio.run(live(operations, sys.argv[1] == "blocked"))
"""


def lived(how: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """A process whose loop is "blocked" or "free", to its end."""
    command = [sys.executable, "-c", LOOP, how]
    ours = {"PYTHONPATH": str(Path(__file__).parents[2]), **environment}
    return subprocess.run(command, capture_output=True, text=True, timeout=LONG, check=False, env=ours)


def test_a_process_whose_loop_stands_still_ends_with_the_stack_of_what_it_did() -> None:
    run = lived("blocked")
    [line] = run.stderr.splitlines()
    logged = json.loads(line)
    assert run.returncode == STALLED_EXIT
    assert logged["level"] == "critical"
    assert logged["event"].startswith("the event loop stands still")
    assert "in compute_without_end" in logged["stack"]


def test_a_loop_that_waits_for_long_is_not_ended_and_systemd_hears_that_it_lives(tmp_path: Path) -> None:
    address = f"{tmp_path}/notify"
    with systemd(address) as listening:
        run = lived("free", NOTIFY_SOCKET=address, WATCHDOG_USEC="1000000")
        listening.setblocking(False)
        received = list(iter(lambda: _next_datagram(listening), ""))
    assert (run.returncode, run.stderr) == (0, "")
    assert received.count("WATCHDOG=1") >= 3


def _next_datagram(listening: socket.socket) -> str:
    try:
        return listening.recv(1000).decode()
    except BlockingIOError:
        return ""


SIGNALLED = """
import asyncio, os, signal, sys
from bot.ops.logs import configure_logging
from bot.ops.signals import stop_event

async def live(ignored, *numbers):
    # As nohup leaves it; the tests themselves may run under nohup, and a child has what its parent ignores.
    signal.signal(signal.SIGHUP, signal.SIG_IGN if ignored else signal.SIG_DFL)
    stop = stop_event(longest=0.3)
    for number in numbers:
        os.kill(os.getpid(), getattr(signal, number))
        await asyncio.sleep(0)
    if ignored:
        return
    await stop.wait()
    await asyncio.Event().wait()

configure_logging("info", "json")
asyncio.run(live(sys.argv[1] == "nohup", *sys.argv[2:]))
"""


@pytest.mark.parametrize(
    ("how", "numbers", "code", "events"),
    [
        ("", ["SIGTERM"], 1, ["told to stop", "not everything has ended in time: the process ends"]),
        ("", ["SIGHUP"], 1, ["told to stop", "not everything has ended in time: the process ends"]),
        ("", ["SIGTERM", "SIGTERM"], 1, ["told to stop", "not everything has ended in time: the process ends"]),
        ("", ["SIGINT", "SIGTERM"], -15, ["told to stop", "told to stop again: the process ends at once"]),
        ("nohup", ["SIGHUP"], 0, []),
    ],
)
def test_signals_end_the_process_in_time_and_each_has_a_line(
    how: str, numbers: list[str], code: int, events: list[str]
) -> None:
    command = [sys.executable, "-c", SIGNALLED, how, *numbers]
    ours = {"PYTHONPATH": str(Path(__file__).parents[2])}
    run = subprocess.run(command, capture_output=True, text=True, timeout=LONG, check=False, env=ours)
    logged = [json.loads(line) for line in run.stderr.splitlines()]
    assert (run.returncode, [line["event"] for line in logged]) == (code, events)
    heard = numbers if len(set(numbers)) == len(numbers) else numbers[:1]
    assert [line["signal"] for line in logged if "signal" in line] == heard[: len(events)]
