"""Who the mentions are: surnames to full names, short names of organisations to long ones, gender, roles."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.quotes import words as lexicon
from bot.quotes.givennames import given_name_gender
from bot.quotes.names import Mention, is_person_like, mention_text
from bot.quotes.tokens import Article

_SIGNS = {
    "given": 3,
    "first": 1,
    "title": 2,
    "role": 2,
    "apposed": 2,
    "surname": 2,
    "personal": 1,
    "speaks": 1,
    "place": -3,
    "thing": -3,
}
"""What each sign of a person weighs."""


_MOST_ROLES = 8


@dataclass(slots=True)
class Entity:
    """A person or an organisation with all its mentions."""

    key: str
    """Surname or last word, lower case."""
    name: str
    person: bool
    mentions: list[int] = field(default_factory=list)
    """Numbers of its mentions, ascending."""
    votes: Counter[str] = field(default_factory=Counter)
    """Evidence for ``m`` and ``f``."""
    signs: set[str] = field(default_factory=set)
    """Signs that this is a person, or a place or thing."""
    roles: list[str] = field(default_factory=list)
    described: bool = False
    """Known by a description alone: ``a spokesman for the board``."""

    def add_roles(self, roles: Sequence[str]) -> None:
        """Remember new descriptions, the first few of them."""
        self.roles += [role for role in roles if role not in self.roles][: _MOST_ROLES - len(self.roles)]

    @property
    def human(self) -> int:
        """Points of evidence for a person, below 0 for a place or a thing."""
        return sum(_SIGNS[sign] for sign in self.signs)

    @property
    def latest(self) -> int:
        """Number of its latest mention so far, -1 without any."""
        return self.mentions[-1] if self.mentions else -1

    @property
    def gender(self) -> str:
        """``m``, ``f`` or ``?``."""
        male, female = self.votes["m"], self.votes["f"]
        return "?" if male == female else ("m" if male > female else "f")


@dataclass(frozen=True, slots=True)
class People:
    """The entities of an article and, for every mention, its entity's number (-1: none)."""

    entities: list[Entity]
    of_mention: list[int]


def know_people(article: Article, mentions: Sequence[Mention]) -> People:
    """Group the name mentions of an article into entities."""
    entities: list[Entity] = []
    full: dict[tuple[str, ...], int] = {}
    by_last: dict[str, list[int]] = {}
    of_mention = [-1] * len(mentions)
    named = [(number, _core_words(article, m)) for number, m in enumerate(mentions) if m.kind == "name"]
    for number, core in named:
        if len(core) > 1:
            of_mention[number] = _full_name(article, mentions[number], core, entities, full, by_last)
    by_first = _first_names(entities)
    for number, core in named:
        if len(core) == 1:
            of_mention[number] = _short_name(article, mentions[number], core[0], entities, by_last, by_first)
        entities[of_mention[number]].mentions.append(number)
    _vote(article, mentions, of_mention, entities)
    _appose(article, mentions, of_mention, entities)
    _appose_bare(article, mentions, of_mention, entities)
    _recall_offices(article, mentions, of_mention, entities)
    _recall_bodies(article, mentions, of_mention, entities)
    _know_unnamed(article, mentions, of_mention, entities)
    return People(entities, of_mention)


def _key(word: str) -> str:
    """A word for comparing: lower case, one sort of apostrophe."""
    return word.lower().replace("’", "'")


def _core_words(article: Article, mention: Mention) -> list[str]:
    words = article.words[mention.core : mention.last]
    if mention.core == mention.first and not mention.bare:
        words = words[1:]
    return [word for word in words if word != ","] or [article.words[mention.last - 1]]


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
    last = _key(words[_lasting(words)])
    key = (_key(words[0]), last) if person else tuple(_key(word) for word in words)
    found = full.get(key)
    if found is None and not person:
        found = _longer_name(key, entities)
    if found is None:
        found = full[key] = len(entities)
        entities.append(Entity(last, " ".join(words).replace("’", "'").replace(" ' ", "' "), person))
        by_last.setdefault(last, []).append(found)
        _vote_given_name(entities[found], words)
    return found


def _longer_name(key: tuple[str, ...], entities: Sequence[Entity]) -> int | None:
    """``Foreign Ministry`` after ``Danish Foreign Ministry``: the last longer name that ends in the same words."""
    ending = " " + " ".join(key)
    known = (n for n in range(len(entities) - 1, -1, -1) if not entities[n].person)
    return next((n for n in known if _key(entities[n].name).endswith(ending)), None)


