"""How a mention hangs on a word of speech: as its subject, before or behind it, as its source, its listener."""

import re
from typing import Final

from bot.quotes.mentions.cases import (
    has_subject,
    has_sure_subject,
    is_no_subject_of,
    is_of_no_verb,
    verb_before_source,
)
from bot.quotes.mentions.claims import claim_of, is_by_view
from bot.quotes.mentions.dependents import (
    agrees_with,
    follows_apposition,
    is_apposed_to_object,
    is_asked_behind,
    is_behind_per,
    is_called_so,
    is_heard,
    is_met_within,
    is_object_between,
    is_of_clause,
    is_of_no_clause,
    is_of_subject,
    is_of_whose,
    is_plural_alone,
    is_within_apposition,
    speaks_for_itself,
    stands_for_itself,
)
from bot.quotes.mentions.names import Mention
from bot.quotes.mentions.passives import (
    is_charged_by,
    is_described_as,
    is_done_by,
    is_passive,
    is_passive_around,
    lets_be_called,
    verb_of_agent,
    verb_of_quoted,
)
from bot.quotes.mentions.reduced import BEFORE_SUBJECT, MODIFYING, is_in_modifier, verb_behind_modifier
from bot.quotes.mentions.word_groups import WordGroups
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER


class Tie:
    """How a mention hangs on a word of speech: ``S`` subject before it, ``I`` subject after it (inverted),
    ``A`` according to, ``O`` told to it, ``R`` by a relative clause, ``P`` what is called
    something, ``N`` a statement that …, ``n`` one that somebody issued, ``-`` not at all."""

    __slots__ = ("lemma", "letter", "token", "way")

    def __init__(self, way: str, letter: str, lemma: str, token: int) -> None:
        self.way: Final = way
        self.letter: Final = letter
        """Class of the word of speech."""
        self.lemma: Final = lemma
        self.token: Final = token


NO_TIE: Final = Tie("-", "", "", -1)


def find_tie(article: TokenizedText, mention: Mention, groups: WordGroups) -> Tie:
    """The tie of a mention, asked for by the classes right before and behind it, which most ties show in."""
    outer, reach, classes = mention.outer, mention.reach, article.classes
    last, behind = classes[outer - 1] if outer else "", classes[reach : reach + 1]
    if (
        last in _BEFORE_SOURCE
        or behind == "s"
        or article.lows[outer - 1] in groups.before_words
        or classes.rfind("A", 0, outer) >= outer - _LONGEST_SOURCE
        or groups.sources_follow
    ) and (tie := _tie_of_source(article, mention, last)) is not None:
        return tie
    if groups.verbs_come_second:
        tie = _tie_by_order(article, mention, last)
        return tie if tie is not None else _tie_of_clause(article, mention, last, behind)
    if last in _BEHIND_VERB and (tie := _inverted(article, mention)) is not None:
        return tie
    return _tie_of_clause(article, mention, last, behind)


def _tie_of_clause(article: TokenizedText, mention: Mention, last: str, behind: str) -> Tie:
    """The tie of what stands before its verb, if it has one; ``last`` and ``behind`` are the classes beside it."""
    classes, grammar, reach = article.classes, article.language.grammar, mention.reach
    if behind in _OPENING_CLAUSES:
        if behind == "r" and (relative := grammar.restrictive.match(classes, reach)):  # A woman who found a snake says
            return _tie(article, "S", relative.start("cue"))
        if classes[mention.head_at] == "S" and classes.startswith(_THAT_SAYS, reach):
            return _tie(article, "S", reach + 1)
    behind_noun = mention.head_at + 1
    if (
        last in BEFORE_SUBJECT
        and classes[behind_noun : behind_noun + 1] in MODIFYING  # few
        and (verb := verb_behind_modifier(article, mention)) >= 0
    ):
        return _tie(article, "S", verb)
    match = grammar.subject.match(classes, reach)
    if match is None and reach != mention.last:
        match = grammar.subject.match(classes, mention.last)
    if match is None or is_of_clause(article, mention, match):
        match = None
        if last == "," == behind and mention.kind == "name" and stands_for_itself(article, mention):
            match = grammar.subject.match(classes, reach + 1)  # The mayor, Mary Holt, said; a place there is one word
        if match is None:
            return _loose_tie(article, mention, last)
    cue = match.start("cue")
    if _is_no_verbs_subject(article, mention, match, cue, last):
        return NO_TIE
    if mention.kind == "nominal" and _disagrees(article, mention, match, cue):
        return _loose_tie(article, mention, last)
    return _tie_of_subject(article, mention, match, cue)


