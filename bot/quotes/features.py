"""Evidence for and against: each candidate of a unit as a list of named features.

A feature is a short string such as ``tie=I|at=a0`` (inverted subject in the sentence of the piece, after it). The
names are what ``--explain`` shows and what the weights file holds.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.quotes.candidates import Scene, Tie, Unit, around, tie_of
from bot.quotes.names import Mention, is_person_like
from bot.quotes.words import WORKS

NOBODY = -1
NOT_SPEECH = -2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention (or ``NOBODY``, ``NOT_SPEECH``) and its features."""

    mention: int
    features: list[str]
    place: str = ""
    """Where the mention stands, as :func:`place_of` says."""


@dataclass(frozen=True, slots=True)
class Previous:
    """What the unit before was decided to be."""

    unit: int
    mention: int
    entity: int
    silent: int = -1
    """The last unit that was found to be no speech."""
    trust: float = 1.0
    """Chance that the entity is right."""


NO_PREVIOUS = Previous(-1, NOBODY, -1)

_SQUEEZE = str.maketrans("BGJM#egRSDdaxzoL&i", "NNNNwwwRR---www---".replace("-", "\0"))
_RUNS = re.compile(r"(.)\1+")


@lru_cache(maxsize=8192)
def squeeze(classes: str) -> str:
    """Class letters made coarse: names N, other words w, small words dropped, runs collapsed."""
    return _RUNS.sub(r"\1", classes.translate(_SQUEEZE).replace("\0", ""))


def _bucket(count: int) -> str:
    return "0" if count <= 0 else ("1" if count == 1 else ("2" if count == 2 else ("3" if count < 5 else "5")))


@dataclass(frozen=True, slots=True)
class Frame:
    """What all candidates of one unit share."""

    first: int
    last: int
    sentence: int
    last_sentence: int
    paragraph: int
    lead: str
    """The two classes before the piece."""
    lead_word: str
    tail: str
    alone: str
    """Whether the sentence holds nothing but pieces."""
    shape: str
    """Length, case and final punctuation of the piece."""
    prior: str
    """What the piece before was, if it stands in the same sentence: ``x`` no speech, ``s`` speech."""
    gap: str
    """Where the previous unit stands: same sentence, paragraph, next paragraph, further."""
    link: str
    """How the piece hangs on the piece before in its sentence: the first classes between them."""


def frame_of(scene: Scene, number: int, previous: Previous) -> Frame:
    """The surroundings of a unit."""
    article, unit = scene.article, scene.units[number]
    classes = article.classes
    first, last = unit.first_token, unit.last_token
    sentence, last_sentence = article.sentence_of(first), article.sentence_of(last)
    start, end = article.sentence_starts[sentence], article.sentence_end(last_sentence)
    lead = squeeze(classes[max(start, first - 3) : first])[-2:] or "^"
    tail = squeeze(classes[last + 1 : min(end, last + 4)])[:2] or "$"
    rest = classes[start:first] + classes[last + 1 : end]
    alone = "y" if not rest.strip("Q.n,-)(:") else "n"
    lead_word = article.lows[first - 1] if first > start else "^"
    paragraph = article.paragraph_of(first)
    shape = _shape(scene, unit)
    gap = _gap(scene, number, previous, sentence, paragraph)
    link = squeeze(classes[scene.units[previous.unit].last_token + 1 : first][:6])[:3] if gap == "sent" else ""
    return Frame(
        first, last, sentence, last_sentence, paragraph, lead, lead_word, tail, alone, shape,
        _prior(scene, number, previous, sentence), gap, link,
    )  # fmt: skip


def _gap(scene: Scene, number: int, previous: Previous, sentence: int, paragraph: int) -> str:
    if previous.unit < 0:
        return "none"
    before = scene.units[previous.unit].last_token
    if scene.article.sentence_of(before) == sentence:
        return "sent"
    there = scene.article.paragraph_of(before)
    if there == paragraph:
        return "par"
    return "next" if there == paragraph - 1 else "far"


