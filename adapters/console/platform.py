"""The facts of the terminal as a chat platform, for the core."""

from bot.ports.platforms import Platform

PLATFORM = Platform("console", "console:main")
