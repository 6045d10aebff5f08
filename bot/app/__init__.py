"""Wiring: builds the bot from its settings. The list of adapters stands in ``adapters.py``."""
