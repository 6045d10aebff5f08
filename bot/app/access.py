"""Reads from the settings how the bot is connected to Slack. Each error says what to do."""

from typing import TYPE_CHECKING

from pydantic import SecretStr

from adapters.slack import texts as say
from bot.domain.errors import SettingsError
from bot.text.listening import listening_at, public_address
from config import Settings, variable

if TYPE_CHECKING:
    from adapters.slack.access import Access, Http, OAuth


def slack_access(settings: Settings) -> "Access | None":
    """How the bot is connected to Slack; ``None`` where no setting of Slack's is set.

    ``adapters.slack`` is imported inside, since it loads a large library.

    Raises:
        SettingsError: a setting is missing, or settings of Socket Mode and HTTP are mixed.
    """
    if settings.slack_http:
        return _http(settings, settings.slack_http)
    _together(settings, "slack_bot_token", "slack_app_token", hint=say.SOCKET_MODE_HINT)
    if settings.slack_client_id or settings.slack_client_secret:
        raise SettingsError(say.MANY_WORKSPACES_NEED_HTTP)
    if not (settings.slack_bot_token and settings.slack_app_token):
        return None
    from adapters.slack.access import SocketMode

    return SocketMode(_secret(settings.slack_bot_token), _secret(settings.slack_app_token))


def _http(settings: Settings, address: str) -> "Http":
    from adapters.slack.access import Http

    if settings.slack_app_token:
        raise SettingsError(say.SOCKET_MODE_OR_HTTP)
    if not settings.slack_signing_secret:
        raise SettingsError(say.SIGNATURE_SETTING_MISSING)
    host, port = listening_at(address, variable("slack_http"), "127.0.0.1:3000")
    oauth = _oauth(settings)
    if bool(settings.slack_bot_token) == bool(oauth):
        raise SettingsError(say.ONE_OR_MANY_WORKSPACES)
    return Http(_secret(settings.slack_signing_secret), host, port, _secret(settings.slack_bot_token), oauth)


def _oauth(settings: Settings) -> "OAuth | None":
    from adapters.slack.access import OAuth

    _together(settings, "slack_client_id", "slack_client_secret", hint=say.OAUTH_HINT)
    if not settings.slack_client_id:
        return None
    if not settings.public_url:
        raise SettingsError(say.NO_PUBLIC_URL)
    for manager in settings.slack_managers:
        if "/" not in manager:
            raise SettingsError(say.MANAGER_WITHOUT_WORKSPACE.format(manager=manager))
    keys = tuple(key for raw in _secret(settings.encryption_key).split(",") if (key := raw.strip()))
    return OAuth(
        settings.slack_client_id, _secret(settings.slack_client_secret), public_address(settings.public_url), keys
    )


def _together(settings: Settings, first: str, second: str, *, hint: str) -> None:
    for here, there in ((first, second), (second, first)):
        if getattr(settings, here) and not getattr(settings, there):
            setting, other = variable(here), variable(there)
            raise SettingsError(say.SETTING_WITHOUT_OTHER.format(setting=setting, other=other, hint=hint))


def _secret(value: SecretStr | None) -> str:
    return value.get_secret_value() if value else ""
