"""Whom a pronoun or a description may mean: the people before it, each with the evidence as small whole numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice
from typing import Final

from bot.quotes.context.candidates import Scene, is_crowded, tie_of
from bot.quotes.context.standing import DOER, SPEAKING_WAYS, leads, names_before, opens_paragraph, standing_of
from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import LEANING, Entity
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER

MAX_PEOPLE: Final = 6
"""Candidates of one pronoun, the nearest first."""
REACH: Final = 70
"""How many mentions back people are looked for."""
_REACH_IN_CROWD, _PEOPLE_IN_CROWD = 15, 2
"""How many mentions back, and how many people, in a sentence or a text that is longer than any of news."""
MOST: Final = 15
"""Largest value of any feature."""
_LATELY: Final = 25
"""Mentions before the pronoun that count as recent."""
_REMEMBERED: Final = 200
"""Mentions of a person back among which the name in full is looked for."""
_HEARD: Final = 60
"""Quotations back that are looked at, so that the time for one pronoun doesn't grow with the text."""
_MOST_WORDS: Final = 600
"""Code points of a piece in which names are looked for."""
_MOST_PIECES: Final = 8
"""Pieces of the pronoun's sentence on each side of it in which names are looked for: ordinary sentences have fewer."""

Spoken = Sequence[tuple[int, int]]
"""Token and entity of the quotations decided so far, ascending."""
_Near = tuple[int, int, int]
"""The latest mention of an entity, the mention that counts, and the entity."""

FEATURES: Final = (
    # where the candidate was named last, and what he was in that sentence
    "sentences", "paragraphs", "order", "between", "surer_between", "standing", "first_standing", "lead", "leads",
    "names_before", "opens_sentence", "opens_paragraph", "before", "after", "via",
    # who he is
    "gender", "human", "described", "introduced", "mentions", "most_named", "recent", "whole_article", "full_name",
    "name", "named_again",
    # what he has said
    "voice", "voice_paragraphs", "quotations", "chain", "in_piece",
    # the pronoun itself
    "pronoun", "first_sentence", "before_pronoun",
)  # fmt: skip
"""What is known of a candidate, in the order of its row. docs/quotes.md says what each means."""


class Antecedent:
    """A person (or body) that a pronoun may stand for, with the evidence."""

    __slots__ = ("entity", "mention", "row")

    def __init__(self, entity: int, mention: int, row: tuple[int, ...]) -> None:
        self.entity: Final = entity
        self.mention: Final = mention
        """The mention that is pointed back at."""
        self.row: Final = row
        """The values of ``FEATURES``, each from 0 to ``MOST``; empty where nothing was weighed."""


def named_row(row: Sequence[int]) -> dict[str, int]:
    """A row for people: the features that aren't 0."""
    return {feature: value for feature, value in zip(FEATURES, row, strict=False) if value}


def wanted_of(article: TokenizedText, mention: Mention) -> str:
    """``m`` or ``f`` for "he" and "she", ``?`` for what is no person or many; ``p`` for a person of any gender."""
    language = article.language
    if mention.kind == "nominal":
        gendered = language.small.gendered.get(article.lows[mention.first], "p") if language.small.gendered else "p"
        return language.nouns.genders.get(mention.head, gendered)
    pronouns = language.pronouns
    return "m" if mention.head in pronouns.male else "f" if mention.head in pronouns.female else "?"


def antecedents(scene: Scene, number: int, spoken: Spoken) -> list[Antecedent]:
    """People before pronoun mention ``number`` with the evidence for each."""
    wanted = wanted_of(scene.article, scene.mentions[number])
    near = _nearest(scene, number, wanted)
    if not near and wanted in ("m", "f"):
        near = _nearest(scene, number, wanted, surely=False)
    if not near:
        return []
    setting = _Setting(scene, number, spoken, near)
    return [Antecedent(entity, at, setting.row(order)) for order, (_, at, entity) in enumerate(near)]


