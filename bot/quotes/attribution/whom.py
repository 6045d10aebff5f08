"""Whom the mention that was chosen for a unit means: the entity of a name, a pronoun or a description, its chance."""

from typing import Final

from bot.quotes.attribution.again import (
    BEHIND,
    LONE,
    is_anothers_turn,
    is_he_spoken_of,
    may_be_nickname,
    topic_of,
    who_has_spoken,
    who_is_named_behind,
)
from bot.quotes.attribution.doubts import may_have_a_title, namesakes, shares_its_surname
from bot.quotes.attribution.joint import HALF, whose_people
from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.coreference.antecedents import Spoken
from bot.quotes.coreference.called_again import (
    holders_before,
    introduced_before,
    is_named_in_clause,
    is_one_of_several,
    may_be,
    only_one_of_that_work,
    only_person_near,
    only_person_so_far,
    other_without_office,
    speaker_before,
    speaker_of_group,
    stranger_before,
)
from bot.quotes.coreference.deeds import doer_of
from bot.quotes.coreference.described_before import described_before, is_rather_described
from bot.quotes.coreference.documents import document_before
from bot.quotes.coreference.epithets import (
    OTHER_COUNTRY,
    SAME_FIELD,
    fit_of,
    is_of_other_work,
    is_of_untold_age,
)
from bot.quotes.coreference.plurals import PEOPLE_MEANT, people_before
from bot.quotes.coreference.pronouns import (
    CLEAR,
    UNRESOLVED,
    PronounResolver,
    Resolution,
    is_borne_out,
)
from bot.quotes.mentions.descriptive import (
    has_addition,
    is_bare,
    is_called_again,
    is_definite,
    is_epithet,
    is_kin_of_unnamed,
    is_of_an_office,
    is_of_somebody,
    is_somebodys,
    is_told_apart,
    is_without_article,
)
from bot.quotes.mentions.reduced import is_told_apart_by_a_clause
from bot.quotes.people.descriptions import stands_for_a_name
from bot.quotes.people.foreshadowed import is_ahead
from bot.quotes.people.kin import is_relative


def who_is_meant(scene: Scene, chosen: int, spoken: Spoken, resolver: PronounResolver) -> tuple[int, Resolution, float]:
    """The entity of a mention, the people whom a pronoun may mean, and the chance that the entity is right."""
    if chosen < 0:
        return -1, UNRESOLVED, 1.0
    mention, entity = scene.mentions[chosen], scene.people.of_mention[chosen]
    if mention.kind == "pronoun":
        return _who_by_pronoun(scene, chosen, spoken, resolver)
    if scene.cased:
        before = _told_before(scene, chosen, spoken, resolver)
        if before is not None:
            return before
    if mention.kind != "nominal":
        odd = entity >= 0 and (may_have_a_title(scene, entity) or shares_its_surname(scene, chosen, entity))
        odd = odd or chosen in scene.people.supposed or (entity >= 0 and may_be_nickname(scene, chosen, entity, spoken))
        return entity, UNRESOLVED, LONE if odd else 1.0
    if scene.article.language.nouns.bodies_again:
        from bot.quotes.coreference.bodies_again import body_again, calls_body_again  # here: English starts without

        if calls_body_again(scene, chosen):
            body = body_again(scene, chosen, spoken)
            return body if body >= 0 else entity, UNRESOLVED, LONE
    leader = whose_people(scene, chosen)
    if leader >= 0:
        return leader, UNRESOLVED, HALF
    ahead = entity >= 0 and is_ahead(scene.article, scene.mentions, chosen, scene.people.entities[entity])
    if ahead or chosen in scene.people.supposed or is_relative(scene.article, mention):
        return entity, UNRESOLVED, LONE
    topic = topic_of(scene, chosen, spoken, resolver)
    if topic >= 0:
        return topic, UNRESOLVED, LONE
    known = _who_by_description(scene, chosen, spoken, resolver)
    again = scene.cased or scene.article.language.nouns.calls_again
    if again and not scene.cased and known[0] not in (-1, entity) and is_anothers_turn(scene, chosen, known[0], spoken):
        return entity, UNRESOLVED, LONE
    if again and (known[0] < 0 or scene.people.entities[known[0]].described):
        known = who_has_spoken(scene, chosen, spoken, resolver) or who_is_named_behind(scene, chosen) or known
    bare = not scene.cased and scene.article.language.nouns.calls_again
    behind_contracted = scene.article.lows[mention.first - 1] in scene.article.language.small.contracted
    bare = bare and (behind_contracted or is_without_article(scene.article, mention))
    return (known[0], known[1], min(known[2], LONE)) if bare else known


