"""``/quote who``: finds a remembered quotation, checks it against the stored texts, and shows it with its evidence.

Other commands that begin with remembered words (``/quote check``, ``/quote dispute``) look them up here too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.commands.deps import Deps
from bot.commands.disputed import disputed
from bot.commands.stores import QuoteStore, RememberedStore
from bot.domain.articles import Article, ArticleQuery
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Block, Grade, ItemCard, Message, Note, Paragraph, QuoteCard, Result, TextRun
from bot.domain.quotations import QuotationRecord
from bot.domain.viewers import Viewer
from bot.ports import viewer_at
from bot.search import Match, MatchGroup, rank, search_for, variants, worth_showing
from bot.search.asking import remembered_words, words_in_marks, words_in_outlet
from bot.search.contrast import (
    OPPOSITE,
    contrast_line,
    contrast_runs,
    is_contrary,
    quotation_differences,
    rewording,
    spoken_text,
    turned_part,
)
from bot.search.differences import Difference, kinds_of
from bot.search.evidence import joined_cards, quote_card
from bot.search.match import ORDER
from bot.search.put_together import are_of_one, put_together, rest_of
from bot.text.command_line import text_argument, usage_of
from bot.text.credits import address_of, beginning, beside_outlet, credit_line, credit_words, result_of, source_of
from bot.text.lang.en.function_words import THE
from bot.text.marking import MARKS
from bot.text.words import contains, fold_words, is_verbatim, segments, words_of
from bot.texts import common
from bot.texts import declarations as declared
from bot.texts import quote as say

WHO = Command(
    "quote",
    "who",
    declared.QUOTE_WHO,
    declared.QUOTE_WHO_EXAMPLE,
    (Option("text", declared.QUOTE_WHO_TEXT, required=True),),
)
SHOWN = 3
"""Maximum number of answers that are shown."""
_LOOKED_AT = 24
"""Maximum number of quotations that a search returns."""
_VARIANTS = 2
"""Maximum number of other outlets' wordings that are shown beside the very words."""
_TELLING = 4
"""Words of a question, at least, that are looked for in what outlets tell themselves; fewer stand in many articles."""
_LOOKED_INTO = 8
"""Articles with all of these words that are read, at most, for whether they stand there together."""
_LABELS = {
    "exact": say.EXACT_MATCH,
    "partial": say.PART_OF_QUOTATION,
    "altered": say.ALMOST,
    "similar": say.SIMILAR,
}
_ALIKE = 5.0
"""Minimum evidence in nats (``bot.search.weighing``) for showing the most similar quotation where none matches."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """The result of looking a remembered quotation up. ``found`` are the answers, all of the best grade; ``nearest`` is
    the most similar quotation, whether it matches or not. ``variants`` are other outlets' wordings of the answer.
    ``put_together`` are two quotations of different speakers that have the words one after the other, where no
    quotation has them all. ``texts`` has the texts of their articles."""

    found: Sequence[MatchGroup]
    nearest: Sequence[MatchGroup]
    texts: Mapping[int, str]
    variants: Sequence[MatchGroup] = ()
    put_together: Sequence[QuotationRecord] = ()


async def who(deps: Deps[QuoteStore], request: Request) -> Message:
    """Find the remembered quotation; it is given as an answer only when the evidence says that it is the same."""
    question, recalled = await recalled_as_meant(deps, request, WHO)
    if _fit(recalled) > ORDER["partial"]:
        better = await _of_outlet(deps, request) or await _in_marks(deps, request)
        question, recalled = better or (question, recalled)
    if recalled.put_together:
        return put_together_message(deps, question, recalled)
    if not recalled.found:
        return await not_found(deps, question, recalled, viewer_at(request.place))
    message = found_message(deps, question, recalled)
    if not request.can_manage:
        return message
    notes = await disputed(deps, request, [answer.best.record for answer in recalled.found])
    return replace(message, blocks=(*message.blocks, *notes))


async def _of_outlet(deps: Deps[RememberedStore], request: Request) -> tuple[str, "Recalled"] | None:
    """The remembered words and what an outlet has of them that stands behind them: "we will not sell in the Harbour
    Post". ``None`` where no outlet of this name has the very words: then the name may be one of them."""
    asked_in = words_in_outlet(text_argument(request, WHO.options[0].name))
    if asked_in is None:
        return None
    words, outlet = asked_in
    viewer = viewer_at(request.place)
    if not await deps.store.outlets(outlet, 1, viewer):  # … on Monday
        return None
    recalled = await recall(deps, words, viewer)
    there = [answer for answer in recalled.found if _outlet_key(outlet) in _outlets(answer)]
    if not there or _fit(recalled) > ORDER["partial"]:
        return None
    return words, replace(recalled, found=there)


