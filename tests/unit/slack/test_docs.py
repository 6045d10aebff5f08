"""docs/slack.md tells what really happens, and the README every click's setting."""

import re
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError

from adapters.slack import outcomes
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError, UnclearError

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "slack.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (`[a-z_]+`[^|]*)\|([^|]+)\|", PAGE, re.MULTILINE)
CODES = [(code, effect.strip()) for cell, effect in ROWS for code in re.findall(r"`([a-z_]+)`", cell)]
MEANT = {
    "tried again": RetryLaterError,
    "looked for": UnclearError,
    "goes out": DeliveryError,
    "the rest": outcomes.ThreadGoneError,
    "the channel": PlaceGoneError,
    "the whole workspace": outcomes.WorkspaceGoneError,
}


class DocsResponse:
    status_code, headers = 200, None

    def __init__(self, code: str) -> None:
        self.data = {"ok": False, "error": code}


@pytest.mark.parametrize(("code", "effect"), CODES)
def test_the_table_of_refusals_is_true(code: str, effect: str) -> None:
    meant = outcomes.delivery_error(SlackApiError("refused", DocsResponse(code)))  # type: ignore[no-untyped-call]
    wanted = next(kind for beginning, kind in MEANT.items() if effect.startswith(beginning))
    assert type(meant) is wanted


def test_the_table_names_every_code_that_is_known() -> None:
    assert {code for code, _ in CODES} == outcomes.known_codes()


def test_the_readme_names_every_setting() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    settings = re.findall(
        r"^(SLACK_(?!API)\w+|QUOTEWIRE_(?:SLACK_HTTP|PUBLIC_URL|ENCRYPTION_KEY))=",
        (ROOT / ".env.example").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert len(settings) == 8
    for name in settings:
        assert f"`{name}" in readme
