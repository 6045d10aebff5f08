"""A neutral message as the body that Discord gets. Pure, and the only place where it is made.

Limits, kept by construction: 40 components a message, nested ones counted, and 4,000 characters in all its texts
(Discord, Components, "Text Display" and "Using Message Components"); 2,000 characters of plain content (Message
resource, "Create Message"). Where not everything fits, the passages around the quotations go first, then the longest
quotations are cut with a visible mark, then the last things are counted instead of shown.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from adapters.discord import components as c
from adapters.discord import escape
from adapters.discord.buttons import NONE, Buttons, custom_id
from adapters.discord.links import fits_button, web_link
from bot.domain.messages import Block, Facts, Heading, ItemCard, Message, Note, Paragraph, QuoteCard

SUPPRESS_EMBEDS = 1 << 2
EPHEMERAL = 1 << 6
COMPONENTS_V2 = 1 << 15
"""Message resource, "Message Flags"."""

CHARACTERS, COMPONENTS, CONTENT = 4_000, 40, 2_000

_FRAME = 4
"""Components around what is said: the container, the row and its two buttons."""

_NAME, _TITLE, _LABEL, _NOTE, _VALUE = 200, 250, 100, 500, 500
_ROWS = 8
"""Rows of facts in one text."""
_FOR_NOTE = 64
"""Characters kept for the note that says how much is missing."""
_SHORTENED = "Shortened: the whole quotation is at the link."
_SHORTENED_HERE = "Shortened: the quotation goes on."
_MARKS = "\"'“”„«»‘’‚‹›"
_COLOURS = {
    "ok": 0x3B6FB6,
    "found": 0x2E8B57,
    "ambiguous": 0x3B6FB6,
    "not_found": 0x8A8F98,
    "refused": 0xC77D1E,
    "error": 0xB3372F,
}


@dataclass(frozen=True, slots=True)
class _Room:
    """How much of each kind is shown, in characters."""

    quote: int
    around: int
    item_quote: int = 300
    text: int = 1_500


_ROOMS = (_Room(1_000, 250), _Room(1_000, 80), _Room(1_000, 0), _Room(400, 0, item_quote=140, text=800))


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is shown or left out as a whole. ``counted`` is how many things a reader would miss."""

    components: list[c.Json]
    counted: int = 0

    @property
    def size(self) -> int:
        return sum(escape.size(text) for text in c.contents(self.components))


def body(message: Message, nonce: str | None = None, buttons: Buttons = NONE) -> dict[str, Any]:
    """The body of a post in a channel. With a ``nonce``, Discord returns the post that is there already."""
    return {**components_body(_components(message, buttons)), **_safely(nonce)}


def interaction_body(message: Message, buttons: Buttons = NONE) -> dict[str, Any]:
    """The body of an answer to a command: private ones only its giver sees."""
    made = body(message, buttons=buttons)
    return {**made, "flags": made["flags"] | EPHEMERAL} if message.private else made


def components_body(components: list[c.Json]) -> dict[str, Any]:
    """The body with which a message is changed."""
    return {"flags": COMPONENTS_V2, "components": components, **_safely(None)}


def plain_body(message: Message, nonce: str | None = None) -> dict[str, Any]:
    """The same in one line of text, for where Discord refuses the other."""
    made = line_body(message.summary, nonce)
    return {**made, "flags": made["flags"] | EPHEMERAL} if message.private and not nonce else made


def line_body(text: str, nonce: str | None = None) -> dict[str, Any]:
    """One line of plain content."""
    content = escape.shown(text, CONTENT) or "Quotewire"
    return {"flags": SUPPRESS_EMBEDS, "content": content, **_safely(nonce)}


def _safely(nonce: str | None) -> dict[str, Any]:
    """Nobody is mentioned, whatever the text says; and with a ``nonce`` nothing is posted twice."""
    mentions: dict[str, Any] = {"allowed_mentions": {"parse": []}}
    return {**mentions, "nonce": nonce, "enforce_nonce": True} if nonce else mentions


def _components(message: Message, buttons: Buttons) -> list[c.Json]:
    more = (Note(f"There is more: {message.following}"),) if message.following and not buttons.more else ()
    blocks = (*message.blocks, *more) or (Paragraph(message.summary or "Quotewire"),)
    for room in _ROOMS:
        units = [unit for block in blocks for unit in _units(block, room)]
        if _together(units):
            break
    shown = _laid_out(units) or [c.text(escape.shown(message.summary, _NOTE) or "Quotewire")]
    return [c.container(shown, _COLOURS[message.outcome]), *_row_of(buttons)]


def _row_of(buttons: Buttons) -> list[c.Json]:
    made = [
        *([c.button("More", custom_id("more", buttons.more))] if buttons.more else []),
        *([c.button("Share", custom_id("share", buttons.share))] if buttons.share else []),
    ]
    return [c.row(made)] if made else []


def _together(units: Sequence[_Unit]) -> bool:
    count = sum(c.count(unit.components) for unit in units)
    return sum(unit.size for unit in units) <= CHARACTERS and count <= COMPONENTS - _FRAME


def _laid_out(units: Sequence[_Unit]) -> list[c.Json]:
    """As much as fits, in order. After the first thing left out only small print follows, so that nothing goes
    missing unseen in the middle; where the cut is, a note says how much it was."""
    whole = _together(units)
    characters = CHARACTERS - (0 if whole else _FOR_NOTE)
    places = COMPONENTS - _FRAME - (0 if whole else 1)
    shown: list[c.Json] = []
    cut: int | None = None
    missing = 0
    for unit in units:
        cost = c.count(unit.components)
        if unit.size <= characters and cost <= places and (cut is None or not unit.counted):
            shown += unit.components
            characters, places = characters - unit.size, places - cost
        else:
            cut = len(shown) if cut is None else cut
            missing += unit.counted
    if cut is not None:
        said = f"… and {missing} more" if missing else "… the rest is too long for one message"
        shown[cut:cut] = [c.text(_small(said))]
    return shown[1:] if shown and shown[0]["type"] == c.separator()["type"] else shown


