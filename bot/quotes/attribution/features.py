"""Evidence for and against: each candidate of a unit as groups of named features.

A feature is a short string such as ``at=a0|tie=IV`` (the inverted subject of a verb of speech, after the piece in its
sentence). The names are what ``explain`` shows and what the weights file holds. A group is a template of this file
with what is filled into it; few different ones occur, so they are spelt and weighed once (``ranker.py``).
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.quotes.attribution.around import (
    announces_another,
    answers_to,
    holds_the_words,
    is_asked,
    is_beat,
    is_broken_into,
    is_newly_introduced,
    is_next_voice,
    is_only_for_many,
    is_viewer_right_before,
    says_right_before,
    says_what_stands_before,
    speaks_in_general,
    teller_at_end,
)
from bot.quotes.attribution.own_clauses import BEHIND
from bot.quotes.attribution.priors import (
    BEAT,
    BYSTANDER,
    CRIES,
    GOES_ON,
    GOES_WITHOUT,
    HELD,
    INTRODUCED,
    NEXT,
    ONLY_TOLD_OF,
    SAID_SO,
    TAKEN,
    TAKES_OVER,
    TELLER,
    VOICED,
)
from bot.quotes.attribution.several import ANEW
from bot.quotes.attribution.silence import nobody_group, not_speech_groups
from bot.quotes.attribution.structures import (
    TAKING,
    goes_on_about_another,
    may_cry,
    structure_before,
    structure_behind,
    turn_of,
)
from bot.quotes.attribution.verb_last import TELLS
from bot.quotes.context.candidates import MAX_BEFORE, Scene, before, behind
from bot.quotes.context.frame import (
    NOBODY,
    NOT_SPEECH,
    Frame,
    Previous,
    is_told_of,
    paragraph_before,
    squeezing,
    tells_of_another,
)
from bot.quotes.context.standing import DOER, SPEAKING_WAYS, standing_of
from bot.quotes.context.told_behind import is_teller, told_behind_by
from bot.quotes.context.views import Seen, View, see, see_near
from bot.quotes.language import Language
from bot.quotes.ranker import Group, spell


class Candidate:
    """A mention (or ``NOBODY``, ``NOT_SPEECH``) and its evidence."""

    __slots__ = ("groups", "mention", "place")

    def __init__(self, mention: int, groups: Sequence[Group], place: str = "") -> None:
        self.mention: Final = mention
        self.groups: Final = groups
        self.place: Final = place
        """Where the mention stands, as :func:`bot.quotes.context.frame.place_of` says."""

    @property
    def features(self) -> list[str]:
        """The features of all groups."""
        return [feature for group in self.groups for feature in spell(group)]


def candidates_of(scene: Scene, at_unit: int, previous: Previous) -> list[Candidate]:
    """All candidates of a unit with their features; the last two are ``NOBODY`` and ``NOT_SPEECH``."""
    unit = scene.units[at_unit]
    frame = Frame(scene, at_unit, previous)
    leading, trailing = see_near(scene, unit, frame)
    view = View(scene, unit, frame, previous, leading + trailing)
    if view.own == "-":
        leading, trailing = _with_outside(view, leading, trailing)
    candidates: list[Candidate] = []
    between = len(leading)
    for seen in leading:
        between -= 1
        candidates.append(_candidate(view, seen, between))
    for seen in trailing:
        candidates.append(_candidate(view, seen, between))
        between += 1
    candidates.append(Candidate(NOBODY, [nobody_group(frame, view.own)]))
    candidates.append(Candidate(NOT_SPEECH, not_speech_groups(scene, unit, frame, view.own)))
    return candidates


_OUTSIDE: Final = frozenset(["per2", "per1", "org", "role"])
"""Sorts that may speak in a sentence that they don't stand in, beside pronouns; in thousands of training pieces nothing
else did."""


@cache
def _outside_sorts(language: Language) -> frozenset[str]:
    return _OUTSIDE | language.pronouns.speaking_sorts


def _with_outside(view: View, leading: list[Seen], trailing: list[Seen]) -> tuple[list[Seen], list[Seen]]:
    """The mentions of a sentence that names nobody as speaking, and those around it: before the piece and behind."""
    scene, frame, previous = view.scene, view.frame, view.previous.mention
    earlier = before(scene, frame.start, paragraph_before(scene, frame))
    if previous >= 0 and scene.mentions[previous].first < frame.start and previous not in earlier:
        earlier.insert(0, previous)
    sorts = _outside_sorts(scene.article.language)
    return (
        [seen for number in earlier if (seen := _outside(view, number, sorts)) is not None] + leading,
        trailing + _voices_behind(view, sorts),
    )


def _voices_behind(view: View, sorts: frozenset[str]) -> list[Seen]:
    """The mentions of the sentence behind that may speak."""
    scene, end = view.scene, view.frame.end
    later = behind(scene, end)
    if not later:  # most
        return []
    teller = told_behind_by(scene.article, end)
    voices: list[Seen] = []
    for number in later:
        tells = is_teller(scene.article, teller, scene.mentions[number])
        seen = see(scene, view.frame, number) if tells else _outside(view, number, sorts)
        if seen is not None:
            voices.append(seen)
    return voices


def _outside(view: View, number: int, sorts: frozenset[str]) -> Seen | None:
    """A mention of another sentence as seen from the unit, if it may speak; ``sorts`` are of mentions that may."""
    scene, previous = view.scene, view.previous.mention
    if number in scene.inner and number != previous:
        return None
    seen = see(scene, view.frame, number)
    if number == previous or (seen.sort in sorts and seen.place != "p2"):
        return seen
    return seen if _is_still_reported(view, seen) or holds_the_words(view, seen) else None


def _stands_behind_subject(view: View, seen: Seen) -> bool:
    """``La artesana, declarada Tesoro Vivo, acaba de …``: whether a description opens the sentence of a mention, in a
    language whose verbs may have no subject."""
    article, scene = view.article, view.scene
    start = article.sentence_starts[article.sentence_of[seen.mention.first]]
    if article.language.tokens.nouns is not None or seen.mention.outer == start or article.classes[start] not in "Dd":
        return False
    first = bisect_left(scene.firsts, start)
    opening = scene.mentions[first]
    apposed = seen.mention.outer == opening.reach + 1  # Una residente, Ana Ruiz, llevaba …
    leads = opening.outer == start and article.classes[opening.head_at] == "R"
    return first < seen.number and leads and not apposed


def _is_fresh(view: View, seen: Seen, carry: str) -> bool:
    """Whether a mention isn't who spoke last; where a verb may have no subject, also before anybody has spoken."""
    language, cue = view.article.language, seen.tie.token
    asks = cue >= 0 and view.article.lows[cue] in language.verbs.asking
    return carry == "new" or (not carry and language.pronouns.dropped and not asks)


