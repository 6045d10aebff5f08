"""Which body a pronoun means, in a language in which bodies have genders: ``die Stiftung``, ``sie``."""

from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.frame import is_reported, is_told_of
from bot.quotes.context.standing import OBJECT, SPEAKER, SUBJECT, standing_of
from bot.quotes.syntax.tokens import TokenizedText

CHANCE: Final = 0.8
"""Chance that the subject of the sentence before, a body of the pronoun's gender, is meant where nobody else fits."""
_FURTHEST: Final = 12
"""Mentions before a pronoun that are looked at."""
_NOUNS: Final = frozenset("wRSGN")
"""Classes of nouns, behind which stands what they are of."""
_AS_SAYS: Final = ",z"
"""Classes before a body that only tells what the sentence is about: ``…, wie die Jury mitteilte``."""


def body_meant(scene: Scene, number: int) -> int:
    """The body of ``Die Stiftung zeigte sich erleichtert. „…“, schreibt sie``: the subject of the sentence before, or
    what was named last for ``diese``, with nobody named between; -1 for none."""
    article, pronoun = scene.article, scene.mentions[number]
    pronouns = article.language.pronouns
    wanted = pronouns.articles.get(pronoun.head, "") if pronoun.kind == "pronoun" else ""
    if not wanted:
        return -1
    male = pronouns.own.get(pronoun.head) == "m"
    least = OBJECT if pronoun.head in pronouns.nearest else SUBJECT
    earliest = article.sentence_starts[_sentence_before(article, article.sentence_of[pronoun.first])]
    for at in range(number - 1, max(-1, number - _FURTHEST), -1):
        mention, entity = scene.mentions[at], scene.people.of_mention[at]
        if mention.kind == "pronoun" and mention.head in pronouns.anybody:
            continue
        if mention.first < earliest or mention.kind == "pronoun":
            return -1
        if article.language.tokens.nouns is None:
            if article.paragraph_of[mention.first] != article.paragraph_of[pronoun.first]:
                return -1  # selon la police. / « … », a-t-elle déclaré
            if article.classes.startswith("A", mention.outer - 1):
                return -1
        if entity < 0 or article.classes.startswith(_AS_SAYS, max(0, mention.outer - len(_AS_SAYS))):
            continue
        if scene.people.entities[entity].person:
            return -1
        standing = standing_of(scene, at, article.sentence_of[mention.first])
        leading = mention.first if article.language.tokens.nouns is not None else mention.outer  # le syndicat FO
        owned = male and leading > 0 and article.classes[leading - 1] in _NOUNS  # die Kunden der Bank: "der" is hers
        if article.lows[leading] == wanted and standing >= least and not owned:
            return entity if _is_alone(scene, at, number) and not _is_told_by_another(scene, at) else -1
    return -1


def _sentence_before(article: TokenizedText, sentence: int) -> int:
    """The sentence before one, over some that only retell: ``Der Verein wehrt sich. Man habe gewarnt. „…“, so er.``"""
    before = max(0, sentence - 1)
    if article.language.tokens.nouns is None:
        return before
    starts, paragraph_of = article.sentence_starts, article.paragraph_of
    for _ in range(_MOST_RETOLD):
        start, end = article.sentence_span(before)
        opens = not before or paragraph_of[starts[before - 1]] != paragraph_of[start]
        if opens or not is_reported(article, start, end):
            break
        before -= 1
    return before


_MOST_RETOLD: Final = 3
"""Sentences that only retell what a body says, at most."""


def _is_told_by_another(scene: Scene, body: int) -> bool:
    """``Eva Brandis betonte, die Kirche sei offen. „…“, fügte sie hinzu``: whether somebody speaks in a body's sentence
    before a clause that tells of it."""
    sentence = scene.article.sentence_of[scene.mentions[body].first]
    if not is_told_of(scene.article, scene.mentions[body]) or not body:
        return False
    teller = body - 1
    same = scene.article.sentence_of[scene.mentions[teller].first] == sentence
    return same and standing_of(scene, teller, sentence) == SPEAKER


def _is_alone(scene: Scene, body: int, number: int) -> bool:
    """Whether nobody of the pronoun's gender acts in the sentence before a body that its own sentence tells of:
    ``Bischöfin Eva Kern war da. Die Kirche dürfe „…“, mahnte sie``."""
    article, people = scene.article, scene.people
    own = article.sentence_of[scene.mentions[number].first]
    if article.sentence_of[scene.mentions[body].first] != own or not own:
        return True
    before = own - 1
    wanted = article.language.pronouns.own.get(scene.mentions[number].head, "f")
    for at in range(max(0, body - _FURTHEST), body):
        entity = people.of_mention[at]
        if entity < 0 or article.sentence_of[scene.mentions[at].first] != before:
            continue
        if people.entities[entity].gender == wanted and standing_of(scene, at, before) >= SUBJECT:
            return False
    return True
