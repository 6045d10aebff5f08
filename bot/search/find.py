"""Looks up the quotations that a question may mean in an index, and judges them. Pure.

There are five ways to look up, and each is taken only where the way before it found no quotation that matches:

1. *whole*: quotations with all pairs of the question and with its edges;
2. *part*: quotations with all pairs, without the edges;
3. *voted*: the rarest words and pairs vote for the quotations that contain them; a rarer word or pair counts more;
4. *damaged*: the question without each of its words in turn, and with its unknown words respelt, votes as well;
5. *closer*: for a short question, whose few rare pairs may all be gone, more common words and pairs vote two by two,
   and the wordings of everything that has a vote are read.

At the end, where the very words of a sentence were found, *reworded* looks up other outlets' wordings of it. Where
nothing matches, quotations count as altered that have the very words in another spelling: "we're" for "we are".
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, pairwise
from math import log

from bot.domain.messages import Grade
from bot.ports.index import Order, QuoteIndex
from bot.search.damaged import groups_without, respelt_groups
from bot.search.judge import Verdict, judge
from bot.search.respelling import known_spellings, respelt, spelt_as
from bot.search.short_forms import Spelling, other_spellings
from bot.search.term_pairs import CountedTerm, in_twos
from bot.search.weighing import Rarity
from bot.text.pairs import COLLISIONS, Pair, Term, edges_of, pairs_of
from bot.text.words import Parts, Question, read_question

_RESPELT = 50
"""Maximum number of a question's unknown words that are respelt: each takes two look-ups, which over a network are as
many journeys, and a text with more unknown words is another text."""
_CAP = 300
_CAP_ONE_IN = 5_000
"""A word or pair votes by itself if at most this many quotations contain it; in a large store, one in 5,000 of all
quotations where that is more. With 300 at 10,000,000 quotations hardly a pair of a misremembered question was rare
enough: 0.972 of the questions had the right quotation first, with 2,000 it is 0.992."""
_MOST_WORDS = 10
_MOST_PAIRS = 24
"""Maximum number of a question's words and pairs that vote, the rarest first."""
_TOGETHER = 8
"""Rarest pairs that are looked up together: more pairs hardly reduce the result."""
_JUDGED = 24
"""Maximum number of quotations of each way that are judged."""
_SIMILAR = 4
"""Number of similar quotations that are returned where none matches."""
_GRADES: Sequence[Grade] = ("exact", "partial", "altered", "similar")
_SHORT = 9
"""Maximum words of a part that is looked up again without each of its words."""
_FEW = 13
"""Maximum words of a question for the way *closer*: longer questions keep enough rare pairs. Of 8,000 misremembered
questions 63 didn't have the right quotation first, and 57 of these had at most 13 words."""
_SINGLED_OUT = 2.0
"""Minimum total of the question's word weights for the closer look, as a number of quotations singled out: the weights
are summed in nats, and compared with this times the logarithm of the store's size. Questions of very common words have
no result that would be worth the time."""
_READ = 600
_CLOSELY = 48
"""Maximum number of wordings that the way *closer* reads, by most votes, and how many of these it judges."""
_SENTENCE = 6
"""Minimum words of a question for looking up other outlets' wordings."""

_PAIRED_ONE_IN = 10
"""Of the quotations with two words about one in ten has them as a pair by chance: of its some 20 words two stand at the
distances of a pair behind another."""

FoundId = tuple[int, Verdict]
"""A quotation's id, and the verdict on it."""


def search_for(text: str, limit: int, also: Collection[int] = ()) -> Callable[[QuoteIndex], list[FoundId]]:
    """:func:`find_quotations` for a typed text, to be passed to ``QuotationSearch.quotations_matching``."""
    spell = partial(other_spellings, text)
    return partial(find_quotations, question=read_question(text), limit=limit, also=also, spell=spell)