def is_possible(entity: Entity, wanted: str) -> bool:
    """Whether an entity may be what a pronoun wants, by all that is known of it."""
    if wanted == "?":
        return not entity.person or entity.human <= 0
    if not entity.person or "plural" in entity.signs:
        return False
    return entity.may_be(wanted) or (wanted == "p" and not entity.described and entity.human > 0)


def _nearest(scene: Scene, number: int, wanted: str, surely: bool = True) -> list[_Near]:
    """The nearest entities before the pronoun, each with its latest mention and the one that counts.

    Not ``surely``: those of another gender too, where nothing but the given name tells it; a list may be wrong there.
    """
    article, classes, firsts, people = scene.article, scene.article.classes, scene.firsts, scene.people
    start, end = article.sentence_span(article.sentence_of[firsts[number]])
    reach, most = (_REACH_IN_CROWD, _PEOPLE_IN_CROWD) if is_crowded(scene, start, end) else (REACH, MAX_PEOPLE)
    furthest = number - reach + 1 if number >= reach else 0
    barred, meant = _barred(scene, number, wanted), _meant_back(scene, number, furthest)
    possible = scene.fitting.setdefault((wanted, surely), {-1: False})
    near = list[_Near]()
    for entity in {*people.of_mention[furthest:number], *meant.values()}:
        if entity not in possible:
            who = people.entities[entity]
            possible[entity] = _is_candidate(who, wanted) if surely else _is_misnamed(who)
        if not possible[entity] or entity in barred:
            continue
        named = people.mentions_of[entity]
        mentions = named[bisect_left(named, furthest) : bisect_left(named, number)]
        if meant:
            mentions = sorted([at for at in mentions if at not in meant] + [at for at in meant if meant[at] == entity])
        latest, counts = -1, -1
        for at in reversed(mentions):
            first = firsts[at]
            if first < start and latest >= 0:
                break
            bracketed = first > 0 and classes[first - 1] == "("  # Derek Pym (Con, Marsh Lane)
            if latest < 0:
                if not bracketed and not _only_modifies(article, scene.mentions[at]):
                    latest = counts = at
                    start = article.sentence_starts[article.sentence_of[first]]
            elif not bracketed and not _is_only_ahead(scene, at):
                counts = at  # the first in that sentence: what follows is often an apposition
        if latest >= 0:
            near.append((latest, counts, entity))
    near.sort(reverse=True)
    return near[:most]


def _meant_back(scene: Scene, number: int, furthest: int) -> dict[int, int]:
    """Whom earlier descriptions, and pronouns of the same word, were found to mean, by mention; for a description any
    pronouns."""
    mentions, resolved = scene.mentions, scene.resolved
    head, again, meant = mentions[number].head, mentions[number].kind == "nominal", dict[int, int]()
    for at in settled_before(scene, number, furthest):
        mention, entity = mentions[at], resolved[at].entity
        if entity >= 0 and (again or mention.head == head or mention.kind == "nominal") and mention.kind != "name":
            meant[at] = entity
    return meant


def settled_before(scene: Scene, number: int, furthest: int) -> list[int]:
    """The mentions before one, from ``furthest`` on, of which it is settled whom they mean, the nearest first."""
    return sorted(scene.resolved.keys() & range(furthest, number), reverse=True)


def _is_only_ahead(scene: Scene, at: int) -> bool:
    """``Asked what he would do, Holt smiled``: a pronoun in an opening clause, before the name that it means."""
    if scene.mentions[at].kind != "pronoun":
        return False
    article, first = scene.article, scene.mentions[at].first
    start = article.sentence_starts[article.sentence_of[first]]
    return article.classes[start] in article.language.grammar.opening and "," not in article.classes[start:first]


def _only_modifies(article: TokenizedText, mention: Mention) -> bool:
    """``Thornbury headliner Mary Holt has …``: a name that tells what somebody behind it has to do with; not ``Holt met
    Mary Pell, …``."""
    if mention.kind != "name" or not article.classes.startswith("w", mention.last):
        return False
    if article.lows[mention.last] in article.language.verbs.past:
        return False
    opens = mention.first == article.sentence_starts[article.sentence_of[mention.first]]
    return opens and article.language.grammar.modifying_name.match(article.classes, mention.last) is not None


