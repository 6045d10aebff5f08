"""Small articles, quotations and messages for the store to keep."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.domain.articles import Page
from bot.domain.delivery import Digest
from bot.domain.messages import Credit, Heading, Message, QuoteCard
from bot.domain.places import Place
from bot.domain.quotations import Attribution, Quotation, QuotationRecord
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store, TopicIndex
from bot.search import search_for
from bot.search.topic_candidates import TopicCandidates, TopicQuery, topic_candidates

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

HERE = Place("discord", "g1", "c1")
THERE = Place("discord", "g1", "c2")
ELSEWHERE = Place("slack", "t1", "c1")
CONSOLE = Place("console", "", "main")


def page(number: int = 1, text: str = "Nothing was said.", **changes: object) -> Page:
    """An article; ``number`` is in its address and its title."""
    values: dict[str, object] = {
        "url": f"https://harbourpost.example/{number}",
        "title": f"Title {number}",
        "outlet": "Harbour Post",
        "text": text,
        "published": NOW - DAY,
    }
    return Page(**{**values, **changes})  # type: ignore[arg-type]


def quote(text: str, said: str, speaker: str | None = "Mara Lindqvist", **changes: object) -> Quotation:
    """The quotation ``said`` out of an article's text."""
    start = text.index(said)
    span = (start, start + len(said))
    attribution = Attribution("she", (0, 3), speaker, "chief engineer", 0.9, "inverted cue")
    values = {"start": span[0], "end": span[1], "spans": (span,), "text": said, "kind": "direct", "cue": "said"}
    return Quotation(**{**values, "attribution": attribution, **changes})  # type: ignore[arg-type]


async def save(store: Store, number: int, said: str, speaker: str | None = "Mara Lindqvist", **changes: object) -> int:
    """Store an article with one quotation; its id."""
    text = f"“{said}”, she said."
    now = changes.pop("now", NOW)
    audience = changes.pop("audience", EVERYBODY)
    assert isinstance(now, datetime)
    assert isinstance(audience, int)
    saved = await store.save_article(
        page(number, text, **changes), [quote(text, said, speaker)], now, audience=audience
    )
    return saved.article_id


def message(summary: str = "Three new items") -> Message:
    """A post with a block of two kinds and a time in it."""
    telling = (Credit("Ines Ferreira", confidence=0.6, sure=False),)
    credit = Credit("Mara Lindqvist", "engineer", 0.9, speaker_id=7, mention="she", tellers=telling)
    card = QuoteCard("We are “ready” ☂", credit, "Harbour Post", "Title", "https://a.example/1", NOW)
    return Message("ok", summary, (Heading(summary), card), private=False)


def digest(
    place: Place = HERE,
    slot: datetime = NOW,
    articles: tuple[int, ...] = (),
    schedule_id: int | None = None,
    told: Message | None = None,
    next_due: datetime | None = None,
) -> Digest:
    """A digest that is posted, unless it has neither articles nor a message of its own."""
    return Digest(place, schedule_id, slot, articles, told or message(), next_due=next_due)


async def queue(store: Store, key: str, place: Place = HERE, now: datetime = NOW) -> None:
    """Put a delivery into the outbox."""
    assert await store.record_digest(digest(place, now, told=message(key)), key, now)


async def matching(store: Store, words: Sequence[str], limit: int = 5) -> list[QuotationRecord]:
    """What the store finds for remembered words."""
    return [record for record, _ in await store.quotations_matching(search_for(" ".join(words), limit), ANYBODY)]


def topic(*words: str) -> Callable[[TopicIndex], TopicCandidates]:
    """A search for what may be about these words."""
    return partial(topic_candidates, query=TopicQuery(words))