def find_quotations(
    index: QuoteIndex,
    question: Question,
    limit: int,
    also: Collection[int] = (),
    spell: Callable[[], Sequence[Spelling]] = tuple,
) -> list[FoundId]:
    """Up to ``limit`` quotations that match, the best first; a few similar quotations where none matches.

    ``also`` are ids of further quotations to be judged; ``spell`` gives the question's other spellings.

    Raises:
        StoreError: the search's deadline has passed.
    """
    if not question.parts or limit <= 0:
        return []
    finder = _Finder.of(index, question)
    finder.look_at(also)
    for way in (finder.whole, finder.part, finder.voted, finder.damaged, finder.closer):
        if finder.look_at(way()) and (way != finder.whole or finder.has_exact()):
            break
    finder.look_at(finder.reworded())
    found_ids = finder.best(limit)
    if all(verdict.grade == "similar" for _, verdict in found_ids):
        return _spelt_otherwise(index, spell(), limit) or found_ids
    return found_ids


def _spelt_otherwise(index: QuoteIndex, spellings: Sequence[Spelling], limit: int) -> list[FoundId]:
    """The quotations that have the very words of the first spelling that any has, as altered ones."""
    for spelling in spellings:
        finder = _Finder.of(index, spelling.question)
        finder.look_at(finder.whole())
        if not spelling.only_whole and not finder.has_exact():
            finder.look_at(finder.part())
        grades = ("exact",) if spelling.only_whole else ("exact", "partial")
        fitting = [(each, verdict) for each, verdict in finder.best(limit) if verdict.grade in grades]
        if fitting:
            return [(each, replace(verdict, grade="altered")) for each, verdict in fitting]
    return []


@dataclass(frozen=True, slots=True)
class _Form:
    """A question, with compounds as several words or as one: its pairs of known words, pairs of rare words first.

    ``is_known``: each word stands in some quotation. Otherwise no quotation has all of them.
    """

    parts: Parts
    pairs: Sequence[Pair]
    is_known: bool


