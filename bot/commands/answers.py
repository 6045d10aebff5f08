"""Answers to a remembered quotation: cards with their grade, what differs, who disagrees, or that it isn't found."""

from collections.abc import Iterable

from bot.commands.cards import quote_card
from bot.commands.deps import Deps, text_argument
from bot.commands.recall import Recalled
from bot.domain.commands import Command, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Block, Message, Note, Paragraph
from bot.domain.quotations import QuotationRecord
from bot.search import MatchGroup, difference
from bot.speakers.credits import credit_line, result_of
from bot.text.speech import pieces, shown
from bot.text.wording import words_of
from bot.text.words import fold_words

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
    blocks = [block for answer, label in labelled for block in _card(deps, question, recalled, answer, label)]
    results = tuple(result_of(answer.best.record, answer.best.grade) for answer, _ in labelled)
    first = recalled.found[0].best.record.quotation
    summary = f"“{shown(first.text)}”: {credit_line(first, deps.sure)}"
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
    changes = difference(words_of(question), words_of(" ".join(pieces(record.quotation))))[:_MOST_CHANGES]
    differences = [
        f"“{mine}” is “{theirs}” there" if mine and theirs else _one_sided(mine, theirs) for mine, theirs in changes
    ]
    return f"The words differ: {'; '.join(differences)}." if differences else ""


def _card(deps: Deps, question: str, recalled: Recalled, answer: MatchGroup, label: str) -> Iterable[Block]:
    record = answer.best.record
    yield quote_card(record, deps.sure, recalled.texts[record.article.id], label, answer.also_in, question)
    if answer.best.grade == "altered" and (differences := differing(question, record)):
        yield Note(differences)
    for other in answer.disagreeing:
        credit = credit_line(other.record.quotation, deps.sure)
        yield Note(
            f"Outlets disagree: {other.record.article.source} credits it to {credit} ({other.record.article.url})"
        )


def _one_sided(mine: str, theirs: str) -> str:
    return f"“{mine}” isn't there" if mine else f"“{theirs}” is there too"
