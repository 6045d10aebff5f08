"""Who tells the sentence before a pronoun's: Holt goes on in ``It is late, said Holt. “Very late,” he added``."""

import re
from bisect import bisect_left
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.context.candidates import Scene
from bot.quotes.coreference.antecedents import Antecedent
from bot.quotes.coreference.called_again import is_unnamed_epithet
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText

TELLING: Final = 4.0
"""Added to the logarithm of the odds of whoever tells that sentence, set by hand: the others in it are told of."""
_MOST: Final = 12
"""Mentions before a pronoun that are looked at."""


def teller_before(scene: Scene, number: int) -> int:
    """The entity of whoever says, at its start, between commas or at its end, what the sentence before a mention's own
    tells, in the same paragraph; -1 for nobody, and where that sentence has marked words."""
    article, first = scene.article, scene.mentions[number].first
    sentence = article.sentence_of[first] - 1
    if sentence < 0:
        return -1
    start, end = article.sentence_span(sentence)
    if article.paragraph_of[start] != article.paragraph_of[first]:
        return -1
    at = teller_within(scene, (start, end), number)
    if at < 0:
        return -1
    if scene.ties[at].way == "S" and at in scene.resolved:
        return scene.resolved[at].entity
    return scene.people.of_mention[at]


def teller_within(scene: Scene, span: Span, number: int) -> int:
    """The mention of whoever says, at its start, between commas or at its end, what a sentence tells, of those before
    one ``number``; -1 for none, and where that has marked words. ``span`` is the sentence's, in tokens."""
    (start, end), article, mentions = span, scene.article, scene.mentions
    if "Q" in article.classes[start:end]:
        return -1
    last = bisect_left(scene.firsts, end, 0, number) - 1
    for at in range(last, max(-1, number - _MOST), -1):
        if mentions[at].first < start:
            return -1
        way = scene.ties[at].way
        if way == "S" and mentions[at].outer == start and _tells(article, scene, at):
            return at
        if way == "A" or _is_put_in(article, mentions[at]) or (way == "R" and _tells_last(scene, at, end)):
            return at
    return -1


def _tells(article: TokenizedText, scene: Scene, at: int) -> bool:
    """Whether the verb of speech of a mention is a plain one."""
    return article.lows[scene.ties[at].token] in article.language.tokens.plain_cues


def _tells_last(scene: Scene, at: int, end: int) -> bool:
    """``The report went to Holt, who says she never saw it.``: a relative clause with a plain verb of speech, which the
    sentence ends with, and no other word of speech before it."""
    article, tie = scene.article, scene.ties[at]
    start, plain = article.sentence_starts[article.sentence_of[tie.token]], article.language.tokens.plain_cues
    last = article.lows[tie.token] in plain and "," not in article.classes[tie.token : end]
    return last and plain.isdisjoint(article.lows[start : tie.token])


def _is_put_in(article: TokenizedText, mention: Mention) -> bool:
    """``, said Holt.``, ``, Holt said,``: a verb of speech and its subject, and nothing else, behind a comma."""
    classes, outer, reach = article.classes, mention.outer, mention.reach
    if classes[outer - 1] == ",":
        return classes[reach : reach + 1] in _VERBS and classes[reach + 1 : reach + 2] in _ENDS
    if classes[outer - 1] not in _VERBS or classes[reach : reach + 1] not in _ENDS:
        return False
    comma = outer - 2
    if article.language.nouns.adjectives_behind:  # , a dit Holt,
        while comma > 0 and classes[comma] in _BEFORE_VERB:
            comma -= 1
    return classes[comma] == ","


_BEFORE_VERB: Final = ("a", "o")
"""Classes of auxiliaries and objects before a verb: ``, l'a dit Holt,``."""
_VERBS: Final = ("V", "W")
"""Classes of the verbs by which somebody says or writes something."""
_ENDS: Final = (",", ".")
"""Classes of what stands behind such words."""


def leads_unknown(scene: Scene, number: int, chosen: Antecedent) -> bool:
    """``Marsh plays Ana Ristic. The teenager beat Ida Holm. “…,” she said``: whether a description of somebody named
    before, who isn't known by it, leads the sentence before a pronoun, in the same paragraph, and another is chosen."""
    article, mentions = scene.article, scene.mentions
    first = mentions[number].first
    sentence = article.sentence_of[first] - 1
    if sentence < 0 or article.paragraph_of[article.sentence_starts[sentence]] != article.paragraph_of[first]:
        return False
    start = article.sentence_starts[sentence]
    at = bisect_left(scene.firsts, start)
    definite = article.lows[start] in article.language.small.definite
    if definite and article.language.nouns.calls_again and _is_unnamed_person(scene, at, start):
        meant = scene.resolved.get(at)
        return meant is None or meant.entity != chosen.entity
    if not definite or chosen.mention < at:
        return False
    if mentions[at].outer == start:
        meant = scene.resolved.get(at)
        return (
            chosen.mention != at and is_unnamed_epithet(scene, at) and (meant is None or meant.entity != chosen.entity)
        )
    described = _DESCRIBED.match(article.classes, start)
    if described is None:
        return False
    nouns, noun = article.language.nouns, article.lows[described.end() - 1]
    called = noun in nouns.named_kinds or noun.endswith(nouns.years_ending)  # the Serb, the 24-year-old
    return called if described["name"] else noun not in nouns.no_persons


def _is_unnamed_person(scene: Scene, number: int, start: int) -> bool:
    """``De kapper durft de winkel niet meer in``: whether a description of one person, from a token on, isn't known to
    be of anybody."""
    mention, nouns = scene.mentions[number], scene.article.language.nouns
    person = mention.outer == start and mention.kind == "nominal" and scene.article.classes[mention.head_at] == "R"
    return person and scene.people.of_mention[number] < 0 and mention.head not in nouns.no_persons


_DESCRIBED: Final = re.compile("D(?:(?P<name>[Nw#])|[wegN#]{0,3}R)(?=(?:,[^,.nQ]{1,24},)?a{0,2}[ewVKTU])")
"""Classes of a description and a verb, in a sentence without marked words, where it is no mention."""
UNKNOWN: Final = 0.6
"""Most that a pronoun is believed to mean another than such a description."""
