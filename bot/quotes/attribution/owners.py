"""Whose words a document has: ``the Water Board statement``, ``a report by the Water Board``, ``the mayor's reply``."""

import re
from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.frame import Frame
from bot.quotes.coreference.questions import answerer_of
from bot.quotes.mentions.claims import is_read_out, noun_of
from bot.quotes.mentions.descriptive import is_definite
from bot.quotes.mentions.names import Mention
from bot.quotes.people.bodies import main_body
from bot.quotes.people.entities import find_person
from bot.quotes.syntax.tokens import TokenizedText


def owner_of(scene: Scene, mention: Mention) -> str | None:
    """The owner of a document: the Water Board in ``the Water Board statement``; ``None`` for a plain report."""
    classes = scene.article.classes
    if mention.kind != "nominal" or not is_of_words(scene.article, mention):
        return None
    if (answerer := answerer_of(scene, mention)) >= 0:
        return scene.people.entities[answerer].name
    match = scene.article.language.grammar.owner.search(classes[mention.first : mention.head_at])
    if match is None:
        return (
            _owner_by_pronoun(scene, mention)
            or _described_owner(scene, mention)
            or _author_of(scene, mention)
            or _genitive_owner(scene, mention)
            or _owner_told_before(scene, mention)
            or _body_within(scene, mention)
            or _issuer_of(scene, mention)
            or _sender_of(scene, bisect_left(scene.firsts, mention.first))
        )
    first, last = mention.first + match.start(1), mention.first + match.end(1)
    name = scene.article.written(first, last)
    known = find_person(scene.people, name)
    return scene.people.entities[known].name if known >= 0 else " ".join(name.split())


def is_of_words(article: TokenizedText, mention: Mention) -> bool:
    """Whether a description is of a document, or of somebody's words: ``her verdict``, in some languages also ``das
    Fazit von Huber``."""
    language = article.language
    if article.classes[mention.head_at] == "S":
        return True
    by_noun = language.tokens.nouns is not None or language.nouns.calls_again
    return (by_noun or article.classes[mention.first] == "d") and mention.head in language.tokens.spoken_nouns


def _owner_by_pronoun(scene: Scene, mention: Mention) -> str | None:
    """Holt in ``Mayor Owen Holt asked for witnesses. “…,” his statement said``: the one person named so far in the
    paragraph who may be meant."""
    article, entities = scene.article, scene.people.entities
    gender = article.language.pronouns.own.get(article.lows[mention.first], "")
    if not gender or article.classes[mention.first] != "d" or article.language.tokens.nouns is not None:
        return None  # der Verein … sein Bericht: where bodies have a gender too
    start = article.paragraph_starts[article.paragraph_of[mention.first]]
    near = range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, mention.first))
    named = {scene.people.of_mention[at] for at in near[-_REMEMBERED:] if scene.mentions[at].kind == "name"}
    people = [entities[who] for who in named if entities[who].person and entities[who].may_be(gender)]
    return people[0].name if len(people) == 1 else None


def _owner_told_before(scene: Scene, mention: Mention) -> str | None:
    """The Water Board in ``the statement``, after ``the Water Board said in a statement``."""
    if mention.reach - mention.first != _BARE or not is_definite(scene.article, mention):
        return None
    number = bisect_left(scene.firsts, mention.first)
    for at in range(number - 1, max(-1, number - _REMEMBERED), -1):
        other = scene.mentions[at]
        if other.kind == "nominal" and other.head == mention.head and not is_definite(scene.article, other):
            return owner_of(scene, other) or _sender_of(scene, at)
    return None


_BARE: Final = 2
"""Tokens of ``the statement``."""
_REMEMBERED: Final = 40
"""Mentions before ``the statement`` among which it is looked for who made it; and on each side of it, who speaks."""
_REMEMBERED_OWNERS: Final = 500
"""Mentions before ``the mayor's answer`` among which the name of the mayor is looked for."""


def _sender_of(scene: Scene, number: int) -> str | None:
    """Who speaks in ``Holt said in a statement``, ``In an email, the board wrote``."""
    article, document = scene.article, scene.mentions[number]
    if article.lows[document.first - 1] not in article.language.small.medium:
        return None
    start, end = article.sentence_span(article.sentence_of[document.first])
    first, last = max(bisect_left(scene.firsts, start), number - _REMEMBERED), bisect_left(scene.firsts, end)
    for at in range(first, min(last, number + _REMEMBERED)):
        entity = scene.resolved[at].entity if at in scene.resolved else scene.people.of_mention[at]
        if entity >= 0 and at != number and scene.ties[at].way in _SUBJECTS:
            return scene.people.entities[entity].name
    return None


