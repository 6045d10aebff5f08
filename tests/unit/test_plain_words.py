"""What people write to the bot, and the command that is meant."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.commands import ALL
from bot.commands.meaning import Intention, asked_of_somebody, intentions_of
from bot.domain.errors import UsageError
from bot.domain.pasted import MessageRun
from bot.domain.places import Place
from bot.domain.plain import PlainQuestion
from bot.search.plain_words import first_question

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
HERE = Place("chirp", "bees", "news")
PIER = "we will rebuild the pier"
MARA = "Mara Lindqvist"


def question(typed: str) -> PlainQuestion:
    """A message whose lines with ``> `` stand beside a quote bar."""
    runs = tuple(MessageRun(line.removeprefix("> "), line.startswith("> ")) for line in typed.split("\n"))
    return PlainQuestion(typed, runs, HERE, "ann", "1")


def meant(typed: str) -> list[Intention]:
    return intentions_of(question(typed), ALL, NOW)


def who(text: str) -> tuple[str, dict[str, Any]]:
    return "quote who", {"text": text}


def check(text: str, speaker: str = MARA) -> tuple[str, dict[str, Any]]:
    return "quote check", {"text": text, "speaker": speaker}


def by(speaker: str, **more: str) -> tuple[str, dict[str, Any]]:
    return "quote by", {"speaker": speaker, **more}


def about(words: str, **more: str) -> tuple[str, dict[str, Any]]:
    return "quote about", {"words": words, **more}


TABLE: list[tuple[str, tuple[str, dict[str, Any]]]] = [
    # who said these words
    (f"who said “{PIER}”?", who(PIER)),
    (f'hi, who said "{PIER}"? lol', who(PIER)),
    (f"hey Quotewire, can you tell me who said «{PIER}» please", who(PIER)),
    (f"„{PIER}“", who(PIER)),
    (f"» {PIER} «", who(PIER)),
    (f"‹{PIER}› who?", who(PIER)),
    (f"who said ‘{PIER}’?", who(PIER)),
    ("「we will rebuild the pier」", who(PIER)),
    ("『we will rebuild the pier』 is whose?", who(PIER)),
    ("« Nous allons reconstruire le port » qui a dit ça ?", who("Nous allons reconstruire le port")),
    ("„Wir bauen die Brücke“ wer hat das gesagt?", who("Wir bauen die Brücke")),
    (f"I read “{PIER}” in the paper, any idea who that was?", who(PIER)),
    (f"Who said {PIER}", who(f"Who said {PIER}")),
    (f"does anyone know who said {PIER}?", who(f"does anyone know who said {PIER}?")),
    (f"{PIER}, who said that?", who(f"{PIER}, who said that?")),
    ("We are not the cargo", who("We are not the cargo")),
    ("what minister said we will pay", who("what minister said we will pay")),
    ("did anyone say the crane is broken?", who("did anyone say the crane is broken?")),
    (f"has anybody said “{PIER}”?", who(PIER)),
    (f"<@123456789012345678> <@99999999999999999> who said “{PIER}”", who(PIER)),
    (f"> {PIER}", who(PIER)),
    (f"> {PIER}\nwho said this?", who(PIER)),
    (f"lol look at this\n> {PIER}", who(PIER)),
    # what somebody said
    (f"what did {MARA} say about the bridge?", by(MARA, about="bridge")),
    (f"What did {MARA} say about “the bridge”?", by(MARA, about="bridge")),
    (f"what has {MARA} said since yesterday", by(MARA, since="yesterday")),
    (f"what’s {MARA} said about cranes in the last 7 days", by(MARA, about="cranes", since="last 7 days")),
    (f"hello! tell me what {MARA} said about the bridge pls", by(MARA, about="bridge")),
    ("what has lindquist said since yesterday?", by("lindquist", since="yesterday")),
    (
        "what did the mayor of Halvera say last week about the night shifts?",
        by("the mayor of Halvera", about="night shifts", since="last week"),
    ),
    (f"what does {MARA} think of the tariffs?", by(MARA, about="tariffs")),
    ("what did mara say", by("mara")),
    (f"what did {MARA} say since the election", by(MARA, about="election")),
    (f"what did {MARA} say in 2019", by(MARA, since="2019")),
    (f"what did {MARA} say to the unions?", by(MARA, about="unions")),
    (f"has {MARA} commented on the strike?", by(MARA, about="strike")),
    (f"did {MARA} say anything about the strike since monday", by(MARA, about="strike", since="monday")),
    (f"anything from {MARA} on the bridge?", by(MARA, about="bridge")),
    ("show me the latest quotes by Rashid Velani", by("Rashid Velani")),
    ("latest from Rashid Velani", by("Rashid Velani")),
    (f"{MARA}’s take on the crane?", by(MARA, about="crane")),
    (f"{MARA} on the bridge?", by(MARA, about="bridge")),
    ("lindquist on the bridge?", by("lindquist", about="bridge")),
    (MARA, by(MARA)),
    ("mara lindqvist", by("mara lindqvist")),
    ("Ludwig van Beuningen?", by("Ludwig van Beuningen")),
    (f"who is {MARA}?", by(MARA)),
    ("what did İbrahim Şahin say about the bridge?", by("İbrahim Şahin", about="bridge")),
    # whether somebody said these words
    (f"did {MARA} say “{PIER}”?", check(PIER)),
    (f"Did {MARA} really say: “{PIER}”", check(PIER)),
    (f"did {MARA} say that {PIER}?", check(PIER)),
    (f"“{PIER}” did {MARA} say that?", check(PIER)),
    (f"“{PIER}” by {MARA}?", check(PIER)),
    (f"“{PIER}” — {MARA}", check(PIER)),
    (f"was “{PIER}” said by {MARA}?", check(PIER)),
    (f"{MARA} said “{PIER}”, right?", check(PIER)),
    (f"Is it true that {MARA} said {PIER}?", check(PIER)),
    (f"did the mayor say “{PIER}”", check(PIER, "the mayor")),
    (f"> {PIER}\ndid {MARA} say this?", check(PIER)),
    # what was said of something
    ("what was said about night shifts since 7d?", about("night shifts", since="7d")),
    ("what did they say about the bridge?", about("bridge")),
    ("what did <@200> say about the bridge?", about("bridge")),
    ("what are people saying about the ferry", about("ferry")),
    ("who talked about the bridge", about("bridge")),
    ("any quotes about the harbour?", about("harbour")),
    # the bot's own affairs
    ("When is the next digest?", ("digest list", {})),
    ("hi, when do you post the next digest please?", ("digest list", {})),
    ("what time does the digest come", ("digest list", {})),
    ("is the digest on?", ("digest list", {})),
    ("which feeds do you follow?", ("news feeds", {})),
    ("What newspapers are you reading?", ("news feeds", {})),
    ("what alerts are set here?", ("alert list", {})),
    ("are you still working?", ("quotewire status", {})),
    (
        "why wasn’t https://post.example/Crane?id=1 posted here?",
        ("news why", {"url": "https://post.example/Crane?id=1"}),
    ),
    # who said it, in other words
    (f"who's the one who said {PIER}?", who(f"who's the one who said {PIER}?")),
    ("what sources said we will pay", who("what sources said we will pay")),
    (f"what has {MARA} been saying about the pier", by(MARA, about="pier")),
    (f"what did {MARA} say on Sunday about the pier?", by(MARA, about="pier", since="Sunday")),
    (f"who is quoted as saying {PIER}", who(f"who is quoted as saying {PIER}")),
    (f"“{PIER}” — {MARA}. Real quote?", check(PIER)),
    (f"quote by: {MARA}", by(MARA)),
    (f"quotes {MARA}", by(MARA)),
    ("Lindqvist quotes", by("Lindqvist")),
    ("lindqvist quotes", by("lindqvist")),
    (f"what did {MARA} say abt the pier", by(MARA, about="pier")),
    ("who mentioned the peaches?", about("peaches")),
    ("tell me about bats", about("bats")),
    ("what about the bats?", about("bats")),
    (f"tell me about {MARA}", by(MARA)),
    ("quote of the day", ("news latest", {})),
    ("give me a random quote pls", ("news latest", {})),
    (
        "https://post.example/crane?id=12345678901234567",
        ("news add", {"url": "https://post.example/crane?id=12345678901234567"}),
    ),
    ("who said what in https://post.example/crane?", ("news add", {"url": "https://post.example/crane"})),
    (f"https://post.example/crane who said {PIER}", who(f"https://post.example/crane who said {PIER}")),
    ("are you a bot?", ("quotewire help", {})),
    ("who are you", ("quotewire help", {})),
    ("hi, can I ask you something?", ("quotewire help", {})),
    ("hello there how are you", ("quotewire status", {})),
    ("alerts", ("alert list", {})),
    ("digests?", ("digest list", {})),
    (f"anything new from {MARA}?", by(MARA)),
    ("did anyone mention the bats?", about("bats")),
    ("who was talking about the trampoline", about("trampoline")),
    ("who complained about the budget?", about("budget")),
    ("that quote about the trampoline", about("trampoline")),
    ("something with peaches", about("peaches")),
    (f"was it Mara or the mayor who said {PIER}", who(f"was it Mara or the mayor who said {PIER}")),
    ("how many quotes do you have?", ("quotewire status", {})),
    # the words of commands
    (f"quote who {PIER}", who(PIER)),
    (f"QUOTE WHO {PIER}", who(PIER)),
    (f"/quote by {MARA} about crane since 7d", by(MARA, about="crane", since="7d")),
    (f"didn’t {MARA} say {PIER}?", check(PIER)),
    (f"hasn't {MARA} said that “{PIER}”?", check(PIER)),
    (f"isn't it true that {MARA} said {PIER}", check(PIER)),
    (f"hasn't {MARA} said anything about the bridge?", by(MARA, about="bridge")),
    (f'quote check "{PIER}" {MARA}', check(PIER)),
    ("news latest 3", ("news latest", {"count": 3})),
    ("/news latest", ("news latest", {})),
    ("digest set weekdays 08:00", ("digest set", {"when": "weekdays 08:00"})),
    (f"alert add {MARA}", ("alert add", {"what": MARA})),
    ("quotewire plain off", ("quotewire plain", {"answers": "off"})),
    ("help", ("quotewire help", {})),
    ("what can you do?", ("quotewire help", {})),
    ("help digest", ("quotewire help", {"about": "digest"})),
    ("what’s new?", ("news latest", {})),
    ("latest news about the harbour", ("news latest", {"about": "harbour"})),
    ("news latest developments are worrying", who("news latest developments are worrying")),
]


@pytest.mark.parametrize(
    ("typed", "family"),
    [
        ("tell me when Mara Lindqvist speaks", "alert"),
        ("can you let us know if anyone mentions the pier?", "alert"),
        ("Please follow https://post.example", "news"),
        ("unsubscribe", "news"),
        ("post the digest at 8 every weekday", "digest"),
        ("stop the digests", "digest"),
        ("top speakers", "quote"),
        ("show me the top 10 speakers of the week", "quote"),
        ("who is quoted most?", "quote"),
    ],
)
def test_a_wish_is_told_its_command_where_nobody_is_quoted_so(typed: str, family: str) -> None:
    said, told = meant(typed)
    assert (said.command, said.only_found) == ("quote who", True)
    assert told == Intention("quotewire help", {"about": family})


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        (f"who said “{PIER}” and who said “the crane fell”?", f"who said “{PIER}”"),
        (f"did {MARA} say “{PIER}”? And what did Rashid Velani say about it?", f"did {MARA} say “{PIER}”?"),
        ("what did Velani say about the pier? who said we will sell", "what did Velani say about the pier?"),
        (f"who said “{PIER}, and who said we can't?”", f"who said “{PIER}, and who said we can't?”"),
        ("Who said we are afraid? Did anyone say it?", "Who said we are afraid? Did anyone say it?"),
        ("We will go? who said we will stay", "We will go? who said we will stay"),
        (f"what did {MARA} say about what Velani said?", f"what did {MARA} say about what Velani said?"),
    ],
)
def test_of_several_questions_the_first_is_read(typed: str, first: str) -> None:
    assert first_question(typed) == first


def test_the_table_has_every_kind_of_message() -> None:
    assert len(TABLE) >= 60
    assert {command for _, (command, _) in TABLE} >= {"quote who", "quote by", "quote check", "quote about"}


@pytest.mark.parametrize(("typed", "command"), TABLE, ids=[typed[:60] for typed, _ in TABLE])
def test_what_is_written_means_a_command(typed: str, command: tuple[str, dict[str, Any]]) -> None:
    first = meant(typed)[0]
    assert (first.command, first.arguments, first.lacks) == (*command, "")


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        (f"{MARA} said {PIER}", check(PIER)),
        (f"{MARA} says that {PIER}: true?", check(PIER)),
        (f"hi, {MARA} claimed, {PIER}, is that true or not?", check(PIER)),
        (f"{MARA} has recently told reporters that {PIER}", check(PIER)),
        (f"did {MARA} say that {PIER}?", check(PIER)),
        (f"the mayor of Halvera said {PIER}", check(PIER, "the mayor of Halvera")),
        (f"what did {MARA} say about the pier since yesterday?", by(MARA, about="pier", since="yesterday")),
        (f"has {MARA} said anything about the pier", by(MARA, about="pier")),
        (f"fact check: {MARA} said {PIER}", check(PIER)),
        (f"lindqvist: {PIER}. true or false?", check(PIER, "lindqvist")),
    ],
)
def test_words_without_marks_behind_a_name_are_asked_of_it(typed: str, command: tuple[str, dict[str, Any]]) -> None:
    asked_for = asked_of_somebody(typed, NOW)
    assert asked_for is not None
    assert (asked_for.command, dict(asked_for.arguments)) == command


@pytest.mark.parametrize(
    "typed", [PIER, f"he said {PIER}", f"{MARA} said", f"{MARA} said on Monday", "who said so", "did she say this?"]
)
def test_words_behind_no_name_are_asked_of_nobody(typed: str) -> None:
    assert asked_of_somebody(typed, NOW) is None


@pytest.mark.parametrize(
    "typed", ["hello", "hi there!", "ok", "thanks :+1:", "lol", "good morning everyone", "yes", "k"]
)
def test_what_asks_nothing_means_nothing(typed: str) -> None:
    assert meant(typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "<@123456789012345678>", "who said this?", "who said that", "source?", "is this real?"),
        *(
            "did she really say this?",
            "says who?",
            "hi, who said this? lol",
            "what did he say?",
            "whose words are these?",
            "what did she say about it?",
        ),
    ],
)
def test_what_points_at_a_message_asks_for_its_words(typed: str) -> None:
    assert meant(typed) == [Intention("quote who", lacks="text")]


def test_quotes_of_an_outlet_are_its_news_where_nobody_is_called_so() -> None:
    listed = meant("quotes from the Harbour Post about cranes")
    assert listed[0] == Intention("quote by", {"speaker": "the Harbour Post", "about": "cranes"})
    assert listed[1] == Intention("news latest", {"source": "Harbour Post", "about": "cranes"}, only_found=True)


def test_a_pointed_at_message_is_checked_for_somebody() -> None:
    assert meant(f"did {MARA} say this?") == [Intention("quote check", {"speaker": MARA}, lacks="text")]


def test_what_is_no_name_in_small_letters_is_looked_up_as_words() -> None:
    assert [intention.only_found for intention in meant("choose between")] == [True, False]
    assert meant("choose between")[1] == Intention("quote who", {"text": "choose between"})


@pytest.mark.parametrize("typed", ["/nope nothing", "/quote", "quote who", "/quote who", "/alert add"])
def test_a_command_line_that_cannot_be_read_says_so(typed: str) -> None:
    with pytest.raises(UsageError):
        meant(typed)


def test_a_command_that_is_not_there_is_never_meant() -> None:
    few = [command for command in ALL if command.path == "quote who"]
    assert intentions_of(question(f"what did {MARA} say about the bridge?"), few, NOW) == []


@pytest.mark.parametrize(
    "typed",
    [
        *("did " + "a " * 5_000, "“" * 10_000, "what did " * 1_200, '"' * 9_999, "'a" * 5_000, "who said " * 1_100),
        *("a on " * 2_500, "quotes " * 1_500, "since " * 1_700, "hi, " * 3_000, "»a" * 3_000, "lol " * 2_500),
        *("\ue000" * 10_000, "who said “\ue000\ue000”", "\x00\u202e\ud800", "@everyone <!channel> <@&1>", "x" * 10_000),
        *("> " * 5_000, "in the last " * 900, "?" * 10_000, "what has been said said said", "İ" * 9_000),
    ],
    ids=lambda typed: ascii(typed[:12]),
)
def test_hostile_text_means_no_more_than_words_to_look_up(typed: str) -> None:
    managed = {command.path for command in ALL if command.manage}
    for intention in meant(typed):
        assert intention.command not in managed
        assert all(len(str(value)) <= 4_000 for value in intention.arguments.values())
