"""How far a mention reaches, up to its cue: ``for the firm``, ``of the Water Board``, what somebody is busy with."""

import re
from typing import Final

from bot.quotes.mentions.name_borders import before_verb, is_before_agent
from bot.quotes.syntax.tokens import TokenizedText


def end_of_addition(article: TokenizedText, last: int) -> int:
    """The end of the addition behind a mention that ends at ``last``, or ``last`` where none is."""
    lows, small = article.lows, article.language.small
    if last >= len(lows):
        return last
    low = lows[last]
    near = low in small.near
    if near or low in small.attaching or (low in small.towards and lows[last - 1] in article.language.nouns.serving):
        match = article.language.grammar.extension.match(article.classes, last + near)
        if match:
            return before_verb(article, last, match.end())
    return last


def is_behind_verb(article: TokenizedText, first: int, last: int) -> bool:
    """``die Ministerin in Berlin``, ``der Autor beim Gespräch im Café``: where the verb stands before its subject, what
    follows somebody known already is where he says it; ``der Experte am Institut`` is at home there."""
    language = article.language
    if last >= len(article.lows):
        return False
    if language.tokens.nouns is not None and _has_no_addition(article, first, last):
        return True
    if article.lows[last] not in language.small.adverbial:
        if language.nouns.calls_again and _is_of_a_moment(article, last):
            return True
        return article.lows[last] in language.small.listeners and _is_told_media(article, first, last)
    if article.lows[first] not in language.small.definite or article.classes[last - 1] not in "RB":
        return False
    match = language.grammar.extension.match(article.classes, last)
    if match is None or not language.nouns.moments.isdisjoint(article.lows[last : match.end()]):
        return True
    home = article.classes.find("G", last, match.end())
    return home < 0 or "p" in article.classes[last + 1 : home]


def _is_of_a_moment(article: TokenizedText, last: int) -> bool:
    """``de trainer voor de camera van ESV``: an addition with a noun for when or where something is said."""
    match = article.language.grammar.extension.match(article.classes, last)
    moments = article.language.nouns.moments
    return match is not None and not moments.isdisjoint(article.lows[last : match.end()])


def document_place(article: TokenizedText, end: int) -> re.Match[str] | None:
    """The words for a document's place, or for its parties, between it and its cue."""
    language = article.language
    if end < len(article.lows) and article.lows[end] in language.small.between:
        parties = language.grammar.parties.match(article.classes, end)
        if parties is not None:
            return parties
    return language.grammar.standing.match(article.classes, end)


def end_before_cue(article: TokenizedText, end: int) -> int:
    """The end of a description's additions before its cue, of which one of ``BUSY_OR_HANDED`` is the first."""
    classes, grammar = article.classes, article.language.grammar
    if classes.startswith("g", end):
        busy = grammar.busy.match(classes, end)
        return busy.end() if busy else end
    handed = grammar.handed.match(classes, end)
    if handed is None:
        return end
    low, verbs = article.lows[end + classes.startswith(",", end)], article.language.verbs
    return handed.end() if low.endswith(verbs.past_endings) or low in verbs.participles else end


BUSY_OR_HANDED: Final = frozenset(",egVWKTUw")
"""Classes that what somebody is busy with, or was given, begins with."""


def _has_no_addition(article: TokenizedText, first: int, last: int) -> bool:
    """Whether what stands behind a description belongs to the verb, where each noun has a capital."""
    return _is_complement(article, first, last) or is_before_agent(article, first, last) or _is_direction(article, last)


def _is_direction(article: TokenizedText, last: int) -> bool:
    """``schlug ein Spieler in die gleiche Kerbe``: with the article of an object "in" tells where to, not where."""
    nouns, small = article.language.tokens.nouns, article.language.small
    if nouns is None or last + 1 >= len(article.lows):
        return False
    return article.lows[last] in small.in_ and article.lows[last + 1] in nouns.whither


def _is_complement(article: TokenizedText, first: int, last: int) -> bool:
    """``geht der Trainer von einem Sieg aus``, ``schwärmte der Trainer von seiner Elf``: what follows belongs to the
    verb."""
    nouns, verb = article.language.tokens.nouns, article.language.verbs.cues.get(article.lows[first - 1])
    if nouns is None or verb is None:
        return False
    own = article.classes.startswith(_OF_HIS_OWN, last) and article.lows[last + 1] in article.language.pronouns.owners
    return own or nouns.speaking_of.get(verb[1]) == article.lows[last]


_OF_HIS_OWN: Final = ("Od", "pd")
"""Classes of a preposition and a possessive."""


def _is_told_media(article: TokenizedText, first: int, last: int) -> bool:
    """``sagte der Minister der Deutschen Presse-Agentur``: whom he told it, where the verb stands right before him."""
    if article.classes[max(0, first - 1) : first] not in ("V", "W"):
        return False
    match = article.language.grammar.extension.match(article.classes, last)
    media = article.language.nouns.media_endings
    return match is not None and any(low.endswith(media) for low in article.lows[last : match.end()])