def _issuer_of(scene: Scene, document: Mention) -> str | None:
    """Bly Council in ``Bly Council put out a statement describing it as “…”``."""
    article = scene.article
    verb = _verb_before(scene, document.outer)
    if is_definite(article, document) or article.lows[verb] not in article.language.verbs.issued:
        return None
    at = bisect_left(scene.firsts, verb) - 1
    while at > 0 and at in scene.inner:
        at -= 1
    reach = scene.mentions[at].reach
    passive = not article.language.verbs.be.isdisjoint(article.lows[reach:verb])
    if at < 0 or passive or article.classes[reach:verb].strip("a"):
        return None
    entity = scene.resolved[at].entity if at in scene.resolved else scene.people.of_mention[at]
    return scene.people.entities[entity].name if entity >= 0 else None


def _verb_before(scene: Scene, outer: int) -> int:
    """Token of the verb of a document that begins at a token: ``put out a statement``, ``sent Pell a message``."""
    classes = scene.article.classes
    verb = outer - 1 - (classes[outer - 1] in _PARTICLES)
    listener = bisect_left(scene.firsts, outer) - 1
    heard = listener >= 0 and classes[verb] in _NAMING and scene.mentions[listener].reach == outer
    return scene.mentions[listener].outer - 1 if heard else verb


_PARTICLES: Final = frozenset(("a", "o"))
"""Classes of ``out``, and of ``him``."""
_NAMING: Final = frozenset("NGBR")
"""Classes of the last word of somebody's name or description."""
_SUBJECTS: Final = "SsIi"
"""Ways of a tie by which a mention is the subject of its cue."""


def _described_owner(scene: Scene, mention: Mention) -> str | None:
    """The mayor in ``the mayor's answer``, by name where the article has it."""
    article = scene.article
    match = article.language.grammar.described_owner.match(article.classes[mention.first : mention.head_at])
    if match is None:
        return None
    last = mention.first + match.end(1)
    head = article.lows[last - 1]
    before = bisect_left(scene.firsts, mention.first) - 1
    for number in range(before, max(-1, before - _REMEMBERED_OWNERS), -1):
        known = scene.people.of_mention[number]
        if known >= 0 and scene.mentions[number].head == head:
            return scene.people.entities[known].name
    main = main_body(scene.people.entities) if head in article.language.nouns.companies else -1
    if main >= 0 and scene.people.entities[main].first <= before:
        return scene.people.entities[main].name
    written = article.written(mention.first, last)
    return written[0].lower() + written[1:]


def shown_saying(article: TokenizedText, document: Mention) -> bool:
    """``a video of Pell saying``: a participle of speech right behind who is shown."""
    at, endings = document.reach, article.language.verbs.active_endings
    return article.classes[at : at + 1] in ("V", "W") and article.lows[at].endswith(endings)


def _author_of(scene: Scene, mention: Mention) -> str | None:
    """The Water Board in ``a report by the Water Board``, ``a report published by the Water Board``."""
    lows, language, by = scene.article.lows, scene.article.language, mention.head_at + 1
    by += by < len(lows) and lows[by] in language.verbs.issued
    if language.nouns.adjectives_behind and scene.article.classes.startswith("wO", by):
        by += 1  # une lettre ouverte de Mary Holt
    shown = by < len(lows) and lows[by] in language.small.of and shown_saying(scene.article, mention)
    if by >= len(lows) or (lows[by] not in language.small.by_or_from and not shown):
        return None
    at = bisect_left(scene.firsts, by + 1)
    at += at in scene.owners  # by Mary Holt's lawyers
    if at == len(scene.mentions) or scene.people.of_mention[at] < 0:
        return None
    if by + 1 not in (scene.mentions[at].first, scene.mentions[at].outer):  # filed by neighbor Donna Reese
        return None
    return scene.people.entities[scene.people.of_mention[at]].name


def _body_within(scene: Scene, document: Mention) -> str | None:
    """The police in ``der Polizeimitteilung``, ``laut Polizeiangaben``: where nouns are joined, whose it is may be the
    first one."""
    language = scene.article.language
    capitals, head = language.tokens.nouns, scene.article.lows[document.head_at]
    if capitals is None:
        return None
    for at in range(len(head) - 1, _SHORTEST_BODY - 1, -1):
        body = head[:at].removesuffix(capitals.linking)
        if head[at:] in capitals.document_endings and language.tokens.capitals.get(body) == "G":
            known = find_person(scene.people, body.capitalize())
            return scene.people.entities[known].name if known >= 0 else body.capitalize()
    return None


_SHORTEST_BODY: Final = 4
"""Letters of a noun for a body."""


