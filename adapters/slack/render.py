"""A neutral message as the body that Slack gets. Pure.

Limits: 50 blocks a message (https://docs.slack.dev/reference/block-kit/blocks/); Slack refuses bodies of more than
about 13,000 characters with ``msg_blocks_too_long``, so everything together stays below 12,000, counted as JSON.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.slack import elements as e
from adapters.slack import escape
from bot.domain.messages import Block, Facts, Heading, ItemCard, Message, Note, Paragraph, QuoteCard

BLOCKS = 50
CHARACTERS = 10_600
"""For the blocks as JSON; the rest is for fallback, metadata and the note that says how much is missing."""
FALLBACK = 400
"""Characters of the fallback: notifications show about a line, and it is for screen readers too."""

EVENT = "quotewire_delivery"
"""The ``event_type`` of our posts' metadata."""

_QUOTE, _AROUND, _ITEM_QUOTE = 1_000, 250, 300
_NAME, _TITLE, _LABEL, _TEXT, _VALUE = 200, 250, 100, 2_800, 500
_ROWS = 8
"""Rows of facts in one block."""

_MARKS = "\"'“”„«»‘’‚‹›"


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is shown or left out as a whole. ``counted`` is how many things a reader would miss."""

    blocks: list[e.Json]
    counted: int = 0


def body(message: Message) -> dict[str, Any]:
    """Text, blocks and no unfurling: what every way of posting to Slack takes."""
    text = escape.mrkdwn(message.summary, FALLBACK) or "Quotewire"
    more = (Note(f"There is more: {message.following}"),) if message.following else ()
    units = [unit for block in (*message.blocks, *more) for unit in _units(block)]
    blocks = _fit([unit for unit in units if unit.blocks]) or e.rich(e.section(e.words(message.summary, _TEXT)))
    return {"text": text, "blocks": blocks or e.header("Quotewire"), "unfurl_links": False, "unfurl_media": False}


def post(channel: str, message: Message, key: str) -> dict[str, Any]:
    """The arguments of ``chat.postMessage``. The key in the metadata lets a post be found again in the history."""
    metadata = {"event_type": EVENT, "event_payload": {"key": key}}
    return {"channel": channel, **body(message), "metadata": metadata}


def reply(message: Message, *, private: bool) -> dict[str, Any]:
    """The body for a ``response_url``."""
    return {"response_type": "ephemeral" if private else "in_channel", **body(message)}


def _fit(units: Sequence[_Unit]) -> list[e.Json]:
    """As much as fits, in order. After the first thing left out only small print follows, so that no item of the
    middle goes missing unseen; where the cut is, a note says how much it was."""
    shown: list[e.Json] = []
    cut: int | None = None
    used = missing = 0
    for unit in units:
        cost = sum(len(json.dumps(block, ensure_ascii=False)) + 2 for block in unit.blocks)
        fits = len(shown) + len(unit.blocks) < BLOCKS and used + cost <= CHARACTERS
        if fits and (cut is None or not unit.counted):
            shown += unit.blocks
            used += cost
        else:
            cut = len(shown) if cut is None else cut
            missing += unit.counted
    if cut is not None:
        note = f"… and {missing} more" if missing else "… the rest is too long for one message"
        shown[cut:cut] = e.context([e.small(note)])
    return shown


def _units(block: Block) -> Iterable[_Unit]:
    match block:
        case Heading(text):
            yield _Unit(e.header(text))
        case Paragraph(text):
            yield _Unit(e.rich(e.section(e.words(text, _TEXT))))
        case Note(text):
            yield _Unit(e.context([e.small(text)]))
        case QuoteCard():
            yield _Unit(_quote_card(block), 1)
        case ItemCard():
            yield _Unit(_item_card(block), 1)
        case Facts(rows):
            for start in range(0, len(rows), _ROWS):
                some = rows[start : start + _ROWS]
                yield _Unit(e.rich(e.bullets(_row(name, value) for name, value in some)), len(some))


def _quote_card(card: QuoteCard) -> list[e.Json]:
    return [
        *e.rich(
            e.section(e.words(card.label or "", _LABEL, bold=True)),
            e.quote(*_evidence(card.quote, card.passage or "")),
            e.section(e.verbatim("— "), e.words(card.speaker, _NAME, bold=True)) if card.speaker.strip() else None,
            e.section(e.link(card.title, card.url, _TITLE)),
        ),
        *e.context([e.small(card.evidence)] if card.evidence else []),
        *e.context([e.small(card.outlet, _NAME), e.when(card.published), _elsewhere(card.also_in)]),
    ]


def _item_card(card: ItemCard) -> list[e.Json]:
    said = (card.quote or "").strip()
    by = f"\n— {escape.line(card.speaker, _NAME)}" if card.speaker and card.speaker.strip() else ""
    return [
        *e.rich(
            e.section(e.link(card.title, card.url, _TITLE, bold=True)),
            e.quote(e.words(_in_marks(escape.plain(said, _ITEM_QUOTE)), _ITEM_QUOTE + 2), e.verbatim(by))
            if said
            else None,
        ),
        *e.context([e.small(card.outlet, _NAME), e.when(card.published), _elsewhere(card.also_in)]),
    ]


def _evidence(quote: str, passage: str) -> list[e.Json | None]:
    """The passage with the quotation in bold; the quotation alone where there is no passage around it."""
    said = escape.clean(quote)
    before, found, after = escape.clean(passage).partition(said) if said else ("", "", "")
    if not found or not (before or after):
        return [e.words(_in_marks(escape.plain(quote, _QUOTE)), _QUOTE + 2)]
    return [
        e.verbatim(escape.clip_start(before, _AROUND)),
        e.verbatim(escape.clip(found, _QUOTE), bold=True),
        e.verbatim(escape.clip(after, _AROUND)),
    ]


def _in_marks(text: str) -> str:
    return text if not text or text[0] in _MARKS else f"“{text}”"


def _elsewhere(outlets: Sequence[str]) -> e.Json | None:
    if not outlets:
        return None
    more = f" and {len(outlets) - 5} more" if len(outlets) > 5 else ""
    return e.small("also in " + ", ".join(escape.line(outlet, 60) for outlet in outlets[:5]) + more, 2 * _NAME)


def _row(name: str, value: str) -> e.Json | None:
    told = escape.plain(value, _VALUE)
    return e.section(e.words(name, _NAME, bold=True), e.verbatim(f" {told}" if told else ""))