def _vote_given_name(entity: Entity, words: list[str]) -> None:
    if entity.person and (gender := given_name_gender(words[0])):
        entity.votes[gender] += 3
        entity.signs.add("given" if len(words) > 1 else "first")


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
    low = _key(word)
    known = by_last.get(low) or by_first.get(low)
    fitting = [one for one in known or () if _title_fits(article, mention, entities[one])]
    if fitting:
        found = _nearest(fitting, entities)
        if " " in entities[found].name and entities[found].key == low:
            entities[found].signs.add("surname")
        return found
    entities.append(Entity(low, word.replace("’", "'"), is_person_like(article, mention)))
    by_last.setdefault(low, []).append(len(entities) - 1)
    if gender := title_gender(article, mention):
        entities[-1].votes[gender] += 6
    _vote_given_name(entities[-1], [word])
    return len(entities) - 1


def _nearest(known: Sequence[int], entities: Sequence[Entity]) -> int:
    """Among several people of one surname the one named last before, else the first."""
    return max(known, key=lambda one: entities[one].latest)


def title_gender(article: Article, mention: Mention) -> str:
    """``m`` or ``f`` where a title before the name tells it, else an empty string."""
    for low in article.lows[
        max(min(mention.outer, mention.first - 1), mention.core - _LONGEST_TITLE, 0) : mention.core
    ]:
        if low in lexicon.MALE_TITLES or low in lexicon.MALE_NOUNS:
            return "m"
        if low in lexicon.FEMALE_TITLES or low in lexicon.FEMALE_NOUNS:
            return "f"
    return ""


def _title_fits(article: Article, mention: Mention, entity: Entity) -> bool:
    gender = title_gender(article, mention)
    return not gender or entity.gender in (gender, "?")


def _vote(article: Article, mentions: Sequence[Mention], of_mention: Sequence[int], entities: list[Entity]) -> None:
    """Collect the evidence for gender and humanity that stands beside the names."""
    classes, lows = article.classes, article.lows
    for number, mention in enumerate(mentions):
        if of_mention[number] < 0:
            continue
        entity = entities[of_mention[number]]
        gender = title_gender(article, mention)
        if gender:
            entity.votes[gender] += 6
            entity.person = True
        before = classes[mention.outer - 1] if mention.outer else "n"
        if mention.core > mention.first:
            entity.signs.add("title")
        elif mention.outer < mention.first and classes[mention.first - 1] == "R":
            entity.signs.add("role")
        elif before == "p" and entity.person and lows[mention.outer - 1] in _WHERE:
            entity.signs.add("place")
        if match := _PERSONAL.match(classes, mention.last):
            entity.signs.add("thing" if lows[match.end() - 1] == "which" else "personal")
        if before not in "pO" and " " in entity.name and (_SPEAKS.match(classes, mention.last) or before == "V"):
            entity.signs.add("speaks")


_WHERE = frozenset(["in", "at", "near", "across", "throughout", "inside", "outside", "into", "on"])
_SPEAKS = re.compile(r"a{0,2}V")
_PERSONAL = re.compile(r",?r|,#,")


def _appose(article: Article, mentions: Sequence[Mention], of_mention: list[int], entities: list[Entity]) -> None:
    """``Mary Holt, a nurse,`` and ``the firm's boss, Mary Holt,`` each name one person twice."""
    classes, lows = article.classes, article.lows
    for number in range(1, len(mentions)):
        left, right = mentions[number - 1], mentions[number]
        if right.first != left.reach + 1 or classes[left.reach] != ",":
            continue
        if left.kind == "name" and right.kind == "nominal" and _describes(article, right):
            name, description = number - 1, number
        elif left.kind == "nominal" and right.kind == "name" and _introduces(article, left) and _closed(classes, right):
            name, description = number, number - 1
        else:
            continue
        entity = of_mention[name]
        if entities[entity].person and lows[max(0, mentions[name].outer - 1)] not in _WHERE:
            of_mention[description] = entity
            entities[entity].signs.add("apposed")
            _vote_noun(entities[entity], mentions[description].head)
            entities[entity].add_roles([_description(article, mentions[description])])


def _appose_bare(
    article: Article, mentions: Sequence[Mention], of_mention: Sequence[int], entities: Sequence[Entity]
) -> None:
    """``Mary Holt, director of the harbour museum,`` tells who she is without an article."""
    for number, mention in enumerate(mentions):
        entity = of_mention[number]
        if mention.kind != "name" or not entities[entity].person:
            continue
        match = _BARE_ROLE.match(article.classes, mention.last)
        if match is None or article.lows[match.end("head") - 1] in lexicon.PLURAL_ROLES | lexicon.GROUPS:
            continue
        entities[entity].signs.add("apposed")
        _vote_noun(entities[entity], article.lows[match.end("head") - 1])
        start, end = article.starts[match.start("role")], article.ends[match.end("role") - 1]
        entities[entity].add_roles([" ".join(article.text[start:end].split())])


