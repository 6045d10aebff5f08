"""The buttons under an answer. Pure.

A button's value is the token of a stored request (``bot.ports.Requests``), which a press runs again, also after a
restart.
https://docs.slack.dev/reference/block-kit/block-elements/button-element/
"""

from collections.abc import Sequence

from adapters.slack import elements as e

SHARE, MORE = "share", "more"
"""Action ids of the two buttons."""


def under_answer(share: str | None, more: str | None) -> list[e.Element]:
    """The buttons More and Share; each only where there is a token for it."""
    return actions_block(
        [
            *([e.element_button(SHARE, "Share to channel", share)] if share else []),
            *([e.element_button(MORE, "More", more)] if more else []),
        ]
    )


def actions_block(buttons: Sequence[e.Element]) -> list[e.Element]:
    """A block with these buttons; an empty list without buttons, since Slack refuses an empty actions block."""
    return [{"type": "actions", "elements": list(buttons)}] if buttons else []
