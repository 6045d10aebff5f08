"""Decides whether an address is a secret, such that only people who were given it are meant to read there, and which
audience gets the articles from such an address. Pure.

Paid newsletters, podcasts and intranets give each reader an address with a key in it, or are at hosts that the public
can't reach. Their articles are shown only to their followers (docs/privacy.md). A feed's address is secret where

- a parameter that is named for it ("token", "auth", "u") has a long value, or any other one a random value;
- a part of its path is random, but not where the part before it says that everybody's things are numbered so
  ("/topics/", "/channel/");
- its path tells that it is private ("/private/", "/members/") and has a UUID or a hash, which alone say nothing: open
  podcasts and the files of content networks have them too.

Pages are found by far more people than feeds, and many sites number them with hashes: there a key has to be named.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from urllib.parse import unquote

from yarl import URL

from bot.domain.feeds import CameBy, Feed
from bot.ingest.sites.addresses import PrivateHosts, is_public
from bot.text.feed_names import shown_address

_KEY_NAMES = frozenset(
    (
        *("token", "key", "auth", "secret", "sig", "signature", "apikey", "api_key", "access_token", "accesstoken"),
        *("access_key", "accesskey", "authkey", "auth_key", "auth_token", "authtoken", "feed_token", "feedtoken"),
        *("feed_key", "feedkey", "rss_token", "rss_key", "rsskey", "private_token", "private", "_private", "jwt"),
        *("password", "pass", "passwd", "pwd", "u", "uid", "user", "userid", "user_key", "member", "memberkey"),
        *("member_key", "subscriber", "subscriber_id", "subscription", "license", "licence", "code", "hmac", "t", "k"),
        *("sid", "session", "x-amz-signature", "x-goog-signature", "credential", "invite"),
    )
)
"""Names of parameters that say that the value is a key, in lower case."""
_NUMBERED = frozenset(
    (
        *("id", "channel_id", "playlist_id", "list", "v", "ver", "version", "cb", "q", "query", "search", "hash"),
        *("etag", "page", "cursor", "after", "ceid", "topic", "tag"),
    )
)
"""Names of parameters, in lower case, whose random values choose something that everybody may see."""
_OPEN_PARENTS = frozenset(
    (
        *("topics", "topic", "publications", "stories", "sections", "channel", "channels", "playlist", "playlists"),
        *("public", "shows", "show", "podcast", "podcasts", "d", "s", "p", "assets", "static", "media", "tag", "tags"),
    )
)
"""Parts of a path, in lower case, after which a random part numbers what everybody may see."""
_PRIVATE_PARTS = frozenset(
    (
        *("private", "secret", "member", "members", "membership", "premium", "patron", "patrons", "subscriber"),
        *("subscribers", "supporter", "supporters", "access", "paid", "personal", "plus", "my", "unlisted", "shared"),
    )
)
"""Words of a path or of a host's first label, in lower case, that say that what is there isn't for everybody."""
_FEED_PARTS = frozenset(("feed", "feeds", "rss", "atom", "u", "user", "users"))
"""Parts of a path, in lower case, after which a hash alone is a key: nothing else tells what the feed is."""
_INTERNAL = (".local", ".localhost", ".internal", ".intranet", ".lan", ".corp", ".home", ".private", ".home.arpa")
"""Ends of names that no public name server knows (RFC 6762, RFC 8375, RFC 6761; ICANN keeps the others free)."""

_LONG = 8
"""Characters of the shortest value, and of its longest piece between hyphens, that is a key where its parameter is
named for one."""
_RANDOM_MIXED, _RANDOM_PLAIN = 16, 20
"""Characters of the shortest part that is a key and no name: of letters of both cases with digits, and of one case with
digits."""
_HASH = 24
"""Hexadecimal digits from which on a part of a path is a hash."""
_CHANGES = 5
"""Least number of changes between small, capital and digit in a random part: "covid19update2026" has three."""
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
"""A UUID within a part."""
_SUFFIX = re.compile(r"\.(?:xml|rss|atom|json|rdf|opml|php|html?)$", re.IGNORECASE)
"""The suffix of a file's name; what is before it is looked at."""
_CHOSEN = re.compile(r"[A-Za-z0-9_~=.+/-]+")
"""A part that somebody or something could have chosen as a key: other characters are words of a language."""


def is_secret_feed(url: str, private_hosts: PrivateHosts) -> bool:
    """Whether a feed's address has a key, or is at a private host; false for an address that can't be read."""
    try:
        parsed = URL(url.strip())
        return is_private_host(parsed, private_hosts) or _has_named_key(parsed) or _has_random_part(parsed)
    except ValueError:
        return False


def logged_address(feed: Feed, private_hosts: PrivateHosts) -> str:
    """A feed's address for the log, which more people may read than follow the feed: of one with a key, be it an
    operator's, only the host."""
    return shown_address(replace(feed, secret=feed.secret or is_secret_feed(feed.url, private_hosts)))


