"""The declared commands as Discord's application commands, and whether Discord has them already.

Limits (Discord, Interactions, "Application Commands"): names of 32 and descriptions of 100 characters, 25 subcommands
and 25 options, 25 choices of 100 characters in an autocomplete.
"""

import inspect
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from typing import Any, Literal, cast

import discord
from discord import app_commands

from adapters.discord.interaction import Interaction
from adapters.discord.names import Translator
from bot.domain.commands import Command, Option, Suggest, Value
from bot.text.command_line import families
from bot.texts.cards import WHO_SAID_THIS

Handle = Callable[[Interaction, Command, Mapping[str, Value]], Awaitable[None]]
Completer = Callable[[Interaction, Suggest, str], Awaitable[Sequence[str]]]
CommandTree = app_commands.CommandTree[Any]

CHOICES, CHOICE_LENGTH, DESCRIPTION_LENGTH = 25, 100, 100
"""Maximum number of completions of an option, and characters of a completion and of a description ("Application Command
Object")."""

# Commands work in servers that added the bot, and anywhere for people who added it to their account.
_INSTALLS = app_commands.AppInstallationType(guild=True, user=True)
_CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)

_PREFIX = "option_"
"""Prefix of the handlers' parameters: an option may be called ``except``, a parameter in Python may not."""


def groups(commands: Sequence[Command], handle: Handle, complete: Completer) -> list[app_commands.Group]:
    """A Discord group for each family of commands, with a subcommand for each command."""
    return [_group(family, members, handle, complete) for family, members in families(commands).items()]


def message_command(handle: Callable[[Interaction, discord.Message], Awaitable[None]]) -> app_commands.ContextMenu:
    """ "Who said this?" in the menu of a message. Discord sends the message's text with the interaction, without any
    intent."""

    async def callback(interaction: Interaction, message: discord.Message) -> None:
        await handle(interaction, message)

    return app_commands.ContextMenu(
        name=WHO_SAID_THIS, callback=callback, allowed_installs=_INSTALLS, allowed_contexts=_CONTEXTS
    )


def _group(family: str, members: Sequence[Command], handle: Handle, complete: Completer) -> app_commands.Group:
    # Discord has permissions for whole groups only ("Application Command Permissions"), so a group is hidden from other
    # people (a server can open it to them) only where nothing in it is for them: a single command that is for everybody
    # keeps all in sight, however many are for managers. Each command checks the person's rights again when it comes in.
    for_managers = all(command.manage or command.for_set_up for command in members)
    group = app_commands.Group(
        name=family,
        description=_short(", ".join(command.name for command in members)),
        default_permissions=discord.Permissions(manage_guild=True) if for_managers else None,
        allowed_installs=_INSTALLS,
        allowed_contexts=_CONTEXTS,
    )
    inner: dict[str, app_commands.Group] = {}
    for command in members:
        *of_group, name = command.name.split()
        if of_group and of_group[0] not in inner:
            inner[of_group[0]] = _inner_group(group, of_group[0], members)
        parent = inner[of_group[0]] if of_group else group
        parent.add_command(_subcommand(command, name, handle, complete))
    return group


def _inner_group(family: app_commands.Group, name: str, members: Sequence[Command]) -> app_commands.Group:
    """A "subcommand group", for commands whose names have two words."""
    inside = ", ".join(command.name for command in members if command.name.startswith(f"{name} "))
    return app_commands.Group(name=name, description=_short(inside), parent=family)


