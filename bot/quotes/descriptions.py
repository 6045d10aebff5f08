"""Whom descriptions without a name mean: ``the mayor``, ``the union``, ``the company``, ``one of the stewards``."""

import re
from collections.abc import Sequence

from bot.domain.quotations import Span
from bot.quotes import words as lexicon
from bot.quotes.entities import LONGEST_TITLE, PERSONAL, Entity, key_of
from bot.quotes.names import Mention, mention_text
from bot.quotes.tokens import Article


def recall_offices(
    article: Article, mentions: Sequence[Mention], of_mention: list[int], entities: list[Entity]
) -> None:
    """``the mayor`` after Mayor Mary Holt is Mary Holt, as long as nobody else came with that title."""
    holders: dict[str, set[int]] = {}
    offices_held: set[str] = set()
    for number, mention in enumerate(mentions):
        entity = of_mention[number]
        if entity >= 0 and entities[entity].person:
            for at in range(max(mention.outer, mention.core - LONGEST_TITLE), mention.core):
                if article.classes[at] in "RB":
                    former = _FORMER * (article.lows[at - 1] in lexicon.FORMER)
                    for office in (article.lows[at], *_SHORT_FOR.get(article.lows[at], ())):
                        holders.setdefault(former + office, set()).add(entity)
                        offices_held.add(office)
                    if article.lows[at] not in _HONORIFICS:
                        entities[entity].add_role(article, *_prefix_role(article, mention))
            if mention.kind == "nominal":
                holders.setdefault(mention.head, set()).add(entity)
                offices_held.add(mention.head)
        elif entity < 0 and mention.head in offices_held and _is_office(article, mention):
            former = _FORMER + mention.head
            offices = (former,) if article.lows[mention.first + 1] in lexicon.FORMER else (mention.head, former)
            known = next((holders[office] for office in offices if office in holders), ())
            if len(known) == 1:
                of_mention[number] = next(iter(known))


_FORMER = "former "
_SHORT_FOR = {
    "justice": ("judge",), "sen.": ("senator",), "gov.": ("governor",), "rep.": ("congressman", "congresswoman"),
    "prof": ("professor",), "prof.": ("professor",), "dr": ("doctor",), "dr.": ("doctor",), "capt.": ("captain",),
    "sgt": ("sergeant",), "sgt.": ("sergeant",), "insp": ("inspector",), "supt": ("superintendent",),
    "rev": ("reverend", "vicar"), "rev.": ("reverend", "pastor"), "cllr": ("councillor",), "coun": ("councillor",),
    "goalkeeper": ("keeper",), "congressman": ("representative",), "atty.": ("attorney",), "amb.": ("ambassador",),
}  # fmt: skip
"""What somebody with a title is called without his name."""


_QUALIFIED = re.compile(r"D([NGB]{1,3})[wegR]{0,2}R")


def recall_qualified(
    article: Article, mentions: Sequence[Mention], of_mention: list[int], entities: Sequence[Entity]
) -> None:
    """``the Scotland coach`` after Scotland coach Moira Kerr; ``the NBN host`` after NBN's Paul Drury."""
    for number, mention in enumerate(mentions):
        if mention.kind == "nominal" and of_mention[number] < 0 and (qualifier := qualifier_of(article, mention)):
            holders = [n for n, one in enumerate(entities) if one.person and _has_role(one, qualifier, mention.head)]
            if not holders and mention.head not in lexicon.BODIES:
                holders = _belonging_to(article, mentions[:number], of_mention, entities, qualifier)
            if len(holders) == 1:
                of_mention[number] = holders[0]


def qualifier_of(article: Article, mention: Mention) -> frozenset[str]:
    """The name in ``the Scotland head coach``, lower case; empty where a description has none."""
    if article.lows[mention.first] != "the" or mention.head in lexicon.MANY or mention.reach != mention.head_at + 1:
        return frozenset()
    match = _QUALIFIED.fullmatch(article.classes, mention.first, mention.head_at + 1)
    return frozenset(article.lows[match.start(1) : match.end(1)]) if match else frozenset()


def _has_role(entity: Entity, qualifier: frozenset[str], head: str) -> bool:
    roles = [{word.lower() for word in words} for words in entity.roles]
    return any(head in role and qualifier <= role for role in roles)


