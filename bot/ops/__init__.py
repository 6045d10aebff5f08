"""Keeps the bot running: ticks, jumps of the clock, logs without secrets, and the list of current troubles."""
