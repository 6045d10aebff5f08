"""``/digest``: schedules of a place, and digests on request."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import islice

from bot import digest
from bot.commands import options
from bot.commands.coming import coming_posts
from bot.commands.deps import Deps, Handlers
from bot.commands.following import FOLLOW
from bot.commands.limits import check_schedules
from bot.commands.listed import listed_feeds
from bot.commands.options import FILTER, OPTIONS
from bot.commands.stores import ScheduleStore
from bot.domain.commands import Command, Option, Request
from bot.domain.delivery import BY_A_MANAGER, Schedule
from bot.domain.errors import UsageError
from bot.domain.messages import Facts, Heading, Message, Note, Paragraph
from bot.domain.options import NO_FILTER, Mutes, PlaceOptions
from bot.domain.places import Subscription
from bot.text.command_line import number, text_argument, words_argument
from bot.text.pauses import paused_words
from bot.texts import common
from bot.texts import declarations as declared
from bot.texts import schedules as say

_MAX = 8
"""Maximum number of items of a digest by default."""

SET = Command(
    "digest",
    "set",
    declared.DIGEST_SET,
    declared.DIGEST_SET_EXAMPLE,
    (
        Option("when", declared.DIGEST_SET_WHEN, required=True),
        Option("timezone", declared.DIGEST_SET_TIMEZONE, suggest="timezone"),
        Option("max", declared.DIGEST_SET_MAX, integer=True, minimum=1, maximum=10),
        Option("about", declared.DIGEST_SET_ABOUT),
    ),
    manage=True,
    private=False,
    posts=True,
)
NOW = Command("digest", "now", declared.DIGEST_NOW, declared.DIGEST_NOW_EXAMPLE, manage=True)
PREVIEW = Command("digest", "preview", declared.DIGEST_PREVIEW, declared.DIGEST_PREVIEW_EXAMPLE, for_set_up=True)
LIST = Command("digest", "list", declared.DIGEST_LIST, declared.DIGEST_LIST_EXAMPLE, for_set_up=True)
OFF = Command(
    "digest",
    "off",
    declared.DIGEST_OFF,
    declared.DIGEST_OFF_EXAMPLE,
    (Option("which", declared.DIGEST_OFF_WHICH),),
    manage=True,
    private=False,
)
PAUSE = Command("digest", "pause", declared.DIGEST_PAUSE, declared.DIGEST_PAUSE_EXAMPLE, manage=True, private=False)
RESUME = Command(
    "digest", "resume", declared.DIGEST_RESUME, declared.DIGEST_RESUME_EXAMPLE, manage=True, private=False, posts=True
)
COMMANDS = (SET, NOW, PREVIEW, LIST, OPTIONS, FILTER, PAUSE, RESUME, OFF)


async def set_(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Set a schedule; the answer has it in words, with its next three times."""
    typed, zone = text_argument(request, "when"), text_argument(request, "timezone")
    if not zone:
        typed, zone = digest.zone_apart(typed)
    when, tz = digest.parse_when(typed), digest.parse_zone(zone or "UTC")
    schedule = await deps.store.set_schedule(
        request.place,
        str(when),
        tz.key,
        number(request, "max", _MAX),
        words_argument(request, "about"),
        deps.clock.now(),
        partial(check_schedules, deps.limits),
    )
    await deps.digests.renew(request.place)
    sentence = say.DIGEST_COMES.format(when=when, zone=tz.key)
    following = _next(deps, schedule, await deps.store.options(request.place))
    others = [_named(other) for other in await deps.store.schedules(request.place) if other.id != schedule.id]
    beside = (Note(say.DIGESTS_BESIDE.format(others="; ".join(others), first=others[0])),) if others else ()
    facts = Facts(((say.NEXT_TIMES, following),))
    return Message("ok", sentence, (Paragraph(sentence), facts, *beside), private=False)


