"""A paid letter that one workspace follows: every command of another is answered as if it were not there."""

import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from pathlib import Path

import pytest

from bot.app.root import App, open_app
from bot.commands import ALL
from bot.delivery.alerts import AlertService
from bot.delivery.corrections import CorrectionService
from bot.digest.buttons import written_ids
from bot.domain.articles import ArticleQuery, Page
from bot.domain.commands import Request
from bot.domain.delivery import Digest
from bot.domain.feeds import SeenEntry
from bot.domain.messages import Credit, ItemCard, Message
from bot.domain.options import NO_MUTES, PlaceOptions
from bot.domain.places import Place, Subscription
from bot.domain.viewers import EVERYBODY
from bot.ports import viewer_at
from bot.text.command_line import parse_line
from config import Settings
from tests.builders import quote
from tests.unit.ingest.test_secrecy import SECRET

OURS, BESIDE, DIRECT = (
    Place("slack", "T1", "C1"),
    Place("slack", "T1", "C2"),
    Place("slack", "T1", "D1", is_direct=True),
)
THEIRS = Place("slack", "T2", "C1")
URL = "https://canary-letter.example/p/cellar"
SAID = "The canary-cellar floods every single night when the pumps are off"
CANARIES = ("canary-", "Zora Canaris", "every single night", "Canary Letter")
"""What no answer to anybody else may have; their questions don't have it either, but for the words below."""

ASKED = {
    "quote who": "when the pumps are off",
    "quote check": "text: “when the pumps are off” speaker: Canaris",
    "quote by": "Canaris",
    "quote about": "pumps",
    "quote dispute": "“when the pumps are off” it was somebody else",
    "quote disputes": "",
    "quote accept": "1 speaker nobody",
    "quote reject": "1",
    "news latest": "10",
    "news search": "pumps",
    "news add": "http://127.0.0.1:9/nothing",
    "news follow": "http://127.0.0.1:9/nothing",
    "news unfollow": "Letter",
    "news feeds": "",
    "news retry": "Letter",
    "news mute": "source Letter speaker Canaris",
    "news unmute": "Letter",
    "news why": "https://CANARY-letter.example/p/cellar#x",
    "news import": "feeds: https://harbourpost.example/rss",
    "news export": "everywhere",
    "digest set": "daily 08:00",
    "digest now": "",
    "digest preview": "",
    "digest list": "",
    "digest pause": "",
    "digest resume": "",
    "digest off": "",
    "digest options": "",
    "digest filter": "",
    "alert add": "pumps",
    "alert list": "",
    "alert remove": "pumps",
    "quotewire status": "",
    "quotewire help": "",
    "quotewire plain": "off",
    "quotewire privacy export": "",
    "quotewire privacy delete": "",
}
"""What strangers ask, in all ways there are."""
SHOWN_TO_OURS = ("quote who", "quote check", "quote by", "quote about", "news latest", "news search", "news why")


@pytest.fixture
async def app(database: Path) -> AsyncIterator[App]:
    """The bot, with an article that came by a secret feed alone, and a public one."""
    settings = Settings(database_url=f"sqlite:///{database}", managers_correct=True)
    async with open_app(settings) as opened:
        now = opened.clock.now()
        feed = await opened.store.add_feed(SECRET[0], "canary-Letter", now, secret=True)
        await opened.store.follow(Subscription(OURS, feed))
        await _bring(opened, feed.id, SAID)
        text = "“We wait”, said the engineer, Mara Lindqvist."
        page = Page("https://harbourpost.example/1", "The tide", "Harbour Post", text, now)
        await opened.store.save_article(page, [quote(text, "We wait")], now, audience=EVERYBODY)
        yield opened


async def _bring(app: App, feed_id: int, said: str) -> None:
    now = app.clock.now()
    text = f"“{said}”, said the cellarer, Zora Canaris."
    page = Page(URL, "Why canary-cellars flood", "Canary Letter", text, now)
    audience = await app.store.audience_of_feed(feed_id)
    quoted = [quote(text, said, "Zora Canaris")]
    await app.store.save_article(page, quoted, now, (feed_id, SeenEntry("e", said[:5], None)), audience=audience)


async def _ask(app: App, path: str, place: Place) -> Message:
    command, arguments = parse_line(f"/{path} {ASKED[path]}", ALL)
    return await app.dispatcher.answer(Request(command.path, place, arguments, "U1", can_manage=True))


def _whole(message: Message) -> str:
    return json.dumps(asdict(message), ensure_ascii=False, default=str)


def test_each_command_is_asked() -> None:
    """A new one has to be thought of here: what does it tell of a private article?"""
    assert set(ASKED) == {command.path for command in ALL}


@pytest.mark.parametrize("path", SHOWN_TO_OURS)
async def test_those_who_follow_it_are_answered(app: App, path: str) -> None:
    for place in (OURS, BESIDE):
        assert "canary-cellar" in _whole(await _ask(app, path, place)), place


@pytest.mark.parametrize("place", [THEIRS, DIRECT, Place("console", "", "main")], ids=str)
async def test_no_command_of_anybody_else_tells_of_it(app: App, place: Place) -> None:
    for path in ASKED:
        told = _whole(await _ask(app, path, place))
        assert [canary for canary in CANARIES if canary in told] == [], (path, told)
        assert not told.startswith("Something broke"), path


