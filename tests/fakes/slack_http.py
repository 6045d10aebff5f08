"""Slack as it calls us over HTTP: signed requests, and a browser that installs the app."""

import hashlib
import hmac
import json
import time
from typing import IO, Any
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp

from tests.fakes.slack_server import SIGNING_SECRET, FakeSlack

Json = dict[str, Any]


def signed(body: bytes, *, secret: str = SIGNING_SECRET, at: float | None = None) -> dict[str, str]:
    """The headers of a signed request. https://docs.slack.dev/authentication/verifying-requests-from-slack"""
    timestamp = str(int(time.time() if at is None else at))
    base = b"v0:" + timestamp.encode() + b":" + body
    signature = "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature}


class Caller:
    """Calls a bot that listens at ``address``."""

    def __init__(self, slack: FakeSlack, address: str, session: aiohttp.ClientSession) -> None:
        self.slack = slack
        self.address = address
        self.session = session
        self.adapter: Any = None

    async def send(self, body: bytes | IO[bytes], headers: dict[str, str]) -> tuple[int, str]:
        """Status and text of any request to the events address."""
        async with self.session.post(f"{self.address}/slack/events", data=body, headers=headers) as answer:
            return answer.status, await answer.text()

    async def deliver(self, payload: Json) -> tuple[int, str]:
        """A payload in the form in which Slack sends its kind, signed."""
        if "channel" in payload or "command" in payload:
            payload = {"response_url": self.slack.respond_url(), **payload}
        if payload.get("type") == "event_callback" or payload.get("type") == "url_verification":
            body, kind = json.dumps(payload), "application/json"
        else:
            fields = payload if "command" in payload else {"payload": json.dumps(payload)}
            body, kind = urlencode(fields), "application/x-www-form-urlencoded"
        return await self.send(body.encode(), {**signed(body.encode()), "Content-Type": kind})

    async def begin(self) -> tuple[str, str]:
        """Open the installation page; the state and the cookie."""
        async with self.session.get(f"{self.address}/slack/install", allow_redirects=False) as answer:
            assert answer.status == 302, await answer.text()
            cookie = answer.headers["Set-Cookie"]
            return parse_qs(urlsplit(answer.headers["Location"]).query)["state"][0], cookie

    async def end(self, cookie: str = "", **query: str) -> tuple[int, str]:
        """Come back from Slack's page."""
        headers = {"Cookie": cookie.partition(";")[0]} if cookie else {}
        url = f"{self.address}/slack/oauth_redirect?{urlencode(query)}"
        async with self.session.get(url, headers=headers) as answer:
            return answer.status, await answer.text()

    async def install(self, team: str) -> tuple[int, str]:
        """Add the app to a workspace, with every step in one browser."""
        self.slack.codes[f"code-of-{team}"] = team
        state, cookie = await self.begin()
        return await self.end(cookie, code=f"code-of-{team}", state=state)
