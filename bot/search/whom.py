"""Whom a person means by a speaker: a name, a part of one, a title with a name, or a role. Pure.

Several that are meant are either one answer (those who held an office one after the other; a full name, and the bare
surname beside it) or a question back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations, pairwise

from bot.domain.profiles import Profile, RoleSpan, Voice
from bot.domain.viewers import EVERYBODY
from bot.speakers.names import agree, name_of
from bot.speakers.roles import alike, holds, marks
from bot.text.lang.en.persons import COURTESY

_FAR_AHEAD, _AT_LEAST = 20, 20
"""Somebody quoted so many times as often as all others of a name, and so often, is meant."""
_HANDOVER = timedelta(days=45)
"""Two who held an office may overlap by so much: articles are late, and so are successors."""


@dataclass(frozen=True, slots=True)
class Meant:
    """``voices`` are answered for, told by their ``profiles``. With ``choices`` instead the person is asked back.

    ``others`` bear the name too and aren't answered for; ``role`` is what was asked for where it was no name.
    """

    voices: tuple[Voice, ...] = ()
    profiles: tuple[Profile, ...] = ()
    choices: tuple[Profile, ...] = ()
    others: tuple[Profile, ...] = ()
    role: str | None = None


def name_words(asked: str) -> str:
    """The words that a name must have to be the one asked for: no titles, no initials."""
    words = name_of(asked).key.split()
    return " ".join([word for word in words if len(word) > 1] or words)


def is_exactly(asked: str, profile: Profile) -> bool:
    """Whether somebody goes by the very name, whatever its titles, initials and accents."""
    return any(name_of(name).key == name_of(asked).key for name in profile.names)


def by_name(asked: str, found: Sequence[Profile]) -> Meant:
    """Whom a name means among those who go by its words (:func:`name_words`)."""
    read = name_of(asked)
    fits = [one for one in found if is_exactly(asked, one)] if not read.is_weak else []
    fits = fits or [one for one in found if not read.given or any(agree(read, name_of(name)) for name in one.names)]
    titles = [title for title in read.titles if title not in COURTESY]
    if titles and len(fits) > 1:
        fits = [one for one in fits if any(_is_titled(titles, span.role) for span in one.roles)] or fits
    return _settled(fits or found)


def narrowed(found: Sequence[Profile], role: str) -> Meant:
    """Whom "Mara Lindqvist, the minister" means among those of the name."""
    exactly = [one for one in found if any(holds(role, span.role) for span in one.roles)]
    return _settled(exactly or [one for one in found if any(alike(role, span.role) for span in one.roles)])


def by_role(asked: str, found: Sequence[Profile]) -> Meant:
    """Those who held an office, each for their time; a question back where several did at one time."""
    held = [(one, held_spans(asked, one)) for one in found]
    voices = {
        one.id: Voice(one.id, min(span.first for span in spans), max(span.last for span in spans))
        for one, spans in held
        if spans
    }
    copies = _copies([one for one, spans in held if spans])
    if _at_one_time([voices[one.id] for one, _ in copies]):
        return Meant(choices=tuple(one for one, _ in copies), role=asked)
    profiles = tuple(each for one, others in copies for each in (one, *others))
    return Meant(tuple(voices[one.id] for one in profiles), profiles, role=asked)


def held_spans(asked: str, profile: Profile) -> list[RoleSpan]:
    """When somebody was who is asked for."""
    return [span for span in profile.roles if holds(asked, span.role)]


def _settled(found: Sequence[Profile]) -> Meant:
    """Decided among the speakers of public news, and those whom only an audience knows; with them go their copies."""
    copies = _copies(found)
    meant = _settled_among([one for one, _ in copies])
    theirs = {one.id: others for one, others in copies}
    profiles = tuple(each for one in meant.profiles for each in (one, *theirs.get(one.id, ())))
    return replace(meant, voices=tuple(Voice(one.id) for one in profiles), profiles=profiles)


def _copies(found: Sequence[Profile]) -> list[tuple[Profile, tuple[Profile, ...]]]:
    """Each speaker with those who bear exactly the name in the articles of another audience: nothing tells them apart.

    Of one audience's articles it was decided already who is somebody else.
    """
    copies: list[tuple[Profile, list[Profile]]] = []
    for one in sorted(found, key=lambda one: one.audience != EVERYBODY):  # stable: the most quoted first
        home = next((listed for first, listed in copies if _is_copy(one, [first, *listed])), None)
        if home is None:
            copies.append((one, []))
        else:
            home.append(one)
    return [(one, tuple(others)) for one, others in copies]


def _is_copy(one: Profile, others: Sequence[Profile]) -> bool:
    keys = {name_of(name).key for name in one.names}
    apart = all(one.audience != other.audience for other in others)
    return apart and any(keys & {name_of(name).key for name in other.names} for other in others)


def _settled_among(fits: Sequence[Profile]) -> Meant:
    if len(fits) < 2 or _may_be_one(fits):
        return Meant(tuple(Voice(one.id) for one in fits), tuple(fits))
    first, *rest = sorted(fits, key=lambda one: -one.quoted)
    if first.quoted >= max(_AT_LEAST, _FAR_AHEAD * sum(one.quoted for one in rest)) and not first.is_open:
        return Meant((Voice(first.id),), (first,), others=tuple(rest))
    return Meant(choices=tuple(fits))


def _may_be_one(fits: Sequence[Profile]) -> bool:
    """One person, and the surname alone (or with an initial) beside the full name."""
    full = [one for one in fits if not all(name_of(name).is_weak for name in one.names)]
    if len(full) > 1 or any(one.is_open for one in fits):
        return False
    return all(_agree(one, other) for one, other in combinations(fits, 2))


def _agree(one: Profile, other: Profile) -> bool:
    return any(agree(name_of(mine), name_of(theirs)) for mine in one.names for theirs in other.names)


def _at_one_time(voices: Sequence[Voice]) -> bool:
    spans = sorted((voice.since, voice.until) for voice in voices if voice.since and voice.until)
    return any(second[0] < first[1] - _HANDOVER for first, second in pairwise(spans))


def _is_titled(titles: Sequence[str], role: str) -> bool:
    return not marks(role) - set(titles) and all(alike(title, role) for title in titles)
