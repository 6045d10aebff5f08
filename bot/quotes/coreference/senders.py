"""Whose a statement without an owner is, in a language whose nouns have capitals: ``Der Verein bestätigte das. „…“,
hieß es in einer Mitteilung``; ``teilte der Konzern mit. Zur Begründung hieß es, …``."""

from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import SPEAKER, SUBJECT, standing_of
from bot.quotes.coreference.antecedents import Spoken
from bot.quotes.coreference.bodies_before import body_before
from bot.quotes.coreference.subject_before import UNKNOWN, subject_before
from bot.quotes.mentions.names import Mention

_CALLED: Final = 4
"""Tokens of ``hieß es in einer``."""


def sender_before(scene: Scene, number: int) -> int:
    """The entity of whoever the sentence before is about, where the words stand in a statement and nothing tells whose;
    of whoever wrote a document told of before (``in dem Bericht``), or whose such a document is (``in der
    Urteilsbegründung``); -1 for nobody, and for a mention that is no document."""
    article, mention = scene.article, scene.mentions[number]
    if mention.kind != "nominal" or not _is_document(scene, mention) or mention.reach != mention.head_at + 1:
        return UNKNOWN
    if article.lows[mention.first] in article.language.small.newcomers:
        return _sender_of_new_document(scene, number)
    if article.classes[mention.first - 1] != "A":
        return UNKNOWN
    author = _author_told_before(scene, number)
    if author < 0:
        author = _body_of_such_documents(scene, number)
    return author if author >= 0 else _writer_before(scene, number)


def _is_document(scene: Scene, mention: Mention) -> bool:
    return scene.article.classes[mention.head_at] == "S" or mention.head in scene.article.language.nouns.things


def _sender_of_new_document(scene: Scene, number: int) -> int:
    article, mention = scene.article, scene.mentions[number]
    nouns, small, lows, first = article.language.tokens.nouns, article.language.small, article.lows, mention.first
    if nouns is None or lows[first - 1] not in small.in_:
        return UNKNOWN
    before = lows[max(0, first - _CALLED + 1) : first]
    called = not nouns.called.isdisjoint(before) and not nouns.expletives.isdisjoint(before)
    if not called and lows[mention.reach] not in nouns.called:
        return UNKNOWN  # in einem Brief, der dieser Zeitung vorliegt
    subject = subject_before(scene, number)
    if subject < 0 or article.classes[scene.mentions[subject].head_at] in _THINGS:
        return UNKNOWN
    entity = _entity_of(scene, subject)
    if entity < 0 or (scene.people.entities[entity].human > 0 and _has_words(scene, subject)):
        return UNKNOWN  # „…“, sagte der Vorstand Huber. „…“, hieß es in einer Mitteilung: rather his firm's
    return entity


def _entity_of(scene: Scene, number: int) -> int:
    return scene.resolved[number].entity if number in scene.resolved else scene.people.of_mention[number]


def _author_told_before(scene: Scene, number: int) -> int:
    """The entity of the NDB in ``Der NDB hat seinen Lagebericht vorgelegt. „…“, heißt es in dem Bericht``, and of
    whoever a document is told to be of; -1 for nobody."""
    article, document = scene.article, scene.mentions[number]
    earliest = article.sentence_of[document.first] - _SENTENCES_BACK
    for at in range(number - 1, max(-1, number - _REMEMBERED), -1):
        other = scene.mentions[at]
        sentence = article.sentence_of[other.first]
        if sentence < earliest:
            return UNKNOWN
        if other.kind != "nominal" or not article.lows[other.head_at].endswith(article.lows[document.head_at]):
            continue
        if at + 1 < len(scene.mentions) and article.classes.startswith("D", other.head_at + 1):
            return scene.people.of_mention[at + 1] if scene.mentions[at + 1].first == other.head_at + 1 else UNKNOWN
        own = article.classes[other.first] == "d" or article.lows[other.first] in article.language.small.newcomers
        makers = [maker for maker in range(max(0, at - _CLAUSE), at) if standing_of(scene, maker, sentence) >= SUBJECT]
        makers = [maker for maker in makers if article.sentence_of[scene.mentions[maker].first] == sentence]
        return _entity_of(scene, makers[0]) if own and makers else UNKNOWN
    return UNKNOWN


def _writer_before(scene: Scene, number: int) -> int:
    """The entity of whoever tells something in the sentence before, in its paragraph, where the document is a letter:
    ``Huber hat mitgeteilt, dass er geht. „…“, heißt es in dem Schreiben``; -1 for nobody."""
    article, mention = scene.article, scene.mentions[number]
    capitals = article.language.tokens.nouns
    if capitals is None or article.lows[mention.head_at] not in capitals.letters:
        return UNKNOWN
    subject = subject_before(scene, number)
    if subject < 0 or article.paragraph_of[scene.mentions[subject].first] != article.paragraph_of[mention.first]:
        return UNKNOWN
    speaks = standing_of(scene, subject, article.sentence_of[scene.mentions[subject].first]) == SPEAKER
    return _entity_of(scene, subject) if speaks and not _has_words(scene, subject) else UNKNOWN


