"""``/quotewire``: status and help."""

from collections.abc import Iterator, Mapping, Sequence

from bot.commands import privacy, switch
from bot.commands.coming import next_digest
from bot.commands.deps import Deps, Handlers
from bot.commands.stores import StatusStore
from bot.domain.commands import Command, Option, Request
from bot.domain.delivery import BY_A_MANAGER
from bot.domain.errors import UsageError
from bot.domain.messages import (
    Block,
    CommandMention,
    CommandRow,
    Facts,
    Heading,
    Message,
    Note,
    Paragraph,
    PlaceLine,
)
from bot.domain.places import Place, Subscription
from bot.domain.troubles import Trouble
from bot.ports import viewer_at
from bot.text.command_line import families, text_argument, usage_of
from bot.text.pauses import paused_words

STATUS = Command("quotewire", "status", "What is tracked, and whether all is well", "/quotewire status")
HELP = Command(
    "quotewire",
    "help",
    "What you can ask",
    "/quotewire help digest",
    (Option("about", "A family of commands, such as quote, news, digest or alert"),),
)
COMMANDS = (STATUS, HELP, *switch.COMMANDS, *privacy.COMMANDS)

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
    """Whether all is well or what isn't, when the next digest comes, and the numbers of stored rows."""
    counts = await deps.store.counts(viewer_at(request.place))
    followed, schedules = await deps.store.subscriptions(request.place), await deps.store.schedules(request.place)
    beside, names = await deps.store.places_beside(request.place), await deps.store.names_around(request.place)
    troubles = [trouble for trouble in deps.troubles() if concerns(trouble, request.place)]
    rows = [(_LABELS.get(name, name), str(count)) for name, count in counts.items()]
    rows += [("followed here", str(len(followed))), ("digests here", str(len(schedules)))]
    rows.extend((f"failing: {trouble.what}", trouble_words(trouble)) for trouble in troubles if trouble.place is None)
    rows.append(("version", deps.version))
    dead = counts["failed"] + counts["ambiguous"]
    notes = (Note("Some posts didn't surely reach their place: quotewire deliveries tells which."),) if dead else ()
    wrong = [*_paused(beside, names), *_failing(troubles, names), *_unread(followed)]
    coming = next_digest(schedules, await deps.store.options(request.place), deps.clock.now())
    state = f"{'Not all is well.' if wrong else 'All is well.'} {coming}"
    return Message(
        "ok", f"Quotewire: {state}", (Heading("Quotewire"), Paragraph(state), *wrong, Facts(tuple(rows)), *notes)
    )


def _paused(beside: Sequence[tuple[Place, str | None]], names: Mapping[Place, str]) -> Iterator[Block]:
    """The places of the workspace where nothing is posted although a manager didn't want that."""
    for place, why in beside:
        if why is not None and why != BY_A_MANAGER:
            yield PlaceLine("In ", place, f": {paused_words(why)}.", names.get(place, ""))


def _failing(troubles: Sequence[Trouble], names: Mapping[Place, str]) -> Iterator[Block]:
    """What fails in the background, in words."""
    for trouble in troubles:
        words = f"{trouble.what} fails: {trouble_words(trouble)}. I try again by myself; the log has more."
        if trouble.place is None:
            yield Paragraph(words[:1].upper() + words[1:])
        else:
            yield PlaceLine("In ", trouble.place, f": {words}", names.get(trouble.place, ""))


def _unread(followed: Sequence[Subscription]) -> Iterator[Block]:
    """The feeds of the place that can't be read now."""
    failing = [entry.feed.title for entry in followed if entry.feed.error]
    if failing:
        more = f" and {len(failing) - _NAMED} more" if len(failing) > _NAMED else ""
        yield Paragraph(f"Can’t be read now: {', '.join(failing[:_NAMED])}{more}. /news feeds tells why.")


_NAMED = 3
"""Failing feeds that are named; further ones are counted."""


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

    return {STATUS.path: bot_status, HELP.path: help_, **switch.HANDLERS, **privacy.HANDLERS}


def _overview(grouped: Mapping[str, Sequence[Command]]) -> Message:
    """One line for each family: it fits a phone's screen."""
    rows = tuple(
        (f"/{family}", f"{', '.join(command.name + _mark(command) for command in members)}: {_FAMILIES[family]}")
        for family, members in grouped.items()
    )
    pressed = tuple(
        CommandRow(tuple(CommandMention(command.path, _mark(command)) for command in members), _FAMILIES[family], True)
        for family, members in grouped.items()
    )
    more = Note(f"More of one: {HELP.example}. With {_MANAGED} only for those who manage the workspace or server.")
    begin = Paragraph("Ask /quote who and the words you remember: you get the speaker, the passage and the link.")
    return Message("ok", "What you can ask Quotewire", (Heading("What you can ask"), begin, Facts(rows, pressed), more))


def _details(family: str, members: Sequence[Command]) -> Message:
    used = [(command, f"{usage_of(command)}{_mark(command)}") for command in members]
    rows = tuple((usage, f"{command.description}. {command.example}") for command, usage in used)
    pressed = tuple(
        CommandRow((CommandMention(command.path, usage.removeprefix(f"/{command.path}")),), words)
        for (command, usage), (_, words) in zip(used, rows, strict=True)
    )
    title = f"/{family}: {_FAMILIES[family]}"
    notes = (Note(f"{_MANAGED} only for those who manage the workspace or server."),)
    managed = any(command.manage for command in members)
    return Message("ok", title, (Heading(title), Facts(rows, pressed), *(notes if managed else ())))


_MANAGED = "*"
"""Marks commands that need the right to manage."""


def _mark(command: Command) -> str:
    return _MANAGED if command.manage else ""
