"""Keeps the interpreter from holding everything up while it looks for garbage."""

import gc


def shorten_pauses() -> None:
    """Take what is there now, mostly the code of libraries, out of what the garbage collector looks through.

    A full collection stops all threads; with a hundred thousand objects that never become garbage it took 100 ms, every
    few thousand rows. To be called once, when all is loaded: what becomes garbage of it later isn't given back
    (``gc.freeze`` in Python's library reference).
    """
    gc.collect()
    gc.freeze()
