"""Whose words somebody only hands on: ``Holt read out a letter from Pell: “…”``, ``Holt quoted Pell as saying “…”``,
``Holt said Pell told her it was “…”`` have Pell's words."""

import re
from functools import cache
from typing import Final

from bot.quotes.attribution.owners import shown_saying
from bot.quotes.attribution.subordinate import calls_it, leads_on
from bot.quotes.context.frame import Frame
from bot.quotes.context.views import Seen, View
from bot.quotes.language import Language
from bot.quotes.mentions.names import Mention
from bot.quotes.mentions.ties import Tie
from bot.quotes.syntax.tokens import TokenizedText


def is_handed_on_as_subject(view: View, seen: Seen, before: str) -> bool:
    """Whether a subject before the piece and its verb says what somebody else tells, or the verb belongs to a noun
    before; ``before`` is the class of the word before the subject."""
    verb, article = seen.tie.token, view.article
    if article.classes.startswith(",", verb + 1) and _says_around(article, verb, view.frame):
        return True
    if "a" in view.own and _announces(view, verb):
        return True
    return before in _NOUNS and _calls_the_noun_before(article, seen.mention, view.frame)


NO_WORD: Final = frozenset("n.,:Q-()")
"""Classes of marks and of marked pieces, behind which somebody stands by himself."""


@cache
def words_of_handing_on(language: Language) -> frozenset[str]:
    """Words right before somebody whose words others have."""
    verbs, small = language.verbs, language.small
    return frozenset(verbs.witnessing | verbs.causing | small.with_ | small.by_or_from)


