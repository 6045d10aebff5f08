"""Resolves "he", "she" and "it": ranks the people named before, by learned trees over the evidence for each.

An earlier "he" counts as a mention of the person it stood for, so that a chain of pronouns leads back to a name.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import repeat
from math import exp, log
from typing import Final, NamedTuple

from bot.quotes.context.candidates import Scene, Settled
from bot.quotes.coreference.antecedents import (
    FEATURES,
    MOST,
    REACH,
    Antecedent,
    Spoken,
    antecedents,
    last_of_chain,
    wanted_of,
)
from bot.quotes.coreference.brought_in import BROUGHT_IN, brought_in_before
from bot.quotes.coreference.called_again import LONGEST_RUN, epithets_before, may_be, pronouns_before
from bot.quotes.coreference.documents import document_speaking
from bot.quotes.coreference.epithets import SAME_FIELD, fit_of, weigh_description
from bot.quotes.coreference.plain_clauses import named_ahead, subject_of_naming
from bot.quotes.coreference.plurals import CALLED, called_so, people_before
from bot.quotes.coreference.questions import (
    ANSWERING,
    ANSWERING_WHO_TOLD,
    ASKED,
    ASKED_BY_WRITER,
    ASKING,
    answered_by,
    answers_at_once,
    question_before,
    told_another,
    told_somebody,
)
from bot.quotes.coreference.rows import (
    GENDER,
    HUMAN,
    IN_PIECE,
    LEAD,
    NEW,
    SENTENCES,
    acts_before,
    acts_unknown,
    does_somebody_act_here,
    is_brought_in,
    is_far,
    less_known,
)
from bot.quotes.coreference.self_naming import TOLD_OF, names_himself
from bot.quotes.coreference.tellers import TELLING, UNKNOWN, leads_unknown, teller_before
from bot.quotes.coreference.without_name import TURNED, best_by_name
from bot.quotes.language import Learned
from bot.quotes.mentions.descriptive import is_epithet, is_told_apart
from bot.quotes.ranker import probabilities
from bot.quotes.trees import Node, Trees


class Resolution(NamedTuple):
    """The people a pronoun may stand for and their chances; both empty when it fits nobody."""

    people: Sequence[Antecedent] = ()
    chances: Sequence[float] = ()
    entity: int = -1
    """The likeliest person, -1 where nobody fits well enough."""
    trust: float = 0.5
    """Chance that this is right: a chain of pronouns is no surer than its first member."""
    scores: Sequence[float] = ()
    """The trees' score of each, times the scale of the chances."""


UNRESOLVED: Final = Resolution()


def _named_last(scene: Scene, number: int, person: Antecedent) -> Resolution:
    """Whoever was named last, for ``diese``; nobody in ``Huber dankte der Ministerin. Diese sagte``."""
    gender = scene.people.entities[person.entity].gender
    if gender not in (wanted_of(scene.article, scene.mentions[number]), "?"):
        return UNRESOLVED
    return Resolution((person,), (_LAST_NAMED,), person.entity, _LAST_NAMED, (0.0,))


def _plainly(entity: int, number: int, chance: float) -> Resolution:
    """The resolution of a pronoun whose person is plain without a look at others."""
    return Resolution((Antecedent(entity, number, ()),), (chance,), entity, chance, (0.0,))


_UNKNOWN: Final = Settled(-1, 0.5)


