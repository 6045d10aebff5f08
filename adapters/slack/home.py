"""Builds the view of App Home: feeds, digests and alerts of a workspace's channels. Pure.

https://docs.slack.dev/surfaces/app-home
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from adapters.slack import elements as e
from adapters.slack import texts as say
from adapters.slack.buttons import actions_block
from bot.domain.alerts import Alert
from bot.domain.delivery import Schedule
from bot.domain.places import Place, Subscription
from bot.text.feed_health import feed_health
from bot.text.filters import filter_words
from bot.text.pauses import paused_words

SEARCH, RUN, OPEN = "home_search", "home_run", "home_open"
"""Beginnings of action ids. Slack requires ids to differ within a block, so a number follows each."""

_BLOCKS = 96
"""Blocks of the view, of the 100 that Slack allows: the rest is for the note at the end."""
_CHARACTERS = 100_000
"""Characters of the view's JSON, of the 250 KB that Slack allows, with room for its escapes."""
_VALUE = 2_000
"""Characters of a button's value."""


@dataclass(frozen=True, slots=True)
class Board:
    """The settings of a place: its feeds, schedules and alerts."""

    place: Place
    subscriptions: Sequence[Subscription]
    schedules: Sequence[Schedule]
    alerts: Sequence[Alert]
    last_digest: datetime | None
    paused: str | None = None
    """Why nothing is posted there now."""


@dataclass(frozen=True, slots=True)
class HomePress:
    """The command and options that a button of App Home runs."""

    command: str
    channel: str
    arguments: Mapping[str, str]


def home(boards: Sequence[Board], *, can_manage: bool, notice: str = "", dm: str = "") -> e.Element:
    """The view for a person. ``dm`` is the channel of their direct messages with the bot, whose settings are shown only
    to them; it is stored in the view."""
    top = [
        *e.header("Quotewire"),
        *e.context([e.small(notice)]),
        _search(),
        *(_add() if can_manage else []),
        *(e.header(say.YOUR_CHANNELS) if boards else []),
    ]
    rest = [block for board in boards for block in _board(board, can_manage=can_manage)]
    if not boards:
        rest = e.rich(e.section(e.running_text(say.NOTHING_SET_YET, 300)))
    return {"type": "home", "private_metadata": json.dumps({"dm": dm}), "blocks": _fit(top, rest)}


def dm_of(view: Mapping[str, Any]) -> str:
    """The channel of the reader's direct messages with the bot, stored in the view."""
    try:
        kept = json.loads(str(view.get("private_metadata") or "{}"))
    except ValueError:
        return ""
    return str(kept.get("dm") or "") if isinstance(kept, dict) else ""


def press_of(value: str) -> HomePress | None:
    """Read a button's value; ``None`` where this bot didn't make it."""
    try:
        command, channel, arguments = json.loads(value)
        return HomePress(str(command), str(channel), {str(name): str(given) for name, given in arguments.items()})
    except (ValueError, TypeError, AttributeError):
        return None


def _fit(top: Sequence[e.Element], rest: Sequence[e.Element]) -> list[e.Element]:
    shown, used = list(top), 0
    for index, block in enumerate(rest):
        used += len(json.dumps(block))
        if len(shown) >= _BLOCKS or used > _CHARACTERS:
            left = len(rest) - index
            return [
                *shown,
                *e.context([e.small(say.LINES_LEFT_OUT.of(left))]),
            ]
        shown.append(block)
    return shown


def _search() -> e.Element:
    field = {
        "type": "plain_text_input",
        "action_id": SEARCH,
        "max_length": 1_000,
        "placeholder": e.plain_element(say.REMEMBERED_WORDS),
    }
    return {
        "type": "input",
        "block_id": SEARCH,
        "dispatch_action": True,
        "label": e.plain_element(say.WHO_SAID),
        "element": field,
    }