def _barred(scene: Scene, number: int, wanted: str) -> frozenset[int]:
    """Entities that a "he" or "she" can't mean: those of an opening phrase whose subject it is (``Asked by Holt whether
    …, he``, ``Born to a seamstress, she``), somebody of unknown gender whom the other word meant shortly before, and
    for a subject of speech the people whom its own sentence names behind it.

    Where verbs stand second, "sie" is a woman and many, and a participle opens other sentences: none there."""
    if scene.article.language.grammar.verb_first is not NEVER:
        return frozenset()
    behind = _named_behind(scene, number)
    if wanted not in ("m", "f") or scene.mentions[number].kind != "pronoun":
        return frozenset(behind)
    return frozenset([*behind, *_of_opening_phrase(scene, number), *_meant_otherwise(scene, number, wanted)])


def _named_behind(scene: Scene, number: int) -> list[int]:
    """The people named behind the subject of a verb of speech in its sentence: ``The Italian said she had written to
    Holt``, ``she told Holt``; who speaks is somebody else, or the name stood first."""
    if tie_of(scene, number).way not in SPEAKING_WAYS:
        return []
    article, mentions = scene.article, scene.mentions
    end, behind = article.sentence_ends[article.sentence_of[mentions[number].first]], list[int]()
    clause = article.classes.find(",c", mentions[number].last, end)  # she said, but Holt was asleep
    end = clause if clause > 0 else end
    for at in range(number + 1, min(len(mentions), number + _MOST_BEHIND)):
        if mentions[at].first >= end:
            break
        if mentions[at].kind == "name":
            behind.append(scene.people.of_mention[at])
    return behind


_MOST_BEHIND: Final = 12
"""Mentions behind a subject that are looked at."""


def _of_opening_phrase(scene: Scene, number: int) -> list[int]:
    """The entities in the phrase with a participle that opens the sentence of a pronoun, right behind its comma."""
    article, first = scene.article, scene.mentions[number].first
    start, verbs = article.sentence_starts[article.sentence_of[first]], article.language.verbs
    if article.classes[first - 1] != "," or first - start > _LONGEST_PHRASE:
        return []
    opener = start + (article.classes[start] in "pz")  # After meeting Holt, he
    low = article.lows[opener]
    if not (low.endswith((*verbs.active_endings, *verbs.past_endings)) or low in verbs.participles):
        return []
    of_mention, low_number = scene.people.of_mention, bisect_left(scene.firsts, start)
    return [of_mention[at] for at in range(low_number, number) if of_mention[at] >= 0]


_LONGEST_PHRASE: Final = 30
"""Tokens of a phrase that opens a sentence, at most."""


def _meant_otherwise(scene: Scene, number: int, wanted: str) -> list[int]:
    """The entities of unknown gender that "she said" means, where "he" is asked for, among the pronouns settled last:
    Dana is no man where she asked before."""
    entities, pronouns = scene.people.entities, scene.article.language.pronouns
    others = pronouns.female if wanted == "m" else pronouns.male
    return [
        settled.entity
        for at, settled in islice(reversed(scene.resolved.items()), _LAST_SETTLED)
        if at < number
        and settled.entity >= 0
        and settled.trust >= _CERTAIN
        and scene.mentions[at].head in others
        and tie_of(scene, at).way in SPEAKING_WAYS
        and abs(entities[settled.entity].male - entities[settled.entity].female) <= LEANING
    ]


_LAST_SETTLED: Final = 3
"""Pronouns settled last among which the other gender is looked for."""
_CERTAIN: Final = 0.85
"""Minimum chance of a pronoun's person that tells the gender of someone whose given name doesn't."""


