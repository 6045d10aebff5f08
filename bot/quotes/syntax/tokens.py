"""An article as tokens: words, one class letter a word, sentences. Marked pieces are one token each.

The class letters of all tokens form one string, so that syntax can be asked for with small regular expressions over it
(``Na*V``: a name, adverbs or auxiliaries, a speech verb).

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
from functools import cache
from itertools import compress
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.language import Language
from bot.quotes.marks.pieces import Piece
from bot.quotes.syntax.body_names import join_body_names
from bot.quotes.syntax.known_tokens import (
    CAPITAL,
    COLUMNS,
    class_by_shape,
    known_text,
    lower_class,
)
from bot.quotes.syntax.matching import tokens_matching
from bot.quotes.syntax.names_like_words import follows_unlisted_name, name_givens, name_times, surnames_like_titles
from bot.quotes.syntax.scanning import scan
from bot.quotes.syntax.sentence_ends import boundaries
from bot.quotes.syntax.verbs_between import mark_verbs_between
from bot.quotes.syntax.verbs_like_nouns import (
    mark_title_verbs,
    messages_behind_names,
    nouns_like_verbs,
    openers,
    participles_like_nouns,
    past_behind_names,
    roles_like_words,
    verbs_in_headings,
    verbs_like_nouns,
)
from bot.quotes.vocabulary import NEVER, TokenWords


@dataclass(frozen=True, slots=True)
class TokenizedText:
    """The tokens of a text, column by column; all columns are as long as ``words``."""

    text: str
    language: Language
    """The text's language, by whose words and grammar it is read."""
    words: list[str]
    lows: list[str]
    ends: list[int]
    """Code point behind every token."""
    classes: str
    piece_tokens: list[int]
    """For every piece its token."""
    sentence_starts: list[int]
    """First token of every sentence, ascending; a paragraph's end is a sentence's end."""
    sentence_ends: list[int]
    """First token behind every sentence."""
    paragraph_starts: list[int]
    sentence_of: list[int]
    """For every token the number of its sentence."""
    paragraph_of: list[int]
    marked: frozenset[int] = frozenset()
    """Tokens of names in marks, whose closing mark belongs to a mention with more words: ``der „Bote“``."""

    def span(self, first: int, last: int) -> Span:
        """Code points of the tokens ``[first, last)``, which lie outside the pieces."""
        start, end = self.ends[first] - len(self.words[first]), self.ends[last - 1]
        return start, end + 1 if self.marked and last - 1 in self.marked and last - first > 1 else end

    def written(self, first: int, last: int) -> str:
        """The tokens ``[first, last)`` as they stand in the text, white space folded."""
        start, end = self.span(first, last)
        return " ".join(self.text[start:end].split())

    def sentence_span(self, number: int) -> tuple[int, int]:
        """Half-open token range of a sentence."""
        return self.sentence_starts[number], self.sentence_ends[number]


def read(text: str, pieces: Sequence[Piece], language: Language) -> TokenizedText:
    """Cut ``text`` into tokens, with one token for each marked piece; what is behind ``MAX_TOKENS`` of them is left."""
    scanned = text
    if language.marks.nicknames_apart:
        from bot.quotes.syntax.nicknames import without_nicknames  # here and below: an English bot starts without it

        scanned = without_nicknames(text, pieces)
    row, ends, piece_tokens = scan(scanned, pieces, known_text(language))
    pieces = pieces[: len(piece_tokens)]
    words, lows, letters = row[::COLUMNS], row[1::COLUMNS], row[2::COLUMNS]
    classes = _classify(words, lows, letters, language)
    if language.tokens.nouns is not None:
        from bot.quotes.syntax.capitals import split_owners

        classes = split_owners(words, lows, ends, classes, piece_tokens, language)
    if language.grammar.between_halves is not NEVER:
        classes = mark_verbs_between(text, classes, lows, piece_tokens, pieces, language)
    sentences, paragraphs = boundaries(text, words, classes, dict(zip(piece_tokens, pieces, strict=True)), language)
    sentence_of, paragraph_of = _numbers(sentences, len(words)), _numbers(paragraphs, len(words))
    return TokenizedText(
        text, language, words, lows, ends, classes, piece_tokens, sentences, [*sentences[1:], len(words)], paragraphs,
        sentence_of, paragraph_of,
    )  # fmt: skip


