"""Whom a description means where it calls somebody again who was named, in languages that call people by what they are
for variety: ``„…“, sagte Huber. „…“, so der Sportvorstand``, ``«…», dijo Paz. «…», añadió el molinero``."""

from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.coreference.antecedents import Spoken, wanted_of
from bot.quotes.coreference.called_again import (
    holds_another,
    holds_it_alone,
    is_only_one_possible,
    may_be,
    only_one_of_that_work,
    stranger_before,
)
from bot.quotes.coreference.epithets import (
    OTHER_FIELD,
    SAME_FIELD,
    SAME_WORD,
    fit_of,
    is_of_other_work,
)
from bot.quotes.coreference.pronouns import UNRESOLVED, PronounResolver, Resolution
from bot.quotes.mentions.descriptive import is_one_person
from bot.quotes.mentions.names import Mention


def who_has_spoken(
    scene: Scene, chosen: int, spoken: Spoken, resolver: PronounResolver
) -> tuple[int, Resolution, float] | None:
    """``„…“, sagte Huber. „…“, so der Sportvorstand``: the likeliest of the people whom the article has quoted, or the
    only one named who may be meant, for one person by what he is, of whom nothing else tells who he is; ``None`` where
    nobody is likely."""
    if not is_one_person(scene.article, scene.mentions[chosen]):
        return None
    resolution = resolver.resolve(scene, chosen, spoken)
    entity, mention = resolution.entity, scene.mentions[chosen]
    if not may_be(scene, chosen, entity):
        return None
    if is_he_spoken_of(scene, chosen, entity) and not _spoke_just_before(scene, mention, entity, spoken):
        return None
    if scene.cased and _stood_beside(scene, mention, entity):
        return None
    if not scene.cased and (
        _is_surely_another(scene, mention, entity) or is_anothers_turn(scene, chosen, entity, spoken)
    ):
        return None
    fit = fit_of(scene, mention, entity)
    is_he = _is_plainly_he(scene, chosen, entity, fit) or _goes_on_speaking(scene, chosen, entity, spoken, fit)
    if not is_he and not _is_his_alone(scene, chosen, entity, fit):
        return None
    if scene.cased and mention.head in scene.article.language.nouns.speaking_roles and fit < SAME_WORD:
        return scene.people.of_mention[chosen], UNRESOLVED, LONE  # no swimmer is the spokeswoman of the police
    return entity, resolution, min(resolution.trust, _AGAIN)


def _stood_beside(scene: Scene, mention: Mention, entity: int) -> bool:
    """``Der Wirt reichte Udo Kern die Hand. … „…“, rief der Wirt``: whether somebody was named in a sentence that has
    the same description for another."""
    article = scene.article
    for number in scene.people.entities[entity].mentions[:_EARLIEST]:
        named = scene.mentions[number]
        if named.first >= mention.first or named.kind != "name":
            continue
        start, end = article.sentence_span(article.sentence_of[named.first])
        for at in range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, min(end, mention.outer))):
            other = scene.mentions[at]
            apart = article.classes[other.outer - 1 : other.outer] != "," and other.kind == "nominal"
            if apart and other.head == mention.head and scene.people.of_mention[at] != entity:
                return True
    return False


_EARLIEST: Final = 20
"""Mentions of somebody that are looked at, at most."""


def _spoke_just_before(scene: Scene, mention: Mention, entity: int, spoken: Spoken) -> bool:
    """Whether somebody spoke last before a description, in its paragraph."""
    paragraph_of = scene.article.paragraph_of
    return bool(spoken) and spoken[-1][1] == entity and paragraph_of[spoken[-1][0]] == paragraph_of[mention.first]


def _is_his_alone(scene: Scene, chosen: int, entity: int, fit: float) -> bool:
    """Whether the work of a description is told of nobody but somebody, in a sentence before: ``Trainer Huber jubelte.
    „…“, fand der Teamchef``."""
    if scene.cased:
        article = scene.article
        start = article.sentence_starts[article.sentence_of[scene.mentions[chosen].first]]
        here = scene.people.of_mention[bisect_left(scene.firsts, start) : chosen]
        return fit >= SAME_FIELD and entity not in here and only_one_of_that_work(scene, chosen) == entity
    return fit >= SAME_WORD and holds_it_alone(scene, chosen, entity)


