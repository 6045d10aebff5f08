"""Names of menu entries in other languages.

The words of a command line (``/quote who``) are the same in all languages, as in help and docs: they are typed. A menu
entry is only read, so it is translated. Source: Discord, Application Commands, "Localization".
"""

import discord
from discord import app_commands

from adapters.discord.texts import WHO_SAID_THIS_ABROAD
from bot.texts.cards import WHO_SAID_THIS

NAMES = {WHO_SAID_THIS: WHO_SAID_THIS_ABROAD}


class Translator(app_commands.Translator):
    """See discord.py; names that aren't in the table stay in English."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """The name in ``locale``, where there is one."""
        named = context.location is app_commands.TranslationContextLocation.command_name
        return NAMES.get(string.message, {}).get(locale.value) if named else None