def _units(block: Block, room: _Room) -> Iterable[_Unit]:
    match block:
        case Heading(text):
            yield from _texts(escape.shown(text, _TITLE), "### {}".format)
        case Paragraph(text):
            yield from _texts(escape.markdown(escape.clip(escape.clean(text), room.text)), str)
        case Note(text):
            yield from _texts(escape.shown(text, _NOTE), _small)
        case QuoteCard():
            yield _Unit([c.separator(), *_quote_card(block, room)], 1)
        case ItemCard():
            yield _Unit([c.text(_item_card(block, room))], 1)
        case Facts(rows):
            for start in range(0, len(rows), _ROWS):
                some = rows[start : start + _ROWS]
                yield _Unit([c.text("\n".join(_fact(name, value) for name, value in some))], len(some))


def _texts(escaped: str, styled: Callable[[str], str]) -> Iterable[_Unit]:
    if escaped:
        yield _Unit([c.text(styled(escaped))])


def _quote_card(card: QuoteCard, room: _Room) -> list[c.Json]:
    """The link is a button below the text: at its side it would leave half of a phone's width to the words."""
    link = web_link(card.url)
    button = link if link and fits_button(link) else None
    title = escape.shown(card.title, _TITLE)
    if link and not button:
        title = _masked(title, link)
    lines = [
        f"**{escape.shown(card.label, _LABEL)}**" if card.label and card.label.strip() else "",
        _block_quote(_evidence(card, room)),
        f"— **{escape.shown(card.speaker, _NAME)}**" if card.speaker.strip() else "",
        "" if escape.fits(escape.clean(card.quote), room.quote) else _small(_SHORTENED if link else _SHORTENED_HERE),
        _small(_joined(escape.shown(card.outlet, _NAME), title, _when(card.published))),
        _elsewhere(card.also_in),
        _small(escape.shown(card.evidence or "", _NOTE)),
    ]
    said = c.text("\n".join(line for line in lines if line) or "–")
    return [said, c.row([c.link_button("Read the sentence", button)])] if button else [said]


def _evidence(card: QuoteCard, room: _Room) -> str:
    """The passage with the quotation in bold, or the quotation in marks; both word for word."""
    quote, passage = escape.clean(card.quote), escape.clean(card.passage or "")
    before, found, after = passage.partition(quote) if quote else ("", "", "")
    if not found or not room.around or not escape.fits(quote, room.quote):
        return _bold(_in_marks(escape.clip(quote, room.quote)))
    left = before and escape.markdown(_keep_end(before, room.around))
    right = after and escape.markdown(_keep_start(after, room.around))
    return f"{left}{_bold(quote)}{right}"


def _keep_end(text: str, limit: int) -> str:
    kept = escape.clip_start(text.rstrip(), limit)
    return kept + text[len(text.rstrip()) :]


def _keep_start(text: str, limit: int) -> str:
    kept = escape.clip(text.lstrip(), limit)
    return text[: len(text) - len(text.lstrip())] + kept


def _item_card(card: ItemCard, room: _Room) -> str:
    title = escape.shown(card.title, _TITLE) or "(no title)"
    link = web_link(card.url)
    said = escape.clean(card.quote or "")
    lines = [
        f"**{_masked(title, link) if link else title}**",
        _block_quote(escape.markdown(_in_marks(escape.clip(said, room.item_quote)))) if said else "",
        f"> — {escape.shown(card.speaker, _NAME)}" if said and card.speaker and card.speaker.strip() else "",
        _small(_joined(escape.shown(card.outlet, _NAME), _relative(card.published))),
        _elsewhere(card.also_in),
    ]
    return "\n".join(line for line in lines if line)


def _elsewhere(outlets: Sequence[str]) -> str:
    return _small(f"Also in {escape.shown(', '.join(outlets), _VALUE)}") if outlets else ""


def _fact(name: str, value: str) -> str:
    shown = escape.shown(value, _VALUE)
    bold = f"**{escape.shown(name, _NAME) or '–'}**"
    return f"{bold} — {shown}" if shown else bold


def _bold(text: str) -> str:
    """Line by line: bold text may not begin or end with a blank, nor (on phones) go on over lines."""
    return "\n".join(f"**{escape.markdown(part)}**" if part.strip() else part for part in text.split("\n"))


def _block_quote(escaped: str) -> str:
    return "\n".join(f"> {part}" for part in escaped.split("\n")) if escaped else ""


def _small(escaped: str) -> str:
    return f"-# {escaped}" if escaped else ""


def _masked(escaped: str, link: str) -> str:
    """Ours alone: what comes from the web is escaped before. The angle brackets keep it from unfurling."""
    return f"[{escaped or 'article'}](<{link}>)"


def _in_marks(text: str) -> str:
    return f"“{text}”" if text and text[0] not in _MARKS else text


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _when(at: datetime | None) -> str:
    """In the reader's own time zone and language (Reference, "Timestamp Styles")."""
    return f"<t:{_seconds(at)}:f> ({_relative(at)})" if at else ""


def _relative(at: datetime | None) -> str:
    return f"<t:{_seconds(at)}:R>" if at else ""


def _seconds(at: datetime) -> int:
    return int((at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp())
