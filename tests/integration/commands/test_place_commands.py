"""The commands about feeds, digests, alerts and the place itself, asked as in a chat."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from adapters.console.adapter import ConsoleAdapter
from bot import commands
from bot.delivery.alerts import AlertService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Page
from bot.domain.commands import Request
from bot.domain.delivery import Digest
from bot.domain.errors import StoreError
from bot.domain.feeds import Poll, SeenEntry
from bot.domain.messages import Facts, Note, Paragraph, PlaceLine
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Steward, Subscription
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from bot.text.failures import failure
from bot.text.place_names import place_line_text
from tests.builders import NOW, quote
from tests.fakes.chat import FakeChat, FakeClock, FakeTracker
from tests.fakes.databases import KINDS
from tests.fakes.workers import digest_service
from tests.integration.commands.reports import NIGHT

pytestmark = pytest.mark.parametrize("kind", KINDS)

HERE = Place("console", "", "main")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/quote who …!", "no words"),
        ("/quote by Mara since yesterday-ish", "since is a date"),
        ("/quote by Mara since ²d", "since is a date"),
        ('/digest set "daily 08:00" garbage timezone UTC', "can't read “garbage”"),
        ("/news search !!", "no words"),
        ("/news add https://nowhere.example/x", "no article text found"),
        ("/news follow https://nowhere.example", "no feed found"),
        ("/news unfollow Harbour Post", "isn't followed here"),
        ("/digest set weekdays 08:00 timezone Mars/Olympus", "no time zone"),
        ("/digest set sometimes", "can't read"),
        ("/digest set daily 08:00 max 500", "from 1 to 10"),
    ],
)
async def test_absurd_arguments_are_one_line_that_helps(chat: ConsoleAdapter, line: str, told: str) -> None:
    message = await chat.ask(line)
    assert message.outcome == "error"
    assert told in message.summary
    assert "\n" not in message.summary


async def test_manage_commands_need_the_right(store: Store) -> None:
    clock = FakeClock()
    deps = commands.Deps(store, FakeTracker(store, clock), digest_service(store, clock), clock, 0.75, "0")
    dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)
    for command in commands.ALL:
        if command.manage:
            message = await dispatcher.answer(Request(command.path, HERE, {}, "somebody", can_manage=False))
            assert message.outcome == "refused", command.path


async def test_a_feed_is_followed_listed_and_unfollowed(chat: ConsoleAdapter) -> None:
    assert "Nothing is followed here" in (await chat.ask("/news feeds")).summary
    followed = await chat.ask("/news follow https://post.example only harbour, ferry except opera")
    assert "only harbour, ferry, except opera" in followed.summary
    rows = next(block for block in (await chat.ask("/news feeds")).blocks if isinstance(block, Facts)).rows
    assert rows[0][0] == "Harbour Post"
    assert "not checked yet" in rows[0][1]
    assert (await chat.ask("/news unfollow harbour")).outcome == "ok"
    assert "Nothing is followed here" in (await chat.ask("/news feeds")).summary


async def test_a_place_sees_only_its_own_subscriptions(chat: ConsoleAdapter) -> None:
    await chat.ask("/news follow https://post.example")
    elsewhere = await chat.ask("/news feeds", Place("slack", "T1", "C1"))
    assert "Nothing is followed here" in elsewhere.summary


async def test_latest_and_search_show_key_quotes(chat: ConsoleAdapter) -> None:
    latest = await chat.ask("/news latest 2")
    assert [result.outlet for result in latest.results] == ["Courier", "Wire"]
    assert latest.results[1].text == NIGHT
    assert [result.outlet for result in (await chat.ask("/news latest source post")).results] == ["Post"]
    assert [result.outlet for result in (await chat.ask("/news search crane bicycle")).results] == ["Post"]
    assert (await chat.ask("/news search submarine")).outcome == "not_found"


async def test_add_tracks_an_article_and_says_when_it_is_there_already(chat: ConsoleAdapter) -> None:
    assert (await chat.ask("/news add https://post.example/new")).summary.startswith("Tracked: New berth opens")
    assert (await chat.ask("/news add https://post.example/new")).summary.startswith("Tracked already")


async def test_a_schedule_is_said_back_listed_and_ended(chat: ConsoleAdapter) -> None:
    set_ = await chat.ask("/digest set mon,thu 18:00 timezone europe/berlin max 3 about harbour")
    assert set_.summary == "A digest comes here mon,thu 18:00 (Europe/Berlin)."
    facts = next(block for block in (await chat.ask("/digest list")).blocks if isinstance(block, Facts))
    assert facts.rows == (
        (
            "mon,thu 18:00 (Europe/Berlin)",
            "Mon 23 Nov 18:00, Thu 26 Nov 18:00, Mon 30 Nov 18:00; at most 3 items; about harbour",
        ),
    )
    assert (await chat.ask("/digest off")).summary == "No more digests here."
    assert (await chat.ask("/digest off")).summary == "There was no digest here."


async def test_digests_are_paused_and_resumed(chat: ConsoleAdapter) -> None:
    assert (await chat.ask("/digest pause")).summary == "No digest was running here."
    assert (await chat.ask("/digest resume")).summary == "Nothing was paused here."
    await chat.ask("/digest set daily 08:00")
    assert (await chat.ask("/digest pause")).summary.startswith("Digests here are paused")
    facts = next(block for block in (await chat.ask("/digest list")).blocks if isinstance(block, Facts))
    assert facts.rows == (("daily 08:00 (UTC)", "paused: by a manager. /digest resume goes on with it"),)
    resumed = await chat.ask("/digest resume")
    assert resumed.summary == "Digests and alerts come here again."
    assert isinstance(resumed.blocks[1], Facts)
    assert "at most 8 items" in resumed.blocks[1].rows[0][1]


async def test_why_tells_the_reason_that_holds(chat: ConsoleAdapter, store: Store) -> None:
    async def why(url: str = "https://post.example/1#:~:text=crane") -> str:
        return (await chat.ask(f"/news why {url}")).summary

    clock = FakeClock()
    assert (await why("https://post.example/404")).startswith("I don't have this article")
    assert "Nothing is followed here" in await why()
    await chat.ask("/news follow https://post.example only opera")
    assert "no feed that is followed here" in await why()
    (feed,) = await store.feeds()
    article = await store.article_by_url("https://post.example/1", ANYBODY)
    assert article
    await store.remember_entry(feed.id, SeenEntry("e", "f", article.id))
    assert "The filter of Harbour Post here left it out: only opera." in await why()
    await chat.ask("/news follow https://post.example")
    assert "No digest is set here" in await why()
    await chat.ask("/digest set daily 08:00")
    assert "the next digest here, " in await why()
    await chat.ask("/digest pause")
    assert "paused (by a manager)" in await why()
    now = clock.now()
    before = Digest(HERE, None, now - timedelta(minutes=1), (), failure("Other"))
    assert await store.record_digest(before, "key-0", now)
    assert "paused (by a manager)" in await why(), "it was stored while that digest was made"
    looked_upto = await store.newest_arrival()
    other = Digest(HERE, None, now, (), failure("Other"), looked_upto=looked_upto)
    assert await store.record_digest(other, "key-1", now)
    assert "which left it out: at most 8 items" in await why()
    later = now + timedelta(minutes=1)
    assert await store.record_digest(Digest(HERE, None, later, (article.id,), failure("It")), "key-2", later)
    assert "The post waits to be sent." in await why()
    for _ in range(3):  # in order: the other two first
        (leased,) = await store.lease(["console"], later, later, 9)
        await store.mark_ended(leased.id, "the channel is gone", ambiguous=False)
    assert "The post failed: the channel is gone." in await why()
    assert await store.revive(leased.id, later)
    await store.mark_sent(leased.id, "r", later)
    assert "delivered here at" in await why()


async def test_why_names_the_story_that_an_item_was_posted_with(chat: ConsoleAdapter, store: Store) -> None:
    lead, folded = [
        await store.article_by_url(f"https://{path}", ANYBODY) for path in ("post.example/1", "wire.example/2")
    ]
    assert lead
    assert folded
    now = FakeClock().now()
    told = Digest(HERE, None, now, (lead.id, folded.id), failure("Both"), {folded.id: lead.id})
    assert await store.record_digest(told, "key-1", now)
    answer = (await chat.ask("/news why https://wire.example/2")).summary
    assert f"It is the same story as “{lead.title}” ({lead.outlet}), told with it in the digest of" in answer
    assert "same story" not in (await chat.ask("/news why https://post.example/1")).summary


async def test_why_tells_what_alerts_did_with_an_item(chat: ConsoleAdapter, store: Store) -> None:
    async def why() -> str:
        return (await chat.ask("/news why https://post.example/1")).summary

    clock = FakeClock()
    article = await store.article_by_url("https://post.example/1", ANYBODY)
    assert article
    assert "alert" not in await why()
    await store.add_alert(HERE, "zebra", clock.now())
    assert (await why()).endswith("No alert here is for it.")
    await store.add_alert(HERE, "mara lindqvist", clock.now())
    assert "but it came before the alert was set" in await why()
    await store.remove_alert(HERE, "mara lindqvist")
    await store.add_alert(HERE, "Mara Lindqvist", clock.now() - timedelta(days=9))
    assert "but not as it stood when the alert looked" in await why()


async def test_why_tells_that_an_alert_is_held_and_when_it_was_delivered(chat: ConsoleAdapter, store: Store) -> None:
    clock, outbox = FakeClock(), OutboxWorker(store, {"console": FakeChat()}, FakeClock())
    await store.add_alert(HERE, "Ada Quill", clock.now())
    text = "“It holds,” Ada Quill said."
    said = quote(text, "It holds,", "Ada Quill")

    async def published(number: int) -> str:
        url = f"https://post.example/new{number}"
        await store.save_article(
            Page(url, "New", "Harbour Post", text, clock.now()), [said], clock.now(), audience=EVERYBODY
        )
        return url

    async def why(url: str) -> str:
        return (await chat.ask(f"/news why {url}")).summary

    one = await published(1)
    assert "is for it, and is looked at within seconds" in await why(one)
    assert await AlertService(store, clock, 0.75).tick() == 1
    assert "The alert “Ada Quill” here was for it. The post waits to be sent." in await why(one)
    await outbox.drain()
    assert "was for it. It was delivered here at 06:00 UTC." in await why(one)
    two = await published(2)
    assert "and is held until 06:00:45 UTC: alerts here are 45 seconds apart" in await why(two)
    await store.set_options(HERE, PlaceOptions(quiet="05:00-07:00"), clock.now())
    assert "waits for the end of the quiet hours here (07:00 UTC)" in await why(two)
    await store.pause_place(HERE, "the channel is gone", None, clock.now())
    assert "alerts here are paused (the channel is gone)" in await why(two)


async def test_alerts_are_added_listed_and_removed(chat: ConsoleAdapter) -> None:
    assert (await chat.ask("/alert list")).summary.startswith("No alert is set here")
    assert "when “Ada Quill” speaks" in (await chat.ask("/alert add Ada Quill")).summary
    assert "already" in (await chat.ask("/alert add ada quill")).summary
    facts = next(block for block in (await chat.ask("/alert list")).blocks if isinstance(block, Facts))
    assert facts.rows[0][0] == "Ada Quill"
    assert (await chat.ask("/alert remove Ada Quill")).outcome == "ok"
    assert "There is no alert" in (await chat.ask("/alert remove Ada Quill")).summary
    assert "no words" in (await chat.ask("/alert add !!")).summary


async def test_no_place_has_more_alerts_than_it_can_read(chat: ConsoleAdapter) -> None:
    for number in range(50):
        assert (await chat.ask(f"/alert add word{number}")).outcome == "ok"
    assert (
        "There are 50 alerts here, the most is 50: end one with /alert remove"
        in (await chat.ask("/alert add one more")).summary
    )


async def test_status_points_at_posts_that_did_not_arrive(chat: ConsoleAdapter, store: Store) -> None:
    assert not any(isinstance(block, Note) for block in (await chat.ask("/quotewire status")).blocks)
    now = FakeClock().now()
    assert await store.record_digest(Digest(HERE, None, now, (), failure("Lost")), "key", now)
    (leased,) = await store.lease(["console"], now, now, 1)
    await store.mark_ended(leased.id, "gone", ambiguous=False)
    note = (await chat.ask("/quotewire status")).blocks[-1]
    assert isinstance(note, Note)
    assert "quotewire deliveries" in note.text


async def test_status_tells_of_a_post_that_the_platform_does_not_take(chat: ConsoleAdapter, store: Store) -> None:
    now = FakeClock().now()
    assert await store.record_digest(Digest(HERE, None, now, (), failure("Late")), "key", now)
    for _ in range(3):
        assert "All is well." in (await chat.ask("/quotewire status")).summary
        (leased,) = await store.lease(["console"], now, now, 1)
        await store.mark_retry(leased.id, now, "Slack is slow")
    answer = await chat.ask("/quotewire status")
    assert "Not all is well." in answer.summary
    told = [block.text for block in answer.blocks if isinstance(block, Paragraph)]
    assert told[1].endswith("UTC, after 3 tries: Slack is slow. I try again by myself.")


async def test_status_says_that_all_is_well_and_when_the_next_digest_comes(chat: ConsoleAdapter, store: Store) -> None:
    async def state() -> str:
        return (await chat.ask("/quotewire status")).summary.removeprefix("Quotewire: ")

    assert await state() == "All is well. No digest is set here; /digest set sets one."
    await chat.ask("/digest set weekdays 08:00 timezone Europe/Berlin")
    await chat.ask("/digest set daily 23:30")
    assert await state() == "All is well. The next digest comes here Mon 23 Nov 08:00 (Europe/Berlin)."
    await chat.ask("/digest pause")
    assert await state() == "All is well. No digest comes here while they are paused."


async def test_status_says_in_words_what_is_not_well(chat: ConsoleAdapter, store: Store) -> None:
    beside, now = Place("console", "", "beside"), FakeClock().now()
    feed = await store.add_feed("https://post.example/feed", "Harbour Post", now)
    await store.follow(Subscription(HERE, feed))
    await store.record_polls([(feed.id, Poll(now, now, error="the server doesn't answer"))])
    await store.add_alert(beside, "harbour", now)
    await store.note_steward(Steward(beside, "ann", "desk"), now)
    await store.pause_place(beside, "the channel is archived", None, now)
    status = await chat.ask("/quotewire status")
    assert status.summary.startswith("Quotewire: Not all is well. ")
    assert [place_line_text(block) for block in status.blocks if isinstance(block, PlaceLine)] == [
        "In #desk: paused: the channel is archived. When that is mended, /digest resume goes on with it."
    ]
    paragraphs = [block.text for block in status.blocks if isinstance(block, Paragraph)]
    assert paragraphs[1:] == ["Can’t be read now: Harbour Post. /news feeds tells why."]


async def test_help_names_every_command_and_status_counts(chat: ConsoleAdapter) -> None:
    helped = await chat.ask("/quotewire help")
    facts = next(block for block in helped.blocks if isinstance(block, Facts))
    for command in commands.ALL:
        assert re.search(rf"\b{command.name}\b", dict(facts.rows)[f"/{command.family}"])
    assert any(isinstance(block, Note) for block in helped.blocks)
    status = next(block for block in (await chat.ask("/quotewire status")).blocks if isinstance(block, Facts))
    assert dict(status.rows)["articles"] == "3"


async def test_completions_come_from_the_store(chat: ConsoleAdapter) -> None:
    complete = chat._complete
    assert list(await complete("speaker", "ach", HERE)) == ["Tobias Achterberg"]
    assert list(await complete("source", "po", HERE)) == ["Post"]
    assert "Europe/Berlin" in await complete("timezone", "berl", HERE)
    assert len(await complete("timezone", "", HERE)) == 25


async def test_why_tells_that_the_engine_fell_over_an_article(chat: ConsoleAdapter, store: Store) -> None:
    read = Page("https://post.example/77", "Odd", "Post", "“We wait”, she said.", NOW, unquoted=True)
    await store.save_article(read, [], NOW, audience=EVERYBODY)
    answer = (await chat.ask("/news why https://post.example/77")).summary
    assert f"aren't known: a fault of mine, which my log has since {NOW:%Y-%m-%d %H:%M} UTC" in answer
    await store.save_article(replace(read, unquoted=False), [], NOW, audience=EVERYBODY)
    assert "fault" not in (await chat.ask("/news why https://post.example/77")).summary


async def test_trouble_with_the_database_is_one_line_and_the_bot_goes_on(chat: ConsoleAdapter, store: Store) -> None:
    class Broken:
        def __getattr__(self, name: str) -> object:
            async def fail(*_: object, **__: object) -> None:
                raise StoreError("The database /srv/q.db is locked: try again", "The database is locked: try again")

            return fail

    clock = FakeClock()
    deps = commands.Deps(Broken(), FakeTracker(store, clock), digest_service(store, clock), clock, 0.75, "0")
    dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)  # type: ignore[arg-type]
    with capture_logs() as logged:
        message = await dispatcher.answer(Request("quote who", HERE, {"text": "anything"}))
    assert (message.outcome, message.summary) == ("error", "The database is locked: try again")
    assert logged[0]["error"] == "The database /srv/q.db is locked: try again"
    assert await dispatcher.complete("speaker", "a", HERE) == []
    assert (await chat.ask("/quotewire status")).outcome == "ok"


async def test_options_are_changed_one_by_one_and_all_are_shown(chat: ConsoleAdapter) -> None:
    async def rows(line: str) -> dict[str, str]:
        answer = await chat.ask(line)
        assert answer.outcome == "ok", answer.summary
        return dict(next(block for block in answer.blocks if isinstance(block, Facts)).rows)

    assert (await rows("/digest options"))["quiet hours"] == "none"
    set_ = await rows("/digest options quiet 22-7 timezone europe/berlin sections source empty yes")
    assert set_["quiet hours"] == "22:00-07:00 (Europe/Berlin)"
    told = await rows("/digest options corrections on quiet off")
    assert (told["quiet hours"], told["sections"]) == ("none", "by source")
    assert (told["when nothing is new"], told["corrections"]) == ("a line is posted", "told here")
    filtered = await rows("/digest filter words harbour, -sport speakers -Rashid Velani")
    assert (filtered["words"], filtered["speakers"]) == ("harbour, -sport", "-Rashid Velani")
    assert "words" not in await rows("/digest filter words off")
    assert (await rows("/digest filter sources –Harbour Post, !Wire"))["sources"] == "-Harbour Post, -Wire"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/digest options quiet sometimes", "22:00-07:00"),
        ("/digest options sections colour", "topic, source, folder, off"),
        ("/digest options sections topic", "need topics"),
        ("/digest options timezone Mars", "IANA"),
        ("/digest filter words -, ,", "no list of words"),
    ],
)
async def test_options_that_cannot_be_read_are_reported(chat: ConsoleAdapter, line: str, told: str) -> None:
    answer = await chat.ask(line)
    assert answer.outcome == "error"
    assert told in answer.summary


async def test_the_next_times_are_those_of_the_posts(chat: ConsoleAdapter) -> None:
    await chat.ask("/digest options quiet 22:00-07:30")
    answer = await chat.ask("/digest set every 1h")
    facts = next(block for block in answer.blocks if isinstance(block, Facts))
    times = facts.rows[0][1].split(";")[0].split(", ")
    assert len(times) == len(set(times)) == 3
