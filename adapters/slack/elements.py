"""Block Kit's blocks and elements, within the limits of https://docs.slack.dev/reference/block-kit/blocks/. Pure.

An element whose text would be empty is ``None``: Slack refuses empty texts.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from adapters.slack import escape

Element = dict[str, Any]

HEADER = 150
"""Characters of a header block."""
CONTEXT = 1_500
"""Characters of a text in a context block. Slack allows text objects 3,000 characters, and 10 of them in a block."""
ADDRESS = 2_000
"""Characters of an address that becomes a link. Slack allows 3,000 in buttons; fewer leave room for the rest of a
card."""

_NO_PART_OF_ADDRESS = re.compile(r"[\"<>\\^`{|}]")
_ADDRESS_LIKE = re.compile(r"(?i)://|\bwww\.|^\s*[\w.-]+\.[a-z]{2,}(?:[/:?#]|\s*$)")


def header(text: str) -> list[Element]:
    """A header block; none of its characters is markup."""
    shown = escape.clipped_line(text, HEADER)
    return [{"type": "header", "text": plain_element(shown)}] if shown else []


def context(texts: Iterable[Element | None]) -> list[Element]:
    """A context block (small grey print) of at most 10 texts."""
    shown = [text for text in texts if text][:10]
    return [{"type": "context", "elements": shown}] if shown else []


def small(text: str, limit: int = CONTEXT) -> Element | None:
    """A text for a context block; none of its characters is markup."""
    shown = escape.clipped_line(text, limit)
    return plain_element(shown) if shown else None


def plain_element(text: str) -> Element:
    """A text object of the bot's own words, or of words that are cleaned and clipped already."""
    # With emoji=False ":tada:" in a headline stays the six characters that the article has.
    return {"type": "plain_text", "text": text, "emoji": False}


def picture(url: str, alternative: str) -> Element | None:
    """A picture that Slack fetches, with ``alternative`` for people who don't see it; none of an address that isn't
    https."""
    if not url.startswith("https://") or not web_host(url):
        return None
    return {"type": "image", "image_url": url, "alt_text": escape.clipped_line(alternative, _ALTERNATIVE) or "picture"}


_ALTERNATIVE = 200
"""Characters of a picture's alternative text."""


def beside_picture(text: str, shown: Element | None) -> list[Element]:
    """A block with text and a picture at its side
    (https://docs.slack.dev/reference/block-kit/blocks/section-block/)."""
    return [{"type": "section", "text": plain_element(text), "accessory": shown}] if shown and text else []


def without_pictures(blocks: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """``blocks`` without the pictures at the side of texts: Slack refuses a message whose picture it can't fetch."""
    return [
        {name: part for name, part in block.items() if name != "accessory" or part.get("type") != "image"}
        for block in blocks
    ]


def element_button(action: str, label: str, value: str) -> Element:
    """A button; ``label`` is the bot's own word of at most 75 characters, ``value`` has at most 2,000."""
    return {"type": "button", "action_id": action, "text": plain_element(label), "value": value}


def menu_element(action: str, placeholder: str, options: Sequence[tuple[str, str]]) -> Element:
    """A menu of up to 100 lines, each a label of 75 and a value of up to 150 characters.

    https://docs.slack.dev/reference/block-kit/composition-objects/option-object/
    """
    lines = [{"text": plain_element(label), "value": value} for label, value in options]
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": plain_element(placeholder),
        "options": lines,
    }


def date_element(moment: datetime | None) -> Element | None:
    """A time that Slack shows in the reader's time zone and language; nothing in it comes from the web.

    https://docs.slack.dev/messaging/formatting-message-text/#date-formatting
    """
    if moment is None:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    seconds, shown = _seconds(aware), f"{aware:%Y-%m-%d %H:%M} {aware.tzname() or ''}".strip()
    if seconds <= 0:
        return small(shown)
    return {
        "type": "mrkdwn",
        "text": f"<!date^{seconds}^{{date_short_pretty}} {{time}}|{escape.mrkdwn(shown, 40)}>",
        "verbatim": True,
    }


def place_element(channel: str) -> Element | None:
    """A channel, which Slack shows by its name; ``None`` for direct messages and what is no channel's id."""
    return {"type": "channel", "channel_id": channel} if _CHANNEL.fullmatch(channel) else None


_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")
"""Ids of channels (https://docs.slack.dev/reference/objects/conversation-object/)."""


