"""A local Discord on loopback: as much of the REST API and the gateway as a bot needs that takes commands and posts.

It keeps to the documented behaviour: 401 and close code 4004 for a wrong token, one acknowledgement an interaction, the
first follow-up takes over from "thinking", and a post with a known nonce returns the post that is there.
"""

import asyncio
import itertools
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from aiohttp import web
from discord.utils import time_snowflake

from tests.fakes.discord_gateway import FakeGateway
from tests.fakes.discord_recorder import Recorder
from tests.fakes.discord_records import (
    APPLICATION,
    APPLICATION_FIELDS,
    ATTACHED,
    BOT,
    BOT_ACCOUNT,
    CHANNEL,
    GUILD,
    GUILD_FIELDS,
    MESSAGE,
    PERSON,
    TOKEN,
    WRITE,
    DiscordFault,
    Interaction,
    attachment,
    button,
    subcommand,
)

BODY: web.RequestKey[Any] = web.RequestKey("body", object)
FILES: web.RequestKey[dict[str, bytes]] = web.RequestKey("files", dict)
"""What came with a request: its JSON, and files by name."""


class FakeDiscord(FakeGateway):
    """Serves one bot."""

    def __init__(self) -> None:
        super().__init__()
        # Not where the gateway is: the setting must win over it.
        self.told_gateway = "wss://gateway.invalid"
        self.content_type = "application/json"
        self.recorder = Recorder()
        self.agents: set[str] = set()
        """What the bot called itself in requests."""
        self.leaves_out: frozenset[str] = frozenset()
        """Fields that interactions come without."""
        self.faults: list[DiscordFault] = []
        self.trouble: Callable[[str], DiscordFault | None] = lambda _path: None
        """What goes wrong where no fault is planned."""
        self.takes = 10 * 1024 * 1024
        """Bytes of a file."""
        self.directs: dict[str, str] = {}
        """Channels of direct messages by person."""
        self.closed: set[str] = set()
        """People who take no direct messages: 403 with code 50007 (Opcodes and Status Codes, "JSON Error Codes";
        seen so in saiteja-madha/discord-js-bot issue 62)."""
        self.shows_history = True
        """Whether the bot has the right Read Message History."""
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        """What a post has as its time."""
        self.remembers = 180.0
        """Seconds for which a nonce is known: "the past few minutes"."""
        self._nonces: dict[str, tuple[float, dict[str, Any]]] = {}
        self.commands: list[dict[str, Any]] = []
        self.posts: list[dict[str, Any]] = []
        self.chatter: list[dict[str, Any]] = []
        """Messages of people."""
        self._last_id = 0
        self.threads: dict[str, dict[str, Any]] = {}
        """Threads that were started from messages, by the id that both have."""
        self.makes_threads = True
        """Whether the bot has the right Create Public Threads."""
        self.interactions: dict[str, Interaction] = {}
        self.queries: list[str] = []
        self._ids = itertools.count(1000)
        self._runner: web.AppRunner | None = None
        self._url = ""

    @property
    def api_url(self) -> str:
        """For DISCORD_API_URL."""
        return f"http://{self._url}/api/v10"

    @property
    def gateway_url(self) -> str:
        """For DISCORD_GATEWAY_URL."""
        return f"ws://{self._url}/proxied/gateway"

    async def __aenter__(self) -> Self:
        app = web.Application(middlewares=[self._guard])
        app.add_routes(
            [
                web.get("/api/v10/users/@me", self._me),
                web.get("/api/v10/oauth2/applications/@me", self._application),
                web.get("/api/v10/gateway/bot", self._gateway_address),
                web.post("/api/v10/users/@me/channels", self._direct),
                web.get("/api/v10/guilds/{guild}", self._guild),
                web.get("/api/v10/applications/{app}/commands", self._get_commands),
                web.put("/api/v10/applications/{app}/commands", self._put_commands),
                web.get("/api/v10/channels/{channel}", self._channel),
                web.post("/api/v10/channels/{channel}/messages", self._post),
                web.get("/api/v10/channels/{channel}/messages", self._history),
                web.post("/api/v10/channels/{channel}/messages/{message}/threads", self._start_thread),
                web.post("/api/v10/interactions/{id}/{token}/callback", self._callback),
                web.post("/api/v10/webhooks/{app}/{token}", self._follow_up),
                web.patch("/api/v10/webhooks/{app}/{token}/messages/@original", self._edit_original),
                web.delete("/api/v10/webhooks/{app}/{token}/messages/@original", self._delete_original),
                web.get("/proxied/gateway", self._gateway),
            ]
        )
        self._runner = web.AppRunner(app, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self._url = f"{host}:{port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._runner is not None
        await self.drop()
        await self._runner.cleanup()
        if kind is None and self.recorder.complaints:
            raise AssertionError(f"Discord would have refused: {self.recorder.complaints}")

    async def invoke(
        self, path: str, *, permissions: int = 0, owners: Any = None, upload: str = "", **options: str | int
    ) -> Interaction:
        """Give ``/path`` with options, as a person would; returns when there is an answer that stays.

        ``upload`` is the address of a file that was attached, as the option ``file``.
        """
        interaction = await self.give(path, permissions=permissions, owners=owners, upload=upload, **options)
        await self.until(lambda: bool(interaction.messages) and not interaction.thinking)
        return interaction

    async def give(
        self, path: str, *, permissions: int = 0, owners: Any = None, upload: str = "", **options: str | int
    ) -> Interaction:
        """:meth:`invoke`, without waiting for anything."""
        family, *names = path.split()
        given = [
            {"name": key, "type": 4 if isinstance(value, int) else 3, "value": value} for key, value in options.items()
        ]
        data = {
            "id": "1",
            "name": family,
            "type": 1,
            "options": [subcommand(names, [*given, *([ATTACHED] if upload else [])])],
            **({"resolved": {"attachments": {"7": attachment(upload)}}} if upload else {}),
        }
        return await self.dispatch(2, data, permissions, owners)

    async def who_said_this(self, content: str) -> Interaction:
        """Pick the message command under a message with this text, without waiting for anything."""
        resolved = {"messages": {"5": {**MESSAGE, "type": 0, "id": "5", "content": content}}}
        data = {"id": "2", "name": "Who said this?", "type": 3, "target_id": "5", "resolved": resolved}
        return await self.dispatch(2, data)

    async def complete(self, path: str, option: str, typed: str, **filled: str) -> list[str]:
        """Type into an option; what is offered."""
        completing = await self.type_into(path, option, typed, **filled)
        await self.until(lambda: bool(completing.callbacks))
        return [choice["value"] for choice in completing.callbacks[0]["data"]["choices"]]

    async def type_into(self, path: str, option: str, typed: str, **filled: str) -> Interaction:
        """:meth:`complete`, without waiting for anything."""
        family, *names = path.split()
        given = [{"name": key, "type": 3, "value": value} for key, value in filled.items()]
        given.append({"name": option, "type": 3, "value": typed, "focused": True})
        return await self.dispatch(4, {"id": "1", "name": family, "type": 1, "options": [subcommand(names, given)]})

    async def press(
        self,
        message: Mapping[str, Any],
        label: str,
        *,
        permissions: int = WRITE,
        bot_permissions: int = WRITE,
        user: str = PERSON,
        owners: Any = None,
    ) -> Interaction:
        """Press the button of this label under a message; returns when the press was acknowledged."""
        interaction = await self.press_only(
            message, label, permissions=permissions, bot_permissions=bot_permissions, user=user, owners=owners
        )
        await self.until(lambda: bool(interaction.callbacks))
        return interaction

    async def press_only(
        self,
        message: Mapping[str, Any],
        label: str,
        *,
        permissions: int = WRITE,
        bot_permissions: int = WRITE,
        user: str = PERSON,
        owners: Any = None,
    ) -> Interaction:
        """:meth:`press`, without waiting for anything."""
        pressed = button(message, label)
        shown = {**MESSAGE, **{key: message[key] for key in ("id", "components", "flags")}}
        return await self.dispatch(
            3,
            {"custom_id": pressed["custom_id"], "component_type": 2, "id": 1},
            permissions,
            owners,
            user=user,
            app_permissions=str(bot_permissions),
            message=shown,
        )

    async def choose(
        self, message: Mapping[str, Any], label: str, *, permissions: int = WRITE, user: str = PERSON
    ) -> Interaction:
        """Choose the line of this label of a message's menu; returns when that was acknowledged.

        Interactions, "Message Component Data Structure": ``values`` has what was chosen of a select menu.
        """
        rows = [component["components"] for component in message["components"] if component["type"] == 1]
        menu = next(part for row in rows for part in row if part["type"] == 3)
        values = [line["value"] for line in menu["options"] if line["label"] == label]
        assert values, f"no line {label}"
        shown = {**MESSAGE, **{key: message[key] for key in ("id", "components", "flags")}}
        data = {"custom_id": menu["custom_id"], "component_type": 3, "id": 1, "values": values}
        interaction = await self.dispatch(3, data, permissions, user=user, app_permissions=str(WRITE), message=shown)
        await self.until(lambda: bool(interaction.callbacks))
        return interaction

    async def dispatch(
        self,
        kind: int,
        data: dict[str, Any],
        permissions: int = 0,
        owners: Any = None,
        *,
        user: str = PERSON,
        **more: Any,
    ) -> Interaction:
        """Send INTERACTION_CREATE; ``owners`` says whose installation allows it, by default the server's."""
        number = str(next(self._ids))
        interaction = self.interactions[f"token-{number}"] = Interaction(number, f"token-{number}")
        person = {**BOT_ACCOUNT, "id": user, "username": "ann", "bot": False}
        member = {"user": person, "roles": [], "joined_at": "2026-01-01T00:00:00Z", "deaf": False, "mute": False}
        payload = {
            "id": interaction.id,
            "application_id": APPLICATION,
            "type": kind,
            "token": interaction.token,
            "version": 1,
            "data": data,
            "guild_id": GUILD,
            "channel_id": CHANNEL,
            "channel": {"id": CHANNEL, "type": 0, "name": "news", "guild_id": GUILD, "permissions": "0", "position": 0},
            "member": {**member, "flags": 0, "permissions": str(permissions)},
            "app_permissions": str(WRITE),
            "locale": "en-US",
            "entitlements": [],
            "authorizing_integration_owners": owners or {"0": GUILD},
            "context": 0,
            "attachment_size_limit": self.takes,
            **more,
        }
        await self.send("INTERACTION_CREATE", {k: v for k, v in payload.items() if k not in self.leaves_out})
        return interaction

    async def write(
        self,
        content: str,
        *,
        user: str = PERSON,
        channel: str = CHANNEL,
        direct: bool = False,
        replies_to: Mapping[str, Any] | None = None,
        **more: Any,
    ) -> dict[str, Any]:
        """Somebody writes a message; returns it as it was sent to the bot.

        Its content is left out unless it is to the bot, and so is that of the message it replies to (Gateway, "Message
        Content Intent": own messages, direct messages, messages "in which the app is mentioned").
        """
        replied = {"type": 19, "referenced_message": self._without_content(replies_to)} if replies_to else {}
        by = {"author": {**BOT_ACCOUNT, "id": user, "username": "ann", "bot": False}}
        joined = {"roles": [], "joined_at": "2026-01-01T00:00:00Z", "deaf": False, "mute": False, "flags": 0}
        where = {"channel_id": channel, **({} if direct else {"guild_id": GUILD, "member": joined})}
        message = {**MESSAGE, "type": 0, "id": self._new_id(), **by, **where, "content": content, **replied, **more}
        message["mentions"] = [BOT_ACCOUNT] if f"<@{BOT}>" in message["content"] else []
        sent = self._without_content(message)
        await self.send("MESSAGE_CREATE", sent)
        return sent

    def _without_content(self, message: Mapping[str, Any]) -> dict[str, Any]:
        """Message resource, "Message Structure": content, embeds, attachments and components are empty."""
        is_given = "guild_id" not in message or message["author"]["id"] == BOT or message.get("mentions")
        return {**message, **({} if is_given else {"content": "", "embeds": [], "attachments": [], "components": []})}

    async def _start_thread(self, request: web.Request) -> web.Response:
        """Channel resource, "Start Thread from Message": the thread has the id of the message, and a message has one
        thread (JSON error code 160004); without the right 50013."""
        number, body = request.match_info["message"], await request.json()
        if not self.makes_threads:
            return self._json({"message": "Missing Permissions", "code": 50013}, status=403)
        if number in self.threads:
            known = {"message": "A thread has already been created for this message", "code": 160004}
            return self._json(known, status=400)
        self.threads[number] = {**body, "id": number, "type": 11, "parent_id": request.match_info["channel"]}
        return self._json(self.threads[number], status=201)

    def asked(self, path: str) -> bool:
        """Whether the bot asked for this."""
        return f"/api/v10{path}" in [query.partition("?")[0] for query in self.queries]

    @web.middleware
    async def _guard(self, request: web.Request, handler: Any) -> web.StreamResponse:
        """The record, and whoever waits for something to happen."""
        request[BODY], request[FILES] = await _sent(request)
        self.recorder(request.method, request.path, request[BODY])
        self.queries.append(request.path_qs)
        if not request.path.startswith("/proxied/"):
            self.agents.add(request.headers.get("User-Agent", ""))
        try:
            return await self._answered(request, handler)
        finally:
            async with self._changed:
                self._changed.notify_all()

    async def _answered(self, request: web.Request, handler: Any) -> web.StreamResponse:
        """Faults and tokens."""
        path = request.path.removeprefix("/api/v10")
        fault = self._fault(path)
        if fault and fault.until:
            await fault.until.wait()
        if fault and fault.status:
            if fault.carried_out:
                await handler(request)
            return self._json(fault.body or {"message": "no", "code": 0}, status=fault.status, headers=fault.headers)
        if fault and fault.cut_before and request.transport:
            request.transport.close()
            return web.Response()
        by_token = not re.match(r"/(interactions|webhooks|proxied)/", path)
        if by_token and request.headers.get("Authorization") != f"Bot {TOKEN}":
            return self._json({"message": "401: Unauthorized", "code": 0}, status=401)
        response: web.StreamResponse = await handler(request)
        if fault and fault.cut_after and request.transport:
            request.transport.close()
        return response

    def _fault(self, path: str) -> DiscordFault | None:
        for fault in self.faults:
            if fault.times and re.fullmatch(fault.path, path):
                fault.times -= 1
                return fault
        return self.trouble(path)

    def _json(self, body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
        """Discord's answers come without a charset, and discord.py relies on it."""
        all_headers = {"Content-Type": "text/html" if isinstance(body, str) else self.content_type, **(headers or {})}
        text = body if isinstance(body, str) else json.dumps(body)
        return web.Response(body=text.encode(), status=status, headers=all_headers)

    async def _me(self, _: web.Request) -> web.Response:
        return self._json(BOT_ACCOUNT)

    async def _application(self, _: web.Request) -> web.Response:
        return self._json(APPLICATION_FIELDS)

    async def _gateway_address(self, _: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": self.lanes}
        return self._json({"url": self.told_gateway, "shards": 1, "session_start_limit": limit})

    async def _direct(self, request: web.Request) -> web.Response:
        """User resource, "Create DM": returns the channel that there is, or makes one."""
        person = {**BOT_ACCOUNT, "id": str((await request.json())["recipient_id"]), "bot": False}
        channel = self.directs.setdefault(str(person["id"]), str(next(self._ids)))
        return self._json({"id": channel, "type": 1, "last_message_id": None, "flags": 0, "recipients": [person]})

    async def _guild(self, request: web.Request) -> web.Response:
        if request.match_info["guild"] not in self.guilds:
            return self._json({"message": "Unknown Guild", "code": 10004}, status=404)
        return self._json(GUILD_FIELDS)

    async def _get_commands(self, request: web.Request) -> web.Response:
        names = {} if request.query.get("with_localizations") == "true" else {"name_localizations": None}
        return self._json([{**command, **names} for command in self.commands])

    async def _put_commands(self, request: web.Request) -> web.Response:
        numbered = enumerate(await request.json())
        self.commands = [
            {
                "description": "",
                **command,
                "id": str(900 + number),
                "application_id": APPLICATION,
                "version": "1",
                "default_member_permissions": _text(command.get("default_member_permissions")),
            }
            for number, command in numbered
        ]
        return self._json(self.commands)

    async def _post(self, request: web.Request) -> web.Response:
        body, now = await request.json(), asyncio.get_running_loop().time()
        if request.match_info["channel"] in {self.directs.get(person) for person in self.closed}:
            return self._json({"message": "Cannot send messages to this user", "code": 50007}, status=403)
        nonce = str(body.get("nonce")) if body.get("enforce_nonce") else None
        made_at, made = self._nonces.get(nonce or "", (0.0, {}))
        if made and made_at > now - self.remembers:
            return self._json(made)
        made_by = {"author": {"id": BOT_ACCOUNT["id"]}, "timestamp": self.now().isoformat()}
        post = {**body, **made_by, "id": self._new_id(), "channel_id": request.match_info["channel"]}
        self.posts.append(post)
        if nonce:
            self._nonces[nonce] = (now, post)
        return self._json(post)

    async def _channel(self, request: web.Request) -> web.Response:
        here = [post["id"] for post in self.posts if post["channel_id"] == request.match_info["channel"]]
        return self._json(
            {"id": request.match_info["channel"], "type": 0, "last_message_id": here[-1] if here else None}
        )

    def talk(self, channel: str, count: int) -> None:
        """Let people write ``count`` messages in a channel."""
        for number in range(count):
            about = {"author": {"id": PERSON}, "timestamp": self.now().isoformat(), "content": f"{number}"}
            self.chatter.append({**about, "id": self._new_id(), "channel_id": channel, "components": []})

    def _new_id(self) -> str:
        """Reference, "Snowflakes": an id tells when it was made."""
        self._last_id = max(self._last_id + 1, time_snowflake(self.now()))
        return str(self._last_id)

    async def _history(self, request: web.Request) -> web.Response:
        """Channel resource, "Get Channel Messages": newest first; with ``after`` the next posts after it."""
        channel, after = request.match_info["channel"], int(request.query.get("after", 0))
        listed = [post for post in [*self.posts, *self.chatter] if post["channel_id"] == channel]
        here = sorted((post for post in listed if int(post["id"]) > after), key=lambda post: int(post["id"]))
        limit = int(request.query["limit"])
        page = here[:limit] if after else here[-limit:]
        return self._json(page[::-1] if self.shows_history else [])

    async def _callback(self, request: web.Request) -> web.Response:
        interaction, body = self.interactions[request.match_info["token"]], await request.json()
        if interaction.callbacks:
            return self._json({"message": "already acknowledged", "code": 40060}, status=400)
        interaction.callbacks.append(body)
        interaction.thinking = body["type"] == 5
        interaction.ephemeral = bool((body.get("data") or {}).get("flags", 0) & 64)
        made = {"id": interaction.id, "type": 2}
        return self._json({"interaction": made})

    async def _follow_up(self, request: web.Request) -> web.Response:
        interaction, body = self.interactions[request.match_info["token"]], request[BODY]
        ephemeral = interaction.ephemeral if interaction.thinking else bool(body.get("flags", 0) & 64)
        interaction.thinking = False
        message = {**body, "id": str(next(self._ids)), "ephemeral": ephemeral}
        interaction.messages.append({**message, "files": request[FILES]})
        return self._json(message)

    async def _edit_original(self, request: web.Request) -> web.Response:
        interaction = self.interactions[request.match_info["token"]]
        interaction.thinking = False
        interaction.original = {**(await request.json()), "id": interaction.id}
        return self._json(interaction.original)

    async def _delete_original(self, request: web.Request) -> web.Response:
        interaction = self.interactions[request.match_info["token"]]
        interaction.original = None
        interaction.deleted = True
        return web.Response(status=204)


async def _sent(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    """The JSON of a request and the files that came with it, by name."""
    if request.content_type != "multipart/form-data":
        text = await request.text() if request.can_read_body else ""
        return json.loads(text) if text else None, {}
    form = await request.post()
    files = [part for part in form.values() if isinstance(part, web.FileField)]
    payload = form["payload_json"]
    assert not isinstance(payload, web.FileField)
    return json.loads(payload), {part.filename: part.file.read() for part in files}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
