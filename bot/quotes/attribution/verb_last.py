"""Who speaks in a sentence with two people, in a language whose verbs stand at the end of their clauses.

``Holt sagte, Pell habe das „…“ genannt`` has Pell's word, ``Holt warf Pell vor, „…“ gesagt zu haben`` too, ``Holt wies
die Behauptung von Pell zurück, „…“`` as well, and ``Holt zitierte aus einem Brief von Pell: „…“``.
"""

import re
from typing import Final

from bot.quotes.context.frame import Frame
from bot.quotes.context.views import Seen, View, cues_of_speech
from bot.quotes.mentions.claims import noun_of
from bot.quotes.mentions.names import Mention, base_of
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.verb_words import Verbs

RETOLD: Final = "whose words another tells"
"""Feature of Pell in the sentences above: the words are his, as somebody else has them."""
CLAIMED: Final = "whose claim it is"
"""Feature of Pell in ``die Behauptung von Pell, der Plan sei „…“``, and of the claim."""
TELLS: Final = "accuses another of saying so"
"""Feature of Holt in ``Holt warf Pell vor, „…“ gesagt zu haben``."""
BRACKETED: Final = "whose words brackets hold"
"""Feature of Pell in ``Enttäuscht waren Holt („…“) und Pell („…“)``."""
IN_TURN: Final = "who answers in turn"
"""Feature of Pell in ``Holt fragte: „…“ – „…“, antwortete Pell``."""
SHARED: Final = "by the verb of another"
"""Feature of Pell in ``Holt sprach von „…“, Pell von „…“`` and in ``„…“, sagt Holt, „…“, Pell.``: he has
Holt's verb."""


def structure_by_clause(view: View, seen: Seen) -> str:
    """The structure that a mention of the unit's sentence stands in, where nouns have capitals; empty for none of
    these."""
    article, frame, mention = view.article, view.frame, seen.mention
    if frame.link and _shares_a_verb(article, mention, frame):
        return SHARED
    if seen.place == "a0":
        return _behind_the_words(article, seen, frame)
    if seen.tie.way in "Ss":
        if _is_broken_into(article, seen, frame):
            return SHARED
        if _is_closed_off(article, seen, frame):
            return TELLS
        says = _says_before_its_verb(article, seen, frame) or _announces_in_clause(article, seen, frame)
        if (says and _is_told_of(view, seen)) or _tells_in_clause(article, seen, frame):
            return RETOLD
    elif seen.tie.way == "A":
        return TELLS if _hands_on(view, seen) else ""
    elif seen.tie.way == "-" and mention.reach == frame.first - 1 and _speaks_in_brackets(view, seen):
        return BRACKETED
    if _is_heard_before(article, mention, frame):
        return RETOLD
    if _claims(article, mention, frame):
        return CLAIMED
    return _in_accusation(article, seen, frame)


def _hands_on(view: View, seen: Seen) -> bool:
    """``Holt soll laut Pell gesagt haben, „…“``, ``Laut Pell sagte Holt, „…“``: by whom it is known what somebody else
    says in the same clause."""
    article, source, verbs = view.article, seen.tie.token, view.article.language.verbs
    for verb in cues_of_speech(view):
        if article.classes[verb] not in "VW" or verb > view.frame.first:
            continue
        between = article.classes[source:verb] if source < verb else article.classes[verb:source]
        if _is_told(article.lows[verb], verbs):  # der Plan rechtfertige sich nach Meinung von Pell
            continue
        if _OTHER_CLAUSE.isdisjoint(between):
            return True
    return False


def _is_told(verb: str, verbs: Verbs) -> bool:
    """Whether a verb is in a form by which somebody else tells what is so."""
    return verb.endswith(verbs.reporting_ending) and not verb.endswith(verbs.no_reporting_endings)


_OTHER_CLAUSE: Final = frozenset(",cQ")
"""Classes of what parts one clause from another."""


