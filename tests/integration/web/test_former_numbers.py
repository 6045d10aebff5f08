"""Addresses with the number of somebody who was merged, or of an article that became one with another: they last."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest

from adapters.web.access import OutsideAddress
from bot.domain.looks import NO_VALIDATORS, PageRead
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from tests.builders import NOW, page, quote, save
from tests.fakes.chat import FakeClock
from tests.fakes.page_server import LOCAL, ServedPage, open_page

BEHIND_A_PROXY = replace(LOCAL, public=True, outside=OutsideAddress("https", "news.example", "/quotes"))


@dataclass(frozen=True)
class Numbers:
    """The numbers of two speakers, the first of whom was merged into the second."""

    merged: int
    kept: int


@pytest.fixture
async def hale(store: Store) -> Numbers:
    await save(store, 1, "The tide is late", "Bob Hale", outlet="Wire")
    await save(store, 2, "We wait for it", "Robert Hale", outlet="Post")
    bob, robert = [(await store.speakers_named(name, 1, ANYBODY))[0].id for name in ("Bob", "Robert")]
    await store.merge_speakers(bob, robert, "the operator", NOW)
    return Numbers(bob, robert)


@pytest.fixture
async def served(store: Store) -> AsyncIterator[ServedPage]:
    async with open_page(store, BEHIND_A_PROXY, clock=FakeClock(NOW)) as opened:
        yield opened


async def led(served: ServedPage, path: str) -> tuple[int, str]:
    """The status of a path, and where it leads."""
    async with served.session.get(served.url(path), allow_redirects=False) as response:
        return response.status, response.headers.get("Location", "")


async def test_the_number_of_somebody_who_was_merged_leads_on_with_prefix_and_query(
    served: ServedPage, hale: Numbers
) -> None:
    for before, after in (
        ("/people/{}", "/people/{}"),
        ("/people/{}?about=tide&source=Wire", "/people/{}?about=tide&source=Wire"),
        ("/people/{}/feed.xml", "/people/{}/feed.xml"),
        ("/api/v1/speakers/{}", "/api/v1/speakers/{}"),
        ("/api/v1/quotations?speaker={}&about=tide", "/api/v1/quotations?speaker={}&about=tide"),
        ("/api/v1/quotations.csv?about=tide&speaker={}", "/api/v1/quotations.csv?about=tide&speaker={}"),
        ("/api/v1/quotations.json?speaker={}", "/api/v1/quotations.json?speaker={}"),
        ("/atom/search.xml?speaker={}", "/atom/search.xml?speaker={}"),
    ):
        for prefix in ("", "/quotes"):  # whether the proxy strips it or not
            answer = await led(served, prefix + before.format(hale.merged))
            assert answer == (301, "/quotes" + after.format(hale.kept)), before
        assert (await led(served, "/quotes" + after.format(hale.kept)))[0] == 200


async def test_after_a_split_nobody_is_led_to_the_wrong_person(served: ServedPage, hale: Numbers, store: Store) -> None:
    other = await store.split_speaker(hale.kept, None, "Wire", "the operator", NOW)
    for path in (f"/people/{hale.merged}", f"/people/{hale.merged}/feed.xml"):
        async with served.session.get(served.url(path), allow_redirects=False) as response:
            assert response.status == 300
            text = await response.text()
        assert [f'href="/quotes/people/{number}"' in text for number in (hale.kept, other)] == [True, True]
    async with served.session.get(served.url(f"/api/v1/speakers/{hale.merged}")) as response:
        assert response.status == 300
        assert [item["id"] for item in (await response.json())["items"]] == [hale.kept, other]
    async with served.session.get(served.url(f"/api/v1/quotations?speaker={hale.merged}")) as response:
        assert response.status == 400
        assert (await response.json())["detail"].endswith(f"ask for {hale.kept} or {other}")


async def test_the_number_of_an_article_that_became_one_with_another_leads_on(served: ServedPage, store: Store) -> None:
    text, there = "“We wait”, she said.", "https://new.example/1"
    said = [quote(text, "We wait")]
    kept, joined = [
        (await store.save_article(each, said, NOW, audience=EVERYBODY)).article_id
        for each in (page(1, text), page(1, text, url=there))
    ]
    read = PageRead(there, NO_VALIDATORS, moves=kept, joins=joined)
    await store.save_article(page(1, text, url=there), said, NOW, audience=EVERYBODY, read=read)
    assert await led(served, f"/articles/{joined}?x=1") == (301, f"/quotes/articles/{kept}?x=1")
    assert await led(served, f"/api/v1/articles/{joined}") == (301, f"/quotes/api/v1/articles/{kept}")