def _prior(scene: Scene, number: int, previous: Previous, sentence: int) -> str:
    if number == 0 or scene.article.sentence_of(scene.units[number - 1].last_token) != sentence:
        return "-"
    return "x" if previous.silent == number - 1 else "s"


def _shape(scene: Scene, unit: Unit) -> str:
    """``c5.``: starts with a capital, five-word bucket, ends with a full stop."""
    piece = scene.pieces[unit.pieces[0]]
    text = scene.article.text
    first = text[piece.start]
    final = text[scene.pieces[unit.pieces[-1]].end - 1]
    words = text.count(" ", piece.start, min(piece.end, piece.start + 400)) + 1 + 50 * (len(unit.pieces) > 1)
    size = (
        "1"
        if words == 1
        else "2"
        if words == 2
        else "3"
        if words < 5
        else "4"
        if words < 9
        else "5"
        if words < 20
        else "6"
    )
    case = "c" if first.isupper() else "l" if first.islower() else "o"
    end = "," if final == "," else "." if final in ".!?" else "-"
    return case + size + end


def place_of(scene: Scene, frame: Frame, mention: Mention) -> str:
    """Where a mention stands: ``b0`` before the piece in its sentence, ``a0`` after, ``b1`` a sentence before, …"""
    article = scene.article
    if mention.first > frame.last:
        end = article.sentence_end(frame.last_sentence)
        if mention.first < end:
            return "a0"
        return "sign" if article.classes[end - 1] == "n" else "a1"
    if mention.first >= article.sentence_starts[frame.sentence]:
        return "b0"
    paragraph = article.paragraph_of(mention.first)
    if paragraph == frame.paragraph:
        distance = frame.sentence - article.sentence_of(mention.first)
        return "b1" if distance == 1 else "b2"
    if paragraph != frame.paragraph - 1:
        return "far"
    return "p1" if mention.first >= _last_sentence_start(scene, frame) else "p2"


def _last_sentence_start(scene: Scene, frame: Frame) -> int:
    """First token of the last sentence of the previous paragraph."""
    article = scene.article
    first_here = article.sentence_of(article.paragraph_starts[frame.paragraph])
    return article.sentence_starts[max(0, first_here - 1)]


def sort_of(scene: Scene, number: int) -> str:
    """What kind of thing a mention names, in one word."""
    mention = scene.mentions[number]
    if mention.kind == "pronoun":
        return mention.head if mention.head in ("he", "she", "it", "they") else "I"
    if mention.kind == "name":
        entity = scene.people.entities[scene.people.of_mention[number]]
        if not is_person_like(scene.article, mention):
            return "org"
        return "per2" if " " in entity.name else "per1"
    letter = scene.article.classes[mention.head_at]
    return "role" if letter in "RB" else "doc" if letter == "S" else "noun"


def candidates_of(scene: Scene, number: int, previous: Previous) -> list[Candidate]:
    """All candidates of a unit with their features."""
    unit = scene.units[number]
    frame = frame_of(scene, number, previous)
    numbers = around(scene, unit)
    if previous.mention >= 0 and previous.mention not in numbers:
        numbers.insert(0, previous.mention)
    ties = [tie_of(scene, one) for one in numbers]
    places = [place_of(scene, frame, scene.mentions[one]) for one in numbers]
    own = _own_subjects(ties, places)
    governor = _governor(ties, places, frame)
    spoken = _spoken_words(scene, unit)
    middle = sum(1 for one in numbers if scene.mentions[one].first < frame.first)
    found = [
        Candidate(
            one,
            _mention_features(scene, frame, previous, one, ties[at], places[at], own, spoken, governor)
            + _crowd_features(ties[at + 1 : middle][::-1] if at < middle else ties[middle:at], ties[at], places[at]),
            places[at],
        )
        for at, one in enumerate(numbers)
    ]
    found.append(Candidate(NOBODY, _nobody_features(frame, own)))
    found.append(Candidate(NOT_SPEECH, _not_speech_features(scene, unit, frame, own)))
    return found


