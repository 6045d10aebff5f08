"""The two settings for addresses, as people write them."""

import pytest
from discord.http import Route

from adapters.discord.transport import addresses
from bot.domain.errors import SettingsError


@pytest.mark.parametrize(
    ("given", "api"),
    [
        ("https://discord.com/api/v10", "https://discord.com/api/v10"),
        ("https://discord.com/api/v10/", "https://discord.com/api/v10"),
        ("https://discord.com/api", "https://discord.com/api/v10"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/api/v10"),
        (" http://proxy.corp.example/discord/api/v9/ ", "http://proxy.corp.example/discord/api/v9"),
    ],
)
def test_the_address_of_the_api_is_read(given: str, api: str) -> None:
    made = addresses(given, None)
    assert made.rest(Route("GET", "/users/@me").url) == f"{api}/users/@me"
    assert made.rest("https://cdn.discordapp.com/x") == "https://cdn.discordapp.com/x"


@pytest.mark.parametrize(
    ("given", "gateway"),
    [
        ("wss://gateway.corp.example", "wss://gateway.corp.example/"),
        ("ws://127.0.0.1:8080/gateway/", "ws://127.0.0.1:8080/gateway"),
        ("https://gateway.corp.example/x?v=9", "wss://gateway.corp.example/x"),
    ],
)
def test_the_address_of_the_gateway_is_read(given: str, gateway: str) -> None:
    made = addresses(None, given)
    assert made.socket("wss://gateway-us-east1-b.discord.gg/?v=10&encoding=json") == f"{gateway}?v=10&encoding=json"


def test_without_settings_nothing_changes() -> None:
    made = addresses(None, None)
    assert made.rest(f"{Route.BASE}/users/@me") == "https://discord.com/api/v10/users/@me"
    assert made.socket("wss://gateway.discord.gg/?v=10") == "wss://gateway.discord.gg/?v=10"


@pytest.mark.parametrize("given", ["discord.com/api", "ftp://discord.com", "https://", "http://[", "http://a:b/"])
def test_what_is_no_address(given: str) -> None:
    with pytest.raises(SettingsError, match="DISCORD_API_URL is no address") as caught:
        addresses(given, None)
    assert "\n" not in str(caught.value)
    with pytest.raises(SettingsError, match="DISCORD_GATEWAY_URL is no address"):
        addresses(None, given)