async def test_a_button_that_repeats_an_answer_shows_strangers_nothing_of_it(app: App) -> None:
    for number in range(12):
        feed = (await app.store.feeds())[0]
        text = f"“The canary-pumps failed {number} times”, said the cellarer, Zora Canaris."
        page = Page(f"{URL}/{number}", "Pumps", "Canary Letter", text, app.clock.now())
        audience = await app.store.audience_of_feed(feed.id)
        said = [quote(text, f"The canary-pumps failed {number} times", "Zora Canaris")]
        await app.store.save_article(page, said, app.clock.now(), audience=audience)
    for path in ("quote by", "quote about"):
        first = await _ask(app, path, OURS)
        assert first.following is not None
        command, arguments = first.following.command, first.following.arguments
        ours = await app.dispatcher.answer(Request(command, OURS, arguments))
        assert "canary-" in _whole(ours)
        theirs = await app.dispatcher.answer(Request(command, THEIRS, arguments))
        assert theirs.outcome == "not_found"
        assert "canary-" not in _whole(theirs)


async def test_a_button_under_a_post_shows_strangers_nothing_of_it(app: App) -> None:
    """Whatever ids somebody sends in a button's place."""
    articles = {article.url: article.id for article in await app.store.articles(ArticleQuery(), viewer_at(OURS))}
    (speaker,) = await app.store.speakers_named("Canaris", 2, viewer_at(OURS))
    article, number = written_ids([articles[URL]]), written_ids([speaker.id])
    presses = {
        "post more": article,
        "post who": number,
        "post less": article,
        "post mute": f"source/{article}",
    }
    for place in (THEIRS, DIRECT):
        for path, about in (*presses.items(), ("post mute", f"speaker/{number}")):
            told = await app.dispatcher.answer(Request(path, place, {"about": about}, "U1", can_manage=True))
            assert (told.outcome, told.menu) == ("not_found", ()), path
            assert [canary for canary in CANARIES if canary in _whole(told)] == [], path
        assert (await app.store.options(place)).mutes == NO_MUTES
    for path, about in presses.items():
        ours = await app.dispatcher.answer(Request(path, OURS, {"about": about}, "U1", can_manage=True))
        assert ours.outcome != "error", path
        assert path == "post more" or "anary" in _whole(ours), path


async def test_completions_show_strangers_nothing_of_it(app: App) -> None:
    for kind, typed in (("speaker", "zo"), ("speaker", ""), ("source", "canary"), ("source", ""), ("feed", "")):
        ours = await app.dispatcher.complete(kind, typed, OURS)  # type: ignore[arg-type]
        theirs = await app.dispatcher.complete(kind, typed, THEIRS)  # type: ignore[arg-type]
        assert any("anar" in one for one in ours), kind
        assert [one for one in theirs if "anar" in one] == [], kind


async def test_status_counts_what_one_may_see(app: App) -> None:
    counted = {place: _whole(await _ask(app, "quotewire status", place)) for place in (OURS, THEIRS)}
    assert '["articles", "2"]' in counted[OURS]
    assert '["articles", "1"]' in counted[THEIRS]
    assert '["feeds", "0"]' in counted[THEIRS]


async def test_feeds_tells_that_it_is_private(app: App) -> None:
    assert "private: only here" in _whole(await _ask(app, "news feeds", OURS))


async def test_alerts_tell_those_who_follow_it_alone(app: App) -> None:
    (feed,) = await app.store.feeds()
    for place in (OURS, BESIDE, THEIRS, DIRECT):
        await app.store.add_alert(place, "pumps", app.clock.now())
    text = "“The pumps are on”, said the cellarer, Zora Canaris."
    page = Page(f"{URL}/2", "Pumps", "Canary Letter", text, app.clock.now())
    audience = await app.store.audience_of_feed(feed.id)
    await app.store.save_article(page, [quote(text, "The pumps are on")], app.clock.now(), audience=audience)
    assert await AlertService(app.store, app.clock, 0.75).tick() == 2
    posted = [await app.store.posts_since(place, page.published or app.clock.now()) for place in (THEIRS, DIRECT)]
    assert posted == [[], []]
    assert await app.store.alerts_behind() == []  # nor are they looked at again


async def test_corrections_tell_those_who_follow_it_alone(app: App) -> None:
    """A stranger's place was posted the same article before its feed became private."""
    now = app.clock.now()
    (feed,) = await app.store.feeds()
    article = (await app.store.articles_at([URL], await app.store.audience_of_feed(feed.id)))[URL]
    card = ItemCard("Cellars", URL, "Letter", now, SAID, Credit("Zora Canaris"), article_id=article.id)
    for place in (OURS, THEIRS):
        await app.store.set_options(place, PlaceOptions(corrections=True), now)
        posted = Digest(place, None, now, (), Message("ok", "Digest", (card,), private=False))
        assert await app.store.record_digest(posted, f"digest {place}", now)
    await _bring(app, feed.id, "The cellar is dry")
    assert await CorrectionService(app.store, app.clock).tick() == 1
    told = {place: _whole((await app.store.posts_since(place, now))[-1]) for place in (OURS, THEIRS)}
    assert "Correction" in told[OURS]
    assert "Correction" not in told[THEIRS]


async def test_a_dispute_is_settled_within_the_copy(app: App) -> None:
    assert (await _ask(app, "quote dispute", OURS)).outcome == "ok"
    (noted,) = await app.store.disputes(["open"], OURS, 5)
    assert noted.audience != EVERYBODY
    text = f"“{SAID}”, said somebody."
    page = Page(URL, "Cellars", "Harbour Post", text, app.clock.now())
    await app.store.save_article(page, [quote(text, SAID, "Ada Quill")], app.clock.now(), audience=EVERYBODY)
    accepted = await _ask(app, "quote accept", OURS)
    assert "Accepted" in accepted.summary
    assert "Ada Quill" in _whole(await _ask(app, "quote who", THEIRS))
    assert "corrected by" not in _whole(await _ask(app, "quote who", THEIRS))
