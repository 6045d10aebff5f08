"""Who "he" or "she" is: the people named before, ranked by gender, nearness and standing in their sentences.

An earlier "he" counts as a naming of whoever it stood for, so that a chain of pronouns leads back to a name.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.quotes import words as lexicon
from bot.quotes.candidates import Scene, Settled, tie_of
from bot.quotes.entities import Entity
from bot.quotes.names import Mention
from bot.quotes.ranker import Group, Ranker, probabilities

MAX_PEOPLE = 8
_REACH = 70
"""How many mentions back people are looked for."""

PREFERENCES: dict[str, float] = {
    "distance=0": 0.9,
    "distance=1": 1.2,
    "distance=2": 0.0,
    "distance=3": -0.7,
    "distance=4": -1.2,
    "paragraphs=0": 0.4,
    "paragraphs=1": 0.2,
    "paragraphs=2": -0.8,
    "paragraphs=3": -1.6,
    "standing=subject": 1.2,
    "standing=speaker": 1.5,
    "standing=object": -1.0,
    "standing=owner": -0.7,
    "standing=topic": 0.6,
    "standing=other": -0.1,
    "gender=sure": 0.5,
    "gender=open": -0.2,
    "voice=last|paragraphs=0": 0.7,
    "voice=last|paragraphs=1": 0.7,
    "voice=last|paragraphs=2": 0.5,
    "voice=last|paragraphs=3": 0.2,
    "human=no": -1.5,
    "human=1": -0.4,
    "human=2": 0,
    "human=3": 0.4,
    "via=pronoun": 0.5,
    "lead=yes": 0.6,
    "reports=yes": 2.0,
    "unnamed=passing": -1.5,
    "introduced=yes": 3.2,
}
"""What speaks for and against a person. Set by hand after what is known of English: there are no clean labels to
learn from, and programs that resolve pronouns prefer whoever is named most."""

_RANKER = Ranker(PREFERENCES)

Spoken = Sequence[tuple[int, int]]
"""Token and entity of the quotations decided so far, ascending."""


class Antecedent:
    """A person (or group) a pronoun may stand for, with the evidence."""

    __slots__ = ("entity", "evidence", "mention")

    def __init__(self, entity: int, mention: int, evidence: Sequence[Group]) -> None:
        self.entity: Final = entity
        self.mention: Final = mention
        """The mention that is pointed back at."""
        self.evidence: Final = evidence


class Resolution(NamedTuple):
    """The people a pronoun may stand for and their chances; both empty when nobody fits."""

    people: Sequence[Antecedent] = ()
    chances: Sequence[float] = ()
    entity: int = -1
    """The likeliest one, -1 where nobody fits well enough."""
    trust: float = 0.5
    """Chance that this is right: a chain of pronouns is no surer than what it hangs on."""


UNRESOLVED = Resolution()


def resolve(scene: Scene, number: int, spoken: Spoken) -> Resolution:
    """Whom pronoun mention ``number`` means; remembered in the scene."""
    for earlier in (*_unresolved_before(scene, number), number):
        resolution = _resolve(scene, earlier, spoken)
        scene.resolved[earlier] = Settled(resolution.entity, resolution.trust)
    return resolution


def _resolve(scene: Scene, number: int, spoken: Spoken) -> Resolution:
    if scene.mentions[number].head in _SELF:
        return UNRESOLVED
    ahead = _named_ahead(scene, number)
    if ahead >= 0:
        return Resolution((Antecedent(ahead, number, ()),), (_AHEAD,), ahead, _AHEAD)
    people = antecedents(scene, number, spoken)
    *chances, unnamed = probabilities([*(_RANKER.score(one.evidence) for one in people), _UNNAMED])
    best = max(chances, default=0.0)
    if best < unnamed:
        return Resolution(people, chances)
    chosen = people[chances.index(best)]
    link = scene.resolved.get(chosen.mention)
    return Resolution(people, chances, chosen.entity, min(best, link.trust) if link else best)


_UNNAMED = 0.6
"""Score of somebody who isn't among the candidates: nobody is named where that is likelier than all of them."""
_SELF = frozenset(["i", "we", "you"])
"""Outside quotation marks these are the writer and the reader."""
_AHEAD = 0.95
"""Chance that the subject after an opening clause is whom the pronoun in the clause means."""
_OPENING = frozenset("zpgVe")


