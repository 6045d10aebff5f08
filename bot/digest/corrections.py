"""The post about quotations that were altered or withdrawn after they were posted at a place. Pure."""

from collections.abc import Sequence

from bot.domain.corrections import Correction
from bot.domain.messages import Block, Heading, ItemCard, Message, Note, Paragraph
from bot.text.words import fold_words, shown

_MOST = 5
"""Changes that a post shows in full; further changes are only counted."""


def compose_corrections(changes: Sequence[Correction]) -> Message:
    """The post for these changes, the first few of them in full."""
    title = "Correction" if len(changes) == 1 else "Corrections"
    blocks: list[Block] = [Heading(title)]
    for change in changes[:_MOST]:
        article = change.article
        blocks += [
            ItemCard(article.title, article.url, article.outlet, article.published, article_id=article.id),
            Paragraph(history_line(change)),
        ]
    if len(changes) > _MOST:
        blocks.append(Note(f"and {len(changes) - _MOST} more"))
    return Message("ok", f"{title}: {history_line(changes[0])}", tuple(blocks), private=False)


def history_line(change: Correction) -> str:
    """A line with a quotation, its speaker, and how it was changed; times are in UTC."""
    began, was, became = change.published_at, shown(change.said), shown(change.became or "")
    same_day = began.date() == change.changed_at.date()
    changed = f"{change.changed_at:%H:%M}" if same_day else f"{change.changed_at:%-d %B %H:%M}"
    by = f"{change.speaker}, as" if change.speaker else "As"
    head = f"{by} published {began:%-d %B %H:%M} UTC: “{was}”"
    if change.became is None:
        return f"{head}; withdrawn {changed}."
    credited = change.became_speaker or "nobody by name"
    if fold_words(change.became) == fold_words(change.said):
        return f"{head}; since {changed} credited to {credited}."
    other = f", credited to {credited}" if change.became_speaker != change.speaker else ""
    return f"{head}; since {changed}: “{became}”{other}."
