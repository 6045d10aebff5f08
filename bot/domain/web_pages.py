"""What the pages of the web show: records that templates draw, each a stored passage with its evidence.

All strings are plain text: a template escapes them. Articles, people and quotations are named by the store's ids, from
which the web makes addresses. ``language`` is the ISO 639-1 code of an article's text, empty where it isn't sure.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.articles import Article
from bot.domain.corrections import Correction
from bot.domain.messages import Block, Credit, ItemCard, Outcome, QuoteCard
from bot.domain.profiles import Profile

Wordwise = Literal["same", "only_first", "only_second"]
"""Whether a run of words stands in both of two texts that are compared, or in one of them alone."""
FeedState = Literal["fine", "failing", "gone", "new"]


@dataclass(frozen=True, slots=True)
class ComparedRun:
    """Words of two compared texts, with the blanks between them."""

    text: str
    where: Wordwise


@dataclass(frozen=True, slots=True)
class OutletArticle:
    """Another outlet's article of a story."""

    outlet: str
    article_id: int


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story of *Today*: its lead with the key quote, and the other articles that tell it. ``appeared_at`` is when the
    newest of them did."""

    card: ItemCard
    language: str
    appeared_at: datetime
    others: tuple[OutletArticle, ...] = ()


@dataclass(frozen=True, slots=True)
class TodayPage:
    """The stories of the last days, the most important first. ``outlets`` and ``labels`` are what the stories may be
    filtered by, ``left_out`` is the number of further stories."""

    stories: tuple[StoryLine, ...]
    left_out: int
    outlets: tuple[str, ...]
    labels: tuple[str, ...]
    made_at: datetime


@dataclass(frozen=True, slots=True)
class QuotePassage:
    """A quotation with its evidence. ``compared`` has its words beside the question's, where they differ."""

    card: QuoteCard
    language: str = ""
    compared: tuple[ComparedRun, ...] = ()


@dataclass(frozen=True, slots=True)
class WhoPage:
    """The answer to a question, in the blocks that chat shows; each quotation with what a page has beside it.

    ``people`` are speakers whose names have all words of the question, which may have meant them.
    """

    question: str
    outcome: Outcome | None
    parts: tuple[Block | QuotePassage, ...] = ()
    people: tuple[Profile, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A speaker, with quotations newest first. ``topics`` are words that titles of articles with the latest quotations
    share. ``older`` names the position at which the next page begins; ``None`` on the last page."""

    profile: Profile
    roles: tuple[tuple[str, str], ...]
    passages: tuple[QuotePassage, ...]
    topics: tuple[str, ...] = ()
    older: str | None = None


@dataclass(frozen=True, slots=True)
class FormerNumber:
    """The number of a speaker who was merged into another, and whom it means now: several, where that one was split
    since."""

    people: tuple[Profile, ...]


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part of an article's text that stands within these quotations, the outermost first (none: the narrator's own).
    ``begins`` and ``ends`` are the quotations of which it is the first and the last part."""

    text: str
    quotation_ids: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MarginNote:
    """Who said a quotation, how sure that is and why, beside the paragraph with it. ``number`` counts the article's
    quotations from 1."""

    quotation_id: int
    number: int
    credit: Credit
    reason: str


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph of an article, with the notes on the quotations that end in it."""

    parts: tuple[TextPart, ...]
    notes: tuple[MarginNote, ...] = ()


@dataclass(frozen=True, slots=True)
class AlteredQuotation:
    """A quotation that the article altered (with its words beside the earlier ones) or withdrew (``change.became`` is
    ``None``)."""

    change: Correction
    compared: tuple[ComparedRun, ...]


@dataclass(frozen=True, slots=True)
class ChangedParagraph:
    """A paragraph of an earlier revision, and what stands in its place in the next revision; either may be empty."""

    before: str
    after: str
    compared: tuple[ComparedRun, ...]


@dataclass(frozen=True, slots=True)
class RevisionStep:
    """In what the text of a ``revision`` differs from the text of the revision before."""

    revision: int
    changes: tuple[ChangedParagraph, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with its quotations marked, and what was altered in it, the latest first."""

    article: Article
    address: str
    source: str
    paragraphs: tuple[MarkedParagraph, ...]
    altered: tuple[AlteredQuotation, ...] = ()
    steps: tuple[RevisionStep, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedLine:
    """A feed with its health: in words why it can't be read (``reason``, empty where it can), and what else there is to
    tell (``remarks``).

    ``address`` is empty where it is a secret. ``since``: of a feed that can't be read its first failure, else when it
    was read last.
    """

    title: str
    address: str
    state: FeedState
    reason: str
    remarks: str
    labels: tuple[str, ...]
    items: int | None
    since: datetime | None
    next_try: datetime | None


@dataclass(frozen=True, slots=True)
class FeedsPage:
    """A page of the feeds, the troubled ones first; ``count`` is the number of all, ``troubled`` of all that aren't
    fine. ``after`` is where the next page begins; ``None`` on the last."""

    feeds: tuple[FeedLine, ...]
    count: int
    troubled: int
    after: int | None = None


@dataclass(frozen=True, slots=True)
class OutletWording:
    """How an outlet has words that another outlet has too; ``compared`` is empty where they are the very words."""

    card: QuoteCard
    language: str
    compared: tuple[ComparedRun, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Words that several outlets carry: as the first outlet has them, and as the others do. ``differ``: not all of them
    have the same words, or credit the same speaker. ``left_out`` is the number of further outlets."""

    first: QuotePassage
    others: tuple[OutletWording, ...]
    differ: bool
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class ComparePage:
    """The same words in several outlets, the ones that differ first."""

    shared: tuple[SharedWords, ...]
    question: str = ""
