"""The link with which a server adds the bot. Pure. Source: Discord, OAuth2, "Bot Authorization Flow"."""

from urllib.parse import urlencode

import discord

PERMISSIONS = discord.Permissions(
    view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
)
"""To post, and to find out whether a post is there already. Answers to commands need no permission at all."""


def invite_url(application_id: int | str) -> str:
    """Opens Discord's page "Add to server"."""
    scopes = {"client_id": application_id, "scope": "bot applications.commands", "permissions": PERMISSIONS.value}
    return f"https://discord.com/oauth2/authorize?{urlencode(scopes)}"
