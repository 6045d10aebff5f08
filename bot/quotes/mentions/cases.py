"""Who is the subject of a verb, in a language that tells it by case and by what stands before its verb."""

import re
from typing import Final

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.mentions.name_borders import is_man_as_subject
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText

_IN_SUBJECT: Final = frozenset("DdwRNBGLP#")
"""Classes of the words of a subject."""

_BEFORE_SUBJECT: Final = frozenset(".,:nQtc")
"""Classes of what stands before a subject that leads its clause."""

_SPEECH: Final = frozenset("VWK")
"""Classes of verbs that may stand before their subject."""
_COMPARING: Final = frozenset("wa.n")
"""Classes of the word before "than", and of what a sentence begins behind: ``anders als``."""


def is_no_subject(article: TokenizedText, mention: Mention) -> bool:
    """``dem Minister``, ``der Ministerin Anna Huber``: a determiner that tells another case, by itself or with its
    noun."""
    led = mention.kind == "name" and mention.outer < mention.first and article.classes[mention.outer - 1] != ","
    return is_oblique(article, mention.first, mention.head_at) or (
        led and is_oblique(article, mention.outer, mention.first - 1)
    )


def is_of_no_verb(article: TokenizedText, mention: Mention) -> bool:
    """Whether somebody is no subject by his case or by being listed, or is told of in general."""
    if mention.kind == "pronoun" and _is_told_of_anybody(article, mention):
        return True
    return is_no_subject(article, mention) or is_listed_behind(article, mention)


def _is_told_of_anybody(article: TokenizedText, mention: Mention) -> bool:
    """``Bislang sei man davon ausgegangen``: whoever tells it speaks, and not the people it is told of; ``« … », dit-on
    à la mairie``: the body that is told right behind."""
    if mention.head not in article.language.pronouns.anybody or mention.reach >= len(article.lows):
        return False
    if article.lows[mention.last] in article.language.small.speaking_for:
        return True
    verbs = article.language.verbs
    beside = (article.lows[mention.outer - 1], article.lows[mention.reach])
    if not verbs.reporting.isdisjoint(beside):
        return True
    verb = mention.reach  # man bedauere
    if article.classes.startswith("t", mention.outer - 1):  # dass man das „…“ nenne
        end = _CLAUSE_END.search(article.classes, verb)
        verb = end.start() - 1 if end is not None else verb
    low = article.lows[verb]
    saying = article.classes[verb] in "VWKTU" and low.endswith(verbs.reporting_ending)
    return saying and not low.endswith(verbs.no_reporting_endings)


_CLAUSE_END: Final = re.compile("[,.:n]")
"""Classes of what ends a clause."""


def is_oblique(article: TokenizedText, first: int, head: int) -> bool:
    """Whether a determiner is of no subject: ``dem``; ``der`` before a woman, a noun that is feminine by its ending, or
    an adjective in another case: ``der Zeitung``, ``der großen Welt``."""
    small, nouns, low = article.language.small, article.language.tokens.nouns, article.lows[first]
    if low in small.oblique:
        return True
    if low not in small.oblique_for_women:
        return False
    noun = article.lows[head]
    if article.language.nouns.genders.get(noun) == "f":
        return True
    if nouns is None:
        return False
    if noun.endswith(nouns.oblique_adjective) and noun.removesuffix("n").rpartition("-")[2] in nouns.adjectival:
        return True
    if noun.endswith(nouns.feminine_endings) and not noun.endswith(nouns.feminine_exceptions):
        return True
    if _is_feminine_body(article, first, head, nouns):
        return True
    described = head > first + 1 and article.words[first + 1] == article.lows[first + 1]
    return described and low in small.definite and article.lows[first + 1].endswith(nouns.oblique_adjective)


def _is_feminine_body(article: TokenizedText, first: int, head: int, nouns: CapitalNouns) -> bool:
    """``der SPD``, ``der Gewerkschaft Bau``: a body whose first word, or whose only one, is feminine."""
    behind = article.classes[first + 1 : first + 2]
    if article.classes[head] not in "GNB" or not behind or behind not in "GNB":
        return False
    low = article.lows[first + 1]
    return low.endswith(nouns.feminine_bodies) or (head > first + 1 and low.endswith(nouns.feminine_endings))