def _own_subjects(ties: Sequence[Tie], places: Sequence[str]) -> str:
    """Which sides of the piece have a subject of speech in the same sentence: ``ba``, ``b``, ``a`` or ``-``."""
    sides = {
        place[0] for tie, place in zip(ties, places, strict=True) if place in ("b0", "a0") and tie.way not in "-Od"
    }
    return ("b" if "b" in sides else "") + ("a" if "a" in sides else "") or "-"


def _governor(ties: Sequence[Tie], places: Sequence[str], frame: Frame) -> tuple[int, int, int]:
    """Tokens of the cues nearest before and after the piece in its sentence, -1 for none, and how many say or think."""
    tokens = [tie.token for tie, place in zip(ties, places, strict=True) if place in ("b0", "a0") and tie.token >= 0]
    before = [token for token in tokens if token < frame.first]
    after = [token for token in tokens if token > frame.last]
    reports = sum(1 for tie, place in zip(ties, places, strict=True) if place in ("b0", "a0") and tie.letter in "VWTA" and tie.way in "SsIiA")
    return max(before, default=-1), min(after, default=-1), reports


def _spoken_words(scene: Scene, unit: Unit) -> str:
    first, last = scene.pieces[unit.pieces[0]], scene.pieces[unit.pieces[-1]]
    return scene.article.text[first.start : min(last.end, first.start + 1500)].lower()


def _mention_features(
    scene: Scene,
    frame: Frame,
    previous: Previous,
    number: int,
    tie: Tie,
    place: str,
    own: str,
    spoken: str,
    governor: tuple[int, int, int],
) -> list[str]:
    mention = scene.mentions[number]
    sort = sort_of(scene, number)
    cue = tie.way + tie.letter
    features = [
        "bias", f"at={place}", f"sort={sort}", f"tie={cue}", f"at={place}|tie={cue}", f"at={place}|sort={sort}",
        f"at={place}|tie={tie.way}|sort={sort}", f"sort={sort}|tie={cue}",
        f"at={place}|own={own}|tie={tie.way}", f"at={place}|alone={frame.alone}|tie={tie.way}",
        f"at={place}|gap={frame.gap}|own={own}",
    ]  # fmt: skip
    features += _path_features(scene, frame, mention, tie, place, sort)
    features += _carry_features(scene, frame, previous, number, place, own)
    features += _context_features(scene, mention, place, sort, spoken)
    governs = tie.token >= 0 and tie.token == governor[place == "a0"]
    features += _plain_features(scene, frame, mention, tie, place, governs, governor[2] > 0)
    if tie.token >= 0 and place in ("b0", "a0"):
        features += (
            f"governs={governs}|{place}", f"governs={governs}|{place}|{tie.way}|lead={frame.lead}",
            f"governs={governs}|{place}|{cue}|own={own}", f"governs={governs}|{place}|{frame.shape[:2]}|own={own}",
        )  # fmt: skip
    return features


SOURCE = "statement of an owner that …"
AGENT = "by whom it is called"
NAMING = "calls it so"
PRIORS = {SOURCE: 7.0, AGENT: 5.0, NAMING: 2.0}
"""Weights of structures that are too rare to learn and too plain to miss: set by hand, added to the learned ones."""


def _plain_features(
    scene: Scene, frame: Frame, mention: Mention, tie: Tie, place: str, governs: bool, reported: bool
) -> list[str]:
    """The structures of ``PRIORS`` that are there."""
    article = scene.article
    if place == "b0" and tie.way == "N" and governs and _has_owner(article.classes, mention):
        return [SOURCE]
    if place == "a0" and mention.outer == frame.last + 2 and article.lows[frame.last + 1] == "by" and "K" in frame.lead:
        return [AGENT]
    names = place == "b0" and tie.letter == "K" and tie.way in "SsR" and governs
    if names and not reported and _is_short(article.classes[tie.token + 1 : frame.first]):
        return [NAMING]
    return []


def _is_short(between: str) -> bool:
    """Whether only an object stands between the naming verb and the piece: ``called him a``."""
    return len(between) < 7 and not any(letter in ",:tzVQ" for letter in between)


