"""``/quotewire privacy``: exports or deletes everything stored of a workspace.

In direct messages the commands concern only these. docs/operations.md says what each table holds, and for how long.
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

_YES = "yes"

EXPORT = Command(
    "quotewire",
    "privacy export",
    "Everything that is kept of this workspace, as one file for you alone",
    "/quotewire privacy export",
    manage=True,
)
DELETE = Command(
    "quotewire",
    "privacy delete",
    "See what is kept of this workspace; with confirm, delete all of it for good",
    "/quotewire privacy delete",
    (Option("confirm", "yes: delete everything, for good"),),
    manage=True,
)
COMMANDS = (EXPORT, DELETE)

_NAMES = {
    "subscriptions": "feeds that are followed",
    "audience_members": "groups with pages that only they see",
    "place_options": "channels with options of their own",
    "stewards": "people who set something up, one a channel",
    "schedules": "digest schedules",
    "alerts": "alerts",
    "disputes": "disputes, with who raised them",
    "digests": "digests that were made",
    "digest_items": "items in these digests",
    "alert_items": "items in alerts that were posted",
    "deliveries": "posts, sent or waiting",
    "plain_switched_off": "channels or direct messages without answers to plain words",
    "heard_messages": "numbers of messages that were answered",
    "kept_requests": "questions behind buttons, with who asked",
}
"""Words for people for the store's tables."""


async def export_workspace(deps: Deps[Privacy], request: Request) -> Message:
    """Everything stored of the workspace as a JSON file, without other people's direct messages: they get theirs by the
    same command."""
    person = deps.person_at(request.place, request.user)
    held = await deps.store.export_workspace(request.place, direct=False, person=person)
    made = await asyncio.to_thread(privacy_document, request.place, deps.clock.now().isoformat(), held)
    file = File(_file_name(request.place, deps), made)
    sentence = f"This is everything that I keep of {_whose(request.place)}."
    theirs = Note(f"{_MINE if request.place.is_direct else _THEIRS} Articles and quotations are news, and nobody's.")
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
        raise UsageError(f"Nothing was deleted. To delete everything write {DELETE.example} confirm {_YES}")
    whose, person = _whose(request.place), deps.person_at(request.place, request.user)
    if not confirm:
        sentence = f"This would be deleted of {whose}, for good."
        how = Note(f"Nothing is deleted yet. To do it: {DELETE.example} confirm {_YES}. {_BEFORE}")
        counts = await deps.store.count_workspace(request.place, person)
        return Message("ok", sentence, (Heading(sentence), Facts(counted(counts)), how))
    gone = await deps.store.forget_workspace(request.place, person)
    sentence = f"Deleted: everything that I kept of {whose}."
    return Message("ok", sentence, (Heading(sentence), Facts(counted(gone)), Note(_AFTER)))


HANDLERS: Handlers = {EXPORT.path: export_workspace, DELETE.path: delete_workspace}

_THEIRS = "Direct messages are not in it: whoever they belong to gets theirs there, with the same command."
_MINE = "With what names you elsewhere: channels that you set up, disputes, questions behind buttons, notices to you."
_BEFORE = f"{EXPORT.example} gives you a copy first."
_AFTER = (
    "The bot is still installed, as on its first day: remove it from the workspace or server to end that too. What was"
    " posted stays in the channels."
)


def privacy_document(place: Place, at: str, held: Mapping[str, Any]) -> str:
    """The export as JSON; ``at`` is the time when it was made."""
    scope = {"platform": place.platform, "workspace": place.workspace}
    only = {"channel": place.channel} if place.is_direct else {}
    return json.dumps({**scope, **only, "exported_at": at, **held}, indent=1, ensure_ascii=False) + "\n"


def counted(counts: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    """The numbers of rows with words for their kinds."""
    return tuple((_NAMES.get(name, name.replace("_", " ")), str(count)) for name, count in counts.items())


def _whose(place: Place) -> str:
    return "you and these direct messages" if place.is_direct else "this workspace"


def _file_name(place: Place, deps: Deps[object]) -> str:
    parts = ["quotewire", place.platform, "direct" if place.is_direct else place.workspace]
    return re.sub(r"[^\w.-]", "", f"{'-'.join(filter(None, parts))}-{deps.clock.now():%Y-%m-%d}.json", flags=re.ASCII)