def _speaks_in_brackets(view: View, seen: Seen) -> bool:
    """``Enttäuscht waren Holt („Wir waren nicht wach“) und Pell („…“)``: a sentence in brackets behind somebody of whom
    no verb of speech is told."""
    article, frame, small = view.article, view.frame, view.article.language.small
    closing = article.classes.find(")", frame.last + 1, frame.last + _CLOSING)
    if article.classes[frame.first - 1] != "(" or closing < 0 or article.classes[closing + 1 : closing + 2] in _VERB:
        return False
    if seen.tie.way != "-" or seen.sort in _THINGS or frame.shape[1] < _SOME_WORDS:
        return False
    words = view.spoken.split()
    return not small.finite.isdisjoint(words) or not small.persons.isdisjoint(words)


_CLOSING: Final = 3
"""Tokens behind words among which their bracket closes: ``“.)``."""
_VERB: Final = tuple("aeVWKTU")
"""Classes of the verb of a sentence that goes on behind brackets."""


def _behind_the_words(article: TokenizedText, seen: Seen, frame: Frame) -> str:
    """What somebody behind the words is to them."""
    if frame.link and article.classes.startswith("Q-", frame.first - 2) and _answers_behind_dash(article, seen, frame):
        return IN_TURN
    if seen.tie.way == "P":
        return TELLS if _AGENT_BEHIND.match(article.classes, seen.mention.reach) else ""
    if by_hearing := _as_heard(article, seen, frame):
        return by_hearing
    if _is_said_to_have_said(article, seen, frame) or _is_passed_on_behind(article, seen.mention, frame):
        return CLAIMED if seen.mention.kind == "nominal" else RETOLD
    return TELLS if _passes_on_behind(article, seen, frame) else ""


