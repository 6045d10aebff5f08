"""Records and errors: frozen dataclasses that all others speak in. No I/O, and nothing of ours is imported."""
