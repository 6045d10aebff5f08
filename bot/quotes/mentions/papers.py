"""Names in marks that are sources: ``schreibt der „Bote“``, in a language in which papers and broadcasters stand so.

Such a piece is no speech but the name of who speaks: it becomes a word of the text before anybody is looked for.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.quotes.marks.pieces import Piece
from bot.quotes.syntax.tokens import TokenizedText

_NAME: Final = "G"
"""Class of the name of a source: a body's."""
_OUT_OF_IT: Final = "a"
"""Class of what a clause may be read without."""
_BEARERS: Final = ("w", "G", "S")
"""Classes of what bears a name in marks, before somebody's own name behind a comma."""
_MOST_WORDS: Final = 4
"""Words of a paper's name at most: ``Neue Allgemeine Zeitung am Sonntag`` has one more, and is rarely in marks."""
_LONGEST_SMALL: Final = 3
"""Letters that a word of a name may have without a capital: ``Bote vom See``."""


def name_sources(article: TokenizedText, pieces: Sequence[Piece]) -> tuple[TokenizedText, Sequence[Piece]]:
    """The article with the names of sources as words, and its pieces without them."""
    text = article.text
    ending = [number for number, piece in enumerate(pieces) if text[piece.end - 1].isalnum()]  # half of all pieces
    named = {number for number in ending if _is_source(article, pieces, number)}
    if not named:
        return article, pieces
    words, lows, ends, classes = list(article.words), list(article.lows), list(article.ends), list(article.classes)
    for number in named:
        if (within := _preposition_of(article, article.piece_tokens[number])) >= 0:
            classes[within], classes[article.piece_tokens[number] + _IT] = "A", "o"
        token, piece = article.piece_tokens[number], pieces[number]
        words[token] = " ".join(article.text[piece.start : piece.end].split())
        lows[token], ends[token] = words[token].lower(), piece.end
        if _quotes_another(article, token):
            classes[token - _BORNE], classes[token] = _OUT_OF_IT, "A"
        else:
            classes[token] = _NAME
    kept = [number for number in range(len(pieces)) if number not in named]
    changed = replace(
        article, words=words, lows=lows, ends=ends, classes="".join(classes),
        piece_tokens=[article.piece_tokens[number] for number in kept],
        marked=frozenset(article.piece_tokens[at] for at in named if pieces[at].outer_end > pieces[at].end),
    )  # fmt: skip
    return changed, [pieces[number] for number in kept]


def _is_source(article: TokenizedText, pieces: Sequence[Piece], number: int) -> bool:
    """Whether a piece is written like a name, and stands where only a source does."""
    piece, token = pieces[number], article.piece_tokens[number]
    goes_on = piece.continues or (number + 1 < len(pieces) and pieces[number + 1].continues)
    if goes_on or not _is_written_like_a_name(article.text[piece.start : piece.end]):
        return False
    if article.text[piece.outer_end : piece.outer_end + 1] == "-":  # der „Zeit“-Chefredakteur
        return False
    grammar, start = article.language.grammar, article.sentence_starts[article.sentence_of[token]]
    if _preposition_of(article, token) >= 0 or _quotes_another(article, token):
        return True
    if article.classes[token - 1 : token] in _BEARERS and article.classes.startswith(",N", token + 1):
        return True  # die Wirtin des Gasthofs „Zur Post“, Maria Hinterberger
    is_borne = article.classes[token - _BORNE : token] == "DG"  # die Zeitung „Bote“
    determiner = token - (_BORNE if is_borne else article.classes[token - 1 : token] == "D")
    if determiner < token and article.lows[determiner] in article.language.small.oblique:
        return _stands_behind_source_word(article, determiner, token)
    before = article.classes[max(start, determiner - _LONGEST_BEFORE) : determiner]
    if grammar.source_verb.search(before) or _stands_behind_source_word(article, determiner, token):
        return True
    named = determiner == token and article.lows[token - 1] in article.language.small.as_  # als „Unfug“ bezeichnet
    if determiner < token and _ANNOUNCES.match(article.classes, token + 1):
        return True  # Anders sieht es der „Kurier“ aus Wien: „…“
    opens = start == determiner < token or (not named and grammar.source_opening.search(before) is not None)
    return opens and _reports_behind(article, token)


def _quotes_another(article: TokenizedText, token: int) -> bool:
    """``zitiert die Zeitung „Bote“ den Trainer``: the paper only quotes who stands behind."""
    nouns = article.language.tokens.nouns
    is_out = nouns is not None and article.classes[token - _BORNE : token] == "A" + _OUT_OF_IT
    return nouns is not None and is_out and article.lows[token - _BORNE - 1] in nouns.quoting


def _preposition_of(article: TokenizedText, token: int) -> int:
    """The preposition of a paper in which words stand, ``In der „Welt“ heißt es: „…“``; -1 for none."""
    nouns, behind = article.language.tokens.nouns, article.lows[token + 1 : token + 1 + _IT]
    if nouns is None or len(behind) < _IT or behind[0] not in nouns.called or behind[1] not in nouns.expletives:
        return -1
    preposition = token - 1 - (article.classes[token - 1 : token] == "D")
    return preposition if preposition >= 0 and article.lows[preposition] in nouns.called_by else -1


_BORNE: Final = 2
"""Tokens of ``die Zeitung`` before the paper's name in marks."""
_IT: Final = 2
"""Tokens from a paper to the "it" of ``heißt es``."""
_ANNOUNCES: Final = re.compile(r"(?:p[wN]{1,2})?:Q")
"""What stands behind a paper that is quoted: its town, a colon, the words."""


def _is_written_like_a_name(inside: str) -> bool:
    words = inside.split(maxsplit=_MOST_WORDS)
    return (
        0 < len(words) <= _MOST_WORDS
        and "\n" not in inside
        and all(len(word) <= _LONGEST_SMALL or not word[0].islower() for word in words)
        and words[0][0].isalnum()
    )


def _stands_behind_source_word(article: TokenizedText, determiner: int, token: int) -> bool:
    """``laut „Bote“``, ``nach Angaben des „Boten“``, ``dem „Boten“ zufolge``."""
    if article.classes[determiner - 1 : determiner] == "A" and determiner > 0:
        return True
    return token + 1 < len(article.lows) and article.lows[token + 1] in article.language.verbs.behind


def _reports_behind(article: TokenizedText, token: int) -> bool:
    """Whether the clause goes on with a verb of reporting: ``berichtet``, ``hatte … gemeldet``, ``zitiert``."""
    nouns = article.language.tokens.nouns
    if nouns is not None and not nouns.quoting.isdisjoint(article.lows[token + 1 : token + 2]):
        return True
    match = article.language.grammar.source_reports.match(article.classes, token + 1)
    return match is not None and article.language.verbs.be.isdisjoint(article.lows[token + 1 : match.end()])


_LONGEST_BEFORE: Final = 12
"""Tokens before a name in which the verb of its source is looked for."""
