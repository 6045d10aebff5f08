"""Groups names into entities: surnames with full names, short names of organisations with long ones; finds genders."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.quotes.language import Language
from bot.quotes.mentions.names import Mention, base_of, is_person_like
from bot.quotes.people.appositions import (
    appose,
    appose_bare,
    name_as_told,
    name_by_itself,
    name_called,
    name_identified,
)
from bot.quotes.people.bodies import recall_kinds
from bot.quotes.people.descriptions import recall_ages, recall_bodies, recall_offices, recall_qualified
from bot.quotes.people.entities import LEANING, Entity, People, Roster, gather, key_of
from bot.quotes.people.foreshadowed import recall_ahead
from bot.quotes.people.initials import recall_initials
from bot.quotes.people.kin import recall_relatives
from bot.quotes.people.namesakes import namesake
from bot.quotes.people.title_genders import title_gender
from bot.quotes.people.votes import (
    doubt_heading,
    doubt_name,
    has_title_case,
    own_pronoun,
    vote_beside,
)
from bot.quotes.people.without_names import know_unnamed
from bot.quotes.people.word_for_word import recall_word_for_word
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NameWords


def know_people(article: TokenizedText, mentions: Sequence[Mention]) -> People:
    """Group the name mentions of an article into entities."""
    entities: list[Entity] = []
    known = _KnownNames()
    of_mention = [-1] * len(mentions)
    nominals = [number for number, mention in enumerate(mentions) if mention.kind == "nominal"]
    roster = Roster(article, mentions, nominals, of_mention, entities)
    named = [
        (number, mention, _core_words(article, mention), title_gender(article, mention))
        for number, mention in enumerate(mentions)
        if mention.kind == "name"
    ]
    genitives = _in_genitive(article) if article.language.tokens.nouns is not None else ()
    if genitives:
        named = [
            (number, mention, _in_nominative(article, core) if mention.core in genitives else core, gender)
            for number, mention, core, gender in named
        ]
    for number, mention, core, _ in named:
        if len(core) > 1:
            of_mention[number] = _full_name(article, mention, core, entities, known)
    known.by_first = _first_names(entities, article.language.names)
    for number, mention, core, gender in named:
        if len(core) == 1:
            of_mention[number] = _short_name(roster, number, core[0], gender, known)
        entity = entities[of_mention[number]]
        entity.mentions.append(number)
        vote_beside(article, mention, gender, entity)
    doubt_heading(article, mentions, entities)
    appose(roster)
    appose_bare(roster)
    name_identified(roster)
    name_called(roster)
    name_by_itself(roster)
    name_as_told(roster)
    if article.language.nouns.taking_part:
        recall_word_for_word(roster)
    recall_offices(roster)
    recall_initials(roster)
    recall_qualified(roster)
    recall_relatives(roster)
    recall_bodies(roster, recall_kinds(roster))
    if article.language.tokens.nouns is not None:
        from bot.quotes.people.short_bodies import recall_short_bodies  # here: an English bot starts without it

        recall_short_bodies(roster)
    recall_ages(article, mentions, of_mention)
    recall_ahead(roster)
    know_unnamed(roster)
    doubt_name(article, mentions, entities)
    return gather(entities, of_mention)


@dataclass(slots=True)
class _KnownNames:
    """The entities named so far, by what later names may be looked for."""

    full: dict[tuple[str, ...], int] = field(default_factory=dict)
    by_last: dict[str, list[int]] = field(default_factory=dict)
    """By their last words."""
    by_first: dict[str, list[int]] = field(default_factory=dict)
    """Persons by their given names, short and long."""
    by_inner: dict[str, list[int]] = field(default_factory=dict)
    """Persons by the words between the first and the last of their names: ``Goh`` of Adeline Goh Siew Ling."""
    by_ending: dict[str, list[int]] = field(default_factory=dict)
    """What looks like no person's name, by several words that it ends in, with a blank before them."""