def _who_by_pronoun(
    scene: Scene, chosen: int, spoken: Spoken, resolver: PronounResolver
) -> tuple[int, Resolution, float]:
    """Whom "he", "she" or "it" means: somebody named before, else the one person named behind it."""
    if scene.cased and scene.mentions[chosen].head in scene.article.language.pronouns.thing:
        from bot.quotes.coreference import senders  # here: an English bot starts without it

        speaker = senders.goes_on(scene, chosen, spoken)
        if speaker >= 0:
            return speaker, UNRESOLVED, LONE
    if scene.cased and (giver := _giver_before(scene, chosen)) >= 0:
        return giver, UNRESOLVED, LONE
    resolution = resolver.resolve(scene, chosen, spoken)
    if scene.cased and (led_back := _who_is_described(scene, chosen, resolution.entity, spoken, resolver)) >= 0:
        return led_back, UNRESOLVED, LONE
    described = described_before(scene, chosen)
    if described >= 0:
        known = who_is_meant(scene, described, spoken, resolver)
        if is_rather_described(scene, described, known[0], resolution.entity):
            return known[0], known[1], min(known[2], LONE)
    if scene.cased and not resolution.people:
        from bot.quotes.coreference import offices_before

        behind = offices_before.only_speaker_behind(scene, chosen)
        if behind >= 0:
            return behind, UNRESOLVED, BEHIND
    own = resolution.entity < 0 and scene.mentions[chosen].head in scene.article.language.pronouns.own
    ahead = who_is_named_behind(scene, chosen) if own and described < 0 else None
    if ahead is not None:
        return ahead
    return resolution.entity, resolution, _trust_in(scene, chosen, resolution)


def _who_is_described(scene: Scene, chosen: int, entity: int, spoken: Spoken, resolver: PronounResolver) -> int:
    """Who has the name, where a pronoun means somebody by what he is: ``„…“, sagte Huber. Der Trainer lobte seine Elf.
    „…“, meinte er``; -1 where that is nobody."""
    if entity < 0 or not scene.people.entities[entity].described:
        return -1
    earlier = [number for number in scene.people.entities[entity].mentions if number < chosen]
    if not earlier or scene.mentions[earlier[-1]].kind != "nominal":
        return -1
    known = who_is_meant(scene, earlier[-1], spoken, resolver)[0]
    return known if known >= 0 and not scene.people.entities[known].described else -1


def _giver_before(scene: Scene, pronoun: int) -> int:
    from bot.quotes.coreference import senders  # here: an English bot starts without it

    return senders.giver_before(scene, pronoun)


def _told_before(
    scene: Scene, chosen: int, spoken: Spoken, resolver: PronounResolver
) -> tuple[int, Resolution, float] | None:
    """The entity of a mention as the sentences before tell it, where nouns have capitals, and the chance that it is
    right; ``None`` where they don't."""
    from bot.quotes.coreference import bodies_before, senders, subject_before  # here: English starts without them

    mention, entity = scene.mentions[chosen], scene.people.of_mention[chosen]
    body = bodies_before.body_before(scene, chosen)
    if body >= 0:
        return body, UNRESOLVED, LONE
    before = subject_before.who_before(scene, chosen, spoken, resolver)
    spoken_of = before is not None and (
        is_named_in_clause(scene, chosen, before.entity) or is_he_spoken_of(scene, chosen, before.entity)
    )
    if before is not None and not spoken_of:
        return before.entity if before.entity >= 0 else entity, UNRESOLVED, LONE
    if mention.kind == "nominal" and (informant := senders.informant_before(scene, chosen)) >= 0:
        return informant, UNRESOLVED, LONE
    sender = senders.sender_before(scene, chosen) if mention.kind == "nominal" else -1
    if sender >= 0 or bodies_before.is_left_unnamed(scene, chosen):
        return sender if sender >= 0 else entity, UNRESOLVED, LONE
    return None


