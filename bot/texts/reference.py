"""The head of docs/commands.md, which is made from the declarations of the commands."""

COMMANDS_PAGE = """# Chat commands

The same on every platform and in the demo. Where a platform has options they have names and completions; elsewhere and
in the demo they are typed, the first one plainly, the others behind their name: `{example}`.
*Manage* commands need the right to manage the server, or an admin of the workspace.

*Made from the declarations in `bot/commands/`; `make docs` writes it anew.*
"""
NEEDS_MANAGE = " *(manage)*"
"""Behind the usage of a command that needs manage rights."""
