"""Resolves descriptions without a name: ``the mayor``, ``the union``, ``the company``, ``one of the stewards``."""

import re
from collections.abc import Mapping, Sequence, Set
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.mentions.descriptive import (
    BARE,
    is_definite,
    says_former,
)
from bot.quotes.mentions.names import Mention, base_of
from bot.quotes.people.bodies import main_body, only_body_near
from bot.quotes.people.entities import LONGEST_TITLE, Entity, Roster, key_of, names_followed_by
from bot.quotes.people.told_works import telling, work_told
from bot.quotes.syntax.tokens import TokenizedText


def recall_offices(roster: Roster, described: Sequence[int]) -> None:
    """``the mayor`` after Mayor Mary Holt is Mary Holt, as long as nobody else came with that title.

    ``described`` are the descriptions that were told to be somebody's.
    """
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    lows, holders, offices_held = article.lows, dict[str, set[int]](), set[str]()
    cased = article.language.tokens.nouns is not None
    beside = frozenset(names_followed_by(roster, ",")) if cased else telling(roster)
    titles = {match.start() for match in _TITLE_OF.finditer(article.classes)}
    titled = [number for number in roster.names if mentions[number].core in titles] if titles else []
    for number in sorted({*described, *roster.definite, *roster.led, *beside, *titled}):
        mention, entity = mentions[number], of_mention[number]
        if entity >= 0:
            if entities[entity].person:
                for former, office in _offices_at(article, mention, entities[entity], number in beside):
                    holders.setdefault(former + office, set()).add(entity)
                    offices_held.add(office)
                if titled and number in titled:  # CEO of Acme
                    holders.setdefault(lows[mention.core], set()).add(entity)
                    offices_held.add(lows[mention.core])
        elif (
            (mention.head in offices_held or lows[mention.head_at] in offices_held)
            and mention.kind == "nominal"
            and is_short_office(article, mention)
        ):
            known = _holders_of(article, mention, holders)
            if len(known) == 1 and _may_hold(article, mention, entities[next(iter(known))]):
                of_mention[number] = next(iter(known))


def _holders_of(article: TokenizedText, mention: Mention, holders: Mapping[str, set[int]]) -> set[int]:
    """The persons who were told to hold the office of a description."""
    former, whole = _FORMER + mention.head, article.lows[mention.head_at]
    offices: Sequence[str] = (former,) if says_former(article, mention) else (whole, mention.head, former)
    if _is_lesser(article, mention.first, mention.head_at):
        offices = (_LESSER + whole, _LESSER + mention.head)
    return next((holders[office] for office in offices if office in holders), set())


def _offices_at(article: TokenizedText, mention: Mention, who: Entity, tells: bool) -> list[tuple[str, str]]:
    """The offices that a mention of a person tells, each with the mark of a former or lesser one; ``tells``: a word
    beside it may lead to what he is."""
    led = mention.outer < mention.core and article.classes[mention.core - 1] != "s"  # Prime Minister's Questions
    offices = _offices_before(article, mention, who) if led else []
    if mention.kind == "nominal":
        joined = _joined_office(article, mention.head_at + 1)
        offices += [
            ("", office) for office in (mention.head, *_short_for(article, mention.head_at, mention.head), *joined)
        ]
    elif article.language.tokens.nouns is not None:
        if tells and (behind := _office_behind(article, mention)):
            offices.append(("", behind))
    elif tells and (work := work_told(article, mention)) is not None:
        if work.lasts:
            who.add_role(article, work.first, work.last)
        low, nouns = article.lows[work.last - 1], article.language.nouns
        former = "" if nouns.former.isdisjoint(article.lows[work.first : work.last]) else _FORMER
        offices += [(former, office) for office in (low, *_short_for(article, work.last - 1, low))]
    if tells and article.classes.startswith(_BUSY, mention.last):
        part = mention.last + article.classes.startswith(",", mention.last)
        offices += [("", office) for office in article.language.nouns.parts_in_court.get(article.lows[part], ())]
    return offices


_BUSY: Final = (",g", ",U", "g", "U")
"""Classes behind a name of what somebody is busy with: ``Mary Holt, defending,``."""


