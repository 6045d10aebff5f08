"""Which capitalised words are names, in a language that gives every noun a capital.

Lists and endings tell the nouns for speakers, documents and things. What is left is a name where the article shows it:
behind a given name, a title or another such word, or beside a verb of speech without an article. What was once seen to
be a name is one in the whole article.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress, count
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.language import Language
from bot.quotes.syntax.body_nouns import join_body_nouns
from bot.quotes.syntax.parted_names import part_names, part_offices
from bot.quotes.syntax.phrases import (
    drop_expletives,
    join_separable,
    mark_answers,
    mark_as_follows,
    mark_credits,
    mark_demonstratives,
    mark_joined_sources,
    mark_joined_titles,
    mark_listener,
    mark_objects_in_clauses,
    mark_opinions,
    mark_own_words,
    mark_pointing,
    mark_reactions,
    mark_reported,
    mark_retired,
    mark_said_so,
    mark_sources,
    mark_views,
)
from bot.quotes.syntax.rule_places import places_of
from bot.quotes.syntax.shown_names import UNKNOWN_NOUN, shown_names, surnames_of
from bot.quotes.syntax.written import mark_mentioned, mark_written
from bot.quotes.vocabulary import LONGEST_END

_NAME_ENDS: Final = 2
"""Letters that a name has at least."""


def noun_classes(words: Sequence[str], lows: Sequence[str], classes: list[str], language: Language) -> str:
    """The class letters of a text's words, capitalised ones (``^``) told, verbs in two parts joined, sources marked."""
    nouns, grammar = language.tokens.nouns, language.grammar
    assert nouns is not None
    places = places_of(lows, language.tokens)
    _name_classes(words, lows, classes, places.particles, language)
    join_separable(lows, classes, places.separable, places.verb_parts, nouns)
    mark_retired(classes, places.retired)
    mark_sources(lows, classes, places.sources, nouns, grammar.cited)
    mark_as_follows(lows, classes, places.as_follows, nouns)
    mark_written(lows, classes, places.written, nouns)
    mark_mentioned(lows, classes, places.mentioned, nouns)
    mark_answers(words, lows, classes, nouns)
    mark_listener(classes, places.listening)
    mark_demonstratives(lows, classes, places.demonstratives, language.tokens.said_so)
    mark_pointing(lows, classes, nouns)
    mark_reactions(lows, classes, places.reactions, nouns)
    mark_own_words(lows, classes, places.own_words, nouns)
    mark_credits(lows, classes, places.credits)
    mark_views(lows, classes, places.viewed_by, nouns)
    mark_opinions(lows, classes, nouns)
    drop_expletives(classes, places.expletives)
    letters = "".join(classes)
    mark_said_so(lows, classes, letters, language)
    mark_joined_sources(lows, classes, letters, nouns)
    mark_joined_titles(lows, classes, letters, language)
    mark_objects_in_clauses(lows, classes, letters, nouns)
    letters = "".join(classes)
    mark_reported(lows, classes, letters, language)
    _mark_objects(words, lows, classes, letters, language)
    return grammar.relative_article.sub("r", "".join(classes))


def _mark_objects(
    words: Sequence[str], lows: Sequence[str], classes: list[str], letters: str, language: Language
) -> None:
    """``Anders sah das Anna Huber``, ``…, die Huber kannte``, ``…, gegen die Huber spielt``: what looks like an article
    before somebody's name is an object, or a relative pronoun behind a comma; ``letters`` are the classes in one."""
    nouns = language.tokens.nouns
    assert nouns is not None
    surnames: frozenset[str] | None = None
    for at in [match.start() for match in _BEFORE_NAME.finditer(letters)]:
        behind_comma = letters[at - 1 : at] == "," or letters[max(0, at - 2) : at] == ",p"
        if not behind_comma and lows[at] not in nouns.neuter:  # most
            continue
        given = language.names.gender_of(words[at + 1]) != "" and letters[at + 2 : at + 3] == "N"
        if behind_comma and not given and surnames is None:
            surnames = surnames_of(words, lows, letters, language)
        if behind_comma and (given or (surnames is not None and lows[at + 1] in surnames)):
            classes[at] = "r"
        elif given and not behind_comma:
            classes[at] = "o"


_BEFORE_NAME: Final = re.compile("D(?=N)")


