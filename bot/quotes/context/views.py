"""A unit as its candidates are seen from it: each mention around it, and what is known of all of them together."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.context.candidates import Scene, Unit, tie_of
from bot.quotes.context.frame import Frame, Previous, place_of
from bot.quotes.mentions.descriptive import BARE, is_definite
from bot.quotes.mentions.names import Mention, is_person_like
from bot.quotes.mentions.ties import Tie
from bot.quotes.syntax.tokens import TokenizedText


class Seen:
    """One mention as seen from the unit."""

    __slots__ = ("mention", "number", "place", "sort", "tie")

    def __init__(self, number: int, mention: Mention, tie: Tie, place: str, sort: str) -> None:
        self.number: Final = number
        self.mention: Final = mention
        self.tie: Final = tie
        self.place: Final = place
        self.sort: Final = sort


class View:
    """A unit in its surroundings, with what is known of all its candidates together."""

    __slots__ = (
        "announcer", "answer", "beside", "cue_after", "cue_before", "frame", "inner", "outer", "own", "previous",
        "reported",
        "scene", "spoken", "taken_over",
    )  # fmt: skip

    def __init__(self, scene: Scene, unit: Unit, frame: Frame, previous: Previous, seen: Sequence[Seen]) -> None:
        near = [mention for mention in seen if mention.place in ("b0", "a0")]
        own, cue_before, cue_after, reported = _cues_around(frame, near)
        inner, outer = _subjects_before(frame, near)
        first, last = scene.pieces[unit.pieces[0]], scene.pieces[unit.pieces[-1]]
        self.scene: Final = scene
        self.frame: Final = frame
        self.previous: Final = previous
        self.own: Final = own
        """Sides with a subject of speech in the same sentence: ``ba``, ``b``, ``a`` or ``-``; ``A`` for a source."""
        self.cue_before: Final = cue_before
        """Token of the nearest cue before the piece in its sentence, -1 for none."""
        self.cue_after: Final = cue_after
        self.taken_over: Final = _taken_over(scene, frame, previous, near) if frame.gap == "sent" else -1
        """Token of a cue with a subject of its own between the piece before and this one, -1 for none."""
        self.announcer: Final = _announcer(frame, near, cue_before)
        """Number of the mention that says what stands right behind its verb and "that" or a colon; -1 for none."""
        self.inner: Final = inner
        """The subject of the nearest cue before the piece in its sentence."""
        self.outer: Final = outer
        """The subject of speech before that one."""
        self.reported: Final = reported
        """Tokens by which somebody says or thinks something in the sentence."""
        self.spoken: Final = scene.article.text[first.start : min(last.end, first.start + 1500)].lower()
        """The words of the piece, lower case."""
        self.answer: Final = _is_called_an_answer(scene.article, frame)
        """Whether the sentence calls the words an answer, and not by whose name: ``came the reply``."""
        self.beside: Final = "A" in own and _speaks_beside(scene.article, frame, near)
        """Whether a verb of speech with its subject stands right beside the piece."""


def _announcer(frame: Frame, near: Sequence[Seen], cue: int) -> int:
    """``Volgens Holt zei Pell dat “…”``, ``Mientras Holt callaba, exclamó Pell: “…”``: the subject of the nearest cue,
    where nothing but "that" or a colon parts the words from both."""
    for seen in reversed(near):  # in “Volgens het ANP zei Pell” both are before or behind the verb
        if seen.tie.token == cue and seen.tie.way in _SUBJECTS and seen.tie.letter in "VW":
            behind = max(cue + 1, seen.mention.reach)
            return seen.number if frame.lead[-1] in "t:" and frame.first - behind <= _LONGEST_LEAD else -1
    return -1


_SUBJECTS: Final = frozenset("SsIi")
"""Ways of a tie by which a mention is the subject of its cue."""
_LONGEST_LEAD: Final = 3
"""Tokens of a listener and "that" between a cue with its subject and the words, at most."""


def _is_called_an_answer(article: TokenizedText, frame: Frame) -> bool:
    """``“…,” was her answer.``, ``The answer was: “…”``: the noun for an answer is the subject, or told of it."""
    lows, small, answering = article.lows, article.language.small, article.language.verbs.answering
    behind = frame.first == frame.start
    first = frame.last + 2 if behind else max(frame.start + 1, frame.first - _NEAR)
    last = min(frame.end, frame.last + _LONGEST_ANSWER) if behind else frame.first
    if answering.isdisjoint(lows[first:last]):
        return False
    at = next(at for at in range(first, last) if lows[at] in answering)
    if lows[at - 1] not in small.definite and lows[at - 1] not in small.possessives:
        return False
    return article.classes[at - 2] not in "pO" and (behind or "P" not in article.classes[at:last])


_LONGEST_ANSWER: Final = 8
"""Tokens behind a piece among which it is called an answer: ``came the reply.``"""
_NEAR: Final = 4
"""Tokens before a piece among which it is called so: ``the answer was:``."""


OTHER_PRONOUN: Final = "I"
"""Sort of the pronouns that aren't of the third person."""


