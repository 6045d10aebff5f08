"""The dates by which articles and quotations are told apart and sorted, and how a day is written. Pure."""

from datetime import datetime

from bot.texts import common


def sorting_date(published: datetime | None, now: datetime) -> datetime:
    """The time by which an article that is stored now is sorted from then on: its page's, unless that is missing or in
    the future, as pages' dates often are wrong."""
    return not_after(published, now) or now


def not_after(moment: datetime | None, now: datetime) -> datetime | None:
    """A time of the past or of ``now``: what is dated into the future has been published by the time it is fetched."""
    return None if moment is None else min(moment, now)


def standing_since(revision: int, dated: datetime, seen_at: datetime) -> datetime:
    """Since when a text of an article is public: its first ``revision`` since the article's date (``dated``), a later
    one since it was seen. The publication time in a page may move with its updates, so it doesn't count."""
    return dated if revision == 1 else seen_at


def day_words(moment: datetime, now: datetime) -> str:
    """The day of ``moment`` in its own zone, with the year where it isn't that of ``now``: "3 November", "3 November
    2019"."""
    return (common.DAY if moment.year == now.year else common.DAY_OF_A_YEAR).format(moment=moment)
