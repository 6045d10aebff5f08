"""Whom somebody means who tells what was said: "she", "I", "my mother", "Helen" within a quotation.

Those words are understood by who speaks them: "I" is the speaker of the quotation around, and a name in short form or
"she" points to somebody whom the article named before. Where several may be meant, nobody is named.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from bot.domain.quotations import OWN_WORDS, Quotation
from bot.quotes.context.candidates import Scene
from bot.quotes.mentions.descriptive import described, is_definite
from bot.quotes.mentions.names import Mention, mention_text
from bot.quotes.people.entities import Entity, find_person, key_of

EXPLICIT: Final = "inner words: named inside"
ADDRESSED: Final = "inner words: of the one who is spoken to"
ONLY: Final = "inner words: the only one whom the pronoun fits"
LIKELY: Final = "inner words: the likeliest of those whom the pronoun fits"
DESCRIBED: Final = "inner words: described inside"
OFFICE: Final = "inner words: the one who holds the office"
OPEN: Final = "inner words: speaker not established"

_PASSAGE: Final = 4
"""Paragraphs before the quotation, besides its own, in which somebody is looked for whom "she" may mean."""
_SURE, _RIVALLED, _UNKNOWN_GENDER, _NEARER, _FAR, _ADDRESSED, _OFFICE = 0.97, 0.85, 0.8, 0.7, 0.72, 0.8, 0.85
"""Chances that somebody is meant: who alone fits; beside others of unknown gender; whose own gender isn't known; who is
named nearer than the others; who is named further off alone; who is spoken to; who held the office. Set by hand: no
labelled texts have inner quotations. Only the first lets a confidence reach 0.9."""
_APART: Final = 2
"""Minimum number of paragraphs by which the next person of the gender must be further off than the nearest one."""


class Meant(NamedTuple):
    """``speaker`` is ``None`` where nobody is established; ``entity`` is theirs in the article, -1 for none."""

    speaker: str | None
    trust: float
    """Chance that it is them."""
    rule: str
    entity: int = -1


NOBODY_MEANT: Final = Meant(None, 1.0, OPEN)


@dataclass(frozen=True, slots=True)
class HearsayContext:
    """The article, the quotation in which somebody is quoted, and the tokens at which its first and its last piece
    stand; -1 where the quotation is itself within another."""

    scene: Scene
    quotation: Quotation
    first: int
    last: int
    teller: int
    """Entity of who says it, -1 for nobody known."""


def context_of(scene: Scene, quotation: Quotation) -> HearsayContext:
    """Where a quotation of the article stands."""
    first = bisect_left(scene.pieces, quotation.spans[0][0], key=lambda piece: piece.start)
    last = bisect_left(scene.pieces, quotation.spans[-1][0], key=lambda piece: piece.start)
    tokens = scene.article.piece_tokens
    speaker = quotation.attribution.speaker
    teller = _named(scene, speaker) if speaker else -1
    if first >= len(scene.pieces) or last >= len(scene.pieces):
        return HearsayContext(scene, quotation, -1, -1, teller)
    return HearsayContext(scene, quotation, tokens[first], tokens[last], teller)


def meant_by(inside: Scene, number: int, context: HearsayContext) -> Meant:
    """Whom mention ``number`` of the words ``inside`` a quotation stands for."""
    mention = inside.mentions[number]
    if _is_one_of_several(inside, number) or mention.head in inside.article.language.small.standalone:
        return NOBODY_MEANT
    if mention.kind == "pronoun":
        return _pronoun(inside, number, context)
    return _name(inside, number, context) if mention.kind == "name" else _description(inside, number, context)


def _is_one_of_several(inside: Scene, number: int) -> bool:
    """``Helen and I said``: the second of two subjects, not ``I called Helen and she said``."""
    classes, mention = inside.article.classes, inside.mentions[number]
    if not number or inside.article.lows[mention.outer - 1] not in inside.article.language.small.and_:
        return False
    other = inside.mentions[number - 1]
    leads = other.outer == 0 or classes[other.outer - 1] in _CLAUSE_STARTS
    return leads and max(other.reach, other.last) == mention.outer - 1


_CLAUSE_STARTS: Final = frozenset("n.,:Qczt")


def _pronoun(inside: Scene, number: int, context: HearsayContext) -> Meant:
    head, teller = inside.mentions[number].head, context.quotation.attribution
    pronouns = inside.article.language.pronouns
    is_body = context.teller >= 0 and not context.scene.people.entities[context.teller].person
    if head in pronouns.first or (head in pronouns.first_plural and is_body):
        return Meant(teller.speaker, teller.confidence, OWN_WORDS, context.teller) if teller.speaker else NOBODY_MEANT
    if head in pronouns.second:
        return _addressee(context)
    wanted = "m" if head in pronouns.male else "f" if head in pronouns.female else ""
    return _before(inside, number, context, wanted) if wanted else NOBODY_MEANT


def _addressee(context: HearsayContext) -> Meant:
    """``Gareth Pell told Helen Marsh: “You told me, ‘…’”``."""
    people = context.scene.people
    addressed = {people.of_mention[at] for at in _around(context) if context.scene.ties[at].way == "O"} - {-1}
    named = [entity for entity in addressed if not people.entities[entity].described]
    if len(named) != 1:
        return NOBODY_MEANT
    return Meant(people.entities[named[0]].name, _ADDRESSED, ADDRESSED, named[0])


def _around(context: HearsayContext) -> range:
    """Numbers of the mentions in the sentences of the quotation."""
    scene = context.scene
    if context.first < 0:
        return range(0)
    article = scene.article
    start = article.sentence_starts[article.sentence_of[context.first]]
    end = article.sentence_ends[article.sentence_of[context.last]]
    return range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end))


def _name(inside: Scene, number: int, context: HearsayContext) -> Meant:
    """A name in full, or a short one of somebody whom the article names."""
    name = inside.people.entities[inside.people.of_mention[number]].name
    known = fitting_names(context.scene, name)
    if not known and _is_own_kin(inside, name.lower()):
        return Meant(_kin_of_teller(inside, name.lower(), context), 1.0, DESCRIBED)  # And then Mum said
    if len(known) == 1:
        return Meant(context.scene.people.entities[known[0]].name, 1.0, EXPLICIT, known[0])
    return Meant(name, 1.0 if not known else _NEARER, EXPLICIT)


def fitting_names(scene: Scene, name: str) -> list[int]:
    """The entities of the article whose names have all words of this one; the same name alone where it is there."""
    words = key_of(name).split()
    entities = scene.people.entities[:_MOST_KNOWN]
    known = [at for at, entity in enumerate(entities) if not entity.described]
    same = [at for at in known if key_of(entities[at].name) == " ".join(words)]
    return same or [at for at in known if set(words) <= set(key_of(entities[at].name).split())]


_MOST_KNOWN: Final = 400
"""People and bodies of an article among whom a name within a quotation is looked for, the first ones."""


def _named(scene: Scene, speaker: str) -> int:
    """The entity of a speaker's name or description, -1 for none."""
    same = (at for at, entity in enumerate(scene.people.entities[:_MOST_KNOWN]) if entity.name == speaker)
    return next(same, find_person(scene.people, speaker))