async def _in_marks(deps: Deps[RememberedStore], request: Request) -> tuple[str, "Recalled"] | None:
    """What stands in marks in a pasted paragraph, where that is found as it stands; ``None`` where it isn't."""
    words = words_in_marks(text_argument(request, WHO.options[0].name))
    recalled = await recall(deps, words, viewer_at(request.place)) if words else None
    if recalled is None or (_fit(recalled) > ORDER["partial"] and not recalled.put_together):
        return None
    return words, recalled


def _outlets(answer: MatchGroup) -> set[str]:
    return {_outlet_key(match.record.article.outlet) for match in answer.matches}


def _outlet_key(name: str) -> str:
    """An outlet's name as it is compared: without its article."""
    words = fold_words(name)
    return " ".join(words[1:] if words[:1] == [THE] else words)


async def recalled_as_meant(deps: Deps[RememberedStore], request: Request, command: Command) -> tuple[str, "Recalled"]:
    """The reading of the first argument that fits best, with what the store has for it; the words as they were written
    where several fit as well.

    Raises:
        UsageError: there are no remembered words in it.
    """
    readings = remembered_words(text_argument(request, command.options[0].name))
    if not readings:
        question_argument(request, command)
        raise UsageError(say.WHICH_WORDS.format(example=command.example))
    recalled = [(readings[0], await recall(deps, readings[0], viewer_at(request.place)))]
    for reading in readings[1:]:
        if _fit(recalled[0][1]) <= ORDER["partial"]:
            break
        recalled.append((reading, await recall(deps, reading, viewer_at(request.place))))
    best = min(_fit(candidate) for _, candidate in recalled)
    fitting = [candidate for candidate in recalled if _fit(candidate[1]) == best]
    return fitting[0] if best <= ORDER["partial"] else fitting[-1]


def _fit(recalled: "Recalled") -> int:
    """How well the best answer fits; smaller is better."""
    return min((ORDER[answer.best.grade] for answer in recalled.found), default=ORDER["similar"])


def question_argument(request: Request, command: Command) -> str:
    """The first argument, which must have words in it.

    Raises:
        UsageError: it has no words.
    """
    words = text_argument(request, command.options[0].name)
    if not fold_words(words):
        raise UsageError(common.NO_WORDS.format(usage=usage_of(command), example=command.example))
    return words


def found_message(deps: Deps[object], question: str, recalled: Recalled) -> Message:
    """The quotations with their evidence, and what outlets disagree about: the speaker, or the words."""
    compared = [(answer, _differences(question, answer.best)) for answer in recalled.found]
    elsewhere = [(answer, _differences(question, answer.best)) for answer in recalled.variants]
    own = [_card(deps, question, recalled, answer, listed) for answer, listed in compared]
    others = [_card(deps, question, recalled, answer, listed, is_elsewhere=True) for answer, listed in elsewhere]
    cards = [*joined_cards(own), *others]
    blocks: list[Block] = []
    noted: set[str] = set()
    for card in cards:
        here = [answer for answer in recalled.found if answer.best.record.article.id == card.article_id]
        notes = [note for answer in here for note in _notes(deps, answer) if note.text not in noted]
        noted |= {note.text for note in notes}
        blocks += [card, *notes]
    results = tuple(
        _result(answer.best, listed, card)
        for (answer, listed), card in zip([*compared, *elsewhere], [*own, *others], strict=True)
    )
    best, listed = compared[0]
    line = contrast_line(listed, beginning(best.best.record.quotation, deps.sure)) if listed else ""
    spoken = [run.text for run in cards[0].runs if run.is_marked][: len(best.best.record.quotation.spans)]
    words = f"{_quoted(cards[0].runs, spoken)}: {credit_words(cards[0].credit)}"
    return Message("found", f"{line}: {words}" if line else words, tuple(blocks), results=results)


def _quoted(runs: Sequence[TextRun], spoken: Sequence[str]) -> str:
    """What was said, in the marks that it has on the card: the last sign before it, and the first mark behind it."""
    first = next((place for place, run in enumerate(runs) if run.is_marked), 0)
    before, behind = ("".join(run.text for run in some) for some in (runs[:first], runs[first + 2 * len(spoken) - 1 :]))
    opening, closing = before.strip()[-1:], next((sign for sign in behind if sign in MARKS), "")
    words = " … ".join(spoken)
    return f"{opening}{words}{closing}" if opening and opening in MARKS and closing else f"“{words}”"


