"""An article as tokens: words, one class letter a word, sentences. Marked pieces are one token each.

The class letters of all tokens form one string, so that syntax can be asked for with small regular
expressions over it (``Na*V``: a name, adverbs or auxiliaries, a speech verb).

==  =================================  ==  =================================
N   name word                          D   determiner, quantifier
G   capitalised word of organisations  d   possessive determiner
B   capitalised title                  a   auxiliary or adverb
J   Jr., III                           c   conjunction
L   name particle (van, bin)           z   subordinator (when, because)
P   subject pronoun                    t   that
o   object pronoun                     r   who, which
R   noun for a speaker                 p   preposition
S   noun for a document                O   of
V   plain speech verb                  A   according
W   writing verb                       s   possessive 's
K   naming verb                        g   other -ing word
T   verb of thought                    e   other -ed word
U   act done in words                  w   other word
Q   marked piece                       #   number
M   month, weekday                     n   newline
, : . - ( )                            x   other punctuation
'   apostrophe of a plural's possessive
==  =================================  ==  =================================
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, islice, pairwise, repeat

from bot.domain.quotations import Span
from bot.quotes import words as lexicon
from bot.quotes.cues import cue_classes
from bot.quotes.givennames import given_name_gender
from bot.quotes.marks import Piece

_TOKEN = re.compile(
    r"""[^\S\n]*(?:                                                      # what stands before it is cut off again
    [a-z]+(?=[ ,.\n])|[A-Z][a-z]{4,}(?=[ ,\n])|[,.](?=[ \n])              # most tokens: tried first
    |\n\s*
    |(?:[A-Z]\.){2,}(?:[A-Z]\b)?
    |(?:Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Cmdr|Det|Cpl|Insp|Supt|Rev|Hon|Del|Pres|Atty|Asst|Ald|Messrs|St|Jr|Sr|Inc|Corp
        |Co|Ltd|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Calif|Fla|Mass|Conn|Ariz|Pa|Va|Wis|Minn|Mich|Tenn|Ore|Wash|[A-Z])\.
    |['’](?:s|ll|re|ve|d|m)\b
    |[^\W_]+(?:(?:[-&]|['’](?!(?:s|ll|re|ve|d|m)\b))[^\W_]+)*
    |\.\.+
    |[^\s\w]|_+)""",
    re.VERBOSE,
)
_PUNCTUATION = {
    ",": ",", ";": ",", ":": ":", ".": ".", "!": ".", "?": ".", "…": "-", "-": "-", "–": "-", "—": "-", "―": "-",
    "‒": "-",
    "(": "(", ")": ")", "[": "(", "]": ")", "’s": "s", "'s": "s", "&": "&", "'": "'", "’": "'",
}  # fmt: skip
PIECE = " piece "
"""The word of a token that stands for a marked piece; no other token holds a space."""


@dataclass(frozen=True, slots=True)
class Article:
    """The tokens of a text, column by column; all columns are as long as ``words``."""

    text: str
    words: list[str]
    lows: list[str]
    ends: list[int]
    """Code point behind every token."""
    classes: str
    piece_tokens: list[int]
    """For every piece its token."""
    sentence_starts: list[int]
    """First token of every sentence, ascending; a paragraph's end is a sentence's end."""
    paragraph_starts: list[int]
    sentence_of: list[int]
    """For every token the number of its sentence."""
    paragraph_of: list[int]

    def span(self, first: int, last: int) -> Span:
        """Code points of the tokens ``[first, last)``, which lie outside the pieces."""
        return self.ends[first] - len(self.words[first]), self.ends[last - 1]

    def written(self, first: int, last: int) -> str:
        """The tokens ``[first, last)`` as they stand in the text, white space folded."""
        start, end = self.span(first, last)
        return " ".join(self.text[start:end].split())

    def sentence_span(self, number: int) -> tuple[int, int]:
        """Half-open token range of a sentence."""
        return self.sentence_starts[number], self.sentence_end(number)

    def sentence_end(self, number: int) -> int:
        """First token after a sentence."""
        return self.sentence_starts[number + 1] if number + 1 < len(self.sentence_starts) else len(self.words)


def read(text: str, pieces: Sequence[Piece]) -> Article:
    """Cut ``text`` into tokens, with one token for each marked piece."""
    words: list[str] = []
    ends: list[int] = []
    piece_tokens: list[int] = []
    at = 0
    for piece in pieces:
        _scan(text, at, piece.outer_start, words, ends)
        piece_tokens.append(len(words))
        words.append(PIECE)
        ends.append(piece.outer_end)
        at = piece.outer_end
    _scan(text, at, len(text), words, ends)
    lows = list(map(str.lower, words))
    classes = _classify(words, lows)
    sentences, paragraphs = _boundaries(text, words, classes, pieces, piece_tokens)
    sentence_of, paragraph_of = _numbers(sentences, len(words)), _numbers(paragraphs, len(words))
    return Article(text, words, lows, ends, classes, piece_tokens, sentences, paragraphs, sentence_of, paragraph_of)


def _numbers(starts: list[int], length: int) -> list[int]:
    """For each of so many tokens the number of the last start at or before it."""
    numbers: list[int] = []
    for number, (start, end) in enumerate(pairwise([*starts, length])):
        numbers += [number] * (end - start)
    return numbers


def _scan(text: str, start: int, end: int, words: list[str], ends: list[int]) -> None:
    """Add the tokens of ``text[start:end]``. They follow each other without a gap, so that lengths tell the places."""
    found = _TOKEN.findall(text, start, end)
    ends += islice(accumulate(map(len, found), initial=start), 1, None)
    words += map(str.lstrip, found, repeat(_BLANKS))


_BLANKS = "".join(letter for letter in map(chr, range(0x3001)) if letter.isspace() and letter != "\n")
"""What may stand before a token; a newline is a token."""


@cache
def _lower_classes() -> dict[str, str]:
    """Class letter of every listed word, the most particular list last."""
    table: dict[str, str] = {}
    table.update((form, letter) for form, (letter, _) in cue_classes().items())
    for letter, listed in (
        ("S", lexicon.DOCUMENT_NOUNS), ("R", lexicon.ROLE_NOUNS), ("L", lexicon.PARTICLES), ("a", lexicon.ADVERBS),
        ("p", lexicon.PREPOSITIONS), ("z", lexicon.SUBORDINATORS), ("D", lexicon.DETERMINERS),
        ("d", lexicon.POSSESSIVES),
        ("a", lexicon.AUXILIARIES), ("P", lexicon.SUBJECT_PRONOUNS), ("o", lexicon.OBJECT_PRONOUNS),
        ("r", lexicon.RELATIVES), ("c", lexicon.CONJUNCTIONS),
    ):  # fmt: skip
        table.update(dict.fromkeys(listed, letter))
    # Words in two lists where the verb is the likelier reading in news.
    for form in ("read", "writes", "tweeted", "posted", "emailed", "reports", "reported", "claims", "notes"):
        table[form] = cue_classes()[form][0] if form in cue_classes() else table[form]
    # Nouns far more often than verbs: "press secretary", "state officials".
    table.update({"press": "w", "state": "w"})
    table.update({"that": "t", "whether": "t", "of": "O", "according": "A", "her": "d", PIECE: "Q"})
    table.update(_PUNCTUATION)
    return table


@cache
def _capital_classes() -> dict[str, str]:
    """Class letter of capitalised words by their lower-case form."""
    table = dict.fromkeys(lexicon.ORG_WORDS, "G")
    table.update(dict.fromkeys(lexicon.TITLES, "B"))
    table.update(dict.fromkeys(lexicon.TIMES, "M"))
    table.update(dict.fromkeys(lexicon.SUFFIXES, "J"))
    return table


_SURNAMES = frozenset(["hill", "park", "hall", "church", "day", "lake", "post", "price"])
"""Words of places and organisations that are surnames as often."""
_NO_VERB = re.compile(r"(?<=[Dd])[VWKTU](?=R)")
"""``the fire brigade``, ``a state official``: no verb between an article and a noun for a speaker."""
_FUNCTION = frozenset("apzDdPorctOA")


def _classify(words: list[str], lows: list[str]) -> str:
    classes = list(map(_plain_classes().__getitem__, words))
    capitals = [at for at, letter in enumerate(classes) if letter == _CAPITAL]
    seen = set(words)
    names = _inner_names(words, lows, capitals)
    titled = _title_case(words, classes) if "n" in classes else frozenset()
    for at in capitals:
        word, low = words[at], lows[at]
        fresh = at == 0 or classes[at - 1] in _FRESH or (at in titled and low not in _KEPT)
        classes[at] = _capitalised(word, low, fresh and word not in names, low in seen)
        if classes[at] == "a" and low.endswith("ly") and _is_named_like_an_adverb(low, classes, at):
            classes[at] = "N"
    return _nouns_of_speech(lows, _NO_VERB.sub("w", _unmask_titles(words, lows, "".join(classes))))


_OWNED_NOUN = re.compile(r"[sd'][wega]{0,2}([VU])(?=[:p])")
"""``Holt's cheerful answer:``: no verb behind an owner."""


def _nouns_of_speech(lows: list[str], classes: str) -> str:
    """The classes with those of nouns that look like verbs of speech mended where somebody owns them."""
    nouns = [match.start(1) for match in _OWNED_NOUN.finditer(classes) if lows[match.start(1)] in lexicon.SPOKEN_NOUNS]
    if not nouns:
        return classes
    mended = list(classes)
    for at in nouns:
        mended[at] = "w"
    return "".join(mended)


def _inner_names(words: list[str], lows: list[str], capitals: list[int]) -> set[str]:
    """Words that are names wherever they stand: after a given name, or twice with a capital inside sentences."""
    body = words.index("\n\n") + 2 if "\n\n" in words else 2
    once: set[str] = set()
    names: set[str] = set()
    for at in capitals:
        before = words[at - 1]
        if at and before != lows[at - 1] and given_name_gender(before):
            names.add(words[at])
        elif at >= body and before == lows[at - 1] and before[0].isalpha():
            (names if words[at] in once else once).add(words[at])
    return names


_NEWLINE = re.compile("n")
_KEPT = lexicon.ROLE_NOUNS | lexicon.DOCUMENT_NOUNS
"""Words of a title-case line that stay parts of names: ``Harbour Report``."""
_LONGEST_HEADING = 25
"""Tokens of a line that may be in title case."""
_FEWEST_CAPITALS = 4
_SMALLEST = 4
"""Letters from which on a word of a title-case line has a capital."""


def _title_case(words: Sequence[str], classes: Sequence[str]) -> frozenset[int]:
    """The tokens of lines in which every longer word has a capital: ``Mary Holt Welcomed New Pier``.

    Capitals tell nothing there. https://apastyle.apa.org/style-grammar-guidelines/capitalization/title-case
    """
    breaks = [-1, *(match.start() for match in _NEWLINE.finditer("".join(classes))), len(classes)]
    titled: list[int] = []
    for before, after in pairwise(breaks):
        line = range(before + 1, after)
        if not _FEWEST_CAPITALS < len(line) <= _LONGEST_HEADING or classes[after - 1] == ".":
            continue
        capitals = [at for at in line if classes[at] == _CAPITAL]
        small = any(len(words[at]) >= _SMALLEST and words[at].isalpha() and classes[at] != _CAPITAL for at in line)
        if len(capitals) >= _FEWEST_CAPITALS and not small:
            titled += capitals
    return frozenset(titled)


def _is_named_like_an_adverb(low: str, classes: Sequence[str], at: int) -> bool:
    """``“…,” Beverly said``, ``Reilly told``; not ``Widely hailed as``: an adverb opens no clause before its verb."""
    if low in lexicon.ADVERBS:
        return False
    verb, after = [*classes[at + 1 : at + 3], "", ""][:2]
    return given_name_gender(low) != "" or (verb == "V" and after != "p")


_TITLE_LAST = re.compile(r"NB(?![NBO])")


def _unmask_titles(words: list[str], lows: list[str], classes: str) -> str:
    """``Mary Dean``: a surname that looks like a title is one wherever it stands."""
    names = {
        lows[match.start() + 1]
        for match in _TITLE_LAST.finditer(classes)
        if given_name_gender(words[match.start()]) or lows[match.start() + 1] in lexicon.TITLE_SURNAMES
    }
    if not names:
        return classes
    return "".join("N" if letter == "B" and low in names else letter for letter, low in zip(classes, lows, strict=True))


@lru_cache(maxsize=16384)
def _capitalised(word: str, low: str, fresh: bool, seen_lower: bool) -> str:
    """Class of a word with a capital; ``fresh`` where it may have it for its place, ``seen_lower`` if it has none
    elsewhere."""
    capital = _capital_classes().get(low)
    if capital is not None and not (low == "may" and fresh):
        return "N" if given_name_gender(low) or low in _SURNAMES else capital
    letter = _lower_classes().get(low)
    if (
        letter is not None
        and letter in _FUNCTION
        and (fresh or (letter in "ptOcz" and not given_name_gender(low)) or low in ("i", "the", "a", "he", "she"))
    ):
        return letter
    if word.isupper() and len(word) > 1:
        return "N"
    if "-" in low and (joined := _joined(low)):
        return joined
    if fresh:
        if low in lexicon.OPENERS:
            return letter or "w"
        if letter is not None and letter in "RSVWKTU":
            return letter
        if seen_lower or low.endswith("ly"):
            return letter or _by_shape(low)
        if low.endswith("ing") and len(low) > 5:
            return "g"
    return "N"


def _joined(low: str) -> str:
    """Class of ``London-based``, ``Singer-guitarist`` and ``Twenty-two``, empty for a double name."""
    if low.endswith(lexicon.JOINED):
        return "w"
    first, _, last = low.rpartition("-")
    if first in lexicon.TENS:
        return "#"
    return "R" if last in lexicon.ROLE_NOUNS and first in lexicon.ROLE_NOUNS else ""


def _by_shape(low: str) -> str:
    first = low[0]
    if first.isdigit() or first in "$£€":
        return "#"
    if first == "\n":
        return "n"
    if not first.isalpha():
        return "x" if first != "." else "-"
    if low.endswith(("ly", "n't", "n’t")):
        return "a"
    if low.endswith("ing"):
        return "g"
    if low.endswith("ed"):
        return "e"
    if low.endswith(lexicon.ROLE_SUFFIXES) and not low.endswith("human"):
        return "R"
    return "w"


class _Plain(dict[str, str]):
    """Class letter of every word that looks the same everywhere, worked out once; ``_CAPITAL`` for the others."""

    def __missing__(self, word: str) -> str:
        low = word.lower()
        letter = _CAPITAL if word != low else _lower_classes().get(low) or _by_shape(low)
        if len(self) < _MOST_WORDS:
            self[word] = letter
        return letter


_CAPITAL = "^"
_FRESH = frozenset(".nQ:")
_MOST_WORDS = 100_000


@cache
def _plain_classes() -> _Plain:
    return _Plain()


_INVERTED = re.compile(r"(?:[BNG]{1,4}|P|D[wRNG]{1,3})a{0,2}[VWA]")


def _boundaries(
    text: str, words: list[str], classes: str, pieces: Sequence[Piece], piece_tokens: list[int]
) -> tuple[list[int], list[int]]:
    """First tokens of the sentences and of the paragraphs."""
    sentences, paragraphs = [0], [0]
    piece_at = dict(zip(piece_tokens, pieces, strict=True))
    last = len(words) - 1
    for match in _BREAK.finditer(classes):
        at = match.start()
        if at == last:
            continue
        letter = classes[at]
        if letter == "n":
            paragraphs.append(at + 1)
            sentences.append(at + 1)
        elif (letter == "." and not _continues_lower(words[at + 1]) and classes[at + 1] not in ".n)") or (
            letter == "Q" and _ends_sentence(text, piece_at[at], words[at + 1], classes, at)
        ):
            sentences.append(at + 1)
    return sentences, paragraphs


_BREAK = re.compile(r"[n.Q]")


def _continues_lower(word: str) -> bool:
    return word[0].islower() or word[0] == ","


def _ends_sentence(text: str, piece: Piece, following: str, classes: str, at: int) -> bool:
    """A piece that ends in a full stop ends its sentence, unless what follows goes on with it."""
    final = text[piece.end - 1]
    if final not in ".!?…" or not (following[0].isupper() or following == PIECE or following[0].isdigit()):
        return False
    return final == "." or not _INVERTED.match(classes, at + 1)
