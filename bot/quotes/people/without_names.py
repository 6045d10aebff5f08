"""People and bodies without a name, whom pronouns may mean: ``a steward``, ``the landlord of the pub opposite``."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.mentions.descriptive import (
    BARE,
    described,
    gender_by_article,
    is_definite,
    is_epithet,
    is_told_apart,
    leads_by_office,
)
from bot.quotes.mentions.names import Mention, base_of
from bot.quotes.people.descriptions import is_short_office
from bot.quotes.people.entities import Entity, Roster
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.word_sets import WordSet


def know_unnamed(roster: Roster) -> None:
    """Make entities of people and bodies without a name, to which pronouns may refer: ``a steward`` for "he", ``the
    department`` for "it"."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    classes, lows = article.classes, article.lows
    genders, bodies_called = article.language.nouns.genders, article.language.nouns.bodies
    speaking = article.language.nouns.speaking_roles
    openings = article.language.small.newcomers | article.language.small.one
    definite = frozenset(roster.definite)
    cased = article.language.tokens.nouns is not None
    bodies: dict[str, int] = {}
    persons: dict[str, int] = {}
    newcomers: dict[str, int] = {}
    for number in roster.nominals:
        if of_mention[number] >= 0:
            continue
        mention = mentions[number]
        letter = classes[mention.head_at]
        if newcomers and mention.head in newcomers and _is_met_again(article, mention):
            of_mention[number] = newcomers[mention.head]
        elif (
            letter == "R"
            and (cased or number in definite or classes[mention.first] == "d")
            and _is_met_without_name(roster, number)
        ):
            of_mention[number] = persons.setdefault(mention.head, len(entities))
            if of_mention[number] == len(entities):
                entities.append(Entity(mention.head, described(article, mention), True, described=True))
                entities[-1].add_sign("role")
                entities[-1].vote(genders.get(mention.head, gender_by_article(article, mention)), 6)
            entities[of_mention[number]].mentions.append(number)
        elif (
            lows[mention.first] in openings or (letter in "RB" and _may_have_owner(classes, mention, speaking))
        ) and _is_newcomer(article, mention):
            of_mention[number] = len(entities)
            if article.lows[mention.first] in article.language.small.unknown_before:
                newcomers[mention.head] = len(entities)
            entities.append(Entity(mention.head, described(article, mention), True, described=True))
            entities[-1].mentions.append(number)
            for sign in _signs_of_newcomer(article, mention):
                entities[-1].add_sign(sign)
            entities[-1].vote(genders.get(mention.head, _gender_of_newcomer(article, mention)), 6)
        elif mention.head in bodies_called and _is_body_without_name(article, mention):
            owners = "" if number in definite else described(article, mention)
            of_mention[number] = bodies.setdefault(owners + mention.head, len(entities))
            if of_mention[number] == len(entities):
                entities.append(Entity(mention.head, described(article, mention), False, described=True))
            entities[of_mention[number]].mentions.append(number)


def _gender_of_newcomer(article: TokenizedText, mention: Mention) -> str:
    """``m`` of ``un voisin``, in a language whose word for "one" tells it; empty for a noun that has one gender for
    men and women: ``une victime``."""
    small, nouns = article.language.small, article.language.nouns
    return "" if mention.head in nouns.either_gender else small.counting.get(article.lows[mention.first], "")


def _is_met_without_name(roster: Roster, number: int) -> bool:
    """Whether a noun for one person, definite or somebody's, means a person who has no name so far."""
    article, mention = roster.article, roster.mentions[number]
    if _speaks_by_office(article, mention) or _is_subject_without_name(article, mention):
        return True
    if mention.head in article.language.nouns.passing_roles and _is_brought_in(article, mention):
        return True
    if article.language.tokens.nouns is None:
        return _opens_before_any_name(roster, number)
    leads = leads_by_office(article, mention) and (
        article.classes.startswith(("O", "D"), mention.head_at + 1)  # die Anwältin des Mannes
        or not _may_be_named(article, mention, number, roster.entities)
    )
    leads = leads or (
        _is_told_by_age(article, mention) and not _may_be_named(article, mention, number, roster.entities)
    )
    if leads or (article.classes.startswith(",r", mention.reach) and _is_told_by_a_clause(roster, number)):
        return True
    return _opens_before_any_name(roster, number)


def _is_told_by_age(article: TokenizedText, mention: Mention) -> bool:
    """``Vor Gericht räumte der 30-Jährige alles ein``: one person by an age, no object, where nouns have capitals."""
    aged = mention.head.endswith(article.language.nouns.years_ending) and gender_by_article(article, mention) != ""
    return aged and article.classes[mention.first - 1 : mention.first] not in ("p", "O")


