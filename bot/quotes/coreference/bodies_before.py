"""Which body a noun means, in a language whose nouns have capitals: ``Hellmeier streicht Stellen. „…“, teilte das
Unternehmen mit``."""

from bisect import bisect_left
from typing import Final

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER, standing_of
from bot.quotes.coreference.subject_before import UNKNOWN, subject_before
from bot.quotes.mentions.descriptive import is_definite
from bot.quotes.people.entities import Entity
from bot.quotes.people.short_bodies import is_club, is_of_ends


def body_before(scene: Scene, number: int) -> int:
    """The entity of the body whom ``das Unternehmen`` means: what the sentence before is about, if it is of that kind,
    else what the article begins with, if no other one is named; -1 for none."""
    capitals = scene.article.language.tokens.nouns
    if capitals is None or not _is_bare_noun(scene, number, capitals):
        return UNKNOWN
    if not _is_open(scene, number, capitals):
        return _nearer_body(scene, number, capitals)
    return _body_before(scene, number, _LONGEST_CHAIN)


def _nearer_body(scene: Scene, number: int, capitals: CapitalNouns) -> int:
    """Legetid in ``Legetid hält sich bedeckt. „…“, erklärte der Konzern`` where another was a ``Konzern`` further up
    and isn't told of in the paragraph; -1 for none."""
    article, of_mention = scene.article, scene.people.of_mention
    noun = short_noun(_nominative(scene, number, capitals), capitals)
    subject = subject_before(scene, number)
    if subject < 0:
        return UNKNOWN
    nearer, known = of_mention[subject], of_mention[number]
    if nearer == known or not _is_body_of_kind(scene, subject, noun, capitals):
        return UNKNOWN
    start = article.paragraph_starts[article.paragraph_of[scene.mentions[number].outer]]
    if scene.mentions[subject].first < start:
        return UNKNOWN
    return UNKNOWN if known in of_mention[bisect_left(scene.firsts, start) : number] else nearer


_LONGEST_CHAIN: Final = 3
"""Descriptions of a body that lead back to its name: ``der Konzern``, ``das Unternehmen``."""


def _body_before(scene: Scene, number: int, chain: int) -> int:
    capitals = scene.article.language.tokens.nouns
    if capitals is None or not is_short_body(scene, number, capitals):
        return UNKNOWN
    low = _nominative(scene, number, capitals)
    noun = short_noun(low, capitals)
    subject = subject_before(scene, number)
    if subject >= 0:
        if chain and is_short_body(scene, subject, capitals):
            return _body_behind_noun(scene, subject, noun, chain - 1)
        if _is_body_of_kind(scene, subject, noun, capitals) or _is_lone_body(scene, subject, noun, capitals):
            return scene.people.of_mention[subject]
    beside = _only_body_in_sentence_before(scene, number, noun, capitals)
    if beside >= 0:
        return beside
    if noun != low:
        return UNKNOWN
    near = _only_body_near(scene, number, noun, capitals)
    if near >= 0:
        return near
    lead = [at for at in range(min(number, _MOST_MENTIONS)) if scene.article.sentence_of[scene.mentions[at].first] <= 1]
    acting = [at for at in lead if standing_of(scene, at, scene.article.sentence_of[scene.mentions[at].first]) >= DOER]
    first = next((at for at in acting if _may_be(scene, at, noun, capitals)), UNKNOWN)
    main = scene.people.of_mention[first] if first >= 0 else UNKNOWN
    return main if main >= 0 and _is_named_most(scene, main, _named_before(scene, number, noun, capitals)) else UNKNOWN


def _named_before(scene: Scene, number: int, noun: str, capitals: CapitalNouns) -> set[int]:
    """The bodies of a kind that are named before a mention."""
    numbers = range(max(0, number - _REMEMBERED), number)
    return {scene.people.of_mention[at] for at in numbers if _may_be(scene, at, noun, capitals)}


