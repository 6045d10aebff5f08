"""What the store has for remembered words: graded, and checked against the stored texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.commands.cards import is_verbatim
from bot.commands.deps import Deps
from bot.domain.quotations import QuotationRecord
from bot.domain.viewers import Viewer
from bot.search import MatchGroup, rank, search_for, variants, worth_showing

SHOWN = 3
"""Answers that are shown, at most."""
_LOOKED_AT = 24
"""Quotations that a search brings, at most."""
_VARIANTS = 2
"""Wordings of other outlets that are shown beside the very words, at most."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """``found`` may be given as answers, those of the best grade; ``nearest`` is the most alike there is, the same or
    not. ``variants`` are what outlets have in other words. ``texts`` are those of their articles."""

    found: Sequence[MatchGroup]
    nearest: Sequence[MatchGroup]
    texts: Mapping[int, str]
    variants: Sequence[MatchGroup] = ()


async def recall(deps: Deps, question: str, viewer: Viewer) -> Recalled:
    """Look for a remembered quotation; only what still stands in its article's text comes back."""
    ranked = await _ranked(deps, question, viewer, ())
    elsewhere = variants(ranked)[:_VARIANTS]
    answers = [*ranked[: SHOWN + 1], *(answer for answer in elsewhere if answer not in ranked[: SHOWN + 1])]
    texts = await deps.store.known_texts({answer.best.record.article.id for answer in answers})
    answers = [answer for answer in answers if is_verbatim(answer.best.record, texts)]
    shown = worth_showing(answers)[:SHOWN]
    return Recalled(shown, answers[:1], texts, [answer for answer in answers if answer in elsewhere])


async def recall_all(deps: Deps, question: str, viewer: Viewer, also: Sequence[QuotationRecord]) -> Recalled:
    """The same for a verdict: every quotation that it may be, of any grade, each with all copies that still stand.

    ``also`` are quotations to be looked at beside those that the words alone lead to.
    """
    answers = await _ranked(deps, question, viewer, also)
    texts = await deps.store.known_texts({match.record.article.id for answer in answers for match in answer.matches})
    checked = [[match for match in answer.matches if is_verbatim(match.record, texts)] for answer in answers]
    answers = [MatchGroup(best, tuple(others)) for best, *others in filter(None, checked)]
    return Recalled([answer for answer in answers if answer.best.grade != "similar"], answers[:1], texts)


async def _ranked(deps: Deps, question: str, viewer: Viewer, also: Sequence[QuotationRecord]) -> list[MatchGroup]:
    search = search_for(question, _LOOKED_AT, [record.id for record in also])
    return rank(await deps.store.quotations_matching(search, viewer))
