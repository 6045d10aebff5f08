"""Whom a description means by the sentence before, in a language whose nouns have capitals: ``Stürmerin Ava Reimers war
enttäuscht. „…“, sagte die Leipzigerin``."""

from bisect import bisect_left
from typing import Final, NamedTuple

from bot.quotes.context.candidates import Scene
from bot.quotes.context.frame import is_reported
from bot.quotes.context.standing import DOER, SPEAKER, standing_of
from bot.quotes.coreference.antecedents import Spoken, is_possible, wanted_of
from bot.quotes.coreference.called_again import is_unnamed_epithet, may_be
from bot.quotes.coreference.epithets import SAME_WORD, fit_of
from bot.quotes.coreference.offices_before import (
    announcer_before,
    holder_of_own_office,
    is_himself,
    is_other_by_age_or_place,
    is_somebody_new_between,
    lone_newcomer_before,
    named_behind_newcomer,
    named_right_behind,
    only_person_before,
    other_before,
)
from bot.quotes.coreference.pronouns import CLEAR, PronounResolver, settled
from bot.quotes.mentions.cases import is_oblique
from bot.quotes.mentions.descriptive import (
    gender_by_article,
    is_called_again,
    is_definite,
    is_epithet,
    is_one_person,
    is_parent_of_some,
)
from bot.quotes.mentions.names import Mention
from bot.quotes.people.descriptions import newcomer_before
from bot.quotes.people.kin import is_relative
from bot.quotes.syntax.tokens import TokenizedText

UNKNOWN: Final = -1
"""Nobody is told by the sentence before."""


class Before(NamedTuple):
    """Who the sentence before is about."""

    entity: int = UNKNOWN
    is_somebody_else: bool = False
    """That sentence is about somebody without a name, whom no name further up may stand for."""


NOTHING: Final = Before()


def who_before(scene: Scene, number: int, spoken: Spoken, resolver: PronounResolver) -> Before | None:
    """Whom a description means by the sentence before, or by being the only one of its kind; None where that is told
    by other evidence."""
    mention, people = scene.mentions[number], scene.people
    member = member_before(scene, number)
    if member >= 0:
        return Before(member)
    if mention.kind == "nominal" and (owner := owner_before(scene, number, spoken, resolver)) >= 0:
        return Before(owner)
    entity = people.of_mention[number]
    if mention.kind != "nominal" or is_relative(scene.article, mention):
        return None
    if not _is_open(scene, entity):
        return _another_before(scene, number)
    if newcomer_before(scene.article, scene.mentions, number) >= 0:
        named = named_behind_newcomer(scene, number)
        if named >= 0:
            return Before(named)
        return Before(is_somebody_else=True) if is_somebody_new_between(scene, number) else None
    holder = holder_of_own_office(scene, number)
    holder = holder if holder >= 0 else named_right_behind(scene, number)
    if holder >= 0:
        return Before(holder)
    resolver.settle_pronouns(scene, number, spoken)
    subject = subject_before(scene, number)
    if subject >= 0 and scene.mentions[subject].kind == "nominal":
        _settle(scene, subject, spoken, resolver)
    before = person_before(scene, number)
    if before != NOTHING:
        return before
    only = only_person_before(scene, number)
    return Before(only) if only >= 0 else None


def _another_before(scene: Scene, number: int) -> Before | None:
    """Who a description means that somebody of that office was named for, where the sentence before in the paragraph is
    about somebody else: ``Die Rätin Lenz sprach. „…“, so die Rätin`` is no other rätin, but less than sure; ``Deren
    Trainer warnt. „…“, so der Fußballlehrer`` is that trainer; None where nothing is against it."""
    article, mention, known = scene.article, scene.mentions[number], scene.people.of_mention[number]
    subject = subject_before(scene, number)
    if subject < 0 or not is_definite(article, mention) or article.classes[mention.head_at] not in "RB":
        return None
    other, entity = scene.mentions[subject], _entity_at(scene, subject)
    if entity == known or article.paragraph_of[other.first] != article.paragraph_of[mention.first]:
        return None
    wanted, nouns = wanted_of(article, mention), article.language.nouns
    if entity < 0 or not is_possible(scene.people.entities[entity], wanted):
        return None
    if not scene.people.entities[entity].described:
        return Before(known) if scene.people.entities[entity].human > 0 and _speaks(scene, subject) else None
    called = {mention.head, article.lows[mention.head_at]}
    alike = other.head in called or not called.isdisjoint(nouns.short_for.get(other.head, ()))
    return Before(entity if alike else known, True)


