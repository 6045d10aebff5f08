"""Words for a decision: the rule by which a speaker was chosen, and the speaker's role."""

from collections.abc import Sequence
from typing import Final

from bot.domain.quotations import Attribution, Span
from bot.quotes.attribution.decide import Decision
from bot.quotes.attribution.owners import owner_of
from bot.quotes.context.candidates import Scene
from bot.quotes.language import Language
from bot.quotes.mentions.descriptive import is_part
from bot.quotes.people.entities import Entity, find_person
from bot.quotes.people.told_roles import told_roles
from bot.quotes.syntax.tokens import TokenizedText
from bot.speakers.roles import alike

NOT_LOOKED_FOR: Final = Attribution(None, None, None, None, 0.0, "language not known: no speaker looked for")
"""The attribution of a quotation in a language without learned weights, or in a text whose language isn't sure."""
_BY_TIE: Final = {
    "I": "inverted cue",
    "i": "inverted cue",
    "A": "according to",
    "O": "told or asked",
    "R": "relative clause with a cue",
    "d": "subject of a distant cue",
}
_BY_PLACE: Final = {
    "b0": "nearest mention before, same sentence",
    "a0": "nearest mention after, same sentence",
    "a1": "mention in the next sentence",
    "sign": "signature under the quotation",
    "b1": "mention in the sentence before",
    "b2": "mention earlier in the paragraph",
    "p1": "mention at the end of the previous paragraph",
    "p2": "mention in the previous paragraph",
    "far": "mention further back",
}


def rule_of(scene: Scene, decision: Decision) -> str:
    """Why the mention was chosen, for people; that nobody is named where it is a part of many."""
    mention = scene.mentions[decision.chosen]
    if is_part(scene.article, mention):
        return "nobody named"
    rule = _carried(scene, decision) if decision.carried else _tied(scene, decision)
    if len(decision.unit.pieces) > 1:
        rule += ", goes on over paragraphs"
    if mention.kind == "pronoun" and decision.resolution.people:
        rule += "; pronoun, best compatible person"
    return rule


def _carried(scene: Scene, decision: Decision) -> str:
    article = scene.article
    here = article.paragraph_of[decision.unit.first_token]
    there = article.paragraph_of[scene.mentions[decision.chosen].first]
    if here == there:
        return "carried from the quotation before"
    return "carried from the previous paragraph" if here == there + 1 else "carried from further back"


def _tied(scene: Scene, decision: Decision) -> str:
    place = decision.place
    if place not in _HERE:
        return _BY_PLACE[place]
    way = scene.ties[decision.chosen].way
    if way in "Ss":
        return "subject of the cue before" if place == "b0" else "subject of the cue after"
    return _BY_TIE.get(way, _BY_PLACE[place])


_HERE: Final = frozenset(["b0", "a0"])
"""Places in the sentence of a piece."""


def _is_lasting(role: str, who: Entity, language: Language, head: str) -> bool:
    """Whether a description with a noun is of a lasting role, not of a relation to another person in this article."""
    nouns, low = language.nouns, role.lower()
    many = head.rpartition("-")[2] in nouns.plural_roles
    if low.partition(" ")[0] in language.small.possessives or low in nouns.passing_roles or many:
        return False
    return head not in nouns.things and not (head in nouns.bodies and not who.signs.isdisjoint(_NAMED))


_NAMED: Final = ("given", "title")
"""Signs of a person who is surely no firm and no newspaper."""


def role_of(scene: Scene, decision: Decision) -> str | None:
    """The speaker's role, from a title or a description beside the name: the fullest in the text, of roles that have a
    word in common with the role beside the chosen mention, since two people of an article may have one name."""
    if decision.entity < 0:
        owner = owner_of(scene, scene.mentions[decision.chosen]) if decision.chosen >= 0 else None
        author = find_person(scene.people, owner) if owner else -1  # of a study, whose name is no role of its author
        return role_of_entity(scene, author) if author >= 0 else None
    roles = _lasting_roles(scene, decision.entity)
    if not roles:
        return None
    beside = _role_beside(scene, decision, roles) if decision.chosen >= 0 else None
    if beside is None:
        return role_of_entity(scene, decision.entity)
    return _fullest([role for _, role in roles if alike(role, beside)] or [beside])


def role_of_entity(scene: Scene, entity: int) -> str | None:
    """An entity's role in the article, the fullest in the text, unless two people may have its name; worked out once
    for each entity that is asked for."""
    if entity not in scene.roles:
        roles = _lasting_roles(scene, entity)
        scene.roles[entity] = None if _may_be_two(scene, entity, roles) else _fullest([role for _, role in roles])
    return scene.roles[entity]