def is_no_subject_of(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """Whether somebody before a verb is none of its subjects: another one stands behind it, or before an auxiliary."""
    if _has_subject_behind(article, mention, verb) or _is_object(article, mention):
        return True
    if article.classes[mention.outer - 1] == "P" and mention.kind != "pronoun":
        if article.lows[mention.outer - 1] in article.language.small.only_subjects:
            return True  # als er Pell zurief
        if _is_told_by_her(article, mention, verb):
            return True
    return _is_subject_of_none(article, mention, verb)


def and_before(article: TokenizedText, mention: Mention, verb: int) -> int:
    """Token of "and" in ``Huber wehrt sich und spricht``, ``verlassen und ihn „…“ genannt``: right before a verb or its
    object; -1 for none."""
    joined = article.classes.rfind("c", mention.reach, verb)
    return joined if joined >= 0 and not article.classes[joined + 1 : verb].strip(_OBJECTS) else -1


_OBJECTS: Final = "oDdwQz"
"""Classes of objects, marked words among them, right before a verb."""


def is_no_second_subject(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """``Huber will den Plan und spricht von „…“``, ``Huber sagt, der Rat brauche Zeit und spricht von „…“``: what is no
    subject of the verb behind "and", since it doesn't open its clause, or somebody tells of it."""
    joined = and_before(article, mention, verb)
    if joined < 0:
        return False
    if mention.outer and article.classes[mention.outer - 1] not in _OPENING:
        return True
    verbs, clause = article.language.verbs, article.lows[mention.reach : joined]
    return not verbs.reporting.isdisjoint(clause) or not verbs.perhaps_reporting.isdisjoint(clause)


_OPENING: Final = frozenset(".n:,Qztr")
"""Classes of what stands before a clause, and of what opens one."""


def _is_told_by_her(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """``als sie Pell zurief``: right behind the subject of a clause, which may be an object too, before a verb whose
    only object of a person is a dative."""
    nouns, language = article.language.tokens.nouns, article.language
    if nouns is None or mention.outer < _LIKE_AND_BEFORE or article.classes[mention.outer - 2] not in "zt":
        return False
    return language.verbs.cues.get(article.lows[verb], ("", ""))[1] in nouns.with_listener


def _has_subject_behind(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """``Den Plan nannte er``, ``Die Pläne nannte sie``: who says it stands behind its verb, and what stands before is
    an object."""
    behind = article.lows[verb + 1 : verb + 2]
    if not article.language.small.only_subjects.isdisjoint(behind):
        return True
    if _is_told_paper(article, mention) or has_sure_subject(article, verb) or _is_compared(article, mention, verb):
        return True
    return mention.kind == "nominal" and _is_fronted(article, mention.head_at, verb)


def _is_told_it(article: TokenizedText, verb: int) -> bool:
    """``Holt warf die Gewerkschaft vor``: behind a verb with a dative an article that tells none."""
    nouns, language = article.language.tokens.nouns, article.language
    if nouns is None or not article.classes.startswith(("DR", "DG"), verb + 1):
        return False
    if language.small.gendered.get(article.lows[verb + 1]) != "f":
        return False
    return language.verbs.cues.get(article.lows[verb], ("", ""))[1] in nouns.with_dative


def _is_told_paper(article: TokenizedText, mention: Mention) -> bool:
    """``Der „Nordpost“ hatte der Minister gesagt``: a paper in marks, whose article tells another case, and somebody
    behind the verb."""
    cased = article.lows[mention.first] in article.language.small.oblique_for_women
    if mention.last - 1 not in article.marked or not cased:
        return False
    match = article.language.grammar.somebody.match(article.classes, mention.reach)
    return match is not None and not is_oblique(article, match.start("who"), match.end() - 1)


def _is_fronted(article: TokenizedText, head: int, verb: int) -> bool:
    """Whether a thing before a verb is its object, since somebody stands behind: ``Die Reform nannte Huber „…“``."""
    somebody = article.language.grammar.somebody
    if article.classes[head] != "w" or article.classes[verb] not in "VK":
        return False
    match = somebody.match(article.classes, verb + 1)
    if match is None:
        return False
    first = match.start("who")
    return article.classes[first] not in "Dd" or not is_oblique(article, first, match.end() - 1)


def has_subject(article: TokenizedText, match: re.Match[str]) -> bool:
    """Whether a noun that may be the subject stands before the verb, or right behind it."""
    oblique, classes = article.language.small.oblique, article.classes
    opens, cue = match.start(), match.start("cue")
    if classes[cue + 1] == "P" and match.end() == cue + 1 and _is_sure_pronoun(article, cue + 1):
        return False
    if classes[cue - 1 : cue] == "," and "," not in classes[opens : cue - 1]:  # Der Plan sei gut, sagte
        opens = cue
    clitic = article.language.nouns.adjectives_behind and not classes[opens:cue].strip("aoD")  # Gli fa eco la collega
    nouns = article.language.tokens.nouns  # Das bestreitet Huber.
    that = nouns is not None and opens + 1 == cue and article.lows[opens] in nouns.neuter
    if opens < cue and classes[opens] in "Dd" and not clitic and not that:
        head = _head_behind(article, opens, cue)
        if not is_oblique(article, opens, head) and not _is_fronted(article, head, cue):
            return True
    if classes[match.end() - 1] == ",":  # the name of one of them
        return False
    behind = range(match.start("cue") + 1, match.end())
    return any(
        classes[at] in "Dd"
        and classes[at - 1] not in "pO"
        and classes[at + 1] != "M"  # prometió el lunes la ministra
        and article.lows[at] not in oblique
        for at in behind
    )


def _is_sure_pronoun(article: TokenizedText, at: int) -> bool:
    """``Die Ministerin nannte er „…“``: a pronoun that is a subject by its case."""
    return article.lows[at] in article.language.small.only_subjects


def _head_behind(article: TokenizedText, determiner: int, end: int) -> int:
    """The noun of a determiner: the first word with a capital behind it."""
    words, lows = article.words, article.lows
    return next((at for at in range(determiner + 1, end) if words[at] != lows[at]), determiner)


def _is_compared(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """``Anders als Holt sagte Pell``, ``Wie Holt sagte auch Pell``: what somebody before a verb is compared with, where
    its subject follows."""
    at = mention.outer - _LIKE_AND_BEFORE
    compared = article.classes[at + 1] == "z" and (at < 0 or article.classes[at] in _COMPARING)
    return compared and _SOMEBODY_ELSE.match(article.classes, verb + 1) is not None


_LIKE_AND_BEFORE: Final = 2
"""Tokens of "like" and the one before."""
_SOMEBODY_ELSE: Final = re.compile("a{0,2}(?:P|R{0,2}N|[Dd]w{0,2}[RG])")
"""A subject right behind a verb."""


def _is_subject_of_none(article: TokenizedText, mention: Mention, cue: int) -> bool:
    """``bestritt, Pell „…“ genannt zu haben``: an infinitive has no subject."""
    nouns, before = article.language.tokens.nouns, article.lows[cue + 1 : cue + 2]
    infinitive = nouns is not None and not nouns.infinitive.isdisjoint(before)
    return infinitive and article.classes.startswith("pa", cue + 1) and article.classes[mention.outer - 1] == ","


def _is_object(article: TokenizedText, mention: Mention) -> bool:
    """``Holt hat Pell gebeten``, ``ein Zeuge hatte Pell gewarnt``, ``er habe Pell „…“ genannt``: right behind an
    auxiliary whose subject stands before it."""
    if article.language.tokens.nouns is None and not article.language.verbs.last:  # c'était Pell
        return False
    classes, lows, verbs = article.classes, article.lows, article.language.verbs
    finite, reporting = article.language.small.finite, verbs.reporting
    at = mention.outer - 1
    while at > 0 and classes[at] == "a" and lows[at] not in finite and lows[at] not in reporting:
        at -= 1
    if at < 1 or classes[at] != "a" or (lows[at] not in finite and lows[at] not in reporting):
        return False
    if classes[at - 1] in "NPRG":
        start = at - 1
        while start >= 0 and classes[start] in _IN_SUBJECT:
            start -= 1
        leads = start < 0 or classes[start] in _BEFORE_SUBJECT
        return leads and lows[start + 1] not in article.language.small.oblique
    return False


def is_listed_behind(article: TokenizedText, mention: Mention) -> bool:
    """``mit Anna Huber und Jan Lenz fuhr er``: the second of two names behind a preposition."""
    if mention.kind != "name":
        return False
    listed, start = article.language.grammar.listed_behind, max(0, mention.outer - _LONGEST_LISTED)
    return listed.search(article.classes, start, mention.outer) is not None


_LONGEST_LISTED: Final = 10
"""Tokens of a preposition, somebody with his office and name, and "and"."""


def verb_before_source(article: TokenizedText, outer: int) -> int:
    """Token of the verb in ``„…“, sagte der Zeugin zufolge Holt``; -1 for none."""
    at, classes = outer - 1, article.classes
    if article.lows[at] not in article.language.verbs.behind:
        return -1
    at -= 1
    while at > 0 and classes[at] in _IN_SUBJECT:
        at -= 1
    return at if classes[at] in _SPEECH and classes[at - 1] in "Q,aM" else -1


def has_sure_subject(article: TokenizedText, verb: int) -> bool:
    """``Holt warf der Anwalt vor``, ``Holt nannte ein Richter „…“``: right behind a verb a man with the article of a
    subject."""
    at = verb + 1
    while article.classes[at : at + 1] == "a":
        at += 1
    return is_man_as_subject(article, at) or _is_told_it(article, verb)
