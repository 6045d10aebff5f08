"""Finds the speakers whom a request means, asks back where they are several, and introduces them in a few lines."""

from collections.abc import Sequence

from bot.commands.deps import Deps
from bot.commands.stores import KnownSpeakerStore
from bot.domain.commands import Command, Request
from bot.domain.messages import Facts, Message, Note, Paragraph
from bot.domain.profiles import Profile, Voice
from bot.domain.viewers import Viewer
from bot.ports import NamesBeginning, SpeakerLookup, viewer_at
from bot.search import whom
from bot.search.whom import NamedVoices
from bot.speakers.careers import main_roles, years
from bot.text.credits import result_of
from bot.text.words import fold_words
from bot.texts import common
from bot.texts import speakers as say

_LOOKED_AT = 40
"""Maximum number of speakers that are read for a name or office."""
_MOST_CHOICES = 10
"""Speakers that a question back offers, the most quoted first."""
_BEGINNINGS = (3, 2)
"""Letters at the beginning of a misspelt name by which names like it are looked up."""
_MOST_WORDS = 3
"""Words of a misspelt name, at most, that are looked up, the last ones."""
_MOST_NEAR = 3
"""Names that are offered for a misspelt one, at most."""
_MOST_NUMBERS = 10
"""Maximum number of speakers' numbers (``#12``) in an argument."""


async def meant(deps: Deps[SpeakerLookup], wanted: str, viewer: Viewer) -> NamedVoices:
    """The speakers whom ``wanted`` means: "#17", a name, "Name, role", a title and a name, or "the Russian
    president"."""
    if numbers := _numbers(wanted):
        profiles = await deps.store.speaker_profiles(numbers, viewer)
        return NamedVoices(tuple(Voice(profile.id) for profile in profiles), tuple(profiles))
    named = await deps.store.speakers_named(whom.name_words(wanted), _LOOKED_AT, viewer)
    exactly = any(whom.is_exactly(wanted, profile) for profile in named)
    if not exactly and (wanted[:4].casefold() == "the " or not named):
        office = whom.voices_of_role(wanted, await deps.store.speakers_called(wanted, _LOOKED_AT, viewer))
        if office.profiles or office.choices:
            return office
    if not named and "," in wanted:
        name, _, role = wanted.partition(",")
        return whom.narrowed(await deps.store.speakers_named(whom.name_words(name), _LOOKED_AT, viewer), role)
    return whom.voices_of_name(wanted, named)


async def ask_back(
    deps: Deps[KnownSpeakerStore], request: Request, command: Command, name: str, choices: Sequence[Profile]
) -> Message:
    """Ask which of these speakers is meant, with the command to write for each."""
    shown = sorted(choices, key=lambda profile: -profile.quoted)[:_MOST_CHOICES]
    sentence = say.WHOM_DO_YOU_MEAN.format(name=name, count=len(choices))
    rows = tuple((headed(profile), f"{known_by(profile)}: {_again(request, command, profile)}") for profile in shown)
    left = len(choices) - len(shown)
    more = (Note(say.MORE_OF_THE_NAME.format(left=left)),) if left else ()
    ids = [profile.id for profile in shown]
    latest = await deps.store.latest_quotations(ids, viewer_at(request.place))
    return Message(
        "ambiguous",
        sentence,
        (Paragraph(sentence), Facts(rows), *more),
        results=tuple(result_of(latest[speaker_id], None) for speaker_id in ids if speaker_id in latest),
    )


def headed(profile: Profile) -> str:
    """ "Mara Lindqvist, finance minister": the name with the most frequent recent role."""
    if profile.is_open:
        return say.WHICH_ISNT_TOLD.format(name=profile.name)
    roles = main_roles(profile.roles, 2)
    return f"{profile.name}, {roles[0].role}" if roles else profile.name


def introduced(meant: NamedVoices) -> tuple[Facts, ...]:
    """Who they are: their roles over time and their other names. A single role stands on their cards already."""
    is_on_cards = len(meant.profiles) == 1 and len(meant.profiles[0].roles) < 2 and len(meant.profiles[0].names) < 2
    profiles = () if is_on_cards else meant.profiles
    rows = tuple((profile.name, known) for profile in profiles if (known := roles_and_names(profile)))
    return (Facts(rows),) if rows else ()


def pinned(meant: NamedVoices, name: str) -> str:
    """Text for the argument that means the same speakers on the next page, even if a new speaker of the name comes."""
    return name if meant.role or not meant.voices else ", ".join(f"#{voice.speaker_id}" for voice in meant.voices)


async def names_like(deps: Deps[NamesBeginning], name: str, viewer: Viewer) -> list[str]:
    """A question back with the known names most like an unknown ``name``; empty where no known name is like it."""
    beginnings = dict.fromkeys(word[:letters] for letters in _BEGINNINGS for word in fold_words(name)[-_MOST_WORDS:])
    candidates = await deps.store.speakers_beginning(list(beginnings), _LOOKED_AT, viewer)
    near = whom.names_alike(name, dict.fromkeys(candidates))[:_MOST_NEAR]
    return [say.DID_YOU_MEAN.format(names=", ".join(near))] if near else []


def _numbers(name: str) -> list[int]:
    """The numbers in ``#17, #31``; empty for other text."""
    parts = name.replace(",", " ").split()
    if not parts or not all(part[0] == "#" and part[1:].isdecimal() and len(part) < 19 for part in parts):
        return []
    return [int(part[1:]) for part in parts[:_MOST_NUMBERS]]


def roles_and_names(profile: Profile) -> str:
    """A speaker's roles over time, and other names."""
    roles = [
        f"{span.role} {years([span])} ({span.quotations}×, {common.OUTLETS.of(span.outlets)})"
        for span in main_roles(profile.roles, 4)
    ]
    names = [name for name in profile.names if name != profile.name][:4]
    also = [say.ALSO_WRITTEN.format(names=", ".join(names))] if names else []
    return "; ".join([*roles, *also])


def known_by(profile: Profile) -> str:
    """How often a speaker is quoted, when last, and by which outlets most."""
    outlets = ", ".join(profile.outlets)
    if profile.last_quoted is None:
        return say.KNOWN_BY.of(profile.quoted, outlets=outlets)
    return say.KNOWN_BY_LATELY.of(profile.quoted, last=profile.last_quoted, outlets=outlets)


def _again(request: Request, command: Command, profile: Profile) -> str:
    """The command line of the request with the speaker's number."""
    given = {**request.arguments, "speaker": f"#{profile.id}"}
    first, *others = command.options
    head = f"“{given[first.name]}”" if first.name == "text" else str(given[first.name])
    rest = [
        f"{option.name} {given[option.name]}"
        for option in others
        if option.name in given and option.name != "page_after"
    ]
    return " ".join([f"/{command.path} {head}", *rest])
