"""Canonical addresses: an article has the same address, whoever links to it. Pure."""

from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from bot.text.characters import LONGEST_LINK, plain_link

# Parameters that campaigns, mailings and social networks append. Only names without another use: "id", "source" or "p"
# may choose the article. Compare https://github.com/AdguardTeam/AdguardFilters (TrackParamFilter).
_TRACKING_PREFIXES = (
    *("utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "itm_", "mkt_", "oly_", "vero_", "ga_", "stm_", "at_"),
    *("wt_", "wt.", "__hs", "_hs", "mc_", "trk_", "cm_mmc", "dicbo", "xtor"),
)
"""How the names of parameters begin, in lower case, that only track readers."""
_TRACKING_NAMES = frozenset(
    (
        *("fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid"),
        *(
            "igsh",
            "li_fat_id",
            "epik",
            "s_kwcid",
            "_ga",
            "_gl",
            "cmpid",
            "cmp",
            "ocid",
            "ncid",
            "icid",
            "smid",
            "smtyp",
        ),
        *(
            "partner",
            "ref_src",
            "ref_url",
            "referrer",
            "feedtype",
            "feedname",
            "traffic_source",
            "cxrecs_s",
            "guccounter",
        ),
        *(
            "spm",
            "vgo_ee",
            "mbid",
            "amp",
            "outputtype",
            "__twitter_impression",
            "share",
            "fb_ref",
            "fb_source",
            "xtref",
        ),
    )
)
"""Names of parameters, in lower case, that only track readers."""


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
    """An address as people write it, ``example.com/news``, as a web address."""
    url = url.strip().removeprefix("<").removesuffix(">")
    return url if "://" in url else f"https://{url}"


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
    name = pair.partition("=")[0].lower()
    return name in _TRACKING_NAMES or name.startswith(_TRACKING_PREFIXES)
