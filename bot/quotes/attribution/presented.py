"""Words whose speaker is told without a verb of speech: by a noun for what was said in the sentence right behind them,
``«…». È la risposta del sindaco``, ``« … ». C'est le message de Luc Holt``; before a colon, as in a headline, ``Crolla
il tetto, la preside: «…»``, ``Holt sul voto: «…»``."""

import re
from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene, Unit

NOBODY_TOLD: Final = -1


def presented_by(scene: Scene, unit: Unit) -> int:
    """The mention of whose words a unit is told to be right behind it; -1 where that isn't told."""
    article, spoken = scene.article, scene.article.language.spoken
    if not spoken.voices:
        return NOBODY_TOLD
    start = unit.last_token + 1
    start += article.classes[start : start + 1] in (".", ",", ":", "-")
    if article.classes.startswith("np", start):
        start += 1  # «…» Con queste parole, in a line of its own
    if start >= len(article.classes) or article.classes[start] == "n":
        return NOBODY_TOLD
    end = article.sentence_ends[article.sentence_of[start]]
    if article.lows[start] in article.language.tokens.said_so and article.classes[start] == "a":
        at = _named_at(scene, start + 1, end)  # «… - così la sindaca - …»
        return at if at >= 0 and scene.mentions[at].outer == start + 1 else NOBODY_TOLD
    beside = start == unit.last_token + 1
    if (
        beside
        and article.lows[start] in article.language.small.viewed_by
        and article.text[unit.first_piece.start].islower()
    ):
        viewer = _named_at(scene, start + 1, end)  # Un choix « absurde » pour Luc Holt
        judged = article.classes[unit.first_token - 1] in _JUDGED
        views = judged and viewer >= 0 and _speaks_for_itself(scene, viewer, True)
        passing = scene.mentions[viewer].head in article.language.nouns.passers_by
        return viewer if views and not passing else NOBODY_TOLD
    cleft = _CLEFT.match(article.classes, start, end)
    if cleft is not None and _is_cleft(scene, start, cleft.end() - 1):
        return _named_at(scene, cleft.end(), end)  # A denunciarlo è la sindaca
    if (
        _SAID_IT.match(article.classes, start, end) is not None
        and _INTRODUCES.search(article.classes, start, end) is None
    ):
        return _subject_behind(scene, start, end)  # Lo hanno detto dopo l'udienza i legali
    noun = next((at for at in range(start, min(end, start + _LONGEST_LEAD)) if _is_voice(scene, at)), NOBODY_TOLD)
    if noun < 0 or _INTRODUCES.search(article.classes, noun, end) is not None:
        return NOBODY_TOLD  # words that follow
    lead = article.classes[start:noun]
    if lead[:1] == "p" and article.lows[start + 1] in spoken.presenting:  # con queste parole la preside apre
        return _subject_behind(scene, noun + 1, end)
    presents = not spoken.presenting.isdisjoint(article.lows[start:noun])
    if _LEAD.fullmatch(lead) is None or (not presents and _VERB.search(article.classes, noun + 1, end) is not None):
        return NOBODY_TOLD
    of = _OF.match(article.classes, noun + 1, end)
    if of is None or (of[1] and article.lows[of.start(1)] not in article.language.small.by):
        return NOBODY_TOLD
    return _named_at(scene, of.end(), end)


_JUDGED: Final = ("w", "S", "e")
"""Classes of a noun that words in marks tell more of."""
_CLEFT: Final = re.compile("p[^,.:nQ]{1,4}?a{1,2}(?=D|d|N|B|R|P)")
"""Classes of ``A lanciare l'allarme è`` before who does it."""
_SAID_IT: Final = re.compile("(?:a?[Do]|PaDt)a{1,2}[VW]")
"""Classes of ``Lo hanno detto``, ``C'est ce qu'a dit``."""


def _is_cleft(scene: Scene, start: int, last: int) -> bool:
    """Whether an infinitive stands behind the first token of a sentence and a form of "be", its last one, behind that:
    ``A parlare è``, ``A dirlo sono stati``."""
    article, language = scene.article, scene.article.language
    endings = language.spoken.infinitives
    end = article.sentence_ends[article.sentence_of[last]]
    if not endings or _INTRODUCES.search(article.classes, last, end) is not None:
        return False
    present = not language.spoken.presenting.isdisjoint(article.lows[start + 1 : last + 1])
    return present and article.lows[start + 1].endswith(endings)


_LONGEST_LEAD: Final = 6
"""Tokens up to the noun for what was said."""
_LEAD: Final = re.compile("[NDPzwa]{0,5}")
"""Classes of ``queste le prime`` before it."""
_INTRODUCES: Final = re.compile(":Q")
_VERB: Final = re.compile("[aeVWKTU]")
_OF: Final = re.compile("(?:O[wVA](?=O))?w?(?:,[^,.nQ:]{1,10},|(?<![,O])[weVWKUT][aD]{0,2}(?=p))?(?:O|(p))D?")
"""Classes of what leads from that noun to whose words they are: ``lanciato dal``, ``, al telefono, di``."""


