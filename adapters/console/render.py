"""Renders a neutral message as text of the library rich, for a terminal."""

from rich.console import Console, Group, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from adapters.shared.outlets import named_outlets
from bot.domain.messages import Block, Facts, Heading, ItemCard, Message, Note, OutletLink, Paragraph, QuoteCard
from bot.text.characters import plain
from bot.text.credits import credit_words


def render(message: Message) -> RenderableType:
    """The message's blocks, one below another. Text from the web is added as plain text, without markup or control
    characters."""
    file = [Text(), Text(plain(message.file.text))] if message.file else []
    return Group(*(_block(block) for block in message.blocks), *file)


def print_message(console: Console, message: Message) -> None:
    """Print ``message`` to ``console``."""
    console.print(render(message), crop=False)


def _block(block: Block) -> RenderableType:
    match block:
        case Heading(text):
            return Text(plain(text), style="bold cyan")
        case Paragraph(text):
            return Text(plain(text))
        case Note(text):
            return Text(plain(text), style="dim italic")
        case QuoteCard():
            return _quote(block)
        case ItemCard():
            return _item(block)
        case Facts(rows):
            return _facts(rows)


def _quote(card: QuoteCard) -> RenderableType:
    lines: list[RenderableType] = [_heading(card)] if card.label else []
    lines.append(_evidence(plain(card.quote), plain(card.passage or "")))
    lines.append(Text(f"— {plain(credit_words(card.credit))}", style="bold green"))
    lines.extend([Text(plain(card.evidence), style="dim")] if card.evidence else [])
    lines.append(_source(card))
    lines.append(_link(card.url))
    return Group(*lines, Text())


def _heading(card: QuoteCard) -> Text:
    contrast = Text.assemble(*((plain(piece.text), "bold" if piece.is_marked else "") for piece in card.contrast))
    return Text.assemble((plain(card.label or ""), "cyan"), *((": ", contrast) if card.contrast else ()))


def _evidence(quote: str, passage: str) -> Text:
    """The passage with the quotation in bold, or only the quotation, in bold and in marks, where there is no
    passage."""
    start = passage.find(quote)
    if start < 0 or not quote:
        return Text(f"“{quote}”", style="bold")
    text = Text(passage)
    text.stylize("bold", start, start + len(quote))
    return text


def _source(card: QuoteCard) -> Text:
    when = f", {card.published:%-d %B %Y %H:%M} UTC" if card.published else ""
    also = _elsewhere(card.also_in)
    also.stylize("yellow")
    return Text.assemble((_outlet(card), "yellow"), also, f": {plain(card.title)}{when}")


def _outlet(card: QuoteCard | ItemCard) -> str:
    return plain(card.outlet) + (f", {plain(card.mark)}" if card.mark else "")


def _elsewhere(also_in: tuple[OutletLink, ...]) -> Text:
    """The words "also in …": each outlet's name is a hyperlink (escape sequence OSC 8) in terminals that support it."""
    named, more = named_outlets(also_in)
    names = Text(", ").join(Text(plain(other.outlet), style=Style(link=plain(other.url))) for other in named)
    return Text.assemble(" (also in ", names, f"{more})") if named else Text()


def _link(url: str) -> Text:
    """An address on a single line, however wide the terminal, so that the terminal recognises the whole address."""
    return Text(plain(url), style="blue", no_wrap=True, overflow="ignore")


def _item(card: ItemCard) -> RenderableType:
    when = f" ({card.published:%-d %b %H:%M} UTC)" if card.published else ""
    source = Text.assemble(f"  {_outlet(card)}", _elsewhere(card.also_in), when)
    source.stylize("yellow")
    lines = [Text.assemble(("• ", "cyan"), (plain(card.title), "bold"), source)]
    if card.quote:
        speaker = plain(credit_words(card.credit)) if card.credit else ""
        lines.append(Text.assemble(f"  “{plain(card.quote)}”", (f" — {speaker}", "green")))
    lines.append(_link(f"  {card.url}"))
    return Group(*lines)


def _facts(rows: tuple[tuple[str, str], ...]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", overflow="fold", max_width=50)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(Text(plain(name)), Text(plain(value)))
    return table