def _subcommand(
    command: Command, name: str, handle: Handle, complete: Completer
) -> app_commands.Command[Any, Any, Any]:
    async def callback(interaction: Interaction, **given: Value | discord.Attachment | None) -> None:
        arguments = {name.removeprefix(_PREFIX): _value(value) for name, value in given.items() if value is not None}
        await handle(interaction, command, arguments)

    # discord.py makes a command's options from the signature of its function.
    callback.__signature__ = _signature(command.options)  # type: ignore[attr-defined]
    if command.options:
        app_commands.describe(**{_PREFIX + option.name: _short(option.description) for option in command.options})(
            callback
        )
        app_commands.rename(**{_PREFIX + option.name: option.name for option in command.options})(callback)
    made: app_commands.Command[Any, Any, Any] = app_commands.Command(
        name=name, description=_short(command.description), callback=cast("Any", callback)
    )
    for option in command.options:
        if option.suggest:
            made.autocomplete(_PREFIX + option.name)(_suggester(option.suggest, complete))
    return made


def _value(given: Value | discord.Attachment) -> Value:
    """The value of an option; of a file, which was uploaded to Discord, its address."""
    return given.url if isinstance(given, discord.Attachment) else given


def _signature(options: Iterable[Option]) -> inspect.Signature:
    first = inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Interaction)
    return inspect.Signature([first, *(_parameter(option) for option in options)])


def _parameter(option: Option) -> inspect.Parameter:
    kind: Any = discord.Attachment if option.upload else str
    if option.choices:
        kind = cast("Any", Literal)[option.choices]
    if option.integer:
        bounded = option.minimum is not None or option.maximum is not None
        kind = cast("Any", app_commands.Range)[int, option.minimum, option.maximum] if bounded else int
    return inspect.Parameter(
        _PREFIX + option.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if option.required else None,
        annotation=kind if option.required else cast("Any", kind | None),
    )


def _suggester(
    suggest: Suggest, complete: Completer
) -> Callable[[Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]:
    async def suggester(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        completions = await complete(interaction, suggest, typed)
        # A shortened completion would be another value, so a completion that is too long isn't offered.
        fitting = [text for text in completions if 0 < len(text) <= CHOICE_LENGTH]
        return [app_commands.Choice(name=text, value=text) for text in fitting[:CHOICES]]

    return suggester


def _short(text: str) -> str:
    return text if len(text) <= DESCRIPTION_LENGTH else text[: DESCRIPTION_LENGTH - 1].rstrip() + "…"


async def payload(tree: CommandTree) -> list[dict[str, Any]]:
    """The body of "Bulk Overwrite Global Application Commands", with names in other languages."""
    translator = Translator()
    translated = [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]
    return [_without_empty(command) for command in translated]


def _without_empty(part: Any) -> Any:
    """``part`` without empty tables of translated names, which Discord doesn't send back either."""
    if isinstance(part, dict):
        return {
            key: _without_empty(value) for key, value in part.items() if value or not key.endswith("_localizations")
        }
    return [_without_empty(value) for value in part] if isinstance(part, list) else part


def same(ours: Sequence[Mapping[str, Any]], theirs: Sequence[Mapping[str, Any]]) -> bool:
    """Whether Discord has the declared commands already. Fields that aren't declared (ids, versions, defaults) don't
    count."""
    return _by_name(ours) == _by_name(theirs)


_COMPARED = (
    *("type", "name", "description", "options", "required", "autocomplete", "choices", "value"),
    *("min_value", "max_value", "default_member_permissions", "contexts", "integration_types", "nsfw"),
)


def _by_name(commands: Sequence[Mapping[str, Any]]) -> dict[tuple[int, str], Any]:
    return {(int(command.get("type", 1)), str(command["name"])): _bare(command) for command in commands}


def _bare(part: object) -> object:
    if isinstance(part, Mapping):
        # An absent field, null, false and an empty list mean the same to Discord.
        kept = {key: _bare(value) for key, value in part.items() if key in _COMPARED}
        kept["names"] = part.get("name_localizations") or None
        return {key: value for key, value in kept.items() if value not in (None, False, "", [])}
    if isinstance(part, list):
        bare = [_bare(value) for value in part]
        return sorted(bare, key=str) if all(isinstance(value, int) for value in part) else bare
    # Permissions are sent as a number and come back as a string.
    return part if isinstance(part, bool) else str(part) if isinstance(part, int | str) else part
