"""Who says marked words where their sentence leaves its subject out, in a language whose verbs may have none: ``«…»,
añadió.``, ``Afirmou ainda que “…”``. Whoever spoke last goes on, or whom the sentences before are about."""

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.context.standing import DOER, SPEAKER, standing_of
from bot.quotes.context.told_behind import is_teller, told_behind_by
from bot.quotes.coreference.antecedents import Spoken
from bot.quotes.coreference.named_behind import first_voice_behind
from bot.quotes.coreference.topic_before import (
    CLAUSES,
    NOBODY_KNOWN,
    PEOPLE,
    SPEAKING_SORTS,
    VERBS,
    is_governed,
    is_object,
    subject_of,
)
from bot.quotes.mentions.dependents import is_asked_behind
from bot.quotes.mentions.descriptive import is_person_by_its_end
from bot.quotes.syntax.tokens import TokenizedText


class Goer(NamedTuple):
    """Who goes on: the mention of somebody told of since, or the entity of whoever spoke last; -1 for none."""

    mention: int = NOBODY_KNOWN
    entity: int = NOBODY_KNOWN


def is_left_out(scene: Scene, unit: Unit, chosen: int, place: str) -> bool:
    """Whether the sentence of a unit says that somebody speaks and not who, and the mention ``chosen``, which stands at
    a ``place``, is hardly its subject."""
    article = scene.article
    start = article.sentence_starts[article.sentence_of[unit.first_token]]
    end = article.sentence_ends[article.sentence_of[unit.last_token]]
    cue = _cue_without_subject(scene, unit, start, end)
    if chosen >= 0 and place == "b0" and 0 <= scene.mentions[chosen].reach - 1 <= _clause_of_object(scene, unit):
        return scene.ties[chosen].token < 0
    if (chosen >= 0 and place in _FIRM and _is_nobody(scene, chosen)) or _is_a_view(scene, start, chosen):
        return True
    if chosen >= 0 and place == "b1" and _newcomer_behind(scene, start, chosen) >= 0:
        return True
    if chosen >= 0 and place == "p1" and _is_announced_by_another(scene, unit, chosen):
        return True
    if cue < 0:
        by_another = chosen >= 0 and place == "b1" and _is_asked(scene, chosen)
        return by_another or (_stands_alone(scene, unit) and not _is_person(scene, chosen))
    if chosen >= 0 and _is_answered(scene, chosen, cue):
        return False
    agrees = chosen >= 0 and place in _FIRM and _agrees(scene, chosen, cue)
    if agrees and _may_be_subject(scene, chosen, start):
        return False
    near = range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end))
    return not any(
        scene.ties[at].way in _SOURCES or (scene.ties[at].token == cue and not _is_fronted(scene, at)) for at in near
    )


def _clause_of_object(scene: Scene, unit: Unit) -> int:
    """The token before ``, a quien acusa de «…»`` and ``, al que llamó «…»``: a clause before marked words whose
    pronoun is an object, and whose verb of naming or accusing has no subject; -1 for none."""
    article = scene.article
    start = article.sentence_starts[article.sentence_of[unit.first_token]]
    clause = _OF_OBJECT.search(article.classes, max(start, unit.first_token - _LONGEST_OF_OBJECT), unit.first_token)
    if clause is None or scene.firsts[bisect_left(scene.firsts, clause.end("cue")) :][:1] == [clause.end("cue")]:
        return -1
    verb, verbs = clause.start("cue"), article.language.verbs
    accusing = article.classes[verb] == "K" or article.lows[verb] in verbs.done or article.lows[verb] in verbs.told
    return clause.start() - 1 if accusing else -1


_OF_OBJECT: Final = re.compile(r",?pD?[rt][ao]{0,3}(?P<cue>[KV])(?=[zOp])[^,.:QnrN]{1,8}$")
_LONGEST_OF_OBJECT: Final = 14
"""Tokens of such a clause, at most."""


