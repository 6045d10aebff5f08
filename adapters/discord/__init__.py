"""Discord: translates commands in, renders messages out, posts deliveries."""

from adapters.discord.adapter import DiscordAdapter

__all__ = ["DiscordAdapter"]
