"""Decides who speaks each unit of a text: its candidates, their probabilities and the choice."""

import re
from collections.abc import Sequence
from math import exp
from typing import Any, Final

from bot.domain.quotations import Span
from bot.quotes.attribution.again import LONE
from bot.quotes.attribution.announced import (
    NOBODY_TOLD,
    announced_by,
    in_whose_eyes,
    is_meant_behind,
    led_by,
    told_right_behind,
)
from bot.quotes.attribution.doubts import (
    TWO_CLAUSES,
    UNSAID,
    is_another_act,
    is_asked_of_another,
    is_one_more_mentioned,
    is_unsaid,
    may_be_anothers,
)
from bot.quotes.attribution.features import Candidate, candidates_of
from bot.quotes.attribution.interviews import ends_paragraph, goes_on_answering, interviewee, is_answer
from bot.quotes.attribution.joint import HALF, is_one_of_more, partners_of
from bot.quotes.attribution.left_out import (
    crowd_before,
    is_left_out,
    is_of_many,
    is_surely_said,
    says_of_many,
    who_goes_on,
)
from bot.quotes.attribution.lines import is_line_of_words
from bot.quotes.attribution.passed_on import is_left_open
from bot.quotes.attribution.spoken_of import best_not_spoken_of
from bot.quotes.attribution.told_in_part import is_only_a_name, is_told_in_part
from bot.quotes.attribution.verb_last import RETOLD
from bot.quotes.attribution.whom import LEFT_OPEN, speaks_of_itself, who_is_meant
from bot.quotes.context.candidates import Resolved, Scene, Ties, Unit, find_inner, find_owners, find_units
from bot.quotes.context.frame import NO_PREVIOUS, NOBODY, NOT_SPEECH, Previous
from bot.quotes.context.views import Sorts
from bot.quotes.coreference.antecedents import Spoken
from bot.quotes.coreference.pronouns import UNRESOLVED, PronounResolver, Resolution, load_resolver
from bot.quotes.language import Language, Learned
from bot.quotes.lines import is_cut_off
from bot.quotes.marks.pieces import Piece
from bot.quotes.marks.spans import find_pieces
from bot.quotes.mentions.finding import find_mentions
from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import find_person
from bot.quotes.people.grouping import know_people
from bot.quotes.people.initials import by_initials
from bot.quotes.ranker import Ranker, load_ranker
from bot.quotes.syntax.tokens import TokenizedText, read
from bot.quotes.vocabulary import NEVER

MAX_LENGTH: Final = 1_000_000
"""Code points of a text that are looked at: far more than any article has."""


class Decision:
    """The decision about a unit, and its candidates.

    A class with slots, as :class:`bot.quotes.context.frame.Frame` is, and for its reasons.
    """

    __slots__ = (
        "candidates", "carried", "chance", "chosen", "echo", "entity", "foreign", "label", "partners", "place",
        "resolution", "scores", "silence", "trust", "unit",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        unit: Unit,
        candidates: Sequence[Candidate],
        scores: Sequence[float],
        chosen: int,
        chance: float,
        entity: int,
        resolution: Resolution = UNRESOLVED,
        trust: float = 1.0,
        place: str = "",
        carried: bool = False,
        label: Span | None = None,
        echo: "Decision | None" = None,
        silence: float = 0.0,
        partners: tuple[int, int] | None = None,
        foreign: bool = False,
    ) -> None:
        self.unit: Final = unit
        self.candidates: Final = candidates
        self.scores: Final = scores
        """What the candidates weigh, in their order."""
        self.chosen: Final = chosen
        """Number of a mention, ``NOBODY`` or ``NOT_SPEECH``."""
        self.chance: Final = chance
        self.entity: Final = entity
        """The entity the mention stands for, -1 if none is known."""
        self.resolution: Final = resolution
        """The people whom a pronoun may mean."""
        self.trust: Final = trust
        """Chance that the mention stands for its entity: below 1 for pronouns, and for mentions resolved by them."""
        self.place: Final = place
        """Where the chosen mention stands, as ``frame.place_of`` says."""
        self.carried: Final = carried
        """The chosen mention is the mention that the unit before was credited to."""
        self.label: Final = label
        """Where a transcript names the speaker."""
        self.echo: Final = echo
        """The piece in the text with the words of a headline, which tells who said them."""
        self.silence: Final = silence
        """Chance of being no speech."""
        self.partners: Final = partners
        """The mentions of two people who say it together, of whom the chosen one is one."""
        self.foreign: Final = foreign
        """The text is in a language of which nothing was learned, so nobody was looked for."""

    def but(self, **changes: Any) -> "Decision":
        """The decision with some of it changed."""
        return Decision(**({name: getattr(self, name) for name in _FIELDS} | changes))