def _newcomer_behind(scene: Scene, start: int, chosen: int = NOBODY_KNOWN) -> int:
    """The mention of the one person who is named for the first time, in full, in the sentence before a token, which
    opens with a thing or a body that doesn't speak (the mention ``chosen``): ``El premio fue para Ana Ruiz.``; -1 for
    none."""
    sentence = scene.article.sentence_of[start] - 1
    if sentence < 0 or scene.article.paragraph_of[start] != scene.article.paragraph_of[start - 1]:
        return NOBODY_KNOWN
    first, end = scene.article.sentence_span(sentence)
    near = range(bisect_left(scene.firsts, first), bisect_left(scene.firsts, end))
    opener = next(iter(near), NOBODY_KNOWN)
    if opener < 0 or scene.mentions[opener].outer != first or scene.sorts[opener] in PEOPLE | {"doc"}:
        return NOBODY_KNOWN
    if chosen not in (NOBODY_KNOWN, opener) or any(
        scene.ties[at].letter in "VW" for at in near if scene.ties[at].way != "-"
    ):
        return NOBODY_KNOWN
    named = [at for at in near if scene.sorts[at] == "per2" and scene.people.of_mention[at] >= 0]
    persons = {
        scene.people.of_mention[at] for at in named if scene.people.entities[scene.people.of_mention[at]].human > 0
    }
    if len(persons) != 1 or scene.people.entities[min(persons)].first < near.start:
        return NOBODY_KNOWN
    return scene.people.entities[min(persons)].first


def _is_asked(scene: Scene, chosen: int) -> bool:
    """``Depois, questionou Luís Paz sobre o moinho. «…»``: whether a mention is whom somebody asks before the words."""
    mention = scene.mentions[chosen]
    asking = mention.outer > 0 and scene.article.classes[mention.outer - 1] in _VERBS_OF_ASKING
    return asking and is_asked_behind(scene.article, mention, mention.outer - 1)


_VERBS_OF_ASKING: Final = frozenset("VU")


def _is_announced_by_another(scene: Scene, unit: Unit, chosen: int) -> bool:
    """``Ana Ruiz se despide de Luis Paz con cariño:`` above the words: whether a mention that no verb is tied to stands
    in a sentence that announces them, and that is about somebody else."""
    sentence = scene.article.sentence_of[unit.first_token] - 1
    if not _announces(scene, sentence) or scene.ties[chosen].token >= 0:
        return False
    return subject_of(scene, sentence)[0] not in (NOBODY_KNOWN, chosen)


def _announces(scene: Scene, sentence: int) -> bool:
    """Whether a sentence ends its paragraph with a colon."""
    if sentence < 0:
        return False
    start, end = scene.article.sentence_span(sentence)
    return scene.article.classes[start:end].rstrip("n").endswith(":")


def _is_nobody(scene: Scene, chosen: int) -> bool:
    """``En Ribamar las obras son «…»``: whether a mention without a verb of speech is a thing or a place."""
    article, mention = scene.article, scene.mentions[chosen]
    if _has_another_number(scene, chosen):
        return True
    if scene.ties[chosen].way in ("S", "I", "A", "R"):
        return False
    known = scene.people.of_mention[chosen]
    if known >= 0 and scene.people.entities[known].human > 0:
        return False  # uno de los socios, Luis Paz
    if mention.kind == "nominal":
        return scene.sorts[chosen] == "noun" and not is_person_by_its_end(article, mention)
    entity = scene.people.of_mention[chosen]
    return entity >= 0 and scene.people.entities[entity].human < 0 and "place" in scene.people.entities[entity].signs


def _is_a_view(scene: Scene, start: int, chosen: int) -> bool:
    """``A su juicio, Luis Paz «…»``: whether a sentence, which starts at a token, tells what whoever spoke thinks, and
    nobody speaks in it."""
    article = scene.article
    if article.classes[start + 1 : start + 2] != "d" or article.lows[start + 2] not in article.language.called.views:
        return False
    return chosen < 0 or scene.ties[chosen].way not in ("S", "I", "A") or scene.ties[chosen].letter not in "VW"


