"""Which token is used for which workspace, and the clients that call Slack's Web API with it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Protocol

from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import texts as say
from adapters.slack.connection import quiet_logger
from bot.domain.errors import PlaceGoneError, QuotewireError, RetryLaterError
from bot.text.failures import line_for_chat


@dataclass(frozen=True, slots=True)
class Login:
    """The bot's token and identity in a workspace (``team``)."""

    team: str
    token: str = field(repr=False)
    bot_id: str | None = None
    bot_user: str | None = None
    name: str = ""


class Logins(Protocol):
    """Knows where the bot is installed."""

    async def of(self, team: str) -> Login | None:
        """The login of a workspace; ``None`` where the bot isn't installed.

        Raises:
            StoreError, SettingsError: the login can't be read or decrypted.
        """
        ...


class OneLogin:
    """The workspace of the token in the settings. Before the first login any workspace counts as this one."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._login: Login | None = None

    def found(self, login: Login) -> None:
        """Remember which workspace the token belongs to."""
        self._login = login

    async def of(self, team: str) -> Login | None:
        """See :class:`Logins`."""
        if self._login is None:
            return Login(team, self._token)
        return self._login if team in ("", self._login.team) else None


class Calls:
    """Makes the clients that call Slack's Web API.

    None of them tries again by itself: the SDK's default handler repeats a post after a connection reset, and its
    handler for rate limits would sleep while the outbox waits, although the delivery can wait in the store. They share
    no session: an idle connection that Slack closes just when a post is sent would make the outcome of the post
    unclear.
    """

    def __init__(
        self, logins: Logins, api_url: str | None, seconds: float, limited: Callable[[], None] = lambda: None
    ) -> None:
        self._counting: list[AsyncRetryHandler] = [_LimitCounter(limited)]
        self._logins = logins
        self._api_url = api_url or AsyncWebClient.BASE_URL
        self._seconds = int(seconds)

    async def to(self, team: str) -> AsyncWebClient:
        """The client of a workspace.

        Raises:
            PlaceGoneError: the bot isn't installed there.
            RetryLaterError: the store can't be read now.
        """
        try:
            login = await self._logins.of(team)
        except QuotewireError as error:
            raise RetryLaterError(line_for_chat(error)) from error
        if login is None:
            raise PlaceGoneError(say.APP_MISSING.format(team=team))
        return self.with_token(login.token)

    def with_token(self, token: str | None) -> AsyncWebClient:
        """A client with this token, or without a token."""
        return AsyncWebClient(
            token, self._api_url, timeout=self._seconds, logger=quiet_logger(), retry_handlers=self._counting
        )


class _LimitCounter(AsyncRetryHandler):
    """Never tries again, but sees every answer: counts those with status 429."""

    def __init__(self, limited: Callable[[], None]) -> None:
        super().__init__(max_retry_count=1)
        self._limited = limited

    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if response is not None and response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            self._limited()
        return False