def _named_ahead(scene: Scene, number: int) -> int:
    """The person of ``Asked what she would do, Mary Holt said …``: -1 where no name follows the opening clause."""
    article, mention = scene.article, scene.mentions[number]
    classes = article.classes
    start, end = article.sentence_span(article.sentence_of[mention.first])
    if classes[start] not in _OPENING or "," in classes[start : mention.first]:
        return -1
    wanted = _gender_of(mention)
    for at in range(number + 1, len(scene.mentions)):
        other = scene.mentions[at]
        if other.first >= end or "," in classes[mention.last : max(mention.last, other.outer - 1)]:
            return -1
        if classes[other.outer - 1] == ",":
            entity = scene.people.of_mention[at]
            follows = other.last < end and classes[other.last] in _VERBAL
            named = other.kind == "name" and wanted != "?" and _possible(scene.people.entities[entity], wanted)
            return entity if named and follows else -1
    return -1


def _gender_of(mention: Mention) -> str:
    """``m`` or ``f`` for "he" and "she", ``?`` for what is no person or many; ``p`` for a person of any gender."""
    if mention.kind == "nominal":
        return lexicon.GENDERS.get(mention.head, "p")
    return "m" if mention.head in lexicon.HE else "f" if mention.head in lexicon.SHE else "?"


def _unresolved_before(scene: Scene, number: int) -> list[int]:
    """Earlier pronouns of the same word, oldest first, back to the last one that is settled."""
    head = scene.mentions[number].head
    if head not in ("he", "she"):
        return []
    found = []
    for at in range(number - 1, max(-1, number - _REACH), -1):
        if at in scene.resolved and scene.mentions[at].head == head:
            break
        if scene.mentions[at].kind == "pronoun" and scene.mentions[at].head == head:
            found.append(at)
    return found[::-1]


def antecedents(scene: Scene, number: int, spoken: Spoken) -> list[Antecedent]:
    """People before pronoun mention ``number`` with the evidence for each."""
    mention = scene.mentions[number]
    wanted = _gender_of(mention)
    voice = next((entity for token, entity in reversed(spoken) if token < mention.first), -1)
    people = _nearest(scene, number, wanted)[:MAX_PEOPLE]
    subject = _last_subject(scene, number)
    return [
        Antecedent(
            entity, at, _evidence(scene, number, at, scene.people.entities[entity], wanted, entity == voice, subject)
        )
        for entity, at in people
    ]


def only_person_near(scene: Scene, number: int) -> int:
    """The one person whom a description may mean and who is named in its paragraph or in the one before, else -1."""
    mention, article = scene.mentions[number], scene.article
    paragraph, wanted = article.paragraph_of[mention.first], _gender_of(mention)
    for start in (article.paragraph_starts[paragraph], article.paragraph_starts[max(0, paragraph - 1)]):
        since = max(bisect_left(scene.firsts, start), number - _REACH)
        found = {scene.people.of_mention[at] for at in range(since, number) if scene.mentions[at].kind == "name"}
        persons = [one for one in found if _possible(scene.people.entities[one], wanted)]
        if persons:
            return persons[0] if len(persons) == 1 else -1
    return -1


def _last_subject(scene: Scene, number: int) -> int:
    """The mention nearest before ``number`` that is the subject of a cue, -1 without any."""
    of_mention = scene.people.of_mention
    for at in range(number - 1, max(-1, number - _REACH), -1):
        if of_mention[at] >= 0 and tie_of(scene, at).way in "SsIiA":
            return at
    return -1


def _nearest(scene: Scene, number: int, wanted: str) -> list[tuple[int, int]]:
    """Entities before the pronoun, the nearest first, each with its nearest mention."""
    seen: dict[int, int] = {}
    entities, mentions, of_mention = scene.people.entities, scene.mentions, scene.people.of_mention
    head, possible = mentions[number].head, {}
    for at in range(number - 1, max(-1, number - _REACH), -1):
        entity = of_mention[at]
        if entity < 0 and mentions[at].head == head:
            entity = scene.resolved[at].entity if at in scene.resolved else -1
        if entity < 0:
            continue
        if entity not in possible:
            possible[entity] = _possible(entities[entity], wanted)
        if possible[entity] and _counts(scene, at, seen.get(entity)):
            seen[entity] = at
    certain = [(entity, at) for entity, at in seen.items() if wanted == "?" or entities[entity].human >= 0]
    return certain or list(seen.items())


