"""Sample news of a country that does not exist: what the demo reads instead of the web.

The files under ``sites/`` are laid out as they are addressed: ``sites/<host>/<path>``, with ``.html`` left off
an article's address. ``{{base}}`` in them stands for the address they are served under, and ``{{rfc3339:-3h}}``
and its like for a moment that many hours before now, so that the news is always fresh.
``expected.json`` holds what a careful reader finds in each article.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["OUTLETS", "Outlet", "Rendered", "render"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """One invented outlet; ``feed_path`` is the path part of its feed's address."""

    host: str
    name: str
    feed_path: str
    content_type: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """One file as a web server would answer with it."""

    body: bytes
    content_type: str


OUTLETS: tuple[Outlet, ...] = (
    Outlet("harbourpost.example", "The Harbour Post", "/harbourpost.example/feed.xml", "application/rss+xml"),
    Outlet(
        "corvanecourier.example",
        "Corvane Courier",
        "/corvanecourier.example/atom.xml",
        "application/atom+xml; charset=utf-8",
    ),
    Outlet("halverawire.example", "Halvera Wire", "/halverawire.example/feed.json", "application/feed+json"),
    Outlet(
        "northernledger.example",
        "The Northern Ledger",
        "/northernledger.example/index.rdf",
        "text/xml; charset=utf-8",  # what many servers say of a feed
    ),
)

_FEED_TYPES = {outlet.feed_path.lstrip("/"): outlet.content_type for outlet in OUTLETS}
_FILE_TYPES = {".html": "text/html; charset=utf-8", ".svg": "image/svg+xml", ".opml": "text/x-opml; charset=utf-8"}
_SEGMENT = re.compile(r"\w[\w.-]*", re.ASCII)  # no "..", no hidden file, no backslash, no drive letter
_PLACEHOLDER = re.compile(r"\{\{(?:base|(?P<form>[a-z0-9]+):-(?P<hours>\d+)h)\}\}")
# Not strftime's %A and %B: these follow the locale, and the pages are in English.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FORMS: dict[str, Callable[[datetime], str]] = {
    "rfc822": lambda moment: format_datetime(moment, usegmt=True),
    "rfc3339": lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
    "date": lambda moment: f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}",
    "time": lambda moment: moment.strftime("%H:%M"),
    "weekday": lambda moment: _WEEKDAYS[moment.weekday()],
}


def render(path: str, base: str, now: datetime) -> Rendered | None:
    """Return the file at URL path ``path`` with its placeholders filled, or None where there is none.

    ``base`` is the address the sites are served under (``http://127.0.0.1:8000``), ``now`` an aware time.
    A query or fragment in ``path`` is ignored, as a static server would.
    """
    if now.tzinfo is None:
        raise ValueError("now must be an aware datetime")
    name = re.split(r"[?#]", path, maxsplit=1)[0].strip("/")
    for candidate in _candidates(name):
        node = _node(candidate)
        if node.is_file():
            text = _fill(node.read_text(encoding="utf-8"), base.rstrip("/"), now.astimezone(UTC))
            return Rendered(text.encode(), _content_type(candidate))
    return None


def _candidates(name: str) -> Iterator[str]:
    """Yield the files an address may stand for; none for an address that is not one of ours to look up."""
    if not all(_SEGMENT.fullmatch(segment) for segment in name.split("/")):
        return
    yield name
    yield f"{name}.html"
    yield f"{name}/index.html"


def _node(name: str) -> Traversable:
    return files(__name__).joinpath("sites", *name.split("/"))


def _content_type(name: str) -> str:
    suffix = name[name.rfind(".") :]
    return _FEED_TYPES.get(name) or _FILE_TYPES.get(suffix, "application/octet-stream")


def _fill(text: str, base: str, now: datetime) -> str:
    """Put the base address and the times in place of the placeholders."""

    def replacement(match: re.Match[str]) -> str:
        form = match["form"]
        if form is None:
            return base
        return _FORMS[form](now - timedelta(hours=int(match["hours"])))

    return _PLACEHOLDER.sub(replacement, text)