class PronounResolver:
    """The learned trees, and how far their scores may be believed."""

    def __init__(self, trees: Trees, belief: Mapping[str, float]) -> None:
        self._trees: Final = trees
        self._belief: Final = belief

    def resolve(self, scene: Scene, number: int, spoken: Spoken) -> Resolution:
        """The people whom the pronoun mention ``number`` may mean; kept in the scene."""
        self.settle_epithets(scene, number, spoken)
        self.settle_pronouns(scene, number, spoken)
        for earlier in unresolved_before(scene, number):
            scene.resolved[earlier] = settled(self.resolve_one(scene, earlier, spoken))
        resolution = self.resolve_one(scene, number, spoken)
        scene.resolved[number] = settled(resolution)
        return resolution

    def settle_epithets(self, scene: Scene, number: int, spoken: Spoken) -> None:
        """Find out who "the Italian" right before a pronoun is, so that the pronoun may mean him."""
        for at in epithets_before(scene, number):
            self.settle_pronouns(scene, at, spoken)
            resolution = self.resolve_one(scene, at, spoken)
            known = resolution.trust >= _SETTLED and may_be(scene, at, resolution.entity)
            scene.resolved[at] = settled(resolution) if known else _UNKNOWN

    def settle_pronouns(self, scene: Scene, number: int, spoken: Spoken) -> None:
        """Find out who "he" right before a description is, so that the description may mean him."""
        for at in pronouns_before(scene, number):
            scene.resolved[at] = settled(self.resolve_one(scene, at, spoken))

    def resolve_one(self, scene: Scene, number: int, spoken: Spoken) -> Resolution:
        """The people whom the pronoun mention ``number`` may mean, given the pronouns settled in the scene.

        A run of pronouns is resolved together: where two people are likely for the last pronoun, both cases are
        followed.
        """
        pronouns, head = scene.article.language.pronouns, scene.mentions[number].head
        if head in pronouns.writer_and_reader:
            return UNRESOLVED
        ahead = named_ahead(scene, number)
        if ahead >= 0:
            return _plainly(ahead, number, _AHEAD)
        subject = subject_of_naming(scene, number)
        if subject >= 0:
            return _plainly(subject, number, _NAMING)
        if head in pronouns.any_gender and (of_many := _of_any_gender(scene, number)) is not None:
            return of_many
        if pronouns.articles:
            from bot.quotes.coreference import gendered_bodies  # here: an English bot starts without it

            body = gendered_bodies.body_meant(scene, number)
            if body >= 0:
                return _plainly(body, number, gendered_bodies.CHANCE)
        people, scores = self._weigh(scene, number, spoken)
        if people and head in pronouns.nearest:
            return _named_last(scene, number, people[0])
        if not people or document_speaking(scene, number):
            return UNRESOLVED
        chances = probabilities(scores)
        link = last_of_chain(scene, number)
        if link >= 0 and scene.resolved[link].doubt >= _OPEN:
            chances = self._followed(scene, number, spoken, people, chances, link)
        likeliest = chances.index(max(chances))
        best = best_by_name(scene, number, people, scores)
        turned = best != likeliest
        chosen, trust = people[best], self.belief_in(antecedent_signs(scene, number, people, best), chances)
        trust = _trust_in(scene, number, chosen, trust, len(people))
        if turned:
            trust = min(trust, TURNED)
        at = scene.resolved.get(chosen.mention)
        if at:
            trust = min(trust, at.trust)
        entity = chosen.entity if head in pronouns.somebody or trust >= _LEAST_OF_OTHERS else -1
        return Resolution(people, chances, entity, trust, scores)

    def _weigh(self, scene: Scene, number: int, spoken: Spoken) -> tuple[Sequence[Antecedent], list[float]]:
        """The candidates and the logarithms of their odds."""
        mention, article, entities = scene.mentions[number], scene.article, scene.people.entities
        wanted = wanted_of(article, mention)
        people = antecedents(scene, number, wanted, spoken)
        again, scale = mention.kind == "nominal", self._belief["scale"]
        scores, in_piece = list[float](), 0
        for person in people:
            row = person.row
            score = self._trees.score(row)
            if not again:
                if (row[NEW] or row[LEAD]) and is_brought_in(scene, person) and not does_somebody_act_here(people):
                    score += _INTRODUCED
                if not row[GENDER] and acts_unknown(scene, person):
                    score += _ACTS
            score *= scale
            if not row[GENDER] and wanted in _GENDERS and entities[person.entity].gender != "?":
                score -= _AGAINST
            in_piece |= row[IN_PIECE]
            scores.append(score)
        if again:
            scores = weigh_description(scene, mention, people, scores)
        elif article.language.tokens.nouns is not None and mention.kind == "pronoun":
            from bot.quotes.coreference import unnamed  # here: an English bot starts without it

            scores = [
                score + unnamed.weight_of(scene, mention, person, people)
                for score, person in zip(scores, people, strict=True)
            ]
        elif article.language.nouns.adjectives_behind and wanted in _GENDERS:
            scores = [score - less_known(person, people) for score, person in zip(scores, people, strict=True)]
        if in_piece and mention.kind == "pronoun" and wanted != "?":
            scores = [
                score + TOLD_OF * (person.row[IN_PIECE] and names_himself(scene, mention, person.entity))
                for score, person in zip(scores, people, strict=True)
            ]
        added_to = _added_by_before(scene, number, wanted, people, spoken)
        if added_to:
            scores = [score + added_to.get(person.entity, 0.0) for score, person in zip(scores, people, strict=True)]
        return people, scores

    def _followed(
        self, scene: Scene, number: int, spoken: Spoken, people: Sequence[Antecedent], chances: list[float], link: int
    ) -> list[float]:
        """The chances where the last pronoun may have meant its rival: a mean of both cases, weighted by their
        chances."""
        was = scene.resolved[link]
        scene.resolved[link] = Settled(was.rival, was.trust, was.entity)
        others, scores = self._weigh(scene, number, spoken)
        scene.resolved[link] = was
        if not others:
            return chances
        chance_of = dict(zip([person.entity for person in others], probabilities(scores), strict=True))
        return [
            chance * (1.0 - was.doubt) + chance_of.get(person.entity, 0.0) * was.doubt
            for person, chance in zip(people, chances, strict=True)
        ]

    def score(self, row: tuple[int, ...]) -> float:
        """The trees' score of a candidate."""
        return self._trees.score(row)

    def belief_in(self, signs: Sequence[str], chances: Sequence[float]) -> float:
        """Chance that the likeliest candidate is right."""
        weights = sum(map(self._belief.get, signs, _NOTHING))
        logit = self._belief["odds"] * antecedent_odds(chances) + weights
        return 1.0 / (1.0 + exp(-logit))


