"""The pages of the web: over a real store and real HTTP, what they show and what they never show."""

from collections.abc import AsyncIterator
from datetime import timedelta
from urllib.parse import quote as quoted

import pytest
from lxml import html
from lxml.html import HtmlElement

from bot.domain.feeds import ListedFeed, Poll, SeenEntry
from bot.domain.places import Place, Subscription
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store, viewer_at
from tests.builders import NOW, page, quote, save
from tests.fakes.chat import FakeClock
from tests.fakes.hostile_article import BIDI, HOSTILE, MARKUP, SCRIPT, save_hostile
from tests.fakes.page_server import ServedPage, open_page

HERE = Place("slack", "T1", "C1")
SECRET = "The cellar floods every single night"


@pytest.fixture
async def reader(store: Store) -> AsyncIterator[ServedPage]:
    """Somebody who reads the pages of ``store``."""
    async with open_page(store, clock=FakeClock(NOW)) as client:
        yield client


async def read(reader: ServedPage, path: str, status: int = 200) -> HtmlElement:
    """The page at a path, as a browser reads it."""
    async with reader.session.get(reader.url(path)) as answer:
        text = await answer.text()
        assert answer.status == status, text
    return html.fromstring(text)


def words(page: HtmlElement, selector: str = "main") -> str:
    """The words of the first element that a selector finds, with single blanks."""
    return " ".join(page.cssselect(selector)[0].text_content().split())


def value(page: HtmlElement, selector: str, name: str) -> str:
    """An attribute of the first element that a selector finds; empty where it has none."""
    return page.cssselect(selector)[0].get(name) or ""


async def secret_article(store: Store) -> int:
    """An article that came by a secret feed that a workspace follows."""
    feed = await store.add_feed("https://letters.example/rss?token=q7Hx2Lm9Zt", "Letter", NOW, secret=True)
    await store.follow(Subscription(HERE, feed))
    audience = await store.audience_of_feed(feed.id)
    text = f"“{SECRET}”, said the cellarer, Zora Quist."
    made = page(7, text, url="https://letters.example/cellar", title="Zebra cellar", outlet="Secret Letter")
    said = quote(text, SECRET, "Zora Quist")
    seen = (feed.id, SeenEntry("e", "f", None))
    return (await store.save_article(made, [said], NOW, seen, audience=audience)).article_id


async def test_today_has_the_stories_with_key_quote_outlets_and_time(store: Store, reader: ServedPage) -> None:
    words_said = "Nobody should have to choose between a wage and a night of sleep"
    await save(store, 1, words_said, title="Harbour strike over night shifts", outlet="Harbour Post")
    await save(store, 2, words_said, title="Harbour strike: night shifts", outlet="Wire", url="https://wire.example/2")
    today = await read(reader, "/")
    (story,) = today.cssselect(".story")
    assert words(story, "blockquote") == f"“{words_said}”"
    assert words(story, "figcaption") == "Mara Lindqvist, chief engineer"
    assert sorted(name.text_content() for name in story.cssselect(".source bdi")) == ["Harbour Post", "Wire"]
    assert story.cssselect("time")[0].get("datetime") == "2026-11-23T08:00:00Z"
    assert words(story, "time") == "23 Nov 2026, 08:00 UTC"


async def test_today_is_filtered_by_source_and_label(store: Store, reader: ServedPage) -> None:
    await store.import_feeds([ListedFeed("https://wire.example/rss", "Wire", labels=("Harbours",))], NOW)
    (feed,) = await store.feeds()
    text = "“We wait for the very first tide”, she said."
    made = page(1, text, title="Tide", outlet="Wire")
    seen = (feed.id, SeenEntry("e", "f", None))
    await store.save_article(made, [quote(text, "We wait for the very first tide")], NOW, seen, audience=EVERYBODY)
    await save(store, 2, "The council has passed a budget", title="Budget", outlet="Post")
    titles = {
        path: [words(title, "*") for title in (await read(reader, path)).cssselect(".story h2")]
        for path in ("/", "/?source=Post", "/?label=Harbours", "/?label=Nobody", "/?source=Post&label=Harbours")
    }
    assert titles == {
        "/": ["Budget", "Tide"],
        "/?source=Post": ["Budget"],
        "/?label=Harbours": ["Tide"],
        "/?label=Nobody": [],
        "/?source=Post&label=Harbours": [],
    }


