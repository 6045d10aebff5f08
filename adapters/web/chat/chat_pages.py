"""The tab with the demo's conversation, as each platform shows it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from aiohttp import web
from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup

from adapters.web.chat.controls import with_forms
from adapters.web.chat.discord_look import draw_discord
from adapters.web.chat.slack_look import draw_slack
from adapters.web.doors import limited
from adapters.web.drawing import draw
from adapters.web.forms import FORM_FIELD, form_token, read_form
from adapters.web.links import outside_link, page_link
from adapters.web.site import site_of
from bot.domain.web_chat import ChatTurn

CHAT = "/chat"
LOOKS: Mapping[str, tuple[str, Callable[[Mapping[str, Any], datetime], list[HtmlElement]]]] = {
    "discord": ("Discord", draw_discord),
    "slack": ("Slack", draw_slack),
}
"""The platforms whose messages are drawn, each with its title."""
_LONGEST_LINE = 500
"""Characters of a line that are read."""


def chat_routes() -> list[web.RouteDef]:
    """The addresses of the conversation, where there is one."""
    return [web.get(CHAT, chat_page), web.post(CHAT, limited(chat_press))]


async def chat_page(request: web.Request) -> web.StreamResponse:
    """The conversation, side by side as each platform shows it."""
    room = site_of(request).room
    if room is None:
        raise web.HTTPNotFound
    turns = [_drawn(request, turn) for turn in await room.turns()]
    values = {"turns": turns, "looks": {name: title for name, (title, _) in LOOKS.items()}}
    return draw(request, "chat.html", {"tab": CHAT, "canonical": outside_link(request, CHAT), **values})


async def chat_press(request: web.Request) -> web.StreamResponse:
    """A typed line, or a pressed button."""
    room, fields = site_of(request).room, await read_form(request)
    if room is None:
        raise web.HTTPNotFound
    if held := fields.get("held", ""):
        await room.press(held)
    elif typed := fields.get("typed", "").strip()[:_LONGEST_LINE]:
        await room.say(typed)
    raise web.HTTPSeeOther(page_link(request, CHAT) + "#latest")


def _drawn(request: web.Request, turn: ChatTurn) -> Mapping[str, Any]:
    """A turn with its answer drawn for each platform."""
    now = site_of(request).core.clock.now()
    hidden = {FORM_FIELD: form_token(request)}
    looks = {
        name: _markup(with_forms(look(turn.bodies[name], now), turn.bodies[name], page_link(request, CHAT), hidden))
        for name, (_, look) in LOOKS.items()
        if name in turn.bodies
    }
    return {"typed": turn.typed, "looks": looks, "now": now}


def _markup(parts: Sequence[HtmlElement]) -> Markup:
    """Parts of a page; lxml has escaped all text in them."""
    return Markup("".join(html.tostring(part, encoding="unicode") for part in parts))  # noqa: S704
