"""Verbs in two parts, and phrases that tell a source, in a language that gives every noun a capital."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.language import Language
from bot.quotes.word_sets import WordSet


def join_separable(
    lows: Sequence[str], classes: list[str], places: Sequence[int], parts: Sequence[int], nouns: CapitalNouns
) -> None:
    """``teilte die Polizei mit``: a verb whose other part ends its clause is what both of them are; ``parts`` are the
    places of words that may be this other part."""
    letters = "".join(classes)  # no end of a clause becomes another letter here
    closing = [at for at in parts if letters[at + 1 : at + 2] in _CLAUSE_ENDS_BEHIND]
    for at in places if closing else ():
        if at and classes[at - 1] == "p":
            continue
        ends = _ends_behind(lows, letters, at, nouns.clause, closing)
        for particle, letter, _ in nouns.separable[lows[at]] if ends else ():
            if particle in ends and (letter != "K" or not nouns.judged_by.isdisjoint(lows[at : ends[particle]])):
                classes[at] = letter
                classes[ends[particle]] = "a"
                break


def _ends_behind(lows: Sequence[str], letters: str, verb: int, furthest: int, closing: Sequence[int]) -> dict[str, int]:
    """The words of some tokens, the last ones of their clauses, behind a verb within its sentence, each with the first
    token that has it."""
    ends: dict[str, int] = {}
    low, high = bisect_left(closing, verb + 1), bisect_left(closing, verb + furthest - 1)
    if low < high:  # few verbs
        stop = _SENTENCE_END.search(letters, verb + 2, verb + furthest)
        for last in closing[low:high]:
            if stop is None or last < stop.start():
                ends.setdefault(lows[last], last)
    return ends


_CLAUSE_ENDS_BEHIND: Final = tuple(",.:Qnct-")
_SENTENCE_END: Final = re.compile("[.n]")
"""Classes of what stands behind the last word of a clause, and of a sentence."""


def mark_retired(classes: list[str], places: Sequence[int]) -> None:
    """``der Minister a. D. sagte``: what tells that an office is held no more is a title before a name only."""
    for at in places if "B" in classes else ():
        if "".join(classes[at + 1 : at + 2]) not in _NAMED:
            classes[at] = "a"


_NAMED: Final = ("N", "B")
"""Classes of a name, and of a title before one."""


def mark_sources(
    lows: Sequence[str], classes: list[str], places: Sequence[int], nouns: CapitalNouns, cited: re.Pattern[str]
) -> None:
    """``nach Angaben``, ``nach den Angaben``, ``zitiert einen``: who stands behind is the source."""
    for at, start in zip(places, starts_of(classes, places, BETWEEN_CLAUSES), strict=True):
        low = lows[at]
        if low in nouns.quoting:
            _mark_quoted(lows, classes, at, nouns, cited)
        elif low in nouns.called or low in nouns.transpires:
            _mark_called(lows, classes, at, start, nouns)
        elif at and lows[at - 1] in nouns.of_somebody:
            _mark_view(lows, classes, at, nouns)
        elif at and _has_owner(classes, at) and _follows_source_word(lows, classes, at, nouns):
            classes[at] = "A"


def mark_as_follows(lows: Sequence[str], classes: list[str], places: Sequence[int], nouns: CapitalNouns) -> None:
    """``wie folgt``: adverbs."""
    for at in places:
        if at and (lows[at - 1], lows[at]) in nouns.as_follows:
            classes[at - 1 : at + 1] = "aa"


def _mark_view(lows: Sequence[str], classes: list[str], at: int, nouns: CapitalNouns) -> None:
    """``Ihrer Meinung nach``, ``nach ihrer Meinung``: the possessive before the noun for a view is whose it is."""
    if lows[at + 1 : at + 2] and lows[at + 1] in nouns.said_behind:
        classes[at - 1 : at + 2] = "Paa"
    elif at > 1 and lows[at - 2] in nouns.said_after:
        classes[at - 2 : at + 1] = "aPa"


def mark_joined_sources(lows: Sequence[str], classes: list[str], letters: str, nouns: CapitalNouns) -> None:
    """``nach Polizeiangaben``, ``nach ersten Behördenangaben``: who stands in such a noun is the source, ``letters``
    are the classes in one string."""
    for match in _BEFORE_DOCUMENT.finditer(letters):
        low = lows[match.end()]
        if lows[match.start()] in nouns.said_after and low not in nouns.said_by and low.endswith(_said_by_ends(nouns)):
            classes[match.start()] = "A"


def mark_joined_titles(lows: Sequence[str], classes: list[str], letters: str, language: Language) -> None:
    """``Der „Bild“-Zeitung sagte Huber``, ``zur „Bild“-Zeitung``: the noun behind marked words that it is joined to is
    no subject, by the word before these; ``letters`` are the classes in one string."""
    nouns = language.tokens.nouns
    assert nouns is not None
    for match in _JOINED_TITLE.finditer(letters):
        before = match.start() - 1
        led, noun = lows[before], lows[match.end()]
        of_women = led in language.small.oblique_for_women and noun.endswith(nouns.feminine_endings)
        if letters[before] in "pO" or led in language.small.oblique or of_women:
            classes[match.end() - 1] = "p"


_JOINED_TITLE: Final = re.compile("Q-(?<=[pODd]Q-)(?=[GSRw])")
"""Behind a preposition or determiner, marked words and a hyphen before a noun."""
_BEFORE_DOCUMENT: Final = re.compile("pw?(?=S)")
"""A preposition, and what describes the document behind it."""


@cache
def _said_by_ends(nouns: CapitalNouns) -> tuple[str, ...]:
    return tuple(nouns.said_by)


def _mark_quoted(
    lows: Sequence[str], classes: list[str], verb: int, nouns: CapitalNouns, cited: re.Pattern[str]
) -> None:
    """``zitiert einen Zeugen``, ``zitiert dazu Huber``; ``zitiert die Zeitung einen Zeugen``: who quotes somebody else
    is out of it."""
    if _SPEAKS_HIMSELF.match("".join(classes[verb + 1 : verb + _LONGEST_QUOTING])) is not None:
        return
    if lows[verb + 1 : verb + 2] and lows[verb + 1] in nouns.quoted:  # „…“, zitierte ihn die Zeitung
        classes[verb : verb + 2] = "AP"
        return
    behind_verb = "".join(classes[verb + 1 : verb + _LONGEST_QUOTER])
    text = _FROM_A_TEXT.match(behind_verb)
    if text is not None and lows[verb + 1 + text.start(1)] in nouns.said_after:
        classes[verb], classes[verb + 1 + text.start(2)] = "a", "A"
        return
    both = cited.match(behind_verb)
    if both is not None:
        start, end = verb + 1 + both.start("who"), verb + 1 + both.end()
        classes[start:end] = ["Q" if letter == "Q" else "a" for letter in classes[start:end]]
        classes[verb] = "a"
        classes[end - 1 if classes[end - 1] != "Q" else max(verb, end - _PAPER)] = "A"
        return
    behind = verb + 1
    while behind - verb < _MOST_BETWEEN and classes[behind : behind + 1] == ["a"]:
        behind += 1
    if classes[behind : behind + 1] and classes[behind] in "DdNRw#":
        classes[verb], classes[behind - 1] = "a", "A"


_SPEAKS_HIMSELF: Final = re.compile("[^,.:nQ]+(?:,|c)[aoM]{0,2}[VWU][^.:nQ]*:Q")
"""Behind a verb of quoting a second verb of its subject, and the words: ``zitierte Huber, warf ihm Untätigkeit vor und
forderte: „…“``."""
_FROM_A_TEXT: Final = re.compile("(?:D?w{0,2}[GNRSQ]{1,4})?a{0,2}(p)[Dd]?w{0,2}([Sw])(?=[OD][Dd]?w{0,2}[RNGB])")
"""``zitiert die Zeitung aus der Rede von Huber``: whose text is quoted from."""
_PAPER: Final = 3
"""Tokens of ``die Zeitung „Bote“``, behind the first of which who is quoted stands as behind a preposition."""
_LONGEST_QUOTING: Final = 30
"""Tokens behind a verb of quoting in which a second verb is looked for."""
_LONGEST_QUOTER: Final = 12
"""Tokens behind a verb of quoting in which who quotes and who is quoted are looked for."""


def _mark_called(lows: Sequence[str], classes: list[str], verb: int, start: int, nouns: CapitalNouns) -> None:
    """``heißt es aus dem Rathaus``, ``heißt es dazu in der Mitteilung``, ``In der Mitteilung heißt es``: ``start`` is
    where the clause of the verb begins."""
    it = next((at for at in (verb + 1, verb - 1) if lows[at : at + 1] and lows[at] in nouns.expletives), -1)
    if it < 0 and lows[verb] in nouns.transpires:
        it = verb
    if it < 0:
        return
    at = max(it, verb) + 1
    while (
        at - it < _MOST_BETWEEN
        and lows[at : at + 1]
        and lows[at] not in nouns.called_by
        and (classes[at : at + 1] in (["a"], ["M"], ["e"]) or classes[at : at + 2] == ["p", "M"])
    ):
        at += 1
    if lows[at : at + 1] and lows[at] in nouns.called_by:
        classes[at] = "A"
        classes[it] = "o" if it != verb else classes[verb]
        return
    if start and classes[start - 1] == ",":  # In einem Brief, der uns vorliegt, heißt es
        relative = _start_before(classes, start - 1)
        if relative and classes[relative] in "rD" and classes[relative - 1] == ",":
            start = _start_before(classes, relative - 1)
    opening = next((at for at in range(start, min(start + 2, verb)) if lows[at] in nouns.called_by), -1)
    if opening >= 0 and not _CLAIMS.isdisjoint(classes[opening + 1 : min(verb, opening + LONGEST_CLAUSE)]):
        classes[opening] = "A"
        classes[it] = "o" if it != verb else classes[verb]
    elif "".join(classes[max(0, min(it, verb) - 2) : min(it, verb)]) == "Q,":
        classes[it] = "o" if it != verb else classes[verb]  # „…“, hieß es weiter: whoever spoke before


def starts_of(classes: Sequence[str], places: Sequence[int], marks: str) -> list[int]:
    """The first token behind the last of some classes of marks, before each of some places in order; no token is looked
    at twice, since some texts have a hundred thousand places and no mark."""
    starts = [0]
    before = 0
    for place in places:
        start = place
        while start > before and classes[start - 1] not in marks:
            start -= 1
        starts.append(start if start > before else starts[-1])
        before = place
    return starts[1:]


def _start_before(classes: Sequence[str], end: int) -> int:
    """The first token of what stands between two marks, up to ``end``, or ``LONGEST_CLAUSE`` tokens before it."""
    furthest = max(0, end - LONGEST_CLAUSE)
    while end > furthest and classes[end - 1] not in BETWEEN_CLAUSES:
        end -= 1
    return end


BETWEEN_CLAUSES: Final = ".nQ:,;"
"""Classes of what stands between clauses."""
LONGEST_CLAUSE: Final = 100
"""Tokens of a clause, or of the sentence around it, that are looked at."""


_MOST_BETWEEN: Final = 4
"""Tokens between "it" and the preposition of the source: ``hieß es dazu am Montag in …``, without the day."""
_CLAIMS: Final = frozenset("SGRN")
"""Classes of nouns that tell who says something, in front of a verb that names nobody."""


def mark_answers(words: Sequence[str], lows: Sequence[str], classes: list[str], nouns: CapitalNouns) -> None:
    """``„…“, stichelte Huber``, ``„…“, grollt er``: right behind words and a comma, before somebody who may be its
    subject, an unlisted word, or a verb of thought, is one of speech."""
    for at in [match.start("cue") for match in _ANSWER.finditer("".join(classes))]:
        small = words[at] == lows[at] and (classes[at] in "eTU" or lows[at].endswith(nouns.past))
        if small and not _is_behind_clause(classes, at):
            classes[at] = "V"


def _is_behind_clause(classes: Sequence[str], at: int) -> bool:
    """``Nachdem man „…“, suchen die Ärzte``: the verb of a main clause that another clause opens."""
    furthest = max(0, at - LONGEST_CLAUSE)
    while at > furthest and classes[at - 1] not in ".n:":
        at -= 1
        if classes[at] in "zt":
            return True
    return False


_ANSWER: Final = re.compile(r"Q,(?P<cue>[ewTU])(?=[oaM]{0,2}(?:P|N|B{1,2}N|w{0,1}R{1,2}N|[Dd]w{0,2}[RG]))")
"""Words, a comma, a word and somebody behind it."""


def mark_demonstratives(lows: Sequence[str], classes: list[str], places: Sequence[int], said_so: WordSet) -> None:
    """``Dieser hatte erklärt``, ``so letztere.``: a determiner without a noun, before a verb or behind one at the end
    of a clause, is a pronoun."""
    for at in places:
        opens = at == 0 or classes[at - 1] in ".nQ,:zt"
        after = "".join(classes[at + 1 : at + 2])
        behind_verb = at > 0 and (classes[at - 1] in _SAYING or (lows[at - 1] in said_so and classes[at - 2] in ",Q"))
        if (opens and after in _FINITE) or (behind_verb and after in _CLAUSE_ENDS):
            classes[at] = "P"


def mark_pointing(lows: Sequence[str], classes: list[str], nouns: CapitalNouns) -> None:
    """``Der konterte:``, ``Die lacht.``: an article at the start of a sentence, right before a verb of speech that
    describes no noun, is a pronoun; ``„…“, antwortete der.`` too."""
    for at in [match.start() - 1 for match in _POINTED.finditer("".join(classes) + _END)]:
        if at >= 0 and lows[at] in nouns.pointing_articles:
            classes[at] = "P"


_END: Final = "|"
"""Stands for the end of a text."""
_POINTED: Final = re.compile(r"[VWTU,.n:|](?:(?<=[VWTU])(?<![^.nQ]..)(?=[:,.QPaodDpOtzn-])|(?<=Q,[VW].[,.n:|]))")
"""A verb of whoever speaks or thinks, behind the first word of a sentence and before what stands behind no word that
describes a noun; the end of a clause behind marked words, their verb and one word."""
_SAYING: Final = ("V", "W", "K")
"""Classes of the verbs by which words are said or written."""
_CLAUSE_ENDS: Final = (".", ",", "n", ":", "")
"""Classes of what ends a clause, and nothing behind it."""
_FINITE: Final = ("a", "V", "W", "K", "T", "U", "e")
"""Classes of a word behind a pronoun; what describes a noun has that noun's class."""


