"""``/news mute`` and ``unmute``: words, sources and speakers of which a place wants nothing."""

from collections.abc import Mapping, Sequence

from bot.commands.deps import Deps, Handlers
from bot.commands.speakers import meant, names_like
from bot.commands.stores import MuteStore, MutingStore
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Facts, Heading, Message, Note, Paragraph
from bot.domain.options import MuteKind, Mutes
from bot.domain.viewers import Viewer
from bot.ports import viewer_at
from bot.text.command_line import text_argument, words_argument, written_line
from bot.text.filters import mutes_against, mutes_of
from bot.text.words import fold_words
from bot.texts import common
from bot.texts import declarations as declared
from bot.texts import muting as say

_MOST = 50
"""Mutes of one kind that a place may have."""
_LONGEST = 200
"""Characters of a mute, at most."""
_LOOKED_AT = 10
"""Outlets that are looked up for a name that somebody typed."""

MUTE = Command(
    "news",
    "mute",
    declared.NEWS_MUTE,
    declared.NEWS_MUTE_EXAMPLE,
    (
        Option("source", declared.NEWS_MUTE_SOURCE, suggest="source"),
        Option("speaker", declared.NEWS_MUTE_SPEAKER, suggest="speaker"),
        Option("words", declared.NEWS_MUTE_WORDS),
    ),
    manage=True,
)
UNMUTE = Command(
    "news",
    "unmute",
    declared.NEWS_UNMUTE,
    declared.NEWS_UNMUTE_EXAMPLE,
    (Option("what", declared.NEWS_UNMUTE_WHAT, required=True),),
    manage=True,
)
COMMANDS = (MUTE, UNMUTE)

_DONE: Mapping[MuteKind, str] = {
    "sources": say.MUTED_SOURCE,
    "speakers": say.MUTED_SPEAKER,
    "words": say.MUTED_WORDS,
}
_ROWS: Mapping[MuteKind, str] = {
    "sources": say.MUTED_SOURCES,
    "speakers": say.MUTED_SPEAKERS,
    "words": say.MUTED_WORD_LIST,
}
_KINDS: tuple[MuteKind, ...] = ("sources", "speakers", "words")


async def mute(deps: Deps[MuteStore], request: Request) -> Message:
    """Mute what is given; without an option list everything that is muted."""
    given: list[tuple[MuteKind, str]] = [
        *(("sources", outlet) for outlet in await _outlets(deps, request)),
        *(("speakers", name) for name in await _speakers(deps, request)),
        *(("words", words) for words in words_argument(request, "words")),
    ]
    if not given:
        return _listed((await deps.store.options(request.place)).mutes)
    for _, what in given:
        check_mute(what)
    messages = [await mute_here(deps, request, kind, what) for kind, what in given]
    blocks = tuple(block for message in messages for block in message.blocks[:1])
    return Message("ok", " ".join(message.summary for message in messages), (*blocks, *messages[-1].blocks[1:]))


async def unmute(deps: Deps[MuteStore], request: Request) -> Message:
    """End the mutes of these words; a part of them is enough where it is clear which one is meant."""
    what = text_argument(request, "what")
    mutes = (await deps.store.options(request.place)).mutes
    kinds = [(kind, muted) for kind in _KINDS for muted in mutes_of(mutes, kind)]
    words = fold_words(what)
    whole = [(kind, muted) for kind, muted in kinds if fold_words(muted) == words]
    fitting = whole or [(kind, muted) for kind, muted in kinds if words and set(words) <= set(fold_words(muted))]
    if not fitting or (len(fitting) > 1 and not whole):
        if not kinds:
            raise UsageError(say.NO_SUCH_MUTE_AND_NONE.format(name=what[:60]))
        trouble = say.SEVERAL_MUTES if fitting else say.NO_SUCH_MUTE
        raise UsageError(trouble.format(name=what[:60], mutes=", ".join(muted for _, muted in kinds)))
    for kind, muted in fitting:
        await deps.store.unmute(request.place, kind, muted)
    await deps.digests.renew(request.place)
    sentence = say.UNMUTED.format(name=fitting[0][1])
    return Message("ok", sentence, (Paragraph(sentence),))


HANDLERS: Handlers = {MUTE.path: mute, UNMUTE.path: unmute}


def check_mute(what: str) -> None:
    """Refuse what can't be compared with anything.

    Raises:
        UsageError: there are no words in it, or too many.
    """
    if not fold_words(what):
        raise UsageError(say.MUTE_WITHOUT_WORDS.format(name=what[:40], example=MUTE.example))
    if len(what) > _LONGEST:
        raise UsageError(say.MUTE_TOO_LONG.format(name=what[:40], limit=_LONGEST))


