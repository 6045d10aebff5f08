"""``/news import`` and ``export``: with the real store, worker and fetcher, and lists on loopback."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import commands
from bot.app.root import App, open_app
from bot.domain.commands import Request
from bot.domain.feeds import Poll
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ingest.feeds.list_files import read_list
from bot.text.command_line import parse_line
from config import load_settings
from tests.fakes.web import open_site

HERE, BESIDE, DIRECT = (
    Place("slack", "T1", "C1"),
    Place("slack", "T1", "C2"),
    Place("slack", "T1", "D1", is_direct=True),
)
ELSEWHERE = Place("slack", "T2", "C1")


def opml(count: int, padding: str = "") -> str:
    outlines = "".join(f'<outline text="Feed {n}" xmlUrl="https://news.example/{n}"/>' for n in range(count))
    return f'<opml version="2.0"><head><title>{padding}</title></head><body>{outlines}</body></opml>'


DAMAGED = (
    '<opml><body><outline text="Küste"><outline text="Hafen für alle" xmlUrl="feed://https://a.example/?x=1&y=2"/>'
    '<outline text="Rat" htmlUrl="https://b.example/"/></outline><outline text="Weg" xmlUrl="https://c.exa'
)
LISTS: dict[str, str | bytes] = {
    "/lines.txt": "# mine\nhttps://a.example/1\nb.example/feed\n",
    "/damaged.opml": DAMAGED.encode("latin-1"),
    "/three.opml": opml(3),
    "/many.opml": opml(10_000),
    "/large.opml": opml(1, "x" * 5_000_000),
    "/page": "<html><body>Hello</body></html>",
    "/bomb.opml": f"<!DOCTYPE opml [<!ENTITY a 'aaaa'><!ENTITY b '{'&a;' * 99}'>]>{opml(1, '&b;')}",
}


@pytest.fixture
async def site() -> AsyncIterator[str]:
    """Serves the lists."""
    async with open_site() as opened:
        for path, text in LISTS.items():
            opened.serve(path, text)
        yield f"127.0.0.1:{opened.port}"


@pytest.fixture
async def app(database: Path, site: str) -> AsyncIterator[App]:
    """The core on an empty database."""
    # Three times as patient: workers have a low priority, and other tests and a compiler may take the processors.
    patient = {"workers": 1, "worker_seconds": 60}
    changes = {"database_url": f"sqlite:///{database}", "private_hosts": (site,), **patient}
    async with open_app(load_settings(env_file=None).model_copy(update=changes)) as opened:
        yield opened


async def ask(app: App, line: str, place: Place = HERE, *, manager: bool = True) -> Message:
    command, arguments = parse_line(line, commands.ALL)
    return await app.dispatcher.answer(Request(command.path, place, arguments, "U1", manager))


async def exported(app: App, line: str = "/news export", place: Place = HERE) -> list[str]:
    answer = await ask(app, line, place)
    assert answer.private
    assert answer.outcome == "ok"  # what is "found" has a Share button
    assert answer.file is not None
    return [feed.url for feed in read_list(answer.file.text.encode()).feeds]


async def test_a_list_is_followed_and_its_duplicates_are_counted(app: App, site: str) -> None:
    first = await ask(app, "/news import feeds https://news.example/1, news.example/2")
    assert first.summary == "Following 2 feeds more here."
    answer = await ask(app, f"/news import http://{site}/three.opml")
    assert answer.summary == "Following 1 feed more here. 2 feeds of the list were followed already."
    again = await ask(app, f"/news import file http://{site}/three.opml")
    assert again.summary == "Following 0 feeds more here. 3 feeds of the list were followed already."
    followed = [one.feed for one in await app.store.subscriptions(HERE)]
    assert len(followed) == 3
    assert all(feed.next_due <= app.clock.now() for feed in followed)  # fetched by the next poll
    assert await app.store.subscriptions(ELSEWHERE) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/news import", "Give a list"),
        ("/news import a.example/x feeds b.example/y", "not several"),
        ("/news import http://{site}/many.opml", "10000 feeds: I take up to 1000"),
        ("/news import http://{site}/large.opml", "5.0 MB are too much for a list of feeds: I take up to 1 MB"),
        ("/news import http://{site}/page", "no OPML file"),
        ("/news import http://{site}/bomb.opml", "declares entities"),
        ("/news import http://{site}/gone.opml", "404"),
        ("/news import http://127.0.0.1:9/x.opml", "isn't for web pages|private address"),
        ("/news import feeds <opml><body/></opml>", "has no feeds"),
        ("/news import feeds hello there", "“hello” is no address"),
    ],
)
async def test_what_can_not_be_taken_is_one_line_and_changes_nothing(app: App, site: str, line: str, told: str) -> None:
    answer = await ask(app, line.format(site=site))
    assert answer.outcome == "error"
    assert any(one in answer.summary for one in told.split("|")), answer.summary
    assert "\n" not in answer.summary
    assert await app.store.feeds() == []


async def test_only_managers_import(app: App) -> None:
    refused = await ask(app, "/news import feeds https://news.example/1", manager=False)
    assert refused.outcome == "refused"
    assert await app.store.feeds() == []


async def test_what_is_exported_can_be_imported_with_its_filters(app: App) -> None:
    pasted = (
        '<opml xmlns:q="urn:quotewire:opml"><body><outline text="A" xmlUrl="https://a.example/rss"'
        ' q:only="harbour, ferry" q:except="opera"/></body></opml>'
    )
    assert (await ask(app, f"/news import feeds {pasted}")).outcome == "ok"
    answer = await ask(app, "/news export", manager=False)
    assert answer.file is not None
    assert answer.file.name == "quotewire-feeds.opml"
    await ask(app, f"/news import feeds {answer.file.text}", ELSEWHERE)
    (one,) = await app.store.subscriptions(ELSEWHERE)
    assert (one.feed.title, one.only, one.but_not) == ("A", ("harbour", "ferry"), ("opera",))


async def test_an_export_is_of_the_place_or_for_managers_of_the_workspace(app: App) -> None:
    assert (await ask(app, "/news export")).summary == "Nothing is followed here, so there is nothing to export."
    for place in (HERE, BESIDE, DIRECT, ELSEWHERE):
        await ask(app, f"/news import feeds https://{place.workspace}.example/{place.channel}", place)
    assert await exported(app) == ["https://T1.example/C1"]
    for line in ("/news export yes", "/news export everywhere: yes"):
        assert await exported(app, line) == ["https://T1.example/C1", "https://T1.example/C2"]
    assert await exported(app, "/news export yes", DIRECT) == ["https://T1.example/D1"]
    refused = await ask(app, "/news export yes", manager=False)
    assert (refused.outcome, refused.file) == ("refused", None)


async def test_shared_feeds_are_exported_where_a_place_has_none_of_its_own(app: App) -> None:
    await app.store.add_feed("https://shared.example/rss", "Shared", app.clock.now(), shared=True)
    assert await exported(app) == ["https://shared.example/rss"]


async def test_what_a_list_has_is_followed_and_what_was_left_out_or_guessed_is_said(app: App, site: str) -> None:
    answer = await ask(app, f"/news import http://{site}/damaged.opml")
    assert answer.summary == (
        "Following 2 feeds more here. "
        "Its letters are no UTF-8, and no other encoding is declared: I read them as cp1252. "
        "The file breaks off before its end; I took the feeds that could be read. 1 more couldn't be read."
    )
    followed = {entry.feed.url: entry for entry in await app.store.subscriptions(HERE)}
    assert set(followed) == {"https://a.example/?x=1&y=2", "https://b.example/"}
    assert {entry.feed.title for entry in followed.values()} == {"Hafen für alle", "Rat"}
    assert {entry.labels for entry in followed.values()} == {("Küste",)}
    listed = await ask(app, "/news feeds")
    assert "· in Küste" in repr(listed)
    exported_list = await ask(app, "/news export")
    assert exported_list.file is not None
    await ask(app, f"/news import feeds {exported_list.file.text}", ELSEWHERE)
    assert {entry.labels for entry in await app.store.subscriptions(ELSEWHERE)} == {("Küste",)}


async def test_a_text_with_addresses_is_a_list_too(app: App, site: str) -> None:
    answer = await ask(app, f"/news import file http://{site}/lines.txt")
    assert answer.summary == "Following 2 feeds more here."


async def test_an_export_has_the_titles_and_folders_of_the_list(app: App) -> None:
    """Whatever the feeds call themselves once they were read."""
    feed = '<outline text="My post" type="rss" xmlUrl="https://a.example/feed"/>'
    nested = f'<outline text="News"><outline text="Local, quay">{feed}</outline></outline>'
    body = f'{nested}<outline text="Daily">{feed}</outline><outline xmlUrl="https://b.example/feed"/>'
    await ask(app, f"/news import feeds <opml><body>{body}</body></opml>")
    for kept in await app.store.feeds():
        now = app.clock.now()
        await app.store.record_polls([(kept.id, Poll(now, now, f"Own title of {kept.url}"))])
    answer = await ask(app, "/news export")
    assert answer.file is not None
    assert {(listed.title, listed.folders) for listed in read_list(answer.file.text.encode()).feeds} == {
        ("My post", ("News\nLocal, quay", "Daily")),
        ("Own title of https://b.example/feed", ()),
    }
