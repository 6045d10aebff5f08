"""``/quote``: who said it, whether somebody did, what somebody said, and what was said of something."""

from dataclasses import replace

from bot.commands import pages
from bot.commands.by import BY, by
from bot.commands.cards import quote_card
from bot.commands.deps import Deps, Handlers, text
from bot.commands.recall import Recalled, recall
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Block, Message, Note, Paragraph
from bot.domain.quotations import QuotationQuery, QuotationRecord
from bot.domain.speech import NOT_ESTABLISHED, pieces, result_of, shown, speaker_line
from bot.domain.words import fold_words
from bot.search import Answer, Match, difference, is_by, words_of

_MOST_CHANGES = 4
_LABELS = {
    "exact": "Exact match",
    "partial": "Part of a quotation",
    "altered": "Almost: the words differ",
    "similar": "Similar, not the same",
}
WHO = Command(
    "quote",
    "who",
    "Who said this? With the passage and the link as evidence",
    '/quote who "there are no such plans for today"',
    (Option("text", "The words you remember, or a part of them", required=True),),
)
CHECK = Command(
    "quote",
    "check",
    "Did somebody say this?",
    '/quote check "there are no such plans for today" Dmitry Peskov',
    (
        Option("text", "The words, in quotation marks", required=True),
        Option("speaker", "Who is said to have said it", required=True, suggest="speaker"),
    ),
)
ABOUT = Command(
    "quote",
    "about",
    "What was said of something, newest first",
    "/quote about harbour strike since 7d",
    (Option("words", "All of them occur in the quotation", required=True), pages.SINCE, pages.SOURCE, pages.BEFORE),
)
COMMANDS = (WHO, CHECK, BY, ABOUT)


async def who(deps: Deps, request: Request) -> Message:
    """Grade what is stored against what is remembered; a quotation is only given when it is the same one."""
    asked = _words_asked(request, WHO)
    recalled = await recall(deps, asked)
    if not recalled.found:
        return _not_found(deps, recalled)
    return _found(deps, asked, recalled)


async def check(deps: Deps, request: Request) -> Message:
    """One of four verdicts: said so; said, but differently; said by somebody else; not found."""
    asked, name = _words_asked(request, CHECK), text(request, "speaker")
    recalled = await recall(deps, asked)
    if not recalled.found:
        return _not_found(deps, recalled)
    theirs = [(answer, match) for answer in recalled.found for match in _credited(answer, name)]
    if not theirs:
        return _judged(_somebody_else(deps, recalled.found[0].best, name), _found(deps, asked, recalled))
    answer, match = theirs[0]
    differing = match.grade == "altered" and _differing(asked, match.record)
    verdict = "Said, but differently" if differing else "Said so"
    surely = "" if match.record.quotation.attribution.confidence >= deps.sure else " (the name is only probable)"
    others = [one for one in recalled.found if one is not answer]
    told = f"{verdict}: {speaker_line(match.record.quotation.attribution)}{surely}."
    return _judged(told, _found(deps, asked, Recalled([answer, *others], (), recalled.texts)))


async def about(deps: Deps, request: Request) -> Message:
    """Quotations with all the words, newest first."""
    topic = _words_asked(request, ABOUT)
    query = QuotationQuery(
        words=tuple(fold_words(topic)),
        since=pages.since(text(request, "since"), deps.clock.now()),
        source=text(request, "source") or None,
        before=pages.position(request),
        limit=pages.SIZE + 1,
    )
    found = await deps.store.quotations(query)
    records, texts = await pages.standing(deps, found[: pages.SIZE])
    if not records:
        said = f"Nobody said anything about “{topic}” that I have."
        return Message("not_found", said, (Paragraph(said),))
    last = found[pages.SIZE - 1].position if len(found) > pages.SIZE else None
    summary = f"About {topic}: {speaker_line(records[0].quotation.attribution, deps.sure)}"
    return pages.listed(
        deps, records, texts, summary, pages.following(ABOUT, request, page_after=str(last)) if last else None
    )


HANDLERS: Handlers = {WHO.path: who, CHECK.path: check, BY.path: by, ABOUT.path: about}


def _words_asked(request: Request, command: Command) -> str:
    asked = text(request, command.options[0].name)
    if not fold_words(asked):
        raise UsageError(f"There are no words in that. Write {command.usage}, such as {command.example}")
    return asked


def _judged(verdict: str, evidence: Message) -> Message:
    """The verdict before its evidence."""
    return replace(evidence, summary=verdict, blocks=(Paragraph(verdict), *evidence.blocks))


def _found(deps: Deps, asked: str, recalled: Recalled) -> Message:
    """The quotations with their evidence."""
    blocks: list[Block] = []
    for answer in recalled.found:
        record = answer.best.record
        label = _LABELS[answer.best.grade]
        blocks.append(quote_card(record, deps.sure, recalled.texts[record.article.id], label, answer.also_in, asked))
        if answer.best.grade == "altered" and (told := _differing(asked, record)):
            blocks.append(Note(told))
        blocks.extend(
            Note(f"{other.record.article.outlet} credits it to {other.record.quotation.attribution.speaker}")
            for other in answer.disagreeing
        )
    results = tuple(result_of(answer.best.record, answer.best.grade) for answer in recalled.found)
    first = recalled.found[0].best.record.quotation
    summary = f"“{shown(first.text)}”: {speaker_line(first.attribution, deps.sure)}"
    return Message("found", summary, tuple(blocks), results=results)


def _credited(answer: Answer, name: str) -> list[Match]:
    """The copies of a quotation that are credited to ``name``."""
    return [match for match in (answer.best, *answer.others) if is_by(match.record.quotation.attribution, name)]


def _somebody_else(deps: Deps, match: Match, name: str) -> str:
    attribution = match.record.quotation.attribution
    told = speaker_line(attribution, deps.sure)
    if attribution.speaker is None:
        return f"It was said, but by whom isn't established: {told.removeprefix(NOT_ESTABLISHED).strip() or 'no name'}."
    return f"Said by somebody else, not by {name}: {told}."


def _differing(asked: str, record: QuotationRecord) -> str:
    """The words that differ, as far as they can be taken in."""
    changes = difference(words_of(asked), words_of(" ".join(pieces(record.quotation))))[:_MOST_CHANGES]
    told = [
        f"“{mine}” is “{theirs}” there" if mine and theirs else _one_sided(mine, theirs) for mine, theirs in changes
    ]
    return f"The words differ: {'; '.join(told)}." if told else ""


def _one_sided(mine: str, theirs: str) -> str:
    return f"“{mine}” isn't there" if mine else f"“{theirs}” is there too"


def _not_found(deps: Deps, recalled: Recalled) -> Message:
    said = "Not found: I have no article with these words."
    nearest = [answer.best.record for answer in recalled.nearest]
    cards = [quote_card(record, deps.sure, recalled.texts[record.article.id], _LABELS["similar"]) for record in nearest]
    results = tuple(result_of(record, "similar") for record in nearest)
    return Message("not_found", said, (Paragraph(said), *cards), results=results)
