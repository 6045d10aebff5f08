"""Who was asked something right before a pronoun: Pell answers in ``Holt asked Ann Pell if she would. “I might,” she
said``."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import SPEAKING_WAYS
from bot.quotes.coreference.antecedents import Spoken
from bot.quotes.mentions.names import Mention
from bot.quotes.mentions.ties import Tie
from bot.quotes.syntax.tokens import TokenizedText

ASKING, ASKED = -4.5, 2.5
"""Added to the logarithm of the odds of whoever asks, and of whoever is asked. Set by hand."""
ASKED_BY_WRITER = 5.0
"""Added likewise to whom the writer asks: ``I ask Holt if she is sorry. She looks away. “…,” she says``."""
ANSWERING = -2.5
"""Added likewise to whoever spoke last, where the verb answers: ``“Never!” Pell shouted. “…,” she replied``."""
ANSWERING_WHO_TOLD = -5.0
"""Added instead, where he told it somebody else who has a name: ``“Never!” Pell told Holt. “…,” she replied``; or where
he is named right before."""
_REACH: Final = 8
"""Mentions before a pronoun among which a question is looked for."""
_SENTENCES_BACK: Final = 2
"""Sentences before that of the pronoun in which it may stand: ``She nodded.`` may come between."""


class PutQuestion(NamedTuple):
    """The entities of whoever asks and of whoever is asked; -1 where it is a pronoun."""

    asks: int
    asked: int
    by_writer: bool = False
    """Whether "I" or "we" ask."""


def question_before(scene: Scene, number: int, gender: str) -> PutQuestion | None:
    """The last question before a pronoun in its paragraph, or in the one before an answer (``he replied``), to
    somebody who may be of that gender."""
    article, mentions = scene.article, scene.mentions
    asking, first = article.language.verbs.asking, mentions[number].first
    if scene.ties[number].token >= 0 and article.lows[scene.ties[number].token] in asking:  # “…?” he asked
        return None
    sentence = article.sentence_of[first]
    earliest = article.sentence_starts[sentence - _SENTENCES_BACK if sentence > _SENTENCES_BACK else 0]
    end = min(article.sentence_ends[sentence], first + _LONGEST_CLAUSE)
    if not _has_word_of(scene, asking, number, earliest, end):  # most
        return None
    paragraph = article.paragraph_of[first]
    answers = _answers(article, scene.ties[number])
    earliest = max(article.paragraph_starts[max(0, paragraph - answers)], earliest)
    for at in range(number - 1, max(-1, number - _REACH), -1):
        if mentions[at].first < earliest:
            return None
        tie = scene.ties[at]
        if tie.way not in SPEAKING_WAYS or tie.token < 0 or article.lows[tie.token] not in asking:
            continue
        asks, behind = scene.people.of_mention[at], max(tie.token + 1, mentions[at].last)
        behind += article.language.nouns.calls_again and article.classes.startswith("p", behind)  # preguntó a Pell
        if article.language.pronouns.own.get(article.lows[behind]) == gender:
            begged = article.lows[behind + 1] in article.language.small.for_  # asked him for a sandwich
            return None if begged else PutQuestion(asks, -1)  # whoever she is, she isn't who asked her
        if article.lows[behind] in article.language.small.questioning:  # asked what she had done
            return None if _is_question(scene, mentions[number]) else PutQuestion(asks, -1)
        by_writer = mentions[at].head in article.language.pronouns.writer_and_reader
        for other in range(at + 1, number):
            if mentions[other].outer == behind:
                question = PutQuestion(asks, scene.people.of_mention[other], by_writer)
                return question if answers else _unless_told(article, mentions[other].reach, question)
        return None
    return None


def _has_word_of(scene: Scene, words: frozenset[str], number: int, start: int, end: int) -> bool:
    """Whether one of some words is among tokens ``[start, end)``, from the clauses of the last few mentions before one
    on."""
    furthest = scene.firsts[number - _REACH if number > _REACH else 0] - _LONGEST_CLAUSE
    return not words.isdisjoint(scene.article.lows[start if start > furthest else furthest : end])


_LONGEST_CLAUSE: Final = 60
"""Tokens from a mention to its verb, at most."""


def _is_question(scene: Scene, mention: Mention) -> bool:
    """Whether marked words in a mention's sentence end in a question mark."""
    article = scene.article
    start, end = article.sentence_span(article.sentence_of[mention.first])
    tokens = article.piece_tokens
    near = scene.pieces[bisect_left(tokens, start) : bisect_left(tokens, end)][:_REACH]
    return any(article.text[piece.end - 1] == "?" for piece in near)


