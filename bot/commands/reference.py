"""The reference of the chat commands, made from their declarations: ``make docs`` writes it to docs/commands.md."""

from bot.commands import ALL
from bot.domain.commands import Command
from bot.text.command_line import families, usage_of
from bot.texts import declarations as declared
from bot.texts import reference as say


def reference_page() -> str:
    """The text of docs/commands.md."""
    parts = [say.COMMANDS_PAGE.format(example=declared.DIGEST_SET_EXAMPLE)]
    for family, commands in families(ALL).items():
        parts.append(f"\n## /{family}\n")
        parts.extend(_section(command) for command in commands)
    return "\n".join(parts)


def _section(command: Command) -> str:
    rights = say.NEEDS_MANAGE if command.manage else ""
    lines = [f"### `{usage_of(command)}`{rights}", "", f"{command.description}.", "", f"    {command.example}", ""]
    if command.options:
        lines += [f"- `{option.name}`: {option.description}" for option in command.options] + [""]
    return "\n".join(lines)


if __name__ == "__main__":
    print(reference_page(), end="")