_FIELDS: Final = (
    "unit", "candidates", "scores", "chosen", "chance", "entity", "resolution", "trust", "place", "carried", "label",
    "echo", "silence", "partners", "foreign",
)  # fmt: skip


def set_scene(text: str, language: Language) -> Scene:
    """Everything of a text that candidates are drawn from."""
    text = text[:MAX_LENGTH]
    pieces = find_pieces(text, language.marks)
    return scene_of(text[: _end_of_interest(text, pieces)], pieces, language)


def scene_of(text: str, pieces: Sequence[Piece], language: Language) -> Scene:
    """Everything of a text that candidates are drawn from, where its marked pieces are known.

    A text that is cut off in a sentence, as summaries of feeds are, is read with a paragraph's end behind it: whatever
    looks at a word may look at the next one.
    """
    article = read(f"{text}\n\n" if is_cut_off(text) else text, pieces, language)
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
    ties, sorts = Ties(article, mentions), Sorts(article, mentions, people)
    cased = language.tokens.nouns is not None
    free = not cased and language.grammar.verb_first is not NEVER
    drops = language.pronouns.dropped or bool(language.verbs.subjectless)
    return Scene(
        article, pieces, mentions, firsts, people, units, inner, owners, ties, sorts, Resolved(), {}, {}, {}, {}, {},
        cased, free, drops,
    )  # fmt: skip


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
    interviews = scene.article.language.nouns.calls_again and scene.article.language.tokens.nouns is None
    answered, drops = -1, scene.article.language.pronouns.dropped
    for number in range(len(scene.units)):
        decision = _decide(scene, number, previous, spoken, ranker, resolver, learned)
        if decision.carried and (other := _in_turn(scene, decisions, decision)) is not None:
            decision = decision.but(
                chosen=other.chosen, entity=other.entity, trust=min(other.trust, LONE), partners=other.partners
            )
        if interviews and (announced := _as_announced(scene, decision, spoken, resolver)) is not None:
            decision = announced
        elif interviews and (answer := _as_answer(scene, decisions, decision, answered)) is not None:
            decision, answered = answer, answer.entity
        elif drops and (goes_on := _going_on(scene, decisions, decision, spoken, resolver)) is not None:
            decision = goes_on
        decisions.append(decision)
        if interviews and is_line_of_words(scene, decision.unit):
            continue  # whoever spoke before goes on below
        if decision.chosen == NOT_SPEECH:
            previous = previous.silenced(number)
            continue
        previous = Previous(number, decision.chosen, decision.entity, previous.silent, decision.trust * decision.chance)
        if decision.entity >= 0:
            spoken.append((decision.unit.first_token, decision.entity))
    return decisions