def _description(inside: Scene, number: int, context: HearsayContext) -> Meant:
    mention = inside.mentions[number]
    entity = inside.people.of_mention[number]
    if entity >= 0 and not inside.people.entities[entity].described:
        named = inside.people.entities[entity].name
        known = fitting_names(context.scene, named)
        return Meant(named, 1.0, EXPLICIT, known[0] if len(known) == 1 else -1)
    holder = _holder(inside, mention, context)
    if holder >= 0:
        return Meant(context.scene.people.entities[holder].name, _OFFICE, OFFICE, holder)
    return Meant(described_by(inside, mention, context), 1.0, DESCRIBED)


def _holder(inside: Scene, mention: Mention, context: HearsayContext) -> int:
    """The one person whom the article calls by the office of ``the mayor``; -1 for none, or several."""
    if not is_definite(inside.article, mention) or mention.last - mention.first != _OFFICE_WORDS:
        return -1
    entities = context.scene.people.entities[:_MOST_KNOWN]
    held = [at for at, entity in enumerate(entities) if entity.person and _holds(entity, mention.head)]
    return held[0] if len(held) == 1 and held[0] != context.teller else -1


_OFFICE_WORDS: Final = 2
"""Tokens of ``the mayor``; a longer description says itself who it is."""


def _holds(entity: Entity, office: str) -> bool:
    if entity.described or not entity.roles:
        return False
    return any(office in (word.lower() for word in role) for role in entity.roles)


