"""Sends a message in the best form that Slack takes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack import elements, outcomes
from adapters.slack.unformatted import unformatted

SlackCall = Callable[..., Awaitable[AsyncSlackResponse]]
"""A method of the SDK's client that takes a message's fields."""

log = structlog.get_logger(__name__)


async def sent_in_some_form(call: SlackCall, body: Mapping[str, Any]) -> AsyncSlackResponse:
    """Send; where Slack doesn't take the blocks, without the pictures, since it refuses a whole message for a picture's
    address that it can't use (slackapi/python-slack-sdk #1782), and else as text rather than not at all."""
    blocks = elements.without_pictures(body["blocks"])
    for simpler in (*([{**body, "blocks": blocks}] if blocks != body["blocks"] else []), unformatted(body)):
        try:
            return await call(**body)
        except SlackApiError as error:
            refused = outcomes.code(error)
            if refused not in outcomes.OF_THE_MESSAGE:
                raise
        log.warning("Slack refused the layout of a message", error=refused)
        body = simpler
    return await call(**body)
