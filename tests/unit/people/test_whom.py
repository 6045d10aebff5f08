"""Whom a person means by a speaker: one, several that are one answer, or a question back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.profiles import Profile, RoleSpan, Voice
from bot.search import whom
from bot.speakers.careers import main_roles, years


def at(year: int, month: int = 1) -> datetime:
    return datetime(year, month, 1, tzinfo=UTC)


def span(role: str, first: int = 2012, last: int = 2026, quotations: int = 9) -> RoleSpan:
    return RoleSpan(role, at(first), at(last), quotations, 2)


def person(
    number: int, *names: str, roles: tuple[RoleSpan, ...] = (), quoted: int = 9, is_open: bool = False
) -> Profile:
    return Profile(number, names[0], names, quoted, at(2026), roles, ("Wire",), is_open)


PRESIDENT = person(
    1, "Vladimir Orlov", roles=(span("Russian president"), span("prime minister", 2008, 2012)), quoted=900
)
BEFORE = person(2, "Dmitry Lebed", roles=(span("President of Russia", 2008, 2012), span("former president", 2013)))
COUSIN = person(3, "Igor Orlov", roles=(span("businessman"),), quoted=40)
DISTANT = person(4, "Igor Orlov", quoted=2)
BARE = person(5, "Orlov")
INITIAL = person(6, "V. Orlov")
OTHER_INITIAL = person(7, "Z. Orlov")
MINISTER = person(8, "Mara Lindqvist", "M. Lindqvist", roles=(span("finance minister"),))
STRIKER = person(9, "Mara Lindqvist", roles=(span("striker"),))
UNTOLD = person(10, "Mara Lindqvist", is_open=True)
MINISTRY, BOARD = person(11, "Ministry of Defence"), person(12, "Ministry of Health")
MAYOR = person(13, "Ada Quill", roles=(span("mayor of Halvera", 2015, 2020), span("former mayor of Halvera", 2021)))


@pytest.mark.parametrize(
    ("asked", "found", "voices", "choices", "others"),
    [
        ("Nobody", [], [], [], []),
        ("Vladimir Orlov", [PRESIDENT], [1], [], []),
        ("vladimir orlov", [PRESIDENT, BARE], [1], [], []),
        ("Mr Orlov", [PRESIDENT, BARE], [1, 5], [], []),
        ("Orlov", [PRESIDENT, BARE, INITIAL], [1, 5, 6], [], []),
        ("Orlov", [PRESIDENT, OTHER_INITIAL], [1], [], [7]),
        ("Orlov", [PRESIDENT, COUSIN], [1], [], [3]),
        ("Orlov", [person(1, "Vladimir Orlov", quoted=90), COUSIN], [], [1, 3], []),
        ("V. Orlov", [PRESIDENT, COUSIN, BARE], [1, 5], [], []),
        ("President Orlov", [person(1, "Vladimir Orlov", roles=PRESIDENT.roles), COUSIN], [1], [], []),
        ("Igor Orlov", [COUSIN, DISTANT], [3], [], [4]),
        ("Mara Lindqvist", [MINISTER], [8], [], []),
        ("M. Lindqvist", [MINISTER], [8], [], []),
        ("Mara Lindqvist", [MINISTER, STRIKER], [], [8, 9], []),
        ("Mara Lindqvist", [MINISTER, STRIKER, UNTOLD], [], [8, 9, 10], []),
        ("ministry", [MINISTRY, BOARD], [], [11, 12], []),
        ("Ministry of Defence", [MINISTRY], [11], [], []),
        ("Mara", [MINISTER, person(14, "Mara Berg")], [], [8, 14], []),
    ],
)
def test_a_name_means_the_speakers_who_bear_it(
    asked: str, found: list[Profile], voices: list[int], choices: list[int], others: list[int]
) -> None:
    meant = whom.voices_of_name(asked, found)
    assert [voice.speaker_id for voice in meant.voices] == voices
    assert [one.id for one in meant.choices] == choices
    assert [one.id for one in meant.others] == others


@pytest.mark.parametrize(
    ("role", "found", "voices", "choices"),
    [
        ("the minister", [MINISTER, STRIKER, UNTOLD], [8], []),
        ("footballer or striker", [MINISTER, STRIKER], [9], []),
        ("singer", [MINISTER, STRIKER], [], []),
    ],
)
def test_a_name_with_a_role_means_its_bearers_of_that_role(
    role: str, found: list[Profile], voices: list[int], choices: list[int]
) -> None:
    meant = whom.narrowed(found, role)
    assert [voice.speaker_id for voice in meant.voices] == voices
    assert [one.id for one in meant.choices] == choices


def test_an_office_is_whoever_held_it_each_for_their_time() -> None:
    meant = whom.voices_of_role("the Russian president", [PRESIDENT, BEFORE])
    assert [(voice.speaker_id, voice.since, voice.until) for voice in meant.voices] == [
        (1, at(2012), at(2026)),
        (2, at(2008), at(2012)),
    ]
    assert meant.role == "the Russian president"


def test_what_somebody_was_once_is_not_what_they_are() -> None:
    (voice,) = whom.voices_of_role("the mayor of Halvera", [MAYOR]).voices
    assert (voice.since, voice.until) == (at(2015), at(2020))
    assert whom.voices_of_role("the mayor of Corvane", [MAYOR]).voices == ()


def test_two_who_hold_an_office_at_one_time_are_asked_back() -> None:
    rival = person(20, "Sam Hale", roles=(span("mayor", 2018, 2022),))
    meant = whom.voices_of_role("the mayor", [MAYOR, rival])
    assert not meant.voices
    assert [one.id for one in meant.choices] == [13, 20]


def test_roles_are_shown_once_in_their_fullest_wording() -> None:
    spans = [
        span("president", 2010, 2020, 50),
        span("Russian president", 2012, 2026, 30),
        span("former president", 2027, 2028, 5),
        span("leader", 2015, 2016, 2),
    ]
    told = main_roles(spans, 2)
    assert [(one.role, one.first.year, one.last.year, one.quotations) for one in told] == [
        ("former president", 2027, 2028, 5),
        ("Russian president", 2010, 2026, 80),
    ]


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (at(2012), at(2026), "2012–2026"),
        (at(2026, 3), at(2026, 11), "Mar–Nov 2026"),
        (at(2026, 3), at(2026, 3).replace(day=9), "1–9 Mar 2026"),
        (at(2026, 3), at(2026, 3), "1 Mar 2026"),
    ],
)
def test_years_tell_when_an_office_was_held(first: datetime, last: datetime, told: str) -> None:
    assert years([RoleSpan("x", first, last, 1, 1)]) == told


def test_a_copy_in_a_private_article_goes_with_the_person_of_public_news() -> None:
    """Nothing tells the two apart but where they are quoted; others of the name are still asked back."""
    private = replace(person(20, "Mara Lindqvist"), audience=3)
    other = replace(person(21, "Mara Lindqvist"), audience=4)
    alone = whom.voices_of_name("Mara Lindqvist", [private, MINISTER, other])
    assert [voice.speaker_id for voice in alone.voices] == [8, 20, 21]
    assert whom.voices_of_name("Mara Lindqvist", [private]).voices == (Voice(20),)
    asked_back = whom.voices_of_name("Mara Lindqvist", [private, MINISTER, STRIKER])
    assert asked_back.choices == (MINISTER, STRIKER)
    another = replace(person(22, "Mara Lindqvist"), audience=3)
    two_of_one_feed = whom.voices_of_name("Mara Lindqvist", [private, another])
    assert len(two_of_one_feed.choices) == 2


def test_an_office_is_held_by_one_person_whatever_articles_tell_of_it() -> None:
    private = replace(MAYOR, id=30, audience=3)
    voices = whom.voices_of_role("the mayor of Halvera", [private, MAYOR]).voices
    assert [voice.speaker_id for voice in voices] == [13, 30]