def _is_named_most(scene: Scene, entity: int, named: set[int]) -> bool:
    """Whether an article names a body twice as often as each other one of ``named``."""
    count = len(scene.people.entities[entity].mentions)
    return all(count >= 2 * len(scene.people.entities[other].mentions) for other in named - {entity})


def _body_behind_noun(scene: Scene, subject: int, noun: str, chain: int) -> int:
    """The entity that another noun for a body leads back to, ``der Zoo`` before ``die Einrichtung``, else its own, if
    that is of the kind; a compound that opens a paragraph (``der Automobilklub``) is a name by itself."""
    capitals, article, mention = scene.article.language.tokens.nouns, scene.article, scene.mentions[subject]
    assert capitals is not None
    own, low = scene.people.of_mention[subject], article.lows[mention.head_at]
    fits = own >= 0 and low.endswith(capitals.short_bodies[noun])
    sentence, paragraph = article.sentence_of[mention.outer], article.paragraph_of[mention.outer]
    opens = article.sentence_starts[sentence] == article.paragraph_starts[paragraph]
    if fits and opens and short_noun(low, capitals) != low:
        return own
    before = _body_before(scene, subject, chain)
    return before if before >= 0 or not fits else own


def _only_body_in_sentence_before(scene: Scene, number: int, noun: str, capitals: CapitalNouns) -> int:
    """The one body of that kind in the last sentence before: ``Eigentümer ist die Domizil AG``; -1 where
    none or several are."""
    article = scene.article
    sentence = article.sentence_of[scene.mentions[number].outer] - 1
    if sentence < 0:
        return UNKNOWN
    start, end = article.sentence_span(sentence)
    first = bisect_left(scene.firsts, start)
    numbers = [at for at in range(first, min(number, first + _MOST_MENTIONS)) if scene.mentions[at].first < end]
    bodies = {scene.people.of_mention[at] for at in numbers if _may_be(scene, at, noun, capitals)}
    return bodies.pop() if len(bodies) == 1 else UNKNOWN


def _only_body_near(scene: Scene, number: int, noun: str, capitals: CapitalNouns) -> int:
    """The one body of that kind in the paragraph so far, else in the paragraph before; -1 where none or several are."""
    article = scene.article
    paragraph = article.paragraph_of[scene.mentions[number].outer]
    for start in (article.paragraph_starts[paragraph], article.paragraph_starts[max(0, paragraph - 1)]):
        since = max(bisect_left(scene.firsts, start), number - _REMEMBERED)
        bodies = {scene.people.of_mention[at] for at in range(since, number) if _may_be(scene, at, noun, capitals)}
        if bodies:
            return bodies.pop() if len(bodies) == 1 else UNKNOWN
    return UNKNOWN


_REMEMBERED: Final = 60
"""Mentions before a body among which another one is looked for."""


def _nominative(scene: Scene, number: int, capitals: CapitalNouns) -> str:
    """The noun of a mention in lower case, ``verband`` of ``des Verbandes`` too."""
    low = scene.article.lows[scene.mentions[number].head_at]
    return capitals.short_forms.get(low, low)


def short_noun(low: str, capitals: CapitalNouns) -> str:
    """``organisation`` of ``umweltorganisation``; empty where bodies aren't called by a noun."""
    if low in capitals.short_bodies:
        return low
    return next((low[at:] for at in range(1, len(low)) if low[at:] in capitals.short_compounds), "")


def is_short_body(scene: Scene, number: int, capitals: CapitalNouns) -> bool:
    """Whether a mention is ``das Unternehmen``, and no more, and stands for no name yet."""
    return _is_bare_noun(scene, number, capitals) and _is_open(scene, number, capitals)


def _is_bare_noun(scene: Scene, number: int, capitals: CapitalNouns) -> bool:
    """Whether a mention is such a noun with its definite article."""
    article, mention = scene.article, scene.mentions[number]
    if mention.kind == "pronoun" or mention.head_at != mention.first + 1 or not is_definite(article, mention):
        return False
    if not short_noun(_nominative(scene, number, capitals), capitals):
        return False
    behind = mention.head_at + 1  # schreibt der Konzern in einem Beitrag: that tells nothing of the body
    return mention.reach == behind or article.lows[behind] in article.language.small.medium


