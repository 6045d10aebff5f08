"""Looks up the quotations that may be about a topic in an index; the number of look-ups has a limit for any topic.
Pure.

Candidates are the newest quotations that have all of the topic's words, quotations of the newest articles that have
them, and the newest quotations with the rarest word. A word stands for its other forms too ("strike", "strikes"), if
any quotation has them.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

from bot.ports.index import TopicHit, TopicIndex, Upto
from bot.search.respelling import known_spellings
from bot.text.inflection import number_forms
from bot.text.lang.en.frequent import FREQUENT
from bot.text.lang.en.function_words import STEMMER, STOP_WORDS
from bot.text.lang.others import OTHER_LETTERS, OTHER_STEMMERS, OTHER_STOP_WORDS
from bot.text.words import fold_words, search_words

_SAID, _RAREST = 300, 100
"""Maximum number of quotations with all words of the topic, and with the rarest word."""
_ARTICLES, _OF_ARTICLES = 60, 400
"""Maximum number of articles with all words of the topic, and of quotations in these articles."""
_MOST_WORDS = 8
"""Maximum number of a topic's words that count; further words are left out."""
_FORMS = 8
"""Maximum number of forms of a word that are looked up: the word and its most frequent other forms."""
_LIKE = 400
"""Maximum number of words with the same beginning that are compared for other forms."""


@dataclass(frozen=True, slots=True)
class TopicQuery:
    """A topic: ``words``, of quotations since ``since``, in outlets whose names contain ``source``."""

    words: tuple[str, ...]
    since: datetime | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class TopicCandidates:
    """Quotations that may be about a topic, and the data that they are weighed by.

    ``upto`` has the ids of the newest quotation and article of the index. ``forms`` are the topic's words, each with
    its other forms; ``frequencies`` are the numbers of quotations that contain each. ``articles`` are ids of articles
    with all.
    """

    upto: Upto
    forms: Sequence[Sequence[str]]
    frequencies: Sequence[int]
    hits: Sequence[TopicHit]
    articles: Collection[int] = frozenset()


def topic_candidates(index: TopicIndex, query: TopicQuery) -> TopicCandidates:
    """Candidates for the topic, in no order.

    Raises:
        StoreError: the search's deadline has passed.
    """
    topic = search_words(" ".join(query.words))
    if not topic:
        return TopicCandidates((0, 0), (), (), ())
    language = _language_of(topic, "".join(query.words).lower())
    telling = _telling(topic, language)
    like = {word: _of_one_stem(index, word.replace("'", ""), language) for word in telling}
    counts = index.counts({word for words in like.values() for word in words})
    unknown = [word for word in telling if counts.keys().isdisjoint(like[word])]
    if unknown and (spelt := known_spellings(index, unknown)):
        like |= {word: [*like[word], *_of_one_stem(index, other, language)] for word, other in spelt.items()}
        counts = index.counts({word for words in like.values() for word in words})
    forms = [_most_frequent(like[word], counts) for word in telling]
    frequencies = [sum(counts.get(word, 0) for word in words) for words in forms]
    written = [[*words, word] if "'" in word else words for word, words in zip(telling, forms, strict=True)]
    articles = index.articles_with(written, _ARTICLES)
    known = [(frequency, words) for frequency, words in zip(frequencies, forms, strict=True) if frequency]
    ids = [
        *index.newest_with(forms, _SAID),
        *index.quotations_in(articles, _OF_ARTICLES),
        *(index.newest_with([min(known)[1]], _RAREST) if known else ()),
    ]
    hits = _fitting(index.topic_hits(list(dict.fromkeys(ids))), query)
    return TopicCandidates(index.upto(), forms, frequencies, hits, frozenset(articles))


def _language_of(words: Sequence[str], typed: str) -> str:
    """Code of the language that a topic is typed in, by its small words, or by its letters where it has none: empty
    for English, and where nothing tells."""
    small = {code: len(listed.intersection(words)) for code, listed in OTHER_STOP_WORDS.items()}
    likeliest = max(small, key=small.__getitem__)
    english = sum(1 for word in set(words) if word in STOP_WORDS or word in FREQUENT)
    if small[likeliest] > english:
        return likeliest
    return "" if english else _language_by_letters(typed)


def _language_by_letters(typed: str) -> str:
    """The first language that has most of the letters beyond ASCII, and all of them."""
    letters = frozenset(char for char in typed if char.isalpha() and not char.isascii())
    likeliest = max(OTHER_LETTERS, key=lambda code: len(letters & OTHER_LETTERS[code]))
    return likeliest if letters and letters <= OTHER_LETTERS[likeliest] else ""


def _telling(words: Sequence[str], language: str) -> list[str]:
    """The words without stop words of the language, unless all of them are."""
    once, small = list(dict.fromkeys(words)), OTHER_STOP_WORDS.get(language, STOP_WORDS)
    return ([word for word in once if word not in small] or once)[:_MOST_WORDS]


def _of_one_stem(index: TopicIndex, word: str, language: str) -> list[str]:
    """The word, and the known words with the same stem."""
    stem = _stem(word, language)
    beginning = stem[: max(3, len(stem) - 1)]  # "negoti" of "negotiate"; "happi" of "happy"
    similar = index.words_like(beginning, limit=_LIKE) if len(word) > 3 else number_forms(word)
    return [word, *(other for other in similar if other != word and _stem(other, language) == stem)]


def _most_frequent(words: Sequence[str], counts: Mapping[str, int]) -> list[str]:
    """The first word, and the others that stand in most quotations."""
    word, *others = words
    often = sorted(((counts[other], other) for other in others if other in counts), reverse=True)
    return [word, *(other for _, other in often[: _FORMS - 1])]


@lru_cache(maxsize=65_536)
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(OTHER_STEMMERS.get(language, STEMMER))


def _fitting(hits: Sequence[TopicHit], query: TopicQuery) -> list[TopicHit]:
    """The hits that the query's time and source allow."""
    source, outlets = _folded(query.source or ""), {hit.outlet for hit in hits}
    named = {outlet for outlet in outlets if source in _folded(outlet)}
    return [hit for hit in hits if hit.outlet in named and (query.since is None or hit.dated >= query.since)]


def _folded(name: str) -> str:
    return " ".join(fold_words(name))
