"""Groups names into entities: surnames with full names, short names of organisations with long ones; finds genders."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.quotes.language import Language
from bot.quotes.mentions.names import Mention, base_of, is_person_like
from bot.quotes.name_words import NameWords
from bot.quotes.people.ages import recall_ages
from bot.quotes.people.appositions import (
    appose,
    appose_bare,
    name_as_told,
    name_called,
    name_identified,
)
from bot.quotes.people.bodies import recall_kinds
from bot.quotes.people.descriptions import recall_bodies, recall_offices, recall_qualified
from bot.quotes.people.entities import LEANING, Entity, People, Roster, alike_of, gather, key_of, keys_of, roster_of
from bot.quotes.people.foreshadowed import recall_ahead
from bot.quotes.people.initials import (
    join_titles,
    join_titles_with_names,
    recall_full_titles,
    recall_initials,
    recall_initials_of_names,
)
from bot.quotes.people.kin import recall_relatives
from bot.quotes.people.long_surnames import is_long_surname, long_surnames
from bot.quotes.people.namesakes import namesake
from bot.quotes.people.nicknames import MARKS, WITH_NICKNAME, nickname_in, without_nickname
from bot.quotes.people.owned_roles import recall_owned_roles
from bot.quotes.people.sole_offices import recall_sole_offices
from bot.quotes.people.title_genders import title_gender
from bot.quotes.people.votes import (
    TELLING_OF_NAMES,
    doubt_heading,
    doubt_links,
    doubt_name,
    has_title_case,
    own_pronoun,
    vote_by_following,
    vote_by_lead,
)
from bot.quotes.people.without_names import know_unnamed
from bot.quotes.people.word_for_word import recall_word_for_word
from bot.quotes.syntax.tokens import TokenizedText


def know_people(article: TokenizedText, mentions: Sequence[Mention]) -> People:
    """Group the name mentions of an article into entities."""
    if not mentions:
        return gather([], [])
    roster = roster_of(article, mentions)
    of_mention, entities = roster.of_mention, roster.entities
    cased = article.language.tokens.nouns is not None
    _group_names(roster, cased)
    doubt_heading(article, mentions, entities)
    doubt_links(article, mentions, entities)
    appose(roster)
    appose_bare(roster)
    name_identified(roster)
    name_called(roster)
    name_as_told(roster)
    described = [number for number in roster.nominals if of_mention[number] >= 0]
    if article.language.nouns.taking_part:
        recall_word_for_word(roster, described)
    join_titles(roster)
    join_titles_with_names(roster)
    recall_offices(roster, described)
    recall_initials(roster)
    if article.language.nouns.calls_again and not cased:
        recall_initials_of_names(roster)
    recall_full_titles(roster)
    recall_qualified(roster)
    recall_relatives(roster)
    recall_owned_roles(roster)
    recall_bodies(roster, recall_kinds(roster))
    if cased:
        from bot.quotes.people import offices_of_places, short_bodies  # here: an English bot starts without them

        short_bodies.recall_short_bodies(roster)
        offices_of_places.recall_offices_of_places(roster)
    recall_ages(roster)
    recall_ahead(roster)
    supposed = recall_sole_offices(roster)
    know_unnamed(roster)
    doubt_name(article, mentions, entities)
    return gather(entities, of_mention, supposed)


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
    settled: dict[str, int] = field(default_factory=dict)
    """The one person of a short name, as it is written without a title, once it has been looked for."""


def _group_names(roster: Roster, cased: bool) -> None:
    """Give the names their entities: first those in full, then short ones, each by what is known of people up to it."""
    article, mentions, entities, of_mention = roster.article, roster.mentions, roster.entities, roster.of_mention
    known = _KnownNames()
    shortened = _group_full_names(roster, known, cased)
    known.by_first = _first_names(entities, article.language.names)
    lows, written, letters_before, closed = article.lows, article.words, roster.before, article.classes + "n"
    leading, settled = ["", *lows], known.settled
    genders, clubs = article.language.nouns.genders, article.language.nouns.clubs
    for number in roster.names:
        mention, entity = mentions[number], of_mention[number]
        core, before, behind = mention.core, letters_before[number], closed[mention.last]
        led = mention.outer < core
        noun = lows[core - 2] if before == "," == behind and core > 1 else leading[core]  # her son, Lee Holt, left
        gender = title_gender(article, mention) if led else genders.get(noun, "")
        if entity < 0:
            word = shortened.get(number) or written[core]
            if gender or (entity := settled.get(word, -1)) < 0:  # most names come again
                entity = _short_name(roster, number, word, gender, known)
            of_mention[number] = entity
        who = entities[entity]
        who.mentions.append(number)
        if gender:
            who.vote(gender, 6)
            who.person = True
        if led or before in "pOD":
            vote_by_lead(article, mention, who, before)
        if mention.last - core > 1 and lows[mention.last - 1] in clubs and who.person:
            who.add_sign("plural")  # Harrington Athletic
        if behind in TELLING_OF_NAMES or before == "V":
            vote_by_following(article, mention, who, before, behind)


def _group_full_names(roster: Roster, known: _KnownNames, cased: bool) -> dict[int, str]:
    """Give the names in full their entities. Returns short names that look like full ones, by their mentions."""
    article, mentions, surnames = roster.article, roster.mentions, long_surnames(roster)
    shortened: dict[int, str] = {}
    core_words = _core_words_in_nominative if cased else _core_words
    owned = [number for number in roster.led if mentions[number].outer < mentions[number].core - 1]
    for number in sorted({*roster.long, *owned}):
        mention = mentions[number]
        words = core_words(article, mention)
        if surnames and len(words) > 1 and is_long_surname(article, mention, surnames):
            words = words[-1:]
        if len(words) == 1:
            shortened[number] = words[0]
            continue
        who = roster.of_mention[number] = _full_name(article, mention, words, roster.entities, known)
        nicknamed = mention.last - mention.core >= WITH_NICKNAME and roster.entities[who].person
        if nicknamed and (nickname := nickname_in(article.words[mention.core : mention.last])):
            _add_alike(known.by_inner, nickname, who)
    return shortened | _short_in_genitive(roster) if cased else shortened


_MOST_ALIKE: Final = 100
"""Most people of a surname, or of a given name, among whom somebody is looked for: no article has as many."""
_LONGEST_ENDING: Final = 8
"""Most words of a name by which a longer one is found."""


def _core_words(article: TokenizedText, mention: Mention) -> list[str]:
    """The words of a name that tell who it is: no nickname, no office, no firm before them."""
    core, last = mention.core, mention.last
    if mention.outer < core - 1:
        start = core - 1 if last - core == 1 else core - 2
        if article.classes.startswith("sG" if last - core == 1 else "BsG", start):
            return _with_owner(article, mention)
    words = article.words[core:last]
    if not MARKS.isdisjoint(words) and not _has_inner_comma(article, mention):
        words = without_nickname([word for word in words if word != ","])
    if core == 0 or article.classes[core - 1] in ".nQ:":  # few open their sentences
        if len(words) > _IN_FULL and _opens_with_trade(words, article.language):
            words = words[1:]
        if len(words) > 1 and _opens_with_firm(article, mention):
            words = words[1:]
    while len(words) > 1 and _is_title(words, article.language):
        words = words[1:]
    return words or [article.words[mention.last - 1]]


def _core_words_in_nominative(article: TokenizedText, mention: Mention) -> list[str]:
    """``Verband der Winzer`` of ``des Verbandes der Winzer``, where the name begins with a noun for a body."""
    words = _core_words(article, mention)
    if article.classes[mention.core] == "G" and _is_genitive(article, mention.core - 1):
        return [_in_nominative(article, words[0]), *words[1:]]
    return words


def _short_in_genitive(roster: Roster) -> dict[int, str]:
    """The names of one word, nouns for bodies behind ``des``, in the nominative, by the number of their mention."""
    article, mentions = roster.article, roster.mentions
    genitives = {match.start() for match in _BODY.finditer(article.classes) if _is_genitive(article, match.start() - 1)}
    return {
        number: _in_nominative(article, article.words[mentions[number].core])
        for number in (roster.names if genitives else ())
        if mentions[number].core in genitives and roster.of_mention[number] < 0
    }


def _is_genitive(article: TokenizedText, at: int) -> bool:
    """``des``, and not ``der``."""
    nouns, low = article.language.tokens.nouns, article.lows[at]
    return nouns is not None and low in nouns.genitive_articles and low not in nouns.many_genitive


_BODY: Final = re.compile("(?<=D)G")
"""A noun for a body behind an article."""


def _in_nominative(article: TokenizedText, word: str) -> str:
    """``Verband`` of ``des Verbandes der Winzer``, a noun for a body."""
    nouns, language = article.language.tokens.nouns, article.language
    assert nouns is not None
    bases = (word.removesuffix(ending) for ending in nouns.genitive_endings if word.endswith(ending))
    return next((base for base in bases if base_of(base.lower(), language) in language.nouns.bodies), word)


def _opens_with_firm(article: TokenizedText, mention: Mention) -> bool:
    """``Chipmaker Acme said`` at the start of a sentence: what the firm does is no part of its name."""
    low, language = article.lows[mention.core], article.language
    firm = low in language.nouns.firms or (language.tokens.nouns is None and low.endswith(language.tokens.role_endings))
    return firm and article.classes[mention.core + 1] == "N"


def _with_owner(article: TokenizedText, mention: Mention) -> list[str]:
    """``Manhattan District Attorney's Office``: a noun for a body is a name with whose it is."""
    start = mention.outer + (article.classes[mention.outer] in _DETERMINERS)
    return article.written(start, mention.last).split()


