"""What kind of body a name is of, where the article says so beside it: ``the charity Lungs Norland``, ``Pelican, a
drone startup,``, ``a group called Thaw Tools``; by that noun it is called later."""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Entity, Roster, key_of
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import Nouns


def recall_kinds(roster: Roster) -> Mapping[int, Sequence[str]]:
    """The nouns that tell what body a name is of, by the number of its mention; the description beside a name becomes
    that body's, and the body no person."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    nouns, kinds = article.language.nouns, dict[int, list[str]]()
    for number in _beside_kinds(roster):
        mention = mentions[number]
        if mention.kind != "name":
            continue
        beside = (
            mention.outer < mention.first
            or article.classes.startswith(",", mention.last)
            or (number and roster.before[number] in _BEFORE_NAMES)
        )
        if not beside or _is_surely_a_person(article, mention, entities[of_mention[number]]):
            continue
        for noun, described in _told_kinds(article, mentions, number):
            kinds.setdefault(number, []).append(noun)
            if noun not in nouns.perhaps_persons:
                entities[of_mention[number]].person = False
            if described >= 0 and of_mention[described] < 0:
                of_mention[described] = of_mention[number]
    return kinds


def _beside_kinds(roster: Roster) -> list[int]:
    """Numbers of the mentions with a noun for a body right beside them: few have one."""
    mentions, nouns, lows = roster.mentions, roster.article.language.nouns, roster.article.lows
    bodies, firms = nouns.bodies, nouns.firms
    described = [at for at in roster.nominals if (head := mentions[at].head) in bodies or head in firms]
    beside = {at for at in roster.led if (low := lows[mentions[at].first - 1]) in bodies or low in firms}
    beside.update([number + 1 for number in described if number + 1 < len(mentions)])
    beside.update([number - 1 for number in described if number])
    return sorted(beside)


_BEFORE_NAMES: Final = ",KVeoz"
"""Classes of the words between a description and a name: a comma, ``called``, ``named``, ``calling itself``."""


def _is_surely_a_person(article: TokenizedText, mention: Mention, entity: Entity) -> bool:
    """By a given name or a title; the article of ``The Fenland Trust`` is none."""
    return "given" in entity.signs or ("title" in entity.signs and not article.classes.startswith("D", mention.first))


def _told_kinds(article: TokenizedText, mentions: Sequence[Mention], number: int) -> Iterator[tuple[str, int]]:
    """The nouns for a body beside a name, and the number of the description with each, -1 for none."""
    nouns, lows, mention = article.language.nouns, article.lows, mentions[number]
    if mention.outer < mention.first and _is_kind(nouns, lows[mention.first - 1]):
        yield lows[mention.first - 1], -1
    if number and _is_kind(nouns, mentions[number - 1].head) and _is_named(article, mentions[number - 1], mention):
        yield mentions[number - 1].head, number - 1
    after = number + 1
    if after < len(mentions) and article.classes[mention.last] == "," and _is_kind(nouns, mentions[after].head):
        behind = mentions[after]
        closed = article.classes[behind.reach : behind.reach + 1] in (",", ".")
        if behind.kind == "nominal" and behind.outer == mention.last + 1 and closed:
            yield behind.head, after


def _is_kind(nouns: Nouns, noun: str) -> bool:
    return noun in nouns.bodies or noun in nouns.firms


def _is_named(article: TokenizedText, description: Mention, name: Mention) -> bool:
    """``a group called Thaw Tools``, ``a crew calling itself Grey Heron``, ``The charity, Lungs Norland, said``."""
    between, verbs = range(description.head_at + 1, name.outer), article.language.verbs
    if description.kind != "nominal" or not 0 < len(between) <= _LONGEST_CALL:
        return False
    first = article.lows[between[0]]
    if len(between) == 1 and article.classes[between[0]] == ",":
        return article.classes.startswith(",", name.last)
    return first in verbs.christened or first in verbs.styled or first in verbs.calling


_LONGEST_CALL: Final = 2
"""Tokens between a description and the name that somebody is called by: ``calling itself``."""


def main_body(entities: Sequence[Entity]) -> int:
    """The body that an article is about: the one named most, and twice as often as any other; -1 where none stands
    out."""
    main, most, second = -1, 0, 0
    for number, who in enumerate(entities):
        count = len(who.mentions)
        if count <= second or who.described or (who.person and who.human > 0) or "place" in who.signs:
            continue
        if count > most:
            main, most, second = number, count, most
        else:
            second = count
    return main if most >= max(_MENTIONS_OF_MAIN, 2 * second) else -1


_MENTIONS_OF_MAIN: Final = 3
"""Mentions of the body that an article is about, at least."""


def only_body_near(roster: Roster, before: int, of_kind: Set[int]) -> int:
    """The entity of ``the company``, the mention ``before`` which it is named: the only body in the paragraph of the
    mention before it, or in that and the paragraph before, else -1. Where there are several, those count that are
    ``of_kind``: told to be of a kind beside their names."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    if not before:
        return -1
    paragraph, nouns = article.paragraph_of[mentions[before - 1].first], article.language.nouns
    starts = [article.paragraph_starts[number] for number in (paragraph, paragraph - 1) if number >= 0]
    bodies: set[int] = set()
    for number in range(before - 1, max(-1, before - 1 - _NEAR), -1):
        while mentions[number].first < starts[0]:
            if bodies or len(starts) == 1:
                return _only(bodies & of_kind) if len(bodies) > 1 else _only(bodies)
            del starts[0]
        if mentions[number].kind == "name":
            entity = of_mention[number]
            if _is_common(article, mentions[number]):
                bodies.add(-1)
                continue
            body = entity in of_kind or (_is_body(entities[entity]) and not _is_place(article, mentions[number]))
            if body and entity not in bodies and _is_of_kind(entities[entity], mentions[before].head, nouns):
                bodies.add(entity)
                if len(bodies) > 1 and (not of_kind or len(bodies & of_kind) > 1):
                    return -1
    return _only(bodies & of_kind) if len(bodies) > 1 else _only(bodies)