def _is_surely_another(scene: Scene, mention: Mention, entity: int) -> bool:
    """Whether a description is hardly of somebody: he is known by a description himself, is of the other gender, or is
    told to hold that office of something else."""
    who = scene.people.entities[entity]
    genders = {wanted_of(scene.article, mention), who.gender}
    return who.described or genders == _BOTH or holds_another(scene, mention, entity)


def _is_plainly_he(scene: Scene, chosen: int, entity: int, fit: float) -> bool:
    """Whether only one person has been named before a description, in sentences of their own, who may be meant by
    gender, and no other field of work is told of him."""
    article, mention, known = scene.article, scene.mentions[chosen], scene.people.of_mention[chosen]
    told_before = known >= 0 and scene.people.entities[known].mentions[0] < chosen
    if told_before or fit <= OTHER_FIELD or not is_only_one_possible(scene, chosen, entity):
        return False
    if not scene.cased and is_of_other_work(scene, mention, entity):
        return False  # no minister is the president
    start = article.sentence_starts[article.sentence_of[mention.first]]
    return scene.mentions[scene.people.entities[entity].first].first < start


def _goes_on_speaking(scene: Scene, chosen: int, entity: int, spoken: Spoken, fit: float) -> bool:
    """Whether a description may be of somebody whom the article has quoted before."""
    mention = scene.mentions[chosen]
    if all(who != entity for _, who in spoken):
        return False
    if mention.reach > mention.head_at + 1 and not _has_the_word(scene, mention, entity, spoken, fit):
        return False  # der Trainer der Gäste
    from bot.quotes.coreference.offices_before import is_far_by_work  # here: English starts without

    return fit >= SAME_WORD or not is_far_by_work(scene, chosen, entity)


def _has_the_word(scene: Scene, mention: Mention, entity: int, spoken: Spoken, fit: float) -> bool:
    """Whether somebody is surely meant by an office with what it is of: it was told of him, he spoke last in the same
    paragraph, or he alone has spoken, twice at least, and another work isn't told of him (``fit``)."""
    if fit >= SAME_WORD:
        return True
    token, last = spoken[-1]
    paragraphs = scene.article.paragraph_of[mention.first] - scene.article.paragraph_of[token]
    near = paragraphs == 0 or (paragraphs == 1 and not scene.cased)
    alone = len(spoken) > 1 and all(who == entity for _, who in spoken)
    any_office = mention.head in scene.article.language.nouns.any_office
    return (fit >= 0.0 or (any_office and fit > OTHER_FIELD)) and last == entity and (near or alone)


_BOTH: Final = frozenset(("m", "f"))
_AGAIN: Final = 0.6
"""Chance that ``der Sportvorstand`` is somebody whom the article has quoted: of such descriptions that speak nine of
ten are of somebody named, if not always of him."""


def is_he_spoken_of(scene: Scene, chosen: int, entity: int) -> bool:
    """``Huber geht. „Wir wünschen ihm Glück“, so der Sportdirektor``, ``Huber traf. „…“, lobt ihn der Trainer``:
    whether a noun for what somebody is stands for the one man near, and "he" is spoken of; where nouns have
    capitals."""
    article, mention = scene.article, scene.mentions[chosen]
    capitals, nouns = article.language.tokens.nouns, article.language.nouns
    if capitals is None or mention.kind != "nominal" or entity in (-1, scene.people.of_mention[chosen]):
        return False
    who = scene.people.entities[entity]
    again = mention.head in nouns.named_kinds or mention.head.endswith(nouns.years_ending)
    if again or who.gender != "m" or mention.head in nouns.passing_roles:
        return False
    if article.lows[mention.outer - 1] in capitals.of_him:
        return True
    start = article.paragraph_starts[max(0, article.paragraph_of[mention.first] - 1)]
    near = range(bisect_left(scene.firsts, start), chosen)
    men = {scene.people.of_mention[at] for at in near if scene.mentions[at].kind == "name"} - {-1, entity}
    if any(scene.people.entities[other].gender == "m" for other in men):
        return False
    number = bisect_left(article.piece_tokens, mention.first) - 1  # „…“, so der Sportdirektor; else behind him
    sentence = article.sentence_of[mention.first]
    if number < 0 or article.sentence_of[article.piece_tokens[number]] != sentence:
        number += number + 1 < len(scene.pieces)
    piece = scene.pieces[max(0, number)]
    words = article.text[piece.start : min(piece.end, piece.start + _MOST_OF_PIECE)].lower().split()
    if not article.language.pronouns.first.isdisjoint(words):
        return False  # „Ich habe ihn schon im Tor gesehen“
    return not capitals.of_him.isdisjoint(word.strip(_SIGNS) for word in words)