def denies(entity: Entity, qualifier: frozenset[str], head: str) -> bool:
    """Whether somebody is known to be that of another: the Rovers captain isn't "the Albion captain"."""
    roles = [words for words in entity.roles if head in (word.lower() for word in words)]
    named = [{word.lower() for word in words if word[0].isupper()} for words in roles]
    return bool(qualifier) and any(named) and not any(qualifier & names for names in named)


def _belonging_to(
    article: Article,
    before: Sequence[Mention],
    of_mention: Sequence[int],
    entities: Sequence[Entity],
    qualifier: frozenset[str],
) -> list[int]:
    """The persons named as ``NBN's Paul Drury`` or ``Paul Drury of NBN``."""
    persons: dict[int, None] = {}
    for number, mention in enumerate(before):
        entity = of_mention[number]
        if mention.kind != "name" or not entities[entity].person or " " not in entities[entity].name:
            continue
        owned = mention.outer < mention.first and article.classes[mention.first - 1] == "s"
        owners = (
            article.lows[mention.outer : mention.first - 1] if owned else article.lows[mention.last : mention.reach]
        )
        if qualifier <= set(owners):
            persons[entity] = None
    return list(persons)


def recall_ages(article: Article, mentions: Sequence[Mention], of_mention: list[int]) -> None:
    """``the 19-year-old`` is the one person who is named with that age: ``Kai Lund, 19,``."""
    aged: dict[str, set[int]] = {}
    for number, mention in enumerate(mentions):
        if mention.kind == "name" and (age := _age_of(article, mention)):
            aged.setdefault(age, set()).add(of_mention[number])
    for number, mention in enumerate(mentions if aged else ()):
        if mention.head.endswith(_YEARS) and article.lows[mention.first] == "the":
            of_that_age = aged.get(mention.head.removesuffix(_YEARS), ())
            if len(of_that_age) == 1:
                of_mention[number] = next(iter(of_that_age))


_YEARS = "-year-old"
_AGED_BEHIND = re.compile(r",(?:ra|D)?#")


def _age_of(article: Article, mention: Mention) -> str:
    """``19`` of ``Kai Lund, 19,``, ``Kai Lund, who is 19,`` and ``19-year-old Kai Lund``; empty where none is told."""
    after = _AGED_BEHIND.match(article.classes, mention.last) if article.classes.startswith(",", mention.last) else None
    if after:
        return article.lows[after.end() - 1].removesuffix(_YEARS)
    at = mention.outer - (mention.outer == mention.first)
    low = article.lows[max(0, at)]
    return low.removesuffix(_YEARS) if low.endswith(_YEARS) else ""


def recall_bodies(article: Article, mentions: Sequence[Mention], of_mention: list[int], entities: list[Entity]) -> None:
    """``the union`` after the Metalworkers' Union, ``the council`` after Bly council, ``the company`` after Acme.

    Only as long as no other body of that kind was named: a wrong name is worse than a description.
    """
    bodies: dict[str, set[int]] = {}
    seen: set[int] = set()
    for number, mention in enumerate(mentions):
        entity = of_mention[number]
        if mention.kind == "name":
            if entity not in seen and not entities[entity].person:
                seen.add(entity)
                for noun in _kinds_of_body(entities[entity].name):
                    bodies.setdefault(noun, set()).add(entity)
        elif entity >= 0 or mention.kind == "pronoun":
            continue
        elif _is_named_body(article, mention):
            of_mention[number] = _body(article, mention, entities)
            bodies.setdefault(mention.head, set()).add(of_mention[number])
        elif _is_office(article, mention):
            known = bodies.get(mention.head, ())
            if len(known) == 1:
                of_mention[number] = next(iter(known))
            elif not known and mention.head in lexicon.COMPANIES and mention.last - mention.first == _BARE:
                of_mention[number] = _only_body_near(article, mentions[:number], of_mention, entities, mention.head)


_BARE = 2
"""Tokens of ``the company``; ``the ferry company`` says itself which one it is."""


def _is_named_body(article: Article, mention: Mention) -> bool:
    """``Bly council``: a name before a body's noun in small letters, and nothing else."""
    if article.classes[mention.first] != "N" or mention.head not in lexicon.ORG_WORDS:
        return False
    return article.classes[mention.first : mention.last].rstrip("R").strip("N") == ""


def _body(article: Article, mention: Mention, entities: list[Entity]) -> int:
    """The entity of a body named as ``Bly council``: the one of that name, else a new one."""
    name = " ".join(article.words[mention.first : mention.last])
    known = next((n for n, one in enumerate(entities) if key_of(one.name) == key_of(name)), -1)
    if known < 0:
        known = len(entities)
        entities.append(Entity(mention.head, name, False))
    return known


