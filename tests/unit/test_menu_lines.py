"""What a line of a menu holds fits into what platforms keep in it, however long."""

import pytest

from adapters.discord.buttons import core_id, read_core_id
from adapters.shared.presses import read_press, written_press
from bot.commands import ANSWERED
from bot.domain.messages import ABOUT, MessageButton

COMMANDS = [command.path for command in ANSWERED if command.family == "post"]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_longest_line_fits(command: str) -> None:
    """100 characters on Discord (Components, "Select Option Structure"), 150 on Slack (Block Kit, "Option object")."""
    button = MessageButton("x", command, "é" * ABOUT)
    assert len(core_id(button)) <= 100
    for press in (read_core_id(core_id(button)), read_press(written_press(button))):
        assert press is not None
        assert (press.command, press.about) == (command, button.about)