def split_owners(
    words: list[str], lows: list[str], ends: list[int], classes: str, piece_tokens: list[int], language: Language
) -> str:
    """Cut the mark of the owner off names, ``Merkels`` into ``Merkel`` and ``s``; the classes of what is there then."""
    nouns = language.tokens.nouns
    assert nouns is not None
    if not nouns.genitive:
        return classes
    places = [match.start() for match in _NAME_WORD.finditer(classes)]
    ending = [at for at in places if lows[at].endswith(nouns.genitive)]
    if not ending:
        return classes
    names = {lows[at] for at in places}
    alone = {lows[at] for at in ending if classes[at + 1 : at + 2] not in _OWNED}
    cut = [
        at
        for at in ending
        if _is_owner(lows, classes, at, names, language)
        or (lows[at] not in alone and _is_whole_owner(words, lows, classes, at, language))
    ]
    if not cut:
        return classes
    letters = list(classes)
    for at in reversed(cut):
        length = len(nouns.genitive)
        words[at : at + 1] = [words[at][:-length], words[at][-length:]]
        lows[at : at + 1] = [lows[at][:-length], lows[at][-length:]]
        ends[at : at + 1] = [ends[at] - length, ends[at]]
        letters[at : at + 1] = ["N", "s"]
    piece_tokens[:] = [token + bisect_left(cut, token) for token in piece_tokens]
    return "".join(letters)


_NAME_WORD: Final = re.compile("N")
_OWNED: Final = tuple("wRSG")
"""Classes of what belongs to somebody whose name stands before it."""


def _is_whole_owner(words: Sequence[str], lows: Sequence[str], classes: str, at: int, language: Language) -> bool:
    """``Merle Kruses Urteil``: behind a given name one that ends in the mark of the owner, right before a noun; who is
    called Behrens has an apostrophe there."""
    if classes[at - 1 : at] != "N" or at + 1 >= len(words):
        return False
    owns = words[at + 1] != lows[at + 1] and classes[at + 1] in _OWNED
    return owns and language.names.gender_of(words[at - 1]) != "" and classes[at - 2 : at - 1] != "N"


def _is_owner(lows: Sequence[str], classes: str, at: int, names: set[str], language: Language) -> bool:
    low, nouns = lows[at], language.tokens.nouns
    if nouns is None or language.names.gender_of(low) or low in language.names.places:
        return False
    base = low.removesuffix(nouns.genitive)
    if classes[at + 1 : at + 2] not in _OWNED and classes[at + 1 : at + 2] != "#":
        return base in names and classes[at - 1 : at] in tuple("wSA")  # nach Ansicht Hubers
    if base in names or base in language.names.places:
        return True
    return classes[at - 1 : at] != "N" and language.names.gender_of(base) != ""


def _name_classes(
    words: Sequence[str], lows: Sequence[str], classes: list[str], particles: Sequence[int], language: Language
) -> None:
    """Tell capitalised words (``^``) apart in the classes."""
    nouns = language.tokens.nouns
    assert nouns is not None
    capitals = [*compress(count(), map(_CAPITAL.__eq__, classes))]
    _class_capitals(words, lows, classes, capitals, language)
    _attribute(lows, classes, nouns)
    _mark_leading_roles(words, lows, classes, language)
    _join_particles(words, lows, classes, particles, language)
    names = shown_names(words, lows, "".join(classes), nouns, language)
    for at in capitals:
        letter = classes[at]
        if letter == UNKNOWN_NOUN:
            named = lows[at] in names or lows[at].removesuffix(nouns.genitive) in names  # Merkels
            classes[at] = "N" if named else "w"
        elif lows[at] in names and letter in "wSGR" and _is_bare(classes, at, nouns):
            classes[at] = "N"
    join_body_nouns(words, lows, classes, language)


_CAPITAL: Final = "^"


def _class_capitals(
    words: Sequence[str], lows: Sequence[str], classes: list[str], capitals: Sequence[int], language: Language
) -> None:
    """The class of each word with a capital by itself, and by what stands right before it."""
    nouns = language.tokens.nouns
    assert nouns is not None
    seen, address, names_too = set(words), nouns.address, nouns.names_too
    within, opening, opening_seen = _noun_classes(language)
    for at in capitals:
        word = words[at]
        fresh = at == 0 or classes[at - 1] in ".nQ:-" or words[at - 1].count(".") > 1  # by the F.A.Z. Neben …
        letter = classes[at] = ((opening_seen if lows[at] in seen else opening) if fresh else within)[word]
        if not fresh and word in address and classes[at - 1] not in _SAYING:
            classes[at] = "o"
        elif letter == "N" and lows[at] in names_too and _is_no_name(words, lows, classes, at):
            classes[at] = "w"


