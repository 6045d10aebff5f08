"""The bounds of a look-up: what its viewer may see, and its deadline.

The viewer's audiences are read in the connection's thread, and become conditions of statements. Most stores have no
private articles; then a single statement finds that out, and there are no conditions.
"""

import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement

from bot.domain.errors import StoreError
from bot.domain.viewers import EVERYBODY, Viewer
from bot.texts import database as say

SEARCH_SECONDS = 2.0
"""Seconds after which a search is interrupted: platforms drop an interaction after three."""

_NEWEST_AUDIENCE = "SELECT max(id) FROM audiences"
_OTHERS = "SELECT id FROM audiences WHERE id > 0 AND id NOT IN ({}) LIMIT 1"
_FOLLOWED = (
    "SELECT DISTINCT m.audience_id FROM subscriptions s JOIN audience_members m ON m.feed_id = s.feed_id"
    " WHERE s.platform = ? AND s.workspace = ? AND CASE WHEN s.is_direct THEN s.channel ELSE '' END = ?"
)
_OWN = "SELECT audience_id FROM audience_members WHERE platform = ? AND workspace = ? AND channel = ?"
_HIDDEN_WORDS = (
    "SELECT word, sum(quotations) FROM private_words WHERE word IN ({}) AND audience_id NOT IN ({}) GROUP BY word"
)
_HIDDEN_QUOTATION = (
    " AND NOT EXISTS (SELECT 1 FROM private_quotations p WHERE p.quotation_id = {} AND p.audience_id NOT IN ({}))"
)
_SEEN_ARTICLE = " AND EXISTS (SELECT 1 FROM articles a WHERE a.id = {} AND a.audience_id IN ({}))"
_A_STATEMENT = 500
"""Maximum parameters of a statement: some databases allow 999."""


class Rows(Protocol):
    """The result of a statement."""

    def fetchone(self) -> Any:
        """The next row; ``None`` after the last."""
        ...

    def fetchall(self) -> list[Any]:
        """All remaining rows."""
        ...

    def __iter__(self) -> Iterator[Any]:
        """The remaining rows, one after another."""
        ...


class Queries(Protocol):
    """Runs statements in the connection's own thread, within the open transaction."""

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Rows:
        """Run a statement."""
        ...


class Deadline:
    """The deadline of a search: ``seconds`` from now, or earlier, when :meth:`end` is called from any thread."""

    def __init__(self, seconds: float = SEARCH_SECONDS) -> None:
        self._end = time.perf_counter() + seconds

    def end(self) -> None:
        """Let the deadline be over now, since nobody waits for the search any more."""
        self._end = 0.0

    def left(self) -> float:
        """The seconds that are left; negative when the deadline has passed."""
        return self._end - time.perf_counter()

    def is_over(self) -> bool:
        """Whether the deadline has passed."""
        return self.left() < 0

    def check(self) -> None:
        """Raise if the deadline has passed.

        Raises:
            StoreError: the deadline has passed.
        """
        if self.is_over():
            raise StoreError(say.LOOKED_UP_TOO_LONG)


@dataclass(frozen=True, slots=True)
class Sight:
    """What a viewer may see: public news and the ``audiences``; ``hides``: the store may have articles of other
    audiences."""

    audiences: frozenset[int]
    hides: bool

    def sees(self, audience: int) -> bool:
        """Whether the viewer may see an audience's articles."""
        return audience == EVERYBODY or audience in self.audiences

    def seen(self, audience_id: ColumnElement[int]) -> list[ColumnElement[bool]]:
        """The conditions for rows of visible audiences; an empty list where nothing is hidden."""
        return [audience_id.in_((EVERYBODY, *sorted(self.audiences)))] if self.hides else []

    def of_quotation(self, column: str) -> str:
        """The condition in SQL for the id of a quotation in ``column``; begins with AND, or is empty."""
        return _HIDDEN_QUOTATION.format(column, _listed(self.audiences)) if self.hides else ""

    def of_article(self, column: str) -> str:
        """The condition in SQL for the id of an article in ``column``; begins with AND, or is empty."""
        return _SEEN_ARTICLE.format(column, _listed({EVERYBODY, *self.audiences})) if self.hides else ""

    def hidden_words(self, connection: Queries, words: Collection[str]) -> Mapping[str, int]:
        """The number of quotations hidden from the viewer that contain each word; words of none are missing."""
        if not self.hides:
            return {}
        hidden: dict[str, int] = {}
        listed = list(words)
        for some in (listed[at : at + _A_STATEMENT] for at in range(0, len(listed), _A_STATEMENT)):
            statement = _HIDDEN_WORDS.format(",".join("?" * len(some)), _listed(self.audiences))
            hidden.update(connection.execute(statement, some))
        return hidden


def sight_of(connection: Queries, viewer: Viewer) -> Sight:
    """What a viewer may see now; it isn't cached, since the next command may change what they follow."""
    return sight_beside(connection.execute(_NEWEST_AUDIENCE).fetchone()[0], connection, viewer)


def sight_beside(newest_audience: int | None, connection: Queries, viewer: Viewer) -> Sight:
    """As :func:`sight_of`, where the newest audience is known already; ``None`` where there is none."""
    if newest_audience is None:
        return Sight(frozenset(), hides=False)
    whose = (viewer.platform, viewer.workspace, viewer.channel)
    rows = (row for statement in (_FOLLOWED, _OWN) for row in connection.execute(statement, whose))
    audiences = frozenset(audience for (audience,) in rows)
    others = connection.execute(_OTHERS.format(_listed(audiences))).fetchone()
    return Sight(audiences, hides=others is not None)


def _listed(audiences: Collection[int]) -> str:
    """Our own numbers, so that a statement keeps its parameters; no number of an audience where there are none, since
    an empty list is no SQL."""
    return ",".join(map(str, sorted(audiences))) or "-1"
