"""Where the bot posts, and what is followed there."""

from dataclasses import dataclass
from typing import Self

from bot.domain.errors import UsageError
from bot.domain.feeds import Feed


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Platform + workspace (Discord's guild, Slack's team; empty on the console) + channel."""

    platform: str
    workspace: str
    channel: str

    def __str__(self) -> str:
        return (
            f"{self.platform}:{self.workspace}/{self.channel}" if self.workspace else f"{self.platform}:{self.channel}"
        )

    @property
    def is_direct(self) -> bool:
        """Whether these are somebody's direct messages: theirs alone, whoever manages the workspace.

        Discord has all of them in one workspace, ``@me``; Slack has them in the team's, as channels ``D…``.
        """
        return (self.platform, self.workspace) == ("discord", "@me") or (
            self.platform == "slack" and self.channel.startswith("D")
        )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``console:main``, ``discord:<guild>/<channel>`` or ``slack:<team>/<channel>``.

        Raises:
            UsageError: it is none of these.
        """
        platform, colon, rest = text.strip().partition(":")
        workspace, slash, channel = rest.partition("/")
        if not slash:
            workspace, channel = "", rest
        hosted = platform in ("discord", "slack")
        known = hosted or platform == "console"
        if not colon or not known or not channel or "/" in channel or hosted != bool(workspace):
            raise UsageError(
                f"“{text}” is no place: write console:main, discord:<guild>/<channel> or slack:<team>/<channel>"
            )
        return cls(platform, workspace, channel)


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that a place follows; ``only`` and ``but_not`` are words that an item must or must not contain.

    ``private``: what comes by it shall be told in this workspace alone.
    """

    place: Place
    feed: Feed
    only: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    private: bool = False
