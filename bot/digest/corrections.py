"""The post about quotations that were altered or withdrawn after they were posted at a place. Pure."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.corrections import Correction
from bot.domain.messages import Block, Heading, ItemCard, Message, Note, Paragraph
from bot.text.dates import day_words
from bot.text.marking import in_marks
from bot.text.words import fold_words, shown

_MOST = 5
"""Changes that a post shows in full; further changes are only counted."""


def compose_corrections(changes: Sequence[Correction], now: datetime) -> Message:
    """The post for these changes, the first few of them in full."""
    title = "Correction" if len(changes) == 1 else "Corrections"
    blocks: list[Block] = [Heading(title)]
    for change in changes[:_MOST]:
        article = change.article
        blocks += [
            ItemCard(article.title, article.url, article.outlet, article.published, article_id=article.id),
            Paragraph(history_line(change, now)),
        ]
    if len(changes) > _MOST:
        blocks.append(Note(f"and {len(changes) - _MOST} more"))
    return Message("ok", f"{title}: {history_line(changes[0], now)}", tuple(blocks), private=False)


def history_line(change: Correction, now: datetime) -> str:
    """A line with a quotation, its speaker, and how it was changed; times are in UTC, with a year where it isn't that
    of ``now``."""
    began, was, became = change.published_at, shown(change.said), shown(change.became or "")
    day = "" if began.date() == change.changed_at.date() else f"{day_words(change.changed_at, now)} "
    changed = f"{day}{change.changed_at:%H:%M}"
    by = f"{change.speaker}, as" if change.speaker else "As"
    head = f"{by} published {day_words(began, now)} {began:%H:%M} UTC: {in_marks(was)}"
    if change.became is None:
        return f"{head}; withdrawn {changed}."
    credited = change.became_speaker or "nobody by name"
    if fold_words(change.became) == fold_words(change.said):
        return f"{head}; since {changed} credited to {credited}."
    other = f", credited to {credited}" if change.became_speaker != change.speaker else ""
    return f"{head}; since {changed}: {in_marks(became)}{other}."