def _has_another_number(scene: Scene, chosen: int) -> bool:
    """``si las palabras de Luis Paz responden a «…»``: whether one person by name stands before a verb of many, and
    nobody is joined to him."""
    article, mention, tie = scene.article, scene.mentions[chosen], scene.ties[chosen]
    ending = article.language.verbs.of_many_ending
    if (
        not ending
        or mention.kind != "name"
        or tie.way not in ("S", "s")
        or not article.lows[tie.token].endswith(ending)
    ):
        return False
    if article.lows[mention.outer - 1] in article.language.small.as_:
        return True  # tanto el patrón como Luis Paz
    if "c" in article.classes[max(0, mention.outer - _JOINED) : mention.last + 1]:
        return False
    return scene.people.of_mention[chosen] >= 0 and scene.people.entities[scene.people.of_mention[chosen]].person


_JOINED: Final = 3
"""Tokens before somebody among which an "and" joins another."""


def _is_answered(scene: Scene, chosen: int, cue: int) -> bool:
    """``Ana Ruiz preguntó a Luis Paz si iría. «…», respondió.``: whether a mention stands behind a verb of asking and
    the words are an answer."""
    article, verbs, outer = scene.article, scene.article.language.verbs, scene.mentions[chosen].outer
    if verbs.cues.get(article.lows[cue], ("", ""))[1] not in verbs.answering:
        return False
    return not verbs.asking.isdisjoint(article.lows[max(0, outer - _TOLD_TO) : outer])


_TOLD_TO: Final = 2
"""Tokens of ``preguntó a``."""


def _agrees(scene: Scene, number: int, cue: int) -> bool:
    """Whether a mention may be the subject of a verb by its number: nobody alone ``explican``."""
    ending, article = scene.article.language.verbs.of_many_ending, scene.article
    if ending and not _is_verb_of_many(scene, cue):
        mention = scene.mentions[number]
        return mention.kind != "nominal" or mention.head not in article.language.nouns.plural_roles
    return not ending or is_of_many(scene, number)


def _is_verb_of_many(scene: Scene, cue: int) -> bool:
    """``explican``, ``han explicado``: whether a verb of speech is of many, by its ending or its auxiliary's."""
    article, ending = scene.article, scene.article.language.verbs.of_many_ending
    compound = article.classes[cue - 1] == "a" and article.lows[cue].endswith(
        article.language.tokens.participle_endings
    )
    return article.lows[cue - compound].endswith(ending)


def is_surely_said(scene: Scene, unit: Unit) -> bool:
    """Whether a verb of speech stands right beside marked words, or a whole sentence of them fills a paragraph."""
    article, piece = scene.article, unit.first_piece
    if _SAID_BEFORE.search(article.classes, max(0, unit.first_token - _LONGEST_REPORTING), unit.first_token):
        return True
    if _BEHIND.match(article.classes, unit.last_token + 1):
        return True
    words = article.text.count(" ", piece.start, min(piece.end, piece.start + _MOST_OF_PIECE))
    return words >= _SENTENCE and _stands_alone(scene, unit)


_SAID_BEFORE: Final = re.compile("V[t:]D?$")
_MOST_OF_PIECE: Final = 300
"""Code points of marked words in which words are counted."""
_SENTENCE: Final = 8
"""Blanks of marked words that are hardly a title."""


def _stands_alone(scene: Scene, unit: Unit) -> bool:
    """Whether a paragraph holds nothing but marked words and, before them, what they are about: ``[El partido] «…»``,
    ``El partido: «…»``."""
    article, paragraph = scene.article, scene.article.paragraph_of[unit.first_token]
    start, behind = article.paragraph_starts[paragraph], unit.last_token + 1
    if paragraph != article.paragraph_of[unit.last_token] or unit.last_token == start - 1:
        return False
    if article.classes[behind : behind + 2].lstrip(".")[:1] not in ("n", ""):
        return False
    before = article.classes[start : unit.first_token].removeprefix("-")
    if not before or (before[0] == "(" and before[-1] == ")"):
        return len(before) <= _LONGEST_LABEL and _SPEECH.isdisjoint(before)
    return (
        before[-1] == ":"
        and ("w" in before or before[0] == "p")
        and len(before) <= _LONGEST_LABEL
        and _SPEECH.isdisjoint(before)
    )