_DETERMINERS: Final = frozenset("Dd")


def _opens_with_trade(words: Sequence[str], language: Language) -> bool:
    """``Foorkramer Ronny Peeters`` at the start of a sentence: behind an unlisted word with a capital for its place a
    given name and a surname."""
    names = language.names
    if not language.nouns.calls_again or not words[0][1:].islower():
        return False
    return not names.gender_of(words[0]) and names.gender_of(words[1]) != ""


_IN_FULL: Final = 2
"""Words of a name in full."""


def _is_title(words: Sequence[str], language: Language) -> bool:
    """Whether a name starts with an office or occupation: ``MSP Iain Colquhoun``, ``Funnyman Dean``."""
    first, second, names = words[0], words[1], language.names
    low = first.lower()
    if low in names.given and low not in names.given_titles and first not in names.capital_titles and first.istitle():
        if len(words) == _IN_FULL or low not in language.nouns.named_kinds:
            return False  # most names
        return names.is_given(second)  # Scot Angus Reid
    if len(words) == _IN_FULL and "-" not in low and not names.is_given(second):
        return False  # Water Board
    if language.tokens.capitals.get(words[-1].lower()) == "G" and words[-1].lower() not in language.tokens.surnames:
        return False  # Local Government Association
    if second in language.small.of or (language.tokens.nouns and second in language.tokens.nouns.body_joins):
        return False  # Bishop of Marl, Reporter ohne Grenzen
    if first in names.capital_titles:
        return len(words) > 2 or bool(names.gender_of(second))
    if low in language.nouns.named_kinds or low.endswith(language.nouns.named_endings):
        return names.is_given(second) and not names.is_given(first)  # die Deutsche Ann Holt
    if first.isupper() and first.isalpha() and (len(first) > 2 or _is_credited(words, language)):
        return _is_shouted(words, names)
    if low in names.given_titles:
        return len(words) > _IN_FULL and names.gender_of(second) != ""
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


