"""``quotewire feeds``, and QUOTEWIRE_FEEDS, which lists what is polled: over the real shell, store and HTTP."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.domain.places import Place
from tests.fakes.shell import Shell
from tests.fakes.web import FakeSite, open_site, rss

PLACE = Place("discord", "300", "400")


@pytest.fixture
async def site() -> AsyncIterator[FakeSite]:
    """Serves three feeds."""
    async with open_site() as opened:
        for name in ("harbour", "council", "sports"):
            opened.serve(f"/{name}.xml", rss(title=f"The {name}"), "application/rss+xml")
        yield opened


def shell_of(folder: Path, site: FakeSite, *names: str) -> Shell:
    """A shell whose settings list these feeds."""
    feeds = ",".join(site.url(f"/{name}.xml") for name in names)
    return Shell(folder, {"QUOTEWIRE_FEEDS": feeds, "QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{site.port}"})


async def listed(shell: Shell) -> dict[str, Any]:
    """The feeds that are polled, by title."""
    ran = await shell.run("feeds", "list", "--json")
    assert ran.code == 0, ran
    return {feed["title"]: feed for feed in json.loads(ran.out)}


async def test_what_leaves_the_setting_is_polled_no_more_from_the_next_start_on(
    tmp_path: Path, database: Path, site: FakeSite
) -> None:
    both, less = shell_of(tmp_path, site, "harbour", "council"), shell_of(tmp_path, site, "council")
    assert (await both.run("poll", "--once")).out.count("nothing new") == 2
    assert set(await listed(less)) == {"The harbour", "The council"}, "a command that only asks changes nothing"
    asked = await less.run("poll", "--once")
    assert "No feed is due" in asked.out, asked
    assert set(await listed(less)) == {"The council"}
    assert set(await listed(both)) == {"The harbour", "The council"}


async def test_the_list_says_whose_each_feed_is(tmp_path: Path, database: Path, site: FakeSite) -> None:
    shell = shell_of(tmp_path, site, "harbour")
    opml = tmp_path / "list.opml"
    opml.write_text(f'<opml><body><outline text="Sports" xmlUrl="{site.url("/sports.xml")}"/></body></opml>')
    await shell.run("import", str(opml))
    await shell.run("ask", f"/news follow {site.url('/council.xml')}")
    feeds = await listed(shell)
    assert [
        (feeds[title]["configured"], feeds[title]["imported"], feeds[title]["followed_by"]) for title in sorted(feeds)
    ] == [(False, True, []), (False, False, ["console:main"]), (True, False, [])]
    lines = (await shell.run("feeds")).out.splitlines()
    assert len(lines) == 3
    assert f"QUOTEWIRE_FEEDS  {site.url('/harbour.xml')}" in "\n".join(lines)
    assert f"console:main  {site.url('/council.xml')}" in "\n".join(lines)
    assert f"imported  {site.url('/sports.xml')}" in "\n".join(lines)


async def test_an_import_can_be_undone(tmp_path: Path, database: Path, site: FakeSite) -> None:
    shell, opml = shell_of(tmp_path, site), tmp_path / "list.opml"
    outlines = "".join(f'<outline text="{n}" xmlUrl="{site.url(f"/{n}.xml")}"/>' for n in ("harbour", "sports"))
    opml.write_text(f"<opml><body>{outlines}</body></opml>")
    assert "2 feeds" in (await shell.run("import", str(opml))).out
    undone = await shell.run("feeds", "remove", "--opml", str(opml))
    assert undone.out.count("not followed any more") == 2
    assert (await shell.run("feeds")).out.startswith("No feed is followed.")
    assert (await shell.run("feeds", "remove", "--opml", str(opml))).code == 2


async def test_removing_says_what_still_holds_a_feed(tmp_path: Path, database: Path, site: FakeSite) -> None:
    shell = shell_of(tmp_path, site, "harbour")
    address = site.url("/council.xml")
    await shell.run("ask", f"/news follow {address}")
    assert "it stands in QUOTEWIRE_FEEDS" in (await shell.run("feeds", "remove", site.url("/harbour.xml"))).out
    assert "console:main still follows it; --everywhere" in (await shell.run("feeds", "remove", "the council")).out
    assert "not followed any more" in (await shell.run("feeds", "remove", address, "--everywhere")).out
    assert address not in (await shell.run("feeds")).out


async def test_retry_fetches_at_once_and_says_what_came(tmp_path: Path, database: Path, site: FakeSite) -> None:
    shell, address = shell_of(tmp_path, site, "harbour"), site.url("/harbour.xml")
    await shell.run("poll", "--once")
    site.serve("/harbour.xml", "no", status=503)
    number = (await listed(shell))["The harbour"]["id"]
    assert "503" in (await shell.run("feeds", "retry", f"#{number}")).out
    kept = (await listed(shell))["The harbour"]
    assert (kept["error"], kept["failures"], kept["gone"]) == ("503, its server has trouble", 1, False)
    assert kept["failing_since"] == kept["checked_at"]
    site.serve("/harbour.xml", rss(title="The harbour"), "application/rss+xml")
    assert (await shell.run("feeds", "retry", address)).out == "The harbour: nothing new\n"


@pytest.mark.parametrize(
    ("arguments", "trouble"),
    [
        (("retry", "nothing"), "No feed that is followed is called “nothing”"),
        (("retry", "the"), "“the” fits 2 feeds: #"),
        (("retry",), "FEED"),
        (("remove",), "Write quotewire feeds remove FEED …, or remove --opml FILE"),
    ],
)
async def test_what_is_not_clear_is_one_line(
    tmp_path: Path, database: Path, site: FakeSite, arguments: tuple[str, ...], trouble: str
) -> None:
    shell = shell_of(tmp_path, site, "harbour", "council")
    await shell.run("poll", "--once")
    ran = await shell.run("feeds", *arguments)
    assert (ran.code, len(ran.err.strip().splitlines())) == (2, 1), ran
    assert trouble in ran.err
