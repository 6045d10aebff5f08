"""``/digest``: schedules of a place, and digests on request."""

import re
from functools import partial
from itertools import islice

from bot import digest
from bot.commands import options
from bot.commands.coming import coming_posts
from bot.commands.deps import Deps, Handlers
from bot.commands.limits import check_schedules
from bot.commands.options import FILTER, OPTIONS
from bot.commands.stores import ScheduleStore
from bot.domain.commands import Command, Option, Request
from bot.domain.delivery import BY_A_MANAGER, Schedule
from bot.domain.errors import UsageError
from bot.domain.messages import Facts, Heading, Message, Note, Paragraph
from bot.domain.options import PlaceOptions
from bot.text.command_line import number, text_argument, words_argument
from bot.text.pauses import paused_words

_MAX = 8
"""Maximum number of items of a digest by default."""

SET = Command(
    "digest",
    "set",
    "Post a digest here on a schedule",
    "/digest set weekdays 08:00 timezone Europe/Berlin max 5",
    (
        Option("when", "weekdays 08:00, mon,thu 18:00, at 9 and 17 or every 4h", required=True),
        Option("timezone", "An IANA name such as Europe/Berlin; UTC if left out", suggest="timezone"),
        Option("max", "The most items in one digest (1 to 10)", integer=True, minimum=1, maximum=10),
        Option("about", "Only items with one of these words, separated by commas"),
    ),
    manage=True,
    private=False,
    posts=True,
)
NOW = Command("digest", "now", "Post the digest of what is new at once", "/digest now", manage=True)
PREVIEW = Command("digest", "preview", "See what the digest would say now", "/digest preview", for_set_up=True)
LIST = Command("digest", "list", "The schedules of this place", "/digest list", for_set_up=True)
OFF = Command(
    "digest",
    "off",
    "End one of the digests of this place, or all",
    "/digest off weekdays 08:00",
    (Option("which", "The one, as /digest list tells it; all of them if left out"),),
    manage=True,
    private=False,
)
PAUSE = Command("digest", "pause", "Post no digests here for a while", "/digest pause", manage=True, private=False)
RESUME = Command(
    "digest", "resume", "Go on with the digests here", "/digest resume", manage=True, private=False, posts=True
)
COMMANDS = (SET, NOW, PREVIEW, LIST, OPTIONS, FILTER, PAUSE, RESUME, OFF)


async def set_(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Set a schedule; the answer has it in words, with its next three times."""
    when = digest.parse_when(text_argument(request, "when"))
    tz = digest.parse_zone(text_argument(request, "timezone") or "UTC")
    schedule = await deps.store.set_schedule(
        request.place,
        str(when),
        tz.key,
        number(request, "max", _MAX),
        words_argument(request, "about"),
        deps.clock.now(),
        partial(check_schedules, deps.limits),
    )
    sentence = f"A digest comes here {when} ({tz.key})."
    following = _next(deps, schedule, await deps.store.options(request.place))
    others = [_named(other) for other in await deps.store.schedules(request.place) if other.id != schedule.id]
    beside = (Note(f"Beside it: {'; '.join(others)}. /digest off ends one: /digest off {others[0]}"),) if others else ()
    return Message("ok", sentence, (Paragraph(sentence), Facts((("Next", following),)), *beside), private=False)


async def now(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Queue a digest; the outbox posts it within seconds."""
    count = await deps.digests.post_now(request.place)
    sentence = f"A digest of {count} {'item is' if count == 1 else 'items is'} on its way."
    if not count:
        sentence = await _nothing(deps, request)
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
        sentence = "No digest is set here. Set one with /digest set weekdays 08:00 timezone Europe/Berlin"
        return Message("ok", sentence, (Paragraph(sentence),))
    wants = await deps.store.options(request.place)
    rows = tuple((f"{schedule.when} ({schedule.timezone})", _next(deps, schedule, wants)) for schedule in schedules)
    return Message("ok", f"Digests here: {len(rows)}", (Heading("Digests here"), Facts(rows)))


async def pause(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Pause the schedules: they are kept, and their slots pass without a digest."""
    count = await deps.store.pause_schedules(request.place, BY_A_MANAGER)
    sentence = "Digests here are paused. /digest resume goes on with them." if count else "No digest was running here."
    return Message("ok", sentence, (Paragraph(sentence),), private=not count)


async def resume(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Resume with the next slot, whose digest has all items of the pause; skipped digests aren't posted later."""
    if not await deps.store.resume_schedules(request.place, deps.clock.now()):
        sentence = "Nothing was paused here."
        return Message("ok", sentence, (Paragraph(sentence),))
    sentence = "Digests and alerts come here again."
    wants = await deps.store.options(request.place)
    rows = tuple(
        (schedule.when, _next(deps, schedule, wants)) for schedule in await deps.store.schedules(request.place)
    )
    return Message("ok", sentence, (Paragraph(sentence), Facts(rows)), private=False)


async def off(deps: Deps[ScheduleStore], request: Request) -> Message:
    """Remove the schedule that is named, or all of the place."""
    schedules, which = await deps.store.schedules(request.place), text_argument(request, "which")
    ended = [schedule for schedule in schedules if not which or _is_named(schedule, which)]
    if which and schedules and not ended:
        listed = "; ".join(map(_named, schedules))
        raise UsageError(f"There is no digest “{which[:60]}” here, so none was ended. There are: {listed}")
    count = await deps.store.remove_schedules(request.place, [schedule.id for schedule in ended])
    staying = "; ".join(_named(schedule) for schedule in schedules if schedule not in ended)
    sentence = "There was no digest here."
    if count:
        sentence = f"No more digest {_named(ended[0])} here." if staying else "No more digests here."
    notes = (Note(f"Still here: {staying}"),) if staying else ()
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
    """Why there is no digest: no new items, or feeds that haven't been fetched yet."""
    waiting = [entry.feed for entry in await deps.store.subscriptions(request.place) if entry.feed.checked_at is None]
    if not waiting:
        return "Nothing new since the last digest."
    titles = ", ".join(feed.title for feed in waiting[:_NAMED])
    more = f" and {len(waiting) - _NAMED} more" if len(waiting) > _NAMED else ""
    return f"Not looked at yet: {titles}{more}. Try again in a minute."


_NAMED = 3
"""Feeds that are named where several haven't been fetched yet."""


def _next(deps: Deps[object], schedule: Schedule, wants: PlaceOptions) -> str:
    if schedule.paused is not None:
        return paused_words(schedule.paused)
    posts = islice(coming_posts(schedule, wants, deps.clock.now()), 3)
    times = ", ".join(f"{post:%a %-d %b %H:%M}" for post in posts)
    about = f"; about {', '.join(schedule.about)}" if schedule.about else ""
    return f"{times}; at most {schedule.max_items} items{about}"