def _fullest(roles: Sequence[str]) -> str | None:
    return max(roles, key=lambda role: (min(role.count(" "), 3), -roles.index(role))) if roles else None


def _role_beside(scene: Scene, decision: Decision, roles: Sequence[tuple[Span, str]]) -> str | None:
    """The role of some that stands behind the chosen name and its comma (and an article), or right before it unless
    that is a title."""
    mention, article = scene.mentions[decision.chosen], scene.article
    if mention.kind != "name":
        return None
    behind, words = mention.last + 1, article.words
    for (first, last), _ in roles:
        role, length = words[first:last], last - first
        if role in (words[behind : behind + length], words[behind + 1 : behind + 1 + length]):
            return article.written(first, last)
        before = max(0, mention.core - length)
        is_title = role[0][:1].isupper()  # Professor, Rep.: of whoever is called so beside other roles
        if not is_title and words[before : before + length] == role:
            return article.written(first, last)
    return None


def _may_be_two(scene: Scene, entity: int, roles: Sequence[tuple[Span, str]]) -> bool:
    """Whether the whole name is introduced a second time, as somebody who has nothing in common with the first: ``John
    Tarn, a baker`` after ``John Tarn, the mayor``."""
    article, name = scene.article, scene.people.entities[entity].name.split()
    for number, ((first, _), role) in enumerate(roles):
        comma = max(0, first - 2)
        is_introduced = list(article.words[max(0, comma - len(name)) : comma]) == name
        if is_introduced and f"{article.lows[first - 1]} " in article.language.small.indefinite_starts:
            others = [other for (_, last), other in roles[:number] if last < comma - len(name)]
            return bool(others) and not any(alike(role, other) for other in others)
    return False


def _whole(article: TokenizedText, first: int, last: int) -> Span:
    """A description with a second noun behind its preposition, ``expert in drug use and health at Bly College``, and
    without the day of what happened, ``aide to Pell on his July 25 call``: that is no part of what somebody is."""
    classes, grammar = article.classes, article.language.grammar
    dated = classes.find("M", first, last)
    behind = max(classes.rfind("p", first, dated), classes.rfind("O", first, dated)) if dated > first else -1
    if behind > first:
        return first, behind
    if classes[last - 1] in "wS" and (joined := grammar.joined_noun.match(classes, last)):
        last = joined.end()
    return first, last


def _lasting_roles(scene: Scene, entity: int) -> list[tuple[Span, str]]:
    """An entity's descriptions that tell a lasting role: their tokens, and as they are written; worked out once for
    each entity that is asked for."""
    roles = scene.lasting.get(entity)
    if roles is None:
        roles = scene.lasting[entity] = _find_lasting_roles(scene, entity)
    return roles


def _find_lasting_roles(scene: Scene, entity: int) -> list[tuple[Span, str]]:
    who, article, mentions = scene.people.entities[entity], scene.article, scene.mentions
    language = article.language
    roles: list[tuple[Span, str]] = []
    if who.person:
        for phrase in told_roles(article, [mentions[at] for at in who.mentions if mentions[at].kind == "name"]):
            role = article.written(phrase.first, phrase.last)
            if _is_lasting(role, who, language, article.lows[phrase.head]):
                roles.append(((phrase.first, phrase.last), role))
    for first, last in (_whole(article, *span) for span in who.roles.values()):
        role = _as_within(article, first, article.written(first, last))
        known = any(first < end and start < last for (start, end), _ in roles)
        if not known and _is_lasting(role, who, language, _head_of(role, language)):
            roles.append(((first, last), role))
    return sorted(roles)


def _as_within(article: TokenizedText, first: int, role: str) -> str:
    """A role without the capital that its noun has for opening a sentence, in a language that calls nobody by a title
    with one: ``Burgemeester Wim Pot`` is a ``burgemeester``."""
    opens = article.sentence_starts[article.sentence_of[first]] == first
    plain = article.language.nouns.calls_again and article.language.tokens.nouns is None
    small = opens and plain and article.classes[first] in "Rw" and role[1:2].islower()
    return role[0].lower() + role[1:] if small else role


def _head_of(role: str, language: Language) -> str:
    """The noun of a description, in small letters."""
    low = role.lower()
    last = low.rpartition(" ")[2]
    return (
        last
        if last in language.nouns.lasting_offices
        else language.small.hangs_on.split(low, maxsplit=1)[0].split()[-1]
    )
