"""What kind of body a name is of, where the article says so beside it: ``the charity Lungs Norland``, ``Pelican, a
drone startup,``, ``a group called Thaw Tools``; by that noun it is called later."""

from collections.abc import Iterator, Mapping, Sequence

from bot.quotes.entities import Entity
from bot.quotes.names import Mention
from bot.quotes.tokens import TokenizedText


def recall_kinds(
    article: TokenizedText, mentions: Sequence[Mention], of_mention: list[int], entities: Sequence[Entity]
) -> Mapping[int, Sequence[str]]:
    """The nouns that tell what body a name is of, by the number of its mention; the description beside a name becomes
    that body's, and the body no person."""
    nouns, kinds = article.language.nouns, dict[int, list[str]]()
    for number, noun, described in _told_kinds(article, mentions):
        who = entities[of_mention[number]]
        if "given" in who.signs or "title" in who.signs:
            continue
        kinds.setdefault(number, []).append(noun)
        if noun not in nouns.perhaps_persons:
            who.person = False
        if described >= 0 and of_mention[described] < 0:
            of_mention[described] = of_mention[number]
    return kinds


def _told_kinds(article: TokenizedText, mentions: Sequence[Mention]) -> Iterator[tuple[int, str, int]]:
    """Each name with a noun for its kind beside it, and the number of the description with that noun, -1 for none."""
    nouns, lows = article.language.nouns, article.lows
    kinds = nouns.bodies | nouns.firms
    for number, mention in enumerate(mentions):
        if mention.kind != "name":
            continue
        if mention.outer < mention.first and lows[mention.first - 1] in kinds:
            yield number, lows[mention.first - 1], -1
        before = _right_before(mentions, number)
        if before >= 0 and mentions[before].head in kinds and _is_named(article, mentions[before], mention):
            yield number, mentions[before].head, before
        after = number + 1
        if after < len(mentions) and mentions[after].kind == "nominal" and mentions[after].head in kinds:
            behind = mentions[after]
            closed = article.classes[behind.reach : behind.reach + 1] in (",", ".")
            if behind.outer == mention.last + 1 and article.classes[mention.last] == "," and closed:
                yield number, behind.head, after


def _right_before(mentions: Sequence[Mention], number: int) -> int:
    """The description nearest before a mention, among the two before it; -1 for none."""
    return next((at for at in range(number - 1, max(-1, number - 3), -1) if mentions[at].kind == "nominal"), -1)


def _is_named(article: TokenizedText, description: Mention, name: Mention) -> bool:
    """``a group called Thaw Tools``, ``a crew calling itself Grey Heron``, ``The charity, Lungs Norland, said``."""
    between, verbs = range(description.head_at + 1, name.outer), article.language.verbs
    if not 0 < len(between) <= _LONGEST_CALL:
        return False
    first = article.lows[between[0]]
    if len(between) == 1 and article.classes[between[0]] == ",":
        return article.classes.startswith(",", name.last)
    return first in verbs.christened or first in verbs.styled or first in verbs.calling


_LONGEST_CALL = 2
"""Tokens between a description and the name that somebody is called by: ``calling itself``."""


def main_body(entities: Sequence[Entity], before: int) -> int:
    """The body that an article is about, named before mention ``before``: the one named most, and twice as often as any
    other; -1 where none stands out."""
    counts = sorted(
        [
            (len(who.mentions), number)
            for number, who in enumerate(entities)
            if who.mentions and not who.described and (not who.person or who.human <= 0) and "place" not in who.signs
        ]
    )
    if not counts or counts[-1][0] < _MENTIONS_OF_MAIN:
        return -1
    most, number = counts[-1]
    second = counts[-2][0] if len(counts) > 1 else 0
    return number if most >= 2 * second and entities[number].first < before else -1


_MENTIONS_OF_MAIN = 3
"""Mentions of the body that an article is about, at least."""
