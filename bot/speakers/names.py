"""Reads and compares people's names across articles, with their titles, initials, accents and "Jr.". Pure."""

from dataclasses import dataclass
from functools import lru_cache

from bot.text.lang.en import persons as english
from bot.text.words import fold_words

_LEADING = english.PARTICLES - english.GIVEN_PARTICLES
"""Particles with which a name without a first name may begin: "Le Pen". Other particles may be first names."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in folded words. A single letter in ``given`` is an initial; ``given`` is empty for a bare surname.

    ``key`` is equal for the variants of a name: "John F. Kerry Jr." and "John Kerry".
    """

    given: tuple[str, ...]
    surname: str
    suffix: str
    key: str
    titles: tuple[str, ...] = ()

    @property
    def is_weak(self) -> bool:
        """Whether the name fits many people: a bare surname, or a surname with an initial."""
        return bool(self.surname) and (not self.given or len(self.given[0]) == 1)

    @property
    def initial(self) -> str:
        """The first letter of the first name."""
        return self.given[0][0] if self.given else ""


@lru_cache(maxsize=16_384)
def name_of(text: str) -> Name:
    """Read a name as an article or a person writes it: ``"Dr. Émile d’Arc, Jr."`` → émile d'arc, jr.

    A body ("Ministry of Defence") and a description ("a harbour worker") are names of all their words.
    """
    text = english.ARTICLE.sub("", text.strip(), count=1)
    if is_described(text) or english.LINKING.search(text):
        words = tuple(fold_words(text))
        return Name((), "", "", " ".join(words))
    words = tuple(fold_words(text))
    titles, words = _without_titles(words)
    words, suffix = _without_suffix(words)
    if not words:
        return Name((), "", suffix, suffix)
    given = tuple(word for at, word in enumerate(words[:-1]) if word not in (english.PARTICLES if at else _LEADING))
    lasting = [*given[:1], *(word for word in given[1:] if len(word) > 1), words[-1]]
    return Name(given, words[-1], suffix, " ".join(lasting), titles)


def credited(text: str) -> Name:
    """Read the name of a speaker in an article; with a small first letter it is a description ("officials")."""
    return name_of(text) if not text[:1].islower() else Name((), "", "", " ".join(fold_words(text)))


def is_named(text: str) -> bool:
    """Whether an article credits a speaker by name: "the general secretary" may be any person of that office."""
    return bool(text) and not text[:1].islower() and not is_described(text)


def is_described(text: str) -> bool:
    """Whether the text is a description and no name: "a doctor" in two articles means two doctors."""
    return bool(english.DESCRIBED.match(text))


def agree(name: Name, other: Name) -> bool:
    """Whether two names may be one person's: nothing in them contradicts.

    "J. Smith", "Smith" and "John Q. Smith" agree with "John Smith"; "George H. W. Bush" and "George W. Bush" don't, nor
    do "Jr." and "Sr.".
    """
    if name.surname != other.surname or (name.suffix and other.suffix and name.suffix != other.suffix):
        return False
    if not name.surname:
        return name.key == other.key
    first, second = name.given[:1], other.given[:1]
    return all(_alike(mine, theirs) for mine, theirs in zip(first, second, strict=False)) and _middles(
        name.given[1:], other.given[1:]
    )


def _middles(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Second names may be missing only where they are initials: "Maria Elena Lopez" may be somebody else."""
    shorter, longer = sorted((words, other), key=len)
    together = all(_alike(mine, theirs) for mine, theirs in zip(shorter, longer, strict=False))
    return together and all(len(word) == 1 for word in longer[len(shorter) :])


def _alike(word: str, other: str) -> bool:
    """Whether two words of a name are the same, or one the initial of the other."""
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    return word == other


def _without_titles(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The titles before a name, and the other words; the last word is never a title, since there are people called
    Bishop."""
    at = 0
    while at < len(words) - 1 and _is_title(words, at):
        at += 1
    return words[:at], words[at:]


def _is_title(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is a title, or stands before one: ``Prime Minister``."""
    word = words[at]
    return word in english.TITLES or (word in english.BEFORE_TITLES and _title_follows(words, at))


def _title_follows(words: tuple[str, ...], at: int) -> bool:
    return any(word in english.TITLES for word in words[at + 1 : -1][:2])


def _without_suffix(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    if len(words) > 2 and words[-1] in english.GENERATIONS:
        return words[:-1], english.GENERATIONS[words[-1]]
    return words, ""
