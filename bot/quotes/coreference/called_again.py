"""Descriptions of somebody named: which may be one, and who is near; who is settled before one is."""

from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER, SPEAKING_WAYS, standing_of
from bot.quotes.coreference.antecedents import REACH, Spoken, is_possible, wanted_of
from bot.quotes.coreference.epithets import OTHER_AGE, OTHER_FIELD, SAME_FIELD, fit_of, is_of_other_work
from bot.quotes.mentions.descriptive import (
    BARE,
    is_called_again,
    is_definite,
    is_epithet,
    is_of_a_person,
    is_told_apart,
)
from bot.quotes.mentions.names import Mention
from bot.quotes.people.descriptions import denies, newcomer_before
from bot.quotes.people.entities import SHOWN
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER


def epithets_before(scene: Scene, number: int) -> list[int]:
    """Descriptions that stand for a name in the two sentences up to a pronoun, oldest first, not settled yet."""
    if scene.mentions[number].head not in scene.article.language.pronouns.somebody:
        return []
    article, epithets = scene.article, list[int]()
    earliest = article.sentence_starts[max(0, article.sentence_of[scene.mentions[number].first] - 1)]
    first = bisect_left(scene.firsts, earliest, number - _MOST_BETWEEN + 1 if number >= _MOST_BETWEEN else 0, number)
    for at in range(first, number):
        if scene.mentions[at].kind == "nominal" and at not in scene.resolved and is_unnamed_epithet(scene, at):
            epithets.append(at)
    return epithets


def pronouns_before(scene: Scene, number: int) -> list[int]:
    """Each "he" and "she" of the sentence before a description and of its own, oldest first, not settled yet."""
    if scene.mentions[number].kind != "nominal":
        return []
    article, pronouns = scene.article, list[int]()
    earliest = article.sentence_starts[max(0, article.sentence_of[scene.mentions[number].first] - 1)]
    for at in range(number - 1, max(-1, number - _MOST_BETWEEN), -1):
        mention = scene.mentions[at]
        if mention.first < earliest:
            break
        somebody = mention.kind == "pronoun" and mention.head in article.language.pronouns.somebody
        if somebody and at not in scene.resolved:
            pronouns.append(at)
    return pronouns[::-1][:LONGEST_RUN]


def is_unnamed_epithet(scene: Scene, number: int) -> bool:
    """Whether a description is of somebody whose name isn't known by it: ``the Italian``, ``the 47-year-old coach``."""
    article, mention, entity = scene.article, scene.mentions[number], scene.people.of_mention[number]
    if entity >= 0 and not scene.people.entities[entity].described:
        return False
    again = is_told_apart(article, mention) or is_called_again(article, mention)
    return again or (entity < 0 and is_epithet(article, mention))


def may_be(scene: Scene, description: int, entity: int) -> bool:
    """Whether a description may mean an entity: it is known, and no other person has the description."""
    if entity < 0 or _is_called_otherwise(scene, description, entity):
        return False
    if scene.article.language.tokens.nouns is not None and (
        scene.people.entities[entity].described or is_named_in_clause(scene, description, entity)
    ):
        return False  # die Ministerin, die Moderatorin
    if scene.article.language.grammar.clause_opening is not NEVER and _is_named_beside(scene, description, entity):
        return False
    mention = scene.mentions[description]
    if scene.drops and _was_told_of(scene, description, entity):
        return False
    if is_of_a_person(scene.article, mention) and fit_of(scene, mention, entity) < SAME_FIELD:
        return False
    return not denies(scene.article, scene.people.entities[entity], mention)


