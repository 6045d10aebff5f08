"""What a piece is in its clause, in a language that gives every noun a capital.

Where a title looks like any other noun it is told by what it hangs on: the noun right before it is what bears it as a
name (``der Sender „Rundfunk Eins“``), a naming verb calls something by it (``als „Skandal“ bezeichnet``), and what is
said of something by a verb in the Konjunktiv (``die Lage sei „ernst“``) is said by somebody else.
"""

from typing import Final, NamedTuple

from bot.quotes.context.frame import Frame
from bot.quotes.ranker import Group
from bot.quotes.syntax.tokens import TokenizedText

_ENDS: Final = frozenset(",:.nQ-()")
"""Classes at which a clause ends."""
_LONGEST_CLAUSE: Final = 25
"""Tokens on each side of a piece that are looked at for the verb of its clause."""
_DESCRIBES: Final = frozenset("Dd#a")
"""Classes of what stands between a piece and what it hangs on: determiners, numbers, adverbs; and adjectives."""


class ClausePart(NamedTuple):
    """What a piece is in its clause."""

    hangs: str
    """What it hangs on: ``as``, a preposition (``p``), a verb by its class, ``I`` for one in the Konjunktiv, a noun
    right before it (``noun``, ``doc``, ``body``, ``person``, ``name``, ``work``, ``speech``), or ``^`` for nothing."""
    determined: bool
    """Whether a determiner or an adjective stands before it."""
    behind: str
    """What stands behind it: a verb by its class, ``I`` in the Konjunktiv, an end, or another word."""
    reported: bool
    """Whether the verb of its clause is in the Konjunktiv."""
    named: bool
    """Whether the clause has a naming verb: ``als „…“ bezeichnet``."""
    joined: str
    """The word between the verb and the piece, where that is a preposition or ``as``: ``vor`` in ``warnte vor „…“``."""
    verb: str
    """The lemma of the verb of speech in its clause, the nearest one before the piece, else the first one behind."""


def part_in_clause(article: TokenizedText, frame: Frame) -> ClausePart:
    """What the unit of a frame is in its clause."""
    at = frame.first - 1
    while at >= frame.start and _describes(article, at):
        at -= 1
    before, behind = _clause_before(article, frame), _clause_behind(article, frame)
    reported = any(_is_reporting(article, token) for token in (*before, *behind))
    named = any(article.classes[token] == "K" for token in (*before, *behind))
    hangs = _hangs_on(article, at, at == frame.first - 1) if at >= frame.start else "^"
    joined = article.lows[at] if hangs in _JOINING else ""
    verb = _verb_of(article, before, behind)
    return ClausePart(hangs, at < frame.first - 1, _behind(article, frame), reported, named, joined, verb)


def part_of_clause(part: ClausePart, size: str, own: str, titled: str) -> Group:
    """The signs of what a unit is in its clause."""
    return (_spelt, part, size, own, titled)


def is_spoken_of(article: TokenizedText, frame: Frame, part: ClausePart) -> bool:
    """``sprach von „…“``, ``warnte vor einem „…“``, ``ist von einem „…“ die Rede``: the verb's own preposition before a
    piece without the definite article."""
    nouns, definite = article.language.tokens.nouns, article.language.small.definite
    if nouns is None or article.lows[frame.first - 1] in definite:
        return False
    if part.joined == "":
        return False
    if nouns.speaking_of.get(part.verb) == part.joined:
        return True
    return is_mentioned(article, frame, part)


def is_mentioned(article: TokenizedText, frame: Frame, part: ClausePart) -> bool:
    """``ist von „…“ die Rede``, ``Von „…“ ist darin die Rede``: what is spoken of, and not by whom."""
    nouns = article.language.tokens.nouns
    if nouns is None or part.joined not in article.language.small.by:
        return False
    behind = article.lows[frame.last + 1 : frame.last + _LONGEST_MENTION]
    at = next((at for at, low in enumerate(behind) if low in nouns.mentioned), 0)
    return (
        at > 0
        and behind[at - 1] in nouns.mentioned_by
        and not article.classes[frame.last + 1 : frame.last + at].strip("a")
    )


