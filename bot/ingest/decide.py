"""Decides what to do about a feed's entries. Pure: only data in, intents out.

::

    entry ── not seen ──┬─ its address is an article's already ──> Remember   (the entry's id changed: no fetch)
      │                 └─ else ──────────────────────────────────> FetchPage("new")
      └─ seen ──┬─ due for another try ───────────────────────────> FetchPage("retry")
                ├─ other words, or updated ───────────────────────> FetchPage("changed")
                └─ else ──────────────────────────────────────────> nothing: an unchanged entry costs nothing

An entry without an address has no page: its own text is taken in, and nothing is fetched.

A title, a date or a tracking parameter that changes never makes a second article, since an article is known by its
canonical address. See ``_update/__init__.py`` of https://github.com/lemon24/reader, from which the shape is taken.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.domain.feeds import Entry, Feed, SeenEntry
from bot.ingest.plain import html_line
from bot.ingest.urls import canonical_url
from bot.text.words import fold_words

_RETRIES = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
"""Time from the first, second and third failure of a page to its next try; after a fourth failure it is given up until
its entry changes."""
_DAY = timedelta(days=1)
"""The longest wait before a feed that fails, or asks for patience, is fetched again."""
_SAME_TEXT = 0.3
"""Least share (0–1) of the shorter text's runs of three words that also stand in the other, for two texts to be
wordings of one article."""


@dataclass(frozen=True, slots=True)
class FetchPage:
    """Take in the entry: fetch its page, if it has one. ``seen`` is to be stored of the entry afterwards; its
    ``attempts`` count failures so far."""

    entry: Entry
    seen: SeenEntry
    reason: Literal["new", "changed", "retry"]


@dataclass(frozen=True, slots=True)
class Remember:
    """Only store that the entry belongs to a stored article."""

    seen: SeenEntry


Intent = FetchPage | Remember


def decide_entries(
    entries: Sequence[Entry],
    prints: Mapping[str, str],
    seen: Mapping[str, SeenEntry],
    articles: Mapping[str, int],
    now: datetime,
) -> list[Intent]:
    """The intents for the entries, in the feed's order.

    ``prints`` has the entries' fingerprints and ``seen`` what is stored of them, by entry id; ``articles`` the ids of
    stored articles by canonical address, for entries that aren't seen. Of several entries with the same address only
    the first counts.
    """
    intents: list[Intent] = []
    taken: set[str] = set()
    for entry in entries:
        address = canonical_url(entry.link) if entry.link else ""
        if address in taken:
            continue
        if address:
            taken.add(address)
        intent = _decide(entry, prints[entry.id], seen.get(entry.id), articles.get(address), now)
        if intent is not None:
            intents.append(intent)
    return intents


def _decide(entry: Entry, print_: str, old: SeenEntry | None, article_id: int | None, now: datetime) -> Intent | None:
    if old is None:
        fresh = SeenEntry(entry.id, print_, article_id)
        return FetchPage(entry, fresh, "new") if article_id is None else Remember(fresh)
    if old.fingerprint != print_:
        return FetchPage(entry, SeenEntry(entry.id, print_, old.article_id), "changed")
    if old.retry_at is not None and old.retry_at <= now:
        return FetchPage(entry, old, "retry")
    return None


def fingerprints(entries: Sequence[Entry]) -> dict[str, str]:
    """The fingerprint of each entry by its id: it changes with the words of title, summary and content, and with
    ``updated``.

    Markup, marks and case don't count, nor does the date of publication. Neither does an ``updated`` that several
    entries share: RFC 4287 (4.2.15) means it for the entry, but feeds put in the moment at which they are written, and
    every entry would look changed at every poll. Takes a while for long feeds; for a worker.
    """
    counted = Counter(entry.updated for entry in entries)
    return {entry.id: _fingerprint(entry, own_update=counted[entry.updated] == 1) for entry in entries}


def _fingerprint(entry: Entry, *, own_update: bool) -> str:
    updated = entry.updated if own_update and entry.updated != entry.published else None
    words = fold_words(" ".join(html_line(text) for text in (entry.title, entry.summary, entry.content)))
    content = f"{' '.join(words)}\n{updated.isoformat() if updated else ''}"
    return hashlib.sha256(content.encode(errors="replace")).hexdigest()[:32]


def failed(
    seen: SeenEntry,
    now: datetime,
    problem: str | None = None,
    *,
    for_good: bool = False,
    retry_after: float | None = None,
) -> SeenEntry:
    """What to store of an entry whose page gave no article, with the reason.

    ``for_good``: another try can't help; ``retry_after`` are seconds that its server asked for, a day at most counts.
    """
    again = seen.attempts < len(_RETRIES) and not for_good
    asked_for = timedelta(seconds=min(retry_after or 0.0, _DAY.total_seconds()))
    retry_at = now + max(_RETRIES[seen.attempts], asked_for) if again else None
    return replace(seen, attempts=seen.attempts + 1, retry_at=retry_at, problem=problem)


def is_revision(old_text: str, new_text: str) -> bool:
    """Whether two texts are wordings of one article rather than two articles: they share runs of three words.

    Two stories about the same event share a few of them, in quotations; an edited story keeps most.
    """
    old, new = _runs(old_text), _runs(new_text)
    return bool(old & new) and len(old & new) >= _SAME_TEXT * min(len(old), len(new))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = fold_words(text)
    return set(zip(words, words[1:], words[2:], strict=False))


def next_due(feed: Feed, now: datetime, base: timedelta, *, error: bool, retry_after: float | None = None) -> datetime:
    """When to fetch a feed again.

    After ``base``; after failures twice as long for each in a row, a day at most; never before ``retry_after`` seconds,
    which the server asked for (also a day at most). Feeds are spread by their id, so that feeds added together aren't
    always fetched together.
    """
    failures = feed.failures + 1 if error else 0
    wait = min(base * float(2 ** min(failures, 10)), _DAY)
    if retry_after is not None:
        wait = min(max(wait, timedelta(seconds=min(retry_after, _DAY.total_seconds()))), _DAY)
    return now + wait + base * (_spread(feed.id) * 0.1)


def _spread(feed_id: int) -> float:
    """A number from 0 to 1 for a feed, always the same one: multiples of the golden ratio fill the range evenly."""
    return (feed_id * 0.6180339887498949) % 1.0
