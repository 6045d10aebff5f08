"""``/quote check``: whether a speaker said these words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.commands.deps import Deps
from bot.commands.disputed import disputed
from bot.commands.speakers import meant
from bot.commands.stores import QuoteStore
from bot.commands.who import (
    SHOWN,
    Recalled,
    found_message,
    not_found,
    put_together_message,
    recall_all,
    recalled_as_meant,
)
from bot.domain.commands import Command, Option, Request
from bot.domain.messages import Message, Paragraph
from bot.domain.profiles import Profile
from bot.domain.quotations import QuotationQuery, QuotationRecord
from bot.domain.viewers import Viewer
from bot.ports import viewer_at
from bot.search import Match, MatchGroup
from bot.search.asking import without_ids
from bot.search.contrast import OPPOSITE, contrast_line, quotation_differences, rewording
from bot.search.differences import kinds_of
from bot.search.together import said_together
from bot.search.verdict import (
    Belongs,
    belongs,
    is_marked_inside,
    is_reported_inside,
    is_statement,
    is_told_by,
    left_out,
)
from bot.search.whom import NamedVoices, is_misspelt_name
from bot.speakers.names import is_named
from bot.text.command_line import text_argument
from bot.text.credits import credit_line, is_own_words, source_of, speaker_line, teller_name
from bot.text.failures import failure
from bot.text.lang.en.plain import ANYBODY_AT_ALL
from bot.text.words import fold_words
from bot.texts import check as say
from bot.texts import crediting
from bot.texts import declarations as declared

CHECK = Command(
    "quote",
    "check",
    declared.QUOTE_CHECK,
    declared.QUOTE_CHECK_EXAMPLE,
    (
        Option("text", declared.QUOTE_CHECK_TEXT, required=True),
        Option("speaker", declared.QUOTE_CHECK_SPEAKER, required=True, suggest="speaker"),
    ),
)
_THEIRS = 12
"""Quotations of the speaker with all of the words that are judged, beside the quotations that the search finds."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A copy of a quotation, and whether it belongs to the speaker of the question."""

    answer: MatchGroup
    match: Match
    belongs: Belongs
    tells: bool = False
    """Whether the speaker of the question reports it as the words of somebody else."""
    together: str = ""
    """Several people, as the text has them, who say it together, if the speaker of the question is among them."""

    def alone(self) -> MatchGroup:
        """The answer with this copy as its best match."""
        return MatchGroup.of(self.match, [match for match in self.answer.matches if match is not self.match])


async def check_quote(deps: Deps[QuoteStore], request: Request) -> Message:
    """Answer one of: said so; said, but differently; said by somebody else; not found; or that the text doesn't settle
    it."""
    name = text_argument(request, "speaker")
    if not set(fold_words(without_ids(name))) - ANYBODY_AT_ALL and not name.startswith("#"):
        return failure(say.NO_NAME.format(speaker=name, example="/quote who"))
    question, _ = await recalled_as_meant(deps, request, CHECK)
    reader = viewer_at(request.place)
    people = await meant(deps, name, reader)
    recalled = await recall_all(deps, question, reader, await _said_by(deps, question, people, reader))
    if recalled.put_together:
        return put_together_message(deps, question, recalled)
    if not recalled.found:
        return await not_found(deps, question, recalled, reader)
    judged = await _judge(deps, name, recalled, reader)
    first = _first(judged)
    verdict = _verdict(deps, question, name, first, judged)
    if first.belongs == "no" and not first.together and _is_alike(name, people, first):
        verdict = say.SAID_BY_ALIKE.format(name=name, credit=credit_line(first.match.record.quotation, deps.sure))
    leading = first.alone()
    others = [group for group in recalled.found if group is not first.answer and group.best.grade == leading.best.grade]
    evidence = found_message(deps, question, replace(recalled, found=[leading, *others][:SHOWN]))
    notes = await disputed(deps, request, [leading.best.record])
    return replace(evidence, summary=verdict, blocks=(Paragraph(verdict), *evidence.blocks, *notes))