def _is_candidate(entity: Entity, wanted: str) -> bool:
    """Whether a pronoun may mean an entity that isn't surely a place or a thing."""
    return is_possible(entity, wanted) and (wanted == "?" or entity.human >= 0)


def _is_misnamed(entity: Entity) -> bool:
    """Whether a person may be of another gender than the given name has: Ola, Jean and Andrea are both."""
    certain = abs(entity.male - entity.female) > _BY_GIVEN_NAME
    return entity.person and entity.human > 0 and not certain and not entity.described and "plural" not in entity.signs


_BY_GIVEN_NAME: Final = 3
"""Points of evidence for a gender by a given name alone."""


class _Setting:
    """What the candidates of one pronoun share, and a row of numbers for each."""

    def __init__(self, scene: Scene, number: int, spoken: Spoken, near: Sequence[_Near]) -> None:
        article, people = scene.article, scene.people
        self.scene: Final = scene
        self.number: Final = number
        self.near: Final = near
        self.mention: Final = scene.mentions[number]
        self.wanted: Final = wanted_of(article, self.mention)
        self.here: Final = article.sentence_of[self.mention.first]
        self.paragraph: Final = article.paragraph_of[self.mention.first]
        self.subject: Final = _last_subject(scene, number, min([at for _, at, _ in near]))
        before = bisect_left(spoken, (self.mention.first, -1))
        recent = spoken[max(0, before - _HEARD) : before]
        self.spoken: Final = [entity for _, entity in recent]
        self.voices: Final = _voices(scene, recent)
        self.counts: Final = [bisect_left(people.mentions_of[entity], number) for _, _, entity in near]
        self.ranked: Final = sorted(self.counts)
        self.sure: Final = [int(people.entities[entity].gender == self.wanted) for _, _, entity in near]
        """For each candidate whether he is of the wanted gender, as far as is known."""
        self.surer_before: Final = list(accumulate(self.sure, initial=0))
        self.chained: Final = last_of_chain(scene, number)
        self.pieces: Final = pieces_beside(scene, self.mention)
        self.pronoun: Final = self._pronoun()

    def row(self, order: int) -> tuple[int, ...]:
        """The evidence on one candidate, in the order of ``FEATURES``."""
        entity = self.near[order][2]
        return (*self._place(order), *self._person(entity, order), *self._voice(entity), *self.pronoun)

    def _place(self, order: int) -> tuple[int, ...]:
        """Where the candidate was named last, and what he was in that sentence."""
        scene, article = self.scene, self.scene.article
        latest, at, _ = self.near[order]
        first = scene.mentions[at].first
        back, paragraphs = self.here - article.sentence_of[first], self.paragraph - article.paragraph_of[first]
        between = self.number - latest - 1
        standing, leading, among, opens, begins, before, after, via = _stance_of(scene, at)
        last_standing = standing
        if latest != at:
            last = _stance_of(scene, latest)
            last_standing, after = last[_STANDING], last[_AFTER_IT]
        return (
            back if back < 8 else 8,
            paragraphs if paragraphs < 6 else 6,
            order,
            between if between < MOST else MOST,
            self.surer_before[order],
            standing,
            last_standing,
            int(standing >= DOER and at >= self.subject),
            leading,
            among,
            opens,
            begins,
            before,
            after,
            via,
        )

    def _person(self, entity: int, order: int) -> tuple[int, ...]:
        """Who the candidate is, and how much is heard of him."""
        scene, article = self.scene, self.scene.article
        who, named, count = scene.people.entities[entity], scene.people.mentions_of[entity], self.counts[order]
        gap = self.here - article.sentence_of[scene.mentions[self.near[order][1]].first]
        again = named[count] if count < len(named) else -1
        ahead = article.sentence_of[scene.mentions[again].first] - self.here if again >= 0 else 5
        recent = count - bisect_left(named, self.number - _LATELY)
        since = self.here - article.sentence_of[scene.mentions[named[count - 1]].first] if count else 10
        known, human = len(named), who.human + 4
        return (
            self.sure[order] * (2 if abs(who.male - who.female) > _BY_GIVEN_NAME else 1),
            0 if human < 0 else human if human < 12 else 12,
            int(who.described),
            int(gap == 1 and self._is_first_there(order) and self._is_introduced(order)),
            count if count < 10 else 10,
            len(self.ranked) - bisect_right(self.ranked, count),
            recent if recent < 8 else 8,
            known if known < MOST else MOST,
            self._since_full_name(who, named, count),
            since if since < 10 else 10,
            0 if ahead < 0 else ahead if ahead < 5 else 5,
        )

    def _is_first_there(self, order: int) -> bool:
        """Whether nothing was told of the candidate before: neither his name nor, as in ``Another parent, Mary Holt,``,
        what he is before it."""
        _, at, entity = self.near[order]
        first = self.scene.people.entities[entity].first
        if first == at or first < 0 or self.scene.people.mentions_of[entity][0] != at:
            return first == at
        article, mentions = self.scene.article, self.scene.mentions
        unknown = article.lows[mentions[at].first] in article.language.small.unknown_before
        fits = self.scene.people.entities[entity].gender == self.wanted  # not Her agent, Max Feld, … she said
        beside = article.sentence_of[mentions[first].first] == article.sentence_of[mentions[at].first]
        return beside and (unknown or fits)

    def _is_introduced(self, order: int) -> bool:
        """Whether it is said who the candidate is: ``Crane, head of the choir``, ``Her neighbour Ram Lal nods``."""
        _, at, entity = self.near[order]
        who, mention = self.scene.people.entities[entity], self.scene.mentions[at]
        if "apposed" in who.signs:
            return True
        titled = 0 < mention.outer < mention.first and "role" in who.signs
        if not titled or self.scene.article.classes[mention.outer - 1] in "pO":  # through her attorney Rich Nichols
            return False
        return leads(self.scene, at, self.scene.article.sentence_of[mention.first])

    def _since_full_name(self, who: Entity, named: Sequence[int], count: int) -> int:
        """Sentences since the name was given in full: 9 for never, 8 for long ago."""
        if " " in who.name:
            for at in range(count - 1, max(-1, count - _REMEMBERED), -1):
                mention = self.scene.mentions[named[at]]
                if mention.kind == "name" and mention.last - mention.core > 1:
                    return min(self.here - self.scene.article.sentence_of[mention.first], 8)
        return 9

    def _voice(self, entity: int) -> tuple[int, ...]:
        """What the candidate has said, and whether the last pronoun of this word meant him."""
        voice, paragraph = self.voices.get(entity, (4, -MOST))
        paragraphs, quotations, chain = self.paragraph - paragraph, self.spoken.count(entity), 0
        if self.chained >= 0 and self.scene.resolved[self.chained].entity == entity:
            there = self.scene.article.sentence_of[self.scene.mentions[self.chained].first]
            chain = min(self.here - there, 3) + 1
        return (
            voice,
            paragraphs if paragraphs < 6 else 6,
            quotations if quotations < 6 else 6,
            chain,
            int(self._is_addressed(self.scene.people.entities[entity])),
        )

    def _is_addressed(self, who: Entity) -> bool:
        """Whether the words themselves name the candidate: ``“The pool leaks, Mary,” he said``."""
        if who.key in self.pieces or not who.person or who.described:
            return who.key in self.pieces
        given = who.name.partition(" ")[0]
        return len(given) > _SHORT_NAME and given.lower() in self.pieces

    def _pronoun(self) -> tuple[int, ...]:
        """Which word it is and where it stands."""
        article, mention = self.scene.article, self.mention
        return (
            article.language.pronouns.numbers.get(mention.head, 3) if mention.kind == "pronoun" else 4,
            int(article.sentence_of[article.paragraph_starts[self.paragraph]] == self.here),
            _BEFORE.get(article.classes[mention.first - 1], 9) if mention.first else 0,
        )


