"""A unit as its candidates are seen from it: each mention around it, and what is known of all of them together."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.context.candidates import Scene, Unit, inside
from bot.quotes.context.frame import Frame, Previous, place_of
from bot.quotes.mentions.descriptive import BARE, is_definite
from bot.quotes.mentions.names import Mention, is_person_like
from bot.quotes.mentions.ties import Tie
from bot.quotes.people.entities import People
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
        "announcer", "answer", "article", "beside", "cased", "cue_after", "cue_before", "frame", "free", "inner",
        "last_entity", "last_mention", "near", "otherwise", "outer", "own", "previous", "rare", "scene", "setting",
        "spoken", "taken_over", "word",
    )  # fmt: skip

    def __init__(self, scene: Scene, unit: Unit, frame: Frame, previous: Previous, near: Sequence[Seen]) -> None:
        own, cue_before, cue_after, subjects = _cues_around(frame, near)
        self.scene: Final = scene
        self.article: Final = scene.article
        self.cased: Final = scene.cased
        self.free: Final = scene.free
        self.frame: Final = frame
        self.word: Final = frame.lead_word if frame.lead[-1] in "VWKTU,:tp" else ""
        """The word before the piece, where its class leads to words."""
        self.previous: Final = previous
        self.last_mention: Final = previous.mention
        self.last_entity: Final = previous.entity if previous.entity >= 0 else _NOBODY_BEFORE
        self.otherwise: Final = "new" if previous.unit >= 0 else ""
        """How somebody goes on who isn't who spoke last, as ``carry`` says it."""
        self.own: Final = own
        """Sides with a subject of speech in the same sentence: ``ba``, ``b``, ``a`` or ``-``; ``A`` for a source."""
        self.setting: Final = (own, frame.alone, frame.gap)
        """Who speaks in the sentence, whether that holds nothing else, where the unit before stands."""
        self.cue_before: Final = cue_before
        """Token of the nearest cue before the piece in its sentence, -1 for none."""
        self.cue_after: Final = cue_after
        self.taken_over: Final = _taken_over(scene, frame, previous, near) if frame.gap == "sent" else -1
        """Token of a cue with a subject of its own between the piece before and this one, -1 for none."""
        self.announcer: Final = _announcer(frame, near, cue_before) if scene.free else -1
        """Number of the mention that says what stands right behind its verb and "that" or a colon; -1 for none, and
        where verbs don't stand before their subjects."""
        self.inner: Final = subjects[-1] if subjects else None
        """The subject of the nearest cue before the piece in its sentence."""
        self.outer: Final = _subject_before(subjects) if len(subjects) > 1 else None
        """The subject of speech before that one."""
        self.near: Final = near
        """The mentions of the sentence."""
        start, end = unit.first_piece.start, unit.last_piece.end
        furthest = start + _MOST_SPOKEN
        self.spoken: Final = scene.article.text[start : end if end < furthest else furthest].lower()
        """The words of the piece, lower case."""
        self.answer: Final = _is_called_an_answer(scene.article, frame)
        """Whether the sentence calls the words an answer, and not by whose name: ``came the reply``."""
        self.rare: Final = self.answer or frame.intro or frame.mood != ""
        """Whether the sentence is told, its words are an answer, or the paragraph before announces them."""
        self.beside: Final = "A" in own and _speaks_beside(scene.article, frame, near)
        """Whether a verb of speech with its subject stands right beside the piece."""


_MOST_SPOKEN: Final = 1500
"""Code points of a unit in which names are looked for."""
_NOBODY_BEFORE: Final = -3
"""No number of a mention or an entity."""


def _cues_around(frame: Frame, near: Sequence[Seen]) -> tuple[str, int, int, list[Seen]]:
    """Who speaks in the sentence, the nearest cues before and after the piece, and the subjects of cues before it."""
    first, before, after, source = frame.first, False, False, False
    cue_before = cue_after = -1
    subjects: list[Seen] = []
    for seen in near:
        tie = seen.tie
        token = tie.token
        if token < 0:  # most
            continue
        way = tie.way
        if way in _SPEAKING_SUBJECTS:
            if seen.place == "b0":
                before = True
            else:
                after = True
        elif way == "A":
            source = True
        if token < first:
            cue_before = token if token > cue_before else cue_before
            if way in "Ss" and seen.mention.first < token:
                subjects.append(seen)
        elif token > frame.last and (cue_after < 0 or token < cue_after):
            cue_after = token
    own = "b" * before + "a" * after + "A" * source
    return own or "-", cue_before, cue_after, subjects


def cues_of_speech(view: View) -> list[int]:
    """Tokens by which somebody says or thinks something in the sentence."""
    ties = [seen.tie for seen in view.near]
    return [tie.token for tie in ties if tie.token >= 0 and tie.way in "SsIiA" and tie.letter in "VWTA"]


_SPEAKING_SUBJECTS: Final = frozenset("SsIiR") | {"N"}
"""Ways of a tie by which a mention, or a statement of its, says something in the sentence."""


