"""Whether what an address answers now is still the article that was there."""

import pytest

from bot.ingest.extraction.revisions import Wording, judge_revision, titles_alike

LEAD = "The council passed the budget by one vote on Tuesday after a sitting of eleven hours, the mayor said."
QUOTE = "“We have counted every coin twice,” Mara Lindqvist told reporters. “There is nothing left to cut.”"
WHY = "The opposition had asked for a smaller levy on moorings, which the port authority called reckless last week."
NEXT = "The budget now goes to the province, whose governor has until the end of March to object to any part of it."
TAIL = "Fishermen who had waited outside the hall in the rain went home without a word to anybody who asked them."
PARAGRAPHS = (LEAD, QUOTE, WHY, NEXT, TAIL)
TITLE = "Council passes budget by one vote"
OTHER = (
    "The ferry Odalys spent the night at sea after a storm closed the strait, its captain said in the morning.",
    "Passengers were given soup and blankets, and nobody was hurt when the ship moored at last in the outer harbour.",
    "The company that runs the line will pay back all fares, its spokesman said, and a taxi to whoever needs one.",
)
REWRITTEN = (
    "Council passes budget after eleven hours; province has until March to object, and moorings will cost more.",
    LEAD,
    WHY,
    "Ships of more than twenty metres will pay a third more from April, and the smallest boats nothing at all.",
    "The vote had been put off four times since autumn, when two members of the ruling group left it in anger.",
    "A decision of the province is due soon.",
)
CONSENT = "We and our 842 partners store and access information on your device. Accept all or manage your choices."
MAINTENANCE = "We will be back soon. Our site is down for scheduled maintenance, and we thank you for your patience."
CHALLENGE = "Checking if the site connection is secure. harbourpost.example needs to review its security first."
SUBSCRIBE = "To continue reading, subscribe now for one crown a week, or log in if you have an account with us."


def text(*paragraphs: str) -> str:
    return "\n".join(paragraphs)


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        (TITLE, PARAGRAPHS),
        ("Budget: the morning after", PARAGRAPHS),  # the headline is another one
        (TITLE, (LEAD.replace("eleven", "twelve"), *PARAGRAPHS[1:])),
        (TITLE, (*PARAGRAPHS, *OTHER)),  # it grew
        (TITLE, (*OTHER, *PARAGRAPHS)),  # a live blog: the new stands on top
        ("Something else", (*OTHER, LEAD, QUOTE, WHY, NEXT)),  # and the oldest is dropped
        (TITLE, (LEAD, WHY, NEXT, TAIL)),  # the quotation is withdrawn
        (TITLE, (LEAD, QUOTE.replace("nothing left", "little left"), WHY, NEXT, TAIL)),  # and altered
        (TITLE, PARAGRAPHS[:4]),  # the last paragraph is dropped
        (TITLE, PARAGRAPHS[2:]),  # the first ones are
        (TITLE, REWRITTEN),  # written anew, under its headline
        (TITLE.upper(), (TAIL, NEXT, WHY, QUOTE, LEAD)),  # turned round
    ],
)
def test_edits_are_revisions(title: str, paragraphs: tuple[str, ...]) -> None:
    assert judge_revision(Wording(TITLE, text(*PARAGRAPHS)), Wording(title, text(*paragraphs))) == "revision"


@pytest.mark.parametrize(
    ("title", "paragraphs", "locked"),
    [
        (TITLE, (LEAD,), False),
        (TITLE, (LEAD, QUOTE), False),
        (TITLE, (LEAD, SUBSCRIBE), False),
        (TITLE, (LEAD, QUOTE, SUBSCRIBE, SUBSCRIBE.replace("crown", "mark"), *OTHER), False),  # with a long offer
        (TITLE, (LEAD, QUOTE, WHY), True),
        (TITLE, PARAGRAPHS[:4], True),
        (TITLE, (LEAD[:60] + "…",), True),
        ("Subscribers only", (LEAD,), False),
    ],
)
def test_a_teaser_is_a_paywall_and_no_edit(title: str, paragraphs: tuple[str, ...], locked: bool) -> None:
    new = Wording(title, text(*paragraphs), locked)
    assert judge_revision(Wording(TITLE, text(*PARAGRAPHS)), new) in ("cut short", "another page")
    assert judge_revision(Wording(TITLE, text(*PARAGRAPHS)), new) == "cut short" or len(new.text) < 80


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        ("Before you go on", (CONSENT,)),
        (TITLE, (CONSENT,)),  # it keeps the headline
        ("Just a moment…", (CHALLENGE,)),
        ("Maintenance", (MAINTENANCE,)),
        (TITLE, (MAINTENANCE,)),
        ("The Harbour Post", (TITLE, LEAD, *OTHER, *(one.replace("the", "no") for one in OTHER))),  # the front page
        ("The Harbour Post", (*OTHER, *REWRITTEN[2:], TITLE, LEAD)),
        ("Storm closes strait", OTHER),  # another story
        ("Council passes budget", OTHER),  # even under such a headline
        (TITLE, ()),
    ],
)
def test_any_other_page_is_no_revision(title: str, paragraphs: tuple[str, ...]) -> None:
    assert judge_revision(Wording(TITLE, text(*PARAGRAPHS)), Wording(title, text(*paragraphs))) != "revision"


def test_a_long_text_that_loses_a_third_of_its_end_is_cut_short_and_a_short_one_may_lose_a_paragraph() -> None:
    long = [" ".join(f"word{at}of{paragraph}" for at in range(20)) for paragraph in range(20)]
    assert judge_revision(Wording(TITLE, text(*long)), Wording(TITLE, text(*long[:12]))) == "cut short"
    assert judge_revision(Wording(TITLE, text(*long)), Wording(TITLE, text(*long[:17]))) == "revision"
    assert judge_revision(Wording(TITLE, text(LEAD, WHY, QUOTE)), Wording(TITLE, text(LEAD, WHY))) == "revision"


def test_a_report_that_grows_from_a_few_lines_stays_the_same_under_its_headline() -> None:
    assert judge_revision(Wording(TITLE, LEAD), Wording(TITLE, text(*OTHER, *REWRITTEN[2:], LEAD))) == "revision"
    assert (
        judge_revision(Wording(TITLE, LEAD), Wording("Sport", text(*OTHER * 3, *REWRITTEN[2:], LEAD))) == "another page"
    )


@pytest.mark.parametrize("old", ["", "…"])
def test_anything_is_a_revision_of_nothing(old: str) -> None:
    assert judge_revision(Wording("", old), Wording(TITLE, text(*PARAGRAPHS))) == "revision"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Dockers walk out", "DOCKERS walk out!", True),
        ("Dockers walk out over night shifts", "Dockers walk out", True),
        ("Dockers walk out", "Night at sea", False),
        ("", "", False),
        ("Storm", "", False),
    ],
)
def test_headlines_are_alike_by_their_words(one: str, other: str, alike: bool) -> None:
    assert titles_alike(one, other) is alike
    assert titles_alike(other, one) is alike
