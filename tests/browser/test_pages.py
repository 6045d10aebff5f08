"""The pages of the web in a real browser: one server for all of these tests."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote as quoted

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, ConsoleMessage, Dialog, Page, Request, Route

from bot.domain.feeds import ListedFeed, Poll
from bot.domain.viewers import EVERYBODY
from bot.ports import Core, Store
from bot.shell.demo_chat import DemoChat
from bot.store import open_store
from tests.builders import NOW, page, quote, save
from tests.fakes.chat import FakeClock
from tests.fakes.conversation import conversation
from tests.fakes.hostile_article import HOSTILE, SCRIPT, save_hostile
from tests.fakes.page_server import ServedPage, open_page
from tests.pictures.browser import chromium

pytestmark = [
    pytest.mark.skipif(not chromium(), reason="no Chromium on this machine (or its path in CHROMIUM)"),
    pytest.mark.asyncio(loop_scope="session"),
]

PHONE, DESK = 320, 1280
"""Pixels across the windows of people's devices."""
NOWHERE = "/nowhere"
SAID = "Nobody should have to choose between a wage and a night of sleep"
GRAVE = {"serious", "critical"}
"""The faults of accessibility that fail: axe-core, "Severity levels"."""
STICKING_OUT = """
() => {
  const edge = document.querySelector("main").getBoundingClientRect().right;
  return [...document.querySelectorAll("main *")].filter(part => part.getBoundingClientRect().right > edge + 1)
    .map(part => part.outerHTML.slice(0, 80));
}
"""
"""What is drawn beyond the right edge of a page's own part."""
SHIFTS = """
() => new Promise(done => {
  const moved = [];
  const place = box => `${box.x},${box.y} ${box.width}x${box.height}`;
  const told = source => `${source.node?.outerHTML?.slice(0, 80) ?? source.node?.textContent}: `
    + `${place(source.previousRect)} -> ${place(source.currentRect)}`;
  new PerformanceObserver(list => list.getEntries().forEach(entry => {
    moved.push(`${entry.value} after ${entry.startTime} ms`, ...entry.sources.map(told));
  })).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(moved)));
})
"""
"""What moved on a page so far: the size and time of each shift, and each element with its old and new place (W3C,
Layout Instability)."""
DRAWN = """
() => new Promise(done => {
  const [script] = performance.getEntriesByType("resource").filter(entry => entry.initiatorType === "script");
  new PerformanceObserver(list => done(list.getEntriesByName("first-paint")[0].startTime - script.responseEnd))
    .observe({ type: "paint", buffered: true });
})
"""
"""Milliseconds from the arrival of a page's script to the first drawing of the page (W3C, Paint Timing)."""


@dataclass
class Wrongs:
    """What goes wrong in a tab: messages of the console, errors of scripts, dialogs, and requests to elsewhere.

    It has no slots, since playwright keeps its own with the object whose methods it calls.
    """

    address: str
    listed: list[str] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        """A message; the browser tells of every page that isn't there."""
        if message.location["url"] != f"{self.address}{NOWHERE}":
            self.listed.append(f"console: {message.text}")

    def error(self, error: Exception) -> None:
        """An error of a script."""
        self.listed.append(f"error: {error}")

    def dialog(self, dialog: Dialog) -> None:
        """A dialog, which only hostile text would open."""
        self.listed.append(f"dialog: {dialog.message}")

    def request(self, request: Request) -> None:
        """A request, which must go to the page's own server."""
        if not request.url.startswith(self.address):
            self.listed.append(f"request: {request.url}")


@dataclass(frozen=True, slots=True)
class Newsstand:
    """A browser, a server of the pages, and the paths of pages on which everything occurs that pages show."""

    browser: Browser
    served: ServedPage
    paths: tuple[str, ...]
    article: str
    hostile: str

    @asynccontextmanager
    async def tab(self, width: int = DESK, **options: Any) -> AsyncIterator[Page]:
        """A tab of a reader; whatever goes wrong in it, and every foreign request, fails the test."""
        context = await self.browser.new_context(viewport={"width": width, "height": 800}, **options)
        tab, wrong = await context.new_page(), Wrongs(self.served.address)
        tab.on("console", wrong.console)
        tab.on("pageerror", wrong.error)
        tab.on("dialog", wrong.dialog)
        tab.on("request", wrong.request)
        try:
            yield tab
            assert wrong.listed == []
        finally:
            await context.close()

    async def go(self, tab: Page, path: str) -> None:
        """Open a page of the server."""
        await tab.goto(self.served.url(path))