def described_by(inside: Scene, mention: Mention, context: HearsayContext) -> str:
    """A description as the teller gives it: ``my mother`` is the mother of who speaks."""
    article, pronouns = inside.article, inside.article.language.pronouns
    if mention.first == mention.head_at and _is_own_kin(inside, mention.head):
        return _kin_of_teller(inside, article.lows[mention.first], context)  # Mum said
    if article.lows[mention.first] not in pronouns.mine:
        written = described(article, mention)
        named = article.classes[mention.first] in "NGBM"
        return written if named else written[0].lower() + written[1:]
    return _kin_of_teller(inside, " ".join(mention_text(article, mention).split()[1:]), context)


def _is_own_kin(inside: Scene, noun: str) -> bool:
    """Whether a noun without an article is what people call a relative of theirs: ``Mum``, ``Dad``."""
    nouns = inside.article.language.nouns
    return noun in nouns.kin and noun in nouns.standing_alone


def _kin_of_teller(inside: Scene, kin: str, context: HearsayContext) -> str:
    pronouns, teller = inside.article.language.pronouns, context.quotation.attribution.speaker
    form = pronouns.kin_of if teller else pronouns.kin_of_speaker
    return form.format(kin=kin, teller=teller)


def _before(inside: Scene, number: int, context: HearsayContext, wanted: str) -> Meant:
    """Who is named or described before "she": inside the quotation first, then in the article around it."""
    spoken_of = _spoken_of(inside, number, context, wanted)
    fitting = _fitting(context, wanted)
    if len(spoken_of) == 1:
        others = (set(fitting.known) | set(fitting.open)) - {spoken_of[0].entity}
        return spoken_of[0]._replace(trust=_RIVALLED, rule=LIKELY) if others else spoken_of[0]
    return NOBODY_MEANT if spoken_of else _of_the_article(context, fitting)


def _spoken_of(inside: Scene, number: int, context: HearsayContext, wanted: str) -> list[Meant]:
    """The people named or described in the words before mention ``number`` whom it may mean, each once."""
    nouns = inside.article.language.nouns
    people: dict[str, Meant] = {}
    for at in range(max(0, number - _MOST_SPOKEN_OF), number):
        other = inside.mentions[at]
        entity = inside.people.of_mention[at]
        if other.kind == "pronoun" or at in inside.inner:
            continue
        if other.kind == "name":
            who = _name(inside, at, context)
            gender = _gender(inside.people.entities[entity], context, who.entity)
            fits = inside.people.entities[entity].person and who.entity != context.teller
        else:
            who = Meant(described_by(inside, other, context), 1.0, DESCRIBED)
            gender = nouns.genders.get(other.head, "?")
            fits = inside.article.classes[other.head_at] in "RB" and other.head not in nouns.no_persons
        if fits and gender in (wanted, "?") and who.speaker:
            trust = _SURE if gender == wanted else _UNKNOWN_GENDER
            people.setdefault(who.speaker, Meant(who.speaker, trust, ONLY, who.entity))
    return list(people.values())


