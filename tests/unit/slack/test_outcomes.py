"""What errors mean, without a network."""

from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from adapters.slack import outcomes
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError, UnclearError


class SdkResponse:
    """As much of the SDK's response as is looked at."""

    def __init__(self, status: int, data: Any, headers: dict[str, str] | None = None) -> None:
        self.status_code = status
        self.data = data
        self.headers = headers


def refused(status: int, data: Any, headers: dict[str, str] | None = None) -> SlackApiError:
    return SlackApiError("xoxb-secret in the message", SdkResponse(status, data, headers))  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (refused(200, {"ok": False, "error": "channel_not_found"}), PlaceGoneError),
        (refused(200, {"ok": False, "error": "new_code_of_slack"}), PlaceGoneError),
        (refused(429, None), RetryLaterError),
        (refused(200, {"ok": False, "error": "ratelimited"}), RetryLaterError),
        (refused(200, {"ok": False, "error": "internal_error"}), UnclearError),
        (refused(503, "text"), UnclearError),
        (refused(200, b"bytes"), UnclearError),
        (refused(404, None), RetryLaterError),
        (refused(200, {"ok": False, "error": "msg_blocks_too_long"}), DeliveryError),
        (aiohttp.ServerDisconnectedError(), UnclearError),
        (aiohttp.InvalidURL("x"), RetryLaterError),
        (ConnectionResetError(), UnclearError),
        (TimeoutError(), UnclearError),
        (AttributeError("a body that is no JSON"), UnclearError),
    ],
)
def test_an_error_of_slack_becomes_a_delivery_error(error: Exception, kind: type[Exception]) -> None:
    meant = outcomes.delivery_error(error)
    assert type(meant) is kind
    assert "secret" not in str(meant)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [({"Retry-After": "30"}, 30.0), ({"retry-after": "1"}, 1.0), ({"Retry-After": "soon"}, None), (None, None)],
)
def test_the_wait_that_slack_asks_for_is_read(headers: dict[str, str] | None, seconds: float | None) -> None:
    meant = outcomes.delivery_error(refused(429, {"error": "ratelimited"}, headers))
    assert isinstance(meant, RetryLaterError)
    assert meant.retry_after == seconds


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (refused(200, {"error": "invalid_auth"}), "invalid_auth"),
        (refused(200, {"error": "account_inactive"}), "account_inactive"),
        (refused(429, {"error": "ratelimited"}), None),
        (refused(200, {"error": "internal_error"}), None),
        (refused(500, {"error": "whatever"}), None),
        (refused(404, None), None),
        (OSError(), None),
    ],
)
def test_a_refusal_says_what_to_do(error: Exception, code: str | None) -> None:
    assert outcomes.refusal(error) == code
