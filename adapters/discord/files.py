"""Sends a file with an answer that only the person who gave the command sees."""

import asyncio
import io
import json
from typing import Any

import discord
import structlog
from discord.http import Route

from adapters.discord import render
from adapters.discord import texts as say
from adapters.discord.interaction import Interaction
from adapters.shared.files import file_within
from bot.domain.messages import File, Message

PARAMETERS = {"with_components": "true"}
_REFUSALS = (400, 403, 413)
"""HTTP statuses of a refused file, after which Discord may still take the answer without it."""
_ROOM = 64_000
"""Bytes kept for the message itself: Discord's limit counts message and file together."""

log = structlog.get_logger(__name__)


async def send(interaction: Interaction, message: Message, file: File) -> str | None:
    """Send an answer with a file; returns ``None``, or a line that says why neither was sent.

    Raises:
        discord.HTTPException and the other errors of ``client.TRANSIENT``: no answer can be sent now.
    """
    most = interaction.filesize_limit - _ROOM
    sent = await asyncio.to_thread(file_within, file, most)
    if sent is None:
        return say.FILE_TOO_LARGE.format(megabytes=most // 1_000_000)
    name, content = sent
    try:
        await _upload(interaction, render.interaction_body(message, file=name), name, content)
    except discord.HTTPException as error:
        if error.status not in _REFUSALS:
            raise
        log.warning("Discord refused a file", status=error.status, error=error.text)
        return say.FILE_REFUSED
    return None


def route(interaction: Interaction, method: str, ending: str = "") -> Route:
    """The address to which answers to an interaction are sent."""
    return Route(
        method,
        f"/webhooks/{{webhook_id}}/{{webhook_token}}{ending}",
        webhook_id=interaction.application_id,
        webhook_token=interaction.token,
    )


async def _upload(interaction: Interaction, body: dict[str, Any], name: str, content: bytes) -> None:
    """Send body and file as a multipart form (Discord, API Reference, "Uploading Files")."""
    held = discord.File(io.BytesIO(content), filename=name)
    form = [
        {"name": "payload_json", "value": json.dumps(body), "content_type": "application/json"},
        {"name": "files[0]", "value": held.fp, "filename": name, "content_type": "application/octet-stream"},
    ]
    await interaction.client.http.request(route(interaction, "POST"), form=form, files=[held], params=PARAMETERS)
