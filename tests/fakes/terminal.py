"""The real ``quotewire`` command at a terminal (a pty), as a person has it."""

import fcntl
import os
import pty
import select
import struct
import termios
import time

from tests.fakes.patience import LONG
from tests.fakes.shell import Shell, command_server

_WHERE = b"\x1b[6n"
"""A program asks where the cursor is (ECMA-48, DSR); a terminal answers."""


def at_terminal(
    shell: Shell, *arguments: str, until: str, prompt: str = "", typed: str = "", term: str = "dumb"
) -> str:
    """What a command writes to a terminal of 200 columns, which has ``until`` in it.

    Where something is ``typed``, once ``prompt`` was written, the command is ended when it has written ``until``.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
    with open(theirs, "r+b", buffering=0) as terminal:
        files = (terminal, terminal, terminal)
        environment = {**shell.environment, "TERM": term}
        program = command_server().start(shell.entry, arguments, shell.folder, environment, files)
    try:
        return _conversation(ours, until.encode(), prompt.encode(), typed).decode(errors="replace")
    finally:
        program.terminate()
        program.wait(LONG)
        os.close(ours)


def _conversation(terminal: int, until: bytes, prompt: bytes, typed: str) -> bytes:
    shown, waits, end = b"", bool(typed), time.monotonic() + LONG
    while (not typed or waits or until not in shown) and select.select([terminal], [], [], end - time.monotonic())[0]:
        try:
            written = os.read(terminal, 65_536)
        except OSError:  # the program ended: Linux says so with EIO
            break
        shown += written
        if _WHERE in written:
            os.write(terminal, b"\x1b[1;1R")
            if waits and prompt in shown:
                os.write(terminal, typed.encode() + b"\r")
                waits = False
    assert until in shown, shown[-2000:]
    return shown