def _numbers(starts: list[int], length: int) -> list[int]:
    """For each of ``length`` tokens the number of the last start at or before it."""
    numbers: list[int] = []
    for number, end in enumerate([*starts[1:], length]):
        numbers += [number] * (end - len(numbers))
    return numbers


_FUNCTION: Final = frozenset("apzDdPorctOA")
"""Classes of function words."""
_ALWAYS_FUNCTION: Final = "ptOcz"
"""Classes of function words that no name has, whatever its capital."""


def _classify(words: list[str], lows: list[str], classes: list[str], language: Language) -> str:
    """The class letters of all tokens; ``classes`` has the letter of each word that looks the same everywhere."""
    if language.tokens.nouns is not None:
        from bot.quotes.syntax.capitals import noun_classes

        return noun_classes(words, lows, classes, language)
    letters = "".join(classes)
    inner, openers = tokens_matching(_INNER_CAPITAL, letters), tokens_matching(_OPENING_CAPITAL, letters)
    kept = language.tokens.kept_in_titles
    titled = {at for at in _title_case(words, letters) if lows[at] not in kept} if "n" in letters else None
    fresh = sorted(titled.union(openers)) if titled else openers
    names = _inner_names(words, lows, inner, set(map(words.__getitem__, fresh)), language)
    seen, adverb_endings = set(map(lows.__getitem__, fresh)).intersection(words), language.tokens.adverb_endings
    inside, opening, opening_seen = _capital_classes(language)
    for at in fresh:
        word, low = words[at], lows[at]
        letter = classes[at] = (inside if word in names else opening_seen if low in seen else opening)[word]
        if letter == "B" and word in names and _stands_alone(words, lows, classes, at):  # Bishop, 52, said
            classes[at] = "N"
        if letter == "a" and low.endswith(adverb_endings) and _is_named_like_an_adverb(low, classes, at, language):
            classes[at] = "N"
    for at in [at for at in inner if at not in titled] if titled else inner:
        classes[at] = inside[words[at]]
    for at in verbs_in_headings(words, classes, titled, language) if titled else ():
        classes[at] = "e"
    if language.tokens.participle_endings:
        unnamed = (at for at in fresh if words[at] not in names)
        for at in [at for at in unnamed if _opens_as_participle(words, lows, classes, at, language)]:
            classes[at] = "e"
    if language.tokens.particles:
        from bot.quotes.syntax.capitals import name_particles

        name_particles(words, lows, classes, language)
    unmasked = mark_title_verbs(words, lows, _unmask_titles(words, lows, "".join(classes), language), language)
    unmasked = name_givens(words, lows, name_times(words, lows, unmasked, language), language)
    unmasked = _without_halves(words, join_body_names(words, lows, unmasked, language), language.tokens.joined)
    return _nouns_of_speech(lows, language.grammar.no_verb.sub("w", unmasked), language)


def _stands_alone(words: list[str], lows: list[str], classes: list[str], at: int) -> bool:
    """Whether no name follows a title that is a surname elsewhere: ``Bishop, 52,``; not ``Mr van Rijn``."""
    return words[at + 1 : at + 2] == lows[at + 1 : at + 2] and classes[at + 1 : at + 2] != ["L"]


def _without_halves(words: list[str], classes: str, joined: tuple[str, ...]) -> str:
    """The classes without the names that are the first half of a word: New in ``New York-based Acme`` is nobody."""
    halves = [
        match.span()
        for match in _NAMES_AND_WORD.finditer(classes)
        if (half := words[match.end()]).endswith(joined) and half[0].isupper()
    ]
    for start, end in halves:
        classes = classes[:start] + "w" * (end - start) + classes[end:]
    return classes


_NAMES_AND_WORD: Final = re.compile("[NG]{1,3}(?=w)")
"""Names right before a word."""


