"""Discord: translates commands in, renders messages out, posts deliveries."""

from adapters.discord.adapter import DiscordAdapter, Timing

__all__ = ["DiscordAdapter", "Timing"]