_SAYING: Final = frozenset("VWK")
"""Classes of the verbs by which words are said or written: ``sagte Sie`` is a slip."""


def _is_no_name(words: Sequence[str], lows: Sequence[str], classes: Sequence[str], at: int) -> bool:
    """``ihren zweiten Roman``, ``der Ernst der Lage``: behind an article or a word in small letters that describes."""
    if not at or words[at - 1] != lows[at - 1]:
        return False
    return classes[at - 1] in "Dd" or (classes[at - 1] == "e" and at > 1 and classes[at - 2] in "Dd")


def _mark_leading_roles(words: Sequence[str], lows: Sequence[str], classes: list[str], language: Language) -> None:
    """``Doppeltorschütze Enzo Barrios``: what somebody is, before his name in full."""
    for at in [match.start() for match in _MAY_LEAD.finditer("".join(classes))]:
        if classes[at] == UNKNOWN_NOUN:
            _mark_unlisted_role(words, lows, classes, at, language)
        else:
            _mark_member(words, lows, classes, at, language)


_MAY_LEAD: Final = re.compile(r"\?(?=\?\?|N)|G")
"""An unknown noun before a name in full, and the noun for a body, which its members are called by."""


def _mark_member(words: Sequence[str], lows: Sequence[str], classes: list[str], at: int, language: Language) -> None:
    """``der Grüne Bas van Dijk``, ``AfD-Rat Holger Zinn``, ``sagt die Grüne``: a member by the name of a body."""
    nouns = language.tokens.nouns
    assert nouns is not None
    member = lows[at] in nouns.members and classes[at - 1 : at] == ["D"]
    joined = classes[at] == "G" and "-" in lows[at] and lows[at].endswith(nouns.leading_endings)
    if member and lows[at] in nouns.one_member:
        classes[at] = "R"
    elif (member or joined) and _is_named_behind(words, classes, at, language):
        classes[at] = "R"
        if member and classes[at - 2 : at - 1] == ["R"]:
            classes[at] = "G"  # die Sprecherin der Grünen Mara Pike


def _mark_unlisted_role(
    words: Sequence[str], lows: Sequence[str], classes: list[str], at: int, language: Language
) -> None:
    """A noun that no list has, by its end and the name behind it."""
    if len(lows[at]) < _SHORTEST_ROLE or classes[at - 1 : at] == ["N"]:
        return
    nouns = language.tokens.nouns
    assert nouns is not None
    if classes[at + 1] == UNKNOWN_NOUN:
        if lows[at].endswith(nouns.whole_endings):
            classes[at] = "R"  # Mittelfeldmann Enes Karakaya
        if classes[at - 1 : at] == ["D"] and lows[at].endswith(nouns.leading_endings):
            classes[at] = "R"  # den Gewichtheber Lasha Gelaschwili
        return
    named = language.names.gender_of(words[at + 1]) and "".join(classes[at + 2 : at + 3]) in _SURNAMES
    if named and ("-" in lows[at] or lows[at].endswith(nouns.leading_endings)):
        classes[at] = "R"


def _is_named_behind(words: Sequence[str], classes: Sequence[str], at: int, language: Language) -> bool:
    """Whether a name in full stands behind a word."""
    if at + 2 >= len(words) or classes[at + 1] not in "N?":
        return False
    given = language.names.gender_of(words[at + 1]) != "" and classes[at + 2] in _SURNAMES
    return given or words[at + 2] in language.tokens.particles


_SURNAMES: Final = frozenset("N?L")
"""Classes of what follows a given name."""


_SHORTEST_ROLE: Final = 6
"""Letters that an unlisted noun for a person has at least; given names are shorter: ``Edwin``."""


class _NounClasses(dict[str, str]):
    """Class letter of every word with a capital by itself, worked out once; ``fresh`` where any word has one,
    ``seen`` if it stands without."""

    def __init__(self, language: Language, seen: bool, fresh: bool) -> None:
        super().__init__()
        self._language = language
        self._seen = seen
        self._fresh = fresh

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_CAPITALS:
            self.clear()
        letter = self[word] = noun_class(self._language, word, word.lower(), self._seen, self._fresh)
        return letter


_MOST_CAPITALS: Final = 16_000
"""Words with a capital that are remembered with their class letters, for each of three sorts of places."""