def _was_told_of(scene: Scene, description: int, entity: int) -> bool:
    """``Paz acusó al primer ministro. «…», respondió el primer ministro``: whether somebody acted in a sentence before
    in which the same description was of another."""
    article, mention = scene.article, scene.mentions[description]
    for at in range(max(0, description - _LOOKED_BACK), description):
        other = scene.mentions[at]
        again = other.head == mention.head and other.kind == "nominal" and scene.people.of_mention[at] != entity
        if not again or article.classes[other.outer - 1] not in _BEFORE_OTHER:
            continue
        sentence = article.sentence_of[other.outer]
        start = article.sentence_starts[sentence]
        if sentence < article.sentence_of[mention.outer] and any(
            scene.people.of_mention[by] == entity and standing_of(scene, by, sentence) >= DOER
            for by in range(bisect_left(scene.firsts, start), at)
        ):
            return True
    return False


_BEFORE_OTHER: Final = frozenset("tpVWKU")
"""Classes before somebody of whom a sentence tells beside its subject."""


def _is_called_otherwise(scene: Scene, description: int, entity: int) -> bool:
    """Whether an entity is somebody without a name, known by another noun than a description, in a language that calls
    people again for variety: ``la prévenue`` isn't the judge."""
    who, article, mention = scene.people.entities[entity], scene.article, scene.mentions[description]
    if article.lows[mention.first] in article.language.small.demonstratives:
        return False  # un témoin … cet habitant
    return who.described and article.language.nouns.calls_again and not scene.cased and who.key != mention.head


def is_named_in_clause(scene: Scene, number: int, entity: int) -> bool:
    """``Zu Huber sagte der Sportchef``, ``Angesprochen auf Huber, winkte er ab``: who is named in the clause of a
    description, or behind a preposition in a phrase before it, is somebody else."""
    article, mention = scene.article, scene.mentions[number]
    start, end = article.sentence_span(article.sentence_of[mention.outer])
    for at in range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end)):
        name = scene.mentions[at]
        within = mention.outer <= name.first < mention.reach  # das Fazit der Trainerin Kern
        if name.kind != "name" or scene.people.of_mention[at] != entity or within:
            continue
        first, last = (name.last, mention.outer) if name.first < mention.outer else (mention.reach, name.outer)
        before = name.outer < mention.outer and ":Q" not in article.classes[first:last]  # Bei Huber lagen die Nerven …
        oblique = before and article.classes[name.outer - 1] in _BEFORE_LISTENER
        if oblique or _BORDERS.isdisjoint(article.classes[first:last]):
            return True
    return False


_BORDERS: Final = frozenset(",:Q-")
"""Classes of what ends a clause."""


def _is_named_beside(scene: Scene, number: int, entity: int) -> bool:
    """``Holt skrattade när borgmästaren kallade henne ”…”``, ``sade borgmästaren till Holt``, ``Numa carta a Holt, o
    autarca escreveu``: who is named in a sentence isn't called by an office in it, save in a main clause behind one
    that tells of him: ``Quando Holt chegou, o autarca disse``."""
    article, outer = scene.article, scene.mentions[number].outer
    start, end = article.sentence_span(article.sentence_of[outer])
    names = [
        scene.mentions[at]
        for at in range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end))
        if scene.people.of_mention[at] == entity and scene.mentions[at].kind == "name"
    ]
    if scene.drops:  # L'allenatrice Ada Holt sorride «…» ammette la tecnica
        names = [name for name in names if not _is_before_words(article, name, outer)]
    if article.classes[outer - 1] != ",":
        return bool(names)
    return any(
        name.first > outer or (name.reach == outer - 1 and article.classes[name.core - 1] in _BEFORE_LISTENER)
        for name in names
    )


def _is_before_words(article: TokenizedText, name: Mention, outer: int) -> bool:
    """Whether somebody is named before marked words, and a description that starts at a token stands behind them; and
    no preposition stands before the name."""
    before = article.classes[name.outer - 1] if name.outer else "."
    return name.reach < outer and before not in _BEFORE_OBJECT and "Q" in article.classes[name.reach : outer]


_BEFORE_LISTENER: Final = "pOD"
"""Classes before somebody who is spoken to: ``carta a Holt``."""


