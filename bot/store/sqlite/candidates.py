"""Which quotations may be the one that a question means: the hot path, on SQLite alone, in the connection's thread.

Four ways lead there, and the next one is taken only where the last one decided nothing:

1. all pairs of the question at once, with the edges of a quotation (the whole of one) and without (a part of one);
2. the rarest words and pairs vote for the quotations they stand in, rarer ones more;
3. the question without one of its words in turn, and with its unknown words respelt;
4. of a short question, whose few pairs may all be gone, less rare words and pairs vote two by two, and of all that has
   a vote the words are read.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import pairwise
from math import log, prod

from bot.domain.messages import Grade
from bot.domain.recall import Asked, Judge, Pair, Parts, Rarity, Verdict
from bot.domain.viewers import Viewer
from bot.store.sqlite.deadline import Deadline
from bot.store.sqlite.respelling import respelt
from bot.store.sqlite.sight import Sight, sight_of
from bot.store.sqlite.twos import Listed, in_twos
from bot.text.pairs import edges_of, pair_term, pairs_of

_CAP = 300
_CAP_ONE_IN = 5_000
"""Quotations of one pair or word that are read, or one in so many of a large store; what has more is common. With 300
at 10,000,000 hardly a pair of what is misremembered was rare enough: 0.972 came first, with 2,000 it is 0.992."""
_MOST_WORDS = 10
_MOST_PAIRS = 24
_TOGETHER = 8
"""Rarest pairs that are asked for at once: more narrow it down no further."""
_JUDGED = 24
_SIMILAR = 4
"""So many are returned where nothing was found."""
_GRADES: Sequence[Grade] = ("exact", "partial", "altered", "similar")
_SHORT = 9
"""Words of a question that is asked again without each of them."""
_FEW = 13
"""Words of a question that is looked at more closely: of longer ones enough is left. Of 8,000 that were misremembered
63 weren't first, and 57 of these had at most so many words."""
_SINGLED_OUT = 2.0
"""So many quotations its words have to single out, in sum; half of them one. Too common ones aren't worth the time."""
_READ = 600
"""Wordings that are read then, and how many of them are judged."""
_CLOSELY = 48
_SENTENCE = 6
"""Words from which on it matters that outlets have them differently."""
_NOISE = 40 / (1 << 24)
"""Quotations for each stored one that are in the list of a pair because another has its hash."""

_COUNTS = "SELECT word, quotations FROM spoken_words WHERE word IN ({}) AND quotations > 0"
_SIZE = "SELECT max(id) FROM quotations"
_WITH = "SELECT rowid FROM quotation_index WHERE quotation_index MATCH ?{} LIMIT ?"
_OLDEST_WITH = "SELECT rowid FROM quotation_index WHERE quotation_index MATCH ?{} ORDER BY rowid LIMIT ?"
_NEWEST_WITH = "SELECT rowid FROM quotation_index WHERE quotation_index MATCH ?{} ORDER BY rowid DESC LIMIT ?"
"""Completed by the condition that the viewer may see it."""
_WHERE_NOTHING_IS_HIDDEN = {one: one.format("") for one in (_WITH, _OLDEST_WITH, _NEWEST_WITH)}
_WORDINGS = "SELECT id, spoken FROM quotations WHERE id IN ({}){}"
_A_STATEMENT = 500
"""Parameters of one statement: 999 are allowed where SQLite is old."""

Found = tuple[int, Verdict]


@dataclass(frozen=True, slots=True)
class Search:
    """One question: see ``bot.ports.QuotationStore.quotations_matching``."""

    asked: Asked
    judge: Judge
    limit: int
    also: tuple[int, ...]
    viewer: Viewer
    deadline: Deadline


def find(connection: sqlite3.Connection, search: Search) -> list[Found]:
    """Ids of the quotations that fit, with the verdicts on them, best first; of similar ones a few where none does.

    What the viewer may not see counts nowhere: it leads to nothing, takes no other's place, and makes no word known.

    Raises:
        StoreError: the time is over.
    """
    with search.deadline.over(connection):
        sight = sight_of(connection, search.viewer)
        finder = _Finder(connection, search.asked, search.judge, sight, search.deadline)
        finder.look_at(search.also)
        for way in (finder.whole, finder.part, finder.voted, finder.damaged, finder.closer):
            if finder.look_at(way()):
                break
        finder.look_at(finder.reworded())
        return finder.best(search.limit)


