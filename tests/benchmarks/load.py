"""A newsroom's load: ``python -m tests.benchmarks.load [--smaller 1] [--kinds sqlite postgresql]``.

Fills a store with 10,000 places, 5,000 feeds, 200,000 articles and 1,000,000 quotations (``--smaller 10``: a tenth of
each). Then 64 askers give ``/quote who``, ``/quote by`` and ``/news latest``, each the next as soon as it has its
answer, while articles are saved at a steady pace: told are commands a second, and how long each kind took. Then it is
08:00, and every place has its digest: told is how late they were at a platform that takes 20 ms for a post. Both with
SQLite, and with PostgreSQL as one process and as several, each with its share of the askers; told is also the most
memory of a process, and processor time, which other work on the machine changes less (that of workers has some seconds
for their start in it). The yardstick is SQLite in the same run.

``--folder`` keeps the store of SQLite, ``--database`` names an empty database of a PostgreSQL server, whose user is a
superuser, or one that was filled so; else a server is started, and both are thrown away. ``--parts commands
--askers 1`` tells how long an answer takes where nobody else asks.
"""

import argparse
import asyncio
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from bot import commands
from bot.app.root import open_app
from bot.delivery.digests import DigestService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Page
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.quotations import Attribution, Quotation
from bot.domain.viewers import EVERYBODY
from bot.ops.clock import SystemClock
from bot.ops.logs import configure_logging
from bot.store import SqlStore, glance, open_store
from bot.text.command_line import parse_line
from config import load_settings
from tests.benchmarks.load_news import PLATFORM, Sizes, fill
from tests.benchmarks.search_corpus import Corpus
from tests.benchmarks.search_recall import server_seconds
from tests.fakes.chat import FakeClock, FakeTracker
from tests.fakes.postgres import open_postgres
from tests.fakes.workers import digest_service

KINDS = ("sqlite", "postgresql")
PARTS = ("commands", "digests")
"""What is measured; a store has its digests once, so that only a copy of a filled one can be asked for them again."""
COMMANDS = ("quote who", "quote by", "news latest")
_WORDS = 8
"""Words of a quotation that an asker remembers."""
_POST = 0.02
"""Seconds that the platform takes for a post."""
_EARLY = timedelta(seconds=10)
"""How long before 08:00 the digests' clocks begin."""
_PATIENCE = 3600.0
"""Seconds after which the digests that are missing are given up."""
_LOOK = 0.5
"""Seconds between two ticks, and between two looks whether all was posted."""
_WAITING = "SELECT count(*) FROM deliveries WHERE state IN ('waiting', 'leased')"
_DRAWN = "SELECT q.text, s.name FROM quotations q JOIN speakers s ON s.id = q.speaker_id WHERE q.id = {:d}"


@dataclass(frozen=True, slots=True)
class Share:
    """What a process has to do."""

    url: str
    task: str
    askers: int = 0
    seconds: float = 0.0
    articles_a_second: float = 0.0
    seed: int = 0


