"""Small messages, digests and places for the store to keep, beside what ``tests.builders`` makes."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.domain.delivery import Digest
from bot.domain.messages import Credit, Heading, Message, QuoteCard
from bot.domain.places import Place
from bot.domain.quotations import QuotationRecord
from bot.domain.viewers import ANYBODY
from bot.ports import Store, TopicIndex
from bot.search import search_for
from bot.search.topic_candidates import TopicCandidates, TopicQuery, topic_candidates
from tests.builders import NOW

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

HERE = Place("discord", "g1", "c1")
THERE = Place("discord", "g1", "c2")
ELSEWHERE = Place("slack", "t1", "c1")
CONSOLE = Place("console", "", "main")


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
