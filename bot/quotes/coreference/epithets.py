"""What tells whom "the Kenyan", "the Romanian film-maker" or "the roofer" means, beside nearness: country and work.

"The Kenyan" after "Britain's Ann Holt" and "Kenya's Grace Odo" is Odo; "the singer" is rather the drummer than the
mayor, and "the lottery winner" rather the woman of whom nothing was told than "her lawyer, Jack Pell". Weights set by
hand: the gold files have a few dozen such descriptions, too few to learn from.
"""

from collections.abc import Sequence, Set
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.coreference.antecedents import Antecedent
from bot.quotes.coreference.membership import fit_of_membership
from bot.quotes.coreference.rows import NEW, acts_before
from bot.quotes.language import Language
from bot.quotes.mentions.descriptive import is_epithet, is_told_apart
from bot.quotes.mentions.names import Mention, base_of
from bot.quotes.people.ages import age_told
from bot.quotes.people.entities import Entity
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import Nouns

SAME_WORD, SAME_FIELD, OTHER_FIELD = 2.0, 1.5, -1.5
"""Added to the logarithm of a candidate's odds: his role has the description's noun, is of its field, of another."""
OTHER_WORK = -0.75
"""Added where something else is told of him, and nothing says that it goes with the description."""
OF_ANOTHER = -1.5
"""Added where he was brought in as somebody's: ``her lawyer, Jack Pell``; news calls those by that, or by name."""
OTHER_PERSON = -4.0
"""Added where somebody has no name, and was called by another noun."""
SAME_AGE, OTHER_AGE = 4.0, -6.0
"""Added where an age is told of him that a noun for the young or the old fits, and where another one is."""
SAME_COUNTRY, OTHER_COUNTRY = 6.0, -3.0
"""Added likewise where it is told what country a candidate is from."""
_GOES_ON: Final = 2.0
"""Added to the score of a person who acts in the sentence before a description, in the same paragraph: a paragraph has
one speaker. A description that tells somebody apart is only his whom that sentence introduces."""
_AS_NEAR: Final = 0.5
"""What the trees say of a person counts that much for a description that many may have ("the roofer"), and in full
where it tells him apart ("the Florida senator"): they are learned from pronouns, which mean whoever was named last more
often than such descriptions do."""
_OF_OTHER_WORK: Final = 6.0
"""Taken from the score of somebody of another field of work in a language that calls people again for variety: ``la
pittrice`` isn't the writer who was named last."""
_LOOKED_AT: Final = 4
"""Mentions of a candidate by name by which his country is told, the first ones."""


def weigh_description(
    scene: Scene, mention: Mention, people: Sequence[Antecedent], scores: Sequence[float]
) -> list[float]:
    """The scores of the people whom a description may mean, by what fits it too."""
    fits = [fit_of(scene, mention, person.entity) for person in people]
    apart = is_told_apart(scene.article, mention) or is_epithet(scene.article, mention)
    near = 1.0 if apart else _AS_NEAR
    weighed = [
        score * near + _GOES_ON * (acts_before(person.row) and (not apart or person.row[NEW])) + fit
        for score, person, fit in zip(scores, people, fits, strict=True)
    ]
    if not scene.article.language.nouns.calls_again:
        return weighed
    return [
        score - _OF_OTHER_WORK * is_of_other_work(scene, mention, person.entity)
        for score, person in zip(weighed, people, strict=True)
    ]


def fit_of(scene: Scene, description: Mention, entity: int) -> float:
    """How much better or worse a description fits a person than somebody of whom nothing is told."""
    start = min(description.first + 1, description.head_at)  # where the article is the noun's ending there is none
    words = scene.article.lows[start : description.head_at + 1]
    nouns = scene.article.language.nouns
    if description.head.endswith(nouns.years_ending) and _is_of_another_age(scene, description, entity):
        return OTHER_AGE
    if description.head in nouns.ages and (aged := _fit_of_age(scene, description, entity)):
        return aged
    if description.head.endswith(nouns.age_ending) and _is_too_young(scene, description, entity):
        return OTHER_AGE
    member = 0.0
    if _is_by_membership(scene.article, words, start):
        member = fit_of_membership(scene, words, entity)
        if words[-1] in nouns.members:
            return member
    work = _fit_of_work(scene.article, words, scene.people.entities[entity])
    return work + member + _fit_of_country(scene, words, entity)