def _only_body_near(
    article: Article, before: Sequence[Mention], of_mention: Sequence[int], entities: Sequence[Entity], head: str
) -> int:
    """What ``the company`` means: the one body named before it in its paragraph or the one before, else -1."""
    if not before:
        return -1
    paragraph = article.paragraph_of[before[-1].first]
    for number in (paragraph, paragraph - 1):
        if number < 0:
            break
        start = article.paragraph_starts[number]
        near = {of_mention[n] for n, one in enumerate(before) if one.first >= start and one.kind == "name"}
        bodies = [one for one in near if _is_body(entities[one]) and _is_of_kind(entities[one], head)]
        if bodies:
            return bodies[0] if len(bodies) == 1 else -1
    return -1


def _is_body(entity: Entity) -> bool:
    """Whether a named thing may be a company: no person, no place."""
    return "place" not in entity.signs and (not entity.person or entity.human <= 0 or entity.signs == _SPEAKING)


def _is_of_kind(entity: Entity, head: str) -> bool:
    """Whether a body may be called so: no shop is "the newspaper", and the Gazette no "company"."""
    words = set(key_of(entity.name).split())
    wanted = lexicon.KINDS_OF_BODY.get(head)
    if wanted is not None:
        return not words.isdisjoint(wanted) or entity.name.isupper()
    return all(words.isdisjoint(kind) for kind in lexicon.KINDS_OF_BODY.values())


_SPEAKING = {"speaks"}
"""Sign of persons that bodies have too."""


def _kinds_of_body(name: str) -> list[str]:
    """What sort of body a name tells of: its last word, and the one before "of" or "for"."""
    words = key_of(name).split()
    if len(words) < 2:
        return []
    return [word for word, after in zip(words, [*words[1:], "of"], strict=True) if after in ("of", "for")]


def know_unnamed(article: Article, mentions: Sequence[Mention], of_mention: list[int], entities: list[Entity]) -> None:
    """Who comes without a name is there to point back at: ``a steward`` for "he", ``the department`` for "it"."""
    bodies: dict[str, int] = {}
    persons: dict[str, int] = {}
    for number, mention in enumerate(mentions):
        if mention.kind != "nominal" or of_mention[number] >= 0:
            continue
        if _speaks_by_office(article, mention):
            of_mention[number] = persons.setdefault(mention.head, len(entities))
            if of_mention[number] == len(entities):
                entities.append(Entity(mention.head, described(article, mention), True, described=True))
                entities[-1].add_sign("role")
                entities[-1].vote(lexicon.GENDERS.get(mention.head, ""), 6)
            entities[of_mention[number]].mentions.append(number)
        elif _is_newcomer(article, mention):
            of_mention[number] = len(entities)
            entities.append(Entity(mention.head, described(article, mention), True, [number], described=True))
            for sign in _signs_of_newcomer(article, mention):
                entities[-1].add_sign(sign)
            entities[-1].vote(lexicon.GENDERS.get(mention.head, ""), 6)
        elif (
            mention.head in lexicon.BODIES and article.lows[mention.first] == "the" and not is_epithet(article, mention)
        ):
            of_mention[number] = bodies.setdefault(mention.head, len(entities))
            if of_mention[number] == len(entities):
                entities.append(Entity(mention.head, described(article, mention), False, described=True))
            entities[of_mention[number]].mentions.append(number)


def _is_newcomer(article: Article, mention: Mention) -> bool:
    """``a steward``, ``one of the stewards``, ``the board's spokesman``: one person, not one met before."""
    first = article.lows[mention.first]
    if first == "one" and article.classes[mention.first + 1 : mention.first + 2] == "O":
        return True
    if article.classes[mention.head_at] not in "RB" or mention.head in lexicon.MANY or mention.head in lexicon.BODIES:
        return False
    if mention.first and article.classes[mention.first - 1] == "t":  # that a critic may be rude: nobody in particular
        return False
    return (
        first in ("a", "an", "another", "one")
        or mention.head in lexicon.SPEAKING_ROLES
        or "s" in article.classes[mention.first : mention.head_at]
        or (article.classes[mention.first] == "d" and mention.head in lexicon.GENDERS)
    )