def _as_announced(scene: Scene, decision: Decision, spoken: Spoken, resolver: PronounResolver) -> Decision | None:
    """The decision on words that somebody alone stands before; ``None`` where nobody does, or a verb of speech tells
    whose they are."""
    tied = decision.chosen >= 0 and scene.ties[decision.chosen].way in _SPEAKING and decision.place in ("b0", "a0")
    judge = in_whose_eyes(scene, decision.unit) if scene.article.language.spoken.eyes else NOBODY_TOLD
    told_behind = tied and decision.place != "b0"  # before the words a noun may be read as a verb
    if judge >= 0 and told_behind and not is_meant_behind(scene, judge, decision.chosen):
        judge = NOBODY_TOLD
    if tied and judge < 0 and scene.mentions[decision.chosen].head not in scene.article.language.spoken.voices:
        return None
    chosen, most = max(judge, announced_by(scene, decision.unit), told_right_behind(scene, decision.unit)), _ANNOUNCED
    most = LONE if judge >= 0 else most
    if chosen < 0 and not tied and decision.chosen != NOT_SPEECH:
        chosen, most = led_by(scene, decision.unit), LONE
        if 0 <= chosen == decision.chosen and not decision.carried:
            return decision
    if chosen < 0:
        return None
    entity, resolution, trust = who_is_meant(scene, chosen, spoken, resolver)
    if scene.mentions[chosen].head in scene.article.language.nouns.bodies:
        entity = -1  # Furto alla Zeta, la difesa: «…»
    return decision.but(
        chosen=chosen, chance=1.0, entity=entity, resolution=resolution, trust=min(trust, most), place="b0",
        carried=False, partners=partners_of(scene, chosen),
    )  # fmt: skip


_SPEAKING: Final = "SsIi"
"""Ways of a tie by which a mention is the subject of a verb of speech."""
_ANNOUNCED: Final = 0.95
"""Chance that words are of somebody who stands alone before them."""


def _as_answer(scene: Scene, decisions: Sequence[Decision], decision: Decision, answered: int) -> Decision | None:
    """The decision on the answer to a question without marks; ``None`` where a unit is none, or its own sentence says
    whose it is. ``answered`` is the entity of who answered last, -1 for nobody so far."""
    silent = decision.chosen == NOT_SPEECH and not ends_paragraph(scene, decision.unit)
    if silent or decision.place in ("b0", "a0"):
        return None
    goes_on = answered >= 0 and goes_on_answering(scene, decision.unit, decisions[-1].unit)
    if not goes_on and not is_answer(scene, decision.unit):
        return None
    chosen = interviewee(scene, decision.unit, answered)
    if chosen < 0:
        return None
    entity = scene.people.of_mention[chosen]
    partners = partners_of(scene, chosen)
    return decision.but(
        chosen=chosen, chance=1.0, entity=entity, trust=LONE, place="far", carried=False, partners=partners
    )


def _going_on(
    scene: Scene, decisions: Sequence[Decision], decision: Decision, spoken: Spoken, resolver: PronounResolver
) -> Decision | None:
    """The decision on words whose sentence leaves out who says them, for whoever goes on; ``None`` where it doesn't,
    or nobody is known."""
    anothers = decision.chosen >= 0 and says_of_many(scene, decision.unit) and not is_of_many(scene, decision.chosen)
    if decision.carried and not anothers:
        return None
    if decision.chosen == NOT_SPEECH and (decision.silence > _PERHAPS or not is_surely_said(scene, decision.unit)):
        return None
    if not is_left_out(scene, decision.unit, decision.chosen, decision.place):
        return None
    if says_of_many(scene, decision.unit):
        return _going_on_together(scene, decisions, decision)
    goer = who_goes_on(scene, decision.unit, spoken)
    if goer.mention >= 0:
        entity, resolution, trust = who_is_meant(scene, goer.mention, spoken, resolver)
        return decision.but(
            chosen=goer.mention, chance=1.0, entity=entity, resolution=resolution, trust=min(trust, LONE), place="far"
        )
    last = next((other for other in reversed(decisions) if other.entity == goer.entity >= 0), None)
    if last is None or last.chosen < 0:
        return None
    trust = min(last.trust, LONE)
    return decision.but(chosen=last.chosen, chance=1.0, entity=last.entity, trust=trust, place="far")


def _going_on_together(scene: Scene, decisions: Sequence[Decision], decision: Decision) -> Decision | None:
    """The decision on words that many say without a subject, for the people who spoke right before."""
    last = next((other for other in reversed(decisions) if other.chosen != NOT_SPEECH), None)
    if last is None or last.chosen < 0 or not is_of_many(scene, last.chosen):
        many = crowd_before(scene, decision.unit)
        entity = scene.people.of_mention[many] if many >= 0 else many
        return decision.but(chosen=many, chance=1.0, entity=entity, trust=LONE, place="far") if many >= 0 else None
    trust = min(last.trust, LONE)
    return decision.but(chosen=last.chosen, chance=1.0, entity=last.entity, trust=trust, place="far")