def _has_doer(view: View) -> bool:
    """``Er griff damit den Vorwurf auf, der Plan sei „…“``: the sentence tells itself of somebody what is so."""
    article, start = view.article, view.frame.start
    if article.classes[start] != "P" or start + 1 >= view.frame.first:
        return False
    return not tells_of_another(article, start + 1)


def _may_lead(view: View, seen: Seen) -> bool:
    """Whether a mention may lead a sentence before words of its own: a name, a description of one, ``er``."""
    language = view.article.language
    if language.tokens.nouns is None and seen.mention.head in language.nouns.many:
        return False
    return seen.sort in _OUTSIDE or seen.mention.head in view.article.language.pronouns.somebody


def _is_still_reported(view: View, seen: Seen) -> bool:
    """Whether what somebody said two sentences before, or a document right before, may go on, in verbs that tell what
    somebody says: ``In dem Papier heißt es, … Deshalb sei es „…“``."""
    frame, tie = view.frame, seen.tie
    if frame.mood != "I" or tie.letter not in _SAYING:
        return False
    if seen.sort == "doc":
        return tie.way == "A" and seen.place == "b1"
    far = seen.place == "p2" and frame.start == frame.paragraph_start
    return far and tie.way in SPEAKING_WAYS and seen.sort in _outside_sorts(view.article.language)


_SAYING: Final = ("V", "W", "A")
"""Classes of the words by which somebody surely says or writes something."""