def _speaks_by_office(article: Article, mention: Mention) -> bool:
    """``the controller recalled``: somebody who is known by what he is, and does something in words."""
    classes = article.classes
    person = classes[mention.head_at] == "R" and mention.head not in lexicon.MANY and mention.head not in lexicon.BODIES
    if not person or not _is_office(article, mention) or is_epithet(article, mention):
        return False
    return _ACTS.match(classes, mention.reach) is not None or classes[max(0, mention.first - 2) : mention.first] == "QV"


_ACTS = re.compile("a{0,2}[VWTU]")


def _signs_of_newcomer(article: Article, mention: Mention) -> set[str]:
    role = article.classes[mention.head_at] in "RB" or article.classes[mention.last - 1] == "R"
    return ({"role"} if role else set()) | ({"personal"} if PERSONAL.match(article.classes, mention.last) else set())


def described(article: Article, mention: Mention) -> str:
    """A description as it stands, without the capital of a sentence's first word."""
    written = " ".join(mention_text(article, mention).split())
    return written[0].lower() + written[1:] if article.classes[mention.first] in "Dd" else written


def is_epithet(article: Article, mention: Mention) -> bool:
    """``the Italian``, ``the 19-year-old``, ``the ex-striker``, ``the Arsenal midfielder``: somebody named before."""
    if article.lows[mention.first] != "the" or mention.reach != mention.head_at + 1 or mention.head in lexicon.MANY:
        return False
    if mention.last - mention.first == _BARE:
        return mention.head in _EPITHETS or mention.head.endswith("-old")
    if article.lows[mention.first + 1] in lexicon.FORMER and article.classes[mention.head_at] in "RB":
        return True
    between = article.classes[mention.first + 1 : mention.head_at]
    return mention.head in _EPITHETS and not between.strip("NG#")


def is_told_apart(article: Article, mention: Mention) -> bool:
    """``the New York businessman``, ``the 47-year-old director``: a person with what tells him from others."""
    if article.lows[mention.first] != "the" or mention.head in _NO_PERSONS:
        return False
    return _TOLD_APART.fullmatch(article.classes, mention.first, mention.reach) is not None


_TOLD_APART = re.compile(r"D[wegR]{0,2}[NGB#][NGBwegR#]{0,3}R")


def stands_for_a_name(article: Article, mention: Mention) -> bool:
    """``the NBN host``, ``the company``: whoever it is has a name that a reader would look for."""
    if mention.head in lexicon.COMPANIES:
        return article.lows[mention.first] == "the" and mention.reach - mention.first == _BARE
    return bool(qualifier_of(article, mention)) and mention.head not in lexicon.BODIES


def newcomer_before(article: Article, mentions: Sequence[Mention], number: int) -> int:
    """The mention of somebody without a name whom an epithet means: ``one Tory MP`` before ``the MP``; -1 for none."""
    head = mentions[number].head
    for at in range(number - 1, max(-1, number - _REMEMBERED), -1):
        other = mentions[at]
        if other.kind == "nominal" and other.head == head and article.lows[other.first] in _NEW:
            return at
    return -1


_NEW = frozenset(["a", "an", "one", "another", "some"])
_REMEMBERED = 200
"""Mentions."""
_NO_PERSONS = lexicon.BODIES | lexicon.FIRMS | lexicon.MANY | lexicon.SPEAKING_ROLES
"""Heads of descriptions that tell no person from others: bodies, and spokesmen, of whom each has several."""
_EPITHETS = lexicon.DEMONYMS | lexicon.PARTIES | lexicon.FAMED


_HONORIFICS = frozenset(
    ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mister", "dr", "dr.", "sir", "lady", "dame", "lord", "madam"]
)


def _prefix_role(article: Article, mention: Mention) -> Span:
    """The tokens of the role: ``Harbour spokesman`` in ``the Harbour spokesman Sir Marc Holt``."""
    first, last = max(mention.outer, mention.core - LONGEST_TITLE), mention.core
    while article.lows[last - 1] in _HONORIFICS:
        last -= 1
    while article.classes[first] in "Ddsx," or article.lows[first] in _HONORIFICS:
        first += 1
    return first, last


def _is_office(article: Article, mention: Mention) -> bool:
    """``the mayor``, ``the former president``: definite, short and without more about it."""
    return (
        mention.last - mention.first <= 3
        and article.lows[mention.first] == "the"
        and mention.head not in lexicon.PLURAL_ROLES
    )