def without_key(text: str, feed: Feed, private_hosts: PrivateHosts) -> str:
    """A sentence for the log, with a feed's address in it as a log may have it."""
    for address in filter(None, (feed.url, feed.found_at)):
        text = text.replace(address, logged_address(replace(feed, url=address), private_hosts))
    return text


def is_secret_page(url: str, private_hosts: PrivateHosts) -> bool:
    """Whether an article's address has a key that is named as one, or is at a private host."""
    try:
        parsed = URL(url.strip())
        return is_private_host(parsed, private_hosts) or _has_named_key(parsed) or _tells_that_it_is_private(parsed)
    except ValueError:
        return False


def turns_secret(feed: Feed, private_hosts: PrivateHosts) -> bool:
    """Whether a feed that isn't marked as a secret is one by today's rule; shared feeds are for every place."""
    return not (feed.secret or feed.shared) and is_secret_feed(feed.url, private_hosts)


def whose_article(came_by: Collection[CameBy]) -> frozenset[int]:
    """The feeds whose followers alone may see an article that everybody saw so far; none where it stays everybody's.

    It is theirs where all feeds that it came by are secret, and none of these is shared.
    """
    if any(feed.shared or not feed.secret for feed in came_by):
        return frozenset()
    return frozenset(feed.feed_id for feed in came_by)


def is_private_host(url: URL, private_hosts: PrivateHosts) -> bool:
    """Whether the public can't reach the host: the settings list it, or its number or name is of an internal
    network."""
    host = (url.host or "").rstrip(".").casefold()
    if url in private_hosts or not host:
        return url in private_hosts
    try:
        return not is_public(host)
    except ValueError:  # a name
        return "." not in host or host.endswith(_INTERNAL)


def _has_named_key(url: URL) -> bool:
    return any(name.casefold() in _KEY_NAMES and _is_long(value) for name, value in url.query.items())


def _has_random_part(url: URL) -> bool:
    values = (value for name, value in url.query.items() if name.casefold() not in _NUMBERED)
    if any(_is_random(value) or _is_numbered(value) for value in values):
        return True
    if any(_is_random(part) for before, part in _parts(url) if before not in _OPEN_PARENTS):
        return True
    return _tells_that_it_is_private(url) or _is_one_hash(url)


def _tells_that_it_is_private(url: URL) -> bool:
    """Whether the path, or the host's first label, names a private area, and a part of the path can't be guessed."""
    parts = [part for _, part in _parts(url)]
    words = {word for part in parts for word in re.split(r"[-_.]", part.casefold())}
    area = not _PRIVATE_PARTS.isdisjoint({*words, (url.host or "").partition(".")[0]})
    return area and any(_is_random(part) or _is_numbered(part) for part in parts)


def _is_one_hash(url: URL) -> bool:
    """``/feeds/<hash>``: nothing else tells what the feed is."""
    *others, (before, last) = [("", ""), *_parts(url)]
    return len(others) <= 2 and before in _FEED_PARTS and _is_hash(last)


def _parts(url: URL) -> Iterator[tuple[str, str]]:
    """Each part of the path without its suffix, with the one before it."""
    parts: Sequence[str] = ["", *(unquote(part) for part in url.raw_path.split("/") if part)]
    for before, part in pairwise(parts):
        yield before.casefold(), _SUFFIX.sub("", part)


def _is_long(value: str) -> bool:
    """A value that isn't a word: it has digits, or both cases mixed, or is longer than words are."""
    if len(value) < _LONG or not _CHOSEN.fullmatch(value) or re.fullmatch(r"\d{1,10}", value):
        return False
    mixed = any(map(str.isdigit, value)) or bool(re.search(r"[a-z][A-Z][a-z]*[A-Z]", value))
    words = max(map(len, re.split(r"[-_. ]", value)))
    return (mixed and words >= _LONG) or words >= _RANDOM_PLAIN or _UUID.search(value) is not None


def _is_random(part: str) -> bool:
    """Letters and digits that are no words: the longest piece between hyphens counts, since slugs have words there."""
    piece = max(re.split(r"[-_.=~+/]", part), key=len, default="")
    if not _CHOSEN.fullmatch(part) or _is_hash(piece):
        return False
    digits, upper, lower = (any(map(test, piece)) for test in (str.isdigit, str.isupper, str.islower))
    if digits and upper and lower:
        whole = re.sub(r"[-_=]", "", part) if _changes(piece) >= _CHANGES else piece
        return len(whole) >= _RANDOM_MIXED and _changes(whole) >= _CHANGES
    return digits and (upper or lower) and len(piece) >= _RANDOM_PLAIN and _changes(piece) >= _CHANGES


def _is_numbered(part: str) -> bool:
    return _UUID.search(part) is not None or _is_hash(part)


def _is_hash(part: str) -> bool:
    return len(part) >= _HASH and re.fullmatch(r"[0-9a-f]+|[0-9A-F]+", part) is not None and not part.isdigit()


def _changes(piece: str) -> int:
    """How often the kind of character changes: small letter, capital, digit."""
    kinds = ["d" if char.isdigit() else "u" if char.isupper() else "l" for char in piece]
    return sum(kind != other for kind, other in pairwise(kinds))