def _tie_by_order(article: TokenizedText, mention: Mention, last: str) -> Tie | None:
    """The tie of an agent, of what is no subject by its case, and of a subject behind its verb, in a language whose
    verbs stand second; ``last`` is the class right before the mention."""
    if opens_as_agent(article, mention):
        return _tie(article, "O", mention.outer - _AGENT)
    if last in ("p", "O") or is_of_no_verb(article, mention):
        return _tie_in_case(article, mention)
    return _behind_verb(article, mention)


_LONGEST_SOURCE: Final = 3
"""Tokens of ``according to the``."""
_BEFORE_SOURCE: Final = frozenset("zpV")
"""Classes before whoever something is put by, a passive is done by, or is quoted: ``as Holt put it``, ``by Holt``,
``quoted Holt as saying``."""
_BEHIND_VERB: Final = frozenset("aVW")
"""Classes of a verb of speech that a mention stands behind, and of adverbs between."""
_OPENING_CLAUSES: Final = frozenset("rt")
"""Classes of what opens a clause about a mention."""
_THAT_SAYS: Final = ("tV", "tW")
"""Classes behind a document of what is said in it: ``a post that said``."""


def _tie_of_subject(article: TokenizedText, mention: Mention, match: re.Match[str], cue: int) -> Tie:
    """The tie of what stands before a word of speech like its subject: of some it isn't."""
    low, verbs = article.lows[cue], article.language.verbs
    if article.language.grammar.verb_first is not NEVER and is_no_subject_of(article, mention, cue):
        return NO_TIE
    if is_called_so(article, mention, cue) or (low in verbs.of_many_now and is_plural_alone(article, mention, match)):
        return NO_TIE
    if mention.kind != "name" and is_met_within(article, mention):
        return NO_TIE
    if low in verbs.hearing and _is_only_heard(article, cue):
        return NO_TIE
    if low in verbs.telling and article.lows[cue + 1] in article.language.nouns.tales:  # told lies
        return NO_TIE
    if low in verbs.showing and _is_only_shown(article, cue):
        return NO_TIE
    apart = verbs.last or article.language.tokens.nouns is not None
    if is_passive(article, match, cue) or (apart and is_passive_around(article, mention, cue)):
        return _tie(article, "P", cue)
    return _tie(article, "R" if match["rel"] else ("S" if not match["gap"] else "s"), cue)


def _is_no_verbs_subject(article: TokenizedText, mention: Mention, match: re.Match[str], cue: int, last: str) -> bool:
    """Whether a mention before a verb isn't its subject: ``Holt, not Pell, said``, ``An email from Holt to the coach,
    Ann Pell, said``, ``A note Holt left for Pell said``; ``last`` is the class right before the mention."""
    language, outer = article.language, mention.outer
    if language.grammar.verb_first is not NEVER and (
        is_of_subject(article, mention, cue) or is_object_between(article, mention) or is_of_whose(article, match)
    ):
        return True
    if last not in BEFORE_SUBJECT and is_in_modifier(article, mention, cue):
        return True
    if match["rel"] or language.grammar.verb_first is not NEVER:
        return False
    if last == ",":
        return is_apposed_to_object(article, mention)
    if last not in _PREPOSITIONS:
        return article.lows[outer - 1] in language.spoken.nots
    saying = article.lows[cue].endswith(language.verbs.active_endings)
    start = article.sentence_starts[article.sentence_of[outer]]
    return not saying and _OPENS_AS_DOCUMENT.match(article.classes, start) is not None  # not: footage of Pell saying


_PREPOSITIONS: Final = ("p", "O")
_OPENS_AS_DOCUMENT: Final = re.compile("(?:D{1,2}|d|[NGB]{1,4}s)[weg]{0,2}S")
"""Classes of a document that opens a sentence."""


