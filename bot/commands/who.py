"""``/quote who``: a remembered quotation, looked up, checked against the stored texts, and told with its evidence.

Other commands that begin with remembered words (``/quote check``, ``/quote dispute``) look them up here too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.commands.deps import Deps
from bot.commands.disputed import disputed
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Block, Message, Note, Paragraph, QuoteCard
from bot.domain.quotations import QuotationRecord
from bot.domain.viewers import Viewer
from bot.search import MatchGroup, difference, rank, search_for, variants, worth_showing
from bot.search.evidence import is_verbatim, quote_card
from bot.text.command_line import text_argument
from bot.text.credits import credit_line, credit_words, result_of, source_of
from bot.text.words import fold_words, words_of, words_said

WHO = Command(
    "quote",
    "who",
    "Who said this? With the passage and the link as evidence",
    '/quote who "there are no such plans for today"',
    (Option("text", "The words you remember, or a part of them", required=True),),
)
SHOWN = 3
"""Answers that are shown, at most."""
_LOOKED_AT = 24
"""Quotations that a search brings, at most."""
_VARIANTS = 2
"""Wordings of other outlets that are shown beside the very words, at most."""
_MOST_CHANGES = 4
_LABELS = {
    "exact": "Exact match",
    "partial": "Part of a quotation",
    "altered": "Almost: the words differ",
    "similar": "Similar, not the same",
}
_ALIKE = 5.0
"""Nats of evidence (``bot.search.weighing``) from which the nearest there is may interest whoever asked."""
_ELSEWHERE = "Elsewhere in other words"


@dataclass(frozen=True, slots=True)
class Recalled:
    """``found`` may be given as answers, those of the best grade; ``nearest`` is the most alike there is, the same or
    not. ``variants`` are what outlets have in other words. ``texts`` are those of their articles."""

    found: Sequence[MatchGroup]
    nearest: Sequence[MatchGroup]
    texts: Mapping[int, str]
    variants: Sequence[MatchGroup] = ()


async def who(deps: Deps, request: Request) -> Message:
    """Grade what is stored against what is remembered; a quotation is only given when it is the same one."""
    question = question_argument(request, WHO)
    recalled = await recall(deps, question, Viewer.at(request.place))
    if not recalled.found:
        return not_found(deps, recalled)
    message = found_message(deps, question, recalled)
    if not request.can_manage:
        return message
    notes = await disputed(deps, request, [answer.best.record for answer in recalled.found])
    return replace(message, blocks=(*message.blocks, *notes))


def question_argument(request: Request, command: Command) -> str:
    """The first argument, which has words in it.

    Raises:
        UsageError: it has none.
    """
    words = text_argument(request, command.options[0].name)
    if not fold_words(words):
        raise UsageError(f"There are no words in that. Write {command.usage}, such as {command.example}")
    return words


def found_message(deps: Deps, question: str, recalled: Recalled) -> Message:
    """The quotations with their evidence, and what outlets disagree about: the speaker, or the words."""
    labelled = [(answer, _LABELS[answer.best.grade]) for answer in recalled.found]
    labelled += [(answer, _ELSEWHERE) for answer in recalled.variants]
    cards = [_card(deps, question, recalled, answer, label) for answer, label in labelled]
    blocks: list[Block] = []
    for card, (answer, _) in zip(cards, labelled, strict=True):
        blocks += [card, *_notes(deps, question, answer)]
    results = tuple(result_of(answer.best.record, answer.best.grade) for answer, _ in labelled)
    summary = f"“{cards[0].quote}”: {credit_words(cards[0].credit)}"
    return Message("found", summary, tuple(blocks), results=results)


def not_found(deps: Deps, recalled: Recalled) -> Message:
    """That nothing is found; the nearest there is, marked as not the same, where it is at all alike."""
    sentence = "Not found: I have no article with these words."
    nearest = [answer.best.record for answer in recalled.nearest]
    alike = [answer.best.record for answer in recalled.nearest if answer.best.score >= _ALIKE]
    cards = [quote_card(record, deps.sure, recalled.texts[record.article.id], _LABELS["similar"]) for record in alike]
    results = tuple(result_of(record, "similar") for record in nearest)
    return Message("not_found", sentence, (Paragraph(sentence), *cards), results=results)


def differing(question: str, record: QuotationRecord) -> str:
    """The words that differ, as far as they can be taken in."""
    changes = difference(words_of(question), words_said(record.quotation))[:_MOST_CHANGES]
    differences = [
        f"“{mine}” is “{theirs}” there" if mine and theirs else _one_sided(mine, theirs) for mine, theirs in changes
    ]
    return f"The words differ: {'; '.join(differences)}." if differences else ""


def _card(deps: Deps, question: str, recalled: Recalled, answer: MatchGroup, label: str) -> QuoteCard:
    record = answer.best.record
    return quote_card(record, deps.sure, recalled.texts[record.article.id], label, answer.also_in, question)


def _notes(deps: Deps, question: str, answer: MatchGroup) -> Iterable[Note]:
    """What differs from the remembered words, and who credits them to somebody else."""
    if answer.best.grade == "altered" and (differences := differing(question, answer.best.record)):
        yield Note(differences)
    for other in answer.disagreeing:
        article, credit = other.record.article, credit_line(other.record.quotation, deps.sure)
        yield Note(f"Outlets disagree: {source_of(article)} credits it to {credit} ({article.url})")


def _one_sided(mine: str, theirs: str) -> str:
    return f"“{mine}” isn't there" if mine else f"“{theirs}” is there too"


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
    answers = [MatchGroup.of(best, others) for best, *others in filter(None, checked)]
    return Recalled([answer for answer in answers if answer.best.grade != "similar"], answers[:1], texts)


async def _ranked(deps: Deps, question: str, viewer: Viewer, also: Sequence[QuotationRecord]) -> list[MatchGroup]:
    search = search_for(question, _LOOKED_AT, [record.id for record in also])
    return rank(await deps.store.quotations_matching(search, viewer))
