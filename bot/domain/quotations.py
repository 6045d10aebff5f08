"""Quotations, and who is credited with them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.articles import Article
from bot.domain.profiles import Voice

Kind = Literal["direct", "mixed"]
Span = tuple[int, int]
"""Half-open ``[start, end)`` in code points of the article's text."""
OWN_WORDS = "inner words: of the one who tells them"
"""The rule of a quotation within another whose teller quotes his own earlier words: “I told her, ‘…’”."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a quotation is credited to.

    ``speaker`` is ``None`` where the text doesn't establish a speaker; then ``confidence`` says how sure it is that
    nobody is established. ``rule`` names the evidence in a few words ("inverted cue", "pronoun"), for people and for
    ``--explain``.
    """

    mention: str | None
    mention_span: Span | None
    speaker: str | None
    role: str | None
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Teller:
    """The speaker of a quotation that another quotation stands within: the resolved name, ``None`` where the text
    establishes none, and the confidence (0–1)."""

    name: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Quotation:
    """A verbatim span of an article's text: ``text == article.text[start:end]``, marks left out.

    ``spans`` are the quoted pieces, one for each pair of marks and paragraph; several where an attribution splits the
    quotation or where it continues in further paragraphs. ``kind`` is ``direct`` where all of the speech is inside the
    marks and ``mixed`` where a quoted piece stands inside reported speech.

    ``within`` is the ``start`` of the quotation that contains this one in inner marks, ``None`` for an outer quotation.
    ``tellers`` are the speakers of the containing quotations, the innermost first: they say who said it.
    """

    start: int
    end: int
    spans: tuple[Span, ...]
    text: str
    kind: Kind
    cue: str | None
    attribution: Attribution
    within: int | None = None
    tellers: tuple[Teller, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker across articles; ``name`` is the name under which the speaker is listed."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A quotation's place in the order of all quotations, newest first. It stays valid when the quotation is replaced,
    so that the next page can still be asked for."""

    dated: datetime
    article_id: int
    start: int
    quotation_id: int


@dataclass(frozen=True, slots=True)
class QuotationRecord:
    """A stored quotation with its article. ``person`` is the speaker whom the article's name means; ``position`` is the
    quotation's place in the order of all."""

    id: int
    article: Article
    quotation: Quotation
    person: Person | None = None
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class QuotationQuery:
    """Which quotations are asked for, newest first. ``by`` are the speakers (``None``: anybody); all ``words`` must
    occur in the quotation; ``source`` must be contained in the outlet's name.

    ``before`` is the position of a page's last quotation: only older quotations follow, so that the next page stays
    right while new quotations are stored. ``since`` and ``until`` are the first and the last moment.
    """

    by: tuple[Voice, ...] | None = None
    words: tuple[str, ...] = ()
    since: datetime | None = None
    source: str | None = None
    before: Position | None = None
    limit: int = 10
    until: datetime | None = None
