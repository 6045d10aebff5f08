"""What the store has for remembered words: candidates, graded and checked against the stored texts."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.commands.cards import verbatim
from bot.commands.deps import Deps
from bot.domain.quotations import QuotationRecord
from bot.domain.words import fold_words
from bot.search import Answer, correct, found, rank

SHOWN = 3
_CANDIDATES = 24
_SHORT = 6


@dataclass(frozen=True, slots=True)
class Recalled:
    """``found`` may be given as answers; ``nearest`` is the most alike there is, the same or not. ``texts`` are those
    of their articles."""

    found: Sequence[Answer]
    nearest: Sequence[Answer]
    texts: Mapping[int, str]


async def recall(deps: Deps, asked: str) -> Recalled:
    """Look for a remembered quotation; only what still stands in its article's text comes back."""
    answers = rank(asked, await _candidates(deps, fold_words(asked)))
    if not found(answers):
        answers = rank(asked, await _candidates(deps, await _respelled(deps, fold_words(asked))))
    answers = answers[: SHOWN + 1]
    texts = await deps.store.known_texts({answer.best.record.article.id for answer in answers})
    answers = [answer for answer in answers if verbatim(answer.best.record, texts)]
    return Recalled(found(answers)[:SHOWN], answers[:1], texts)


async def _candidates(deps: Deps, asked: Sequence[str]) -> list[QuotationRecord]:
    return await deps.store.quotations_matching(asked, _CANDIDATES)


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