def _candidate(view: View, seen: Seen, between: int) -> Candidate:
    """A mention with its evidence; ``between`` is how many mentions stand between it and the piece."""
    frame, mention, tie, place, sort = view.frame, seen.mention, seen.tie, seen.place, seen.sort
    classes, outer, last, kind = view.article.classes, mention.outer, mention.last, sort[:2]
    again = seen.number == view.last_mention or view.scene.people.of_mention[seen.number] == view.last_entity
    carry = _carry_of(view, seen) if again else view.otherwise
    before, behind = classes[outer - 1] if outer else "^", classes[last : last + _FOLLOW]
    groups: list[Group] = [
        (_standing, place, sort, tie.way, tie.letter, view.setting, _CROWD[between], carry),
        (_beside, before, behind[0] if behind else "$", place, kind),
    ]
    if before == "p":
        groups.append((_word, view.article.lows[outer - 1], place))
    if mention.kind == "name":
        if mention.head in view.spoken:
            groups.append((_inside, place))
    elif sort == "I":
        groups.append((_word, mention.head, place))
    if again:
        groups.append((_again, carry, view.setting, frame.link, place, frame.shape, frame.lead))
    if view.rare:
        _add_rare(groups, view, seen, carry)
    follow = _FOLLOWING(behind)
    token = tie.token
    if place == "b0":
        raw, border = classes[last : frame.first], frame.lead
        path = _PATH_BEFORE(raw[-_PATH:])
        governs = token >= 0 and token == view.cue_before
        structure = structure_before(view, seen, governs)
    elif place == "a0":
        raw, border = classes[frame.last + 1 : outer], frame.tail
        path = _PATH_BEHIND(raw[:_PATH])
        governs = token >= 0 and token == view.cue_after
        structure = structure_behind(view, seen)
    else:
        groups.append((_follow, place, follow))
        _add_signs_around(groups, view, seen, carry)
        return Candidate(seen.number, groups, place)
    groups += (
        (_path, place, path, "far" if len(raw) > _PATH else "", follow, kind),
        (_ends, place, tie.way, border, "Q" if "Q" in raw else "", frame.shape, tie.lemma, view.word),
    )
    if token >= 0:
        groups.append((_governs, governs, place, tie.way, tie.letter, frame.lead, frame.size, view.own))
    if structure or frame.cried:
        _add_structure(groups, view, seen, structure, carry)
    if view.cased or view.outer is not None:
        _add_clauses(groups, view, seen)
    return Candidate(seen.number, groups, place)


_FOLLOWING: Final = squeezing(0, 3)
_PATH_BEFORE: Final = squeezing(-8, None)
_PATH_BEHIND: Final = squeezing(0, 8)
_FOLLOW: Final = 5
"""Tokens behind a mention that are looked at."""
_PATH: Final = 24
"""Tokens of the way from a mention to the piece that are looked at."""
_CROWD: Final = f"01233{'5' * (MAX_BEFORE + MAX_BEFORE)}"
"""How many mentions stand between a mention and the piece, made coarse: some of those around its sentence as well."""


def _add_rare(groups: list[Group], view: View, seen: Seen, carry: str) -> None:
    """What a mention is to words that the paragraph before announces, that are called an answer, or in a sentence with
    verbs that tell what somebody else says."""
    mood, tie = view.frame.mood, seen.tie
    if view.frame.intro:
        groups.append((_intro, seen.place, seen.sort, tie.way))
    if view.answer and (answer := answers_to(view, seen)):
        groups.append((_plain, answer))
    if not mood:
        return
    groups.append((_reported, mood, seen.place, tie.way + tie.letter, carry, view.own))
    if seen.place == "b0" and is_told_of(view.article, seen.mention):
        groups.append((_told_of, carry, view.own))
        if mood == "I" and view.own == "-" and seen.mention.kind != "pronoun" and view.cased:
            groups.append((_plain, ONLY_TOLD_OF))


def _add_signs_around(groups: list[Group], view: View, seen: Seen, carry: str) -> None:
    """What a mention of another sentence does there."""
    frame, place = view.frame, seen.place
    teller = teller_at_end(view) if place == "b1" else -1
    if frame.mood_before and place in _BEFORE and view.own == "-":
        leads = standing_of(view.scene, seen.number, view.article.sentence_of[seen.mention.first]) >= DOER
        groups.append((_sequel, place, frame.mood_before, frame.mood, leads, carry, seen.sort))
        if place == "b1" and leads and teller < 0 and _takes_over(view, seen, carry):
            groups.append((_plain, TAKES_OVER))
            groups += [(_plain, GOES_WITHOUT)] * (not view.cased)
            groups += [(_plain, NEXT)] * is_next_voice(view, seen)
        if place == "b1" and carry in ("new", "entity") and teller < 0 and _is_only_told_of(view, seen):
            groups.append((_plain, TELLS))
    if place == "a1" and announces_another(view, seen):
        groups.append((_plain, TAKEN))
    elif sign := _sign_around(view, seen, teller):
        groups.append((_plain, sign))