class ShiftedClock(SystemClock):
    """The system's clock, set so that it was ``begin`` when it was made."""

    def __init__(self, begin: datetime) -> None:
        self._ahead = begin - datetime.now(UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead


class SlowChat:
    """Implements ``bot.ports.Chat``: a platform that keeps when it was sent what."""

    platform = PLATFORM
    recognises = timedelta.max

    def __init__(self, clock: ShiftedClock) -> None:
        self._clock = clock
        self.posted: list[datetime] = []

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        await asyncio.sleep(_POST)
        self.posted.append(self._clock.now())
        return f"{len(self.posted)}"


# A process


def _begin() -> None:
    """Wait until all processes have come so far."""
    print("ready", flush=True)
    sys.stdin.readline()


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def ask(share: Share, begin: Callable[[], None] = _begin) -> dict[str, Any]:
    """Seconds of each command, by its kind; how many articles were saved meanwhile. Each asker gives each kind once at
    least."""
    store = await open_store(share.url)
    clock = FakeClock(datetime.now(UTC))
    deps = commands.Deps(store, FakeTracker(store, clock), digest_service(store, clock), clock, 0.75, "0")
    answer = commands.Dispatcher(deps, commands.ANSWERED, commands.HANDLERS).answer
    newest = await _newest(store)
    spent: dict[str, list[float]] = {name: [] for name in COMMANDS}
    missed = 0

    async def asker(number: int) -> None:
        nonlocal missed
        rng = random.Random(share.seed * 1_000 + number)
        place = Place(PLATFORM, str(number + 1), str(number * 4 + 1))
        for turn in count(number):
            if turn >= number + len(COMMANDS) and time.perf_counter() >= end:
                return
            name = COMMANDS[turn % len(COMMANDS)]
            line = await _drawn(store, name, rng, newest)
            command, arguments = parse_line(line, commands.ALL)
            begun = time.perf_counter()
            message = await answer(Request(command.path, place, arguments, "user"))
            spent[name].append(time.perf_counter() - begun)
            missed += message.outcome not in ("found", "ok")

    await asyncio.to_thread(begin)
    processor = time.process_time()
    end = time.perf_counter() + share.seconds
    over = asyncio.Event()
    saving = asyncio.create_task(_save(store, share.articles_a_second, share.seed, over))
    await asyncio.gather(*(asker(number) for number in range(share.askers)))
    over.set()
    saved = await saving
    processor = time.process_time() - processor
    await asyncio.to_thread(begin)  # so that the parent sees the server's processes before they end
    await store.close()
    return {"spent": spent, "missed": missed, "saved": saved, "processor": processor, "memory": _megabytes()}


async def _newest(store: SqlStore) -> int:
    async with store._read() as connection:
        return int((await connection.exec_driver_sql("SELECT max(id) FROM quotations")).scalar_one())


async def _drawn(store: SqlStore, name: str, rng: random.Random, newest: int) -> str:
    """A command line of a kind, about a quotation that is drawn by lot."""
    if name == "news latest":
        return "/news latest"
    async with store._read() as connection:
        drawn = (await connection.exec_driver_sql(_DRAWN.format(rng.randint(1, newest)))).one()
    if name == "quote by":
        return f'/quote by "{drawn.name}"'
    words = drawn.text.split()
    first = rng.randrange(max(1, len(words) - _WORDS))
    return f'/quote who "{" ".join(words[first : first + _WORDS])}"'


async def _save(store: SqlStore, a_second: float, seed: int, over: asyncio.Event) -> int:
    """Save articles of five quotations at a steady pace, one at least, until it is over; returns their number.

    A save that has begun is ended: a slow machine would else have saved none."""
    if not a_second:
        return 0
    saved, begun, made = 0, time.perf_counter(), Corpus.make().quotations(1_000_000)
    while not over.is_set():
        page, quotations = _article(f"{seed}-{time.time_ns()}", [" ".join(next(made)[1]) for _ in range(5)])
        await store.save_article(page, quotations, datetime.now(UTC), audience=EVERYBODY)
        saved += 1
        with suppress(TimeoutError):
            await asyncio.wait_for(over.wait(), begun + saved / a_second - time.perf_counter())
    return saved


def _article(name: str, said: Sequence[str]) -> tuple[Page, list[Quotation]]:
    text, quotations, start = "\n".join(f"“{words}”, said Ada Quill." for words in said), [], 1
    for words in said:
        span = (start, start + len(words))
        credit = Attribution("Ada Quill", None, "Ada Quill", None, 0.95, "inverted cue")
        quotations.append(Quotation(*span, (span,), words, "direct", "said", credit))
        start = text.find("\n", span[1]) + 2
    return Page(f"https://new.example/{name}", said[0][:60], "Wire 1", text), quotations


async def digest(share: Share) -> dict[str, Any]:
    """By how many seconds each post of this process came too late."""
    store = await open_store(share.url)
    due = await due_at(store)
    await store.close()
    settings = load_settings(env_file=None).model_copy(update={"database_url": share.url, "workers": 1})
    await asyncio.to_thread(_begin)
    clock = ShiftedClock(due - _EARLY)
    chat = SlowChat(clock)
    async with open_app(settings, clock=clock) as app:
        assert isinstance(app.store, SqlStore)
        processor = time.process_time()
        await post_digests(app.store, app.digests, app.outbox([chat]), due)
        processor = time.process_time() - processor
        await asyncio.to_thread(_begin)
    late = [(at - due).total_seconds() for at in chat.posted]
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "late": late,
        "processor": processor,
        "workers": used.ru_utime + used.ru_stime,
        "memory": _megabytes(),
    }


