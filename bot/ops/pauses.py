"""Shortens the pauses in which Python's garbage collector stops all threads."""

import gc


def shorten_pauses() -> None:
    """Exclude all objects that exist now, mostly the code of libraries, from garbage collection.

    A full collection stops all threads: over a hundred thousand objects that never become garbage it took 100 ms, every
    few thousand rows read. To be called once, when all libraries are loaded: the memory of excluded objects is never
    freed (``gc.freeze`` in Python's library reference).
    """
    gc.collect()
    gc.freeze()
