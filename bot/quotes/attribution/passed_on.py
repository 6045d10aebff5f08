"""Whose words somebody passes on: ``Holt contradicted Pell, according to whom “…”``, ``Holt read out a message of
Pell's: “…”``; and where a sentence leaves open whose they are."""

import re
from functools import cache
from typing import Final

from bot.quotes.attribution.owners import is_of_words
from bot.quotes.context.candidates import LONGEST_SENTENCE, Unit
from bot.quotes.context.frame import Frame
from bot.quotes.context.views import Seen, View
from bot.quotes.language import Language
from bot.quotes.mentions.names import Mention
from bot.quotes.mentions.ties import Tie
from bot.quotes.syntax.tokens import TokenizedText


def has_words_passed_on(view: View, seen: Seen) -> bool:
    """Whether a mention before a piece in its sentence is whose words somebody quotes, whose view a clause tells, or
    who is judged by his words."""
    article, frame, mention = view.article, view.frame, seen.mention
    reach, outer = mention.reach, mention.outer
    if frame.colon and _is_quoted(article, seen, frame):
        return True
    if "r" in article.classes[reach + 1 : reach + _WHOM] and _is_source_before_clause(article, seen, frame):
        return True
    early = outer - _LONGEST_LEAD if outer > _LONGEST_LEAD else 0
    if "t" in article.classes[early:outer] and _is_source_in_clause(article, mention, frame):
        return True
    if not view.free or reach >= frame.first:
        return False
    return _is_judged_by_words(article, mention, frame) or _is_behind_words(article, mention, frame)


