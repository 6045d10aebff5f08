"""Reads Slack's payloads: who sends them, what was typed, pressed or quoted. Pure.

Payloads: https://docs.slack.dev/interactivity/implementing-slash-commands/ and
https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload/
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from adapters.slack import texts as say
from adapters.slack.platform import slack_place
from bot.domain.commands import Command
from bot.domain.messages import Facts, Message, Paragraph
from bot.domain.pasted import MessageRun
from bot.domain.places import Place
from bot.text.command_line import families, usage_of
from bot.text.failures import failure

_WRAPPED = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_ESCAPED = re.compile("&(amp|lt|gt);")
_AS_TYPED = {"amp": "&", "lt": "<", "gt": ">"}
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
_ODD_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_STYLE_MARKS = re.compile(r"(?<!\w)[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?!\w)")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent an interaction, from where, and where its answer goes.

    ``name`` is the person's name where Slack sends it; ``trigger`` can open a modal within three seconds.
    ``response_url`` is empty where the interaction has no message or channel (App Home, modals).
    """

    place: Place
    user: str
    response_url: str = ""
    name: str = ""
    trigger: str = ""


def installed_team(payload: Mapping[str, Any]) -> str:
    """The workspace in which the app is installed that gets this payload; empty where it isn't told.

    In a channel that workspaces share, ``team_id`` of an event is the workspace that made the channel
    (slackapi/java-slack-sdk #629); a form that was opened there comes with the workspace of its reader
    (slackapi/bolt-js #1614); and ``team`` may be null (slackapi/bolt-python ``extract_team_id``).
    """
    return (
        _text(part_of(payload, "view"), "app_installed_team_id")
        or _text(part_of(payload, "team"), "id")
        or _text(_first_of(payload, "authorizations"), "team_id")
        or _text(payload, "team_id")
        or _text(part_of(payload, "event"), "team")
        or _text(part_of(payload, "user"), "team_id")
        or _text(payload, "enterprise_id")
        or _text(part_of(payload, "enterprise"), "id")
    )


def of_command(payload: Mapping[str, Any]) -> Sender:
    """The sender of a slash command."""
    return Sender(
        slack_place(installed_team(payload), _text(payload, "channel_id")),
        _text(payload, "user_id"),
        _text(payload, "response_url"),
        _text(payload, "user_name"),
        _text(payload, "trigger_id"),
    )


def of_interaction(payload: Mapping[str, Any]) -> Sender:
    """The sender of a shortcut, a button or a modal."""
    user = part_of(payload, "user")
    return Sender(
        slack_place(installed_team(payload), _text(part_of(payload, "channel"), "id")),
        _text(user, "id"),
        _text(payload, "response_url"),
        _text(user, "username") or _text(user, "name"),
        _text(payload, "trigger_id"),
    )


def part_of(payload: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """An object within a payload; empty where it is left out, null or of another type: fields come and go, and one that
    can't be read must cost no more than itself."""
    part = payload.get(name)
    return part if isinstance(part, Mapping) else {}


def _first_of(payload: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The first object of a list within a payload, likewise."""
    parts = payload.get(name)
    first = parts[0] if isinstance(parts, list) and parts else None
    return first if isinstance(first, Mapping) else {}


def _text(payload: Mapping[str, Any], name: str) -> str:
    return str(payload.get(name) or "")


def pressed_button(payload: Mapping[str, Any]) -> tuple[str, str]:
    """Action id and value of the pressed button, or of the line that was chosen of a menu."""
    action = _first_of(payload, "actions")
    return _text(action, "action_id"), _text(action, "value") or _text(part_of(action, "selected_option"), "value")


def message_of(payload: Mapping[str, Any]) -> str:
    """The ``ts`` of the message whose button was pressed."""
    return _text(part_of(payload, "container"), "message_ts")


def typed_line(payload: Mapping[str, Any]) -> str:
    """The command line as it was typed, for ``bot.text.command_line``."""
    return f"{payload.get('command') or ''} {typed_text(str(payload.get('text') or ''))}".strip()


def typed_text(text: str) -> str:
    """The text as the person typed it: without the marks that Slack puts around links, ``&<>`` unescaped, each kind of
    blank as a space.

    Slack escapes only these three characters: ``&quot;`` was typed so. Phones put non-breaking blanks beside quotation
    marks.
    https://docs.slack.dev/messaging/formatting-message-text/#retrieving-messages
    """
    typed = _ESCAPED.sub(lambda match: _AS_TYPED[match[1]], _WRAPPED.sub(_unwrapped, text))
    return _ODD_BLANKS.sub(" ", _INVISIBLE.sub("", typed)).strip()


def _unwrapped(match: re.Match[str]) -> str:
    target, label = match[1], match[2]
    if target.startswith(("http://", "https://")):
        return target
    if target.startswith(("@", "#")):
        return f"{target[0]}{label or target[1:]}"
    if target.startswith("!"):
        return label or "@" + target[1:].partition("^")[0]
    return label or target.removeprefix("mailto:").removeprefix("tel:")


def payload_runs(message: Mapping[str, Any]) -> list[MessageRun]:
    """A message as the core looks it up: without markup, with what stands beside quote bars marked."""
    text, blocks = str(message.get("text") or ""), message.get("blocks")
    quotes = [node for node in _nodes(blocks) if node.get("type") == "rich_text_quote"]
    barred = [MessageRun(_all_text(node), is_quoted=True) for node in quotes]
    runs = [
        MessageRun(_plain("\n".join(line.lstrip().removeprefix("&gt;") for line in lines)), is_quoted)
        for is_quoted, lines in groupby(text.splitlines(), key=lambda line: line.lstrip().startswith("&gt;"))
    ]
    listed = [run for run in [*barred, *runs] if run.text]
    return listed or [MessageRun(_all_text(blocks))]


def _plain(text: str) -> str:
    return " ".join(_STYLE_MARKS.sub("", typed_text(text)).split())


def _all_text(tree: Any) -> str:
    pieces = [node["text"] for node in _nodes(tree) if isinstance(node.get("text"), str)]
    return " ".join("".join(pieces).split())


def _nodes(tree: Any) -> list[dict[str, Any]]:
    """Every JSON object of a tree of blocks, in reading order."""
    if isinstance(tree, list):
        return [node for branch in tree for node in _nodes(branch)]
    if isinstance(tree, dict):
        return [tree, *(node for branch in tree.values() for node in _nodes(branch))]
    return []


def unreadable(typed: str, commands: Sequence[Command], reason: str) -> Message:
    """The answer to a line that can't be read: the reason, or the family's commands where none of them was named."""
    words = typed.removeprefix("/").casefold().split()
    family = families(commands).get(words[0], []) if words else []
    given = words[1:]
    if not family or any(given[: len(name)] == name for name in (command.name.split() for command in family)):
        return failure(reason)
    wants_help = not given or given[0] == "help"
    summary = say.FAMILY_CAN_DO.format(family=family[0].family) if wants_help else reason
    rows = tuple((usage_of(command), command.description) for command in family)
    return Message("ok" if wants_help else "error", summary, (Paragraph(summary), Facts(rows)))
