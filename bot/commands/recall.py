"""What the store has for remembered words: candidates, graded and checked against the stored texts."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.commands.cards import verbatim
from bot.commands.deps import Deps
from bot.domain.quotations import QuotationRecord
from bot.domain.words import fold_words
from bot.search import Answer, correct, found, rank, variants

SHOWN = 3
_CANDIDATES = 24
_SHORT = 6
_VARIANTS = 2


@dataclass(frozen=True, slots=True)
class Recalled:
    """``found`` may be given as answers, those of the best grade; ``nearest`` is the most alike there is, the same or
    not. ``variants`` are what outlets have in other words. ``texts`` are those of their articles."""

    found: Sequence[Answer]
    nearest: Sequence[Answer]
    texts: Mapping[int, str]
    variants: Sequence[Answer] = ()


async def recall(deps: Deps, asked: str) -> Recalled:
    """Look for a remembered quotation; only what still stands in its article's text comes back."""
    ranked = await _ranked(deps, asked, ())
    elsewhere = variants(ranked)[:_VARIANTS]
    answers = [*ranked[: SHOWN + 1], *(one for one in elsewhere if one not in ranked[: SHOWN + 1])]
    texts = await deps.store.known_texts({answer.best.record.article.id for answer in answers})
    answers = [answer for answer in answers if verbatim(answer.best.record, texts)]
    return Recalled(found(answers)[:SHOWN], answers[:1], texts, [one for one in answers if one in elsewhere])


async def recall_all(deps: Deps, asked: str, also: Sequence[QuotationRecord]) -> Recalled:
    """The same for a verdict: every quotation that it may be, of any grade, each with all copies that still stand.

    ``also`` are quotations to be looked at beside those that the words alone lead to.
    """
    answers = await _ranked(deps, asked, also)
    texts = await deps.store.known_texts({match.record.article.id for one in answers for match in one.matches})
    checked = [[match for match in one.matches if verbatim(match.record, texts)] for one in answers]
    answers = [Answer(best, tuple(others)) for best, *others in filter(None, checked)]
    return Recalled([one for one in answers if one.best.grade != "similar"], answers[:1], texts)


async def _ranked(deps: Deps, asked: str, also: Sequence[QuotationRecord]) -> list[Answer]:
    answers = rank(asked, [*also, *await _candidates(deps, fold_words(asked), also)])
    if not found(answers):
        answers = rank(asked, [*also, *await _candidates(deps, await _respelled(deps, fold_words(asked)), also)])
    return answers


async def _candidates(deps: Deps, asked: Sequence[str], known: Sequence[QuotationRecord]) -> list[QuotationRecord]:
    have = {record.id for record in known}
    return [one for one in await deps.store.quotations_matching(asked, _CANDIDATES) if one.id not in have]


async def _respelled(deps: Deps, asked: Sequence[str]) -> list[str]:
    """The question with unknown words replaced by the known ones they resemble (a typo in a rare word hides all).

    Only a short one: of a longer one some words and pairs are spelt right, and they lead to the quotation.
    """
    if len(asked) > _SHORT:
        return list(asked)
    result = []
    for word in asked:
        near = await deps.store.vocabulary(word[0], len(word) - 2, len(word) + 2) if len(word) > 3 else [word]
        result.append(await asyncio.to_thread(correct, word, near))
    return result
