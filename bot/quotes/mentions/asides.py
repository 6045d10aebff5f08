"""Words that look like mentions and name nobody who speaks: authors' lines, datelines, parties with places, shares."""

from itertools import pairwise
from typing import Final

from bot.quotes.syntax.tokens import TokenizedText

_HEAD: Final = 6
"""Paragraphs at the top among which the author's line and the place of writing may stand."""


def aside_lines(article: TokenizedText) -> list[tuple[int, int]]:
    """Tokens of lines such as ``By Mary Holt, Staff Writer``, and of ``LONDON, March 3 (Newswire) -``."""
    by, grammar = article.language.small.by, article.language.grammar
    starts = [*article.paragraph_starts[: _HEAD + 1], len(article.words)]
    ranges: list[tuple[int, int]] = []
    for start, end in list(pairwise(starts))[:_HEAD]:
        signed = not by.isdisjoint(article.lows[start : start + 2]) and grammar.byline.match(article.classes[start:end])
        opens = start or article.classes[:1] in _BY  # di Ana Holt e Ugo Pell
        if signed or (opens and grammar.author_line.fullmatch(article.classes, start, end)):
            ranges.append((start, end))
        elif wire := grammar.wire_line.match(article.classes, start, end):
            ranges.append((start, wire.end()))
        elif (
            start < end
            and len(article.words[start]) > _INITIALS
            and article.words[start].isupper()
            and not _names_somebody(article, start)
        ):
            dateline = grammar.dateline.match(article.classes, start)
            if dateline:
                ranges.append((start, dateline.end()))
        elif (dateline := grammar.place_and_country.match(article.classes, start)) and article.words[
            min(dateline.end(), end - 1)
        ][0].isupper():
            ranges.append((start, dateline.end()))
    return ranges


def _names_somebody(article: TokenizedText, start: int) -> bool:
    """``ANA HOLT - “…”``: a line that begins with a given name, in a language that calls people by what they are."""
    language = article.language
    return language.nouns.calls_again and language.names.gender_of(article.words[start]) != ""


_BY: Final = ("O", "p")
_INITIALS: Final = 2
"""Letters of a word in capitals that a place of writing has more than: ``UK - …`` is a heading."""


def is_party(article: TokenizedText, first: int, last: int) -> bool:
    """Whether a name is a party with its place: ``Ann Holt, Democrat of Oregon,``, ``Pell, D-Ore.,``, ``(D-N.Y.)``; or
    the party of the noun behind it."""
    if is_of_party(article, first, last):
        return True
    if not first or article.classes[first - 1] not in ",(":
        return False
    names, low = article.language.names, article.lows[first]
    if names.party_sign is not None and names.party_sign.fullmatch(article.words[first]):
        return True
    if article.classes[first - 1] == "(":
        return article.language.nouns.calls_again and _is_behind_person(article, first, last)
    return low in names.parties and (last - first == 1 or article.classes[first + 1] == "O")


def _is_behind_person(article: TokenizedText, first: int, last: int) -> bool:
    """``Ria de Groot (Lokaal Hoorn)``: a name in brackets by itself, right behind a name of which it isn't a part."""
    classes, names = article.classes, article.language.names
    closed = classes.startswith(")", last) and classes[first - 2 : first - 1] == "N"
    return closed and not names.gender_of(article.words[first])


def is_of_party(article: TokenizedText, first: int, last: int) -> bool:
    """Whether a word tells of what party the noun behind it is: ``Democratic inquisitors``, ``a Liberal idea``."""
    alone = last - first == 1 and article.classes.startswith("w", last)
    return alone and article.lows[first] in article.language.names.of_parties


def is_share(article: TokenizedText, first: int, last: int) -> bool:
    """``(44 percent of voters say so)``: a number in brackets, and nobody who speaks outside them."""
    return article.classes.startswith("(", first - 1) and article.lows[last - 1] in article.language.nouns.shares
