"""The facts that an adapter states of its platform, so that the core needs to know no platform."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.domain.commands import Command, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Message
from bot.domain.places import Addressee, Place
from bot.ports.chats import Adapter, Core
from bot.texts import refusals


@dataclass(frozen=True, slots=True)
class RoleSyntax:
    """How a platform writes mentions of roles in a command's text.

    ``mention`` is a regular expression whose first group is the role's id. ``everyone`` returns the id of the role that
    everybody in a workspace has, which posts must not ping.
    """

    mention: str
    everyone: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class BodyPreview:
    """Makes the exact bodies that a platform would be sent, for ``quotewire ask --as`` and ``digest --as``.

    ``answer`` makes the body of an answer to a request (``None`` where the line couldn't be read), ``post`` the bodies
    of a post with this key: a long post may need several.
    """

    answer: Callable[[Core, Request | None, Message], Awaitable[dict[str, Any]]]
    post: Callable[[Place, Message, str], Sequence[dict[str, Any]]]


class PlatformShell(Protocol):
    """What a platform's shell commands may use."""

    @property
    def commands(self) -> Sequence[Command]:
        """All declared chat commands."""
        ...

    def adapter(self) -> AbstractAsyncContextManager[Adapter]:
        """The platform's adapter, which is closed at the end.

        Raises:
            SettingsError: the platform's settings are missing.
        """
        ...


@dataclass(frozen=True, slots=True)
class ShellOption:
    """The only option of a shell command: ``--name VALUE``."""

    name: str
    metavar: str
    description: str


@dataclass(frozen=True, slots=True)
class ShellCommand:
    """``quotewire <platform> <name>``: ``run`` gets the option's value, and the text it returns is printed."""

    name: str
    description: str
    run: Callable[[PlatformShell, str | None], Awaitable[str]]
    option: ShellOption | None = None


def _nothing_is_direct(_workspace: str, _channel: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Platform:
    """The facts of a platform, stated by its adapter. The record is light: its functions import large libraries when
    called.

    - ``name`` begins its places; ``place`` is an example of how people write a place (``here:<workspace>/<channel>``,
      or without workspaces ``here:main``).
    - ``is_direct`` tells by workspace and channel whether a place is a person's direct messages.
    - ``direct_channel`` makes of a person's id the channel by which the bot writes to that person by itself, in any
      workspace that both are in; ``None`` where it can't.
    - ``settings`` names the settings that turn the platform on, for messages to people; empty where there are none.
    - ``redacted`` is a regular expression of its tokens, which no log may show; ``loggers`` are the loggers of its
      libraries, which are restricted to warnings.
    - ``resumes_after`` has the reasons of pauses that end by themselves, each with the sentence that tells after what.
    """

    name: str
    place: str
    is_direct: Callable[[str, str], bool] = _nothing_is_direct
    direct_channel: Callable[[str], str] | None = None
    settings: str = ""
    redacted: str = ""
    loggers: tuple[str, ...] = ()
    roles: RoleSyntax | None = None
    preview: BodyPreview | None = None
    resumes_after: Mapping[str, str] = field(default_factory=dict)
    shell_commands: tuple[ShellCommand, ...] = ()

    @property
    def has_workspaces(self) -> bool:
        """Whether the platform's places have a workspace."""
        return "/" in self.place


def parse_place(text: str, platforms: Iterable[Platform]) -> Place:
    """Read ``platform:workspace/channel``, or ``platform:channel`` where the platform has no workspaces.

    Raises:
        UsageError: ``text`` is no place of these platforms.
    """
    known = {platform.name: platform for platform in platforms}
    name, colon, address = text.strip().partition(":")
    workspace, slash, channel = address.partition("/")
    if not slash:
        workspace, channel = "", address
    platform = known.get(name)
    fits = platform is not None and platform.has_workspaces == bool(workspace) and channel and "/" not in channel
    if platform is None or not colon or not fits:
        examples = _either(platform.place for platform in known.values())
        raise UsageError(refusals.NO_PLACE.format(typed=text, examples=examples))
    return Place(name, workspace, channel, is_direct=platform.is_direct(workspace, channel))


def parse_workspace(text: str, platforms: Sequence[Platform]) -> Place:
    """Read a place that stands for its workspace, or ``platform:workspace`` alone.

    Raises:
        UsageError: ``text`` is neither.
    """
    hosted = [platform for platform in platforms if platform.has_workspaces]
    alone = "/" not in text and text.partition(":")[0] in {platform.name for platform in hosted}
    try:
        return parse_place(f"{text}/*" if alone else text, platforms)
    except UsageError as error:
        others = [platform.place for platform in platforms if not platform.has_workspaces]
        examples = [*(platform.place.partition("/")[0] for platform in hosted), *others]
        raise UsageError(refusals.NO_WORKSPACE.format(typed=text, examples=_either(examples))) from error


def person_at(place: Place, user: str, platforms: Iterable[Platform]) -> Addressee | None:
    """The person ``user`` in direct messages at a place; ``None`` at every other place, and where nobody is named.

    A workspace in which every channel is direct, whatever it is called, is that of people everywhere.
    """
    platform = next((platform for platform in platforms if platform.name == place.platform), None)
    if platform is None or not user or not place.is_direct:
        return None
    workspace = None if platform.is_direct(place.workspace, "") else place.workspace
    channel = platform.direct_channel(user) if platform.direct_channel else None
    return Addressee(place.platform, user, workspace, channel)


def _either(words: Iterable[str]) -> str:
    """ "a, b or c" """
    *first, last = words
    return refusals.EITHER_OF.format(others=", ".join(first), last=last) if first else last
