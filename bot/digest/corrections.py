"""The post about quotations that were altered or withdrawn after they were posted at a place. Pure."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.corrections import Correction
from bot.domain.messages import Block, Heading, ItemCard, Message, Note, Paragraph
from bot.text.dates import day_words
from bot.text.marking import in_marks
from bot.text.words import fold_words, shown
from bot.texts import common
from bot.texts import digests as say

_MOST = 5
"""Changes that a post shows in full; further changes are only counted."""


def compose_corrections(changes: Sequence[Correction], now: datetime) -> Message:
    """The post for these changes, the first few of them in full."""
    title = say.CORRECTION_TITLE if len(changes) == 1 else say.CORRECTIONS_TITLE
    blocks: list[Block] = [Heading(title)]
    for change in changes[:_MOST]:
        article = change.article
        blocks += [
            ItemCard(article.title, article.url, article.outlet, article.published, article_id=article.id),
            Paragraph(history_line(change, now)),
        ]
    if len(changes) > _MOST:
        blocks.append(Note(common.AND_MORE_BELOW.format(left=len(changes) - _MOST)))
    summary = say.CORRECTIONS_SUMMARY.format(title=title, first=history_line(changes[0], now))
    return Message("ok", summary, tuple(blocks), private=False)


def history_line(change: Correction, now: datetime) -> str:
    """A line with a quotation, its speaker, and how it was changed; times are in UTC, with a year where it isn't that
    of ``now``."""
    began, was, became = change.published_at, shown(change.said), shown(change.became or "")
    day = "" if began.date() == change.changed_at.date() else f"{day_words(change.changed_at, now)} "
    changed = f"{day}{change.changed_at:%H:%M}"
    published = (say.SPEAKER_PUBLISHED_SO if change.speaker else say.PUBLISHED_SO).format(
        speaker=change.speaker, day=day_words(began, now), moment=began, words=in_marks(was)
    )
    if change.became is None:
        return say.WITHDRAWN_WORDS.format(published=published, changed=changed)
    credited = change.became_speaker or say.NOBODY_BY_NAME
    if fold_words(change.became) == fold_words(change.said):
        return say.CREDITED_ANEW.format(published=published, changed=changed, credited=credited)
    altered = say.ALTERED_WORDS if change.became_speaker == change.speaker else say.ALTERED_WORDS_AND_CREDIT
    return altered.format(published=published, changed=changed, words=in_marks(became), credited=credited)