def _genitive_owner(scene: Scene, document: Mention) -> str | None:
    """The town in ``einer Mitteilung der Stadt Marl``, by name where ``des Verbandes`` leads back to one."""
    article, at = scene.article, document.head_at + 1
    capitals = article.language.tokens.nouns
    if capitals is None or article.classes[at : at + 1] != "D" or article.lows[at] not in capitals.genitive_articles:
        return None
    number = bisect_left(scene.firsts, at)
    if number == len(scene.mentions) or scene.mentions[number].first != at:
        return None
    from bot.quotes.coreference.bodies_before import body_before  # here: an English bot starts without it

    body = body_before(scene, number)
    entity = body if body >= 0 else scene.people.of_mention[number]
    if entity < 0 or scene.people.entities[entity].described:
        return None
    return scene.people.entities[entity].name


def is_owner(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Holt's cheerful answer: “…”``, ``her reply: “…”``, ``das Fazit von Huber: „…“``."""
    if frame.first - mention.last > _LONGEST_ANSWER:
        return False
    spoken_nouns = article.language.tokens.spoken_nouns
    if article.language.tokens.nouns is not None and _owns_the_words(article, mention, frame):
        return True
    between = article.classes[mention.last - (mention.kind == "pronoun") : frame.first]
    if between[0] not in "sd'":
        return False
    noun = next((at for at in range(mention.last, frame.first) if article.lows[at] in spoken_nouns), -1)
    if noun < 0 or "V" in article.classes[mention.last : noun]:  # Holt's loved ones said in a statement:
        return False
    return "," not in article.classes[noun + 1 : frame.first]  # at Holt's comments, telling Pell:


def is_listener_of_noun(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Her warning to Pell: “…”``: to whom the words of a noun are, right before the colon, in a sentence that opens
    with it."""
    noun = mention.outer - 2
    opens = frame.start <= noun and noun - frame.start <= _LONGEST_OPENING
    colon = mention.reach + (article.lows[mention.reach] in article.language.verbs.be)  # words to his wife were:
    if not opens or colon + 1 != frame.first or article.classes[mention.outer - 1] != "p":
        return False
    return article.lows[noun] in article.language.tokens.spoken_nouns


_LONGEST_OPENING: Final = 5
"""Tokens of ``Mayor Ann Holt's parting`` before a noun for words, at most."""


def are_words_to_listener(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Holt's parting message to her team: “…”``: somebody's words that open the sentence, and to whom they are."""
    if mention.outer > frame.start + 1 or article.lows[mention.head_at] not in article.language.tokens.spoken_nouns:
        return False
    owned = not _OWNING.isdisjoint(article.classes[mention.first : mention.head_at])
    return owned and _TO_LISTENER.fullmatch(article.classes, mention.head_at + 1, frame.first) is not None


_OWNING: Final = frozenset("s'")
"""Classes of a possessive ending."""
_TO_LISTENER: Final = re.compile("p[^,.n:QVWrt]{1,6}:")
"""From a noun for words to the colon: ``to her own team:``."""


def is_called_his_answer(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``“He knows my price,” was Holt's reply``: a form of "be", an owner behind the piece, with the possessive ending
    of his name, and a noun for his words."""
    be = frame.last + 1 + article.classes.startswith(",", frame.last + 1)
    if mention.outer != be + 1 or article.lows[be] not in article.language.verbs.be:
        return False
    words = article.language.tokens.spoken_nouns | article.language.verbs.answering
    return not words.isdisjoint(article.lows[mention.last + 1 : mention.last + _LONGEST_ANSWER // 2])


def _owns_the_words(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Das Fazit von Huber: „…“``, ``Lenz verlas einen Brief von Huber: „…“``; not ``Lenz kritisierte das Fazit von
    Huber: „…“``, ``Auf die Frage von Huber sagte Lenz: „…“``, where somebody else speaks."""
    noun = noun_of(article, mention)
    spoken = noun >= 0 and article.lows[noun] in article.language.tokens.spoken_nouns
    if not spoken and article.classes[max(0, noun)] != "S":
        return False
    if is_read_out(article, noun):
        return True
    alone = _SOMEBODY.isdisjoint(article.classes[frame.start : noun])
    return spoken and alone and _ANOTHER_SPEAKS.search(article.classes, mention.reach, frame.first) is None


_SOMEBODY: Final = frozenset("NRBP")
"""Classes of people."""
_ANOTHER_SPEAKS: Final = re.compile("[VWKT]a{0,2}(?:P|[Dd]?w{0,2}[NGBR])")
"""A verb of speech and its subject behind it."""
_LONGEST_ANSWER: Final = 8
"""Tokens from an owner to the piece: ``'s message to the young:``."""
