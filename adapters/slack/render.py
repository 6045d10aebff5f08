"""Renders a neutral message as JSON bodies for Slack. Pure.

Limits: 50 blocks a message (https://docs.slack.dev/reference/block-kit/blocks/); Slack refuses bodies of more than
about 13,000 characters with ``msg_blocks_too_long``, so everything together stays below 12,000, counted as JSON.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from adapters.shared.outlets import around_outlets, named_outlets
from adapters.shared.runs import RunClipper, runs_of
from adapters.slack import elements as e
from adapters.slack import escape
from adapters.slack.buttons import of_core
from bot.domain.messages import (
    Block,
    Facts,
    Heading,
    ItemCard,
    Message,
    Note,
    OutletLink,
    Paragraph,
    PlaceLine,
    QuoteCard,
    TextRun,
)
from bot.text.credits import credit_words
from bot.text.place_names import place_called
from bot.texts import cards

BLOCKS = 50
CHARACTERS = 10_400
"""Characters of a message's blocks as JSON. The rest of the 12,000 is for fallback, metadata, buttons and the note that
says how much is missing."""
FALLBACK = 400
"""Characters of the fallback text: notifications show about a line of it, and screen readers read it."""
_SMALL_PRINT = 400
"""Characters, of :data:`CHARACTERS`, kept for the small print at the end of a message that is cut."""
THREAD = 6
"""Maximum messages of a post: the first in the channel, the others in its thread."""
REPLIES = 4
"""Maximum messages of an answer: a ``response_url`` can be used five times.
https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses"""

EVENT = "quotewire_delivery"
"""The ``event_type`` in the metadata of this bot's posts."""

