"""Credits headlines, sub-headings and pull quotes, which repeat words that the article credits in its text."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.attribution.again import LONE
from bot.quotes.attribution.decide import NOBODY, Decision
from bot.quotes.attribution.lines import is_line_of_words, stands_above
from bot.quotes.attribution.naming import capitals_of
from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.context.frame import NOT_SPEECH
from bot.quotes.syntax.tokens import TokenizedText

BEFORE_SPEECH: Final = "sub-heading of what is said behind it"
"""The place of words, and the rule, that are credited to whoever speaks behind a sub-heading."""
_FEWEST_LETTERS: Final = 5
"""Minimum code points of a heading's words: "yes" may be anybody's, ``Rupee slide ‘orderly’`` is one speaker's."""
_CERTAINTY: Final = 0.95
"""Chance that the same words are of the same speaker."""
_LOOSE: Final = 0.85
"""Chance that a few words of a sentence at the top are of whoever says them elsewhere."""
_BEHIND: Final = 0.6
"""Chance that a sub-heading has the words of whoever speaks first behind it."""
_LIKELY: Final = 0.5
"""Chance of a speaker, at least, to whom a sub-heading is credited."""
_FEW_WORDS: Final = 6
"""Blanks in a wording with as few words: one around each, five words."""
_LONGEST: Final = 40
"""Maximum tokens of a headline."""
_MOST: Final = 40
"""Maximum headings of a text: a text with more marked lines has verses."""
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")