_PERHAPS: Final = 0.65
"""Chance of being no speech up to which words are taken for it beside a verb of speech without a subject."""


def _in_turn(scene: Scene, decisions: Sequence[Decision], decision: Decision) -> Decision | None:
    """The one of two people in talk whose turn a paragraph without a cue is: whoever was asked right before answers,
    and whoever was answered asks again or has the next word; ``None`` where a paragraph isn't so plain."""
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
    turns = _asks(scene, before) or (_asks(scene, decision) and _asks(scene, other)) or _replies(scene, before)
    return other if turns else None


def _asks(scene: Scene, decision: Decision) -> bool:
    """Whether the words end in a question mark."""
    return scene.article.text[decision.unit.last_piece.end - 1] == "?"


def _replies(scene: Scene, decision: Decision) -> bool:
    """``“You have no idea,” Holt replied.``: whether words are said to answer somebody, who has the next turn."""
    lemma = scene.ties[decision.chosen].lemma if decision.chosen >= 0 else ""
    return lemma in scene.article.language.verbs.answering


_LATEST: Final = 4
"""Decisions back among which the other one of two people in talk is looked for."""
_IN_TALK: Final = 3
"""Paragraphs back in which he spoke, at most."""


def _undecided(scene: Scene, unit: Unit) -> Decision:
    from bot.quotes.marks.forms import is_speech_by_form

    piece, article = unit.first_piece, scene.article
    speech = len(unit.pieces) > 1 or is_speech_by_form(article.text, piece, article.language.marks)
    return Decision(unit, (), (), NOBODY if speech else NOT_SPEECH, 0.0, -1, foreign=True)


def _decide(
    scene: Scene,
    number: int,
    previous: Previous,
    spoken: Spoken,
    ranker: Ranker,
    resolver: PronounResolver,
    learned: Learned,
) -> Decision:
    """The decision on a unit."""
    unit = scene.units[number]
    piece = unit.first_piece
    if piece.label is not None:
        label = scene.article.text[piece.label[0] : piece.label[1]]
        entity = find_person(scene.people, label)
        entity = by_initials(scene.people, label) if entity < 0 else entity
        return Decision(unit, (), (), NOBODY, 0.97, entity, label=piece.label)
    candidates = candidates_of(scene, number, previous)
    weight_of = ranker.weight_of
    scores = [sum(map(weight_of, candidate.groups)) for candidate in candidates]
    top = max(scores)
    total = sum(map(exp, [score - top for score in scores]))
    silence = exp(scores[-1] - top) / total
    most = learned.told_in_part if learned.told_in_part and is_told_in_part(scene, unit) else learned.silence
    is_silent = silence > most and (piece.start != piece.outer_start or piece.continues)  # dialogue is always speech
    if scene.drops and not is_silent and is_only_a_name(scene, unit):
        is_silent = True
    best = len(scores) - 1 if is_silent else scores.index(max(scores[:-1]))
    if not is_silent and (scene.cased or scene.article.language.nouns.calls_again):
        best = best_not_spoken_of(scene, unit, candidates, scores, best, previous.entity)
    candidate = candidates[best]
    chosen = candidate.mention
    partners = partners_of(scene, chosen) if chosen >= 0 else None
    carried = 0 <= chosen == previous.mention
    if carried:
        entity, resolution, trust = previous.entity, UNRESOLVED, previous.trust
    else:
        entity, resolution, trust = who_is_meant(scene, chosen, spoken, resolver)
        if chosen >= 0:
            trust = _trust_as_told(scene, unit, candidates, best, trust) * (1.0 if partners is None else HALF)
            if entity >= 0 and speaks_of_itself(scene, unit, chosen, entity):
                trust = min(trust, LONE)
    return Decision(
        unit, candidates, scores, chosen, exp(scores[best] - top) / total, entity, resolution, trust,
        candidate.place, carried, silence=silence, partners=partners,
    )  # fmt: skip