async def test_who_answers_in_the_words_of_chat_with_the_sentence(store: Store, reader: ServedPage) -> None:
    article = await save(store, 1, "You cannot park a crane like a bicycle")
    answer = await read(reader, f"/who?q={quoted('you cannot park a crane like a bicycle')}")
    assert words(answer, ".grade") == "Exact match"
    assert words(answer, ".by") == "Mara Lindqvist, chief engineer"
    assert words(answer, ".reason").startswith("Sure: ")
    links = [link.get("href") or "" for link in answer.cssselect(".source a")]
    assert links[0].startswith(f"/articles/{article}#q")
    assert "#:~:text=You%20cannot" in links[1]
    assert value(answer, ".by a", "href").startswith("/people/")


async def test_words_that_differ_are_marked(store: Store, reader: ServedPage) -> None:
    await save(store, 1, "You cannot park a crane like a bicycle")
    answer = await read(reader, f"/who?q={quoted('you cannot park a crane like a tricycle')}")
    assert words(answer, "del") == "only in the question: tricycle"
    assert words(answer, "ins") == "only in the quotation: bicycle"


async def test_a_speaker_who_is_not_established_is_never_guessed(store: Store, reader: ServedPage) -> None:
    article = await save(store, 1, "You cannot park a crane like a bicycle", None)
    answer = await read(reader, f"/who?q={quoted('park a crane like a bicycle')}")
    assert words(answer, ".by").startswith("speaker not established")
    assert answer.cssselect(".by a") == []
    text = await read(reader, f"/articles/{article}")
    assert words(text, ".note .credit").startswith("speaker not established")


async def test_words_that_nobody_said_are_not_found(store: Store, reader: ServedPage) -> None:
    answer = await read(reader, "/who?q=nothing+of+the+kind")
    assert words(answer, ".answer").startswith("Not found")


@pytest.mark.parametrize("question", ["", "%20", "%3F%3F", "…"])
async def test_a_question_without_words_shows_the_form_alone(reader: ServedPage, question: str) -> None:
    answer = await read(reader, f"/who?q={question}")
    assert answer.cssselect(".answer") == []
    assert answer.cssselect("form[role=search]") != []


async def test_a_person_has_roles_quotations_topics_outlets_and_a_feed(store: Store, reader: ServedPage) -> None:
    for number in range(1, 4):
        await save(
            store,
            number,
            f"We wait for tide {number} here",
            title=f"Harbour in trouble {number}",
            published=NOW - timedelta(days=9 - number),
        )
    (profile,) = await store.speakers_named("Mara Lindqvist", 5, ANYBODY)
    person = await read(reader, f"/people/{profile.id}")
    assert words(person, "h1") == "Mara Lindqvist"
    assert words(person, ".roles") == "16–18 Nov 2026 chief engineer"
    assert [words(shown, "blockquote") for shown in person.cssselect(".passage")] == [
        f"“We wait for tide {number} here”" for number in (3, 2, 1)
    ]
    assert [words(chip, "*") for chip in person.cssselect(".chips a")] == ["harbour", "trouble", "Harbour Post"]
    assert person.cssselect("link[rel=alternate]")[0].get("href") == f"/people/{profile.id}/feed.xml"
    narrowed = await read(reader, f"/people/{profile.id}?about=tide+2")
    assert [words(shown, "blockquote") for shown in narrowed.cssselect(".passage")] == ["“We wait for tide 2 here”"]