def is_handed_on_behind(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """Whether somebody else tells or hears what a mention behind the piece says."""
    verbs, outer = article.language.verbs, seen.mention.outer
    before = article.lows[outer - 1]
    if before in verbs.quoting and _is_quoted_behind(article, seen.mention, frame):
        return True
    is_subject = seen.tie.way == "S" and article.classes[outer - 1] in _TELLING and before not in verbs.told
    return (is_subject or before in verbs.witnessing) and _is_told_behind(article, seen, frame)


def is_told_before(view: View, tie: Tie) -> bool:
    """``Holt said she was told: “…”``: whether somebody with one of ``TOLD_OR_SAYS`` is who was told the words, by
    nobody who is named, or says so."""
    verbs, cue = view.article.language.verbs, view.cue_before
    low = view.article.lows[cue]
    if low not in verbs.told or low in verbs.quoting or view.frame.lead[-1] == "p":  # told to “wait”
        return False
    if tie.token > cue or (tie.token == cue and tie.way != "P"):  # told them: “wait”
        return False
    return any(seen.tie.way == "P" and seen.tie.token == cue for seen in view.near)


TOLD_OR_SAYS: Final = frozenset("PSs")
"""Ways of the tie of who is told, and of who says so before."""


def _announces(view: View, verb: int) -> bool:
    """``Pell told police, “…,” the prosecutor said``: a listener and a comma right before the piece, and somebody who
    tells it behind."""
    frame = view.frame
    near = 0 < frame.first - verb <= _LONGEST_TOLD and frame.lead[-1] in ",:"
    return near and view.article.lows[verb] in view.article.language.verbs.telling


def _calls_the_noun_before(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Pell praised the plan Holt called “…”``, ``closed the school Holt says is “…”``: what the verb lacks is the
    noun right before its subject."""
    if mention.outer <= 1 or mention.kind == "nominal" or article.classes[mention.outer - 2] not in _WITH_NOUN:
        return False
    return _LACKING.fullmatch(article.classes, mention.reach, frame.first) is not None


_NOUNS: Final = frozenset("RSw")
_WITH_NOUN: Final = frozenset("DdegNw")
"""Classes of nouns, and of what stands right before them."""
_LACKING: Final = re.compile(r"a{0,3}(?:Kp?z?|Va{1,2})[Dw]{0,2}")
"""From a subject to the piece: ``had described as a``, ``says is``."""
_LONGEST_TOLD: Final = 5
"""Tokens of ``told the court,``, at most."""


def _says_around(article: TokenizedText, verb: int, frame: Frame) -> bool:
    """``Holt said, and Pell agreed, that it was “…”``: a clause between commas, and "that", which belongs to the verb
    before it."""
    aside = _ASIDE.match(article.classes, verb + 1)
    return aside is not None and leads_on(article, aside.end() - 1, frame.first)


_ASIDE: Final = re.compile(r",[^.n:Q,]{1,40},t")
"""What stands between a verb and its "that"."""


def writes_saying(article: TokenizedText, seen: Seen, listener: Seen) -> bool:
    """``Holt emailed Pell saying: “…”``: the participle behind a listener is of the subject before."""
    at, verb = listener.mention.reach, listener.tie.token
    if (
        at != verb
        or article.classes[listener.mention.head_at] == "S"
        or not article.lows[verb].endswith(article.language.verbs.active_endings)
    ):
        return False
    between = article.classes[seen.tie.token + 1 : listener.mention.outer]
    return between in _TO and article.lows[seen.tie.token] not in article.language.verbs.witnessing


_TO: Final = ("", "p")
"""Classes between a verb and its listener: ``wrote to Pell``."""
_TELLING: Final = frozenset("VWTt")
"""Classes before the subject of a clause within what somebody says."""


def is_handed_on_by_word(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """Whether the word before a mention is one by which somebody else has its words."""
    verbs, before = article.language.verbs, article.lows[mention.outer - 1]
    if before in verbs.witnessing:
        return _is_witnessed(article, mention.reach, frame)
    if before in verbs.causing:
        return _is_caused(article, mention.reach, frame)
    if before in article.language.small.with_ and article.lows[mention.outer - 2] in verbs.disagreeing:
        return article.classes[mention.reach] == "t"
    return before in article.language.small.by_or_from and _is_claimed(article, mention.outer - 2, mention.reach)


def _is_witnessed(article: TokenizedText, reach: int, frame: Frame) -> bool:
    """``recalled Pell saying “…”``, ``quoted Pell as having said it was “…”``, ``quoted Pell: “…”``, ``quoted a guard,
    Owen Pell, as saying “…”``."""
    if article.classes[reach] == ":":
        return reach + 1 == frame.first
    verb = _saying_behind(article.classes, reach)
    return verb >= 0 and leads_on(article, verb, frame.first)


def _saying_behind(classes: str, reach: int) -> int:
    """The token of the verb of speech that tells what somebody, who reaches up to a token, is quoted as saying; -1 for
    none."""
    lead = _SAID.match(classes, reach) or _SAID_BEHIND_ADDITION.match(classes, reach)
    return lead.end() - 1 if lead is not None else -1


_SAID: Final = re.compile(r"z?a?[VW]")
"""From somebody to the verb of speech: ``as having said``."""
_SAID_BEHIND_ADDITION: Final = re.compile(r",[^,.n:Q]{1,14},za?[VW]")
"""From somebody to that verb, with what he is, or his name, between commas: ``, a guard, as saying``."""


def _is_caused(article: TokenizedText, reach: int, frame: Frame) -> bool:
    """``prompted Pell to say that “…”``, ``led Pell to call it “…”``, ``made Pell say it was “…”``."""
    apart = article.lows[reach] in article.language.small.towards
    letter, lemma = article.language.verbs.cues.get(article.lows[reach + apart], ("", ""))
    verb = reach + apart
    if lemma != article.lows[verb] or (letter == "T" and not apart):
        return False
    return calls_it(article, verb, frame.first) if letter == "K" else leads_on(article, verb, frame.first)


def _is_claimed(article: TokenizedText, at: int, reach: int) -> bool:
    """``rejected accusations from Pell that he was “…”``."""
    language = article.language
    noun = article.lows[at].removesuffix(language.nouns.plural_ending)
    return noun in language.tokens.spoken_nouns and article.classes[reach] == "t"


def is_handed_on_within(article: TokenizedText, seen: Seen, view: View) -> bool:
    """``Holt said Pell told her it was “…”``, ``the Post reported that Pell said it was “…”``: a clause within what
    somebody says, with a listener of its own, or within a report."""
    verb, classes, outer, frame = seen.tie.token, article.classes, view.outer, view.frame
    if (
        outer is None
        or outer.tie.letter not in "VWT"
        or _WITHIN.fullmatch(classes, outer.tie.token + 1, seen.mention.outer) is None
    ):
        return False
    verbs = article.language.verbs
    relayed = outer.tie.lemma in verbs.relaying
    if article.lows[outer.tie.token] in verbs.witnessing and leads_on(article, verb, frame.first):
        return True  # Holt recalled that Pell once said
    if article.lows[verb - 1] in verbs.done_before and classes[verb] in "KVW":  # Holt said Pell had called it “…”
        if classes[verb] == "K":
            return article.lows[verb] not in verbs.christened and calls_it(article, verb, frame.first)
        return verb + 1 < frame.first and leads_on(article, verb, frame.first)  # had offered “not one accident”
    if classes[verb] == "K":  # Holt said Pell called her “…”
        return (relayed or classes[verb + 1] in _OF_HER) and calls_it(article, verb, frame.first)
    aside = seen.tie.way == "s" and classes[seen.mention.reach] == ","  # Holt said Pell, 32, shouted “…”
    within = article.lows[verb] in verbs.telling or ((relayed or aside) and classes[verb] in "VW")
    return within and leads_on(article, verb, frame.first)


_OF_HER: Final = ("o", "d")
"""Classes of ``him`` and ``her``."""
_WITHIN: Final = re.compile(r"(?:(?:[oPa]|D?[dNGBRw]{1,3})?t)?")
"""From a verb of speech to the clause within: nothing, "that", or a listener and "that"."""


def _is_told_behind(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``“…,” Holt says Pell told him.``, ``“…,” Holt recalled Pell saying.``: nothing but the two, their verbs and a
    listener."""
    if _SAID_LAST.match(article.classes, seen.mention.reach) is None or seen.mention.kind == "pronoun":
        return False
    return _TELLS_SO.fullmatch(article.classes, frame.last + 1, seen.mention.outer) is not None


def _is_quoted_behind(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``“…,” the Gazette quoted Pell, a guard, as saying``, ``“…,” the Gazette quoted Pell.``: somebody behind words,
    whoever quotes him, and the verb, not in the passive."""
    classes, verb, reach = article.classes, mention.outer - 1, mention.reach
    if article.lows[verb - 1] in article.language.verbs.be or _QUOTES.fullmatch(classes, frame.last + 1, verb) is None:
        return False
    return classes[reach] in _AT_END or _saying_behind(classes, reach) >= 0


_QUOTES: Final = re.compile(r",?[^,.n:QVWKrz]{1,10}")
"""From words to the verb by which somebody quotes another: a subject of its own, with its auxiliary."""
_AT_END: Final = frozenset(".n")
"""Classes at the end of a sentence."""
_SAID_LAST: Final = re.compile(r"z?a{0,2}[VW](?:[oP]|D?[dNGBRw]{1,3})?(?:pD?[dNGBMRw#]{1,3})?[.,n]")
"""From somebody behind a piece to the end of the clause: ``told him on Monday.``"""
_TELLS_SO: Final = re.compile(r",?(?:[NGBLJ]{1,5}|P|[Dd]?[wegNGB]{0,3}R[NGB]{0,3})a{0,2}[VWTUe]t?")
"""Between a piece and whoever said it: somebody else and a verb."""


def is_document_of_another(view: View, seen: Seen) -> bool:
    """Whether somebody hands on a document before the piece, with its owner: ``read out a letter from Pell that said
    “…”``, ``shared Pell's post: “…”``."""
    article, frame, mention = view.article, view.frame, seen.mention
    classes, head = article.classes, mention.head_at
    if not mention.outer:
        return False
    owned = not _OWNING.isdisjoint(classes[mention.first : head])
    if not owned and article.lows[head + 1] in article.language.small.of:
        return shown_saying(article, mention) and leads_on(article, mention.reach, frame.first)
    if not owned and article.lows[head + 1] not in article.language.small.by_or_from:
        return False
    content = (_CONTENT if owned else _CONTENT_BY).match(classes, head + 1)
    if content is None:
        return False
    cue = content.end() - 1
    if classes[cue] != ":" and not leads_on(article, cue, frame.first):
        return False
    if classes[cue] != ":" and (content["rel"] is not None or classes[cue - 1] != ","):
        return True
    return _is_handed(article, mention) and (classes[cue] != ":" or cue + 1 == frame.first)


_OWNING: Final = frozenset("s'")
"""Classes of a possessive ending."""
_CONTENT: Final = re.compile(r"(?:p[Dd]?[dNGBMRwegLJ#]{1,7}){0,2}(?:(?P<rel>,?[tr]a?[VW])|,?[VW]|:)")
_CONTENT_BY: Final = re.compile(
    r"p[Dd]?[NGBRwegLJ#]{1,7}(?:p[Dd]?[dNGBMRweg#]{1,5})?(?:(?P<rel>,?[tr]a?[VW])|,?[VW]|:)"
)
"""From a document to what it says: ``from Pell to the board that read``, ``to the board:``."""


def _is_handed(article: TokenizedText, document: Mention) -> bool:
    """Whether a document is the object of a verb by which somebody hands it on or gets it."""
    verb = document.outer - 1
    verb -= article.classes[verb] in _OUT_OR_FROM
    return article.lows[verb] in article.language.verbs.handing


_OUT_OR_FROM: Final = frozenset("ap")
"""Classes between such a verb and the document: ``read out a letter``, ``quoted from a letter``."""


def is_judged(article: TokenizedText, noun: int, piece: int) -> bool:
    """``Pell's claim that it was over was “a shame”``: the clause behind "that" is whole before the verb of the piece,
    which tells what somebody else thinks of the claim."""
    clause = article.classes[noun:piece]
    if "," in clause or "c" in clause:
        return False
    finite = [at for at in range(noun, piece) if article.lows[at] in article.language.verbs.be]
    return len(finite) > 1 and finite[-1] > finite[0] + 1 and article.classes[finite[-1] - 1] != "a"


def is_put_in(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``If she goes, says Holt, “it will hurt us”``: somebody behind the verb, both between commas right before the
    piece; not behind words that end before the comma (``„…“, sagt Holt, „…“, Pell``)."""
    front, classes = mention.outer - _COMMA_AND_VERB, article.classes
    commas = classes[mention.reach] == "," and classes[front] == "," and classes[front - 1 : front] != "Q"
    is_listener = article.lows[mention.outer - 1] in article.language.verbs.told
    return commas and not is_listener and mention.reach + 1 == frame.first


_COMMA_AND_VERB: Final = 2
"""Tokens of ``, says``."""
