"""Whom a pronoun or a description may mean: the people before it, each with the evidence as small whole numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final

from bot.quotes.context.candidates import Fitting, Scene, Traits, is_crowded
from bot.quotes.context.standing import AFTER, BEFORE, DOER, LEADING, SPEAKING_WAYS, STANDING, stance_of
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
_Near = dict[int, list[int]]
"""By entity, the nearest first, the mention that counts, its latest mention, the first token of the sentence of both,
and how often it is mentioned before."""

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
        if gendered == "p" and article.classes[mention.first] == "R" and language.nouns.calls_again:
            before = article.lows[mention.first - 1].rpartition(" ")[2]  # na opinião do ministro
            gendered = language.small.gendered.get(before, "p") if before in language.small.contracted else "p"
        return language.nouns.genders.get(mention.head, gendered)
    pronouns = language.pronouns
    return "m" if mention.head in pronouns.male else "f" if mention.head in pronouns.female else "?"


def antecedents(scene: Scene, number: int, wanted: str, spoken: Spoken) -> list[Antecedent]:
    """People before pronoun mention ``number``, which wants such a one, with the evidence for each."""
    near, known = _nearest(scene, number, wanted)
    if not near and wanted in ("m", "f") and not _is_described_before(scene, number, wanted):
        near, known = _nearest(scene, number, wanted, surely=False)
    if not near:
        return []
    return _Setting(scene, number, spoken, near, known).people()


def _is_described_before(scene: Scene, number: int, wanted: str) -> bool:
    """``De vrouw van Jan Wit is blij. “…”, zegt ze``: whether a noun of the pronoun's gender leads the sentence before,
    in a language that calls people by nouns for variety."""
    article, nouns = scene.article, scene.article.language.nouns
    sentence = article.sentence_of[scene.mentions[number].first]
    if not nouns.calls_again or not sentence:
        return False
    leader = scene.mentions[min(bisect_left(scene.firsts, article.sentence_starts[sentence - 1]), number)]
    return leader.kind == "nominal" and nouns.genders.get(leader.head) == wanted


def is_possible(entity: Entity, wanted: str) -> bool:
    """Whether an entity may be what a pronoun wants, by all that is known of it."""
    if wanted == "?":
        return not entity.person or entity.human <= 0
    if not entity.person or "plural" in entity.signs or (entity.human < 0 and "place" in entity.signs):
        return False
    return entity.may_be(wanted) or (wanted == "p" and not entity.described and entity.human > 0)


def _nearest(scene: Scene, number: int, wanted: str, surely: bool = True) -> tuple[_Near, Mapping[int, Traits]]:
    """The nearest entities before the pronoun, the nearest first, and what is known of each.

    Not ``surely``: those of another gender too, where nothing but the given name tells it; a list may be wrong there.
    """
    article, classes, people = scene.article, scene.article.classes, scene.people
    firsts, mentions = scene.firsts, scene.mentions
    start, end = article.sentence_span(article.sentence_of[firsts[number]])
    reach, most = (_REACH_IN_CROWD, _PEOPLE_IN_CROWD) if is_crowded(scene, start, end) else (REACH, MAX_PEOPLE)
    near: _Near = {}
    furthest = -1
    if (wanted, surely) not in scene.fitting:
        bodies = () if wanted == "?" else [at for at, who in enumerate(people.entities) if not who.person]
        scene.fitting[wanted, surely] = Fitting({}, {-1, *bodies})
    known, others = scene.fitting[wanted, surely]
    passed = {*others, *_barred(scene, number, wanted)}
    entities = _entities_before(scene, number, number - reach + 1 if number >= reach else 0)
    for back, entity in enumerate(reversed(entities), 1):
        if entity in passed:  # most
            continue
        at = number - back
        first = firsts[at]
        if first < furthest:  # what is left changes nothing
            break
        if entity in near:
            # the first in that sentence: what follows is often an apposition
            if first < near[entity][_OF_SENTENCE]:
                passed.add(entity)
            elif classes[first - 1 : first] != "(" and not _is_only_ahead(scene, at):
                near[entity][0] = at
        elif entity not in known and not _may_be_meant(scene, entity, wanted, surely):
            passed.add(entity)
        elif furthest >= 0 or classes[first - 1 : first] == "(":  # Derek Pym (Con, Marsh Lane)
            continue
        elif not (classes.startswith("w", mentions[at].last) and _only_modifies(article, mentions[at])):
            start = article.sentence_starts[article.sentence_of[first]]
            near[entity] = [at, at, start, bisect_left(people.mentions_of[entity], number)]
            furthest = start if len(near) == most else -1
    return near, known


_OF_SENTENCE: Final = 2
"""Where the first token of the sentence stands in what is kept of a candidate."""


def _entities_before(scene: Scene, number: int, furthest: int) -> list[int]:
    """The entities of the mentions from ``furthest`` on before one: whom descriptions, and pronouns of the same word,
    were found to mean, for a description any pronouns."""
    mentions, resolved, entities = scene.mentions, scene.resolved, scene.people.of_mention[furthest:number]
    head, again = mentions[number].head, mentions[number].kind == "nominal"
    for at in resolved.between(furthest, number):
        mention, entity = mentions[at], resolved[at].entity
        if entity >= 0 and (mention.head == head or again or mention.kind == "nominal"):
            entities[at - furthest] = entity
    return entities


def _may_be_meant(scene: Scene, entity: int, wanted: str, surely: bool) -> bool:
    """Whether a pronoun may mean an entity that wasn't looked at so far; kept in the scene with what is known of it."""
    who, (known, others) = scene.people.entities[entity], scene.fitting[wanted, surely]
    person = wanted == "?" or (who.human >= 0 and "of_link" not in who.signs)
    if person and is_possible(who, wanted) if surely else _is_misnamed(who):
        known[entity] = _traits_of(who, wanted, len(scene.people.mentions_of[entity]))
        return True
    others.add(entity)
    return False


