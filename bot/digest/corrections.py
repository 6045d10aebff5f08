"""The post that tells of altered and withdrawn quotations. Pure."""

from collections.abc import Sequence

from bot.domain.corrections import Correction
from bot.domain.messages import Block, Heading, ItemCard, Message, Note, Paragraph

_MOST = 5


def compose_corrections(changes: Sequence[Correction]) -> Message:
    """The post for these changes, the first few of them in full."""
    title = "Correction" if len(changes) == 1 else "Corrections"
    blocks: list[Block] = [Heading(title)]
    for change in changes[:_MOST]:
        article = change.article
        blocks += [ItemCard(article.title, article.url, article.outlet, article.published), Paragraph(change.told())]
    if len(changes) > _MOST:
        blocks.append(Note(f"and {len(changes) - _MOST} more"))
    return Message("ok", f"{title}: {changes[0].told()}", tuple(blocks), private=False)