def only_person_near(scene: Scene, number: int) -> int:
    """The one person whom a description may mean and who is named in its paragraph or in the one before, else -1."""
    mention, article = scene.mentions[number], scene.article
    paragraph, wanted = article.paragraph_of[mention.first], wanted_of(article, mention)
    for start in (article.paragraph_starts[paragraph], article.paragraph_starts[max(0, paragraph - 1)]):
        since = max(bisect_left(scene.firsts, start), number - REACH)
        named = {scene.people.of_mention[at] for at in range(since, number) if scene.mentions[at].kind == "name"}
        possible = [entity for entity in named if is_possible(scene.people.entities[entity], wanted)]
        persons = [entity for entity in possible if scene.people.entities[entity].human > 0]
        persons = persons or [entity for entity in possible if scene.people.entities[entity].human >= 0]
        if persons:
            return persons[0] if len(persons) == 1 else -1
    return -1


def holders_before(scene: Scene, number: int) -> list[int]:
    """The people named before ``the president`` who hold that office: of two of them one is meant."""
    mention, people = scene.mentions[number], scene.people
    if not is_definite(scene.article, mention) or mention.reach != mention.head_at + 1:
        return []
    wanted = wanted_of(scene.article, mention)
    return [
        at
        for at, who in enumerate(people.entities[:_MOST_HOLDERS])
        if who.person
        and 0 <= who.first < number
        and any(mention.head in map(str.lower, role) for role in who.roles)
        and is_possible(who, wanted)
    ]


def holds_it_alone(scene: Scene, number: int, entity: int) -> bool:
    """Whether of ``le président de la FNP`` nobody but one person named before is told to be a president, and of him
    nothing that he is president of, or the same: ``Luc Holt, président de la FNP``."""
    article, mention, people = scene.article, scene.mentions[number], scene.people.entities
    held = [
        (at, {word.lower() for word in role})
        for at, who in enumerate(people[:_MOST_HOLDERS])
        if who.person and 0 <= who.first < number
        for role in who.roles
        if mention.head in map(str.lower, role)
    ]
    own = [role for at, role in held if at == entity]
    addition = {low for low in article.lows[mention.head_at + 1 : mention.reach] if len(low) > _SMALL}
    fits = any(len(role) == 1 or not addition or not addition.isdisjoint(role) for role in own)
    return fits and all(at == entity for at, _ in held)


def holds_another(scene: Scene, mention: Mention, entity: int) -> bool:
    """Whether ``el ministro de Turismo`` has that office of something else, as far as it is told of somebody:
    ``Luis Paz, ministro de Pesca``."""
    words, roles = scene.article.words, scene.people.entities[entity].roles
    addition = {word for word in words[mention.head_at + 1 : mention.reach] if word[:1].isupper()}
    held = [
        {word for word in role if word[:1].isupper() and word.lower() != mention.head}
        for role in roles
        if mention.head in map(str.lower, role)
    ]
    return bool(addition) and bool(held) and all(others and addition.isdisjoint(others) for others in held)


_SMALL: Final = 3
"""Letters of an article or a preposition, at most."""
_MOST_HOLDERS: Final = 100
"""People who are looked at, the first ones of an article."""


def only_person_so_far(scene: Scene, number: int) -> int:
    """The one person named before a description in the whole text, of whom no work was told: ``Holt has a skull on her
    desk. “…,” says the pathologist of Bly``; -1 where somebody else is named before, or right behind."""
    mention, people = scene.mentions[number], scene.people
    if number > _FIRST:
        return -1
    named = {people.of_mention[at] for at in range(number) if scene.mentions[at].kind == "name"}
    persons = [entity for entity in named if people.entities[entity].person and people.entities[entity].human > 0]
    if len(persons) != 1 or " " not in people.entities[persons[0]].name:
        return -1
    roles = people.entities[persons[0]].roles
    held = scene.drops and any(mention.head in map(str.lower, role) for role in roles)
    if roles and (not held or holds_another(scene, mention, persons[0])):
        return -1
    if scene.article.language.nouns.calls_again and _is_spoken_to(scene, number, persons[0]):
        return -1
    return persons[0] if is_possible(people.entities[persons[0]], wanted_of(scene.article, mention)) else -1