def opens_as_agent(article: TokenizedText, mention: Mention) -> bool:
    """``Interrogé par ValPresse,`` at the start of a sentence: whom somebody speaks to in the main clause."""
    by = article.language.small.by
    if not article.language.nouns.adjectives_behind or article.lows[mention.outer - 1] not in by:
        return False
    start = article.sentence_starts[article.sentence_of[mention.outer]]
    return _AGENT <= mention.outer - start <= _OPENING and article.classes[mention.outer - _AGENT] != "Q"


_OPENING: Final = 3
"""Tokens before the agent of a participle that opens a sentence, at most."""
_AGENT: Final = 2
"""Tokens from the participle to its agent."""


def _tie_of_source(article: TokenizedText, mention: Mention, last: str) -> Tie | None:
    """The tie of ``according to the nurse``, ``in the words of the nurse``, ``was told by the nurse that``; ``last`` is
    the class right before the mention."""
    language, outer, classes = article.language, mention.outer, article.classes
    verbs, small, low = language.verbs, language.small, article.lows[outer - 1]
    if classes.rfind("A", 0, outer) >= outer - _LONGEST_SOURCE and _is_behind_source(article, mention):
        return Tie("A", "A", verbs.according, outer - 1)
    if verbs.behind and mention.reach < len(article.lows) and article.lows[mention.reach] in verbs.behind:
        return Tie("A", "A", verbs.according, mention.reach)
    if mention.kind == "pronoun" and is_by_view(article, mention):
        return Tie("A", "A", verbs.according, mention.reach)
    if (low in small.of or low in small.in_) and _is_in_the_words_of(article, mention):
        return Tie("A", "A", verbs.words, outer - 1)
    verb = -1
    if last == "p":
        if low in small.per and is_behind_per(article, mention):
            return Tie("A", "A", verbs.according, outer - 1)
        verb = verb_of_agent(article, mention)
    elif last == "z" and _puts_it(article, mention):
        return _tie(article, "S", mention.reach)
    elif last == "V":
        verb = verb_of_quoted(article, mention)
    if verb < 0 and (classes.startswith("s", mention.reach) or classes[mention.first] == "d"):
        verb = claim_of(article, mention)
    return _tie(article, "S", verb) if verb >= 0 else None


def _is_behind_source(article: TokenizedText, mention: Mention) -> bool:
    """``according to the nurse``; not what somebody agrees with."""
    before = article.classes[max(0, mention.outer - _LONGEST_SOURCE) : mention.outer]
    return article.language.grammar.source.search(before) is not None and not agrees_with(article, mention)


def _tie_in_case(article: TokenizedText, mention: Mention) -> Tie:
    """The tie of what is no subject of its clause: an agent, somebody heard, whom a relative clause is about."""
    tie = _tie_of_agent(article, mention)
    if tie is not NO_TIE:
        return tie
    if (verb := speaks_for_itself(article, mention)) >= 0:
        return _tie(article, "S", verb)
    return _tie(article, "S", mention.reach) if is_heard(article, mention) else _tie_by_relative(article, mention)


