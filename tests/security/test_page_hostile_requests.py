"""Requests that nobody would write by hand: each is answered with a page or a problem, none with a failure of ours."""

import asyncio
from urllib.parse import quote

import pytest

from adapters.web.api.document import api_document
from bot.ports import Store
from tests.builders import save
from tests.fakes.page_server import open_page

HOSTILE = (
    "%00",
    "%ff%fe",
    "%ed%a0%80",
    quote("' OR 1=1 --"),
    quote('"NEAR(" * ^ col: - AND OR NOT'),
    quote("\u202etxt.exe \x1b[31m \x07"),
    quote("<script>alert(1)</script>{{ 7919*7919 }}"),
    "9" * 30,
    "-1",
    quote("😀" * 200),
    quote("ﷺ" * 300),
    quote("a " * 400),
)


@pytest.mark.parametrize("value", HOSTILE)
async def test_no_value_of_a_parameter_breaks_anything(store: Store, value: str) -> None:
    await save(store, 1, "We wait for the ferry")
    paths = [f"/{path}?{name}={value}" for path in ("", "who", "compare", "feeds") for name in ("q", "source", "label")]
    paths += [f"/people/1?about={value}", f"/people/1?after={value}", f"/people/{value}", f"/articles/{value}"]
    paths += [f"/atom/search.xml?about={value}", f"/atom/source.xml?source={value}", f"/static/{value}"]
    for path, item in api_document("http://127.0.0.1")["paths"].items():
        names = [parameter["name"] for parameter in item["get"]["parameters"]]
        paths += [f"{path.replace('{id}', value)}?{name}={value}" for name in names]
        paths.append(f"{path.replace('{id}', value)}?{'&'.join(f'{name}={value}' for name in names)}")
    async with open_page(store) as served:
        for path in paths:
            async with served.session.get(f"{served.address}{path}") as response:
                body = await response.read()
                assert response.status in (200, 400, 404), path
                if response.content_type == "text/html":
                    assert b"<script>alert" not in body, path
                    assert b"62710561" not in body, path


@pytest.mark.parametrize(
    "line",
    [
        b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /static/..%2fserver.py HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /static/%2e%2e/server.py HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET //evil.example/%2f.. HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ],
)
async def test_no_line_of_a_request_breaks_anything(store: Store, line: bytes) -> None:
    async with open_page(store, patience=1.0) as served:
        host, port = served.address.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(line)
        answer = await reader.read()
        writer.close()
        assert b" 500 " not in answer.partition(b"\r\n")[0]
        assert b"def " not in answer
        assert b"root:" not in answer
        assert b"\r\nLocation: //" not in answer
        async with served.session.get(served.url("/")) as response:
            assert response.status == 200