async def due_at(store: SqlStore) -> datetime:
    """When the digests are due."""
    return min(schedule.next_due for schedule in await store.schedules() if schedule.next_due)


async def post_digests(store: SqlStore, digests: DigestService, outbox: OutboxWorker, due: datetime) -> None:
    """Tick until no schedule is due any more and nothing waits."""
    ticks = [asyncio.create_task(_again(work)) for work in (digests.tick, outbox.drain)]
    until = time.perf_counter() + _PATIENCE
    while time.perf_counter() < until and not await _all_posted(store, due):
        await asyncio.sleep(_LOOK)
    for tick in ticks:
        tick.cancel()
    await asyncio.gather(*ticks, return_exceptions=True)


async def _again(work: Callable[[], Awaitable[int]]) -> None:
    while True:
        await work()
        await asyncio.sleep(_LOOK)


async def _all_posted(store: SqlStore, due: datetime) -> bool:
    if await store.due_schedules(due, 1):
        return False
    async with store._read() as connection:
        left = await connection.exec_driver_sql(_WAITING)
        return int(left.scalar_one()) == 0


# All of them


def shared(shares: Sequence[Share]) -> tuple[list[dict[str, Any]], float]:
    """The results of processes that begin together, and the server's seconds of processor time."""
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.load", "--share", json.dumps(asdict(share))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for share in shares
    ]
    before = _together(running, shares[0].url)
    after = _together(running, shares[0].url)
    return [json.loads(process.communicate()[0]) for process in running], after - before


def _together(running: Sequence["subprocess.Popen[str]"], url: str) -> float:
    """Let the processes go on when all have come so far; returns the server's seconds until then."""
    for process in running:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    seconds = asyncio.run(_seconds_of_server(url))
    for process in running:
        assert process.stdin
        process.stdin.write("begin\n")
        process.stdin.flush()
    return seconds


async def _seconds_of_server(url: str) -> float:
    store = await open_store(url)
    seconds = await server_seconds(store)
    await store.close()
    return seconds


