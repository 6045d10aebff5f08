"""Names of menu entries in other languages.

The words of a command line (``/quote who``) are the same in all languages, as in help and docs: they are typed. A menu
entry is only read, so it is translated. Source: Discord, Application Commands, "Localization".
"""

import discord
from discord import app_commands

from bot.texts.cards import WHO_SAID_THIS

NAMES = {
    WHO_SAID_THIS: {
        discord.Locale.czech: "Kdo to řekl?",
        discord.Locale.danish: "Hvem sagde det?",
        discord.Locale.dutch: "Wie heeft dit gezegd?",
        discord.Locale.finnish: "Kuka sanoi näin?",
        discord.Locale.french: "Qui a dit ça ?",
        discord.Locale.german: "Wer hat das gesagt?",
        discord.Locale.italian: "Chi l’ha detto?",
        discord.Locale.norwegian: "Hvem sa dette?",
        discord.Locale.polish: "Kto to powiedział?",
        discord.Locale.brazil_portuguese: "Quem disse isso?",
        discord.Locale.spain_spanish: "¿Quién lo dijo?",
        discord.Locale.latin_american_spanish: "¿Quién lo dijo?",
        discord.Locale.swedish: "Vem sa det här?",
        discord.Locale.ukrainian: "Хто це сказав?",
    }
}


class Translator(app_commands.Translator):
    """See discord.py; names that aren't in the table stay in English."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """The name in ``locale``, where there is one."""
        named = context.location is app_commands.TranslationContextLocation.command_name
        return NAMES.get(string.message, {}).get(locale) if named else None
