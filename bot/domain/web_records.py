"""What the API answers, as records: their fields are a contract. ``quotewire``'s ``--json`` prints the same records
where it tells the same things (:class:`bot.domain.messages.Result` for a quotation, :class:`SpeakerRecord`)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.messages import Outcome, Result
from bot.domain.profiles import RoleSpan


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article. ``url`` is the address for readers; ``first_seen`` is when the bot saw it first; ``revision`` counts
    its texts from 1. ``language`` is an ISO 639-1 code, null where it isn't sure. Since ``gone_since`` its page is
    gone."""

    id: int
    url: str
    title: str
    outlet: str
    author: str | None
    published: datetime | None
    first_seen: datetime
    revision: int
    language: str | None
    gone_since: datetime | None


@dataclass(frozen=True, slots=True)
class QuotationSpan:
    """A quotation with its place in the article's text: ``start``, ``end`` and ``spans`` (one for each pair of marks)
    are offsets in code points, the end excluded. ``kind`` is "direct" where all of the speech is inside the marks, else
    "mixed". ``rule`` is the evidence for who said it, in a few words."""

    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    kind: str
    cue: str | None
    rule: str
    quotation: Result


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article with its current text, and its quotations in the order of the text."""

    article: ArticleRecord
    text: str
    quotations: tuple[QuotationSpan, ...]


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """A person or a body. ``names`` are the names that articles write; ``quoted`` counts the quotations; ``roles`` come
    latest first; ``outlets`` are the outlets that quoted the speaker most. ``is_open``: it stands for quotations of
    which the article doesn't say which of several people of the name it means."""

    id: int
    name: str
    names: tuple[str, ...]
    quoted: int
    last_quoted: datetime | None
    roles: tuple[RoleSpan, ...]
    outlets: tuple[str, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """The answer to a question, as chat gives it. ``summary`` is the answer in a line; ``results`` come best first.
    With the outcome "not_found" they are the nearest that there is."""

    outcome: Outcome
    summary: str
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class ArticleList:
    """A page of articles, newest first. ``next`` is the ``cursor`` of the next page, null on the last page."""

    items: tuple[ArticleRecord, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class QuotationList:
    """A page of quotations, newest first. ``next`` is the ``cursor`` of the next page, null on the last page."""

    items: tuple[Result, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class SpeakerList:
    """Speakers, the most quoted first."""

    items: tuple[SpeakerRecord, ...]


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What a list is narrowed to: words that must occur, a part of the outlet's name, the first and the last moment,
    and for quotations the speaker's number."""

    words: str = ""
    source: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    speaker: int | None = None