def _is_open(scene: Scene, number: int, capitals: CapitalNouns) -> bool:
    """Whether no name is known of what a noun means."""
    article, mention, entity = scene.article, scene.mentions[number], scene.people.of_mention[number]
    if entity < 0 or scene.people.entities[entity].described:
        return True
    low = article.lows[mention.head_at]
    return scene.people.entities[entity].key in (low, _nominative(scene, number, capitals))


def is_left_unnamed(scene: Scene, number: int) -> bool:
    """Whether a mention is a noun for a body whose name isn't known: ``das Unternehmen``; not ``das Gericht`` where no
    other is named."""
    capitals = scene.article.language.tokens.nouns
    if capitals is None or scene.article.classes[scene.mentions[number].head_at] != "G":
        return False
    low = scene.article.lows[scene.mentions[number].head_at]
    if low not in capitals.short_bodies or not is_short_body(scene, number, capitals):
        return False
    return low not in capitals.short_names or bool(_named_before(scene, number, low, capitals))


def _may_be(scene: Scene, at: int, noun: str, capitals: CapitalNouns) -> bool:
    """Whether a mention is the name of a body that the noun may mean, and stands behind no preposition, nor in brackets
    as somebody's party does."""
    first = scene.mentions[at].outer
    return not (first and scene.article.classes[first - 1] in "pO(") and _is_body_of_kind(scene, at, noun, capitals)


def _is_body_of_kind(scene: Scene, at: int, noun: str, capitals: CapitalNouns) -> bool:
    """Whether a mention is the name of a body, by whose words it may be called so."""
    entity, mention, article = scene.people.of_mention[at], scene.mentions[at], scene.article
    if entity < 0:
        return False
    who = scene.people.entities[entity]
    if mention.kind == "nominal" and article.lows[mention.head_at].endswith(capitals.short_bodies[noun]):
        return mention.head in article.language.nouns.not_apart  # der Fahrgastbeirat
    if mention.kind != "name" or is_short_body(scene, at, capitals):
        return False
    if not _is_named_body(who, capitals):
        return is_club(article, mention, who) and article.lows[mention.core] in capitals.short_bodies[noun]
    words = article.lows[max(mention.outer, mention.last - _MOST_WORDS) : mention.last]
    if is_of_ends(words, capitals.short_bodies[noun], capitals.genitive):
        return True
    others = capitals.other_bodies.get(noun)
    if others is None or who.name.lower() in article.language.nouns.bodies:
        return False
    return not is_of_ends(words, others, capitals.genitive)


def _is_lone_body(scene: Scene, subject: int, noun: str, capitals: CapitalNouns) -> bool:
    """``Die Verbraucherzentrale rät ab. „…“, warnte die Organisation``: whether the subject of the sentence before is a
    body by a noun alone, of no other kind."""
    mention, others = scene.mentions[subject], capitals.other_bodies.get(noun)
    low = scene.article.lows[mention.head_at]
    if others is None or mention.kind != "name" or scene.article.classes[mention.head_at] != "G":
        return False
    return low not in capitals.short_bodies and not low.endswith(others)


def _is_named_body(who: Entity, capitals: CapitalNouns) -> bool:
    """Whether an entity is a body that has a name."""
    if who.described or "place" in who.signs or who.name.lower() in capitals.short_bodies:
        return False
    return not who.person or (" " not in who.name and who.gender == "?" and _PERSONAL.isdisjoint(who.signs))


_PERSONAL: Final = frozenset(["first", "given", "title", "surname"])
"""Signs of persons that no body has."""
_MOST_MENTIONS: Final = 12
"""Mentions of a sentence among which a body is looked for."""
_MOST_WORDS: Final = 12
"""Words of a body's name, and of what stands before it, that are looked at."""
