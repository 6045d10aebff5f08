"""``/quotewire``: status and help."""

from bot.commands import privacy
from bot.commands.deps import Deps, Handlers
from bot.commands.stores import StatusStore
from bot.domain.commands import Command, Request
from bot.domain.messages import Facts, Heading, Message, Note
from bot.domain.troubles import Trouble
from bot.domain.viewers import Viewer

STATUS = Command("quotewire", "status", "What is tracked, and whether all is well", "/quotewire status")
HELP = Command("quotewire", "help", "What you can ask", "/quotewire help")
COMMANDS = (STATUS, HELP, *privacy.COMMANDS)

_LABELS = {
    "failing_feeds": "failing feeds",
    "waiting": "posts waiting",
    "sent": "posts sent",
    "failed": "posts failed",
    "ambiguous": "posts unclear (perhaps sent)",
}


async def bot_status(deps: Deps[StatusStore], request: Request) -> Message:
    """The numbers of stored rows, this place's settings, and current troubles."""
    counts = await deps.store.counts(Viewer.at(request.place))
    rows = [(_LABELS.get(name, name), str(count)) for name, count in counts.items()]
    rows.append(("followed here", str(len(await deps.store.subscriptions(request.place)))))
    rows.append(("digests here", str(len(await deps.store.schedules(request.place)))))
    rows.extend(
        (f"paused: {place.channel}", why) for place, why in await deps.store.places_beside(request.place) if why
    )
    troubles = [trouble for trouble in deps.troubles() if trouble.concerns(request.place)]
    rows.extend((f"failing: {_where(trouble)}", str(trouble)) for trouble in troubles)
    rows.append(("version", deps.version))
    summary = ", ".join(f"{name} {count}" for name, count in rows[:3])
    dead = counts["failed"] + counts["ambiguous"]
    notes = (Note("Some posts didn't surely reach their place: quotewire deliveries tells which."),) if dead else ()
    return Message("ok", f"Quotewire: {summary}", (Heading("Quotewire"), Facts(tuple(rows)), *notes))


def _where(trouble: Trouble) -> str:
    return f"{trouble.what} in {trouble.place.channel}" if trouble.place else trouble.what


def helper(commands: tuple[Command, ...]) -> Handlers:
    """The handler of ``help``, whose answer is made from the declarations of all commands."""

    async def help_(_deps: Deps[object], _request: Request) -> Message:
        rows = tuple((command.usage, command.description) for command in commands)
        note = Note("Commands that change what is posted need the right to manage the workspace or server.")
        return Message("ok", "What you can ask Quotewire", (Heading("What you can ask"), Facts(rows), note))

    return {STATUS.path: bot_status, HELP.path: help_, **privacy.HANDLERS}