def _announcer(frame: Frame, near: Sequence[Seen], cue: int) -> int:
    """``Volgens Holt zei Pell dat “…”``, ``Mientras Holt callaba, exclamó Pell: “…”``: the subject of the nearest cue,
    where nothing but "that" or a colon parts the words from both."""
    for seen in reversed(near):  # in “Volgens het ANP zei Pell” both are before or behind the verb
        if seen.tie.token == cue and seen.tie.way in "SsIi" and seen.tie.letter in "VW":
            behind = max(cue + 1, seen.mention.reach)
            return seen.number if frame.lead[-1] in "t:" and frame.first - behind <= _LONGEST_LEAD else -1
    return -1


_LONGEST_LEAD: Final = 3
"""Tokens of a listener and "that" between a cue with its subject and the words, at most."""


def _is_called_an_answer(article: TokenizedText, frame: Frame) -> bool:
    """``“…,” was her answer.``, ``The answer was: “…”``: the noun for an answer is the subject, or told of it."""
    lows, answering = article.lows, article.language.verbs.answering
    first, behind = frame.first, frame.first == frame.start
    if behind:
        first, last = frame.last + 2, min(frame.end, frame.last + _LONGEST_ANSWER)
    else:
        first, last = first - _NEAR if first - _NEAR > frame.start else frame.start + 1, first
    if answering.isdisjoint(lows[first:last]):  # most
        return False
    at, small = next(at for at in range(first, last) if lows[at] in answering), article.language.small
    if lows[at - 1] not in small.definite and lows[at - 1] not in small.possessives:
        return False
    return article.classes[at - 2] not in "pO" and (behind or "P" not in article.classes[at:last])


_LONGEST_ANSWER: Final = 8
"""Tokens behind a piece among which it is called an answer: ``came the reply.``"""
_NEAR: Final = 4
"""Tokens before a piece among which it is called so: ``the answer was:``."""


OTHER_PRONOUN: Final = "I"
"""Sort of the pronouns that aren't of the third person."""


class Sorts(dict[int, str]):
    """What kind of thing each mention names, as one label, worked out when it is first asked for."""

    def __init__(self, article: TokenizedText, mentions: Sequence[Mention], people: People) -> None:
        super().__init__()
        self._article = article
        self._mentions = mentions
        self._people = people

    def __missing__(self, number: int) -> str:
        mention = self._mentions[number]
        if mention.kind == "name":
            entity = self._people.entities[self._people.of_mention[number]]
            if "event" in entity.signs:
                sort = "noun"
            elif not entity.person or "place" in entity.signs or not is_person_like(self._article, mention):
                sort = "org"
            else:
                sort = "per2" if " " in entity.name else "per1"
        elif mention.kind == "pronoun":
            sort = self._article.language.pronouns.sorts.get(mention.head, OTHER_PRONOUN)
        else:
            sort = _sort_of_description(self._article, mention)
        self[number] = sort
        return sort


def _sort_of_description(article: TokenizedText, mention: Mention) -> str:
    letter = article.classes[mention.head_at]
    if letter in "RB#" or mention.head in article.language.nouns.members:
        return "role"
    if letter == "N" and mention.last - mention.first == BARE and is_definite(article, mention):  # the Serb
        return "role"
    return "doc" if letter == "S" else "noun"


def see(scene: Scene, frame: Frame, number: int) -> Seen:
    """A mention as seen from the unit."""
    mention = scene.mentions[number]
    return Seen(number, mention, scene.ties[number], place_of(scene, frame, mention), scene.sorts[number])


def see_near(scene: Scene, unit: Unit, frame: Frame) -> tuple[list[Seen], list[Seen]]:
    """The mentions of a unit's sentence before it and behind it, without parts of others and without the names that
    explain the end of a description of others: ``supporters of her rival, Jack Pell, sang``, ``a source close to the
    leader, Ann Holt, said``."""
    article, mentions, ties, sorts, inner = scene.article, scene.mentions, scene.ties, scene.sorts, scene.inner
    numbers_before, numbers_behind = inside(scene, unit, frame.start, frame.end)
    classes = article.classes
    sides: list[list[Seen]] = []
    for place, numbers in (("b0", numbers_before), ("a0", numbers_behind)):
        side: list[Seen] = []
        before: Seen | None = None
        for number in numbers:
            if number in inner:
                continue
            mention = mentions[number]
            seen = Seen(number, mention, ties[number], place, sorts[number])
            if before is None or classes[mention.outer - 1] != "," or not _explains(article, seen, before):
                side.append(seen)
            before = seen
        sides.append(side)
    return sides[0], sides[1]


def _explains(article: TokenizedText, name: Seen, described: Seen) -> bool:
    """Whether a name between commas stands right behind a description of many, or of somebody without a name."""
    beside = name.mention.outer == described.mention.reach + 1 and name.tie.token in (-1, described.tie.token)
    if not beside or described.tie.token < 0 or name.mention.kind != "name" or described.mention.kind != "nominal":
        return False
    nouns = article.language.nouns
    others = described.mention.head in nouns.many or described.mention.head in nouns.nameless
    return others and article.classes.startswith(",", name.mention.reach)


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


def _subject_before(subjects: Sequence[Seen]) -> Seen | None:
    """The last subject of a cue that stands before the last one of all."""
    first = subjects[-1].mention.first
    return next((seen for seen in reversed(subjects[:-1]) if seen.tie.token < first), None)


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
