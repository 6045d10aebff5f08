"""Who could have said a piece: the mentions around it, each with its place and its tie to a word of speech."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from bot.quotes.cues import cue_classes
from bot.quotes.entities import People
from bot.quotes.marks import Piece
from bot.quotes.names import Mention
from bot.quotes.tokens import Article
from bot.quotes.words import MANY

MAX_BEFORE = 10
MAX_AFTER = 6
_CUE = "VWKTU"


class Unit(NamedTuple):
    """Pieces with one speaker for certain: one piece, or several that go on over paragraphs."""

    pieces: tuple[int, ...]
    first_token: int
    last_token: int


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


NO_TIE = Tie("-", "", "", -1)


class Settled(NamedTuple):
    """Whom a pronoun means, -1 for nobody known, and the chance that this is right."""

    entity: int
    trust: float
    rival: int = -1
    """The next likeliest."""
    doubt: float = 0.0
    """Chance that it is the rival, where it is one of the two."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything about one article that the candidates are drawn from."""

    article: Article
    pieces: Sequence[Piece]
    mentions: Sequence[Mention]
    firsts: Sequence[int]
    people: People
    units: Sequence[Unit]
    inner: frozenset[int]
    """Numbers of the mentions that are part of another one: Acme in ``a spokesman for Acme``."""
    ties: dict[int, Tie]
    resolved: dict[int, Settled]
    """The pronouns settled so far, by mention."""


def find_units(pieces: Sequence[Piece], article: Article) -> list[Unit]:
    """Group the pieces that go on over paragraphs."""
    groups: list[list[int]] = []
    for number, piece in enumerate(pieces):
        if piece.continues and groups:
            groups[-1].append(number)
        else:
            groups.append([number])
    tokens = article.piece_tokens
    return [Unit(tuple(group), tokens[group[0]], tokens[group[-1]]) for group in groups]


def find_inner(mentions: Sequence[Mention]) -> frozenset[int]:
    """The mentions that hang on the one before or lead up to the next: who is said to speak is that one."""
    inner: set[int] = set()
    reach, last = 0, len(mentions) - 1
    for number, mention in enumerate(mentions):
        if mention.last <= reach or (number < last and mentions[number + 1].outer <= mention.first):
            inner.add(number)
        reach = max(reach, mention.reach)
    return frozenset(inner)


def inside(scene: Scene, unit: Unit, start: int, end: int) -> list[int]:
    """Numbers of the mentions in tokens ``[start, end)``, a unit's own sentence, those nearest to it."""
    firsts = scene.firsts
    low, middle = bisect_left(firsts, start), bisect_left(firsts, unit.first_token)
    after, high = bisect_left(firsts, unit.last_token), bisect_left(firsts, end)
    return [*range(max(low, middle - MAX_BEFORE), middle), *range(after, min(high, after + MAX_AFTER))]


def before(scene: Scene, start: int, earliest: int) -> list[int]:
    """Numbers of the mentions in tokens ``[earliest, start)``, the nearest ones."""
    low, high = bisect_left(scene.firsts, earliest), bisect_left(scene.firsts, start)
    return list(range(max(low, high - MAX_BEFORE), high))


def behind(scene: Scene, end: int) -> list[int]:
    """Numbers of the mentions in the sentence from token ``end`` on: of the same paragraph, or a signature."""
    article = scene.article
    if end >= len(article.words) or (article.classes[end - 1] == "n" and not _SIGNATURE.match(article.classes, end)):
        return []
    low, high = (
        bisect_left(scene.firsts, end),
        bisect_left(scene.firsts, article.sentence_end(article.sentence_of[end])),
    )
    return list(range(low, min(high, low + MAX_AFTER)))


_SIGNATURE = re.compile(r"-{1,2}[NGB]{1,5}(?:,[^n]{0,20})?\.?(?:n|$)")
"""A line with nothing but a dash and a name under a quotation."""
_SUBJECT = re.compile(
    r"""(?P<gap>(?:\([^nQ]{1,16}?\)|[,(-][^nQ.:]{1,24}?[,)-]|,[NG]{1,3})?)(?P<rel>,?r)?a{0,4}(?P<cue>[VWKTU])""",
    re.VERBOSE,
)
_MEDIUM = frozenset(["in", "with", "through", "via", "by"])
"""Words that make a statement somebody's means, not a source of its own."""
_NOUN_THAT = re.compile(r"(?:[pO][DMNGB#]{1,4}){0,2}t")
_NOUN_SAYING = re.compile(r"(?:[pO][DMNGB#]{1,4}){0,2}[VWKU]")
_PARTICIPLE = re.compile(
    r"(?:[cwega#oODdNGBRSMVWKTUp]{0,14},|[cwegaoODdNRSp#]{1,14}?)(?P<cue>[VW])[NGBDdRMo]{0,4}[,:]{1,2}Q"
)
"""``Pell butted in, telling Holt, “…”``."""
_DISTANT = re.compile(r"[cweg#aoODdNGBRSM]{0,12}?(?P<cue>[VW])(?=[t:,Q])")


def tie_of(scene: Scene, number: int) -> Tie:
    """The tie of a mention; worked out once for each mention that is asked for."""
    tie = scene.ties.get(number)
    if tie is None:
        tie = scene.ties[number] = _find_tie(scene.article, scene.mentions[number])
    return tie