_NEAR: Final = 40
"""Mentions before ``the company`` among which the only body is looked for."""


def _only(entities: set[int]) -> int:
    """The only one of several entities; -1 where there are none or more."""
    return next(iter(entities)) if len(entities) == 1 else -1


def _is_body(entity: Entity) -> bool:
    """Whether a named thing may be a company: no person, no place."""
    return "place" not in entity.signs and (not entity.person or entity.human <= 0 or entity.signs == _SPEAKING)


def _is_common(article: TokenizedText, mention: Mention) -> bool:
    """``Shares in Halden fell``: a noun that opens its sentence, so that the body is another, perhaps Halden."""
    opens = mention.last - mention.first == 1 and article.classes.startswith("p", mention.last)
    return opens and mention.first == article.sentence_starts[article.sentence_of[mention.first]]


def _is_place(article: TokenizedText, mention: Mention) -> bool:
    return mention.last - mention.core == 1 and article.language.names.is_place(article.words[mention.core])


def _is_of_kind(entity: Entity, head: str, nouns: Nouns) -> bool:
    """Whether a body may be called ``head``: no shop is "the newspaper", and the Gazette no "company"."""
    words, wanted = set(key_of(entity.name).split()), nouns.kinds_of_body.get(head)
    if wanted is not None:
        return not words.isdisjoint(wanted) or entity.name.isupper()
    if not words.isdisjoint(nouns.kinds_of_firm.get(head, ())):
        return True
    kinds = [nouns.kinds_of_body] if head in nouns.companies else [nouns.kinds_of_body, nouns.kinds_of_firm]
    return all(words.isdisjoint(kind) for by_noun in kinds for kind in by_noun.values())


_SPEAKING: Final = {"speaks"}
"""Sign of persons that bodies have too."""
