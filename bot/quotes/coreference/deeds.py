"""Who is called by what a sentence before told that he does: ``the farmer`` after ``Holt runs a farm``, ``the
conductor`` after ``the choir that Holt conducts``."""

from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import MOST_UNITS, Scene
from bot.quotes.coreference.antecedents import is_possible, wanted_of
from bot.quotes.mentions.descriptive import BARE, is_definite
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText


def doer_of(scene: Scene, number: int) -> int:
    """The one person named before a description of whom its deed was told; -1 for nobody, or several."""
    article, mention = scene.article, scene.mentions[number]
    forms = _forms_of(article, mention)
    stem, others, head = forms
    if not stem:
        return -1
    start = max(0, mention.first - (_REMEMBERED if len(scene.units) <= MOST_UNITS else _REMEMBERED_IN_CROWD))
    before = enumerate(article.lows[start : mention.first], start)
    alike = [token for token, low in before if low.startswith(stem) or low in others]  # few, the noun itself too
    doers = {
        doer
        for token in alike
        if (_tells(article.lows[token], forms) and (doer := _doer_at(scene, token, number)) >= 0)
        or (article.lows[token] == head and (doer := _worker_at(scene, token, number)) >= 0)
    }
    if len(doers) != 1:
        return -1
    doer = doers.pop()
    return doer if is_possible(scene.people.entities[doer], wanted_of(article, mention)) else -1


_REMEMBERED, _REMEMBERED_IN_CROWD = 600, 50
"""Tokens before a description in which its deed is looked for, and in a text with more units than any news."""

_Forms = tuple[str, frozenset[str], str]
"""What words for a deed begin with, words that tell it in another form, and the noun itself."""


def _forms_of(article: TokenizedText, mention: Mention) -> _Forms:
    """What tells the deed of ``the farmer``; empty where a description has more words or no such ending."""
    nouns, head = article.language.nouns, mention.head
    bare = mention.kind == "nominal" and mention.reach - mention.first == BARE and is_definite(article, mention)
    person = bare and article.classes[mention.head_at] in "RB" and mention.head not in nouns.many
    ending = next((ending for ending in nouns.doer_endings if head.endswith(ending)), "") if person else ""
    others = nouns.deeds.get(head, frozenset()) if person else frozenset[str]()
    stem = head.removesuffix(ending) if ending else head if others else ""
    if len(stem) > _SHORTEST and stem[-1] == stem[-2]:
        stem = stem[:-1]  # winner, runner
    return (stem if len(stem) >= _SHORTEST else "", others, head)


_SHORTEST: Final = 3
"""Letters of a stem."""
_LONGEST_ENDING: Final = 4
"""Letters that a word for a deed has behind the stem, at most: ``bak-ery``, ``novel-s``, ``teach-ing``."""


def _tells(low: str, forms: _Forms) -> bool:
    stem, others, head = forms
    if low in others:
        return True
    return low.startswith(stem) and len(low) <= len(stem) + _LONGEST_ENDING and low not in (head, head + "s")


def _doer_at(scene: Scene, token: int, before: int) -> int:
    """The person who does something by the word at a token: he stands right before the verb, or before a verb of work
    whose object it is; -1 for nobody."""
    article, at = scene.article, _named_before(scene, token, before)
    if at < 0:
        return -1
    mention = scene.mentions[at]
    acts = not article.classes[mention.reach : token].strip(_BEFORE_VERBS) and _is_habit(article, token)
    return scene.people.of_mention[at] if acts or _is_object_of_work(article, token, mention) else -1


def _worker_at(scene: Scene, token: int, before: int) -> int:
    """Who is hired, or works, ``as a driver``, where that noun stands at a token; -1 for nobody."""
    article, as_ = scene.article, token - _AS_A
    if as_ < 0 or article.classes[as_ + 1] != "D" or article.lows[as_] not in article.language.small.as_:
        return -1
    at = _named_before(scene, as_, before)
    between = article.classes[scene.mentions[at].reach : as_] if at >= 0 else ","
    return scene.people.of_mention[at] if _CLAUSE_ENDS.isdisjoint(between) else -1


_AS_A: Final = 2
"""Tokens of ``as a``."""


def _named_before(scene: Scene, token: int, before: int) -> int:
    """The mention of a person by name that is the last mention in the sentence before a token; -1 for none."""
    article, people = scene.article, scene.people
    at = min(bisect_left(scene.firsts, token), before) - 1
    while at >= 0 and at in scene.inner:
        at -= 1
    if at < 0 or scene.mentions[at].kind != "name":
        return -1
    mention, entity = scene.mentions[at], people.of_mention[at]
    if mention.reach > token or mention.first < article.sentence_starts[article.sentence_of[token]]:
        return -1
    known = entity >= 0 and people.entities[entity].person and not people.entities[entity].described
    return at if known else -1


def _is_habit(article: TokenizedText, token: int) -> bool:
    """``teaches``; not ``managed to flee``, which makes no manager, nor ``calls``, which all do."""
    low, language = article.lows[token], article.language
    listed = any(low in others for others in language.nouns.deeds.values())
    return listed or (article.classes[token] not in _ALL_DO and not low.endswith(language.verbs.past_endings))


_ALL_DO: Final = frozenset("VWKTU")
"""Classes of verbs of speech and thought."""
_BEFORE_VERBS: Final = ",ra"
"""Classes between somebody and his verb: ``Holt, who also teaches``."""


def _is_object_of_work(article: TokenizedText, token: int, mention: Mention) -> bool:
    """``runs a small farm``, ``has written ten novels``: a verb of work a few words before, with nothing that ends its
    clause between."""
    verbs = article.language.verbs.working
    start = max(mention.reach, token - _LONGEST_WORK)
    verb = next((at for at in range(token - 1, start - 1, -1) if article.lows[at] in verbs), -1)
    return verb >= 0 and _CLAUSE_ENDS.isdisjoint(article.classes[verb:token])


_LONGEST_WORK: Final = 7
"""Tokens from a verb of work to its object, at most."""
_CLAUSE_ENDS: Final = frozenset(",.:;nQcr")
"""Classes of what ends a clause."""
