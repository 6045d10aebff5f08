"""How well and how fast articles of one event are grouped.

Quality on generated news (events, each told by several outlets in their own words, some by wire copy, beside words that
all news share) and, where they lie beside the project, on real pages whose pairs a person labelled. Speed and peak
memory on 100,000 generated articles, in the portions that a digest looks at. Yardsticks in the same run: all pairs
compared by the same likeness (what the look-up by telling words loses), and MinHash LSH of ``datasketch``, installed
into a folder that is thrown away; without a registry it is passed over with the reason.
"""

import gzip
import importlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Any

from bot.digest.stories import APART, SAME, Story, appeared_at, group_stories, likeness, terms, weigh
from bot.domain.articles import Article
from bot.ingest.extraction.page import read_page
from bot.text.words import fold_words
from tests.fakes.beside import BESIDE, missing

ARTICLES, PORTION, COMPARED = 100_000, 500, 5_000
YARDSTICK = "datasketch==2.0.0"
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
SAME_STORY = {
    frozenset(("doobie-brothers-reun", "doobie-brothers-michae")),
    frozenset(("news-471033-south-dakota-governor-doubl", "meth-were-on-it-spokan")),
    frozenset(("impeachment-hearings-key-moments-from-k", "impeachment-sham-complete")),
}
"""Parts of the file names of the real pages that tell one story; all other pairs don't."""
Pairs = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class LabelledNews:
    """Articles with their texts, and the number of the event that each tells."""

    articles: list[Article]
    texts: dict[int, str]
    events: dict[int, int]

    def portions(self, size: int) -> Iterator[list[Article]]:
        """In the order they came."""
        for start in range(0, len(self.articles), size):
            yield self.articles[start : start + size]

    def pairs(self, articles: Iterable[Article]) -> Pairs:
        """Those of the same event."""
        return _pairs_of(articles, lambda article: self.events[article.id])


def generate(count: int, chance: random.Random) -> LabelledNews:
    """``count`` articles: an event has its own 40 words, of which an outlet uses some, beside those of its topic and
    of all news. A third of the articles are wire copy of one before, cut or with a sentence of its own."""
    vocabulary = [_word(chance) for _ in range(20_000)]
    topics = [chance.sample(vocabulary, 200) for _ in range(40)]
    made, texts, events = list[Article](), dict[int, str](), dict[int, int]()
    event = 0
    while len(made) < count:
        event += 1
        own, topic = chance.sample(vocabulary, 40), chance.choice(topics)
        wire: str | None = None
        for outlet in chance.sample(range(60), chance.choice((1, 1, 1, 2, 3, 4, 8))):
            text = _edited(wire, chance) if wire and chance.random() < 0.35 else _text(own, topic, vocabulary, chance)
            wire = wire or text
            at = NOW + timedelta(minutes=event) + timedelta(hours=chance.uniform(0, 5))
            title = " ".join(chance.sample(own[:12], 4) + chance.sample(topic, 2))
            number = len(made)
            made.append(Article(number, str(number), title, f"Outlet {outlet}", None, at, at, 1))
            texts[number], events[number] = text, event
    return LabelledNews(sorted(made[:count], key=lambda one: one.first_seen), texts, events)


def _word(chance: random.Random) -> str:
    return "".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(chance.randint(2, 5)))


def _text(own: Sequence[str], topic: Sequence[str], all_words: Sequence[str], chance: random.Random) -> str:
    """250 words; the rank of a word of all news decides how often it comes, as in any language (Zipf)."""
    used = chance.sample(own, 20)
    common = [all_words[min(int(chance.paretovariate(0.6)), len(all_words)) - 1] for _ in range(170)]
    words = common + chance.choices(used, k=40) + chance.choices(topic, k=40)
    lead = chance.choices(used, k=14) + chance.choices(topic, k=10) + common[:20]
    chance.shuffle(words)
    chance.shuffle(lead)
    return " ".join(lead + words)


def _edited(text: str, chance: random.Random) -> str:
    words = text.split()
    return " ".join([*words[: chance.randint(120, len(words))], *(_word(chance) for _ in range(chance.randint(0, 20)))])


def _pairs_of(articles: Iterable[Article], key: Callable[[Article], Any]) -> Pairs:
    grouped: dict[Any, list[int]] = {}
    for article in articles:
        grouped.setdefault(key(article), []).append(article.id)
    return {tuple(sorted(pair)) for ids in grouped.values() for pair in combinations(ids, 2)}  # type: ignore[misc]


def _found(told: Iterable[Story]) -> Pairs:
    return {
        (min(one.id, other.id), max(one.id, other.id))
        for story in told
        for one, other in combinations(story.articles, 2)
    }


