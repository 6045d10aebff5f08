"""Which person a name means: a table of what is known, what an article says, and who it is."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.speakers.names import name_of
from bot.speakers.people import Choice, Known, choose

NEW = Choice(None)
OPEN = Choice(None, is_open=True)


def known(number: int, *names: str, roles: tuple[str, ...] = (), **more: Any) -> Known:
    return Known(number, tuple(map(name_of, names)), roles, **more)


MINISTER = known(1, "Mara Lindqvist", roles=("finance minister",))
STRIKER = known(2, "Mara Lindqvist", roles=("Halvera striker", "footballer"))
UNTOLD = known(3, "Mara Lindqvist", is_open=True)
ENGINEER = known(4, "Olof Lindqvist", roles=("chief engineer",))
BARE = known(5, "Lindqvist")
BODY = known(6, "Ministry of Defence")


@dataclass
class Case:
    """An article's name and roles against those known."""

    why: str
    name: str
    expected: Choice
    of: list[Known] = field(default_factory=list)
    roles: tuple[str, ...] = ()


CASES = [
    Case("nobody is known", "Mara Lindqvist", NEW),
    Case("the same name", "Mara Lindqvist", Choice(1), [MINISTER]),
    Case("a title", "Dr. Mara Lindqvist", Choice(1), [MINISTER]),
    Case("a middle initial", "Mara K. Lindqvist", Choice(1), [MINISTER]),
    Case("Jr. left out before", "Mara Lindqvist Jr.", Choice(1), [MINISTER]),
    Case("another role, near enough", "Mara Lindqvist", Choice(1), [MINISTER], ("president",)),
    Case("the role of old", "Mara Lindqvist", Choice(1), [MINISTER], ("former striker",)),
    Case("a role far away is another person", "Mara Lindqvist", NEW, [MINISTER], ("goalkeeper",)),
    Case("another middle initial is another person", "George H. W. Bush", NEW, [known(7, "George W. Bush")]),
    Case("Sr. isn't Jr.", "Sam Hale Sr.", NEW, [known(8, "Sam Hale Jr.", "Sam Hale")]),
    Case("the role tells two apart", "Mara Lindqvist", Choice(2), [MINISTER, STRIKER], ("footballer",)),
    Case("the field tells two apart", "Mara Lindqvist", Choice(2), [MINISTER, STRIKER], ("goalkeeper",)),
    Case("a third person", "Mara Lindqvist", NEW, [MINISTER, STRIKER], ("fisherman",)),
    Case("nothing tells which", "Mara Lindqvist", OPEN, [MINISTER, STRIKER]),
    Case("nothing tells which, again", "Mara Lindqvist", Choice(3, is_open=True), [MINISTER, STRIKER, UNTOLD]),
    Case("a role that says nothing", "Mara Lindqvist", OPEN, [MINISTER, STRIKER], ("resident",)),
    Case(
        "the outlet quoted only one",
        "Mara Lindqvist",
        Choice(2),
        [MINISTER, known(2, "Mara Lindqvist", roles=("striker",), here=3)],
    ),
    Case(
        "a middle initial tells",
        "George W. Bush",
        Choice(1),
        [known(1, "George W. Bush"), known(2, "George H. W. Bush")],
    ),
    Case("without it, it stays open", "George Bush", OPEN, [known(1, "George W. Bush"), known(2, "George H. W. Bush")]),
    Case(
        "merged by hand, whatever the role",
        "Mara Lindqvist",
        Choice(9),
        [known(9, "Mara Lindqvist", roles=("minister",), settled=True)],
        ("striker",),
    ),
    Case(
        "split by hand: the role tells",
        "Mara Lindqvist",
        Choice(2),
        [
            known(1, "Mara Lindqvist", roles=("mayor of Halvera",), settled=True),
            known(2, "Mara Lindqvist", roles=("mayor of Corvane",), settled=True),
        ],
        ("Corvane mayoress",),
    ),
    Case("a surname alone is a name of its own", "Lindqvist", NEW, [MINISTER]),
    Case("a surname with the role", "Lindqvist", Choice(1), [MINISTER, ENGINEER, BARE], ("the minister",)),
    Case("a surname of two with a role of neither", "Lindqvist", Choice(5), [MINISTER, ENGINEER, BARE], ("singer",)),
    Case("a surname in an outlet that quoted her", "Lindqvist", Choice(1), [known(1, "Mara Lindqvist", here=3)]),
    Case("a surname of two in that outlet", "Lindqvist", NEW, [known(1, "Mara Lindqvist", here=3), ENGINEER]),
    Case("a surname in an outlet that hardly knows her", "Lindqvist", NEW, [known(1, "Mara Lindqvist", here=2)]),
    Case("an initial and the role", "M. Lindqvist", Choice(1), [MINISTER, ENGINEER], ("finance minister",)),
    Case("an initial of somebody else", "O. Lindqvist", NEW, [MINISTER], ("finance minister",)),
    Case("an initial alone", "M. Lindqvist", NEW, [MINISTER]),
    Case(
        "a surname merged by hand",
        "Lindqvist",
        Choice(4),
        [MINISTER, known(4, "Olof Lindqvist", "Lindqvist", settled=True)],
    ),
    Case("another body with the same initial", "U.K. Steel", NEW, [known(8, "U.S. Steel")]),
    Case("a body", "Ministry of Defence", Choice(6), [BODY], ("spokesman",)),
    Case("two descriptions in the same words", "a doctor", Choice(7), [known(7, "a doctor")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_names_and_roles_tell_who_is_meant(case: Case) -> None:
    assert choose(name_of(case.name), case.roles, case.of) == case.expected
