"""What an article says somebody is, in full, right beside the name: ``Mary Holt, president and head of Acme,``.

Who a description means is worked out from shorter phrases (:mod:`bot.quotes.people.appositions`); these are for people
who read an answer.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import compress, count
from operator import ne
from typing import Final, NamedTuple

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import LONGEST_TITLE
from bot.quotes.syntax.tokens import TokenizedText


class ToldRole(NamedTuple):
    """What an article says somebody is: half-open token ranges, and the token of the noun."""

    first: int
    last: int
    head: int


def told_roles(article: TokenizedText, named: Sequence[Mention]) -> list[ToldRole]:
    """The phrases beside somebody's mentions by name, in the order of the text."""
    classes, occupations = article.classes, article.language.nouns.occupations
    phrases: set[ToldRole | None] = set()
    for mention in named[:_MOST_NAMED]:
        core, behind = mention.core, classes[mention.last : mention.last + 1]
        if mention.outer < core or classes[core - 1] not in _NO_NOUN:
            phrases.add(_before(article, mention))
        if classes.startswith(",", mention.outer - 1):
            phrases.add(_ahead(article, mention))
        if behind in _GOING_ON:
            phrases.add(told_behind(article, mention))
        if behind == "," or article.lows[core - 1] in occupations or classes.startswith(_OF_NOUN, core - len(_OF_NOUN)):
            phrases.update(_occupations(article, mention))
    many = article.language.nouns.many
    short = [phrase for phrase in phrases if phrase is not None and phrase.last - phrase.first <= _LONGEST_PHRASE]
    return sorted([phrase for phrase in short if article.lows[phrase.head] not in many])


def _letters(article: TokenizedText, start: int, end: int) -> str:
    """The class letters of tokens; of words with a capital, nouns for people are titles and all others name words:
    ``Senior Lecturer``, ``Fire chief``. An occupation is a noun for people."""
    words, lows, nouns = article.words[start:end], article.lows[start:end], article.language.nouns
    letters = list(article.classes[start:end])
    for at in compress(count(), map(ne, words, lows)):
        if letters[at] in _MAY_BE_NAMES:
            letters[at] = _TITLE if lows[at].rpartition("-")[2] in nouns.roles else _NAME  # then-Secretary
    if not nouns.occupations.isdisjoint(lows):
        for at, low in enumerate(lows):
            if low in nouns.occupations and _is_occupation(article, start + at):
                letters[at] = _PERSON
    return "".join(letters)


def told_behind(article: TokenizedText, mention: Mention) -> ToldRole | None:
    """``, 45, a nurse at Bly Hospital,`` behind a name."""
    if article.classes[mention.last : mention.last + 1] not in _GOING_ON:  # most
        return None
    if article.classes.find(",", mention.last, mention.last + _FURTHEST_COMMA) < 0:
        return None
    end = article.classes.find("n", mention.last, mention.last + 2 * _LONGEST_PHRASE)
    letters = _letters(article, mention.last, end + 1 if end >= 0 else mention.last + 2 * _LONGEST_PHRASE)
    match = article.language.grammar.role_behind.match(letters)
    return _of_match(article, match, mention.last) if match is not None else None


def _of_match(article: TokenizedText, match: re.Match[str], start: int) -> ToldRole:
    """The phrase of a match in the letters from a token on, up to a verb that is no noun (``head of reporting``, not
    ``head of Acme said``)."""
    first, last, head = start + match.start("role"), start + match.end("role"), start + match.end("head") - 1
    endings = article.language.tokens.active_endings
    spoken = (at for at in range(head + 1, last) if article.classes[at] in _VERBS)
    return ToldRole(first, next((at for at in spoken if not article.lows[at].endswith(endings)), last), head)


def _before(article: TokenizedText, mention: Mention) -> ToldRole | None:
    """``Board of Trade president``, ``Secretary of State`` right before ``Mary Holt``; nothing that belongs to somebody
    (``her lawyer``)."""
    end, outer = mention.core, mention.outer
    while end > outer and article.lows[end - 1] in article.language.nouns.honorifics:
        end -= 1
    if article.classes[end - 1] in _NO_NOUN:  # most
        return None
    start, grammar = article.sentence_starts[article.sentence_of[mention.core]], article.language.grammar
    if end == start:
        return None
    start = max(start, end - LONGEST_TITLE)
    letters = _letters(article, start, end)
    office: re.Match[str] | None = None
    if "O" in letters or "p" in letters:
        office = grammar.role_office.search(article.classes[start:end]) or grammar.role_office.search(letters)
    if office is not None and (mention.outer < mention.core or office.start() == 0):
        head = start + office.start("head")
        return ToldRole(_with_former(article, start + office.start("role")), end, head)
    if letters[-1:] == _NAME and mention.first < mention.core:  # Senate Majority Whip
        letters = letters[:-1] + _TITLE
    match = grammar.role_before.search(letters) if letters[-1] in _HEADS else None
    if match is None or (match.start() and letters[match.start() - 1] in _OWNED):
        return None
    first = _trimmed(article, start + match.start("role"), end, opens=match.start("role") == 0)
    return ToldRole(first, end, end - 1)


def _with_former(article: TokenizedText, first: int) -> int:
    """Where an office starts with the words before it that make another of it: ``former``, ``shadow``."""
    nouns = article.language.nouns
    while first and article.lows[first - 1] in nouns.former | nouns.lesser:
        first -= 1
    return first