def _trust_as_told(scene: Scene, unit: Unit, candidates: Sequence[Candidate], best: int, trust: float) -> float:
    """The trust in whoever is chosen, less where his sentence leaves open whose the words are, or tells of others."""
    chosen, piece, article = candidates[best], unit.first_token, scene.article
    number, verbs = chosen.mention, article.language.verbs
    tie, mention = scene.ties[number], scene.mentions[number]
    way, token = tie.way, tie.token
    if way == "A" and _has_two_sources(scene, candidates):
        trust *= _TWO_SOURCES
    if scene.drops and way == "I" and is_one_of_more(article, mention):
        trust *= LONE
    if way == "S" and chosen.place == "b0" and _tells_of_another(scene, candidates[best + 1 :], token, piece):
        trust *= _TWO_SOURCES
    if scene.cased and _retells(chosen):
        trust *= _TWO_SOURCES
    denies = token >= 0 and article.lows[token] in verbs.denying  # denied having said “…”
    if denies or (article.lows[piece - _TOLD_TO] in verbs.told and _is_told(article, mention, piece - _TOLD_TO)):
        trust *= _DENIED
    elif way == "S" and is_unsaid(article, mention, token, piece):
        trust *= UNSAID
    elif way in "Ss" and may_be_anothers(article, mention, tie, piece):
        trust *= TWO_CLAUSES
    acts = tie.lemma in verbs.other_acts and way in "Ssd" and is_another_act(article, tie, unit)
    if acts or (way == "-" and article.lows[piece - 1] in article.language.nouns.words):  # a shirt with the words “…”
        trust *= TWO_CLAUSES
    if is_asked_of_another(article, tie, unit) or (scene.drops and is_one_more_mentioned(article, mention, piece)):
        trust *= TWO_CLAUSES
    if is_left_open(article, unit, mention, tie):
        trust *= LEFT_OPEN
    return trust


_TWO_SOURCES: Final = 0.85
"""Chance that ``she said, according to the Herald``, ``she said Holt told her`` and whom somebody else tells of are
credited as a reader would: annotators differ."""


def _retells(chosen: Candidate) -> bool:
    """Whether somebody else tells what the chosen one says."""
    for group in chosen.groups:  # noqa: SIM110 (any() takes twice as long)
        if group[-1] == RETOLD:
            return True
    return False


def _tells_of_another(scene: Scene, behind: Sequence[Candidate], verb: int, piece: int) -> bool:
    """``Holt recalled that Pell said “…”``: whether somebody else, among the candidates behind who is chosen, speaks in
    a clause behind the verb of that one."""
    for candidate in behind:
        if candidate.place != "b0":
            return False
        if _speaks_between(scene, candidate.mention, verb, piece):
            return True
    return False


def _speaks_between(scene: Scene, mention: int, verb: int, piece: int) -> bool:
    """Whether a mention right behind a verb, or behind its "that", is the subject of another one before the piece."""
    tie, outer = scene.ties[mention], scene.mentions[mention].outer
    says = tie.way == "S" and tie.letter in "VWK" and verb < outer <= tie.token < piece
    return says and scene.article.classes[verb + 1 : outer].lstrip("a") in ("", "t")


def _is_told(article: TokenizedText, mention: Mention, at: int) -> bool:
    """``Holt said he had been told to “…”``: the words are of whoever told him, by the verb at a token."""
    passive = at > 0 and article.lows[at - 1] in article.language.verbs.be
    return passive and mention.first < at and article.classes[at + 1] == "p"


_TOLD_TO: Final = 2
"""Tokens of ``told to`` before a piece."""
_DENIED: Final = 0.8
"""Chance that marked words are of whoever denies them: of ``denied that it was “…”`` half is his, half what is said."""


def _has_two_sources(scene: Scene, candidates: Sequence[Candidate]) -> bool:
    """Whether somebody speaks in a sentence in which a source is chosen ("according to")."""
    near = (candidate.mention for candidate in candidates if candidate.place in ("b0", "a0"))
    return any(scene.ties[mention].way in "SsIi" for mention in near)


__all__ = ["NOBODY", "NOT_SPEECH", "Decision", "decide", "scene_of", "set_scene"]
