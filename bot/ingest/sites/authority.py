"""Decides which pages and feeds may speak for an address. Pure; no other module decides it.

A *site* is a registrable domain by the public suffix list (https://publicsuffix.org), private suffixes included: two
blogs of one host that is in the list are strangers, and ``co.uk`` is no site. A number or a name without a dot is a
site of its own. The port counts, since users of one machine may serve at different ones; 80 and 443 are one.

Not every host of blogs is in the list, so a registrable domain alone isn't enough: whoever has
``stranger.blogs.example`` could speak for ``blogs.example``. What speaks for an address is therefore

- a page: for its own host, where ``www.``, ``m.`` and their like don't count. What it says of another host of its site
  (``edition.news.example`` names ``www.news.example``) is a hint where to look, never more (``claim``);
- a feed: for its own host, for the host that its name stands before as a service (``feeds.``, ``rss.``), and from the
  registrable domain itself, whose owner gives out all names below it, for those (``speaks_for``).

A wrong merge is worse than two articles: whatever is left in doubt stays apart.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

from publicsuffixlist import PublicSuffixList
from yarl import URL

from bot.domain.articles import ITEM
from bot.ingest.sites.urls import canonical_url

Claim = Literal["same host", "same site", "foreign"]

_SERVICE = re.compile(r"(?:www\d?|m|mobile|amp)\.")
"""What a host's name begins with that shows the pages of the host without it. Hosts of blogs give out no such names."""
_FEED_SERVICE = re.compile(r"(?:www\d?|m|mobile|amp|feeds?|rss|rssfeeds?|newsfeeds?|xml|atom)\.")
"""The beginnings in ``_SERVICE``, and beginnings of hosts that have only feeds."""
_NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)\.?", re.IGNORECASE)
"""A last label with which a host is an IPv4 address, however it is spelt:
https://url.spec.whatwg.org/#ends-in-a-number-checker"""


@dataclass(frozen=True, slots=True)
class Host:
    """Where an address leads: ``name`` in lower case and punycode, ``port`` (80 and 443 are ``None``), and ``domain``,
    the registrable one; ``None`` for a number, a name without a dot, and a public suffix itself."""

    name: str
    port: int | None
    domain: str | None

    @property
    def site(self) -> tuple[str, int | None]:
        """A value that is equal for all hosts of a site."""
        return self.domain or self.name, self.port

    @property
    def core(self) -> str:
        """The name without ``www.`` and its like."""
        return _without(_SERVICE, self)


def load_suffixes() -> None:
    """Read the public suffix list, which takes a quarter of a second and would otherwise delay the first look-up."""
    _suffixes()


def are_suffixes_loaded() -> bool:
    """Whether the public suffix list was read."""
    return _suffixes.cache_info().currsize > 0


@lru_cache(1024)
def host_of(url: str) -> Host | None:
    """The host of a web address; ``None`` where ``url`` is no web address, or has a user name in it."""
    try:
        parsed = URL(url.strip())
        name, port = (parsed.raw_host or "").rstrip(".").lower(), parsed.port
    except ValueError:
        return None
    if parsed.scheme not in ("http", "https") or not name or parsed.user is not None or parsed.password is not None:
        return None
    return Host(name, None if port in (80, 443) else port, _registrable(name))


def same_site(url: str, other: str) -> bool:
    """Whether two addresses have the same registrable domain (or number, or name without a dot) and port."""
    left, right = host_of(url), host_of(other)
    return left is not None and right is not None and left.site == right.site


def same_host(url: str, other: str) -> bool:
    """Whether two addresses are of one host, ``www.`` and its like aside."""
    left, right = host_of(url), host_of(other)
    return left is not None and right is not None and (left.core, left.port) == (right.core, right.port)


def same_address(url: str, other: str) -> bool:
    """Whether two addresses are spellings of one: the scheme, ``www.`` and its like, what ``canonical_url`` leaves out,
    and a slash at the end don't count."""
    return same_host(url, other) and (url == other or _page(url) == _page(other))


def claim(url: str, claimed: str) -> Claim:
    """How far a page at ``url`` is believed when it calls ``claimed`` its address.

    "same host": it is the page's address. "same site": the address has to be fetched first. "foreign": not at all.
    """
    if same_host(url, claimed):
        return "same host"
    return "same site" if same_site(url, claimed) else "foreign"


def speaks_for(feed: str, address: str) -> bool:
    """Whether the text of a feed, which was found at ``feed`` in the end, may stand in for the page at ``address``."""
    speaker, page = host_of(feed), host_of(address)
    if speaker is None or page is None or speaker.site != page.site:
        return False
    return _without(_FEED_SERVICE, speaker) in (page.core, page.domain) or speaker.core == page.core


def domain_of(url: str) -> str:
    """The name of a site that has no other: its host without ``www.`` and the like, with the port."""
    host = host_of(url)
    if host is None:
        return ""
    name = f"[{host.core}]" if ":" in host.core else host.core
    return name if host.port is None else f"{name}:{host.port}"


def item_address(feed: str, key: str) -> str:
    """The address of a feed's own item; ``key`` tells it from the feed's other items.

    It has a fragment, which no page's address has (``canonical_url``).
    """
    return f"{canonical_url(feed)}#{ITEM}{hashlib.sha256(key.encode(errors='replace')).hexdigest()[:16]}"


def is_item(address: str) -> bool:
    """Whether an address is that of a feed's own item."""
    return urlsplit(address).fragment.startswith(ITEM)


@cache
def _suffixes() -> PublicSuffixList:
    """The list as the package brings it; nothing is fetched."""
    return PublicSuffixList()


def _registrable(name: str) -> str | None:
    if "." not in name or _is_number(name):
        return None
    domain: str | None = _suffixes().privatesuffix(name)
    return domain


def _is_number(name: str) -> bool:
    try:
        ip_address(name.partition("%")[0])
    except ValueError:
        return _NUMBER.fullmatch(name.rpartition(".")[2]) is not None
    return True


def _without(service: re.Pattern[str], host: Host) -> str:
    """The host's name without services before it, never shorter than the registrable domain."""
    name = host.name
    while host.domain is not None and name != host.domain and (before := service.match(name)):
        name = name[before.end() :]
    return name


def _page(url: str) -> tuple[str, str]:
    parts = urlsplit(canonical_url(url))
    return parts.path.rstrip("/"), parts.query
