"""Whether "it" is a document told of before: ``… put out another statement. “We agree,” it says``."""

from typing import Final

from bot.quotes.context.candidates import Scene, tie_of
from bot.quotes.coreference.antecedents import REACH
from bot.quotes.mentions.descriptive import is_definite


def document_before(scene: Scene, number: int) -> int:
    """The letter, sign or message of ``… put out another statement. “We agree,” it says``; -1 for none near "it"."""
    article, pronoun = scene.article, scene.mentions[number]
    if pronoun.head not in article.language.pronouns.thing or pronoun.kind != "pronoun":
        return -1
    small, nouns = article.language.small, article.language.nouns
    earliest = article.sentence_of[pronoun.first] - _SENTENCES_BACK
    for at in range(number - 1, max(-1, number - REACH), -1):
        mention = scene.mentions[at]
        if article.sentence_of[mention.first] < earliest:
            return -1
        if mention.kind != "nominal" or article.classes[mention.head_at] != "S":
            continue
        before = article.lows[mention.outer - 1]
        if mention.head.endswith(nouns.plural_ending):
            continue
        if before in small.through:
            return -1
        if article.classes[mention.outer - 1] != "p" or before in small.with_ or _is_therein(scene, number):
            return at
    return -1


def _is_therein(scene: Scene, number: int) -> bool:
    """``Huber beruft sich auf ein Gutachten. Darin heißt es: „…“``: whether a pronoun's sentence begins with an adverb
    that means the document."""
    article, capitals = scene.article, scene.article.language.tokens.nouns
    start = article.sentence_starts[article.sentence_of[scene.mentions[number].first]]
    return capitals is not None and article.lows[start] in capitals.therein


def document_speaking(scene: Scene, number: int) -> bool:
    """Whether "it" goes on with a document: ``A card in the window said no. It said why.``"""
    document = document_before(scene, number)
    if document < 0:
        return False
    if scene.article.lows[tie_of(scene, number).token] in scene.article.language.verbs.bearing:
        return True
    here, there = (scene.article.sentence_of[scene.mentions[at].first] for at in (number, document))
    if here - there > 1:
        return False
    mention = scene.mentions[document]
    opens = mention.outer == scene.article.sentence_starts[there] and is_definite(scene.article, mention)
    ends = document == number - 1 and not is_definite(scene.article, mention)  # They held up a poster. It said …
    return opens or ends or tie_of(scene, document).way in _SUBJECT_WAYS


_SUBJECT_WAYS: Final = "SsIi"
"""Ways of a tie by which a mention is the subject of its cue."""
_SENTENCES_BACK: Final = 2
"""Sentences before that of "it" in which a document is looked for."""