def _counts(scene: Scene, at: int, later: int | None) -> bool:
    """Whether a mention stands for its entity: the latest or, in that sentence, the first: no apposition.

    ``Derek Pym (Con, Marsh Lane)``: a party or a place in brackets isn't somebody to point back at.
    """
    article, first = scene.article, scene.mentions[at].first
    if first > 0 and article.classes[first - 1] == "(":
        return False
    return later is None or article.sentence_of[first] == article.sentence_of[scene.mentions[later].first]


def _possible(entity: Entity, wanted: str) -> bool:
    if wanted == "?":
        return not entity.person or entity.human <= 0
    if not entity.person or "plural" in entity.signs:
        return False
    return entity.gender in (wanted, "?") or (wanted == "p" and not entity.described and entity.human > 0)


def _evidence(
    scene: Scene, number: int, at: int, who: Entity, wanted: str, voice: bool, subject: int
) -> tuple[Group, ...]:
    article = scene.article
    mention, other = scene.mentions[number], scene.mentions[at]
    here, there = article.sentence_of[mention.first], article.sentence_of[other.first]
    paragraphs = article.paragraph_of[mention.first] - article.paragraph_of[other.first]
    standing = standing_of(scene, at, there)
    lead = standing in ("subject", "speaker") and at >= subject
    apart = (_apart, min(here - there, 4), min(paragraphs, 3), voice)
    ways = (_ways, _reports(scene, at, mention), here - there == 1 and who.mentions[0] == at and "apposed" in who.signs)
    passing = (_passing, who.described and here - there > 1 and other.kind == "nominal")
    return (
        apart,
        ways,
        passing,
        (_looks, standing, who.gender == wanted, min(who.human, 3), other.kind == "pronoun", lead),
    )


def _apart(distance: int, paragraphs: int, voice: bool) -> list[str]:
    """How many sentences and paragraphs lie between, and whether the person spoke last."""
    said = f"voice={'last' if voice else 'no'}|paragraphs={paragraphs}"
    return [f"distance={distance}", f"paragraphs={paragraphs}", said]


def _ways(reports: bool, introduced: bool) -> list[str]:
    """``Holt said she …`` is Holt; who is introduced right before with what he is, is who speaks next."""
    return [f"reports={'yes' if reports else 'no'}", f"introduced={'yes' if introduced else 'no'}"]


def _passing(passing: bool) -> list[str]:
    """Somebody without a name of whom nothing more was said than that he was there."""
    return ["unnamed=passing"] * passing


def _looks(standing: str, sure: bool, human: int, pronoun: bool, lead: bool) -> list[str]:
    """What the mention is in its sentence, and how well the person fits."""
    return [
        f"standing={standing}", f"gender={'sure' if sure else 'open'}", f"human={human if human > 0 else 'no'}",
        f"via={'pronoun' if pronoun else 'name'}", f"lead={'yes' if lead else 'no'}",
    ]  # fmt: skip


def _reports(scene: Scene, at: int, pronoun: Mention) -> bool:
    """Whether the mention is subject of a verb of speech right before the pronoun: ``Holt condemned what she …``."""
    tie = tie_of(scene, at)
    return tie.way in "Ss" and (
        tie.token == pronoun.first - 1
        or (tie.token == pronoun.first - 2 and scene.article.lows[pronoun.first - 1] in _LINKS)
    )


_LINKS = frozenset(["that", "what", "how", "why", "whether", "if"])


def standing_of(scene: Scene, at: int, sentence: int) -> str:
    """What a mention is in its sentence: ``subject``, ``speaker``, ``object``, ``topic`` (the first name in it, whose
    something is), ``owner`` or ``other``."""
    article, mention = scene.article, scene.mentions[at]
    classes = article.classes
    before = classes[mention.outer - 1] if mention.outer else "n"
    after = classes[mention.last] if mention.last < len(classes) else "n"
    if after == "s":
        return "topic" if _leads(scene, at, sentence) else "owner"
    if tie_of(scene, at).way in "SsIiA":
        return "speaker"
    if before in "pOA":
        return "object"
    return "subject" if (before == "," and after in _VERBAL) or _leads(scene, at, sentence) else "other"


_VERBAL = frozenset("aVWKTUe")
"""What a subject is followed by: ``Asked what she would do, Holt did not …``."""


def _leads(scene: Scene, at: int, sentence: int) -> bool:
    """Whether no other name stands before a mention in its sentence, save within an opening phrase."""
    start = scene.article.sentence_starts[sentence]
    while at > 0 and scene.mentions[at - 1].first >= start:
        at -= 1
        other = scene.mentions[at]
        if other.kind != "nominal" and (other.first == start or scene.article.classes[other.first - 1] not in "pO"):
            return False
    return True