_AFTER: Final = {
    **dict.fromkeys("VWKTU", 0), "a": 1, "e": 2, "w": 3, ",": 4, "s": 5, "r": 6, "c": 7, ".": 8, "n": 8, "Q": 8,
    "p": 9, "O": 9, "R": 10, "S": 10,
}  # fmt: skip
"""Numbers for the class of the token after a mention: verbs first, then what ends a sentence, then nouns."""
_BEFORE: Final = {
    "n": 0, ".": 0, "Q": 1, ",": 2, "c": 3, "p": 4, "O": 4, "A": 5, **dict.fromkeys("VWKTU", 6), "z": 7, "t": 8, "e": 6,
    "D": 10, "d": 10, "s": 11, "R": 12, "B": 12, "w": 13, "a": 14,
}  # fmt: skip
"""Numbers for the class of the token before a mention."""


_SHORT_NAME: Final = 3
"""Letters of a given name that may be a part of any word."""


def _stance_of(scene: Scene, at: int) -> tuple[int, ...]:
    """What a mention is in its sentence, and what stands beside it; worked out once for each that is asked for."""
    stance = scene.stances.get(at)
    if stance is None:
        stance = scene.stances[at] = _find_stance(scene, at)
    return stance


_STANDING, _AFTER_IT = 0, 6
"""Where standing and the class of the word behind a mention stand in that."""


