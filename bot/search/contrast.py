"""Words for how a quotation contradicts a question: the opposite, another number, another name. Pure."""

from collections import Counter
from collections.abc import Sequence

from bot.domain.messages import TextRun
from bot.domain.quotations import Quotation
from bot.search.aligning import Token, align, differing_stretches, tokens
from bot.search.differences import Difference, differences, kinds_of
from bot.search.word_changes import changed_stretches
from bot.text.lang.en.function_words import BEGINNINGS
from bot.text.lang.en.negations import CONTRACTED, TURNING
from bot.text.lang.en.spelling import NOT
from bot.text.marking import MARKS
from bot.text.words import pieces, read_question, words_said
from bot.texts import evidence as say

NEGATIONS = TURNING | {short for short, words in CONTRACTED.items() if NOT in words}
"""Words that may negate a sentence, as they are written."""
_BEGINNINGS = BEGINNINGS | CONTRACTED.keys()
"""Words that a statement may begin with, as they are written."""

_FEWEST = 4
"""Minimum number of a question's words that a quotation must have in the same order to count as its contrary."""
_SAME = 0.75
"""Minimum share (0–1) of the question's words that the quotation must have so."""
_BESIDE = 3
"""Words that are shown on either side of a differing word."""
_MOST_CHANGES = 3
"""Maximum number of other words that are listed: more can't be read at a glance."""
_ALIGNED = 5_000
"""Maximum product of a question's and a text's words for aligning them once more, which takes 7 ms for these."""
OPPOSITE = "negation"


def spoken_text(quotation: Quotation) -> str:
    """The quoted pieces on a single line."""
    return " ".join(pieces(quotation)) or quotation.text


def quotation_differences(question: str, quotation: Quotation) -> list[Difference]:
    """The differences between a quotation and a question."""
    return differences(question, spoken_text(quotation))


def turned_part(question: str, quotation: Quotation) -> list[Difference]:
    """In what a quotation differs that has all of the question's words: only in negations that were left out, in a gap
    or before a statement. Mostly there are none, which is told without putting the words beside each other."""
    negations = [word for word in words_said(quotation) if word in NEGATIONS]
    if not negations:
        return []
    remembered = read_question(question)
    left_out = Counter(negations) - Counter(remembered.words)
    first = question.split(maxsplit=1)[0]
    is_statement = remembered.words[0] in _BEGINNINGS or not first.isalpha()
    return (
        quotation_differences(question, quotation) if left_out and (is_statement or len(remembered.parts) > 1) else []
    )


def is_contrary(question: str, quotation: Quotation) -> bool:
    """Whether a quotation differs from the question only in a negation, a number or a name, so that it is shown as
    contrary."""
    listed = quotation_differences(question, quotation)
    if not listed or "words" in kinds_of(listed):
        return False
    alignment = align(tokens(question), tokens(spoken_text(quotation)))
    same = sum(pair.is_same for pair in alignment.pairs)
    return same >= max(_FEWEST, _SAME * len(alignment.question))


def contrast_line(listed: Sequence[Difference], who: str) -> str:
    """ "Mara Lindqvist said the opposite", "Another number: 40, not 14"; empty where only words differ.

    ``who`` is the speaker, as the beginning of a sentence.
    """
    graver = [difference for difference in listed if difference.kind != "words"]
    if not graver:
        return ""
    if graver[0].kind == OPPOSITE:
        return say.SAID_THE_OPPOSITE.format(who=who)
    another = say.ANOTHER_NUMBER if graver[0].kind == "number" else say.ANOTHER_NAME
    same_kind = [each for each in graver if each.kind == graver[0].kind][:_MOST_CHANGES]
    changes = [say.SAID_NOT_ASKED.format(said=each.text, asked=each.question) for each in same_kind]
    return another.format(changes="; ".join(changes))


def contrast_runs(listed: Sequence[Difference], text: str) -> tuple[TextRun, ...]:
    """ "“… will **not** raise …”": where the text turns the words round, with a few words on both sides."""
    turned = next((each for each in listed if each.kind == OPPOSITE), None)
    if turned is None:
        return ()
    if turned.start is None or turned.end is None:
        return (TextRun(say.WITHOUT_WORDS.format(words=turned.question)),)
    before, behind = text[: turned.start].split(), text[turned.end :].split()
    left = ("… " if len(before) > _BESIDE else "") + "".join(f"{word} " for word in before[-_BESIDE:])
    right = "".join(f" {word}" for word in behind[:_BESIDE]) + (" …" if len(behind) > _BESIDE else "")
    glued = text[turned.end : turned.end + 1].strip() != ""
    return (
        TextRun(f"“{left}"),
        TextRun(text[turned.start : turned.end], is_marked=True),
        TextRun((right[1:] if glued else right).rstrip(",") + "”"),
    )


def rewording(question: str, quotation: Quotation) -> str:
    """The words that differ, as far as they can be taken in, as both have them: "“steamer” is “ferry” there"."""
    text = spoken_text(quotation)
    mine, theirs = tokens(question), tokens(text)
    if len(mine) * len(theirs) <= _ALIGNED:
        stretches = differing_stretches(align(mine, theirs))
    else:
        stretches = changed_stretches([token.word for token in mine], [token.word for token in theirs])
    return _told_changes(
        [(_written(question, mine[slice(*low)]), _written(text, theirs[slice(*high)])) for low, high in stretches]
    )


def _written(text: str, stretch: Sequence[Token]) -> str:
    """The words of a stretch as the text has them, without the signs around them."""
    if not stretch:
        return ""
    words = text[stretch[0].start : stretch[-1].end].strip(f"{MARKS} ,;:!?…")
    return words if "." in words[:-1] else words.rstrip(".")


def _told_changes(listed: Sequence[tuple[str, str]]) -> str:
    return "; ".join(
        say.OTHER_WORDS.format(asked=mine, said=theirs) if mine and theirs else _one_sided(mine, theirs)
        for mine, theirs in listed[:_MOST_CHANGES]
    )


def _one_sided(mine: str, theirs: str) -> str:
    return say.WORDS_MISSING.format(asked=mine) if mine else say.WORDS_TOO.format(said=theirs)