def _takes_over(view: View, seen: Seen, carry: str) -> bool:
    """Whether the subject of the sentence before, which tells what is so, may have the words of this one."""
    frame = view.frame
    if frame.mood_before != "n" or not (frame.mood or frame.alone == "y") or not _is_fresh(view, seen, carry):
        return False
    if _has_doer(view) or _stands_behind_subject(view, seen):
        return False
    return not is_broken_into(view) and _may_lead(view, seen)


def _is_only_told_of(view: View, seen: Seen) -> bool:
    """``„…“, sagte Huber. Lenz habe nichts getan. „…“``: of whom the sentence before only tells what somebody says."""
    if view.frame.mood_before != "I" or seen.mention.kind == "pronoun" or seen.tie.way != "-":
        return False
    return view.cased or is_told_of(view.article, seen.mention)


def _sign_around(view: View, seen: Seen, teller: int) -> str:
    """The structure that a mention of another sentence stands in, empty for none; ``teller`` is the first token of
    whoever tells the sentence before, -1 for nobody."""
    place = seen.place
    if teller >= 0:
        return TELLER if seen.mention.outer == teller else ""
    if place == "b1" and is_asked(view, seen):
        return TELLER
    if place in ("b1", "p1") and is_only_for_many(view, seen):
        return BEHIND
    if place == "b1" and is_beat(view, seen):
        return BEAT
    if place == "p1" and is_newly_introduced(view, seen):
        return INTRODUCED
    if place == "b1" and (says_right_before(view, seen) or is_viewer_right_before(view, seen)):
        return VOICED
    if place in ("b1", "p1") and (holds_the_words(view, seen) or speaks_in_general(view, seen)):
        return HELD
    if place in ("b1", "p1") and goes_on_about_another(view, seen):
        return GOES_ON
    return SAID_SO if place == "a1" and says_what_stands_before(view, seen) else ""


UnitContext = tuple[str, str, str]
"""Of a unit: who speaks in its sentence, whether that holds nothing else, where the unit before stands."""


def _standing(place: str, sort: str, way: str, letter: str, setting: UnitContext, crowd: str, carry: str) -> list[str]:
    """Where and what the mention is, how it hangs on a cue, how many stand nearer, and whether it is new."""
    own, alone, gap = setting
    features = [
        f"at={place}", f"sort={sort}", f"tie={way}{letter}", f"sort={sort}|tie={way}{letter}",
        f"at={place}|own={own}|tie={way}", f"at={place}|alone={alone}|tie={way}", f"at={place}|gap={gap}|own={own}",
        f"between={crowd}|at={place}", f"between={crowd}|at={place}|tie={way}",
    ]  # fmt: skip
    return features + [f"new|gap={gap}|at={place}", f"new|gap={gap}|own={own}|alone={alone}"] * (carry == "new")


def _reported(mood: str, place: str, tie: str, carry: str, own: str) -> list[str]:
    """Where the verbs of the sentence tell what somebody else says."""
    return [
        f"mood={mood}|at={place}|own={own}", f"mood={mood}|tie={tie}", f"mood={mood}|{carry}|own={own}",
        f"mood={mood}|{carry}|at={place}",
    ]  # fmt: skip


_BEFORE: Final = frozenset(["b1", "b2", "p1", "p2", "far"])
"""Places in the sentences before a piece."""


def _sequel(place: str, before: str, mood: str, leads: bool, carry: str, sort: str) -> list[str]:
    """Whether the sentence before told what somebody says, so that he goes on, or told something of somebody."""
    return [
        f"{place}|before={before}|mood={mood}", f"{place}|before={before}|leads={leads}",
        f"{carry}|before={before}|mood={mood}", f"{place}|before={before}|leads={leads}|mood={mood}",
        f"{place}|leads={leads}|{sort}", f"{carry}|{place}|before={before}",
    ]  # fmt: skip


def _told_of(carry: str, own: str) -> list[str]:
    """Of whom somebody else tells something."""
    return [f"subject|{carry}", f"subject|own={own}", f"subject|{carry}|own={own}"]


def _intro(place: str, sort: str, way: str) -> list[str]:
    """Where the words are announced with a colon at the end of the paragraph before."""
    return [f"intro|at={place}", f"intro|at={place}|{sort}", f"intro|at={place}|{way}"]


