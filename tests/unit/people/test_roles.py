"""Roles that agree, and roles that can hardly be one person's."""

import pytest

from bot.speakers.roles import alike, clash, holds


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("Kremlin spokesman", "spokesman of the Kremlin", True),
        ("chief engineer", "the harbour’s chief engineer", True),
        ("chief engineer", "of the new", False),
        ("former mayor", "former striker", False),
        ("finance minister", "Minister", True),
        ("goalkeeper", "finance minister", False),
    ],
)
def test_roles_that_have_something_in_common(one: str, other: str, are: bool) -> None:
    assert alike(one, other) is are


@pytest.mark.parametrize(
    ("roles", "known", "clashes"),
    [
        (["striker"], ["finance minister"], True),
        (["finance minister"], ["Halvera striker", "footballer"], True),
        (["heart surgeon"], ["goalkeeper"], True),
        (["singer"], ["detective inspector"], True),
        # In doubt, one person.
        (["striker"], [], False),
        ([], ["finance minister"], False),
        (["former striker"], ["finance minister"], False),
        (["striker"], ["former finance minister"], False),
        (["prime minister"], ["president"], False),
        (["president"], ["chief executive"], False),
        (["lawyer"], ["senator"], False),
        (["professor"], ["finance minister"], False),
        (["coach"], ["football director"], False),
        (["actor"], ["governor"], False),
        (["resident of the harbour"], ["finance minister"], False),
        (["striker", "minister for sport"], ["finance minister"], False),
        (["striker"], ["finance minister", "footballer"], False),
    ],
)
def test_roles_that_can_hardly_be_one_persons(roles: list[str], known: list[str], clashes: bool) -> None:
    assert clash(roles, known) is clashes


@pytest.mark.parametrize(
    ("asked", "role", "is_it"),
    [
        ("the mayor", "mayor", True),
        ("the mayor", "Mayor of Halvera", True),
        ("the mayor of Halvera", "Halvera’s mayor", True),
        ("the Halvera mayor", "mayor of Halvera", True),
        ("the Russian president", "President of Russia", True),
        ("president of Russia", "Russian President", True),
        ("the German chancellor", "chancellor of Germany", True),
        ("the Kremlin spokesman", "Kremlin spokesman", True),
        ("the mayor of Halvera", "mayor of Halvera and a former teacher", True),
        ("a teacher", "mayor of Halvera and a former teacher", False),
        ("the CEO of Tarnco", "president and CEO of Tarnco", True),
        ("the president of Tarnco", "president and CEO of Tarnco", True),
        ("Tarnco's founder", "Tarnco's founder and former CEO", True),
        ("Tarnco's CEO", "Tarnco's founder and former CEO", False),
        ("the minister for trade", "minister for trade and industry", True),
        ("the mayor", "mayor's spokesman and a baker", False),
        ("Kremlin spokeswoman", "spokesman for the Kremlin", True),
        ("the governor", "New Jersey Gov.", True),
        ("the CEO of Ostrand", "Ostrand’s chief executive", True),
        ("the chief executive officer", "CEO", True),
        ("the prime minister", "Italian Prime Minister", True),
        ("the former mayor", "former mayor of Halvera", True),
        ("the federation’s general secretary", "general secretary of the federation", True),
        # Somebody else, or nobody that is established.
        ("the mayor", "former mayor", False),
        ("the mayor", "deputy mayor of Halvera", False),
        ("the mayor", "mayor’s spokesman", False),
        ("the mayor", "spokesman for the mayor", False),
        ("the president", "chief of staff to President Clinton", False),
        ("the president", "vice-president", False),
        ("the president", "president-elect", False),
        ("the minister", "prime minister", False),
        ("the prime minister", "finance minister", False),
        ("the former mayor", "mayor", False),
        ("the mayor of Corvane", "mayor", False),
        ("the mayor of Corvane", "mayor of Halvera", False),
        ("the Kremlin", "Kremlin spokesman", False),
        ("the Austrian chancellor", "chancellor of Australia", False),
        ("the harbour", "harbour engineer", False),
        ("the", "mayor", False),
        ("", "mayor", False),
    ],
)
def test_who_is_asked_for_by_a_role(asked: str, role: str, is_it: bool) -> None:
    assert holds(asked, role) is is_it