def mark_reactions(lows: Sequence[str], classes: list[str], places: Sequence[int], nouns: CapitalNouns) -> None:
    """``Kritik kam dagegen vom Bauernbund``, ``Huber bekommt Kritik vom Bauernbund``: whom a reaction comes from is a
    source."""
    for at in places:
        if "".join(lows[at + 1 : at + 2]) in nouns.coming_from:
            if not nouns.coming.isdisjoint(lows[max(0, at - _MOST_BETWEEN) : at]):
                classes[at + 1] = "A"
            continue
        reach = range(at + 1, min(at + _LONGEST_REACTION, len(lows)))
        verb = next((end for end in reach if lows[end] in nouns.coming), -1)
        for end in range(verb + 1, min(verb + _MOST_BETWEEN, len(lows))) if verb > 0 else ():
            if classes[end] not in "aMpOP" or lows[end] in nouns.coming_from:
                classes[end] = "A" if lows[end] in nouns.coming_from else classes[end]
                break


def mark_credits(lows: Sequence[str], classes: list[str], places: Sequence[int]) -> None:
    """``(Foto: Anna Huber)``, ``© Nordbild/Anna Huber``: whose picture it is is no name that a text tells of."""
    for at in places:
        signed = lows[at] == _COPYRIGHT
        if not signed and not _is_credit("".join(classes[max(0, at - 1) : at + _LONGEST_CREDIT]), at > 0):
            continue
        for name in range(at + 1 + (not signed), min(at + _LONGEST_CREDIT, len(classes))):
            if classes[name] in _CREDIT_ENDS:
                break
            classes[name] = "w" if classes[name] in "NGRB" else classes[name]