def _nouns_of_speech(lows: list[str], classes: str, language: Language) -> str:
    """The classes, corrected for nouns that look like verbs of speech, where a possessive stands before them; for
    adverbs within descriptions: ``the newly elected mayor``; for names that end in s and own something; for questions
    that announce their answer; for pronouns that are sources; and for adverbs that stand for a verb of speech."""
    owned = [match.start(1) for match in language.grammar.owned_noun.finditer(classes)]
    words = [at for at in owned if lows[at] in language.tokens.spoken_nouns]
    words += _adverbs_within(lows, classes, language) + verbs_like_nouns(lows, classes, language)
    words += nouns_like_verbs(lows, classes, language)
    past = past_behind_names(lows, classes, language)
    within = tokens_matching(language.grammar.within_clause, classes)
    adverbs = [at for at in within if lows[at] in language.tokens.adverbs_within]
    adverbs += [at + 1 for at in adverbs if classes[at] in "UT"]  # used to say
    adverbs += tokens_matching(language.grammar.act_on_somebody, classes)
    owners = _owners_in_s(lows, classes, language)
    announced = _announcing_questions(lows, classes, language)
    pronouns = [match.start(1) for match in language.grammar.source_pronoun.finditer(classes)]
    verbs = tokens_matching(language.grammar.said_so, classes)
    verbs = [at for at in verbs if lows[at] in language.tokens.said_so] + participles_like_nouns(
        lows, classes, language
    )
    if language.grammar.answer is not NEVER:
        cues = [match.start("cue") for match in language.grammar.answer.finditer(classes)]
        verbs += [at for at in cues if lows[at] not in language.verbs.passive]
        words += openers(lows, classes, language)
    datives = tokens_matching(language.grammar.article_of_name, classes)
    datives = [at for at in datives if lows[at] in language.small.dative and _is_listener(lows, classes, at, language)]
    views = [match.start(1) for match in language.grammar.view.finditer(classes)]
    views = [at for at in views if lows[at] in language.small.viewed_by]
    changes = (
        ("A", views),
        ("w", words),
        ("p", datives),
        ("a", adverbs),
        ("e", past),
        ("s", owners),
        (":", announced),
        ("P", pronouns),
        ("V", verbs),
        ("W", messages_behind_names(lows, classes, language)),
        ("R", roles_like_words(lows, classes, language)),
        ("B", tokens_matching(_TITLE_AND_MARK, classes)),
        ("N", surnames_like_titles(lows, classes, language)),
    )
    mended: list[str] = []
    for letter, places in changes:
        if places:
            mended = mended or list(classes)
            for at in places:
                mended[at] = letter
    return "".join(mended) if mended else classes


def _is_listener(lows: list[str], classes: str, at: int, language: Language) -> bool:
    """``disse a Rosa``, ``numa carta a Holt``: a preposition at a token that may be an article too."""
    return classes[at - 1] == "S" or language.names.gender_of(lows[at + 1]) != ""


_TITLE_AND_MARK: Final = re.compile("'(?<=B')(?=[BN])")
"""Class of the mark of a title that is written with one, before a name: ``Dato' Azman Harun``."""


def _owners_in_s(lows: list[str], classes: str, language: Language) -> list[int]:
    """The apostrophes of ``Hutchens' wife``, each a possessive ending by itself."""
    return [at for at in tokens_matching(language.grammar.owner_in_s, classes) if lows[at - 1][-1] == "s"]


def _announcing_questions(lows: list[str], classes: str, language: Language) -> list[int]:
    """The question marks that announce like colons: ``Holt's verdict? “…”``, ``Her verdict on the plan? “…”``."""
    questions: list[int] = []
    at = classes.find(".Q")
    while at > 0:
        if lows[at] == "?":
            announcing = language.grammar.asked_noun.search(classes, max(0, at - _LONGEST_ASKED), at)
            if announcing is not None and lows[announcing.start("noun")] in language.tokens.spoken_nouns:
                questions.append(at)
        at = classes.find(".Q", at + 1)
    return questions


_LONGEST_ASKED: Final = 10
"""Tokens before a question mark in which it is looked for whose answer follows."""


def _adverbs_within(lows: list[str], classes: str, language: Language) -> list[int]:
    """The adverbs between an article and the adjective of a description."""
    small, endings = language.small, language.tokens.adverb_endings
    return [
        at
        for at in tokens_matching(language.grammar.qualifying, classes)
        if lows[at].endswith(endings) and (lows[at - 1] in small.definite or lows[at - 1] in small.newcomers)
    ]


