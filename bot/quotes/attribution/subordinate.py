"""Who speaks in a clause that hangs on another: ``Holt praised Pell, who said “…”``, ``Holt thanked Pell for
saying “…”`` have Pell's words."""

import re
from functools import cache
from typing import Final

from bot.quotes.attribution.verb_last import hangs_on_its_preposition
from bot.quotes.context.frame import Frame
from bot.quotes.context.views import Seen, View
from bot.quotes.language import Language
from bot.quotes.mentions.claims import claim_behind
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText


def speaks_in_relative(article: TokenizedText, seen: Seen, frame: Frame, governs: bool) -> bool:
    """Whether a relative clause that hangs on a mention has a word of speech, so that it says the piece. ``governs``:
    that word is the nearest one to the piece."""
    tie, mention = seen.tie, seen.mention
    beside_a_name = mention.kind == "nominal" and article.classes[mention.outer - 1] == ","
    small = article.language.small
    of_it = article.language.nouns.calls_again and (frame.lead_word in small.of or frame.lead_word in small.about)
    speaks = tie.letter in "VW" or (tie.letter == "U" and of_it)  # qui parle d'un « … »
    if seen.place == "b0" and speaks and not beside_a_name and not _may_be_title(article, frame):
        within = leads_on(article, tie.token, frame.first)
    else:
        within = False
    return within or _is_within_relative(article, seen, frame) or (governs and _is_read_in(article, tie.token))


def _may_be_title(article: TokenizedText, frame: Frame) -> bool:
    """``who wrote “The Long Road”``: a few words that begin with a capital, and nothing before them that leads to
    speech."""
    begins, size = frame.shape[0], frame.shape[1]
    return begins == "c" and size < _LONG and article.classes[frame.first - 1] not in _LEADING


_LONG: Final = "5"
"""The size from which a piece is no title, as :func:`bot.quotes.context.frame.shape_of` says sizes: nine words."""
_LEADING: Final = frozenset("t,:")
"""Classes of "that" and of the marks that lead to speech."""


def leads_on(article: TokenizedText, verb: int, piece: int) -> bool:
    """``who said that “…”``, ``who told them on Monday it was “…”``: nothing between a verb and a piece ends its
    clause, or is a verb of speech."""
    return verb < piece <= verb + _LONGEST_CLAUSE and _CLAUSE_ENDS.isdisjoint(
        article.classes[verb + 1 : piece].rstrip("t,:")
    )


_LONGEST_CLAUSE: Final = 22
"""Tokens from a relative clause's verb of speech to a piece of what is said, at most."""
_CLAUSE_ENDS: Final = frozenset(",.:nQcrVW")
"""Classes of what ends a clause, begins another one, or tells that somebody speaks."""


