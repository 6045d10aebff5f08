"""A WebSub hub as its Recommendation says (https://www.w3.org/TR/websub/; the sections stand at each rule)."""

import hashlib
import hmac
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web

from tests.fakes.web import FakeSite


@dataclass
class FakeHub:
    """At the path ``/hub`` of a site. ``held`` are the subscriptions by their callbacks: each with its topic and its
    secret; ``asked`` is what it was asked for, ``lease`` the seconds that it grants."""

    site: FakeSite
    lease: int = 3600
    asked: list[dict[str, str]] = field(default_factory=list)
    held: dict[str, tuple[str, str]] = field(default_factory=dict)
    denies: bool = False

    def __post_init__(self) -> None:
        self.site.on("/hub", self._take)

    @property
    def url(self) -> str:
        """Where it is asked."""
        return self.site.url("/hub")

    async def _take(self, request: web.Request) -> web.Response:
        form = {key: str(value) for key, value in (await request.post()).items()}
        self.asked.append(form)
        # 5.1: the form is application/x-www-form-urlencoded; 5.1.1: a secret has less than 200 bytes.
        if request.content_type != "application/x-www-form-urlencoded" or len(form.get("hub.secret", "")) >= 200:
            return web.Response(status=400)
        return web.Response(status=202)  # 5.1.2: it is verified afterwards, as ``verify`` does

    async def verify(self, **changes: str) -> int:
        """Verify the last request's intent (5.3); returns the status of the answer."""
        form = self.asked[-1]
        if self.denies:  # 5.2
            return (await self.call({"hub.mode": "denied", "hub.topic": form["hub.topic"], "hub.reason": "no"}))[0]
        query = {"hub.mode": form["hub.mode"], "hub.topic": form["hub.topic"], "hub.challenge": "<c>&1"}
        if form["hub.mode"] == "subscribe":
            query["hub.lease_seconds"] = str(self.lease)
        status, body = await self.call({**query, **changes})
        # 5.3.1: the subscriber must answer with a success and the challenge; anything else is no confirmation.
        if 200 <= status < 300 and body == "<c>&1":
            if form["hub.mode"] == "subscribe":
                self.held[form["hub.callback"]] = (form["hub.topic"], form["hub.secret"])
            else:
                self.held.pop(form["hub.callback"], None)
        return status

    async def call(self, query: dict[str, str], callback: str | None = None) -> tuple[int, str]:
        """GET a callback with a query; returns the status and the body."""
        async with (
            aiohttp.ClientSession() as session,
            session.get(callback or self.asked[-1]["hub.callback"], params=query) as response,
        ):
            return response.status, await response.text()

    async def deliver(self, body: bytes, method: str = "sha256", secret: str | None = None) -> int:
        """Deliver to the last callback that was confirmed, signed (7, 8); returns the status of the answer."""
        ((callback, (topic, key)),) = list(self.held.items())[-1:]
        signature = hmac.new((secret or key).encode(), body, getattr(hashlib, method)).hexdigest()
        links = f'<{self.url}>; rel="hub", <{topic}>; rel="self"'  # 7: both must be sent
        headers = {"X-Hub-Signature": f"{method}={signature}", "Link": links, "Content-Type": "application/rss+xml"}
        async with (
            aiohttp.ClientSession() as session,
            session.post(callback, data=body, headers=headers) as response,
        ):
            if response.status == 410:  # 7: the subscriber has ended it
                self.held.pop(callback)
            return response.status
