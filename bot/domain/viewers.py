"""Who may see an article, and who looks.

Public news is everybody's. What came by a private feed alone belongs to an *audience*: the workspaces that follow the
feed, or the one that added the page. An audience shares nothing with others, neither the copy of the article nor what
is known of its speakers, so that nothing of it can be read off what others are answered.
"""

from dataclasses import dataclass
from typing import Self

from bot.domain.places import Place

EVERYBODY = 0
"""The audience of public news. Others are numbered by the store."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whoever looks: the people of one workspace, or (with their ``channel``) somebody in direct messages.

    They see what is everybody's, and what belongs to the audiences they are in.
    """

    platform: str
    workspace: str
    channel: str = ""

    @classmethod
    def at(cls, place: Place) -> Self:
        """Those who read what is shown at a place. Direct messages are a workspace of their own."""
        return cls(place.platform, place.workspace, place.channel if place.is_direct else "")


ANYBODY = Viewer("", "")
"""Somebody of whom nothing is known: in no audience, so they see public news alone."""
