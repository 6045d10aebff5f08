"""Whom a pronoun or a description means."""
