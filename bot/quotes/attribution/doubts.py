"""Why a speaker who is chosen is less than sure: it is told that he did not say so, or of what another did."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.mentions.names import Mention
from bot.quotes.mentions.ties import Tie
from bot.quotes.people.entities import Entity
from bot.quotes.syntax.tokens import TokenizedText

UNSAID: Final = 0.8
"""Chance that words are of whoever is said not to have said them, or if: ``Holt never said “…”``."""


def is_unsaid(article: TokenizedText, mention: Mention, verb: int, piece: int) -> bool:
    """``Holt never said “…”``, ``did not tell Pell “…”``, ``if Holt said “…”``, ``Did Holt say: “…”?``: the piece at a
    token right behind the verb of a subject and its listener, or its "that", and a word before it by which nothing is
    said."""
    if verb < mention.reach or _BESIDE.fullmatch(article.classes, verb + 1, piece) is None:
        return False
    spoken = article.language.spoken
    between = article.lows[mention.reach : verb]
    if between and (not spoken.nots.isdisjoint(between) or any(low.endswith(spoken.denied_endings) for low in between)):
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


def may_be_anothers(article: TokenizedText, mention: Mention, tie: Tie, piece: int) -> bool:
    """``Holt said Pell grabbed her and said: “…”``: somebody else acts in a clause right behind the verb of a subject,
    and a second verb before the piece at a token may be his; or ``Holt recalled that Pell said “…”``; or
    ``Holt laughed when examiners called it “…”``, whoever they are; or ``Holt, says Pell, had “…”``."""
    classes, verb = article.classes, tie.token
    if tie.letter != "K" and _is_called_by_another(classes, verb + 1, piece):
        return True
    if tie.way != "S":
        return _SAID_BETWEEN.match(classes, mention.reach, verb) is not None
    if classes.startswith("t", mention.outer - 1) and _is_remembered(article, mention.outer):
        return True
    if classes.startswith(":", piece - 1) and _gets_an_answer(article, verb, piece):
        return True
    return tie.letter in "VWT" and verb < piece and _ACTS_AND_SAYS.match(classes, verb + 1, piece) is not None


_SAID_BETWEEN: Final = re.compile(
    "[,-](?:[VWT](?:[NGB]{1,4}|[Dd][weg]?R|P)(?:[pO][^,.nQ:]{1,10})?|(?:[NGB]{1,4}|[Dd]?[weg]{0,2}[RG]|P)a{0,2}[VWT])[,-]"
)
"""Classes of what tells, between a subject and its verb, who says so: ``, says Pell,``, ``, it is claimed,``."""


def is_another_act(article: TokenizedText, tie: Tie, unit: Unit) -> bool:
    """``Holt signed a deal with “a most curious clause”``, ``is known for “her sharp tongue”``: a few words behind a
    preposition, and one of the verbs that are seldom of speech there; who calls it so is not told. Or ``wore a dress
    reading “…”``."""
    verbs = article.language.verbs
    if tie.token >= unit.first_token:
        return False
    if tie.lemma in verbs.bearing and article.classes[tie.token - 1] == "w":
        return article.lows[tie.token].endswith(verbs.active_endings)
    piece = unit.first_piece
    before = article.classes[tie.token + 1 : unit.first_token]
    return (
        article.text[piece.start].islower() and len(unit.pieces) == 1 and _BEHIND_PREPOSITION.search(before) is not None
    )


def is_asked_of_another(article: TokenizedText, tie: Tie, unit: Unit) -> bool:
    """``«Chi c'era?», «nessuno» risponde Ada``: whether a piece is a question right before another piece that is none,
    of whoever speaks behind the second: he may be asked."""
    last, text = unit.last_token, article.text
    if tie.way not in "Ii" or tie.token < last + _AFTER_REPLY or text[unit.last_piece.end - 1] != "?":
        return False
    return article.classes.startswith(_REPLY, last + 1)


def is_one_more_mentioned(article: TokenizedText, mention: Mention, piece: int) -> bool:
    """``cita anche Terk: «…»``: whether somebody is mentioned, beside others, by one who goes on to speak himself or
    quotes him, right before a piece at a token."""
    at = mention.outer - 1
    if mention.reach != piece - 1 or at < 1 or article.classes[at] != "a":
        return False
    return article.lows[at - 1] in article.language.verbs.quoting and article.classes[at - 2] not in "wNGBRPS"


_REPLY: Final = (",Q", "Q")
"""Classes from the end of a question to an answer in marks."""
_AFTER_REPLY: Final = 2
"""Tokens from a question to the verb behind its answer, at least."""
_BEHIND_PREPOSITION: Final = re.compile("[pO]D?$")


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


def _gets_an_answer(article: TokenizedText, verb: int, piece: int) -> bool:
    """``Holt wrote to Pell and got the answer: “…”``: the noun for an answer, right before the colon."""
    if verb >= piece - _THE_ANSWER or article.classes[piece - 3] not in "Dd":
        return False
    return article.lows[piece - 2] in article.language.verbs.answering


_THE_ANSWER: Final = 4
"""Tokens of ``got the answer:``."""


def _is_remembered(article: TokenizedText, outer: int) -> bool:
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
    who = scene.people.entities[entity]
    if mention.last - mention.core > 1 or not who.person or " " not in who.name:
        return False
    return any(
        0 <= other.first < chosen
        and (who.gender == "?" or other.gender in (who.gender, "?"))
        and paragraph_of[scene.mentions[other.first].first] == paragraph_of[mention.first]
        for other in namesakes(scene, who)
    )


def namesakes(scene: Scene, who: Entity) -> Sequence[Entity]:
    """The other people of somebody's surname who have a given name, among the first people of a text."""
    if not scene.by_surname:
        for other in scene.people.entities[:_MOST_LOOKED_AT]:
            if other.person and " " in other.name:
                scene.by_surname.setdefault(other.key, []).append(other)
    return [other for other in scene.by_surname.get(who.key, ()) if other is not who]


_MOST_LOOKED_AT: Final = 200
"""People among whom others of a surname are looked for."""
_GIVEN_AND_SURNAME: Final = 2
"""Words of a name without a title."""