async def test_older_quotations_of_a_person_follow_on_the_next_page(store: Store, reader: ServedPage) -> None:
    for number in range(25):
        await save(store, number, f"We wait for tide number {number} here", published=NOW - timedelta(days=number))
    (profile,) = await store.speakers_named("Mara Lindqvist", 5, ANYBODY)
    first = await read(reader, f"/people/{profile.id}")
    second = await read(reader, value(first, "a[rel=next]", "href"))
    shown = [words(passage, "blockquote") for page in (first, second) for passage in page.cssselect(".passage")]
    assert shown == [f"“We wait for tide number {number} here”" for number in range(25)]
    assert second.cssselect("a[rel=next]") == []
    assert "begin with" in words(await read(reader, f"/people/{profile.id}?after=zz", 400))


async def test_an_article_has_its_text_with_each_quotation_and_its_note(store: Store, reader: ServedPage) -> None:
    number = await save(store, 1, "We wait for the tide", language="en")
    article = await read(reader, f"/articles/{number}")
    assert words(article, ".para p") == "“We wait for the tide1”, she said."
    assert words(article, "q") == "We wait for the tide"
    assert words(article, ".note .credit") == "Mara Lindqvist, chief engineer"
    assert article.cssselect(".reading")[0].get("lang") == "en"
    reference = value(article, ".ref", "href")
    assert value(article, f"{reference} .number", "href") == f"#{value(article, 'q span', 'id')}"


async def test_what_an_article_altered_or_withdrew_stands_side_by_side(store: Store, reader: ServedPage) -> None:
    text = "“We wait for the tide every day”, she said. “We go on and on”, she said."
    kept, gone = quote(text, "We wait for the tide every day"), quote(text, "We go on and on")
    saved = await store.save_article(page(1, text), [kept, gone], NOW, audience=EVERYBODY)
    later = "“We wait for the train every day”, she said."
    now = NOW + timedelta(hours=3)
    await store.save_article(page(1, later), [quote(later, "We wait for the train every day")], now, audience=EVERYBODY)
    article = await read(reader, f"/articles/{saved.article_id}")
    assert {words(change, "h3").split()[0] for change in article.cssselect(".change")} == {"Reworded", "Withdrawn"}
    assert words(article, ".change del") == "only in the earlier wording: tide"
    assert words(article, ".change ins") == "only in the later wording: train"
    assert words(article, ".revision summary") == "The text of revision 2 beside revision 1"


async def test_outlets_that_have_other_words_stand_beside_each_other(store: Store, reader: ServedPage) -> None:
    said = "Nobody should have to choose between a wage and a night of sleep"
    await save(store, 1, said, title="Harbour strike over night shifts", outlet="Post")
    other = said.replace("wage", "job")
    await save(store, 2, other, title="Harbour strike: night shifts", outlet="Wire", url="https://wire.example/2")
    for path in ("/compare", f"/compare?q={quoted(said)}"):
        compared = await read(reader, path)
        assert words(compared, ".grade") == "Outlets differ"
        assert [words(side, "h2") for side in compared.cssselect(".side")] in (["Post", "Wire"], ["Wire", "Post"])
        assert {words(compared, "del").split()[-1], words(compared, "ins").split()[-1]} == {"wage", "job"}


async def test_feeds_have_their_health_and_nothing_of_who_follows_them(store: Store, reader: ServedPage) -> None:
    await store.import_feeds([ListedFeed("https://wire.example/rss", "Wire", labels=("Harbours",))], NOW)
    post = await store.add_feed("https://post.example/rss", "Post", NOW)
    await store.follow(Subscription(HERE, post, labels=("Our own folder",)))
    alone = await store.add_feed("https://alone.example/rss", "Followed in private", NOW)
    await store.follow(Subscription(HERE, alone, private=True))
    await store.add_feed("https://nobody.example/rss", "Followed by nobody", NOW)
    await secret_article(store)
    failed = Poll(NOW, NOW + timedelta(hours=1), error="404, the page is gone", answered=True)
    await store.record_polls([(post.id, failed)])
    feeds = await read(reader, "/feeds")
    assert [words(feed, "h2") for feed in feeds.cssselect(".feed")] == ["Post", "Wire"]
    state = "Failing since 24 Nov 2026, 08:00 UTC: 404, the page is gone (1 try); next try 24 Nov 2026, 09:00 UTC"
    assert words(feeds, ".feed .state") == state
    assert len(feeds.cssselect(".feed:first-child time")) == 2, "in the reader's zone"
    assert words(feeds, ".where") == "2 feeds, 2 of them need a look"
    assert "Harbours" in words(feeds)
    assert "Our own folder" not in words(feeds)