def _is_credit(letters: str, begun: bool) -> bool:
    """Whether a word for a picture opens a credit: behind a stop, or as the last of its line; ``letters`` are the
    classes from it on, with the one before it where the text has ``begun``."""
    return (_CREDIT if begun else _CREDIT_AT_START).match(letters) is not None


_CREDIT: Final = re.compile(r"[n(.\-|]w:|[^DdpOAn]w:[NwaeB#x/.]{1,7}(?:n|$)")
_CREDIT_AT_START: Final = re.compile("w:")
_COPYRIGHT: Final = "©"
_CREDIT_ENDS: Final = frozenset("n).:Q,")
"""Classes of what ends a credit."""
_LONGEST_CREDIT: Final = 12
"""Tokens of a credit that are looked at."""


_LONGEST_REACTION: Final = 7
"""Tokens of ``Kritik an Owen Tarn kam``, at most."""


def mark_own_words(lows: Sequence[str], classes: list[str], places: Sequence[int], nouns: CapitalNouns) -> None:
    """``nach eigenen Angaben``, ``eigener Aussage zufolge``: a word of speech of the clause's subject."""
    for at in places:
        if not lows[at + 1 : at + 2] or lows[at + 1] not in nouns.said_by:
            continue
        behind = at + 2
        if at and lows[at - 1] in nouns.said_after:
            classes[at - 1 : at + 2] = "aaV"
        elif lows[at + 2 : at + 3] and lows[at + 2] in nouns.said_behind:
            classes[at : at + 3] = "aVa"
            behind = at + 3
        else:
            continue
        if classes[behind : behind + 1] == ["e"]:
            classes[behind] = "a"  # Eigenen Angaben zufolge arbeitet die Bahn „…“