_LONGEST_LABEL: Final = 15
"""Tokens of what marked words are about, before them."""
_SPEECH: Final = frozenset("VWQA")
"""Classes of what tells that somebody speaks."""


def _is_person(scene: Scene, chosen: int) -> bool:
    """Whether a mention is surely of a person, by name or not."""
    if chosen < 0:
        return False
    entity = scene.people.of_mention[chosen]
    outer = scene.mentions[chosen].outer
    nobody = _is_heading(scene, chosen) or (outer > 0 and scene.article.classes[outer - 1] == "p")
    return (scene.sorts[chosen] in ("role", "he", "she") and not nobody) or (
        entity >= 0 and scene.people.entities[entity].human > 0
    )


_FIRM: Final = frozenset(["b0", "a0", "b1"])
"""Places of a mention that may be the subject of the words."""
_SOURCES: Final = frozenset("A")


def _may_be_subject(scene: Scene, chosen: int, start: int) -> bool:
    """Whether a mention speaks in its sentence, is its subject, or may be one before a verb that it isn't tied to.
    ``start`` is the first token of the unit's sentence."""
    article, mention = scene.article, scene.mentions[chosen]
    sentence = article.sentence_of[mention.first]
    tie = scene.ties[chosen]
    if _is_fronted(scene, chosen):
        return False
    if tie.way in "Ii" and article.lows[tie.token].endswith(article.language.verbs.active_endings):
        return False  # avisó, recordando las averías
    if tie.way in "SsIiAR" or _WHO_SAYS.match(article.classes, mention.reach):
        return True
    if _opens_without_subject(scene, sentence):
        return False
    if scene.sorts[chosen] not in SPEAKING_SORTS:
        return False
    before = article.classes[mention.outer - 1] if mention.outer else "n"
    if is_object(scene, chosen) or before in CLAUSES:
        return False
    if mention.kind == "nominal" and mention.first < start and before not in _BEFORE_SUBJECT:
        return False  # las redes llevan un sensor
    if standing_of(scene, chosen, sentence) >= DOER and not is_governed(scene, chosen):
        return True
    return _is_new(scene, chosen, sentence) or (mention.first >= start and not is_governed(scene, chosen))


_BEFORE_SUBJECT: Final = frozenset("n.,:;QcaM")
"""Classes before a subject that opens its clause."""


_WHO_SAYS: Final = re.compile(r"[^.,Qn]{0,4},?[tr][ao]{0,3}[VWU]")
"""Classes of ``a la librera del barrio, que después dijo``."""


def _is_fronted(scene: Scene, number: int) -> bool:
    """``En la carta a Luis Paz, dijo``: whether a mention ends a phrase that opens its sentence, before a verb
    without a subject."""
    article, mention = scene.article, scene.mentions[number]
    start = article.sentence_starts[article.sentence_of[mention.first]]
    behind = article.classes[mention.outer - 1] in "pO" and mention.outer > start
    opens = article.classes[start] in "pz" or _opens_by_word(article, start)
    return behind and opens and _SPEAKS.match(article.classes, mention.reach) is not None


def _opens_by_word(article: TokenizedText, start: int) -> bool:
    """``Respecto de Luis Paz,``, ``Retado por Luis Paz,``: whether a word opens a phrase before a main clause."""
    low, tokens = article.lows[start], article.language.tokens
    return low in tokens.openers or (bool(tokens.participle_endings) and low.endswith(tokens.participle_endings))


_SPEAKS: Final = re.compile("(?:[pD][VWKTUewo]{1,2})?,[oa]{0,3}[VW]")
_INFINITIVE: Final = re.compile("[pD][VWKTU]")
"""Classes of ``a hablar``."""