def _opens_before_any_name(roster: Roster, number: int) -> bool:
    """``De eigenaar van de winkel zag het.``, ``La locataire a vu le feu.``: one person by a noun, whom a sentence is
    about before anybody is named who may be meant."""
    article, mention, nouns = roster.article, roster.mentions[number], roster.article.language.nouns
    if mention.first != article.sentence_starts[article.sentence_of[mention.first]] or not is_definite(
        article, mention
    ):
        return False
    cased = article.language.tokens.nouns is not None
    called_again = is_epithet(article, mention) and not cased
    if mention.head in nouns.many or mention.head in nouns.not_apart or called_again:
        return False
    if mention.reach - mention.head_at > _LONGEST_ADDITION:
        return False
    by_article = gender_by_article(article, mention)
    gender = nouns.genders.get(mention.head, by_article)
    if cased and (by_article == "" or by_article != gender):
        return False  # das Opfer, die Richter
    named = (who for who in roster.entities if who.person and not who.described and who.mentions[0] < number)
    return not any(who.may_be(gender) for who in named)


_LONGEST_ADDITION: Final = 5
"""Tokens of such a noun and what is told of it, at most: more may have a verb in it that no list has."""


def _is_told_by_a_clause(roster: Roster, number: int) -> bool:
    """``Die Buchhalterin, die anonym bleiben möchte, erzählt``: one person by a noun and a clause that tells more, who
    opens a sentence behind one that has no person's name, where nouns have capitals."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    mention, first = mentions[number], mentions[number].first
    sentence = article.sentence_of[first]
    if article.sentence_starts[sentence] != first or not sentence:
        return False
    nouns, gender, head = article.language.nouns, gender_by_article(article, mention), mention.head
    person = article.classes[mention.head_at] == "R" and head not in nouns.many and head not in nouns.named_kinds
    if not person or not gender or nouns.genders.get(head, gender) != gender or head.endswith(nouns.age_ending):
        return False
    if any(base_of(word.lower(), article.language) == head for who in entities for role in who.roles for word in role):
        return False  # der Trainer, der wartet: whom the article calls so beside his name
    before = number - 1
    while before >= 0 and article.sentence_of[mentions[before].first] == sentence - 1:
        entity = of_mention[before]
        if entity >= 0 and not entities[entity].described and entities[entity].human > 0:
            return False
        before -= 1
    return True


def _may_be_named(article: TokenizedText, mention: Mention, number: int, entities: Sequence[Entity]) -> bool:
    """Whether the holder of an office may be somebody named before: ``Trump bekam Gegenwind. Der US-Präsident …``."""
    capitals = article.language.tokens.nouns
    if capitals is None or (mention.head in capitals.seldom_named and mention.head not in capitals.anybody):
        return False
    gender = gender_by_article(article, mention)
    named = (who for who in entities if who.person and not who.described and who.mentions[0] < number)
    return any(who.may_be(gender) for who in named)


def _is_body_without_name(article: TokenizedText, mention: Mention) -> bool:
    """``the department``, ``Mary Holt's campaign``."""
    if is_definite(article, mention):
        return not is_epithet(article, mention)
    classes = article.classes
    return classes[mention.first] == "N" and "s" in classes[mention.first : mention.head_at]


def _is_newcomer(article: TokenizedText, mention: Mention) -> bool:
    """``a steward``, ``one of the stewards``, ``the board's spokesman``: one person, not one met before."""
    first, classes, small = article.lows[mention.first], article.classes, article.language.small
    if first in small.one and classes.startswith("O", mention.first + 1):
        return not classes.startswith(",Q", mention.last)  # one of them, “Returns Policy”,
    new = first in small.newcomers
    if new and mention.last - mention.first == 1 and first in small.standalone:
        goes_on = classes.startswith((",r", "r"), mention.reach)  # One, who was there, said
        return goes_on or article.language.grammar.acts.match(classes, mention.reach) is not None
    if classes[mention.head_at] not in "RB":
        return False
    nouns = article.language.nouns
    told_new = (
        new
        or mention.head in nouns.speaking_roles
        or "s" in classes[mention.first : mention.head_at]
        or (classes[mention.first] == "d" and mention.head in nouns.genders)
    )
    return told_new and not _is_nobody_new(article, mention)


def _may_have_owner(classes: str, mention: Mention, speaking: WordSet) -> bool:
    """Whether somebody may be told by whose he is, or by whom he speaks for: ``Bly's spokesman``, ``her brother``."""
    if classes[mention.first] == "d" or mention.head in speaking:
        return True
    return mention.head_at - mention.first > 1 and "s" in classes[mention.first : mention.head_at]


