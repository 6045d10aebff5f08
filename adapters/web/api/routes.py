"""Answers the API's requests as the endpoints are declared."""

import asyncio
import json
from collections.abc import AsyncGenerator
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler
from pydantic import TypeAdapter

from adapters.web.api.declared import Endpoint, Given, Parameter, read_parameters
from adapters.web.api.document import DOCUMENT, EXPORTS, PAGED, api_document
from adapters.web.api.endpoints import ENDPOINTS
from adapters.web.api.exporting import csv_beginning, csv_lines, exported_rows, json_items
from adapters.web.doors import limited
from adapters.web.former import follow_speaker, moved_to
from adapters.web.links import outside_link
from adapters.web.site import site_of
from bot.texts import api as say

_WRITING = 30.0
"""Seconds in which a reader must take what was written of an export."""


def api_routes() -> list[web.RouteDef]:
    """The addresses of the API: the exports before the endpoints whose last part could be their name."""
    exports = [
        web.get(f"{endpoint.path}.{ending}", limited(_export(endpoint, ending)))
        for endpoint in ENDPOINTS
        if endpoint.rows is not None
        for ending in EXPORTS
    ]
    endpoints = [
        web.get(endpoint.path, limited(_answer(endpoint)) if endpoint.searches else _answer(endpoint))
        for endpoint in ENDPOINTS
    ]
    return [*exports, *endpoints, web.get(DOCUMENT, _document), web.get("/api/{rest:.*}", _nothing)]


def _answer(endpoint: Endpoint) -> Handler:
    adapter: TypeAdapter[Any] = TypeAdapter(endpoint.record)

    async def answer(request: web.Request) -> web.StreamResponse:
        given = _given(request, endpoint.parameters)
        await follow_speaker(request, given.number("speaker"))
        record = await endpoint.answer(site_of(request).lists, given)
        if record is None:
            raise web.HTTPNotFound(text=say.NO_SUCH_RECORD)
        if endpoint.choices is not None and isinstance(record, endpoint.choices):
            return _several(endpoint, record)
        if endpoint.number_of is not None and (number := endpoint.number_of(record)) != given.number("id"):
            raise moved_to(request, endpoint.path.format(id=number))
        return web.Response(body=adapter.dump_json(record), content_type="application/json")

    return answer


def _several(endpoint: Endpoint, choices: object) -> web.Response:
    """The answer where several records may be meant (RFC 9110, 15.4.1)."""
    body = TypeAdapter(endpoint.choices).dump_json(choices)
    return web.Response(body=body, status=web.HTTPMultipleChoices.status_code, content_type="application/json")


def _export(endpoint: Endpoint, ending: str) -> Handler:
    parameters = tuple(parameter for parameter in endpoint.parameters if parameter.name not in PAGED)
    written = _as_csv if ending == "csv" else _as_json

    async def export(request: web.Request) -> web.StreamResponse:
        given = _given(request, parameters)
        await follow_speaker(request, given.number("speaker"))
        chunks = written(endpoint, request, given)
        first = await anext(chunks)  # a failure to read the first page is still answered as one
        response = web.StreamResponse(
            headers={
                "Content-Type": f"{EXPORTS[ending]}; charset=utf-8",
                "Content-Disposition": f'attachment; filename="{endpoint.name}.{ending}"',
                "Cache-Control": "no-store",
            }
        )
        await response.prepare(request)
        if request.method == "HEAD":
            await chunks.aclose()
            return response
        await _write(response, first)
        async for chunk in chunks:
            await _write(response, chunk)
        await response.write_eof()
        return response

    return export


async def _write(response: web.StreamResponse, chunk: bytes) -> None:
    """Write a part of an export; a reader who takes nothing for too long is left."""
    async with asyncio.timeout(_WRITING):
        await response.write(chunk)


async def _as_csv(endpoint: Endpoint, request: web.Request, given: Given) -> AsyncGenerator[bytes, None]:
    beginning = csv_beginning(endpoint)
    async for rows in exported_rows(endpoint, site_of(request).lists, given):
        yield (beginning + csv_lines(rows)).encode()
        beginning = ""


async def _as_json(endpoint: Endpoint, request: web.Request, given: Given) -> AsyncGenerator[bytes, None]:
    between = b"["
    async for rows in exported_rows(endpoint, site_of(request).lists, given):
        items = json_items(endpoint, rows)
        yield between + b",\n".join(items) if items else b""
        between = b",\n" if items else between
    yield b"]\n" if between != b"[" else b"[]\n"


async def _document(request: web.Request) -> web.StreamResponse:
    document = await asyncio.to_thread(api_document, outside_link(request, ""))
    return web.Response(body=json.dumps(document, ensure_ascii=False).encode(), content_type="application/json")


async def _nothing(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPNotFound(text=say.NO_SUCH_ENDPOINT.format(document=DOCUMENT))


def _given(request: web.Request, parameters: tuple[Parameter, ...]) -> Given:
    query = dict(request.query)
    return read_parameters(parameters, query, request.match_info, repeated=len(query) != len(request.query))
