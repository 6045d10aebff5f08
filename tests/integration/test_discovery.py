"""The feeds of a site, from its address alone, over real HTTP."""

import pytest

from bot import commands
from bot.domain.commands import Request
from bot.domain.errors import ContentError, FetchError
from bot.domain.feeds import FeedOffer
from bot.domain.messages import Facts, Message, Note
from bot.domain.places import Place
from bot.text.command_line import parse_line
from tests.fakes.ingest_bench import Bench, only_feed
from tests.fakes.web import item, rss
from tests.fakes.workers import digest_service

HERE = Place("discord", "300", "400")
RSS = "application/rss+xml"
ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post (Atom)</title>'
    '<entry><id>urn:1</id><title>A title</title><link href="/a"/></entry></feed>'
)


def page(head: str = "", body: str = "Hello") -> str:
    return f"<!doctype html><html><head><title>Harbour Post</title>{head}</head><body>{body}</body></html>"


def alternate(path: str, kind: str = RSS, title: str = "") -> str:
    return f'<link rel="alternate" type="{kind}" title="{title}" href="{path}">'


def serve_feed(bench: Bench, path: str, title: str = "Harbour Post", *links: str) -> str:
    items = [item(link, guid=link) for link in links or ("/a",)]
    return bench.site.serve(path, rss(*items, title=title), RSS)


async def found_at(bench: Bench, path: str = "/") -> str:
    """The path of the feed that is kept for an address."""
    return (await only_feed(bench.ingest, bench.site.url(path))).feed.url.removeprefix(bench.site.address)


async def test_interfaces_for_machines_before_the_feed_do_not_end_the_search(bench: Bench) -> None:
    head = alternate("/wp-json/wp/v2/pages/7", "application/json", "JSON") + alternate("/broken", RSS)
    head += alternate("/page.json", "application/json") + alternate("/comments/feed/") + alternate("/feed/")
    bench.site.serve("/", page(head), headers={"Link": '</wp-json/>; rel="https://api.w.org/"'})
    bench.site.serve("/wp-json/wp/v2/pages/7", '{"id": 7}', "application/json")
    bench.site.serve("/page.json", '{"id": 7}', "application/json")
    bench.site.serve("/broken", "<rss", RSS)
    serve_feed(bench, "/comments/feed/", "Comments")
    serve_feed(bench, "/feed/")
    assert await found_at(bench) == "/feed/"
    assert not bench.site.asked["/comments/feed/"]
    assert not bench.site.asked["/wp-json/wp/v2/pages/7"]


async def test_a_header_names_the_feed(bench: Bench) -> None:
    link = f'</news.xml>; rel="alternate"; type="{RSS}"'
    bench.site.serve("/", page(), headers={"Link": link})
    bench.site.serve("/report.pdf", b"%PDF-1.7", "application/pdf", headers={"Link": link})
    serve_feed(bench, "/news.xml")
    assert await found_at(bench) == await found_at(bench, "/report.pdf") == "/news.xml"


async def test_a_link_in_the_text_leads_to_the_feed_also_by_a_page_of_feeds(bench: Bench) -> None:
    bench.site.serve("/", page(body="<a href=/subscribe>RSS</a>"))
    bench.site.serve("/subscribe", page(body="<a href=/all.rss>All</a> <a href=/gone.rss>Old</a>"))
    serve_feed(bench, "/all.rss")
    assert await found_at(bench) == "/all.rss"


async def test_feeds_of_others_that_a_page_links_to_are_not_the_sites(bench: Bench) -> None:
    friend = bench.site.address.replace("127.0.0.1", "localhost")
    bench.site.serve("/", page(body=f"<a href={friend}/friend.rss>RSS of a friend</a> <a href=/own.rss>RSS</a>"))
    serve_feed(bench, "/own.rss")
    assert await found_at(bench) == "/own.rss"


async def test_a_page_that_refreshes_leads_to_the_page_that_names_the_feed(bench: Bench) -> None:
    bench.site.serve("/", page('<meta http-equiv="refresh" content="0; url=/en/">'))
    bench.site.serve("/en/", page(alternate("feed.xml")))
    serve_feed(bench, "/en/feed.xml")
    assert await found_at(bench) == "/en/feed.xml"


