"""The links that add the bot to a server or to a person's account. Pure.

Source: Discord, OAuth2, "Bot Authorization Flow", and Application resource, "Installation Context".
"""

from urllib.parse import urlencode

import discord

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    read_message_history=True,
)
"""Rights to post, to answer plain words in a thread under them, and to read the history to find out whether a post was
made. Answers to commands need no right."""


_PAGE = "https://discord.com/oauth2/authorize"


def invite_url(application_id: int | str) -> str:
    """The address of Discord's page "Add to server"."""
    scopes = {"client_id": application_id, "scope": "bot applications.commands", "permissions": PERMISSIONS.value}
    return f"{_PAGE}?{urlencode({**scopes, 'integration_type': 0})}"


def account_url(application_id: int | str) -> str:
    """The address of Discord's page "Add to my apps": the bot answers this person in all servers and direct
    messages."""
    return (
        f"{_PAGE}?{urlencode({'client_id': application_id, 'scope': 'applications.commands', 'integration_type': 1})}"
    )
