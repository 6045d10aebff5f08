"""The surroundings of a marked piece: its sentence, what stands before and after, the piece said before."""

import re
from collections.abc import Callable
from itertools import groupby
from sys import intern
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.context.candidates import Scene, Unit, is_signature
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.verb_words import Verbs

NOBODY: Final = -1
"""In place of a mention's number: nobody is credited."""
NOT_SPEECH: Final = -2
"""In place of a mention's number: the piece is no quotation."""


class Previous:
    """The decision about the unit before."""

    __slots__ = ("entity", "mention", "silent", "trust", "unit")

    def __init__(self, unit: int, mention: int, entity: int, silent: int = -1, trust: float = 1.0) -> None:
        self.unit: Final = unit
        self.mention: Final = mention
        self.entity: Final = entity
        self.silent: Final = silent
        """The last unit that was found to be no speech."""
        self.trust: Final = trust
        """Chance that the entity is right."""

    def silenced(self, unit: int) -> "Previous":
        """This decision, where ``unit`` was found to be no speech since."""
        return Previous(self.unit, self.mention, self.entity, unit, self.trust)


NO_PREVIOUS: Final = Previous(-1, NOBODY, -1)

_SQUEEZE: Final = str.maketrans("BGJM#egRSDdax'zoL&", "NNNNwwwRR---wwww--".replace("-", "\0"))
"""Class letters and the coarser ones that stand for them; a letter without one is dropped."""


class _Squeezed(dict[str, str]):
    """Class letters made coarse and cut, remembered: a look into a dictionary takes a third of the time of a function's
    cache, and what is equal is one object, so that groups of evidence are told apart without a look at their letters.
    """

    def __init__(self, cut: slice, nothing: str) -> None:
        super().__init__()
        self._cut: Final = cut
        self._nothing: Final = nothing

    def __missing__(self, classes: str) -> str:
        if len(self) >= _MOST_SQUEEZED:
            self.clear()
        letters = classes.translate(_SQUEEZE).replace("\0", "")
        coarse = "".join([letter for letter, _ in groupby(letters)])[self._cut]
        self[classes] = coarse = intern(coarse or self._nothing)
        return coarse


def squeezing(first: int | None, end: int | None, nothing: str = "") -> Callable[[str], str]:
    """Makes class letters coarse: names N, other words w, small words dropped, runs collapsed; of that ``[first,
    end)``, or ``nothing``."""
    return _Squeezed(slice(first, end), nothing).__getitem__


_MOST_SQUEEZED: Final = 8192
_lead: Final = squeezing(-2, None, "^")
_tail: Final = squeezing(0, 2, "$")
_link: Final = squeezing(0, 3)


