"""Composes a digest's message. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.choose import Item
from bot.digest.keyquote import shown_piece
from bot.digest.stories import appeared_at
from bot.domain.articles import Article
from bot.domain.messages import Block, Heading, ItemCard, Message, Note, OutletLink, Paragraph
from bot.domain.quotations import QuotationRecord
from bot.text.credits import address_of, credit_of, mark_of, result_of, result_of_article


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a title; a section without a title has no heading."""

    title: str
    items: Sequence[Item]


def compose_digest(sections: Sequence[Section], left_out: int, at: datetime, tz: ZoneInfo) -> Message:
    """The post for these items; ``at`` is the slot, shown in the schedule's zone ``tz``."""
    items = [item for section in sections for item in section.items]
    count = len(items) + left_out
    title = digest_title(at, tz)
    blocks: list[Block] = [Heading(title), *(block for section in sections for block in _blocks(section))]
    if left_out:
        blocks.append(Note(f"and {left_out} more: /news latest"))
    results = tuple(result_of(item.quote, None) if item.quote else result_of_article(item.story.lead) for item in items)
    summary = f"{title}: {count} new {'item' if count == 1 else 'items'}. {items[0].story.lead.title}"
    return Message("ok", summary, tuple(blocks), private=False, results=results)


def digest_title(at: datetime, tz: ZoneInfo) -> str:
    """The digest's title with the slot in the schedule's zone, which is shown by its letters, or by its offset where it
    has none (America/Sao_Paulo)."""
    local = at.astimezone(tz)
    name = local.tzname() or ""
    return f"News digest, {local:%A %-d %B, %H:%M} {name if name.isalpha() else f'UTC{name}'}"


def compose_empty(at: datetime, tz: ZoneInfo) -> Message:
    """A post of a single line, for places that want one when nothing is new."""
    summary = f"{digest_title(at, tz)}: nothing new."
    return Message("ok", summary, (Paragraph(summary),), private=False)


def card(
    article: Article, quote: QuotationRecord | None, also_in: tuple[OutletLink, ...] = (), *, sure: float = 0.0
) -> ItemCard:
    """An article's card with its key quote; of a split quotation the longest piece is shown.

    A speaker with a confidence below ``sure`` is shown with "probably". The default 0 is for key quotes, which are
    chosen for their sure speakers.
    """
    return ItemCard(
        title=article.title,
        url=address_of(article),
        outlet=article.outlet,
        published=appeared_at(article),
        quote=shown_piece(quote.quotation) if quote else None,
        credit=credit_of(quote, sure) if quote else None,
        also_in=also_in,
        mark=mark_of(article),
        article_id=article.id,
        quotation_id=quote.id if quote else None,
    )


def _blocks(section: Section) -> list[Block]:
    cards = [card(item.story.lead, item.quote, item.story.also_in) for item in section.items]
    return [Heading(section.title), *cards] if section.title else [*cards]