def is_only_one_possible(scene: Scene, number: int, entity: int) -> bool:
    """Whether nobody else whom a description may mean by gender has been named before it."""
    people, wanted = scene.people, wanted_of(scene.article, scene.mentions[number])
    named = {people.of_mention[at] for at in range(max(0, number - _LOOKED_BACK), number)} - {-1, entity}
    others = (people.entities[other] for other in named)
    return people.entities[entity].human >= _SURELY_SOMEBODY and not any(
        other.person and other.human >= 0 and not other.described and is_possible(other, wanted) for other in others
    )


_SURELY_SOMEBODY: Final = 2
"""Signs of a person that somebody has at least."""
_LOOKED_BACK: Final = 60
"""Mentions before a description among which others are looked for."""


def _is_spoken_to(scene: Scene, number: int, entity: int) -> bool:
    """``ha detto ad Anna Rossi l'agente di guardia``: who is named between the verb and a description is another."""
    before = number - 1
    if before < 0 or scene.people.of_mention[before] != entity:
        return False
    return scene.mentions[before].reach == scene.mentions[number].outer and scene.ties[number].way in "Ii"


_FIRST: Final = 25
"""Mentions before a description in which nobody but one person is named."""


def is_one_of_several(scene: Scene, number: int) -> bool:
    """Whether a description may mean each of several people who are named in the sentence before, in a language that
    calls somebody again for variety."""
    article, people, mention = scene.article, scene.people, scene.mentions[number]
    sentence = article.sentence_of[mention.outer]
    if not article.language.nouns.calls_again or article.language.tokens.nouns is not None or not sentence:
        return False
    start, end = article.sentence_span(sentence - 1)
    near = [at for at in range(bisect_left(scene.firsts, start), number) if scene.mentions[at].first < end]
    named = {people.of_mention[at] for at in near if scene.mentions[at].kind == "name"} - {-1}
    wanted = wanted_of(article, mention)
    possible = [who for who in named if people.entities[who].human > 0 and is_possible(people.entities[who], wanted)]
    return len(possible) > 1


def other_without_office(scene: Scene, number: int, entity: int) -> int:
    """Pell for ``l'atleta`` in ``Il sindaco Ugo Holt ha incontrato Ana Pell. «…», ha detto l'atleta``, where
    an entity has another office beside its name: the one other person of the sentence before, of whom nothing is told;
    else -1."""
    article, people, mention = scene.article, scene.people, scene.mentions[number]
    known = [article.lows[first:last] for first, last in people.entities[entity].roles.values()]
    sentence = article.sentence_of[mention.outer]
    if not known or any(mention.head in words for words in known) or not sentence:
        return -1
    start, end = article.sentence_span(sentence - 1)
    near = [at for at in range(bisect_left(scene.firsts, start), number) if scene.mentions[at].first < end]
    named = {people.of_mention[at] for at in near if scene.mentions[at].kind == "name"} - {-1, entity}
    wanted = wanted_of(article, mention)
    others = [other for other in named if people.entities[other].human > 0]
    if len(others) != 1 or people.entities[others[0]].roles or not is_possible(people.entities[others[0]], wanted):
        return -1
    return others[0]


def stranger_before(scene: Scene, number: int) -> int:
    """The mention of somebody without a name whom a description means: ``one Tory MP`` before ``the MP``; before ``la
    mujer`` also ``una vecina``, where no name that fits is nearer in the paragraph; -1 for none."""
    known = newcomer_before(scene.article, scene.mentions, number)
    article, nouns, mention = scene.article, scene.article.language.nouns, scene.mentions[number]
    if mention.head not in nouns.anybody or not is_definite(article, mention):
        return known
    if known >= 0:
        return -1 if _leads_since(scene, known, number) else known
    wanted, start = wanted_of(article, mention), article.paragraph_starts[article.paragraph_of[mention.first]]
    for at in range(number - 1, max(-1, number - REACH), -1):
        other, entity = scene.mentions[at], scene.people.of_mention[at]
        named = other.kind == "name" and is_possible(scene.people.entities[entity], wanted)
        if other.first < start or (named and scene.people.entities[entity].human > 0):
            break
        unknown = other.kind == "nominal" and article.lows[other.first] in article.language.small.unknown_before
        somebody = unknown and article.classes[other.head_at] in "RB" and other.head not in nouns.no_persons
        gender = article.language.small.counting.get(article.lows[other.first], wanted)
        if somebody and wanted in (nouns.genders.get(other.head, gender), "p"):
            return at
    return -1


