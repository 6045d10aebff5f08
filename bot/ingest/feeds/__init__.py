"""Feeds and lists of feeds: bytes in, entries out, and what is new among them. Pure."""
