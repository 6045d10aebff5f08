"""Makes addresses from the web safe for Discord's links and buttons. Pure."""

import re
from urllib.parse import quote, urlsplit

LONGEST_IN_BUTTON = 512
"""Characters of a link button's address (Discord, Components, "Button")."""
LONGEST_IN_TEXT = 1_000
"""Characters of an address in a text. Chosen here: a longer address would use up too much of a message's 4,000
characters."""

_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.?")
_PUBLIC_NAME = re.compile(r".+\.(?:[a-z]{2,}|xn--[a-z0-9-]+|\d{1,3})\.?")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# The characters that RFC 3986 allows in addresses and that mean nothing to Discord's Markdown inside ``[…](<…>)``.
_SAFE = "%/:?#=&+,;!$'@*-._~"


def web_link(url: str) -> str | None:
    """``url`` as ASCII, safe inside a masked link; ``None`` where it must not be shown.

    Refused are schemes other than http and https, and addresses with a user name before the host, which look as if they
    led to another site (``https://bank.example@evil.example``).
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not _HOST.fullmatch(host):
        return None
    address = f"{parts.scheme}://{host}" + (f":{port}" if port else "") + _encoded(parts.path)
    if parts.query:
        address += f"?{_encoded(parts.query)}"
    if parts.fragment and len(address) + len(_encoded(parts.fragment)) < LONGEST_IN_TEXT:
        # Without the fragment the link still leads to the article, only not to the sentence.
        address += f"#{_encoded(parts.fragment)}"
    return address if len(address) <= LONGEST_IN_TEXT else None


def fits_button(link: str) -> bool:
    """Whether a link button may have this address: Discord refuses a whole message over an address that it takes for no
    public one."""
    return len(link) <= LONGEST_IN_BUTTON and bool(_PUBLIC_NAME.fullmatch(urlsplit(link).hostname or ""))


def _encoded(part: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe=_SAFE, errors="ignore")
