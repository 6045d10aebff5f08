"""What our own invented articles in other languages tell of who said a piece: choices to learn from.

Of ``press/<code>.txt``, and of the rounds behind it, the articles whose errors are read, and the short ones of
``tests/unit/quotes/<code>/``. Labels are names, so that every mention that stands for the name
is right, and a pronoun where it is the subject of speech.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.quotes.attribution.confidence import speaker_odds, speaker_signs
from bot.quotes.attribution.decide import Decision, decide, set_scene
from bot.quotes.attribution.features import Candidate, candidates_of
from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.context.frame import NO_PREVIOUS, NOBODY, NOT_SPEECH, Previous
from bot.quotes.coreference.pronouns import PronounResolver
from bot.quotes.language import Language
from bot.quotes.mentions.descriptive import described
from bot.quotes.ranker import Ranker
from tests.benchmarks.quotes_choices import ChoiceOutcome, Group, Record
from tests.benchmarks.quotes_news import fits
from tests.benchmarks.quotes_press import Label, press_articles, rounds_of

UNITS = Path(__file__).parents[1] / "unit" / "quotes"
_SPEAKS = "SsIi"
"""Ways of a tie by which a pronoun is the subject of speech."""


def invented_choices(language: Language) -> list[list[Group]]:
    """The choices of each invented article in a language that may be learned from."""
    rounds = rounds_of(language.code)
    texts = [(one.text, one.labels) for written in rounds for one in press_articles(language.code, written)[::2]]
    return [list(_choices(set_scene(text, language), labels)) for text, labels in (*texts, *_short_articles(language))]


def news_outcomes(
    record: Record, ranker: Ranker, resolver: PronounResolver, language: Language
) -> Iterator[ChoiceOutcome]:
    """What becomes of the pieces of an invented article of ``news/`` that are taken for speech, for whom names are
    labelled; without pronouns, whose own belief says how sure they are."""
    scene, at = set_scene(record["text"], language), 0
    labels: dict[int, Sequence[str] | str | None] = {}
    for quote in record["quotes"]:
        start = record["text"].find(quote["said"], at)
        at = start + 1
        labels.update({number: quote["speaker"] for number, unit in enumerate(scene.units) if _has(scene, unit, at)})
    for number, decision in enumerate(decide(scene, ranker, resolver)):
        mentioned = decision.chosen < 0 or scene.mentions[decision.chosen].kind != "pronoun"
        if number in labels and decision.label is None and decision.chosen != NOT_SPEECH and mentioned:
            right = _is_credited(scene, decision, labels[number])
            yield ChoiceOutcome(speaker_odds(decision), speaker_signs(scene, decision), right)


def press_outcomes(language: Language, ranker: Ranker, resolver: PronounResolver) -> Iterator[ChoiceOutcome]:
    """What becomes of the pieces of the press whose errors are read that are taken for speech; without mentions whose
    resolution has a belief of its own."""
    for article in (
        article for written in rounds_of(language.code) for article in press_articles(language.code, written)[::2]
    ):
        scene, at = set_scene(article.text, language), 0
        labels: dict[int, Label] = {}
        for label in article.labels:
            at = article.text.index(label.words, at)
            labels.update({number: label for number, unit in enumerate(scene.units) if _has(scene, unit, at)})
            at += 1
        for number, decision in enumerate(decide(scene, ranker, resolver)):
            if number in labels and decision.label is None and decision.chosen != NOT_SPEECH and decision.trust == 1.0:
                yield ChoiceOutcome(
                    speaker_odds(decision),
                    speaker_signs(scene, decision),
                    labels[number].speech and _fits_label(scene, decision, labels[number]),
                )


def _fits_label(scene: Scene, decision: Decision, label: Label) -> bool:
    """Whether a decision credits one of a label's names; the empty name stands for nobody."""
    if decision.chosen < 0:
        return "" in label.names
    if decision.entity >= 0:
        return any(fits(scene.people.entities[decision.entity].name, name) for name in label.names if name)
    return any(_stands_for(scene, decision.chosen, name) for name in label.names if name)


def _has(scene: Scene, unit: Unit, at: int) -> bool:
    return any(scene.pieces[piece].start <= at < scene.pieces[piece].end for piece in unit.pieces)


def _is_credited(scene: Scene, decision: Decision, label: Sequence[str] | str | None) -> bool:
    if label is None or isinstance(label, str):
        return label is None and decision.chosen == NOBODY
    return decision.chosen >= 0 and any(_stands_for(scene, decision.chosen, name) for name in label)


def _short_articles(language: Language) -> Iterator[tuple[str, Sequence[Label]]]:
    path = UNITS / language.code / "who_said_what.txt"
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        labels = [line[2:].partition(" | ") for line in lines if line.startswith("= ")]
        text = "\n\n".join(line for line in lines if not line.startswith("= "))
        yield text, [Label(words, True, (name,)) for words, _, name in labels]


def _choices(scene: Scene, labels: Sequence[Label]) -> Iterator[Group]:
    """Every choice that an article's labels decide, each made after the right answers before it."""
    previous, text = NO_PREVIOUS, scene.article.text
    for number, unit in enumerate(scene.units):
        piece = scene.pieces[unit.pieces[0]]
        label = next((label for label in labels if text.startswith(label.words, piece.start)), None)
        if label is None:
            continue
        candidates = candidates_of(scene, number, previous)
        right = _right_candidates(scene, candidates, label)
        if right:
            yield Group([candidate.features for candidate in candidates], right)
        if not label.speech:
            previous = previous.silenced(number)
            continue
        mention = candidates[right[0]].mention if right else NOBODY
        previous = Previous(number, mention, _entity_of(scene, label), previous.silent)


def _entity_of(scene: Scene, label: Label) -> int:
    named = [n for n, entity in enumerate(scene.people.entities) if entity.name in label.names]
    return named[0] if named else -1


def _right_candidates(scene: Scene, candidates: Sequence[Candidate], label: Label) -> list[int]:
    """Candidates that stand for a label: by name or description; else the pronoun that is the subject of speech."""
    if not label.speech:
        return [at for at, candidate in enumerate(candidates) if candidate.mention == NOT_SPEECH]
    names = [name for name in label.names if name]
    if not names:
        return [at for at, candidate in enumerate(candidates) if candidate.mention == NOBODY]
    mentions = [(at, candidate.mention) for at, candidate in enumerate(candidates) if candidate.mention >= 0]
    tied = [(at, mention) for at, mention in mentions if scene.ties[mention].way in _SPEAKS]
    pronouns = [at for at, mention in tied if scene.mentions[mention].kind == "pronoun"]
    fitting = [(at, mention) for at, mention in mentions if any(_stands_for(scene, mention, name) for name in names)]
    beside = [at for at, mention in fitting if scene.ties[mention].way != "-"]
    return beside or pronouns[:1] or [at for at, _ in fitting]


def _stands_for(scene: Scene, number: int, name: str) -> bool:
    entity, mention = scene.people.of_mention[number], scene.mentions[number]
    if entity >= 0:
        return fits(scene.people.entities[entity].name, name)
    return mention.kind != "pronoun" and fits(described(scene.article, mention), name)
