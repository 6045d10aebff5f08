"""What stands beside a mention and tells whether it speaks: a participle of another's, an infinitive of its own."""

import re
from typing import Final

from bot.quotes.mentions.cases import is_no_second_subject
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER


def agrees_with(article: TokenizedText, mention: Mention) -> bool:
    """``está de acuerdo con Pell``: no source, behind a verb."""
    source = mention.outer - 1 - (article.classes[mention.outer - 1] == "D")
    agreeing = article.lows[source] in article.language.small.agreeing
    return agreeing and source > 0 and article.classes[source - 1] not in _BORDERS


_BORDERS: Final = frozenset(",.:n(Qtc-")
"""Classes before a source that opens its clause."""


def is_of_subject(article: TokenizedText, mention: Mention, cue: int) -> bool:
    """``saludó a Pell señalando``: the participle right behind a mention is of the sentence's subject."""
    if not article.language.verbs.subject_endings:
        return False
    apposed = cue == mention.reach + 1 and article.classes.startswith("Q,", mention.outer - 2)  # por «…», Ana Pell,
    beside = cue == mention.reach or (apposed and article.classes[cue - 1] == ",")
    within = beside and mention.outer > article.sentence_starts[article.sentence_of[cue]]
    return within and article.lows[cue].endswith(article.language.verbs.subject_endings)


def is_object_between(article: TokenizedText, mention: Mention) -> bool:
    """``Holt heeft Pell gezegd``: who stands between an auxiliary behind its subject and the verb at the end."""
    if not article.language.verbs.last:
        return False
    start = article.sentence_starts[article.sentence_of[mention.outer]]
    if mention.outer - start > _LONGEST_SUBJECT:
        return False
    return _SUBJECT_AND_AUXILIARY.fullmatch(article.classes, start, mention.outer) is not None


_LONGEST_SUBJECT: Final = 10
"""Tokens of a subject and its auxiliary, at most."""
_SUBJECT_AND_AUXILIARY: Final = re.compile(
    r"(?:[Dd]?w{0,2}R{1,2}(?:[pO]D?[wNGB]{1,3})?)?(?:L{0,2}[NGB]){0,4}(?<=[RNGB])a"
)


def is_heard(article: TokenizedText, mention: Mention) -> bool:
    """``escuchó a Pell decir que``: an infinitive right behind somebody, and what he says."""
    at, classes = mention.reach, article.classes
    endings = article.language.verbs.infinitive_endings
    return classes.startswith(("Vt", "V:", "VQ", "Wt", "W:"), at) and article.lows[at].endswith(endings)


def _has_verb(gap: str) -> bool:
    """Whether what stands between a mention and a relative pronoun has a verb, so that the pronoun means another."""
    return not _SPEAKING.isdisjoint(gap) or _CLAUSE.match(gap) is not None


_CLAUSE: Final = re.compile(r",[ao]{1,2}w[^,]*[NGBR]")
"""Classes of ``, a rencontré Ana Pell``: an auxiliary, a participle and somebody."""


def is_of_clause(article: TokenizedText, mention: Mention, match: re.Match[str]) -> bool:
    """Whether the subject of a verb is in a clause behind the mention, or is another that a clause is about: ``The
    report, which Rep. Mary Holt, R-Ohio, called “a joke,”``, ``Le maire, Luc Holt, a félicité Ana Pell, qui a dit``,
    ``Holt, whose daughter died in the fire, said``."""
    if article.classes.startswith(",r", match.start()) and _is_object_relative(article, match):
        return True
    if match["rel"] and (
        _is_of_another(article, match)
        or is_within_apposition(article, mention)
        or is_of_no_clause(article, mention, match)
    ):
        return True
    language = article.language
    if article.lows[mention.outer] in language.small.whose:  # a comma closes the clause before the verb
        clause = article.classes[mention.head_at + 1 : match.start("cue")].rstrip("a")
        return clause.endswith(",") and not clause.startswith(",")
    return language.tokens.nouns is not None and is_no_second_subject(article, mention, match.start("cue"))


def _is_of_another(article: TokenizedText, match: re.Match[str]) -> bool:
    """Whether a verb stands between a mention and a relative pronoun, in a language with free order and small nouns."""
    if article.language.tokens.nouns is not None:  # den Plan, den Pell „…“ nennt
        return article.lows[match.end("rel") - 1] in article.language.small.oblique
    return article.language.grammar.verb_first is not NEVER and _has_verb(match["gap"])


def is_of_no_clause(article: TokenizedText, mention: Mention, match: re.Match[str]) -> bool:
    """Whether a mention before a relative clause, which a match has, is what the clause calls something, or many of
    whom it is about one."""
    return _is_named_so_in(article, match) or _is_one_of_these_named(article, mention, match)


