"""A small Slack on loopback: Web API, response_url and Socket Mode, with a recorder and faults on demand.

Shapes as in https://docs.slack.dev/reference/methods and https://docs.slack.dev/apis/events-api/using-socket-mode/
"""

import asyncio
import itertools
import json
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, Self

from aiohttp import ClientConnectionResetError, WSMsgType, web

from tests.fakes import slack_payloads as payloads
from tests.fakes.patience import LONG
from tests.fakes.slack_faults import SlackFault
from tests.fakes.slack_payloads import ADMIN, CHANNEL, TEAM, USER

__all__ = ["ADMIN", "CHANNEL", "TEAM", "USER", "Event", "FakeSlack", "SlackFault"]

Json = dict[str, Any]
BOT_TOKEN, APP_TOKEN = "xoxb-fake-bot-token", "xapp-fake-app-token"
_MOST_RESPONSES = 5
"""How often a ``response_url`` can be used (https://docs.slack.dev/interactivity/handling-user-interaction)."""
CLIENT_ID, CLIENT_SECRET, SIGNING_SECRET = "111.222", "fake-client-secret", "fake-signing-secret"


@dataclass
class Event:
    """Something that happened, in order: a call, an acknowledgement, an answer, a connection."""

    kind: Literal["call", "ack", "answer", "connected", "closed"]
    name: str
    body: Json
    token: str = ""


