"""Events that discord.py would stumble over: one of them costs no more than itself.

What a parser of discord.py raises ends the whole connection (2.7.1, ``DiscordWebSocket.received_message``), and a press
under somebody's message brings that message with it. So an interaction is cut down to what is read of it, and what
can't be read even so is one line in the log, and one for the person.
"""

from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

import structlog

Parser = Callable[[Any], None]

SMALLEST_UPLOAD = 10 * 1024 * 1024
"""Bytes of a file that Discord takes everywhere: what is assumed where an interaction doesn't say."""

_ESSENTIAL = frozenset({"READY", "RESUMED"})
"""Without these there is no session: the connection is made anew."""
_UNREAD = frozenset({"MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK"})
"""These come with messages; an edited question isn't answered again."""
_READ_OF_A_MESSAGE = frozenset(
    {
        *("id", "channel_id", "author", "content", "timestamp", "edited_timestamp", "type", "flags"),
        *("components", "embeds", "message_snapshots"),
    }
)
"""Fields of a message that comes with an interaction. What isn't read (polls, threads, files …) can't be wrong."""
_SNAPSHOT: Mapping[str, Any] = {
    "type": 0,
    "content": "",
    "embeds": [],
    "attachments": [],
    "timestamp": "2015-01-01T00:00:00+00:00",
    "edited_timestamp": None,
}
"""What discord.py insists on in a forwarded message."""

log = structlog.get_logger(__name__)


def guard(
    parsers: MutableMapping[str, Parser],
    regret: Callable[[Mapping[str, Any]], None],
    written: Callable[[Mapping[str, Any]], None],
    may_answer: Callable[[], bool] = lambda: True,
) -> None:
    """Put a guard before each parser; ``regret`` gets the interactions that can't be read, ``written`` the messages as
    they come: most are nothing to the bot, and discord.py would build each anew. What people want is dropped while
    another process ``may_answer`` it, not this one: each session of a shard gets all of its events (Gateway,
    "Sharding")."""
    for event, parse in list(parsers.items()):
        if event == "MESSAGE_CREATE":
            parsers[event] = _while(may_answer, _guarded(event, written))
        elif event in _UNREAD:
            parsers[event] = _unread
        elif event == "READY":
            parsers[event] = _with_shard(parse)
        elif event == "INTERACTION_CREATE":
            parsers[event] = _while(may_answer, _guarded(event, _mending(parse), regret))
        elif event not in _ESSENTIAL:
            parsers[event] = _guarded(event, parse)


def _unread(_data: Any) -> None:
    """Nothing is done."""


def _while(may_answer: Callable[[], bool], parse: Parser) -> Parser:
    def parsed(data: Any) -> None:
        if may_answer():
            parse(data)

    return parsed


def _guarded(event: str, parse: Parser, regret: Callable[[Mapping[str, Any]], None] | None = None) -> Parser:
    def parsed(data: Any) -> None:
        try:
            parse(data)
        except Exception as error:
            log.warning("an event of Discord's can't be read", name=event, error=f"{type(error).__name__}: {error}")
            if regret and isinstance(data, dict):
                regret(data)

    return parsed


def _mending(parse: Parser) -> Parser:
    return lambda data: parse(readable_interaction(data))


def _with_shard(parse: Parser) -> Parser:
    """discord.py's sharded client insists on a field that Discord documents as optional and proxies may leave out
    (Gateway Events, "Ready Event Fields", ``shard``)."""
    return lambda data: parse({"shard": [0, 1], **data})


def readable_interaction(data: Mapping[str, Any]) -> dict[str, Any]:
    """An interaction without its nulls, and with its messages cut down to what is read of them."""
    made = {"attachment_size_limit": SMALLEST_UPLOAD, "version": 1, **_without_nulls(data)}
    if isinstance(message := made.get("message"), dict):
        made["message"] = readable_message(message)
    resolved = _without_nulls((made.get("data") or {}).get("resolved") or {})
    if messages := resolved.get("messages"):
        readable = {number: readable_message(message) for number, message in messages.items()}
        made["data"] = {**made["data"], "resolved": {**resolved, "messages": readable}}
    return made


def readable_message(data: Mapping[str, Any]) -> dict[str, Any]:
    """A message as far as it is read: its words, its layout, and who wrote it."""
    read = {name: value for name, value in _without_nulls(data).items() if name in _READ_OF_A_MESSAGE}
    snapshots = [
        {"message": {**_SNAPSHOT, **readable_message(snapshot["message"])}}
        for snapshot in read.get("message_snapshots", ())
        if isinstance(snapshot, dict) and isinstance(snapshot.get("message"), dict)
    ]
    return {"type": 0, "content": "", "edited_timestamp": None, **read, "message_snapshots": snapshots}


def _without_nulls(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value is not None}