class Frame:
    """The surroundings that all candidates of a unit share.

    A class with slots, as :class:`bot.quotes.context.views.View` is: compiled, a field of a named tuple takes several
    times as long to read, and these are read some fifty times for each candidate.
    """

    __slots__ = (
        "alone", "before", "colon", "cried", "end", "first", "gap", "hangs", "intro", "last", "lead", "lead_word",
        "link", "mood", "mood_before", "paragraph", "paragraph_start", "prior", "shape", "size", "start", "tail",
    )  # fmt: skip

    def __init__(self, scene: Scene, number: int, previous: Previous) -> None:  # noqa: PLR0915 (many are docstrings)
        article, unit = scene.article, scene.units[number]
        classes, language, starts = article.classes, article.language, article.sentence_starts
        first, last = unit.first_token, unit.last_token
        sentence, paragraph = article.sentence_of[first], article.paragraph_of[first]
        start, end = starts[sentence], article.sentence_ends[article.sentence_of[last]]
        if start < first and classes[first - 1] == "-" and _is_place_of_writing(article, start, first):
            start = first
        leading, trailing, verbs = classes[start:first], classes[last + 1 : end], language.verbs
        drops = scene.drops and _drops_subject(article, (start, first), (last + 1, end))
        self.first: Final = first
        self.last: Final = last
        """Tokens of its first and its last piece."""
        self.start: Final = start
        self.end: Final = end
        """Tokens of its sentence, or of its first to its last."""
        self.before: Final = starts[sentence - 1 if sentence else 0]
        """First token of the sentence before."""
        self.paragraph: Final = paragraph
        self.paragraph_start: Final = article.paragraph_starts[paragraph]
        self.intro: Final = first == self.paragraph_start and classes.endswith(":n", 0, first)
        """The paragraph before ends with a colon, and the piece begins its own: ``Holt told them:``."""
        self.lead: Final = _lead(leading[-3:])
        """The two classes before the piece."""
        self.colon: Final = self.lead[-1] == ":"
        self.hangs: Final = "r" in leading or "t" in leading or self.colon or scene.free
        """Whether words before the piece in its sentence may tell that it is of somebody whom another quotes."""
        self.lead_word: Final = article.lows[first - 1] if first > start else "^"
        self.tail: Final = _tail(trailing[:3])
        alone = drops or not (leading[-_MOST_AROUND:].strip(_NO_WORDS) or trailing[:_MOST_AROUND].strip(_NO_WORDS))
        self.alone: Final = "y" if alone else "n"
        """Whether the sentence holds nothing but pieces."""
        self.cried: Final = self.lead_word in language.small.of and _is_cried(article, start, first)
        """Whether the piece is what somebody cries out: ``to cries of “shame”``."""
        self.shape: Final = shape_of(article.text, unit)
        """Case, length and final punctuation of the piece."""
        self.size: Final = _SIZE_OF[self.shape]
        """Its case and length."""
        behind = scene.units[previous.unit].last_token + 1 if previous.unit >= 0 else 0  # the unit before
        self.gap: Final = _gap(article, behind - 1, sentence, paragraph) if behind else "none"
        """Where the previous unit stands: same sentence, paragraph, next paragraph, further."""
        together = self.gap == "sent" if previous.unit == number - 1 else _stand_together(scene, number, sentence)
        self.prior: Final = "-" if not together else "x" if previous.silent == number - 1 else "s"
        """The decision about the piece before, if it stands in the same sentence: ``x`` no speech, ``s`` speech."""
        self.link: Final = _link(classes[behind:first][:6]) if self.gap == "sent" else ""
        """The first classes between the piece and the piece before in its sentence."""
        tells = bool(verbs.reporting) or scene.drops
        self.mood: Final = _mood_around(article, first, last) if tells else ""
        """Whether the verbs of the sentence tell what somebody else says: ``I`` they do, ``j`` perhaps, ``e`` by an
        ending; empty for none, and in a language without such forms."""
        continued = tells and (verbs.reporting or alone)
        self.mood_before: Final = _mood_before(article, sentence, start) if continued else ""
        """The ``mood`` of the sentence before; ``^`` where the paragraph begins, ``n`` for verbs in the indicative;
        empty in a language without such forms, save where the sentence leaves its subject out."""


def _is_place_of_writing(article: TokenizedText, start: int, piece: int) -> bool:
    """``HOORN - “…”``, ``HOORN (ABC) - “…”``: whether nothing but that stands before a piece in its paragraph."""
    opens = article.paragraph_starts[article.paragraph_of[start]] == start and article.words[start].isupper()
    return opens and article.classes[start:piece] in _PLACES_OF_WRITING


_PLACES_OF_WRITING: Final = ("N-", "N--", "N(N)-", "N(N)--")
"""Classes of a place, and of the agency that wrote there."""


def _is_cried(article: TokenizedText, start: int, piece: int) -> bool:
    """Whether a noun for cries stands before the preposition right before a piece."""
    return piece - start >= _CRIES_OF and article.lows[piece - _CRIES_OF] in article.language.nouns.cries


_CRIES_OF: Final = 2
"""Tokens of ``cries of``."""
_NO_WORDS: Final = "Q.n,-)(:"
"""Classes of pieces and punctuation."""


