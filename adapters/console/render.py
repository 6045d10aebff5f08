"""A neutral message as rich text for a terminal."""

from datetime import datetime

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.domain.messages import Block, Facts, Heading, ItemCard, Message, Note, Paragraph, QuoteCard


def render(message: Message) -> RenderableType:
    """The whole message, block under block. Web text is added as plain text: no markup, no control characters."""
    return Group(*(_block(block) for block in message.blocks))


def show(console: Console, message: Message) -> None:
    """Print a message."""
    console.print(render(message), soft_wrap=False)


def plain(text: str) -> str:
    """Text without terminal control characters (an escape sequence in a title must not reach the terminal)."""
    return "".join(char for char in text if char in "\n\t" or char.isprintable())


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
    lines: list[RenderableType] = [Text(f"“{plain(card.quote)}”", style="bold")]
    lines.append(Text(f"— {plain(card.speaker)}", style="green"))
    if card.passage and card.passage.strip("“”\"'‘’ .,") != card.quote.strip("“”\"'‘’ .,"):
        lines.append(Padding(_marked(plain(card.passage), plain(card.quote)), (1, 0, 0, 0)))
    lines.append(_source(card.outlet, card.title, card.published, card.url))
    if card.also_in:
        lines.append(Text(f"also in {plain(', '.join(card.also_in))}", style="dim"))
    return Panel(Group(*lines), title=card.label, title_align="left", border_style="cyan")


def _marked(passage: str, quote: str) -> Text:
    text = Text(passage, style="dim")
    start = passage.find(quote)
    if start >= 0:
        text.stylize("not dim underline", start, start + len(quote))
    return text


def _source(outlet: str, title: str, published: datetime | None, url: str) -> Text:
    when = f", {published:%-d %B %Y %H:%M} UTC" if published else ""
    return Text.assemble((f"{plain(outlet)}: ", "yellow"), f"{plain(title)}{when}\n", (plain(url), "blue underline"))


def _item(card: ItemCard) -> RenderableType:
    when = f" ({card.published:%-d %b %H:%M} UTC)" if card.published else ""
    lines = [Text.assemble(("• ", "cyan"), (plain(card.title), "bold"), (f"  {plain(card.outlet)}{when}", "yellow"))]
    if card.quote:
        lines.append(Text.assemble(f"  “{plain(card.quote)}”", (f" — {plain(card.speaker or '')}", "green")))
    lines.append(Text(f"  {plain(card.url)}", style="blue"))
    return Group(*lines)


def _facts(rows: tuple[tuple[str, str], ...]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", overflow="fold", max_width=50)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(Text(plain(name)), Text(plain(value)))
    return table
