"""``/quotewire``: status and help."""

from collections.abc import Mapping, Sequence

from bot.commands import privacy
from bot.commands.deps import Deps, Handlers
from bot.commands.stores import StatusStore
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Facts, Heading, Message, Note, Paragraph
from bot.domain.places import Place
from bot.domain.troubles import Trouble
from bot.ports import viewer_at
from bot.text.command_line import families, text_argument, usage_of

STATUS = Command("quotewire", "status", "What is tracked, and whether all is well", "/quotewire status")
HELP = Command(
    "quotewire",
    "help",
    "What you can ask",
    "/quotewire help digest",
    (Option("about", "A family of commands, such as quote, news, digest or alert"),),
)
COMMANDS = (STATUS, HELP, *privacy.COMMANDS)

_FAMILIES = {
    "quote": "who said what",
    "news": "articles, and what is followed here",
    "digest": "news here on a schedule",
    "alert": "a post as soon as somebody says something",
    "quotewire": "the bot itself, and what it keeps",
}
"""What the commands of each family are about."""
_LABELS = {
    "failing_feeds": "failing feeds",
    "waiting": "posts waiting",
    "sent": "posts sent",
    "failed": "posts failed",
    "ambiguous": "posts unclear (perhaps sent)",
}


async def bot_status(deps: Deps[StatusStore], request: Request) -> Message:
    """The numbers of stored rows, this place's settings, and current troubles."""
    counts = await deps.store.counts(viewer_at(request.place))
    rows = [(_LABELS.get(name, name), str(count)) for name, count in counts.items()]
    rows.append(("followed here", str(len(await deps.store.subscriptions(request.place)))))
    rows.append(("digests here", str(len(await deps.store.schedules(request.place)))))
    rows.extend(
        (f"paused: {place.channel}", why) for place, why in await deps.store.places_beside(request.place) if why
    )
    troubles = [trouble for trouble in deps.troubles() if concerns(trouble, request.place)]
    rows.extend((f"failing: {_where(trouble)}", trouble_words(trouble)) for trouble in troubles)
    rows.append(("version", deps.version))
    summary = ", ".join(f"{name} {count}" for name, count in rows[:3])
    dead = counts["failed"] + counts["ambiguous"]
    notes = (Note("Some posts didn't surely reach their place: quotewire deliveries tells which."),) if dead else ()
    return Message("ok", f"Quotewire: {summary}", (Heading("Quotewire"), Facts(tuple(rows)), *notes))


def concerns(trouble: Trouble, place: Place) -> bool:
    """Whether people at ``place`` may read of a trouble: it is at this place, in its workspace or everywhere."""
    if trouble.place is None or trouble.place == place:
        return True
    mine = (trouble.place.platform, trouble.place.workspace) == (place.platform, place.workspace)
    return mine and not trouble.place.is_direct


def trouble_words(trouble: Trouble) -> str:
    """Why something fails, since when and how often: "timed out, since 14 Mar 12:00 UTC, 2 times"."""
    often = f", {trouble.times} times" if trouble.times > 1 else ""
    return f"{trouble.why}, since {trouble.since:%d %b %H:%M} UTC{often}"


def _where(trouble: Trouble) -> str:
    return f"{trouble.what} in {trouble.place.channel}" if trouble.place else trouble.what


def helper(commands: tuple[Command, ...]) -> Handlers:
    """The handler of ``help``, whose answer is made from the declarations of all commands."""

    async def help_(_deps: Deps[object], request: Request) -> Message:
        grouped = families(commands)
        wanted = text_argument(request, "about").strip().removeprefix("/").casefold()
        if not wanted:
            return _overview(grouped)
        family, _, name = wanted.partition(" ")
        named = [command for command in grouped.get(family, []) if not name or command.name == name]
        if not named:
            raise UsageError(f"I know no “{wanted[:60]}”. There are {', '.join(grouped)}")
        return _details(family, named)

    return {STATUS.path: bot_status, HELP.path: help_, **privacy.HANDLERS}


def _overview(grouped: Mapping[str, Sequence[Command]]) -> Message:
    """One line for each family: it fits a phone's screen."""
    rows = tuple(
        (f"/{family}", f"{', '.join(map(_marked, members))}: {_FAMILIES[family]}")
        for family, members in grouped.items()
    )
    more = Note(f"More of one: {HELP.example}. With {_MANAGED} only for those who manage the workspace or server.")
    begin = Paragraph("Ask /quote who and the words you remember: you get the speaker, the passage and the link.")
    return Message("ok", "What you can ask Quotewire", (Heading("What you can ask"), begin, Facts(rows), more))


def _details(family: str, members: Sequence[Command]) -> Message:
    rows = tuple(
        (f"{usage_of(command)}{_MANAGED if command.manage else ''}", f"{command.description}. {command.example}")
        for command in members
    )
    title = f"/{family}: {_FAMILIES[family]}"
    notes = (Note(f"{_MANAGED} only for those who manage the workspace or server."),)
    managed = any(command.manage for command in members)
    return Message("ok", title, (Heading(title), Facts(rows), *(notes if managed else ())))


_MANAGED = "*"
"""Marks commands that need the right to manage."""


def _marked(command: Command) -> str:
    return f"{command.name}{_MANAGED if command.manage else ''}"
