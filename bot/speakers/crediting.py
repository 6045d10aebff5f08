"""Finds the stored speaker for each name in an article, or makes a new one. Pure.

``bot.speakers.people`` decides whom a name means; this module looks up what that decision needs, in which order. Each
save of an article does this, so a known name in a known role needs only a single look-up.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from bot.domain.quotations import OWN_WORDS, Attribution, Quotation
from bot.speakers.names import Name, credited
from bot.speakers.people import Known, choose

MOST_NAMES = 64
"""Maximum number of names of a surname that are compared: a surname that more people have identifies nobody."""
AT_ONE_TIME = timedelta(days=3 * 365)
"""Maximum time between an article and a role that counts as held at the article's time."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A speaker with the ``names`` that a look-up returned; ``own`` is the name under which the speaker is listed.

    ``standing`` of the names: "settled" where a person decided whose they are, "open" where it isn't known which of
    several people is meant, else empty.
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
        """The speakers with a name of this key (``bot.speakers.names.Name.key``)."""
        ...

    def namesakes(self, surname: str, initial: str) -> list[Bearer]:
        """The speakers of up to ``MOST_NAMES`` names with this surname and, unless it is empty, this initial."""
        ...

    def own_name(self, speaker_id: int) -> str | None:
        """The name under which a speaker is listed; ``None`` where there is no such speaker."""
        ...

    def was_called(self, speaker_id: int, role: str) -> bool:
        """Whether a speaker ever had this role."""
        ...

    def roles_of_the_time(self, speaker_id: int) -> list[str]:
        """The roles that a speaker had within ``AT_ONE_TIME`` of the article."""
        ...

    def quoted_here(self, speaker_id: int) -> int:
        """The number of quotations of a speaker in earlier articles of the article's outlet."""
        ...

    def add_speaker(self, name: str, standing: str) -> int:
        """Add a speaker with this name; returns the new id."""
        ...

    def add_name(self, speaker_id: int, name: str) -> None:
        """Add another name of a speaker."""
        ...

    def count(self, speaker_id: int, role: str, quotations: int) -> None:
        """Count a speaker's quotations in this article, with the role in it."""
        ...


def ruling_wordings(quotations: Sequence[Quotation], wordings: Sequence[str]) -> list[tuple[str, ...]]:
    """For each quotation of an article the wordings by which a ruling about it may be stored: its own and, where a
    teller quotes himself or herself, the wording of the quotation around it.

    ``wordings`` are the quotations' own (``bot.text.words.spoken_key``).
    """
    around = {quotation.start: words for quotation, words in zip(quotations, wordings, strict=True)}
    return [
        (words, around[quotation.within])
        if quotation.attribution.rule == OWN_WORDS and quotation.within in around
        else (words,)
        for quotation, words in zip(quotations, wordings, strict=True)
    ]


def only_speakers(links: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The speaker's id of each name that only one speaker has; ``links`` are the names of quotations with the ids of
    their speakers."""
    speakers: dict[str, set[int]] = {}
    for name, speaker_id in links:
        speakers.setdefault(name, set()).add(speaker_id)
    return {name: min(ids) for name, ids in speakers.items() if len(ids) == 1}


def with_rulings(
    attributions: Sequence[Attribution],
    wordings: Sequence[Sequence[str]],
    rulings: Mapping[str, KeptRuling],
    links: Mapping[str, int],
) -> tuple[Sequence[Attribution], Mapping[str, int]]:
    """The attributions with people's rulings, and the ``links`` with the speakers whom the rulings mean.

    ``wordings`` has, for each quotation, the wordings by which its ruling may be stored (:func:`ruling_wordings`).
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
    """The speaker of each name; new speakers are added, and all are counted.

    ``mentions`` are the name and the role (or an empty one) of each quotation. ``links`` are the ids of names in the
    article's last revision: a name in it keeps its speaker.
    """
    roles: dict[str, Counter[str]] = {}
    for (name, role), quotations in Counter(mentions).items():
        roles.setdefault(name, Counter())[role] += quotations
    keys = {credited(name).key for name in roles}
    known = {bearer.id: bearer for bearer in _merged(bearer for key in keys for bearer in book.bearers_of(key))}
    speakers: dict[str, Bearer] = {}
    for name in sorted(roles, key=len, reverse=True):  # full names first: a short name may mean one of their speakers
        bearer = _speaker(book, name, [role for role in roles[name] if role], known, links.get(name))
        for role, quotations in roles[name].items():
            book.count(bearer.id, role, quotations)
        speakers[name] = known[bearer.id] = bearer
    return speakers


def _merged(bearers: Iterable[Bearer]) -> list[Bearer]:
    """Each speaker once, with all names."""
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
    """The speakers of the surname; none where too many people have it."""
    namesakes = book.namesakes(read.surname, read.initial)
    if sum(len(bearer.names) for bearer in namesakes) >= MOST_NAMES:
        namesakes = []
    return list({bearer.id: bearer for bearer in (*bearers, *namesakes)}.values())


def _is_plain(book: SpeakerBook, bearer: Bearer, name: str, roles: Sequence[str]) -> bool:
    """Whether the only speaker with exactly this name had one of these roles before: by far the most frequent case."""
    return name in bearer.names and all(book.was_called(bearer.id, role) for role in roles)


def _as_known(book: SpeakerBook, read: Name, bearer: Bearer) -> Known:
    """A speaker as :func:`bot.speakers.people.choose` compares it."""
    return Known(
        bearer.id,
        tuple(map(credited, bearer.names)),
        tuple(book.roles_of_the_time(bearer.id)),
        settled=bearer.standing == "settled" and _has_key(bearer, read.key),
        is_open=bearer.standing == "open",
        here=book.quoted_here(bearer.id),
    )
