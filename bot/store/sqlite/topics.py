"""Which quotations may be about a topic: on SQLite alone, in the connection's thread, bounded whatever the topic is.

Looked at are the newest quotations that have all of its words, those of the newest articles that have them, and the
newest with the rarest of them. A word stands for its other forms too ("strike", "strikes"), as far as somebody said
them.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

import snowballstemmer

from bot.domain.topics import Found, Hit, TopicQuery
from bot.domain.viewers import Viewer
from bot.store.sql.outlets import folded_name
from bot.store.sqlite.candidates import every
from bot.store.sqlite.deadline import SECONDS, Deadline
from bot.store.sqlite.sight import Sight, sight_of
from bot.text.lang.en.function_words import STEMMER, STOP_WORDS
from bot.text.wording import readings

_SAID, _ARTICLES, _OF_ARTICLES, _RAREST = 300, 60, 400, 100
"""Quotations with all words; articles with them, and quotations of these; quotations with the rarest word."""
_MOST_WORDS = 8
_FORMS = 8

_NEWEST = "SELECT coalesce((SELECT max(id) FROM quotations), 0), coalesce((SELECT max(id) FROM articles), 0)"
_LIKE = "SELECT word, quotations FROM spoken_words WHERE word >= ? AND word < ? AND quotations > 0 LIMIT 400"
_COUNT = "SELECT quotations FROM spoken_words WHERE word = ?"
_LATER = "SELECT count(*) FROM quotation_index WHERE quotation_index MATCH ? AND rowid > ?{}"
_WITH = "SELECT rowid FROM quotation_index WHERE quotation_index MATCH ? AND rowid <= ?{} ORDER BY rowid DESC LIMIT ?"
_ARTICLES_WITH = (
    "SELECT rowid FROM article_words WHERE article_words MATCH ? AND rowid <= ?{} ORDER BY rowid DESC LIMIT ?"
)
_OF = "SELECT id FROM quotations WHERE article_id IN ({}) AND id <= ? LIMIT ?"
_HITS = (
    "SELECT q.id, q.spoken, coalesce(q.role, ''), a.title, o.name, q.dated, q.confidence, a.id FROM quotations q"
    " JOIN articles a ON a.id = q.article_id JOIN outlets o ON o.id = a.outlet_id WHERE q.id IN ({}) AND q.dated >= ?"
    " AND instr(o.folded, ?) > 0 AND q.within IS NULL"
)
_AT_ONCE = 500


def find(connection: sqlite3.Connection, query: TopicQuery, viewer: Viewer) -> Found:
    """Candidates that the viewer may see, with what they are weighed by.

    Raises:
        StoreError: the time is over.
    """
    with Deadline(SECONDS).over(connection):
        upto, newest_article = query.upto or connection.execute(_NEWEST).fetchone()
        telling, sight = _telling(query.words), sight_of(connection, viewer)
        article_seen, seen = sight.of_article("article_words.rowid"), sight.of_quotation("quotation_index.rowid")
        frequencies = _Frequencies(connection, sight, upto)
        forms = [_forms(connection, word.replace("'", ""), frequencies) for word in telling]
        counts = [sum(map(frequencies.of, words)) for words in forms]
        written = [[*words, word] if "'" in word else words for word, words in zip(telling, forms, strict=True)]
        with_words = _ARTICLES_WITH.format(article_seen)
        articles = _ids(connection, with_words, _all_of(written), newest_article, _ARTICLES)
        known = [(count, words) for count, words in zip(counts, forms, strict=True) if count]
        ids = [
            *_ids(connection, _WITH.format(seen), _all_of(forms), upto, _SAID),
            *_of_articles(connection, articles, upto),
            *(_ids(connection, _WITH.format(seen), _any_of(min(known)[1]), upto, _RAREST) if known else ()),
        ]
        return Found(
            (upto, newest_article),
            forms,
            counts,
            _hits(connection, query, list(dict.fromkeys(ids)), frozenset(articles)),
        )


def _telling(words: Sequence[str]) -> list[str]:
    """Without the words that tell nothing, unless there are no others."""
    once = list(dict.fromkeys(words))
    return ([word for word in once if word not in STOP_WORDS] or once)[:_MOST_WORDS]


def _forms(connection: sqlite3.Connection, word: str, frequencies: "_Frequencies") -> list[str]:
    """The word, and those of one stem that somebody said, the most frequent first."""
    stem = _stem(word)
    begins = stem[: max(3, len(stem) - 1)]  # "negoti" of "negotiate"; "happi" of "happy"
    like = connection.execute(_LIKE, (begins, begins + "\U0010ffff")).fetchall() if len(word) > 3 else []
    alike = [other for other, _ in like if other != word and _stem(other) == stem]
    often = sorted(((frequencies.of(other), other) for other in alike), reverse=True)
    return [word, *(other for count, other in often[: _FORMS - 1] if count)]


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word))


_STEMMER = snowballstemmer.stemmer(STEMMER)


@dataclass(frozen=True, slots=True)
class _Frequencies:
    """In how many quotations that may be seen words stand, ``upto`` the newest that counts."""

    connection: sqlite3.Connection
    sight: Sight
    upto: int

    def of(self, word: str) -> int:
        """Later ones, and those that are hidden, are few, and counted off."""
        row = self.connection.execute(_COUNT, (word,)).fetchone()
        counted_later = _LATER.format(self.sight.of_quotation("quotation_index.rowid"))
        (later,) = self.connection.execute(counted_later, (every([word]), self.upto)).fetchone()
        hidden = self.sight.hidden_words(self.connection, [word]).get(word, 0)
        return max(0, int(row[0]) - int(later) - hidden) if row else 0


def _any_of(words: Sequence[str]) -> str:
    return "(" + " OR ".join(every([word]) for word in words) + ")"


def _all_of(forms: Sequence[Sequence[str]]) -> str:
    return " AND ".join(_any_of(words) for words in forms)


def _ids(connection: sqlite3.Connection, statement: str, terms: str, upto: int, most: int) -> list[int]:
    return [row[0] for row in connection.execute(statement, (terms, upto, most))]


def _of_articles(connection: sqlite3.Connection, articles: Sequence[int], upto: int) -> list[int]:
    marks = ",".join("?" * len(articles))
    return [row[0] for row in connection.execute(_OF.format(marks), (*articles, upto, _OF_ARTICLES))]


def _hits(connection: sqlite3.Connection, query: TopicQuery, ids: Sequence[int], articles: frozenset[int]) -> list[Hit]:
    since = query.since.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") if query.since else ""
    found: list[Hit] = []
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        asked = _HITS.format(",".join("?" * len(some)))
        found.extend(_read(connection.execute(asked, (*some, since, folded_name(query.source or ""))), articles))
    return found


def _read(rows: Iterable[Sequence[object]], articles: frozenset[int]) -> Iterable[Hit]:
    for number, spoken, role, title, outlet, dated, sure, article in rows:
        when = datetime.fromisoformat(str(dated)).replace(tzinfo=UTC)
        yield Hit(
            int(str(number)),
            " ".join(readings(str(spoken))[0]) if spoken else "",
            str(role),
            str(title),
            str(outlet),
            when,
            float(str(sure)),
            article in articles,
        )