def _settle(scene: Scene, number: int, spoken: Spoken, resolver: PronounResolver) -> None:
    """Find out who a description is that another one may lead back to, unless that is known."""
    if number in scene.resolved or scene.people.of_mention[number] >= 0 or not is_unnamed_epithet(scene, number):
        return
    resolution = resolver.resolve_one(scene, number, spoken)
    if resolution.trust >= CLEAR and may_be(scene, number, resolution.entity):
        scene.resolved[number] = settled(resolution)


def owner_before(scene: Scene, number: int, spoken: Spoken, resolver: PronounResolver) -> int:
    """The entity of whoever the sentence before is about, in ``„…“, lautet ihre Prognose``; -1 for nobody known."""
    article, mention, pronouns = scene.article, scene.mentions[number], scene.article.language.pronouns
    owner = pronouns.owners.get(article.lows[mention.first], "")
    is_said = article.lows[mention.head_at] in article.language.tokens.spoken_nouns
    if is_said and not owner:
        return _owner_within(scene, number)
    if not owner or not (is_said or article.classes[mention.head_at] == "S"):
        return UNKNOWN
    subject = subject_before(scene, number)
    if subject < 0:
        return UNKNOWN
    resolver.settle_pronouns(scene, number, spoken)
    _settle(scene, subject, spoken, resolver)
    entity = _entity_at(scene, subject)
    if entity < 0:
        return UNKNOWN
    who, gender, first = (
        scene.people.entities[entity],
        "m" if owner in pronouns.male else "f",
        scene.mentions[subject].first,
    )
    if not who.person:  # die Stadt … ihre Mitteilung, das Werk … seine
        capitals = article.language.tokens.nouns
        neuter = capitals is not None and gender == "m" and article.lows[first] in capitals.neuter
        return entity if neuter or article.lows[first] == pronouns.articles.get(owner) else UNKNOWN
    return entity if is_possible(who, gender) else UNKNOWN


def _owner_within(scene: Scene, number: int) -> int:
    """The entity of the person in ``das Fazit der Trainerin Eva Kern``; -1 for nobody."""
    reach = scene.mentions[number].reach
    for at in range(number + 1, min(len(scene.mentions), number + _MOST_MENTIONS)):
        entity = scene.people.of_mention[at]
        if scene.mentions[at].first >= reach:
            break
        if scene.mentions[at].kind == "name" and scene.people.entities[entity].human > 0:
            return entity
    return UNKNOWN


def _is_open(scene: Scene, entity: int) -> bool:
    """Whether no name is known of what a description means."""
    return entity < 0 or scene.people.entities[entity].described


def person_before(scene: Scene, number: int) -> Before:
    """The person whom the description mention ``number`` means, if the sentence before is about one whom it fits."""
    return _person_before(scene, number, _LONGEST_CHAIN)


_LONGEST_CHAIN: Final = 3
"""Descriptions that lead back to a name: ``der Trainer``, ``der 43-Jährige``."""


