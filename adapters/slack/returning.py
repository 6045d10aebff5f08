"""Resumes a channel that was paused because the bot couldn't post there, once it can again, and notes which were
deleted.

https://docs.slack.dev/reference/events/member_joined_channel, which a bot gets of itself too,
https://docs.slack.dev/reference/events/channel_unarchive and https://docs.slack.dev/reference/events/channel_deleted
"""

from collections.abc import Mapping
from typing import Any, Protocol

import structlog

from adapters.slack.incoming import installed_team, part_of
from adapters.slack.logins import Logins
from adapters.slack.membership import Membership
from adapters.slack.platform import slack_place
from bot.domain.errors import QuotewireError
from bot.ports import Clock, PlaceDeserting, PlaceResuming

log = structlog.get_logger(__name__)


class ChannelStore(PlaceResuming, PlaceDeserting, Protocol):
    """Notes channels that come and go."""


class Returning:
    """Has a method for each event after which the bot may post again, or never will."""

    def __init__(self, store: ChannelStore, clock: Clock, logins: Logins, membership: Membership) -> None:
        self._store = store
        self._clock = clock
        self._logins = logins
        self._membership = membership

    async def joined(self, body: Mapping[str, Any]) -> None:
        """The event ``member_joined_channel``: only the bot's own matters."""
        event, team = part_of(body, "event"), installed_team(body)
        try:
            login = await self._logins.of(team)
        except QuotewireError as error:  # a command of a manager there resumes it too
            log.warning("can't see who joined a channel", team=team, error=str(error))
            return
        if login is not None and login.bot_user is not None and event.get("user") == login.bot_user:
            await self.opened(body)

    async def opened(self, body: Mapping[str, Any]) -> None:
        """The events ``channel_unarchive`` and ``group_unarchive``: posts may be possible again."""
        event, team = part_of(body, "event"), installed_team(body)
        place = slack_place(team, str(event.get("channel") or ""))
        if (await self._membership.look(place)).doubt:
            return
        try:
            resumed = await self._store.resume_place(place, self._clock.now())
        except QuotewireError as error:
            log.error("a channel could not be resumed", team=team, error=str(error))
        else:
            log.info("a Slack channel takes posts", team=team, channel=place.channel, resumed=resumed)

    async def deleted(self, body: Mapping[str, Any]) -> None:
        """The events ``channel_deleted`` and ``group_deleted``: what only this channel follows is left alone."""
        event, team = part_of(body, "event"), installed_team(body)
        place = slack_place(team, str(event.get("channel") or ""))
        try:
            if await self._store.desert_place(place):
                log.info("a Slack channel was deleted", team=team, channel=place.channel)
        except QuotewireError as error:
            log.error("a deleted channel could not be noted", place=str(place), error=str(error))
