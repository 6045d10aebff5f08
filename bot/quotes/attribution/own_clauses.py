"""Who speaks in a clause of his own within another's sentence, in languages whose verbs may stand before their
subjects: ``Holt a ri quand Pell l'a traitée de « … »``, ``Holt, acusada por Pell de «…», se fue``, ``Holt lachte
toen Pell haar “…” noemde`` have Pell's words, whatever Holt does."""

import re
from typing import Final

from bot.quotes.attribution.passed_on import is_told_within
from bot.quotes.attribution.subordinate import leads_on
from bot.quotes.context.frame import Frame
from bot.quotes.context.views import Seen, View
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER

BEHIND: Final = "tells what somebody else said"
AGENT: Final = "by whom it is called"
RELATIVE: Final = "who told somebody"
"""Feature of ``a dentist who told her, "…"``, ``Holt praised Pell, who said “…”``, ``thanked Pell for
saying “…”``: words right behind the verb of speech of a clause that hangs on somebody."""
CALLING: Final = "calls it so in a clause of its own"
"""Feature of ``Holt laughed when a paper called her “a fool”``, ``the plan, which traders had labelled “a gift”``: the
words are the paper's, whoever speaks in the main clause."""
PASSED_ON: Final = "whose words are passed on"
"""Feature of ``Holt a lu un message de Pell : « … »``, ``Holt a contredit Pell, selon qui « … »``, ``a accusé Pell
d'avoir dit que « … »``: the words are Pell's."""


def in_own_clause(view: View, seen: Seen) -> str:
    """What somebody is to words in a clause or behind a participle of his own, where subjects may stand behind verbs;
    empty for nothing of the kind."""
    article, frame = view.article, view.frame
    if _is_agent(article, seen.mention, frame) or _uses_the_word(article, seen.mention, frame):
        return AGENT
    if seen.place == "b0" and _stands_in_front(article, seen.mention, frame):
        return BEHIND
    if seen.place == "b0" and _speaks_in_clause_behind(article, seen, frame):
        return PASSED_ON
    if seen.place == "b0" and (_speaks_in_own_clause(article, seen, frame) or _speaks_around(article, seen, frame)):
        return PASSED_ON if seen.tie.way == "-" else CALLING
    return RELATIVE if is_told_within(view, seen, frame) else ""


