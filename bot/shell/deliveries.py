"""``quotewire deliveries``: lists the posts that did not reach their place, and queues them again."""

from collections.abc import Collection, Mapping, Sequence

from pydantic import TypeAdapter

from bot.app.root import open_app
from bot.domain.delivery import DeadLetter
from bot.domain.errors import UsageError
from bot.domain.places import Place
from bot.ports import PlaceNames
from bot.shell.output import say, say_document
from bot.text.characters import plain_line
from bot.texts import shell as texts
from config import Settings

_MOST = 1_000
"""Maximum number of dead letters that are listed, newest first."""
_DEAD = TypeAdapter(list[DeadLetter])


async def print_dead_letters(settings: Settings, as_json: bool) -> None:
    """Print the posts that were given up (dead letters), newest first, each on a line."""
    async with open_app(settings) as app:
        dead = await app.store.dead_letters(_MOST)
        names = await _names(app.store, {letter.place for letter in dead})
    if as_json:
        say_document(_DEAD.dump_json(dead))
    elif not dead:
        say(texts.ALL_POSTS_ARRIVED)
    for letter in [] if as_json else dead:
        say(_line(letter, names.get(letter.place, "")))


async def retry_dead_letters(settings: Settings, numbers: Sequence[int]) -> None:
    """Queue the dead letters of these numbers again; without numbers, all that surely weren't posted.

    Raises:
        UsageError: a number isn't the number of a dead letter.
    """
    async with open_app(settings) as app:
        wanted = numbers or [letter.id for letter in await app.store.dead_letters() if letter.state == "failed"]
        if not wanted:
            say(texts.NOTHING_SURELY_FAILED)
        for number in wanted:
            if not await app.store.revive(number, app.clock.now()):
                raise UsageError(texts.NO_FAILED_POST.format(number=number))
            say(texts.POST_WAITS.format(number=number))


async def _names(store: PlaceNames, places: Collection[Place]) -> Mapping[Place, str]:
    """What the places are called, as far as that is known; their workspaces are asked one after another."""
    names: dict[Place, str] = {}
    for place in {(place.platform, place.workspace): place for place in places if not place.is_direct}.values():
        names.update(await store.names_around(place))
    return names


def _line(letter: DeadLetter, name: str) -> str:
    state = texts.POST_PERHAPS_POSTED if letter.state == "ambiguous" else texts.POST_FAILED
    why, what = plain_line(letter.error), plain_line(letter.summary)
    place = f"{letter.place} (#{plain_line(name)})" if name else str(letter.place)
    return texts.DEAD_LETTER.format(
        number=letter.id, moment=letter.created_at, place=place, state=state, why=why, what=what
    )
