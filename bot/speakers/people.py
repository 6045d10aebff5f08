"""Decides which person an article means by a name: a known speaker, or a new one. Pure.

The rules, from sure to unsure:

1. What a person decided (a merge, a split) holds.
2. A full name is one person, whatever the titles, middle initials and accents, unless the roles can hardly be one
   person's at one time (``roles.clash``): then there are two.
3. Where several bear the name, the role tells, then the outlet if it quoted only one of them; else it stays open.
4. A surname alone, or with an initial, is the one full name it fits if role or outlet agree; else a name of its own.

Two different full names are never taken for the same person here: only people decide that (``quotewire speakers``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.speakers.names import Name, agree
from bot.speakers.roles import alike, clash

_AT_HOME = 3
"""Minimum number of quotations of a speaker in an outlet from which a bare surname there means them; after a single one
the word may be another person, or a town."""


@dataclass(frozen=True, slots=True)
class Known:
    """A stored speaker. ``settled``: a person decided that the name is theirs. ``is_open``: it stands for quotations of
    which it isn't known which of several people of the name is meant. ``here``: the number of earlier quotations in the
    outlet."""

    id: int
    names: tuple[Name, ...]
    roles: tuple[str, ...] = ()
    settled: bool = False
    is_open: bool = False
    here: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """The speaker chosen: ``speaker_id`` is ``None`` for a new speaker, who ``is_open`` where it isn't known which of
    several people is meant."""

    speaker_id: int | None
    is_open: bool = False


def choose(name: Name, roles: Sequence[str], known: Sequence[Known]) -> Choice:
    """Choose the speaker whom an article means by ``name`` with ``roles``; ``known`` are all speakers whom the name may
    fit."""
    decided = [speaker for speaker in known if speaker.settled and not speaker.is_open]
    if len(decided) == 1:
        return Choice(decided[0].id)
    return _weak(name, roles, known) if name.is_weak else _full(name, roles, known)


def _full(name: Name, roles: Sequence[str], known: Sequence[Known]) -> Choice:
    fits = [speaker for speaker in known if _agrees_with_all(name, speaker)]
    people = [speaker for speaker in fits if not speaker.is_open]
    possible = [speaker for speaker in people if not clash(roles, speaker.roles)]
    if not possible:
        return Choice(None)
    if len(people) == 1:
        return Choice(people[0].id)
    quoted_here = [speaker for speaker in possible if speaker.here]
    chosen = _only(_sharing(roles, possible)) or _only(possible) or _only(quoted_here)
    if chosen is not None:
        return Choice(chosen.id)
    undecided = next((speaker.id for speaker in fits if speaker.is_open), None)
    return Choice(undecided, is_open=True)


def _weak(name: Name, roles: Sequence[str], known: Sequence[Known]) -> Choice:
    fits = [speaker for speaker in known if _agrees_with_full(name, speaker)]
    chosen = _only(_sharing(roles, fits))
    if chosen is None and not roles and len(fits) == 1 and fits[0].here >= _AT_HOME:
        chosen = fits[0]
    if chosen is None:
        chosen = next((speaker for speaker in known if all(_is_same(name, other) for other in speaker.names)), None)
    return Choice(chosen.id if chosen else None)


def _sharing(roles: Sequence[str], people: Iterable[Known]) -> list[Known]:
    return [speaker for speaker in people if any(alike(role, theirs) for role in roles for theirs in speaker.roles)]


def _agrees_with_all(name: Name, speaker: Known) -> bool:
    """Whether none of the speaker's names with the same key contradicts ("Jr." and "Sr.")."""
    return all(agree(name, other) for other in speaker.names if other.key == name.key)


def _agrees_with_full(name: Name, speaker: Known) -> bool:
    """Whether a name may be a short form of one of the speaker's full names."""
    return any(not other.is_weak and agree(name, other) for other in speaker.names)


def _is_same(name: Name, other: Name) -> bool:
    return name.key == other.key and agree(name, other)


def _only(people: Iterable[Known]) -> Known | None:
    """The speaker if there is exactly one, else ``None``."""
    listed = list(people)
    return listed[0] if len(listed) == 1 else None