def _leads_since(scene: Scene, newcomer: int, number: int) -> bool:
    """``Nella casa di una donna c'è stato un incendio. … Ada è scossa. La donna …``: whether somebody whom a
    description fits by gender opens a sentence of a later paragraph than the newcomer's, up to the description's."""
    article, mentions = scene.article, scene.mentions
    wanted, since = wanted_of(article, mentions[number]), article.paragraph_of[mentions[newcomer].first]
    for at in range(number - 1, max(newcomer, number - REACH), -1):
        name, entity = mentions[at], scene.people.of_mention[at]
        opens = name.kind == "name" and article.sentence_starts[article.sentence_of[name.outer]] == name.outer
        if not opens or entity < 0 or article.paragraph_of[name.first] <= since:
            continue
        who = scene.people.entities[entity]
        if who.human > 0 and who.gender == wanted:
            return True
    return False


def speaker_before(scene: Scene, number: int) -> int:
    """The person who says something in the sentence before a description, in the same paragraph, or alone does
    something in it: ``Sgt Ann Holt said that it was live. “…,” the soldier said``; -1 for nobody, and for people who
    talk to whoever is named (``the judge told her``)."""
    article, mention, nouns = scene.article, scene.mentions[number], scene.article.language.nouns
    sentence = article.sentence_of[mention.outer]
    longer = mention.head_at - mention.first >= BARE
    others = nouns.talking_to if longer else nouns.taking_part
    if not others or not is_definite(article, mention) or not sentence:
        return -1
    if mention.head in others and not _is_somebody_new(scene, number):
        return -1
    apart = mention.head not in nouns.not_apart or mention.head in nouns.professions  # the guest house owner
    if article.classes[mention.head_at] not in "RB" or not apart or mention.reach > mention.last:
        return -1
    start, end = article.sentence_span(sentence - 1)
    start = max(start, article.paragraph_starts[article.paragraph_of[mention.outer]])
    leader = -1
    for at in range(bisect_left(scene.firsts, start), number):
        if scene.mentions[at].first >= end:
            break
        tie = scene.ties[at]
        entity = scene.resolved[at].entity if at in scene.resolved else scene.people.of_mention[at]
        passive = article.lows[tie.token - 1] in article.language.verbs.be  # was hit
        if tie.way in SPEAKING_WAYS and tie.letter in _SAYING and not passive:
            return entity if _may_be_called_so(scene, mention, entity) else -1
        if entity >= 0 and scene.people.entities[entity].human > 0:
            if leader not in (-1, entity) or (leader < 0 and standing_of(scene, at, sentence - 1) < DOER):
                return -1  # Holt met Pell. “…,” the lawyer said
            leader = entity
    return leader if _may_be_called_so(scene, mention, leader) else -1


def _may_be_called_so(scene: Scene, mention: Mention, entity: int) -> bool:
    """Whether a description may mean an entity with a name, by its gender and by what is told of it."""
    if entity < 0 or scene.people.entities[entity].described:
        return False
    possible = is_possible(scene.people.entities[entity], wanted_of(scene.article, mention))
    return possible and fit_of(scene, mention, entity) > OTHER_FIELD


