"""The index of quotations in PostgreSQL (see ``bot.ports.index``); used in a thread.

The numbers of terms (``numbers_of``) lie in arrays under a GIN index. A statement's rows are found in a subquery that
the planner may not take apart (``OFFSET 0``): with ``ORDER BY … LIMIT`` alone it walks the key from its end until
enough rows have a rare word. Terms that most quotations have are walked for, but from the end of the key and only so
far as the counts of words promise enough of them: GIN hands out rows in no order, so all would be read and sorted.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import TypeVar

from bot.domain.viewers import Viewer
from bot.ports.index import Order, TopicHit, Upto
from bot.store.postgres.statements import SearchStatements, numbers_of, terms_of
from bot.store.sql.bounds import Deadline, Sight, sight_beside
from bot.text.pairs import EDGE, Term, index_terms_of

_A_STATEMENT = 5_000
"""Maximum ids of a statement, which go to the server as an array."""
_AFTER_ALL = "\U0010ffff"
"""The last Unicode character: words that begin with "ab" lie between "ab" and "ab" followed by it."""

_TWICE = 2
"""Factor: rows that are walked over, for each row that should be enough by the counts of words."""
_EDGE_IN = 2
"""Of this many quotations one counts as having an edge, which makes a pair of edge and word a twentieth as frequent as
the word: a quotation has some twenty words."""
_A_PAIR_IN = 10
"""Of this many quotations that have two words, one has them as a pair by chance (``bot.search.find``)."""

T = TypeVar("T")

BEGINNING = (
    "SELECT (SELECT max(id) FROM audiences) AS audience, (SELECT max(id) FROM quotations) AS quotation,"
    " set_config('statement_timeout', $1, true), set_config('enable_seqscan', 'off', true),"
    " set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true)"
)
"""The first statement of a search: what it needs to know at once, and settings for the open transaction alone. Its
parameter is the number of milliseconds that are left.

What a search looks up always has an index; but PostgreSQL takes every two-hundredth quotation to have a term that it
isn't told of when it plans, and would read the table until it has enough of them. With each part of the index a plan
takes longer to make, up to half a millisecond: it is made once for a connection, as it is the same for all terms. By
the same estimate it would compile statements (JIT), which takes 20 ms and more."""
_NEWEST_ARTICLE = "SELECT max(id) FROM articles"
_COUNTS = "SELECT word, quotations FROM spoken_words WHERE word = ANY(?) AND quotations > 0"
_LATER = "SELECT count(*) FROM quotation_index i WHERE i.terms @> ? AND i.quotation_id > ?{}"
_HAVING = "SELECT i.quotation_id AS id FROM quotation_index i WHERE {}{} OFFSET 0"
_WALKED = (
    "SELECT i.quotation_id AS id FROM"
    " (SELECT quotation_id, terms FROM quotation_index ORDER BY quotation_id {} LIMIT ?) AS i WHERE {}{}"
)
"""The first or last rows, part by part; the planner can't move a condition into a subquery with a LIMIT."""
_ORDERS: dict[Order, str] = {
    "any": "SELECT id FROM ({}) AS found LIMIT ?",
    "oldest": "SELECT id FROM ({}) AS found ORDER BY id LIMIT ?",
    "newest": "SELECT id FROM ({}) AS found ORDER BY id DESC LIMIT ?",
}
_DIRECTIONS: dict[Order, str] = {"oldest": "", "newest": "DESC"}
_OF_EACH = (
    "SELECT g.number, f.ids FROM (SELECT number, rare::integer[] AS rare, others::integer[] AS others"
    " FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS written(rare, others, number) OFFSET 0) AS g"
    " CROSS JOIN LATERAL (SELECT array_agg(asked.id) AS ids FROM ({}) AS asked) AS f WHERE f.ids IS NOT NULL"
)
"""All groups in a statement, in no order, each written as arrays: PostgreSQL's arrays of arrays have rows of one
length. A search has some thirty groups, and a statement's way to the server and back takes longer than a look-up. A row
has all ids of a group: there are a thousand, and each as a row took the bot four times as long to read."""
_WITH_RARE = (
    "(SELECT quotation_id, terms FROM quotation_index WHERE terms @> g.rare OFFSET 0) AS i"
    " WHERE (g.others IS NULL OR i.terms @> g.others)"
)
"""The rarest terms lead to a few rows, which are read for the others. The index would look up all of them: of a whole
quotation some fifty in each part of the table, each as long as a look-up by itself."""
_RARE = 4
"""The number of terms of a group that are looked up."""
_WORDINGS = (
    "SELECT q.id, q.spoken FROM unnest(?::integer[]) AS asked(id) CROSS JOIN LATERAL"
    " (SELECT id, spoken FROM quotations WHERE id = asked.id OFFSET 0) AS q WHERE true{}"
)
"""So each is looked up in its own part of the table alone; with ``id = ANY(?)`` all would be in each part."""
_BEGINNING = (
    "SELECT word FROM spoken_words WHERE word >= ? AND word < ? AND char_length(word) BETWEEN ? AND ?"
    " AND quotations > 0 LIMIT ?"
)
_ENDING = (
    "SELECT word FROM spoken_words WHERE backwards >= ? AND backwards < ? AND char_length(word) BETWEEN ? AND ?"
    " AND quotations > 0 LIMIT ?"
)
_ARTICLES_HAVING = "SELECT w.article_id AS id FROM article_words w WHERE {}{} OFFSET 0"
_IN_ARTICLES = (
    "SELECT q.id FROM unnest(?::integer[]) AS asked(id) CROSS JOIN LATERAL"
    " (SELECT id FROM quotations WHERE article_id = asked.id OFFSET 0) AS q WHERE q.id <= ? LIMIT ?"
)
_HITS = (
    "SELECT q.id, q.spoken, coalesce(q.role, ''), a.title, o.name, q.dated, q.confidence, a.id"
    " FROM unnest(?::integer[]) AS asked(id)"
    " CROSS JOIN LATERAL (SELECT * FROM quotations WHERE id = asked.id OFFSET 0) AS q"
    " JOIN articles a ON a.id = q.article_id JOIN outlets o ON o.id = a.outlet_id"
    " WHERE q.within IS NULL"
)


