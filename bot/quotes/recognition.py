"""Recognises the language of a text.

Of a text of some length the share of a language's small words decides. Of a short one every word counts: words that
only one language has count for it, words of its neighbours and words with letters that it lacks count against it. Words
within names (``Ana de la Cruz``) tell nothing. Where neither decides, the language stays open, and no rule of any
language may drop a quotation.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.quotes.language import Language
from bot.quotes.word_sets import WordSet

_LEAST: Final = 0.05
"""Share of a text's words that are markers of its language: English training articles have 8 % at least, 23 % in the
median; texts in seven other European languages have 2 % of English ones at most."""
_ENOUGH: Final = 25
"""Minimum words of a text whose language is recognised by that share."""
_MOST: Final = 1200
"""Maximum code points that are read."""
_GLANCE: Final = 500
"""Code points that are read first."""
_PLENTY: Final = 12
"""Number of markers in the first code points that decides, whatever their share."""
_MARKED: Final = re.compile(r"[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_FEWEST_PLAIN: Final = 8
"""Small words of a text in small letters and outside of its marks, at least, which tell its language at once."""
_PLAIN_SHARE: Final = 0.2
"""Share of these among all its words there, at least."""
_PLAIN_LEAD: Final = 2.5
"""Minimum ratio of their weight and that of the next language's."""
_MANY_PLAIN, _PLAIN_LEAD_OF_MANY = 30, 1.6
"""Small words of a language from which on another ratio is enough, and this."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True, eq=False)
class OtherLanguages:
    """The words and letters by which all languages but the first are recognised."""

    small_words: Mapping[str, WordSet]
    """Frequent small words of each language, by its code; two may have the same word."""
    neighbours: WordSet
    """Neighbours' words that speak against the first language in a short text."""
    scripts: Sequence[tuple[str, str]]
    """Patterns of letters outside the Latin script and the language that they tell, the particular ones first."""
    letters: Sequence[tuple[str, tuple[str, ...]]]
    """Letters that few languages in Latin script have, and the codes of these, the particular ones first."""
    marks: Sequence[tuple[str, tuple[str, ...]]]
    """Patterns of quotation marks, and the codes of the languages that are mostly printed with them."""
    capital_nouns: WordSet
    """Codes of languages whose nouns have capitals: small words between two of these are hardly part of a name."""


@dataclass(frozen=True, slots=True, eq=False)
class KnownLanguages:
    """What languages are recognised by."""

    first: Language
    """The language that is asked for first, with more words than the others: most texts of a bot are in it."""
    others: Callable[[], OtherLanguages]
    """All others, read when a text isn't plainly in the first one."""


_FUNCTION: Final = frozenset("apzDdPorctOA")
"""Classes of function words: nouns and verbs of the first language are as often those of a neighbour."""


@cache
def _having(known: KnownLanguages) -> Mapping[str, tuple[str, ...]]:
    """For each small word the codes of the languages that have it; words of the same languages share theirs."""
    letters = known.first.tokens.classes
    having = {word: [known.first.code] for word in known.first.clues if letters.get(word, "") in _FUNCTION}
    for code, words in known.others().small_words.items():
        for word in words:
            having.setdefault(word, []).append(code)
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    return {word: shared.setdefault(tuple(codes), tuple(codes)) for word, codes in having.items()}


def code_of(text: str, known: KnownLanguages) -> str:
    """ISO 639-1 code of a text's language, empty where it isn't sure; the words of its quotations count."""
    beginning, first = text[:_MOST], known.first
    if sum(map(first.markers.__contains__, beginning[:_GLANCE].split())) >= _PLENTY:  # most texts
        return first.code
    script = _script_of(beginning, known)
    if not script and (plain := _plain_code(beginning, known)):
        return plain
    return first.code if _is_in_first(beginning, known) else script or _other_of(beginning, known)