def _offices_before(article: TokenizedText, mention: Mention, who: Entity) -> list[tuple[str, str]]:
    """The offices that lead up to a name, which are roles of who has it."""
    lows, language, offices = article.lows, article.language, list[tuple[str, str]]()
    has_role = False
    for at in range(max(mention.outer, mention.core - LONGEST_TITLE), mention.core):
        if article.classes[at] in "RB":
            if has_role and language.nouns.adjectives_behind and "O" in article.classes[mention.outer : at]:
                break  # la porte-parole du ministère Anne Hol is no ministry
            low = lows[at]
            former = _FORMER if lows[at - 1] in language.nouns.former else ""
            if _is_lesser(article, max(mention.outer, at - LONGEST_TITLE), at):
                former += _LESSER
            held = base_of(low, language)
            nouns = (low,) if held == low else (low, held)
            offices += [(former, office) for office in (*nouns, *_short_for(article, at, held))]
            has_role = has_role or low not in language.nouns.honorifics
    if has_role:
        who.add_role(article, *_prefix_role(article, mention))
    return offices


_TITLE_OF: Final = re.compile("BO")
"""Classes of ``CEO of``."""


def _joined_office(article: TokenizedText, behind: int) -> list[str]:
    """``chief executive`` of ``Spark's co-founder and chief executive``, and what that is for short."""
    match = _JOINED.match(article.classes, behind) if article.classes.startswith("c", behind) else None
    if match is None:
        return []
    head = match.end() - 1
    return [article.lows[head], *_short_for(article, head, article.lows[head])]


_JOINED: Final = re.compile("c[weg]{0,2}R{1,2}(?![RNBGSs'])")
"""Classes of a second noun for what somebody is, without an article of its own."""


def _may_hold(article: TokenizedText, mention: Mention, holder: Entity) -> bool:
    """Whether the only holder of an office that was told of may be meant by a description."""
    if denies(article, holder, mention):
        return False
    return not _is_other_portfolio(article, mention, holder)


def _is_other_portfolio(article: TokenizedText, mention: Mention, holder: Entity) -> bool:
    """Whether ``the foreign minister`` has another portfolio than a holder of that office: a prime minister, a health
    minister."""
    fields = article.language.nouns.portfolios.intersection(article.lows[mention.first + 1 : mention.head_at])
    roles = [frozenset(map(str.lower, role)) for role in holder.roles]
    held = [role for role in roles if mention.head in role]
    return bool(fields) and bool(held) and all(fields.isdisjoint(role) for role in held)


def _is_lesser(article: TokenizedText, first: int, at: int) -> bool:
    """``Shadow health secretary Mary Holt``, ``the deputy mayor``: words from ``first`` on make the noun at a token
    another office."""
    return not article.language.nouns.lesser.isdisjoint(article.lows[first:at])


def _short_for(article: TokenizedText, at: int, held: str) -> Sequence[str]:
    """What the holder of the office at a token is called for short: by its noun (or the noun ``held`` that a compound
    ends in), and by that and the word before it, as in ``chief executive``."""
    known, low = article.language.nouns.short_for, article.lows[at]
    short = known.get(low, ()) if held == low else (*known.get(held, ()), *known.get(low, ()))
    pair = known.get(f"{article.lows[at - 1]} {low}", ()) if at else ()
    return (*short, *pair) if pair else short


def _office_behind(article: TokenizedText, mention: Mention) -> str:
    """``Geschäftsführer`` of ``Udo Kern, Geschäftsführer der Kern AG,``; empty where none follows."""
    match = article.language.grammar.bare_role.match(article.classes, mention.last)
    return base_of(article.lows[match.end("head") - 1], article.language) if match is not None else ""


_FORMER: Final = "^"
"""Prefix of a former office among the keys of offices."""
_LESSER: Final = "~"
"""Prefix of an office as a deputy or shadow among them."""


