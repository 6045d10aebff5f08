"""The contents of a digest: from new articles over filters, copies and stories to a post in sections.

Pure. Comparing hundreds of articles takes a second, so it runs in a worker process.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.choose import Item, choose_stories, is_about
from bot.digest.compose import Section, compose_digest
from bot.digest.copies import find_copies
from bot.digest.stories import Story, group_stories, led_by_news
from bot.domain.articles import Article
from bot.domain.messages import Message
from bot.domain.options import Filter, Look, Mutes, Sections
from bot.domain.quotations import QuotationRecord
from bot.text.filters import is_wanted
from bot.texts import digests as say


@dataclass(frozen=True, slots=True)
class Material:
    """What a digest is made of: the new ``articles``, the articles posted at the place lately (``told``), and other
    recent articles (``background``), which show which words are rare; texts and quotations by the article's id."""

    articles: Sequence[Article]
    told: Sequence[Article]
    background: Sequence[Article]
    texts: Mapping[int, str]
    quotations: Mapping[int, Sequence[QuotationRecord]]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a place wants: at most ``maximum`` items that are ``about`` one of these topics and pass the ``filter`` and
    the ``mutes``; items with ``followed`` speakers or words rank higher. ``sure`` is the minimum confidence in the
    speaker of a key quote. ``labels`` are the folders of the place's feeds by which articles came, by the article's
    id."""

    maximum: int
    sure: float
    about: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    sections: Sections = ""
    look: Look = "quote"
    filter: Filter = field(default_factory=Filter)
    labels: tuple[tuple[int, tuple[str, ...]], ...] = ()
    mutes: Mutes = field(default_factory=Mutes)


@dataclass(frozen=True, slots=True)
class Edition:
    """A digest's contents; ``message`` is ``None`` when nothing is new. ``told`` are ids of articles that won't be
    posted again; ``leads`` has the ids of articles that weren't shown, each with the id of the article shown in its
    place."""

    message: Message | None
    told: tuple[int, ...]
    leads: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class ItemChoice:
    """The chosen ``items``, how many stories were left out, and the ids of articles that are copies of another, each
    with the other's id."""

    items: Sequence[Item]
    left_out: int
    copies: Mapping[int, int]


def choose_items(material: Material, wishes: Wishes) -> ItemChoice:
    """The items of a digest, and of every other list of the day's stories: filters, copies, stories, key quotes."""
    wanted = [article for article in material.articles if _passes(article, material, wishes)]
    copies = find_copies(wanted, material.told, material.texts)
    fresh = [article for article in wanted if article.id not in copies]
    sizes = Counter(article.outlet for article in {*material.articles, *material.told, *material.background})
    grouped = [led_by_news(story, sizes) for story in group_stories(fresh, material.texts, material.background)]
    items, left_out = choose_stories(
        grouped, material.quotations, wishes.maximum, wishes.sure, wishes.about, wishes.followed, dict(wishes.labels)
    )
    return ItemChoice(items, left_out, copies)


def make_edition(material: Material, wishes: Wishes, at: datetime, tz: ZoneInfo) -> Edition:
    """The digest for the slot ``at``, which is shown in the schedule's zone ``tz``."""
    choice = choose_items(material, wishes)
    items, leads = choice.items, dict(choice.copies)
    told_ids = [*leads, *(article.id for item in items for article in item.story.articles)]
    leads.update((other.id, item.story.lead.id) for item in items for other in item.story.others)
    sections = _sections(items, wishes, material.quotations)
    return Edition(
        compose_digest(sections, choice.left_out, at, tz, material.texts, wishes.look) if items else None,
        tuple(told_ids),
        leads,
    )


def make_editions(orders: Sequence[tuple[Material, Wishes, datetime, ZoneInfo]]) -> list[Edition]:
    """Several digests, as :func:`make_edition` makes each."""
    return [make_edition(*order) for order in orders]


def _passes(article: Article, material: Material, wishes: Wishes) -> bool:
    records = material.quotations.get(article.id, ())
    return is_wanted(wishes.filter, wishes.mutes, article, material.texts.get(article.id, ""), records)


def _sections(
    items: Sequence[Item], wishes: Wishes, quotations: Mapping[int, Sequence[QuotationRecord]]
) -> list[Section]:
    """The items by heading; sections in the order of their first item, the section "Other news" last."""
    grouped: dict[str, list[Item]] = {}
    for item in items:
        grouped.setdefault(_heading(item.story, wishes, quotations), []).append(item)
    other = grouped.pop(say.OTHER_NEWS, None)
    return [
        Section(title, section_items)
        for title, section_items in [*grouped.items(), *([(say.OTHER_NEWS, other)] if other else [])]
    ]


def _heading(story: Story, wishes: Wishes, quotations: Mapping[int, Sequence[QuotationRecord]]) -> str:
    match wishes.sections:
        case "source":
            return story.lead.outlet
        case "topic":
            topics, labels = wishes.about or wishes.filter.words, dict(wishes.labels)
            return next((topic for topic in topics if is_about(story, quotations, [topic], labels)), say.OTHER_NEWS)
        case "folder":
            labels = dict(wishes.labels)
            folders = (label for article in story.articles for label in labels.get(article.id, ()))
            return next(folders, say.OTHER_NEWS)
        case _:
            return ""
