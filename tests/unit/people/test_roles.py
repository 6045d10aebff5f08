"""Roles that agree, and roles that can hardly be one person's."""

import pytest

from bot.domain.roles import alike, clash


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