_MOST_ALIKE: Final = 100
"""Most people of a surname, or of a given name, among whom somebody is looked for: no article has as many."""
_LONGEST_ENDING: Final = 8
"""Most words of a name by which a longer one is found."""


def _core_words(article: TokenizedText, mention: Mention) -> list[str]:
    if mention.last - mention.core == 1:  # most names
        owned = mention.outer < mention.core - 1 and article.classes[mention.core - 1 : mention.last] == "sG"
        return _with_owner(article, mention) if owned else [article.words[mention.core]]
    if mention.outer < mention.core - 1 and article.classes[mention.core - 2 : mention.core + 1] == "BsG":
        return _with_owner(article, mention)
    words = article.words[mention.core : mention.last]
    if mention.core == mention.first and not mention.bare:
        words = words[1:]
    if not _MARKS.isdisjoint(words) and not _has_inner_comma(article, mention):
        words = _without_nickname([word for word in words if word != ","])
    if len(words) > _IN_FULL and _opens_with_trade(article, mention, words):
        words = words[1:]
    if len(words) > 1 and _opens_with_firm(article, mention):
        words = words[1:]
    while len(words) > 1 and _is_title(words, article.language):
        words = words[1:]
    return words or [article.words[mention.last - 1]]


def _in_genitive(article: TokenizedText) -> frozenset[int]:
    """The tokens of nouns for bodies right behind ``des``."""
    nouns, lows = article.language.tokens.nouns, article.lows
    assert nouns is not None
    articles = nouns.genitive_articles - nouns.many_genitive
    return frozenset(at for match in _BODY.finditer(article.classes) if lows[(at := match.start()) - 1] in articles)


_BODY: Final = re.compile("(?<=D)G")


def _in_nominative(article: TokenizedText, core: list[str]) -> list[str]:
    """``Verband der Winzer`` of ``des Verbandes der Winzer``, where the name begins with a noun for a body."""
    nouns, language, word = article.language.tokens.nouns, article.language, core[0]
    assert nouns is not None
    bases = (word.removesuffix(ending) for ending in nouns.genitive_endings if word.endswith(ending))
    base = next((base for base in bases if base_of(base.lower(), language) in language.nouns.bodies), word)
    return [base, *core[1:]]


def _opens_with_firm(article: TokenizedText, mention: Mention) -> bool:
    """``Chipmaker Acme said`` at the start of a sentence: what the firm does is no part of its name."""
    opens = mention.core == 0 or article.classes[mention.core - 1] in ".nQ:"
    low, language = article.lows[mention.core], article.language
    firm = low in language.nouns.firms or (language.tokens.nouns is None and low.endswith(language.tokens.role_endings))
    return opens and firm and article.classes[mention.core + 1] == "N"


def _with_owner(article: TokenizedText, mention: Mention) -> list[str]:
    """``Manhattan District Attorney's Office``: a noun for a body is a name with whose it is."""
    start = mention.outer + (article.classes[mention.outer] in _DETERMINERS)
    return article.written(start, mention.last).split()


_DETERMINERS: Final = frozenset("Dd")


def _opens_with_trade(article: TokenizedText, mention: Mention, words: Sequence[str]) -> bool:
    """``Foorkramer Ronny Peeters`` at the start of a sentence: behind an unlisted word with a capital for its place a
    given name and a surname."""
    names = article.language.names
    if not article.language.nouns.calls_again or not words[0][1:].islower():
        return False
    opens = mention.core == 0 or article.classes[mention.core - 1] in ".nQ:"
    return opens and not names.gender_of(words[0]) and names.gender_of(words[1]) != ""


_IN_FULL: Final = 2
"""Words of a name in full."""