def _tie_of_agent(article: TokenizedText, mention: Mention) -> Tie:
    """``wird von Kennern als „…“ bezeichnet``: who calls something so, behind a form of "be" and "by"."""
    lows, language = article.lows, article.language
    called = language.grammar.called_by.search(article.classes, max(0, mention.outer - _LONGEST_CALLED), mention.outer)
    if (
        called is not None
        and lows[mention.outer - 1] in language.small.by
        and is_done_by(article, mention, called.start())
    ):
        follows = article.classes.startswith(("Q", "zQ", "rQ"), mention.reach)
        follows = follows or is_charged_by(article, mention, called.start("cue"))
        return _tie(article, "S", called.start("cue")) if called["name"] or follows else NO_TIE
    agent = language.grammar.agent.match(article.classes, mention.reach)
    if agent is None or lows[mention.outer - 1 - (article.classes[mention.outer - 1] == "D")] not in language.small.by:
        return NO_TIE
    if language.tokens.nouns is not None and lows[agent.start("cue")] in language.tokens.nouns.quoting:
        return NO_TIE  # wird Holt von der Zeitung zitiert
    start = article.sentence_starts[article.sentence_of[mention.first]]
    announces = article.classes.startswith((":Q", "a:Q"), agent.end())  # war von Huber gewarnt worden: „…“
    if "Q" not in agent[0] and not announces and not article.classes.startswith("Q", start):
        return NO_TIE
    apposed = article.classes[mention.outer - 2 - (article.classes[mention.outer - 1] == "D")] == ","
    apposed = apposed or lets_be_called(article, agent.start("cue"))
    apposed = apposed or (language.verbs.last and lows[agent.start("cue")] in language.verbs.done)
    if not apposed and language.verbs.be.isdisjoint(lows[max(start, mention.outer - _LONGEST_FRONT) : agent.end()]):
        return NO_TIE
    return _tie(article, "S", agent.start("cue"))


_LONGEST_CALLED: Final = 6
"""Tokens of ``qualifiée de « … » par`` before who calls something so."""


def _tie_by_relative(article: TokenizedText, mention: Mention) -> Tie:
    """``vom Bauernbund, der den Plan „…“ nennt``: whatever its case, who speaks in a relative clause is the mention."""
    match = article.language.grammar.subject.match(article.classes, mention.reach)
    if match is None or not match["rel"] or article.lows[match.end("rel") - 1] in article.language.small.oblique:
        return NO_TIE
    if is_within_apposition(article, mention) or is_of_no_clause(article, mention, match):
        return NO_TIE
    return _tie(article, "R", match.start("cue"))


def _loose_tie(article: TokenizedText, mention: Mention, last: str) -> Tie:
    """The tie of what is no subject of a verb right behind it: a listener, a document, the subject of a participle;
    ``last`` is the class right before it."""
    classes, grammar, reach = article.classes, article.language.grammar, mention.reach
    if last in _TELLING and article.lows[mention.outer - 1] in article.language.verbs.told:
        return _tie(article, "O", mention.outer - 1)
    start = article.sentence_starts[article.sentence_of[mention.first]]
    opens = mention.outer == start or (last == "-" and _follows_dateline(article, mention, start))
    if opens and (verb := _verb_further_on(article, reach)) >= 0:
        return _tie(article, "s", verb)
    if classes[mention.head_at] == "S" and (noun := _content_of(article, mention)):
        through = classes.startswith(_WROTE_ON, mention.outer - 2) and mention.outer > 1
        through = through or article.lows[mention.outer - 1] in article.language.small.medium
        issued = through or last in tuple("VWKUTe")
        return Tie("n" if issued else "N", "S", article.lows[mention.head_at], noun.end() - 1)
    distant = grammar.distant.match(classes, reach)
    return _tie(article, "d", distant.start("cue")) if distant else NO_TIE


_TELLING: Final = frozenset("VWU")
"""Classes of verbs that may have a listener behind them."""


def _verb_further_on(article: TokenizedText, reach: int) -> int:
    """Token of a verb of speech that isn't the first one of the subject of its sentence; -1 for none."""
    classes, grammar = article.classes, article.language.grammar
    for pattern in (grammar.participle, grammar.saying):
        participle = pattern.match(classes, reach)
        if participle and _is_active(article, participle.start("cue")):
            return participle.start("cue")
    between, piece, _ = classes[reach : reach + _LONGEST_TO_PIECE].partition("Q")
    if piece and "c" in between and "." not in between and "n" not in between:  # most have no such piece
        coordinated = grammar.coordinated.match(classes, reach)
        if coordinated and not is_described_as(article, coordinated):
            return coordinated.start("cue")
    return -1


def _is_active(article: TokenizedText, cue: int) -> bool:
    """``saying``, ``calling``; of the verbs for acts in words only one that gives a reason: ``citing``, and
    not ``using “dark” tactics``."""
    low, verbs = article.lows[cue], article.language.verbs
    return low.endswith(verbs.active_endings) and (article.classes[cue] != "U" or low in verbs.giving_reasons)