_BARE_ROLE = re.compile(r",(?P<role>(?P<head>[wgNGB#]{0,3}[RB])(?:[Op][Dd]{0,2}[NGBwegRSM#&s'c]{1,6}){0,3})(?=[,.Q])")
_LONGEST_TITLE = 12
"""Tokens before a name that are read as its title."""


def _recall_offices(
    article: Article, mentions: Sequence[Mention], of_mention: list[int], entities: list[Entity]
) -> None:
    """``the mayor`` after Mayor Mary Holt is Mary Holt, as long as nobody else came with that title."""
    holders: dict[str, set[int]] = {}
    for number, mention in enumerate(mentions):
        entity = of_mention[number]
        if entity >= 0 and entities[entity].person:
            first = max(mention.outer, mention.core - _LONGEST_TITLE)
            for low, letter in zip(
                article.lows[first : mention.core], article.classes[first : mention.core], strict=True
            ):
                if letter in "RB":
                    holders.setdefault(low, set()).add(entity)
                    entities[entity].add_roles(_prefix_role(article, mention, low))
            if mention.kind == "nominal":
                holders.setdefault(mention.head, set()).add(entity)
        elif mention.kind == "nominal" and entity < 0 and _is_office(article, mention):
            known = holders.get(mention.head, ())
            if len(known) == 1:
                of_mention[number] = next(iter(known))


def _recall_bodies(
    article: Article, mentions: Sequence[Mention], of_mention: list[int], entities: list[Entity]
) -> None:
    """``the union`` after the Metalworkers' Union, ``the council`` after Bly council, ``the company`` after Acme.

    Only as long as no other body of that kind was named: a wrong name is worse than a description.
    """
    bodies: dict[str, set[int]] = {}
    for number, mention in enumerate(mentions):
        entity = of_mention[number]
        if mention.kind == "name" and entity >= 0 and not entities[entity].person:
            for noun in _kinds_of_body(entities[entity].name):
                bodies.setdefault(noun, set()).add(entity)
        elif mention.kind == "nominal" and entity < 0 and _is_named_body(article, mention):
            of_mention[number] = _body(article, mention, entities)
            bodies.setdefault(mention.head, set()).add(of_mention[number])
        elif mention.kind == "nominal" and entity < 0 and _is_office(article, mention):
            known = bodies.get(mention.head, ())
            if len(known) == 1:
                of_mention[number] = next(iter(known))
            elif not known and mention.head in lexicon.GROUPS:
                of_mention[number] = _only_body_near(article, mentions[:number], of_mention, entities)


def _is_named_body(article: Article, mention: Mention) -> bool:
    """``Bly council``: a name before a body's noun in small letters, and nothing else."""
    letters = article.classes[mention.first : mention.last]
    return letters.rstrip("R").strip("N") == "" and letters[0] == "N" and mention.head in lexicon.ORG_WORDS


def _body(article: Article, mention: Mention, entities: list[Entity]) -> int:
    """The entity of a body named as ``Bly council``: the one of that name, else a new one."""
    name = " ".join(article.words[mention.first : mention.last])
    known = next((n for n, one in enumerate(entities) if _key(one.name) == _key(name)), -1)
    if known < 0:
        known = len(entities)
        entities.append(Entity(mention.head, name, False))
    return known


def _only_body_near(
    article: Article, before: Sequence[Mention], of_mention: Sequence[int], entities: Sequence[Entity]
) -> int:
    """What ``the company`` means: the one body named before it in its paragraph or the one before, else -1."""
    if not before:
        return -1
    paragraph = article.paragraph_of(before[-1].first)
    for number in (paragraph, paragraph - 1):
        if number < 0:
            break
        start = article.paragraph_starts[number]
        near = {of_mention[n] for n, one in enumerate(before) if one.first >= start and one.kind == "name"}
        bodies = [one for one in near if _is_body(entities[one])]
        if bodies:
            return bodies[0] if len(bodies) == 1 else -1
    return -1


def _is_body(entity: Entity) -> bool:
    """Whether a named thing may be a company: no person, no place."""
    return "place" not in entity.signs and (not entity.person or entity.human <= 0)


