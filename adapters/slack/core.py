"""What the adapter needs of the core, in one hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.commands import Command
from bot.ports import Answer, Clock, Complete, Requests


class SlackStore(Requests, Protocol):
    """The part of ``bot.ports.Store`` that is used here."""


@dataclass(frozen=True, slots=True)
class Core:
    """The commands, who answers them, and what is kept."""

    commands: Sequence[Command]
    answer: Answer
    complete: Complete
    store: SlackStore
    clock: Clock
