"""How well articles are read in the shapes in which outlets write them: ``python -m tests.benchmarks.page_shapes``.

The pages are invented (``tests/benchmarks/shapes``); the parsers of single outlets that the fundus library
collects tell of such shapes. Beside ours stands trafilatura with its fallbacks. ``--least`` prints the pages that are
read worst.
"""

import collections
import sys

from tests.benchmarks.pages import ours, plain
from tests.benchmarks.shapes.pages import ShapedPage, shaped_pages
from tests.unit.ingest.test_newsrooms import score

ADDRESS = "https://www.harbourpost.example/news/ferry-4711"
"""Where the pages are."""


def scores(pages: list[ShapedPage]) -> dict[str, list[float]]:
    """F1 of each page, in both ways."""
    read = {"trafilatura": plain, "quotewire": ours}
    return {
        name: [score(way(page.body, ADDRESS, "text/html; charset=utf-8"), page.lines) for page in pages]
        for name, way in read.items()
    }


def bench() -> None:
    """The mean of all pages, and of those of each shape."""
    pages = list(shaped_pages())
    both = scores(pages)
    for name, values in both.items():
        low = sum(value < 0.5 for value in values)
        mean = sum(values) / len(values)
        print(f"{name:12} F1 {mean:.3f}, least {min(values):.2f}, {low} under 0.5, {len(pages)} pages")
    for part in pages[0].shape:
        by_kind: dict[str, list[int]] = collections.defaultdict(list)
        for at, page in enumerate(pages):
            by_kind[page.shape[part]].append(at)
        for kind, members in by_kind.items():
            means = (sum(values[at] for at in members) / len(members) for values in both.values())
            print(f"  {part:8} {kind:34}", *(f"{mean:.3f}" for mean in means))
    if "--least" in sys.argv:
        for value, page in sorted(zip(both["quotewire"], pages, strict=True), key=lambda pair: pair[0])[:40]:
            print(f"  {value:.2f} {page.shape}")


if __name__ == "__main__":
    bench()
