"""Wiring: what the settings say becomes a bot that works. The list of adapters stands in ``adapters.py``."""
