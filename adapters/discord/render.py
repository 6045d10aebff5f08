"""Renders a neutral message as the JSON body for Discord. Pure, and the only module that makes such bodies.

Limits that every body keeps: 40 components in a message, nested ones counted, and 4,000 characters in all its texts
(Discord, Components, "Text Display" and "Using Message Components"); 2,000 characters of plain content (Message
resource, "Create Message"). Where not everything fits, the passages around quotations are left out first, then long
quotations are cut with a visible mark, then the last items are counted instead of shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from adapters.discord import components as c
from adapters.discord import escape
from adapters.discord.blocks import Room, units
from adapters.discord.buttons import MENU, core_id, custom_id
from adapters.discord.layout import MessageLimits, all_fit, laid_out
from adapters.shared.answers import NONE, Buttons
from bot.domain.messages import Block, Message, MessageButton, Paragraph
from bot.texts import cards

SUPPRESS_EMBEDS = 1 << 2
EPHEMERAL = 1 << 6
COMPONENTS_V2 = 1 << 15
"""Flags of a message (Message resource, "Message Flags")."""

CONTENT = 2_000
_IN_ROW, _BUTTON, _LINES, _LINE = 3, 80, 25, 100
"""Buttons of a post's row, characters of a button's label, lines of a menu, and characters of a line's label (Discord,
Components, "Button" and "Select Option Structure")."""
_MOST_ROLES = 5
_FRAME = 6
"""Components around a message's blocks: the container and, of a post, the line of pinged roles and the row of three
buttons; of an answer the row of two buttons, and the row of a menu or a file."""
_ROLE_ID = re.compile(r"[1-9][0-9]{0,19}")
"""Ids fit into 64 bits (Discord, API Reference, "Snowflakes"): at most 20 digits."""
_FOR_PINGS = 26 * _MOST_ROLES
"""Characters kept for the mentions of pinged roles, each with an id of up to 20 digits."""
_BOX = MessageLimits(4_000 - _FOR_PINGS, 40 - _FRAME)
_PLAIN = MessageLimits(CONTENT - _FOR_PINGS, 1_000)
_ROOMS = (Room(1_000, 250), Room(1_000, 80), Room(1_000, 0), Room(400, 0, item_quote=140, text=800, outlet_links=False))
_PLAIN_ROOMS = (
    Room(900, 0, item_quote=200, text=900, buttons=False),
    Room(300, 0, 100, 400, buttons=False, outlet_links=False),
)
CommandIds = Mapping[str, str]
"""The ids of the registered commands by their family, which make mentions of commands that can be pressed."""
NO_IDS: CommandIds = {}
_COLOURS = {
    "ok": 0x3B6FB6,
    "found": 0x2E8B57,
    "ambiguous": 0x3B6FB6,
    "not_found": 0x8A8F98,
    "refused": 0xC77D1E,
    "error": 0xB3372F,
}


def channel_body(
    message: Message, nonce: str | None = None, buttons: Buttons = NONE, command_ids: CommandIds = NO_IDS
) -> dict[str, Any]:
    """The body of a post in a channel. With a ``nonce`` that it knows already, Discord returns the earlier post."""
    shown = [*_ping(message.ping if nonce else ()), *_components(message, buttons, command_ids)]
    return {**components_body(shown), **_safely(nonce, message.ping)}


def interaction_body(
    message: Message, buttons: Buttons = NONE, file: str | None = None, command_ids: CommandIds = NO_IDS
) -> dict[str, Any]:
    """The body of an answer to a command; only the person who gave it sees a private answer. ``file`` is the name of a
    file that is uploaded with it."""
    made = channel_body(message, buttons=buttons, command_ids=command_ids)
    if file is not None:
        made = {
            **made,
            "components": [*made["components"], c.file(file)],
            "attachments": [{"id": "0", "filename": file}],
        }
    return {**made, "flags": made["flags"] | EPHEMERAL} if message.private else made


def components_body(components: list[c.Component]) -> dict[str, Any]:
    """The body that replaces a message's components."""
    return {"flags": COMPONENTS_V2, "components": components, **_safely(None)}