@cache
def _noun_classes(language: Language) -> tuple[_NounClasses, _NounClasses, _NounClasses]:
    """The classes of words within sentences; of words where any has a capital; of such that stand without one, too."""
    return (
        _NounClasses(language, False, False),
        _NounClasses(language, False, True),
        _NounClasses(language, True, True),
    )


def noun_class(language: Language, word: str, low: str, seen: bool, fresh: bool) -> str:
    """Class of a capitalised word by itself; ``fresh`` where any word has a capital, ``seen`` if it stands without."""
    tokens = language.tokens
    nouns = tokens.nouns
    assert nouns is not None
    listed = tokens.classes.get(low)
    if listed is not None and word.isupper() and low in tokens.capitals:
        return tokens.capitals[low]  # OB, the mayor, is no "ob"
    if (fresh and listed is not None) or low in tokens.always_small:
        return listed or tokens.unlisted
    if seen:
        return tokens.unlisted
    capital = tokens.capitals.get(low)
    if capital is not None:
        return capital
    if language.names.gender_of(low) or low in language.names.places:
        is_role = "-" in low and tokens.capitals.get(low.rpartition("-")[2]) == "R"
        return "R" if is_role else "N"  # Asta-Vorsitzende, though Asta is a given name
    if low in nouns.common or low in tokens.spoken_nouns:
        return "w"
    if low.endswith(nouns.age_endings):
        return "R"
    by_end = _class_by_end(low, nouns)
    if by_end in _TELLING:
        return by_end
    in_short = word.isupper() or (word[-1].isupper() and "-" not in word)  # RKI, GdP
    if in_short and len(word) >= _NAME_ENDS:
        return "N"
    if "-" in low:
        return _joined_class(language, word)
    if by_end and len(low) > _LONGEST_ENDING:
        return "w"
    if low.endswith(nouns.from_places) and _is_from_place(low, nouns, language):
        return "w"
    return UNKNOWN_NOUN


_TELLING: Final = ("R", "G", "S")
"""Classes of a noun that its end tells for certain, the first that fits."""


def _class_by_end(low: str, nouns: CapitalNouns) -> str:
    """The class that the ends of a word tell, empty for none: each is looked up, since there are thousands."""
    endings = _classes_of_endings(nouns)
    starts = range(max(0, len(low) - LONGEST_END), len(low))
    classes = {letter for at in starts if (letter := endings.get(low[at:]))}
    return next((letter for letter in (*_TELLING, "w") if letter in classes), "") if classes else ""


@cache
def _classes_of_endings(nouns: CapitalNouns) -> Mapping[str, str]:
    listed = {"R": nouns.role_endings, "G": nouns.body_endings, "S": nouns.document_endings, "w": nouns.common_endings}
    return {ending: letter for letter in reversed(listed) for ending in listed[letter]}


_LONGEST_ENDING: Final = 5
"""Letters up to which a word that ends like a noun may be a name: ``Chen``."""


def _is_from_place(low: str, nouns: CapitalNouns, language: Language) -> bool:
    """``Berliner``, ``Duisburger``: where something is from, before a noun."""
    places = language.names.places
    return any(low.removesuffix(ending) in places for ending in nouns.from_places if low.endswith(ending))


def _joined_class(language: Language, word: str) -> str:
    """Class of ``Kanzleramt-Sprecher`` and ``Huber-Lenz`` by the last part, else the first."""
    first, _, last = word.rpartition("-")
    if last and last[0].isupper():
        letter = noun_class(language, last, last.lower(), False, False)
        if letter not in (UNKNOWN_NOUN, "N"):
            return letter
        if len(first) > 1 and last.lower() in language.names.places:
            return "N"  # EBay-Deutschland
    return UNKNOWN_NOUN if first else "w"


_OPENS: Final = frozenset(".nQ:")
"""Classes behind which any word has a capital."""


def _nouns_of_places(words: Sequence[str], lows: Sequence[str], classes: list[str], language: Language) -> None:
    """``de Fries Joris Veen``: where somebody is from, behind an article and before his name, is no part of it."""
    kinds, endings = language.nouns.named_kinds, language.nouns.named_endings
    for match in _BEFORE_FULL_NAME.finditer("".join(classes)):
        at = match.start()
        given = language.names.gender_of(words[at + 1]) != ""
        called = given and (lows[at] in kinds or lows[at].endswith(endings))
        if called or (match[1] is not None and lows[at] in language.tokens.positions):
            classes[at] = "R"


