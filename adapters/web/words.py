"""How templates write times, credits and addresses. Pure."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from bot.text.credits import speaker_words, teller_words
from bot.texts import pages as say


def machine_time(moment: datetime) -> str:
    """For the attribute ``datetime``: "2026-11-25T08:00:00Z" (HTML, 4.5.14 The time element)."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def short_time(moment: datetime) -> str:
    """As it is shown where no script writes it in the reader's zone: "25 Nov 2026, 08:00 UTC"."""
    return say.SHOWN_TIME.format(moment=moment.astimezone(UTC))


def exact_time(moment: datetime) -> str:
    """As it is shown on hover: "Wednesday, 25 November 2026, 08:00:00 UTC"."""
    return say.EXACT_TIME.format(moment=moment.astimezone(UTC))


def is_web(address: str) -> bool:
    """Whether an address may be a link: ``javascript:`` and its like may not."""
    try:
        return urlsplit(address).scheme in ("http", "https")
    except ValueError:
        return False


FILTERS: Mapping[str, Callable[..., Any]] = {
    "machine_time": machine_time,
    "short_time": short_time,
    "exact_time": exact_time,
    "speaker_words": speaker_words,
    "teller_words": teller_words,
}
TESTS: Mapping[str, Callable[..., bool]] = {"web_address": is_web}
