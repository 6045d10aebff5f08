"""How well and how quickly article pages are read: ``python -m tests.benchmarks.pages [folder]``.

The yardstick, in the same run, is trafilatura's plain extraction with its fallbacks. ``folder`` has ``index.json``, a
list of ``{"file", "url", "text"}`` with the texts that a person marked, and the pages (``.html.gz``); without it the
invented pages of the tests are read. F1 is of runs of four words, the mean over the pages.
"""

import gzip
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.domain.errors import ContentError
from bot.ingest.extraction.page import read_page
from tests.fakes.newsrooms import MADE_PAGES
from tests.unit.ingest.test_newsrooms import score

ROUNDS = 5
"""Times that each way reads all pages; its quickest round counts."""
Sample = tuple[bytes, str, str, tuple[str, ...]]
"""A page, its address, its content type, and the lines of its article."""


def made() -> list[Sample]:
    """The invented pages."""
    return [(page.body, page.url, page.content_type, page.lines) for page in MADE_PAGES]


def marked(folder: Path) -> list[Sample]:
    """Pages whose texts a person marked."""
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    bodies = ((row, gzip.decompress((folder / row["file"]).read_bytes())) for row in index)
    return [(body, row["url"], "text/html; charset=utf-8", (row["text"],)) for row, body in bodies]


def ours(body: bytes, url: str, content_type: str) -> str:
    """The text as it is stored."""
    try:
        return read_page(body, url, content_type).text
    except ContentError:
        return ""


def plain(body: bytes, url: str, _content_type: str) -> str:
    """The text as trafilatura finds it."""
    import trafilatura

    return trafilatura.extract(body, url=url, include_comments=False) or ""


def measure(samples: Sequence[Sample]) -> None:
    """Print the figures of both ways."""
    quickest: dict[str, float] = {}
    ways: dict[str, Callable[[bytes, str, str], str]] = {"trafilatura": plain, "quotewire": ours}
    for name, read in ways.items():
        texts: list[str] = []
        for _ in range(ROUNDS):
            began = time.process_time()
            texts = [read(body, url, content_type) for body, url, content_type, _ in samples]
            quickest[name] = min(quickest.get(name, float("inf")), time.process_time() - began)
        scores = [score(text, lines) for text, (*_, lines) in zip(texts, samples, strict=True)]
        print(f"{name:12} F1 {sum(scores) / len(scores):.3f}, least {min(scores):.2f}, {quickest[name]:.2f} s")
    print(f"{quickest['quotewire'] / quickest['trafilatura']:.2f} times the time of trafilatura, {len(samples)} pages")


def bench() -> None:
    """The invented pages, and a folder's where one is given."""
    measure(made())


if __name__ == "__main__":
    bench()
    if len(sys.argv) > 1:
        measure(marked(Path(sys.argv[1])))