_QUOTE, _AROUND, _ITEM_QUOTE, _IN_MARKS = 1_000, 250, 300, 4
_NAME, _TITLE, _LABEL, _TEXT, _VALUE, _OUTLET = 200, 250, 250, 2_800, 500, 60
_ROWS = 8
"""Rows of facts in a single block."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """Blocks that are shown or left out together.

    ``counted`` is the number of items and quotations in it, for the note "… and 3 more" where it is left out.
    """

    blocks: list[e.Element]
    counted: int = 0
    is_card: bool = False

    @property
    def cost(self) -> int:
        """Characters of the blocks as JSON."""
        return sum(len(json.dumps(block, ensure_ascii=False)) + 2 for block in self.blocks)


def message_body(message: Message, buttons: Sequence[e.Element] = ()) -> dict[str, Any]:
    """The message as a single body with fallback text, blocks and no unfurling, which every way of posting to Slack
    accepts."""
    return pages(message, 1, buttons)[0]


def post_pages(message: Message) -> list[dict[str, Any]]:
    """A post as bodies: the first is for the channel and has the buttons, the others are for its thread."""
    return pages(message, THREAD, first=of_core(message))


def pages(
    message: Message, most: int, buttons: Sequence[e.Element] = (), first: Sequence[e.Element] = ()
) -> list[dict[str, Any]]:
    """The message as up to ``most`` bodies of this kind; the last says how much is missing.

    ``buttons`` (blocks) stand under the last body, those of ``first`` under the first one.
    """
    units = _apart(
        [unit for block in message.blocks for unit in _units(block, block is message.blocks[0]) if unit.blocks]
    )
    reserved = len(buttons) + len(first)
    shown = [_fit(page, reserved) for page in _paged(units, most, reserved)]
    shown[0] = shown[0] or e.rich(e.section(e.running_text(message.summary, _TEXT))) or e.header("Quotewire")
    shown[0] = [*shown[0], *first]
    shown[-1] = [*shown[-1], *buttons]
    text = _with_channels(escape.mrkdwn(message.summary, FALLBACK), message.blocks) or "Quotewire"
    return [{"text": text, "blocks": blocks, "unfurl_links": False, "unfurl_media": False} for blocks in shown]


def _with_channels(text: str, blocks: Iterable[Block]) -> str:
    """The fallback text with channels as Slack shows them, by name
    (https://docs.slack.dev/messaging/formatting-message-text/#linking-channels)."""
    for block in blocks:
        if isinstance(block, PlaceLine) and e.place_element(block.place.channel):
            text = text.replace(
                escape.mrkdwn(place_called(block.place, block.name), FALLBACK), f"<#{block.place.channel}>"
            )
    return text


def post(channel: str, shown: Mapping[str, Any], key: str, thread: str | None = None) -> dict[str, Any]:
    """The arguments of ``chat.postMessage``. The key is put into the metadata, by which the post is found in the
    history."""
    metadata = {"event_type": EVENT, "event_payload": {"key": key}}
    return {"channel": channel, **shown, "metadata": metadata, **({"thread_ts": thread} if thread else {})}


def response_body(shown: Mapping[str, Any], *, private: bool) -> dict[str, Any]:
    """The body for a ``response_url``; it leaves the message of a pressed button unchanged."""
    return {"response_type": "ephemeral" if private else "in_channel", "replace_original": False, **shown}


def _paged(units: Sequence[_Unit], most: int, reserved: int) -> list[Sequence[_Unit]]:
    """The units in order, in at most ``most`` pages, each as full as it can be; the last page has all remaining
    units."""
    done: list[Sequence[_Unit]] = []
    rest = units
    while len(done) < most - 1 and (count := _how_many(rest, reserved)) < len(rest):
        done.append(rest[:count])
        rest = rest[count:]
    return [*done, rest]


def _how_many(units: Sequence[_Unit], reserved: int) -> int:
    """How many units from the beginning fit into a message; at least 1."""
    blocks = used = 0
    for index, unit in enumerate(units):
        blocks, used = blocks + len(unit.blocks), used + unit.cost
        if blocks + reserved > BLOCKS or used > CHARACTERS:
            return max(index, 1)
    return len(units)


def _fit(units: Sequence[_Unit], reserved: int) -> list[e.Element]:
    """The units that fit, in order. After the first unit that is left out only small print (units that count nothing)
    follows, so that no item goes missing unseen in the middle; at the cut a note says how many items are missing."""
    if _how_many(units, reserved) == len(units) and sum(unit.cost for unit in units) <= CHARACTERS:
        return _from_its_first(block for unit in units for block in unit.blocks)
    shown: list[e.Element] = []
    cut: int | None = None
    used = missing = 0
    for unit in units:
        room = CHARACTERS - (_SMALL_PRINT if unit.counted else 0)
        fits = len(shown) + len(unit.blocks) < BLOCKS - reserved and used + unit.cost <= room
        if fits and (cut is None or not unit.counted):
            shown += unit.blocks
            used += unit.cost
        else:
            cut = len(shown) if cut is None else cut
            missing += unit.counted
    if cut is not None:
        note = cards.BLOCKS_LEFT_OUT.format(left=missing) if missing else cards.REST_LEFT_OUT
        shown[cut:cut] = e.context([e.small(note)])
    return _from_its_first(shown)


def _apart(units: Sequence[_Unit]) -> list[_Unit]:
    """The units with a line between each two cards."""
    return [
        replace(unit, blocks=[*e.divider(), *unit.blocks]) if unit.is_card and before and before.is_card else unit
        for before, unit in zip([None, *units], units, strict=False)
    ]


def _from_its_first(blocks: Iterable[e.Element]) -> list[e.Element]:
    """The blocks of a message, which doesn't begin with a line."""
    shown = list(blocks)
    return shown[1:] if shown[:1] == e.divider() else shown


def _units(block: Block, is_first: bool) -> Iterable[_Unit]:
    match block:
        case Heading(text):
            # A header block is for the title alone: everything under it would look like a title of its own.
            yield _Unit(e.header(text) if is_first else e.rich(e.section(e.running_text(text, _TITLE, bold=True))))
        case Paragraph(text):
            yield _Unit(e.rich(e.section(e.running_text(text, _TEXT))))
        case PlaceLine():
            yield _Unit(e.rich(e.section(*_place_line(block))))
        case Note(text):
            yield _Unit(e.context([e.small(text)]))
        case QuoteCard():
            yield _Unit(_quote_card(block), 1, is_card=True)
        case ItemCard():
            yield _Unit(_item_card(block), 1, is_card=True)
        case Facts(rows):
            for start in range(0, len(rows), _ROWS):
                some = rows[start : start + _ROWS]
                yield _Unit(e.rich(e.bullets(_row(name, value) for name, value in some)), len(some))


def _place_line(line: PlaceLine) -> list[e.Element | None]:
    before, after = (escape.clip_text(escape.harmless_run(part), _TEXT) for part in (line.before, line.after))
    return [
        e.exact_text(before),
        e.place_element(line.place.channel) or e.exact_text(place_called(line.place, line.name)),
        e.exact_text(after),
    ]


def _quote_card(card: QuoteCard) -> list[e.Element]:
    speaker = credit_words(card.credit)
    return [
        *e.rich(
            e.section(e.running_text(card.label or "", _LABEL), *_contrast(card.contrast)),
            e.section(e.running_text(speaker, _NAME)),
            e.quote(*_quotation(card)),
        ),
        *e.context(
            [
                e.small(card.outlet, _NAME),
                _mark(card),
                _dated(card),
                e.small_link(cards.READ_SENTENCE, card.url, _TITLE) if e.web_host(e.written_out(card.url)) else None,
                *_elsewhere(card.also_in),
            ]
        ),
        *e.context([e.small(card.reason)] if card.reason else []),
    ]


def _contrast(pieces: Sequence[TextRun]) -> list[e.Element | None]:
    shown = [e.exact_text(escape.harmless_run(piece.text), bold=piece.is_marked) for piece in pieces]
    return [e.exact_text(": "), *shown] if pieces else []


def _item_card(card: ItemCard) -> list[e.Element]:
    lead = escape.clipped_line(card.lead or "", _ITEM_QUOTE)
    picture = e.picture(card.image or "", card.title)
    words, (opening, closing) = (card.quote or "").strip(), card.quote_marks
    speaker = credit_words(card.credit) if card.credit else ""
    by = f"\n— {escape.clipped_line(speaker, _NAME)}" if speaker.strip() else ""
    return [
        *e.rich(
            e.section(*e.headline(card.title, card.url, _TITLE, bold=True)),
            None if picture else e.section(e.exact_text(lead)),
            e.quote(
                e.running_text(f"{opening}{escape.clipped_text(words, _ITEM_QUOTE)}{closing}", _ITEM_QUOTE + _IN_MARKS),
                e.exact_text(by),
            )
            if words
            else None,
        ),
        *e.beside_picture(lead or card.title, picture),
        *e.context([e.small(card.outlet, _NAME), _mark(card), _dated(card), *_elsewhere(card.also_in)]),
    ]


def _quotation(card: QuoteCard) -> list[e.Element | None]:
    """What was said in bold, and as much of its sentence as there is room for."""
    runs = [replace(run, text=escape.harmless_run(run.text)) for run in runs_of(card)]
    return [e.exact_text(run.text, bold=run.is_marked) for run in _CLIPPER.shown(runs, _QUOTE, _AROUND)]


_CLIPPER = RunClipper(escape.size, escape.clip_text, escape.clip_text_start)


def _dated(card: QuoteCard | ItemCard) -> e.Element | None:
    return e.date_element(card.published) or e.small(cards.UNDATED)


def _mark(card: QuoteCard | ItemCard) -> e.Element | None:
    return e.small(card.mark, _LABEL) if card.mark else None


def _elsewhere(also_in: Sequence[OutletLink]) -> list[e.Element | None]:
    """Other outlets, each with its link: "also in A", "B", "C and 3 more"."""
    named, left = named_outlets(also_in)
    before, after = around_outlets(left)
    last = len(named) - 1
    return [
        e.small_link(
            other.outlet,
            other.url,
            _OUTLET,
            before="" if number else before,
            after=after if number == last else "",
        )
        for number, other in enumerate(named)
    ]


def _row(name: str, value: str) -> e.Element | None:
    plain_value = escape.clipped_text(value, _VALUE)
    return e.section(e.running_text(name, _NAME, bold=True), e.exact_text(f" {plain_value}" if plain_value else ""))
