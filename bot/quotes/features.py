"""Evidence for and against: each candidate of a unit as a list of named features.

A feature is a short string such as ``at=a0|tie=IV`` (the inverted subject of a verb of speech, after the piece in its
sentence). The names are what ``explain`` shows and what the weights file holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.quotes.candidates import Scene, Tie, Unit, around, tie_of
from bot.quotes.frame import NOBODY, NOT_SPEECH, Frame, Previous, bucket, frame_of, place_of, squeeze
from bot.quotes.names import Mention, is_person_like
from bot.quotes.silence import SENTENCE, nobody_features, not_speech_features


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention (or ``NOBODY``, ``NOT_SPEECH``) and its features."""

    mention: int
    features: list[str]
    place: str = ""
    """Where the mention stands, as :func:`bot.quotes.frame.place_of` says."""


@dataclass(frozen=True, slots=True)
class View:
    """A unit in its surroundings, with what is known of all its candidates together."""

    scene: Scene
    frame: Frame
    previous: Previous
    own: str
    """Sides with a subject of speech in the same sentence: ``ba``, ``b``, ``a`` or ``-``; ``A`` for a source."""
    cue_before: int
    """Token of the nearest cue before the piece in its sentence, -1 for none."""
    cue_after: int
    reported: bool
    """Somebody says or thinks something in the sentence."""
    spoken: str
    """The words of the piece, lower case."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention as seen from the unit."""

    number: int
    mention: Mention
    tie: Tie
    place: str
    sort: str


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
    """All candidates of a unit with their features; the last two are ``NOBODY`` and ``NOT_SPEECH``."""
    unit = scene.units[number]
    frame = frame_of(scene, number, previous)
    numbers = around(scene, unit)
    if previous.mention >= 0 and previous.mention not in numbers:
        numbers.insert(0, previous.mention)
    seen = [_see(scene, frame, one) for one in numbers]
    view = _view(scene, unit, frame, previous, seen)
    middle = sum(1 for one in seen if one.mention.first < frame.first)
    found = [
        Candidate(
            one.number,
            _mention_features(view, one) + _crowd_features(middle - at - 1 if at < middle else at - middle, one),
            one.place,
        )
        for at, one in enumerate(seen)
    ]
    found.append(Candidate(NOBODY, nobody_features(frame, view.own)))
    found.append(Candidate(NOT_SPEECH, not_speech_features(scene, unit, frame, view.own)))
    return found


def _see(scene: Scene, frame: Frame, number: int) -> Seen:
    mention = scene.mentions[number]
    return Seen(number, mention, tie_of(scene, number), place_of(scene, frame, mention), sort_of(scene, number))


_SPEAKING = frozenset("SsIiR")


def _view(scene: Scene, unit: Unit, frame: Frame, previous: Previous, seen: Sequence[Seen]) -> View:
    near = [one for one in seen if one.place in ("b0", "a0")]
    sides = {one.place[0] for one in near if one.tie.way in _SPEAKING or one.tie.way == "N"}
    own = ("b" if "b" in sides else "") + ("a" if "a" in sides else "")
    own += "A" if any(one.tie.way == "A" for one in near) else ""
    cues = [one.tie.token for one in near if one.tie.token >= 0]
    first, last = scene.pieces[unit.pieces[0]], scene.pieces[unit.pieces[-1]]
    return View(
        scene,
        frame,
        previous,
        own or "-",
        max((token for token in cues if token < frame.first), default=-1),
        min((token for token in cues if token > frame.last), default=-1),
        any(one.tie.letter in "VWTA" and one.tie.way in "SsIiA" for one in near),
        scene.article.text[first.start : min(last.end, first.start + 1500)].lower(),
    )


def _mention_features(view: View, one: Seen) -> list[str]:
    frame, tie, place, sort, own = view.frame, one.tie, one.place, one.sort, view.own
    cue = tie.way + tie.letter
    return [
        f"at={place}", f"sort={sort}", f"tie={cue}", f"sort={sort}|tie={cue}",
        f"at={place}|own={own}|tie={tie.way}", f"at={place}|alone={frame.alone}|tie={tie.way}",
        f"at={place}|gap={frame.gap}|own={own}",
        *_path_features(view, one), *_carry_features(view, one), *_context_features(view, one),
        *_cue_features(view, one),
    ]  # fmt: skip


SOURCE = "statement of an owner that …"
AGENT = "by whom it is called"
NAMING = "calls it so"
PRIORS = {SOURCE: 7.0, AGENT: 5.0, NAMING: 2.0, SENTENCE: -2.0}
"""Weights of structures that are too rare to learn and too plain to miss: set by hand, added to the learned ones."""


