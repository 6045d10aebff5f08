"""Where hubs call, by the settings."""

import pytest

from bot.app.websub import HubAccess, hub_access
from bot.domain.errors import SettingsError
from config import Settings

OUTSIDE = "https://quotewire.example.org"


def test_hubs_call_where_both_addresses_are_set() -> None:
    assert hub_access(Settings(websub="8090", public_url=f"{OUTSIDE}/")) == HubAccess(("127.0.0.1", 8090), OUTSIDE)
    assert hub_access(Settings(public_url=OUTSIDE)) is None


@pytest.mark.parametrize(
    ("websub", "public_url", "says"),
    [
        ("8090", None, "QUOTEWIRE_PUBLIC_URL is missing"),
        ("8090", "http://quotewire.example.org", "write it like https"),
        ("here", OUTSIDE, "QUOTEWIRE_WEBSUB can't be “here”.*127.0.0.1:8090"),
    ],
)
def test_what_is_missing_is_one_line(websub: str, public_url: str | None, says: str) -> None:
    with pytest.raises(SettingsError, match=says) as refused:
        hub_access(Settings(websub=websub, public_url=public_url))
    assert "\n" not in str(refused.value)
