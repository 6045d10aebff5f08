"""A newsroom's store, made up by chance: feeds, articles with their texts, quotations, speakers, places with schedules.

Nothing is measured here. The quotations are those of ``search_corpus``; each stands in the text of its article, so that
answers show it.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import accumulate, islice

from bot.speakers.names import credited
from bot.text.pairs import index_terms
from bot.text.words import fold_lines, fold_words, readings
from tests.benchmarks.bulk import Bulk, in_bulk_at
from tests.benchmarks.search_corpus import Corpus

_AT_ONCE = 1_000
"""Articles of a transaction."""
_OUTLETS = 200
_FEEDS_OF_A_PLACE = 3
"""The feeds that a place follows; some feeds are followed and written far more often than others."""
_GUILD = 4
"""Places of a workspace."""
_MINUTES = 1
"""Minutes between two articles: 200,000 go back 139 days."""
PLATFORM = "discord"


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much there is of everything."""

    places: int = 10_000
    feeds: int = 5_000
    articles: int = 200_000
    quotations: int = 1_000_000

    @property
    def speakers(self) -> int:
        """The number of people who are quoted."""
        return max(20, self.quotations // 10)

    @property
    def of_an_article(self) -> int:
        """The number of quotations of an article."""
        return max(1, self.quotations // self.articles)

    def smaller(self, times: int) -> "Sizes":
        """The same shape with fewer of everything."""
        return Sizes(*(max(4, number // times) for number in (self.places, self.feeds, self.articles, self.quotations)))


@dataclass(frozen=True, slots=True)
class QuotedPeople:
    """The speakers' names, number 1 first, and how often each is quoted: a few very often."""

    names: Sequence[str]
    weights: Sequence[float]

    @classmethod
    def make(cls, corpus: Corpus, count: int) -> "QuotedPeople":
        """Two words each; no two people have the same. Where there are more people than surnames, some share one."""
        words = [word.title() for word in corpus.words[5_000:] if len(word) > 3]
        given, surnames = words[:500], words[500:]
        families = (divmod(number, len(surnames)) for number in range(count))
        names = [f"{given[(generation + family) % 500]} {surnames[family]}" for generation, family in families]
        return cls(names, list(accumulate(1 / (rank + 5) for rank in range(count))))


@dataclass(frozen=True, slots=True)
class MadeUpArticle:
    """An article of the store; each of ``said`` with the number of its speaker."""

    number: int
    title: str
    text: str
    outlet: int
    dated: datetime
    said: Sequence[tuple[int, str]]


def fill(url: str, sizes: Sizes, now: datetime, months: int = 1) -> None:
    """Fill an empty database; the newest article is of ``now``, the digests are due at the next 08:00 (UTC). A server's
    has the quotations in the parts of so many ``months``."""
    corpus = Corpus.make()
    people = QuotedPeople.make(corpus, sizes.speakers)
    popular = list(accumulate(1 / (rank + 10) for rank in range(sizes.feeds)))
    rng = random.Random(12)
    quoted = Counter[int]()
    with in_bulk_at(url, months=months, quotations=sizes.quotations) as bulk:
        _add_sources(bulk, sizes, now)
        made, first = made_up_articles(corpus, people, sizes, now), 1
        while batch := list(islice(made, _AT_ONCE)):
            _add_articles(bulk, batch, rng.choices(range(1, sizes.feeds + 1), cum_weights=popular, k=len(batch)))
            first = _add_quotations(bulk, batch, first)
            quoted.update(speaker for article in batch for speaker, _ in article.said)
        _add_people(bulk, people, quoted, sizes, now)
        _add_places(bulk, sizes, now, popular)


def made_up_articles(corpus: Corpus, people: QuotedPeople, sizes: Sizes, now: datetime) -> Iterator[MadeUpArticle]:
    """All articles, the oldest first."""
    rng = random.Random(11)
    said = corpus.quotations(sizes.articles * sizes.of_an_article)
    numbers = range(1, len(people.names) + 1)
    for number in range(1, sizes.articles + 1):
        mine = [" ".join(words) for _, words in islice(said, sizes.of_an_article)]
        speakers = rng.choices(numbers, cum_weights=people.weights, k=len(mine))
        credit = list(zip(speakers, mine, strict=True))
        title = " ".join(corpus.sequence(8, rng)).capitalize()
        text = "\n".join(f"“{words}”, said {people.names[speaker - 1]}." for speaker, words in credit)
        dated = now - timedelta(minutes=_MINUTES * (sizes.articles - number))
        yield MadeUpArticle(number, title, text, rng.randrange(_OUTLETS) + 1, dated, credit)


def _add_sources(bulk: Bulk, sizes: Sizes, now: datetime) -> None:
    bulk.add(
        "outlets",
        "id name folded articles",
        [(n, f"Wire {n}", f"wire {n}", sizes.articles // _OUTLETS) for n in range(1, _OUTLETS + 1)],
    )
    bulk.add(
        "feeds",
        "id url title next_due checked_at",
        [
            (n, f"https://wire{n}.example/feed.xml", f"Wire {n}", now + timedelta(days=1, seconds=n), now)
            for n in range(1, sizes.feeds + 1)
        ],
    )


def _add_articles(bulk: Bulk, batch: Sequence[MadeUpArticle], feeds: Sequence[int]) -> None:
    bulk.add(
        "articles",
        "id url title outlet_id published first_seen dated revision language",
        [
            (a.number, f"https://wire.example/{a.number}", a.title, a.outlet, a.dated, a.dated, a.dated, 1, "en")
            for a in batch
        ],
    )
    bulk.add(
        "revisions",
        "article_id revision title text seen_at",
        [(a.number, 1, a.title, a.text, a.dated) for a in batch],
    )
    bulk.index_articles([(a.number, fold_lines(a.title, a.text)) for a in batch])
    through = [(a.number, feed, a.number) for a, feed in zip(batch, feeds, strict=True)]
    bulk.add("article_feeds", "id feed_id article_id", through)
    bulk.add(
        "feed_entries",
        "feed_id entry_id fingerprint article_id link",
        [(feed, f"https://wire.example/{n}", "f", n, f"https://wire.example/{n}") for n, feed, _ in through],
    )


def _add_quotations(bulk: Bulk, batch: Sequence[MadeUpArticle], first: int) -> int:
    """Returns the number of the next quotation."""
    rows: list[tuple[object, ...]] = []
    for article in batch:
        start = 1
        for speaker, words in article.said:
            end = start + len(words)
            span = f"[[{start},{end}]]"
            number, sure = first + len(rows), (0.95, "inverted cue", article.dated, words)
            rows.append((number, article.number, start, end, span, words, "direct", "said", speaker, *sure))
            start = article.text.find("\n", end) + 2
    bulk.add(
        "quotations",
        "id article_id start end spans text kind cue speaker_id confidence rule dated spoken",
        rows,
    )
    terms = index_terms(readings(words) for article in batch for _, words in article.said)
    bulk.index_quotations(list(enumerate(terms, first)))
    return first + len(rows)


def _add_people(bulk: Bulk, people: QuotedPeople, quoted: Counter[int], sizes: Sizes, now: datetime) -> None:
    named = [(number, name, credited(name)) for number, name in enumerate(people.names, 1)]
    bulk.add("speakers", "id name quoted", [(number, name, quoted[number]) for number, name, _ in named])
    bulk.add(
        "speaker_names",
        "name speaker_id key surname initial",
        [(name, number, parsed.key, parsed.surname, parsed.initial) for number, name, parsed in named],
    )
    words = [(word, number) for number, name, _ in named for word in fold_words(name)]
    bulk.add("speaker_words", "word speaker_id", words)
    begun = now - timedelta(minutes=_MINUTES * sizes.articles)
    bulk.add(
        "speaker_roles",
        "speaker_id role outlet_id quotations first_seen last_seen",
        [(number, "", number % _OUTLETS + 1, quoted[number], begun, now) for number, _, _ in named if quoted[number]],
    )


def _add_places(bulk: Bulk, sizes: Sizes, now: datetime, popular: Sequence[float]) -> None:
    rng = random.Random(13)
    places = [(PLATFORM, str(n // _GUILD + 1), str(n + 1)) for n in range(sizes.places)]
    follows = [rng.choices(range(1, sizes.feeds + 1), cum_weights=popular, k=_FEEDS_OF_A_PLACE) for _ in places]
    bulk.add(
        "subscriptions",
        "platform workspace channel feed_id only but_not",
        [(*place, n, "[]", "[]") for place, feeds in zip(places, follows, strict=True) for n in sorted(set(feeds))],
    )
    morning = datetime.combine(now, time(8), UTC)
    due = morning if morning > now else morning + timedelta(days=1)
    bulk.add(
        "schedules",
        "id platform workspace channel when timezone max_items about created_at next_due",
        [(n, *place, "daily 08:00", "UTC", 8, "[]", now - timedelta(days=1), due) for n, place in enumerate(places, 1)],
    )
