"""What the fetcher must never reach, in all the spellings there are. Servers run on loopback: nothing is patched."""

import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from yarl import URL

from bot import quotes
from bot.domain.errors import FetchError, RefusedError, SettingsError
from bot.ingest.fetching.failures import StatusError
from bot.ingest.fetching.fetch import GuardedFetcher, Redirect
from bot.ingest.pipeline import Ingest
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.sites.addresses import PrivateHosts, checked, is_public, why_refused
from bot.ops.clock import SystemClock
from bot.ports import Fetched
from bot.store import SqlStore
from tests.fakes.web import FakeSite, item, open_site, rss

NOT_PUBLIC = (
    *("0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"),
    *("172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1"),
    *("198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.2.3", "240.0.0.1", "255.255.255.255"),
    *("168.63.129.16", "::", "::1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::7f00:1"),
    *("64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:a00:1::", "3fff::1"),
    *("5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1"),
)


@pytest.fixture
async def site() -> AsyncIterator[FakeSite]:
    async with open_site() as served:
        served.serve("/", "secret of the machine")
        yield served


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "localhost.",
        "LOCALHOST",
        "127.1",
        "127.0.1",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "2130706433",
        "127.0.0.1.",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
        "0",
        "0.0.0.0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1%25lo]",
    ],
)
async def test_every_spelling_of_this_machine_is_refused(site: FakeSite, host: str) -> None:
    async with GuardedFetcher(timeout=5) as fetcher:
        with pytest.raises(FetchError) as refused:
            await fetcher.fetch(f"http://{host}:{site.port}/")
    assert not site.asked, "the server must not have seen a request"
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0"])
async def test_a_refusal_says_why(site: FakeSite, host: str) -> None:
    async with GuardedFetcher(timeout=5) as fetcher:
        with pytest.raises(RefusedError, match=r"private address|no usual address"):
            await fetcher.fetch(f"http://{host}:{site.port}/")


async def test_a_name_that_resolves_to_loopback_is_refused_by_its_address(site: FakeSite) -> None:
    own = socket.gethostname()
    try:
        resolved = {info[4][0] for info in socket.getaddrinfo(own, site.port, type=socket.SOCK_STREAM)}
    except OSError:
        pytest.skip(f"this machine's name {own} doesn't resolve")
    if any(is_public(str(address)) for address in resolved):
        pytest.skip(f"this machine's name {own} is public")
    async with GuardedFetcher(timeout=5) as fetcher:
        with pytest.raises(RefusedError, match="private address"):
            await fetcher.fetch(f"http://{own}:{site.port}/")
    assert not site.asked


async def test_a_redirect_to_a_private_address_is_refused(site: FakeSite) -> None:
    async with open_site() as public:
        public.redirect("/article", site.url("/"))
        public.redirect("/protocol", f"//127.0.0.1:{site.port}/")
        async with GuardedFetcher([f"127.0.0.1:{public.port}"], timeout=5) as fetcher:
            for path in ("/article", "/protocol"):
                with pytest.raises(RefusedError, match="private address"):
                    await fetcher.fetch(public.url(path))
    assert not site.asked


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://x/", "javascript:alert(1)"])
async def test_a_redirect_to_another_scheme_is_refused(site: FakeSite, target: str) -> None:
    site.redirect("/away", target)
    async with GuardedFetcher([f"127.0.0.1:{site.port}"]) as fetcher:
        with pytest.raises(RefusedError, match="only http and https"):
            await fetcher.fetch(site.url("/away"))


async def test_a_listed_port_opens_no_other_port_and_no_other_name(site: FakeSite) -> None:
    async with open_site() as other, GuardedFetcher([f"127.0.0.1:{site.port}"], timeout=5) as fetcher:
        assert (await fetcher.fetch(site.url("/"))).status == 200
        with pytest.raises(RefusedError):
            await fetcher.fetch(other.url("/"))
        with pytest.raises(RefusedError):  # an attacker's name could resolve there as well
            await fetcher.fetch(f"http://localhost:{site.port}/")
    assert not other.asked


