"""Small words for building HTML; lxml escapes all text."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from lxml.html import HtmlElement
from lxml.html.builder import E

from bot.texts import pages as say

Part = str | HtmlElement


def box(kind: str, *parts: Part, tag: str = "div", style: str = "") -> HtmlElement:
    """An element of the class ``kind``."""
    element = E(tag, *parts, {"class": kind})
    if style:
        element.set("style", style)
    return element


def span(kind: str, *parts: Part) -> HtmlElement:
    """An element within a line, of the class ``kind``."""
    return box(kind, *parts, tag="span")


def lines(parts: Iterable[Part]) -> list[Part]:
    """The parts with a line break in place of each newline of a text."""
    broken: list[Part] = []
    for part in parts:
        if not isinstance(part, str):
            broken.append(part)
            continue
        first, *rest = part.split("\n")
        broken.append(first)
        for line in rest:
            broken += [E.br(), line]
    return broken


def ago(moment: datetime, now: datetime) -> str:
    """A time in words, as clients show it beside a message: "3 hours ago"."""
    passed = now - moment
    if passed >= timedelta(days=1):
        return say.DAYS_AGO.of(passed.days)
    if passed >= timedelta(hours=1):
        return say.HOURS_AGO.of(passed // timedelta(hours=1))
    minutes = passed // timedelta(minutes=1)
    return say.MINUTES_AGO.of(minutes) if minutes >= 1 else say.JUST_NOW


def from_seconds(text: str) -> datetime:
    """The time of a number of seconds since 1970, which both platforms write into their marks for times."""
    return datetime.fromtimestamp(int(text), UTC)