async def _fill(store: Store) -> tuple[tuple[str, ...], str, str]:
    """Articles and feeds of every kind; the paths, the path of an article, and that of a hostile one."""
    text = f"“{SAID}”, she said. “He told me ‘We never sleep’”, she said.\n“It goes on”, it was said."
    inner = quote(text, "We never sleep", None, within=text.index("He told me"))
    told = [quote(text, SAID), quote(text, "He told me ‘We never sleep’"), inner, quote(text, "It goes on", None)]
    read = page(1, text, title="Harbour strike over night shifts", outlet="Post", language="en", author="Ada Quill")
    number = (await store.save_article(read, told, NOW, audience=EVERYBODY)).article_id
    later = text.replace("It goes on", "It ends").replace("a night of sleep", "sleep")
    changed = [quote(later, SAID.replace("a night of sleep", "sleep"))]
    again = page(1, later, title="Harbour strike over night shifts", outlet="Post", language="en", author="Ada Quill")
    await store.save_article(again, changed, NOW + timedelta(hours=2), audience=EVERYBODY)
    await save(store, 2, SAID.replace("wage", "job"), title="Harbour strike: night shifts", outlet="Wire",
               url="https://wire.example/2")  # fmt: skip
    arabic = "نحن ننتظر المد والجزر كل يوم هنا"
    await save(store, 3, arabic, title="الميناء", outlet="البريد", language="ar", url="https://barid.example/3")
    hostile = await save_hostile(store)
    await store.import_feeds([ListedFeed("https://wire.example/rss", f"Wire {SCRIPT}", labels=("Harbours",))], NOW)
    (feed,) = await store.feeds()
    await store.record_polls([(feed.id, Poll(NOW, NOW, error=f"404: {HOSTILE[3]}", answered=True))])
    asked = quoted(" ".join(["We wait for", *HOSTILE])[:400])
    paths = (
        "/",
        "/?source=Wire",
        f"/who?q={quoted(SAID.replace('sleep', 'slumber'))}",
        f"/who?q={asked}",
        "/who?q=nothing+of+the+kind",
        "/people/1",
        "/people/2",
        f"/articles/{number}",
        f"/articles/{hostile}",
        "/feeds",
        "/compare",
        "/chat",
        NOWHERE,
    )
    return paths, f"/articles/{number}", f"/articles/{hostile}"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def stand(
    browser: Browser, empty_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Newsstand]:
    database = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("pages")))
    store = await open_store(f"sqlite:///{database}")
    rooms: list[DemoChat] = []

    def kept(core: Core) -> DemoChat:
        rooms.append(conversation(core))
        return rooms[0]

    try:
        paths, article, hostile = await _fill(store)
        async with open_page(store, clock=FakeClock(NOW), room=kept) as served:
            for line in (f"/quote who {SAID}", "/quote by Mara Lindqvist", "/news latest 5", "/quotewire help"):
                await rooms[0].say(line)
            yield Newsstand(browser, served, paths, article, hostile)
    finally:
        await store.close()


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESK, "dark")])
async def test_every_page_fits_stands_still_and_can_be_read_by_everybody(
    stand: Newsstand, width: int, scheme: str, subtests: pytest.Subtests
) -> None:
    axe = Axe()
    async with stand.tab(width, color_scheme=scheme) as tab:
        for path in stand.paths:
            with subtests.test(path):
                await stand.go(tab, path)
                assert await tab.evaluate("document.documentElement.scrollWidth") <= width
                assert await tab.evaluate(STICKING_OUT) == []
                assert await tab.evaluate(SHIFTS) == []
                found_faults = (await axe.run(tab)).response["violations"]
                grave = [(fault["id"], [node["html"][:200] for node in fault["nodes"]]) for fault in found_faults
                         if fault["impact"] in GRAVE]  # fmt: skip
                assert grave == []