def _is_within_relative(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``dem Minister, der die Lage als „ernst“ bezeichnete``, ``der von „…“ sprach``: a piece before the verb of
    a relative clause, in a language whose verbs stand last there."""
    if article.language.tokens.nouns is None and not article.language.verbs.last:
        return False
    named = (
        seen.tie.letter == "K"
        or frame.lead_word in article.language.small.as_
        or hangs_on_its_preposition(article, seen.tie.lemma, frame)
    )
    return named and seen.mention.reach <= frame.first and frame.last < seen.tie.token


def _is_read_in(article: TokenizedText, verb: int) -> bool:
    """``in Berichten, in denen es heißt, dass der Plan „…“ sei``: what the words stand in."""
    nouns = article.language.tokens.nouns
    return nouns is not None and (article.lows[verb] in nouns.called or article.lows[verb] in nouns.written)


def speaks_aside(article: TokenizedText, seen: Seen, frame: Frame, cue: int) -> bool:
    """``Holt, about whom Pell wrote a book, said: “…”``, ``The deed, which Pell knows by heart, left it “…”``: the
    subject of a relative clause that a comma closes before the verb nearest to the piece, at a token ``cue``, or before
    the piece, where that verb is its own."""
    verb = seen.tie.token
    if seen.tie.way != "S" or verb > cue:
        return False
    if verb == cue:
        closed = article.classes[verb + 1 : frame.first].rstrip(",").rpartition(",")
        return article.classes[seen.mention.outer - 2] == "," and closed[1] == "," and "t" not in closed[0]
    return article.classes[verb + 1 : cue].rstrip("a").endswith(",")


def speaks_within_aside(view: View, seen: Seen) -> bool:
    """``One, who left because her firm advises them, said “…”``: the subject of a verb of speech in a clause between
    commas, behind whoever has the verb right behind the second one."""
    cue, outer, classes = view.cue_before, seen.mention.outer, view.article.classes
    if classes[cue - 1] != "," or "," in classes[seen.tie.token + 1 : cue - 1]:
        return False
    for other in view.near:
        reach = other.mention.reach
        if other.tie.token == cue and other.tie.way in _SUBJECTS and reach < outer:
            return classes.startswith(",r", reach) or view.article.lows[outer] in view.article.language.small.whose
    return False


_SUBJECTS: Final = ("S", "s")
"""Ways of the tie of a subject before its verb."""


def answers_for_words(article: TokenizedText, seen: Seen, behind: int, frame: Frame) -> bool:
    """Whether others judge somebody before the piece by his words: ``Holt thanked Pell for saying “…”``, ``mocked the
    boss, Owen Pell, for calling it “…”``, ``Pell was mocked by Holt for saying “…”``; ``behind`` is the token behind
    him, or behind a comma there."""
    mention, language = seen.mention, article.language
    if seen.tie.way == "P":
        agent = language.grammar.judging_agent.match(article.classes, seen.tie.token + 1)
        return agent is not None and _is_judged(article, agent.end(), frame)
    before = article.lows[mention.outer - 2 : mention.outer]
    if before[-1:] and (before[-1] in language.small.by_or_from or before[0] in language.verbs.excusing):
        return False  # apologised to Pell for calling it
    return _is_judged(article, behind, frame)


@cache
def words_of_judging(language: Language) -> frozenset[str]:
    """Words right behind somebody by which he is judged: ``for saying``, ``of saying``."""
    return frozenset(language.small.for_ | language.small.of)


def _is_judged(article: TokenizedText, at: int, frame: Frame) -> bool:
    """Whether a word of judging stands at a token, and behind it what is said: ``for saying “…”``."""
    if at + 1 >= frame.first or article.lows[at] not in words_of_judging(article.language):
        return False
    verb = at + 1
    if not article.lows[verb].endswith(article.language.verbs.active_endings):
        return False
    if article.classes[verb] == "K" or frame.lead_word in article.language.small.as_:
        return calls_it(article, verb, frame.first)
    return article.classes[verb] in "VW" and leads_on(article, verb, frame.first)


def is_claimed_so(article: TokenizedText, possessive: Mention, frame: Frame) -> bool:
    """``Holt mocked his claim that it was “…”``, ``dismissed his description of it as “…”``: words that belong to a
    possessive, whoever the subject of the sentence is."""
    claim = claim_behind(article, possessive.first)
    return claim >= 0 and leads_on(article, claim, frame.first)


def calls_it(article: TokenizedText, verb: int, piece: int) -> bool:
    """``for calling it “…”``, ``to describe the cup as a “…”``: only what is called so stands behind a naming verb."""
    return _CALLED.fullmatch(article.classes, verb + 1, piece) is not None


_CALLED: Final = re.compile(r"(?:[doP]|D?[dNwBRSegGa#s]{1,5})z?[Dw]{0,2}")
"""From a naming verb to the piece: what is called so, "as", an article."""


def calls_in_clause(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """Whether somebody calls something what the piece says in a clause of his own within another's sentence: ``when
    Pell called her “a fool”``, ``after Pell described it as “a gift”``, ``which Pell had accused of “cowardice”``,
    ``the plan that Pell had called “a joke”``, ``after Pell said she was “a fool”``,
    ``a letter in which Pell wrote: “…”``."""
    tie, mention, language = seen.tie, seen.mention, article.language
    before = article.classes[mention.outer - 1 : mention.outer]
    if tie.way != "S" or before not in _OPENING or tie.token < mention.reach:  # most
        return False
    verb, small = article.lows[tie.token], language.small
    if frame.lead_word in language.verbs.christened:
        return False
    plain = verb in language.tokens.plain_cues or verb in language.verbs.shouting
    in_which = article.classes.startswith("pr", mention.outer - 2) and (plain or tie.letter == "W")
    if (in_which or (before == "z" and plain)) and leads_on(article, tie.token, frame.first):
        return True
    so = article.lows[tie.token + 1 : frame.first]
    speaks_of = tie.letter in "UV" and frame.lead_word in small.of  # while Pell spoke of “a joke”
    if tie.letter != "K" and not speaks_of and small.as_.isdisjoint((*so[:1], *so[-2:])):
        return False
    if before == "t":  # the plan that Pell had called “a joke”: nothing is called so but what stands before
        return article.classes[mention.outer - 2] in "RSwN" and (not so or so[0] in small.as_ or so[0] in small.of)
    own = before != "c" or article.lows[mention.outer - 1] not in small.and_
    return own and is_short(article, tie.token + 1, frame.first)


_OPENING: Final = frozenset("zrtc")
"""Classes of the words that open a clause."""


def is_short(article: TokenizedText, start: int, end: int) -> bool:
    """Whether only an object and "as" stand between the naming verb and the piece: ``called him a``, ``derided as``."""
    as_, between = article.language.small.as_, zip(article.classes[start:end], article.lows[start:end], strict=True)
    return end - start < _LONGEST_NAMING and not any(letter in ",:tzVQ" and low not in as_ for letter, low in between)


_LONGEST_NAMING: Final = 7
"""Tokens between a naming verb and the piece are fewer than this."""