async def test_an_article_of_a_private_feed_is_nowhere(store: Store, reader: ServedPage) -> None:
    await save(store, 1, "We wait for the tide")
    number = await secret_article(store)
    (profile,) = await store.speakers_named("Zora Quist", 5, viewer_at(HERE))
    for path in (
        "/",
        f"/who?q={quoted(SECRET)}",
        f"/compare?q={quoted(SECRET)}",
        "/compare",
        "/feeds",
        "/?source=Secret",
    ):
        text = words(await read(reader, path), "body")
        assert "Zora" not in text, path
        assert "Letter" not in text, path
    for path in (f"/articles/{number}", f"/people/{profile.id}"):
        assert "Zora" not in words(await read(reader, path, 404), "body")
    async with open_page(store, place=HERE, clock=FakeClock(NOW)) as insider:
        assert "Zora Quist" in words(await read(insider, f"/articles/{number}"))
        assert "Zora Quist" in words(await read(insider, f"/people/{profile.id}"))


@pytest.mark.parametrize(
    "path", ["/people/999", "/articles/999", f"/articles/{2**64}", "/people/0", "/people/x", "/nowhere"]
)
async def test_an_address_without_a_page_says_so(reader: ServedPage, path: str) -> None:
    missing = await read(reader, path, 404)
    assert missing.cssselect("main h1") != []


async def hostile_paths(store: Store) -> list[str]:
    """The pages that show a hostile article."""
    number = await save_hostile(store)
    records = (await store.quotations_of([number]))[number]
    person = next(record.person for record in records if record.person)
    await store.import_feeds([ListedFeed("https://wire.example/rss", f"Feed {SCRIPT}{BIDI}", labels=(MARKUP,))], NOW)
    asked = quoted(f"We wait for {SCRIPT} {MARKUP} {BIDI}")
    return [
        "/",
        f"/who?q={asked}",
        f"/people/{person.id}?about={quoted(SCRIPT)}",
        f"/people/{person.id}",
        f"/articles/{number}",
        "/feeds",
        f"/compare?q={asked}",
    ]


async def test_hostile_text_is_shown_as_text(store: Store, reader: ServedPage) -> None:
    for path in await hostile_paths(store):
        shown = await read(reader, path)
        assert [(script.get("src") or "").split("?")[0] for script in shown.cssselect("script")] == [
            "/static/quotewire.js"
        ]
        assert shown.cssselect("img, iframe, object, embed, base, svg") == [], path
        assert [name for element in shown.iter("*") for name in element.attrib if name.startswith("on")] == []
        addresses = [
            address
            for element in shown.iter("*")
            for name in ("href", "src", "action", "cite")
            if (address := element.get(name)) is not None
        ]
        assert [address for address in addresses if not address.startswith(("/", "#", "http://", "https://"))] == []
        assert "49" not in words(shown, "title")
    article = await read(reader, (await hostile_paths(store))[4])
    assert all(hostile in article.cssselect("h1")[0].text_content() for hostile in HOSTILE)