def check_mutes(count: int) -> None:
    """Refuse a mute at a place that has this many of the kind.

    Raises:
        UsageError: there are too many.
    """
    if count >= _MOST:
        raise UsageError(say.TOO_MANY_MUTES.format(limit=_MOST))


async def mute_here(deps: Deps[MutingStore], request: Request, kind: MuteKind, what: str) -> Message:
    """Mute it at the place of the request, and say what that does and how to undo it."""
    undo = Note(say.UNDO_MUTE.format(command=written_line(UNMUTE, {"what": what})))
    is_new = await deps.store.mute(request.place, kind, what, check_mutes)
    await deps.digests.renew(request.place)
    if not is_new:
        sentence = say.MUTED_ALREADY.format(name=what)
    else:
        sentence = " ".join([_DONE[kind].format(name=what), *await _alerted(deps, request, kind, what)])
    return Message("ok", sentence, (Paragraph(sentence), undo))


async def _alerted(deps: Deps[MutingStore], request: Request, kind: MuteKind, what: str) -> list[str]:
    """A sentence about the alerts of the place that are for what was muted; none where there are no such alerts."""
    muted = Mutes(**{kind: (what,)})
    names = [alert.words for alert in await deps.store.alerts(request.place) if mutes_against(muted, alert.words)]
    if not names:
        return []
    listed = common.AND.join(f"“{name}”" for name in names)
    return [say.MUTED_ALERT.format(alerts=listed, first=names[0])]


def mute_rows(mutes: Mutes) -> tuple[tuple[str, str], ...]:
    """A row for each kind of mutes; none where nothing is muted."""
    return tuple((_ROWS[kind], ", ".join(muted)) for kind in _KINDS if (muted := mutes_of(mutes, kind)))


def mute_note(mutes: Mutes) -> tuple[Note, ...]:
    """What is muted in a line of small print; none where nothing is."""
    rows = "; ".join(f"{kind} {muted}" for kind, muted in mute_rows(mutes))
    return (Note(say.MUTES_NOTED.format(mutes=f"{rows[0].upper()}{rows[1:]}")),) if rows else ()


def _listed(mutes: Mutes) -> Message:
    rows = mute_rows(mutes)
    if not rows:
        sentence = say.NOTHING_MUTED.format(example=MUTE.example)
        return Message("ok", sentence, (Paragraph(sentence),))
    return Message("ok", say.MUTED_HERE, (Heading(say.MUTED_HERE), Facts(rows), Note(say.HOW_TO_UNMUTE)))


async def _outlets(deps: Deps[MuteStore], request: Request) -> list[str]:
    """The outlets that are named, as they are written: a mute holds for a whole name.

    Raises:
        UsageError: none has this name, or several.
    """
    viewer = viewer_at(request.place)
    return [await _outlet(deps, name, viewer) for name in await _named(deps, text_argument(request, "source"), viewer)]


async def _named(deps: Deps[MuteStore], typed: str, viewer: Viewer) -> Sequence[str]:
    """The names in a list with commas, which may also stand in one name: "Fish, Chips & Co"."""
    parts = [part.strip() for part in typed.split(",") if part.strip()]
    if len(parts) > 1 and fold_words(typed) in map(fold_words, await deps.store.outlets(typed, _LOOKED_AT, viewer)):
        return [typed]
    return parts


async def _outlet(deps: Deps[MuteStore], name: str, viewer: Viewer) -> str:
    known = await deps.store.outlets(name, _LOOKED_AT, viewer)
    exact = [outlet for outlet in known if fold_words(outlet) == fold_words(name)]
    if len(fitting := exact or known) == 1:
        return fitting[0]
    if known:
        raise UsageError(say.SEVERAL_OUTLETS.format(name=name[:60], choices=", ".join(known)))
    raise UsageError(say.NO_SUCH_OUTLET.format(name=name[:60]))


async def _speakers(deps: Deps[MuteStore], request: Request) -> list[str]:
    """The names of the speakers who are named.

    Raises:
        UsageError: nobody has this name, or people of several names.
    """
    viewer, names = viewer_at(request.place), list[str]()
    for typed in words_argument(request, "speaker"):
        people = await meant(deps, typed, viewer)
        listed = list(dict.fromkeys(profile.name for profile in (*people.profiles, *people.choices)))
        if len(listed) != 1:
            if listed:
                several = say.SEVERAL_SPEAKERS.format(name=typed[:60], choices=", ".join(listed[:_LOOKED_AT]))
                raise UsageError(several)
            nobody = say.NO_SUCH_SPEAKER.format(name=typed[:60])
            raise UsageError(" ".join([nobody, *await names_like(deps, typed, viewer)]))
        names.append(listed[0])
    return names