def is_of_whose(article: TokenizedText, match: re.Match[str]) -> bool:
    """``la escuela, cuya directora, Ana Pell, dijo``: whether a verb behind a clause with "whose" has its subject and
    that one's name there."""
    gap = match["gap"]
    if gap.count(",") < _COMMAS_AROUND_NAME or not gap.startswith(",d"):
        return False
    return article.lows[match.start("gap") + 1] in article.language.small.whose


_COMMAS_AROUND_NAME: Final = 3
"""Commas of ``, cuya directora, Ana Pell,``."""


def _is_named_so_in(article: TokenizedText, match: re.Match[str]) -> bool:
    """``el impuesto, que calificó de «…»``: whether a clause tells what somebody before calls so, in a language whose
    verbs may have no subject; not ``el edil, que calificó de «…» el impuesto``."""
    language = article.language
    if not language.pronouns.dropped or not article.classes.startswith("t", match.end("rel") - 1):
        return False
    piece = article.classes.find("Q", match.end("rel"), match.end("rel") + _LONGEST_NAMING)
    named = _NAMED_SO.search(article.classes, match.end("rel"), max(piece, 0))
    if named is None or "o" in article.classes[match.end("rel") : named.start()]:
        return False
    return article.lows[named.start() + 1] in _small_as(article) and article.classes[piece + 1] not in "Dd"


_NAMED_SO: Final = re.compile("K[zOp]D?$")
"""Classes of ``calificó de un`` right before marked words."""
_LONGEST_NAMING: Final = 10
"""Tokens from the pronoun of such a clause to the words."""


def _small_as(article: TokenizedText) -> frozenset[str]:
    return article.language.small.as_ | article.language.small.of


def _is_one_of_these_named(article: TokenizedText, mention: Mention, match: re.Match[str]) -> bool:
    """``uno de sus primos, Luis Pell, quien dijo``: the many of whom one is named before the clause, whose name the
    clause is about."""
    if mention.kind != "nominal" or mention.outer < 2 or not _NAMED_BETWEEN.fullmatch(match["gap"]):
        return False
    of_them = article.classes[mention.outer - 1] == "O"
    of_them = of_them and article.lows[mention.outer - 2] in article.language.small.one
    return of_them and article.language.tokens.nouns is None


_NAMED_BETWEEN: Final = re.compile(",[NGBL]{1,5},?")
"""Classes of a name between commas."""


def is_within_apposition(article: TokenizedText, mention: Mention) -> bool:
    """``Ana Holt, senatrice del Pdn, che accusa``: whether a name is part of what somebody is, whom the clause is
    about, in a language with free order and small nouns."""
    if article.language.tokens.nouns is not None or article.language.grammar.verb_first is NEVER:
        return False
    start = max(0, mention.outer - _LONGEST_OBJECT)
    return _NAMED_OFFICE.search(article.classes, start, mention.outer) is not None


_NAMED_OFFICE: Final = re.compile("[NGB],(?:D{1,2}|d)?w?Rw{0,2}OD?w{0,2}$")
"""Classes of a name, and what somebody is of, before another name."""


def _is_object_relative(article: TokenizedText, match: re.Match[str]) -> bool:
    """Whether what stands between a mention and a verb is ``, which Mary Holt,``: the subject of that verb."""
    return article.language.grammar.object_relative.fullmatch(match["gap"]) is not None


def is_called_so(article: TokenizedText, mention: Mention, cue: int) -> bool:
    """``un plan qualifié « d'absurde »``: whether a participle of naming, without an auxiliary, tells what others call
    somebody or something, in a language whose verbs have participles of their own."""
    if article.classes[cue] != "K" or cue != mention.reach or mention.kind != "nominal":
        return False
    return article.lows[cue].endswith(article.language.tokens.noun_endings)


def is_met_within(article: TokenizedText, mention: Mention) -> bool:
    """``The senator who wrote the bill called it``: a thing right behind the verb of a relative clause."""
    thing = mention.kind == "pronoun" and mention.head in article.language.pronouns.thing
    if not thing and (mention.kind != "nominal" or article.classes[mention.head_at] in "RBS"):
        return False
    start = max(0, mention.outer - _LONGEST_RELATIVE)
    return article.language.grammar.relative_verb.search(article.classes, start, mention.outer) is not None


_LONGEST_RELATIVE: Final = 5
"""Tokens from a relative pronoun to the object of its verb."""


def is_behind_per(article: TokenizedText, mention: Mention) -> bool:
    """``“…,” per the charter``, where "per" stands before the mention; not ``twice per week``."""
    return mention.outer > 1 and article.classes[mention.outer - 2] in ",Q("


def follows_apposition(article: TokenizedText, verb: int) -> bool:
    """``Le maire de Bly, Luc Holt, a félicité``: a verb behind its subject and what that is, between commas."""
    start = article.sentence_starts[article.sentence_of[verb]]
    capitals = article.language.tokens.nouns is None and article.classes.startswith(",", verb - 1)
    return capitals and _APPOSED.fullmatch(article.classes, start, verb) is not None


