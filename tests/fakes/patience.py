"""How long a test waits for what it is about."""

LONG = 300.0
"""Seconds after which a test is given up that waits for something: only one that has failed, on a busy machine too."""