def _is_nobody_new(article: TokenizedText, mention: Mention) -> bool:
    """Whether a description that might bring somebody in is of several people, of nobody in particular, or tells what
    somebody is."""
    nouns, capitals, before = article.language.nouns, article.language.tokens.nouns, mention.first - 1
    if mention.head in nouns.many or mention.head in nouns.bodies:
        return True
    if before >= 0 and article.classes[before] == "t":  # that a critic may be rude: nobody in particular
        return True
    if before >= 0 and article.lows[before] in article.language.verbs.be and _is_predicate(article, mention):
        return True
    if article.classes.startswith(",P", mention.reach) and nouns.taking_part:
        return True  # A trained dentist, he
    if capitals is None or nouns.genders.get(mention.head) != "m":
        return False
    return article.lows[mention.first] in capitals.of_women_or_many  # seine Begleiter


def _is_predicate(article: TokenizedText, mention: Mention) -> bool:
    """``Rao was a witness``, a noun behind a form of "be" that tells what somebody is; not ``There was a witness``, nor
    ``Among them was a witness``."""
    start, verb = article.sentence_starts[article.sentence_of[mention.first]], mention.first - 1
    if verb > start and article.lows[verb - 1] in article.language.small.existential:
        return False
    return article.classes[start] != "p" or not _SUBJECTS.isdisjoint(article.classes[start:verb].partition(",")[2])


_BARE: Final = 2
"""Tokens of ``the watchman``."""
_SUBJECTS: Final = frozenset("NGBRPD")
"""Classes of words that may be what a clause is about."""


def _speaks_by_office(article: TokenizedText, mention: Mention) -> bool:
    """``the controller recalled``: a person known only by an office, who acts by words, by a noun for people."""
    classes, nouns, first = article.classes, article.language.nouns, mention.first
    acts = article.language.grammar.acts.match(classes, mention.reach) is not None
    if not acts and classes[max(0, first - 2) : first] != "QV":  # most
        return False
    if mention.head in nouns.many or mention.head in nouns.bodies or not is_short_office(article, mention):
        return False
    return not is_epithet(article, mention) and not is_told_apart(article, mention)


def _is_brought_in(article: TokenizedText, mention: Mention) -> bool:
    """``The man with the rake, who gave no name, was led out``: one person by more than a noun, as the subject of a
    sentence, in a language whose descriptions of somebody named are short. Its noun is one of ``passing_roles``."""
    if not article.language.nouns.taking_part or mention.reach - mention.first <= BARE:
        return False
    opens = mention.first == article.sentence_starts[article.sentence_of[mention.first]]
    if not opens or article.classes[mention.head_at] != "R" or not is_definite(article, mention):
        return False
    return article.language.grammar.acts_or_who.match(article.classes, mention.reach) is not None


def _is_met_again(article: TokenizedText, mention: Mention) -> bool:
    """``the watchman`` after ``one watchman``, where news doesn't call somebody named by other nouns."""
    alone = mention.reach - mention.first == _BARE and is_definite(article, mention)
    return alone and bool(article.language.nouns.taking_part) and article.classes[mention.head_at] in "RB"


def _is_subject_without_name(article: TokenizedText, mention: Mention) -> bool:
    """``The guard himself was modest``, ``The landlord of the pub opposite waits``, ``Her agent agreed``: one person,
    with no name so far, whom a sentence is about, by a noun for people who are seldom named, by whose he is, or by an
    addition."""
    nouns, first = article.language.nouns, mention.first
    if article.classes[mention.head_at] != "R" or not nouns.taking_part or article.classes[first] not in "Dd":
        return False
    start = article.sentence_starts[article.sentence_of[first]]
    if first != start:
        acts = article.language.grammar.acts_or_who.match(article.classes, mention.reach) is not None
        behind_phrase = article.classes[first - 1] == "," or (acts and article.classes[first - 1] in "wN")
        if not behind_phrase or article.classes[start] not in _OPENING_PHRASES:
            return False
    firm = mention.head in nouns.firms and mention.head not in nouns.perhaps_persons
    if firm or mention.head in nouns.many or mention.head in nouns.bodies:
        return False
    if article.classes[first] == "d":
        return True
    if not is_definite(article, mention) or is_epithet(article, mention):
        return False
    known = mention.head in nouns.taking_part or mention.head in nouns.kin or mention.head in nouns.firms
    bare = mention.reach - first == BARE and known
    return bare or mention.reach > mention.head_at + 1


_OPENING_PHRASES: Final = "pz"
"""Classes of the words that begin a phrase or clause before the subject."""


def _signs_of_newcomer(article: TokenizedText, mention: Mention) -> set[str]:
    role = article.classes[mention.head_at] in "RB" or article.classes[mention.last - 1] == "R"
    personal = article.language.grammar.personal.match(article.classes, mention.last)
    return ({"role"} if role else set()) | ({"personal"} if personal else set())
