"""What was said, and who is credited with it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from bot.domain.articles import Article
from bot.domain.profiles import Voice

Kind = Literal["direct", "mixed"]
Span = tuple[int, int]
"""Half-open ``[start, end)`` in code points of the article's text."""
OWN_WORDS = "inner words: of the one who tells them"
"""The rule of a quotation within another by which it is of the same speaker: “I told her, ‘…’”."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""The moment from which a cursor of a page counts its microseconds."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a quotation is credited to.

    ``speaker`` is ``None`` where the text does not establish one; ``confidence`` is then the confidence in
    *that*. ``rule`` names the evidence in a few words ("inverted cue", "pronoun"), for people and for ``--explain``.
    """

    mention: str | None
    mention_span: Span | None
    speaker: str | None
    role: str | None
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose words a quotation stands in: the resolved name, ``None`` where the text establishes none, and how sure
    that is."""

    name: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Quotation:
    """A verbatim span of an article's text: ``text == article.text[start:end]``, marks left out.

    ``spans`` are the quoted pieces, one per pair of marks and paragraph; more than one where an attribution
    splits the quotation or where it goes on over paragraphs. ``kind`` is ``direct`` where all of the speech
    is inside the marks and ``mixed`` where a quoted piece stands inside reported speech.

    ``within`` is the ``start`` of the quotation that this one is a part of, by inner marks. ``tellers`` are those in
    whose words it stands, the nearest first: its attribution is what they say.
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
    """A speaker across articles; ``name`` is the one they are listed under."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """Where a quotation stands among all, newest first. It outlives the quotation: a page that ended with one that was
    changed meanwhile still has a next page."""

    dated: datetime
    article_id: int
    start: int
    quotation_id: int

    def __str__(self) -> str:
        micros = (self.dated - _EPOCH) // timedelta(microseconds=1)
        return ".".join(f"{number:x}" for number in (micros, self.article_id, self.start, self.quotation_id))

    @classmethod
    def parse(cls, text: str) -> "Position":
        """Read what ``str`` wrote.

        Raises:
            ValueError: it is something else.
        """
        micros, *rest = (int(part, 16) for part in text.split("."))
        article_id, start, quotation_id = rest
        try:
            return cls(_EPOCH + timedelta(microseconds=micros), article_id, start, quotation_id)
        except OverflowError as error:
            raise ValueError(text) from error


@dataclass(frozen=True, slots=True)
class QuotationRecord:
    """A stored quotation with the article it stands in. ``person`` is whom the article's name for the speaker means;
    ``position`` is where it stands among all."""

    id: int
    article: Article
    quotation: Quotation
    person: Person | None = None
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class QuotationQuery:
    """Which quotations, newest first. ``by`` are the speakers (``None``: anybody); all of the ``words`` are said;
    ``source`` is contained in the outlet's name.

    ``before`` is the position of a quotation: only what comes after it in this order, so that a next page stays right
    while new quotations arrive.
    """

    by: tuple[Voice, ...] | None = None
    words: tuple[str, ...] = ()
    since: datetime | None = None
    source: str | None = None
    before: Position | None = None
    limit: int = 10