def _traits_of(who: Entity, wanted: str, mentioned: int) -> Traits:
    """What is known of an entity that a pronoun may mean."""
    gender = (2 if abs(who.male - who.female) > _BY_GIVEN_NAME else 1) if who.gender == wanted else 0
    human = who.human + 4
    given = who.name.partition(" ")[0]
    named = len(given) > _SHORT_NAME and who.person and not who.described
    return (
        gender,
        0 if human < 0 else human if human < 12 else 12,
        int(who.described),
        mentioned if mentioned < MOST else MOST,
        " " in who.name,
        who.key,
        given.lower() if named else who.key,
    )


def _is_only_ahead(scene: Scene, at: int) -> bool:
    """``Asked what he would do, Holt smiled``: a pronoun in an opening clause, before the name that it means."""
    if scene.mentions[at].kind != "pronoun":
        return False
    article, first = scene.article, scene.mentions[at].first
    start = article.sentence_starts[article.sentence_of[first]]
    return article.classes[start] in article.language.grammar.opening and "," not in article.classes[start:first]


def _only_modifies(article: TokenizedText, mention: Mention) -> bool:
    """``Thornbury headliner Mary Holt has …``: before a noun, a name that tells what somebody behind it has to do with;
    not ``Holt met Mary Pell, …``."""
    if mention.kind != "name" or article.lows[mention.last] in article.language.verbs.past:
        return False
    opens = mention.first == article.sentence_starts[article.sentence_of[mention.first]]
    return opens and article.language.grammar.modifying_name.match(article.classes, mention.last) is not None


def _barred(scene: Scene, number: int, wanted: str) -> Sequence[int]:
    """Entities that a "he" or "she" can't mean: those of an opening phrase whose subject it is (``Asked by Holt whether
    …, he``, ``Born to a seamstress, she``), somebody of unknown gender whom the other word meant shortly before, and
    for a subject of speech the people whom its own sentence names behind it.

    Where verbs stand second, "sie" is a woman and many, and a participle opens other sentences: none there, save
    people behind, where nouns have capitals (``hielt er Holt vor``, ``hatte er gesagt, Holt suche Streit``)."""
    if scene.article.language.grammar.verb_first is not NEVER:
        if scene.article.language.tokens.nouns is None or scene.mentions[number].kind != "pronoun":
            return ()
        classes, mentions, start = scene.article.classes, scene.mentions, scene.mentions[number].last
        behind = [
            at
            for at in _names_behind(scene, number)
            if classes[mentions[at].outer - 1] == "," or classes.find(",", start, mentions[at].outer) < 0
        ]
        return [scene.people.of_mention[at] for at in behind]
    behind = [scene.people.of_mention[at] for at in _names_behind(scene, number)]
    if wanted not in ("m", "f") or scene.mentions[number].kind != "pronoun":
        return behind
    return [*behind, *_of_opening_phrase(scene, number), *_meant_otherwise(scene, number, wanted)]


def _names_behind(scene: Scene, number: int) -> list[int]:
    """The names behind the subject of a verb of speech in its sentence: ``The Italian said she had written to Holt``,
    ``she told Holt``; who speaks is somebody else, or the name stood first."""
    article, firsts, mentions, behind = scene.article, scene.firsts, scene.mentions, number + 1
    end = article.sentence_ends[article.sentence_of[firsts[number]]]
    if behind == len(firsts) or firsts[behind] >= end or scene.ties[number].way not in SPEAKING_WAYS:
        return []
    clause = article.classes.find(",c", mentions[number].last, end)  # she said, but Holt was asleep
    last = bisect_left(firsts, clause if clause > 0 else end, behind, min(number + _MOST_BEHIND, len(firsts)))
    return [at for at in range(behind, last) if mentions[at].kind == "name"]


