"""Whom a pronoun means by its own sentence, where the clause leaves no doubt: ``Asked what she would do, Mary Holt
said``, ``Mary Holt condemned what she called a “farce”``."""

from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER, standing_of
from bot.quotes.coreference.antecedents import is_possible, wanted_of
from bot.quotes.mentions.claims import is_own_claim


def named_ahead(scene: Scene, number: int) -> int:
    """The person of ``Asked what she would do, Mary Holt said …``; -1 where no name follows the opening clause. Where
    nouns have capitals the verb would stand between: ``Im Rat hatte sie gesagt, Holt suche Streit``."""
    article, mention = scene.article, scene.mentions[number]
    if article.language.tokens.nouns is not None:
        return -1
    classes, language = article.classes, article.language
    start, end = article.sentence_span(article.sentence_of[mention.first])
    if classes[start] not in language.grammar.opening or "," in classes[start : mention.first]:
        return -1
    wanted = wanted_of(article, mention)
    for at in range(number + 1, min(number + _MOST_BETWEEN, len(scene.mentions))):
        other = scene.mentions[at]
        if other.first >= end or "," in classes[mention.last : max(mention.last, other.outer - 1)]:
            return -1
        if classes[other.outer - 1] == ",":
            entity = scene.people.of_mention[at]
            follows = other.last < end and classes[other.last] in _VERBAL
            named = other.kind == "name" and wanted != "?" and is_possible(scene.people.entities[entity], wanted)
            return entity if named and follows else -1
    return -1


def subject_of_naming(scene: Scene, number: int) -> int:
    """The person of ``Mary Holt condemned what she called a “farce”``, ``repeated her claim that it was “a farce”``:
    the subject of the sentence; -1 for none."""
    article, mention = scene.article, scene.mentions[number]
    if mention.kind != "pronoun":
        return -1
    if article.lows[mention.first - 1] not in article.language.small.what and not is_own_claim(article, mention.first):
        return -1
    if article.lows[mention.first - 2] in article.language.verbs.asking:  # Pell asked what she had done
        return -1
    sentence, wanted = article.sentence_of[mention.first], wanted_of(article, mention)
    first = bisect_left(scene.firsts, article.sentence_starts[sentence])
    for at in range(first, min(first + _MOST_BETWEEN, number)):
        if standing_of(scene, at, sentence) < DOER:
            continue
        entity = scene.people.of_mention[at]
        possible = wanted != "?" and entity >= 0 and is_possible(scene.people.entities[entity], wanted)
        return entity if possible else -1
    return -1


_VERBAL: Final = frozenset("aVWKTUe")
"""Classes of the words behind a subject: ``Asked what she would do, Holt did not …``."""
_MOST_BETWEEN: Final = 12
"""Mentions behind a pronoun among which the name that it means is looked for; from the start of its sentence on, the
subject."""
