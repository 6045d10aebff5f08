"""Decides what to do about a feed's entries. Pure: only data in, intents out.

::

    entry ── not seen ──┬─ the feed listed its address with other words ──> FetchPage("changed")
      │                 ├─ its address is an article's already ──> Remember   (the entry's id changed: no fetch)
      │                 └─ else ──────────────────────────────────> FetchPage("new")
      └─ seen ──┬─ due for another try ───────────────────────────> FetchPage("retry")
                ├─ other words, or updated ───────────────────────> FetchPage("changed")
                ├─ links to another page ─────────────────────────> FetchPage("moved")
                └─ else ──────────────────────────────────────────> nothing: an unchanged entry costs nothing

An entry without an address has no page: its own text is taken in, and nothing is fetched.

Entries that link to one address (the entries of a live blog, an edited article under a new id beside the old) are a
group, whose page is fetched once.

A title, a date or a tracking parameter that changes never makes a second article, since an article is known by its
canonical address. See ``_update/__init__.py`` of https://github.com/lemon24/reader, from which the shape is taken.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import urlsplit

from bot.domain.feeds import Entry, SeenEntry
from bot.ingest.decoding.plain import html_line
from bot.ingest.sites.authority import same_host
from bot.ingest.sites.urls import canonical_url
from bot.text.words import fold_words

_RETRIES = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
"""Time from the first, second and third failure of a page to its next try; after a fourth failure it is given up until
its entry changes."""
_DAY = timedelta(days=1)
"""The longest wait for a page whose server asks for patience."""
_MOST_MOVED = 10
"""Most entries of a poll whose new links are looked into: a feed whose links all change at every poll must not have all
its pages fetched each time. When it brings something new the next time, further ones are."""
_APART = timedelta(microseconds=1)
"""Time by which a new entry is seen before the entry above it: feeds list the newest first, and without dates that is
all that tells their order."""
_SAME_TEXT = 0.3
"""Least share (0–1) of the shorter text's runs of three words that also stand in the other, for two texts to be
wordings of one article."""


@dataclass(frozen=True, slots=True)
class FetchPage:
    """Take in the entry: fetch its page, if it has one. ``seen`` is to be stored of the entry afterwards; its
    ``attempts`` count failures so far. ``also`` are further entries that link to the page: the outcome is theirs, too.
    ``first_seen`` is when a new article is seen first: by it those without a date have an order.
    """

    entry: Entry
    seen: SeenEntry
    reason: Literal["new", "changed", "retry", "moved"]
    also: tuple[SeenEntry, ...] = ()
    first_seen: datetime | None = None


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
    listed: Mapping[int, Mapping[str, str]] | None = None,
    read_at: datetime | None = None,
) -> list[Intent]:
    """The intents for the entries, in the feed's order.

    ``prints`` has the entries' fingerprints and ``seen`` what is stored of them, by entry id; ``articles`` the ids of
    stored articles by canonical address, for entries that aren't seen, and ``listed`` for each of these articles the
    fingerprints of all entries with which this feed has listed it, by entry id. ``read_at`` is when the feed was read
    the last time.
    """
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        # An entry without an address is a group of its own.
        groups.setdefault(canonical_url(entry.link) if entry.link else f" {entry.id}", []).append(entry)
    intents: list[Intent] = []
    for address, group in groups.items():
        article_id = articles.get(address)
        known = (listed or {}).get(article_id, {}) if article_id is not None else {}
        each = (
            _decide(entry, prints[entry.id], seen.get(entry.id), article_id, known, now, read_at) for entry in group
        )
        intents += _joined([intent for intent in each if intent is not None], known.keys() - prints.keys())
    moved = [intent for intent in intents if isinstance(intent, FetchPage) and intent.reason == "moved"]
    wanted = [intent for intent in intents if intent not in moved[_MOST_MOVED:]]
    return [_in_its_place(intent, now - place * _APART) for place, intent in enumerate(wanted)]


def _in_its_place(intent: Intent, first_seen: datetime) -> Intent:
    """The intent, with the time by which its article is in order where it is new."""
    if isinstance(intent, FetchPage) and intent.reason == "new":
        return replace(intent, first_seen=first_seen)
    return intent


def _joined(intents: Sequence[Intent], dropped: Collection[str]) -> list[Intent]:
    """The intents of a group: a fetch, if any entry needs it, and the entries that are only remembered.

    ``dropped`` are entries of the page's article that the feed lists no more. Their words are out of date with the
    fetch: whoever has them again under a third id is a change, too.
    """
    fetches = [intent for intent in intents if isinstance(intent, FetchPage)]
    others = [intent for intent in intents if isinstance(intent, Remember)]
    if not fetches:
        return list(others)
    first = fetches[0].seen
    stale = (SeenEntry(entry_id, first.fingerprint, first.article_id) for entry_id in sorted(dropped))
    return [replace(fetches[0], also=(*(intent.seen for intent in fetches[1:]), *stale)), *others]


def _decide(
    entry: Entry,
    print_: str,
    old: SeenEntry | None,
    article_id: int | None,
    known: Mapping[str, str],
    now: datetime,
    read_at: datetime | None,
) -> Intent | None:
    link = canonical_url(entry.link) if entry.link else ""
    if old is None:
        fresh = SeenEntry(entry.id, print_, article_id, link=link, unlisted_at=read_at)
        if article_id is None:
            return FetchPage(entry, fresh, "new")
        return FetchPage(entry, fresh, "changed") if known and print_ not in known.values() else Remember(fresh)
    if old.fingerprint != print_:
        # Some feeds use an id again, for another item: with these words the feed hasn't listed it before.
        unlisted_at = read_at if old.retry_at is None else old.unlisted_at
        changed = SeenEntry(entry.id, print_, old.article_id, link=link, unlisted_at=unlisted_at)
        return FetchPage(entry, changed, "changed")
    if old.retry_at is not None and old.retry_at <= now:
        return FetchPage(entry, old, "retry")
    if old.article_id is not None and old.retry_at is None and _is_elsewhere(old.link, link):
        moved = SeenEntry(entry.id, print_, old.article_id, link=link, unlisted_at=old.unlisted_at)
        return FetchPage(entry, moved, "moved")
    return None


def _is_elsewhere(link: str, other: str) -> bool:
    """Whether two links lead to different pages. What stands behind the question mark doesn't count: some feeds put
    something new there at every poll."""
    before, now = urlsplit(link), urlsplit(other)
    return bool(link and other) and not (same_host(link, other) and before.path.rstrip("/") == now.path.rstrip("/"))


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


def of_same_page(other: SeenEntry, seen: SeenEntry) -> SeenEntry:
    """What to store of an entry that links to the same page as ``seen``, whose outcome it has."""
    return replace(
        other, article_id=seen.article_id, attempts=seen.attempts, retry_at=seen.retry_at, problem=seen.problem
    )


def is_revision(old_text: str, new_text: str) -> bool:
    """Whether two texts are wordings of one article rather than two articles: they share runs of three words.

    Two stories about the same event share a few of them, in quotations; an edited story keeps most.
    """
    old, new = _runs(old_text), _runs(new_text)
    return bool(old & new) and len(old & new) >= _SAME_TEXT * min(len(old), len(new))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = fold_words(text)
    return set(zip(words, words[1:], words[2:], strict=False))
