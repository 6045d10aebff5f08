"""``/quotewire``: status and help."""

from collections.abc import Iterator, Mapping, Sequence

from bot.commands import privacy, switch
from bot.commands.coming import next_digest
from bot.commands.deps import Deps, Handlers
from bot.commands.stores import StatusStore
from bot.domain.commands import Command, Option, Request
from bot.domain.delivery import BY_A_MANAGER, LatePost
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
)
from bot.domain.places import Place, Subscription
from bot.domain.troubles import Trouble
from bot.ports import viewer_at
from bot.text.command_line import families, text_argument, usage_of
from bot.text.pauses import paused_words
from bot.text.place_names import PLACE_MARK, place_line
from bot.texts import common
from bot.texts import declarations as declared
from bot.texts import quotewire as say

STATUS = Command("quotewire", "status", declared.QUOTEWIRE_STATUS, declared.QUOTEWIRE_STATUS_EXAMPLE)
HELP = Command(
    "quotewire",
    "help",
    declared.QUOTEWIRE_HELP,
    declared.QUOTEWIRE_HELP_EXAMPLE,
    (Option("about", declared.QUOTEWIRE_HELP_ABOUT),),
)
COMMANDS = (STATUS, HELP, *switch.COMMANDS, *privacy.COMMANDS)


async def bot_status(deps: Deps[StatusStore], request: Request) -> Message:
    """Whether all is well or what isn't, when the next digest comes, and the numbers of stored rows."""
    counts = await deps.store.counts(viewer_at(request.place))
    followed, schedules = await deps.store.subscriptions(request.place), await deps.store.schedules(request.place)
    beside, names = await deps.store.places_beside(request.place), await deps.store.names_around(request.place)
    troubles = [trouble for trouble in deps.troubles() if concerns(trouble, request.place)]
    rows = [(say.STATUS_ROWS.get(name, name), str(count)) for name, count in counts.items()]
    rows += [(say.FEEDS_FOLLOWED_HERE, str(len(followed))), (say.SCHEDULES_HERE, str(len(schedules)))]
    everywhere = [trouble for trouble in troubles if trouble.place is None]
    rows.extend((say.FAILING_ROW.format(what=trouble.what), trouble_words(trouble)) for trouble in everywhere)
    rows.append((say.VERSION_ROW, deps.version))
    dead = counts["failed"] + counts["ambiguous"]
    notes = (Note(say.POSTS_NOT_REACHED),) if dead else ()
    late = _late(await deps.store.late_post(request.place, _LATE_AFTER))
    wrong = [*_paused(beside, names), *late, *_failing(troubles, names), *_unread(followed)]
    coming = next_digest(schedules, await deps.store.options(request.place), deps.clock.now())
    state = f"{say.NOT_ALL_WELL if wrong else say.ALL_WELL} {coming}"
    blocks = (Heading(say.STATUS_TITLE), Paragraph(state), *wrong, Facts(tuple(rows)), *notes)
    return Message("ok", say.STATUS_SUMMARY.format(state=state), blocks)


_LATE_AFTER = 3
"""Tries in vain, at least, of a post that is told as late: some 20 seconds of trouble of a platform."""


def _late(post: LatePost | None) -> Iterator[Block]:
    """The post that the platform doesn't take for now."""
    if post is not None:
        yield Paragraph(say.POSTS_WAIT.format(since=post.since, count=post.tries, why=post.error))


def _paused(beside: Sequence[tuple[Place, str | None]], names: Mapping[Place, str]) -> Iterator[Block]:
    """The places of the workspace where nothing is posted although a manager didn't want that."""
    for place, why in beside:
        if why is not None and why != BY_A_MANAGER:
            sentence = say.PLACE_PAUSED.format(place=PLACE_MARK, paused=paused_words(why))
            yield place_line(sentence, place, names.get(place, ""))


def _failing(troubles: Sequence[Trouble], names: Mapping[Place, str]) -> Iterator[Block]:
    """What fails in the background, in words."""
    for trouble in troubles:
        why = trouble_words(trouble)
        if trouble.place is None:
            yield Paragraph(say.WORK_FAILS.format(what=trouble.what, why=why))
        else:
            sentence = say.PLACE_FAILS.format(place=PLACE_MARK, what=trouble.what, why=why)
            yield place_line(sentence, trouble.place, names.get(trouble.place, ""))


def _unread(followed: Sequence[Subscription]) -> Iterator[Block]:
    """The feeds of the place that can't be read now."""
    failing = [entry.feed.title for entry in followed if entry.feed.error]
    if failing:
        titles = ", ".join(failing[:_NAMED])
        if len(failing) > _NAMED:
            titles = common.AND_MORE_NAMES.format(names=titles, left=len(failing) - _NAMED)
        yield Paragraph(say.FEEDS_UNREADABLE.format(feeds=titles))


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
    return say.FAILS_SINCE.of(trouble.times, why=trouble.why, since=trouble.since)


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
            raise UsageError(say.FAMILY_UNKNOWN.format(typed=wanted[:60], families=", ".join(grouped)))
        return _details(family, named)

    return {STATUS.path: bot_status, HELP.path: help_, **switch.HANDLERS, **privacy.HANDLERS}


def _overview(grouped: Mapping[str, Sequence[Command]]) -> Message:
    """One line for each family: it fits a phone's screen."""
    rows = tuple(
        (f"/{family}", say.HELP_FAMILY.format(commands=_listed(members), subject=say.FAMILY_SUBJECTS[family]))
        for family, members in grouped.items()
    )
    pressed = tuple(
        CommandRow(
            tuple(CommandMention(command.path, _mark(command)) for command in members),
            say.FAMILY_SUBJECTS[family],
            is_family=True,
        )
        for family, members in grouped.items()
    )
    more = Note(say.HELP_MORE.format(example=HELP.example, mark=_MANAGED))
    blocks = (Heading(say.HELP_TITLE), Paragraph(say.HELP_BEGIN), Facts(rows, pressed), more)
    return Message("ok", say.HELP_SUMMARY, blocks)


def _listed(members: Sequence[Command]) -> str:
    return ", ".join(command.name + _mark(command) for command in members)


def _explained(command: Command) -> str:
    line = say.HELP_COMMAND_ASKS if command.description.endswith("?") else say.HELP_COMMAND
    return line.format(description=command.description, example=command.example)


def _details(family: str, members: Sequence[Command]) -> Message:
    used = [(command, f"{usage_of(command)}{_mark(command)}") for command in members]
    rows = tuple((usage, _explained(command)) for command, usage in used)
    pressed = tuple(
        CommandRow((CommandMention(command.path, usage.removeprefix(f"/{command.path}")),), words)
        for (command, usage), (_, words) in zip(used, rows, strict=True)
    )
    title = say.HELP_OF_FAMILY.format(family=family, subject=say.FAMILY_SUBJECTS[family])
    notes = (Note(say.HELP_MANAGED.format(mark=_MANAGED)),)
    managed = any(command.manage for command in members)
    return Message("ok", title, (Heading(title), Facts(rows, pressed), *(notes if managed else ())))


_MANAGED = "*"
"""Marks commands that need the right to manage."""


def _mark(command: Command) -> str:
    return _MANAGED if command.manage else ""
