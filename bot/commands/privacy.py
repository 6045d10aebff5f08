"""``/quotewire privacy``: exports or deletes everything stored of a workspace.

In direct messages the commands concern only these. docs/privacy.md says what each table holds, and for how long.
"""

import asyncio
import json
import re
from collections.abc import Mapping
from typing import Any

from bot.commands.deps import Deps, Handlers
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Facts, File, Heading, Message, Note
from bot.domain.places import Place
from bot.ports import Privacy
from bot.text.command_line import text_argument
from bot.texts import declarations as declared
from bot.texts import privacy as say

_YES = "yes"

EXPORT = Command(
    "quotewire",
    "privacy export",
    declared.QUOTEWIRE_PRIVACY_EXPORT,
    declared.QUOTEWIRE_PRIVACY_EXPORT_EXAMPLE,
    manage=True,
)
DELETE = Command(
    "quotewire",
    "privacy delete",
    declared.QUOTEWIRE_PRIVACY_DELETE,
    declared.QUOTEWIRE_PRIVACY_DELETE_EXAMPLE,
    (Option("confirm", declared.QUOTEWIRE_PRIVACY_DELETE_CONFIRM),),
    manage=True,
)
COMMANDS = (EXPORT, DELETE)


async def export_workspace(deps: Deps[Privacy], request: Request) -> Message:
    """Everything stored of the workspace as a JSON file, without other people's direct messages: they get theirs by the
    same command."""
    person = deps.person_at(request.place, request.user)
    held = await deps.store.export_workspace(request.place, direct=False, person=person)
    made = await asyncio.to_thread(privacy_document, request.place, deps.clock.now().isoformat(), held)
    file = File(_file_name(request.place, deps), made)
    is_direct = request.place.is_direct
    sentence = say.KEPT_OF_YOU if is_direct else say.KEPT_OF_WORKSPACE
    theirs = Note(say.EXPORT_OF_YOU if is_direct else say.EXPORT_OF_WORKSPACE)
    return Message(
        "ok",
        sentence,
        (Heading(sentence), Facts(counted({name: len(rows) for name, rows in held.items()})), theirs),
        file=file,
    )


async def delete_workspace(deps: Deps[Privacy], request: Request) -> Message:
    """Show how much is stored of the workspace; with ``confirm`` delete it."""
    confirm = text_argument(request, "confirm").casefold()
    if confirm and confirm.removeprefix("confirm").strip() != _YES:
        raise UsageError(say.DELETE_NOT_CONFIRMED.format(example=DELETE.example))
    is_direct, person = request.place.is_direct, deps.person_at(request.place, request.user)
    if not confirm:
        sentence = say.WOULD_DELETE_OF_YOU if is_direct else say.WOULD_DELETE_OF_WORKSPACE
        how = Note(say.HOW_TO_DELETE.format(example=DELETE.example, export=EXPORT.example))
        counts = await deps.store.count_workspace(request.place, person)
        return Message("ok", sentence, (Heading(sentence), Facts(counted(counts)), how))
    gone = await deps.store.forget_workspace(request.place, person)
    sentence = say.DELETED_OF_YOU if is_direct else say.DELETED_OF_WORKSPACE
    return Message("ok", sentence, (Heading(sentence), Facts(counted(gone)), Note(say.STILL_INSTALLED)))


HANDLERS: Handlers = {EXPORT.path: export_workspace, DELETE.path: delete_workspace}


def privacy_document(place: Place, at: str, held: Mapping[str, Any]) -> str:
    """The export as JSON; ``at`` is the time when it was made."""
    scope = {"platform": place.platform, "workspace": place.workspace}
    only = {"channel": place.channel} if place.is_direct else {}
    return json.dumps({**scope, **only, "exported_at": at, **held}, indent=1, ensure_ascii=False) + "\n"


def counted(counts: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    """The numbers of rows with words for their kinds."""
    return tuple((say.KEPT_ROWS.get(name, name.replace("_", " ")), str(count)) for name, count in counts.items())


def _file_name(place: Place, deps: Deps[object]) -> str:
    parts = ["quotewire", place.platform, "direct" if place.is_direct else place.workspace]
    return re.sub(r"[^\w.-]", "", f"{'-'.join(filter(None, parts))}-{deps.clock.now():%Y-%m-%d}.json", flags=re.ASCII)