def _is_behind_words(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Recordó la frase que Pell pronunció en el acto: «…»``: whose words follow, by a clause behind a noun for
    them."""
    classes, outer, voices = article.classes, mention.outer, article.language.spoken.voices
    if outer < _WORDS_BEFORE or classes[outer - 1] != "t" or article.lows[outer - _WORDS_BEFORE] not in voices:
        return False
    clause = classes[mention.reach : frame.first]
    return _USED.match(clause) is not None and _CLAUSE_ENDS.isdisjoint(clause[2:].rstrip("t,:-"))


_WORDS_BEFORE: Final = 2
"""Tokens from a noun for words to the subject of its clause."""
_USED: Final = re.compile("[ao]{0,2}[ewVWKU]")
"""Classes of any verb behind that subject."""


def _is_followed_by_source(article: TokenizedText, at: int, piece: int) -> bool:
    """Whether a word at a token tells whose view something is, before a piece."""
    return at < piece and (article.classes[at] == "A" or article.lows[at] in article.language.small.viewed_by)


def _is_source_before_clause(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``Holt a contredit Pell, selon qui « … »``, ``les propos de Pell selon lesquels « … »``: whose view a clause
    around the piece tells, which hangs on him."""
    classes, at = article.classes, seen.mention.reach
    at += classes.startswith(",", at)
    if not _is_followed_by_source(article, at, frame.first):
        return False
    whom = next((whom for whom in (at + 1, at + 2) if classes.startswith("r", whom)), -1)
    return 0 <= whom < frame.first and _runs_on(classes, whom, frame.first)


def _is_source_in_clause(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``que, pour Pell, « … »``: whose view a clause around the piece tells, behind its "that"."""
    classes, outer, reach = article.classes, mention.outer, mention.reach
    if _is_followed_by_source(article, reach + classes.startswith(",", reach), frame.first):
        return False
    before = classes[outer - _LONGEST_LEAD if outer > _LONGEST_LEAD else 0 : outer]
    if before.endswith("tA") and _runs_on(classes, reach - 1, frame.first):
        return True
    within = before.startswith("t,") and len(before) == _LONGEST_LEAD and classes.startswith(",", reach)
    source = before[-1] == "A" or article.lows[outer - 1] in article.language.small.viewed_by
    return within and source and _runs_on(classes, reach, frame.first)


_LONGEST_LEAD: Final = 3
"""Tokens of ``que, pour``."""
_WHOM: Final = 4
"""Tokens from somebody on among which the "whom" of a clause stands: ``, selon qui``."""


def _runs_on(classes: str, start: int, piece: int) -> bool:
    """Whether nothing between a token and a piece ends its clause, or tells that somebody else speaks."""
    between = classes[start + 1 : piece]
    return len(between) <= _LONGEST_CLAUSE and _CLAUSE_ENDS.isdisjoint(between.rstrip("t,:"))


_LONGEST_CLAUSE: Final = 12
"""Tokens from the beginning of such a clause to the piece, at most."""
_CLAUSE_ENDS: Final = frozenset(",.:nQrAVW")
"""Classes of what ends a clause, begins another one, or tells that somebody speaks."""


def _is_judged_by_words(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``a remercié Pell d'avoir dit que « … »``, ``acusó a Pell de decir que “…”``: whom somebody judges by his
    words."""
    classes, verbs, at = article.classes, article.language.verbs, mention.reach
    if article.lows[at] in article.language.small.contracted:  # saludó a Pell al decir
        return False
    if classes[at] not in _LEADING and article.lows[at] not in verbs.having:  # most
        return False
    before = _BEFORE_INFINITIVE.match(classes, at)
    at = at if before is None else before.end()
    having = at < frame.first and article.lows[at] in verbs.having
    at += having
    if at >= frame.first or classes[at] not in "VW":
        return False
    depends = having or (at > mention.reach and article.lows[at].endswith(verbs.infinitive_endings))
    return depends and _TOLD.fullmatch(classes, at + 1, frame.first) is not None and _is_judged(article, mention)


_BEFORE_INFINITIVE: Final = re.compile("pt|w?p|O")
"""From whom somebody judges to the verb of his words: ``ervan te``, ``för att``, ``d'``."""
_LEADING: Final = frozenset("pwO")
"""Classes of the first of these words."""
_TOLD: Final = re.compile("(?:[doP]|D?[NwBR]{1,2}|[pO][Dd]?w?[NwBR]{1,2})?t?[,:]?")
"""From a verb of speech to the words: a listener, "that", a mark."""


def _is_judged(article: TokenizedText, mention: Mention) -> bool:
    """Whether the verb before a mention is one of judging, or none of speech: who confesses to Pell speaks himself."""
    at = mention.outer - 1
    while at > 0 and article.classes[at] in "paoM":
        at -= 1
    verbs = article.language.verbs
    judging = verbs.cues.get(article.lows[at], ("", ""))[1] in verbs.judging
    return judging or article.classes[at] == "w"


def _is_quoted(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``Holt a cité Pell : « … »``, ``a lu un message de Pell : « … »``, ``La réponse de Pell : « … »``: whose words
    stand behind a colon."""
    mention, lows = seen.mention, article.lows
    if not _ends_at_colon(article, seen, frame):
        short = mention.outer == frame.start and lows[mention.head_at] in article.language.tokens.spoken_nouns
        return short and _IS_SO.fullmatch(article.classes, mention.reach, frame.first) is not None
    quoting, at = article.language.verbs.quoting, mention.outer - 1
    written = mention.kind == "nominal" and is_of_words(article, mention)
    if not written and at > frame.start and lows[at] in article.language.small.of and _are_words(article, at - 1):
        written, at = True, at - 2
    beside = "DdwM" if written else "paM"
    while at >= frame.start and article.classes[at] in beside and lows[at] not in quoting:
        at -= 1
    return written if at < frame.start else lows[at] in quoting


_IS_SO: Final = re.compile("a{1,3}w{1,2}:")
"""What is told of somebody's words before they follow: ``La réponse de Pell est brève :``."""


def _ends_at_colon(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``citeerde Pell:``, ``las een bericht van Pell voor:``: with nothing but a part of the verb between."""
    between = frame.first - 1 - seen.mention.reach
    return between == 0 or (between == 1 and article.language.verbs.last and article.classes[frame.first - 2] in "ap")


def _are_words(article: TokenizedText, noun: int) -> bool:
    return article.classes[noun] == "A" or article.lows[noun] in article.language.nouns.words


def is_told_on(view: View, seen: Seen) -> bool:
    """``Holt aurait dit que « … », raconte Pell``, ``« … », aurait dit Holt, selon Pell``: whoever tells, behind a
    piece, what another is said to have said."""
    verbs, article, frame = view.article.language.verbs, view.article, view.frame
    if not verbs.hearsay or seen.tie.way not in "AIi":
        return False
    behind = article.lows[frame.last + 1 : min(seen.mention.outer, frame.last + _LONGEST_CLAUSE)]
    if view.inner is None:
        return seen.tie.way == "A" and not verbs.hearsay.isdisjoint(behind)
    verb = view.inner.tie.token
    said_to = not verbs.hearsay.isdisjoint(article.lows[view.inner.mention.reach : verb])
    return said_to and _runs_on(article.classes, verb, frame.first)


def leads_to_another(view: View, seen: Seen) -> bool:
    """``Volgens Holt zei Pell dat “…”``, ``Mientras Holt callaba, exclamó Pell: “…”``: a source, or somebody in a
    clause before, where another one's verb of speech leads to the words. Only asked where verbs may stand before their
    subject and nouns have no capitals, as the next."""
    announcer = view.announcer
    if announcer in (-1, seen.number):
        return False
    tie = view.scene.ties[announcer]
    return (seen.tie.way == "A" and seen.tie.token != tie.token) or (tie.way in "Ii" and seen.tie.token <= tie.token)


def is_told_within(view: View, seen: Seen, frame: Frame) -> bool:
    """``afirma que Pell le dijo que “…”``, ``ha raccontato che Pell aveva detto che «…»``: a clause within what
    somebody says, of what was said before or to him, or what he calls so."""
    article, outer, tie = view.article, view.outer, seen.tie
    if outer is None or seen is not view.inner or tie.letter not in "VWKU" or outer.tie.letter not in "VWT":
        return False
    joined = article.classes[outer.tie.token + 1 : seen.mention.outer]
    between = article.classes[seen.mention.reach : tie.token]
    told_before = (
        tie.letter in "KU"
        or "o" in between
        or frame.lead[-1] in "t:"
        or not article.language.small.finite.isdisjoint(article.lows[seen.mention.reach : tie.token])
    )
    return (
        joined.endswith("t") and "," not in joined and told_before and _runs_on(article.classes, tie.token, frame.first)
    )


def is_left_open(article: TokenizedText, unit: Unit, mention: Mention, tie: Tie) -> bool:
    """Whether a sentence doesn't settle whether a mention, which was chosen, said the words: ``neither Holt nor Pell
    said “…”``, ``Holt denied having told Pell that “…”``, ``“…,” said Holt, quoting Pell``, ``asked whether Holt had
    said “…”``."""
    language, lows, outer = article.language, article.lows, mention.outer
    sentence = article.sentence_of[unit.first_token]
    start, end = article.sentence_starts[sentence], article.sentence_ends[sentence]
    is_plain = outer >= start > 1 and tie.way != "R" and end - start <= LONGEST_SENTENCE
    if is_plain and _doubtful_words(language).isdisjoint(lows[start - 2 : end]):  # most
        return False
    if outer > start and _is_neither(article, start, outer):
        return True
    verbs, denying = language.verbs, language.verbs.denying
    if tie.way == "S" and article.classes[outer - 1] == "t" and lows[outer - 2] in denying:  # niega que Pell dijera
        return True
    if tie.way == "R" and _is_denied_to_be(article, start, outer):
        return True
    if tie.token > unit.last_token and _is_charged(article, start, unit.first_token):
        return True
    if outer < start and tie.lemma in verbs.inquiring and _is_an_answer(article, unit, end):
        return True
    if lows[outer - 1] in language.small.whether and _is_asked(article, start, outer):
        return True
    if 0 <= tie.token < unit.first_token and lows[tie.token] in denying:
        return _says_within(article.classes, tie.token, unit.first_token)
    first = start if outer - _LONGEST_CLAUSE < start else outer - _LONGEST_CLAUSE
    near = lows[first : min(end - 2, mention.reach + _LONGEST_CLAUSE)]
    return not verbs.quoting.isdisjoint(near) and _quotes_another(article, mention, first, first + len(near))


@cache
def _doubtful_words(language: Language) -> frozenset[str]:
    """Words without which a sentence doesn't leave open whether its subject said something."""
    small, verbs = language.small, language.verbs
    return frozenset(small.neither | small.whether | verbs.denying | verbs.charges | verbs.quoting)


def _is_charged(article: TokenizedText, start: int, piece: int) -> bool:
    """``Den Vorwurf der Opposition, die Reform sei „…“, wies Huber zurück``: a sentence opens with what others say of
    somebody, and the words stand in the clause that tells it."""
    comma = article.classes.find(",", start, piece)
    opening = article.lows[start : min(comma, start + _LONGEST_CHARGE)]
    return comma > 0 and not article.language.verbs.charges.isdisjoint(opening)


_LONGEST_CHARGE: Final = 4
"""Tokens of ``Den neuerlichen schweren Vorwurf``, at most."""


def _is_neither(article: TokenizedText, start: int, outer: int) -> bool:
    """``Neither Holt nor Pell``, ``Neither Holt nor the mayor, Ann Pell,``."""
    neither, lows = article.language.small.neither, article.lows
    if lows[outer - 1] in neither:
        return True
    return lows[start] in neither and outer - start <= _LONGEST_PAIR and not neither.isdisjoint(lows[start + 1 : outer])


_LONGEST_PAIR: Final = 12
"""Tokens of ``Neither Holt nor the mayor,``, at most."""


def _is_denied_to_be(article: TokenizedText, start: int, outer: int) -> bool:
    """``Ce n'est pas Holt qui``, ``No fue Holt quien``: somebody else said it."""
    opening = article.classes[start:outer]
    denied = not article.language.small.negations.isdisjoint(article.lows[start:outer])
    return denied and len(opening) <= _LONGEST_CLEFT and "," not in opening


_LONGEST_CLEFT: Final = 4
"""Tokens of ``Ce n'est pas``, at most."""


def _is_an_answer(article: TokenizedText, unit: Unit, end: int) -> bool:
    """``“…”, fue la respuesta.``: the rest of the sentence tells only that it is an answer."""
    rest = article.lows[unit.last_token + 1 : min(end, unit.last_token + _LONGEST_CLAUSE)]
    return not article.language.tokens.spoken_nouns.isdisjoint(rest)


def _is_asked(article: TokenizedText, start: int, end: int) -> bool:
    """``frågade Holt om Pell``: whether a verb of asking stands before a question that is told."""
    cues = article.language.verbs.cues
    asking = article.language.verbs.inquiring
    return any(cues.get(low, ("", ""))[1] in asking for low in article.lows[start : end - 1])


def _says_within(classes: str, verb: int, piece: int) -> bool:
    """``nie avoir dit que « … »``, ``niega que Pell dijera que “…”``: another verb of speech before the piece."""
    between = classes[verb + 1 : piece]
    return len(between) <= _LONGEST_CLAUSE and not _SAYING.isdisjoint(between) and "," not in between


_SAYING: Final = frozenset("VW")


def _quotes_another(article: TokenizedText, mention: Mention, first: int, last: int) -> bool:
    """``a dit Holt, citant Pell``, ``Citando a Pell, Holt recordó``: a participle of quoting among tokens, with
    somebody behind it."""
    verbs = article.language.verbs
    for at in range(first, last):
        beside = article.lows[at].endswith(verbs.active_endings) or article.classes[at - 1] == "c"
        if article.lows[at] in verbs.quoting and beside:
            behind = at + 1 + (article.classes[at + 1] in "pD")
            return article.classes[behind] in "NBR" and not mention.outer <= behind < mention.reach
    return False
