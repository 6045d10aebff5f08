"""What Discord hands over when somebody uses the bot, as every module here types it."""

from typing import Any

import discord

Interaction = discord.Interaction[Any]
