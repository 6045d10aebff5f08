"""The type of an interaction: what Discord sends when somebody uses a command, a menu entry or a button."""

from typing import Any

import discord

Interaction = discord.Interaction[Any]
