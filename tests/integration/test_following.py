"""``/news follow`` and what it says: how items will come, what is there now, and what can't be."""

from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.discord.platform import PLATFORM
from bot import commands
from bot.commands.stores import CommandStore
from bot.delivery.items import ItemService
from bot.domain.articles import Page
from bot.domain.commands import Request
from bot.domain.delivery import Digest
from bot.domain.errors import UsageError
from bot.domain.feeds import Entry, Poll, SeenEntry
from bot.domain.looks import NO_VALIDATORS, PageLook
from bot.domain.messages import Facts, ItemCard, Message, Note
from bot.domain.places import AtOnce, Place
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from bot.text.command_line import parse_line
from tests.fakes.chat import FakeClock, FakeTracker
from tests.fakes.workers import InlineWorkers, digest_service

HERE = Place("discord", "300", "400")
ROLES = {PLATFORM.name: PLATFORM.roles} if PLATFORM.roles else {}
CLOCK = FakeClock()
ENTRIES = tuple(
    Entry(str(age), f"{age} hours old", f"https://post.example/{age}", CLOCK.now() - timedelta(hours=age))
    for age in (5, 1, 3, 2)
)


@pytest.fixture
def deps(store: Store) -> commands.Deps[CommandStore]:
    clock = FakeClock()
    tracker, digests = FakeTracker(store, clock, ENTRIES), digest_service(store, clock)
    return commands.Deps(store, tracker, digests, clock, 0.75, "0", roles=ROLES)


async def ask(deps: commands.Deps[CommandStore], line: str) -> Message:
    command, arguments = parse_line(line, commands.ALL)
    dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)
    return await dispatcher.answer(Request(command.path, HERE, arguments, "U1", can_manage=True))


async def test_following_shows_what_is_there_now(deps: commands.Deps[CommandStore]) -> None:
    message = await ask(deps, "/news follow https://post.example")
    cards = [block for block in message.blocks if isinstance(block, ItemCard)]
    assert [(card.title, card.url, card.outlet, card.published) for card in cards] == [
        (f"{age} hours old", f"https://post.example/{age}", "Harbour Post", CLOCK.now() - timedelta(hours=age))
        for age in (1, 2, 3)
    ]
    assert Note("The newest there now:") in message.blocks


async def test_a_feed_that_lists_nothing_shows_nothing(deps: commands.Deps[CommandStore], store: Store) -> None:
    empty = replace(deps, tracker=FakeTracker(store, CLOCK))
    message = await ask(empty, "/news follow https://post.example")
    assert len(message.blocks) == 1


async def test_it_says_how_items_will_come(deps: commands.Deps[CommandStore]) -> None:
    assert "come with a digest: /digest set" in (await ask(deps, "/news follow post.example")).summary
    await ask(deps, "/digest set daily 08:00")
    assert "New items come with the digest here." in (await ask(deps, "/news follow post.example post digest")).summary
    each = await ask(deps, "/news follow post.example post each")
    assert each.summary == "Following Harbour Post here. New items are posted here as they come."
    once = await ask(deps, "/news follow post.example post each stories once")
    assert once.summary.endswith("New items are posted here as they come, the first of each story.")


async def test_each_item_with_roles_and_filters_is_kept_and_listed(
    deps: commands.Deps[CommandStore], store: Store
) -> None:
    await ask(deps, "/news follow post.example only ferry post each stories once ping <@&7>")
    (subscription,) = await store.subscriptions(HERE)
    assert subscription.only == ("ferry",)
    assert subscription.at_once == AtOnce(CLOCK.now(), stories_once=True, ping=("7",))
    (facts,) = [block for block in (await ask(deps, "/news feeds")).blocks if isinstance(block, Facts)]
    assert "only ferry · each item at once" in facts.rows[0][1]
    await ask(deps, "/news follow post.example post digest")
    assert [entry.at_once for entry in await store.subscriptions(HERE)] == [None]


@pytest.mark.parametrize(
    ("typed", "trouble"),
    [
        ("stories once", "stories goes with post each"),
        ("ping <@&7>", "ping goes with post each"),
        ("post each ping everybody", "ping takes roles"),
    ],
)
async def test_what_it_cannot_do_is_one_line_and_follows_nothing(
    deps: commands.Deps[CommandStore], store: Store, typed: str, trouble: str
) -> None:
    message = await ask(deps, f"/news follow post.example {typed}")
    assert message.outcome == "error"
    assert trouble in message.summary
    assert await store.subscriptions(HERE) == []


@pytest.mark.parametrize(
    ("typed", "trouble"),
    [
        ("post hourly", "post is digest or each, not “hourly”"),
        ("post each stories twice", "stories is once or all, not “twice”"),
    ],
)
def test_words_that_are_no_choice_are_told_the_choices(typed: str, trouble: str) -> None:
    with pytest.raises(UsageError, match=trouble):
        parse_line(f"/news follow post.example {typed}", commands.ALL)


