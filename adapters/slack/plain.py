"""Reads events of messages to the bot: who writes, where, and what. Pure.

https://docs.slack.dev/reference/events/app_mention/ and https://docs.slack.dev/reference/events/message.im/
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.slack import texts as say
from adapters.slack.incoming import installed_team, part_of, payload_runs, typed_text
from adapters.slack.platform import slack_place
from bot.domain.places import Place
from bot.domain.plain import PlainQuestion

_WRITTEN = frozenset({"", "file_share", "thread_broadcast"})
"""Subtypes of what people write; all others are changes, deletions, joins, or posts of bots
(https://docs.slack.dev/reference/events/message/#subtypes)."""
_SLACKBOT = "USLACKBOT"
"""The user id of Slack's own bot."""


@dataclass(frozen=True, slots=True)
class WrittenMessage:
    """A message to the bot. ``ts`` is its number in the channel; ``thread`` is the number of the message under which it
    stands, empty where it stands under none."""

    place: Place
    user: str
    ts: str
    thread: str
    event: Mapping[str, Any]

    @property
    def answers_under(self) -> str:
        """The message in whose thread the answer belongs."""
        return self.thread or self.ts


def written_message(body: Mapping[str, Any]) -> WrittenMessage | None:
    """The message of an event; ``None`` where it isn't a person's, or no new one.

    A message that somebody edits so that it mentions the bot comes as a mention with ``edited``.
    """
    event = part_of(body, "event")
    user, channel, ts = (str(event.get(name) or "") for name in ("user", "channel", "ts"))
    by_bot = bool(event.get("bot_id")) or user == _SLACKBOT
    is_new = str(event.get("subtype") or "") in _WRITTEN and not (event.get("edited") or event.get("hidden"))
    place = slack_place(installed_team(body), channel)
    to_bot = event.get("type") == "app_mention" or place.is_direct
    if by_bot or not (is_new and to_bot and user and channel and ts):
        return None
    thread = str(event.get("thread_ts") or "")
    return WrittenMessage(place, user, ts, thread if thread != ts else "", event)


def slack_question(message: WrittenMessage, me: str, *, can_manage: bool) -> PlainQuestion:
    """The message as the core knows it; ``me`` is the id of the bot's user."""
    text = str(message.event.get("text") or "").replace(f"<@{me}>", " ")
    runs = payload_runs({**message.event, "text": text})
    return PlainQuestion(
        typed_text(text),
        runs,
        message.place,
        message.user,
        message.ts,
        can_manage=can_manage,
        instead=say.WHO_BY_SHORTCUT,
    )