_MOST_BEHIND: Final = 12
"""Mentions behind a subject that are looked at."""


def _of_opening_phrase(scene: Scene, number: int) -> list[int]:
    """The entities in the phrase with a participle that opens the sentence of a pronoun, right behind its comma."""
    article, first = scene.article, scene.firsts[number]
    if article.classes[first - 1] != ",":
        return []
    start, verbs = article.sentence_starts[article.sentence_of[first]], article.language.verbs
    if first - start > _LONGEST_PHRASE:
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
        and scene.mentions[at].head in others
        and settled.entity >= 0
        and settled.trust >= _CERTAIN
        and scene.ties[at].way in SPEAKING_WAYS
        and abs(entities[settled.entity].male - entities[settled.entity].female) <= LEANING
    ]


_LAST_SETTLED: Final = 3
"""Pronouns settled last among which the other gender is looked for."""
_CERTAIN: Final = 0.85
"""Minimum chance of a pronoun's person that tells the gender of someone whose given name doesn't."""


def _is_misnamed(entity: Entity) -> bool:
    """Whether a person may be of another gender than the given name has: Ola, Jean and Andrea are both."""
    certain = abs(entity.male - entity.female) > _BY_GIVEN_NAME
    return entity.person and entity.human > 0 and not certain and not entity.described and "plural" not in entity.signs


_BY_GIVEN_NAME: Final = 3
"""Points of evidence for a gender by a given name alone."""


class _Setting:
    """What the candidates of one pronoun share, and a row of numbers for each."""

    def __init__(self, scene: Scene, number: int, spoken: Spoken, near: _Near, known: Mapping[int, Traits]) -> None:
        article, mention = scene.article, scene.mentions[number]
        self.scene: Final = scene
        self.number: Final = number
        self.near: Final = near
        self.known: Final = known
        self.here: Final = article.sentence_of[mention.first]
        self.paragraph: Final = article.paragraph_of[mention.first]
        before = bisect_left(spoken, (mention.first, -1))
        self.heard: Final = spoken[before - _HEARD if before > _HEARD else 0 : before][::-1]
        self.voices: Final = [entity for _, entity in self.heard]
        self.pieces: Final = pieces_beside(scene, mention)

    def people(self) -> list[Antecedent]:
        """The candidates, each with the evidence in the order of ``FEATURES``."""
        scene, number, here, paragraph = self.scene, self.number, self.here, self.paragraph
        sentence_of, firsts, mentions_of = scene.article.sentence_of, scene.firsts, scene.people.mentions_of
        stances = scene.stances
        counts, pieces, subject, looked_at = sorted([kept[-1] for kept in self.near.values()]), self.pieces, -1, number
        chained, chain = self._chain()
        pronoun, first_sentence, before_pronoun = self._pronoun()
        surer, people = 0, list[Antecedent]()
        for order, (entity, (at, latest, _, count)) in enumerate(self.near.items()):
            gender, human, described, mentioned, several, key, given = self.known[entity]
            standing, leading, among, opens, begins, before, _, via = stance = stances.get(at) or stance_of(scene, at)
            lead = 0
            if standing >= DOER:
                if subject < 0 and at < looked_at:
                    subject, looked_at = _last_subject(scene, at, looked_at), at
                lead = 1 if at >= subject else 0
            last, first, named = stance if latest == at else stance_of(scene, latest), firsts[at], mentions_of[entity]
            back, paragraphs = here - sentence_of[first], paragraph - scene.article.paragraph_of[first]
            between, recent = number - latest - 1, count - bisect_left(named, number - _LATELY)
            since = here - sentence_of[firsts[named[count - 1]]] if count else 10
            ahead = sentence_of[firsts[named[count]]] - here if count < len(named) else 5
            full_name = self._since_full_name(named, count) if several else 9
            quotations = self.voices.count(entity)
            voice, voice_paragraphs = self._voice(entity) if quotations else _UNHEARD
            row = (
                back if back < 8 else 8,
                paragraphs if paragraphs < 6 else 6,
                order,
                between if between < MOST else MOST,
                surer,
                standing, last[STANDING],
                lead, leading, among, opens, begins, before, last[AFTER], via,
                gender, human, described,
                1 if back == 1 and self._is_introduced(entity, at, gender) else 0,
                count if count < 10 else 10,
                len(counts) - bisect_right(counts, count),
                recent if recent < 8 else 8,
                mentioned, full_name,
                since if since < 10 else 10,
                0 if ahead < 0 else ahead if ahead < 5 else 5,
                voice, voice_paragraphs,
                quotations if quotations < 6 else 6,
                chain if entity == chained else 0,
                1 if key in pieces or given in pieces else 0,
                pronoun, first_sentence, before_pronoun,
            )  # fmt: skip
            people.append(Antecedent(entity, at, row))
            if gender:
                surer += 1
        return people

    def _is_introduced(self, entity: int, at: int, gender: int) -> bool:
        """Whether a candidate is new, and it is said who he is: ``Crane, head of the choir``, ``Her neighbour Ram Lal
        nods``."""
        if not self._is_first_there(entity, at, gender):
            return False
        who, mention = self.scene.people.entities[entity], self.scene.mentions[at]
        if "apposed" in who.signs:
            return True
        titled = 0 < mention.outer < mention.first and "role" in who.signs
        if not titled or self.scene.article.classes[mention.outer - 1] in "pO":  # through her attorney Rich Nichols
            return False
        return stance_of(self.scene, at)[LEADING] > 0

    def _is_first_there(self, entity: int, at: int, gender: int) -> bool:
        """Whether nothing was told of a candidate before: neither his name nor, as in ``Another parent, Mary Holt,``,
        what he is before it."""
        scene, article = self.scene, self.scene.article
        first = scene.people.entities[entity].first
        if first == at or first < 0 or scene.people.mentions_of[entity][0] != at:
            return first == at
        unknown = article.lows[scene.firsts[at]] in article.language.small.unknown_before
        beside = article.sentence_of[scene.firsts[first]] == article.sentence_of[scene.firsts[at]]
        return beside and (unknown or gender > 0)  # not Her agent, Max Feld, … she said

    def _since_full_name(self, named: Sequence[int], count: int) -> int:
        """Sentences since a name of several words was given in full: 9 for never, 8 for long ago."""
        mentions = self.scene.mentions
        for at in reversed(named[count - _REMEMBERED if count > _REMEMBERED else 0 : count]):
            mention = mentions[at]
            if mention.last - mention.core > 1 and mention.kind == "name":
                since = self.here - self.scene.article.sentence_of[mention.first]
                return since if since < 8 else 8
        return 9

    def _voice(self, entity: int) -> tuple[int, int]:
        """How many others have spoken since one who was heard lately did, and how many paragraphs ago that was."""
        last = self.voices.index(entity)
        others = len({*self.voices[:last]}) if last > 1 else last
        if others > MAX_PEOPLE:
            return _UNHEARD
        paragraphs = self.paragraph - self.scene.article.paragraph_of[self.heard[last][0]]
        return others if others < 3 else 3, paragraphs if paragraphs < 6 else 6

    def _chain(self) -> tuple[int, int]:
        """The entity that the last pronoun of this word means, -1 for none, and how far back that is."""
        scene, chained = self.scene, last_of_chain(self.scene, self.number)
        if chained < 0:
            return -1, 0
        back = self.here - scene.article.sentence_of[scene.firsts[chained]]
        return scene.resolved[chained].entity, back + 1 if back < 3 else 4

    def _pronoun(self) -> tuple[int, int, int]:
        """Which word it is and where it stands."""
        article, mention = self.scene.article, self.scene.mentions[self.number]
        return (
            article.language.pronouns.numbers.get(mention.head, 3) if mention.kind == "pronoun" else 4,
            int(article.sentence_of[article.paragraph_starts[self.paragraph]] == self.here),
            BEFORE.get(article.classes[mention.first - 1], 9) if mention.first else 0,
        )