_WROTE_ON: Final = ("Vp", "Wp")
"""Classes before a document in which somebody writes: ``posted on his page that``."""
_LONGEST_TO_PIECE: Final = 120
"""Tokens behind the subject of a sentence among which a marked piece is looked for."""


def _is_only_heard(article: TokenizedText, cue: int) -> bool:
    """``The court heard Holt said he was “sorry”``: who heard it isn't who says it."""
    return article.language.grammar.further_cue.match(article.classes, cue + 1) is not None


def _is_only_shown(article: TokenizedText, cue: int) -> bool:
    """``A video shows Holt saying he was “sorry”``: what shows it doesn't say it."""
    shown = article.language.grammar.shown.match(article.classes, cue + 1)
    return shown is not None and article.lows[shown.end() - 1].endswith(article.language.verbs.active_endings)


def _is_in_the_words_of(article: TokenizedText, mention: Mention) -> bool:
    """``in the words of the nurse``, ``in the eyes of the nurse``, ``in Holt's own words``, ``in her view``."""
    lows, outer, small, nouns = article.lows, mention.outer, article.language.small, article.language.nouns
    if outer > 1 and lows[outer - 1] in small.of:
        within = not small.in_.isdisjoint(lows[max(0, outer - 4) : outer - 2])
        cited = not nouns.adjectives_behind or "A" in article.classes[max(0, outer - 4) : outer - 2]
        spoken = within or cited  # not: Alle parole di Pell ha risposto Holt
        return (within and lows[outer - 2] in nouns.views) or (spoken and lows[outer - 2] in nouns.words)
    if lows[outer - 1] not in small.in_:
        return False
    behind = lows[mention.last : mention.last + 3]
    within = not nouns.words.isdisjoint(behind) or not nouns.views.isdisjoint(behind)
    return within and (mention.kind == "pronoun" or article.classes[mention.last : mention.last + 1] in ("s", "'"))


def _puts_it(article: TokenizedText, mention: Mention) -> bool:
    """``as the Clarion put it``."""
    verb = mention.reach
    if article.lows[mention.outer - 1] not in article.language.small.as_:
        return False
    return article.classes[verb + 1 : verb + 2] in ("o", "P") and article.lows[verb] in article.language.verbs.putting


def _content_of(article: TokenizedText, document: Mention) -> re.Match[str] | None:
    """What a document says: ``a statement that …``, ``a statement saying …``."""
    after, language = document.head_at + 1, article.language
    saying = language.grammar.noun_saying.match(article.classes, after)
    if saying and article.lows[saying.end() - 1].endswith(language.verbs.active_endings):
        return saying
    return language.grammar.noun_that.match(article.classes, after)


def _follows_dateline(article: TokenizedText, mention: Mention, start: int) -> bool:
    """Whether nothing but the place of writing stands before a mention in its sentence."""
    return article.language.grammar.dateline.fullmatch(article.classes, start, mention.outer) is not None


def _disagrees(article: TokenizedText, mention: Mention, match: re.Match[str], cue: int) -> bool:
    """Whether a description of one person stands before a verb without an ending: ``an expert in drug use``, not
    ``experts use``."""
    if article.classes[mention.head_at] not in "RB" or match["rel"]:
        return False
    low, verbs, nouns = article.lows[cue], article.language.verbs, article.language.nouns
    if cue != match.end("gap") or low in verbs.unchanging or low != verbs.cues.get(low, ("", ""))[1]:
        return False
    return not (mention.head in nouns.many or mention.head.endswith(nouns.plural_ending))


def _inverted(article: TokenizedText, mention: Mention) -> Tie | None:
    """``…," said Mary Holt``: a speech verb right before the mention and no subject before the verb."""
    at = mention.outer - 1
    classes = article.classes
    while at > 0 and classes[at] == "a":
        at -= 1
    if classes[at] not in "VW":  # most
        return None
    if at == article.sentence_starts[article.sentence_of[mention.first]] and _is_announced_by(article, mention):
        return _tie(article, "i", at)
    if at <= 0 or classes[at - 1] not in "Q,-.":
        return None
    # Pell butted in, telling Holt: a participle's subject stands before it.
    if mention.kind != "pronoun" and article.lows[at].endswith(article.language.verbs.active_endings):
        return None
    if classes[at - 1] == "," and (
        article.lows[at] in article.language.verbs.telling  # one of them, who saw it, told the Post
        or _is_object(article, mention, at)
        or _speaks_within(article, mention)
    ):
        return None
    return _tie(article, "I" if classes[at - 1] == "Q" else "i", at)