def plain_body(message: Message, nonce: str | None = None) -> dict[str, Any]:
    """The body of the message in plain text, for when Discord refuses the layout: shorter, without a box and
    buttons."""
    shown = c.contents(_shown(message, _blocks(message), _PLAIN_ROOMS, _PLAIN))
    pinged = [component["content"] for component in _ping(message.ping if nonce else ())]
    made = {"flags": SUPPRESS_EMBEDS, "content": "\n".join([*pinged, *shown]), **_safely(nonce, message.ping)}
    return {**made, "flags": made["flags"] | EPHEMERAL} if message.private and not nonce else made


def line_body(text: str, nonce: str | None = None) -> dict[str, Any]:
    """The body of a message of a single line of plain text."""
    content = escape.markdown_line(text, CONTENT) or "Quotewire"
    return {"flags": SUPPRESS_EMBEDS, "content": content, **_safely(nonce)}


def _safely(nonce: str | None, ping: Sequence[str] = ()) -> dict[str, Any]:
    """Fields that let a message mention nobody, whatever its text says, except the roles of ``ping``, which the place
    chose for its posts; with a ``nonce``, which posts have and answers lack, Discord posts the message only once."""
    if not nonce:
        return {"allowed_mentions": {"parse": []}}
    allowed = {"parse": [], **({"roles": list(_roles(ping))} if _roles(ping) else {})}
    return {"allowed_mentions": allowed, "nonce": nonce, "enforce_nonce": True}


def _ping(roles: Sequence[str]) -> list[c.Component]:
    """A line of mentions above the box: Discord notifies for it, and no text from the web stands in it."""
    mentions = " ".join(f"<@&{role}>" for role in _roles(roles))
    return [c.text_component(mentions)] if mentions else []


def _roles(ping: Sequence[str]) -> list[str]:
    return [role for role in ping if _ROLE_ID.fullmatch(role)][:_MOST_ROLES]


def _components(message: Message, buttons: Buttons, command_ids: CommandIds) -> list[c.Component]:
    *rooms, smallest = _ROOMS
    pressable = [replace(room, command_ids=command_ids) for room in rooms]
    shown = _shown(message, _blocks(message), [*pressable, smallest], _BOX)
    rows = [*_core_row(message.buttons), *_menu(message.menu), *_row_of(buttons)]
    return [c.container(shown, _COLOURS[message.outcome]), *rows]


def _blocks(message: Message) -> tuple[Block, ...]:
    return message.blocks or (Paragraph(message.summary or "Quotewire"),)


def _shown(
    message: Message, blocks: Sequence[Block], rooms: Sequence[Room], limits: MessageLimits
) -> list[c.Component]:
    """The blocks with the largest room of ``rooms`` in which all of them fit; in the smallest, units are left out."""
    for room in rooms:
        made = [unit for block in blocks for unit in units(block, room, is_first=block is blocks[0])]
        if all_fit(made, limits):
            break
    return laid_out(made, limits) or [c.text_component(escape.markdown_line(message.summary, 500) or "Quotewire")]


def _row_of(buttons: Buttons) -> list[c.Component]:
    made = [
        *([c.component_button(cards.MORE_BUTTON, custom_id("more", buttons.more))] if buttons.more else []),
        *([c.component_button(cards.SHARE_BUTTON, custom_id("share", buttons.share))] if buttons.share else []),
    ]
    return [c.component_row(made)] if made else []


def _core_row(buttons: Sequence[MessageButton]) -> list[c.Component]:
    made = [c.component_button(escape.label(button.label, _BUTTON), core_id(button)) for button in buttons[:_IN_ROW]]
    return [c.component_row(made)] if made else []


def _menu(lines: Sequence[MessageButton]) -> list[c.Component]:
    """A menu with each value once: Discord refuses a message in which one stands twice."""
    labels = {core_id(line): escape.label(line.label, _LINE) for line in lines[:_LINES]}
    options = [(label, value) for value, label in labels.items()]
    return [c.component_row([c.menu_component(MENU, cards.CHOOSE, options)])] if options else []