def sort_of(scene: Scene, number: int) -> str:
    """What kind of thing a mention names, as one label; worked out once for each mention that is asked for."""
    sort = scene.sorts.get(number)
    if sort is None:
        sort = scene.sorts[number] = _find_sort(scene, number)
    return sort


def _find_sort(scene: Scene, number: int) -> str:
    mention = scene.mentions[number]
    if mention.kind == "pronoun":
        return scene.article.language.pronouns.sorts.get(mention.head, OTHER_PRONOUN)
    if mention.kind == "name":
        entity = scene.people.entities[scene.people.of_mention[number]]
        if not is_person_like(scene.article, mention) or not entity.person or "place" in entity.signs:
            return "org"
        return "per2" if " " in entity.name else "per1"
    letter = scene.article.classes[mention.head_at]
    the_serb = letter == "N" and mention.last - mention.first == BARE and is_definite(scene.article, mention)
    somebody = letter in "RB#" or the_serb or mention.head in scene.article.language.nouns.members
    return "role" if somebody else "doc" if letter == "S" else "noun"


def see(scene: Scene, frame: Frame, number: int) -> Seen:
    """A mention as seen from the unit."""
    mention = scene.mentions[number]
    return Seen(number, mention, tie_of(scene, number), place_of(scene, frame, mention), sort_of(scene, number))


_SPEAKING_SUBJECTS: Final = frozenset("SsIiR") | {"N"}
"""Ways of a tie by which a mention, or a statement of its, says something in the sentence."""


def _cues_around(frame: Frame, near: Sequence[Seen]) -> tuple[str, int, int, list[int]]:
    """Who speaks in the sentence, the nearest cues before and after the piece, and the cues of speech and thought."""
    before = after = source = False
    cue_before, cue_after, reported = -1, -1, list[int]()
    for mention in near:
        tie = mention.tie
        token, way = tie.token, tie.way
        if way in _SPEAKING_SUBJECTS:
            if mention.place == "b0":
                before = True
            else:
                after = True
        elif way == "A":
            source = True
        if token < 0:
            continue
        if token < frame.first:
            cue_before = token if token > cue_before else cue_before
        elif token > frame.last and (cue_after < 0 or token < cue_after):
            cue_after = token
        if tie.letter in "VWTA" and way in "SsIiA":
            reported.append(token)
    own = "b" * before + "a" * after + "A" * source
    return own or "-", cue_before, cue_after, reported


_NEAR_CUE: Final = 6
"""Tokens between a cue and the piece that it announces: ``told the workers: “…”``."""


def _is_beside(frame: Frame, seen: Seen) -> bool:
    """``“…,” he told workers``, ``one listener wrote: “…”``."""
    tie = seen.tie
    if tie.letter not in ("VWU" if frame.lead[-1] == ":" else "VW") or tie.way not in "SsIi":
        return False
    if seen.place == "a0":
        return min(tie.token, seen.mention.outer) <= frame.last + 1 + frame.tail.startswith(",")
    return frame.lead[-1] in ",:" and 0 < frame.first - tie.token <= _NEAR_CUE


def _speaks_beside(article: TokenizedText, frame: Frame, near: Sequence[Seen]) -> bool:
    """Whether somebody speaks right beside the piece; not in ``… gab man sich gelassen: „…“, hieß es aus dem Büro``,
    which tells behind the words whose they are."""
    return any(_is_beside(frame, seen) for seen in near) and _CALLED.match(article.classes, frame.last + 1) is None


_CALLED: Final = re.compile(",Ko[aeM]{0,2}A")
"""Classes of ``, hieß es gestern aus``."""


def _subjects_before(frame: Frame, near: Sequence[Seen]) -> tuple[Seen | None, Seen | None]:
    """The last subject of a cue before the piece, and the one before that."""
    subjects = [seen for seen in near if seen.tie.way in "Ss" and seen.mention.first < seen.tie.token < frame.first]
    if not subjects:
        return None, None
    inner = subjects[-1]
    return inner, next((seen for seen in reversed(subjects[:-1]) if seen.tie.token < inner.mention.first), None)


def _taken_over(scene: Scene, frame: Frame, previous: Previous, near: Sequence[Seen]) -> int:
    """Token of the last cue between two pieces of a sentence whose subject isn't who spoke the first."""
    spoken, language = scene.units[previous.unit].last_token, scene.article.language
    if language.nouns.calls_again and language.tokens.nouns is None:  # …, mentre secondo la difesa era «…»
        source = next((seen for seen in reversed(near) if spoken < seen.tie.token < frame.first), None)
        if source is not None and source.tie.way == "A" and source.number != previous.mention:
            return source.tie.token
    after = [seen for seen in near if seen.tie.way in "Ss" and spoken < seen.mention.first]
    subjects = [seen for seen in after if seen.mention.first < seen.tie.token < frame.first]
    return subjects[-1].tie.token if subjects and subjects[-1].number != previous.mention else -1
