"""Renders each block of a message in Discord's Markdown, escaped and clipped to the room it has. Pure."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from adapters.discord import components as c
from adapters.discord import escape
from adapters.discord.layout import LayoutUnit
from adapters.discord.links import fits_button, web_link
from adapters.shared.outlets import also_in_words, named_outlets
from adapters.shared.runs import RunClipper, runs_of
from bot.domain.messages import (
    Block,
    CommandMention,
    CommandRow,
    Facts,
    Heading,
    ItemCard,
    Note,
    OutletLink,
    Paragraph,
    PlaceLine,
    QuoteCard,
)
from bot.text.credits import credit_words
from bot.text.place_names import place_called
from bot.texts import cards

_NAME, _TITLE, _LABEL, _NOTE, _VALUE, _OUTLET = 200, 250, 250, 500, 500, 60
_ROWS = 8
"""Rows of facts in one text."""
_LABEL_LIKE = re.compile(r"(?!ℹ)[^\W_](?:(?!ℹ)[^\W_]|[ ,!?'’&–()-]|[.:](?= ))*")
"""A name that can be the label of a link as it is: letters, digits and what stands between words ("ℹ" is an emoji, and
a name such as "bank.example" could disguise where the link leads).

In a label escapes are shown, and with an emoji or an address in it there is no link (discord-api-docs #6185, #7673,
#7510, #7721). So headlines never stand in one: they are beside it, where escapes work.
"""


@dataclass(frozen=True, slots=True)
class Room:
    """How much of each part of a block is shown, in characters.

    Without ``buttons`` links stand in the text.

    With ``outlet_links`` the names of other outlets lead to their articles. ``pictures`` of items are shown.
    ``command_ids`` are the ids of registered commands by their family: with them commands can be pressed.
    """

    quote: int
    around: int
    item_quote: int = 300
    text: int = 1_500
    buttons: bool = True
    outlet_links: bool = True
    pictures: bool = True
    command_ids: Mapping[str, str] = field(default_factory=dict)


def units(block: Block, room: Room, *, is_first: bool = False) -> Iterable[LayoutUnit]:
    """The parts of a block that are shown or left out as a whole, in order; a heading that ``is_first`` in its message
    is the title, larger than others."""
    match block:
        case Heading(text):
            yield from _texts(escape.markdown_line(text, _TITLE), ("## {}" if is_first else "### {}").format)
        case Paragraph(text):
            yield from _texts(escape.escape_markdown(escape.clip_markdown(escape.harmless(text), room.text)), str)
        case PlaceLine():
            yield from _texts(_place_line(block, room), str)
        case Note(text):
            yield from _texts(escape.markdown_line(text, _NOTE), _small)
        case QuoteCard():
            yield LayoutUnit([c.separator(), *_quote_card(block, room)], 1)
        case ItemCard():
            yield LayoutUnit([_with_picture(block, _item_card(block, room), room)], 1)
        case Facts(_, commands) if commands and room.command_ids:
            yield from _in_lines([_command_row(row, room) for row in commands])
        case Facts(rows):
            yield from _in_lines([_fact(name, value) for name, value in rows])


def _in_lines(lines: Sequence[str]) -> Iterable[LayoutUnit]:
    """A few lines in each text: every text counts as a component."""
    for start in range(0, len(lines), _ROWS):
        some = lines[start : start + _ROWS]
        yield LayoutUnit([c.text_component("\n".join(some))], len(some))


def _place_line(line: PlaceLine, room: Room) -> str:
    """A sentence with the mention of a channel, which shows its name and pings nobody (Reference, "Message
    Formatting")."""
    around = [escape.escape_markdown(escape.harmless_part(part)) for part in (line.before, line.after)]
    channel = line.place.channel
    shown = (
        f"<#{channel}>"
        if channel.isdecimal() and not line.place.is_direct
        else escape.markdown_line(place_called(line.place, line.name), _NAME)
    )
    return shown.join([around[0], escape.clip_markdown(around[1], room.text)])


def _texts(escaped: str, styled: Callable[[str], str]) -> Iterable[LayoutUnit]:
    if escaped:
        yield LayoutUnit([c.text_component(styled(escaped))])


def _quote_card(card: QuoteCard, room: Room) -> list[c.Component]:
    """Text, and below it a button with the link: beside the text a button would take half of a phone's width."""
    link = web_link(card.url)
    button = link if link and room.buttons and fits_button(link) else None
    speaker = credit_words(card.credit)
    read = _masked(cards.READ_SENTENCE, link) if link and not button else ""
    outlet = escape.markdown_line(card.outlet, _NAME)
    lines = [
        _heading(card),
        escape.markdown_line(speaker, _NAME),
        _block_quote(_quotation(card, room)),
        ""
        if escape.fits(escape.harmless(card.quote), room.quote)
        else _small(cards.SHORTENED if link else cards.SHORTENED_HERE),
        _small(
            _joined(outlet, _mark(card), _when(card.published) or cards.UNDATED, read, _also_in(card.also_in, room))
        ),
        _small(escape.markdown_line(card.reason or "", _NOTE)),
    ]
    words = c.text_component("\n".join(line for line in lines if line) or "–")
    return [words, c.component_row([c.link_button(cards.READ_SENTENCE, button)])] if button else [words]


def _heading(card: QuoteCard) -> str:
    contrast = "".join(
        _bold(part) if piece.is_marked else escape.escape_markdown(part)
        for piece in card.contrast
        for part in [escape.harmless_part(piece.text)]
    )
    label = escape.markdown_line(card.label or "", _LABEL)
    return f"{label}: {contrast}" if contrast else label


def _quotation(card: QuoteCard, room: Room) -> str:
    """What was said in bold, and as much of its sentence as there is room for; word for word."""
    runs = [replace(run, text=escape.harmless_part(run.text)) for run in runs_of(card)]
    return "".join(
        _bold(run.text) if run.is_marked else escape.escape_markdown(run.text)
        for run in _CLIPPER.shown(runs, room.quote, room.around)
    )


_CLIPPER = RunClipper(escape.escaped_size, escape.clip_markdown, escape.clip_markdown_start)


def _with_picture(card: ItemCard, words: str, room: Room) -> c.Component:
    picture = web_link(card.image or "") if room.pictures else None
    return c.section_with_picture(words, picture) if picture else c.text_component(words)


def _item_card(card: ItemCard, room: Room) -> str:
    title = escape.markdown_line(card.title, _TITLE) or cards.NO_TITLE
    words, speaker = escape.harmless(card.quote or ""), credit_words(card.credit) if card.credit else ""
    opening, closing = card.quote_marks
    lines = [
        f"**{title}**",
        escape.escape_markdown(escape.clip_markdown(escape.in_one_line(card.lead or ""), room.item_quote)),
        _block_quote(escape.escape_markdown(f"{opening}{escape.clip_markdown(words, room.item_quote)}{closing}"))
        if words
        else "",
        f"> — {escape.markdown_line(speaker, _NAME)}" if words and speaker.strip() else "",
        _small(
            _joined(
                _linked(card.outlet, card.url, _NAME),
                _mark(card),
                _relative(card.published) or cards.UNDATED,
                _also_in(card.also_in, room),
            )
        ),
    ]
    return "\n".join(line for line in lines if line)


def _mark(card: QuoteCard | ItemCard) -> str:
    return escape.markdown_line(card.mark or "", _LABEL)


def _also_in(also_in: Sequence[OutletLink], room: Room) -> str:
    named, left = named_outlets(also_in)
    outlets = ", ".join(_outlet_link(other, room) for other in named)
    return also_in_words(outlets, left) if named else ""


def _outlet_link(other: OutletLink, room: Room) -> str:
    if not room.outlet_links:
        return escape.markdown_line(other.outlet, _OUTLET)
    return _linked(other.outlet, other.url, _OUTLET, between=" ")


def _linked(outlet: str, url: str, limit: int, *, between: str = " · ") -> str:
    """An outlet's name that leads to its article; a name that can't be a label has the link "Read" beside it."""
    name, link = escape.markdown_line(outlet, limit), web_link(url)
    if not link:
        return name
    if _LABEL_LIKE.fullmatch(name):
        return _masked(name, link)
    return between.join(filter(None, (name, _masked(cards.READ, link))))


def _command_row(row: CommandRow, room: Room) -> str:
    """The commands, which are pressed to type them, and what they are for: in bold where it stands for all of them."""
    commands = " ".join(_command(mention, room) for mention in row.commands)
    words = escape.markdown_line(row.words, _VALUE)
    return f"**{words[:1].upper()}{words[1:]}** — {commands}" if row.is_family else f"{commands} — {words}"


def _command(mention: CommandMention, room: Room) -> str:
    """A mention of a command (Reference, "Message Formatting"); of a command that isn't registered, its plain words."""
    behind = escape.markdown_line(mention.behind, _NAME)
    number = room.command_ids.get(mention.path.partition(" ")[0], "")
    shown = f"</{mention.path}:{number}>" if number.isdecimal() else f"/{mention.path}"
    blank = " " if mention.behind.startswith(" ") else ""
    return f"{shown}{blank}{behind}"


def _fact(name: str, value: str) -> str:
    shown = escape.markdown_line(value, _VALUE)
    bold = f"**{escape.markdown_line(name, _NAME) or '–'}**"
    return f"{bold} — {shown}" if shown else bold


def _bold(text: str) -> str:
    """Line by line: bold text may not begin or end with a blank, nor (on phones) go on over lines."""
    return "\n".join(map(_bold_line, text.split("\n")))


def _bold_line(line: str) -> str:
    words = line.strip()
    if not words:
        return line
    before, _, behind = line.partition(words)
    return f"{before}**{escape.escape_markdown(words)}**{behind}"


def _block_quote(escaped: str) -> str:
    return "\n".join(f"> {part}" for part in escaped.split("\n")) if escaped else ""


def _small(escaped: str) -> str:
    return f"-# {escaped}" if escaped else ""


def _masked(label: str, link: str) -> str:
    """A masked link. ``label`` has the bot's own words, or a name that :data:`_LABEL_LIKE` matches. The angle brackets
    keep the address from unfurling."""
    return f"[{label}](<{link}>)"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _when(at: datetime | None) -> str:
    """A timestamp that Discord shows in the reader's time zone and language (Reference, "Timestamp Styles")."""
    return f"<t:{_seconds(at)}:f> ({_relative(at)})" if at else ""


def _relative(at: datetime | None) -> str:
    return f"<t:{_seconds(at)}:R>" if at else ""


def _seconds(at: datetime) -> int:
    return int((at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp())
