"""The buttons under posts, through the real store and outbox: more on a story, who is quoted, less of it."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.commands.muting import check_mutes
from bot.delivery.alerts import AlertService
from bot.delivery.items import ItemService
from bot.domain.commands import Request
from bot.domain.messages import Facts, Heading, ItemCard, Message, MessageButton, Note, Paragraph, QuoteCard
from bot.domain.options import Mutes, PlaceOptions
from bot.domain.places import AtOnce
from bot.ports import Store
from bot.store import open_store
from tests.fakes.hostile import HOSTILE
from tests.fakes.post_bench import BATS, FLOOD, HERE, STRIKE, THERE, PostBench
from tests.fakes.workers import InlineWorkers, digest_service


@pytest.fixture
async def bench(store: Store) -> PostBench:
    """A place that gets digests of a feed."""
    made = PostBench(store)
    await made.follow()
    return made


def labelled(message: Message) -> Mapping[str, MessageButton]:
    return {button.label: button for button in (*message.buttons, *message.menu)}


def outlets(message: Message) -> list[str]:
    return [block.outlet for block in message.blocks if isinstance(block, ItemCard)]


def told(message: Message) -> str:
    """Everything that an answer says in words."""
    facts = [" ".join(row) for block in message.blocks if isinstance(block, Facts) for row in block.rows]
    texts = [block.text for block in message.blocks if isinstance(block, (Heading, Paragraph, Note))]
    return "\n".join([message.summary, *texts, *facts])


async def test_more_on_this_lists_the_other_outlets_newest_first_with_their_own_quotes(bench: PostBench) -> None:
    at = bench.clock.now()
    await bench.publish(1, outlet="Harbour Post", at=at)
    await bench.publish(2, outlet="Strait Times", at=at - timedelta(hours=3))
    await bench.publish(3, outlet="Halvera Wire", at=at - timedelta(hours=1), speaker="Tobias Achterberg")
    post = await bench.digest()
    assert list(labelled(post)) == ["More on this", "Who is this?", "Less of this"]
    answer = await bench.press(labelled(post)["More on this"])
    (shown,) = [block for block in post.blocks if isinstance(block, ItemCard)]
    assert (answer.outcome, answer.private) == ("found", True)
    newest_first = ("Harbour Post", "Halvera Wire", "Strait Times")
    assert outlets(answer) == [name for name in newest_first if name != shown.outlet]
    for block in answer.blocks:
        if isinstance(block, ItemCard):
            number = block.url.split("//")[1].split(".")[0]
            assert block.quote == f"The cranes of this harbour have waited for us {number} times already"
            assert block.published is not None


async def test_a_digest_whose_stories_no_other_outlet_has_has_no_more_on_this(bench: PostBench) -> None:
    await bench.publish(1)
    assert list(labelled(await bench.digest())) == ["Who is this?", "Less of this"]


async def test_more_on_this_knows_outlets_that_came_after_the_post_and_after_a_restart(
    bench: PostBench, database: Path
) -> None:
    await bench.follow(THERE, AtOnce(bench.clock.now()))
    await bench.publish(1)
    await ItemService(bench.store, bench.clock, InlineWorkers(), 0.75).tick()
    button = labelled(await bench.posted())["More on this"]
    nothing = await bench.press(button, THERE)
    assert (nothing.outcome, nothing.summary) == ("not_found", "No other outlet that I know has this story.")
    await bench.publish(2, outlet="Strait Times")
    await bench.publish(3, "Bats sing in dialects", BATS, outlet="Hill News")
    bench.clock.forward(days=400)
    restarted = await open_store(f"sqlite:///{database}")
    assert outlets(await PostBench(restarted, bench.clock).press(button, THERE)) == ["Strait Times"]
    await restarted.close()


async def test_of_several_stories_in_a_digest_one_is_chosen(bench: PostBench) -> None:
    for number, (title, text) in enumerate((("Dockers walk out", STRIKE), ("Bats sing", BATS), ("Ostra rises", FLOOD))):
        await bench.publish(10 + number, title, text)
        if text is not FLOOD:
            await bench.publish(20 + number, title, text, outlet="Strait Times")
    post = await bench.digest()
    question = await bench.press(labelled(post)["More on this"])
    assert len(question.menu) == 2
    assert not any("Ostra" in line.label for line in question.menu)
    for line in question.menu:
        answer = await bench.press(line)
        assert answer.blocks[0] == Heading(f"More on “{line.label.rpartition(' (')[0]}”")
        assert len(outlets(answer)) == 1


async def test_a_story_is_compared_with_those_of_its_own_days_however_old_the_post_is(bench: PostBench) -> None:
    await bench.publish(1)
    await bench.publish(2, outlet="Strait Times")
    post = await bench.digest()
    bench.clock.forward(days=60)
    await bench.publish(3, outlet="Halvera Wire")
    assert set(outlets(await bench.press(labelled(post)["More on this"]))) < {"Harbour Post", "Strait Times"}


async def test_who_is_this_introduces_the_speaker_and_pages_on_as_quote_by_does(bench: PostBench) -> None:
    for number in range(7):
        await bench.publish(number, f"Title {number}", (STRIKE, BATS, FLOOD)[number % 3], outlet=f"Outlet {number % 3}")
        bench.clock.forward(minutes=1)
    post = await bench.digest()
    answer = await bench.press(labelled(post)["Who is this?"])
    assert (answer.outcome, answer.private) == ("found", True)
    assert answer.blocks[0] == Heading("Mara Lindqvist, chief engineer")
    assert "7 quotations, last on" in told(answer)
    assert "in Outlet 0, Outlet 1, Outlet 2" in told(answer)
    assert "chief engineer 23 Nov 2026 (7×, 3 outlets)" in told(answer)
    assert sum(isinstance(block, QuoteCard) for block in answer.blocks) == 5
    assert answer.following is not None
    rest = await bench.dispatcher.answer(answer.following)
    assert sum(isinstance(block, QuoteCard) for block in rest.blocks) == 2


async def test_of_several_speakers_in_a_digest_one_is_chosen(bench: PostBench) -> None:
    await bench.publish(1)
    await bench.publish(2, "Bats sing", BATS, speaker="Ada Quill")
    await bench.publish(3, "Ostra rises", FLOOD, speaker=None)
    question = await bench.press(labelled(await bench.digest())["Who is this?"])
    assert sorted(line.label.split(",")[0] for line in question.menu) == ["Ada Quill", "Mara Lindqvist"]
    for line in question.menu:
        assert (await bench.press(line)).blocks[0] == Heading(line.label)


async def test_a_post_that_names_nobody_has_no_who_is_this(bench: PostBench) -> None:
    await bench.publish(1, speaker=None)
    assert list(labelled(await bench.digest())) == ["Less of this"]


async def test_alerts_and_items_at_once_have_the_row_too(bench: PostBench) -> None:
    await bench.follow(THERE, AtOnce(bench.clock.now()))
    await bench.store.add_alert(HERE, "Mara Lindqvist", bench.clock.now())
    await bench.publish(1)
    await ItemService(bench.store, bench.clock, InlineWorkers(), 0.75).tick()
    assert list(labelled(await bench.posted())) == ["More on this", "Who is this?", "Less of this"]
    await AlertService(bench.store, bench.clock, 0.75).tick()
    assert list(labelled(await bench.posted())) == ["More on this", "Who is this?", "Less of this"]


async def test_less_of_this_is_for_managers(bench: PostBench) -> None:
    await bench.publish(1)
    less = labelled(await bench.digest())["Less of this"]
    offers = (await bench.press(less, manager=True)).menu
    for button in (less, *offers):
        refused = await bench.press(button)
        assert (refused.outcome, refused.summary) == (
            "refused",
            "Only who manages this workspace or server decides what comes here.",
        )
    assert (await bench.store.options(HERE)).mutes == Mutes()


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Nothing from Harbour Post", "Muted. Nothing from Harbour Post comes here any more"),
        ("No items that quote Mara Lindqvist", "Muted. No item in which Mara Lindqvist is quoted comes here any more"),
        ("No items with “dockers”", "Muted. No item with “dockers” in title or text comes here any more"),
    ],
)
async def test_less_of_this_mutes_for_digests_alerts_and_items(bench: PostBench, label: str, said: str) -> None:
    await bench.store.add_alert(HERE, "Mara Lindqvist", bench.clock.now())
    await bench.store.add_alert(THERE, "Mara Lindqvist", bench.clock.now())
    await bench.publish(1)
    less = labelled(await bench.digest())["Less of this"]
    await AlertService(bench.store, bench.clock, 0.75).tick()
    await bench.posted()
    question = await bench.press(less, manager=True)
    answer = await bench.press(labelled(question)[label], manager=True)
    assert answer.summary.startswith(said)
    assert "To undo it: /news unmute" in told(answer)
    bench.clock.forward(minutes=5)
    posts = len(bench.chat.posts)
    await bench.publish(2, "Dockers are back at work", f"{FLOOD} Dockers were there.")
    assert await digest_service(bench.store, bench.clock).preview(HERE) is None
    assert await AlertService(bench.store, bench.clock, 0.75).tick() == 1  # the one of another place
    await bench.follow(HERE, AtOnce(bench.clock.now()))
    await bench.publish(3, "Dockers again", f"{BATS} Dockers were there.")
    assert await ItemService(bench.store, bench.clock, InlineWorkers(), 0.75).tick() == 0
    await bench.posted()
    assert all(place == THERE for place, _, _ in bench.chat.posts[posts:])
    why = await bench.give("news why", url="https://3.example/news")
    assert "is muted here. /news unmute ends that." in why.summary
    assert "but “" in why.summary
    (what,) = [what for kind in ("sources", "speakers", "words") for what in await muted(bench, kind)]
    assert (await bench.give("news unmute", what=what)).summary == f"{what} comes here again."
    await bench.publish(4, "Dockers, a last time", f"{STRIKE} Dockers were there.")
    assert await ItemService(bench.store, bench.clock, InlineWorkers(), 0.75).tick() == 1


@pytest.mark.parametrize(
    ("muting", "left"),
    [
        ({"source": "Harbour Post"}, ["Bats"]),
        ({"speaker": "Ada Quill"}, ["Dockers"]),
        ({"words": "opera"}, ["Dockers", "Bats"]),
    ],
)
async def test_what_is_muted_is_not_sent_from_the_outbox(
    bench: PostBench, muting: Mapping[str, Any], left: list[str]
) -> None:
    await bench.follow(HERE, AtOnce(bench.clock.now()))
    await bench.publish(1, "Dockers", STRIKE)
    await bench.publish(2, "Bats", BATS, outlet="Hill News", speaker="Ada Quill")
    assert await ItemService(bench.store, bench.clock, InlineWorkers(), 0.75).tick() == 2
    await bench.give("news mute", **muting)
    await bench.posted()
    assert [message.summary.split(" (")[0] for _, message, _ in bench.chat.posts] == left


async def test_what_is_muted_is_not_sent_where_the_process_was_killed_then(bench: PostBench) -> None:
    await bench.follow(HERE, AtOnce(bench.clock.now()))
    await bench.publish(1, "Dockers", STRIKE)
    await bench.publish(2, "Bats", BATS, outlet="Hill News", speaker="Ada Quill")
    assert await ItemService(bench.store, bench.clock, InlineWorkers(), 0.75).tick() == 2
    await bench.store.mute(HERE, "sources", "Hill News", lambda _: None)
    await bench.send(bench.chat)
    assert bench.chat.posts == [], "nobody has looked yet what of it is muted"
    await digest_service(bench.store, bench.clock).tick()
    await bench.send(bench.chat)
    assert [message.summary.split(" (")[0] for _, message, _ in bench.chat.posts] == ["Dockers"]


async def muted(bench: PostBench, kind: str) -> tuple[str, ...]:
    values: tuple[str, ...] = getattr((await bench.store.options(HERE)).mutes, kind)
    return values


async def test_of_several_items_one_is_chosen_to_have_less_of(bench: PostBench) -> None:
    await bench.publish(1)
    await bench.publish(2, "Bats sing", BATS, outlet="Hill News", speaker="Ada Quill")
    question = await bench.press(labelled(await bench.digest())["Less of this"], manager=True)
    bats = next(line for line in question.menu if line.label == "Bats sing (Hill News)")
    offers = labelled(await bench.press(bats, manager=True))
    assert list(offers) == [
        "Nothing from Hill News",
        "No items that quote Ada Quill",
        "No items with “bats”",
        "No items with “sing”",
    ]


async def test_two_managers_at_once_mute_once_and_each_is_told(bench: PostBench) -> None:
    await bench.publish(1)
    question = await bench.press(labelled(await bench.digest())["Less of this"], manager=True)
    line = labelled(question)["Nothing from Harbour Post"]
    answers = await asyncio.gather(*(bench.press(line, manager=True) for _ in range(4)))
    summaries = sorted(answer.summary.split(".")[0] for answer in answers)
    assert summaries == [*["Harbour Post is muted here already; nothing was changed"] * 3, "Muted"]
    assert await muted(bench, "sources") == ("Harbour Post",)


async def test_different_mutes_at_once_are_all_kept_and_options_leave_them(bench: PostBench) -> None:
    await bench.publish(1)
    offers = (await bench.press(labelled(await bench.digest())["Less of this"], manager=True)).menu
    await asyncio.gather(*(bench.press(line, manager=True) for line in offers))
    kept = (await bench.store.options(HERE)).mutes
    assert len([*kept.sources, *kept.speakers, *kept.words]) == len(offers)
    await bench.store.set_options(HERE, PlaceOptions(look="title"), bench.clock.now())
    assert (await bench.store.options(HERE)).mutes == kept
    assert (await bench.store.options(THERE)).mutes == Mutes()


async def test_what_is_muted_is_listed_and_shown_beside_feeds_and_filters(bench: PostBench) -> None:
    await bench.publish(1)
    assert "Nothing is muted here." in (await bench.give("news mute")).summary
    done = await bench.give("news mute", source="harbour post", speaker="Lindqvist", words="sport, cup final")
    assert done.summary.count("Muted.") == 4
    rows = {"muted sources": "Harbour Post", "muted speakers": "Mara Lindqvist", "muted words": "sport, cup final"}
    listed = await bench.give("news mute")
    assert listed.blocks[1] == Facts(tuple(rows.items()))
    for path in ("news feeds", "digest filter", "digest options"):
        shown = told(await bench.give(path)).casefold()
        assert all(words.casefold() in shown for words in rows.values()), path
    exported = await bench.store.export_workspace(HERE, direct=False)
    assert [row["muted_words"] for row in exported["place_options"]] == [["sport", "cup final"]]
    assert (await bench.give("news unmute", what="cup")).summary == "cup final comes here again."
    await bench.store.forget_workspace(HERE)
    assert (await bench.store.options(HERE)).mutes == Mutes()


@pytest.mark.parametrize(
    ("path", "given", "said"),
    [
        ("news mute", {"source": "Nowhere Gazette"}, "is no outlet that I have an article of"),
        ("news mute", {"source": "post"}, "may be one of several: Harbour Post, Hill Post"),
        ("news mute", {"speaker": "Nobody Known"}, "is nobody I have words by"),
        ("news mute", {"words": "!!!"}, "There are no words in"),
        ("news unmute", {"what": "ferry"}, "“ferry” isn't muted here, so nothing was changed. Nothing is muted here"),
    ],
)
async def test_what_cannot_be_muted_is_said_and_changes_nothing(
    bench: PostBench, path: str, given: Mapping[str, str], said: str
) -> None:
    await bench.publish(1)
    await bench.publish(2, "Bats sing", BATS, outlet="Hill Post")
    answer = await bench.dispatcher.answer(Request(path, HERE, given, "U1", can_manage=True))
    assert answer.outcome == "error"
    assert said in answer.summary
    assert (await bench.store.options(HERE)).mutes == Mutes()


async def test_a_mute_is_for_a_whole_name(bench: PostBench) -> None:
    await bench.publish(1, outlet="Post")
    await bench.publish(2, "Bats sing", BATS, outlet="Hill Post", speaker="Mara Lindqvist Olsen")
    await bench.give("news mute", source="Post")
    await bench.store.mute(HERE, "speakers", "Mara", check_mutes)
    assert outlets(await bench.digest()) == ["Hill Post"]


async def test_there_is_a_limit_to_mutes(bench: PostBench) -> None:
    for number in range(50):
        assert await bench.store.mute(HERE, "words", f"word {number}", check_mutes)
    refused = await bench.give("news mute", words="one more")
    assert refused.summary == "50 of this kind are muted here, the most: end one with /news unmute"


@pytest.mark.parametrize("command", ["post more", "post who", "post less"])
async def test_what_is_gone_gets_one_clear_line(bench: PostBench, command: str) -> None:
    for about in ("ffffff", "1.2.3.ffff"):
        answer = await bench.press(MessageButton("", command, about), manager=True)
        assert (answer.outcome, answer.summary) == ("not_found", "I don't have what this post was about any more.")
        assert len(answer.blocks) == 1


@pytest.mark.parametrize("command", ["post more", "post who", "post less", "post mute"])
async def test_no_button_breaks_anything_whatever_stands_in_it(bench: PostBench, command: str) -> None:
    await bench.publish(1)
    for about in ("", "x", "1..2", "source/", "speaker/zz", "word/!!", "all/1", "9" * 80, "-1", "١", "f" * 12):
        answer = await bench.press(MessageButton("", command, about), manager=True)
        assert answer.outcome in ("error", "not_found"), about
        assert "Something broke" not in answer.summary, about
    assert (await bench.store.options(HERE)).mutes == Mutes()


@pytest.mark.parametrize(
    "name",
    [
        HOSTILE,
        "**b** @everyone <!channel> <@1>",
        "Long " * 100,
        "日本語のニュース",
        "!!!",
        "Fish, Chips “& Co” about\nwords",
    ],
    ids=["control", "markup", "long", "japanese", "no words", "marks"],
)
async def test_hostile_names_are_muted_as_they_are(bench: PostBench, name: str) -> None:
    await bench.publish(1, title=name, outlet=name, speaker=name)
    post = await bench.digest()
    question = await bench.press(labelled(post)["Less of this"], manager=True)
    for line in question.menu:
        answer = await bench.press(line, manager=True)
        assert answer.outcome == "ok", line
    await bench.publish(2, title=name, text=BATS, outlet=name, speaker=name)
    assert bool(question.menu) == (await digest_service(bench.store, bench.clock).preview(HERE) is None)


@pytest.mark.parametrize(
    ("muted_kind", "muted_name", "alert", "is_told"),
    [
        ("speaker", "Lindqvist", "Mara Lindqvist", True),
        ("speaker", "Mara Lindqvist", "Lindqvist", True),
        ("speaker", "Lindqvist", "ferry", False),
        ("words", "ferry", "Ferry strike", True),
        ("words", "ferry strike", "ferry", False),
        ("words", "Lindqvist", "Mara Lindqvist", True),
        ("source", "Harbour Post", "Mara Lindqvist", False),
    ],
)
async def test_alerts_and_mutes_tell_of_each_other(
    bench: PostBench, muted_kind: str, muted_name: str, alert: str, is_told: bool
) -> None:
    await bench.publish(1)
    added = await bench.give("alert add", what=f"{alert}, glacier")
    assert "muted" not in added.summary
    what_to_mute: Any = {muted_kind: muted_name}
    done = await bench.give("news mute", **what_to_mute)
    assert (
        f"The alert for “{alert}” here posts nothing of it either: /alert remove {alert}" in done.summary
    ) is is_told
    for _ in ("there already", "anew"):
        again = await bench.give("alert add", what=alert)
        assert ("is muted here, and that counts for alerts too. /news unmute " in again.summary) is is_told
        await bench.give("alert remove", what=alert)
    await bench.give("alert add", what=alert)
    (what,) = [name for kind in ("sources", "speakers", "words") for name in await muted(bench, kind)]
    await bench.give("news unmute", what=what)
    assert "muted" not in (await bench.give("alert add", what=alert)).summary
