"""``/digest options`` and ``/digest filter``: how a place wants its posts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bot import digest
from bot.commands.deps import Deps, Handlers
from bot.commands.muting import mute_rows
from bot.commands.stores import PlaceOptionStore
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Facts, Heading, Message
from bot.domain.options import NO_FILTER, Filter, Look, PlaceOptions, Sections
from bot.domain.places import Place
from bot.text.command_line import text_argument
from bot.text.words import fold_words
from bot.texts import common
from bot.texts import declarations as declared
from bot.texts import schedules as say

T = TypeVar("T")

_SECTIONS: dict[str, Sections] = {"topic": "topic", "source": "source", "folder": "folder", "off": ""}
_LOOKS: dict[str, Look] = {"title": "title", "quote": "quote", "full": "full"}
LOOKS = tuple(_LOOKS)
_YES_NO = {"yes": True, "on": True, "no": False, "off": False}
_NOT = ("-", "–", "—", "−", "!")
"""Before what is unwanted; phones write a dash for a hyphen."""
_MOST_ROLES = 5
_MOST = 50
"""Maximum number of words of a kind in a filter."""

OPTIONS = Command(
    "digest",
    "options",
    declared.DIGEST_OPTIONS,
    declared.DIGEST_OPTIONS_EXAMPLE,
    (
        Option("quiet", declared.DIGEST_OPTIONS_QUIET),
        Option("timezone", declared.DIGEST_OPTIONS_TIMEZONE, suggest="timezone"),
        Option("sections", declared.DIGEST_OPTIONS_SECTIONS),
        Option("empty", declared.DIGEST_OPTIONS_EMPTY),
        Option("corrections", declared.DIGEST_OPTIONS_CORRECTIONS),
        Option("look", declared.DIGEST_OPTIONS_LOOK, choices=LOOKS),
        Option("ping", declared.DIGEST_OPTIONS_PING),
    ),
    manage=True,
)
FILTER = Command(
    "digest",
    "filter",
    declared.DIGEST_FILTER,
    declared.DIGEST_FILTER_EXAMPLE,
    (
        Option("words", declared.DIGEST_FILTER_WORDS),
        Option("sources", declared.DIGEST_FILTER_SOURCES),
        Option("speakers", declared.DIGEST_FILTER_SPEAKERS),
    ),
    manage=True,
)


async def options(deps: Deps[PlaceOptionStore], request: Request) -> Message:
    """Change the options that are given; the answer lists all options of the place."""
    wanted = await deps.store.options(request.place)
    changed = _changed(deps, wanted, request)
    if changed.sections == "topic" and not await _has_topics(deps, request, changed):
        raise UsageError(say.SECTIONS_NEED_TOPICS)
    if changed != wanted:
        await deps.store.set_options(request.place, changed, deps.clock.now())
        await deps.digests.renew(request.place)
    return _told(changed, say.OPTIONS_HERE)


async def filter_(deps: Deps[PlaceOptionStore], request: Request) -> Message:
    """Change the kinds of words that are given; the answer has the whole filter."""
    wanted = await deps.store.options(request.place)
    given = {
        kind: _read(text_argument(request, kind))
        for kind in ("words", "sources", "speakers")
        if text_argument(request, kind)
    }
    values = {
        name: words_of_kind
        for kind, (only, no) in given.items()
        for name, words_of_kind in ((kind, only), (f"no_{kind}", no))
    }
    changed = replace(wanted, filter=replace(wanted.filter, **values))
    if changed != wanted:
        await deps.store.set_options(request.place, changed, deps.clock.now())
        await deps.digests.renew(request.place)
    ended = [kind for kind, (only, no) in given.items() if not only and not no]
    return _told(changed, _filter_title(changed.filter, ended))


def _filter_title(wanted: Filter, ended: Sequence[str]) -> str:
    """What the filter is now, and of which kinds of words there is none any more."""
    if wanted == NO_FILTER:
        return say.NO_FILTER_HERE
    if not ended:
        return say.FILTER_HERE
    return say.FILTER_ENDED.format(kinds=common.AND.join(ended))


HANDLERS: Handlers = {OPTIONS.path: options, FILTER.path: filter_}


def _changed(deps: Deps[object], wanted: PlaceOptions, request: Request) -> PlaceOptions:
    typed = {option.name: text_argument(request, option.name) for option in OPTIONS.options}
    quiet = digest.parse_quiet(typed["quiet"]) if typed["quiet"] else None
    return PlaceOptions(
        quiet=(str(quiet) if quiet else "") if typed["quiet"] else wanted.quiet,
        timezone=digest.parse_zone(typed["timezone"]).key if typed["timezone"] else wanted.timezone,
        sections=_one_of(_SECTIONS, "sections", typed["sections"]) if typed["sections"] else wanted.sections,
        when_empty=_one_of(_YES_NO, "empty", typed["empty"]) if typed["empty"] else wanted.when_empty,
        corrections=_one_of(_YES_NO, "corrections", typed["corrections"])
        if typed["corrections"]
        else wanted.corrections,
        filter=wanted.filter,
        mutes=wanted.mutes,
        look=_LOOKS[typed["look"]] if typed["look"] else wanted.look,
        ping=role_ids(deps, typed["ping"], request.place) if typed["ping"] else wanted.ping,
    )


def role_ids(deps: Deps[object], typed: str, place: Place) -> tuple[str, ...]:
    """Ids of the roles as the platform writes them into a command's text; none of "off".

    Raises:
        UsageError: the text has something else in it, too many roles, or everyone.
    """
    if typed.strip().casefold() == "off":
        return ()
    syntax = deps.roles.get(place.platform)
    named = tuple(dict.fromkeys(re.findall(syntax.mention, typed))) if syntax else ()
    if syntax is None or not named or re.sub(syntax.mention, "", typed).strip(" ,"):
        raise UsageError(say.PING_TAKES_ROLES)
    if syntax.everyone(place.workspace) in named:
        raise UsageError(say.PING_NOT_EVERYONE)
    if len(named) > _MOST_ROLES:
        raise UsageError(say.PING_TOO_MANY_ROLES.format(limit=_MOST_ROLES))
    return named


def _one_of(choices: dict[str, T], name: str, typed: str) -> T:
    folded = typed.strip().casefold()
    if folded not in choices:
        raise UsageError(say.OPTION_IS_ONE_OF.format(option=name, choices=", ".join(choices), typed=typed[:40]))
    return choices[folded]


async def _has_topics(deps: Deps[PlaceOptionStore], request: Request, wanted: PlaceOptions) -> bool:
    return bool(wanted.filter.words) or any(schedule.about for schedule in await deps.store.schedules(request.place))


def _read(typed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """ "harbour, -sport" → wanted words, unwanted words; "off" → none of either."""
    if typed.strip().casefold() == "off":
        return (), ()
    parts = [part for raw in typed.split(",") if (part := raw.strip())]
    if any(not fold_words(part) for part in parts) or len(parts) > _MOST:
        raise UsageError(say.NO_LIST_OF_WORDS.format(typed=typed[:60], example=FILTER.example))
    no = tuple(part[1:].strip() for part in parts if part.startswith(_NOT))
    return tuple(part for part in parts if not part.startswith(_NOT)), no


def _told(wanted: PlaceOptions, title: str) -> Message:
    rows = (
        (say.QUIET_HOURS, f"{wanted.quiet} ({wanted.timezone})" if wanted.quiet else common.NONE),
        (say.SECTIONS, say.SECTIONS_BY.format(kind=wanted.sections) if wanted.sections else common.NONE),
        (say.LOOK_OF_ITEMS, wanted.look),
        (say.WHEN_NOTHING_NEW, say.LINE_IS_POSTED if wanted.when_empty else say.NOTHING_IS_POSTED),
        (say.CORRECTIONS, say.CORRECTIONS_TOLD if wanted.corrections else say.CORRECTIONS_NOT_TOLD),
        (say.PINGED, say.PINGED_ROLES.of(len(wanted.ping)) if wanted.ping else say.PINGED_NOBODY),
        *_filter_rows(wanted.filter),
        *mute_rows(wanted.mutes),
    )
    return Message("ok", title, (Heading(title), Facts(rows)))


def _filter_rows(wanted: Filter) -> list[tuple[str, str]]:
    kinds: Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]] = (
        ("words", wanted.words, wanted.no_words),
        ("sources", wanted.sources, wanted.no_sources),
        ("speakers", wanted.speakers, wanted.no_speakers),
    )
    return [(kind, ", ".join([*only, *(f"-{word}" for word in no)])) for kind, only, no in kinds if only or no]