def _is_announced_by(article: TokenizedText, mention: Mention) -> bool:
    """``Said Holt: “…”``: behind a verb of speech that opens its sentence who said it, and a colon."""
    return article.classes.startswith(":Q", mention.reach)


def _is_object(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """Whether the verb's subject stands before its apposition: ``Holt, a nurse, recalled a dentist who told her``."""
    if mention.kind != "nominal" or article.classes.startswith("Q", verb - 2):
        return False
    subject = article.language.grammar.subject.match(article.classes, mention.reach)
    return subject is not None and subject["rel"] is not None


def _speaks_within(article: TokenizedText, mention: Mention) -> bool:
    """``Cole, prosecuting, said Holt told police: “…”``: who stands behind the verb speaks himself."""
    cue = mention.reach + article.classes.startswith("a", mention.reach)
    return article.classes[cue : cue + 1] in ("V", "W") and mention.kind != "pronoun"


def _behind_verb(article: TokenizedText, mention: Mention) -> Tie | None:
    """``Am Montag sagte sie``, ``„…“, sagte am Montag die Ärztin``: where verbs stand second, what comes before it
    tells whether its subject follows."""
    outer = mention.outer
    start = max(article.sentence_starts[article.sentence_of[mention.first]], outer - _LONGEST_FRONT)
    if _CUES.isdisjoint(article.classes[start:outer]):  # most mentions have no verb of speech before them
        return None
    match = article.language.grammar.verb_first.search(article.classes, start, outer)
    if has_sure_subject(article, mention.reach - 1):  # rief Holt der Anwalt Pell zu
        return None
    if match is None:
        verb = max(_verb_behind_source(article, outer), verb_before_source(article, outer))
        if article.classes[outer - 1] in _CUES and has_sure_subject(article, outer - 1):  # Holt nannte der Anwalt Pell
            verb = outer - 1
        return _tie(article, "i", verb) if verb >= start else None
    at = match.start("cue")
    said_so = article.lows[at] in article.language.tokens.said_so  # whoever stands behind "so" says it
    if not said_so and has_subject(article, match):
        return None
    if _is_thing_further_on(article, mention, at) or follows_apposition(article, match.start()):
        return None
    answers = article.classes[at - 1 : at] == "Q" or match.groupdict().get("Q") is not None
    if not answers and is_asked_behind(article, mention, at):
        return NO_TIE
    return _tie(article, "I" if answers else "i", at)


def _verb_behind_source(article: TokenizedText, outer: int) -> int:
    """Token of the verb in ``Augenzeugen zufolge rief der Täter``; -1 for none."""
    at = outer - 1
    while at > 0 and article.classes[at] in "aoM":
        at -= 1
    behind = at > 0 and article.lows[at - 1] in article.language.verbs.behind
    return at if behind and article.classes[at] in _CUES else -1


def _is_thing_further_on(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """``confesó al recoger el galardón``: behind a verb with more about it a thing is no subject."""
    if not article.language.nouns.adjectives_behind or article.classes[mention.head_at] not in "wS":
        return False
    return mention.kind == "nominal" and "p" in article.classes[verb : mention.outer]


_CUES: Final = frozenset("VWKTU")
"""Classes of verbs of speech."""
_LONGEST_FRONT: Final = 40
"""Tokens before a subject in which its verb and what stands before that are looked for."""


def _tie(article: TokenizedText, way: str, token: int) -> Tie:
    letter, lemma = article.language.verbs.cues.get(article.lows[token], ("V", article.lows[token]))
    if article.language.tokens.nouns is not None and article.classes[token] in _CUES:
        letter = article.classes[token]  # hielt … entgegen, sieht … als: what the whole verb is
    return Tie(way, letter, lemma, token)