def _is_by_membership(article: TokenizedText, words: Sequence[str], start: int) -> bool:
    """Whether a description tells a party or a place: ``the Ohio Democrat``, ``the Tory MP``, ``the Marl native``."""
    names = article.language.names
    parted = any(word in article.language.nouns.members or word in names.parties for word in words)
    return parted or (names.party_sign is not None and "N" in article.classes[start : start + len(words) - 1])


def is_of_other_work(scene: Scene, description: Mention, entity: int) -> bool:
    """Whether a person's roles are all of other fields of work than a description's: no writer is "the painter"."""
    nouns, who = scene.article.language.nouns, scene.people.entities[entity]
    field = _field_of(scene.article.language, description.head)
    known = _words_known(scene.article.language, who)
    others = {_field_of(scene.article.language, word) for word in known} - {""}
    if description.head in known or not field or not known:
        return False
    if field in nouns.apart and description.head not in nouns.of_groups:  # no mayor is "the prefect"
        return True
    return bool(others) and field not in others


def _is_of_another_age(scene: Scene, description: Mention, entity: int) -> bool:
    """``the 19-year-old`` is nobody of whom another age is told, anywhere in the article."""
    age = description.head.removesuffix(scene.article.language.nouns.years_ending)
    ages = _ages_told(scene, description, entity)
    return bool(ages) and age not in ages


def _is_too_young(scene: Scene, description: Mention, entity: int) -> bool:
    """``il 21enne`` is no prosecutor: whether the young hardly hold an office that is told of somebody."""
    language = scene.article.language
    age = description.head.removesuffix(language.nouns.age_ending)
    if not age.isdecimal() or int(age) >= _OF_AGE:
        return False
    known = _words_known(language, scene.people.entities[entity])
    return any(word in language.nouns.of_justice or _field_of(language, word) in language.nouns.apart for word in known)


_OF_AGE: Final = 25
"""Minimum years of a judge or a mayor."""


def _fit_of_age(scene: Scene, description: Mention, entity: int) -> float:
    """``the teenager`` is rather somebody of whom such an age is told than another, and nobody who is 54."""
    fitting = scene.article.language.nouns.ages[description.head]
    ages = {int(age) for age in _ages_told(scene, description, entity) if age.isdecimal()}
    return (OTHER_AGE if ages.isdisjoint(fitting) else SAME_AGE) if ages else 0.0


def is_of_untold_age(scene: Scene, description: Mention, entity: int) -> bool:
    """Whether a noun for the young or the old calls somebody whose age the article doesn't tell."""
    aged = description.head in scene.article.language.nouns.ages
    return aged and _fit_of_age(scene, description, entity) < SAME_AGE


def _ages_told(scene: Scene, description: Mention, entity: int) -> set[str]:
    """The ages told beside a person's name."""
    named = (scene.mentions[at] for at in scene.people.entities[entity].mentions[:_ASKED_FOR_AGE])
    return {age_told(scene.article, mention) for mention in named if mention.kind != description.kind} - {""}


_ASKED_FOR_AGE: Final = 20
"""Mentions of a candidate by name beside which an age is looked for, the first ones."""


def _fit_of_work(article: TokenizedText, words: Sequence[str], who: Entity) -> float:
    """By the words of the person's roles."""
    nouns = article.language.nouns
    if who.described:
        return 0.0 if words[-1] == who.key else OTHER_PERSON
    known = _words_known(article.language, who)
    if words[-1] in known:
        return OTHER_PERSON if nouns.lesser and _is_lesser(nouns, words, who) else SAME_WORD
    if article.language.tokens.nouns is not None and _is_called_alike(article.language, words[-1], known):
        return SAME_WORD
    language = article.language
    field, others = _field_of(language, words[-1]), {_field_of(language, word) for word in known} - {""}
    if field and field in others:
        return SAME_FIELD
    belongs = OF_ANOTHER * any(_is_of_somebody(article, first) for first, _ in who.roles.values())
    return belongs + (OTHER_FIELD if field and others else OTHER_WORK if known else 0.0)


