"""Whose a few marked words within a sentence are: of whoever calls something so behind them, tells how another
feels, or wrote the document that announces them."""

import re
from typing import Final

from bot.quotes.context.frame import Frame
from bot.quotes.context.views import Seen, View, cues_of_speech
from bot.quotes.mentions.names import Mention
from bot.quotes.mentions.ties import Tie
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER


def is_agent_behind(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``called “a fool” by Holt``, ``welcomed as “long overdue” by Holt``, ``were told to “stay calm” by Holt``,
    ``“…,” Pell was told by Holt``: who stands behind the piece and "by", where the verb before it is a passive."""
    lows, language = article.lows, article.language
    if mention.outer != frame.last + 2:
        return _is_told_last(article, mention)
    return lows[frame.last + 1] in language.small.by and ("K" in frame.lead or _passive_before(article, frame) >= 0)


def _is_told_last(article: TokenizedText, mention: Mention) -> bool:
    """``“…,” Pell was told by Holt.``, ``“…,” Pell heard from Holt.``: by whom the listener behind a piece is told."""
    by, verbs, lows = mention.outer - 1, article.language.verbs, article.lows
    if lows[by] in article.language.small.by:
        return lows[by - 1] in verbs.told - verbs.quoting and lows[by - 2] in verbs.be
    return lows[by - 1] in verbs.hearing


def _passive_before(article: TokenizedText, frame: Frame) -> int:
    """Token of the passive verb of speech right before the piece, with "as" or "to" between or nothing; -1 for none."""
    lows, language = article.lows, article.language
    verb = frame.first - 1 - (frame.lead_word in language.small.as_ or article.classes[frame.first - 1] == "p")
    while verb > frame.start and article.classes[verb] in "Dd":
        verb -= 1
    if verb <= frame.start or article.classes[verb] not in _SAYING:
        return -1
    verbs = language.verbs
    participle = lows[verb].endswith(verbs.past_endings) or lows[verb] in verbs.told or lows[verb] in verbs.participles
    described = frame.lead_word in language.small.as_ and article.classes[verb - 1] == ","
    passive = described or not verbs.be.isdisjoint(lows[max(frame.start, verb - _LONGEST_BE) : verb])
    return verb if participle and passive else -1


_SAYING: Final = "VWKTU"
"""Classes of verbs of speech and thought."""
_LONGEST_BE: Final = 3
"""Tokens before a participle among which its form of "be" stands: ``has been widely welcomed``."""


def tells_how_another_feels(view: View, seen: Seen) -> bool:
    """``Holt felt “humiliated”, Pell told the inquiry.``: who ends the sentence by saying it, where the verb before the
    piece tells only what somebody else thinks or feels."""
    article, frame, tie = view.article, view.frame, seen.tie
    if tie.way not in ("S", "I") or tie.letter not in "VW" or view.inner is None or view.inner.tie.letter != "T":
        return False
    if frame.tail[0] != "," or min(seen.mention.outer, tie.token) != frame.last + 2:
        return False
    return frame.lead[-1] in _FELT and article.classes.find("Q", tie.token, frame.end) < 0


_FELT: Final = frozenset(("T", "D"))
"""Classes right before what somebody feels: the verb, or an article behind it."""


def rejects_a_claim(article: TokenizedText, tie: Tie, frame: Frame) -> bool:
    """``Holt dismissed suggestions that it was “a disaster”``: what somebody rejects is what others say.

    The tie's verb is that of rejecting, or the noun behind it where that looks like one: ``disputed claims that``."""
    lows, language = article.lows, article.language
    verb = tie.token - (lows[tie.token] in language.nouns.claims)
    if lows[verb] not in language.verbs.rejecting or verb + 2 >= frame.first:
        return False
    that = article.classes.find("t", verb + 2, min(frame.first, verb + _LONGEST_CLAIM))
    return that >= 0 and lows[that - 1] in language.nouns.claims


_LONGEST_CLAIM: Final = 7
"""Tokens of ``dismissed the latest suggestions that``, at most."""


def tells_why(article: TokenizedText, tie: Tie, frame: Frame) -> bool:
    """``The club cancelled the fair, citing “unforeseen circumstances”``: a participle right before a few words that
    begin with a small letter tells what the subject of the sentence gives as its reason, or demands."""
    if tie.way != "s" or tie.token != frame.first - 1 or frame.shape[0] == "c":
        return False
    return article.lows[tie.token] in article.language.verbs.giving_reasons


def opens_as_document(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``Pell's verdict: “…”``, ``A note from Pell: “…”``: a document with an owner, from the sentence's start
    to the colon."""
    mention, lows = seen.mention, article.lows
    if seen.sort != "doc" or mention.reach != frame.first - 1 or mention.outer != frame.start:
        return False
    owned = any(letter in "NGs" for letter in article.classes[mention.first : mention.head_at])
    by = mention.head_at + 1
    return owned or (by < mention.reach and lows[by] in article.language.small.by_or_from)


def shares_a_verb(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Holt called it fair, Pell “an insult”``, ``Holt said “yes”, and Pell “no”``: somebody right before the piece,
    who has the verb of speech of the clause before; where verbs stand last, the piece may have its own."""
    classes = article.classes
    if article.language.tokens.nouns is not None:  # Holt meinte, Pell „konnte und wollte nicht“
        return False
    if mention.reach != frame.first or mention.kind == "pronoun" or classes[mention.outer - 1] not in ",c":
        return False
    if classes[frame.last + 1 : frame.last + 2] in _NAMES:  # and Mara “the Rock” Pike
        return False
    return _CLAUSE_BEFORE.search(classes, frame.start, mention.outer) is not None


_NAMES: Final = frozenset("NGB")
"""Classes of names."""
_CLAUSE_BEFORE: Final = re.compile(r"(?:[NGBRP]a{0,2}[VWK](?![NGBDd]{0,3}R?,)[^nrtzVWKTU]{0,24}|Q),?c?$")
"""A clause with its subject and verb of speech, to the comma or "and" that ends it."""


def is_put_behind(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``The pilots had signed “with a smile”, he said.``: nothing but a comma, somebody and a verb of speech between a
    piece within a sentence and another comma or the end, in a language that turns no subject round there; ``Firms stem
    from “bad luck,” writes Mary Holt.``"""
    classes, tie = article.classes, seen.tie
    if tie.way == "I" and tie.token == frame.last + 1:
        return frame.lead != "^" and tie.letter == "W" and frame.shape[-1] == ","
    if frame.lead == "^" or tie.way != "S" or tie.token != seen.mention.reach or seen.mention.outer != frame.last + 2:
        return False
    ends = classes.startswith((",", "."), tie.token + 1) and not classes.startswith(",Q", tie.token + 1)
    return ends and article.words[frame.last + 1] == "," and article.language.grammar.verb_first is NEVER


def ends_sentence(view: View, seen: Seen) -> bool:
    """Whether a mention with its verb ends a sentence, behind a comma, and nobody speaks between the piece and that:
    ``Tarn had “a dark past” and hid it, the judge said.``; not ``Tarn said “no” and left, the judge said.``"""
    classes, tie, frame = view.article.classes, seen.tie, view.frame
    if tie.letter not in "VW" or classes[seen.mention.outer - 1] != "," or not classes.startswith(".", tie.token + 1):
        return False
    if "Q" in classes[frame.last + 1 : tie.token] or frame.lead[-1] in _SPEAKING:
        return False
    called = frame.lead_word in view.article.language.small.as_  # known as “grey peas”
    return not called and not any(at < seen.mention.outer for at in cues_of_speech(view))


_SPEAKING: Final = "VWKt:,"
"""Classes right before words that somebody else says: verbs of speech, "that", a colon, a comma."""
