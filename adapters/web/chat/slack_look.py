"""Draws a message or a view of Slack's as its desktop client shows it, light.

Sources: https://docs.slack.dev/reference/block-kit/ and
https://docs.slack.dev/messaging/formatting-message-text/
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from html import unescape
from typing import Any

from lxml.html import HtmlElement
from lxml.html.builder import E

from adapters.web.chat.markup import Part, box, from_seconds, lines, span
from bot.texts import pages as say

Json = Mapping[str, Any]

_MRKDWN = re.compile(
    r"<!date\^(?P<seconds>\d+)\^(?P<form>[^|>]*)\|[^>]*>"
    r"|<(?P<url>https?://[^|>]+)(?:\|(?P<label>[^>]*))?>"
    r"|<#(?P<channel>\w+)(?:\|[^>]*)?>|<(?:@|!subteam\^)(?P<who>\w+)(?:\|[^>]*)?>"
    r"|\*(?P<bold>[^*\n]+)\*|_(?P<italic>[^_\n]+)_|`(?P<code>[^`]+)`"
)
_PICTURE = "picture"


def draw_slack(body: Json, now: datetime) -> list[HtmlElement]:
    """The blocks of a message or a view, from above; ``now`` is the reader's time."""
    return [_block(block, now) for block in body["blocks"]]


def _block(block: Json, now: datetime) -> HtmlElement:
    kind = block["type"]
    if kind == "header":
        return box("header", block["text"]["text"])
    if kind == "divider":
        return box("divider")
    if kind == "section":
        return _section(block, now)
    if kind == "context":
        return box("context", *(_element(element, now) for element in block["elements"]))
    if kind == "actions":
        return box("actions", *(_element(element, now) for element in block["elements"]))
    if kind == "rich_text":
        return box("rich", *(_rich(element, now) for element in block["elements"]))
    if kind == "image":
        return box(_PICTURE)
    if kind == "input":
        return box("input", box("label", block["label"]["text"]), _element(block["element"], now))
    raise ValueError(f"a block of type {kind} has no drawing yet")


def _section(block: Json, now: datetime) -> HtmlElement:
    texts = [block["text"]] if "text" in block else block.get("fields", [])
    words = box("words", *(box("field", *_text(text, now)) for text in texts))
    accessory = [_element(block["accessory"], now)] if "accessory" in block else []
    return box("section", words, *accessory)


def _element(element: Json, now: datetime) -> HtmlElement:
    kind = element["type"]
    if kind in ("plain_text", "mrkdwn"):
        return span("piece", *_text(element, now))
    if kind == "image":
        return box(_PICTURE)
    if kind == "button":
        return span(f"button {element.get('style', '')}".strip(), element["text"]["text"])
    if kind == "overflow":
        return span("button", "⋯")
    placeholder = element.get("placeholder", {}).get("text", "")
    if kind.endswith("_text_input"):
        return box("field-of-text", placeholder)
    if kind.endswith("_select"):
        return span("button", placeholder, " ⌄")
    raise ValueError(f"an element of type {kind} has no drawing yet")


def _rich(element: Json, now: datetime) -> HtmlElement:
    kind = element["type"]
    if kind == "rich_text_list":
        return E.ul(*(E.li(*_runs(item, now)) for item in element["elements"]))
    if kind == "rich_text_quote":
        return box("quote", *_runs(element, now))
    return box("lines", *_runs(element, now))


def _runs(section: Json, now: datetime) -> Iterator[Part]:
    for run in section["elements"]:
        drawn = lines([_run_text(run, now)])
        style = run.get("style", {})
        if run["type"] == "link":
            drawn = [span("link", *drawn)]
        elif run["type"] in ("channel", "user", "usergroup"):
            drawn = [span("mention", *drawn)]
        for name, tag in (("bold", "b"), ("italic", "i"), ("strike", "s"), ("code", "code")):
            if style.get(name):
                drawn = [E(tag, *drawn)]
        yield from drawn


def _run_text(run: Json, now: datetime) -> str:
    if run["type"] == "channel":
        return "#news"
    if run["type"] in ("user", "usergroup"):
        return "@desk"
    if run["type"] == "date":
        return _date(run["format"], from_seconds(str(run["timestamp"])), now)
    return str(run.get("text") or run.get("url", ""))


def _text(text: Json, now: datetime) -> list[Part]:
    if text["type"] == "plain_text":
        return lines([text["text"]])
    return lines(_mrkdwn(text["text"], now))


def _mrkdwn(text: str, now: datetime) -> Iterator[Part]:
    position = 0
    for mark in _MRKDWN.finditer(text):
        yield unescape(text[position : mark.start()])
        yield _marked(mark, now)
        position = mark.end()
    yield unescape(text[position:])


def _marked(mark: re.Match[str], now: datetime) -> Part:
    if mark["seconds"]:
        return _date(mark["form"], from_seconds(mark["seconds"]), now)
    if mark["url"]:
        return span("link", unescape(mark["label"] or mark["url"]))
    if mark["channel"] or mark["who"]:
        return span("mention", "#news" if mark["channel"] else "@desk")
    tag = {"bold": "b", "italic": "i", "code": "code"}[mark.lastgroup or ""]
    return E(tag, *_mrkdwn(mark[mark.lastgroup or 0], now))


def _date(form: str, moment: datetime, now: datetime) -> str:
    """Slack's date tokens; "pretty" says today and yesterday."""
    days = (now.date() - moment.date()).days
    pretty = {0: "Today", 1: "Yesterday"}.get(days)
    year = "" if now - moment < timedelta(days=180) else f", {moment.year}"
    values = {
        "date_short_pretty": pretty or f"{moment:%b} {moment.day}{year}",
        "date_long_pretty": pretty or f"{moment:%A, %B} {moment.day}{year}",
        "date_short": f"{moment:%b} {moment.day}{year}",
        "date": f"{moment:%B} {moment.day}{year}",
        "time": f"{moment:%-I:%M %p}",
        "ago": say.HOURS_AGO.of((now - moment) // timedelta(hours=1)),
    }
    return re.sub(r"\{(\w+)\}", lambda token: values[token[1]], form)
