"""Decides which speakers a question means: by a name, a part of a name, a title with a name, or a role. Pure.

Several speakers are either answered together (holders of an office one after the other; a full name, and the bare
surname beside it), or the person is asked which of them is meant.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations, pairwise

from rapidfuzz.distance import OSA

from bot.domain.profiles import Profile, RoleSpan, Voice
from bot.domain.viewers import EVERYBODY
from bot.speakers.names import Name, agree, is_named, name_of
from bot.speakers.roles import alike, holds, marks
from bot.text.lang.en.persons import COURTESY
from bot.text.words import fold_words

_TIMES_AS_OFTEN = 20
_AT_LEAST = 20
"""A name means the speaker who is quoted at least 20 times as often as all others of that name together, and at least
20 times."""
_ALIKE = 0.6
"""Minimum likeness (0–1) of a misspelt name and one that it may mean: the share of letters that needn't be changed."""
_HANDOVER = timedelta(days=45)
"""Two speakers held an office one after the other if their times overlap by at most 45 days: articles are late, and so
are successors."""


@dataclass(frozen=True, slots=True)
class NamedVoices:
    """``voices`` are the speakers to answer for, with their ``profiles``. With ``choices`` instead the person is asked.

    ``others`` have the name too and aren't answered for; ``role`` is the question's role where it isn't a name.
    """

    voices: tuple[Voice, ...] = ()
    profiles: tuple[Profile, ...] = ()
    choices: tuple[Profile, ...] = ()
    others: tuple[Profile, ...] = ()
    role: str | None = None


def name_words(name: str) -> str:
    """The words of a name, without titles and initials, that a speaker's name must have."""
    words = name_of(name).key.split()
    return " ".join([word for word in words if len(word) > 1] or words)


def is_exactly(name: str, profile: Profile) -> bool:
    """Whether a speaker has exactly this name, apart from titles, initials and accents."""
    return any(name_of(theirs).key == name_of(name).key for theirs in profile.names)


def voices_of_name(name: str, profiles: Sequence[Profile]) -> NamedVoices:
    """The speakers whom a name means, among speakers whose names have its words (:func:`name_words`)."""
    read = name_of(name)
    fits = [profile for profile in profiles if is_exactly(name, profile)] if not read.is_weak else []
    fits = fits or [profile for profile in profiles if not read.given or _goes_by(read, profile)]
    titles = [title for title in read.titles if title not in COURTESY]
    if titles and len(fits) > 1:
        fits = [each for each in fits if any(_is_titled(titles, span.role) for span in each.roles)] or fits
    return _settled(fits or profiles)


def narrowed(profiles: Sequence[Profile], role: str) -> NamedVoices:
    """The speakers whom "Mara Lindqvist, the minister" means, among speakers of the name."""
    exactly = [each for each in profiles if any(holds(role, span.role) for span in each.roles)]
    return _settled(exactly or [each for each in profiles if any(alike(role, span.role) for span in each.roles)])


def voices_of_role(role: str, profiles: Sequence[Profile]) -> NamedVoices:
    """The holders of an office, each for their time; ``choices`` where several held it at the same time."""
    held = [(profile, spans) for profile in profiles if (spans := held_spans(role, profile))]
    voices = {
        profile.id: Voice(profile.id, min(span.first for span in spans), max(span.last for span in spans))
        for profile, spans in held
    }
    copies = _copies([profile for profile, _ in held])
    if _at_one_time([voices[profile.id] for profile, _ in copies]):
        return NamedVoices(choices=tuple(profile for profile, _ in copies), role=role)
    holders = tuple(each for profile, others in copies for each in (profile, *others))
    return NamedVoices(tuple(voices[profile.id] for profile in holders), holders, role=role)


def held_spans(role: str, profile: Profile) -> list[RoleSpan]:
    """The roles, with their times, in which a speaker held the office."""
    return [span for span in profile.roles if holds(role, span.role)]