def recall_qualified(roster: Roster) -> None:
    """``the Scotland coach`` after Scotland coach Moira Kerr; ``the NBN host`` after NBN's Paul Drury."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    behind = article.language.nouns.adjectives_behind
    wanted = {
        number: qualifier
        for number in roster.definite
        if (behind or mentions[number].head_at - mentions[number].first >= BARE)
        and of_mention[number] < 0
        and (qualifier := _words_of_office(article, mentions[number]))
    }
    if not wanted:
        return
    heads = [mentions[number].head for number in wanted]
    roles = _roles_of_persons(entities, frozenset(heads).union(*wanted.values()))
    owners: _WordsOfPersons | None = None
    for number, qualifier in wanted.items():
        lesser = article.language.nouns.lesser
        holders = _having(roles, qualifier | {mentions[number].head}, number, lesser)
        if not holders and mentions[number].head in article.language.nouns.any_office:  # la titular de Educación
            holders = _having(roles, qualifier, number, lesser)
        named = qualifier_of(article, mentions[number])
        if not holders and named and mentions[number].head not in article.language.nouns.bodies:
            if owners is None:
                owners = _owners_of_persons(roster)
            holders = _having(owners, named, number, frozenset())
        if len(holders) == 1:
            of_mention[number] = holders.pop()


def _words_of_office(article: TokenizedText, mention: Mention) -> frozenset[str]:
    """The words that tell which office is meant: the name in ``the Scotland head coach``, else all between article and
    noun, as in ``the foreign minister``, or behind it, as in ``el ministro de Economía``; empty where a description has
    none."""
    named = qualifier_of(article, mention)
    if named or not is_definite(article, mention) or mention.head in article.language.nouns.many:
        return named
    office = article.classes[mention.head_at] in "RB"
    if article.language.nouns.adjectives_behind and office and mention.reach > mention.head_at + 1:
        return _words_behind(article, mention)
    longer = office and mention.reach == mention.head_at + 1
    return frozenset(article.lows[mention.first + 1 : mention.head_at]) if longer else frozenset()


def _words_behind(article: TokenizedText, mention: Mention) -> frozenset[str]:
    """What an office is of, where that stands behind its noun: ``economía`` in ``el ministro de Economía``."""
    behind = range(mention.head_at + 1, mention.reach)
    return frozenset([article.lows[at] for at in behind if article.classes[at] in _OF_OFFICE])


_OF_OFFICE: Final = frozenset("NGBRSw")
"""Classes of the words that tell of what an office is."""


_WordsOfPersons = Mapping[str, Sequence[tuple[frozenset[str], int, int]]]
"""By each word of a role, or of what somebody belongs to: all its words in lower case, the person, and the mention from
which on that is known."""


def _roles_of_persons(entities: Sequence[Entity], wanted: frozenset[str]) -> _WordsOfPersons:
    """The persons by those words of their roles that are wanted."""
    roles: dict[str, list[tuple[frozenset[str], int, int]]] = {}
    for number, who in enumerate(entities):
        for role in who.roles if who.person else ():
            words = frozenset(map(str.lower, role))
            for word in words & wanted:
                roles.setdefault(word, []).append((words, number, -1))
    return roles


def _having(persons: _WordsOfPersons, wanted: frozenset[str], number: int, lesser: frozenset[str]) -> set[int]:
    """The persons known before mention ``number`` to have all wanted words: the only one, or two of them.

    ``lesser`` are words that make another office of one where they aren't wanted.
    """
    rarest = min((persons.get(word, ()) for word in wanted), key=len)
    having: set[int] = set()
    for words, person, since in rarest[:_REMEMBERED]:
        if since < number and wanted <= words and lesser.isdisjoint(words - wanted):
            having.add(person)
            if len(having) > 1:  # of several nobody is meant, whoever the others are
                break
    return having


def qualifier_of(article: TokenizedText, mention: Mention) -> frozenset[str]:
    """The name in ``the Scotland head coach``, lower case; empty where a description has none."""
    if mention.reach != mention.head_at + 1 or mention.head_at - mention.first < BARE:
        return frozenset()
    if not is_definite(article, mention) or mention.head in article.language.nouns.many:
        return frozenset()
    match = article.language.grammar.qualified.fullmatch(article.classes, mention.first, mention.head_at + 1)
    return frozenset(article.lows[match.start(1) : match.end(1)]) if match else frozenset()


def denies(article: TokenizedText, entity: Entity, mention: Mention) -> bool:
    """Whether a person is known to hold the office of another body: the Rovers captain isn't "the Albion captain", nor
    is the Rovers coach "the Albion manager"."""
    qualifier = qualifier_of(article, mention)
    if not qualifier:
        return False
    short_for, head = article.language.nouns.short_for, mention.head
    roles = [
        words
        for words in entity.roles
        if any(low == head or head in short_for.get(low, ()) for low in map(str.lower, words))
    ]
    named = [{word.lower() for word in words if word[0].isupper()} for words in roles]
    return any(named) and not any(qualifier & names for names in named)


def _owners_of_persons(roster: Roster) -> _WordsOfPersons:
    """The persons named as ``NBN's Paul Drury`` or ``Paul Drury of NBN``, by the words of what each belongs to."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    persons: dict[str, list[tuple[frozenset[str], int, int]]] = {}
    for number in roster.names:
        mention, entity = mentions[number], of_mention[number]
        owned = mention.outer < mention.first and article.classes[mention.first - 1] == "s"
        if not owned and mention.reach == mention.last:  # most names
            continue
        if not entities[entity].person or " " not in entities[entity].name:
            continue
        start, end = (mention.outer, mention.first - 1) if owned else (mention.last, mention.reach)
        words = frozenset(article.lows[start : min(end, start + _MOST_OF_OWNER)])
        for word in words:
            persons.setdefault(word, []).append((words, entity, number))
    return persons


