"""Composes a digest's message. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.buttons import with_post_buttons
from bot.digest.choose import Item
from bot.digest.keyquote import shown_piece, shown_span
from bot.domain.articles import Article
from bot.domain.messages import Block, Heading, ItemCard, Message, Note, OutletLink, Paragraph
from bot.domain.options import Look
from bot.domain.quotations import QuotationRecord
from bot.text.credits import address_of, beside_outlet, credit_of, result_of, result_of_article
from bot.text.statement import marks_in_text
from bot.text.words import is_verbatim
from bot.texts import digests as say


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a title; a section without a title has no heading."""

    title: str
    items: Sequence[Item]


def compose_digest(
    sections: Sequence[Section],
    left_out: int,
    at: datetime,
    tz: ZoneInfo,
    texts: Mapping[int, str],
    look: Look = "quote",
) -> Message:
    """The post for these items; ``at`` is the slot, shown in the schedule's zone ``tz``. ``texts`` are the articles',
    by their id."""
    items = [item for section in sections for item in section.items]
    count = len(items) + left_out
    title = digest_title(at, tz)
    shown = (block for section in sections for block in _blocks(section, look, texts))
    blocks: list[Block] = [Heading(title), *shown]
    if left_out:
        blocks.append(Note(say.MORE_IN_LATEST.format(left=left_out)))
    results = tuple(result_of(item.quote, None) if item.quote else result_of_article(item.story.lead) for item in items)
    summary = say.DIGEST_SUMMARY.of(count, title=title, first=items[0].story.lead.title)
    message = Message("ok", summary, tuple(blocks), private=False, results=results)
    return with_post_buttons(message, expecting=False)


def digest_title(at: datetime, tz: ZoneInfo) -> str:
    """The digest's title with the slot in the schedule's zone, which is shown by its letters, or by its offset where it
    has none (America/Sao_Paulo)."""
    local = at.astimezone(tz)
    name = local.tzname() or ""
    return say.DIGEST_TITLE.format(moment=local, zone=name if name.isalpha() else f"UTC{name}")


def compose_empty(at: datetime, tz: ZoneInfo) -> Message:
    """A post of a single line, for places that want one when nothing is new."""
    summary = say.DIGEST_EMPTY.format(title=digest_title(at, tz))
    return Message("ok", summary, (Paragraph(summary),), private=False)


def card(
    article: Article,
    quote: QuotationRecord | None,
    texts: Mapping[int, str],
    also_in: tuple[OutletLink, ...] = (),
    *,
    sure: float = 0.0,
    look: Look = "quote",
) -> ItemCard:
    """An article's card with its key quote; of a split quotation the longest piece is shown.

    ``texts`` are articles' texts by id: a quotation that doesn't stand in its own word for word isn't shown.

    A speaker with a confidence below ``sure`` is shown with "probably". The default 0 is for key quotes, which are
    chosen for their sure speakers.
    """
    quote = quote if quote and look != "title" and is_verbatim(quote, texts) else None
    text = texts.get(article.id, "")
    return ItemCard(
        title=article.title,
        url=address_of(article),
        outlet=article.outlet,
        published=article.published,
        quote=shown_piece(quote.quotation) if quote else None,
        credit=credit_of(quote, sure) if quote else None,
        also_in=also_in,
        mark=beside_outlet(article),
        article_id=article.id,
        quotation_id=quote.id if quote else None,
        lead=first_lines(text) or None if look == "full" else None,
        image=article.image if look == "full" else None,
        quote_marks=marks_in_text(text, *shown_span(quote.quotation)) if quote else _NO_QUOTE,
    )


_NO_QUOTE = ("“", "”")
"""Marks of a card without a quotation."""
_LEAD, _SHORTEST_LEAD = 300, 80
"""Most characters of an article's first lines, and the fewest where a sentence ends within these."""
_SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*(?=\s|$)|(?<=\S)(?=\n)")


def first_lines(text: str) -> str:
    """The first sentences of an article, word for word; a first sentence that is too long ends with "…"."""
    begun = text.strip()
    if len(begun) <= _LEAD:
        return begun
    ends = [end.end() for end in _SENTENCE_END.finditer(begun, 0, _LEAD)]
    if ends and ends[-1] >= _SHORTEST_LEAD:
        return begun[: ends[-1]].rstrip()
    return begun[:_LEAD].rsplit(None, 1)[0] + " …"


def _blocks(section: Section, look: Look, texts: Mapping[int, str]) -> list[Block]:
    cards = [card(item.story.lead, item.quote, texts, item.story.also_in, look=look) for item in section.items]
    return [Heading(section.title), *cards] if section.title else [*cards]