def _is_alike(name: str, people: NamedVoices, first: _Judged) -> bool:
    """Whether the speaker's name is like a name that nobody has: misspelt, and no reason to say that it was another."""
    return not (people.voices or people.choices) and is_misspelt_name(name, _speaker(first))


async def _said_by(deps: Deps[QuoteStore], question: str, people: NamedVoices, reader: Viewer) -> list[QuotationRecord]:
    """The speaker's quotations with all of the question's words, which a search for a few common words wouldn't
    find."""
    if not people.voices:
        return []
    query = QuotationQuery(by=people.voices, words=(question,), limit=_THEIRS)
    return await deps.store.quotations(query, reader)


async def _judge(deps: Deps[QuoteStore], name: str, recalled: Recalled, reader: Viewer) -> list[_Judged]:
    """All copies of all answers, in the order of the answers."""
    answers = recalled.found
    people = {match.record.person.id for answer in answers for match in answer.matches if match.record.person}
    known = await deps.store.speaker_profiles(sorted(people), reader)
    profiles: Mapping[int, Profile] = {profile.id: profile for profile in known}
    return [
        _Judged(
            answer,
            match,
            belongs(name, match.record, profiles.get(match.record.person.id if match.record.person else 0)),
            is_told_by(name, match.record.quotation),
            said_together(name, match.record.quotation, recalled.texts[match.record.article.id]),
        )
        for answer in answers
        for match in answer.matches
    ]


def _first(judged: Sequence[_Judged]) -> _Judged:
    """The copy for the verdict: the best grade that belongs to the speaker, else a copy of the best grade that may."""
    theirs = [candidate for candidate in judged if candidate.belongs == "yes" or candidate.together]
    # Where an outlet names another speaker, "a docker" in another outlet's copy isn't open any more.
    denied = {id(candidate.answer) for candidate in judged if candidate.belongs == "no"}
    judged = [
        candidate
        for candidate in judged
        if is_named(_speaker(candidate)) or id(candidate.answer) not in denied or candidate.belongs == "yes"
    ]
    best = [candidate for candidate in judged if candidate.match.grade == judged[0].match.grade]
    return next(iter([*theirs, *(candidate for candidate in best if candidate.belongs == "open"), *judged]))


def _speaker(candidate: _Judged) -> str:
    return candidate.match.record.quotation.attribution.speaker or ""


def _verdict(deps: Deps[object], question: str, name: str, first: _Judged, judged: Sequence[_Judged]) -> str:
    quotation = first.match.record.quotation
    if first.belongs != "yes" and first.together and first.match.grade in ("exact", "partial"):
        return say.SAID_TOGETHER.format(names=first.together)
    if first.belongs != "yes" and quotation.tellers and not is_own_words(quotation):
        return _told_of_others(deps, name, first)
    credit = speaker_line(quotation.attribution, deps.sure)
    if _is_opposite(question, first):
        said_so = say.OPPOSITE_SAID_BY_ANOTHER if first.belongs == "no" else say.OPPOSITE_SAID
        return said_so.format(credit=credit_line(quotation, deps.sure), name=name)
    if first.belongs == "no" and is_marked_inside(question, quotation):
        return say.DOUBTED_BY.format(credit=credit, name=name)
    if first.belongs == "no" and is_reported_inside(question, name, quotation):
        return say.REPORTED_BY.format(credit=credit, name=name)
    if first.belongs == "no":
        unsure = quotation.attribution.confidence < deps.sure
        return (say.PROBABLY_SAID_BY_ANOTHER if unsure else say.SAID_BY_ANOTHER).format(name=name, credit=credit)
    if first.belongs == "open":
        return _open(name, first, credit)
    return " ".join([_theirs(deps, question, first), *_but(deps, first, judged)])


