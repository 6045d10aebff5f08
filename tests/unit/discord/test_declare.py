"""The declaration as Discord is told it, and whether it was told already."""

import asyncio
import copy
from typing import Any

import pytest

from adapters.discord import declare
from adapters.discord.adapter import DiscordAdapter
from bot import commands
from bot.domain.commands import Command, Option
from tests.fakes.discord_commands import COMMANDS, FakeCore
from tests.fakes.discord_recorder import WHY_NOT, complaints, validator


def payload(declared: tuple[Command, ...] = COMMANDS) -> list[dict[str, Any]]:
    return asyncio.run(declare.payload(DiscordAdapter("token", FakeCore().port(declared)).client.tree))


def as_discord_tells(sent: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """With the fields and the defaults that Discord adds, in another order."""
    told = copy.deepcopy(sent)
    for number, command in enumerate(told):
        permissions = command["default_member_permissions"]
        command |= {"id": str(number), "version": "7", "description_localizations": None}
        command.setdefault("name_localizations", None)
        command["default_member_permissions"] = None if permissions is None else str(permissions)
        command["contexts"] = list(reversed(command["contexts"]))
        command.setdefault("description", "")
        for option in _options(command):
            if not option["required"]:
                del option["required"]
    return told[::-1]


def _options(command: dict[str, Any]) -> list[dict[str, Any]]:
    """Those of all subcommands, also of those in groups (types 1 and 2)."""
    parts = command.get("options", [])
    return [one for part in parts for one in (_options(part) if part["type"] in (1, 2) else [part])]


@pytest.mark.skipif(validator() is None, reason=WHY_NOT)
@pytest.mark.parametrize("declared", [COMMANDS, commands.ALL])
def test_discord_takes_the_declaration(declared: tuple[Command, ...]) -> None:
    assert complaints("PUT", "/api/v10/applications/1/commands", payload(tuple(declared))) == []


def test_options_keep_their_names_types_and_bounds() -> None:
    [quote] = [command for command in payload() if command["name"] == "quote"]
    [by] = [option for option in quote["options"] if option["name"] == "by"]
    speaker, besides, count = by["options"]
    assert (speaker["type"], speaker["required"], speaker["autocomplete"]) == (3, True, True)
    assert (besides["name"], besides["type"], besides["required"]) == ("except", 3, False)
    assert (count["type"], count["min_value"], count["max_value"]) == (4, 1, 10)


def hidden(declared: tuple[Command, ...]) -> set[str]:
    """The groups that Discord shows only to who may manage the server ("Application Command Permissions")."""
    made = [command for command in payload(tuple(declared)) if command["type"] == 1]
    assert all(command["default_member_permissions"] in (None, 1 << 5) for command in made)
    return {command["name"] for command in made if command["default_member_permissions"] == 1 << 5}


@pytest.mark.parametrize(
    ("declared", "shown_to_managers"), [(COMMANDS, {"digest"}), (commands.ALL, {"digest", "alert"})]
)
def test_groups_in_which_nothing_is_for_everybody_are_hidden_from_others(
    declared: tuple[Command, ...], shown_to_managers: set[str]
) -> None:
    assert hidden(declared) == shown_to_managers


@pytest.mark.parametrize("family", ["news", "quote", "quotewire"])
def test_however_many_commands_for_managers_a_group_gets_the_others_stay_in_sight(family: str) -> None:
    room = 25 - sum(command.family == family and " " not in command.name for command in commands.ALL) - 1
    more = tuple(Command(family, f"more{number}", "More", "", manage=True) for number in range(room))
    assert hidden((*commands.ALL, *more)) == {"digest", "alert"}


def test_a_command_for_everybody_brings_its_group_into_sight() -> None:
    assert hidden((*commands.ALL, Command("digest", "latest", "The last one", "/digest latest"))) == {"alert"}


def test_no_group_has_more_commands_than_discord_takes() -> None:
    """25 (Discord, Application Commands, "Subcommands and Subcommand Groups")."""
    groups = {command["name"]: len(command.get("options", [])) for command in payload(commands.ALL)}
    assert {"quote", "news"} <= set(groups)
    assert {name: count for name, count in groups.items() if count > 25} == {}


def test_the_message_command_has_a_name_in_other_languages_and_typed_words_have_none() -> None:
    for command in payload():
        told = command.get("name_localizations", {})
        assert (told.get("de") == "Wer hat das gesagt?") is (command["type"] == 3)
        assert all(1 <= len(name) <= 32 for name in told.values())
        assert "_localizations" not in str(command.get("options"))


def test_it_works_everywhere_and_for_single_people() -> None:
    assert {(*command["contexts"], "for", *command["integration_types"]) for command in payload()} == {
        (0, 1, 2, "for", 0, 1)
    }


def test_without_a_command_to_look_up_there_is_no_message_command() -> None:
    assert {command["type"] for command in payload(COMMANDS[1:])} == {1}


def test_what_discord_tells_back_is_the_same() -> None:
    assert declare.same(payload(), as_discord_tells(payload()))
    assert declare.same(payload(tuple(commands.ALL)), as_discord_tells(payload(tuple(commands.ALL))))


_CHANGES = (
    Command("quote", "who", "Another description", "", (Option("text", "The words", required=True),)),
    Command("quote", "who", "Who said this?", "", (Option("words", "The words", required=True),)),
    Command("quote", "who", "Who said this?", "", (Option("text", "The words"),)),
    Command("quote", "who", "Who said this?", "", (Option("text", "The words", required=True, suggest="speaker"),)),
    Command("quote", "who", "Who said this?", "", (Option("text", "The words", required=True, integer=True),)),
    Command("news", "who", "Who said this?", "", (Option("text", "The words", required=True),)),
)


def test_another_name_in_one_language_is_seen() -> None:
    told = as_discord_tells(payload())
    next(command for command in told if command["type"] == 3)["name_localizations"]["de"] = "Wer war das?"
    assert not declare.same(payload(), told)


@pytest.mark.parametrize("changed", _CHANGES)
def test_any_change_is_seen(changed: Command) -> None:
    assert not declare.same(payload((changed, *COMMANDS[1:])), as_discord_tells(payload()))
    assert not declare.same(payload(), [])
