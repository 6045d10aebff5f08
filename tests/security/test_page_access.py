"""Who may see the page: by host, by token, by cookie; and what other sites and proxies can't do with it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from ipaddress import ip_network

import pytest
from aiohttp import ClientSession, CookieJar

from adapters.web.access import OutsideAddress, outside_address, web_access_of
from adapters.web.hosts import is_own_host, reader_address
from adapters.web.limits import SearchBudget
from adapters.web.links import local_path
from adapters.web.server import form_key
from bot.domain.errors import SettingsError
from bot.ports import Store
from tests.fakes.page_server import LOCAL, ServedPage, open_page

TOKEN = "correct-horse-battery-staple"
GUARDED = replace(LOCAL, token=TOKEN)
BEARER = {"Authorization": f"Bearer {TOKEN}"}
PREFIXED = OutsideAddress("https", "news.example", "/quotes")


async def status(served: ServedPage, path: str, **headers: str) -> int:
    """The status of a page, redirections not followed."""
    async with served.session.get(served.url(path), headers=headers, allow_redirects=False) as response:
        return response.status


# The settings


@pytest.mark.parametrize("address", ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "127.9.9.9:1", "8080"])
def test_this_machine_needs_no_token(address: str) -> None:
    assert web_access_of(address, "", public=False, url=None, proxies=(), searches=1).is_local


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("0.0.0.0:8080", None),
        ("[::]:8080", None),
        ("192.168.1.5:8080", None),
        ("bot.example:8080", None),
        ("127.0.0.1:8080", "https://news.example/quotes"),
        ("127.0.0.1:8080", "http://192.168.1.5"),
    ],
)
def test_where_others_reach_it_somebody_must_decide(address: str, url: str | None) -> None:
    with pytest.raises(SettingsError, match="set QUOTEWIRE_WEB_TOKEN"):
        web_access_of(address, "", public=False, url=url, proxies=(), searches=1)
    assert web_access_of(address, TOKEN, public=False, url=url, proxies=(), searches=1).asks_token
    assert not web_access_of(address, TOKEN, public=True, url=url, proxies=(), searches=1).asks_token


@pytest.mark.parametrize(
    "address",
    [
        "",
        "127.0.0.1",
        "http://127.0.0.1:8080",
        "127.0.0.1:99999",
        "1.2.3:80",
        "::1:8080",
        "a b:80",
        "[x]:80",
        "127.0.0.1:²",
    ],
)
def test_an_address_that_cant_be_listened_on_is_told(address: str) -> None:
    with pytest.raises(SettingsError, match=r"QUOTEWIRE_WEB can't be .* such as 127\.0\.0\.1:8080"):
        web_access_of(address, "", public=False, url=None, proxies=(), searches=1)


@pytest.mark.parametrize("token", ["short", "with a blank in it, so no token", "ünsafe-characters-in-it"])
def test_a_weak_token_is_refused_and_not_repeated(token: str) -> None:
    with pytest.raises(SettingsError, match="20 or more") as refused:
        web_access_of("8080", token, public=False, url=None, proxies=(), searches=1)
    assert token not in str(refused.value)


@pytest.mark.parametrize(
    "url",
    ["news.example", "ftp://news.example", "https://", "https://u:p@news.example", "https://news.example/?a", "https://a/b?x=1",
     "https://a/../b", "https://a//b", "https://a/{id}", "https://a:99999", "https://a/#x", "https://a b/"],
)  # fmt: skip
def test_an_outside_address_that_cant_be_meant_is_told(url: str) -> None:
    with pytest.raises(SettingsError, match="QUOTEWIRE_WEB_URL can't be"):
        outside_address(url)


def test_an_outside_address_is_read() -> None:
    assert outside_address("https://News.example:8443/quotes/") == OutsideAddress(
        "https", "news.example:8443", "/quotes"
    )
    assert outside_address("http://localhost:8080").prefix == ""


@pytest.mark.parametrize("proxy", ["proxy.example", "10.0.0.0/99", "*"])
def test_a_proxy_that_is_no_address_is_told(proxy: str) -> None:
    with pytest.raises(SettingsError, match="QUOTEWIRE_WEB_PROXIES has"):
        web_access_of("8080", "", public=False, url=None, proxies=(proxy,), searches=1)


# The host


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("127.0.0.1:8080", True),
        ("localhost", True),
        ("LOCALHOST:9", True),
        ("[::1]:8080", True),
        ("192.168.1.5", True),
        ("news.example", True),
        ("evil.example", False),
        ("localhost.evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("", False),
        ("[", False),
        ("news.example@evil.example", False),
    ],
)
def test_only_own_names_are_answered(host: str, is_own: bool) -> None:
    assert is_own_host(host, replace(LOCAL, outside=PREFIXED)) is is_own


async def test_a_name_that_was_made_to_point_here_reads_nothing(store: Store) -> None:
    async with open_page(store) as served:
        for path in ("/", "/api/v1/articles", "/static/quotewire.css", "/login"):
            assert await status(served, path, Host="rebound.evil.example") == 421
        assert await status(served, "/") == 200


@pytest.mark.parametrize("header", ["X-Forwarded-For", "x-forwarded-host", "Forwarded", "Via", "X-Real-IP"])
async def test_a_proxy_opens_a_local_page_to_nobody(store: Store, header: str) -> None:
    async with open_page(store) as served:
        assert await status(served, "/", **{header: "203.0.113.7"}) == 403
    async with open_page(store, replace(LOCAL, public=True)) as served:
        assert await status(served, "/", **{header: "203.0.113.7"}) == 200


# The token


async def test_without_the_token_nothing_is_shown_but_the_log_in(store: Store) -> None:
    async with open_page(store, GUARDED) as served:
        for path in ("/", "/nothing", "/people/1"):
            assert await status(served, path) == 303
        for path in ("/api/v1/articles", "/api/v1/openapi.json", "/atom/search.xml", "/people/1/feed.xml"):
            assert await status(served, path) == 401
        for path in ("/login", "/static/quotewire.css"):
            assert await status(served, path) == 200
        assert await status(served, "/static/../api/v1/articles") == 401
        assert await status(served, "/api/v1/articles", **BEARER) == 200
        assert await status(served, "/", **BEARER) == 200
        for wrong in (f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", "Bearer ", "Basic eDp5", "Bearer ünicode"):
            assert await status(served, "/api/v1/articles", Authorization=wrong) == 401
        assert await status(served, "/api/v1/articles", Cookie=f"quotewire=99999999999.{'0' * 64}") == 401
        assert await status(served, "/api/v1/articles", Cookie="quotewire=²³.x") == 401


async def test_wrong_tokens_are_counted(store: Store) -> None:
    async with open_page(store, GUARDED) as served:
        answers = [await status(served, "/api/v1/articles", Authorization="Bearer wrong") for _ in range(12)]
        assert answers == [401] * 10 + [429] * 2
        assert await status(served, "/api/v1/articles", **BEARER) == 200


@pytest.fixture
async def browser(store: Store) -> AsyncIterator[ServedPage]:
    """A client that keeps cookies, before a page that asks for the token."""
    async with open_page(store, GUARDED, jar=CookieJar(unsafe=True)) as served:
        yield served


async def form_value(session: ClientSession, url: str) -> str:
    """The hidden value of the form at an address."""
    async with session.get(url) as response:
        text = await response.text()
    return text.partition('name="form_token" value="')[2].partition('"')[0]


async def test_a_browser_logs_in_and_out(browser: ServedPage) -> None:
    login = browser.url("/login")
    fields = {"form_token": await form_value(browser.session, login), "token": TOKEN, "to": "/nothing?a=b"}
    async with browser.session.post(login, data=fields, allow_redirects=False) as response:
        assert (response.status, response.headers["Location"]) == (303, "/nothing?a=b")
        cookie = response.headers["Set-Cookie"]
    for flag in ("HttpOnly", "SameSite=Lax", "Path=/"):
        assert flag in cookie
    assert TOKEN not in cookie
    assert await status(browser, "/") == 200
    async with browser.session.post(browser.url("/logout"), allow_redirects=False) as response:
        assert response.status == 403  # another site's form has no value
    assert await status(browser, "/") == 200
    value = await form_value(browser.session, browser.url("/"))
    async with browser.session.post(
        browser.url("/logout"), data={"form_token": value}, allow_redirects=False
    ) as response:
        assert response.status == 303
    assert await status(browser, "/") == 303


async def test_a_wrong_token_or_another_sites_form_logs_nobody_in(browser: ServedPage) -> None:
    login = browser.url("/login")
    value = await form_value(browser.session, login)
    good = {"form_token": value, "token": TOKEN}
    for fields, headers in (
        ({**good, "token": "wrong"}, {}),
        ({"token": TOKEN}, {}),
        ({**good, "form_token": "0" * 64}, {}),
        ({**good, "form_token": "ü"}, {}),
        (good, {"Sec-Fetch-Site": "cross-site"}),
    ):
        async with browser.session.post(login, data=fields, headers=headers, allow_redirects=False) as response:
            assert response.status == 403, (fields, headers)
            assert "quotewire=" not in response.headers.get("Set-Cookie", "")
    assert await status(browser, "/") == 303


async def test_the_form_of_one_process_logs_in_at_another(browser: ServedPage, store: Store) -> None:
    value = await form_value(browser.session, browser.url("/login"))
    async with open_page(store, GUARDED) as other:
        fields = {"form_token": value, "token": TOKEN, "to": "/"}
        async with browser.session.post(other.url("/login"), data=fields, allow_redirects=False) as response:
            assert response.status == 303
    assert form_key("") != form_key("")


async def test_a_cookie_of_another_token_is_worth_nothing(store: Store) -> None:
    async with open_page(store, GUARDED, jar=CookieJar(unsafe=True)) as served:
        fields = {"form_token": await form_value(served.session, served.url("/login")), "token": TOKEN}
        async with served.session.post(served.url("/login"), data=fields, allow_redirects=False) as response:
            cookie = response.cookies["quotewire"].value
    async with open_page(store, replace(GUARDED, token=TOKEN[::-1])) as served:
        assert await status(served, "/", Cookie=f"quotewire={cookie}") == 303
    async with open_page(store, GUARDED) as served:
        assert await status(served, "/", Cookie=f"quotewire={cookie}") == 200
        until, _, signature = cookie.partition(".")
        assert await status(served, "/", Cookie=f"quotewire={int(until) + 1}.{signature}") == 303


@pytest.mark.parametrize(
    "path", ["//evil.example", "/\\evil.example", "https://evil.example", "", "/\t/evil.example", "/a\r\nb"]
)
def test_a_log_in_leads_nowhere_else(path: str) -> None:
    assert local_path(path) == "/"


# Behind a proxy


async def test_everything_works_below_a_prefix_whether_the_proxy_strips_it_or_not(store: Store) -> None:
    access = replace(LOCAL, outside=PREFIXED, token=TOKEN)
    async with open_page(store, access) as served:
        for prefix in ("", "/quotes"):
            async with served.session.get(served.url(f"{prefix}/"), allow_redirects=False) as response:
                assert response.headers["Location"] == "/quotes/login?to=/"
            async with served.session.get(served.url(f"{prefix}/login"), headers={"Host": "news.example"}) as response:
                text = await response.text()
                cookie = response.headers["Set-Cookie"]
            assert 'action="/quotes/login"' in text
            assert 'href="/quotes/static/quotewire.css' in text
            assert "Secure" in cookie
            assert "Path=/quotes" in cookie
            assert await status(served, f"{prefix}/api/v1/articles") == 401
            async with served.session.get(served.url(f"{prefix}/api/v1/openapi.json"), headers=BEARER) as response:
                assert (await response.json())["servers"] == [{"url": "https://news.example/quotes"}]
        assert await status(served, "/quotes", **BEARER) == 200
        assert await status(served, "/quotesy", **BEARER) == 404


@pytest.mark.parametrize(
    ("remote", "forwarded", "reader"),
    [
        ("203.0.113.7", ["198.51.100.1"], "203.0.113.7"),  # no proxy of ours: the header is anybody's
        ("127.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("127.0.0.1", ["6.6.6.6, 198.51.100.1"], "198.51.100.1"),
        ("127.0.0.1", ["6.6.6.6", "198.51.100.1, 10.1.2.3"], "198.51.100.1"),
        ("127.0.0.1", ["198.51.100.1:4711"], "198.51.100.1"),
        ("127.0.0.1", ["[2001:db8::1]:4711"], "2001:db8::/64"),
        ("127.0.0.1", ["unknown"], "127.0.0.1"),
        ("127.0.0.1", [], "127.0.0.1"),
        ("::ffff:127.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("2001:db8::1:2:3:4", [], "2001:db8::/64"),
    ],
)
def test_the_reader_is_whom_a_trusted_proxy_heard_from(remote: str, forwarded: list[str], reader: str) -> None:
    assert reader_address(remote, forwarded, [ip_network("127.0.0.1"), ip_network("10.0.0.0/8")]) == reader


# How often


def test_a_budget_fills_up_steadily() -> None:
    now = [0.0]
    budget = SearchBudget(60, lambda: now[0])
    assert [budget.take("a") for _ in range(60)] == [0] * 60
    assert budget.take("a") == 1
    assert budget.take("b") == 0
    now[0] = 2.0
    assert [budget.take("a") for _ in range(3)] == [0, 0, 1]
    now[0] = 1e6
    assert [budget.take("a") for _ in range(61)] == [0] * 60 + [1]
    assert SearchBudget(0, lambda: 0.0).take("a") == 0


async def test_who_searches_too_often_is_told_when_to_come_back(store: Store) -> None:
    async with open_page(store, replace(LOCAL, searches=2)) as served:
        answers = [await status(served, "/api/v1/who?q=a+wage+and+sleep") for _ in range(3)]
        assert answers == [200, 200, 429]
        async with served.session.get(served.url("/api/v1/quotations.csv")) as response:
            assert response.status == 429
            assert int(response.headers["Retry-After"]) > 0
        assert await status(served, "/api/v1/articles/1") == 404  # which is no search
        for path in ("/", "/?source=&label=", "/people/1"):
            assert await status(served, path) in (200, 404)
        for path in ("/?source=Wire", "/?label=x", "/people/1?about=tide", "/people/1?source=Wire"):
            assert await status(served, path) == 429, path


# What is in every answer


async def test_every_answer_loads_nothing_from_elsewhere(store: Store) -> None:
    async with open_page(store) as served:
        for path in ("/", "/nothing", "/api/v1/articles", "/api/v1/nothing", "/atom/search.xml", "/login",
                     "/static/quotewire.css", "/api/v1/articles.csv"):  # fmt: skip
            async with served.session.get(served.url(path)) as response:
                policy = response.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy
                assert "frame-ancestors 'none'" in policy
                assert "unsafe" not in policy
                assert "http" not in policy
                assert response.headers["X-Content-Type-Options"] == "nosniff"
                assert response.headers["Referrer-Policy"] == "no-referrer"
                assert "Access-Control-Allow-Origin" not in response.headers


async def test_long_addresses_headers_and_bodies_are_refused(store: Store) -> None:
    async with open_page(store) as served:
        assert await status(served, f"/api/v1/who?q={'a' * 20_000}") == 400
        assert await status(served, "/", Cookie="a" * 20_000) == 400
        async with served.session.post(served.url("/login"), data={"token": "x" * 200_000}) as response:
            assert response.status == 413


async def test_a_request_that_doesnt_go_on_is_left(store: Store) -> None:
    """A server that waits for slow headers is kept busy by whoever opens connections (OWASP, Slowloris)."""
    async with open_page(store, patience=0.2) as served:
        host, port = served.address.removeprefix("http://").split(":")
        for beginning in (b"", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "):
            reader, writer = await asyncio.open_connection(host, int(port))
            writer.write(beginning)
            async with asyncio.timeout(10):
                answer = await reader.read()
            assert b"200 OK" not in answer
            writer.close()