def _answers_behind_dash(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``„…“ – „Nein“, antwortete Pell``: the inverted subject right behind words that a dash leads up to."""
    return seen.tie.way in "Ii" and seen.tie.token == frame.last + _AND_COMMA and article.lows[frame.last + 1] == ","


_AND_COMMA: Final = 2
"""Tokens from words to the verb behind their comma."""
_AGENT_BEHIND: Final = re.compile(r"O[^,.:nQ]{1,8}[VWK]")
"""Behind whom a passive speaks of: ``von Pell gefragt``."""


def _as_heard(article: TokenizedText, seen: Seen, frame: Frame) -> str:
    """What somebody is to ``„…“, hörte Holt Pell sagen``, ``„…“, bekam Holt von Pell zu hören``."""
    nouns, mention, tie = article.language.tokens.nouns, seen.mention, seen.tie
    verb = frame.last + 1 + article.classes.startswith(",", frame.last + 1)
    if nouns is None or article.lows[verb] not in nouns.hearing:
        return ""
    if article.lows[mention.outer - 1 - (article.classes[mention.outer - 1] == "D")] in article.language.small.by:
        return RETOLD
    if _HEARD.match(article.classes, mention.reach):
        return RETOLD
    heard = _HEARS.match(article.classes, mention.reach)
    return TELLS if tie.token in (-1, verb) and heard else ""


def _is_heard_before(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Holt hörte den Anwalt Pell sagen: „…“``."""
    nouns = article.language.tokens.nouns
    if nouns is None or article.lows[mention.outer - 1] not in nouns.hearing:
        return False
    return mention.reach + _VERB_AND_MARK == frame.first and article.classes[mention.reach] in "VW"


_HEARD: Final = re.compile("[VW][.,n]")
"""Behind whoever is heard: ``sagen.``."""
_HEARS: Final = re.compile("[^,.:nQ]{1,8}[VW][.,n]|O[^,.:nQ]{1,8}[.,n]")
"""Behind whoever hears another: ``Pell sagen.``, ``von Pell zu hören.``."""


def _is_told_of(view: View, seen: Seen) -> bool:
    """Whether somebody else speaks in the sentence, or spoke before in it, who may be taken for the speaker."""
    article, by = view.article, seen.mention.outer - 1
    others = (
        any(token != seen.tie.token for token in cues_of_speech(view)) or view.frame.gap == "sent" or "a" in view.own
    )
    others = others or article.classes[by] in _JOINED  # lachte, als Pell sie „…“ nannte
    agent = article.lows[by - (article.classes[by] == "D")] in article.language.small.by  # wurde von Pell „…“ genannt
    return seen.sort not in _THINGS and (others or (agent and view.frame.shape[1] >= _SOME_WORDS))


_SOME_WORDS: Final = "3"
"""The size from which a piece is no nickname, as :func:`bot.quotes.context.frame.shape_of` says sizes: three words."""
_THINGS: Final = frozenset(["noun", "doc"])
"""Sorts of mentions that are nobody."""


def _says_before_its_verb(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``Pell habe das „…“ genannt``, ``was Pell als „…“ bezeichnet``, ``dass Pell von „…“ sprach``: words between
    somebody and the verb that they stand right before."""
    tie, mention = seen.tie, seen.mention
    if tie.way not in "Ss" or tie.token <= frame.last or mention.reach > frame.first:
        return False
    if article.classes[frame.last + 1 : tie.token].strip("a") or not _CLAUSE_ENDS.isdisjoint(
        article.classes[mention.reach : frame.first]
    ):
        return False
    small, low = article.language.small, article.lows[frame.first - 1]
    if low in small.definite and article.lows[frame.first - 2] not in small.as_:
        return False  # hat er der „Nordpost“ gesagt
    nouns = article.language.tokens.nouns
    if tie.letter == "K" or low in small.newcomers or (nouns is not None and tie.lemma in nouns.accusing):
        return True
    return hangs_on_its_preposition(article, tie.lemma, frame)


_CLAUSE_ENDS: Final = frozenset(",.:nQ")
"""Classes of what ends a clause."""


def hangs_on_its_preposition(article: TokenizedText, lemma: str, frame: Frame) -> bool:
    """``von „…“ gesprochen``, ``vor einem „…“ gewarnt``: a verb's own preposition before the words."""
    nouns, at = article.language.tokens.nouns, frame.first - 1
    at -= article.classes[at] == "D"
    return nouns is not None and nouns.speaking_of.get(lemma) == article.lows[at]


def _claims(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``die Behauptung von Pell, „…“``, ``die Kritik Pells zurück, der Plan sei „…“``: what stands right behind the
    comma of somebody's noun for words."""
    noun = noun_of(article, mention)
    if noun < 0 or article.lows[noun] not in article.language.tokens.spoken_nouns:
        return False
    comma = mention.reach + (article.classes[mention.reach : mention.reach + 1] == "a")
    if not article.classes.startswith(",", comma) or comma >= frame.first:
        return False
    clause = article.classes[comma + 1 : frame.first]
    if not clause:
        return frame.shape[0] == "l"
    tells = clause.startswith("t") or frame.mood != ""
    return tells and len(clause) <= _LONGEST_CLAIM and _CLAIM_ENDS.isdisjoint(clause)


_LONGEST_CLAIM: Final = 12
"""Tokens from the comma to the words, at most."""
_CLAIM_ENDS: Final = frozenset(",.:nQVWr")
"""Classes of what ends the clause that tells what somebody claims, or of another one who speaks."""


def _in_accusation(article: TokenizedText, seen: Seen, frame: Frame) -> str:
    """What somebody is to ``vor, gesagt zu haben, „…“``, ``vor, „…“ gesagt zu haben``."""
    comma = _infinitive_of(article, frame)
    nouns = article.language.tokens.nouns
    if comma < 0 or seen.mention.last > comma or nouns is None:
        return ""
    if seen.tie.way in "SsIi" and seen.tie.lemma in nouns.accusing and seen.tie.token < comma:
        return TELLS
    start = max(frame.start, comma - _LONGEST_ACCUSATION)
    verbs = article.language.verbs.cues
    accused = any(verbs.get(low, ("", ""))[1] in nouns.accusing for low in article.lows[start : seen.mention.outer])
    return RETOLD if accused and seen.tie.way in "-O" else ""


def _infinitive_of(article: TokenizedText, frame: Frame) -> int:
    """Token of the comma before an infinitive by which somebody has said the words; -1 for none."""
    match = _HAVING_SAID.match(article.classes, frame.last + 1)
    at = frame.first
    if match is None:
        start = max(frame.start, frame.first - _LONGEST_INFINITIVE)
        if article.classes.find("pa", start, frame.first) < 0:  # most
            return -1
        match = _HAVING_SAID_BEFORE.search(article.classes, start, frame.first)
        at = -1 if match is None else match.start("cue")
    nouns = article.language.tokens.nouns
    if match is None or nouns is None or article.lows[match.end("cue")] not in nouns.infinitive:
        return -1
    comma = article.classes.rfind(",", frame.start, at)
    return comma if at - comma <= _LONGEST_INFINITIVE else -1


_HAVING_SAID: Final = re.compile(r"a?(?P<cue>[VWK])pa")
"""``„…“ gesagt zu haben``."""
_HAVING_SAID_BEFORE: Final = re.compile(r"(?P<cue>[VWK])pa,?:?$")
"""``gesagt zu haben, „…“``."""
_LONGEST_INFINITIVE: Final = 9
"""Tokens from the comma before an infinitive to the words or the verb, at most."""
_LONGEST_ACCUSATION: Final = 16
"""Tokens before that comma among which the verb that accuses stands."""


def _shares_a_verb(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Holt sprach von „…“, Pell von „…“``, ``„…“, sagt Holt, „…“, Pell.``: nothing but somebody, and the words that
    stood before the first piece, between a comma and this piece; or somebody alone right behind it."""
    classes = article.classes
    if mention.outer == frame.last + 2:
        return (
            classes[frame.last + 1] == ","
            and classes.startswith((".", "n"), mention.reach)
            and _PARTED.search(classes, frame.start, frame.first) is not None
        )
    start = max(frame.start, mention.outer - 2)
    if not classes.startswith("Q,", start) or not 0 <= frame.first - mention.reach <= _LONGEST_SHARED:
        return False
    between = [article.lows[at] for at in range(mention.reach, frame.first) if classes[at] != "a"]  # Pell dagegen „…“
    if not _SPEECH.isdisjoint(classes[mention.reach : frame.first]):
        return False
    return between == article.lows[start - len(between) : start]


_PARTED: Final = re.compile(r"Q,[VW][^,:.nQVW]{1,12},$")
"""Words, who says them, and a comma."""
_SPEECH: Final = frozenset("VWKTU")
"""Classes of verbs of speech."""
_LONGEST_SHARED: Final = 3
"""Tokens between somebody and the second piece: ``von einem``."""


def _is_said_to_have_said(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``„…“, habe Pell gesagt, berichtete Holt``."""
    tie, outer, verbs = seen.tie, seen.mention.outer, article.language.verbs
    auxiliary = article.lows[outer - 1] in verbs.reporting or article.lows[outer - 1] in verbs.perhaps_reporting
    beside = outer == frame.last + _AUXILIARY_AND_COMMA and tie.letter in "VW"
    return auxiliary and beside and tie.way == "S" and article.classes.startswith(",", tie.token + 1)


_AUXILIARY_AND_COMMA: Final = 3
"""Tokens from the words to somebody behind ``, habe``."""


def _is_broken_into(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``Holt sagte, und Pell nickte, „…“``: what a verb of speech lacks comes behind a clause with "and"."""
    between = article.classes[seen.tie.token + 1 : frame.first]
    says = seen.tie.way == "S" and seen.tie.letter in "VW" and seen.tie.token < frame.first
    return says and between.startswith(",c") and between.endswith(",") and between.count(",") == _AROUND_CLAUSE


_AROUND_CLAUSE: Final = 2
"""Commas around a clause that breaks into another."""


def _is_passed_on_behind(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``„…“, zitiert Holt aus einem Brief von Pell``: whose words they are that somebody passes on."""
    verb = _verb_behind(article, frame)
    return verb > 0 and _is_of_words(article, noun_of(article, mention), verb)


def _passes_on_behind(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``„…“, zitiert Holt aus einem Brief von Pell``: who passes words of another on."""
    verb = _verb_behind(article, frame)
    if verb < 0 or seen.tie.token not in (-1, verb):
        return False
    nouns = range(seen.mention.last, min(frame.end - 1, seen.mention.last + _LONGEST_CLAIM))
    return any(_is_of_words(article, noun, verb) and article.classes[noun + 1] in "OD" for noun in nouns)


def _verb_behind(article: TokenizedText, frame: Frame) -> int:
    """Token of the verb right behind the words by which somebody passes them on; -1 for none."""
    verb, nouns = frame.last + 1 + article.classes.startswith(",", frame.last + 1), article.language.tokens.nouns
    passes_on = verb < frame.end and nouns is not None and article.lows[verb] in nouns.passing_on
    return verb if passes_on else -1


def _is_of_words(article: TokenizedText, noun: int, verb: int) -> bool:
    """Whether a noun behind a verb is one for words or for a document."""
    return noun > verb and (article.lows[noun] in article.language.tokens.spoken_nouns or article.classes[noun] == "S")


def _is_closed_off(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``In einem Brief, den Pell verlas, heißt es: „…“``, ``nannte das, was Pell gesagt hatte, „…“``, ``Was Pell sagte,
    ist für Holt „…“``: the subject of a clause that ends before the words."""
    tie, outer, classes = seen.tie, seen.mention.outer, article.classes
    if tie.way not in "Ss" or not outer < tie.token < frame.first - 1:
        return False
    if outer and article.lows[outer - 1] in article.language.small.which:
        return _CLOSED.match(classes, tie.token + 1, frame.first) is not None
    if classes[tie.token + 1] != ",":
        return False
    comma = classes.rfind(",", frame.start, outer)
    if comma < 0 or classes[comma + 1] not in "Dr":
        return False
    return comma < outer - 1 or _has_other_gender(article, outer)


_CLOSED: Final = re.compile("a{0,2},")
"""Behind the verb of a clause: auxiliaries, and the comma that ends it."""


def _tells_in_clause(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``Holt blieb gelassen, als Pell sagte, sie sei „…“``: whoever speaks in a clause that a conjunction opens tells
    what comes behind the one comma, in the Konjunktiv."""
    tie, outer = seen.tie, seen.mention.outer
    if not frame.mood or tie.letter not in "VW" or not outer < tie.token < frame.first:
        return False
    nouns, opened = article.language.tokens.nouns, article.classes.startswith("z", outer - 1) and outer > 0
    if not opened or nouns is None or article.lows[outer - 1] in nouns.as_says:  # wie man sagt
        return False
    own = article.classes.startswith(",", tie.token + 1)
    return own and _OWN_CLAUSE.fullmatch(article.classes, tie.token + 2, frame.first) is not None


_OWN_CLAUSE: Final = re.compile("t?[^,.:nQVWKTU]{0,16}")
"""Classes of what stands before words in a clause that has no verb of speech of its own."""
_JOINED: Final = frozenset("zr")
"""Classes of what opens a clause right before its subject."""


def _has_other_gender(article: TokenizedText, at: int) -> bool:
    """``die Vereinschef Pell verbreitete``: an article of another gender than the noun behind it is a relative
    pronoun."""
    language = article.language
    article_is, noun_is = language.small.gendered.get(article.lows[at]), base_of(article.lows[at + 1], language)
    return article_is is not None and language.nouns.genders.get(noun_is, article_is) != article_is


def _announces_in_clause(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``…, Pell habe ihm gesagt: „…“``, ``…, dass Pell gesagt hatte, „…“``: behind the subject of a clause that
    somebody else tells the verb right before the words."""
    verbs, tie, at = article.language.verbs, seen.tie, seen.mention.reach
    auxiliary = article.lows[at] in verbs.reporting or article.lows[at] in verbs.perhaps_reporting
    if (
        tie.letter not in "VWU"
        or tie.token < at
        or article.classes[tie.token + 1 : frame.first].lstrip("a") not in ",:"
    ):
        return False
    near = tie.token == frame.first - _VERB_AND_MARK and tie.token - at <= _LONGEST_SHARED
    return (auxiliary and near) or article.classes[seen.mention.outer - 1] == "t"


_VERB_AND_MARK: Final = 2
"""Tokens of a verb and the mark between it and the words."""
