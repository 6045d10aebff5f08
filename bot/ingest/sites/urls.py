"""Canonical addresses: an article has the same address, whoever links to it. Pure."""

import re
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from bot.text.characters import LONGEST_LINK, plain_link

# Parameters that campaigns, mailings and social networks append, by their whole names: "id", "source" or "p" may choose
# the article, and "pk_id" too. Compare https://github.com/AdguardTeam/AdguardFilters (TrackParamFilter).
_FAMILIES = {
    "utm_": "source medium campaign term content id name reader brand social cid pubreferrer swu viz_id place referrer "
    "source_platform creative_format marketing_tactic social-type",
    "mtm_": "source medium campaign keyword kwd content cid group placement",
    "pk_": "source medium campaign keyword kwd content cid",
    "piwik_": "campaign keyword kwd",
    "matomo_": "source medium campaign keyword kwd content cid group placement",
    "hsa_": "acc ad cam grp kw la mt net ol src tgt ver",
    "itm_": "source medium campaign content term",
    "stm_": "source medium campaign content term",
    "at_": "medium campaign custom1 custom2 custom3 custom4 link_id link_origin link_type ptr_name format bbc_team "
    "campaign_type creation",
    "wt_": "mc_id zmc mc nl_id",
    "wt.": "mc_id mc_ev z_mc nl_id tsrc",
    "mc_": "cid eid",
    "ga_": "source medium campaign term content place",
    "vero_": "id conv",
    "oly_": "anon_id enc_id",
    "trk_": "contact msg module sid",
    "cm_": "mmc mmca1 mmca2 ven cat pla ite",
    "mkt_": "tok",
    "__hs": "tc sc fp",
    "_hs": "enc mi",
    "xtor": "",
    "dicbo": "",
}
"""What the names of tracking parameters begin with, in lower case, and how they may go on."""
_OTHERS = (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik s_kwcid _ga _gl "
    "cmpid cmp ocid ncid icid smid smtyp partner ref_src ref_url referrer feedtype feedname traffic_source cxrecs_s "
    "guccounter spm vgo_ee mbid amp outputtype __twitter_impression share fb_ref fb_source xtref"
)
"""Names of further tracking parameters."""
_TRACKING = frozenset(
    (*_OTHERS.split(), *(family + name for family, names in _FAMILIES.items() for name in names.split() or ("",)))
)
"""Names of parameters, in lower case, that only track readers."""


_FEED_SCHEME = re.compile(r"feed:/*(?:(https?):?/+)?(.*)", re.IGNORECASE | re.DOTALL)
"""An address for feed readers; the groups are the scheme within, if any, and the rest."""
_SCHEME = re.compile(r"([a-z][a-z0-9+-]*):(?!\d+(?:/|$))", re.IGNORECASE)
"""A scheme at the beginning of an address, and no host with a port."""


def canonical_url(url: str) -> str:
    """``url`` without what doesn't choose the article: fragment, tracking, letter case and port of the host.

    The order of the other parameters stays. An address that can't be read is returned unchanged, and so is an address
    that is never fetched (too long, or with a user name in it), since its canonical form would be another address.
    """
    try:
        parts = urlsplit(url.strip())
        netloc = "" if "@" in parts.netloc else _netloc(parts)
    except ValueError:
        netloc = ""
    if not netloc or len(url) > LONGEST_LINK:
        return url.strip()
    pairs = (pair.strip() for pair in parts.query.split("&"))
    query = "&".join(pair for pair in pairs if pair and not _is_tracking(pair))
    return urlunsplit((parts.scheme.lower(), netloc, parts.path.strip() or "/", query, ""))


def absolute(link: str | None, base: str) -> str | None:
    """``link``, which may be relative to ``base``, as a web address; ``None`` where it is none or too long.

    Characters that no address may have are removed.
    """
    try:
        cleaned = plain_link(link or "")
        joined = plain_link(urljoin(base, cleaned)) if cleaned else ""
        return joined if urlsplit(joined).scheme in ("http", "https") and urlsplit(joined).hostname else None
    except ValueError:
        return None


def with_scheme(url: str) -> str:
    """An address as people write it, ``example.com/news`` or ``feed://example.com/rss``, as a web address.

    ``feed:`` stands before the address or in place of ``http`` (draft-obasanjo-feed-uri-scheme-02, 3). Some browsers
    took the inner colon away: ``feed://https//example.com``.
    """
    url = url.strip().removeprefix("<").removesuffix(">")
    if inner := _FEED_SCHEME.match(url):
        return f"{inner[1].lower()}://{inner[2]}" if inner[1] else f"http://{inner[2]}"
    return url if "://" in url else f"https://{url}"


def feed_address(given: str) -> str | None:
    """The web address of a feed or site that a list has, in whatever way it is written; ``None`` where it is none."""
    scheme = _SCHEME.match(given.strip())
    if not given.strip() or (scheme and scheme[1].lower() not in ("http", "https", "feed")):
        return None
    address = absolute(with_scheme(plain_link(given)), "")
    return None if address is None or any(char.isspace() for char in address) else address


def is_front_page(url: str) -> bool:
    """Whether ``url`` is a site's first page: sites by mistake name it as the canonical address of every page."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


def _netloc(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in (None, _default_port(parts)) else f"{host}:{parts.port}"


def _default_port(parts: SplitResult) -> int:
    return 80 if parts.scheme.lower() == "http" else 443


def _is_tracking(pair: str) -> bool:
    return pair.partition("=")[0].lower() in _TRACKING
