"""Feeds and their entries."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed, as the feed tells it; times are aware, in UTC. ``content`` and ``summary`` are HTML."""

    id: str
    title: str
    link: str
    published: datetime | None = None
    updated: datetime | None = None
    author: str | None = None
    summary: str | None = None
    content: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed document; ``link`` is the site it belongs to."""

    title: str
    link: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed we keep track of.

    ``etag`` and ``last_modified`` are the validators of the last good answer (RFC 9110, 13.1). ``shared`` feeds
    come from the settings and are there for every place. ``error`` is the last failure, in words; ``None`` when
    the last fetch was good, and ``failures`` counts those in a row. ``unread`` of its ``items`` can't be read, one of
    them for the reason ``unread_why``; ``items`` is ``None`` before the first good fetch.

    ``secret``: the address has a key or is at a private host. ``private``: what comes by it now belongs to those who
    follow it: it is secret, or all who follow it said so; but a shared feed is for every place.
    """

    id: int
    url: str
    title: str
    shared: bool
    etag: str | None
    last_modified: str | None
    next_due: datetime
    checked_at: datetime | None
    failures: int
    error: str | None
    items: int | None = None
    unread: int = 0
    unread_why: str | None = None
    secret: bool = False
    private: bool = False

    @property
    def health(self) -> str:
        """How it is doing, in words for people."""
        if self.error:
            return f"failing ({self.failures}×): {self.error}{self._unread}"
        return (
            f"fine, checked {self.checked_at:%Y-%m-%d %H:%M} UTC{self._unread}"
            if self.checked_at
            else "not checked yet"
        )

    @property
    def _unread(self) -> str:
        if not self.unread:
            return ""
        which = f"{self.unread} of {self.items} items" if self.items != 1 else "its item"
        return f"; {which} can't be read: {self.unread_why}"


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that we keep track of from now on, and what it lists, as the feed has it."""

    feed: Feed
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedFeed:
    """A feed of a subscription list, with the words that its items must (``only``) or must not have; ``secret`` as in
    :class:`Feed`."""

    url: str
    title: str
    only: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Poll:
    """What a fetch of a feed came to; written back to its row. Without ``items`` what is known of them stays."""

    checked_at: datetime
    next_due: datetime
    title: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    error: str | None = None
    items: int | None = None
    unread: int = 0
    unread_why: str | None = None


@dataclass(frozen=True, slots=True)
class SeenEntry:
    """What we remember of a feed's entry: ``fingerprint`` changes when its words or its own date of change do, not
    when its other dates or its links do.

    ``article_id`` is ``None`` where the entry's page gave no article; ``retry_at`` says when to try it again, and
    ``problem`` why its page can't be read.
    """

    entry_id: str
    fingerprint: str
    article_id: int | None
    attempts: int = 0
    retry_at: datetime | None = None
    problem: str | None = None
