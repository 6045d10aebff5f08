"""What kind of body a name is of, where the article says so beside it: ``the charity Lungs Norland``, ``Pelican, a
drone startup,``, ``a group called Thaw Tools``; by that noun it is called later."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.quotes.entities import Entity
from bot.quotes.names import Mention
from bot.quotes.tokens import TokenizedText
from bot.quotes.vocabulary import Nouns


def recall_kinds(
    article: TokenizedText, mentions: Sequence[Mention], of_mention: list[int], entities: Sequence[Entity]
) -> Mapping[int, Sequence[str]]:
    """The nouns that tell what body a name is of, by the number of its mention; the description beside a name becomes
    that body's, and the body no person."""
    nouns, kinds = article.language.nouns, dict[int, list[str]]()
    classes = article.classes
    for number, mention in enumerate(mentions):
        if mention.kind != "name":
            continue
        titled, apposed = mention.outer < mention.first, classes.startswith(",", mention.last)
        called = number and classes[mention.outer - 1] in _BEFORE_NAMES
        if not (titled or apposed or called) or not _PERSONAL.isdisjoint(entities[of_mention[number]].signs):
            continue
        for noun, described in _told_kinds(article, mentions, number):
            kinds.setdefault(number, []).append(noun)
            if noun not in nouns.perhaps_persons:
                entities[of_mention[number]].person = False
            if described >= 0 and of_mention[described] < 0:
                of_mention[described] = of_mention[number]
    return kinds


_BEFORE_NAMES: Final = ",KVeoz"
"""Classes of the words between a description and a name: a comma, ``called``, ``named``, ``calling itself``."""
_PERSONAL: Final = frozenset(["given", "title"])
"""Signs of a person who is surely no body."""


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
