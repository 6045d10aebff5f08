"""Runs a command with the servers that all processes of the tests share: ``python -m tests.servers pytest -n 4``.

Without it each process starts its own servers when a test first asks for them, which takes five seconds of processor
time (measured).
"""

import os
import subprocess
import sys
from contextlib import ExitStack, suppress

from tests.fakes.commands_forked import SHARED, CommandServer
from tests.fakes.postgres import OWN, TEMPLATE, open_postgres


def _run(command: list[str]) -> int:
    with ExitStack() as stack:
        servers = {SHARED: stack.enter_context(CommandServer()).address}
        with suppress(LookupError):  # the tests that need PostgreSQL are skipped, and say why
            postgres = stack.enter_context(open_postgres())
            servers |= {OWN: postgres.url, TEMPLATE: postgres.template}
        return subprocess.run(command, env={**os.environ, **servers}, check=False).returncode


if __name__ == "__main__":
    sys.exit(_run(sys.argv[1:]))