def _who_by_description(
    scene: Scene, chosen: int, spoken: Spoken, resolver: PronounResolver
) -> tuple[int, Resolution, float]:
    """The entity of a description that names nobody beside it and is no relative, and the chance that it is right."""
    mention, entity = scene.mentions[chosen], scene.people.of_mention[chosen]
    met = scene.article.classes.startswith("P", mention.reach)  # the striker he marked
    epithet = is_epithet(scene.article, mention) and not met
    apart = is_told_apart(scene.article, mention) or is_called_again(scene.article, mention)
    apart = apart and not is_kin_of_unnamed(scene.article, mention)
    apart = apart and not is_told_apart_by_a_clause(scene.article, mention)
    unnamed = entity < 0 or scene.people.entities[entity].described
    doer = doer_of(scene, chosen) if unnamed and scene.article.language.nouns.doer_endings else -1
    if may_be(scene, chosen, doer):
        return doer, UNRESOLVED, LONE
    if (entity < 0 and epithet) or (unnamed and apart):
        newcomer = stranger_before(scene, chosen)
        if newcomer >= 0:
            as_written = scene.article.lows[mention.first] in scene.article.language.small.demonstratives  # esta vecina
            return entity if as_written else scene.people.of_mention[newcomer], UNRESOLVED, 1.0
        fresh = introduced_before(scene, chosen) if scene.article.language.nouns.calls_again else -1
        if scene.article.language.nouns.calls_again and scene.article.language.tokens.nouns is None:
            fresh = _of_that_work(scene, chosen, fresh)
        if may_be(scene, chosen, fresh):
            return fresh, UNRESOLVED, LONE
        resolution = resolver.resolve(scene, chosen, spoken)
        again_here = scene.article.language.nouns.calls_again and scene.article.language.tokens.nouns is None
        other = other_without_office(scene, chosen, resolution.entity) if again_here and resolution.entity >= 0 else -1
        if other >= 0:
            return other, resolution, LONE
        clear = resolution.trust >= CLEAR and is_borne_out(scene, chosen, resolution)
        if clear and not _is_only_passing(scene, chosen, resolution.entity, spoken):
            by_age = scene.article.classes[mention.head_at] == "#" or is_of_untold_age(
                scene, mention, resolution.entity
            )
            unsure = by_age or not epithet or is_one_of_several(scene, chosen)
            cased = scene.article.language.tokens.nouns is not None
            unsure = unsure or (cased and other_without_office(scene, chosen, resolution.entity) >= 0)
            return resolution.entity, resolution, min(resolution.trust, LONE if unsure else 1.0)
        lone = only_person_near(scene, chosen) if epithet else -1
        if lone >= 0 and not _is_only_passing(scene, chosen, lone, spoken):
            return lone, UNRESOLVED, LONE
    holders = holders_before(scene, chosen) if unnamed else []
    alone = len(holders) == 1 and not scene.article.classes.startswith("O", mention.head_at + 1)
    if scene.drops and alone and stranger_before(scene, chosen) < 0 and may_be(scene, chosen, holders[0]):
        return holders[0], UNRESOLVED, LONE
    if len(holders) > 1:
        resolution = resolver.resolve(scene, chosen, spoken)
        if resolution.entity in holders and may_be(scene, chosen, resolution.entity):
            return resolution.entity, resolution, min(resolution.trust, LONE)
    if unnamed:
        return _who_without_a_name(scene, chosen, spoken)
    # the director: whoever is one, or somebody else, who speaks right before
    return entity, UNRESOLVED, 1.0 if speaker_before(scene, chosen) in (-1, entity) else LONE


def _of_that_work(scene: Scene, chosen: int, fresh: int) -> int:
    """Who was introduced right before a description (``fresh``, -1 for nobody), unless he is told to do something else,
    and the description is of somebody's work further up."""
    if fresh >= 0 and fit_of(scene, scene.mentions[chosen], fresh) >= 0.0:
        return fresh
    known = only_one_of_that_work(scene, chosen)
    return known if known >= 0 else fresh


def _is_only_passing(scene: Scene, chosen: int, entity: int, spoken: Spoken) -> bool:
    """Whether a description hardly means somebody who was named, by his gender, country, age or work."""
    if not may_be(scene, chosen, entity):
        return True
    if scene.article.language.tokens.nouns is None:
        if not scene.article.language.nouns.calls_again:
            return fit_of(scene, scene.mentions[chosen], entity) <= OTHER_COUNTRY
        who = scene.people.entities[entity]
        if who.described and who.key != scene.mentions[chosen].head:
            return True  # un jurado popular, for: el fiscal
        return is_of_other_work(scene, scene.mentions[chosen], entity)
    from bot.quotes.coreference.offices_before import (
        is_far_by_work,
        is_of_passing_other,
    )  # here: English starts without

    if is_far_by_work(scene, chosen, entity) or is_he_spoken_of(scene, chosen, entity):
        return True
    if any(who == entity for _, who in spoken):
        return False

    return is_of_passing_other(scene, chosen, entity)