async def test_pages_that_refresh_in_a_circle_end(bench: Bench) -> None:
    bench.site.serve("/", page('<meta http-equiv="refresh" content="0; url=/b">'))
    bench.site.serve("/b", page('<meta http-equiv="refresh" content="0; url=/">'))
    with pytest.raises(ContentError, match="is a web page, not a feed; and it names none"):
        await bench.ingest.follow(bench.site.url("/"))
    assert bench.site.asked["/"] == 1


@pytest.mark.parametrize(("path", "feed"), [("/blog/", "/blog/rss.xml"), ("/blog/today.html", "/blog/rss.xml")])
async def test_the_usual_places_are_tried_in_the_folder_before_the_site(bench: Bench, path: str, feed: str) -> None:
    bench.site.serve(path, page())
    serve_feed(bench, "/blog/rss.xml")
    serve_feed(bench, "/feed", "The whole site")
    assert await found_at(bench, path) == feed


async def test_the_usual_places_of_the_site_are_tried_last(bench: Bench) -> None:
    bench.site.serve("/blog/", page())
    serve_feed(bench, "/atom.xml")
    assert await found_at(bench, "/blog/") == "/atom.xml"


@pytest.mark.parametrize(("path", "status"), [("/", 403), ("/", 401), ("/", 404), ("/news/", 403), ("/news/", 405)])
async def test_a_page_that_is_closed_to_programs_may_have_an_open_feed(bench: Bench, path: str, status: int) -> None:
    bench.site.serve(path, "no", status=status)
    serve_feed(bench, "/rss.xml")
    assert await found_at(bench, path) == "/rss.xml"


@pytest.mark.parametrize(("path", "status"), [("/typo", 404), ("/", 429), ("/", 500), ("/", 410)])
async def test_where_nothing_is_or_patience_is_asked_for_nothing_is_guessed(
    bench: Bench, path: str, status: int
) -> None:
    bench.site.serve(path, "no", status=status)
    serve_feed(bench, "/feed")
    with pytest.raises(FetchError, match=f"answers {status}"):
        await bench.ingest.follow(bench.site.url(path))
    assert not bench.site.asked["/feed"]


async def test_a_closed_site_without_a_feed_says_what_it_answered(bench: Bench) -> None:
    bench.site.serve("/", "no", status=403)
    with pytest.raises(FetchError, match="answers 403"):
        await bench.ingest.follow(bench.site.url("/"))


async def test_feeds_of_comments_are_taken_only_where_there_is_no_other(bench: Bench) -> None:
    """In a language whose word for comments isn't known, by where the items lead."""
    bench.site.serve("/post/", page(alternate("/post/feed/", title="Gjëra të tjera")))
    serve_feed(bench, "/post/feed/", "Gjëra", "/post/#comment-1", "/post/#comment-2")
    assert await found_at(bench, "/post/") == "/post/feed/"
    serve_feed(bench, "/feed")
    assert await found_at(bench, "/post/") == "/feed"


async def test_the_search_for_a_feed_is_bounded(bench: Bench) -> None:
    head = "".join(alternate(f"/{number}.rss") for number in range(100))
    bench.site.serve("/", page(head))
    with pytest.raises(FetchError, match="answers 404"):
        await bench.ingest.follow(bench.site.url("/"))
    assert sum(bench.site.asked.values()) <= 32


async def test_forms_of_one_feed_are_not_offered(bench: Bench) -> None:
    bench.site.serve("/", page(alternate("/feed.xml") + alternate("/atom.xml", "application/atom+xml")))
    bench.feed(item(bench.site.url("/a"), guid="1"), path="/feed.xml")
    bench.site.serve("/atom.xml", ATOM, "application/atom+xml")
    assert await found_at(bench) == "/feed.xml"


async def test_an_address_for_feed_readers_is_taken(bench: Bench) -> None:
    feed = serve_feed(bench, "/feed.xml")
    for given in (f"feed:{feed}", feed.replace("http://", "feed://"), f"feed://{feed}"):
        assert (await only_feed(bench.ingest, given)).feed.url == feed