async def now(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Queue a digest; the outbox posts it within seconds."""
    count = await deps.digests.post_now(request.place)
    sentence = say.DIGEST_ON_ITS_WAY.of(count) if count else await _nothing(deps, request)
    return Message("ok", sentence, (Paragraph(sentence),))


async def preview(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Show the digest as it would be posted now, in private."""
    message = await deps.digests.preview(request.place)
    if message is None:
        nothing = await _nothing(deps, request)
        return Message("ok", nothing, (Paragraph(nothing),))
    return Message("ok", message.summary, message.blocks, private=True, results=message.results)


async def list_schedules(deps: Deps[ScheduleStore], request: Request) -> Message:
    """List the schedules with their next three times."""
    schedules = await deps.store.schedules(request.place)
    if not schedules:
        return Message("ok", say.NO_DIGEST_SET, (Paragraph(say.NO_DIGEST_SET),))
    wants = await deps.store.options(request.place)
    rows = tuple((f"{schedule.when} ({schedule.timezone})", _next(deps, schedule, wants)) for schedule in schedules)
    return Message("ok", say.DIGESTS_HERE_COUNTED.format(count=len(rows)), (Heading(say.DIGESTS_HERE), Facts(rows)))


async def pause(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Pause the schedules: they are kept, and their slots pass without a digest."""
    count = await deps.store.pause_schedules(request.place, BY_A_MANAGER)
    sentence = say.DIGESTS_PAUSED if count else say.NO_DIGEST_RUNNING
    return Message("ok", sentence, (Paragraph(sentence),), private=not count)


async def resume(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Resume with the next slot, whose digest has all items of the pause; skipped digests aren't posted later."""
    if not await deps.store.resume_schedules(request.place, deps.clock.now()):
        return Message("ok", say.NOTHING_PAUSED, (Paragraph(say.NOTHING_PAUSED),))
    wants = await deps.store.options(request.place)
    rows = tuple(
        (schedule.when, _next(deps, schedule, wants)) for schedule in await deps.store.schedules(request.place)
    )
    return Message("ok", say.POSTS_COME_AGAIN, (Paragraph(say.POSTS_COME_AGAIN), Facts(rows)), private=False)


_ALL_OF_THEM = ("all", "everything", "every")
"""Words for every schedule of a place."""


async def off(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Remove the schedule that is named, or all of the place."""
    schedules, which = await deps.store.schedules(request.place), text_argument(request, "which")
    if which.casefold() in _ALL_OF_THEM:
        which = ""
    ended = [schedule for schedule in schedules if not which or _is_named(schedule, which)]
    if which and schedules and not ended:
        listed = "; ".join(map(_named, schedules))
        raise UsageError(say.NO_SUCH_DIGEST.format(which=which[:60], digests=listed))
    count = await deps.store.remove_schedules(request.place, [schedule.id for schedule in ended])
    staying = "; ".join(_named(schedule) for schedule in schedules if schedule not in ended)
    sentence = say.NO_DIGEST_TO_END
    if count:
        sentence = say.DIGEST_ENDED.format(which=_named(ended[0])) if staying else say.ALL_DIGESTS_ENDED
    notes = (Note(say.DIGESTS_STAYING.format(digests=staying)),) if staying else ()
    return Message("ok", sentence, (Paragraph(sentence), *notes), private=not count)


HANDLERS: Handlers = {
    SET.path: set_,
    NOW.path: now,
    PREVIEW.path: preview,
    LIST.path: list_schedules,
    PAUSE.path: pause,
    RESUME.path: resume,
    OFF.path: off,
    **options.HANDLERS,
}


def _named(schedule: Schedule) -> str:
    """A schedule as people name it: "weekdays 08:00 Europe/Berlin"."""
    return f"{schedule.when} {schedule.timezone}"


def _is_named(schedule: Schedule, which: str) -> bool:
    """Whether these words name a schedule: its times, alone or with its zone."""
    typed = re.sub(r"[()]", "", which).strip()
    times, _, zone = typed.rpartition(" ")
    if times and zone.casefold() == schedule.timezone.casefold():
        typed = times
    try:
        return str(digest.parse_when(typed)) == schedule.when
    except UsageError:
        return False


async def _nothing(deps: Deps[ScheduleStore], request: Request) -> str:
    """Why there is no digest: nothing to choose from, feeds that haven't been fetched yet, or no new items."""
    listed = await listed_feeds(deps, request.place)
    in_digests = [entry for entry in listed if not entry.at_once]
    if not in_digests:
        return say.NO_FEED_IN_DIGESTS if listed else say.NO_FEED_FOR_DIGEST.format(example=FOLLOW.example)
    waiting = [entry.feed for entry in in_digests if entry.feed.checked_at is None]
    if not waiting:
        return " ".join([await _nothing_new(deps, request), *await _left_out(deps, request, in_digests)])
    titles = ", ".join(feed.title for feed in waiting[:_NAMED])
    if len(waiting) > _NAMED:
        titles = common.AND_MORE_NAMES.format(names=titles, left=len(waiting) - _NAMED)
    return say.FEEDS_NOT_READ_YET.format(feeds=titles)


async def _nothing_new(deps: Deps[ScheduleStore], request: Request) -> str:
    had_one = await deps.store.last_digest(request.place, deps.clock.now()) is not None
    return say.NOTHING_NEW if had_one else say.NOTHING_FOR_FIRST_DIGEST


async def _left_out(deps: Deps[ScheduleStore], request: Request, listed: Sequence[Subscription]) -> list[str]:
    """A sentence where something here may have left new items out; none where nothing does."""
    wants, schedules = await deps.store.options(request.place), await deps.store.schedules(request.place)
    chooses = wants.filter != NO_FILTER or wants.mutes != Mutes() or any(each.about for each in schedules)
    chooses = chooses or any(entry.only or entry.but_not for entry in listed)
    return [say.FILTERS_MAY_LEAVE_OUT] if chooses else []


_NAMED = 3
"""Feeds that are named where several haven't been fetched yet."""


def _next(deps: Deps[object], schedule: Schedule, wants: PlaceOptions) -> str:
    if schedule.paused is not None:
        return paused_words(schedule.paused)
    posts = islice(coming_posts(schedule, wants, deps.clock.now()), 3)
    times = ", ".join(say.COMING_TIME.format(moment=post) for post in posts)
    coming = say.COMING_TIMES_ABOUT if schedule.about else say.COMING_TIMES
    return coming.format(times=times, limit=schedule.max_items, topics=", ".join(schedule.about))