_BEFORE_FULL_NAME: Final = re.compile("(?<=D)N(?=N)((?=N[NL]))?")
"""A class of names behind an article, before another; group 1: more follow."""


def name_particles(words: Sequence[str], lows: Sequence[str], classes: list[str], language: Language) -> None:
    """``Ursula von der Heide``, and then ``von der Heide`` wherever it stands: particles of a name."""
    if language.nouns.calls_again and language.tokens.positions:
        _nouns_of_places(words, lows, classes, language)
    if language.spoken.voices:
        part_names(words, lows, classes, language)
    _join_particles(
        words, lows, classes, [*compress(count(), map(language.tokens.particles.__contains__, lows))], language
    )
    if language.spoken.voices:
        part_offices(lows, classes, language)


def _join_particles(
    words: Sequence[str], lows: Sequence[str], classes: list[str], places: Sequence[int], language: Language
) -> None:
    """Join the names whose particles may stand at some places."""
    known: set[tuple[str, ...]] = set()
    inner, last = language.tokens.inner_particles, len(classes) - 1
    for at in places:
        end = at + 1
        while end < last and lows[end] in inner:
            end += 1
        if end > last or words[end] == lows[end] or not words[end][0].isalpha():
            continue
        if end == at + 1 and lows[at] in language.small.adverbial:  # Dennis op Instagram; not: Dennis op de Beek
            continue
        sequence = tuple(lows[at : end + 1])
        foreign = lows[at] in language.tokens.foreign_particles
        given = at > 0 and classes[at - 1] == "N" and (foreign or language.names.gender_of(words[at - 1]) != "")
        named = given and (at == 1 or classes[at - 2] != "N")
        if words[at] != lows[at]:  # zegt De Jong; behind a name elsewhere, too: Soizic Le Bihan
            before = "".join(classes[at - 1 : at]) or "."
            opens = before in _OPENS if language.tokens.capital_particles else before != "N"
            named = named or not opens or _opens_as_name(lows, classes, (at, end), language)
        if named or sequence in known:
            known.add(sequence)
            classes[at:end] = "L" * (end - at)
            classes[end] = "N"


def _opens_as_name(lows: Sequence[str], classes: Sequence[str], place: Span, language: Language) -> bool:
    """``Van Dalen reageert``: whether particles with a capital, which begin a sentence, are of a name, since a verb of
    speech or an auxiliary follows; not ``De Telegraaf schrijft``, ``Van Marl tot Bly``."""
    at, end = place
    article = lows[at] in language.small.definite
    return language.tokens.capital_particles and not article and "".join(classes[end + 1 : end + 2]) in _FINITE


_FINITE: Final = frozenset("VWKTUa")
"""Classes of verbs."""


def _attribute(lows: Sequence[str], classes: list[str], nouns: CapitalNouns) -> None:
    """Words in small letters that describe the noun behind them get the class of nouns."""
    for at in reversed([match.start() for match in _MAY_DESCRIBE.finditer("".join(classes))]):
        low = lows[at]
        if low.endswith(nouns.attributive) and classes[at + 1] in "wRSNGB?" and (classes[at] == "e" or "-" in low):
            acts = at > 0 and classes[at - 1] in _NOUNS_AND_DAYS and low.endswith(nouns.past)
            classes[at] = classes[at] if acts else "w"
    for at in [match.start() for match in _IN_A_ROW.finditer("".join(classes))]:
        if lows[at].endswith(nouns.attributive) and lows[at + 2].endswith(nouns.attributive):
            classes[at : at + 2] = "ww"  # der hagere, 60-jährige Angeklagte


_IN_A_ROW: Final = re.compile("(?<=[Dd])[e#w],(?=[w#][wRSGN])")
"""The first of two adjectives behind an article, and the comma between them."""
_MAY_DESCRIBE: Final = re.compile("[e#](?=[wRSNGB?e#])")
_NOUNS_AND_DAYS: Final = frozenset("wRSGNM?")
"""Classes of nouns, behind which a word in ``past`` is a verb: ``Mit dem Satz beendete Huber``."""


def _is_bare(classes: Sequence[str], at: int, nouns: CapitalNouns) -> bool:
    """Whether no determiner stands before a noun that is somebody's name too: ``Brand``, not ``der Brand``."""
    return at == 0 or classes[at - 1] not in nouns.lead_ins