def asked(url: str, processes: int, askers: int, seconds: float, pace: float) -> None:
    """Print a line a command."""
    shares = [
        Share(url, "ask", askers // processes, seconds, pace / processes, seed=number) for number in range(processes)
    ]
    results, server = shared(shares)
    spent = {name: sorted(each for result in results for each in result["spent"][name]) for name in COMMANDS}
    rate = sum(map(len, spent.values())) / seconds
    saved = sum(result["saved"] for result in results) / seconds
    memory = max(result["memory"] for result in results)
    print(f"  {rate:7.1f} commands/s, {saved:.1f} articles/s saved, {memory:.0f} MB a process", end="")
    number = sum(map(len, spent.values()))
    bot = sum(result["processor"] for result in results)
    print(f", {sum(result['missed'] for result in results)} not found")
    print(f"    processor: {bot / number * 1e3:.1f} ms a command of the bot, {server / number * 1e3:.1f} of the server")
    for name, took in spent.items():
        print(
            f"    {name:12} {len(took) / seconds:7.1f}/s   p50 {_at(took, 0.5)} ms   p99 {_at(took, 0.99)} ms",
            flush=True,
        )


def posted(url: str, processes: int) -> None:
    """Print when the digests were posted."""
    results, server = shared([Share(url, "digest") for _ in range(processes)])
    late = sorted(each for result in results for each in result["late"])
    memory = max(result["memory"] for result in results)
    number, last = max(1, len(late)), late[-1] if late else 0.0
    print(f"  {len(late)} digests, late by p50 {_at(late, 0.5, 1)} s, all posted after {last:.0f} s", end="")
    print(f", {number / max(1.0, last):.1f}/s, {memory:.0f} MB a process")
    bot, workers = (sum(result[part] for result in results) / number * 1e3 for part in ("processor", "workers"))
    print(
        f"    processor: {bot:.1f} ms a digest of the bot, {workers:.1f} of its workers, {server / number * 1e3:.1f}",
        end="",
    )
    print(" of the server", flush=True)


def _at(ranked: Sequence[float], part: float, unit: float = 1e3) -> str:
    return f"{ranked[min(len(ranked) - 1, int(len(ranked) * part))] * unit:.0f}" if ranked else "-"


@contextmanager
def _stores(kinds: Sequence[str], folder: Path | None, database: str | None) -> Iterator[dict[str, str]]:
    """The addresses of the stores, by their kind."""
    with ExitStack() as stack:
        urls: dict[str, str] = {}
        if "sqlite" in kinds:
            where = folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="quotewire-load-")))
            where.mkdir(parents=True, exist_ok=True)
            urls["sqlite"] = f"sqlite:///{where / 'store.db'}"
        if "postgresql" in kinds:
            urls["postgresql"] = database or stack.enter_context(open_postgres()).empty()
        yield urls


def run(
    sizes: Sizes,
    urls: dict[str, str],
    processes: int,
    askers: int,
    seconds: float,
    pace: float,
    parts: Sequence[str] = PARTS,
    *,
    months: int = 1,
) -> None:
    """Fill what isn't filled, ask, post, print."""
    print(", ".join(f"{number:,} {name}" for name, number in asdict(sizes).items()), flush=True)
    for kind, url in urls.items():
        if not glance(url).exists:
            begun = time.perf_counter()
            fill(url, sizes, datetime.now(UTC), months)
            print(f"{kind}: filled in {time.perf_counter() - begun:.0f} s", flush=True)
        numbers = sorted({1, processes}) if kind != "sqlite" else [1]
        for number in numbers if "commands" in parts else ():
            print(f"{kind}, {number} processes, {askers} askers:", flush=True)
            asked(url, number, askers, seconds, pace)
        if "digests" in parts:
            print(f"{kind}, {numbers[-1]} processes, digests of {sizes.places:,} places at 08:00:", flush=True)
            posted(url, numbers[-1])


def bench() -> None:
    """A small run."""
    try:
        with _stores(KINDS, None, None) as urls:
            run(Sizes().smaller(100), urls, 2, 16, 5.0, 5.0)
    except LookupError as reason:
        print(reason)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--smaller", type=int, default=1, help="how many times fewer of everything")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--processes", type=int, default=4, help="of PostgreSQL, beside one alone")
    parser.add_argument("--askers", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--pace", type=float, default=5.0, help="articles a second that are saved meanwhile")
    parser.add_argument("--folder", type=Path, help="where the store of SQLite is kept")
    parser.add_argument("--database", help="the address of a PostgreSQL database")
    parser.add_argument("--months", type=int, default=1, help="in so many parts an empty database gets its quotations")
    parser.add_argument("--share", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.share:
        configure_logging("error", "console")
        share = Share(**json.loads(given.share))
        print(json.dumps(asyncio.run(ask(share) if share.task == "ask" else digest(share))), flush=True)
        return
    with _stores(given.kinds, given.folder, given.database) as urls:
        sizes = Sizes().smaller(given.smaller)
        run(sizes, urls, given.processes, given.askers, given.seconds, given.pace, given.parts, months=given.months)


if __name__ == "__main__":
    main()