_APPOSED: Final = re.compile(
    r"(?:(?:D{1,2}|d)?w{0,2}R{1,2}w{0,2}(?:[Op]D?[wNGBR]{1,3}){0,2}|[NGB]{1,4}),[DdwRNGBLOp#-]{1,10},"
)
"""Classes of somebody and a description or a name behind a comma, from the start of a sentence to its verb."""


def is_apposed_to_object(article: TokenizedText, mention: Mention) -> bool:
    """``An email from Holt to the coach, Mara Pike, read``: a name that tells who the object of a preposition, or of a
    relative clause, is."""
    classes = article.classes
    if (
        mention.kind != "name"
        or not classes.startswith(",", mention.reach)
        or classes.startswith("r", mention.reach + 1)
    ):
        return False
    start = article.sentence_starts[article.sentence_of[mention.first]]
    if classes[start] in _FRONTED:  # In a statement to the inquest, Acme, the maker, admitted
        return False
    behind = _OBJECT_BEFORE.search(classes, max(start, mention.outer - _LONGEST_OBJECT), mention.outer)
    if behind is None or behind[1] is None:
        return behind is not None
    return article.lows[behind.start(1)].endswith(article.language.verbs.active_endings)


_FRONTED: Final = frozenset("pz")
"""Classes of the first word of what stands before the subject."""
_OBJECT_BEFORE: Final = re.compile("(?:[pO]|r[aeVWKTUw]{1,2}p?|(?<=,)([egwVWKTU]))(?:D{1,2}|d)[wegNGB]{0,3}R,$")
"""Classes of an object right before a name, behind a preposition, in a relative clause, behind a participle."""
_LONGEST_OBJECT: Final = 10
"""Tokens of such an object and what stands before it, at most."""


def speaks_for_itself(article: TokenizedText, mention: Mention) -> int:
    """Token of the verb in ``Desde la Asociación aseguran que``, ``«…», fanno sapere dalla Procura``: a body behind a
    preposition, and a verb of speech in the plural right behind, or before it and behind marks, as ``« … », dit-on à la
    mairie``; -1 for none."""
    if article.lows[mention.outer - 1] not in article.language.small.speaking_for:
        return -1
    if mention.kind == "nominal" and article.classes[mention.head_at] == "w" and article.language.pronouns.dropped:
        return -1  # gritan desde el balcón
    ending = article.language.verbs.of_many_ending
    before = _VERB_BEFORE.search(article.classes, max(0, mention.outer - _LONGEST_VERB), mention.outer)
    if before is not None:
        verbs = range(*before.span("cue"))
        people = article.lows[verbs.stop] in article.language.pronouns.anybody
        return verbs[-1] if people or (ending and any(article.lows[at].endswith(ending) for at in verbs)) else -1
    verb = _VERB_BEHIND.match(article.classes, mention.reach)
    if not ending or verb is None or not article.lows[verb.end() - 1].endswith(ending):
        return -1
    return verb.end() - 1


def is_asked_behind(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """``Depois, questionou Pell sobre``: whether somebody right behind a verb of asking or judging is its object, in a
    language whose objects have no preposition of their own."""
    verbs = article.language.verbs
    if not article.language.small.dative or verb + 1 != mention.outer or mention.kind != "name":
        return False
    lemma = verbs.cues.get(article.lows[verb], ("", ""))[1]
    return (lemma in verbs.judging or lemma in verbs.inquiring) and article.classes[mention.last] in ("p", "O")


_VERB_BEHIND: Final = re.compile("(?:,[^nQ.:VW]{1,16},)?[ao]{0,2}[VW]")
_VERB_BEFORE: Final = re.compile("(?<=[Q,-])(?P<cue>[ao]{0,2}[VW])P?p$")
_LONGEST_VERB: Final = 6
"""Tokens from marked words to the preposition behind such a verb, at most."""


def stands_for_itself(article: TokenizedText, mention: Mention) -> bool:
    """Whether a name between commas is of somebody: of two words, or behind an office where that has no comma."""
    named = mention.last - mention.core > 1
    return named or (mention.outer < mention.core and article.language.nouns.adjectives_behind)


def is_plural_alone(article: TokenizedText, mention: Mention, match: re.Match[str]) -> bool:
    """``Traders along the Wirra say``, ``who live near the plant say``: a name or one thing behind a preposition is no
    subject of a verb in the plural, which the match has."""
    if mention.kind == "pronoun":
        return False
    if mention.kind == "nominal" and (
        article.classes[mention.head_at] in "RB" or mention.head.endswith(article.language.nouns.plural_ending)
    ):
        return False
    return match.start("cue") == match.end("gap") and article.classes[mention.outer - 1] == "p"


_SPEAKING: Final = frozenset("VWKTU")
"""Classes of verbs of speech."""
