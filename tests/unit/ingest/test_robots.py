"""What robots.txt says to this bot; numbers are sections of RFC 9309, https://www.rfc-editor.org/rfc/rfc9309."""

import pytest

from bot.ingest.fetching.manners import HostPauses
from bot.ingest.fetching.robots import RobotsRules, packed_robots, read_robots, robots_address

PAGE = "https://news.example/world/story-1.html?part=2"


def rules(text: str | bytes) -> RobotsRules:
    return RobotsRules(*read_robots(packed_robots(text.encode() if isinstance(text, str) else text)))


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /sport", True),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("User-agent: *\rDisallow: /\r", False),
        ("User-agent: *\r\n\r\nDisallow: /\r\n", False),
        ("<html><body>Not found</body></html>", True),
        ("\x00\xff\xfe: *\nDisallow /", True),
    ],
)
async def test_files_of_all_kinds_are_read(text: str, allowed: bool) -> None:
    assert await rules(text).allows(PAGE) is allowed


@pytest.mark.parametrize(
    ("group", "allowed"),
    [
        ("User-agent: quotewire\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Quotewire\nAllow: /", True),
        ("User-agent: QuoteWire/2.0\nDisallow: /", False),
        ("User-agent: quote\nDisallow: /", True),
        ("User-agent: quotewire-images\nDisallow: /", True),
        ("User-agent: other\nDisallow: /\n\nUser-agent: one\nUser-agent: quotewire\nDisallow: /world", False),
        ("User-agent: Quotewire\nDisallow: /sport\n\nUser-agent: Quotewire\nDisallow: /world", False),
        ("User-agent: other\nDisallow: /", True),
    ],
)
async def test_the_groups_of_this_robot_count_and_else_those_of_all(group: str, allowed: bool) -> None:
    """2.2.1: tokens are compared without case and as a whole; several groups of one robot are one."""
    assert await rules(group).allows(PAGE) is allowed


@pytest.mark.parametrize(
    ("lines", "allowed"),
    [
        ("Disallow: /\nAllow: /world/", True),
        ("Allow: /world\nDisallow: /world/story", False),
        ("Allow: /world/story\nDisallow: /world/story", True),
        ("Disallow: /*.html", False),
        ("Disallow: /*.html$", True),
        ("Disallow: /world/story-1.html?part=2$", False),
        ("Disallow: /WORLD", True),
        ("Disallow: /%77orld/", False),
    ],
)
async def test_the_longest_rule_that_fits_decides(lines: str, allowed: bool) -> None:
    """2.2.2 and 2.2.3: the most octets, allow before disallow, ``*`` and ``$``, percent-encoding, case."""
    assert await rules(f"User-agent: *\n{lines}").allows(PAGE) is allowed


async def test_half_a_megabyte_is_read_up_to_a_whole_line() -> None:
    """2.5: at least 500 kibibytes."""
    filling = "Disallow: /never/here\n" * 25_000
    late = rules(f"User-agent: *\n{filling}Disallow: /world\n")
    assert await late.allows(PAGE)
    assert not await late.allows("https://news.example/never/here")


async def test_a_file_made_to_keep_a_parser_busy_is_read_at_once() -> None:
    """Ten thousand robots with ten thousand rules each would be a hundred million."""
    robots = "".join(f"User-agent: robot{number}\n" for number in range(10_000))
    many = rules(f"{robots}User-agent: quotewire\n" + "Disallow: /world\n" * 10_000)
    assert not await many.allows(PAGE)


def test_delay_and_maps_are_told() -> None:
    site = rules("Sitemap: https://news.example/map.xml\nUser-agent: *\nCrawl-delay: 2.5\n")
    assert (site.crawl_delay, site.sitemaps) == (2.5, ("https://news.example/map.xml",))
    assert (rules("").crawl_delay, RobotsRules().crawl_delay, RobotsRules().sitemaps) == (0.0, 0.0, ())


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (PAGE, "https://news.example/robots.txt"),
        ("http://news.example:8080/a", "http://news.example:8080/robots.txt"),
        ("https://NEWS.example", "https://news.example/robots.txt"),
    ],
)
def test_each_host_and_port_has_rules_of_its_own(url: str, address: str) -> None:
    assert robots_address(url) == address


def test_pages_of_a_host_keep_their_distance() -> None:
    pauses = HostPauses()
    assert [pauses.reserve("a.example", 2.0, now) for now in (100.0, 100.5, 101.0)] == [0.0, 1.5, 3.0]
    assert pauses.reserve("b.example", 2.0, 101.0) == 0.0
    assert pauses.reserve("a.example", 2.0, 200.0) == 0.0


def test_a_host_that_asked_for_patience_is_left_alone_for_a_day_at_most() -> None:
    pauses = HostPauses()
    pauses.rest("a.example", 60.0, 100.0)
    pauses.rest("a.example", 10.0, 100.0)
    assert [pauses.resting("a.example", now) for now in (110.0, 160.0)] == [50.0, 0.0]
    assert pauses.resting("b.example", 110.0) == 0.0
    pauses.rest("a.example", 1e9, 0.0)
    assert pauses.resting("a.example", 0.0) == 24 * 3600
