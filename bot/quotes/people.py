"""Who the names are: surnames to full names, short names of organisations to long ones, gender."""

import re
from collections.abc import Sequence

from bot.quotes import words as lexicon
from bot.quotes.appositions import appose, appose_bare
from bot.quotes.descriptions import know_unnamed, recall_ages, recall_bodies, recall_offices
from bot.quotes.entities import LONGEST_TITLE, PERSONAL, WHERE, Entity, People, key_of
from bot.quotes.givennames import given_name_gender
from bot.quotes.names import Mention, is_person_like
from bot.quotes.tokens import Article


def know_people(article: Article, mentions: Sequence[Mention]) -> People:
    """Group the name mentions of an article into entities."""
    entities: list[Entity] = []
    full: dict[tuple[str, ...], int] = {}
    by_last: dict[str, list[int]] = {}
    of_mention = [-1] * len(mentions)
    named = [(number, m, _core_words(article, m)) for number, m in enumerate(mentions) if m.kind == "name"]
    for number, mention, core in named:
        if len(core) > 1:
            of_mention[number] = _full_name(article, mention, core, entities, full, by_last)
    by_first = _first_names(entities)
    for number, mention, core in named:
        if len(core) == 1:
            of_mention[number] = _short_name(article, mention, core[0], entities, by_last, by_first)
        entity = entities[of_mention[number]]
        entity.mentions.append(number)
        _vote(article, mention, entity)
    appose(article, mentions, of_mention, entities)
    appose_bare(article, mentions, of_mention, entities)
    recall_offices(article, mentions, of_mention, entities)
    recall_bodies(article, mentions, of_mention, entities)
    recall_ages(article, mentions, of_mention)
    know_unnamed(article, mentions, of_mention, entities)
    return People(entities, of_mention)


def _core_words(article: Article, mention: Mention) -> list[str]:
    words = article.words[mention.core : mention.last]
    if mention.core == mention.first and not mention.bare:
        words = words[1:]
    if not _MARKS.isdisjoint(words):
        words = _without_nickname([word for word in words if word != ","])
    return words or [article.words[mention.last - 1]]


_MARKS = frozenset([",", "'", '"', "‘", "’", "“", "”"])


def _without_nickname(words: list[str]) -> list[str]:
    """``Robert Scott`` of ``Robert "Bobby" Scott``."""
    marks = [at for at, word in enumerate(words) if word in _MARKS]
    return words[: marks[0]] + words[marks[1] + 1 :] if len(marks) == 2 else words


def _lasting(words: list[str]) -> int:
    """Index of the surname: suffixes such as Jr. come after it."""
    at = len(words) - 1
    while at > 0 and words[at].lower() in lexicon.SUFFIXES:
        at -= 1
    return at


def _full_name(
    article: Article,
    mention: Mention,
    words: list[str],
    entities: list[Entity],
    full: dict[tuple[str, ...], int],
    by_last: dict[str, list[int]],
) -> int:
    person = is_person_like(article, mention)
    last = key_of(words[_lasting(words)])
    key = (key_of(words[0]), last) if person else tuple(key_of(word) for word in words)
    found = full.get(key)
    if found is None and not person:
        found = _longer_name(key, entities)
    if found is None:
        found = full[key] = len(entities)
        entities.append(Entity(last, _full(words).replace("’", "'").replace(" ' ", "' "), person))
        by_last.setdefault(last, []).append(found)
        _vote_given_name(entities[found], words)
    return found


def _full(words: Sequence[str]) -> str:
    return " ".join(word for word in words if word.lower() not in lexicon.POST_NOMINALS)


def _longer_name(key: tuple[str, ...], entities: Sequence[Entity]) -> int | None:
    """``Foreign Ministry`` after ``Danish Foreign Ministry``: the last longer name that ends in the same words."""
    ending = " " + " ".join(key)
    known = (n for n in range(len(entities) - 1, -1, -1) if not entities[n].person)
    return next((n for n in known if key_of(entities[n].name).endswith(ending)), None)