class FakeSlack:
    """``async with FakeSlack(validate) as slack``; ``validate`` returns complaints about a ``chat.*`` body, and
    ``validate_view`` about a view."""

    def __init__(
        self,
        validate: Callable[[Json], list[str]] = lambda _: [],
        validate_view: Callable[[Json], list[str]] = lambda _: [],
    ) -> None:
        self._validate = validate
        self._validate_view = validate_view
        self.events: list[Event] = []
        self.complaints: list[str] = []
        self.faults: defaultdict[str, deque[SlackFault]] = defaultdict(deque)
        self.trouble: Callable[[str], SlackFault | None] = lambda _method: None
        """What goes wrong where no fault is planned."""
        self.channels: defaultdict[str, list[Json]] = defaultdict(list)
        self.chatter: defaultdict[str, list[Json]] = defaultdict(list)
        """Messages of people, by channel."""
        self.gives = 100
        """Messages in one call for a history; for publicly distributed apps outside the Marketplace 15
        (https://docs.slack.dev/reference/methods/conversations.history)."""
        self.reads_history = True
        """Whether the bot has the scope to read a thread."""
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        """What a message has as its time."""
        self._last_ts = 0
        self.admins = {ADMIN}
        self.tokens = {BOT_TOKEN: TEAM}
        self.people: dict[str, Json] = {}
        self.codes: dict[str, str] = {}
        self.groups: dict[str, list[str]] = {}
        self.members: dict[str, list[str]] = {}
        self.private: set[str] = set()
        self.away: set[str] = set()
        """Channels that the bot isn't in."""
        self.names: dict[str, str] = {}
        """Names of channels; others are called "news"."""
        self.homes: dict[str, Json] = {}
        self.uploads: dict[str, tuple[str, bytes]] = {}
        """Name and content of files by their ids."""
        self.files: defaultdict[str, list[tuple[str, bytes]]] = defaultdict(list)
        """Files that were shared, by channel."""
        self.views: dict[str, Json] = {}
        self.answers_pings = True
        self.greets = True
        self.frozen = False
        self.accepts_connections = True
        self.lasts = 18_000
        self.has_too_many = False
        """Whether the app has ten connections already: a further one is ended at once (slackapi/bolt-js #2225)."""
        self.is_organisation = False
        """Whether the token is of an organisation, not of a workspace; ``is_enterprise_install`` of
        https://docs.slack.dev/tools/node-slack-sdk/reference/web-api/type-aliases/AuthTestResponse"""
        self._responses: Counter[str] = Counter()
        self._numbers = itertools.count(1)
        self._transports: list[asyncio.Transport] = []
        self._deaf: set[web.WebSocketResponse] = set()
        self._sockets: list[web.WebSocketResponse] = []
        self._changed = asyncio.Condition()
        self._closing = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self.address = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/respond/{number}", self._respond)
        app.router.add_post("/upload/{number}", self._upload)
        app.router.add_get("/link", self._link)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closing.set()
        for socket in list(self._sockets):
            await asyncio.wait_for(socket.close(), 5)
        assert self._runner is not None
        await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        """The base address of the Web API."""
        return f"{self.address}/api/"

    @property
    def connected(self) -> bool:
        """Whether a client is connected."""
        return bool(self._sockets)

    # What a test does

    def respond_url(self) -> str:
        """An address that answers may go to."""
        return f"{self.address}/respond/{next(self._numbers)}"

    async def slash(self, command: str, text: str, **about: Any) -> str:
        """Somebody types a command; returns the id of its envelope."""
        return await self.deliver("slash_commands", payloads.slash(command, text, **about))

    async def shortcut(self, callback_id: str, message: Json, **about: Any) -> str:
        """Somebody picks a message shortcut."""
        return await self.deliver("interactive", payloads.shortcut(callback_id, message, **about))

    async def press(self, action_id: str, value: str = "", **about: Any) -> str:
        """Somebody presses a button under a message."""
        return await self.deliver("interactive", payloads.press(action_id, value, **about))

    def write(
        self, text: str, *, channel: str = CHANNEL, user: str = USER, thread: str = "", **more: Any
    ) -> list[Json]:
        """Somebody writes a message; the payloads of the events that the app gets of it.

        A mention comes as ``app_mention``, a direct message as ``message`` with ``channel_type`` im
        (https://docs.slack.dev/reference/events/app_mention, https://docs.slack.dev/reference/events/message.im); the
        first isn't meant to come of direct messages, and did.
        """
        message = {"type": "message", "user": user, "text": text, "ts": self._new_ts()}
        message |= {**({"thread_ts": thread} if thread else {}), **more}
        self.chatter[channel].append(message)
        about = {**message, "channel": channel, "team": TEAM}
        direct = [{**about, "channel_type": "im"}] if channel.startswith("D") else []
        mentions = [{**about, "type": "app_mention"}] if "<@U0BOT>" in text else []
        events = [*direct, *mentions]
        return [payloads.happened(event, event_id=f"Ev{next(self._numbers)}") for event in events]

    async def hear(self, text: str, **about: Any) -> str:
        """Somebody writes a message, and the app is told over the newest connection; returns the message's ``ts``."""
        events = self.write(text, **about)
        for event in events:
            await self.deliver("events_api", event)
        return str(events[0]["event"]["ts"]) if events else ""

    async def deliver(self, kind: str, payload: Json) -> str:
        """Send a payload over the newest connection; returns the id of its envelope."""
        if kind == "slash_commands" or "channel" in payload:
            payload = {"response_url": self.respond_url(), **payload}
        envelope = f"envelope-{next(self._numbers)}"
        message = {"envelope_id": envelope, "type": kind, "accepts_response_payload": True, "payload": payload}
        await self._send(message)
        return envelope

    async def _send(self, message: Json) -> None:
        """Send over the newest connection that is open: the client may just be ending one, and making another."""
        async with asyncio.timeout(LONG):
            while True:
                connected = len(self.seen("connected"))
                for socket in reversed(list(self._sockets)):
                    with suppress(ClientConnectionResetError):
                        return await socket.send_json(message)
                await self.until("connected", count=connected + 1)

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Tell the client that its connection ends soon."""
        await self._sockets[-1].send_json({"type": "disconnect", "reason": reason})

    def half_close(self) -> None:
        """End our sending half of every connection, and go on reading: a proxy that gives up does that."""
        for transport in self._transports:
            if transport.can_write_eof() and not transport.is_closing():
                transport.write_eof()

    def deafen(self) -> None:
        """Be silent from now on over the connections there are: no answer to pings, none to a close."""
        self._deaf = set(self._sockets)

    async def hang_up(self) -> None:
        """Close every connection."""
        for socket in list(self._sockets):
            await socket.close()

    async def until(self, kind: str, name: str = "", count: int = 1) -> list[Event]:
        """Wait for events; the time-out only ends a test that has failed."""
        async with asyncio.timeout(LONG), self._changed:
            await self._changed.wait_for(lambda: len(self.seen(kind, name)) >= count)
        return self.seen(kind, name)

    def seen(self, kind: str, name: str = "") -> list[Event]:
        """Events of a kind so far."""
        return [event for event in self.events if event.kind == kind and name in ("", event.name)]

    # What Slack does

    async def _record(self, kind: Any, name: str, body: Json, token: str = "") -> None:
        async with self._changed:
            self.events.append(Event(kind, name, body, token))
            self._changed.notify_all()

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        body = await _arguments(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        await self._record("call", method, body, token)
        fault = self.faults[method].popleft() if self.faults[method] else self.trouble(method)
        if fault and not fault.accepted:
            return await self._fail(request, fault)
        answer = self._answer(method, token, body)
        return await self._fail(request, fault) if fault else web.json_response(answer)

    async def _fail(self, request: web.Request, fault: SlackFault) -> web.StreamResponse:
        if fault.hangs:
            await self._closing.wait()
        if fault.reset:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if fault.text is not None:
            return web.Response(status=fault.status, text=fault.text, content_type="text/html")
        if fault.answer is not None:
            return web.json_response(fault.answer)
        return web.json_response({"ok": False, "error": fault.error}, status=fault.status, headers=fault.headers)

    def _answer(self, method: str, token: str, body: Json) -> Json:
        if method == "oauth.v2.access":
            return self._oauth_access(body)
        if not (token == APP_TOKEN if method == "apps.connections.open" else token in self.tokens):
            return {"ok": False, "error": "invalid_auth"}
        known = {
            "apps.connections.open": self._connections_open,
            "auth.test": self._auth_test,
            "chat.postMessage": self._post_message,
            "chat.postEphemeral": self._post_ephemeral,
            "files.getUploadURLExternal": self._upload_url,
            "files.completeUploadExternal": self._uploaded,
            "conversations.history": self._history,
            "conversations.info": self._conversation,
            "conversations.replies": self._replies,
            "users.conversations": self._conversations_of,
            "users.info": self._users_info,
            "usergroups.users.list": self._group,
            "views.open": self._open_view,
            "views.publish": self._publish_home,
            "views.update": self._update_view,
        }
        call = known.get(method)
        return call({**body, "token": token}) if call else {"ok": False, "error": "unknown_method"}

    def _auth_test(self, body: Json) -> Json:
        return {
            "ok": True,
            "url": "https://harbour.slack.com/",
            "team": "Harbour",
            "user": "quotewire",
            "team_id": self.tokens.get(body["token"], TEAM),
            "user_id": "U0BOT",
            "bot_id": "B0BOT",
            "is_enterprise_install": self.is_organisation,
            **({"enterprise_id": "E0ORG"} if self.is_organisation else {}),
        }

    def _oauth_access(self, body: Json) -> Json:
        team = self.codes.pop(body.get("code", ""), None)
        if team is None:
            return {"ok": False, "error": "invalid_code"}
        token = f"xoxb-of-{team}-{next(self._numbers)}"
        self.tokens[token] = team
        return {
            "ok": True,
            "access_token": token,
            "token_type": "bot",
            "scope": "commands,chat:write",
            "bot_user_id": "U0BOT",
            "app_id": "A0APP",
            "team": {"name": f"Team {team}", "id": team},
            "enterprise": None,
            "authed_user": {"id": ADMIN},
            "is_enterprise_install": False,
        }

    def _connections_open(self, _body: Json) -> Json:
        return {"ok": True, "url": f"{self.address.replace('http', 'ws', 1)}/link?ticket={next(self._numbers)}"}

    def _post_message(self, body: Json) -> Json:
        body = {key: value for key, value in body.items() if key != "token"}
        self.complaints += self._validate(body)
        if body["channel"].startswith("U"):  # posts to a person open the direct messages
            body = {**body, "channel": body["channel"].replace("U", "D", 1)}
        number = self._new_ts()
        message = {"type": "message", "ts": number, "bot_id": "B0BOT", **body}
        self.channels[body["channel"]].append(message)
        return {"ok": True, "channel": body["channel"], "ts": number, "message": message}

    def _upload_url(self, body: Json) -> Json:
        number = f"F{next(self._numbers)}"
        self.uploads[number] = (body["filename"], b"")
        return {"ok": True, "upload_url": f"{self.address}/upload/{number}", "file_id": number}

    async def _upload(self, request: web.Request) -> web.Response:
        number = request.match_info["number"]
        self.uploads[number] = (self.uploads[number][0], await request.read())
        return web.Response(text="OK")

    def _uploaded(self, body: Json) -> Json:
        shared = json.loads(body["files"]) if isinstance(body["files"], str) else body["files"]
        if not body.get("channel_id", "").startswith(("C", "G", "D", "Z")):
            return {"ok": False, "error": "invalid_arguments"}
        self.files[body["channel_id"]] += [self.uploads[file["id"]] for file in shared]
        return {"ok": True, "files": shared}

    def _post_ephemeral(self, body: Json) -> Json:
        self.complaints += self._validate({key: value for key, value in body.items() if key != "token"})
        return {"ok": True, "message_ts": "1.1"}

    def talk(self, channel: str, count: int) -> None:
        """Let people write ``count`` messages in a channel."""
        for number in range(count):
            self.chatter[channel].append({"type": "message", "ts": self._new_ts(), "user": USER, "text": f"{number}"})

    def _new_ts(self) -> str:
        """A message's time, later than all before: it is its number in the channel."""
        self._last_ts = max(self._last_ts + 1, int(self.now().timestamp() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06}"

    def _history(self, body: Json) -> Json:
        if body["channel"][0] not in "CGD":  # https://docs.slack.dev/reference/methods/conversations.history#errors
            return {"ok": False, "error": "channel_not_found"}
        posts = [post for post in self.channels[body["channel"]] if "thread_ts" not in post]
        listed = sorted([*posts, *self.chatter[body["channel"]]], key=lambda post: str(post["ts"]), reverse=True)
        oldest, latest = str(body.get("oldest", "0")), str(body.get("latest", "9"))
        return self._a_page([post for post in listed if oldest < post["ts"] < latest], body)

    def _replies(self, body: Json) -> Json:
        """The message and its replies, oldest first (https://docs.slack.dev/reference/methods/conversations.replies)."""
        if not self.reads_history:
            return {"ok": False, "error": "missing_scope", "needed": "channels:history"}
        written = [*self.channels[body["channel"]], *self.chatter[body["channel"]]]
        posts = [post for post in written if body["ts"] in (post["ts"], post.get("thread_ts"))]
        return self._a_page(sorted(posts, key=lambda post: str(post["ts"])), body)

    def _a_page(self, posts: list[Json], body: Json) -> Json:
        """https://docs.slack.dev/apis/web-api/pagination/, with no more messages a call than :attr:`gives`."""
        start = int(str(body.get("cursor") or "next:0").removeprefix("next:"))
        end = start + min(int(body.get("limit", 100)), self.gives)
        more = end < len(posts)
        cursor = {"next_cursor": f"next:{end}" if more else ""}
        return {
            "ok": True,
            "messages": _as_asked(posts[start:end], body),
            "has_more": more,
            "response_metadata": cursor,
        }

    def _conversation(self, body: Json) -> Json:
        private, away = body["channel"] in self.private, body["channel"] in self.away
        if private and away:
            return {"ok": False, "error": "channel_not_found"}
        about = {"id": body["channel"], "name": self.names.get(body["channel"], "news"), "is_private": private}
        return {"ok": True, "channel": {**about, "is_member": not away}}

    def _conversations_of(self, body: Json) -> Json:
        channels = [
            {"id": channel, "name": self.names.get(channel, "news")}
            for channel in self.members.get(body["user"], [CHANNEL])
        ]
        return {"ok": True, "channels": channels, "response_metadata": {"next_cursor": ""}}

    def _users_info(self, body: Json) -> Json:
        user, team = body["user"], self.tokens[body["token"]]
        about = {"id": user, "team_id": team, "is_admin": user in self.admins, "is_owner": False}
        about |= self.people.get(user, {})
        return {"ok": True, "user": {**about, "tz": "Europe/Berlin", "profile": {"display_name": "Rea <Der>"}}}

    def _group(self, body: Json) -> Json:
        members = self.groups.get(body["usergroup"])
        return {"ok": False, "error": "no_such_subteam"} if members is None else {"ok": True, "users": members}

    def _open_view(self, body: Json) -> Json:
        return self._shown(f"V{next(self._numbers)}", body)

    def _update_view(self, body: Json) -> Json:
        return self._shown(body["view_id"], body)

    def _publish_home(self, body: Json) -> Json:
        answer = self._shown(f"V{next(self._numbers)}", body)
        self.homes[body["user_id"]] = answer["view"]
        return answer

    def _shown(self, number: str, body: Json) -> Json:
        view = json.loads(body["view"]) if isinstance(body["view"], str) else body["view"]
        self.complaints += self._validate_view(view)
        self.views[number] = {"id": number, **view}
        return {"ok": True, "view": self.views[number]}

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        fault = self.faults["response_url"].popleft() if self.faults["response_url"] else None
        if fault:
            return await self._fail(request, fault)
        self._responses[request.match_info["number"]] += 1
        if self._responses[request.match_info["number"]] > _MOST_RESPONSES:
            return web.Response(status=404)
        if not body.get("delete_original"):
            self.complaints += self._validate({"channel": CHANNEL, **body})
        await self._record("answer", request.match_info["number"], body)
        return web.Response(text="ok")

    async def _link(self, request: web.Request) -> web.StreamResponse:
        if not self.accepts_connections:
            return web.Response(status=503)
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        self._sockets.append(socket)
        self._transports.append(request.transport)  # type: ignore[arg-type]
        if self.has_too_many:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
        elif self.greets:
            await socket.send_json(self._hello())
        await self._record("connected", request.query["ticket"], {})
        try:
            async for message in socket:
                if socket in self._deaf:
                    continue
                if self.frozen:  # as when a process is stopped: the connection is open, and nothing is read from it
                    await self._closing.wait()
                await self._received(socket, message)
        finally:
            self._sockets.remove(socket)
            await self._record("closed", request.query["ticket"], {})
        return socket

    def _hello(self) -> Json:
        about = {"host": "applink-1", "approximate_connection_time": self.lasts}
        return {"type": "hello", "num_connections": 1, "debug_info": about, "connection_info": {"app_id": "A0APP"}}

    async def _received(self, socket: web.WebSocketResponse, message: Any) -> None:
        if message.type == WSMsgType.PING and self.answers_pings:
            await socket.pong(message.data)
        elif message.type == WSMsgType.TEXT:
            body = json.loads(message.data)
            await self._record("ack", body["envelope_id"], body)


def _as_asked(posts: list[Json], body: Json) -> list[Json]:
    if str(body.get("include_all_metadata")) in ("1", "True", "true"):
        return posts
    return [{key: value for key, value in post.items() if key != "metadata"} for post in posts]


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**request.query, **{key: str(value) for key, value in (await request.post()).items()}}
