"""The engine's entry: from a text and its language to quotations, and to explanations with all the evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.quotations import Attribution, Quotation, Span
from bot.quotes.attribution.confidence import confidence_of
from bot.quotes.attribution.decide import NOBODY, NOT_SPEECH, Decision, decide, set_scene
from bot.quotes.attribution.echoes import BEFORE_SPEECH, echoed
from bot.quotes.attribution.evidence import NOT_LOOKED_FOR, role_of, rule_of
from bot.quotes.attribution.joining import join, kind_of
from bot.quotes.attribution.owners import owner_of
from bot.quotes.context.candidates import Scene
from bot.quotes.coreference.antecedents import named_row
from bot.quotes.coreference.described_before import described_before
from bot.quotes.coreference.documents import document_before
from bot.quotes.coreference.plurals import one_of_many, partner_behind, people_before
from bot.quotes.coreference.pronouns import Resolution
from bot.quotes.language import Language
from bot.quotes.marks.pieces import Piece
from bot.quotes.mentions.descriptive import described, is_part
from bot.quotes.mentions.names import Mention, mention_text
from bot.quotes.nested.within import with_inner
from bot.quotes.ranker import Ranker, load_ranker, probabilities
from bot.quotes.syntax.known_tokens import PIECE


@dataclass(frozen=True, slots=True)
class CandidateScore:
    """A candidate for the speaker of a quotation: the mention, its chance, and the features for and against it."""

    mention: str
    """As written, or ``(nobody)`` or ``(no speech)``."""
    span: Span | None
    chance: float
    score: float
    contributions: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class AntecedentScore:
    """A person whom a pronoun may mean: the chance, the trees' score, and the evidence that isn't zero."""

    name: str
    chance: float
    score: float
    evidence: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A marked piece with every candidate, the likeliest first; ``quotation`` is ``None`` where it was left out."""

    text: str
    span: Span
    quotation: Quotation | None
    options: tuple[CandidateScore, ...]
    people: tuple[AntecedentScore, ...]
    """The people whom a pronoun may mean, the nearest first."""


def attribute_quotations(text: str, language: Language) -> tuple[Quotation, ...]:
    """Every quotation of an article's plain text with its speaker, in text order, with quotations within others."""
    scene = set_scene(_with_marks(text, language), language)
    return with_inner(scene, quotations_of(scene, echoed(scene, decide(scene))))


def _with_marks(text: str, language: Language) -> str:
    """The text with marks of speech for what is typed instead, in a language whose agencies do so."""
    if not language.marks.typed:
        return text
    from bot.quotes.marks.typed import with_marks  # here: an English bot starts without it

    return with_marks(text)


def quotations_of(scene: Scene, decisions: Sequence[Decision]) -> tuple[Quotation, ...]:
    """The quotations that were decided on, halves of a split one joined."""
    return tuple(_quotation(scene, group) for group in join(scene, decisions))


def explain_pieces(text: str, language: Language) -> tuple[Explanation, ...]:
    """Every marked piece of ``text`` with its candidates, scores and the features that made them."""
    scene = set_scene(_with_marks(text, language), language)
    return tuple(_explanation(scene, decision) for decision in echoed(scene, decide(scene)))


def _explanation(scene: Scene, decision: Decision) -> Explanation:
    chances = probabilities(decision.scores) if decision.scores else []
    options = [
        CandidateScore(
            _written(scene, candidate.mention),
            _span(scene, scene.mentions[candidate.mention]) if candidate.mention >= 0 else None,
            chance,
            score,
            _ranker(scene).contributions(candidate.groups),
        )
        for candidate, score, chance in zip(decision.candidates, decision.scores, chances, strict=True)
    ]
    start, end = decision.unit.first_piece.start, decision.unit.last_piece.end
    return Explanation(
        scene.article.text[start:end],
        (start, end),
        None if decision.chosen == NOT_SPEECH else _quotation(scene, [decision]),
        tuple(sorted(options, key=lambda option: -option.chance)),
        _people(scene, decision.resolution),
    )


def _ranker(scene: Scene) -> Ranker:
    """The ranker that decided; only a language with learned weights has candidates."""
    learned = scene.article.language.learned
    assert learned is not None
    return load_ranker(learned)


def _people(scene: Scene, resolution: Resolution) -> tuple[AntecedentScore, ...]:
    weighed = zip(resolution.people, resolution.chances, resolution.scores, strict=True)
    return tuple(
        AntecedentScore(scene.people.entities[person.entity].name, chance, score, named_row(person.row))
        for person, chance, score in weighed
    )


