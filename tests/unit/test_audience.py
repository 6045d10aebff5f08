"""Which articles a place is shown: everybody's, and those of its own audiences."""

from dataclasses import replace

import pytest

from bot.delivery.audience import seen_at
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY, Viewer
from tests.builders import NOW, stored_article

MINE, THEIRS = 7, 8


class Memberships:
    """Implements ``bot.ports.AudienceMembership``; counts how often it is asked."""

    def __init__(self) -> None:
        self.asked_times = 0

    async def audiences(self, viewer: Viewer) -> frozenset[int]:
        """See ``bot.ports.AudienceMembership``."""
        self.asked_times += 1
        return frozenset({MINE}) if viewer.workspace == "bees" else frozenset()


@pytest.mark.parametrize(
    ("workspace", "audiences", "seen", "asked_times"),
    [
        ("bees", [EVERYBODY, EVERYBODY], [EVERYBODY, EVERYBODY], 0),
        ("bees", [EVERYBODY, MINE, THEIRS], [EVERYBODY, MINE], 1),
        ("bees", [THEIRS, THEIRS], [], 1),
        ("wasps", [MINE], [], 1),
    ],
)
async def test_a_place_is_shown_what_is_everybodys_and_its_own(
    workspace: str, audiences: list[int], seen: list[int], asked_times: int
) -> None:
    memberships = Memberships()
    articles = [
        replace(stored_article(number, "Cranes", NOW), audience=audience) for number, audience in enumerate(audiences)
    ]
    shown = await seen_at(memberships, Place("chirp", workspace, "news"), articles)
    assert [article.audience for article in shown] == seen
    assert memberships.asked_times == asked_times