def _person_before(scene: Scene, number: int, chain: int) -> Before:
    article, mention = scene.article, scene.mentions[number]
    if not _calls_again(article, mention):
        return NOTHING
    wanted = wanted_of(article, mention)
    subject = subject_before(scene, number)
    if is_himself(article, mention) and (other := other_before(scene, number, subject)) >= 0:
        return Before(other)
    newcomer = lone_newcomer_before(scene, number, subject)
    if newcomer >= 0 or subject < 0:
        return Before(newcomer)
    entity = _entity_at(scene, subject)
    if entity < 0:
        before = _unnamed_before(scene, subject, wanted, chain)
        fits = before.entity < 0 or is_possible(scene.people.entities[before.entity], wanted)
        return before if fits else NOTHING
    who = scene.people.entities[entity]
    if (
        not is_possible(who, wanted)
        or (not who.described and who.human <= 0)
        or is_other_by_age_or_place(scene, mention, entity)
    ):
        return NOTHING
    capitals, nouns = article.language.tokens.nouns, article.language.nouns
    assert capitals is not None
    aged, passing = mention.head.endswith(nouns.years_ending), _is_passing(article, mention)
    is_new = _is_new(scene, subject) or subject == announcer_before(scene, number)
    is_of_office = article.lows[mention.head_at].startswith(capitals.office_beginnings)
    if is_of_office and not (is_new and not who.described and _speaks(scene, subject)):
        return NOTHING
    if who.described:
        own = is_relative(article, scene.mentions[subject]) and not (aged or passing)
        own = own and _is_anybody_near(scene, number, wanted)
        anybody = scene.mentions[subject].head in capitals.anybody  # die Frau, die Ärztin
        # die Ministerin, die Moderatorin
        apart = is_definite(article, scene.mentions[subject]) and not (aged or passing or anybody)
        office = mention.head in capitals.held_by_one  # ein Sprecher, der Minister
        return NOTHING if own or apart or office or _is_missing(scene, subject) else Before(entity, True)
    other = _newcomer_behind(scene, (subject, number), entity, wanted)
    if other >= 0:
        better = aged or fit_of(scene, mention, entity) >= SAME_WORD
        return Before(entity) if better else NOTHING if is_new else Before(other)
    is_office = mention.head in capitals.offices
    # der Mann mit dem Strohhut, der junge Mann
    seen = article.lows[mention.head_at + 1] in article.language.small.with_ or mention.head_at > mention.first + 1
    return NOTHING if (passing and not seen) or (is_office and not is_new) else Before(entity)


def _calls_again(article: TokenizedText, mention: Mention) -> bool:
    """Whether a description may be of whoever was named right before, by its own words."""
    capitals, nouns, wanted = article.language.tokens.nouns, article.language.nouns, wanted_of(article, mention)
    if capitals is None or wanted == "?" or (wanted == "p" and mention.head not in nouns.genders):
        return False
    if (
        not is_definite(article, mention)
        or article.classes[mention.head_at] not in "RBw"
        or mention.head in nouns.not_apart
    ):
        return False
    if gender_by_article(article, mention) == "f" and nouns.genders.get(mention.head) == "m":
        return False  # die Veranstalter
    if article.classes[mention.head_at] == "w" and not article.lows[mention.head_at].endswith(capitals.person_endings):
        return False  # der Flughafen
    of_somebody = mention.reach > mention.head_at + 1 and article.classes[mention.reach - 1] == "R"
    if of_somebody and not is_parent_of_some(article, mention):
        return False
    if article.classes.startswith(_OF_MARKED, mention.head_at + 1):
        return False
    named = mention.head not in capitals.seldom_named or is_parent_of_some(article, mention)
    return named or _is_passing(article, mention)


def _is_passing(article: TokenizedText, mention: Mention) -> bool:
    """``die Frau``: a noun that tells nothing of anybody."""
    return mention.head in article.language.nouns.passing_roles and not is_parent_of_some(article, mention)


_OF_MARKED: Final = ("OQ", "pQ", "pDQ")
"""Classes behind a noun of a name in marks that tells apart whom it means: ``der Wirt vom „Anker“``."""


def _unnamed_before(scene: Scene, subject: int, wanted: str, chain: int) -> Before:
    """Who it is where the sentence before is about a description: whoever that one means, or nobody by name."""
    mention, article = scene.mentions[subject], scene.article
    capitals = article.language.tokens.nouns
    if mention.kind != "nominal" or capitals is None or article.classes[mention.first] == "R":
        return NOTHING  # Investoren winkten ab.
    small, first = article.language.small, article.lows[mention.first]
    several = first not in small.definite and first not in small.newcomers and first not in small.possessives
    if several and (first in small.standalone or article.classes[mention.first] in "w#"):
        return NOTHING  # Viele Kunden bleiben weg. Junge Leute kamen.
    if article.classes[mention.head_at] not in "RB":  # ein Tüftler sagt
        somebody = article.lows[mention.head_at].endswith(capitals.from_endings)  # ein Tüftler sagt
        somebody = somebody or standing_of(scene, subject, article.sentence_of[mention.first]) == SPEAKER
        fresh = article.lows[mention.first] in article.language.small.unknown_before
        return Before(UNKNOWN, somebody and fresh and not _is_missing(scene, subject))
    many = article.lows[mention.first] in capitals.of_women_or_many
    if many and article.language.nouns.genders.get(mention.head) == "m":
        return NOTHING  # seine Begleiter
    if is_epithet(article, mention) or is_called_again(article, mention) or is_one_person(article, mention):
        before = _person_before(scene, subject, chain - 1) if chain else NOTHING
        return Before(UNKNOWN, True) if before == NOTHING and not _is_anybody_named(scene, subject, wanted) else before
    return Before(UNKNOWN, True)