def _is_title(words: Sequence[str], language: Language) -> bool:
    """Whether a name starts with an office or occupation: ``MSP Iain Colquhoun``, ``Funnyman Dean``."""
    first, second, names = words[0], words[1], language.names
    if language.tokens.capitals.get(words[-1].lower()) == "G" and words[-1].lower() not in language.tokens.surnames:
        return False  # Local Government Association
    if second in language.small.of or (language.tokens.nouns and second in language.tokens.nouns.body_joins):
        return False  # Bishop of Marl, Reporter ohne Grenzen
    if first in names.capital_titles:
        return len(words) > 2 or bool(names.gender_of(second))
    if first.lower() in language.nouns.named_kinds or first.lower().endswith(language.nouns.named_endings):
        return names.is_given(second) and not names.is_given(first)  # die Deutsche Ann Holt
    if first.isupper() and first.isalpha() and len(first) > 2:
        return _is_shouted(words, names)
    if first.lower() in names.given_titles:
        return len(words) > _IN_FULL and names.gender_of(second) != ""
    low = first.lower()
    if "-" in low and first.partition("-")[2].islower():
        return names.is_given(second) or low.rpartition("-")[2] in language.nouns.roles  # Passer-by Mary Holt
    if names.gender_of(first) or not (names.gender_of(second) or len(words) > 2):
        return False
    if len(words) > 2 and names.gender_of(second) and low.endswith(names.occupation_endings):
        return True
    person = (
        low in language.nouns.roles
        and low not in language.nouns.no_persons
        and (words[-1].lower() in names.suffixes or not words[-1].isupper())
    )
    return person or low.endswith(language.tokens.role_endings)


def _is_shouted(words: Sequence[str], names: NameWords) -> bool:
    """Whether words in capitals lead up to a name in full: ``BAKE STAR Mary Holt``."""
    at = next((at for at, word in enumerate(words) if not word.isupper()), len(words))
    return at + 2 == len(words) or (at + 1 < len(words) and names.gender_of(words[at]) != "")


def _has_inner_comma(article: TokenizedText, mention: Mention) -> bool:
    """``Department for Environment, Food and Rural Affairs``."""
    return any(article.classes[at] == "L" and article.lows[at] == "," for at in range(mention.core, mention.last))


_MARKS: Final = frozenset([",", "'", '"', "‘", "’", "“", "”"])


def _without_nickname(words: list[str]) -> list[str]:
    """``Robert Scott`` of ``Robert "Bobby" Scott``."""
    marks = [at for at, word in enumerate(words) if word in _MARKS]
    return words[: marks[0]] + words[marks[1] + 1 :] if len(marks) == 2 else words


def _lasting(words: list[str], names: NameWords) -> int:
    """Index of the surname: suffixes such as Jr. come after it."""
    at = len(words) - 1
    while at > 0 and words[at].lower() in names.suffixes:
        at -= 1
    return at


def _full_name(
    article: TokenizedText,
    mention: Mention,
    words: list[str],
    entities: list[Entity],
    known: _KnownNames,
) -> int:
    person, names = is_person_like(article, mention), article.language.names
    last = key_of(words[_lasting(words, names)])
    key = (names.full_form(key_of(words[0])), last) if person else tuple(map(key_of, words))
    number = known.full.get(key)
    if number is None and not person:
        number = _longer_name(key, entities, known)
    if number is None:
        number = known.full[key] = len(entities)
        entities.append(Entity(last, _full(words, names).replace("’", "'").replace(" ' ", "' "), person))
        _add_alike(known.by_last, last, number)
        if person and not (article.paragraph_of[mention.first] == 0 and has_title_case(article)):  # Mary Holt Goes
            for word in words[1 : _lasting(words, names)]:
                _add_alike(known.by_inner, key_of(word), number)
        else:
            _add_endings(known.by_ending, key_of(entities[number].name), number)
        _vote_given_name(entities[number], words, names)
    elif person and not entities[number].person:
        _spell_out(entities[number], names)
    return number


def _add_alike(table: dict[str, list[int]], word: str, number: int) -> None:
    alike = table.setdefault(word, [])
    if len(alike) < _MOST_ALIKE:
        alike.append(number)