def _inner_names(words: list[str], lows: list[str], inner: list[int], among: set[str], language: Language) -> set[str]:
    """The words of ``among`` that are names wherever they stand: after a given name, listed or not, or twice with a
    capital inside sentences, where the tokens ``inner`` stand."""
    body = words.index("\n\n") + 2 if "\n\n" in words else 2
    once: set[str] = set()
    names: set[str] = set()
    for at in compress(inner, map(among.__contains__, map(words.__getitem__, inner))):
        word, before = words[at], words[at - 1]
        if before != lows[at - 1]:
            if word not in names and (
                language.names.is_given(before) or follows_unlisted_name(words, lows, at, language)
            ):
                names.add(word)
        elif at >= body and before[0].isalpha():
            (names if word in once else once).add(word)
    return names


_LONGEST_HEADING: Final = 25
"""Tokens of a line that may be in title case."""
_FEWEST_CAPITALS: Final = 4
"""Words with a capital that a line in title case has at least."""
_FEWEST_IN_FIRST: Final = 3
"""Words with a capital that the first line, which is the heading, has at least: ``Mary Holt Retires``."""
_SMALLEST: Final = 4
"""Letters from which on a word of a title-case line has a capital."""


def _title_case(words: Sequence[str], classes: str) -> list[int]:
    """The capitals of lines in which every longer word has one: ``Mary Holt Welcomed New Pier``.

    They tell nothing there. https://apastyle.apa.org/style-grammar-guidelines/capitalization/title-case
    """
    titled: list[int] = []
    start = 0
    for line in classes.split("n"):
        end = start + len(line)
        fewest = _FEWEST_CAPITALS if start else _FEWEST_IN_FIRST
        if (
            fewest <= len(line) <= _LONGEST_HEADING
            and line[-1] != "."
            and line.count(CAPITAL) >= fewest
            and not _has_long_small_word(words, line, start)
        ):
            titled += [at for at in range(start, end) if classes[at] == CAPITAL]
        start = end + 1
    return titled


def _has_long_small_word(words: Sequence[str], line: str, start: int) -> bool:
    for at, letter in enumerate(line, start):
        if letter != CAPITAL and len(words[at]) >= _SMALLEST and words[at].isalpha():
            return True
    return False


def _is_named_like_an_adverb(low: str, classes: Sequence[str], at: int, language: Language) -> bool:
    """``“…,” Beverly said``, ``Reilly told``, ``Bly United said``; not ``Widely hailed as``: an adverb opens no clause
    before its verb."""
    if low in language.tokens.adverbs:
        return False
    if len(low) < _SHORTEST_ADVERB and classes[at + 1 : at + 2] == ["^"]:  # a word with a capital
        return True
    verb, after = [*classes[at + 1 : at + 3], "", ""][:2]
    return language.names.gender_of(low) != "" or (verb == "V" and after != "p")


def _opens_as_participle(
    words: Sequence[str], lows: Sequence[str], classes: Sequence[str], at: int, language: Language
) -> bool:
    """``Interrogé par la radio, …``, ``Consultado sobre el plan, …``: a word with the ending of a participle, before
    what such a word has behind it."""
    if classes[at] != "N" or len(lows[at]) < _SHORTEST_PARTICIPLE or language.names.gender_of(words[at]):
        return False
    behind = classes[at + 1] if at + 1 < len(classes) else ""
    return lows[at].endswith(language.tokens.participle_endings) and behind in _BEHIND_PARTICIPLE


_SHORTEST_PARTICIPLE: Final = 6
"""Letters of a participle that opens a sentence, at least."""
_BEHIND_PARTICIPLE: Final = frozenset("pOtzAa,")
"""Classes behind it."""
_SHORTEST_ADVERB: Final = 5
"""Letters of an adverb by its ending, at least, which is no listed one: ``duly`` and ``Bly`` are shorter."""


def _unmask_titles(words: list[str], lows: list[str], classes: str, language: Language) -> str:
    """``Mary Dean``: a surname that looks like a title is one wherever it stands."""
    starts = tokens_matching(language.grammar.title_last, classes)
    surnames = language.tokens.title_surnames
    names = {lows[at + 1] for at in starts if language.names.gender_of(words[at]) or lows[at + 1] in surnames}
    if not names:
        return classes
    mended = list(classes)
    for at in tokens_matching(_TITLE, classes):
        if lows[at] in names:
            mended[at] = "N"
    return "".join(mended)


