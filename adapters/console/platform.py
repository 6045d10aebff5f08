"""The facts of the terminal as a platform."""

from bot.ports.platforms import Platform

PLATFORM = Platform("console", "console:main")
