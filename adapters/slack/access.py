"""How the bot is connected to Slack: Socket Mode, or signed HTTP for one workspace or for many."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.domain.errors import SettingsError


@dataclass(frozen=True, slots=True)
class SocketMode:
    """The bot connects to Slack, for a single workspace; it needs no public address."""

    bot_token: str = field(repr=False)
    app_token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OAuth:
    """Installation in many workspaces. ``keys`` decrypt their stored tokens; the first key encrypts new tokens."""

    client_id: str
    client_secret: str = field(repr=False)
    public_url: str
    keys: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Http:
    """Slack calls the bot, at ``host:port`` behind a proxy: for one workspace (``bot_token``) or for many
    (``oauth``)."""

    signing_secret: str = field(repr=False)
    host: str
    port: int
    bot_token: str = field(default="", repr=False)
    oauth: OAuth | None = None


Access = SocketMode | Http


def public_address(text: str) -> str:
    """Check the bot's public ``https`` address, which has no path; returns it without a slash at the end.

    Raises:
        SettingsError: it isn't an ``https`` address, or has a path, a query or a user name.
    """
    try:
        parts = urlsplit(text.strip())
        fits = parts.scheme == "https" and bool(parts.hostname) and parts.path in ("", "/")
        fits = fits and not (parts.query or parts.fragment or parts.username)
    except ValueError:
        fits = False
    if not fits:
        raise SettingsError(f"The public address can't be “{text}”: write it like https://quotewire.example.org")
    return text.strip().rstrip("/")