async def ask(bench: Bench, request: Request) -> Message:
    deps = commands.Deps(bench.store, bench.ingest, digest_service(bench.store, bench.clock), bench.clock, 0.75, "0")
    return await commands.Dispatcher(deps, commands.ANSWERED, commands.HANDLERS).answer(request)


def typed(line: str) -> Request:
    command, arguments = parse_line(line, commands.ALL)
    return Request(command.path, HERE, arguments, "U1", True)


async def several(bench: Bench) -> FeedOffer:
    head = "".join(alternate(path) for path in ("/news.rss", "/comments/feed", "/sport.rss", "/gone.rss"))
    bench.site.serve("/", page(head))
    serve_feed(bench, "/news.rss", "Harbour Post", "/a", "/b", "/c")
    serve_feed(bench, "/comments/feed", "Comments", "/a#comment-1")
    serve_feed(bench, "/sport.rss", "Harbour Post: Sport", "/c", "/d")
    offer = await bench.ingest.follow(bench.site.url("/"))
    assert isinstance(offer, FeedOffer)
    return offer


async def test_several_feeds_are_offered_and_none_is_kept(bench: Bench) -> None:
    offer = await several(bench)
    assert [(feed.url.removeprefix(bench.site.address), feed.title, feed.items) for feed in offer.feeds] == [
        ("/news.rss", "Harbour Post", 3),
        ("/sport.rss", "Harbour Post: Sport", 2),
    ]
    assert await bench.store.feeds() == []


async def test_a_feed_is_chosen_by_the_command_beside_it_or_in_the_menu(bench: Bench) -> None:
    await several(bench)
    message = await ask(bench, typed(f"/news follow {bench.site.url('/')}"))
    (facts,) = [block for block in message.blocks if isinstance(block, Facts)]
    sport = bench.site.url("/sport.rss")
    assert facts.rows[1] == ("Harbour Post: Sport", f"2 items: /news follow {sport}")
    assert message.outcome == "ambiguous"
    assert await bench.store.subscriptions(HERE) == []
    line = message.menu[1]
    assert (line.label, line.command, line.about) == ("Harbour Post: Sport", "post feed", sport)
    refused = await ask(bench, Request(line.command, HERE, {"about": line.about}, "U2", False))
    assert refused.outcome == "refused"
    chosen = await ask(bench, Request(line.command, HERE, {"about": line.about}, "U1", True))
    assert chosen.summary.startswith("Following Harbour Post: Sport here.")
    assert [subscription.feed.url for subscription in await bench.store.subscriptions(HERE)] == [sport]


async def test_what_else_was_given_stands_in_the_command_that_chooses(bench: Bench) -> None:
    await several(bench)
    message = await ask(bench, typed(f"/news follow {bench.site.url('/')} only ferry, storm post each"))
    (facts,) = [block for block in message.blocks if isinstance(block, Facts)]
    assert message.menu == (), "a line of a menu holds an address alone"
    line = facts.rows[1][1].partition(": ")[2]
    await ask(bench, typed(line))
    (subscription,) = await bench.store.subscriptions(HERE)
    assert (subscription.only, subscription.feed.title) == (("ferry", "storm"), "Harbour Post: Sport")
    assert subscription.at_once is not None


async def test_a_list_of_sites_takes_the_first_feed_of_each(bench: Bench) -> None:
    await several(bench)
    await bench.follow("/")
    await bench.poll()
    assert [feed.found_at for feed in await bench.store.feeds()] == [bench.site.url("/news.rss")]


async def test_feeds_that_a_site_names_beyond_those_that_are_read_are_told(bench: Bench) -> None:
    paths = [f"/{number}.rss" for number in range(10)]
    bench.site.serve("/", page("".join(map(alternate, paths))))
    for path in paths:
        serve_feed(bench, path, f"Harbour Post {path}", f"/a{path}")
    message = await ask(bench, typed(f"/news follow {bench.site.url('/')}"))
    (facts,) = [block for block in message.blocks if isinstance(block, Facts)]
    notes = " ".join(block.text for block in message.blocks if isinstance(block, Note))
    assert len(facts.rows) == 8
    assert f"names 2 more, which weren't looked at: {bench.site.url('/8.rss')} {bench.site.url('/9.rss')}." in notes
