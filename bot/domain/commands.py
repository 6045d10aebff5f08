"""The declaration of a chat command, and a request to run it. The commands themselves are in ``bot.commands``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.domain.places import Place

Value = str | int
Suggest = Literal["speaker", "feed", "source", "timezone"]


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command. ``suggest`` names the kind of completions; ``minimum`` and ``maximum`` apply to integers.

    ``upload``: a file where the platform's commands take one; its value is the address at which the platform keeps it.
    ``long``: text of several lines, where a form asks for it. ``switch``: its name alone, as people type it, is "yes".
    ``choices``: one of these words, and no other. ``unseen``: buttons and answers fill it in, and help doesn't name it.
    """

    name: str
    description: str
    required: bool = False
    integer: bool = False
    minimum: int | None = None
    maximum: int | None = None
    suggest: Suggest | None = None
    upload: bool = False
    long: bool = False
    switch: bool = False
    choices: tuple[str, ...] = ()
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A chat command ``/family name options``. ``manage``: it needs manage rights; ``private``: only the person who
    gives it sees the answer.

    ``posts``: after it the bot posts by itself at the place, so who gave it is told where that isn't possible.
    ``for_set_up``: everybody may give it, but it is of use to who sets things up at a place. Where a platform shows a
    family as a whole or not at all, a family of which all commands are for managers or for set-up is shown to managers.

    A name has one word or two (``privacy export``): where platforms have subcommands, one, and one in a group.
    """

    family: str
    name: str
    description: str
    example: str
    options: tuple[Option, ...] = ()
    manage: bool = False
    private: bool = True
    posts: bool = False
    for_set_up: bool = False

    @property
    def path(self) -> str:
        """``quote who``"""
        return f"{self.family} {self.name}"


@dataclass(frozen=True, slots=True)
class Request:
    """A command that a person gave at a place. ``user`` is the platform's id of the person, ``place_name`` what the
    platform calls the place (``news``), empty where it doesn't say."""

    command: str
    place: Place
    arguments: Mapping[str, Value] = field(default_factory=dict)
    user: str = ""
    can_manage: bool = False
    place_name: str = ""
