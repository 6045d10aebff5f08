"""Why a speaker who is chosen is less than sure: it is told that he did not say so, or of what another did."""

import re
from typing import Final

from bot.quotes.context.candidates import Scene, tie_of

UNSAID: Final = 0.8
"""Chance that words are of whoever is said not to have said them, or if: ``Holt never said “…”``."""


def is_unsaid(scene: Scene, chosen: int, piece: int) -> bool:
    """``Holt never said “…”``, ``did not tell Pell “…”``, ``if Holt said “…”``, ``Did Holt say: “…”?``: the piece at a
    token right behind the verb and its listener, or its "that", and a word before it by which nothing is said."""
    article, mention, tie = scene.article, scene.mentions[chosen], tie_of(scene, chosen)
    if tie.way != "S" or tie.token < mention.reach or _BESIDE.fullmatch(article.classes, tie.token + 1, piece) is None:
        return False
    spoken = article.language.spoken
    between = article.lows[mention.reach : tie.token]
    if not spoken.nots.isdisjoint(between) or any(low.endswith(spoken.denied_endings) for low in between):
        return True
    if not mention.outer:
        return False
    before, start = article.lows[mention.outer - 1], article.sentence_starts[article.sentence_of[mention.outer]]
    if before in spoken.conditions or (before in spoken.asked and mention.outer - start == 1):
        return True
    return not spoken.nobody.isdisjoint(article.lows[max(start, mention.outer - _LONGEST_DENIAL) : mention.outer])


_BESIDE: Final = re.compile("(?:[oP]|(?:D{1,2}|d)?[wegNGBR]{1,4}(?:,[NGB]{1,3},)?)?t?:?")
"""Classes between a verb of speech and a piece that is all of what is said: a listener, "that"."""
_LONGEST_DENIAL: Final = 5
"""Tokens of ``It isn't true that``, ``Nobody ever heard``, at most."""


def may_be_anothers(scene: Scene, chosen: int, piece: int) -> bool:
    """``Holt said Pell grabbed her and said: “…”``: somebody else acts in a clause right behind the verb of who is
    chosen, and a second verb before the piece at a token may be his; or ``Holt recalled that Pell said “…”``; or
    ``Holt laughed when examiners called it “…”``, whoever they are."""
    tie, classes = tie_of(scene, chosen), scene.article.classes
    if tie.way in "Ss" and tie.letter != "K" and _is_called_by_another(classes, tie.token + 1, piece):
        return True
    if tie.way == "S" and (_is_remembered(scene, chosen) or _gets_an_answer(scene, tie.token, piece)):
        return True
    if tie.way != "S" or tie.letter not in "VWT" or tie.token >= piece:
        return False
    return _ACTS_AND_SAYS.match(classes, tie.token + 1, piece) is not None


def _is_called_by_another(classes: str, start: int, piece: int) -> bool:
    """Whether somebody in a clause of his own, between tokens ``start`` and ``piece``, calls something what the piece
    says."""
    if classes.rfind("K", max(start, piece - _LONGEST_CALLED), piece) < 0:  # most
        return False
    return _CALLED_BY_ANOTHER.search(classes, max(start, piece - 2 * _LONGEST_CALLED), piece) is not None


_LONGEST_CALLED: Final = 6
"""Tokens from a naming verb to the piece: ``described the new scheme as a``; and of its subject."""
_CALLED_BY_ANOTHER: Final = re.compile(
    r"[zr][DdwegRNGBS#]{1,4}(?<!r)a{0,2}K(?:[oP]|[Dd]?[wegNGBRS]{1,3})?z?[Dd]?[weg]{0,2}$"
)
"""Classes of "when" or "which", a subject, a naming verb, what is called so, "as"."""


def _gets_an_answer(scene: Scene, verb: int, piece: int) -> bool:
    """``Holt wrote to Pell and got the answer: “…”``: the noun for an answer, right before the colon."""
    article = scene.article
    if not article.classes.startswith(":", piece - 1) or verb >= piece - _THE_ANSWER:
        return False
    return article.lows[piece - 2] in article.language.verbs.answering and article.classes[piece - 3] in "Dd"


_THE_ANSWER: Final = 4
"""Tokens of ``got the answer:``."""


def _is_remembered(scene: Scene, chosen: int) -> bool:
    article, outer = scene.article, scene.mentions[chosen].outer
    if not article.classes.startswith("t", outer - 1):
        return False
    return outer > 1 and article.lows[outer - 2] in article.language.verbs.witnessing


_ACTS_AND_SAYS: Final = re.compile(
    r"(?:(?:[oPa]|D?[dNGBRw]{1,3})?t|[oR])?(?:[NGB]{1,4}|[Dd]w?R)(?![s'])a{0,3}[ewU][^.:nQVWK]{0,16}c[VW][^.nQVWK]{0,6}$"
)
"""From a verb of speech to a piece: another's clause with two verbs, the second of them one of speech."""
TWO_CLAUSES: Final = 0.8
"""Chance that words behind such a clause are of whoever tells it."""


def may_have_a_title(scene: Scene, entity: int) -> bool:
    """Whether a name's first word is an unlisted title before a given name and a surname: ``Aling Mary Holt``."""
    words, gender_of = scene.people.entities[entity].name.split(), scene.article.language.names.gender_of
    titled = len(words) > _GIVEN_AND_SURNAME and scene.people.entities[entity].person
    return titled and gender_of(words[0]) == "" and gender_of(words[1]) != ""


def shares_its_surname(scene: Scene, chosen: int, entity: int) -> bool:
    """``Reimer said`` where Ulla Reimer and Katja Reimer were named in the paragraph, both women."""
    paragraph_of, mention = scene.article.paragraph_of, scene.mentions[chosen]
    who, entities = scene.people.entities[entity], scene.people.entities
    if mention.last - mention.core > 1 or not who.person or " " not in who.name:
        return False
    return any(
        0 <= other.first < chosen
        and " " in other.name
        and other.person
        and (who.gender == "?" or other.gender in (who.gender, "?"))
        and paragraph_of[scene.mentions[other.first].first] == paragraph_of[mention.first]
        for other in entities[:MOST_LOOKED_AT]
        if other.key == who.key and other is not who
    )


MOST_LOOKED_AT: Final = 200
"""People among whom others of a surname are looked for."""
_GIVEN_AND_SURNAME: Final = 2
"""Words of a name without a title."""