def _told_of_others(deps: Deps[object], name: str, first: _Judged) -> str:
    """The verdict on a quotation within another that isn't surely the speaker's. That the speaker reports the words
    proves only that somebody else said them."""
    quotation = first.match.record.quotation
    teller = teller_name(quotation.tellers[0], deps.sure)
    mention, speaker = quotation.attribution.mention, quotation.attribution.speaker
    if first.tells:
        if not speaker:
            return say.TOLD_AS_NOBODY_KNOWNS.format(teller=teller)
        return say.TOLD_AS_ANOTHERS.format(teller=teller, credit=speaker_line(quotation.attribution, deps.sure))
    if speaker is None and mention and mention.casefold() == "we":
        return say.TOLD_OF_US.format(teller=teller, mention=mention, name=name)
    if speaker is None:
        return say.TOLD_OF_SOMEBODY.format(teller=teller, name=name)
    credit = speaker_line(quotation.attribution, deps.sure)
    if first.belongs == "open" or quotation.attribution.confidence < deps.sure:
        return say.TOLD_OF_PERHAPS.format(teller=teller, credit=credit, name=name)
    return say.TOLD_OF_ANOTHER.format(teller=teller, name=name, credit=credit)


def _theirs(deps: Deps[object], question: str, first: _Judged) -> str:
    record = first.match.record
    credit = credit_line(record.quotation)
    turning = left_out(question, record) if first.match.grade == "partial" else None
    is_altered = first.match.grade == "altered"
    contrast = _contrast(question, record) if is_altered else ""
    is_turned = turning is not None and (turning.is_unsaid or is_statement(question))
    reworded = rewording(question, record.quotation) if is_altered else is_turned
    if record.quotation.attribution.confidence >= deps.sure:
        so = say.SAID_WITH_ANOTHER if contrast else say.SAID_DIFFERENTLY if reworded else say.SAID_SO
    else:
        so = say.PROBABLY_SAID_DIFFERENTLY if reworded else say.PROBABLY_SAID_SO
        so = say.PROBABLY_SAID_WITH_ANOTHER if contrast else so
    sentence = so.format(credit=credit, difference=contrast)
    return f"{sentence} {say.PART_OF_TURNING_SENTENCE.format(words=turning.word)}" if turning else sentence


def _is_opposite(question: str, first: _Judged) -> bool:
    listed = quotation_differences(question, first.match.record.quotation)
    return first.match.grade == "altered" and OPPOSITE in kinds_of(listed)


def _contrast(question: str, record: QuotationRecord) -> str:
    """The other number or name that was said: "another number (40, not 14)"; empty where there is none."""
    line = contrast_line(quotation_differences(question, record.quotation), "")
    return f"{line[0].lower()}{line[1:].replace(': ', ' (')})" if line else ""


def _but(deps: Deps[object], first: _Judged, judged: Sequence[_Judged]) -> list[str]:
    """Sentences about copies that credit the same words to somebody else, or match better."""
    sentences = []
    for candidate in judged:
        quotation = candidate.match.record.quotation
        if candidate.belongs != "no" or candidate.together or quotation.attribution.speaker is None:
            continue
        if candidate.answer is first.answer:
            outlet = source_of(candidate.match.record.article)
            sentences.append(say.CREDITED_ELSEWHERE.format(outlet=outlet, credit=credit_line(quotation, deps.sure)))
        elif _better(candidate, first):
            sentences.append(say.CREDITED_IN_THESE_WORDS.format(credit=credit_line(quotation, deps.sure)))
    return list(dict.fromkeys(sentences))[:3]


def _better(candidate: _Judged, other: _Judged) -> bool:
    return candidate.match.grade in ("exact", "partial") and other.match.grade == "altered"


def _open(name: str, first: _Judged, credit: str) -> str:
    if first.match.record.quotation.attribution.speaker is None:
        if credit == crediting.NOT_ESTABLISHED:
            return say.SAID_BY_NOBODY_KNOWN
        return say.SAID_BY_DESCRIBED.format(mention=first.match.record.quotation.attribution.mention)
    return say.SAID_BY_PERHAPS.format(credit=credit, name=name)