_NOTHING: Final = repeat(0.0)
"""What a sign weighs that nothing was learned of."""
_GENDERS: Final = ("m", "f")
"""What "he" and "she" want."""


def _added_by_before(
    scene: Scene, number: int, wanted: str, people: Sequence[Antecedent], spoken: Spoken
) -> Mapping[int, float]:
    """What is added to the logarithm of the odds of an entity that asks, is asked, told or brought in right before."""
    is_pronoun = scene.mentions[number].kind == "pronoun"
    question = question_before(scene, number, wanted)
    if question is not None:
        weight = ASKED_BY_WRITER if question.by_writer else ASKED
        if question.asks == question.asked:
            return {question.asks: ASKING + weight}
        return {question.asks: ASKING, question.asked: weight}
    if is_pronoun and (teller := teller_before(scene, number)) >= 0:
        return {teller: TELLING}
    if is_pronoun and wanted in _GENDERS and (new := brought_in_before(scene, people, wanted)) >= 0:
        return {new: BROUGHT_IN}
    answered = answered_by(scene, number, spoken)
    if answered >= 0 and (told_another(scene, number, answered) or answers_at_once(scene, number, spoken)):
        return {answered: ANSWERING_WHO_TOLD}
    other = max(answered, told_somebody(scene, number, spoken))
    return {other: ANSWERING} if other >= 0 else {}


def _trust_in(scene: Scene, number: int, chosen: Antecedent, trust: float, people: int) -> float:
    """How far a mention may be believed to mean the likeliest of some people, by what tells that one's gender, and by
    where and how he is named."""
    if not chosen.row[GENDER] and wanted_of(scene.article, scene.mentions[number]) in _GENDERS:
        if scene.people.entities[chosen.entity].gender != "?":
            trust = min(trust, _MISNAMED)
        elif people > 1 and scene.mentions[number].head in scene.article.language.pronouns.somebody:
            trust = 1.0 - _UNTOLD * (1.0 - trust)
    return min(trust, _most_trust(scene, number, chosen))


_UNTOLD: Final = 1.7
"""Factor on the chance that "he" means another than the likeliest of several, where nothing tells that one's gender:
where the given names of the read articles are replaced by names that no list has, one in twenty sure ones is wrong."""