async def test_a_page_is_drawn_once_its_script_is_there(stand: Newsstand) -> None:
    async def late(route: Route) -> None:
        await asyncio.sleep(1.0)  # browsers hold the first drawing back by themselves for half of that
        await route.continue_()

    async with stand.tab(PHONE) as tab:
        await tab.route("**/quotewire.js*", late)
        await stand.go(tab, stand.article)
        assert await tab.evaluate(DRAWN) >= 0


async def test_the_pages_are_used_with_the_keyboard_alone(stand: Newsstand) -> None:
    async with stand.tab() as tab:
        await stand.go(tab, "/")
        await tab.keyboard.press("Tab")
        skip = tab.locator(".skip")
        assert await skip.evaluate("link => document.activeElement === link && link.getBoundingClientRect().top >= 0")
        await tab.keyboard.press("Enter")
        assert await tab.evaluate("document.activeElement.id") == "main"
        await tab.keyboard.press("Tab")
        assert await tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        await tab.keyboard.type(SAID)
        await tab.keyboard.press("Enter")
        await tab.wait_for_url("**/who?q=*")
        credit = tab.locator(".by a").first
        for _ in range(20):
            await tab.keyboard.press("Tab")
            if await credit.evaluate("link => document.activeElement === link"):
                break
        await tab.keyboard.press("Enter")
        await tab.wait_for_url("**/people/*")
        assert await tab.locator("h1").text_content() == "Mara Lindqvist"


async def test_everything_works_without_scripts(stand: Newsstand) -> None:
    async with stand.tab(java_script_enabled=False) as tab:
        await stand.go(tab, "/")
        assert await tab.locator(".story time").first.text_content() == "23 Nov 2026, 08:00 UTC"
        await tab.locator("#q").fill(SAID)
        await tab.locator(".search button").click()
        assert await tab.locator(".answer blockquote").count() >= 1
        await stand.go(tab, "/")
        await tab.locator("select[name=source]").select_option("Post")
        await tab.locator(".filter button").click()
        assert "source=Post" in tab.url
        assert await tab.locator(".story").count() == 1


async def test_times_are_in_the_reader_s_zone_and_exact_on_hover(stand: Newsstand) -> None:
    async with stand.tab(timezone_id="Asia/Tokyo", locale="en-GB") as tab:
        await stand.go(tab, stand.article)
        time = tab.locator("time").first
        assert await time.text_content() == "23 Nov 2026, 17:00"
        exact = await time.get_attribute("title") or ""
        assert (exact.split(",")[0].split()[0], exact.endswith("17:00:00 GMT+9")) == ("Monday", True)


async def test_hostile_text_is_seen_as_text(stand: Newsstand) -> None:
    async with stand.tab(PHONE) as tab:
        await stand.go(tab, stand.hostile)
        heading = await tab.locator("h1").text_content() or ""
        assert all(hostile in heading for hostile in HOSTILE)
        assert await tab.locator("img, iframe").count() == 0


async def test_the_notes_of_an_article_are_in_the_margin_and_on_a_telephone_below(stand: Newsstand) -> None:
    for width, is_beside in ((DESK, True), (PHONE, False)):
        async with stand.tab(width) as tab:
            await stand.go(tab, stand.article)
            words = await tab.locator(".para p").first.bounding_box()
            note = await tab.locator(".note").first.bounding_box()
            assert words is not None
            assert note is not None
            assert (note["x"] >= words["x"] + words["width"]) == is_beside
            assert (note["y"] >= words["y"] + words["height"]) != is_beside


async def test_an_article_is_printed_with_its_quotations_and_notes_alone(stand: Newsstand) -> None:
    async with stand.tab() as tab:
        await stand.go(tab, stand.article)
        await tab.emulate_media(media="print")
        seen = {name: await tab.locator(name).first.is_visible() for name in ("q", ".note", "nav", ".foot", ".kicker")}
        assert seen == {"q": True, ".note": True, "nav": False, ".foot": False, ".kicker": True}


async def test_nothing_moves_for_readers_who_want_that(stand: Newsstand) -> None:
    for wish, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        async with stand.tab(reduced_motion=wish) as tab:
            await stand.go(tab, "/")
            assert await tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour
