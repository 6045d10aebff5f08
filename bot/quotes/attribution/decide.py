"""Decides who speaks each unit of a text: its candidates, their probabilities and the choice."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.domain.quotations import Span
from bot.quotes.attribution.doubts import (
    MOST_LOOKED_AT,
    TWO_CLAUSES,
    UNSAID,
    is_unsaid,
    may_be_anothers,
    may_have_a_title,
    shares_its_surname,
)
from bot.quotes.attribution.features import Candidate, candidates_of
from bot.quotes.attribution.joint import HALF, partners_of, whose_people
from bot.quotes.attribution.passed_on import is_left_open
from bot.quotes.attribution.verb_last import RETOLD
from bot.quotes.context.candidates import Scene, Unit, find_inner, find_owners, find_units, tie_of
from bot.quotes.context.frame import NO_PREVIOUS, NOBODY, NOT_SPEECH, Previous
from bot.quotes.coreference.antecedents import Spoken
from bot.quotes.coreference.called_again import (
    holders_before,
    introduced_before,
    is_one_of_several,
    may_be,
    only_person_near,
    only_person_so_far,
    other_without_office,
    speaker_before,
)
from bot.quotes.coreference.deeds import doer_of
from bot.quotes.coreference.plurals import PEOPLE_MEANT, people_before
from bot.quotes.coreference.pronouns import (
    CLEAR,
    UNRESOLVED,
    PronounResolver,
    Resolution,
    document_before,
    is_borne_out,
    load_resolver,
)
from bot.quotes.language import Language
from bot.quotes.marks.pieces import Piece
from bot.quotes.marks.spans import find_pieces
from bot.quotes.mentions.descriptive import (
    has_addition,
    is_bare,
    is_called_again,
    is_epithet,
    is_kin_of_unnamed,
    is_of_an_office,
    is_of_somebody,
    is_somebodys,
    is_told_apart,
)
from bot.quotes.mentions.names import find_mentions
from bot.quotes.people.descriptions import newcomer_before, stands_for_a_name
from bot.quotes.people.entities import find_person
from bot.quotes.people.foreshadowed import is_ahead
from bot.quotes.people.grouping import know_people
from bot.quotes.people.kin import is_relative
from bot.quotes.ranker import Ranker, load_ranker, probabilities
from bot.quotes.syntax.tokens import read

MAX_LENGTH: Final = 1_000_000
"""Code points of a text that are looked at: far more than any article has."""


class Decision(NamedTuple):
    """The decision about a unit, and its candidates."""

    unit: Unit
    candidates: Sequence[Candidate]
    chances: Sequence[float]
    chosen: int
    """Number of a mention, ``NOBODY`` or ``NOT_SPEECH``."""
    chance: float
    entity: int
    """The entity the mention stands for, -1 if none is known."""
    resolution: Resolution = UNRESOLVED
    """The people whom a pronoun may mean."""
    trust: float = 1.0
    """Chance that the mention stands for its entity: below 1 for pronouns, and for mentions resolved by them."""
    place: str = ""
    """Where the chosen mention stands, as ``frame.place_of`` says."""
    carried: bool = False
    """The chosen mention is the mention that the unit before was credited to."""
    label: Span | None = None
    """Where a transcript names the speaker."""
    echo: "Decision | None" = None
    """The piece in the text with the words of a headline, which tells who said them."""
    foreign: bool = False
    """The text is in a language of which nothing was learned, so nobody was looked for."""


def set_scene(text: str, language: Language) -> Scene:
    """Everything of a text that candidates are drawn from."""
    text = text[:MAX_LENGTH]
    pieces = find_pieces(text, language.marks)
    return scene_of(text[: _end_of_interest(text, pieces)], pieces, language)


def scene_of(text: str, pieces: Sequence[Piece], language: Language) -> Scene:
    """Everything of a text that candidates are drawn from, where its marked pieces are known."""
    article = read(text, pieces, language)
    pieces = pieces[: len(article.piece_tokens)]
    if language.tokens.nouns is not None:
        from bot.quotes.mentions.papers import name_sources  # here and below: an English bot starts without it

        article, pieces = name_sources(article, pieces)
    mentions = find_mentions(article) if language.learned is not None else []
    people = know_people(article, mentions)
    units = find_units(pieces, article)
    firsts = [mention.first for mention in mentions]
    inner = find_inner(mentions)
    owners = find_owners(mentions, inner)
    return Scene(article, pieces, mentions, firsts, people, units, inner, owners, {}, {}, {}, {}, {}, {}, {})


_PARAGRAPHS_BEHIND: Final = 4
"""Paragraphs behind the last piece that are read: what stands further down names nobody who spoke above."""
_MOST_BEHIND: Final = 50_000
"""Code points behind the last piece that are read, however long these paragraphs are."""


def _end_of_interest(text: str, pieces: Sequence[Piece]) -> int:
    """The end of the text that is read: some paragraphs behind the last piece; 0 where nothing is marked."""
    if not pieces:
        return 0
    end = pieces[-1].outer_end
    furthest = min(len(text), end + _MOST_BEHIND)
    for _ in range(_PARAGRAPHS_BEHIND + 1):
        paragraph = _PARAGRAPH_END.search(text, end, furthest)
        if paragraph is None:
            return furthest
        end = paragraph.end()
    return end


_PARAGRAPH_END: Final = re.compile(r"\n\s*")


def decide(scene: Scene, ranker: Ranker | None = None, resolver: PronounResolver | None = None) -> list[Decision]:
    """Decide on every unit, in order; each decision knows the one before.

    Ranker and resolver are the language's own where none are given; without learned weights nobody is looked for.
    """
    learned = scene.article.language.learned
    if learned is None:
        return [_undecided(scene, unit) for unit in scene.units]
    ranker, resolver = ranker or load_ranker(learned), resolver or load_resolver(learned)
    decisions: list[Decision] = []
    previous = NO_PREVIOUS
    spoken: list[tuple[int, int]] = []
    for number in range(len(scene.units)):
        decision = _decide(scene, number, previous, spoken, ranker, resolver)
        if decision.carried and (other := _in_turn(scene, decisions, decision)) is not None:
            decision = decision._replace(chosen=other.chosen, entity=other.entity, trust=min(other.trust, _LONE))
        decisions.append(decision)
        if decision.chosen == NOT_SPEECH:
            previous = previous._replace(silent=number)
            continue
        previous = Previous(number, decision.chosen, decision.entity, previous.silent, decision.trust * decision.chance)
        if decision.entity >= 0:
            spoken.append((decision.unit.first_token, decision.entity))
    return decisions


def _in_turn(scene: Scene, decisions: Sequence[Decision], decision: Decision) -> Decision | None:
    """The one of two people in talk whose turn a paragraph without a cue is: whoever was asked right before answers,
    and whoever was answered asks again; ``None`` where a paragraph isn't so plain."""
    article, unit = scene.article, decision.unit
    paragraph, before = article.paragraph_of[unit.first_token], decisions[-1]
    alone = unit.first_token == article.paragraph_starts[paragraph]
    if not alone or article.classes[unit.last_token + 1 : unit.last_token + 2] not in ("n", ""):
        return None
    if before.entity < 0 or paragraph - article.paragraph_of[before.unit.first_token] != 1:
        return None
    others = (other for other in reversed(decisions[-_LATEST:-1]) if other.entity not in (-1, before.entity))
    other = next(others, None)
    if other is None or other.chosen < 0 or paragraph - article.paragraph_of[other.unit.first_token] > _IN_TALK:
        return None
    turns = _asks(scene, before) or (_asks(scene, decision) and _asks(scene, other))
    return other if turns else None


def _asks(scene: Scene, decision: Decision) -> bool:
    """Whether the words end in a question mark."""
    return scene.article.text[scene.pieces[decision.unit.pieces[-1]].end - 1] == "?"


_LATEST: Final = 4
"""Decisions back among which the other one of two people in talk is looked for."""
_IN_TALK: Final = 3
"""Paragraphs back in which he spoke, at most."""


def _undecided(scene: Scene, unit: Unit) -> Decision:
    from bot.quotes.marks.forms import is_speech_by_form

    piece, article = scene.pieces[unit.pieces[0]], scene.article
    speech = len(unit.pieces) > 1 or is_speech_by_form(article.text, piece, article.language.marks)
    return Decision(unit, (), (), NOBODY if speech else NOT_SPEECH, 0.0, -1, foreign=True)


def _decide(
    scene: Scene,
    number: int,
    previous: Previous,
    spoken: Spoken,
    ranker: Ranker,
    resolver: PronounResolver,
) -> Decision:
    label = scene.pieces[scene.units[number].pieces[0]].label
    if label is not None:
        entity = find_person(scene.people, scene.article.text[label[0] : label[1]])
        return Decision(scene.units[number], (), (), NOBODY, 0.97, entity, label=label)
    candidates = candidates_of(scene, number, previous)
    chances = probabilities(ranker.scores([candidate.groups for candidate in candidates]))
    best = _best(candidates, chances, _silence(scene, number))
    chosen = candidates[best].mention
    carried = 0 <= chosen == previous.mention
    if carried:
        entity, resolution, trust = previous.entity, UNRESOLVED, previous.trust
    else:
        entity, resolution, trust = _who(scene, chosen, spoken, resolver)
        if _has_two_sources(scene, candidates, candidates[best]):
            trust *= _TWO_SOURCES
        if _tells_of_another(scene, candidates, candidates[best], scene.units[number].first_token):
            trust *= _TWO_SOURCES
        if scene.article.language.tokens.nouns is not None and _retells(candidates[best]):
            trust *= _TWO_SOURCES
        if chosen >= 0 and (_denies(scene, chosen) or _is_told(scene, scene.units[number], chosen)):
            trust *= _DENIED
        elif chosen >= 0 and is_unsaid(scene, chosen, scene.units[number].first_token):
            trust *= UNSAID
        elif chosen >= 0 and may_be_anothers(scene, chosen, scene.units[number].first_token):
            trust *= TWO_CLAUSES
        if chosen >= 0 and is_left_open(scene, scene.units[number], chosen):
            trust *= _OPEN
        if chosen >= 0 and partners_of(scene, chosen) is not None:
            trust *= HALF
        if chosen >= 0 and entity >= 0 and _speaks_of_itself(scene, scene.units[number], chosen, entity):
            trust = min(trust, _LONE)
    return Decision(
        scene.units[number], candidates, chances, chosen, chances[best], entity, resolution, trust,
        candidates[best].place, carried,
    )  # fmt: skip


_TWO_SOURCES: Final = 0.85
"""Chance that ``she said, according to the Herald``, ``she said Holt told her`` and whom somebody else tells of are
credited as a reader would: annotators differ."""


def _retells(chosen: Candidate) -> bool:
    """Whether somebody else tells what the chosen one says."""
    for group in chosen.groups:  # noqa: SIM110 (any() takes twice as long)
        if group[-1] == RETOLD:
            return True
    return False


def _tells_of_another(scene: Scene, candidates: Sequence[Candidate], chosen: Candidate, piece: int) -> bool:
    """``Holt recalled that Pell said “…”``: whether somebody else speaks in a clause behind the verb of who is
    chosen."""
    if chosen.mention < 0 or chosen.place != "b0" or tie_of(scene, chosen.mention).way != "S":
        return False
    verb = tie_of(scene, chosen.mention).token
    near = (candidate.mention for candidate in candidates if candidate.place == "b0" and candidate.mention >= 0)
    return any(_speaks_between(scene, mention, verb, piece) for mention in near if mention != chosen.mention)


def _speaks_between(scene: Scene, mention: int, verb: int, piece: int) -> bool:
    """Whether a mention right behind a verb, or behind its "that", is the subject of another one before the piece."""
    tie, outer = tie_of(scene, mention), scene.mentions[mention].outer
    says = tie.way == "S" and tie.letter in "VWK" and verb < outer <= tie.token < piece
    return says and scene.article.classes[verb + 1 : outer].lstrip("a") in ("", "t")


def _denies(scene: Scene, chosen: int) -> bool:
    """``Holt denied having said “…”``: the words may be somebody else's."""
    token = tie_of(scene, chosen).token
    return token >= 0 and scene.article.lows[token] in scene.article.language.verbs.denying


def _is_told(scene: Scene, unit: Unit, chosen: int) -> bool:
    """``Holt said he had been told to “…”``: the words are of whoever told him."""
    article, at = scene.article, unit.first_token - _TOLD_TO
    passive = article.lows[at] in article.language.verbs.told and article.lows[at - 1] in article.language.verbs.be
    return at > 0 and passive and scene.mentions[chosen].first < at and article.classes[at + 1] == "p"


_TOLD_TO: Final = 2
"""Tokens of ``told to`` before a piece."""
_OPEN: Final = 0.45
"""Chance that somebody said words of which his sentence leaves open whose they are."""
_DENIED: Final = 0.8
"""Chance that marked words are of whoever denies them: of ``denied that it was “…”`` half is his, half what is said."""


def _has_two_sources(scene: Scene, candidates: Sequence[Candidate], chosen: Candidate) -> bool:
    """Whether a sentence has both a speaker and another source ("according to")."""
    if chosen.mention < 0 or tie_of(scene, chosen.mention).way != "A":
        return False
    near = (candidate.mention for candidate in candidates if candidate.place in ("b0", "a0"))
    return any(tie_of(scene, mention).way in "SsIi" for mention in near)


def _who(scene: Scene, chosen: int, spoken: Spoken, resolver: PronounResolver) -> tuple[int, Resolution, float]:
    """The entity of a mention, the people whom a pronoun may mean, and the chance that the entity is right."""
    if chosen < 0:
        return -1, UNRESOLVED, 1.0
    mention, entity = scene.mentions[chosen], scene.people.of_mention[chosen]
    if mention.kind == "pronoun":
        resolution = resolver.resolve(scene, chosen, spoken)
        return resolution.entity, resolution, _trust_in(scene, chosen, resolution)
    if scene.article.language.tokens.nouns is not None:
        from bot.quotes.coreference.subject_before import who_before  # here: an English bot starts without it

        before = who_before(scene, chosen, spoken, resolver)
        if before is not None:
            return before.entity if before.entity >= 0 else entity, UNRESOLVED, _LONE
    if mention.kind != "nominal":
        odd = entity >= 0 and (may_have_a_title(scene, entity) or shares_its_surname(scene, chosen, entity))
        return entity, UNRESOLVED, _LONE if odd else 1.0
    leader = whose_people(scene, chosen)
    if leader >= 0:
        return leader, UNRESOLVED, HALF
    ahead = entity >= 0 and is_ahead(scene.article, scene.mentions, chosen, scene.people.entities[entity])
    if ahead or is_relative(scene.article, mention):
        return entity, UNRESOLVED, _LONE
    return _who_by_description(scene, chosen, spoken, resolver)


def _who_by_description(
    scene: Scene, chosen: int, spoken: Spoken, resolver: PronounResolver
) -> tuple[int, Resolution, float]:
    """The entity of a description that names nobody beside it and is no relative, and the chance that it is right."""
    mention, entity = scene.mentions[chosen], scene.people.of_mention[chosen]
    epithet = is_epithet(scene.article, mention)
    apart = is_told_apart(scene.article, mention) or is_called_again(scene.article, mention)
    apart = apart and not is_kin_of_unnamed(scene.article, mention)
    unnamed = entity < 0 or scene.people.entities[entity].described
    doer = doer_of(scene, chosen) if unnamed and scene.article.language.nouns.doer_endings else -1
    if may_be(scene, chosen, doer):
        return doer, UNRESOLVED, _LONE
    if (entity < 0 and epithet) or (unnamed and apart):
        newcomer = newcomer_before(scene.article, scene.mentions, chosen)
        if newcomer >= 0:
            as_written = scene.article.lows[mention.first] in scene.article.language.small.demonstratives  # esta vecina
            return entity if as_written else scene.people.of_mention[newcomer], UNRESOLVED, 1.0
        fresh = introduced_before(scene, chosen) if scene.article.language.nouns.calls_again else -1
        if may_be(scene, chosen, fresh):
            return fresh, UNRESOLVED, _LONE
        resolution = resolver.resolve(scene, chosen, spoken)
        again_here = scene.article.language.nouns.calls_again and scene.article.language.tokens.nouns is None
        other = other_without_office(scene, chosen, resolution.entity) if again_here and resolution.entity >= 0 else -1
        if other >= 0:
            return other, resolution, _LONE
        clear = resolution.trust >= CLEAR and is_borne_out(scene, chosen, resolution)
        if clear and may_be(scene, chosen, resolution.entity):
            by_age = scene.article.classes[mention.head_at] == "#"  # whose age nothing told
            unsure = by_age or not epithet or is_one_of_several(scene, chosen)
            return resolution.entity, resolution, min(resolution.trust, _LONE if unsure else 1.0)
        lone = only_person_near(scene, chosen) if epithet else -1
        if may_be(scene, chosen, lone):
            return lone, UNRESOLVED, _LONE
    if unnamed and len(holders := holders_before(scene, chosen)) > 1:
        resolution = resolver.resolve(scene, chosen, spoken)
        if resolution.entity in holders and may_be(scene, chosen, resolution.entity):
            return resolution.entity, resolution, min(resolution.trust, _LONE)
    if unnamed:
        return _who_without_a_name(scene, chosen)
    # the director: whoever is one, or somebody else, who speaks right before
    return entity, UNRESOLVED, 1.0 if speaker_before(scene, chosen) in (-1, entity) else _LONE


