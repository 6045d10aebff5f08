"""Draws chat messages as their platforms' clients show them, from the very bodies that adapters send."""