def put_together_message(deps: Deps[object], question: str, recalled: Recalled) -> Message:
    """That the words are of two quotations, of two speakers or of one, with both."""
    labels = (say.BEGINNING_OF_WORDS, say.END_OF_WORDS)
    cards = [
        quote_card(record, deps.sure, recalled.texts[record.article.id], label, question=question)
        for record, label in zip(recalled.put_together, labels, strict=True)
    ]
    first, behind = (credit_words(card.credit) for card in cards)
    sentence = say.PUT_TOGETHER.format(first=first, behind=behind)
    if are_of_one(*recalled.put_together):
        sentence = say.PUT_TOGETHER_OF_ONE.format(credit=first)
    results = tuple(
        replace(result_of(record, "partial"), together=card.credit.together or None)
        for record, card in zip(recalled.put_together, cards, strict=True)
    )
    return Message("found", sentence, (Paragraph(sentence), *cards), results=results)


async def not_found(deps: Deps[RememberedStore], question: str, recalled: Recalled, viewer: Viewer) -> Message:
    """That nobody is quoted so; the nearest there is, marked as not the same, where it is at all alike, and articles
    that have the words in their own text."""
    nearest = [replace(answer.best, grade="similar") for answer in recalled.nearest]
    alike = [match.record for match in nearest if match.score >= _ALIKE]
    cards = [quote_card(record, deps.sure, recalled.texts[record.article.id], say.SIMILAR) for record in alike]
    telling = await _telling(deps, question, viewer)
    sentence = say.NOT_FOUND_BUT_TOLD if telling else say.NOT_FOUND
    blocks: list[Block] = [Paragraph(sentence), *(_item_card(article) for article in telling), *cards]
    results = tuple(_result(match, _differences(question, match)) for match in nearest)
    return Message("not_found", sentence, tuple(blocks), results=results)


async def _telling(deps: Deps[RememberedStore], question: str, viewer: Viewer) -> list[Article]:
    """Articles that have these very words, though in nobody's mouth."""
    parts = segments(question)
    words = [word for part in parts for word in part]
    if len(words) < _TELLING:
        return []
    query = ArticleQuery(words=tuple(fold_words(question)), limit=_LOOKED_INTO)
    articles = await deps.store.articles(query, viewer)
    texts = await deps.store.known_texts({article.id for article in articles})
    return [
        article
        for article in articles
        if any(contains(words_of(text), parts) for text in (article.title, texts.get(article.id, "")))
    ][:SHOWN]


def _item_card(article: Article) -> ItemCard:
    return ItemCard(
        article.title,
        address_of(article),
        article.outlet,
        article.published,
        mark=beside_outlet(article),
        article_id=article.id,
    )


def _result(match: Match, listed: Sequence[Difference], card: QuoteCard | None = None) -> Result:
    """A line of the JSON answer, with what differs, and who says it together by its card."""
    result = result_of(match.record, match.grade)
    result = replace(result, together=card.credit.together) if card and card.credit.together else result
    return replace(result, differs=kinds_of(listed)) if listed else result


def _differences(question: str, match: Match) -> Sequence[Difference]:
    if match.grade == "exact":
        return ()
    compare = turned_part if match.grade == "partial" else quotation_differences
    return compare(question, match.record.quotation)


def _card(
    deps: Deps[object],
    question: str,
    recalled: Recalled,
    answer: MatchGroup,
    listed: Sequence[Difference],
    *,
    is_elsewhere: bool = False,
) -> QuoteCard:
    """``listed`` is what differs; ``is_elsewhere``: it is another outlet's wording of an answer."""
    record, grade = answer.best.record, answer.best.grade
    heading = _heading(question, record, grade, listed, deps.sure)
    if is_elsewhere:
        differing = say.ELSEWHERE_SO.format(differences=rewording(question, record.quotation))
        heading = differing if grade == "altered" else say.ELSEWHERE
    card = quote_card(record, deps.sure, recalled.texts[record.article.id], heading, answer.also_in, question)
    return replace(card, contrast=contrast_runs(listed, spoken_text(record.quotation))) if listed else card