def _kinds_of_body(name: str) -> list[str]:
    """What sort of body a name tells of: its last word, and the one before "of" or "for"."""
    words = _key(name).split()
    if len(words) < 2:
        return []
    return [word for word, after in zip(words, [*words[1:], "of"], strict=True) if after in ("of", "for")]


def _know_unnamed(article: Article, mentions: Sequence[Mention], of_mention: list[int], entities: list[Entity]) -> None:
    """``A steward put it differently. "…," he said.``: who comes without a name is a person to point back at."""
    for number, mention in enumerate(mentions):
        if mention.kind == "nominal" and of_mention[number] < 0 and _is_newcomer(article, mention):
            of_mention[number] = len(entities)
            entities.append(Entity(mention.head, described(article, mention), True, [number], described=True))
            entities[-1].signs.update(_signs_of_newcomer(article, mention))
            _vote_noun(entities[-1], mention.head)


def _is_newcomer(article: Article, mention: Mention) -> bool:
    """``a steward``, ``one of the stewards``, ``the board's spokesman``: one person, not one met before."""
    first = article.lows[mention.first]
    if first == "one":
        return article.classes[mention.first + 1 : mention.first + 2] == "O"
    if article.classes[mention.head_at] not in "RB" or mention.head in lexicon.PLURAL_ROLES | lexicon.GROUPS:
        return False
    return first in ("a", "an", "another") or mention.head in lexicon.SPEAKING_ROLES


def _signs_of_newcomer(article: Article, mention: Mention) -> set[str]:
    role = article.classes[mention.head_at] in "RB" or article.classes[mention.last - 1] == "R"
    return ({"role"} if role else set()) | ({"personal"} if _PERSONAL.match(article.classes, mention.last) else set())


def described(article: Article, mention: Mention) -> str:
    """A description as it stands, without the capital of a sentence's first word."""
    written = " ".join(mention_text(article, mention).split())
    return written[0].lower() + written[1:] if article.classes[mention.first] in "Dd" else written


_HONORIFICS = frozenset(
    ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mister", "dr", "dr.", "sir", "lady", "dame", "lord", "madam"]
)


def _prefix_role(article: Article, mention: Mention, head: str) -> list[str]:
    """``Harbour spokesman`` in ``Harbour spokesman Mary Holt``; nothing for a bare Mr or Mrs."""
    first = max(mention.outer, mention.core - _LONGEST_TITLE)
    while first < mention.core and (article.classes[first] in "Ddsx," or article.lows[first] in _HONORIFICS):
        first += 1
    if head in _HONORIFICS or first >= mention.core:
        return []
    return [" ".join(article.text[article.starts[first] : article.ends[mention.core - 1]].split())]


def _is_office(article: Article, mention: Mention) -> bool:
    """``the mayor``, ``the former president``: definite, short and without more about it."""
    return (
        article.lows[mention.first] == "the"
        and mention.last - mention.first <= 3
        and mention.head not in lexicon.PLURAL_ROLES
    )


def _vote_noun(entity: Entity, noun: str) -> None:
    if noun in lexicon.MALE_NOUNS:
        entity.votes["m"] += 6
    elif noun in lexicon.FEMALE_NOUNS:
        entity.votes["f"] += 6


def _description(article: Article, mention: Mention) -> str:
    """A description without its article: ``a nurse at Bly Hospital`` gives ``nurse at Bly Hospital``."""
    first = mention.first + (article.classes[mention.first] == "D")
    return " ".join(article.text[article.starts[first] : article.ends[mention.last - 1]].split())


def _describes(article: Article, mention: Mention) -> bool:
    """Whether a description is of one person: a noun for a speaker, not in the plural."""
    return article.classes[mention.head_at] in "RBG" and mention.head not in lexicon.PLURAL_ROLES | lexicon.GROUPS


def _introduces(article: Article, mention: Mention) -> bool:
    """Whether a description before a comma is of the name after it: not in ``outside the court, Mary Holt …``."""
    before = article.classes[mention.outer - 1] if mention.outer else "n"
    return _describes(article, mention) and (
        before != "p" or mention.outer < 2 or article.classes[mention.outer - 2] not in "n."
    )


def _closed(classes: str, mention: Mention) -> bool:
    return mention.last >= len(classes) or classes[mention.last] in ",.nQ(-:V"


def find_person(people: People, name: str) -> int:
    """Entity of a name in any case ("SMITH"), -1 if nobody fits."""
    words = name.replace("’", "'").lower().split()
    known = [number for number, one in enumerate(people.entities) if one.key == words[-1] and not one.described]
    whole = [number for number in known if people.entities[number].name.lower() == " ".join(words)]
    return (whole or known or [-1])[0]