def _plain_code(text: str, known: KnownLanguages) -> str:
    """The language of a text that is plainly in it whichever of its words are parts of names; empty for others."""
    words = outside_marks(text).split()
    times = _times_of(words, known)
    weights = _weigh(times)
    ordered = sorted(weights, key=weights.__getitem__)
    number = _number_of(times, ordered[-1]) if ordered else 0
    if number < max(_FEWEST_PLAIN, _PLAIN_SHARE * len(words)):
        return ""
    lead = _PLAIN_LEAD if number < _MANY_PLAIN else _PLAIN_LEAD_OF_MANY
    plain = len(ordered) == 1 or weights[ordered[-1]] >= lead * weights[ordered[-2]]
    return ordered[-1] if plain else ""


def _is_in_first(text: str, known: KnownLanguages) -> bool:
    markers = known.first.markers
    if has_words(text[:_GLANCE], markers, _PLENTY):
        return True
    words = text.lower().split()
    enough = len(words) * _LEAST if len(words) >= _ENOUGH else 0
    return sum(map(markers.__contains__, words)) >= enough and _speaks_for_first(text, known)


def has_words(text: str, listed: WordSet, least: int) -> bool:
    """Whether ``least`` words of a text are listed; most texts have enough of them in small letters."""
    if sum(map(listed.__contains__, text.split())) >= least:
        return True
    return sum(map(listed.__contains__, text.lower().split())) >= least


def _speaks_for_first(text: str, known: KnownLanguages) -> bool:
    """Whether more words are the first language's than another's.

    An article's own words are those outside of marks: what somebody said may be in another language.
    """
    parts = list(_outside_then_all(text))
    if _weight(_WORD.findall(parts[0]), known) >= _PLENTY:  # most texts: names weigh nothing beside that
        return True
    own, all_words, outside, everything = (
        _weight(_WORD.findall(part), known) for part in [*(_apart(part)[0] for part in parts), *parts]
    )
    if own == 1 and any(mark in text for mark in _NEVER_FIRST):
        return all_words > own
    if own:
        return own > 0
    if all_words:  # somebody's words alone: names that are another language's weigh half
        return 2 * all_words + min(outside, 0) > 0
    return (outside or everything) > 0


_NEVER_FIRST: Final = "„«»"
"""Marks that the first language hasn't: beside these a single word outside of marks is too few for it, where none of
those inside speaks for it."""


def outside_marks(text: str) -> str:
    """A text without what stands between marks."""
    return _MARKED.sub(" ", text)


def _outside_then_all(text: str) -> Iterator[str]:
    yield outside_marks(text)
    yield text


_CAPITAL: Final = "[A-ZÀ-ÖØ-Þ]"
_LINKED: Final = rf"(?:(?:[ '’]|[ ](?:[a-zà-ÿ]{{1,5}}[ '’]){{1,2}}){_CAPITAL}[\w.-]+)"
_NAME: Final = rf"({_CAPITAL})(?:(?<=[a-zà-ÿ,;)][ ].)[\w.-]+{_LINKED}*|([\w.-]+){_LINKED}+)"
"""A name within a sentence, or behind the first word of one, which is groups 1 and 2, with the small words in it: ``Ana
de la Cruz``. A search leaps from capital to capital. Patterns are compiled when a short text needs them."""


def _apart(text: str) -> tuple[str, str]:
    """The text outside of names, and the names."""
    outside: list[str] = []
    within: list[str] = []
    at = 0
    for name in re.finditer(_NAME, text):
        first = name.end(2) if name[2] else name.start()
        outside.append(text[at:first])
        within.append(text[first : name.end()])
        at = name.end()
    return "".join([*outside, text[at:]]), " ".join(within)


def _weight(words: Sequence[str], known: KnownLanguages) -> int:
    """The number of words that only the first language has, less the number of words that it lacks."""
    first, neighbours = known.first, known.others().neighbours
    weight = 0
    for word in words:
        low = word.lower()
        if low in first.clues:
            weight += low not in neighbours
        else:
            weight -= low in neighbours or (word == low and not first.alphabet.issuperset(word))
    return weight


_LONG_LEAST: Final = 0.12
"""Share of the words of a longer text that are small words of its language; a text of names and numbers has fewer."""
_LEAD: Final = 1.15
"""Minimum ratio of the weights of a text's language and of the next; below it the language stays open."""
_BETWEEN_CAPITALS: Final = 0.25
"""What a small word between two capitals weighs in a language whose nouns have them, of its weight elsewhere."""
_MARKS_WEIGH: Final = 0.5
"""What the marks of a language weigh beside its words: half a word that no other has."""
_SHORT_LEAST: Final = 1.0
"""Weight that a short text has of its language at least: one word that no other has, or several that some have."""


