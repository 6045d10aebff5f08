"""Who may manage the bot in a Slack workspace, and people's names."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass

import aiohttp
import structlog
from cachetools import TTLCache
from slack_sdk.errors import SlackApiError

from adapters.slack import outcomes
from adapters.slack.logins import Calls
from bot.domain.errors import QuotewireError
from bot.domain.places import Place

_KEPT = 300.0
"""Seconds for which Slack's answer about a person is remembered: who loses the role loses the right within this
time."""
_MOST = 10_000
"""People who are remembered."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    may_manage: bool


class Rights:
    """Asks ``users.info`` (scope ``users:read``) whether a person is an admin or owner, and remembers it for five
    minutes.

    ``managers`` of the settings are ids of people (``U…``) and of user groups (``S…``, scope ``usergroups:read``); an
    id with a workspace before it (``T…/U…``) counts only in that workspace.

    https://docs.slack.dev/reference/objects/user-object/
    """

    def __init__(self, calls: Calls, managers: Collection[str], now: Callable[[], float] = time.monotonic) -> None:
        self._calls = calls
        self._managers = frozenset(managers)
        self._known: TTLCache[tuple[str, str], _Person] = TTLCache(_MOST, _KEPT, now)

    async def can_manage(self, place: Place, user: str) -> bool:
        """Whether a person may change settings: admins, owners and the managers of the settings; everybody in their own
        direct messages."""
        if place.is_direct or self._is_named(place.workspace, user):
            return True
        person = await self._person(place.workspace, user)
        return person is not None and person.may_manage

    async def name(self, place: Place, user: str) -> str:
        """A person's name; empty where Slack doesn't give it."""
        person = await self._person(place.workspace, user)
        return person.name if person else ""

    def known(self, place: Place, user: str) -> bool | None:
        """The answer of :meth:`can_manage` from memory; ``None`` where Slack would have to be asked."""
        if place.is_direct or self._is_named(place.workspace, user):
            return True
        person = self._known.get((place.workspace, user))
        return person.may_manage if person else None

    def _is_named(self, team: str, id_: str) -> bool:
        return bool({id_, f"{team}/{id_}"} & self._managers)

    async def _person(self, team: str, user: str) -> _Person | None:
        if (known := self._known.get((team, user))) is not None:
            return known
        try:
            person = await self._asked(team, user)
        except (QuotewireError, SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            # The person gets no right while Slack can't be asked. This isn't remembered, so the next command asks
            # again.
            log.warning("can't ask Slack who is an admin", error=outcomes.reason(error))
            return None
        self._known[team, user] = person
        return person

    async def _asked(self, team: str, user: str) -> _Person:
        web = await self._calls.to(team)
        member = (await web.users_info(user=user)).get("user") or {}
        profile = member.get("profile") or {}
        name = profile.get("display_name") or profile.get("real_name") or member.get("real_name") or member.get("name")
        admin = any(bool(member.get(role)) for role in ("is_admin", "is_owner", "is_primary_owner"))
        # In a channel that is shared with another workspace, that workspace's admins are guests.
        foreign = bool(member.get("is_stranger")) or not _belongs(member, team)
        allowed = (admin and not foreign) or await self._in_named_group(team, user)
        return _Person(str(name or ""), allowed)

    async def _in_named_group(self, team: str, user: str) -> bool:
        groups = [name.rpartition("/")[2] for name in self._managers if name.rpartition("/")[2].startswith("S")]
        for group in groups:
            if self._is_named(team, group) and user in await self._members(team, group):
                return True
        return False

    async def _members(self, team: str, group: str) -> Collection[str]:
        try:
            web = await self._calls.to(team)
            return list((await web.usergroups_users_list(usergroup=group)).get("users") or ())
        except (QuotewireError, SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("can't ask Slack who is in a user group", group=group, error=outcomes.reason(error))
            return ()


def _belongs(member: dict[str, object], team: str) -> bool:
    """Whether a user belongs to this workspace; in Enterprise Grid a person belongs to several."""
    grid = member.get("enterprise_user")
    teams = grid.get("teams") if isinstance(grid, dict) else None
    return str(member.get("team_id") or team) == team or team in (teams or ())