def echoed(scene: Scene, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, in which headings get the speaker to whom the article credits the same words."""
    decisions = _with_voices_below(scene, _without_titles(scene, decisions))
    headings = [at for at, decision in enumerate(decisions) if _is_heading(scene, decision.unit)]
    if not 0 < len(headings) <= _MOST:
        return list(decisions)
    wordings = [f" {_words(scene, decision.unit)} " for decision in decisions]
    credited = list(decisions)
    for at in headings:
        credited[at] = _credited(scene, at, decisions, wordings)
    return credited


def _credited(scene: Scene, at: int, decisions: Sequence[Decision], wordings: Sequence[str]) -> Decision:
    """The decision on a heading, credited to whoever says its words in the text, or speaks first behind it."""
    decision = decisions[at]
    source = _source_of(scene, at, decisions, wordings)
    if source is not None:
        if _is_anybodys(decision, wordings[at]):
            return decision
        loose = _is_in_a_sentence(scene, decision.unit, wordings[at])
        return decision.but(chosen=NOBODY, echo=source, trust=_LOOSE if loose else _CERTAINTY)
    if scene.article.language.nouns.passers_by and decision.chance < _CERTAINTY:
        source = _source_of(scene, at, decisions, wordings, nearly=True)
        if source is not None and not _is_anybodys(decision, wordings[at]):
            return decision.but(chosen=NOBODY, echo=source, trust=_LOOSE)
    behind = _said_behind(scene, at, decisions)
    if behind is None:
        return decision
    return decision.but(chosen=NOBODY, echo=behind, trust=_BEHIND, place=BEFORE_SPEECH)


def _said_behind(scene: Scene, at: int, decisions: Sequence[Decision]) -> Decision | None:
    """The decision on the first words marked in the paragraph behind a sub-heading that names nobody itself, whose
    words are elsewhere in none: it says in short what is said there; ``None`` where nobody is named."""
    paragraph_of, chosen = scene.article.paragraph_of, decisions[at].chosen
    here = paragraph_of[decisions[at].unit.first_token]
    if here == 0 or chosen == NOT_SPEECH or (chosen >= 0 and paragraph_of[scene.mentions[chosen].first] == here):
        return None
    for decision in decisions[at + 1 :]:
        if paragraph_of[decision.unit.first_token] > here + 1:
            return None
        if decision.chosen != NOT_SPEECH and not _is_heading(scene, decision.unit):
            return decision if decision.entity >= 0 and decision.chance >= _LIKELY else None
    return None


def _with_voices_below(scene: Scene, decisions: Sequence[Decision]) -> Sequence[Decision]:
    """The decisions, in which words that fill a line get the speaker of the next words below, in
    a language whose papers set such lines."""
    if scene.cased or not scene.article.language.nouns.calls_again:
        return decisions
    credited = list(decisions)
    below: Decision | None = None
    for at in range(len(decisions) - 1, -1, -1):
        decision = decisions[at]
        if not is_line_of_words(scene, decision.unit):
            below = below if decision.chosen == NOT_SPEECH else decision
        elif below is not None and below.chosen >= 0 and stands_above(scene, decision.unit, below.unit):
            credited[at] = below.but(unit=decision.unit, trust=min(below.trust, LONE), place="a1", carried=False)
    return credited


def _without_titles(scene: Scene, decisions: Sequence[Decision]) -> Sequence[Decision]:
    """The decisions, in which a title that is no speech elsewhere in the text is none: ``the single “Harbour Lights” …
    Holt said “Harbour Lights” had sold well``."""
    left_out = {_title(scene, decision.unit) for decision in decisions if decision.chosen == NOT_SPEECH} - {""}
    if not left_out:
        return decisions
    return [
        decision.but(chosen=NOT_SPEECH, entity=-1)
        if decision.chosen != NOT_SPEECH and _title(scene, decision.unit) in left_out
        else decision
        for decision in decisions
    ]


def _title(scene: Scene, unit: Unit) -> str:
    """The words of a piece that is written like a title, of several words or without a stop; empty for another."""
    piece, language = unit.first_piece, scene.article.language
    if len(unit.pieces) > 1 or piece.end - piece.start > _LONGEST_TITLE or language.tokens.nouns is not None:
        return ""
    words = scene.article.text[piece.start : piece.end]
    way = capitals_of(words, language) if words[0].isupper() else ""
    return words.strip(".,") if way == "T" or (way == "t" and words[-1].isalnum()) else ""


_LONGEST_TITLE: Final = 60
"""Maximum code points of a title that is looked for elsewhere."""


def _is_anybodys(decision: Decision, wording: str) -> bool:
    """Whether one word is somebody else's too: its own sentence tells who says it."""
    return " " not in wording.strip() and decision.chosen >= 0 and decision.chance >= _CERTAINTY


def _source_of(
    scene: Scene, at: int, decisions: Sequence[Decision], wordings: Sequence[str], nearly: bool = False
) -> Decision | None:
    """The surest decision on a heading's words in the text, if all decisions there have the same speaker; ``nearly``:
    on most of these words, as where a heading shortens them."""
    if len(wordings[at]) - len("  ") < _FEWEST_LETTERS:
        return None
    unnamed = scene.article.paragraph_of[decisions[at].unit.first_token] == 0
    title = _is_in_a_sentence(scene, decisions[at].unit, wordings[at]) and _title(scene, decisions[at].unit) != ""
    sources = [
        decision
        for other, decision in enumerate(decisions)
        if other != at
        and _has_words(wordings[at], wordings[other], title, nearly)
        and _speaks(scene, decision, unnamed)
        and not _is_heading(scene, decision.unit)
    ]
    if len({(decision.entity, decision.chosen if decision.entity < 0 else -1) for decision in sources}) != 1:
        return None
    return max(sources, key=lambda decision: decision.chance)


def _has_words(heading: str, wording: str, title: bool, nearly: bool) -> bool:
    """Whether a wording has the words of a heading: all in a row, the same alone for a ``title``, or ``nearly`` all of
    its longer words."""
    if not nearly:
        return heading == wording if title else heading in wording
    words = [word for word in heading.split() if len(word) >= _LONGER_WORD]
    shared = sum(f" {word} " in wording for word in words)
    return len(words) >= _FEWEST_SHARED and shared >= _MOSTLY * len(words)


_LONGER_WORD: Final = 4
"""Letters of a word that tells what is said, at least."""
_FEWEST_SHARED: Final = 4
"""Such words of a heading that stands nearly so in the text, at least."""
_MOSTLY: Final = 0.8
"""Share of them that the text has in one wording."""


def _is_in_a_sentence(scene: Scene, unit: Unit, wording: str) -> bool:
    """Whether a few words stand in a whole sentence at the top, not in a headline: a title, say, or anybody's words."""
    article = scene.article
    if article.paragraph_of[unit.first_token] or wording.count(" ") > _FEW_WORDS:
        return False
    end = article.ends[article.paragraph_starts[1] - 2]
    return "." in article.text[end - len(".”") : end]


def _speaks(scene: Scene, decision: Decision, unnamed: bool) -> bool:
    """Whether the speaker is known: by name, or by a description where ``unnamed`` allows that."""
    if decision.entity >= 0:
        return True
    return unnamed and decision.chosen >= 0 and scene.mentions[decision.chosen].kind != "pronoun"


def _is_heading(scene: Scene, unit: Unit) -> bool:
    """Whether a piece stands in the first line, or by itself in a line without a full stop."""
    article = scene.article
    paragraph = article.paragraph_of[unit.first_token]
    if paragraph == 0:
        return len(article.paragraph_starts) > 1 and article.paragraph_starts[1] <= _LONGEST
    start = article.paragraph_starts[paragraph]
    leads = unit.first_token == start
    if len(unit.pieces) > 1 or not (leads or article.language.tokens.nouns is not None):  # most
        return False
    if article.text[unit.first_piece.end - 1] in ".,!?…":
        return False
    if leads and article.classes[unit.last_token + 1 : unit.last_token + 2] in ("n", ""):
        return True
    if article.language.tokens.nouns is None or not _is_in_a_short_line(article, start, unit.last_token):
        return False
    return " " in _words(scene, unit)


def _is_in_a_short_line(article: TokenizedText, start: int, last: int) -> bool:
    """``Kritik an „zögerlicher Stadt“``: whether a line from ``start`` has few words and nothing that ends a sentence,
    as a sub-heading, before the piece whose last token is ``last`` or behind it."""
    end = article.classes.find("n", last, start + _LONGEST_SUBHEADING)
    if end < 0:
        end = len(article.classes) if len(article.classes) - start < _LONGEST_SUBHEADING else -1
    return end >= 0 and "." not in article.words[start:end]


_LONGEST_SUBHEADING: Final = 14
"""Maximum tokens of a sub-heading."""


def _words(scene: Scene, unit: Unit) -> str:
    text = " ".join(scene.article.text[scene.pieces[at].start : scene.pieces[at].end] for at in unit.pieces)
    words = _WORD.findall(text.lower().replace("’", "'"))
    capitals = scene.article.language.tokens.nouns
    if capitals is not None:
        small = scene.article.language.small
        led = len(words) > 1 and (words[0] in small.newcomers or words[0] in small.definite)
        return _CASE.sub("", " ".join(words[led:]))
    return " ".join(words)


_CASE: Final = re.compile(r"(?<=\w{3})e[nmrs]?\b")
"""The ending of a longer word's case: ``zögerlicher Stadt`` in a heading is ``einer zögerlichen Stadt`` in the text."""