def _cue_features(view: View, one: Seen) -> list[str]:
    """Whether the candidate's cue is the one nearest to the piece, and the structures of ``PRIORS``."""
    tie, place, frame = one.tie, one.place, view.frame
    if place not in ("b0", "a0"):
        return []
    governs = tie.token >= 0 and tie.token == (view.cue_before if place == "b0" else view.cue_after)
    plain = _plain_structure(view, one, governs)
    if tie.token < 0:
        return plain
    return [
        *plain, f"governs={governs}|{place}", f"governs={governs}|{place}|{tie.way}|lead={frame.lead}",
        f"governs={governs}|{place}|{tie.way}{tie.letter}|own={view.own}",
        f"governs={governs}|{place}|{frame.shape[:2]}|own={view.own}",
    ]  # fmt: skip


def _plain_structure(view: View, one: Seen, governs: bool) -> list[str]:
    article, frame, mention, tie = view.scene.article, view.frame, one.mention, one.tie
    if one.place == "a0":
        agent = mention.outer == frame.last + 2 and article.lows[frame.last + 1] == "by" and "K" in frame.lead
        return [AGENT] if agent else []
    if not governs:
        return []
    if tie.way == "N" and _has_owner(article.classes, mention):
        return [SOURCE]
    names = tie.letter == "K" and tie.way in "SsR" and not view.reported
    return [NAMING] if names and _is_short(article.classes[tie.token + 1 : frame.first]) else []


def _is_short(between: str) -> bool:
    """Whether only an object stands between the naming verb and the piece: ``called him a``."""
    return len(between) < 7 and not any(letter in ",:tzVQ" for letter in between)


def _has_owner(classes: str, mention: Mention) -> bool:
    """Whether a description names whose it is: ``the Water Board statement``, ``Holt's letter``."""
    return any(letter in "NGs" for letter in classes[mention.first : mention.head_at])


def _crowd_features(between: int, one: Seen) -> list[str]:
    """How many mentions stand between the candidate and the piece."""
    crowd = bucket(between)
    return [f"between={crowd}|at={one.place}", f"between={crowd}|at={one.place}|tie={one.tie.way}"]


_PATH = 24
"""Tokens of a path that are looked at."""


def _path_features(view: View, one: Seen) -> list[str]:
    """The way from the mention to the piece in class letters, and what stands at both ends."""
    classes, frame, mention, place, way = view.scene.article.classes, view.frame, one.mention, one.place, one.tie.way
    follow = squeeze(classes[mention.last : mention.last + 5])[:3]
    if place not in ("b0", "a0"):
        return [f"{place}|follow={follow}"]
    if place == "b0":
        raw = classes[mention.last : frame.first]
        path, end = squeeze(raw[-_PATH:])[-8:], f"{way}|lead={frame.lead}"
    else:
        raw = classes[frame.last + 1 : mention.outer]
        path, end = squeeze(raw[:_PATH])[:8], f"{way}|tail={frame.tail}"
    quotes, far = "Q" if "Q" in raw else "", "far" if len(raw) > _PATH else ""
    word = frame.lead_word if frame.lead[-1] in "VWKTU,:tp" else ""
    return [
        f"{place}|path={path}|{far}", f"{place}|path={path}|{follow}|{one.sort[:2]}",
        f"{place}|follow={follow}", f"{place}|{end}",
        f"{place}|quotes={quotes}|{way}|{frame.shape[0]}", f"{place}|{one.tie.lemma}",
        f"{place}|{way}|word={word}", f"{place}|{way}|{frame.shape}",
    ]  # fmt: skip


def _carry_features(view: View, one: Seen) -> list[str]:
    """Whether the candidate spoke last."""
    frame, previous, own = view.frame, view.previous, view.own
    if previous.unit < 0:
        return []
    entity = view.scene.people.of_mention[one.number]
    if one.number == previous.mention:
        how = "same"
    elif entity >= 0 and entity == previous.entity:
        how = "entity"
    else:
        return [
            f"new|gap={frame.gap}|at={one.place}",
            f"new|gap={frame.gap}|own={own}|alone={frame.alone}",
        ]  # fmt: skip
    return [
        f"{how}|link={frame.link}|{frame.gap}", f"{how}|gap={frame.gap}",
        f"{how}|gap={frame.gap}|own={own}|alone={frame.alone}", f"{how}|gap={frame.gap}|at={one.place}|own={own}",
        f"{how}|gap={frame.gap}|shape={frame.shape}|own={own}", f"{how}|gap={frame.gap}|lead={frame.lead}|own={own}",
    ]  # fmt: skip


def _context_features(view: View, one: Seen) -> list[str]:
    """What stands before and after the mention, and whether the piece itself names it."""
    article, mention, place = view.scene.article, one.mention, one.place
    classes = article.classes
    before = classes[mention.outer - 1] if mention.outer else "^"
    after = classes[mention.last] if mention.last < len(classes) else "$"
    features = [f"before={before}|{place[0]}|{one.sort[:2]}", f"after={after}|{place}|{one.sort[:2]}"]
    if before == "p":
        features.append(f"{article.lows[mention.outer - 1]}|{place}")
    if mention.kind == "name" and mention.head in view.spoken:
        features += ("inside", f"inside|{place}")
    if mention.kind == "pronoun" and one.sort == "I":
        features.append(f"{mention.head}|{place}")
    return features
