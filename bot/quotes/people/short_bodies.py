"""Bodies called by what they are, in a language whose nouns have capitals: ``der Konzern`` after ``Rietzler AG``."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Entity, Roster
from bot.quotes.syntax.tokens import TokenizedText


def recall_short_bodies(roster: Roster) -> None:
    """Give such a noun the one body named before that is of its kind; where several are, it stays by itself."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    nouns = article.language.tokens.nouns
    if nouns is None:
        return
    kinds, names = nouns.short_bodies, nouns.short_names
    forms, lows = nouns.short_forms, article.lows
    called = [number for number in roster.names if lows[mentions[number].core] in forms]
    short = {number: forms[lows[mentions[number].core]] for number in called if _is_short(article, mentions[number])}
    known: dict[str, set[int]] = {noun: set() for noun in short.values()}
    for number, mention in enumerate(mentions) if short else ():
        if number in short and len(known[short[number]]) == 1:
            of_mention[number] = next(iter(known[short[number]]))
        elif number in short and short[number] not in names:
            continue
        elif mention.kind == "name":
            who = entities[of_mention[number]]
            if who.key in kinds and who.key not in names:
                continue  # Hersteller ruft Apfelmus zurück
            words = lows[max(mention.outer, mention.last - _MOST_WORDS) : mention.last]
            words = words if _may_be_body(who) else [lows[mention.core]] if is_club(article, mention, who) else []
            for noun, bodies in known.items() if words else ():
                if is_of_ends(words, kinds[noun], nouns.genitive):
                    bodies.add(of_mention[number])


def is_of_ends(words: Sequence[str], ends: tuple[str, ...], genitive: str) -> bool:
    """Whether one of the words, in the genitive too, ends as the names of a kind of body do."""
    return any(word.endswith(ends) or word.removesuffix(genitive).endswith(ends) for word in words)


def is_club(article: TokenizedText, mention: Mention, who: Entity) -> bool:
    """Whether a name that looks like a person's may begin with letters for a club: ``FC Marl``."""
    return who.gender == "?" and article.words[mention.core].isupper()


def _may_be_body(who: Entity) -> bool:
    """Whether a name may be a body's: ``der Onlinehändler Zappo``."""
    return not who.person or (" " not in who.name and who.gender == "?" and "first" not in who.signs)


_MOST_WORDS: Final = 12
"""Words of a name, and of what stands before it, that are looked at."""


def _is_short(article: TokenizedText, mention: Mention) -> bool:
    """Whether a name is a definite article and a noun."""
    definite = article.lows[mention.first] in article.language.small.definite
    return definite and mention.core == mention.first + 1 == mention.last - 1
