"""The buttons under an answer. Pure.

Their values are tokens of kept requests (``bot.ports.Requests``): a press asks the same again, also after a restart.
https://docs.slack.dev/reference/block-kit/block-elements/button-element/
"""

from collections.abc import Sequence

from adapters.slack import elements as e

SHARE, MORE = "share", "more"
"""Action ids."""


def under_answer(share: str | None, more: str | None) -> list[e.Element]:
    """A row of what can be done with an answer; nothing where there is no token for it."""
    return actions_block(
        [
            *([e.element_button(SHARE, "Share to channel", share)] if share else []),
            *([e.element_button(MORE, "More", more)] if more else []),
        ]
    )


def actions_block(buttons: Sequence[e.Element]) -> list[e.Element]:
    """An actions block; Slack refuses an empty one."""
    return [{"type": "actions", "elements": list(buttons)}] if buttons else []