_TITLE: Final = re.compile("B")


class _CapitalClasses(dict[str, str]):
    """Class letter of every word with a capital, worked out once; ``fresh`` where it may have it for its place,
    ``seen_lower`` if it has none elsewhere."""

    def __init__(self, language: Language, fresh: bool, seen_lower: bool) -> None:
        super().__init__()
        self._language = language
        self._fresh = fresh
        self._seen_lower = seen_lower

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_CAPITALS:
            self.clear()
        letter = self[word] = _capitalised(self._language, word, self._fresh, self._seen_lower)
        return letter


_MOST_CAPITALS: Final = 8_000
"""Words with a capital that are remembered with their class letters, for each of three sorts of places."""


@cache
def _capital_classes(language: Language) -> tuple[_CapitalClasses, _CapitalClasses, _CapitalClasses]:
    """The classes of words within sentences; of words where any has a capital; of such that have none elsewhere."""
    return (
        _CapitalClasses(language, False, False),
        _CapitalClasses(language, True, False),
        _CapitalClasses(language, True, True),
    )


def _capitalised(language: Language, word: str, fresh: bool, seen_lower: bool) -> str:
    tokens, low = language.tokens, word.lower()
    capital = tokens.capitals.get(low)
    if capital is not None and not (fresh and low in tokens.no_openers):
        return "N" if language.names.gender_of(low) or low in tokens.surnames else capital
    letter = lower_class(tokens, low)
    if (
        letter is not None
        and letter in _FUNCTION
        and (fresh or low in tokens.always_small or (letter in _ALWAYS_FUNCTION and not language.names.gender_of(low)))
    ):
        return letter
    if word.isupper() and len(word) > 1:
        return "N"
    if "-" in low and (joined := _joined(low, tokens)):
        return joined
    if fresh and letter is None and low.endswith(tokens.verb_endings) and not language.names.gender_of(word):
        return "e"
    if not fresh or (letter is None and low.endswith(tokens.active_endings) and language.names.is_place(word)):
        return "N"
    return _opening(low, letter, seen_lower, tokens)


def _opening(low: str, letter: str | None, seen_lower: bool, tokens: TokenWords) -> str:
    """Class of a word that may have its capital for standing first; ``letter`` is what its list says."""
    if low in tokens.openers:
        return letter or "w"
    if letter is not None and letter in "RSVWKTU":
        return letter
    if seen_lower or low.endswith(tokens.adverb_endings):
        return letter or class_by_shape(low, tokens)
    if letter is None and len(low) >= _LONGEST_NAME_OF_ENDING:
        if low.endswith(tokens.noun_endings) and len(low) > _LONGEST_NAME_OF_ENDING:
            return "w"
        if low.endswith(tokens.people_endings) and low not in tokens.people_like_names:
            return "R"
    return "g" if low.endswith(tokens.active_endings) and len(low) > _LONGEST_NAME else "N"


_LONGEST_NAME_OF_ENDING: Final = 8
"""Letters up to which a word that ends like a noun is as likely a name: ``Clement``, ``Holness``."""
_LONGEST_NAME: Final = 5
"""Letters up to which a word in "-ing" is as likely a name: ``King``."""


def _joined(low: str, tokens: TokenWords) -> str:
    """Class of ``London-based``, ``Singer-guitarist`` and ``Twenty-two``, empty for a double name."""
    if low.endswith(tokens.joined):
        return "w"
    first, _, last = low.rpartition("-")
    if first in tokens.tens:
        return "#"
    if tokens.joined_roles and len(last) > _LONGEST_NAME_OF_ENDING and last.endswith(tokens.role_endings):
        return "R"  # VVD-fractievoorzitter
    return "R" if last in tokens.roles and (tokens.joined_roles or first in tokens.roles) else ""


_INNER_CAPITAL: Final = re.compile(r"\^(?<=[^.nQ:]\^)(?<!n[-#]\^)")
_OPENING_CAPITAL: Final = re.compile(r"\^(?:(?<![^.nQ:]\^)|(?<=n[-#]\^))")
"""A word with a capital within a sentence, and behind the classes behind which any word may have one."""