def mark_views(lows: Sequence[str], classes: list[str], places: Sequence[int], nouns: CapitalNouns) -> None:
    """``Für den Minister ist das „…“``: at the start of a sentence, before somebody and a form of "be", a source."""
    for at in places:
        also = at > 1 and classes[at - 1] == "a" and classes[at - 2] in ".nQ"  # Auch für Huber ist das „…“.
        behind = at > 0 and lows[at - 1] in nouns.views  # Lenz ist für Huber „…“
        if at and classes[at - 1] not in ".nQ" and not also and not behind:
            continue
        end = at + 1
        while end < min(len(classes), at + _LONGEST_VIEWER) and classes[end] in "DdwRNGBL#":
            end += 1
        viewed = end < len(classes) and (classes[end] == "Q" if behind else lows[end] in nouns.views)
        if viewed and classes[end - 1] in "RNG":
            classes[at] = "A"


_LONGEST_VIEWER: Final = 8
"""Tokens of somebody with his office and his name in full behind the preposition."""


def drop_expletives(classes: list[str], places: Sequence[int]) -> None:
    """``Es drohe``: no subject; ``teilte es mit``, ``heißt es`` have one."""
    for at in places:
        if not _speaks_beside(classes, at) or _has_name_behind(classes, at):
            classes[at] = "o"