_UNHEARD: Final = (4, 6)
"""The numbers of a candidate's voice who has said nothing lately."""


_SHORT_NAME: Final = 3
"""Letters of a given name that may be a part of any word."""


def last_of_chain(scene: Scene, number: int) -> int:
    """The last pronoun of the same word that is settled, -1 without any."""
    mentions, head = scene.mentions, scene.mentions[number].head
    for at in reversed(scene.resolved.between(number - REACH + 1, number)):
        if mentions[at].head == head:
            return at
    return -1


def pieces_beside(scene: Scene, mention: Mention) -> str:
    """The marked words of the pronoun's sentence, lower case."""
    article = scene.article
    start, end = article.sentence_span(article.sentence_of[mention.first])
    tokens = article.piece_tokens
    low, high = bisect_left(tokens, start), bisect_left(tokens, end)
    if high - low > _MOST_PIECES:
        here = bisect_left(tokens, mention.first)
        low, high = max(low, here - _MOST_PIECES), min(high, here + _MOST_PIECES)
    near = [article.text[piece.start : min(piece.end, piece.start + _MOST_WORDS)] for piece in scene.pieces[low:high]]
    return " ".join(near).lower()


def _last_subject(scene: Scene, first: int, end: int) -> int:
    """The last of the mentions ``[first, end)`` that is the subject of a cue, -1 without any."""
    of_mention = scene.people.of_mention
    for at in range(end - 1, first - 1, -1):
        if of_mention[at] >= 0 and scene.ties[at].way in SPEAKING_WAYS:
            return at
    return -1