_LONGEST_MENTION: Final = 7
"""Tokens behind a piece of ``ist darin auch schon die Rede``, at most."""


def is_chanted(article: TokenizedText, frame: Frame) -> bool:
    """``skandierten Parolen wie „…“``, ``Rufe wie zum Beispiel „…“``, and the next piece of such a list."""
    at, classes, lows, nouns = frame.first - 1, article.classes, article.lows, article.language.tokens.nouns
    if nouns is None:
        return False
    if classes.endswith("Qc", 0, at + 1):  # „…“ oder „…“
        at -= 2
    if classes.endswith("pw", 0, at + 1):  # zum Beispiel
        at -= 2
    return at > frame.start and lows[at] in nouns.as_says and lows[at - 1] in nouns.slogans


LISTING: Final = ("z", "c", "noun")
"""What a piece hangs on behind "like", behind "or" in a list, and behind ``zum Beispiel``."""


def names_itself(article: TokenizedText, frame: Frame, part: ClausePart) -> bool:
    """``nennt sich „…“``, ``die sich selbst „…“ nennt``, ``Ihr Buch heißt „…“``: the name that somebody gives to
    himself, or has."""
    nouns = article.language.tokens.nouns
    if nouns is None or part.verb not in nouns.calling or frame.shape[0] != "c":
        return False
    before, lows = frame.first - 1, article.lows
    if lows[before] in nouns.called and article.classes[before] == "K":
        return True
    before -= article.classes[before] == "o" and lows[before] not in nouns.reflexive  # sich selbst
    return lows[before] in nouns.reflexive


def is_seen(article: TokenizedText, frame: Frame, part: ClausePart) -> bool:
    """``sieht darin „…“``, ``sieht in dem Plan einen „…“``: what somebody takes a thing for."""
    nouns, small, low = article.language.tokens.nouns, article.language.small, article.lows[frame.first - 1]
    if nouns is None or part.verb not in nouns.seeing or low in small.definite:
        return False
    before = _clause_before(article, frame)
    lows = article.lows[before.start : before.stop]
    return not nouns.seen_in.isdisjoint(lows) or (low in small.newcomers and not small.in_.isdisjoint(lows))


def is_charged(article: TokenizedText, frame: Frame, part: ClausePart) -> bool:
    """``warf der Union „…“ vor``, ``der ihm „…“ attestiert``, ``nannte ihn einen „…“``: what somebody accuses another
    of."""
    nouns, definite = article.language.tokens.nouns, article.language.small.definite
    low = article.lows[frame.first - 1]
    if nouns is None or (low in definite and article.classes[frame.first - 1] == "D"):
        return False
    return part.verb in nouns.accusing or (part.verb in nouns.calling and low in article.language.small.newcomers)


def is_demanded(article: TokenizedText, frame: Frame, part: ClausePart) -> bool:
    """``befürchtet „…“``, ``verlangt ein „…“``: what somebody fears or asks for, right behind the verb."""
    nouns, definite = article.language.tokens.nouns, article.language.small.definite
    if nouns is None or article.lows[frame.first - 1] in definite:
        return False
    return part.verb in nouns.demanding and part.hangs in _VERBS


def is_told(article: TokenizedText, frame: Frame, part: ClausePart) -> bool:
    """``Die Lage sei „ernst“``, ``Es gehe um „Profit“``, ``Sie sei vor „Spott“ zu schützen``: what a sentence in the
    Konjunktiv tells of something, in small letters, or behind a preposition without an article, which names have. A
    verb that only may be in it (``Die Kosten hätten „…“``) tells so where the sentence before does, too."""
    nouns, before = article.language.tokens.nouns, article.lows[frame.first - 1]
    if nouns is None or not frame.mood or part.named or part.hangs in _BEARING:
        return False
    if frame.shape[0] == "l":
        return frame.mood == "I" or frame.mood_before in _TOLD_BEFORE
    if frame.mood != "I":
        return False
    return part.joined != "" and before not in article.language.small.definite and before not in nouns.contracted


