"""What is kept of a workspace, as a whole. A place stands for its workspace; direct messages stand for themselves."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.domain.places import Place


class Privacy(Protocol):
    """Told, counted and forgotten. Public news and what is true of everybody's attributions belong to no workspace."""

    async def export_workspace(self, place: Place, *, direct: bool) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Rows by kind, as JSON has them, without secrets; ``direct``: with people's direct messages in a workspace."""
        ...

    async def count_workspace(self, place: Place) -> Mapping[str, int]:
        """How many rows of each kind :meth:`forget_workspace` would delete."""
        ...

    async def forget_workspace(self, place: Place) -> Mapping[str, int]:
        """Delete everything, all or nothing, but that the bot is installed there; how many rows of each kind."""
        ...