def _settled(profiles: Sequence[Profile]) -> NamedVoices:
    """Decide among speakers of public news and speakers known only to an audience; each is taken with its copies."""
    copies = _copies(profiles)
    meant = _settled_among([profile for profile, _ in copies])
    copies_of = {profile.id: others for profile, others in copies}
    with_copies = tuple(each for profile in meant.profiles for each in (profile, *copies_of.get(profile.id, ())))
    return replace(meant, voices=tuple(Voice(profile.id) for profile in with_copies), profiles=with_copies)


def _copies(profiles: Sequence[Profile]) -> list[tuple[Profile, tuple[Profile, ...]]]:
    """Each speaker with the speakers of exactly the same name in other audiences' articles, who may be the same person.

    Speakers of the same audience were told apart already when their articles were stored.
    """
    copies: list[tuple[Profile, list[Profile]]] = []
    for profile in sorted(profiles, key=lambda each: each.audience != EVERYBODY):  # stable: the most quoted first
        home = next((others for first, others in copies if _is_copy(profile, [first, *others])), None)
        if home is None:
            copies.append((profile, []))
        else:
            home.append(profile)
    return [(first, tuple(others)) for first, others in copies]


def _is_copy(profile: Profile, others: Sequence[Profile]) -> bool:
    keys = {name_of(name).key for name in profile.names}
    apart = all(profile.audience != other.audience for other in others)
    return apart and any(keys & {name_of(name).key for name in other.names} for other in others)


def _settled_among(profiles: Sequence[Profile]) -> NamedVoices:
    if len(profiles) < 2 or _may_be_one_person(profiles):
        return NamedVoices(tuple(Voice(profile.id) for profile in profiles), tuple(profiles))
    first, *rest = sorted(profiles, key=lambda profile: -profile.quoted)
    if first.quoted >= max(_AT_LEAST, _TIMES_AS_OFTEN * sum(each.quoted for each in rest)) and not first.is_open:
        return NamedVoices((Voice(first.id),), (first,), others=tuple(rest))
    return NamedVoices(choices=tuple(profiles))


def _may_be_one_person(profiles: Sequence[Profile]) -> bool:
    """Whether all profiles may be the same person: a full name, and the surname alone or with an initial beside it."""
    full = [profile for profile in profiles if not all(name_of(name).is_weak for name in profile.names)]
    if len(full) > 1 or any(profile.is_open for profile in profiles):
        return False
    return all(_agree(profile, other) for profile, other in combinations(profiles, 2))


def _agree(profile: Profile, other: Profile) -> bool:
    return any(_goes_by(name_of(name), other) for name in profile.names)


def _goes_by(name: Name, profile: Profile) -> bool:
    """Whether a name may be one of the speaker's names."""
    return any(agree(name, name_of(theirs)) for theirs in profile.names)


def _at_one_time(voices: Sequence[Voice]) -> bool:
    spans = sorted((voice.since, voice.until) for voice in voices if voice.since and voice.until)
    return any(second[0] < first[1] - _HANDOVER for first, second in pairwise(spans))


def _is_titled(titles: Sequence[str], role: str) -> bool:
    return not marks(role) - set(titles) and all(alike(title, role) for title in titles)


def names_alike(typed: str, names: Iterable[str]) -> list[str]:
    """Names that are meant by what somebody typed, a little misspelt, the most alike first; no descriptions."""
    words = fold_words(typed)
    alike = {name: _likeness(words, fold_words(name)) for name in names if is_named(name)} if words else {}
    return sorted((name for name in alike if alike[name] >= _ALIKE), key=lambda name: -alike[name])


def is_misspelt_name(typed: str, name: str) -> bool:
    """Whether each word that somebody typed is a word of the name, or like one of them."""
    words = fold_words(typed)
    return bool(words) and is_named(name) and all(_likeness([word], fold_words(name)) >= _ALIKE for word in words)


def _likeness(words: Sequence[str], name: Sequence[str]) -> float:
    """From 0 to 1: how much each of the words is like one of the name's, in the mean."""
    best = [max((OSA.normalized_similarity(word, other) for other in name), default=0.0) for word in words]
    return sum(best) / len(best)