def answerer_of(scene: Scene, mention: Mention) -> int:
    """The entity of whoever was asked before ``Die Antwort: „…“``, ``„…“, lautete die Antwort``; -1 for nobody."""
    nouns = scene.article.language.tokens.nouns
    bare = mention.kind == "nominal" and mention.reach - mention.first == _BARE
    if nouns is None or not bare or mention.head not in nouns.answers:
        return -1
    if scene.article.lows[mention.first] not in scene.article.language.small.definite:
        return -1
    question = question_before(scene, bisect_left(scene.firsts, mention.first), "")
    return -1 if question is None else question.asked


_BARE: Final = 2
"""Tokens of ``die Antwort``."""


def answered_by(scene: Scene, number: int, spoken: Spoken) -> int:
    """The entity of whoever spoke last, if the verb of a pronoun answers him, in this paragraph or the one before; -1
    for nobody."""
    if not spoken:
        return -1
    tie, article = scene.ties[number], scene.article
    if tie.way not in SPEAKING_WAYS or not _answers(article, tie):
        return -1
    token, entity = spoken[-1]
    near = article.paragraph_of[scene.mentions[number].first] - article.paragraph_of[token] <= 1
    return entity if near else -1


def _answers(article: TokenizedText, tie: Tie) -> bool:
    """``she replied``, ``she shot back``."""
    verbs, behind = article.language.verbs, tie.token + 1
    if tie.lemma in verbs.answering:
        return True
    return 0 < behind < len(article.lows) and article.lows[behind] in verbs.answering_back


def told_somebody(scene: Scene, number: int, spoken: Spoken) -> int:
    """The entity of whoever spoke last to somebody with a name, in the paragraph before: ``“It leaks,” Holt told Pell``
    is answered by Pell; -1 for nobody."""
    article, mentions = scene.article, scene.mentions
    if not spoken or number == 0:
        return -1
    paragraph, entity = article.paragraph_of[mentions[number].first], spoken[-1][1]
    if paragraph == 0:
        return -1
    start, end = article.paragraph_starts[paragraph - 1], article.paragraph_starts[paragraph]
    if not _has_word_of(scene, article.language.verbs.told, number, start, end):  # most
        return -1
    last, furthest = bisect_left(scene.firsts, end, 0, number) - 1, max(-1, number - _REACH)
    for at in range(last, furthest, -1):
        if mentions[at].first < start:
            return -1
        tie = scene.ties[at]
        if tie.way not in SPEAKING_WAYS or article.lows[tie.token] not in article.language.verbs.told:
            continue
        if scene.people.of_mention[at] != entity:
            return -1
        heard = [mentioned for mentioned in range(at + 1, number) if mentions[mentioned].outer == tie.token + 1]
        return entity if _is_another_person(scene, heard, entity) else -1
    return -1


def answers_at_once(scene: Scene, number: int, spoken: Spoken) -> bool:
    """``“Saved you?” joked Holt. “Never,” she shot back``: whether the sentence before, of the same paragraph, has a
    question and the name of whoever put it."""
    article, mentions = scene.article, scene.mentions
    token, entity = spoken[-1]
    first = mentions[number].first
    sentence = article.sentence_of[first]
    if article.sentence_of[token] != sentence - 1 or article.paragraph_of[token] != article.paragraph_of[first]:
        return False
    piece = scene.pieces[min(bisect_left(article.piece_tokens, token), len(scene.pieces) - 1)]
    if article.text[piece.end - 1] != "?":
        return False
    for at in range(number - 1, max(-1, number - _REACH), -1):
        if mentions[at].first < article.sentence_starts[sentence - 1]:
            return False
        if (
            scene.people.of_mention[at] == entity
            and scene.ties[at].way in SPEAKING_WAYS
            and mentions[at].kind == "name"
        ):
            return True
    return False


def told_another(scene: Scene, number: int, entity: int) -> bool:
    """Whether somebody said his last words before a mention to another who has a name: ``Holt told Pell``, ``Holt wrote
    to Pell``."""
    article, mentions = scene.article, scene.mentions
    for at in range(number - 1, max(-1, number - _REACH), -1):
        tie = scene.ties[at]
        if scene.people.of_mention[at] != entity or tie.way not in SPEAKING_WAYS:
            continue
        listener = tie.token + 1 + article.classes.startswith("p", tie.token + 1)
        heard = [mentioned for mentioned in range(at + 1, number) if mentions[mentioned].outer == listener]
        named = [mentioned for mentioned in heard if mentions[mentioned].kind == "name"]
        return _is_another_person(scene, named, entity)
    return False


def _is_another_person(scene: Scene, heard: Sequence[int], entity: int) -> bool:
    """Whether one of some mentions is of somebody with a name, and of nobody known to be the entity."""
    others = [scene.people.of_mention[at] for at in heard]
    return any(who >= 0 and who != entity and scene.people.entities[who].human > 0 for who in others)


def _unless_told(article: TokenizedText, behind: int, question: PutQuestion) -> PutQuestion | None:
    """``asked her to leave`` is no question: the words behind it may be of whoever asks."""
    small = article.language.small
    return None if article.lows[behind] in small.towards else question