def _has_name_behind(classes: Sequence[str], at: int) -> bool:
    """``nannte es Huber „…“``: who calls it so."""
    return at > 0 and classes[at - 1] in "VWK" and "".join(classes[at + 1 : at + 2]) in ("N", "R", "B")


def mark_opinions(lows: Sequence[str], classes: list[str], nouns: CapitalNouns) -> None:
    """``hält den Plan für „…“``, ``kritisiert ihn als „…“``: a verb that judges is one of naming."""
    for match in _before_piece(nouns.clause).finditer("".join(classes)):
        if _is_judged(lows, classes, match.start(), match.end("gap"), nouns):
            classes[match.start()] = "K"


@cache
def _before_piece(furthest: int) -> re.Pattern[str]:
    """A verb with a piece behind it in its clause, at most ``furthest`` tokens away."""
    return re.compile(rf"[TV](?=(?P<gap>[^,.:;Qn]{{0,{max(0, furthest - 1)}}}+)Q)")


def _is_judged(lows: Sequence[str], classes: Sequence[str], verb: int, piece: int, nouns: CapitalNouns) -> bool:
    """Whether a preposition of judgments stands right before a piece, its determiner apart."""
    at = piece - 1
    while at > verb and classes[at] in "Ddwa":
        at -= 1
    return at > verb and lows[at] in nouns.judged_by