async def test_proxies_of_the_environment_are_not_used(site: FakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_site() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.address)
        monkeypatch.setenv("http_proxy", proxy.address)
        async with GuardedFetcher([f"127.0.0.1:{site.port}"]) as fetcher:
            assert (await fetcher.fetch(site.url("/"))).body == b"secret of the machine"
        assert not proxy.asked


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://user:password@example.com/", "user name"),
        ("http://user@example.com/", "user name"),
        ("http://127.0.0.1@example.com/", "user name"),
        ("file:///etc/passwd", "only http"),
        ("ftp://example.com/", "only http"),
        ("data:text/html,hello", "only http"),
        ("//example.com/", "only http"),
        ("example.com", "only http"),
        ("", "only http"),
        ("http://", "no host"),
        ("http:///path", "no host"),
        ("http://example.com:99999/", "no web address"),
        ("http://[::1/", "no web address"),
        ("http://example.com/" + "a" * 9000, "longer than"),
    ],
)
def test_addresses_that_are_refused_before_anything_is_asked(url: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        checked(url)


@pytest.mark.parametrize("port", [22, 25, 6379, 6667])
async def test_ports_of_other_protocols_are_refused(port: int) -> None:
    async with GuardedFetcher() as fetcher:
        with pytest.raises(RefusedError, match="isn't for web pages"):
            await fetcher.fetch(f"http://example.com:{port}/")


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


def test_private_hosts_are_listed_by_host_or_by_host_and_port() -> None:
    listed = PrivateHosts(["feeds.corp", "127.0.0.1:8000", "[::1]:9000", "fd00::5", " ", "Wiki.Corp:8443"])
    inside = [
        "http://feeds.corp/",
        "https://FEEDS.corp./x",
        "http://feeds.corp:443/",
        "http://127.0.0.1:8000/",
        "http://[::1]:9000/",
    ]
    outside = [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://evil.feeds.corp/",
        "http://wiki.corp/",
        "http://localhost:8000/",
    ]
    inside += ["http://[fd00:0::5]/", "https://wiki.corp:8443/"]
    outside += ["http://feeds.corp:6379/", "https://feeds.corp:444/", "http://[fd00:0::5]:77/", "https://wiki.corp/"]
    assert [url for url in inside if checked(url) not in listed] == []
    assert [url for url in outside if checked(url) in listed] == []


@pytest.mark.parametrize("entry", ["host:", ":80", "host:http", "127.0.0.1:*"])
def test_a_private_host_that_cannot_be_read_opens_nothing(entry: str) -> None:
    with pytest.raises(SettingsError, match="no private host"):
        PrivateHosts([entry])


class Outside(GuardedFetcher):
    """As if ``news.example``, a public host, redirected to ``to``; loopback has no public address to serve it from."""

    to = ""

    async def _get(self, url: URL, *arguments: Any) -> Any:
        return Redirect(URL(self.to), False) if url.host == "news.example" else await super()._get(url, *arguments)


async def test_a_page_outside_redirects_to_no_listed_private_host(site: FakeSite) -> None:
    async with Outside([f"127.0.0.1:{site.port}", "feeds.corp"], timeout=5) as fetcher:
        for private in (site.url("/"), "http://feeds.corp/", "https://FEEDS.corp/admin"):
            fetcher.to = private
            with pytest.raises(RefusedError, match=r"news\.example leads to the private host"):
                await fetcher.fetch("https://news.example/a")
        fetcher.to = "https://news.example:8443/a"
        with pytest.raises(FetchError, match="redirects more than"):
            await fetcher.fetch("https://news.example/a")
    assert not site.asked


async def test_a_listed_private_host_redirects_within_and_to_another_listed_one(site: FakeSite) -> None:
    async with open_site() as other, GuardedFetcher([f"127.0.0.1:{site.port}", f"127.0.0.1:{other.port}"]) as fetcher:
        other.redirect("/away", site.url("/"))
        other.redirect("/within", "/away")
        assert (await fetcher.fetch(other.url("/within"))).final_url == site.url("/")


async def test_a_private_host_without_a_port_opens_the_ports_of_the_web_alone(site: FakeSite) -> None:
    async with GuardedFetcher(["127.0.0.1"], timeout=5) as fetcher:
        with pytest.raises(RefusedError, match="private address"):
            await fetcher.fetch(site.url("/"))
    assert not site.asked


class FeedOutside:
    """A fetcher for which ``https://news.example/feed`` is there, and nothing else."""

    def __init__(self, document: str) -> None:
        self.document = document
        self.asked: list[str] = []

    async def fetch(self, url: str, **_: Any) -> Fetched:
        self.asked.append(url)
        if url != "https://news.example/feed":
            raise StatusError(f"{url} isn't there", 404)
        return Fetched(url, url, 200, self.document.encode(), "application/rss+xml")


async def test_an_item_of_a_feed_outside_leads_to_no_listed_private_host(
    store: SqlStore, workers: ProcessWorkers
) -> None:
    links = (
        "http://feeds.corp/delete?all=1",
        "https://feeds.corp/b",
        "http://10.0.0.5:8080/c",
        "https://other.example/d",
    )
    fetcher = FeedOutside(rss(*(item(link, guid=link) for link in links)))
    listed = PrivateHosts(["feeds.corp", "10.0.0.5:8080"])
    ingest = Ingest(store, fetcher, workers, SystemClock(), quotes.extract, private_hosts=listed)
    await store.add_feed("https://news.example/feed", "News", SystemClock().now(), shared=True)
    await ingest.poll_due()
    await ingest.close()
    outside = ["https://news.example/feed", "https://other.example/robots.txt", "https://other.example/d"]
    assert fetcher.asked == outside


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://x:y@news.example/a", "user name or password"),
        ("https://news.example:25/a", "port 25 of news.example isn't for web pages"),
        ("ftp://news.example/a", "only http and https"),
        (f"https://news.example/{'x' * 9000}", "longer than"),
        ("http://10.1.2.3/a", "10.1.2.3:80 is at a private address"),
        ("http://[::1]:8080/a", "is at a private address"),
        ("http://localhost/a", "localhost:80 is at a private address"),
        ("http://www.localhost./a", "is at a private address"),
    ],
)
def test_an_address_says_itself_why_it_is_refused(url: str, reason: str) -> None:
    assert reason in (why_refused(url, PrivateHosts(())) or "")


@pytest.mark.parametrize(
    "url", ["https://news.example/a", "http://10.1.2.3/a", "http://8.8.8.8/a", "http://feeds.corp:25/"]
)
def test_an_address_that_may_be_fetched_is_not_refused(url: str) -> None:
    assert why_refused(url, PrivateHosts(["10.1.2.3", "feeds.corp:25"])) is None