def _find_tie(article: Article, mention: Mention) -> Tie:
    classes = article.classes
    before = classes[max(0, mention.outer - 3) : mention.outer]
    if before.endswith(("Ap", "AO")) or (before and before[-1] == "p" and "A" in before):
        return Tie("A", "A", "according", mention.outer - 1)
    if _is_in_the_words_of(article, mention):
        return Tie("A", "A", "words", mention.outer - 1)
    inverted = _inverted(article, mention)
    if inverted is not None:
        return inverted
    match = _SUBJECT.match(classes, mention.reach) or (
        _SUBJECT.match(classes, mention.last) if mention.reach != mention.last else None
    )
    if match is None and _is_apposed(classes, mention):
        match = _SUBJECT.match(classes, mention.reach + 1)
    if match and not _disagrees(article, mention, match):
        way = "R" if match["rel"] else ("S" if not match["gap"] else "s")
        return _tie(article, "P" if _is_passive(article, match) else way, match.start("cue"))
    if before and before[-1] in "VWU" and article.lows[mention.outer - 1] in _TOLD:
        return _tie(article, "O", mention.outer - 1)
    if _opens_sentence(article, mention):
        participle = _PARTICIPLE.match(classes, mention.reach)
        if participle and article.lows[participle.start("cue")].endswith("ing"):
            return _tie(article, "s", participle.start("cue"))
    if classes[mention.head_at] == "S" and (noun := _content_of(article, mention)):
        issued = before[-1:] in tuple("VWKUTe") or article.lows[mention.outer - 1] in _MEDIUM
        return Tie("n" if issued else "N", "S", article.lows[mention.head_at], noun.end() - 1)
    distant = _DISTANT.match(classes, mention.reach)
    if distant:
        return _tie(article, "d", distant.start("cue"))
    return NO_TIE


def _is_in_the_words_of(article: Article, mention: Mention) -> bool:
    """``in the words of the nurse``, ``in Holt's own words``."""
    lows, outer = article.lows, mention.outer
    if outer > 1 and lows[outer - 1] == "of":
        return lows[outer - 2] == "words"
    owns = article.classes[mention.last : mention.last + 1] in ("s", "'")
    return owns and lows[outer - 1] == "in" and "words" in lows[mention.last : mention.last + 3]


def _is_apposed(classes: str, mention: Mention) -> bool:
    """``The mayor, Mary Holt, said``: a name in full between commas; a place or a party there is one word."""
    between = classes[mention.outer - 1 : mention.outer] == "," and classes[mention.reach : mention.reach + 1] == ","
    return between and mention.kind == "name" and mention.last - mention.core > 1


def _content_of(article: Article, document: Mention) -> re.Match[str] | None:
    """What a document says: ``a statement that …``, ``a statement saying …``."""
    after = document.head_at + 1
    saying = _NOUN_SAYING.match(article.classes, after)
    if saying and article.lows[saying.end() - 1].endswith("ing"):
        return saying
    return _NOUN_THAT.match(article.classes, after)


def _opens_sentence(article: Article, mention: Mention) -> bool:
    """Whether a mention is the first thing in its sentence, as subjects mostly are."""
    return mention.outer == article.sentence_starts[article.sentence_of[mention.first]]


_UNCHANGING = frozenset(["read", "hit", "cast", "quote"])


def _disagrees(article: Article, mention: Mention, match: re.Match[str]) -> bool:
    """Whether one person stands before a verb without an ending: ``an expert in drug use``, not ``experts use``."""
    cue = match.start("cue")
    low = article.lows[cue]
    if match["rel"] or low in _UNCHANGING or low != cue_classes().get(low, ("", ""))[1]:
        return False
    bare = match.start("cue") == match.end("gap")
    person = mention.kind == "nominal" and article.classes[mention.head_at] in "RB"
    return bare and person and not (mention.head in MANY or mention.head.endswith("s"))


_BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
_ACTIVE = frozenset(["quoted", "known", "supposed"])
"""Participles whose subject speaks: ``was quoted as saying``."""


def _is_passive(article: Article, match: re.Match[str]) -> bool:
    """``was called``: the subject is spoken of and does not speak."""
    cue = article.lows[match.start("cue")]
    between = article.lows[match.start() : match.start("cue")][-4:]
    return cue.endswith("ed") and cue not in _ACTIVE and any(low in _BE for low in between)


_TOLD = frozenset(
    [
        "told",
        "tells",
        "tell",
        "telling",
        "asked",
        "asks",
        "informed",
        "reminded",
        "assured",
        "thanked",
        "asking",
        "informing",
        "reminding",
        "assuring",
        "urging",
        "warning",
        "urged",
        "warned",
        "quoted",
        "quotes",
    ]
)
_NO_SUBJECT = frozenset("QnN,.:-(c")


def _inverted(article: Article, mention: Mention) -> Tie | None:
    """``…," said Mary Holt``: a speech verb right before the mention and no subject before the verb."""
    at = mention.outer - 1
    classes = article.classes
    while at > 0 and classes[at] == "a":
        at -= 1
    if at <= 0 or classes[at] not in "VW" or classes[at - 1] not in "Q,-.":
        return None
    # Pell butted in, telling Holt: a participle's subject stands before it.
    if mention.kind != "pronoun" and article.lows[at].endswith("ing"):
        return None
    return _tie(article, "I" if classes[at - 1] == "Q" else "i", at)


def _tie(article: Article, way: str, token: int) -> Tie:
    letter, lemma = cue_classes().get(article.lows[token], ("V", article.lows[token]))
    return Tie(way, letter, lemma, token)
