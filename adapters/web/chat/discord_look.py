"""Draws a message of Discord's as its desktop client shows it, dark.

Sources: Discord, "Component Reference" and "Message Formatting"; help page "Markdown Text 101".
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from lxml.html import HtmlElement
from lxml.html.builder import E

from adapters.web.chat.markup import Part, ago, box, from_seconds, lines, span
from bot.texts import pages as say

_ROW, _BUTTON, _SELECT, _SECTION, _TEXT, _THUMBNAIL, _SEPARATOR, _CONTAINER = 1, 2, 3, 9, 10, 11, 14, 17
"""Numbers of the types of components (Discord, "Component Reference")."""
_EPHEMERAL = 1 << 6
"""The bit of a message's flags that says that one person alone sees it (Discord, "Message Flags")."""
_BLOCK = re.compile(r"(?P<heading>#{1,3}) |(?P<small>-#) |(?P<quote>>) |(?P<item>[-*]) ")
_INLINE = re.compile(
    r"\\(?P<escaped>[^0-9A-Za-z\s])"
    r"|\*\*(?P<bold>(?:\\.|[^\\])+?)\*\*"
    r"|\*(?P<italic>(?:\\.|[^\\*])+?)\*"
    r"|`(?P<code>[^`]+)`"
    r"|\[(?P<label>(?:\\.|[^\[\]\\])*)\]\(<?[^()\s]+?>?\)"
    r"|<t:(?P<time>\d+)(?::(?P<form>[tTdDfFR]))?>"
    r"|<#(?P<channel>\d+)>|<@&?(?P<who>\d+)>|</(?P<command>[^:>]+):\d+>"
)
_FORMS = {"t": "%H:%M", "d": "%d/%m/%Y", "D": "%-d %B %Y", "F": "%A, %-d %B %Y %H:%M"}


def draw_discord(body: Mapping[str, Any], now: datetime) -> list[HtmlElement]:
    """The parts of a message's body, from above; ``now`` is the reader's time."""
    drawn = [_component(component, now) for component in body.get("components", [])]
    if body.get("flags", 0) & _EPHEMERAL:
        drawn.append(box("ephemeral", say.ONLY_YOU_SEE, span("link", say.DISMISS_MESSAGE)))
    return drawn


def _component(component: Mapping[str, Any], now: datetime) -> HtmlElement:
    inner = [_component(part, now) for part in component.get("components", [])]
    kind = component["type"]
    if kind == _CONTAINER:
        return box("container", *inner, style=f"border-left-color: #{component.get('accent_color', 0x4E5058):06x}")
    if kind == _TEXT:
        return box("text", *markdown(component["content"], now))
    if kind == _SECTION:
        return box("section", box("beside", *inner), _component(component["accessory"], now))
    if kind == _ROW:
        return box("row", *inner)
    if kind == _BUTTON:
        return span("button", _button(component))
    if kind == _SELECT:
        return box("select", component.get("placeholder", ""), span("arrow", "⌄"))
    if kind == _THUMBNAIL:
        return box("thumbnail")
    if kind == _SEPARATOR:
        return box("line")
    raise ValueError(f"a component of type {kind} has no drawing yet")


def _button(component: Mapping[str, Any]) -> str:
    return f"{component['label']} ↗" if "url" in component else str(component["label"])


def markdown(content: str, now: datetime) -> Iterator[HtmlElement]:
    """A text of a message, block by block; lines of a quotation that stand together have one bar."""
    quoted: list[HtmlElement] = []
    for line in content.split("\n"):
        block = _BLOCK.match(line)
        words = line[block.end() :] if block else line
        drawn = list(inline(words, now))
        if block and block["quote"]:
            quoted.append(box("plain", *drawn))
            continue
        if quoted:
            yield box("quote", *quoted)
            quoted = []
        yield box(_kind(block), *drawn)
    if quoted:
        yield box("quote", *quoted)


def _kind(block: re.Match[str] | None) -> str:
    if block is None:
        return "plain"
    if block["heading"]:
        return f"heading{len(block['heading'])}"
    return "small" if block["small"] else "item"


def inline(text: str, now: datetime) -> Iterator[Part]:
    """The marks within a line."""
    position = 0
    for mark in _INLINE.finditer(text):
        yield text[position : mark.start()]
        yield _marked(mark, now)
        position = mark.end()
    yield text[position:]


def _marked(mark: re.Match[str], now: datetime) -> Part:
    kind = mark.lastgroup
    inner = mark[kind or 0]
    if kind == "escaped":
        return inner
    if kind in ("bold", "italic"):
        return E("b" if kind == "bold" else "i", *inline(inner, now))
    if kind == "label":
        return span("link", *lines(inline(inner, now)))
    if kind == "code":
        return box("code", inner, tag="code")
    if kind in ("time", "form"):
        return span("time", _time(from_seconds(mark["time"]), mark["form"], now))
    if kind == "command":
        return span("mention", f"/{inner}")
    return span("mention", "#news" if kind == "channel" else "@Desk")


def _time(moment: datetime, form: str | None, now: datetime) -> str:
    return ago(moment, now) if form == "R" else moment.strftime(_FORMS.get(form or "f", "%-d %B %Y %H:%M"))