def _seconds(moment: datetime) -> int:
    # datetime.timestamp() overflows at the ends of the calendar, and broken feeds have dates there.
    return int((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())


def running_text(text: str, limit: int, *, bold: bool = False) -> Element | None:
    """Running text, cleaned and clipped to ``limit`` characters; none of its characters is markup."""
    shown = escape.clipped_text(text, limit)
    return _styled({"type": "text", "text": shown}, bold) if shown else None


def exact_text(text: str, *, bold: bool = False) -> Element | None:
    """Text that is cleaned and clipped already; blanks at its ends are kept."""
    return _styled({"type": "text", "text": text}, bold) if text else None


def link(text: str, url: str, limit: int, *, bold: bool = False) -> Element | None:
    """``text`` as a link to ``url``; plain text where the address isn't http or https, or is longer than
    :data:`ADDRESS`.

    A headline that looks like an address itself gets the host of ``url`` as its text, so that it can't pretend to lead
    to another site.
    """
    url = written_out(url)
    shown, host = escape.clipped_line(text, limit), web_host(url)
    if not host:
        return _styled({"type": "text", "text": shown}, bold) if shown else None
    if not shown or _ADDRESS_LIKE.search(shown):
        shown = host
    return _styled({"type": "link", "url": url, "text": shown}, bold)


def small_link(text: str, url: str, limit: int, *, before: str = "", after: str = "") -> Element | None:
    """:func:`link` for a context block, between the bot's own words ``before`` and ``after``."""
    made = link(text, url, limit)
    if made is None:
        return None
    if made["type"] != "link":
        return plain_element(f"{before}{made['text']}{after}")
    return {"type": "mrkdwn", "text": f"{before}{marked_link(made['text'], made['url'])}{after}", "verbatim": True}


def marked_link(text: str, url: str) -> str:
    """The link of a link element as mrkdwn."""
    # What is marked as a link ends at ">", and its label begins at the first "|": addresses have neither (web_host).
    label, address = escape.mrkdwn_run(text).replace("|", "∣"), url.replace("&", "&amp;")
    return f"<{address}|{label}>"


def divider() -> list[Element]:
    """A line between two parts of a message."""
    return [{"type": "divider"}]


def headline(title: str, url: str, limit: int, *, bold: bool = False) -> list[Element]:
    """A headline that leads to its article. One that looks like an address itself stands beside its link."""
    shown = escape.clipped_line(title, limit)
    made = link(title, url, limit, bold=bold)
    if not made or not shown or made["text"] == shown:
        return [made] if made else []
    return [_styled({"type": "text", "text": f"{shown} "}, bold), made]


def written_out(url: str) -> str:
    """An address with the signs that RFC 3986 has no place for, and that feeds write all the same, as browsers send
    them: ``a|b`` is ``a%7Cb``."""
    scheme, slashes, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{slashes}{host}{slash}{_NO_PART_OF_ADDRESS.sub(_percent, path)}"


def _percent(sign: re.Match[str]) -> str:
    return f"%{ord(sign.group()):02X}"


def web_host(url: str) -> str:
    """The host of an address that may become a link; empty where it may not, as before a user name that looks like
    another site (``https://bank.example@evil.example``)."""
    if len(url) > ADDRESS or not re.fullmatch(r"https?://[^\s\"<>\\^`{|}\x00-\x1f\x7f-\x9f\ud800-\udfff]+", url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return "" if "@" in parts.netloc else parts.hostname or ""


def _styled(element: Element, bold: bool) -> Element:
    return {**element, "style": {"bold": True}} if bold else element


def section(*elements: Element | None) -> Element | None:
    """A paragraph of rich text."""
    return _group("rich_text_section", elements)


def quote(*elements: Element | None) -> Element | None:
    """Rich text with a bar at its left, as quotations have."""
    return _group("rich_text_quote", elements)


def bullets(items: Iterable[Element | None]) -> Element | None:
    """A bulleted list with a section for each bullet."""
    shown = [item for item in items if item]
    return {"type": "rich_text_list", "style": "bullet", "elements": shown} if shown else None


def rich(*parts: Element | None) -> list[Element]:
    """A rich text block of sections, quotes and lists."""
    shown = [part for part in parts if part]
    return [{"type": "rich_text", "elements": shown}] if shown else []


def _group(kind: str, elements: Sequence[Element | None]) -> Element | None:
    shown = [element for element in elements if element]
    return {"type": kind, "elements": shown} if shown else None
