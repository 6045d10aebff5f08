"""Through how many files a question goes: ``python -m tests.benchmarks.search_hops [question …]``.

Fills a store with the sample news, asks ``/quote who`` under ``sys.setprofile`` in all threads, and counts the files of
``bot/`` whose functions were called, the pairs of a calling and a called file, and all calls from file to file. What
libraries call in between counts for the file that called them. A coroutine that goes on after an ``await`` isn't
called anew. Each question is asked once before: what is compiled or kept then isn't counted.

``tests/integration/test_way.py`` holds the counts of :data:`QUESTIONS` low.
"""

import argparse
import asyncio
import re
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR
from pathlib import Path
from types import FrameType

import bot
import seeds
from bot import commands, quotes
from bot.domain.commands import Request
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY
from bot.ingest.extraction.page import read_page
from bot.ports import Store
from bot.store import open_store
from tests.fakes.chat import FakeClock, FakeTracker
from tests.fakes.workers import digest_service

NOW = datetime(2026, 11, 24, tzinfo=UTC)
BASE = "http://sample.invalid"
ROOT = f"{Path(bot.__file__).parent}/"
QUESTIONS = (
    "You cannot park a crane like a bicycle in this wind",
    "trees, mostly roofs, and one trampoline",
    "strike",
)
"""A sentence of the sample news, a part of one, and a word."""
_RESUMED = CO_COROUTINE | CO_GENERATOR | CO_ASYNC_GENERATOR


@dataclass(frozen=True, slots=True)
class Way:
    """The ``files`` of ``bot/`` that took part in an answer, and how often one ``calls`` another (caller, called)."""

    question: str
    outcome: str
    files: frozenset[str]
    calls: Mapping[tuple[str, str], int]

    @property
    def hops(self) -> int:
        """Calls from file to file."""
        return sum(self.calls.values())


class Hops:
    """What ``sys.setprofile`` calls."""

    def __init__(self) -> None:
        self.files: set[str] = set()
        self.calls: Counter[tuple[str, str]] = Counter()
        self._begun: list[FrameType] = []

    def clear(self) -> None:
        """Begin anew."""
        self.files.clear()
        self.calls.clear()
        self._begun.clear()

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        called = _file(frame)
        if event != "call" or called is None:
            return
        if frame.f_code.co_flags & _RESUMED:
            if any(frame is begun for begun in self._begun):
                return
            self._begun.append(frame)
        self.files.add(called)
        caller = frame.f_back
        while caller is not None and _file(caller) is None:
            caller = caller.f_back
        calling = _file(caller) if caller is not None else None
        if calling is not None and calling != called:
            self.calls[calling, called] += 1


def _file(frame: FrameType) -> str | None:
    """The file of a frame within ``bot/``; comprehensions and the like belong to the function around them."""
    name = frame.f_code.co_filename
    return name.removeprefix(ROOT) if name.startswith(ROOT) and frame.f_code.co_name[:1] != "<" else None


async def _fill(store: Store) -> None:
    for path in sorted(re.findall(r'"(/[^"]+)": ', files(seeds).joinpath("expected.json").read_text())):
        if (page := seeds.render(path, BASE, NOW)) is not None:
            read = read_page(page.body, BASE + path, page.content_type)
            await store.save_article(read, quotes.extract(read.text), NOW, audience=EVERYBODY)


async def ways(folder: Path, questions: Sequence[str]) -> list[Way]:
    """The way of each question through a store of the sample news that is made in ``folder``."""
    hops = Hops()
    threading.setprofile(hops)  # for the threads of the connections, which begin with them
    store = await open_store(f"sqlite:///{folder / 'store.db'}")
    try:
        await _fill(store)
        return [await _way(_dispatcher(store), question, hops) for question in questions]
    finally:
        threading.setprofile(None)
        await store.close()


def _dispatcher(store: Store) -> commands.Dispatcher:
    clock = FakeClock()
    deps = commands.Deps(store, FakeTracker(store, clock), digest_service(store, clock, 0.75), clock, 0.75, "0")
    return commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)


async def _way(dispatcher: commands.Dispatcher, question: str, hops: Hops) -> Way:
    request = Request("quote who", Place("console", "", "main"), {"text": question})
    await dispatcher.answer(request)
    hops.clear()
    before = sys.getprofile()
    sys.setprofile(hops)
    try:
        message = await dispatcher.answer(request)
    finally:
        sys.setprofile(before)
    return Way(question, message.outcome, frozenset(hops.files), dict(hops.calls))


def main() -> None:
    """A table of the calls for each question, and a line with the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="*", default=QUESTIONS)
    with tempfile.TemporaryDirectory(prefix="quotewire-hops-") as folder:
        for way in asyncio.run(ways(Path(folder), parser.parse_args().questions)):
            for (calling, called), count in sorted(way.calls.items()):
                print(f"  {calling:28} {called:28} {count:4}")
            counts = f"{len(way.files)} files, {len(way.calls)} pairs of files, {way.hops} calls from file to file"
            print(f"{way.question!r}: {way.outcome}, {counts}")


if __name__ == "__main__":
    main()