def _who_without_a_name(scene: Scene, chosen: int) -> tuple[int, Resolution, float]:
    """The entity of a description that is of nobody named as far as its own words tell."""
    mention, entity = scene.mentions[chosen], scene.people.of_mention[chosen]
    newcomer = newcomer_before(scene.article, scene.mentions, chosen) >= 0
    before = -1 if newcomer else speaker_before(scene, chosen)
    if may_be(scene, chosen, before):
        return before, UNRESOLVED, _LONE
    again = is_epithet(scene.article, mention) or is_told_apart(scene.article, mention)
    if again or is_called_again(scene.article, mention) or stands_for_a_name(scene.article, mention):
        return entity, UNRESOLVED, _LONE
    if not newcomer and is_bare(scene.article, mention):
        return entity, UNRESOLVED, _BARE
    if is_of_an_office(scene.article, mention):
        fresh = introduced_before(scene, chosen) if scene.article.language.nouns.calls_again else -1
        again = mention.head in scene.article.language.nouns.epithets
        of_justice = mention.head in scene.article.language.nouns.of_justice
        lone = -1 if of_justice else only_person_so_far(scene, chosen)
        if may_be(scene, chosen, lone):
            return lone, UNRESOLVED, _LONE
        named = again and may_be(scene, chosen, fresh) and not scene.people.entities[fresh].described
        return fresh if named and " " in scene.people.entities[fresh].name else entity, UNRESOLVED, _LONE
    beside = has_addition(scene.article, mention) or is_somebodys(scene.article, mention)
    may_have_name = beside and not newcomer
    return entity, UNRESOLVED, _LONE if may_have_name or is_of_somebody(scene.article, mention) else 1.0


def _trust_in(scene: Scene, pronoun: int, resolution: Resolution) -> float:
    """The chance that a pronoun is resolved as it should be, to a person, a document, or to people without names."""
    if resolution.entity >= 0 and _is_only_an_owner(scene, pronoun, resolution.entity):
        return min(resolution.trust, _OPEN)
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


def _speaks_of_itself(scene: Scene, unit: Unit, chosen: int, entity: int) -> bool:
    """``“She wins,” Hale said`` where Joan Hale and her brother Tim were named: nobody calls herself "she"."""
    mention, who, pronouns = scene.mentions[chosen], scene.people.entities[entity], scene.article.language.pronouns
    if (
        mention.kind in ("pronoun", "nominal")
        or mention.last - mention.outer > 1
        or who.gender == "?"
        or " " not in who.name
    ):
        return False
    others = (
        other
        for other in scene.people.entities[:MOST_LOOKED_AT]
        if other.key == who.key and other.person and other.gender != who.gender and " " in other.name
    )
    if not any(0 <= other.first < chosen for other in others):
        return False
    own = pronouns.female if who.gender == "f" else pronouns.male
    piece = scene.pieces[unit.pieces[0]]
    words = scene.article.text[piece.start : min(piece.end, piece.start + _LONGEST_WORD)].lower()
    return any(words.startswith(pronoun) and not words[len(pronoun) : len(pronoun) + 1].isalpha() for pronoun in own)


_LONGEST_WORD: Final = 12
"""Code points of a pronoun and what follows it, at most."""
_UNNAMED: Final = 0.85
"""Chance that "he" is the guard of the sentence before: of ten who were sure in articles that nobody had read, five
were somebody named."""
_BARE: Final = 0.9
"""Chance that "the clerk", of whom nothing was told before, is nobody whom the article names."""
_LONE: Final = 0.85
"""Chance that "the Italian" is the one person named right before; and that a description which stands for a name, or
an office of whose holder nothing was told, is as good as the name. Of such offices 3 of 20 were of somebody named."""


_WRITTEN: Final = 0.75
"""Chance that "it" is the letter named before, where it is no body."""


def _silence(scene: Scene, number: int) -> float:
    """The chance of being no speech above which a unit is left out; a line of dialogue never is."""
    piece, learned = scene.pieces[scene.units[number].pieces[0]], scene.article.language.learned
    assert learned is not None
    dashed = piece.start == piece.outer_start and not piece.continues
    return 1.0 if dashed else learned.silence


def _best(candidates: Sequence[Candidate], chances: Sequence[float], silence: float) -> int:
    """The likeliest candidate; no speech where that is likelier than ``silence``."""
    if chances[-1] > silence:
        return len(candidates) - 1
    speakers = chances[:-1]
    return speakers.index(max(speakers))


__all__ = ["NOBODY", "NOT_SPEECH", "Decision", "decide", "scene_of", "set_scene"]