def _notes(deps: Deps[object], answer: MatchGroup) -> Iterable[Note]:
    """Who credits the words to somebody else."""
    for other in answer.disagreeing:
        article, credit = other.record.article, credit_line(other.record.quotation, deps.sure)
        yield Note(say.OUTLETS_DISAGREE.format(outlet=source_of(article), credit=credit, url=article.url))


def _heading(question: str, record: QuotationRecord, grade: Grade, listed: Sequence[Difference], sure: float) -> str:
    """How the quotation's words differ from the question's."""
    if grade == "partial":
        turning = next((difference.text for difference in listed if difference.kind == OPPOSITE), None)
        return say.PART_WITH_TURNING.format(words=turning) if turning else _LABELS[grade]
    if grade != "altered":
        return _LABELS[grade]
    if line := contrast_line(listed, beginning(record.quotation, sure)):
        return line
    differences = rewording(question, record.quotation)
    return say.ALMOST_SO.format(differences=differences) if differences else say.ALMOST_RESPELT


async def recall(deps: Deps[RememberedStore], question: str, viewer: Viewer) -> Recalled:
    """Find a remembered quotation; only quotations that their article's text still contains are returned."""
    ranked = _with_contrary(question, await _ranked(deps, question, viewer, ()))
    elsewhere = variants(ranked)[:_VARIANTS]
    answers = [*ranked[: SHOWN + 1], *(answer for answer in elsewhere if answer not in ranked[: SHOWN + 1])]
    parts = await _put_together(deps, question, viewer, ranked)
    texts = await deps.store.known_texts({record.article.id for record in [*_best_of(answers), *parts]})
    answers = [answer for answer in answers if is_verbatim(answer.best.record, texts)]
    shown = worth_showing(answers)[:SHOWN]
    others = [answer for answer in answers if answer in elsewhere]
    return Recalled(shown, answers[:1], texts, others, _verbatim(parts, texts))


def _best_of(answers: Sequence[MatchGroup]) -> list[QuotationRecord]:
    return [answer.best.record for answer in answers]


async def _put_together(
    deps: Deps[RememberedStore], question: str, viewer: Viewer, ranked: Sequence[MatchGroup]
) -> Sequence[QuotationRecord]:
    """Two quotations that have the words between them, where no single one has them all: what the best one lacks is
    looked for."""
    if not ranked or ORDER[ranked[0].best.grade] <= ORDER["partial"]:
        return ()
    rest = rest_of(question, ranked[0].best.record)
    others = await _ranked(deps, rest, viewer, ()) if rest else []
    return put_together(question, _best_of([ranked[0], *others])) or ()


def _verbatim(parts: Sequence[QuotationRecord], texts: Mapping[int, str]) -> Sequence[QuotationRecord]:
    """The parts, where the articles' texts still have both."""
    return parts if all(is_verbatim(record, texts) for record in parts) else ()


async def recall_all(
    deps: Deps[RememberedStore], question: str, viewer: Viewer, also: Sequence[QuotationRecord]
) -> Recalled:
    """Find all quotations that it may be, of any grade, for a verdict; each with all copies that articles still
    contain.

    ``also`` are further quotations to be judged, beside the quotations that the search finds.
    """
    answers = _with_contrary(question, await _ranked(deps, question, viewer, also))
    texts = await deps.store.known_texts({match.record.article.id for answer in answers for match in answer.matches})
    checked = [[match for match in answer.matches if is_verbatim(match.record, texts)] for answer in answers]
    answers = [MatchGroup.of(best, others) for best, *others in filter(None, checked)]
    fitting = [answer for answer in answers if answer.best.grade != "similar"]
    parts = await _put_together(deps, question, viewer, answers)
    texts = {**texts, **await deps.store.known_texts({record.article.id for record in parts} - texts.keys())}
    return Recalled(fitting, answers[:1], texts, put_together=_verbatim(parts, texts))


async def _ranked(
    deps: Deps[RememberedStore], question: str, viewer: Viewer, also: Sequence[QuotationRecord]
) -> list[MatchGroup]:
    search = search_for(question, _LOOKED_AT, [record.id for record in also])
    return rank(await deps.store.quotations_matching(search, viewer))


def _with_contrary(question: str, ranked: list[MatchGroup]) -> list[MatchGroup]:
    """The nearest is an answer where it says the opposite in the same words: too little evidence in a small store is no
    reason to keep that back."""
    if not ranked or ranked[0].best.grade != "similar" or not is_contrary(question, ranked[0].best.record.quotation):
        return ranked
    return [MatchGroup.of(replace(ranked[0].best, grade="altered"), ranked[0].others), *ranked[1:]]
