"""Finds words that several outlets carry, and where they differ. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.messages import Grade
from bot.domain.quotations import QuotationRecord
from bot.domain.web_pages import OutletWording, QuotePassage, SharedWords
from bot.search import Match, MatchGroup, among
from bot.search.compared import compared_runs
from bot.search.contrast import spoken_text
from bot.search.evidence import quote_card
from bot.text.words import words_said

_FEWEST_WORDS = 5
"""Words of the shortest quotation that is compared: fewer are alike by chance."""
_MOST_BESIDE = 8
"""Outlets that are shown beside each other for the same words of today's stories."""
_THE_SAME: tuple[Grade, ...] = ("exact", "partial", "altered")


def shared_words(
    records: Sequence[QuotationRecord], texts: Mapping[int, str], sure: float, most: int
) -> list[SharedWords]:
    """Words of a story that several outlets carry: up to ``most``. ``records`` are the story's quotations."""
    waiting = [record for record in records if record.quotation.within is None and _is_long(record)]
    shared: list[SharedWords] = []
    while waiting and len(shared) < most:
        first, *waiting = waiting
        elsewhere = [record for record in waiting if record.article.outlet != first.article.outlet]
        groups = among(spoken_text(first.quotation), elsewhere) if elsewhere else []
        alike = [match for group in groups for match in group.matches if match.grade in _THE_SAME]
        if alike:
            shared.append(beside(first, alike, texts, sure))
            used = {match.record.id for match in alike}
            waiting = [record for record in waiting if record.id not in used]
    return shared


def shared_in(groups: Sequence[MatchGroup], texts: Mapping[int, str], sure: float) -> list[SharedWords]:
    """The wordings of a question's answers in several outlets, beside the best answer."""
    matches = [match for group in groups for match in group.matches if match.grade in _THE_SAME]
    if not matches:
        return []
    best, *others = matches
    return [beside(best.record, others, texts, sure)]


def within_sides(shared: Sequence[SharedWords], most: int) -> tuple[SharedWords, ...]:
    """The first of ``shared`` with up to ``most`` outlets together. Of words that more than eight outlets carry the
    first eight are shown, and the number of the others."""
    shown: list[SharedWords] = []
    for words in shared:
        others = words.others[: _MOST_BESIDE - 1]
        most -= 1 + len(others)
        if most < 0:
            break
        shown.append(replace(words, others=others, left_out=len(words.others) - len(others)))
    return tuple(shown)


def beside(first: QuotationRecord, matches: Sequence[Match], texts: Mapping[int, str], sure: float) -> SharedWords:
    """The words of the ``first`` outlet with the best wording of each other outlet."""
    by_outlet: dict[str, QuotationRecord] = {}
    for match in matches:
        if match.record.article.outlet != first.article.outlet:
            by_outlet.setdefault(match.record.article.outlet, match.record)
    mine = spoken_text(first.quotation)
    others = tuple(
        OutletWording(
            quote_card(record, sure, texts.get(record.article.id)),
            record.article.language,
            compared_runs(mine, spoken_text(record.quotation)),
        )
        for record in by_outlet.values()
    )
    passage = QuotePassage(quote_card(first, sure, texts.get(first.article.id)), first.article.language)
    names = {passage.card.credit.name, *(wording.card.credit.name for wording in others)}
    differ = len(names) > 1 or any(wording.compared for wording in others)
    return SharedWords(passage, others, differ)


def _is_long(record: QuotationRecord) -> bool:
    return len(words_said(record.quotation)) >= _FEWEST_WORDS
