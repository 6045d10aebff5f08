"""The words of blocks as a text, for where Slack doesn't take the blocks. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from adapters.shared.clipping import CUT
from adapters.slack import escape
from adapters.slack.elements import Element, marked_link

TEXT = 3_900
"""Characters of a text. Slack advises against more than 4,000
(https://docs.slack.dev/reference/methods/chat.postMessage#truncating)."""


def unformatted(page: Mapping[str, Any]) -> dict[str, Any]:
    """A page's words and links without its blocks: in lines of mrkdwn, without pictures and buttons."""
    lines = [line for block in page["blocks"] for line in _lines(block) if line.strip()]
    without_blocks = {name: value for name, value in page.items() if name != "blocks"}
    return {**without_blocks, "text": _within(lines, TEXT) or page["text"]}


def _within(lines: Sequence[str], limit: int) -> str:
    """The first lines that fit, with a visible mark where lines are missing."""
    left = limit - len(CUT)
    for number, line in enumerate(lines):
        left -= len(line) + 1
        if left < 0:
            return "\n".join([*lines[:number], CUT.strip()])
    return "\n".join(lines)


def _lines(block: Mapping[str, Any]) -> Iterable[str]:
    match block["type"]:
        case "header" | "section":
            return [_word(block["text"])]
        case "context":
            return [" · ".join(map(_word, block["elements"]))]
        case "rich_text":
            return [line for part in block["elements"] for line in _part_lines(part)]
    return []


def _part_lines(part: Mapping[str, Any]) -> Iterator[str]:
    if part["type"] == "rich_text_list":
        for item in part["elements"]:
            yield from (f"• {line}" for line in _part_lines(item))
        return
    bar = "> " if part["type"] == "rich_text_quote" else ""
    for line in "".join(map(_word, part["elements"])).split("\n"):
        yield f"{bar}{line}"


def _word(element: Element) -> str:
    match element["type"]:
        case "mrkdwn":
            return str(element["text"])
        case "link":
            return marked_link(element["text"], element["url"])
        case "channel":
            return f"<#{element['channel_id']}>"
    return "\n".join(map(escape.mrkdwn_run, element["text"].split("\n")))
