"""What a feed's document asks of its readers: how often to look, and when not to. Pure; for a worker."""

import re

from bot.domain.feeds import FeedWishes

_ITEM = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]")
_ITEM_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>")
_TTL = re.compile(r"<ttl>\s*(\d{1,7})\s*</ttl>", re.IGNORECASE)
"""Minutes for which the feed may be cached: https://www.rssboard.org/rss-specification#ltttlgtSubelementOfLtchannelgt"""
_PERIOD = re.compile(r"<\w+:updatePeriod>\s*(\w+)\s*</", re.IGNORECASE)
_FREQUENCY = re.compile(r"<\w+:updateFrequency>\s*(\d{1,5})\s*</", re.IGNORECASE)
_PERIODS = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
"""Minutes of the periods in which a feed changes ``updateFrequency`` times; daily and once are what counts where the
feed says only half of it: https://web.resource.org/rss/1.0/modules/syndication/"""
_SKIPPED_HOURS = re.compile(r"<skipHours>(.{0,2000}?)</skipHours>", re.IGNORECASE | re.DOTALL)
_HOUR = re.compile(r"<hour>\s*(\d{1,2})\s*</hour>", re.IGNORECASE)
_SKIPPED_DAYS = re.compile(r"<skipDays>(.{0,2000}?)</skipDays>", re.IGNORECASE | re.DOTALL)
_DAY = re.compile(r"<day>\s*(\w{3})", re.IGNORECASE)
"""Hours, 0 to 23 in GMT (1 to 24 in RSS 0.91), and days, in English: https://www.rssboard.org/skip-hours-days"""
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def feed_wishes(document: str) -> FeedWishes:
    """What stands in the feed itself, before its items or after them."""
    first, ends = _ITEM.search(document), [end.end() for end in _ITEM_END.finditer(document)]
    about = document if first is None else document[: first.start()] + (document[ends[-1] :] if ends else "")
    hours = (int(hour) % 24 for hour in _listed(_SKIPPED_HOURS, _HOUR, about) if int(hour) <= 24)
    days = (_DAYS.index(day.lower()) for day in _listed(_SKIPPED_DAYS, _DAY, about) if day.lower() in _DAYS)
    return FeedWishes(_minutes(about), frozenset(hours), frozenset(days))


def _listed(around: re.Pattern[str], each: re.Pattern[str], about: str) -> list[str]:
    block = around.search(about)
    return each.findall(block[1]) if block else []


def _minutes(about: str) -> int:
    if ttl := _TTL.search(about):
        return int(ttl[1])
    period, frequency = _PERIOD.search(about), _FREQUENCY.search(about)
    if period is None and frequency is None:
        return 0
    minutes = _PERIODS.get(period[1].lower(), 0) if period else _PERIODS["daily"]
    return minutes // max(int(frequency[1]) if frequency else 1, 1)