def _find_stance(scene: Scene, at: int) -> tuple[int, ...]:
    """Standing; leads its sentence; names before it there; opens its sentence; opens its paragraph; classes of the
    words before and behind it; kind."""
    article, mention = scene.article, scene.mentions[at]
    classes, there = article.classes, article.sentence_of[mention.first]
    return (
        standing_of(scene, at, there),
        int(leads(scene, at, there)),
        names_before(scene, at, there),
        int(mention.outer == article.sentence_starts[there]),
        int(opens_paragraph(scene, at, article.paragraph_of[mention.first])),
        _BEFORE.get(classes[mention.outer - 1], 9) if mention.outer else 0,
        _AFTER.get(classes[mention.last], 9) if mention.last < len(classes) else 8,
        2 if mention.kind == "nominal" else int(mention.kind == "pronoun"),
    )


def _voices(scene: Scene, spoken: Spoken) -> dict[int, tuple[int, int]]:
    """Who spoke: how many others have spoken since (at most 3), and in which paragraph it was."""
    voices: dict[int, tuple[int, int]] = {}
    for at, entity in reversed(spoken):
        if entity not in voices:
            others = len(voices)
            voices[entity] = (others if others < 3 else 3, scene.article.paragraph_of[at])
            if len(voices) > MAX_PEOPLE:
                break
    return voices


def last_of_chain(scene: Scene, number: int) -> int:
    """The last pronoun of the same word that is settled, -1 without any."""
    mentions, head = scene.mentions, scene.mentions[number].head
    for at in settled_before(scene, number, number - REACH + 1 if number >= REACH else 0):
        if mentions[at].head == head:
            return at
    return -1


def pieces_beside(scene: Scene, mention: Mention) -> str:
    """The marked words of the pronoun's sentence, lower case."""
    article = scene.article
    start, end = article.sentence_span(article.sentence_of[mention.first])
    tokens = article.piece_tokens
    low, here, high = bisect_left(tokens, start), bisect_left(tokens, mention.first), bisect_left(tokens, end)
    near = scene.pieces[max(low, here - _MOST_PIECES) : min(high, here + _MOST_PIECES)]
    return " ".join([article.text[piece.start : min(piece.end, piece.start + _MOST_WORDS)] for piece in near]).lower()


def _last_subject(scene: Scene, number: int, earliest: int) -> int:
    """The mention nearest before ``number`` that is the subject of a cue, -1 without any from ``earliest`` on."""
    of_mention = scene.people.of_mention
    for at in range(number - 1, earliest - 1, -1):
        if of_mention[at] >= 0 and tie_of(scene, at).way in SPEAKING_WAYS:
            return at
    return -1