def _is_anybody_near(scene: Scene, number: int, wanted: str) -> bool:
    """Whether a person with a name whom a description may mean stands before it in its paragraph."""
    start = scene.article.paragraph_starts[scene.article.paragraph_of[scene.mentions[number].first]]
    numbers = range(bisect_left(scene.firsts, start), number)
    named = {scene.people.of_mention[at] for at in numbers if scene.mentions[at].kind == "name"}
    return any(_is_somebody(scene, entity, wanted) for entity in named)


def _is_missing(scene: Scene, subject: int) -> bool:
    """``Ein Nachfolger fand sich nicht``: somebody who isn't there."""
    start, end = scene.article.sentence_span(scene.article.sentence_of[scene.mentions[subject].first])
    capitals = scene.article.language.tokens.nouns
    return capitals is not None and not capitals.no_one.isdisjoint(scene.article.lows[start:end])


def _is_anybody_named(scene: Scene, number: int, wanted: str) -> bool:
    """Whether a person with a name whom a description may mean stands before it."""
    numbers = range(max(0, number - _REMEMBERED), number)
    named = {scene.people.of_mention[at] for at in numbers if scene.mentions[at].kind == "name"}
    return any(_is_somebody(scene, entity, wanted) for entity in named)


_REMEMBERED: Final = 60
"""Mentions before a description among which somebody with a name is looked for."""


def member_before(scene: Scene, number: int) -> int:
    """The entity of ``die Linke`` behind a sentence about a woman who is named there first: the party has its name in
    the singular; -1 for the party."""
    article, mention, people = scene.article, scene.mentions[number], scene.people
    capitals = article.language.tokens.nouns
    if capitals is None or mention.kind != "name" or article.lows[mention.head_at] not in capitals.members:
        return UNKNOWN
    wanted = gender_by_article(article, mention)
    if not wanted or people.entities[people.of_mention[number]].mentions[:1] != [number]:
        return UNKNOWN
    subject = subject_before(scene, number)
    entity = people.of_mention[subject] if subject >= 0 and _is_new(scene, subject) else UNKNOWN
    return entity if entity >= 0 and people.entities[entity].gender == wanted else UNKNOWN


def _is_somebody(scene: Scene, entity: int, wanted: str) -> bool:
    who = scene.people.entities[entity]
    return who.human > 0 and is_possible(who, wanted)


def subject_before(scene: Scene, number: int) -> int:
    """The mention that the last sentence before a description's own is about; -1 for a thing, or for none near."""
    article = scene.article
    sentence = article.sentence_of[scene.mentions[number].outer] - 1
    if (announcer := announcer_before(scene, number)) >= 0:
        return announcer
    while sentence >= 0 and _is_marked_only(scene, sentence):
        sentence -= 1
    if sentence < 0:
        return UNKNOWN
    here, there = (article.paragraph_of[at] for at in (scene.mentions[number].outer, article.sentence_starts[sentence]))
    if here - there > 1:
        return UNKNOWN
    subject = _subject_of(scene, number, sentence)
    for earlier in range(sentence - 1, max(-1, sentence - _MOST_REPORTED), -1):
        is_thing = subject < 0 or _is_thing(scene, subject)
        start, end = article.sentence_span(earlier + 1)
        is_told = is_thing or (not _speaks(scene, subject) and is_reported(article, start, end))
        if not is_told or article.paragraph_of[article.sentence_starts[earlier]] != there:
            break
        teller = _subject_of(scene, number, earlier)
        if is_thing and teller >= 0 and not _speaks(scene, teller):
            break
        subject = teller
    return subject