def _speaks_in_own_clause(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """Whether a mention before the piece is the subject of a clause that hangs on another and holds the piece."""
    mention, classes, grammar = seen.mention, article.classes, article.language.grammar
    start = max(frame.start, mention.outer - _LONGEST_OPENING)
    if mention.reach > frame.first or _MARKS.issuperset(classes[mention.outer - 1 : mention.outer]):  # most
        return False
    christened = article.language.verbs.christened
    if grammar.clause_opening.search(classes, start, mention.outer) is not None:
        verb = grammar.clause_verb.match(classes, mention.reach, frame.first + 1)
        if verb is not None and leads_on(article, verb.start("cue"), frame.first):
            return article.lows[verb.start("cue")] not in christened
        last = grammar.clause_verb_last.match(classes, mention.reach)
        if last is not None and last.start("piece") == frame.first:
            return article.lows[last.start("cue")] not in christened
    if _has_the_noun_before(article, mention, frame, start) or _speaks_by_infinitive(article, mention, frame):
        return True
    return _is_heard(article, mention, frame)


_LONGEST_OPENING: Final = 4
"""Tokens before a subject among which what opens its clause stands: ``después de que``."""
_MARKS: Final = frozenset(",.:nQ-()")
"""Classes of marks, right behind which no clause of this kind has its subject."""


def _has_the_noun_before(article: TokenizedText, mention: Mention, frame: Frame, start: int) -> bool:
    """``le plan, que Pell avait jugé « … »``, ``lo que Pell llama «…»``: what is called so stands before."""
    grammar = article.language.grammar
    opening = grammar.object_opening.search(article.classes, start, mention.outer)
    if opening is None:
        return False
    verb = grammar.object_verb.fullmatch(article.classes, mention.reach, frame.first)
    if (
        verb is not None
        and article.classes[verb.start("cue")] == "V"
        and opening[0][0] != "D"
        and "," not in opening[0]
    ):
        return False  # a dit à la presse que le maire avait annoncé « … »
    return verb is not None and article.lows[verb.start("cue")] not in article.language.verbs.christened


def _speaks_by_infinitive(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``depois de Pell a acusar de «…»``: the subject of an infinitive, which Portuguese has behind a preposition."""
    if not article.language.small.dative or article.classes[mention.outer - 1] not in "Op":
        return False
    verb = article.language.grammar.clause_verb.match(article.classes, mention.reach, frame.first)
    if verb is None or not article.lows[verb.start("cue")].endswith(article.language.verbs.infinitive_endings):
        return False
    return leads_on(article, verb.start("cue"), frame.first)


def _stands_in_front(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Toen Pell het plan bekritiseerde, sprak Holt van “…”``: before a main clause in which somebody else speaks."""
    front = article.language.grammar.front
    if mention.outer > frame.start + _LONGEST_FRONT or front is NEVER:
        return False
    match = front.match(article.classes, frame.start, frame.first + 1)
    if match is None or not mention.reach < match.end() < frame.first:
        return False
    return article.classes[match.end() - 1] in _SPEECH


_LONGEST_FRONT: Final = 24
"""Tokens at the start of a sentence that stand before its main clause, at most."""


def _speaks_in_clause_behind(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``les propos de Pell, qui l'avait traitée de « … »``, ``Pell, die van “…” sprak``: the words stand in the clause
    that tells of somebody, whoever acts before."""
    tie, mention = seen.tie, seen.mention
    apposed = mention.kind == "nominal" and article.classes[mention.outer - 1] == ","
    apposed = apposed or _FURTHER_ON.match(article.classes, mention.reach) is not None
    apposed = apposed or _WITHIN_APPOSITION.search(article.classes, frame.start, mention.outer) is not None
    if (
        tie.way != "R"
        or tie.letter not in "VWKU"
        or apposed
        or article.lows[tie.token] in article.language.verbs.christened
    ):
        return False
    if tie.token < frame.first:
        title = frame.shape[0] == "c" and tie.letter != "K"  # qui a écrit « La Longue Route »
        return not title and mention.reach < tie.token and leads_on(article, tie.token, frame.first)
    return mention.reach < frame.first and not article.classes[frame.last + 1 : tie.token].strip("a")


_FURTHER_ON: Final = re.compile(",p[^,Q.n]{1,12}[NGBR],[rt]")
"""Behind a mention somebody else behind a preposition, whom the clause is about: ``, en respuesta a Pell, que``."""
_WITHIN_APPOSITION: Final = re.compile("[NGB],[Dd]?[wR]{1,3}[pO]D?$")
"""Up to a body, somebody's name and what he is there: ``Luc Holt, le négociateur de la CFT, qui accuse``."""


def _is_heard(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``a entendu Pell dire : « … »``, ``oyó a Pell decir que «…»``, ``hoorde Pell zeggen: “…”``."""
    hearing = article.language.verbs.hearing
    if hearing.isdisjoint(article.lows[max(frame.start, mention.outer - _LONGEST_HEARING) : mention.outer]):  # most
        return False
    speaks = article.classes[mention.reach] in "VW"
    return speaks and _TOLD.fullmatch(article.classes, mention.reach + 1, frame.first) is not None


_LONGEST_HEARING: Final = 2
"""Tokens of a verb of hearing and a preposition before whoever is heard."""
_TOLD: Final = re.compile("[oP]?[t:]{0,2}")
"""Classes from a verb of speech to the words."""


def _speaks_around(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """Whether the words are of a subject that stands further from them than somebody else: ``Holt, a dit Pell, est
    « … »``, ``Holt est partie, Pell lui reprochant de « … »``, ``Pell a quitté Holt, la qualifiant de « … »``."""
    mention, classes, at = seen.mention, article.classes, frame.first
    if mention.reach > at or seen.place != "b0":
        return False
    before = classes[mention.outer - 1 : mention.outer]
    if before == "," and (absolute := _ABSOLUTE.match(classes, mention.reach)) is not None:
        return _is_participle(article, absolute.start("cue")) and leads_on(article, absolute.start("cue"), at)
    if before in ("V", "W") and classes[mention.reach] == "," and mention.reach < at - 1:
        front = _INSERTED.search(classes, frame.start, mention.outer)
        return front is not None and _SPEECH.isdisjoint(classes[mention.reach : at])
    if mention.outer != frame.start:
        return False
    further = _FURTHER.search(classes, mention.reach, at)
    if further is None or not leads_on(article, further.start("cue"), at):
        return False
    return classes[further.start()] == "c" or _is_participle(article, further.start("cue"))


_ABSOLUTE: Final = re.compile("[ao]{0,2}(?P<cue>[VKU])")
"""Behind somebody the participle of which he is the subject: ``lui reprochant``."""
_INSERTED: Final = re.compile("[NGBRw],[ao]{0,2}[VW]$")
"""Up to whoever says it, the subject of the sentence and a verb between commas: ``Holt, a dit``."""
_SPEECH: Final = frozenset("VWKTUQ")
"""Classes of verbs of speech, and of pieces."""
_FURTHER: Final = re.compile("(?:,[oDa]{0,2}|c[oa]{0,2})(?P<cue>[VKU])[^,.:nQcrzt]{0,6}[zt]?D?$")
"""From behind the subject of a sentence to the piece the last verb, which is his: ``, la qualifiant de``, ``en noemde
haar``."""


def _is_participle(article: TokenizedText, verb: int) -> bool:
    """Whether a token is a present participle: ``reprochant``."""
    return article.lows[verb].endswith(article.language.verbs.active_endings)


def _is_agent(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``acusada por Pell de «…»``, ``qualifiée de « … » par Pell``, ``interrompue par Pell : « … »``, ``door Pell “…”
    genoemd``: by whom something is called so, or somebody told it."""
    lows, language = article.lows, article.language
    outer = mention.outer
    if article.classes[outer - 1] == "O" and lows[outer - 1] not in language.small.by:  # par des voisins
        outer -= 1
    if lows[outer - 1] not in language.small.by or outer < _BY:  # most
        return False
    if mention.kind == "nominal" and article.classes[mention.head_at] == "w":  # dite « inquiète » par la situation
        return False
    if outer == frame.last + _BY:
        return _is_done(article, _verb_before(article, frame))
    if mention.reach > frame.first:
        return False
    last = language.grammar.agent_verb_last.match(article.classes, mention.reach)
    if last is not None and last.start("piece") == frame.first:
        return _is_done(article, last.start("cue"))
    first = language.grammar.agent_verb.fullmatch(article.classes, mention.reach, frame.first)
    if first is not None:
        return _is_done(article, first.start("cue"))
    participle, between = outer - _BY, article.classes[mention.reach : frame.first]
    if between == ":":
        return _is_interrupted(article, participle)
    return between in _AS_OR_OF and _is_done(article, participle)


def _uses_the_word(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``le terme de « … » employé par Pell``, ``het woord “…” dat Pell gebruikte``, ``el término «…» que usó Pell``."""
    behind = mention.outer - frame.last - 1
    if not 0 < behind <= _LONGEST_USE or frame.first < _BY:
        return False
    terms = article.language.nouns.terms
    if article.lows[frame.first - 1] not in terms and article.lows[frame.first - 2] not in terms:
        return False
    by = article.lows[mention.outer - 1] in article.language.small.by
    return by or _USED.fullmatch(article.classes, frame.last + 1, mention.outer) is not None


_LONGEST_USE: Final = 3
"""Tokens between the word and who uses it: ``que ha usado``."""
_USED: Final = re.compile("[tr](?:a{0,2}[weVU])?")
"""Classes of them."""
_BY: Final = 2
"""Tokens of "by" and of what stands before it: a participle, or the piece."""
_AS_OR_OF: Final = frozenset(("", "O", "z", "p", "r", "OD", "zD", "pD", "tO", "pt"))
"""Classes between an agent and what he calls somebody: ``par Pell de « … »``, ``por Pell como una «…»``."""


def _verb_before(article: TokenizedText, frame: Frame) -> int:
    """Token of what stands before the piece, without its "as", "of" and article."""
    verb = frame.first - 1
    while verb > frame.start and article.classes[verb] in "DOzpr":
        verb -= 1
    return verb


def _is_done(article: TokenizedText, verb: int) -> bool:
    """Whether a token is a verb of speech that is done to somebody: ``accusée``, which is a noun too."""
    low, verbs = article.lows[verb], article.language.verbs
    return low in verbs.done and low not in verbs.quoting and low not in verbs.asking


def _is_interrupted(article: TokenizedText, verb: int) -> bool:
    """``a été interrompue par``, ``avbröts av``: a passive at a token, whatever is done, but for being asked."""
    low, verbs = article.lows[verb], article.language.verbs
    if low in verbs.asking or low in verbs.quoting:
        return False
    passive = not (verbs.passive | verbs.be).isdisjoint(article.lows[max(0, verb - 2) : verb])
    return passive or (verbs.passive_ending != "" and low.endswith(verbs.passive_ending))