def _other_of(text: str, known: KnownLanguages) -> str:
    """The language whose small words a text has most of, among languages in Latin script."""
    outside, everything = _outside_then_all(text)
    printed = {code for marks, codes in known.others().marks if re.search(marks, text) for code in codes}
    code = _likeliest(outside, printed, known)
    if everything != outside and (not code or len(outside.split()) < _ENOUGH):
        other = _likeliest(everything, printed, known)
        if code and other not in (code, known.first.code, ""):
            return ""
        code = code or other
    return "" if code == known.first.code else code


def _likeliest(text: str, printed: Set[str], known: KnownLanguages) -> str:
    """The language that has most of a text's words, where these are enough; ``printed`` are the codes of those whose
    marks it has."""
    own, within = (_WORD.findall(part.lower().replace("’", "'")) for part in _apart(text))
    times, times_within = Counter(_clues_in(own, known)), _times_of(within, known)
    weights, weights_within = _weigh(times), _weigh(times_within)
    capital_nouns = known.others().capital_nouns.intersection(weights_within)
    for code in capital_nouns:
        weights[code] += weights_within[code] * _BETWEEN_CAPITALS
    if not weights:
        return ""
    for code in weights.keys() & printed:
        weights[code] += _MARKS_WEIGH
    *others, best = sorted(weights, key=weights.__getitem__)
    number = _number_of(times, best) + (_number_of(times_within, best) if best in capital_nouns else 0)
    enough = weights[best] >= _SHORT_LEAST and (len(own) + len(within) < _ENOUGH or number >= _LONG_LEAST * len(own))
    shared = _MARKS_WEIGH if others and printed >= {best, others[-1]} else 0.0  # tells nothing between both
    clear = not others or weights[best] - shared >= _LEAD * (weights[others[-1]] - shared)
    return best if enough and clear else ""


def _clues_in(words: Sequence[str], known: KnownLanguages) -> Iterator[tuple[str, ...]]:
    """The codes of the languages that each word tells: as a small word, by one that has lost its vowel before it
    (``qu'Eva``), or by its letters."""
    having, letters = _having(known), known.others().letters
    for word in words:
        codes = having.get(word)
        if codes is None and "'" in word:
            codes = having.get(word[: word.index("'") + 1])
        if codes is None and not word.isascii():
            codes = next((codes for rare, codes in letters if not set(rare).isdisjoint(word)), None)
        if codes is not None:
            yield codes


def _times_of(words: Sequence[str], known: KnownLanguages) -> Mapping[tuple[str, ...], int]:
    """How often small words are among some words, by the codes of the languages that have them."""
    return Counter(filter(None, map(_having(known).get, words)))


def _weigh(times: Mapping[tuple[str, ...], int]) -> dict[str, float]:
    """The weight of each language whose small words are among some words; a word weighs the less the more have it."""
    weights = defaultdict[str, float](float)
    for codes, number in times.items():
        weight = number / len(codes)
        for code in codes:
            weights[code] += weight
    return weights


def _number_of(times: Mapping[tuple[str, ...], int], code: str) -> int:
    """The number of a language's small words among some words."""
    return sum([number for codes, number in times.items() if code in codes])


_LETTER: Final = r"[^\W\d_]"
_LATIN: Final = "[A-Za-z\u00c0-\u024f]"
_NO_LETTERS: Final = bytes(code for code in range(128) if not chr(code).isalpha())
_FEW: Final = 0.01
"""Minimum share (0–1) of a language's own letters among the letters of a text."""


def _script_of(text: str, known: KnownLanguages) -> str:
    """The language of a text's script; empty for a text in Latin letters."""
    plain = text.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    if len(plain) * 2 > len(text):  # most texts: Latin letters are the most, whatever the others are
        return ""
    letters = len(re.findall(_LETTER, text))
    if not letters or len(re.findall(_LATIN, text)) * 2 > letters:
        return ""
    return next((code for code, own in known.others().scripts if len(re.findall(own, text)) > _FEW * letters), "")
