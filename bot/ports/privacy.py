"""Everything stored of a workspace. A place stands for its workspace; a place of direct messages only for itself."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.domain.places import Addressee, Place


class Privacy(Protocol):
    """Exports, counts and deletes a workspace's data. Public news and rulings for everybody belong to no workspace."""

    async def export_workspace(
        self, place: Place, *, direct: bool, person: Addressee | None = None
    ) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """The workspace's rows by kind, as JSON values, without secrets; ``direct``: with its people's direct
        messages.

        With ``person``, in that person's direct messages, the rows that name the person and the posts that went to him
        or her by the bot's own wish belong to it too, here and in the two methods below.
        """
        ...

    async def count_workspace(self, place: Place, person: Addressee | None = None) -> Mapping[str, int]:
        """The number of rows of each kind that :meth:`forget_workspace` would delete."""
        ...

    async def forget_workspace(self, place: Place, person: Addressee | None = None) -> Mapping[str, int]:
        """Delete all rows of a workspace except its installation, all or nothing; returns the numbers by kind."""
        ...