def _is_credited(words: Sequence[str], language: Language) -> bool:
    """``ME Paulo Paz`` under a picture, in a language that calls people again: two letters before a name in full."""
    return language.nouns.calls_again and len(words) > _IN_FULL and language.names.gender_of(words[1]) != ""


def _is_shouted(words: Sequence[str], names: NameWords) -> bool:
    """Whether words in capitals lead up to a name in full: ``BAKE STAR Mary Holt``."""
    at = next((at for at, word in enumerate(words) if not word.isupper()), len(words))
    return at + 2 == len(words) or (at + 1 < len(words) and names.gender_of(words[at]) != "")


def _has_inner_comma(article: TokenizedText, mention: Mention) -> bool:
    """``Department for Environment, Food and Rural Affairs``."""
    return any(article.classes[at] == "L" and article.lows[at] == "," for at in range(mention.core, mention.last))


def _lasting(lows: list[str], names: NameWords) -> int:
    """Index of the surname in a name in small letters: suffixes such as Jr. come after it."""
    at = len(lows) - 1
    while at > 0 and lows[at] in names.suffixes:
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
    keys = keys_of(words)
    surname = len(keys) - 1 if keys[-1] not in names.suffixes else _lasting(keys, names)
    last = keys[surname]
    key = (alike_of(names.full_form(keys[0])), alike_of(last)) if person else tuple(keys)
    number = known.full.get(key)
    if number is None and not person:
        number = _longer_name(key, entities, known)
    if number is not None:
        if person and not entities[number].person:
            _spell_out(entities[number], names)
        return number
    number = known.full[key] = len(entities)
    who = Entity(last, _full(words, keys, names), person)
    entities.append(who)
    _add_alike(known.by_last, last, number)
    if person and not (article.paragraph_of[mention.first] == 0 and has_title_case(article)):  # Mary Holt Goes
        for inner in keys[1:surname]:
            _add_alike(known.by_inner, inner, number)
    else:
        _add_endings(known.by_ending, key_of(who.name), number)
    _vote_given_name(who, words, names)
    return number


def _add_alike(table: dict[str, list[int]], word: str, number: int) -> None:
    alike = table.setdefault(alike_of(word), [])
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


def _full(words: Sequence[str], lows: Sequence[str], names: NameWords) -> str:
    """A name as it is written, without honours and degrees behind it."""
    if not names.post_nominals.isdisjoint(lows):
        words = [word for word, low in zip(words, lows, strict=True) if low not in names.post_nominals]
    written = _written(words)
    return written.replace("’", "'").replace(" ' ", "' ") if "’" in written or "'" in written else written


