"""Verbs of speech that no list has, told by where they stand: ``“The cup,” Holt deadpanned, “is theirs.”``."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.quotes.language import Language
from bot.quotes.marks.pieces import Piece


def mark_verbs_between(
    text: str,
    classes: str,
    lows: Sequence[str],
    piece_tokens: Sequence[int],
    pieces: Sequence[Piece],
    language: Language,
) -> str:
    """The classes with a verb of speech, whatever its word, between two halves of what somebody says, the first of
    which ends with a comma and the second begins small; and in ``“…,” chipped in Holt``."""
    mended = dict[int, str]()
    for match in language.grammar.between_halves.finditer(classes):
        first, second, verb = match.start(), match.end(), match.start("cue")
        if classes[verb] == "a" and lows[verb] not in language.verbs.cues:
            continue  # “…,” he then, “…”; but he went on
        at = bisect_left(piece_tokens, first)
        if piece_tokens[at + 1] == second and _goes_on(text, pieces[at], pieces[at + 1]):
            mended |= _with_particle(classes, verb)
    for match in language.grammar.joined_in.finditer(classes):
        if lows[match.start("cue")] in language.verbs.joining_in:
            mended |= _with_particle(classes, match.start("cue"))
    if not mended:
        return classes
    return "".join(mended.get(at, letter) for at, letter in enumerate(classes))


def _with_particle(classes: str, verb: int) -> dict[int, str]:
    """The classes of a verb of speech and of its particle: ``carried on``."""
    return {verb: "V", verb + 1: "a"} if classes[verb + 1] == "p" else {verb: "V"}


def _goes_on(text: str, first: Piece, second: Piece) -> bool:
    """Whether a piece ends with a comma, within its marks or right behind them, and the other one begins small."""
    comma = text[first.end - 1 : first.outer_end + 1]
    return "," in comma and text[second.start].islower() and first.paragraph == second.paragraph
