"""Feeds that are due, polled in a steady queue."""