@dataclass(frozen=True, slots=True)
class Newest:
    """The highest ids of audiences and of quotations, where there are any."""

    audience: int | None
    quotation: int | None


def search_index(
    statements: SearchStatements,
    work: "Callable[[PostgresIndex], T]",
    viewer: Viewer,
    deadline: Deadline,
    newest: Newest,
    upto: Upto | None = None,
) -> T:
    """The result of ``work`` over the index that the viewer may see; with ``upto`` without later quotations and
    articles. :data:`BEGINNING` was run, and has told what is the ``newest``.

    Raises:
        StoreError: the deadline has passed.
    """
    sight = sight_beside(newest.audience, statements, viewer)
    return work(PostgresIndex(statements, sight, deadline, upto[0] if upto else newest.quotation or 0, upto))


@dataclass(frozen=True, slots=True)
class PostgresIndex:
    """Implements ``bot.ports.TopicIndex``. ``newest`` is the id of the newest quotation that this index has; ``past``
    are ids of the newest quotation and article, where there may be later rows. ``known`` are the counts of words that
    were asked for so far, hidden and later quotations included."""

    statements: SearchStatements
    sight: Sight
    deadline: Deadline
    newest: int
    past: Upto | None
    known: dict[str, int] = field(default_factory=dict)

    def size(self) -> int:
        """See ``QuoteIndex``."""
        return self.newest

    def upto(self) -> Upto:
        """See ``TopicIndex``."""
        return self.past or (self.newest, _first(self.statements, _NEWEST_ARTICLE))

    def check(self) -> None:
        """See ``QuoteIndex``."""
        self.deadline.check()

    def counts(self, words: Collection[str]) -> dict[str, int]:
        """See ``QuoteIndex``: the numbers for all quotations, less the few that are hidden or later."""
        counted: dict[str, int] = dict(self.statements.execute(_COUNTS, (sorted(words),)))
        self.known.update(counted)
        if not self.sight.hides and not self.past:
            return counted
        hidden = self.sight.hidden_words(self.statements, counted)
        seen = {word: count - hidden.get(word, 0) - self._later(word) for word, count in counted.items()}
        return {word: count for word, count in seen.items() if count > 0}

    def ids_of_each(self, groups: Sequence[Collection[Term]], limit: int, order: Order = "any") -> list[list[int]]:
        """See ``QuoteIndex``."""
        each: list[list[int]] = [[] for _ in groups]
        looked_up: dict[int, list[int]] = {}
        for number, group in enumerate(groups):
            if group:
                ranked = sorted(group, key=lambda term: self._count([term])) if len(group) > _RARE else group
                terms = numbers_of(index_terms_of(ranked))
                each[number] = self._walk([[term] for term in group], ["i.terms @> ?"], [terms], limit, order)
                if len(each[number]) < limit:
                    looked_up[number] = terms
        for number, ids in self._of_each(looked_up, limit, order).items():
            each[number] = ids
        return each

    def wordings(self, ids: Collection[int]) -> list[tuple[int, str]]:
        """See ``QuoteIndex``."""
        statement = _WORDINGS.format(self.sight.of_quotation("q.id"))
        portions = _portions(sorted(ids))
        return [(row[0], row[1]) for some in portions for row in self.statements.execute(statement, (some,))]

    def words_like(
        self, beginning: str = "", ending: str = "", lengths: tuple[int, int] = (1, 1000), limit: int = 1_000_000
    ) -> list[str]:
        """See ``QuoteIndex``; words of hidden or later quotations count towards ``limit``."""
        words: set[str] = set()
        for statement, letters in ((_BEGINNING, beginning), (_ENDING, ending[::-1])):
            if letters:
                asked_for = (letters, letters + _AFTER_ALL, *lengths, limit)
                words.update(word for (word,) in self.statements.execute(statement, asked_for))
        return sorted(self.counts(words) if self.sight.hides or self.past else words)

    def newest_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """See ``TopicIndex``."""
        if not forms:
            return []
        conditions, numbers = ["i.terms && ?"] * len(forms), [numbers_of(words) for words in forms]
        ids = self._walk(forms, conditions, numbers, limit, "newest")
        if len(ids) == limit:
            return ids
        having = _HAVING.format(" AND ".join(conditions), self._condition())
        return self._ids(_ORDERS["newest"].format(having), (*numbers, limit))

    def articles_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """See ``TopicIndex``."""
        if not forms:
            return []
        condition = self.sight.of_article("w.article_id")
        if self.past:
            condition += f" AND w.article_id <= {self.past[1]:d}"
        having = _ARTICLES_HAVING.format(" AND ".join(["w.words && ?"] * len(forms)), condition)
        return self._ids(_ORDERS["newest"].format(having), (*map(terms_of, forms), limit))

    def quotations_in(self, articles: Collection[int], limit: int) -> list[int]:
        """See ``TopicIndex``."""
        return self._ids(_IN_ARTICLES, (sorted(articles), self.newest, limit))

    def topic_hits(self, ids: Collection[int]) -> list[TopicHit]:
        """See ``TopicIndex``."""
        rows = (row for some in _portions(ids) for row in self.statements.execute(_HITS, (some,)))
        return [
            TopicHit(hit_id, wording or "", role, title, outlet, self.statements.read_moment(dated), sure, article_id)
            for hit_id, wording, role, title, outlet, dated, sure, article_id in rows
        ]

    def _condition(self) -> str:
        """The condition for rows of the index that the viewer may see; begins with AND, or is empty."""
        visible = self.sight.of_quotation("i.quotation_id")
        return f"{visible} AND i.quotation_id <= {self.newest:d}" if self.past else visible

    def _of_each(self, groups: Mapping[int, list[int]], limit: int, order: Order) -> dict[int, list[int]]:
        """The ids of each numbered group of terms."""
        ids_of: dict[int, list[int]] = {number: [] for number in groups}
        if not groups:
            return ids_of
        with_terms = f"SELECT i.quotation_id AS id FROM {_WITH_RARE}{self._condition()} OFFSET 0"  # noqa: S608
        statement = _OF_EACH.format(_ORDERS[order].format(with_terms))
        rare = [_written(terms[:_RARE]) for terms in groups.values()]
        others = [_written(terms[_RARE:]) if len(terms) > _RARE else None for terms in groups.values()]
        numbers = list(groups)
        for row, ids in self.statements.execute(statement, (rare, others, limit)):
            ids_of[numbers[row - 1]] = list(ids)
        if order != "any":
            for ids in ids_of.values():
                ids.sort(reverse=order == "newest")
        return ids_of

    def _walk(
        self,
        forms: Sequence[Collection[Term]],
        conditions: Sequence[str],
        numbers: Sequence[list[int]],
        limit: int,
        order: Order,
    ) -> list[int]:
        """Up to ``limit`` quotations that have a term of each of ``forms``, by walking; all of the few that it finds
        may not be all that there are. None where walking would read more rows than the index has to hand out.

        As many as ``expected`` would have the terms by chance; terms of one quotation go together, so more will.
        """
        if order not in _DIRECTIONS:
            return []
        expected = self.newest * prod(min(1.0, self._count(terms) / max(1, self.newest)) for terms in forms)
        if expected * expected < _TWICE * limit * self.newest:
            return []
        rows = int(_TWICE * limit * self.newest / expected)
        walked = _WALKED.format(_DIRECTIONS[order], " AND ".join(conditions), self._condition())
        return self._ids(_ORDERS[order].format(walked), (rows, *numbers, limit))

    def _count(self, terms: Collection[Term]) -> float:
        """About how many quotations have a term of these, as far as words were counted; of pairs as many as would have
        two words as a pair by chance."""
        return sum(
            self.known.get(term, 0)
            if isinstance(term, str)
            else self._word(term[0]) * self._word(term[1]) / (_A_PAIR_IN * max(1, self.newest))
            for term in terms
        )

    def _word(self, word: str) -> float:
        return self.newest / _EDGE_IN if word == EDGE else self.known.get(word, 0)

    def _ids(self, statement: str, parameters: Sequence[object]) -> list[int]:
        return [row[0] for row in self.statements.execute(statement, parameters)]

    def _later(self, word: str) -> int:
        """The number of later quotations, which this index leaves out, that the viewer may see and that contain a
        word."""
        if not self.past:
            return 0
        statement = _LATER.format(self.sight.of_quotation("i.quotation_id"))
        return _first(self.statements, statement, (numbers_of([word]), self.newest))


def _written(terms: Sequence[int]) -> str:
    return f"{{{','.join(map(str, terms))}}}"


def _first(statements: SearchStatements, statement: str, parameters: Sequence[object] = ()) -> int:
    row = statements.execute(statement, parameters).fetchone()
    return int(row[0] or 0) if row else 0


def _portions(values: Collection[T]) -> Iterator[list[T]]:
    """The values in parts of at most :data:`_A_STATEMENT`."""
    listed = list(values)
    for start in range(0, len(listed), _A_STATEMENT):
        yield listed[start : start + _A_STATEMENT]
