"""The reference of the chat commands, made from their declarations: ``make docs`` writes it to docs/commands.md."""

from bot.commands import ALL
from bot.domain.commands import Command
from bot.text.command_line import families, usage_of

_HEAD = """# Chat commands

The same on every platform and in the demo. Where a platform has options they have names and completions; elsewhere and
in the demo they are typed, the first one plainly, the others behind their name: `{example}`.
*Manage* commands need the right to manage the server, or an admin of the workspace.

*Made from the declarations in `bot/commands/`; `make docs` writes it anew.*
"""


def reference_page() -> str:
    """The text of docs/commands.md."""
    parts = [_HEAD.format(example="/digest set weekdays 08:00 timezone Europe/Berlin max 5")]
    for family, commands in families(ALL).items():
        parts.append(f"\n## /{family}\n")
        parts.extend(_section(command) for command in commands)
    return "\n".join(parts)


def _section(command: Command) -> str:
    rights = " *(manage)*" if command.manage else ""
    lines = [f"### `{usage_of(command)}`{rights}", "", f"{command.description}.", "", f"    {command.example}", ""]
    if command.options:
        lines += [f"- `{option.name}`: {option.description}" for option in command.options] + [""]
    return "\n".join(lines)


if __name__ == "__main__":
    print(reference_page(), end="")