def _drops_subject(article: TokenizedText, before: Span, behind: Span) -> bool:
    """``«…», confesó al recoger el premio``, ``„…”, klinkt het``: a verb of speech and nobody who may be its subject,
    which means whoever spoke or was named before. ``before`` and ``behind`` are the tokens around the piece in its
    sentence."""
    language = article.language
    near, far = max(before[0], before[1] - _MOST_AROUND), min(behind[1], behind[0] + _MOST_AROUND)
    if not language.pronouns.dropped:
        subjectless = language.verbs.subjectless
        if subjectless.isdisjoint(article.lows[near : before[1]] + article.lows[behind[0] : far]):
            return False
    rest = article.classes[near : before[1]] + article.classes[behind[0] : far]
    if "V" not in rest and "W" not in rest:
        return False
    return _SUBJECTS.isdisjoint(_BEHIND_PREPOSITION.sub("", rest))


_SUBJECTS: Final = frozenset("NGBRPLS")
"""Classes of words that may be the subject of a verb of speech."""
_BEHIND_PREPOSITION: Final = re.compile(r"[pO][Dd]?w{0,2}[NGBRSw]{1,4}")
"""A listener or a place, which is no subject: ``relatou à polícia``."""


def _gap(article: TokenizedText, before: int, sentence: int, paragraph: int) -> str:
    if article.sentence_of[before] == sentence:
        return "sent"
    there = article.paragraph_of[before]
    if there == paragraph:
        return "par"
    return "next" if there == paragraph - 1 else "far"


def _stand_together(scene: Scene, number: int, sentence: int) -> bool:
    """Whether the unit before one stands in its sentence."""
    return number > 0 and scene.article.sentence_of[scene.units[number - 1].last_token] == sentence


def _mood_before(article: TokenizedText, sentence: int, start: int) -> str:
    """Whether the sentence before tells what somebody else says: then this one goes on with it."""
    if start == article.paragraph_starts[article.paragraph_of[start]]:
        return "^"
    return _mood(article, max(article.sentence_starts[sentence - 1], start - _MOST_AROUND), start) or "n"


_MOST_AROUND: Final = 100
"""Tokens on each side of a piece that are looked at for what its sentence holds beside pieces, for a verb that tells
what somebody else says, and for the subject of a verb of speech: the longest labelled sentence has 91."""


def _mood_around(article: TokenizedText, first: int, last: int) -> str:
    """The mood of the sentence around the tokens from the first to the last piece of a unit."""
    start = article.sentence_starts[article.sentence_of[first]]
    end = article.sentence_ends[article.sentence_of[last]]
    return _mood(article, max(start, first - _MOST_AROUND), min(end, last + _MOST_AROUND))


def _mood(article: TokenizedText, start: int, end: int) -> str:
    """Whether a sentence has verbs in a form that tells what somebody else says: ``Das Schicksal stehe „…“``."""
    verbs = article.language.verbs
    if not verbs.reporting:
        return ""
    lows = article.lows[start:end]
    if not verbs.reporting.isdisjoint(lows):
        return "I"
    if not verbs.perhaps_reporting.isdisjoint(lows):
        return "j"
    unlisted = article.language.tokens.unlisted
    at = article.classes.find(unlisted, start, end)
    while at >= 0:
        if _is_shaped_so(article, at):
            return "e"
        at = article.classes.find(unlisted, at + 1, end)
    return ""


def _is_shaped_so(article: TokenizedText, at: int) -> bool:
    verbs, low = article.language.verbs, article.lows[at]
    shaped = article.classes[at] == article.language.tokens.unlisted and low.endswith(verbs.reporting_ending)
    return shaped and not low.endswith(verbs.no_reporting_endings)


def is_reported(article: TokenizedText, start: int, end: int) -> bool:
    """Whether the verbs of the tokens ``[start, end)`` tell what somebody else says: ``Das Dach halte nicht mehr``."""
    end, verbs = min(end, start + _MOST_AROUND), article.language.verbs
    mood = _mood(article, start, end)
    return mood in ("I", "e") or (mood == "j" and any(_tells_of_many(low, verbs) for low in article.lows[start:end]))


def is_told_of(article: TokenizedText, mention: Mention) -> bool:
    """``Clausnitzer betreibe „…“``, ``Damit sei die Regierung „…“``: the subject of a verb by which somebody else tells
    something of it."""
    at = mention.reach
    verbs = article.language.verbs
    reporting = verbs.reporting
    if at < len(article.lows) and (tells_of_another(article, at) or _is_said_to_say(article, at)):
        return True
    behind = mention.outer - 1
    while behind > 0 and article.classes[behind] in _BEFORE_SUBJECT and article.lows[behind] not in reporting:
        behind -= 1
    return article.lows[behind] in reporting