def _vote_given_name(entity: Entity, words: list[str]) -> None:
    if entity.person and (gender := given_name_gender(words[0])):
        entity.vote(gender, 3)
        entity.add_sign("given" if len(words) > 1 else "first")


def _first_names(entities: Sequence[Entity]) -> dict[str, list[int]]:
    table: dict[str, list[int]] = {}
    for number, entity in enumerate(entities):
        if entity.person:
            table.setdefault(entity.name.split()[0].lower(), []).append(number)
    return table


def _short_name(
    article: Article,
    mention: Mention,
    word: str,
    entities: list[Entity],
    by_last: dict[str, list[int]],
    by_first: dict[str, list[int]],
) -> int:
    """The entity of a one-word name: a known surname, then a known given name, else its own."""
    low, gender = key_of(word), title_gender(article, mention)
    known = by_last.get(low) or by_first.get(low) or ()
    fitting = [one for one in known if entities[one].gender in (gender, "?")] if gender else known
    if fitting:
        found = fitting[0] if len(fitting) == 1 else _nearest(fitting, entities)
        if " " in entities[found].name and entities[found].key == low:
            entities[found].add_sign("surname")
        return found
    entities.append(Entity(low, _with_particles(article, mention, word), is_person_like(article, mention)))
    by_last.setdefault(low, []).append(len(entities) - 1)
    entities[-1].vote(gender, 6)
    _vote_given_name(entities[-1], [word])
    return len(entities) - 1


def _with_particles(article: Article, mention: Mention, word: str) -> str:
    """``van Houten``, who is called so for as long as nobody tells his given name."""
    start = mention.core
    while start > mention.first and article.classes[start - 1] == "L":
        start -= 1
    return " ".join([*article.words[start : mention.core], word]).replace("’", "'")


def _nearest(known: Sequence[int], entities: Sequence[Entity]) -> int:
    """Among several people of one surname the one who was called by it before; else the one named last, or first.

    Relatives are named in full, or by their given names, beside the one whom an article is about.
    """
    called = [one for one in known if "surname" in entities[one].signs]
    return max(called or known, key=lambda one: entities[one].latest)


def title_gender(article: Article, mention: Mention) -> str:
    """``m`` or ``f`` where a title before the name tells it, else an empty string."""
    start = max(min(mention.outer, mention.first - 1), mention.core - LONGEST_TITLE, 0)
    before = article.lows[start : mention.core]
    return "" if _GENDERED.isdisjoint(before) else next(lexicon.GENDERS[low] for low in before if low in _GENDERED)


_GENDERED = frozenset(lexicon.GENDERS)


def _vote(article: Article, mention: Mention, entity: Entity) -> None:
    """Collect the evidence for gender and humanity that stands beside a name."""
    classes, lows = article.classes, article.lows
    gender = title_gender(article, mention)
    if gender:
        entity.vote(gender, 6)
        entity.person = True
    before = classes[mention.outer - 1] if mention.outer else "n"
    if mention.core > mention.first:
        entity.add_sign("title")
    elif mention.outer < mention.first and classes[mention.first - 1] == "R":
        if lows[mention.first - 1] not in lexicon.FIRMS:
            entity.add_sign("thing" if lows[mention.first - 1] in lexicon.BODIES else "role")
    elif before == "p" and entity.person and lows[mention.outer - 1] in WHERE and _is_whole(mention, entity):
        entity.add_sign("place")
    if before not in "c," and lows[mention.last : mention.last + 1] in _PLURAL and entity.person:
        entity.add_sign("plural")
    if match := PERSONAL.match(classes, mention.last):
        entity.add_sign("thing" if lows[match.end() - 1] == "which" else "personal")
    if before not in "pO" and " " in entity.name and (_SPEAKS.match(classes, mention.last) or before == "V"):
        entity.add_sign("speaks")


def _is_whole(mention: Mention, entity: Entity) -> bool:
    """Whether a mention isn't just a surname: people lose faith in Holt, and are in Bly."""
    return " " not in entity.name or mention.last - mention.core > 1


_PLURAL = (["have"], ["are"], ["were"])
"""What a team does and a person doesn't: ``Harrowgate have signed``."""
_SPEAKS = re.compile(r"a{0,2}V")