_MOST_OF_OWNER: Final = 40
"""Tokens of what somebody belongs to that are looked at."""


def recall_bodies(roster: Roster, kinds: Mapping[int, Sequence[str]]) -> None:
    """``the union`` after the Metalworkers' Union, ``the council`` after Bly council, ``the company`` after Acme.

    Only as long as no other body of that kind was named: a wrong name is worse than a description. ``kinds`` has the
    nouns beside the names.
    """
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    by_mention = _kinds_by_mention(roster, kinds)
    numbers = _short_bodies(roster, by_mention)
    if not numbers:  # half of all articles
        return
    bodies: dict[str, set[int]] = {}
    by_name: dict[str, int] = {}
    main: int | None = None
    others = article.language.nouns.no_companies
    of_kind = {of_mention[number] for number, told_kinds in kinds.items() if others.isdisjoint(told_kinds)}
    apart = {of_mention[number] for number in kinds} - of_kind
    for number in sorted({*by_mention, *numbers}):
        mention = mentions[number]
        if number in by_mention:
            for noun in by_mention[number]:
                bodies.setdefault(noun, set()).add(of_mention[number])
        elif article.classes[mention.first] == "N" and _is_named_body(article, mention):
            of_mention[number] = _body(article, mention, entities, by_name)
            bodies.setdefault(mention.head, set()).add(of_mention[number])
        elif is_short_office(article, mention):
            known = bodies.get(mention.head, ())
            if len(known) == 1:
                of_mention[number] = next(iter(known))
            elif not known and _is_some_firm(article, mentions, number):
                main = main_body(entities) if main is None else main
                near = _body_near(roster, number, of_kind, main)
                companies = article.language.nouns.companies
                of_mention[number] = -1 if near in apart and mention.head in companies else near
                if mention.head not in article.language.nouns.companies and of_mention[number] >= 0:
                    of_kind.add(of_mention[number])  # the airline is "the company" as well


def _kinds_by_mention(roster: Roster, kinds: Mapping[int, Sequence[str]]) -> dict[int, Sequence[str]]:
    """The nouns for the kinds of bodies by the mentions that tell them: the first ones by name, and those of ``kinds``
    with a noun beside them."""
    of_mention, links = roster.of_mention, roster.article.language.small.of_or_for
    by_mention: dict[int, Sequence[str]] = dict(kinds)
    for entity, who in enumerate(roster.entities):
        if not who.person and " " in who.name:
            first = next((number for number in who.mentions if of_mention[number] == entity), -1)
            if first >= 0:
                by_mention[first] = [*kinds.get(first, ()), *_kinds_of_body(who.name, links)]
    return by_mention


def _short_bodies(roster: Roster, by_mention: Mapping[int, Sequence[str]]) -> list[int]:
    """The descriptions of nobody known that may be of one of these bodies, or of a firm."""
    article, mentions, of_mention = roster.article, roster.mentions, roster.of_mention
    classes, companies, firms = article.classes, article.language.nouns.companies, article.language.nouns.firms
    named = [
        at
        for at in roster.nominals
        if classes[mentions[at].first] == "N" and of_mention[at] < 0 and _is_named_body(article, mentions[at])
    ]
    heads = {mentions[at].head for at in named}.union(*by_mention.values())
    for at in roster.definite:
        head = mentions[at].head
        if (head in heads or head in companies or head in firms) and of_mention[at] < 0:
            named.append(at)
    return named


def _body_near(roster: Roster, number: int, of_kind: Set[int], main: int) -> int:
    """The entity of ``the company`` where no body was called so: the only one near it, or the ``main`` one, which the
    article is about; -1 where that leaves a doubt."""
    near, head = only_body_near(roster, number, of_kind), roster.mentions[number].head
    known_main = main >= 0 and roster.entities[main].first < number
    other = head not in roster.article.language.nouns.companies and known_main and near not in (-1, main)
    return -1 if other else main if near < 0 and known_main else near