def _is_somebody_new(scene: Scene, number: int) -> bool:
    """Whether a noun for people who take part calls somebody for the first time, and by his profession or his part in
    the story, and he talks to nobody in particular: ``the barrister said``."""
    mention, article = scene.mentions[number], scene.article
    if mention.head not in article.language.nouns.professions:
        return False
    behind = scene.ties[number].token + 1
    if article.lows[behind] in article.language.pronouns.own or article.classes[behind] == "P":
        return False
    return not any(other.head == mention.head and other.kind == "nominal" for other in scene.mentions[:number])


_SAYING: Final = "VW"
"""Classes of verbs by which somebody surely says or writes something."""


def introduced_before(scene: Scene, number: int) -> int:
    """The one person whom a description may mean and who is named for the first time in the sentence before, with
    nobody else of whom that is so: ``Más contento se marchó Ana Ruiz. «…», celebró`` la técnica; else -1."""
    mention, article, people = scene.mentions[number], scene.article, scene.people
    sentence = article.sentence_of[mention.outer]
    if not sentence:
        return -1
    start, end = article.sentence_span(sentence - 1)
    wanted = wanted_of(article, mention)
    near = slice(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end))
    known = set(people.of_mention[near]) - {-1}
    known = {entity for entity in known if not people.entities[entity].signs.isdisjoint(SHOWN)}
    persons = [
        entity for entity in known if people.entities[entity].human > 0 and not people.entities[entity].described
    ]
    possible = [entity for entity in persons if is_possible(people.entities[entity], wanted)]
    if len(possible) != 1:
        return -1
    entity = possible[0]
    first = people.entities[entity].first
    if first < 0 or is_of_other_work(scene, mention, entity) or fit_of(scene, mention, entity) <= OTHER_AGE:
        return -1
    introduced = scene.mentions[first]
    return entity if introduced.first >= start else -1


def speaker_of_group(scene: Scene, number: int, spoken: Spoken) -> int:
    """Whoever spoke last where a description may mean anybody of a body: ``Salis si è detto deluso: «…». Secondo
    l'esponente dei Moderati``; -1 where somebody else whom it fits is named since, as more than an object."""
    article, people, mention = scene.article, scene.people, scene.mentions[number]
    before = bisect_left(spoken, (mention.first, -1))
    if mention.head not in article.language.nouns.of_groups or not before:
        return -1
    token, entity = spoken[before - 1]
    paragraphs = article.paragraph_of[mention.first] - article.paragraph_of[token]
    wanted, who = wanted_of(article, mention), people.entities[entity]
    fits = who.human > 0 and not who.described and is_possible(who, wanted)
    if paragraphs > 1 or not fits or is_of_other_work(scene, mention, entity):
        return -1
    for at in range(max(number - REACH, bisect_left(scene.firsts, token)), number):
        other, beside = people.of_mention[at], scene.mentions[at]
        if beside.kind != "name" or other == entity or article.classes[beside.outer - 1] in _BEFORE_OBJECT:
            continue
        if people.entities[other].human > 0 and is_possible(people.entities[other], wanted):
            return -1
    return entity


_BEFORE_OBJECT: Final = ("p", "O")
"""Classes of prepositions: behind one somebody is only mentioned."""


def only_one_of_that_work(scene: Scene, number: int) -> int:
    """The one person named before of whose work a description is: ``la penalista`` is the one lawyer of an article, be
    the judge named nearer; -1 for nobody, or several."""
    mention, people = scene.mentions[number], scene.people
    wanted, fitting = wanted_of(scene.article, mention), -1
    for at in range(number - 1, max(-1, number - REACH), -1):
        entity = people.of_mention[at]
        if entity in (-1, fitting) or scene.mentions[at].kind != "name" or not people.entities[entity].roles:
            continue
        if is_of_other_work(scene, mention, entity) or not is_possible(people.entities[entity], wanted):
            continue
        if fit_of(scene, mention, entity) >= SAME_FIELD:
            if fitting >= 0:
                return -1
            fitting = entity
    return fitting


_MOST_BETWEEN: Final = 12
"""Mentions before another among which descriptions and pronouns are looked for."""
LONGEST_RUN: Final = 3
"""Pronouns before another that are settled first: with more no more are right, cross-validated, and it takes longer."""