def _has_owner(classes: str, mention: Mention) -> bool:
    """Whether a description names whose it is: ``the Water Board statement``, ``Holt's letter``."""
    return any(letter in "NGs" for letter in classes[mention.first : mention.head_at])


def _crowd_features(between: Sequence[Tie], tie: Tie, place: str) -> list[str]:
    """How many mentions stand between the candidate and the piece, and what the first subject among them does."""
    tied = [one.letter for one in between if one.way in "SsIiAR"]
    crowd, subjects = _bucket(len(between)), _bucket(len(tied))
    return [
        f"shadow={tied[0] if tied else '-'}|{place}|{tie.letter}", f"between={crowd}|at={place}",
        f"between={crowd}|at={place}|tie={tie.way}", f"tied={subjects}|at={place}|tie={tie.way}",
    ]  # fmt: skip


def _path_features(scene: Scene, frame: Frame, mention: Mention, tie: Tie, place: str, sort: str) -> list[str]:
    """The way from the mention to the piece in class letters, and what stands at both ends."""
    classes = scene.article.classes
    if place == "b0":
        raw = classes[mention.last : frame.first]
        path = squeeze(raw[-24:])
        follow, far = path[:3], len(raw) > 24
        end = f"{tie.way}|lead={frame.lead}"
    elif place == "a0":
        raw = classes[frame.last + 1 : mention.outer]
        path = squeeze(raw[:24])
        follow, far = squeeze(classes[mention.last : mention.last + 5])[:3], len(raw) > 24
        end = f"{tie.way}|tail={frame.tail}"
    else:
        follow = squeeze(classes[mention.last : mention.last + 5])[:3]
        return [f"{place}|follow={follow}", f"{place}|{tie.way}|lead={frame.lead}|{frame.shape[0]}"]
    quotes = "Q" if "Q" in raw else ""
    return [
        f"{place}|path={path[-8:] if place == 'b0' else path[:8]}|{'far' if far else ''}",
        f"{place}|path={path[-8:] if place == 'b0' else path[:8]}|{follow}|{sort[:2]}",
        f"{place}|follow={follow}", f"{place}|{end}", f"{place}|{end}|{tie.letter}{quotes}",
        f"{place}|quotes={quotes}|{tie.way}|{frame.shape[0]}", f"{place}|{tie.lemma}", f"{place}|{tie.way}|tail={frame.tail}",
        f"{place}|{tie.way}|word={frame.lead_word if frame.lead[-1] in 'VWKTU,:tp' else ''}",
        f"{place}|{tie.way}|{frame.shape}",
    ]  # fmt: skip


def _carry_features(scene: Scene, frame: Frame, previous: Previous, number: int, place: str, own: str) -> list[str]:
    """Whether the candidate spoke last."""
    if previous.unit < 0:
        return []
    entity = scene.people.of_mention[number]
    if number == previous.mention:
        how = "same"
    elif entity >= 0 and entity == previous.entity:
        how = "entity"
    else:
        return [f"new|link={frame.link}|{frame.gap}|{place}", f"new|gap={frame.gap}|at={place}", f"new|gap={frame.gap}|own={own}|alone={frame.alone}"]
    return [
        f"{how}|link={frame.link}|{frame.gap}", f"{how}|gap={frame.gap}", f"{how}|gap={frame.gap}|own={own}|alone={frame.alone}",
        f"{how}|gap={frame.gap}|at={place}|own={own}", f"{how}|gap={frame.gap}|shape={frame.shape}|own={own}",
        f"{how}|gap={frame.gap}|lead={frame.lead}|own={own}",
    ]  # fmt: skip