def _most_trust(scene: Scene, number: int, chosen: Antecedent) -> float:
    """The most that a pronoun may be believed to mean somebody, by where and how he is named."""
    most = _FAR if is_far(chosen.row) else 1.0
    if scene.mentions[number].kind == "pronoun" and leads_unknown(scene, number, chosen):
        most = UNKNOWN
    if scene.article.language.tokens.nouns is not None:
        from bot.quotes.coreference import unnamed  # here: an English bot starts without it

        most = min(most, unnamed.most_trust(scene, chosen.entity))
    return most


def is_borne_out(scene: Scene, number: int, resolution: Resolution) -> bool:
    """Whether more than nearness tells that a description which many may have is of the likeliest person: what he and
    others are called beside their names, that he acts right before, in the same paragraph, or that he is alone."""
    mention, article = scene.mentions[number], scene.article
    if is_epithet(article, mention) or is_told_apart(article, mention):
        return True
    fits = {person.entity: fit_of(scene, mention, person.entity) for person in resolution.people}
    best = fits.pop(resolution.entity, 0.0)
    before = any(acts_before(person.row) for person in resolution.people if person.entity == resolution.entity)
    return before or all(best - other >= SAME_FIELD for other in fits.values())


def antecedent_odds(chances: Sequence[float]) -> float:
    """Log odds of the likeliest candidate, at most 4, which is also the value where nobody else fits."""
    best = min(max(chances), 0.982)
    return log(best / (1.0 - best))


def antecedent_signs(scene: Scene, number: int, people: Sequence[Antecedent], best: int) -> Sequence[str]:
    """The signs, besides the chance, of whether the candidate at ``best`` is right."""
    row = people[best].row
    mention, sorts = scene.mentions[number], scene.article.language.pronouns.sorts
    head = sorts.get(mention.head, "other") if mention.kind == "pronoun" else "description"
    return _spelt(head, len(people) == 1, min(row[SENTENCES], 4), row[GENDER], row[HUMAN] < _SURELY_HUMAN)


@lru_cache(maxsize=1024)
def _spelt(head: str, alone: bool, sentences: int, gender: int, doubtful: bool) -> Sequence[str]:
    return (
        "bias",
        f"head={head}",
        "alone" if alone else "several",
        f"sentences={sentences}",
        f"gender={gender}",
        f"human={'no' if doubtful else 'yes'}",
    )


def settled(resolution: Resolution) -> Settled:
    """The part of a resolution that is kept: the likeliest person and the rival."""
    if len(resolution.people) < _RIVALS or resolution.entity < 0:
        return Settled(resolution.entity, resolution.trust)
    people, chances = resolution.people, resolution.chances
    first, second = sorted(range(len(people)), key=chances.__getitem__, reverse=True)[:_RIVALS]
    doubt = chances[second] / (chances[first] + chances[second])
    return Settled(resolution.entity, resolution.trust, people[second].entity, doubt)


_RIVALS: Final = 2
"""Likeliest candidates that are compared; the second is the rival."""
_FAR: Final = 0.89
"""Chance that a pronoun means whoever spoke last where he isn't named in the sentence before. In articles that nobody
had read yet 4 of 8 such sure pronouns were wrong, and 7 of 184 others."""
_OPEN: Final = 0.3
"""Minimum chance of the rival for following both cases."""
_ACTS: Final = 0.5
"""Added to the score of such a person: of 1,088 pronouns, judged by trees that hadn't seen their set, 1,043 are right
with it, 1,040 without, and as many with more."""
_AGAINST: Final = 2.25
"""Taken from the score of a person whose given name is rather one of the other gender, as Max is rather a man's."""
_INTRODUCED: Final = 2.5
"""Added to the score of a person named for the first time right before, with his role: ``… new to Henry Crane, head of
the choir``, unless somebody else acts in the pronoun's own sentence. Set by hand, since the gold files have this a
handful of times."""
_SURELY_HUMAN: Final = 5
"""Minimum value of the feature "human" that counts as signs of a person."""
_LEAST_OF_OTHERS: Final = 0.3
"""Chance below which nobody is named; but "he" is always somebody, and the confidence says how sure that is."""
_NAMING: Final = 0.93
"""Chance that "he" in "what he called" is the subject of the sentence."""
_LAST_NAMED: Final = 0.8
"""Chance that ``dieser`` is whoever was named last."""
_MISNAMED: Final = 0.6
"""Chance that "he" is somebody with a woman's given name, where nobody else may be meant."""
_AHEAD: Final = 0.95
"""Chance that the subject after an opening clause is whom the pronoun in the clause means."""


