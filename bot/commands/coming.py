"""When the digests of a place come next. Pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby, islice
from zoneinfo import ZoneInfo

from bot import digest
from bot.domain.delivery import Schedule
from bot.domain.options import PlaceOptions
from bot.texts import schedules as say


def coming_posts(schedule: Schedule, wants: PlaceOptions, now: datetime) -> Iterator[datetime]:
    """The times of the next posts, in the schedule's zone: slots within quiet hours give a single post at their end."""
    tz = digest.parse_zone(schedule.timezone)
    quiet, quiet_zone = digest.parse_quiet(wants.quiet), ZoneInfo(wants.timezone)
    slots = digest.upcoming_slots(digest.parse_when(schedule.when), tz, now)
    posts = ((quiet and digest.quiet_until(quiet, quiet_zone, slot)) or slot for slot in slots)
    return (post.astimezone(tz) for post, _ in groupby(posts))


def next_digest(schedules: Sequence[Schedule], wants: PlaceOptions, now: datetime) -> str:
    """The sentence that tells when the next digest of a place comes, or why none does."""
    if not schedules:
        return say.NEXT_DIGEST_NONE_SET
    running = [schedule for schedule in schedules if schedule.paused is None]
    posts = [(post, schedule) for schedule in running for post in islice(coming_posts(schedule, wants, now), 1)]
    if not posts:
        return say.NEXT_DIGEST_PAUSED
    post, schedule = min(posts, key=lambda pair: pair[0])
    return say.NEXT_DIGEST.format(moment=post, zone=schedule.timezone)