def _written(scene: Scene, mention: int) -> str:
    if mention >= 0:
        return mention_text(scene.article, scene.mentions[mention])
    return "(nobody)" if mention == NOBODY else "(no speech)"


def _quotation(scene: Scene, group: Sequence[Decision]) -> Quotation:
    pieces = [scene.pieces[number] for decision in group for number in decision.unit.pieces]
    start, end = pieces[0].start, pieces[-1].end
    decision = group[0]
    tie = scene.ties[decision.chosen] if decision.chosen >= 0 else None
    return Quotation(
        start,
        end,
        _spans_of(pieces),
        scene.article.text[start:end],
        kind_of(scene, decision),
        _cue_word(scene, tie.token) if tie is not None else None,
        _attribution(scene, decision),
    )


def _spans_of(pieces: Sequence[Piece]) -> tuple[Span, ...]:
    """The spans between marks: what a narrator says within them stays in."""
    if len(pieces) == 1:  # most quotations
        return ((pieces[0].start, pieces[0].end),)
    spans: list[Span] = []
    for piece in pieces:
        if piece.resumes and spans:
            spans[-1] = spans[-1][0], piece.end
        else:
            spans.append((piece.start, piece.end))
    return tuple(spans)


def _cue_word(scene: Scene, token: int) -> str | None:
    """The word of speech; ``None`` where there is none, or words in marks instead: ``zitiert die „Welle“ Roth``."""
    word = scene.article.words[token] if token >= 0 else PIECE
    return None if word == PIECE else word


def _attribution(scene: Scene, decision: Decision) -> Attribution:
    if decision.label is not None:
        return _labelled(scene, decision, decision.label)
    if decision.echo is not None:
        other = _attribution(scene, decision.echo)
        behind = decision.place == BEFORE_SPEECH
        rule = BEFORE_SPEECH if behind else "the same words, credited elsewhere in the article"
        return replace(other, confidence=round(other.confidence * decision.trust, 3), rule=rule)
    if decision.foreign:
        return NOT_LOOKED_FOR
    confidence = round(confidence_of(scene, decision), 3)
    if decision.chosen == NOBODY:
        return Attribution(None, None, None, None, confidence, "nobody named")
    mention = scene.mentions[decision.chosen]
    partners = decision.partners
    first, last = (scene.mentions[at] for at in partners) if partners is not None else (mention, mention)
    return Attribution(
        mention_text(scene.article, mention) if partners is None else scene.article.written(first.first, last.last),
        scene.article.span(first.first, last.last),
        _speaker(scene, decision, mention),
        role_of(scene, decision),
        confidence,
        rule_of(scene, decision),
    )


def _labelled(scene: Scene, decision: Decision, label: Span) -> Attribution:
    written = scene.article.text[label[0] : label[1]]
    if decision.entity >= 0:
        speaker = scene.people.entities[decision.entity].name
    else:
        speaker = written.title() if written.isupper() and len(written) > _LONGEST_INITIALS else written
    return Attribution(written, label, speaker, role_of(scene, decision), decision.chance, "label of a transcript")


_LONGEST_INITIALS: Final = 3
"""Letters of a label up to which capitals are a person's or a body's initials."""


def _span(scene: Scene, mention: Mention) -> Span:
    return scene.article.span(mention.first, mention.last)


def _speaker(scene: Scene, decision: Decision, mention: Mention) -> str | None:
    """The resolved name, a description as written, the document that "it" refers to or the people that "they" do;
    ``None`` for another pronoun, and for a part of many."""
    if is_part(scene.article, mention):
        return None
    if decision.entity >= 0:
        who = scene.people.entities[decision.entity]
        return one_of_many(scene, who.first) or who.name if who.described else who.name
    if mention.kind == "pronoun":
        at = decision.chosen
        meant = max(document_before(scene, at), people_before(scene, at), described_before(scene, at))
        if meant < 0:
            return None
        mention = scene.mentions[meant]
        if (partner := partner_behind(scene, meant)) >= 0:
            both = [scene.people.entities[scene.people.of_mention[at]].name for at in (meant, partner)]
            return f" {scene.article.words[mention.reach]} ".join(both)
    return owner_of(scene, mention) or one_of_many(scene, decision.chosen) or described(scene.article, mention)
