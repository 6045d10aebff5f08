"""Renders a neutral message as text of the library rich, for a terminal."""

from dataclasses import dataclass
from datetime import datetime

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from adapters.shared.outlets import also_in_words, named_outlets
from adapters.shared.runs import runs_of
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
)
from bot.text.characters import plain
from bot.text.credits import credit_words
from bot.text.dates import day_words
from bot.text.place_names import place_line_text
from bot.texts import cards

_INDENT = "  "
"""Begins the lines of an item, as wide as the bullet before its title."""


def _rendered(message: Message, now: datetime) -> RenderableType:
    """The message's blocks, one below another. Text from the web is added as plain text, without markup or control
    characters."""
    file = [Text(), Text(plain(message.file.text))] if message.file else []
    return Group(*(_block(block, now) for block in message.blocks), *file)


def print_message(console: Console, message: Message) -> None:
    """Print ``message`` to ``console``."""
    console.print(_rendered(message, console.get_datetime()), crop=False)


def _block(block: Block, now: datetime) -> RenderableType:
    match block:
        case Heading(text):
            return Text(plain(text), style="bold cyan")
        case Paragraph(text):
            return Text(plain(text))
        case PlaceLine():
            return Text(plain(place_line_text(block)))
        case Note(text):
            return Text(plain(text), style="dim italic")
        case QuoteCard():
            return _quote(block, now)
        case ItemCard():
            return _item(block, now)
        case Facts(rows):
            return _facts(rows)


def _quote(card: QuoteCard, now: datetime) -> RenderableType:
    lines: list[RenderableType] = [_heading(card)] if card.label else []
    lines.append(Text(plain(credit_words(card.credit)), style="green"))
    lines.append(Text.assemble(*((plain(run.text), "bold" if run.is_marked else "") for run in runs_of(card))))
    lines.append(_source(card, now))
    lines.append(_link(card.url))
    lines.extend([Text(plain(card.reason), style="dim")] if card.reason else [])
    return Group(*lines, Text())


def _heading(card: QuoteCard) -> Text:
    contrast = Text.assemble(*((plain(piece.text), "bold" if piece.is_marked else "") for piece in card.contrast))
    return Text.assemble((plain(card.label or ""), "cyan"), *((": ", contrast) if card.contrast else ()))


def _source(card: QuoteCard | ItemCard, now: datetime) -> Text:
    source = Text.assemble(_outlet(card), " · ", _dated(card.published, now), _elsewhere(card.also_in))
    source.stylize("yellow")
    return source


def _dated(published: datetime | None, now: datetime) -> str:
    """In the time zone of whoever sits at the terminal."""
    if published is None:
        return cards.UNDATED
    local = published.astimezone()
    return f"{day_words(local, now)} {local:%H:%M %Z}"


def _outlet(card: QuoteCard | ItemCard) -> str:
    return plain(card.outlet) + (f", {plain(card.mark)}" if card.mark else "")


def _elsewhere(also_in: tuple[OutletLink, ...]) -> Text:
    """The words "also in …". Names are no hyperlinks: their escape sequence (OSC 8) begins as one for a title
    does, and no such sequence is ever written."""
    named, left = named_outlets(also_in)
    outlets = plain(", ".join(other.outlet for other in named))
    return Text(f" ({also_in_words(outlets, left)})" if named else "")


def _link(url: str) -> Text:
    """An address on a single line, however wide the terminal, so that the terminal recognises the whole address."""
    return Text(plain(url), style="blue", no_wrap=True, overflow="ignore")


def _item(card: ItemCard, now: datetime) -> RenderableType:
    lines = [Text(plain(card.lead))] if card.lead else []
    if card.quote:
        opening, closing = card.quote_marks
        speaker = f" — {plain(credit_words(card.credit))}" if card.credit else ""
        lines.append(Text.assemble(plain(f"{opening}{card.quote}{closing}"), (speaker, "green")))
    title = _Hanging(Text(plain(card.title), style="bold"), is_title=True)
    return Group(title, *(_Hanging(line) for line in (*lines, _source(card, now))), _link(f"{_INDENT}{card.url}"))


@dataclass(frozen=True, slots=True)
class _Hanging:
    """A text of an item, whose lines all begin where its title's first word does. (Rich's ``Padding`` would fill them
    with blanks at their end, which are copied with them.)"""

    text: Text
    is_title: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for number, line in enumerate(self.text.wrap(console, options.max_width - len(_INDENT))):
            line.rstrip()
            yield Text.assemble(("• ", "cyan") if self.is_title and number == 0 else _INDENT, line)


def _facts(rows: tuple[tuple[str, str], ...]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", overflow="fold", max_width=50)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(Text(plain(name)), Text(plain(value)))
    return table