def tells_of_another(article: TokenizedText, at: int) -> bool:
    """Whether a verb tells what somebody else says of its subject: ``sei``, and ``hätten`` of many."""
    return is_reporting(article, at) or _tells_of_many(article.lows[at], article.language.verbs)


def _tells_of_many(low: str, verbs: Verbs) -> bool:
    """``Ihre Spielerinnen hätten „…“``: in the plural this form stands for the other."""
    return low in verbs.perhaps_reporting and low.endswith(verbs.of_many_ending)


def _is_said_to_say(article: TokenizedText, at: int) -> bool:
    """``Huber spreche „vielen aus der Seele“, so Lenz``: a verb of speech in that form."""
    verbs, low = article.language.verbs, article.lows[at]
    if not verbs.reporting_ending or article.classes[at] not in _SPEECH:
        return False
    return low.endswith(verbs.reporting_ending) and not low.endswith(verbs.no_reporting_endings)


_SPEECH: Final = frozenset("VWKTU")
"""Classes of verbs by which somebody says, writes or thinks something."""
_BEFORE_SUBJECT: Final = frozenset("oa")
"""Classes of what stands between a verb and its subject: objects and adverbs."""


def is_reporting(article: TokenizedText, at: int) -> bool:
    """Whether a word is a verb in a form that tells what somebody else says, by a list or by its ending."""
    return article.lows[at] in article.language.verbs.reporting or _is_shaped_so(article, at)


def shape_of(text: str, unit: Unit) -> str:
    """``c5.``: starts with a capital, five-word bucket, ends with a full stop; ``,`` is a comma, ``-`` is neither."""
    start, end = unit.first_piece.start, unit.first_piece.end
    first, final, furthest = text[start], text[unit.last_piece.end - 1], start + _MOST_COUNTED
    words = text.count(" ", start, end if end < furthest else furthest)
    size = _SIZES[words] if words < _MANY_WORDS and len(unit.pieces) == 1 else "6"
    case = "c" if first.isupper() else "l" if first.islower() else "o"
    return _SHAPES[case][size]["," if final == "," else "." if final in ".!?" else "-"]


_MOST_COUNTED: Final = 400
"""Code points of a piece in which its words are counted."""
_SIZES: Final = "1233444455555555555"
"""The bucket of a piece by its blanks: one word, two, up to four, eight, and nineteen."""
_MANY_WORDS: Final = len(_SIZES)
"""Blanks of a piece in the last bucket."""
_SHAPES: Final = {
    case: {size: {final: case + size + final for final in ",.-"} for size in "123456"} for case in ("c", "l", "o")
}
_SIZE_OF: Final = {
    shape: shape[:2] for sizes in _SHAPES.values() for finals in sizes.values() for shape in finals.values()
}
"""Every shape, and its case and length: one object each, as of what is squeezed."""


def place_of(scene: Scene, frame: Frame, mention: Mention) -> str:
    """Where a mention stands: ``b0`` before the piece in its sentence, ``a0`` after, ``b1`` a sentence before, …"""
    first = mention.first
    if first > frame.last:
        if first < frame.end:
            return "a0"
        under = scene.article.classes[frame.end - 1] == "n" and is_signature(scene.article, frame.end)
        return "sign" if under else "a1"
    if first >= frame.start:
        return "b0"
    if first >= frame.paragraph_start:
        return "b1" if first >= frame.before else "b2"
    if first < paragraph_before(scene, frame):
        return "far"
    return "p1" if first >= _last_sentence_start(scene, frame) else "p2"


def paragraph_before(scene: Scene, frame: Frame) -> int:
    """First token of the paragraph before."""
    return scene.article.paragraph_starts[frame.paragraph - 1 if frame.paragraph else 0]


def _last_sentence_start(scene: Scene, frame: Frame) -> int:
    """First token of the last sentence of the previous paragraph."""
    article = scene.article
    sentence = article.sentence_of[frame.paragraph_start]
    return article.sentence_starts[sentence - 1 if sentence else 0]