def _written(words: Sequence[str]) -> str:
    """Words as they stand together: nothing parts ``d'`` from ``Aubigny``."""
    written = " ".join(words)
    if written.replace(" ", "").isalnum():  # most names
        return written
    written = written.rstrip().replace(" 's", "'s").replace(" ’s", "’s")  # Moody's
    written = written.replace(" , ", ", ").replace(" - ", "- ")  # Industrie- und Handelskammer
    if "' " not in written and "’ " not in written:
        return written
    return "".join([word if len(word) > 1 and word[-1] in "'’" else f"{word} " for word in words]).rstrip()


def _longer_name(key: tuple[str, ...], entities: Sequence[Entity], known: _KnownNames) -> int | None:
    """``Foreign Ministry`` after ``Danish Foreign Ministry``: the last longer name that ends in the same words."""
    longer = known.by_ending.get(" " + _written(key), ())
    return next((number for number in reversed(longer) if not entities[number].person), None)


def _vote_given_name(entity: Entity, words: list[str], names: NameWords) -> None:
    if not entity.person:
        return
    first = words[0].lower()
    gender = names.gender_of(first)
    if gender or first in names.both:
        entity.vote(gender, LEANING if first in names.unisex else 3)
        entity.add_sign("given" if len(words) > 1 else "first")
    elif names.surnames and len(words) > 1 and words[-1].lower() in names.surnames:
        entity.add_sign("personal")


def _first_names(entities: Sequence[Entity], names: NameWords) -> dict[str, list[int]]:
    table: dict[str, list[int]] = {}
    for number, entity in enumerate(entities):
        if entity.person:
            first = entity.name.partition(" ")[0].lower()
            _add_alike(table, first, number)
            if names.full_form(first) != first:
                _add_alike(table, names.full_form(first), number)
    return table


def _short_name(roster: Roster, at: int, word: str, gender: str, known: _KnownNames) -> int:
    """The entity of a one-word name that isn't settled: a known surname, then a known given name, else its own."""
    article, entities, low = roster.article, roster.entities, key_of(word)
    alike = known.by_last.get(alike_of(low)) or _other_names(known, low, article.language.names)
    if not alike and article.language.tokens.nouns is not None:
        alike = [number for number in known.by_last.get(alike_of(_behind_party(word)), ()) if entities[number].person]
    if not gender and len(alike) == 1:  # most names
        number = alike[0]
        if entities[number].person:
            known.settled[word] = number
    else:
        by_title = gender
        if not gender and alike:
            gender = own_pronoun(article, roster.mentions[at].last)
        if gender and alike:
            alike = [number for number in alike if entities[number].gender in (gender, "?")]
            if not alike:
                known.settled.clear()  # two are of that name from here on
        if not alike:
            return _new_short_name(roster, at, word, gender, known)
        number = alike[0] if len(alike) == 1 else namesake(roster, at, bool(by_title), alike)
    who = entities[number]
    if not who.person and not word.isupper() and is_person_like(article, roster.mentions[at]):
        _spell_out(who, article.language.names)
    if "surname" not in who.signs and who.key == low and " " in who.name:
        who.add_sign("surname")
    return number


def _other_names(known: _KnownNames, low: str, names: NameWords) -> Sequence[int]:
    """The entities with a word as their given name, or between that and their last one."""
    by_first, low = known.by_first, alike_of(low)
    return by_first.get(low) or by_first.get(names.full_form(low)) or known.by_inner.get(low) or ()


def _new_short_name(roster: Roster, at: int, word: str, gender: str, known: _KnownNames) -> int:
    """A new entity of a one-word name."""
    article, mention, number = roster.article, roster.mentions[at], len(roster.entities)
    low = key_of(word)
    who = Entity(low, _with_particles(article, mention, word), is_person_like(article, mention))
    roster.entities.append(who)
    _add_alike(known.by_last, low, number)
    who.vote(gender, 6)
    _vote_given_name(who, [word], article.language.names)
    return number


def _behind_party(word: str) -> str:
    """The surname, as a key, of ``SPÖ-Huber``, as headlines write it: a name in capitals before it; else empty."""
    party, hyphen, surname = word.partition("-")
    return key_of(surname) if hyphen and len(party) > 1 and party[0].isupper() and party[-1].isupper() else ""


def _with_particles(article: TokenizedText, mention: Mention, word: str) -> str:
    """``van Houten``, which is his name until his given name is known."""
    start = mention.core
    if start == mention.first or article.classes[start - 1] != "L":  # most names
        return word.replace("’", "'")
    while start > mention.first and article.classes[start - 1] == "L":
        start -= 1
    return _written([*article.words[start : mention.core], word]).replace("’", "'")
