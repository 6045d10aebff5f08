"""An answer or a post as neutral blocks, before an adapter renders it for its platform.

All strings are plain text: an adapter escapes them for its platform, and renders times in the reader's zone.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from bot.domain.commands import Request
from bot.domain.places import Place

Outcome = Literal["ok", "found", "ambiguous", "not_found", "refused", "error"]
Grade = Literal["exact", "partial", "altered", "similar"]
DifferenceKind = Literal["negation", "number", "name", "words"]
"""In what a quotation's words differ from a question's, the gravest first; quantities and dates are numbers."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The first line of a post."""

    text: str
    type: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    type: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: how sure an answer is, how many more there are, what to do next."""

    text: str
    type: Literal["note"] = "note"


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A sentence that names a place between ``before`` and ``after``, in the way in which its platform names it.

    ``name`` is what the place is called where the platform can't show that itself; empty where nobody knows.
    """

    before: str
    place: Place
    after: str = ""
    name: str = ""
    type: Literal["place_line"] = "place_line"


@dataclass(frozen=True, slots=True)
class Credit:
    """Who is credited with a quotation; renderers turn it into words (``bot.text.credits``).

    ``name`` is ``None`` where no speaker is established; then ``mention`` is how the text calls the speaker ("a harbour
    worker"). ``confidence`` is from 0 to 1; ``sure``: it is high enough to show the name without "probably".
    ``speaker_id`` is the store's number of the speaker. ``tellers`` are the speakers of the quotations that this
    quotation stands within, the innermost first. ``together``: several people, as the text has them, who say it with
    one voice; ``name`` is one of them.
    """

    name: str | None
    role: str | None = None
    confidence: float = 1.0
    sure: bool = True
    speaker_id: int | None = None
    mention: str | None = None
    tellers: tuple["Credit", ...] = ()
    together: str = ""


@dataclass(frozen=True, slots=True)
class OutletLink:
    """Another outlet that carries the same words or tells the same story, and the address of its article."""

    outlet: str
    url: str


@dataclass(frozen=True, slots=True)
class TextRun:
    """A part of a line of text; ``is_marked`` where it is what the line is about, and renderers make it bold."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """A quotation with its evidence.

    ``label`` introduces it ("Exact match", "Similar, not the same"), and ``contrast`` is where its words turn round
    what was asked for ("“… will **not** raise …”"). ``runs`` are what was said (marked), what the text has between,
    and as much of its sentence as it needs, in the marks of the text: renderers make the marked runs bold, nothing
    else of the card, and add no marks. ``quote`` is the quotation in one piece. ``url`` leads to the sentence itself.
    ``reason`` is a line of small print: how sure it is who said it, and why. ``mark`` is shown beside the outlet where
    the text is not from the article's page ("as the feed has it"). The ids are the store's.
    """

    quote: str
    credit: Credit
    outlet: str
    title: str
    url: str
    published: datetime | None = None
    label: str | None = None
    runs: tuple[TextRun, ...] = ()
    also_in: tuple[OutletLink, ...] = ()
    reason: str | None = None
    mark: str | None = None
    article_id: int | None = None
    quotation_id: int | None = None
    contrast: tuple[TextRun, ...] = ()
    type: Literal["quote_card"] = "quote_card"


@dataclass(frozen=True, slots=True)
class ItemCard:
    """A news item, with its key quote where it has one.

    ``also_in`` are all other outlets that tell the story: renderers name the first few and count the rest. ``lead`` are
    its first lines, word for word, and ``image`` is the address of its picture (https), where the place wants them.

    ``quote_marks`` are the article's own marks around ``quote``. ``published`` is ``None`` where the article tells no
    date. ``mark`` and the ids are as in :class:`QuoteCard`.
    """

    title: str
    url: str
    outlet: str
    published: datetime | None = None
    quote: str | None = None
    credit: Credit | None = None
    also_in: tuple[OutletLink, ...] = ()
    mark: str | None = None
    article_id: int | None = None
    quotation_id: int | None = None
    lead: str | None = None
    image: str | None = None
    quote_marks: tuple[str, str] = ("“", "”")
    type: Literal["item_card"] = "item_card"


@dataclass(frozen=True, slots=True)
class CommandMention:
    """A command in an answer, by its path ("digest set"), with the text right behind it (its options, or a sign)."""

    path: str
    behind: str = ""


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A line of help: one command, or several (``is_family``), and what they are for."""

    commands: tuple[CommandMention, ...]
    words: str
    is_family: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of a name and a value (feeds and their health, schedules, commands).

    ``commands`` has the same rows for platforms where a press on a command's name begins to type it.
    """

    rows: tuple[tuple[str, str], ...]
    commands: tuple[CommandRow, ...] = ()
    type: Literal["facts"] = "facts"


Block = Annotated[
    Heading | Paragraph | PlaceLine | Note | QuoteCard | ItemCard | Facts,
    Field(discriminator="type"),
]


@dataclass(frozen=True, slots=True)
class Result:
    """A result in the JSON answer of ``quotewire ask --json``, whose form is a contract.

    ``told_by`` is the speaker who reports the words, ``None`` where the article quotes the speaker itself. ``differs``
    says in what the words differ from the question's; it is empty where they don't. The ids are the store's: they stay
    the same as long as the article is kept, and the quotation stands in it. ``language`` is the ISO 639-1 code of the
    article's language, ``None`` where it isn't sure. Since ``gone_since`` its page is gone; ``None`` where it is there.
    ``together`` has the names of several people who say it with one voice, as the article's text has them; ``speaker``
    is one of them.
    """

    grade: Grade | None
    text: str | None
    speaker: str | None
    role: str | None
    mention: str | None
    confidence: float | None
    outlet: str
    title: str
    url: str
    published: datetime | None
    told_by: str | None = None
    article_id: int | None = None
    quotation_id: int | None = None
    speaker_id: int | None = None
    language: str | None = None
    gone_since: datetime | None = None
    differs: tuple[DifferenceKind, ...] = ()
    together: str | None = None


ABOUT = 80
"""UTF-16 units of :attr:`MessageButton.about`, at most: platforms keep it in the button itself, in 100 characters."""


@dataclass(frozen=True, slots=True)
class MessageButton:
    """A button under a message, or a line of its menu: a press gives the command with this path.

    ``about`` (up to :data:`ABOUT`) is the command's only argument. Nothing of a button is stored, so it works as long
    as its message stands; who presses it, where and with which rights is known only then.
    """

    label: str
    command: str
    about: str


@dataclass(frozen=True, slots=True)
class File:
    """A text file that belongs to an answer. Only the person who gave the command gets it: adapters never send a file
    to a channel.

    ``name`` has only letters, digits, ``-``, ``_`` and ``.``.
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """An answer or a post. ``summary`` has it in a line: notifications, screen readers and logs show only that.

    ``private``: only the person who gave the command sees it; ``results`` are for programs, best first. ``following``
    is the request for the next page, ``None`` on the last page. ``ping`` has the platform's ids of the roles that a
    post notifies: the place's own setting, and the only mentions that are ever active. Only private answers have a
    ``file``. Up to three ``buttons`` stand under it in a row; of a ``menu`` of up to 25 lines a person chooses one.
    """

    outcome: Outcome
    summary: str
    blocks: tuple[Block, ...]
    private: bool = True
    results: tuple[Result, ...] = ()
    following: Request | None = None
    ping: tuple[str, ...] = ()
    file: File | None = None
    buttons: tuple[MessageButton, ...] = ()
    menu: tuple[MessageButton, ...] = ()
