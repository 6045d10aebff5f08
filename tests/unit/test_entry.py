"""The command ``quotewire`` starts light: each worker process imports what it starts with."""

import subprocess
import sys
from importlib import metadata

LOADED = "import sys, bot.entry; print(*sorted(name for name in sys.modules if name.split('.')[0] == 'bot'))"


def test_the_command_is_the_light_module() -> None:
    (command,) = metadata.entry_points(group="console_scripts", name="quotewire")
    assert command.value == "bot.entry:start"


def test_the_light_module_imports_nothing_of_ours_before_it_is_called() -> None:
    program = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert program.stdout.split() == ["bot", "bot.entry"]