@dataclass(slots=True)
class _Finder:
    """The state of a search. ``counts``: the number of quotations that contain each word; ``pairs``: the same for the
    pairs looked up so far. ``read_ahead``: wordings that were read, and aren't judged yet."""

    index: QuoteIndex
    question: Question
    size: int
    cap: int
    counts: dict[str, int] = field(default_factory=dict)
    forms: Sequence[_Form] = ()
    pairs: dict[Pair, int] = field(default_factory=dict)
    votes: dict[int, float] = field(default_factory=dict)
    wordings: dict[int, str] = field(default_factory=dict)
    read_ahead: dict[int, str] = field(default_factory=dict)
    verdicts: dict[int, Verdict] = field(default_factory=dict)

    @classmethod
    def of(cls, index: QuoteIndex, question: Question) -> "_Finder":
        """A search whose question's words are counted."""
        size = max(1, index.size())
        finder = cls(index, question, size, max(_CAP, size // _CAP_ONE_IN))
        readings = [question.parts] if question.parts == question.joined else [question.parts, question.joined]
        finder.count(word for parts in readings for part in parts for word in part)
        unknown = [word for word in question.words if word not in finder.counts]
        if unknown and (spelt := known_spellings(index, unknown)):
            return cls.of(index, spelt_as(question, spelt))
        finder.forms = [_Form(parts, finder.rarest(parts), finder.knows(parts)) for parts in readings]
        return finder

    # The ways

    def whole(self) -> list[int]:
        """Quotations whose words are exactly the question's, oldest first."""
        groups: list[Collection[Term]] = [
            [*edges_of(form.parts[0]), *form.pairs[:_TOGETHER]]
            for form in self.forms
            if len(form.parts) == 1 and form.is_known
        ]
        return list(chain.from_iterable(self.look_up(groups, _JUDGED * 2, "oldest")))

    def part(self) -> list[int]:
        """Quotations that contain the question, newest first."""
        groups: list[Collection[Term]] = [
            [*form.pairs[:_TOGETHER], *(part[0] for part in form.parts if len(part) == 1)]
            for form in self.forms
            if form.is_known
        ]
        return list(chain.from_iterable(self.look_up(groups, _JUDGED, "newest")))

    def voted(self) -> list[int]:
        """Quotations with the rarest words and pairs of the question."""
        words = {word for form in self.forms for part in form.parts for word in part if word in self.counts}
        rare = sorted((self.counts[word], word) for word in words if self.counts[word] <= self.cap)
        self.vote_for([word for _, word in rare[:_MOST_WORDS]], self.forms[0].pairs[:_MOST_PAIRS])
        return self.elected()

    def damaged(self) -> list[int]:
        """Quotations with respelt words, and with a short part without one of its words."""
        groups: list[Collection[Term]] = []
        unknown = set(list(dict.fromkeys(word for word in self.question.words if word not in self.counts))[:_RESPELT])
        for part in self.question.parts:
            for place, word in enumerate(part):
                if word in unknown:
                    self.index.check()
                    alike = respelt(self.index, word)
                    self.count(alike)
                    groups += respelt_groups(self, part, place, alike)
            if len(part) <= _SHORT:
                groups += groups_without(self, part)
        self.vote(groups)
        return self.elected()

    def closer(self) -> list[int]:
        """The quotations that have most of a short question's words, among all that any of its words or pairs votes
        for."""
        known = {word for word in self.question.words if word in self.counts}
        weights = {word: log(self.size / min(self.size, self.counts[word])) for word in known}
        if len(self.question.words) > _FEW or sum(weights.values()) < _SINGLED_OUT * log(self.size):
            return []
        self.vote(list(in_twos(self.counted_terms(), self.size, self.cap)))
        new = set(self.most_voted(_READ)) - self.wordings.keys()
        self.read_ahead = dict(self.index.wordings(new))
        shared = {
            quotation_id: sum(map(weights.__getitem__, weights.keys() & wording.split()))
            for quotation_id, wording in self.read_ahead.items()
        }
        return sorted(shared, key=shared.__getitem__, reverse=True)[:_CLOSELY]

    def reworded(self) -> list[int]:
        """Quotations with most of the rarest pairs of a sentence whose very words were found: other outlets'
        wordings."""
        fits = any(verdict.grade in ("exact", "partial") for verdict in self.verdicts.values())
        if not fits or len(self.question.words) < _SENTENCE:
            return []
        votes, groups = Counter[int](), self.telling_groups(self.forms[0].pairs[:_TOGETHER])
        for group, ids in zip(groups, self.look_up(groups, _JUDGED * 2, "newest"), strict=True):
            votes.update(dict.fromkeys(ids, len(group)))
        return [quotation_id for quotation_id, count in votes.most_common(_JUDGED) if count > 1]

    def telling_groups(self, pairs: Sequence[Pair]) -> list[Sequence[Pair]]:
        """The pairs: each alone where it is rare enough to vote, else two together that are about as rare.

        The newest quotations with a pair that thousands have say nothing of a sentence; and PostgreSQL, whose index has
        no order, reads all of these thousands to hand out the newest.
        """
        common = [pair for pair in pairs if self.expected(pair) > self.cap]
        return [*([pair] for pair in pairs if pair not in common), *pairwise(common)]

    # Votes

    def vote(self, groups: Sequence[Collection[Term]]) -> None:
        """Quotations with all terms of a group have a vote, which says the more the fewer they are."""
        for ids in self.look_up(groups, self.cap):
            self.count_votes(ids)

    def count_votes(self, ids: Collection[int]) -> None:
        weight = log(20 * self.size / (1 + len(ids)))
        for quotation_id in ids:
            self.votes[quotation_id] = self.votes.get(quotation_id, 0.0) + weight

    def vote_for(self, words: Sequence[str], pairs: Sequence[Pair]) -> None:
        """Let the quotations of rare words vote; count those of each pair, and let those vote that are rare."""
        expected = {pair: self.expected(pair) for pair in pairs}
        looked_up = [pair for pair in pairs if expected[pair] < 4 * self.cap]  # others are surely common
        self.pairs |= {pair: int(expected[pair]) for pair in pairs if expected[pair] >= 4 * self.cap}
        terms: list[Term] = [*words, *looked_up]
        ids_of_each = self.look_up([[term] for term in terms], self.cap + 1)
        for ids in ids_of_each[: len(words)]:
            self.count_votes(ids[: self.cap])
        for pair, ids in zip(looked_up, ids_of_each[len(words) :], strict=True):
            is_rare = len(ids) <= self.cap
            self.pairs[pair] = len(ids) if is_rare else int(max(expected[pair], self.cap))
            if is_rare:
                self.count_votes(ids)

    def elected(self) -> list[int]:
        """The ids with most votes."""
        return self.most_voted(_JUDGED)

    def most_voted(self, number: int) -> list[int]:
        """Up to ``number`` ids with most votes. Of thousands ``nlargest`` takes twice as long as sorting."""
        return sorted(self.votes, key=self.votes.__getitem__, reverse=True)[:number]

    # What is known

    def look_up(self, groups: Sequence[Collection[Term]], limit: int, order: Order = "any") -> list[list[int]]:
        """Of each group of terms quotations that have all of them."""
        return self.index.ids_of_each(groups, limit, order) if groups else []

    def count(self, words: Iterable[str]) -> None:
        """Look up how many quotations contain each word."""
        if new := [word for word in dict.fromkeys(words) if word not in self.counts]:
            self.counts.update(self.index.counts(new))

    def knows(self, parts: Parts) -> bool:
        """Whether each word stands in some quotation."""
        return bool(parts) and all(word in self.counts for part in parts for word in part)

    def rarest(self, parts: Parts) -> list[Pair]:
        """The pairs of known words, pairs of rare words first."""
        pairs = {pair: self.expected(pair) for part in parts for pair in pairs_of(part) if self.knows([pair])}
        return sorted(pairs, key=lambda pair: (pairs[pair], pair))

    def expected(self, pair: Pair) -> float:
        """The number of quotations that would have two words as a pair by chance."""
        return self.counts[pair[0]] * self.counts[pair[1]] / (_PAIRED_ONE_IN * self.size) + COLLISIONS * self.size

    def counted_terms(self) -> list[CountedTerm]:
        """The known words and pairs of the question, with their numbers of quotations."""
        words = [word for word in dict.fromkeys(self.question.words) if word in self.counts]
        counts = {pair: self.pairs.get(pair, int(self.expected(pair))) for pair in self.forms[0].pairs}
        return [
            *(CountedTerm(word, frozenset([word]), self.counts[word]) for word in words),
            *(CountedTerm(pair, frozenset(pair), count) for pair, count in counts.items()),
        ]

    # Judging

    def look_at(self, ids: Iterable[int]) -> bool:
        """Read these wordings and judge them with all read before; returns whether any of them matches."""
        looked_at = list(dict.fromkeys(ids))
        if new := [quotation_id for quotation_id in looked_at if quotation_id not in self.wordings]:
            self.index.check()
            known = {each: self.read_ahead[each] for each in sorted(new) if each in self.read_ahead}
            self.wordings |= known
            if unread := [each for each in new if each not in known]:
                self.wordings.update(self.index.wordings(unread))
            judged = judge(self.question, list(self.wordings.values()), self.rarity())
            self.verdicts = dict(zip(self.wordings, judged, strict=True))
        return any(self.verdicts[each].grade != "similar" for each in looked_at if each in self.verdicts)

    def has_exact(self) -> bool:
        """Whether a wording is the question's: "we did …, we played late" has the first and the last word of "we played
        late" beside each other too."""
        return any(verdict.grade == "exact" for verdict in self.verdicts.values())

    def rarity(self) -> Rarity:
        """The counts so far."""
        most = max(self.votes.values(), default=0.0)
        least = 0.9 * most
        tied = len([votes for votes in self.votes.values() if votes >= least])
        return Rarity(self.size, self.counts, self.pairs, max(1, tied))

    def best(self, limit: int) -> list[FoundId]:
        """The quotations that match, better ones first, or else a few similar ones."""
        ranked = sorted(self.verdicts.items(), key=_by_verdict)
        fitting = [each for each in ranked if each[1].grade != "similar"]
        return fitting[:limit] or ranked[: min(limit, _SIMILAR)]


def _by_verdict(judged: FoundId) -> tuple[int, float, int]:
    quotation_id, verdict = judged
    return _GRADES.index(verdict.grade), -verdict.score, quotation_id
