"""The buttons under messages. Pure.

The value of an answer's button is the token of a stored request (``bot.ports.Requests``), which a press runs again,
also after a restart. The value of a button of the core is the command itself (``adapters.shared.presses``).
https://docs.slack.dev/reference/block-kit/block-elements/button-element/
"""

from collections.abc import Sequence

from adapters.shared.presses import written_press
from adapters.slack import elements as e
from adapters.slack import escape
from adapters.slack import texts as say
from bot.domain.messages import Message
from bot.texts import cards

SHARE, MORE = "share", "more"
"""Action ids of the two buttons."""
OF_CORE = "of-core/"
"""Beginning of the action ids of the core's buttons and menus; an id stands once in a message."""
_LABEL = 75
"""Characters of a button's label, and of a menu's line."""


def under_answer(share: str | None, more: str | None) -> list[e.Element]:
    """The buttons More and Share; each only where there is a token for it."""
    return actions_block(
        [
            *([e.element_button(SHARE, say.SHARE_TO_CHANNEL, share)] if share else []),
            *([e.element_button(MORE, cards.MORE_BUTTON, more)] if more else []),
        ]
    )


def actions_block(buttons: Sequence[e.Element]) -> list[e.Element]:
    """A block with these buttons; an empty list without buttons, since Slack refuses an empty actions block."""
    return [{"type": "actions", "elements": list(buttons)}] if buttons else []


def of_core(message: Message) -> list[e.Element]:
    """The core's own buttons and menu under a message; a value stands once in a menu."""
    row = [
        e.element_button(f"{OF_CORE}{number}", _label(button.label), written_press(button))
        for number, button in enumerate(message.buttons)
    ]
    lines = {written_press(line): _label(line.label) for line in message.menu}
    options = [(label, value) for value, label in lines.items()]
    menu = [e.menu_element(f"{OF_CORE}menu", cards.CHOOSE, options)] if options else []
    return [*actions_block(row), *actions_block(menu)]


def _label(text: str) -> str:
    return escape.clipped_line(text, _LABEL) or "…"