def _add() -> list[e.Element]:
    paths = ("news follow", "digest set", "alert add")
    return actions_block(
        [e.element_button(f"{OPEN}_{number}", say.FORM_TITLES[path], path) for number, path in enumerate(paths)]
    )


def _board(board: Board, *, can_manage: bool) -> list[e.Element]:
    channel = board.place.channel
    ours = board.place.is_direct
    name = (
        e.exact_text(say.BETWEEN_US, bold=True)
        if ours
        else {"type": "channel", "channel_id": channel, "style": {"bold": True}}
    )
    last = (
        [e.small(say.LAST_DIGEST), e.date_element(board.last_digest)]
        if board.last_digest
        else [e.small(say.NO_DIGEST_YET)]
    )
    mine = can_manage or ours
    feeds = [
        _line(_feed(item), _button(say.UNFOLLOW_BUTTON, "news unfollow", channel, {"feed": item.feed.url}, mine))
        for item in board.subscriptions
    ]
    alerts = [
        _line(item.words, _button(say.REMOVE_BUTTON, "alert remove", channel, {"what": item.words}, mine))
        for item in board.alerts
    ]
    digests = [*(_line(_schedule(item), None) for item in board.schedules), *_ends(board, mine)]
    return [
        *e.divider(),
        *e.rich(e.section(name)),
        *_paused(board.paused),
        *_titled(say.FEEDS_TITLE, feeds),
        *_titled(
            say.DIGESTS_TITLE, [*digests[: len(board.schedules)], *e.context(last), *digests[len(board.schedules) :]]
        ),
        *_titled(say.ALERTS_TITLE, alerts),
    ]


def _titled(title: str, lines: Sequence[e.Element]) -> list[e.Element]:
    """Lines under a heading that is smaller than a channel's name; nothing where there are none."""
    return [*e.rich(e.section(e.exact_text(title, bold=True))), *lines] if lines else []


def _paused(why: str | None) -> list[e.Element]:
    words = paused_words(why) if why else ""
    return e.rich(e.section(e.exact_text("⏸ "), e.running_text(f"{words[:1].upper()}{words[1:]}.", 500))) if why else []


def _ends(board: Board, mine: bool) -> list[e.Element]:
    if not board.schedules and not board.paused:
        return []
    channel = board.place.channel
    paused = board.paused or any(schedule.paused for schedule in board.schedules)
    on_off = (say.RESUME_BUTTON, "digest resume") if paused else (say.PAUSE_BUTTON, "digest pause")
    made = [_button(*on_off, channel, {}, mine)]
    made += [_button(say.END_DIGESTS_BUTTON, "digest off", channel, {}, mine)] if board.schedules else []
    return actions_block([{**button, "action_id": f"{RUN}_{number}"} for number, button in enumerate(made) if button])


def _button(label: str, command: str, channel: str, arguments: Mapping[str, str], mine: bool) -> e.Element | None:
    value = json.dumps([command, channel, arguments])
    if not mine or len(value) > _VALUE:
        return None
    sure = {
        "title": e.plain_element(label),
        "text": e.plain_element(say.FOR_EVERYBODY),
        "confirm": e.plain_element(label),
        "deny": e.plain_element(say.CANCEL),
    }
    return {**e.element_button(RUN, label, value), "confirm": sure}


def _line(text: str, button: e.Element | None) -> e.Element:
    shown = e.small(text, 500) or e.plain_element("…")
    return {"type": "section", "text": shown, **({"accessory": button} if button else {})}


def _feed(subscription: Subscription) -> str:
    title = ", ".join(filter(None, (subscription.feed.title, filter_words(subscription))))
    return f"{title}: {feed_health(subscription.feed)}"


def _schedule(schedule: Schedule) -> str:
    line = say.SCHEDULE_LINE_PAUSED if schedule.paused else say.SCHEDULE_LINE
    return line.format(when=schedule.when, zone=schedule.timezone, limit=schedule.max_items)