def _speaks_beside(classes: Sequence[str], at: int) -> bool:
    """Whether a verb of speech stands right before or behind, adverbs and auxiliaries apart."""
    before, behind = at - 1, at + 1
    while before > 0 and classes[before] == "a":
        before -= 1
    while behind < len(classes) - 1 and classes[behind] == "a":
        behind += 1
    return (before >= 0 and classes[before] in "VWK") or (behind < len(classes) and classes[behind] in "VWK")


def _has_owner(classes: Sequence[str], at: int) -> bool:
    """``laut Berichten der Zeitung``; ``laut Berichten ist`` tells no other source."""
    return "".join(classes[at + 1 : at + 2]) in ("O", "D", "d", "p", "N", "G", "R", "B", "L", "w")


def _follows_source_word(lows: Sequence[str], classes: Sequence[str], at: int, nouns: CapitalNouns) -> bool:
    """Whether a preposition of sources stands before the noun at ``at``, or before its article."""
    behind = at - 1 if classes[at - 1] not in "Ddw" else at - 2
    return behind >= 0 and lows[behind] in nouns.said_after


def mark_said_so(lows: Sequence[str], classes: list[str], letters: str, language: Language) -> None:
    """``„…“, so Huber``, ``„…“, lautet das Fazit``: a word that is a verb of speech behind words, where ``letters`` are
    the classes in one string."""
    nouns, said_so = language.tokens.nouns, language.tokens.said_so
    assert nouns is not None
    for at in [match.start() for match in language.grammar.said_so.finditer(letters) if lows[match.start()] in said_so]:
        verb = at + (lows[at + 1] in nouns.running)  # so lautet
        if lows[verb] not in nouns.running or _is_run(lows, verb, language.tokens.spoken_nouns, language.nouns.works):
            classes[at] = "V"


def mark_objects_in_clauses(lows: Sequence[str], classes: list[str], letters: str, nouns: CapitalNouns) -> None:
    """``als Pell sie „…“ nannte``: behind the subject of a clause that a conjunction opens a pronoun that may be a
    subject elsewhere is an object."""
    for match in _SUBJECT_AND_PRONOUN.finditer(letters):
        if lows[match.end() - 1] in nouns.objects_too:
            classes[match.end() - 1] = "o"


_SUBJECT_AND_PRONOUN: Final = re.compile(r"[zt](?:[Dd]w{0,2}(?:R{0,2}N{1,3}|[GR])|R{0,2}N{1,3}|R)P")
"""A conjunction, somebody or a body, and a pronoun."""


def _is_run(lows: Sequence[str], at: int, spoken_nouns: WordSet, works: WordSet) -> bool:
    """``„…“, lautet das Fazit``: whether a noun for words, and none for a work, follows a verb."""
    behind = set(lows[at + 1 : at + 1 + _LONGEST_RUN])
    return not behind.isdisjoint(spoken_nouns - works)


_LONGEST_RUN: Final = 3
"""Tokens behind such a verb in which the noun is looked for."""


def mark_reported(lows: Sequence[str], classes: list[str], letters: str, language: Language) -> None:
    """``Pohl spreche „vielen aus der Seele“, so Lenz``: a verb of speech in the form of what somebody else tells, where
    another one stands behind the words, is none by which they are said; ``letters`` are the classes in one string."""
    verbs = language.verbs
    for match in _SAID_AGAIN.finditer(letters) if "Q,V" in letters else ():
        low = lows[match.start()]
        if low.endswith(verbs.reporting_ending) and not low.endswith(verbs.no_reporting_endings):
            classes[match.start()] = language.tokens.unlisted


_SAID_AGAIN: Final = re.compile(r"[VWTU](?=[^.nQ:]{0,12}Q,V)")
"""A verb of speech before a piece, and another one right behind it."""


def mark_listener(classes: list[str], places: Sequence[int]) -> None:
    """``habe ihr gesagt``: what looks like a possessive right before a verb of speech, or at the end of a clause, is
    whom somebody says it to."""
    for at in places:
        if classes[at] == "d" and "".join(classes[at + 1 : at + 2]) in _AFTER_LISTENER:
            classes[at] = "o"


_AFTER_LISTENER: Final = frozenset("VWKTU,:.p")
"""Classes of what stands behind a pronoun, and behind no possessive."""