def _is_new(scene: Scene, chosen: int, sentence: int) -> bool:
    """``Una idea como la de Ana Ruiz.``: whether a person is named for the first time in a sentence without a verb, and
    nobody else is named there."""
    entity = scene.people.of_mention[chosen]
    if entity < 0 or scene.people.entities[entity].human <= 0:
        return False
    start, end = scene.article.sentence_span(sentence)
    near = range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end))
    if not VERBS.isdisjoint(scene.article.classes[start:end]):
        return False
    persons = {scene.people.of_mention[at] for at in near if scene.sorts[at] in _NAMED}
    return persons == {entity} and scene.people.entities[entity].first >= near.start


_NAMED: Final = ("per1", "per2")


def _cue_without_subject(scene: Scene, unit: Unit, start: int, end: int) -> int:
    """The token of a verb of speech right behind the piece, or that its sentence begins with; -1 for none."""
    classes = scene.article.classes
    behind = _BEHIND.match(classes, unit.last_token + 1, end)
    if behind is not None:
        return behind.start("cue")
    cue = _opening_cue(scene, start, unit.first_token)
    return cue if cue >= 0 else _reporting_cue(scene, unit.first_token)


def _reporting_cue(scene: Scene, piece: int) -> int:
    """The token of ``recordando`` in ``cenó con los pescadores, recordando que “…”``, right before a piece; -1 for
    none."""
    article = scene.article
    match = _REPORTING.search(article.classes, max(0, piece - _LONGEST_REPORTING), piece)
    if match is None or not article.lows[match.start("cue")].endswith(article.language.verbs.active_endings):
        return -1
    return match.start("cue")


_REPORTING: Final = re.compile(",(?P<cue>V)[t:D]{0,2}$")
_LONGEST_REPORTING: Final = 4
"""Tokens of ``, recordando que``."""


def _opening_cue(scene: Scene, start: int, end: int) -> int:
    """The token of the verb of speech that tokens begin with, behind a phrase or not; -1 for none."""
    classes = scene.article.classes
    if _SAYING.isdisjoint(classes[start:end]):  # most
        return -1
    fronted = scene.article.language.grammar.fronted.match(classes, start, end)
    begins = (start, fronted.end() if fronted is not None else start, _behind_front(scene, start, end))
    for begin in dict.fromkeys(begins):
        opening = _OPENING.match(classes, begin, end)
        if opening is not None and classes[opening.start("cue") - 1] not in "Dd":  # en su cuenta
            return opening.start("cue")
    return -1


_SAYING: Final = frozenset("VWU")
"""Classes of verbs of speech that may open a sentence."""
_BEHIND: Final = re.compile(r",?[oa]{0,3}(?:ep)?(?P<cue>[VW])")
_OPENING: Final = re.compile(r"(?:[aw],)?A?[oa]{0,3}(?:ep)?(?P<cue>[VW](?![Dd]?[NGBR])|U(?=t))")


def says_of_many(scene: Scene, unit: Unit) -> bool:
    """``«…», explican``: whether the verb of speech without a subject is of many."""
    article, ending = scene.article, scene.article.language.verbs.of_many_ending
    start = article.sentence_starts[article.sentence_of[unit.first_token]]
    end = article.sentence_ends[article.sentence_of[unit.last_token]]
    cue = _cue_without_subject(scene, unit, start, end)
    return cue >= 0 and bool(ending) and article.lows[cue].endswith(ending)


def is_of_many(scene: Scene, number: int) -> bool:
    """Whether a mention is of many, or of a body, whose people speak."""
    nouns, mention = scene.article.language.nouns, scene.mentions[number]
    return mention.head in nouns.many or mention.head in nouns.bodies or scene.sorts[number] == "org"


def crowd_before(scene: Scene, unit: Unit) -> int:
    """The mention of the people whom the sentences before a unit are about, for words that many say; -1 for none."""
    sentence = scene.article.sentence_of[unit.first_token]
    for earlier in range(sentence - 1, max(-1, sentence - _SENTENCES), -1):
        subject, _ = subject_of(scene, earlier)
        if subject >= 0 and scene.mentions[subject].head in scene.article.language.nouns.many:
            return subject
    return NOBODY_KNOWN


