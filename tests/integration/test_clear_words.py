"""Commands that say what they did and didn't do: nothing that somebody typed is thrown away in silence."""

import re

import pytest

from adapters.console.adapter import ConsoleAdapter
from bot.domain.messages import Facts, Message, Note
from bot.ports import Store
from tests.builders import save


def notes(message: Message) -> list[str]:
    return [block.text for block in message.blocks if isinstance(block, Note)]


def rows(message: Message) -> dict[str, str]:
    return {name: value for block in message.blocks if isinstance(block, Facts) for name, value in block.rows}


async def digests(chat: ConsoleAdapter) -> list[str]:
    return list(rows(await chat.ask("/digest list")))


@pytest.fixture
async def two(chat: ConsoleAdapter) -> ConsoleAdapter:
    """A place with two digests."""
    await chat.ask("/digest set weekdays 08:00 timezone Europe/Berlin")
    await chat.ask("/digest set mon,thu 18:00")
    return chat


async def test_a_digest_beside_another_says_so_and_how_to_end_one(chat: ConsoleAdapter) -> None:
    assert notes(await chat.ask("/digest set weekdays 08:00 timezone Europe/Berlin")) == []
    beside = await chat.ask("/digest set mon,thu 18:00")
    assert notes(beside) == [
        "Beside it: weekdays 08:00 Europe/Berlin. /digest off ends one: /digest off weekdays 08:00 Europe/Berlin"
    ]


@pytest.mark.parametrize(
    "which", ["mon,thu 18:00", "Mon, Thu 18:00", "thu,mon 6pm UTC", "mon,thu 18:00 (UTC)", "mon,thu 18:00 utc"]
)
async def test_off_ends_the_digest_that_is_named_and_no_other(two: ConsoleAdapter, which: str) -> None:
    ended = await two.ask(f"/digest off {which}")
    assert ended.summary == "No more digest mon,thu 18:00 UTC here."
    assert notes(ended) == ["Still here: weekdays 08:00 Europe/Berlin"]
    assert await digests(two) == ["weekdays 08:00 (Europe/Berlin)"]


@pytest.mark.parametrize("which", ["tue 18:00", "mon,thu 18:00 Europe/Berlin", "please", "weekdays"])
async def test_off_ends_nothing_where_no_digest_is_named(two: ConsoleAdapter, which: str) -> None:
    answer = await two.ask(f"/digest off {which}")
    assert answer.outcome == "error"
    assert f"There is no digest “{which}” here, so none was ended. There are: " in answer.summary
    assert "weekdays 08:00 Europe/Berlin; mon,thu 18:00 UTC" in answer.summary
    assert len(await digests(two)) == 2


async def test_whoever_ends_all_digests_may_say_all(two: ConsoleAdapter) -> None:
    assert (await two.ask("/digest off all")).summary == "No more digests here."
    assert (await two.ask("/digest off everything")).summary == "There was no digest here."


async def test_off_alone_ends_all(two: ConsoleAdapter) -> None:
    assert (await two.ask("/digest off")).summary == "No more digests here."
    assert (await two.ask("/digest off")).summary == "There was no digest here."


async def test_off_names_what_it_cannot_use_on_a_command_without_words(two: ConsoleAdapter) -> None:
    assert "I can't use “the one at 18:00”" in (await two.ask("/digest pause the one at 18:00")).summary
    assert not any("paused" in value for value in rows(await two.ask("/digest list")).values())


async def test_a_filter_that_is_ended_in_part_says_what_stays(chat: ConsoleAdapter) -> None:
    await chat.ask("/digest filter words harbour sources Harbour Post")
    left = await chat.ask("/digest filter off")
    assert left.summary == "The filter of words is off; what stays of the filter here"
    assert (rows(left).get("words"), rows(left)["sources"]) == (None, "Harbour Post")
    assert (await chat.ask("/digest filter sources off")).summary == "Digests here have no filter"


@pytest.mark.parametrize("typed", ["Mara", "lindqvist", "MARA LINDQVIST", "Lindqvist, Mara"])
async def test_an_alert_is_ended_by_a_part_of_its_words_where_that_is_clear(chat: ConsoleAdapter, typed: str) -> None:
    await chat.ask("/alert add Mara Lindqvist, ferry")
    assert "No more alerts for “Mara Lindqvist”" in (await chat.ask(f"/alert remove {typed}")).summary
    assert list(rows(await chat.ask("/alert list"))) == ["ferry", "last post"]


async def test_an_alert_that_is_not_clear_is_asked_back(chat: ConsoleAdapter) -> None:
    await chat.ask("/alert add Mara Lindqvist, Mara Holt")
    answer = (await chat.ask("/alert remove Mara")).summary
    assert "fits several alerts here, so none was ended: Mara Lindqvist, Mara Holt" in answer
    assert "There is no alert for “bats” here. There are: Mara" in (await chat.ask("/alert remove bats")).summary
    assert len(rows(await chat.ask("/alert list"))) == 3


@pytest.mark.parametrize("typed", ["the", "of the", "a", "the, Mara Lindqvist", "…"])
async def test_an_alert_for_what_stands_everywhere_is_asked_back(chat: ConsoleAdapter, typed: str) -> None:
    answer = await chat.ask(f"/alert add {typed}")
    assert answer.outcome == "error"
    assert re.search("stands in nearly every article|There are no words in that", answer.summary)
    assert "No alert is set here" in (await chat.ask("/alert list")).summary


async def test_commas_mean_one_of_several_everywhere(chat: ConsoleAdapter, store: Store) -> None:
    for number, title in enumerate(("Ferries are back", "Bats learn songs", "Turbines lose")):
        await save(store, number, f"Said {number}", title=title)
    answer = await chat.ask("/news latest about ferries, bats")
    assert {result.title for result in answer.results} == {"Ferries are back", "Bats learn songs"}
    found = await chat.ask("/news search bats learn, turbines win")
    assert [result.title for result in found.results] == ["Bats learn songs"]
    added = await chat.ask("/alert add ferry, Mara Lindqvist")
    assert added.summary.startswith("From now on: a post here when “ferry” or “Mara Lindqvist” speaks")


async def test_help_fits_a_screen_and_tells_more_of_a_family(chat: ConsoleAdapter) -> None:
    helped = await chat.ask("/quotewire help")
    assert list(rows(helped)) == ["/quote", "/news", "/digest", "/alert", "/quotewire"]
    assert "set*, now*, preview, list" in rows(helped)["/digest"]
    more = rows(await chat.ask("/quotewire help digest"))
    assert "/digest off [which]*" in more
    assert more["/digest list"].startswith("The schedules of this place")
    assert list(rows(await chat.ask("/quotewire help quote who"))) == ["/quote who <text>"]
    assert "I know no “ferries”. There are quote, news" in (await chat.ask("/quotewire help ferries")).summary


@pytest.mark.parametrize("typed", ["help", "?", "/help", "HELP", "/?", "help digest", "/help digest"])
async def test_help_is_found_however_it_is_asked_for_at_a_prompt(chat: ConsoleAdapter, typed: str) -> None:
    title = "/digest: news here on a schedule" if "digest" in typed else "What you can ask Quotewire"
    assert (await chat.ask(typed)).summary == title
