"""Whose quotations an article's are: the steps from the names in it to speakers, over what is known of them. Pure.

Who is meant by a name is decided in ``bot.speakers.people``; here stands what is asked for that, and in which order. A
name that is known, in a role that is known, costs one question, since this is a part of each save.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from bot.domain.quotations import Attribution
from bot.speakers.names import Name, credited
from bot.speakers.people import Known, choose

MOST_NAMES = 64
"""Names of one surname that are looked at: one that more people have tells nobody apart, and is nobody's alone."""
AT_ONE_TIME = timedelta(days=3 * 365)
"""Time before and after an article within which a role is of its time."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A speaker with the ``names`` that a look-up brought; ``own`` is the one they are listed under.

    ``standing`` of the names: "settled" where a person said whose they are, "open" where it isn't told which one of
    several is meant, else empty.
    """

    id: int
    own: str
    names: tuple[str, ...]
    standing: str = ""


@dataclass(frozen=True, slots=True)
class KeptRuling:
    """Whom a person credited with a quotation; ``speaker_id`` is ``None`` where only a name was given."""

    speaker_id: int | None
    speaker: str | None
    role: str | None
    rule: str


class SpeakerBook(Protocol):
    """The speakers of one audience, while an article of theirs is written."""

    def bearers_of(self, key: str) -> list[Bearer]:
        """Those with a name of this key (``bot.speakers.names.Name.key``)."""
        ...

    def namesakes(self, surname: str, initial: str) -> list[Bearer]:
        """Those with up to ``MOST_NAMES`` names of this surname, and of this first letter where it isn't empty."""
        ...

    def own_name(self, speaker_id: int) -> str | None:
        """The name that a speaker is listed under; ``None`` where there is no such speaker."""
        ...

    def was_called(self, speaker_id: int, role: str) -> bool:
        """Whether a speaker ever had this role."""
        ...

    def roles_of_the_time(self, speaker_id: int) -> list[str]:
        """The roles that a speaker had within ``AT_ONE_TIME`` of the article."""
        ...

    def quoted_here(self, speaker_id: int) -> int:
        """How many quotations the article's outlet had of a speaker before."""
        ...

    def add_speaker(self, name: str, standing: str) -> int:
        """Somebody of whom nothing is known but the name; their id."""
        ...

    def add_name(self, speaker_id: int, name: str) -> None:
        """Another name that a speaker goes by."""
        ...

    def count(self, speaker_id: int, role: str, quotations: int) -> None:
        """Quotations of a speaker in this article, with the role in it."""
        ...


def with_rulings(
    attributions: Sequence[Attribution],
    wordings: Sequence[Sequence[str]],
    rulings: Mapping[str, KeptRuling],
    links: Mapping[str, int],
) -> tuple[Sequence[Attribution], Mapping[str, int]]:
    """The attributions with what people corrected, and the ``links`` with whom they meant by it.

    ``wordings`` are those by which a quotation's ruling may be known, its own before those around it.
    """
    if not rulings:
        return attributions, links
    corrected, meant = list(attributions), dict(links)
    for position, keys in enumerate(wordings):
        ruling = next((rulings[key] for key in keys if key in rulings), None)
        if ruling is None:
            continue
        corrected[position] = replace(
            attributions[position], speaker=ruling.speaker, role=ruling.role, confidence=1.0, rule=ruling.rule
        )
        if ruling.speaker_id is not None and ruling.speaker is not None:
            meant[ruling.speaker] = ruling.speaker_id
    return corrected, meant


def credit_speakers(
    book: SpeakerBook, mentions: Iterable[tuple[str, str]], links: Mapping[str, int]
) -> dict[str, Bearer]:
    """The speaker of each name, made where they are new, and counted.

    ``mentions`` are the name and the role (or an empty one) of each quotation. ``links`` are the ids of names in the
    article's last revision: a name in it stays whose it was.
    """
    roles: dict[str, Counter[str]] = {}
    for (name, role), quotations in Counter(mentions).items():
        roles.setdefault(name, Counter())[role] += quotations
    keys = {credited(name).key for name in roles}
    known = {bearer.id: bearer for bearer in _merged(bearer for key in keys for bearer in book.bearers_of(key))}
    speakers: dict[str, Bearer] = {}
    for name in sorted(roles, key=len, reverse=True):  # full names first: the short ones may be theirs
        bearer = _speaker(book, name, [role for role in roles[name] if role], known, links.get(name))
        for role, quotations in roles[name].items():
            book.count(bearer.id, role, quotations)
        speakers[name] = known[bearer.id] = bearer
    return speakers


def _merged(bearers: Iterable[Bearer]) -> list[Bearer]:
    """Each speaker once, with all of the names."""
    by_id: dict[int, Bearer] = {}
    for bearer in bearers:
        before = by_id.get(bearer.id, replace(bearer, names=(), standing=""))
        names = (*before.names, *bearer.names)
        by_id[bearer.id] = replace(before, names=names, standing=before.standing or bearer.standing)
    return list(by_id.values())


def _speaker(
    book: SpeakerBook, name: str, roles: Sequence[str], known: Mapping[int, Bearer], linked: int | None
) -> Bearer:
    if linked is not None and (own := book.own_name(linked)) is not None:
        return known.get(linked) or Bearer(linked, own, (name,))
    read = credited(name)
    bearers = [bearer for bearer in known.values() if _has_key(bearer, read.key)]
    if read.is_weak:
        bearers = _whom_it_may_fit(book, read, bearers)
    elif len(bearers) == 1 and not bearers[0].standing and _is_plain(book, bearers[0], name, roles):
        return bearers[0]
    choice = choose(read, roles, [_as_known(book, read, bearer) for bearer in bearers])
    if choice.speaker_id is None:
        standing = "open" if choice.is_open else ""
        return Bearer(book.add_speaker(name, standing), name, (name,), standing)
    chosen = next(bearer for bearer in bearers if bearer.id == choice.speaker_id)
    if name not in chosen.names:
        book.add_name(chosen.id, name)
    return chosen


def _has_key(bearer: Bearer, key: str) -> bool:
    return any(credited(name).key == key for name in bearer.names)


def _whom_it_may_fit(book: SpeakerBook, read: Name, bearers: Sequence[Bearer]) -> list[Bearer]:
    """Those of the surname; of these none where too many have it."""
    namesakes = book.namesakes(read.surname, read.initial)
    if sum(len(bearer.names) for bearer in namesakes) >= MOST_NAMES:
        namesakes = []
    return list({bearer.id: bearer for bearer in (*bearers, *namesakes)}.values())


def _is_plain(book: SpeakerBook, bearer: Bearer, name: str, roles: Sequence[str]) -> bool:
    """Whether the one who bears exactly this name was called this before: by far the most frequent case."""
    return name in bearer.names and all(book.was_called(bearer.id, role) for role in roles)


def _as_known(book: SpeakerBook, read: Name, bearer: Bearer) -> Known:
    """What the choice is made by."""
    return Known(
        bearer.id,
        tuple(map(credited, bearer.names)),
        tuple(book.roles_of_the_time(bearer.id)),
        settled=bearer.standing == "settled" and _has_key(bearer, read.key),
        is_open=bearer.standing == "open",
        here=book.quoted_here(bearer.id),
    )