@cache
def load_resolver(learned: Learned) -> PronounResolver:
    """The resolver of a language's learned trees (see tests/benchmarks/quotes_train.py)."""
    return make_resolver(learned.trees, learned.belief)


def make_resolver(nodes: Sequence[Node], belief: Mapping[str, float]) -> PronounResolver:
    """The resolver of learned trees and of the weights of its belief in them."""
    return PronounResolver(Trees(FEATURES, nodes, MOST), belief)


def single_before(scene: Scene, number: int) -> int:
    """The person of ``Kim Lund, a spokesperson, said no. “…,” they said``: who spoke right before, if he or she
    isn't known by gender; -1 where a body or several people did."""
    speaking = _speaking_before(scene, number)
    if speaking < 0:
        return -1
    mention, entity = scene.mentions[speaking], scene.people.of_mention[speaking]
    if mention.kind == "pronoun" and mention.head == scene.mentions[number].head and speaking in scene.resolved:
        entity = scene.resolved[speaking].entity
    who = scene.people.entities[entity] if entity >= 0 else None
    return entity if who and who.person and who.human > 0 and who.gender == "?" else -1


def _of_any_gender(scene: Scene, number: int) -> Resolution | None:
    """Whom "they" means, where that is plain: the person called so, who spoke right before, or people without names;
    nobody by name, where it is no word for one."""
    if not scene.article.language.pronouns.of_any_gender:
        return UNRESOLVED
    so_called = called_so(scene, number)
    if so_called >= 0:
        return _plainly(so_called, number, CALLED)
    single = single_before(scene, number)
    if single >= 0:
        return _plainly(single, number, _SINGLE)
    return UNRESOLVED if people_before(scene, number) >= 0 else None


def _speaking_before(scene: Scene, number: int) -> int:
    """The first subject of speech of the last sentence before a pronoun that has such a subject, -1 for none: those
    after it stand in what it says (``Lund said the firm notifies people``)."""
    article, speaking = scene.article, -1
    earliest = article.sentence_starts[max(0, article.sentence_of[scene.mentions[number].first] - _SENTENCES_BACK)]
    for at in range(number - 1, max(-1, number - _MOST_BETWEEN), -1):
        first = scene.mentions[at].first
        if first < earliest:
            break
        if scene.ties[at].way in _SUBJECT_WAYS:
            speaking, earliest = at, article.sentence_starts[article.sentence_of[first]]
    return speaking


_SINGLE: Final = 0.75
"""Chance that "they" is the one person of unknown gender who spoke right before."""
_MOST_BETWEEN: Final = 12
"""Mentions before a pronoun among which whoever speaks is looked for."""


_SETTLED: Final = 0.5
"""Minimum chance for taking "the Italian" for somebody when it is asked whom the "he" behind it means."""
CLEAR: Final = 0.7
"""Minimum chance for giving "the Italian" a name; below it the description is shown."""


def unresolved_before(scene: Scene, number: int) -> list[int]:
    """The last few earlier pronouns of the same word, oldest first, back to the last one that is settled."""
    mentions, head = scene.mentions, scene.mentions[number].head
    if head not in scene.article.language.pronouns.somebody:
        return []
    earlier, resolved = list[int](), scene.resolved
    for at in range(number - 1, max(-1, number - REACH), -1):
        if mentions[at].head == head:
            if at in resolved or len(earlier) == LONGEST_RUN:
                break
            if mentions[at].kind == "pronoun":
                earlier.append(at)
    return earlier[::-1]


_SUBJECT_WAYS: Final = "SsIi"
"""Ways of a tie by which a mention is the subject of its cue."""
_SENTENCES_BACK: Final = 2
"""Sentences before that of "they" in which whoever speaks is looked for."""
