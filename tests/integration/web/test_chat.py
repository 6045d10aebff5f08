"""The tab with a conversation: drawn from the bodies that adapters send, with buttons that work without scripts."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import CookieJar
from lxml import html
from lxml.html import HtmlElement

from bot.digest.buttons import WHO_IS, written_ids
from bot.domain.commands import Request
from bot.domain.messages import Message, MessageButton, Paragraph
from bot.ports import Core, Store
from bot.shell.demo_chat import DemoChat
from tests.builders import NOW, save
from tests.fakes.chat import FakeClock
from tests.fakes.conversation import HERE, conversation
from tests.fakes.hostile_article import SCRIPT, save_hostile
from tests.fakes.page_server import ServedPage, open_page


@pytest.fixture
async def reader(store: Store) -> AsyncIterator[ServedPage]:
    """A browser, which keeps cookies."""
    async with open_page(store, clock=FakeClock(NOW), jar=CookieJar(unsafe=True), room=conversation) as served:
        yield served


async def read(reader: ServedPage) -> HtmlElement:
    """The tab."""
    async with reader.session.get(reader.url("/chat")) as answer:
        assert answer.status == 200, await answer.text()
        return html.fromstring(await answer.text())


async def send(reader: ServedPage, form: HtmlElement, **fields: str) -> HtmlElement:
    """Send a form as a browser does; the page that follows."""
    given = {field.get("name") or "": field.get("value") or "" for field in form.cssselect("input[name], button[name]")}
    async with reader.session.post(reader.url(form.get("action") or ""), data={**given, **fields}) as answer:
        assert answer.status == 200, await answer.text()
        return html.fromstring(await answer.text())


async def type_in(reader: ServedPage, line: str) -> HtmlElement:
    """Type a line into the form of the tab."""
    return await send(reader, (await read(reader)).cssselect("form.search")[0], typed=line)


async def test_an_answer_is_shown_as_both_platforms_show_it(store: Store, reader: ServedPage) -> None:
    await save(store, 1, "You cannot park a crane like a bicycle")
    shown = await type_in(reader, "/quote who park a crane like a bicycle")
    assert shown.cssselect(".turn h2")[0].text_content() == "/quote who park a crane like a bicycle"
    for name in ("discord", "slack"):
        (message,) = shown.cssselect(f".look-{name}")
        assert "Mara Lindqvist, chief engineer" in message.text_content()


async def test_the_button_more_shows_the_next_page_on_both(store: Store, reader: ServedPage) -> None:
    for number in range(8):
        await save(store, number, f"We wait for tide number {number}", published=NOW - timedelta(days=number))
    first = await type_in(reader, "/quote by Mara Lindqvist")
    for number, name in enumerate(("discord", "slack"), start=2):
        (more,) = [form for form in first.cssselect(f".look-{name} form") if form.text_content() == "More"]
        following = await send(reader, more)
        assert len(following.cssselect(".turn")) == number
        assert "tide number 7" in following.cssselect(f"#latest .look-{name}")[0].text_content()


async def test_the_button_share_shows_what_everybody_would_see_on_both(store: Store, reader: ServedPage) -> None:
    await save(store, 1, "You cannot park a crane like a bicycle")
    asked = await type_in(reader, "/quote who park a crane like a bicycle")
    assert "Only you can see this" in asked.cssselect(".look-discord")[0].text_content()
    for number, (name, label) in enumerate((("discord", "Share"), ("slack", "Share to channel")), start=2):
        (share,) = [form for form in asked.cssselect(f".look-{name} form") if form.text_content() == label]
        shared = await send(reader, share)
        assert len(shared.cssselect(".turn")) == number
        (told,) = shared.cssselect("#latest .look-discord")
        assert "crane like a bicycle" in told.text_content()
        assert "Only you can see this" not in told.text_content()


async def test_buttons_and_menus_of_posts_work_on_both(store: Store) -> None:
    await save(store, 1, "We wait for the tide", "Mara Lindqvist")
    await save(store, 2, "Nobody waits for us", "Nils Aaker")
    rooms: list[DemoChat] = []

    def kept(core: Core) -> DemoChat:
        rooms.append(conversation(core))
        return rooms[0]

    button = MessageButton("Who is …?", WHO_IS, written_ids([1, 2]))
    async with open_page(store, clock=FakeClock(NOW), jar=CookieJar(unsafe=True), room=kept) as reader:
        rooms[0].note(
            Request("", HERE), Message("ok", "A post", (Paragraph("A post"),), private=False, buttons=(button,))
        )
        for name in ("discord", "slack"):
            (press,) = (await read(reader)).cssselect(".turn")[0].cssselect(f".look-{name} form")
            (choice,) = (await send(reader, press)).cssselect(f"#latest .look-{name} form")
            wanted = next(
                line.get("value") or "" for line in choice.cssselect("option") if "Aaker" in line.text_content()
            )
            chosen = await send(reader, choice, held=wanted)
            assert "Nobody waits for us" in chosen.cssselect(f"#latest .look-{name}")[0].text_content()


async def test_a_form_of_another_site_says_nothing(reader: ServedPage) -> None:
    await read(reader)
    async with reader.session.post(reader.url("/chat"), data={"typed": "/quotewire status"}) as answer:
        assert answer.status == 403
    assert (await read(reader)).cssselect(".turn") == []


@pytest.mark.parametrize("held", ["quotewire:more:" + "0" * 24, "post nothing:1", "more:x", "post", "share:"])
async def test_a_button_that_is_not_known_changes_nothing(reader: ServedPage, held: str) -> None:
    """What names a choice that was never offered is told so; what is no choice at all is passed over."""
    shown = await send(reader, (await read(reader)).cssselect("form.search")[0], held=held)
    turns = [turn.text_content() for turn in shown.cssselect(".turn")]
    assert len(turns) == (1 if held == "post nothing:1" else 0)
    assert [turn for turn in turns if "I don't know" not in turn] == []


async def test_hostile_text_in_a_message_is_text(store: Store, reader: ServedPage) -> None:
    await save_hostile(store)
    shown = await type_in(reader, "/news latest 1")
    for name in ("discord", "slack"):
        (message,) = shown.cssselect(f".look-{name}")
        assert SCRIPT in message.text_content()
        assert message.cssselect("script, img, a, [style], [onerror]") == []


async def test_there_is_no_such_tab_without_a_conversation(store: Store) -> None:
    async with open_page(store) as served, served.session.get(served.url("/chat")) as answer:
        assert answer.status == 404
        assert ">Chat<" not in await answer.text()
