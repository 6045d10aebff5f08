"""Groups articles of several outlets about the same event. Pure.

Two articles tell one story when the words that matter in them are alike (cosine of TF-IDF weights; G. Salton and C.
Buckley, "Term-weighting approaches in automatic text retrieval", 1988) and they appeared within two days of each other.
Title and lead are weighed against the whole text: news says first what is new, and the rest is background that it
shares with other stories. Articles are compared only with a story's first article, so that a chain of resemblances
can't join two events.
"""

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache
from itertools import chain

from bot.domain.articles import Article
from bot.domain.messages import OutletLink
from bot.text.credits import outlet_links
from bot.text.words import fold_words

_LEAD, _WHOLE = 800, 6_000
"""Characters at an article's beginning that say what is new, and characters that are looked at in all."""
_LEAD_WEIGHT = 1.5
"""Weight of the words of title and lead compared with words of the whole text, whose weight is 1."""
_TITLES = 3
"""How often the title's words count in the lead."""
SAME = 0.19
"""Least likeness (cosine, 0–1) of two articles that tell one story; measured by ``tests/benchmarks/stories.py``."""
APART = timedelta(hours=48)
"""Most time between two articles that tell one story."""
_SHORTEST = 4
"""Letters of the shortest word that counts: shorter ones are nearly all function words."""
_TELLING = 12
"""Heaviest words of an article by which other articles are looked up: two that share none of them are never compared.
"""
_COMMON = 30
"""Most stories that are looked up by one word, newest first: a word of all the news says nothing, and following it
would compare everything with everything."""