def _is_some_firm(article: TokenizedText, mentions: Sequence[Mention], number: int) -> bool:
    """``the company``, ``the airline``: one of a kind by a single noun, where none without a name was met before."""
    mention, nouns = mentions[number], article.language.nouns
    if mention.last - mention.first != BARE:
        return False
    if mention.head in nouns.companies:
        return True
    firm = mention.head in nouns.firms and mention.head not in nouns.perhaps_persons
    return firm and newcomer_before(article, mentions, number) < 0


def _is_named_body(article: TokenizedText, mention: Mention) -> bool:
    """``Bly council``: a name before a body's noun in small letters, and nothing else."""
    organisation = mention.head in article.language.nouns.organisations
    return organisation and article.classes[mention.first : mention.last].rstrip("R").strip("N") == ""


def _body(article: TokenizedText, mention: Mention, entities: list[Entity], by_name: dict[str, int]) -> int:
    """The entity of a body named as ``Bly council``: the entity of that name, else a new one.

    ``by_name`` has the first entity of each name; it is filled when it is needed first.
    """
    if not by_name:
        for number, entity in enumerate(entities):
            by_name.setdefault(key_of(entity.name), number)
    name = " ".join(article.words[mention.first : mention.last])
    known = by_name.setdefault(key_of(name), len(entities))
    if known == len(entities):
        entities.append(Entity(mention.head, name, False))
    return known


def _kinds_of_body(name: str, links: frozenset[str]) -> list[str]:
    """The words of a name for the kind of its body: its last word, and the word before "of" or "for"."""
    words = key_of(name).split()
    if links.isdisjoint(words):  # most names
        return words[-1:] if len(words) > 1 else []
    if len(words) < 2:
        return []
    return [words[at] for at in range(len(words)) if at + 1 == len(words) or words[at + 1] in links]


def stands_for_a_name(article: TokenizedText, mention: Mention) -> bool:
    """``the NBN host``, ``the company``: the person or body has a name that a reader would look for."""
    nouns = article.language.nouns
    firm = mention.head in nouns.firms and mention.head not in nouns.perhaps_persons
    if firm or mention.head in nouns.companies:
        return is_definite(article, mention) and mention.reach - mention.first == BARE
    return bool(qualifier_of(article, mention)) and mention.head not in nouns.bodies


def newcomer_before(article: TokenizedText, mentions: Sequence[Mention], number: int) -> int:
    """The mention of somebody without a name whom an epithet means: ``one Tory MP`` before ``the MP``; -1 for none."""
    head, unknown = mentions[number].head, article.language.small.unknown_before
    for at in range(number - 1, max(-1, number - _REMEMBERED), -1):
        other = mentions[at]
        if other.head == head and other.kind == "nominal" and article.lows[other.first] in unknown:
            nouns, words = article.language.nouns, article.lows[other.first : other.head_at]
            if head not in nouns.firms or nouns.other_ones.isdisjoint(words):  # not: another airline
                return at
    return -1


_REMEMBERED: Final = 200
"""Mentions before a description among which a mention with the same noun is looked for."""


def _prefix_role(article: TokenizedText, mention: Mention) -> Span:
    """The tokens of the role: ``Harbour spokesman`` in ``the Harbour spokesman Sir Marc Holt``."""
    honorifics = article.language.nouns.honorifics
    first, last = max(mention.outer, mention.core - LONGEST_TITLE), mention.core
    while article.lows[last - 1] in honorifics or article.classes[last - 1] == "L":  # il ministro La Rocca
        last -= 1
    while article.classes[first] in "Ddsx," or article.lows[first] in honorifics:
        first += 1
    inner = article.classes.rfind("RD", first, last)
    if inner >= 0 and article.language.nouns.adjectives_behind:  # son amie la comédienne
        first = inner + 2
    if first and article.classes[first - 1] == "w" and article.words[first - 1][0].isupper():
        first -= 1  # Foreign Minister Ana Ruiz, at the start of a sentence
    return first, last


def is_short_office(article: TokenizedText, mention: Mention) -> bool:
    """``the mayor``, ``the former president``: definite, short and without more about it."""
    return (
        mention.last - mention.first <= 3
        and is_definite(article, mention)
        and mention.head not in article.language.nouns.plural_roles
    )
