"""The local chat: a prompt in the terminal instead of a chat platform. Whoever sits at it has manage rights."""

import re
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import HTML
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout
from rich.console import Console
from rich.text import Text

from adapters.console.render import print_message
from adapters.shared.pages import with_next_page
from bot.domain.commands import Command, Request, Suggest
from bot.domain.errors import UsageError
from bot.domain.messages import Message
from bot.domain.pasted import MessageRun
from bot.domain.places import Place
from bot.domain.plain import PlainQuestion
from bot.ports import Answer, Complete, Hear
from bot.text.characters import plain_line
from bot.text.command_line import parse_line
from bot.text.failures import failure
from bot.texts import cards

HERE = Place("console", "", "main")


class ConsoleAdapter:
    """Implements ``bot.ports.Adapter`` on a terminal; ``ask`` also answers ``quotewire ask`` in the shell."""

    platform = "console"
    recognises = timedelta.max
    connected = True
    here = HERE

    def __init__(
        self,
        console: Console,
        commands: Sequence[Command],
        answer: Answer,
        hear: Hear,
        complete: Complete,
        history: Path | None = None,
    ) -> None:
        self._console = console
        self._history = history
        self._commands = commands
        self._answer = answer
        self._hear = hear
        self._complete = complete

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        """Print a post under the name of its place; see ``bot.ports.Chat``."""
        self._console.rule(Text(plain_line(cards.POSTED_TO.format(place=place)), style="bold"), align="left")
        print_message(self._console, message)
        self._console.rule()
        return key

    async def ask(self, line: str, place: Place = HERE) -> Message:
        """The answer to a command line, such as ``/quote who "…"``, or to a question in plain words."""
        line = _HELP.sub("/quotewire help ", line.strip()).strip()
        try:
            command, arguments = parse_line(line, self._commands)
        except UsageError as error:
            return failure(str(error)) if line.startswith("/") else await self._heard(line, place)
        return await self._answer(Request(command.path, place, arguments, "console", can_manage=True))

    async def _heard(self, line: str, place: Place) -> Message:
        question = PlainQuestion(line, (MessageRun(line),), place, "console", line, can_manage=True)
        answer = await self._hear(question, None)
        return answer.message if answer else Message("ok", "", ())

    async def tour(self, lines: Iterable[str]) -> None:
        """Run these command lines in order and print each with its answer, where there is no terminal to type at."""
        for line in lines:
            self._console.print()
            self._console.print(Text.assemble(Text("›", style="bold magenta"), f" {plain_line(line)}"))
            await self._show(line)

    async def run(self, *, listens: bool = True) -> None:
        """Prompt until the end of input (Ctrl-D) or ``quit``; Ctrl-C clears what was typed, as in a shell."""
        session: PromptSession[str] = PromptSession(
            HTML("<b><ansimagenta>› </ansimagenta></b>"),
            history=kept_history(self._history),
            completer=CommandCompleter(self._commands, self._complete),
            complete_while_typing=True,
        )
        with patch_stdout(raw=True), suppress(EOFError):
            while (line := await _typed(session)) not in ("quit", "exit", "/quit", "/exit"):
                if line:
                    await self._show(line)

    async def _show(self, line: str) -> None:
        print_message(self._console, with_next_page(await self.ask(line), self._commands))

    async def check(self) -> str:
        """See ``bot.ports.Adapter``; a terminal can always be used."""
        return "fine"

    async def close(self) -> None:
        """See ``bot.ports.Adapter``; there is nothing to close."""


async def _typed(session: PromptSession[str]) -> str:
    """A line; none where Ctrl-C was pressed.

    Raises:
        EOFError: the end of input.
    """
    try:
        return (await session.prompt_async()).strip()
    except KeyboardInterrupt:
        return ""


def kept_history(path: Path | None) -> History:
    """The lines typed before, kept in a file for the next time; in memory where no file can be written."""
    if path is None:
        return InMemoryHistory()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


_HELP = re.compile(r"^/?(?:help|\?)(?:\s+|$)", re.IGNORECASE)
"""What people type at any prompt when they don't know what to type."""


class CommandCompleter(Completer):
    """Completes ``/family command`` from the declarations and arguments from the store."""

    def __init__(self, commands: Sequence[Command], complete: Complete) -> None:
        self._commands = commands
        self._complete = complete

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The command paths that begin with what was typed."""
        typed = document.text_before_cursor
        for command in self._commands:
            full = f"/{command.path}"
            if full.startswith(typed) or full.removeprefix("/").startswith(typed):
                yield Completion(full + " ", -len(typed), display=full, display_meta=command.description)

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        """Command paths; behind a whole path, completions of its first or named option from the store."""
        for completion in self.get_completions(document, complete_event):
            yield completion
        completing = self._asked(document.text_before_cursor)
        if completing:
            kind, typed = completing
            for value in await self._complete(kind, typed, HERE):
                yield Completion(plain_line(value), -len(typed))

    def _asked(self, line: str) -> tuple[Suggest, str] | None:
        for command in self._commands:
            head = f"/{command.path} "
            if line.startswith(head) and command.options:
                rest = line.removeprefix(head)
                for option in command.options[1:]:
                    before, option_name, typed = rest.rpartition(f"{option.name} ")
                    if option_name and option.suggest and (not before or before.endswith(" ")):
                        return option.suggest, typed
                suggest = command.options[0].suggest
                return (suggest, rest) if suggest else None
        return None