_KEPT = 1_500
"""Articles whose words are kept, the last that were used, some 20 KB each: a morning's digests are made of the same
articles of a day, and to count their words anew took half of a digest's processor time."""

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Story:
    """The articles about an event: ``lead`` is shown, ``others`` are of other outlets or earlier."""

    lead: Article
    others: tuple[Article, ...] = ()

    @property
    def appeared_at(self) -> datetime:
        """When the newest of its articles appeared."""
        return max(appeared_at(article) for article in self.articles)

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles of the story, the lead first."""
        return (self.lead, *self.others)

    @property
    def also_in(self) -> tuple[OutletLink, ...]:
        """The other outlets that tell the story, each once."""
        return outlet_links(self.lead, self.others)


def group_stories(
    articles: Sequence[Article], texts: Mapping[int, str], background: Sequence[Article] = ()
) -> list[Story]:
    """Group ``articles``, in their order; the first article of a story leads it. ``texts`` has their texts by id.

    ``background`` are other recent articles with texts: rare words are counted in them too, since a handful of articles
    can't show which words are rare.

    Time grows with the number of articles, not with its square: each is compared with those it shares a telling word
    with, and of these only the newest.
    """
    known = {article.id for article in articles}
    others = [article for article in background if article.id not in known]
    every = [terms(article, texts.get(article.id, "")) for article in (*articles, *others)]
    vectors = weigh(every, len(articles))
    told_by: dict[str, list[int]] = defaultdict(list)
    members: dict[int, list[Article]] = {}
    for number, article in enumerate(articles):
        telling = _telling(vectors[number])
        near = _near(article, telling, articles, told_by)
        alike = max(((likeness(vectors[lead], vectors[number]), -lead) for lead in near), default=(0.0, 0))
        if alike[0] >= SAME:
            members[-alike[1]].append(article)
            continue
        members[number] = []
        for word in telling:
            told_by[word].append(number)
    return [Story(articles[lead], tuple(others)) for lead, others in members.items()]


def others_telling(
    articles: Sequence[Article], candidates: Sequence[Article], texts: Mapping[int, str]
) -> Mapping[int, list[Article]]:
    """The ``candidates`` that tell the same story as one of the ``articles``, by that article's id, in their order.

    The candidates also show which words are rare, so there should be others among them.
    """
    known = {article.id for article in articles}
    others = [candidate for candidate in candidates if candidate.id not in known]
    compared = [*articles, *others]
    vectors = dict(
        zip(
            (article.id for article in compared),
            weigh([terms(article, texts.get(article.id, "")) for article in compared]),
            strict=True,
        )
    )
    return {
        article.id: [
            other
            for other in compared
            if other.id != article.id
            and abs(appeared_at(other) - appeared_at(article)) <= APART
            and likeness(vectors[article.id], vectors[other.id]) >= SAME
        ]
        for article in articles
    }


def led_by_news(story: Story, outlet_sizes: Mapping[str, int]) -> Story:
    """The story, led by the article with the newest state of the event.

    Articles up to :data:`_AS_NEW` older than the newest count as equally new. Of these the article leads whose outlet
    has most articles (``outlet_sizes``), since articles of small outlets are more often features; then the newest.
    Sizes are compared by their powers of two: an outlet with a few articles more isn't a bigger one.
    """
    newest = story.appeared_at
    recent = [article for article in story.articles if newest - appeared_at(article) <= _AS_NEW]
    lead = max(
        recent,
        key=lambda article: (outlet_sizes.get(article.outlet, 0).bit_length(), appeared_at(article), -article.id),
    )
    return Story(lead, tuple(article for article in story.articles if article is not lead))


_AS_NEW = timedelta(hours=6)
"""Time by which an article may be older than the newest of its story and tell the same state of things."""


def likeness(vector: Vector, other: Vector) -> float:
    """Cosine of two weighted word lists of length 1, from 0 to 1."""
    small, large = (vector, other) if len(vector) <= len(other) else (other, vector)
    return sum(weight * large.get(word, 0.0) for word, weight in small.items())


def weigh(terms: Sequence[tuple[Vector, Vector]], first: int | None = None) -> list[Vector]:
    """A vector of length 1 for each article (or each of the ``first``): the words of lead and whole text, weighted by
    their rarity among all of the articles."""
    shared = Counter(chain.from_iterable(whole for _, whole in terms))
    weighed = terms[:first]
    words = set(chain.from_iterable(whole for _, whole in weighed))  # the lead's words stand in the whole text, too
    rarity = {word: math.log((1 + len(terms)) / shared[word]) for word in words}
    return [_mixed(_unit(lead, rarity), _unit(whole, rarity)) for lead, whole in weighed]


def _near(
    article: Article, telling: Iterable[str], articles: Sequence[Article], told_by: Mapping[str, Sequence[int]]
) -> set[int]:
    """Numbers of the leads that an article is compared with."""
    sharing = {lead for word in telling for lead in told_by.get(word, ())[-_COMMON:]}
    return {lead for lead in sharing if abs(appeared_at(articles[lead]) - appeared_at(article)) <= APART}


def terms(article: Article, text: str) -> tuple[Vector, Vector]:
    """How often each word occurs in title and lead, and in the whole text, on a logarithmic scale."""
    return _terms_of(article.title, text[:_WHOLE])


@lru_cache(_KEPT)
def _terms_of(heading: str, text: str) -> tuple[Vector, Vector]:
    title = fold_words(heading)
    lead = Counter(fold_words(text[:_LEAD]) + title * _TITLES)
    whole = Counter(fold_words(text) + title)
    return _logarithmic(lead), _logarithmic(whole)


def _logarithmic(counted: Mapping[str, int]) -> Vector:
    """Articles share their words and weights, which takes 15 to 20 KB for an article's in place of 45."""
    return {sys.intern(word): _weight(count) for word, count in counted.items() if len(word) >= _SHORTEST}


@cache
def _weight(count: int) -> float:
    return 1 + math.log(count)


def _mixed(lead: Vector, whole: Vector) -> Vector:
    mixed = dict(whole)
    for word, weight in lead.items():
        mixed[word] = mixed.get(word, 0.0) + _LEAD_WEIGHT * weight
    return _unit(mixed)


def _unit(vector: Vector, rarity: Vector | None = None) -> Vector:
    weighed = {word: weight * rarity.get(word, 0.0) for word, weight in vector.items()} if rarity else vector
    length = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
    return {word: weight / length for word, weight in weighed.items()}


def _telling(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda word: (-vector[word], word))[:_TELLING]


def appeared_at(article: Article) -> datetime:
    """When an article appeared."""
    return article.published or article.first_seen