async def test_hostile_text_keeps_its_direction_to_itself(store: Store, reader: ServedPage) -> None:
    """HTML, 3.2.6.4: ``dir=auto`` and ``bdi`` isolate what is in them."""
    turning = 0
    for path in await hostile_paths(store):
        shown = await read(reader, path)
        for element in shown.cssselect("body *"):
            texts = [element.text or "", *(child.tail or "" for child in element)]
            if any("\u202e" in text for text in texts):
                around = [element, *element.iterancestors()]
                assert any(outer.tag == "bdi" or outer.get("dir") == "auto" for outer in around), (path, element.tag)
                turning += 1
    assert turning > 0


async def test_an_address_that_is_no_web_address_is_no_link(store: Store, reader: ServedPage) -> None:
    number = await save(store, 1, "We wait for the tide", url="javascript:alert(1)")
    article = await read(reader, f"/articles/{number}")
    assert [link for link in article.cssselect("a") if "script" in (link.get("href") or "")] == []


async def test_every_page_has_a_title_its_address_and_what_others_show_of_it(store: Store, reader: ServedPage) -> None:
    number = await save(store, 1, "We wait for the tide", title="Tide & train")
    for path in ("/", "/who?q=tide", f"/articles/{number}", "/people/1", "/feeds", "/compare"):
        shown = await read(reader, path)
        canonical = value(shown, "link[rel=canonical]", "href")
        properties = {meta.get("property"): meta.get("content") or "" for meta in shown.cssselect("meta[property]")}
        assert canonical.endswith(path)
        assert canonical.startswith("http://127.0.0.1")
        assert properties["og:url"] == canonical
        assert properties["og:title"] in words(shown, "title")
        assert words(shown, "title").endswith("· Quotewire")
        assert shown.get("lang") == "en"
        assert [len(shown.cssselect(tag)) for tag in ("main", "h1", "nav", "header.top", "footer")] == [1] * 5
        assert shown.cssselect("a.skip")[0].get("href") == "#main"


async def test_a_page_with_its_style_weighs_at_most_sixty_kilobytes(store: Store, reader: ServedPage) -> None:
    for number in range(40):
        said = f"We wait for tide {number} in the harbour, and for the {number} trains that never come here on a Sunday"
        await save(
            store,
            number,
            said,
            title=f"{number} harbours wait for the tide and trains",
            outlet=f"Outlet {number}",
            speaker="Mara Lindqvist",
            published=NOW - timedelta(minutes=number),
        )
    talked = "we wait " * 500
    for number in range(100, 106):
        await save(store, number, f"{talked}{number}", "Ada Quill", published=NOW - timedelta(days=9))
    address = "https://news-{}.example/politics/europe/section/feed.xml?edition=international"
    listed = [ListedFeed(address.format(number), f"The Daily News of Town {number}") for number in range(60)]
    await store.import_feeds(listed, NOW)
    failed = Poll(NOW, NOW, error="503, the server is busy: it asks to come back later", answered=True)
    await store.record_polls([(feed.id, failed) for feed in await store.feeds()])
    (ada,) = await store.speakers_named("Ada Quill", 1, ANYBODY)
    heavy = 0
    for path in ("/static/quotewire.css", "/static/quotewire.js", "/static/quotewire.svg"):
        async with reader.session.get(reader.url(path)) as answer:
            heavy += len(await answer.read())
    ada_s = f"/people/{ada.id}"
    for path in ("/", "/people/1", ada_s, "/who?q=tide+in+the+harbour", "/compare", "/feeds", "/feeds?after=50"):
        async with reader.session.get(reader.url(path)) as answer:
            assert len(await answer.read()) + heavy <= 60_000, path
    first = await read(reader, ada_s)
    second = await read(reader, value(first, "a[rel=next]", "href"))
    assert [len(page.cssselect(".passage")) for page in (first, second)] == [4, 2], "nothing is left out for its length"
    more = await read(reader, value(await read(reader, "/feeds"), "a[rel=next]", "href"))
    assert (words(more, ".opening .where"), len(more.cssselect(".feed"))) == (
        "60 feeds, 60 of them need a look · 51 to 60",
        10,
    )