def _context_features(scene: Scene, mention: Mention, place: str, sort: str, spoken: str) -> list[str]:
    """What stands before the mention, possession, and whether the piece itself names it."""
    classes = scene.article.classes
    before = classes[mention.outer - 1] if mention.outer else "^"
    after = classes[mention.last] if mention.last < len(classes) else "$"
    features = [f"before={before}|{place[0]}|{sort[:2]}", f"after={after}|{place}|{sort[:2]}"]
    if before == "p":
        features.append(f"{scene.article.lows[mention.outer - 1]}|{place}")
    if mention.kind == "name" and mention.head in spoken:
        features += ("inside", f"inside|{place}")
    if mention.kind == "pronoun" and sort == "I":
        features.append(f"{mention.head}|{place}")
    return features


def _nobody_features(frame: Frame, own: str) -> list[str]:
    return [
        "0", f"0|own={own}", f"0|alone={frame.alone}", f"0|shape={frame.shape}", f"0|gap={frame.gap}",
        f"0|headline={frame.paragraph == 0}", f"0|own={own}|alone={frame.alone}|gap={frame.gap}",
    ]  # fmt: skip


def _not_speech_features(scene: Scene, unit: Unit, frame: Frame, own: str) -> list[str]:
    piece = scene.pieces[unit.pieces[0]]
    text = scene.article.text
    inside = text[piece.start : min(piece.end, piece.start + 120)]
    titled = _titled(inside)
    lead, tail, shape = frame.lead, frame.tail, frame.shape
    after = text[piece.outer_end : piece.outer_end + 1]
    head = frame.paragraph == 0
    word = frame.lead_word
    lows = scene.article.lows
    near = [*lows[max(0, frame.first - 2) : frame.first], *lows[frame.last + 1 : frame.last + 2]]
    work = any(one in WORKS for one in near)
    prior = frame.prior
    run = titled in "Tt" and _in_run(scene, unit)
    return [
        "x", f"x|run={run}", f"x|own={own}", f"x|shape={shape}", f"x|titled={titled}", f"x|titled={titled}|{shape[:2]}|own={own}",
        f"x|lead={lead}", f"x|lead={lead}|{shape[:2]}", f"x|tail={tail}", f"x|word={word}", f"x|word={word}|{shape[1] in '123'}",
        f"x|word={word}|titled={titled}", f"x|lead={lead}|titled={titled}", f"x|tail={tail}|titled={titled}",
        f"x|head={head}", f"x|closed={piece.closed}", f"x|work={work}|titled={titled}", f"x|work={work}|{shape[:2]}", f"x|prior={prior}|lead={lead[-1]}",
        f"x|prior={prior}|titled={titled}", f"x|prior={prior}|{shape[:2]}", f"x|work={work}|own={own}",
        f"x|alone={frame.alone}|{shape[:2]}", f"x|own={own}|{shape[:2]}", f"x|gap={frame.gap}|own={own}|{shape[:2]}",
        f"x|after={after}|{shape[2]}", f"x|lead={lead[-1]}|tail={tail[0]}|{shape[1]}", f"x|own={own}|lead={lead[-1]}|titled={titled}",
    ]  # fmt: skip


_LIST = re.compile(r",?c?D?c?")


def _in_run(scene: Scene, unit: Unit) -> bool:
    """Whether the piece is one of several titles in a row: ``"Red Dawn", "Blue Noon" and "Night"``."""
    first, last = unit.pieces[0], unit.pieces[-1]
    tokens, classes = scene.article.piece_tokens, scene.article.classes
    for left, right in ((first - 1, first), (last, last + 1)):
        if left < 0 or right >= len(tokens) or not _LIST.fullmatch(classes, tokens[left] + 1, tokens[right]):
            continue
        other = scene.pieces[left if right == first else right]
        if _titled(scene.article.text[other.start : min(other.end, other.start + 120)]) in "Tt":
            return True
    return False


_SMALL = frozenset("a an the of and in on for to with at by from is it we's vs or as".split())


def _titled(inside: str) -> str:
    """``T`` when every longer word has a capital, ``F`` for one capital at most, ``m`` for a mixture."""
    words = [word for word in inside.split() if word.lower() not in _SMALL]
    capitals = sum(1 for word in words if word[0].isupper())
    if words and capitals == len(words):
        return "T" if len(words) > 1 else "t"
    return "F" if capitals <= 1 else "m"
