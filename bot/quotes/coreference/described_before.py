"""Whom "he" and "she" mean behind a sentence about somebody without a name: ``La gardienne du parc soupire. « … »,
dit-elle``, in a language that calls people by nouns for variety."""

from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER, standing_of
from bot.quotes.mentions.descriptive import is_epithet
from bot.quotes.mentions.names import Mention

NOBODY_SO: Final = -1


def described_before(scene: Scene, number: int) -> int:
    """The description that the sentence before a pronoun is about, where it is of one person of the pronoun's gender
    and nobody like that is named there; -1 for none."""
    article, language = scene.article, scene.article.language
    pronoun = scene.mentions[number]
    wanted = language.pronouns.own.get(pronoun.head, "")
    if pronoun.kind != "pronoun" or not wanted or scene.cased or not language.nouns.calls_again:
        return NOBODY_SO
    sentence = article.sentence_of[pronoun.first] - 1
    while sentence > 0 and _has_only_words(scene, sentence):
        sentence -= 1
    if sentence < 0 or article.paragraph_of[pronoun.first] - article.paragraph_of[_last(scene, sentence)] > _PARAGRAPHS:
        return NOBODY_SO
    start, end = article.sentence_span(sentence)
    near = range(bisect_left(scene.firsts, start), min(bisect_left(scene.firsts, end), number))
    named = [scene.mentions[at].outer for at in near if _is_named(scene, at)]
    opens = bool(near) and scene.mentions[near[0]].outer == start and scene.mentions[near[0]].kind == "nominal"
    if named and not (opens and all(article.classes[outer - 1] not in _BESIDE for outer in named)):
        return NOBODY_SO
    fitting = (at for at in near if at not in scene.inner and wanted in _genders_of(scene, scene.mentions[at]))
    first = next(fitting, NOBODY_SO)
    return first if first >= 0 and standing_of(scene, first, sentence) >= DOER else NOBODY_SO


def _is_named(scene: Scene, at: int) -> bool:
    """Whether a mention names somebody, or means him, who isn't only told of behind a preposition."""
    mention, entity = scene.mentions[at], scene.people.of_mention[at]
    if scene.article.classes[mention.outer - 1] in _OBLIQUE or mention.kind == "nominal":
        return False
    return mention.kind == "pronoun" or (entity >= 0 and scene.people.entities[entity].human > 0)


_BESIDE: Final = (",", "(", "R")
"""Classes before a name that tells who a description is."""
_OBLIQUE: Final = ("p", "O")
_PARAGRAPHS: Final = 2
"""Paragraphs up to the sentence before a pronoun, over a sub-heading."""


def _last(scene: Scene, sentence: int) -> int:
    return scene.article.sentence_ends[sentence] - 1


def _has_only_words(scene: Scene, sentence: int) -> bool:
    """Whether a sentence is nothing but marked words."""
    start, end = scene.article.sentence_span(sentence)
    return scene.article.classes[start:end].strip(".,n-") in ("Q", "")


def _genders_of(scene: Scene, mention: Mention) -> str:
    """``m``, ``f`` or both, of a description of one person by his article or noun; empty for others."""
    article, language = scene.article, scene.article.language
    nouns, low = language.nouns, article.lows[mention.first]
    somebody = article.classes[mention.head_at] in ("R", "B") or is_epithet(article, mention)
    if mention.kind != "nominal" or not somebody or mention.head in nouns.many or mention.head in nouns.bodies:
        return ""
    elided = "m" + "f" if low in language.small.definite else ""
    gender = language.small.gendered.get(low) or language.small.counting.get(low, elided)
    return nouns.genders.get(mention.head, gender) if mention.head not in nouns.either_gender else ""


def is_rather_described(scene: Scene, described: int, known: int, likeliest: int) -> bool:
    """Whether a pronoun stands for the description before it, of whom ``known`` is meant, rather than for the
    ``likeliest`` one: that one has no name, or the description is of people whom news leaves unnamed."""
    entities = scene.people.entities
    if known >= 0 and not entities[known].described:
        return True
    passes = scene.mentions[described].head in scene.article.language.nouns.passers_by
    return passes or likeliest < 0 or entities[likeliest].described or entities[likeliest].human <= 0