_MOST_REPORTED: Final = 4
"""Sentences without marks, at most, by which somebody goes on behind the sentence in which he is named."""


def _is_thing(scene: Scene, at: int) -> bool:
    """Whether a mention is a thing or a document: ``Studien zeigten``."""
    mention = scene.mentions[at]
    return mention.kind == "nominal" and scene.article.classes[mention.head_at] in "Sw"


def _speaks(scene: Scene, at: int) -> bool:
    """Whether a mention is the subject of a verb of speech."""
    return at >= 0 and standing_of(scene, at, scene.article.sentence_of[scene.mentions[at].first]) == SPEAKER


def _subject_of(scene: Scene, number: int, sentence: int) -> int:
    """The mention before another one that a sentence is about; -1 for none."""
    article = scene.article
    start, end = article.sentence_span(sentence)
    first = bisect_left(scene.firsts, start)
    subject = UNKNOWN
    for at in range(first, min(number, first + _MOST_MENTIONS)):
        mention = scene.mentions[at]
        if mention.first >= end:
            break
        standing = standing_of(scene, at, sentence)
        if standing < DOER or is_oblique(article, mention.outer, mention.head_at):
            continue
        if standing == SPEAKER and not article.classes.startswith(_AS_SAYS, max(0, mention.outer - len(_AS_SAYS))):
            return _name_of(scene, at)
        subject = at if subject < 0 else subject
    return _name_of(scene, subject) if subject >= 0 else UNKNOWN


def _name_of(scene: Scene, at: int) -> int:
    """The name in ``Der Boxer selbst, Leon Drobnik,``, else the mention itself."""
    behind, description, article = at + 1, scene.mentions[at], scene.article
    if description.kind != "nominal" or behind == len(scene.mentions):
        return at
    identified = article.lows[description.reach] in article.language.verbs.identifying
    if identified and scene.mentions[behind].kind == "name" and scene.mentions[behind].outer == description.reach + 1:
        return behind  # Einer von ihnen ist Huber.
    name = scene.mentions[behind]  # named: else the C that mypyc writes may drop a number twice
    closed = name.kind == "name" and article.classes.startswith(",", name.last)
    return behind if closed and article.classes[description.reach : name.outer] in (",", "o,") else at


_AS_SAYS: Final = ",z"
"""Classes before somebody who tells what the sentence is about: ``Er starb am Sonntag, wie die Familie mitteilte``."""
_MOST_MENTIONS: Final = 12
"""Mentions of a sentence among which its subject is looked for."""


def _is_marked_only(scene: Scene, sentence: int) -> bool:
    """Whether a sentence is nothing but marked words."""
    start, end = scene.article.sentence_span(sentence)
    return not scene.article.classes[start:end].strip("Q.,:;!?n")


def _entity_at(scene: Scene, at: int) -> int:
    """The entity of a mention, as far as it is settled."""
    return scene.resolved[at].entity if at in scene.resolved else scene.people.of_mention[at]


def _is_new(scene: Scene, at: int) -> bool:
    """Whether a mention is the first one of its entity."""
    entity = scene.people.of_mention[at]
    return entity >= 0 and scene.people.entities[entity].mentions[:1] == [at]


def _newcomer_behind(scene: Scene, between: tuple[int, int], entity: int, wanted: str) -> int:
    """Who else is named first ``between`` the subject and a description: ``Er wird von Timo Kranz beerbt``; or -1."""
    subject, number = between
    end = scene.article.sentence_ends[scene.article.sentence_of[scene.mentions[subject].first]]
    for at in range(subject + 1, min(number, subject + _MOST_MENTIONS)):
        mention, other = scene.mentions[at], scene.people.of_mention[at]
        if mention.first >= end:
            break
        if mention.kind == "name" and other != entity and _is_new(scene, at):
            who = scene.people.entities[other]
            if who.human > 0 and is_possible(who, wanted):
                return other
    return UNKNOWN