def _words_known(language: Language, who: Entity) -> set[str]:
    """The words of a person's roles; of a noun that is joined to another the noun too: ``Marl-trainer``."""
    known = {word.lower() for role in who.roles for word in role}
    return known | {word.rpartition("-")[2] for word in known} if language.tokens.joined_roles else known


def _is_called_alike(language: Language, noun: str, known: Set[str]) -> bool:
    """Whether a noun is another word for what is known of somebody: ``Verbandschef`` for ``Bauernpräsident``."""
    base, short_for = base_of(noun, language), language.nouns.short_for
    for word in known:
        called = (*short_for.get(word, ()), *short_for.get(base_of(word, language), ()))
        if noun in called or base in called:
            return True
    return False


def _is_lesser(nouns: Nouns, words: Sequence[str], who: Entity) -> bool:
    """Whether the person has the office only as its deputy or shadow, and the description doesn't say so."""
    roles = [{word.lower() for word in role} for role in who.roles]
    return all(not nouns.lesser.isdisjoint(role.difference(words)) for role in roles if words[-1] in role)


def _field_of(language: Language, noun: str) -> str:
    """The field of work of a noun, by a list, by what a compound ends in or by its ending (``palaeontologist``); empty
    where it isn't known."""
    fields = language.nouns.fields
    return fields.get(noun) or fields.get(base_of(noun, language)) or fields.get("-" + noun[-_ENDING:], "")


_ENDING: Final = 7
"""Letters of the endings in the table of fields."""


def _is_of_somebody(article: TokenizedText, first: int) -> bool:
    """Whether a role that starts at a token is behind a possessive: ``her lawyer, Jack Pell``."""
    return "d" in article.classes[max(0, first - 1) : first + 1]


def _fit_of_country(scene: Scene, words: Sequence[str], entity: int) -> float:
    """By ``Kenya's Grace Odo``, ``Grace Odo of Kenya``, ``his Kenyan counterpart, Grace Odo``."""
    countries, who = scene.article.language.nouns.countries, scene.people.entities[entity]
    country = next((countries[word] for word in words if word in countries), None)
    if country is None:
        return 0.0
    for number in who.mentions[:_LOOKED_AT]:
        home = _home_of(scene, scene.mentions[number])
        if home:
            return SAME_COUNTRY if country in home else OTHER_COUNTRY
    homes = {countries[word] for word in _words_known(scene.article.language, who) if word in countries}
    return SAME_COUNTRY if country in homes else OTHER_COUNTRY if homes else 0.0


def _home_of(scene: Scene, mention: Mention) -> frozenset[str]:
    """The countries named right beside a name, as their people's words have them."""
    lows = scene.article.lows
    nouns = scene.article.language.nouns
    first = max(mention.core, mention.last - _FULL_NAME)  # Scot Fergus Mair
    beside = (*lows[mention.outer : first], *lows[mention.last : mention.reach])
    if scene.article.classes.startswith(_CLOSED, mention.last) and _is_beside_the(scene, mention.outer):
        beside = (*beside, lows[mention.outer - 2])
    return frozenset([nouns.countries.get(low, low) for low in beside]) & nouns.homes


def _is_beside_the(scene: Scene, outer: int) -> bool:
    """``the Dane, Lars Bak,``: whether a name stands right behind one word with the definite article, and a comma."""
    article = scene.article
    if outer <= _BEFORE or article.classes[outer - 1] != ",":
        return False
    return article.lows[outer - 3] in article.language.small.definite


_CLOSED: Final = (",", ".")
"""Classes behind a name that stands for itself between commas."""
_BEFORE: Final = 2
"""Tokens between an article and the name behind the comma."""
_FULL_NAME: Final = 2
"""Words of a name in full: one more before them may tell where somebody is from."""