def _trimmed(article: TokenizedText, first: int, end: int, *, opens: bool) -> int:
    """Where a phrase before a name starts without words that may be a verb or somebody else: ``to involve Attorney
    General Holt``, ``Pell grilled Acme boss Holt``, ``Pell met Marl Mayor Holt``, ``the media and rival Holt``."""
    classes, nouns = article.classes, article.language.nouns
    for at in range(end - 2, first, -1):
        if classes[at] in _SMALL and classes[at - 1] in _CAPITALS and classes[at + 1] in _CAPITALS:
            return at + 1
        if classes[at] == _PARTICIPLE and classes[at - 1] in _CAPITALS:
            return at + 1
        if classes[at] == _AND and article.lows[at - 1] in nouns.many:
            return at + 1
    titled = classes[end - 1] == _TITLE
    while first < end - 1 and article.words[first] == article.lows[first]:
        if article.lows[first] in nouns.former | nouns.lesser:
            break
        verb = titled or (classes[first + 1] in _CAPITALS and classes[first - 1] in _BEFORE_VERB)
        no_part = (classes[first] == _PARTICIPLE and not opens) or (classes[first] in _SMALL and verb)
        if not no_part and not article.lows[first].isdigit():
            break
        first += 1
    return first


def _ahead(article: TokenizedText, mention: Mention) -> ToldRole | None:
    """``The head of Acme`` before a comma and ``Mary Holt``, where it opens a clause or follows a verb of speech."""
    for start in _openings(article, mention.outer - 1):
        match = article.language.grammar.role_ahead.fullmatch(_letters(article, start, mention.outer - 1))
        if match is not None:
            return _of_match(article, match, start)
    return None


def _occupations(article: TokenizedText, mention: Mention) -> Iterator[ToldRole]:
    """``la alfarera Ana Ruiz``, ``la guía de montaña Ana Ruiz``, ``Ana Ruiz, alfarera de Bly,``: an occupation beside a
    name."""
    lows, end, occupations = article.lows, mention.core, article.language.nouns.occupations
    if end and not occupations.isdisjoint(lows[max(0, end - _WITH_NOUN) : end]):  # few names
        head = end - _WITH_NOUN if article.classes.startswith(_OF_NOUN, max(0, end - _WITH_NOUN + 1)) else end - 1
        if head >= 0 and _is_occupation(article, head):
            yield ToldRole(head, end, head)
    if not article.classes.startswith(",", mention.last):
        return
    if occupations.isdisjoint(lows[mention.last : mention.last + _LONGEST_PHRASE]):  # most
        return
    letters = _letters(article, mention.last, mention.last + _LONGEST_PHRASE)
    bare = letters.replace(",D", ",", 1) if letters.startswith(",D") else letters
    match = article.language.grammar.bare_role.match(bare)
    if match is not None:
        phrase = _of_match(article, match, mention.last + len(letters) - len(bare))
        if _is_occupation(article, phrase.head):
            yield phrase


def _is_occupation(article: TokenizedText, at: int) -> bool:
    """Whether a word that is no name is an occupation; in German it has a capital all the same."""
    low, language = article.lows[at], article.language
    return low in language.nouns.occupations and (language.tokens.nouns is not None or article.words[at] == low)


def _openings(article: TokenizedText, end: int) -> Iterator[int]:
    """Where a phrase that ends at a token may begin: with its sentence, behind "said" and behind "that"."""
    start = article.sentence_starts[article.sentence_of[end]]
    if end - start <= 2 * _LONGEST_PHRASE:
        yield start
    for at in range(end - 1, max(start, end - _LONGEST_PHRASE), -1):
        if article.classes[at] == _THAT or (article.classes[at] in _CUES and article.classes[at - 1] in _BEFORE_CUE):
            yield at + 1
            return


_PERSON: Final = "R"
"""Class of a noun for people."""
_OF_NOUN: Final = "Ow"
"""Classes of "of" and a noun."""
_WITH_NOUN: Final = 3
"""Tokens of ``guía de montaña``."""
_MOST_NAMED: Final = 20
"""Mentions by name beside which somebody's roles are looked for, the first ones."""
_LONGEST_PHRASE: Final = 24
"""Tokens of a phrase, at most."""
_FURTHEST_COMMA: Final = 20
"""Tokens behind a name within which the comma before such a phrase stands, at most."""
_GOING_ON: Final = frozenset("(pO,")
"""Classes that such a phrase begins with, be it behind brackets or a preposition with its noun."""
_NO_NOUN: Final = frozenset(",.:-()'nQOpcztraodDPA#")
_OWNED: Final = frozenset("d")
_HEADS: Final = "RB"
_NAME: Final = "N"
_TITLE: Final = "B"
_MAY_BE_NAMES: Final = frozenset("NVUTKWweg")
_CAPITALS: Final = frozenset("NGB")
_PARTICIPLE: Final = "e"
_SMALL: Final = frozenset("ewg")
_BEFORE_VERB: Final = frozenset("cpat")
_AND: Final = "c"
_VERBS: Final = frozenset("V")
_THAT: Final = "t"
_CUES: Final = frozenset("VW")
_BEFORE_CUE: Final = frozenset("Q,")
"""Classes of tokens: what no phrase before a name ends with; a possessive; the nouns that it ends with; a word of a
name; a title; words that are name words with a capital; words with capitals; a participle; small words, which may be
verbs before a title, and what stands before such; "and"; verbs of speech, which may be nouns; "that"; verbs of speech
and writing; what stands before an inverted one."""