def _is_voice(scene: Scene, token: int) -> bool:
    """Whether a token is a noun for what was said, with its article before it where they are read as one."""
    return scene.article.lows[token].rpartition(" ")[2] in scene.article.language.spoken.voices


def _named_at(scene: Scene, token: int, end: int) -> int:
    """The mention that a token begins, or the name that stands beside an office there; -1 for none."""
    article, mentions = scene.article, scene.mentions
    described, last = NOBODY_TOLD, min(end, token + _LONGEST_OFFICE)
    for at in range(bisect_left(scene.firsts, token), bisect_left(scene.firsts, last)):
        mention = mentions[at]
        if not _VERBLESS.fullmatch(article.classes, token, max(token, mention.outer)):
            break
        oblique = mention.outer > token and article.classes[mention.outer - 1] in _OBLIQUE
        if oblique or (at in scene.inner and mention.outer > token):
            continue
        if mention.kind == "name" and (described < 0 or mention.outer <= mentions[described].reach + 1):
            return at
        somebody = mention.kind == "nominal" and article.classes[mention.head_at] in _SOMEBODY
        described = at if described < 0 and somebody else described
    return described


_SOMEBODY: Final = ("R", "B")
_VERBLESS: Final = re.compile("[RSwONGBDpLdM#,()&-]*")
_LONGEST_OFFICE: Final = 12
"""Tokens of an office before a name."""


def _subject_behind(scene: Scene, start: int, end: int) -> int:
    """The first mention of a clause that no preposition stands before; -1 for none."""
    for at in range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end)):
        mention = scene.mentions[at]
        somebody = mention.kind != "pronoun" or mention.head in scene.article.language.pronouns.somebody
        if somebody and at not in scene.inner and scene.article.classes[mention.outer - 1] not in _OBLIQUE:
            return at
    return NOBODY_TOLD


_OBLIQUE: Final = ("p", "O")


def announced_by(scene: Scene, unit: Unit) -> int:
    """The mention that stands alone before the colon of a unit, or with what its words are about; -1 for none."""
    article, colon = scene.article, unit.first_token - 1
    if not article.language.spoken.voices or colon < 1 or article.classes[colon] not in _ANNOUNCING:
        return NOBODY_TOLD
    dash = article.classes[colon] == "-"
    aside = _ASIDE.search(article.classes, max(0, colon - _LONGEST_ASIDE), colon)
    colon = aside.start() if aside is not None else colon
    start = max(article.classes.rfind(border, 0, colon) for border in _BORDERS) + 1
    start += article.classes[start : start + 1] == "c"
    if _VERB.search(article.classes, start, colon) is not None:
        return NOBODY_TOLD
    noun = start + (article.classes[start] == "D")
    if not dash and noun + 1 < colon and _is_voice(scene, noun) and article.classes[noun + 1] == "O":
        owner = _named_at(scene, noun + 2 + (article.classes[noun + 2] == "D"), colon)  # Réponse du maire :
        return owner if owner >= 0 and scene.mentions[owner].reach == colon else NOBODY_TOLD
    first = bisect_left(scene.firsts, start)
    for at in range(first, bisect_left(scene.firsts, colon)):
        mention = scene.mentions[at]
        if at in scene.inner or mention.outer != start:
            continue
        alone, about = mention.reach == colon, not dash and article.classes.startswith("p", mention.reach)
        if dash and (mention.last - mention.core < _IN_FULL or article.classes[start - 1 : start] not in ("n", "")):
            return NOBODY_TOLD
        return at if (alone or about) and _speaks_for_itself(scene, at, alone) else NOBODY_TOLD
    return NOBODY_TOLD


_ANNOUNCING: Final = (":", "-")
_ASIDE: Final = re.compile(r"\([^()n]{1,6}\)$")
"""Classes of ``(Pdn)`` before a colon."""
_LONGEST_ASIDE: Final = 8
_IN_FULL: Final = 2
"""Words of a name before a dash."""
_BORDERS: Final = ".,n-Q;("
"""Classes before the last part of a headline."""


def _speaks_for_itself(scene: Scene, at: int, alone: bool) -> bool:
    """Whether a mention is of somebody who speaks: a person by name, or, where it stands ``alone``, by what he is, or
    people who speak together."""
    article, mention, entity = scene.article, scene.mentions[at], scene.people.of_mention[at]
    if mention.kind == "nominal":
        return alone and article.classes[mention.head_at] in _SOMEBODY
    if mention.last - mention.core >= _IN_FULL and article.language.names.gender_of(article.words[mention.core]):
        return True  # ANA HOLT
    who = scene.people.entities[entity] if entity >= 0 else None
    return mention.kind == "name" and who is not None and who.person and who.human > 0