def _who_without_a_name(scene: Scene, chosen: int, spoken: Spoken) -> tuple[int, Resolution, float]:
    """The entity of a description that is of nobody named as far as its own words tell."""
    mention, entity = scene.mentions[chosen], scene.people.of_mention[chosen]
    newcomer = stranger_before(scene, chosen) >= 0 or is_told_apart_by_a_clause(scene.article, mention)
    before = -1 if newcomer else speaker_before(scene, chosen)
    if may_be(scene, chosen, before):
        return before, UNRESOLVED, LONE
    again = is_epithet(scene.article, mention) or is_told_apart(scene.article, mention)
    if again or is_called_again(scene.article, mention) or stands_for_a_name(scene.article, mention):
        return entity, UNRESOLVED, LONE
    if not newcomer and is_bare(scene.article, mention):
        return entity, UNRESOLVED, _BARE
    if is_of_an_office(scene.article, mention):
        fresh = introduced_before(scene, chosen) if scene.article.language.nouns.calls_again else -1
        again = mention.head in scene.article.language.nouns.epithets
        again = again or (fresh >= 0 and fit_of(scene, mention, fresh) == SAME_FIELD)  # l'avvocata Ada Holt: la legale
        nouns = scene.article.language.nouns
        passes = mention.head in nouns.passers_by and not nouns.adjectives_behind
        lone = -1 if passes or mention.head in nouns.of_justice else only_person_so_far(scene, chosen)
        lone = lone if lone >= 0 else speaker_of_group(scene, chosen, spoken)
        if may_be(scene, chosen, lone):
            return lone, UNRESOLVED, LONE
        named = again and may_be(scene, chosen, fresh) and not scene.people.entities[fresh].described
        return fresh if named and " " in scene.people.entities[fresh].name else entity, UNRESOLVED, LONE
    beside = has_addition(scene.article, mention) or is_somebodys(scene.article, mention)
    nouns = scene.article.language.nouns
    seldom = bool(nouns.passers_by) and is_definite(scene.article, mention) and mention.head not in nouns.passers_by
    may_have_name = (beside or seldom) and not newcomer
    return entity, UNRESOLVED, LONE if may_have_name or is_of_somebody(scene.article, mention) else 1.0


def _trust_in(scene: Scene, pronoun: int, resolution: Resolution) -> float:
    """The chance that a pronoun is resolved as it should be, to a person, a document, or to people without names."""
    if resolution.entity >= 0 and _is_only_an_owner(scene, pronoun, resolution.entity):
        return min(resolution.trust, LEFT_OPEN)
    if resolution.entity >= 0:
        unnamed = scene.people.entities[resolution.entity].described and scene.article.language.nouns.taking_part
        return min(resolution.trust, _UNNAMED) if unnamed else resolution.trust
    if document_before(scene, pronoun) >= 0:
        return _WRITTEN
    return PEOPLE_MEANT if people_before(scene, pronoun) >= 0 else resolution.trust


def _is_only_an_owner(scene: Scene, pronoun: int, entity: int) -> bool:
    """``La mère de Marthe Pell ne comprend pas. « … », dit-elle``: whether the one mention of somebody so far is within
    the description of another one of that gender."""
    language, mentions = scene.article.language, scene.mentions
    if not language.nouns.calls_again or language.tokens.nouns is not None:
        return False
    named = [at for at in scene.people.entities[entity].mentions[:_OWNED_ONCE] if at < pronoun]
    if len(named) != 1 or named[0] not in scene.inner:
        return False
    outer = named[0] - 1
    gender = language.nouns.genders.get(mentions[outer].head, "?") if outer >= 0 else "?"
    whole = mentions[outer].kind == "nominal" and mentions[outer].reach >= mentions[named[0]].last
    return whole and gender == language.pronouns.own.get(mentions[pronoun].head)


_OWNED_ONCE: Final = 2
"""Mentions of somebody that are looked at."""


def speaks_of_itself(scene: Scene, unit: Unit, chosen: int, entity: int) -> bool:
    """``“She wins,” Hale said`` where Joan Hale and her brother Tim were named: nobody calls herself "she"."""
    mention, who = scene.mentions[chosen], scene.people.entities[entity]
    if mention.kind != "name" or mention.last - mention.outer > 1 or " " not in who.name or who.gender == "?":
        return False
    if not any(0 <= other.first < chosen and other.gender != who.gender for other in namesakes(scene, who)):
        return False
    pronouns = scene.article.language.pronouns
    own = pronouns.female if who.gender == "f" else pronouns.male
    piece = unit.first_piece
    words = scene.article.text[piece.start : min(piece.end, piece.start + _LONGEST_WORD)].lower()
    return any(words.startswith(pronoun) and not words[len(pronoun) : len(pronoun) + 1].isalpha() for pronoun in own)


_LONGEST_WORD: Final = 12
"""Code points of a pronoun and what follows it, at most."""
_UNNAMED: Final = 0.85
"""Chance that "he" is the guard of the sentence before: of ten who were sure in articles that nobody had read, five
were somebody named."""
_BARE: Final = 0.9
"""Chance that "the clerk", of whom nothing was told before, is nobody whom the article names."""
_WRITTEN: Final = 0.75
"""Chance that "it" is the letter named before, where it is no body."""
LEFT_OPEN: Final = 0.45
"""Chance that somebody said words of which his sentence leaves open whose they are."""
