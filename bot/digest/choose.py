"""Chooses the stories of a digest, their order, and the key quote of each. Pure."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.digest.keyquote import key_quote, words_key
from bot.digest.stories import Story
from bot.domain.quotations import QuotationRecord
from bot.text.filters import any_has

_HALF_AS_FRESH = timedelta(hours=12)
"""Time by which a story is older than the newest story when its freshness counts half."""
Labels = Mapping[int, Sequence[str]]
"""The folders of the feeds by which articles came, by the article's id."""
_NO_LABELS: Labels = {}


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a digest: a story with its key quote."""

    story: Story
    quote: QuotationRecord | None


def choose_stories(
    stories: Iterable[Story],
    quotations: Mapping[int, Sequence[QuotationRecord]],
    maximum: int,
    sure: float,
    about: Sequence[str] = (),
    followed: Sequence[str] = (),
    labels: Labels = _NO_LABELS,
) -> tuple[list[Item], int]:
    """The ``maximum`` stories that matter most and fit ``about``, each with its key quote, and how many were left out.

    ``followed`` are speakers and words that the place has alerts for, ``labels`` the folders of the feeds by which
    articles came, by the article's id. No quotation stands twice in a digest, and nobody
    speaks more than twice.
    """
    wanted = [story for story in stories if not about or is_about(story, quotations, about, labels)]
    newest = max((story.appeared_at for story in wanted), default=None)
    wanted.sort(key=lambda story: (-importance(story, quotations, followed, newest), -story.lead.id))
    items: list[Item] = []
    used: set[str] = set()
    voices: dict[str, int] = {}
    for story in wanted[:maximum]:
        quote = key_quote(story.lead, quotations.get(story.lead.id, ()), sure, used, voices)
        if quote:
            used.add(words_key(quote))
            speaker = quote.quotation.attribution.speaker or ""
            voices[speaker] = voices.get(speaker, 0) + 1
        items.append(Item(story, quote))
    return items, len(wanted) - len(items)


def importance(
    story: Story,
    quotations: Mapping[int, Sequence[QuotationRecord]],
    followed: Sequence[str],
    newest: datetime | None,
) -> float:
    """How much a story matters at a place.

    The sum of 2 for each doubling of the number of its outlets, 1.5 where a speaker is quoted whom the place follows,
    and up to 1 for freshness, halved for each 12 hours by which the ``newest`` story is newer. So a second outlet
    counts for more than some hours, and a story of many outlets comes before each word of a followed speaker.
    """
    outlets = 2.0 * math.log2(1 + len(story.also_in))
    behind = (newest - story.appeared_at) / _HALF_AS_FRESH if newest else 0.0
    return outlets + (1.5 if _is_followed(story, quotations, followed) else 0.0) + math.exp2(-behind)


def is_about(
    story: Story,
    quotations: Mapping[int, Sequence[QuotationRecord]],
    topics: Sequence[str],
    labels: Labels = _NO_LABELS,
) -> bool:
    """Whether a title or a quotation of the story has the words of a topic, or a folder of its feeds is called so."""
    spoken = [record.quotation.text for article in story.articles for record in quotations.get(article.id, ())]
    folders = [label for article in story.articles for label in labels.get(article.id, ())]
    return any_has([*(article.title for article in story.articles), *spoken, *folders], topics)


def _is_followed(story: Story, quotations: Mapping[int, Sequence[QuotationRecord]], followed: Sequence[str]) -> bool:
    if not followed:
        return False
    names = {
        record.quotation.attribution.speaker for article in story.articles for record in quotations.get(article.id, ())
    }
    return any_has([*(article.title for article in story.articles), *filter(None, names)], followed)