_TOLD_BEFORE: Final = ("I", "j")
"""Moods of a sentence that tells what somebody else says."""
_BEARING: Final = frozenset(["noun", "work", "doc", "body", "name", "("])
"""What bears a piece as its name, and the bracket that holds one."""


def _spelt(part: ClausePart, size: str, own: str, titled: str) -> list[str]:
    hangs, determined, behind, reported, named, joined, verb = part
    return [
        f"x|on={hangs}", f"x|on={hangs}|{determined}", f"x|on={hangs}|{determined}|{size}",
        f"x|on={hangs}|behind={behind}", f"x|behind={behind}", f"x|behind={behind}|{size}",
        f"x|on={hangs}|told={reported}", f"x|told={reported}|{size[1]}", f"x|told={reported}|own={own}",
        f"x|named={named}|on={hangs}", f"x|named={named}|behind={behind}", f"x|on={hangs}|own={own}",
        f"x|on={hangs}|titled={titled}", f"x|verb={verb}|on={hangs}", f"x|verb={verb}|on={joined}|{size}",
        f"x|verb={verb}|titled={titled}", f"x|on={joined}",
    ]  # fmt: skip


_JOINING: Final = ("p", "as", "z", "O")
"""What a piece may hang on by a word that tells more than its class."""
_VERBS: Final = frozenset("VWKTU")
"""Classes of verbs of speech."""


def _verb_of(article: TokenizedText, before: range, behind: range) -> str:
    """The lemma of the verb of speech nearest before a piece, else of the first one behind it; empty for none."""
    for at in (*reversed(before), *behind):
        if article.classes[at] in _VERBS:
            return article.language.verbs.cues.get(article.lows[at], ("", ""))[1]
    return ""


def _describes(article: TokenizedText, at: int) -> bool:
    letter = article.classes[at]
    if letter in _DESCRIBES:
        return not _is_reporting(article, at)
    return letter == "w" and article.words[at] == article.lows[at]


def _hangs_on(article: TokenizedText, at: int, beside: bool) -> str:
    letter, low, language = article.classes[at], article.lows[at], article.language
    if low in language.small.as_:
        return "as"
    if _is_reporting(article, at):
        return "I"
    if letter in _NOUNS:
        return _noun(article, at) if beside else "n"
    return letter


_NOUNS: Final = frozenset("wSGRNBM")
"""Classes of nouns."""
_KINDS: Final = {"S": "doc", "G": "body", "R": "person", "B": "person", "N": "name"}


def _noun(article: TokenizedText, at: int) -> str:
    """What the noun right before a piece is."""
    low, language = article.lows[at], article.language
    if low in language.tokens.spoken_nouns:
        return "speech"
    if low in language.nouns.works or low.endswith(language.nouns.work_endings):
        return "work"
    return _KINDS.get(article.classes[at], "noun")


def _is_reporting(article: TokenizedText, at: int) -> bool:
    return article.lows[at] in article.language.verbs.reporting


def _clause_before(article: TokenizedText, frame: Frame) -> range:
    start = frame.first
    while start > max(frame.start, frame.first - _LONGEST_CLAUSE) and article.classes[start - 1] not in _ENDS:
        start -= 1
    return range(start, frame.first)


def _clause_behind(article: TokenizedText, frame: Frame) -> range:
    end = frame.last + 1
    while end < min(frame.end, frame.last + _LONGEST_CLAUSE) and article.classes[end] not in _ENDS:
        end += 1
    return range(frame.last + 1, end)


def _behind(article: TokenizedText, frame: Frame) -> str:
    at = frame.last + 1
    while at < frame.end and article.classes[at] == "a" and not _is_reporting(article, at):
        at += 1
    if at >= frame.end:
        return "$"
    if _is_reporting(article, at):
        return "I"
    return article.classes[at]