def _body_of_such_documents(scene: Scene, number: int) -> int:
    """The entity of the one body whose documents are called so, in the paragraph so far or in the one before: the court
    of ``der Urteilsbegründung``; -1 for none, and for several."""
    article, mention = scene.article, scene.mentions[number]
    capitals = article.language.tokens.nouns
    ends = capitals.issuers.get(article.lows[mention.head_at], ()) if capitals is not None else ()
    if not ends:
        return UNKNOWN
    start = article.paragraph_starts[max(0, article.paragraph_of[mention.first] - 1)]
    near = (at for at in range(max(0, number - _REMEMBERED), number) if scene.mentions[at].first >= start)
    bodies = {scene.people.of_mention[at] for at in near if article.lows[scene.mentions[at].core].endswith(ends)} - {-1}
    return bodies.pop() if len(bodies) == 1 else UNKNOWN


_SENTENCES_BACK: Final = 4
"""Sentences before that of a document in which it is told of first."""
_REMEMBERED: Final = 40
"""Mentions before a document that are looked at."""
_CLAUSE: Final = 6
"""Mentions before a document in its sentence among which its maker is looked for."""


def giver_before(scene: Scene, number: int) -> int:
    """The entity of the body that tells the sentence before ``Zur Begründung hieß es, …``; -1 for none."""
    article, mention = scene.article, scene.mentions[number]
    capitals = article.language.tokens.nouns
    if (
        capitals is None
        or mention.kind != "pronoun"
        or mention.head not in capitals.expletives
        or article.lows[mention.first - 1] not in capitals.called
    ):
        return UNKNOWN
    subject = subject_before(scene, number)
    if subject < 0 or standing_of(scene, subject, article.sentence_of[scene.mentions[subject].first]) != SPEAKER:
        return _only_body_before(scene, number)
    body = body_before(scene, subject)
    entity = body if body >= 0 else _entity_of(scene, subject)
    return UNKNOWN if entity < 0 or scene.people.entities[entity].person else entity


def _only_body_before(scene: Scene, number: int) -> int:
    """The one body that the sentence before names in the paragraph: ``Huber tadelte das Amt. „…“, hieß es von dort``;
    -1 for none, and for several."""
    article, first = scene.article, scene.mentions[number].first
    sentence = article.sentence_of[first] - 1
    if sentence < 0 or article.paragraph_of[article.sentence_starts[sentence]] != article.paragraph_of[first]:
        return UNKNOWN
    start, end = article.sentence_span(sentence)
    near = range(bisect_left(scene.firsts, start), min(bisect_left(scene.firsts, end), number))
    named = {scene.people.of_mention[at] for at in near if scene.mentions[at].kind == "name"}
    bodies = [who for who in named if not scene.people.entities[who].person]
    return bodies[0] if len(bodies) == 1 else UNKNOWN


def _has_words(scene: Scene, number: int) -> bool:
    """Whether a mention's sentence has marked words."""
    article = scene.article
    start, end = article.sentence_span(article.sentence_of[scene.mentions[number].first])
    return article.classes.find("Q", start, end) >= 0


_THINGS: Final = frozenset("wS")
"""Classes of nouns that are nobody."""


def goes_on(scene: Scene, number: int, spoken: Spoken) -> int:
    """The entity of whoever spoke last, where his words go on: ``Weiter heißt es: „…“``, ``„…“, hieß es weiter``; -1
    for anybody else's, and where nobody spoke near."""
    article, mention = scene.article, scene.mentions[number]
    nouns = article.language.tokens.nouns
    if nouns is None or not spoken or mention.head not in nouns.expletives:
        return UNKNOWN
    start, end = article.sentence_span(article.sentence_of[mention.first])
    if article.lows[mention.first - 1] not in nouns.called or nouns.going_on.isdisjoint(article.lows[start:end]):
        return UNKNOWN
    token, entity = spoken[-1]
    last = article.classes.rfind("Q", 0, start)  # whose words the last ones are is known
    same = last >= 0 and article.sentence_of[last] == article.sentence_of[token]
    return entity if same and article.paragraph_of[mention.first] - article.paragraph_of[token] <= 1 else UNKNOWN


def informant_before(scene: Scene, number: int) -> int:
    """The entity of whoever tells the sentence before ``Den Angaben zufolge``, or of the body that it is about; -1 for
    none, and for a mention that is no such noun."""
    article, mention = scene.article, scene.mentions[number]
    nouns, small = article.language.tokens.nouns, article.language.small
    if nouns is None or mention.head not in nouns.said_by or article.lows[mention.first] not in small.definite:
        return UNKNOWN
    if mention.reach - mention.first != _BARE or article.lows[mention.reach] not in nouns.said_behind:
        return UNKNOWN
    subject = subject_before(scene, number)
    entity = scene.people.of_mention[subject] if subject >= 0 else UNKNOWN
    if entity < 0 or article.classes[scene.mentions[subject].head_at] in _THINGS:
        return UNKNOWN
    speaks = standing_of(scene, subject, article.sentence_of[scene.mentions[subject].first]) == SPEAKER
    return entity if speaks or not scene.people.entities[entity].person else UNKNOWN


_BARE: Final = 2
"""Tokens of ``den Angaben``."""