def _add_structure(groups: list[Group], view: View, seen: Seen, structure: str, carry: str) -> None:
    """The structure of ``PRIORS`` that a mention of the piece's sentence stands in; another where somebody cries."""
    frame = view.frame
    if frame.cried:
        structure = CRIES if may_cry(view.article, seen.mention, frame) else BYSTANDER
    groups.append((_plain, structure))
    if structure in TAKING and frame.gap == "sent" and carry == "new":
        groups.append((_plain, ANEW))


def _add_clauses(groups: list[Group], view: View, seen: Seen) -> None:
    """Which of two subjects of speech before the piece a mention is; and where nouns have capitals, whether its clause
    has no words."""
    inner, outer, tie = view.inner, view.outer, seen.tie
    if outer is not None and inner is not None and (seen is inner or seen is outer):
        join = _join_of(view.article.classes[outer.tie.token + 1 : inner.mention.outer])
        role = "inner" if seen is inner else "outer"
        groups.append((_clauses, role, join, tie.way + tie.letter, inner.tie.letter, view.frame.size))
    if view.cased and (sign := turn_of(view.article, seen, view.frame.first)):
        groups.append((_plain, sign))


def _join_of(between: str) -> str:
    """How a clause with a subject of speech follows another."""
    if len(between) < 2 and between in "t":
        return "that"
    if between.endswith((",c", "Qc")):
        return ",c"
    if between[-1] in "zc,r":
        return between[-1]
    return "t" if "t" in between else "w"


def _clauses(role: str, join: str, tie: str, inner: str, size: str) -> list[str]:
    """Two subjects of speech before a piece: a clause beside the other, or one within it."""
    return [
        f"{role}|join={join}",
        f"{role}|join={join}|{tie}",
        f"{role}|join={join}|{inner}",
        f"{role}|join={join}|{size}",
    ]


def _plain(feature: str) -> list[str]:
    return [feature]


def _governs(governs: bool, place: str, way: str, letter: str, lead: str, size: str, own: str) -> list[str]:
    return [
        f"governs={governs}|{place}", f"governs={governs}|{place}|{way}|lead={lead}",
        f"governs={governs}|{place}|{way}{letter}|own={own}", f"governs={governs}|{place}|{size}|own={own}",
    ]  # fmt: skip


def _follow(place: str, follow: str) -> list[str]:
    return [f"{place}|follow={follow}"]


def _path(place: str, path: str, far: str, follow: str, sort: str) -> list[str]:
    return [f"{place}|path={path}|{far}", f"{place}|path={path}|{follow}|{sort}", f"{place}|follow={follow}"]


def _ends(place: str, way: str, border: str, quotes: str, shape: str, lemma: str, word: str) -> list[str]:
    side = "lead" if place == "b0" else "tail"
    return [
        f"{place}|{way}|{side}={border}", f"{place}|quotes={quotes}|{way}|{shape[0]}", f"{place}|{way}|{shape}",
        f"{place}|{lemma}", f"{place}|{way}|word={word}",
    ]  # fmt: skip


def _carry_of(view: View, seen: Seen) -> str:
    """How a candidate goes on who spoke last: ``same`` mention, or ``entity``.

    ``passed`` where somebody else has the word since: ``"A," Holt said, with Pym adding that "B"``.
    """
    if seen.tie.token < view.taken_over:
        return "passed"
    return "same" if seen.number == view.last_mention else "entity"


def _again(how: str, setting: UnitContext, link: str, place: str, shape: str, lead: str) -> list[str]:
    own, alone, gap = setting
    return [
        f"{how}|link={link}|{gap}", f"{how}|gap={gap}", f"{how}|gap={gap}|own={own}|alone={alone}",
        f"{how}|gap={gap}|at={place}|own={own}", f"{how}|gap={gap}|shape={shape}|own={own}",
        f"{how}|gap={gap}|lead={lead}|own={own}",
    ]  # fmt: skip


def _beside(before: str, after: str, place: str, sort: str) -> list[str]:
    return [f"before={before}|{place[0]}|{sort}", f"after={after}|{place}|{sort}"]


def _word(word: str, place: str) -> list[str]:
    return [f"{word}|{place}"]


def _inside(place: str) -> list[str]:
    return ["inside", f"inside|{place}"]
