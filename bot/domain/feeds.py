"""Feeds and their entries."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a feed, with the feed's own data; times are aware, in UTC. ``content`` and ``summary`` are HTML.

    ``link`` is empty where the item has no page of its own. ``enclosure`` is the address of the sound or film that it
    brings, empty without one.
    """

    id: str
    title: str
    link: str
    published: datetime | None = None
    updated: datetime | None = None
    author: str | None = None
    summary: str | None = None
    content: str | None = None
    enclosure: str = ""


@dataclass(frozen=True, slots=True)
class FeedWishes:
    """What a feed asks of its readers: ``minutes`` between two looks, 0 where it doesn't say, and none in the ``hours``
    (0–23, UTC) and on the ``days`` (0 is Monday)."""

    minutes: int = 0
    hours: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A parsed feed document; ``link`` is the address of its site. ``beyond`` is the number of older entries that the
    document has beside ``entries``, and that aren't read. ``wishes`` are what it asks of its readers. ``older`` is the
    address of a document with older items. ``hubs`` are the addresses of its hubs, and ``own`` is its own
    address there (WebSub, 4). A document that breaks off isn't ``is_whole``: the entries behind aren't known."""

    title: str
    link: str | None
    entries: tuple[Entry, ...]
    beyond: int = 0
    wishes: FeedWishes = FeedWishes()
    older: str | None = None
    hubs: tuple[str, ...] = ()
    own: str | None = None
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """How a list of feeds has a feed: the title there, empty without one, and its folders, each as a path: the names
    of folders from the outermost on, with line ends between."""

    title: str = ""
    folders: tuple[str, ...] = ()


NO_LISTING = Listing()
"""No list has the feed."""


@dataclass(frozen=True, slots=True)
class Move:
    """An address ``to`` which a feed's own redirects for good, at each of the last ``polls`` since the time
    ``since``."""

    to: str
    since: datetime
    polls: int


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that the bot keeps track of.

    ``url`` is the address that somebody gave. ``found_at`` is the address of the feed, where ``url`` is a site's page
    that names it, or the feed has moved for good; a ``move`` is a new address that hasn't held long enough yet.
    ``labels`` are the folders of the list by which the operator imported it. ``etag`` and ``last_modified`` are the
    validators of the last good answer (RFC 9110, 13.1). ``shared`` feeds come from the settings (``configured``) or an
    import of the operator (``imported``), and are for every place. ``error`` is the last failure, in words; ``None``
    when the last fetch succeeded. ``failures`` counts consecutive failures, the first of them was at ``failing_since``;
    ``answered``: the server gave an answer at the last. ``gone``: it answered that the feed is gone for good (410), so
    it isn't asked again. Of its ``items`` the pages of ``unread`` can't be read, for the reasons ``unread_why``;
    ``items`` is ``None`` before the first good fetch. ``beyond`` is the number of older items that the feed has beside
    these, and that aren't taken in. ``body_hash`` is that of the last good answer's bytes, ``changed_at`` when
    the feed brought something last, and ``wishes`` what it asks of its readers. ``read_at`` is when its list of items
    was taken in whole the last time, ``None`` before the first list that has any.

    ``listing`` is how the operator's list has it. ``secret``: the address has a key or is at a private host.
    ``followed_openly`` and ``followed_privately``: at least one place follows it so; two records of one feed are equal
    whoever follows it.
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
    beyond: int = 0
    secret: bool = False
    found_at: str | None = None
    labels: tuple[str, ...] = ()
    failing_since: datetime | None = None
    answered: bool = False
    gone: bool = False
    move: Move | None = None
    body_hash: str | None = None
    changed_at: datetime | None = None
    wishes: FeedWishes = FeedWishes()
    read_at: datetime | None = None
    listing: Listing = NO_LISTING
    configured: bool = field(default=False, compare=False)
    imported: bool = field(default=False, compare=False)
    followed_openly: bool = field(default=False, compare=False)
    followed_privately: bool = field(default=False, compare=False)

    @property
    def source(self) -> str:
        """The address that is fetched."""
        return self.found_at or self.url

    @property
    def private(self) -> bool:
        """Whether only its followers may see its new articles: it is secret, or all followers asked for privacy.

        A shared feed is never private, and a follower who didn't ask for privacy opens a feed for everybody.
        """
        return not self.shared and (self.secret or (self.followed_privately and not self.followed_openly))


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that we keep track of from now on, and what it lists, as the feed has it."""

    feed: Feed
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferedFeed:
    """One of several feeds of a site: its ``url`` and title, how many ``items`` it has, and the time of the newest."""

    url: str
    title: str
    items: int
    newest: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeedOffer:
    """The ``feeds`` of a site at ``url``, of which somebody is to choose: none of them is kept track of for that.

    ``unread`` are the addresses of further feeds that the site names.
    """

    url: str
    feeds: tuple[OfferedFeed, ...]
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CameBy:
    """A feed that an article came by; ``shared`` and ``secret`` as in :class:`Feed`."""

    feed_id: int
    shared: bool
    secret: bool


@dataclass(frozen=True, slots=True)
class ListedFeed:
    """A feed of a list, with the words that its items must (``only``) or must not have, and the names of its folders
    from the outermost on (``labels``), and their paths (``folders``, as in :class:`Listing`); ``secret`` is as in
    :class:`Feed`."""

    url: str
    title: str
    only: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    secret: bool = False
    labels: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list of feeds as it was read; ``notes`` are sentences on what was left out of it, or guessed."""

    feeds: tuple[ListedFeed, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Poll:
    """The outcome of a fetch of a feed, which is stored with the feed. ``items`` of ``None`` leaves the stored
    counts, and so do ``changed_at``, ``wishes`` and ``read_at`` what is stored of them. After an ``error``,
    ``answered`` and ``gone`` are as in :class:`Feed`.

    ``move`` is as in :class:`Feed`, and changes only without an error. Where it has held, ``taken_over`` is the address
    from which the feed is fetched from now on.
    """

    checked_at: datetime
    next_due: datetime
    title: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    error: str | None = None
    items: int | None = None
    unread: int = 0
    unread_why: str | None = None
    beyond: int = 0
    answered: bool = False
    gone: bool = False
    move: Move | None = None
    taken_over: str | None = None
    body_hash: str | None = None
    changed_at: datetime | None = None
    wishes: FeedWishes | None = None
    read_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TriedFeed:
    """A feed after a try that a person asked for. ``articles`` is the number of new or changed ones that came by it;
    ``finished`` is false where reading it goes on."""

    feed: Feed
    articles: int = 0
    finished: bool = True


@dataclass(frozen=True, slots=True)
class FeedReach:
    """How many feeds are polled, and of how many the server can't be reached now."""

    polled: int
    unreached: int


@dataclass(frozen=True, slots=True)
class SeenEntry:
    """What is stored of a feed's entry. ``fingerprint`` changes with the entry's words or its date of change, not with
    its other dates or its links.

    ``article_id`` is ``None`` where the entry's page gave no article; then ``retry_at`` is when to try again, and
    ``problem`` says why the page can't be read. ``link`` is the canonical address that the entry linked to.
    ``unlisted_at`` is the last time at which the feed was read without it, ``None`` where its first list had it.
    """

    entry_id: str
    fingerprint: str
    article_id: int | None
    attempts: int = 0
    retry_at: datetime | None = None
    problem: str | None = None
    link: str = ""
    unlisted_at: datetime | None = None