def all_pairs(articles: Sequence[Article], texts: dict[int, str]) -> list[Story]:
    """The same grouping, comparing everything with everything."""
    vectors = weigh([terms(one, texts[one.id]) for one in articles])
    members: dict[int, list[Article]] = {}
    for number, article in enumerate(articles):
        near = [one for one in members if abs(appeared_at(articles[one]) - appeared_at(article)) <= APART]
        alike = max(((likeness(vectors[one], vectors[number]), -one) for one in near), default=(0.0, 0))
        if alike[0] >= SAME:
            members[-alike[1]].append(article)
        else:
            members[number] = []
    return [Story(articles[lead], tuple(others)) for lead, others in members.items()]


def minhash(articles: Sequence[Article], texts: dict[int, str], library: Any, threshold: float) -> list[Story]:
    """Grouping by MinHash LSH over runs of three words: an article joins the first one alike."""
    index, members = library.MinHashLSH(threshold=threshold, num_perm=128), dict[int, list[Article]]()
    for article in articles:
        words = fold_words(f"{article.title} {texts[article.id]}")
        hashed = library.MinHash(num_perm=128)
        hashed.update_batch([" ".join(run).encode() for run in zip(words, words[1:], words[2:], strict=False)])
        if alike := index.query(hashed):
            members[min(alike)].append(article)
        else:
            index.insert(article.id, hashed)
            members[article.id] = []
    by_id = {article.id: article for article in articles}
    return [Story(by_id[lead], tuple(others)) for lead, others in members.items()]


def measured(name: str, news: LabelledNews, group: Callable[[list[Article]], list[Story]]) -> None:
    """Print pairwise precision and recall and the processor time of one way of"""
    right = found = wanted = 0
    begin = time.process_time()
    groups = [(portion, group(portion)) for portion in news.portions(PORTION)]
    spent = time.process_time() - begin
    for portion, told in groups:
        pairs, expected = _found(told), news.pairs(portion)
        right, found, wanted = right + len(pairs & expected), found + len(pairs), wanted + len(expected)
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    speed = len(news.articles) / spent
    print(f"{name:34} precision {precision:.3f}  recall {recall:.3f}  {speed:8.0f} articles/s", flush=True)


def pages() -> None:
    """The real pages, where they are."""
    folder = BESIDE / "pages"
    if not folder.is_dir():
        print(f"real pages: passed over, {missing('pages')}")
        return
    articles, texts, files = list[Article](), dict[int, str](), dict[int, str]()
    for number, row in enumerate(json.loads((folder / "index.json").read_text(encoding="utf-8"))):
        page = read_page(gzip.decompress((folder / row["file"]).read_bytes()), row["url"], "text/html")
        at = page.published or NOW
        articles.append(Article(number, page.url, page.title, page.outlet, None, at, at, 1))
        texts[number], files[number] = page.text, row["file"]
    found = _found(group_stories(articles, texts))
    right = sum(_labelled(files[one], files[other]) for one, other in found)
    print(f"real pages: {right} of {len(SAME_STORY)} pairs found, {len(found) - right} wrong, of {len(articles)} pages")


def _labelled(one: str, other: str) -> bool:
    return any(all(any(part in file for file in (one, other)) for part in pair) for pair in SAME_STORY)


def install_yardstick(folder: str) -> Any:
    """``datasketch`` as a module; what hinders it as a string."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", folder, YARDSTICK]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        return f"pip could not install {YARDSTICK}"
    sys.path.insert(0, folder)
    return importlib.import_module("datasketch")


def bench() -> None:
    """Print everything; takes some minutes."""
    pages()
    some = generate(COMPARED, random.Random(1))
    measured("stories, portions of 500", some, lambda portion: group_stories(portion, some.texts))
    measured("all pairs", some, lambda portion: all_pairs(portion, some.texts))
    with tempfile.TemporaryDirectory() as folder:
        library = install_yardstick(folder)
        for threshold in () if isinstance(library, str) else (0.5, 0.2):
            measured(
                f"{YARDSTICK}, LSH at {threshold}",
                some,
                lambda portion, at=threshold: minhash(portion, some.texts, library, at),  # type: ignore[misc]
            )
        if isinstance(library, str):
            print(f"yardstick passed over: {library}")
    subprocess.run([sys.executable, "-m", "tests.benchmarks.stories", "--many"], check=True)


def many() -> None:
    """Speed and peak memory; in a process of its own, whose peak nothing else has raised."""
    news = generate(ARTICLES, random.Random(2))
    before = _peak()
    measured(f"stories, {ARTICLES:,} articles", news, lambda portion: group_stories(portion, news.texts))
    print(f"peak memory {_peak():.0f} MiB, of which {before:.0f} MiB are the articles and Python itself")


def _peak() -> float:
    """MiB that this process had at most (``ru_maxrss`` is in KiB on Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    many() if "--many" in sys.argv else bench()
