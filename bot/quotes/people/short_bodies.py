"""Bodies called by what they are, in a language whose nouns have capitals: ``der Konzern`` after ``Rietzler AG``."""

from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Entity, Roster
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.word_sets import NO_WORDS


def recall_short_bodies(roster: Roster) -> None:
    """Give such a noun the one body named before that is of its kind; where several are, it stays by itself."""
    article, mentions, _, of_mention, entities = roster
    nouns = article.language.tokens.nouns
    kinds, names = (nouns.short_bodies, nouns.short_names) if nouns is not None else ({}, NO_WORDS)
    short = {
        number: article.lows[mention.core]
        for number, mention in enumerate(mentions)
        if article.lows[mention.core] in kinds and _is_short(article, mention)
    }
    known: dict[str, set[int]] = {noun: set() for noun in short.values()}
    for number, mention in enumerate(mentions) if short else ():
        if number in short and len(known[short[number]]) == 1:
            of_mention[number] = next(iter(known[short[number]]))
        elif number in short and short[number] not in names:
            continue
        elif mention.kind == "name" and _may_be_body(entities[of_mention[number]]):
            if entities[of_mention[number]].key in kinds and entities[of_mention[number]].key not in names:
                continue  # Hersteller ruft Apfelmus zurück
            words = article.lows[max(mention.outer, mention.last - _MOST_WORDS) : mention.last]
            for noun, bodies in known.items():
                if any(word.endswith(kinds[noun]) for word in words):
                    bodies.add(of_mention[number])


def _may_be_body(who: Entity) -> bool:
    """Whether a name may be a body's: ``der Onlinehändler Zappo``."""
    return not who.person or (" " not in who.name and who.gender == "?" and "first" not in who.signs)


_MOST_WORDS: Final = 12
"""Words of a name, and of what stands before it, that are looked at."""


def _is_short(article: TokenizedText, mention: Mention) -> bool:
    """Whether a name is a definite article and a noun."""
    definite = mention.kind == "name" and article.lows[mention.first] in article.language.small.definite
    return definite and mention.core == mention.first + 1 == mention.last - 1
