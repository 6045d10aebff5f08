"""What the store has for remembered words: graded, and checked against the stored texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.commands.cards import verbatim
from bot.commands.deps import Deps
from bot.domain.quotations import QuotationRecord
from bot.domain.viewers import Viewer
from bot.search import Answer, found, judge, rank, variants
from bot.search.question import asked_of

SHOWN = 3
_LOOKED_AT = 24
_VARIANTS = 2


@dataclass(frozen=True, slots=True)
class Recalled:
    """``found`` may be given as answers, those of the best grade; ``nearest`` is the most alike there is, the same or
    not. ``variants`` are what outlets have in other words. ``texts`` are those of their articles."""

    found: Sequence[Answer]
    nearest: Sequence[Answer]
    texts: Mapping[int, str]
    variants: Sequence[Answer] = ()


async def recall(deps: Deps, asked: str, viewer: Viewer) -> Recalled:
    """Look for a remembered quotation; only what still stands in its article's text comes back."""
    ranked = await _ranked(deps, asked, viewer, ())
    elsewhere = variants(ranked)[:_VARIANTS]
    answers = [*ranked[: SHOWN + 1], *(one for one in elsewhere if one not in ranked[: SHOWN + 1])]
    texts = await deps.store.known_texts({answer.best.record.article.id for answer in answers})
    answers = [answer for answer in answers if verbatim(answer.best.record, texts)]
    return Recalled(found(answers)[:SHOWN], answers[:1], texts, [one for one in answers if one in elsewhere])


async def recall_all(deps: Deps, asked: str, viewer: Viewer, also: Sequence[QuotationRecord]) -> Recalled:
    """The same for a verdict: every quotation that it may be, of any grade, each with all copies that still stand.

    ``also`` are quotations to be looked at beside those that the words alone lead to.
    """
    answers = await _ranked(deps, asked, viewer, also)
    texts = await deps.store.known_texts({match.record.article.id for one in answers for match in one.matches})
    checked = [[match for match in one.matches if verbatim(match.record, texts)] for one in answers]
    answers = [Answer(best, tuple(others)) for best, *others in filter(None, checked)]
    return Recalled([one for one in answers if one.best.grade != "similar"], answers[:1], texts)


async def _ranked(deps: Deps, asked: str, viewer: Viewer, also: Sequence[QuotationRecord]) -> list[Answer]:
    also_ids = [record.id for record in also]
    return rank(await deps.store.quotations_matching(asked_of(asked), judge, _LOOKED_AT, viewer, also_ids))