async def test_a_digest_before_the_first_look_says_so(deps: commands.Deps[CommandStore], store: Store) -> None:
    await ask(deps, "/news follow post.example")
    for command in ("now", "preview"):
        answer = await ask(deps, f"/digest {command}")
        assert answer.summary == "Not looked at yet: Harbour Post. Try again in a minute."
    (feed,) = await store.feeds()
    await store.record_polls([(feed.id, Poll(CLOCK.now(), CLOCK.now() + timedelta(hours=1)))])
    for command in ("now", "preview"):
        answer = await ask(deps, f"/digest {command}")
        assert answer.summary == (
            "Nothing for a first digest yet: it has what came since the day before it was set up."
        ), "there was no digest"
    assert await store.record_digest(Digest(HERE, None, CLOCK.now(), (), None), "k", CLOCK.now())
    assert (await ask(deps, "/digest preview")).summary == "Nothing new since the last digest."
    await ask(deps, "/news mute words ferry")
    told = (await ask(deps, "/digest preview")).summary
    assert told.startswith("Nothing new since the last digest. Items that the filters or mutes here leave out")


async def test_a_digest_that_has_nothing_to_choose_from_says_what_to_do(deps: commands.Deps[CommandStore]) -> None:
    nothing = (await ask(deps, "/digest preview")).summary
    assert nothing == (
        "No feed is followed here, so there is nothing for a digest."
        " Follow a site: /news follow https://harbourpost.example only harbour, ferry"
    )
    await ask(deps, "/news follow post.example post each")
    nothing = (await ask(deps, "/digest preview")).summary
    assert nothing.startswith("Each feed here posts every item as it comes (post: each)")


async def publish(store: Store, number: int, *, hours_ago: float = 0.0, listed_first: bool = False) -> str:
    (feed,) = await store.feeds()
    url, at = f"https://post.example/{number}", CLOCK.now() - timedelta(hours=hours_ago)
    page = Page(url, f"Ferries {number}", "Harbour Post", "The ferries are back.", at)
    seen = (feed.id, SeenEntry(str(number), "print", None, unlisted_at=None if listed_first else CLOCK.now()))
    await store.save_article(page, [], CLOCK.now(), seen, audience=EVERYBODY)
    return url


async def test_why_tells_of_items_at_once(deps: commands.Deps[CommandStore], store: Store) -> None:
    await ask(deps, "/news follow post.example only ferries post each stories once")
    old, new = await publish(store, 1, hours_ago=3), await publish(store, 2)
    assert "older than the wish to get each item of Harbour Post here" in (await ask(deps, f"/news why {old}")).summary
    before = await publish(store, 3, listed_first=True)
    assert "what was there before isn't posted" in (await ask(deps, f"/news why {before}")).summary
    waiting = (await ask(deps, f"/news why {new}")).summary
    assert "is posted here as it comes: this one is looked at within a minute" in waiting
    assert "tells a story that was posted here already" in waiting
    assert await ItemService(store, deps.clock, InlineWorkers(), 0.75).tick() == 1
    posted = (await ask(deps, f"/news why {new}")).summary
    assert posted.endswith("It was posted as it came. The post waits to be sent.")
    await ask(deps, "/news follow post.example only opera post each")
    assert "The filter of Harbour Post here left it out: only opera." in (await ask(deps, f"/news why {old}")).summary


async def test_why_tells_of_items_that_were_looked_at_and_of_a_pause(
    deps: commands.Deps[CommandStore], store: Store
) -> None:
    await ask(deps, "/news follow post.example post each stories once")
    items = ItemService(store, deps.clock, InlineWorkers(), 0.75)
    await publish(store, 1)
    again = await publish(store, 2)  # the same text, so the same story
    assert await items.tick() == 1
    looked = (await ask(deps, f"/news why {again}")).summary
    assert "this one wasn’t: a filter here left it out as it stood then, it told a story" in looked
    assert await store.pause_place(HERE, "the channel is archived", None, deps.clock.now())
    paused = (await ask(deps, f"/news why {await publish(store, 3)}")).summary
    assert "Items at once are paused here (the channel is archived). /digest resume goes on" in paused


async def test_why_tells_that_a_page_is_gone(deps: commands.Deps[CommandStore], store: Store) -> None:
    await ask(deps, "/news follow post.example")
    url = await publish(store, 1)
    (article,) = (await store.articles_at([url], EVERYBODY)).values()
    await store.record_look(article.id, PageLook(url, NO_VALIDATORS, None), CLOCK.now())
    told = (await ask(deps, f"/news why {url}")).summary
    assert f"Its page is gone since {CLOCK.now():%Y-%m-%d %H:%M} UTC." in told