@dataclass(slots=True)
class _Finder:
    connection: sqlite3.Connection
    asked: Asked
    judge: Judge
    sight: Sight
    deadline: Deadline
    size: int = 0
    cap: int = _CAP
    counts: dict[str, int] = field(default_factory=dict)
    pairs: dict[Pair, int] = field(default_factory=dict)
    common: list[Pair] = field(default_factory=list)
    votes: dict[int, float] = field(default_factory=dict)
    wordings: dict[int, str] = field(default_factory=dict)
    verdicts: dict[int, Verdict] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.size = max(1, self.connection.execute(_SIZE).fetchone()[0] or 1)
        self.cap = max(_CAP, self.size // _CAP_ONE_IN)
        self.count(word for parts in self.forms() for part in parts for word in part)

    def forms(self) -> list[Parts]:
        """The question with compounds apart, and in one."""
        return [self.asked.parts] if self.asked.parts == self.asked.joined else [self.asked.parts, self.asked.joined]

    def count(self, words: Iterable[str]) -> None:
        """Look up in how many quotations words stand."""
        new = [word for word in dict.fromkeys(words) if word not in self.counts]
        for some in (new[at : at + _A_STATEMENT] for at in range(0, len(new), _A_STATEMENT)):
            self.counts.update(self.connection.execute(_COUNTS.format(",".join("?" * len(some))), some))
        hidden_words = self.sight.hidden_words(self.connection, new) if self.sight.hides else {}
        for word, hidden in hidden_words.items():
            left = self.counts.pop(word, 0) - hidden
            self.counts.update({word: left} if left > 0 else {})

    def whole(self) -> list[int]:
        """Quotations that are the question, the first ones first."""
        found: list[int] = []
        for parts in self.forms():
            if len(parts) == 1 and self.known(parts):
                terms = [pair_term(pair) for pair in (*edges_of(parts[0]), *self.rarest(parts)[:_TOGETHER])]
                found += self.ids(_OLDEST_WITH, terms, _JUDGED * 2)
        return found

    def part(self) -> list[int]:
        """Quotations that contain the question, the newest first."""
        found: list[int] = []
        for parts in self.forms():
            if self.known(parts):
                terms = [pair_term(pair) for pair in self.rarest(parts)[:_TOGETHER]]
                terms += [part[0] for part in parts if len(part) == 1]
                found += self.ids(_NEWEST_WITH, terms, _JUDGED)
        return found

    def voted(self) -> list[int]:
        """Quotations with the rarest words and pairs of the question."""
        words = sorted({word for parts in self.forms() for part in parts for word in part if word in self.counts})
        rare = sorted((self.counts[word], word) for word in words if self.counts[word] <= self.cap)
        for _, word in rare[:_MOST_WORDS]:
            self.vote(self.ids(_WITH, [word], self.cap))
        for pair in self.rarest(self.asked.parts)[:_MOST_PAIRS]:
            self.vote_for(pair)
        return self.elected()

    def vote_for(self, pair: Pair) -> None:
        """Count a pair, and let it vote where it is rare."""
        expected = self.expected(pair)
        if expected >= 4 * self.cap:  # surely common: not worth a look
            self.pairs[pair] = int(expected)
            return
        ids = self.ids(_WITH, [pair_term(pair)], self.cap + 1)
        is_rare = len(ids) <= self.cap
        self.pairs[pair] = len(ids) if is_rare else int(max(expected, self.cap))
        if ids and is_rare:
            self.vote(ids)

    def vote(self, ids: Collection[int]) -> None:
        """The fewer quotations have it, the more it says."""
        weight = log(20 * self.size / (1 + len(ids)))
        for quotation_id in ids:
            self.votes[quotation_id] = self.votes.get(quotation_id, 0.0) + weight

    def elected(self) -> list[int]:
        """Those with most votes."""
        return nlargest(_JUDGED, self.votes, key=self.votes.__getitem__)

    def damaged(self) -> list[int]:
        """Quotations with respelt words, and with what is left of a short question without one of its words."""
        for part in self.asked.parts:
            for at, word in enumerate(part):
                if word not in self.counts:
                    self.respell(part, at)
            if len(part) <= _SHORT:
                self.leave_out(part)
        return self.elected()

    def respell(self, part: Sequence[str], at: int) -> None:
        """What an unknown word may be a misspelling of votes, alone where it is rare and with the words around it."""
        known = respelt(self.connection, part[at], self.sight)
        self.count(known)
        for word in known:
            if self.counts[word] <= self.cap // 3:
                self.vote(self.ids(_WITH, [word], self.cap))
            around = [*part[max(0, at - 2) : at], word, *part[at + 1 : at + 3]]
            for pair in self.rarest([around]):
                if word in pair and self.expected(pair) <= self.cap:
                    self.vote(self.ids(_WITH, [pair_term(pair)], self.cap))

    def leave_out(self, part: Sequence[str]) -> None:
        """Without the unknown words, or else each word in turn, what the others say together votes.

        Those around a gap may be a pair, or another word is missing there too.
        """
        unknown = {at for at, word in enumerate(part) if word not in self.counts}
        for gone in [unknown] if unknown else [{at} for at in range(len(part))]:
            kept = [at for at in range(len(part)) if at not in gone]
            closed = [(part[one], part[other]) for one, other in pairwise(kept)]
            near = [(part[one], part[other]) for one, other in pairwise(kept) if other == one + 1]
            lone = [part[at] for at in kept if not {at - 1, at + 1} & set(kept)]
            self.vote_together(near, lone)
            if len(closed) > len(near):
                self.vote_together(closed, [])

    def vote_together(self, pairs: Sequence[Pair], words: Sequence[str]) -> None:
        """Quotations with all of these vote, where they are not too many to tell anything."""
        shares = [self.expected(pair) / self.size for pair in pairs] + [self.counts[one] / self.size for one in words]
        if len(shares) > 1 and self.size * prod(shares) <= self.cap:
            self.vote(self.ids(_WITH, [*map(pair_term, pairs), *words], self.cap))

    def closer(self) -> list[int]:
        """Of the quotations that anything of a short question votes for, those that have most of its words."""
        words = {word for word in self.asked.words if word in self.counts}
        told = {word: log(self.size / min(self.size, self.counts[word])) for word in words}
        if len(self.asked.words) > _FEW or sum(told.values()) < _SINGLED_OUT * log(self.size):
            return []
        for terms in in_twos(self.listed(), self.size, self.cap):
            self.vote(self.ids(_WITH, terms, self.cap))
        new = set(nlargest(_READ, self.votes, key=self.votes.__getitem__)) - self.wordings.keys()
        shared = {one: sum(told[word] for word in told.keys() & said.split()) for one, said in self.read(new)}
        return nlargest(_CLOSELY, shared, key=shared.__getitem__)

    def listed(self) -> list[Listed]:
        """The known words and pairs of the question."""
        words = [word for word in dict.fromkeys(self.asked.words) if word in self.counts]
        pairs = self.rarest(self.asked.parts)
        return [
            *(Listed(frozenset([word]), word, self.counts[word]) for word in words),
            *(Listed(frozenset(one), pair_term(one), self.pairs.get(one, int(self.expected(one)))) for one in pairs),
        ]

    def read(self, ids: Collection[int]) -> Iterable[tuple[int, str]]:
        """Their wordings."""
        if not ids:  # SQLite would go through the whole table for it
            return []
        seen = self.sight.of_quotation("quotations.id")
        return self.connection.execute(_WORDINGS.format(",".join("?" * len(ids)), seen), [*ids])

    def reworded(self) -> list[int]:
        """Where the very words of a sentence are found: what has most of its rarest pairs, in other outlets' words."""
        fits = any(verdict.grade in ("exact", "partial") for verdict in self.verdicts.values())
        if not fits or len(self.asked.words) < _SENTENCE:
            return []
        votes = Counter(
            one
            for pair in self.rarest(self.asked.parts)[:_TOGETHER]
            for one in self.ids(_NEWEST_WITH, [pair_term(pair)], _JUDGED * 2)
        )
        return [one for one, count in votes.most_common(_JUDGED) if count > 1]

    # What the ways have in common

    def known(self, parts: Parts) -> bool:
        """Whether each word stands somewhere: otherwise they stand nowhere together."""
        return bool(parts) and all(word in self.counts for part in parts for word in part)

    def rarest(self, parts: Parts) -> list[Pair]:
        """The pairs of known words, those of rare words first."""
        pairs = {pair: self.expected(pair) for part in parts for pair in pairs_of(part) if self.known([pair])}
        return sorted(pairs, key=lambda pair: (pairs[pair], pair))

    def expected(self, pair: Pair) -> float:
        """In how many quotations two words would stand as a pair by chance."""
        return self.counts[pair[0]] * self.counts[pair[1]] / (10 * self.size) + _NOISE * self.size

    def ids(self, statement: str, terms: Collection[str], limit: int) -> list[int]:
        """Quotations with all of these terms."""
        self.deadline.check()
        if not terms:
            return []
        seen = _WHERE_NOTHING_IS_HIDDEN[statement]
        if self.sight.hides:
            seen = statement.format(self.sight.of_quotation("quotation_index.rowid"))
        return [row[0] for row in self.connection.execute(seen, (every(terms), limit))]

    def look_at(self, ids: Sequence[int]) -> bool:
        """Read wordings and have them judged, with those that were looked at before; whether one of them fits."""
        new = [quotation_id for quotation_id in dict.fromkeys(ids) if quotation_id not in self.wordings]
        if new:
            self.wordings.update(self.read(new))
            judged = self.judge(self.asked, list(self.wordings.values()), self.rarity())
            self.verdicts = dict(zip(self.wordings, judged, strict=True))
        return any(self.verdicts[one].grade != "similar" for one in ids if one in self.verdicts)

    def rarity(self) -> Rarity:
        """What was counted so far."""
        most = max(self.votes.values(), default=0.0)
        tied = sum(votes >= 0.9 * most for votes in self.votes.values())
        return Rarity(self.size, self.counts, self.pairs, max(1, tied))

    def best(self, limit: int) -> list[Found]:
        """Those that fit, the better ones first; of similar ones a few."""
        ranked = sorted(self.verdicts.items(), key=lambda one: (_GRADES.index(one[1].grade), -one[1].score, one[0]))
        fitting = [one for one in ranked if one[1].grade != "similar"]
        return fitting[:limit] or ranked[: min(limit, _SIMILAR)]


def every(terms: Collection[str]) -> str:
    """A query for all of the terms. They stand in marks: AND, NEAR or ``*`` in them mean nothing then."""
    return " AND ".join('"{}"'.format(term.replace('"', '""')) for term in terms)
