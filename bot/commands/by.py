"""``/quote by``: a speaker's quotations, and who the speaker is."""

import re
from dataclasses import replace

from bot.commands import pages
from bot.commands.deps import Deps
from bot.commands.disputed import disputed
from bot.commands.joint import order_of, said_jointly
from bot.commands.speakers import ask_back, introduced, meant, names_like, pinned
from bot.commands.stores import QuoteStore
from bot.domain.commands import Command, Option, Request
from bot.domain.messages import Block, Message, Note, Paragraph
from bot.domain.quotations import QuotationQuery, QuotationRecord
from bot.ports import viewer_at
from bot.search.whom import NamedVoices
from bot.text.command_line import text_argument
from bot.text.credits import credit_line
from bot.text.inflection import topic_readings
from bot.text.words import fold_words, shown
from bot.texts import declarations as declared
from bot.texts import quote as say

BY = Command(
    "quote",
    "by",
    declared.QUOTE_BY,
    declared.QUOTE_BY_EXAMPLE,
    (
        Option("speaker", declared.QUOTE_BY_SPEAKER, required=True, suggest="speaker"),
        Option("about", declared.QUOTE_BY_ABOUT),
        pages.SINCE,
        pages.SOURCE,
        pages.BEFORE,
    ),
)


_LISTED = re.compile(r"\s*(?:[,;&/]|,?\s(?:and|or)\s)\s*", re.IGNORECASE)
"""What stands between the names of a list."""
_MOST_LISTED = 5
"""Names of a list, at most."""


async def by(deps: Deps[QuoteStore], request: Request) -> Message:
    """A speaker's quotations with their passages, newest first; asks back where the name may mean several people."""
    name = text_argument(request, "speaker")
    people = await meant(deps, name, viewer_at(request.place)) if fold_words(name) else NamedVoices()
    people = people if people.voices or people.choices else await _several(deps, request, name)
    if people.choices:
        return await ask_back(deps, request, BY, name, people.choices)
    stored = await _stored(deps, request, people)
    if not people.voices and not stored:
        return await _nobody(deps, request, name)
    records, texts = await pages.standing(deps, stored[: pages.SIZE])
    if not records:
        return _nothing(request, people)
    first = records[0].quotation
    summary = f"{credit_line(first, deps.sure)}: “{shown(first.text)}”"
    last = stored[pages.SIZE - 1].position if len(stored) > pages.SIZE else None
    more = (
        pages.following(BY, request, speaker=pinned(people, name), page_after=pages.position_words(last))
        if last
        else None
    )
    head = () if "page_after" in request.arguments else _head(request, people)
    message = pages.quote_cards(deps, records, texts, summary, more, head)
    return replace(message, blocks=(*message.blocks, *await disputed(deps, request, records)))


async def _several(deps: Deps[QuoteStore], request: Request, name: str) -> NamedVoices:
    """The speakers of a list, "Mara Lindqvist, Rashid Velani" or "Lindqvist and Velani"; nobody where one of them isn't
    known, or isn't clear: what is of the others alone would answer another question."""
    names = _listed(name)
    each = [await meant(deps, part, viewer_at(request.place)) for part in names]
    if not all(people.voices for people in each):
        return NamedVoices()
    profiles = {profile.id: profile for people in each for profile in people.profiles}
    voices = dict.fromkeys(voice for people in each for voice in people.voices)
    return NamedVoices(tuple(voices), tuple(profiles.values()))


def _listed(name: str) -> list[str]:
    """The names of a list; none where it is a single name, or too many."""
    names = [part for part in _LISTED.split(name) if fold_words(part)]
    return names if 1 < len(names) <= _MOST_LISTED else []


async def _nobody(deps: Deps[QuoteStore], request: Request, name: str) -> Message:
    """The answer where nobody is known by the name."""
    sentence, listed = say.NOTHING_BY_NAME.format(name=name), _listed(name)
    asked_back = [say.ASK_FOR_ONE.format(command=f"/{BY.path} {listed[0]}")] if listed else []
    asked_back = asked_back or await names_like(deps, name, viewer_at(request.place))
    return Message("not_found", sentence, (Paragraph(" ".join([sentence, *asked_back])),))


async def _stored(deps: Deps[QuoteStore], request: Request, people: NamedVoices) -> list[QuotationRecord]:
    """A page's quotations, and one more if there is a next page; of a topic in singular and plural.

    Of a name, not of an office, also what others are credited with who say it together with its bearer.
    """
    query, viewer = _query(deps, request, people), viewer_at(request.place)
    readings = topic_readings(fold_words(text_argument(request, "about")))
    listed = []
    for words in readings:
        narrowed = replace(query, words=words)
        own = await deps.store.quotations(narrowed, viewer) if people.voices else []
        listed.append(own)
        if not people.role:
            place = own[-1].position if len(own) == query.limit else None
            oldest = place.dated if place else None
            listed.append(await said_jointly(deps, _name(request, people), narrowed, viewer, oldest))
    records = {record.id: record for records in listed for record in records}
    newest = sorted(records.values(), key=lambda record: order_of(record.position), reverse=True)
    return newest[: query.limit]


def _name(request: Request, people: NamedVoices) -> str:
    return people.profiles[0].name if people.profiles else text_argument(request, "speaker")


def _query(deps: Deps[object], request: Request, people: NamedVoices) -> QuotationQuery:
    """The query for a page; it asks for one quotation more than a page shows, which tells whether there is a next
    page."""
    return QuotationQuery(
        by=people.voices,
        since=pages.since(text_argument(request, "since"), deps.clock.now()),
        source=text_argument(request, "source") or None,
        before=pages.position(request),
        limit=pages.SIZE + 1,
    )


def _head(request: Request, people: NamedVoices) -> tuple[Block, ...]:
    others = ", ".join(say.OTHER_OF_NAME.format(name=profile.name, number=profile.id) for profile in people.others[:5])
    also = (Note(say.OTHERS_OF_NAME.format(others=others)),) if others else ()
    held = (Note(say.WHILE_CALLED_SO.format(role=text_argument(request, "speaker"))),) if people.role else ()
    return (*introduced(people), *held, *also)


def _nothing(request: Request, people: NamedVoices) -> Message:
    """The answer where the speaker is known but no quotation matches."""
    names = ", ".join(dict.fromkeys(profile.name for profile in people.profiles))
    filters = [f"{name} {value}" for name, value in request.arguments.items() if name not in ("speaker", "page_after")]
    sentence = say.NO_MORE_BY.format(names=names)
    if filters:
        sentence = say.NOTHING_BY_WITH.format(names=names, filters=", ".join(filters))
    return Message("not_found", sentence, (*introduced(people), Paragraph(sentence)))