_MOST_OF_PIECE: Final = 300
"""Code points of marked words in which a pronoun is looked for."""
_SIGNS: Final = ".,:;!?"


def may_be_nickname(scene: Scene, chosen: int, entity: int, spoken: Spoken) -> bool:
    """``«…», dijo Bruno Casal. «…», añadió el Zurdo``: whether an unlisted word with an article and a capital, which
    stands there alone, may be somebody who spoke before, in a language that calls people by what they are."""
    article, mention, who = scene.article, scene.mentions[chosen], scene.people.entities[entity]
    if scene.cased or not article.language.nouns.calls_again or not spoken or who.mentions[1:]:
        return False
    lone = article.classes[mention.outer] == "D" and mention.last - mention.outer == _NICKNAME
    known = article.lows[mention.last - 1] in article.language.nouns.bodies
    return lone and not known and scene.people.entities[spoken[-1][1]].human > 0


_NICKNAME: Final = 2
"""Tokens of ``el Zurdo``."""


def topic_of(scene: Scene, chosen: int, spoken: Spoken, resolver: PronounResolver) -> int:
    """The entity of whoever the sentences before are about, for a description of nobody known in a language that calls
    people by what they are for variety; -1 for nobody."""
    entity = scene.people.of_mention[chosen]
    if scene.cased or not scene.article.language.nouns.calls_again:
        return -1
    if (entity >= 0 and not scene.people.entities[entity].described) or stranger_before(scene, chosen) >= 0:
        return -1
    from bot.quotes.coreference.topic_before import topic_before  # here: English starts without

    resolver.settle_pronouns(scene, chosen, spoken)
    topic = topic_before(scene, chosen, spoken)
    mention = scene.mentions[chosen]
    if topic >= 0 and mention.reach == mention.head_at + 1 and fit_of(scene, mention, topic) < 0.0:
        known = only_one_of_that_work(scene, chosen)  # le technicien is the coach, be the captain quoted last
        topic = known if known >= 0 else topic
    return topic


def is_anothers_turn(scene: Scene, chosen: int, entity: int, spoken: Spoken) -> bool:
    """``«…», dijo Paz. Por su parte, el molinero``: whether a description is of somebody else than an entity that spoke
    last, by its own sentence."""
    if not spoken or spoken[-1][1] != entity or not scene.article.language.called.in_turn:
        return False
    from bot.quotes.coreference.topic_before import takes_turn  # here: English starts without

    return takes_turn(scene, chosen)


def who_is_named_behind(scene: Scene, chosen: int) -> tuple[int, Resolution, float] | None:
    """``El alcalde dijo «…». … «…», explicó Ana Ruiz``: the one person named, further down; ``None`` for nobody."""
    if scene.cased or not scene.article.language.nouns.calls_again:
        return None
    from bot.quotes.coreference.named_behind import only_speaker_named_behind  # here: English starts without

    entity = only_speaker_named_behind(scene, chosen)
    return (entity, UNRESOLVED, BEHIND) if entity >= 0 else None


BEHIND: Final = 0.75
"""Chance that "she" is the one person who is named behind it, where the text begins without a name."""
LONE: Final = 0.85
"""Chance that "the Italian" is the one person named right before; and that a description which stands for a name, or
an office of whose holder nothing was told, is as good as the name. Of such offices 3 of 20 were of somebody named."""