def _add_endings(table: dict[str, list[int]], name: str, number: int) -> None:
    """Remember an entity by the last words of its name, from two words on."""
    start = name.rfind(" ")
    for _ in range(_LONGEST_ENDING - 1):
        start = name.rfind(" ", 0, max(start, 0))
        if start < 0:
            break
        table.setdefault(name[start:], []).append(number)


def _spell_out(entity: Entity, names: NameWords) -> None:
    """MARY HOLT is a person named Mary Holt, once one of the words is written so elsewhere."""
    if entity.name.isupper() and " " in entity.name:
        entity.person, entity.name = True, entity.name.title()
        _vote_given_name(entity, entity.name.split(), names)


def _full(words: Sequence[str], names: NameWords) -> str:
    return _written([word for word in words if word.lower() not in names.post_nominals])


def _written(words: Sequence[str]) -> str:
    """Words as they stand together: nothing parts ``d'`` from ``Aubigny``."""
    written = " ".join(words).rstrip().replace(" 's", "'s").replace(" ’s", "’s")  # Moody's
    written = written.replace(" , ", ", ").replace(" - ", "- ")  # Industrie- und Handelskammer
    if "' " not in written and "’ " not in written:  # most names
        return written
    return "".join([word if len(word) > 1 and word[-1] in "'’" else f"{word} " for word in words]).rstrip()


def _longer_name(key: tuple[str, ...], entities: Sequence[Entity], known: _KnownNames) -> int | None:
    """``Foreign Ministry`` after ``Danish Foreign Ministry``: the last longer name that ends in the same words."""
    longer = known.by_ending.get(" " + _written(key), ())
    return next((number for number in reversed(longer) if not entities[number].person), None)


def _vote_given_name(entity: Entity, words: list[str], names: NameWords) -> None:
    if entity.person and names.is_given(words[0]):
        entity.vote(names.gender_of(words[0]), LEANING if words[0].lower() in names.unisex else 3)
        entity.add_sign("given" if len(words) > 1 else "first")


def _first_names(entities: Sequence[Entity], names: NameWords) -> dict[str, list[int]]:
    table: dict[str, list[int]] = {}
    for number, entity in enumerate(entities):
        if entity.person:
            first = entity.name.split()[0].lower()
            _add_alike(table, first, number)
            if names.full_form(first) != first:
                _add_alike(table, names.full_form(first), number)
    return table


def _short_name(roster: Roster, at: int, word: str, gender: str, known: _KnownNames) -> int:
    """The entity of a one-word name: a known surname, then a known given name, else its own."""
    article, mentions, _, _, entities = roster
    low, names, mention = key_of(word), article.language.names, mentions[at]
    by_first = known.by_first
    alike = known.by_last.get(low) or by_first.get(low) or by_first.get(names.full_form(low)) or ()
    alike = alike or known.by_inner.get(low, ())
    titled = bool(gender)
    if not gender and len(alike) > 1:
        gender = own_pronoun(article, mention.last)
    fitting = [number for number in alike if entities[number].gender in (gender, "?")] if gender else alike
    if fitting:
        number = fitting[0] if len(fitting) == 1 else namesake(roster, at, titled, fitting)
        if not entities[number].person and not word.isupper() and is_person_like(article, mention):
            _spell_out(entities[number], names)
        if " " in entities[number].name and entities[number].key == low:
            entities[number].add_sign("surname")
        return number
    entities.append(Entity(low, _with_particles(article, mention, word), is_person_like(article, mention)))
    _add_alike(known.by_last, low, len(entities) - 1)
    entities[-1].vote(gender, 6)
    _vote_given_name(entities[-1], [word], names)
    return len(entities) - 1


def _with_particles(article: TokenizedText, mention: Mention, word: str) -> str:
    """``van Houten``, which is his name until his given name is known."""
    start = mention.core
    while start > mention.first and article.classes[start - 1] == "L":
        start -= 1
    return _written([*article.words[start : mention.core], word]).replace("’", "'")
