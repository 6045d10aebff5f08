"""Records and errors: frozen dataclasses that all other packages use. No I/O, and no import of another package of this
program."""
