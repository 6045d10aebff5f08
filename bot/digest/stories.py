"""Articles of several outlets about the same event. Pure.

Two articles tell one story when the words that matter in their titles and leads are alike (cosine of TF-IDF weights;
G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988) and they appeared within two
days of each other. A story grows by its first article alone, so that a chain of resemblances can't join two events.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.articles import Article
from bot.domain.words import fold_words

_LEAD = 1500
"""Characters of an article that tell what it is about: news puts it first."""
_SAME = 0.16
"""Likeness from which two articles tell one story; measured by ``tests/benchmarks/digest_stories.py``."""
_APART = timedelta(hours=48)
_SHORTEST = 4
"""Letters of a word that counts: shorter ones are nearly all function words."""
_TELLING = 12
"""The heaviest words of an article that are looked up: unlike articles share none of them, and are never compared."""

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Story:
    """One event: ``lead`` is the article that is shown, ``others`` tell it too."""

    lead: Article
    others: tuple[Article, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """All that tell it, the lead first."""
        return (self.lead, *self.others)

    @property
    def also_in(self) -> tuple[str, ...]:
        """The other outlets, each once."""
        outlets = dict.fromkeys(article.outlet for article in self.others)
        return tuple(outlet for outlet in outlets if outlet != self.lead.outlet)


def stories(articles: Sequence[Article], texts: Mapping[int, str], background: Sequence[Article] = ()) -> list[Story]:
    """Group ``articles``, in their order; the first of a story leads it. ``texts`` are theirs by id.

    ``background`` are other articles of these days with their texts: what is rare is learned from them too, since
    a handful of articles can't tell.

    Time grows with the number of articles that share a telling word, not with the square of all.
    """
    known = {article.id for article in articles}
    others = [article for article in background if article.id not in known]
    vectors = _weigh([_terms(article, texts.get(article.id, "")) for article in (*articles, *others)])
    told_by: dict[str, list[int]] = defaultdict(list)
    members: dict[int, list[Article]] = {}
    for number, article in enumerate(articles):
        telling = _telling(vectors[number])
        sharing = {lead for word in telling for lead in told_by[word]}
        near = [lead for lead in sharing if abs(_when(articles[lead]) - _when(article)) <= _APART]
        best = max(near, key=lambda lead: (likeness(vectors[lead], vectors[number]), -lead), default=None)
        if best is not None and likeness(vectors[best], vectors[number]) >= _SAME:
            members[best].append(article)
            continue
        members[number] = []
        for word in telling:
            told_by[word].append(number)
    return [Story(articles[lead], tuple(others)) for lead, others in members.items()]


def likeness(one: Vector, other: Vector) -> float:
    """Cosine of two weighted word lists of length 1, from 0 to 1."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * large.get(word, 0.0) for word, weight in small.items())


def _terms(article: Article, text: str) -> Vector:
    """How often each word stands in title (double) and lead, on a logarithmic scale."""
    counted = Counter(fold_words(f"{article.title}\n{text[:_LEAD]}") + fold_words(article.title))
    return {word: 1 + math.log(count) for word, count in counted.items() if len(word) >= _SHORTEST}


def _weigh(terms: Sequence[Vector]) -> list[Vector]:
    """Weight words by their rarity among these articles, and bring each list to length 1."""
    shared = Counter(word for counted in terms for word in counted)
    weighed = [
        {word: count * math.log((1 + len(terms)) / shared[word]) for word, count in counted.items()}
        for counted in terms
    ]
    return [_unit(vector) for vector in weighed]


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def _telling(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda word: (-vector[word], word))[:_TELLING]


def _when(article: Article) -> datetime:
    return article.published or article.first_seen
