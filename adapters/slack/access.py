"""How the bot is connected to Slack: Socket Mode, or signed HTTP for one workspace or for many."""

from dataclasses import dataclass, field


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
