"""What ``quotewire`` starts. Imports the shell only when it is called: each worker process imports the module of the
program that started it (``multiprocessing``, "Safe importing of main module"), and needs nothing of the shell.
"""

from typing import NoReturn


def start() -> NoReturn:
    """Run the shell command that is in ``sys.argv``."""
    from bot.cli import main

    main()