_MOST_SPOKEN_OF: Final = 40
"""Mentions before a pronoun, in the same quotation, among which it is looked for whom it means."""
_MOST_BEFORE: Final = 500
"""Mentions of the article up to a quotation among which it is looked for whom a pronoun within it means."""


def _gender(entity: Entity, context: HearsayContext, known: int) -> str:
    outside = context.scene.people.entities[known].gender if known >= 0 else "?"
    return outside if outside != "?" else entity.gender


class _Fitting(NamedTuple):
    """People around a quotation whom "she" may mean, and how many paragraphs off each is named."""

    known: dict[int, int]
    """People of the pronoun's gender."""
    open: dict[int, int]
    """People whose gender isn't known."""
    vague: dict[int, int]
    """People of unknown gender of whom nothing but a full name tells that they are persons."""


def _fitting(context: HearsayContext, wanted: str) -> _Fitting:
    """People whom the article names up to the end of the quotation's sentence, in its order."""
    fitting = _Fitting({}, {}, {})
    scene, around = context.scene, _around(context)
    entities, of_mention = scene.people.entities, scene.people.of_mention
    spoken_to = {of_mention[at] for at in around if scene.ties[at].way == "O"}
    here = scene.article.paragraph_of[context.first] if context.first >= 0 else 0
    for at in range(max(0, around.stop - _MOST_BEFORE), around.stop):
        entity = of_mention[at]
        if entity < 0 or entity == context.teller or entity in spoken_to or not _may_be(entities[entity], wanted):
            continue
        away = here - scene.article.paragraph_of[scene.mentions[at].first]
        group = _group(fitting, entities[entity], wanted)
        group[entity] = min(away, group.get(entity, away))
    return fitting


def _group(fitting: _Fitting, entity: Entity, wanted: str) -> dict[int, int]:
    if entity.gender == wanted:
        return fitting.known
    return fitting.open if entity.human > 0 else fitting.vague


def _of_the_article(context: HearsayContext, fitting: _Fitting) -> Meant:
    """The person who fits; nobody where two may be meant."""
    anywhere = sorted((away, entity) for entity, away in fitting.known.items())
    near = [(away, entity) for away, entity in anywhere if away <= _PASSAGE]
    others = sorted((away, entity) for entity, away in fitting.open.items() if away <= _PASSAGE)
    chosen = _chosen(near, others, anywhere)
    if chosen is None:
        return NOBODY_MEANT
    entity, trust = chosen
    if any(away <= fitting.known.get(entity, _PASSAGE) for away in fitting.vague.values()):
        trust = min(trust, _NEARER)
    rule = ONLY if trust >= _SURE else LIKELY
    return Meant(context.scene.people.entities[entity].name, trust, rule, entity)


_Distances = Sequence[tuple[int, int]]
"""How many paragraphs off, and the entity; the nearest first."""


def _chosen(near: _Distances, others: _Distances, anywhere: _Distances) -> tuple[int, float] | None:
    """The entity that is meant and the chance of it, by those of the gender, of unknown gender, and further off."""
    if len(near) == 1:
        away, entity = near[0]
        rival = others[0][0] if others else _PASSAGE + 1
        if rival <= away:
            return (entity, _NEARER) if rival == away else None
        return entity, _RIVALLED if others or len(anywhere) > 1 else _SURE
    if near:
        return (near[0][1], _NEARER) if near[1][0] - near[0][0] >= _APART else None
    if others:
        return (others[0][1], _UNKNOWN_GENDER) if len(others) == 1 and not anywhere else None
    return (anywhere[0][1], _FAR) if len(anywhere) == 1 else None


def _may_be(entity: Entity, wanted: str) -> bool:
    if not entity.person or "plural" in entity.signs or entity.human < 0:
        return False
    return entity.gender == wanted or (entity.gender == "?" and (entity.human > 0 or " " in entity.name))