def who_goes_on(scene: Scene, unit: Unit, spoken: Spoken) -> Goer:
    """Whoever spoke last, or whom a sentence since is about."""
    article, sentence = scene.article, scene.article.sentence_of[unit.first_token]
    leader = _clause_of_object(scene, unit)
    if leader >= 0:
        subject, _ = subject_of(scene, sentence)
        if subject >= 0 and scene.mentions[subject].last - 1 < leader:
            return Goer(subject)
    newcomer = _newcomer_behind(scene, article.sentence_starts[sentence])
    if newcomer >= 0:
        return Goer(newcomer)
    token, entity = spoken[-1] if spoken else (-1, NOBODY_KNOWN)
    spoke_in = article.sentence_of[token] if spoken else -1
    doer = NOBODY_KNOWN
    for earlier in range(sentence - 1, max(-1, sentence - _SENTENCES, spoke_in), -1):
        if (presented := _presented_in(scene, earlier)) >= 0:
            return Goer(presented)
        if _opens_without_subject(scene, earlier) or _is_line(scene, earlier):
            continue
        subject, standing = subject_of(scene, earlier)
        if standing == SPEAKER or (subject >= 0 and earlier == sentence - 1 and _announces(scene, earlier)):
            return Goer(subject)
        doer = subject if doer < 0 else doer
    if spoken:
        far = article.paragraph_of[unit.first_token] - article.paragraph_of[token] > _PARAGRAPHS
        if not far or all(other == entity for _, other in spoken):
            return Goer(entity=entity)
    return Goer(doer if doer >= 0 else first_voice_behind(scene, unit.last_token))


def _presented_in(scene: Scene, sentence: int) -> int:
    """The mention of Ada Riva in ``A raccontare la salita è Ada Riva.``; -1 for none."""
    start, end = scene.article.sentence_span(sentence)
    teller = told_behind_by(scene.article, start)
    if teller < 0:
        return NOBODY_KNOWN
    near = range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end))
    return next((at for at in near if is_teller(scene.article, teller, scene.mentions[at])), NOBODY_KNOWN)


_SENTENCES: Final = 8
"""Sentences back in which somebody is looked for."""
_PARAGRAPHS: Final = 3
"""Paragraphs back in which one of several spoke last, at most."""


def _is_heading(scene: Scene, number: int) -> bool:
    """Whether a mention stands in a line that is no sentence, behind the first one."""
    return _is_line(scene, scene.article.sentence_of[scene.mentions[number].first])


def _is_line(scene: Scene, sentence: int) -> bool:
    """Whether a sentence is a line within the text that only tells what comes next: ``El árbitro``."""
    start, end = scene.article.sentence_span(sentence)
    line = scene.article.classes[start:end]
    return start > 0 and line.endswith("n") and line[-2:-1] not in ("", ".", ":", "Q") and VERBS.isdisjoint(line)


def _behind_front(scene: Scene, start: int, end: int) -> int:
    """The token behind the comma in ``Respecto de Luis Paz, indicó``, where no verb stands before it; the start where
    there is no such phrase."""
    article = scene.article
    comma = article.classes.find(",", start, min(end, start + _LONGEST_FRONT))
    opens = article.classes[start] in "pMO" or _opens_by_word(article, start)
    verbless = comma > 0 and _FINITE.isdisjoint(_INFINITIVE.sub("", article.classes[start + 1 : comma]))
    if not opens or not verbless:
        return start
    again = article.classes[comma + 1 : comma + 2] == "p"  # tras el acto, en la plaza, dijo
    return _behind_front(scene, comma + 1, end) if again else comma + 1


_LONGEST_FRONT: Final = 15
"""Tokens of a phrase that opens a sentence, with its comma."""
_FINITE: Final = frozenset("eVWKTUQ")


def _opens_without_subject(scene: Scene, sentence: int) -> bool:
    """``Declaró que…``: whether a sentence begins with a verb of speech whose subject it leaves out."""
    start, end = scene.article.sentence_span(sentence)
    cue = _opening_cue(scene, start, end)
    near = range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end))
    return cue >= 0 and all(scene.ties[at].token != cue for at in near)
