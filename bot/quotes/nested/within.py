"""Finds quotations within quotations: the reported words inside the inner marks of a quotation.

The same engine reads the words of the quotation like an article of their own: it finds the mention beside the inner
marks that speaks them, and whether they are speech. ``hearsay`` finds the person, by the speaker of the outer words.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from bot.domain.quotations import Attribution, Quotation, Teller
from bot.quotes.attribution.confidence import confidence_of
from bot.quotes.attribution.decide import NOBODY, NOT_SPEECH, Decision, decide, scene_of
from bot.quotes.attribution.evidence import NOT_LOOKED_FOR, role_of_entity
from bot.quotes.attribution.joining import join, kind_of
from bot.quotes.context.candidates import Scene
from bot.quotes.mentions.names import mention_text
from bot.quotes.mentions.ties import NO_TIE, Tie
from bot.quotes.nested.hearsay import EXPLICIT, OPEN, HearsayContext, Meant, context_of, meant_by
from bot.quotes.nested.innermarks import MOST_INNER, Inside, inside_of
from bot.quotes.syntax.tokens import TokenizedText

_DEEPEST: Final = 2
"""Maximum number of quotations around another: three levels are read."""
_FEWEST_WORDS: Final = 4
"""Minimum number of words of an inner piece beside which no verb of speech stands; fewer are a name or an irony."""
_OPEN_CONFIDENCE: Final = 0.5
"""Confidence of an inner quotation that names nobody: the text doesn't settle the speaker."""
_SURELY: Final = 0.95
"""Chance of speech, and of its subject, where a verb of speech stands right before or after the words."""
_HIGHEST: Final = 0.97
"""Highest confidence of an inner quotation's speaker."""
_LEAST: Final = 0.5
"""Confidence below which nobody is named: here a wrong name denies the right one."""
_SUPPOSED: Final = 0.7
"""Chance that words which somebody "would say" were said."""


def with_inner(scene: Scene, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations of an article, each followed by the quotations within it."""
    with_their_own: list[Quotation] = []
    text, marks, left = scene.article.text, scene.article.language.marks, MOST_INNER
    for quotation in quotations:
        with_their_own.append(quotation)
        if left <= 0:
            continue
        inside = inside_of(text, quotation.start, quotation.spans, marks)
        if inside is None:  # most quotations
            left -= 1
        else:
            left -= len(inside.pieces)
            with_their_own += _inner(scene, quotation, inside)
    return tuple(with_their_own)


def _inner(scene: Scene, quotation: Quotation, inside: Inside) -> Iterator[Quotation]:
    """The quotations within a quotation, in text order."""
    words = scene_of(inside.text, inside.pieces, scene.article.language)
    if scene.article.language.learned is None:
        decisions = [Decision(unit, (), (), NOBODY, 0.0, -1, foreign=True) for unit in words.units]
    else:
        decisions = [_settled(words, decision) for decision in decide(words)]
    context = context_of(scene, quotation)
    for group in join(words, decisions):
        if _is_enough(words, group[0]):
            inner = _quotation(words, group, context)
            yield inner
            article, deep = scene.article, len(inner.tellers) >= _DEEPEST
            deeper = None if deep else inside_of(article.text, inner.start, inner.spans, article.language.marks)
            if deeper is not None:
                yield from _inner(scene, inner, deeper)


def _settled(words: Scene, decision: Decision) -> Decision:
    """The decision on a piece, with what is plain in spoken language and rare in written; ``NOT_SPEECH`` where it tells
    that something was not said, or only thought."""
    spoken = _in_spoken_form(words, decision)
    if spoken >= 0:
        return decision.but(chosen=spoken, chance=_SURELY, scores=(), place="b0", carried=False)
    nearer = _before_and_i_quote(words, decision, _nearer_subject(words, decision))
    if nearer >= 0:
        decision = decision.but(chosen=nearer, place="b0", carried=False)
    if decision.chosen == NOT_SPEECH and _is_sentence(words, decision):
        decision = decision.but(chosen=NOBODY)
    return decision.but(chosen=NOT_SPEECH) if _is_unsaid(words, decision) else decision


def _is_sentence(words: Scene, decision: Decision) -> bool:
    """Whether a piece is a sentence with its stop or comma, which titles and words under a pinch of salt are not."""
    first, last = (words.pieces[number] for number in (decision.unit.pieces[0], decision.unit.pieces[-1]))
    parts = words.article.text[first.start : last.end].split()
    small = sum(part[0].islower() for part in parts)
    return len(parts) >= _FEWEST_WORDS and parts[0][0].isupper() and small * 2 >= len(parts) and parts[-1][-1] in ",.!?"


def _in_spoken_form(words: Scene, decision: Decision) -> int:
    """The mention that is the subject of such a phrase right before the piece, -1 for none."""
    article = words.article
    first: int = decision.unit.first_token
    start = _sentence_start(article, first)
    match = article.language.spoken.forms.search(f" {' '.join(article.lows[start:first])} ")
    if match is not None:
        verb = first - len(match.group().split())
        at = bisect_left(words.firsts, verb) - 1
        if at < 0:
            return -1
        mention = words.mentions[at]  # named: mypyc lends numbers of what has no name, and drops it twice then
        return at if mention.reach == verb else -1
    second = article.language.grammar.second_verb.search(article.classes, start, first)
    own = _own_tie(words, decision)
    if second is None or own.token >= 0:
        return -1
    subjects = _mentions_between(words, start, second.start())
    return subjects[0] if len(subjects) == 1 else -1


def _sentence_start(article: TokenizedText, token: int) -> int:
    """First token of a token's sentence."""
    sentence = article.sentence_of[token]
    return article.sentence_starts[sentence]


def _mentions_between(words: Scene, start: int, end: int) -> list[int]:
    """Numbers of the mentions in tokens ``[start, end)`` that are no part of another one."""
    low, high = bisect_left(words.firsts, start), bisect_left(words.firsts, end)
    return [at for at in range(low, high) if at not in words.inner]


def _nearer_subject(words: Scene, decision: Decision) -> int:
    """The subject of a verb of speech between the chosen mention and the piece: “I heard her brother ask, ‘…’”; -1 for
    none.

    One right before it counts whatever was chosen, which what is told in between can't undo: “The heron told me, ‘…’”.
    """
    article = words.article
    first: int = decision.unit.first_token
    start = _sentence_start(article, first)
    nearest, token = -1, -1
    for at in _mentions_between(words, start, first):
        tie = words.ties[at]
        if _is_spoken(tie, first) and tie.token > token:
            nearest, token = at, tie.token
    if nearest < 0:
        return -1
    if article.classes[first - 1] in ",:" and _is_plain(words, decision, words.ties[nearest]):
        return nearest
    if decision.place != "b0" and not decision.carried:
        return -1
    chosen = words.ties[decision.chosen]  # named, as in _in_spoken_form
    return nearest if token > chosen.token else -1


def _before_and_i_quote(words: Scene, decision: Decision, nearer: int) -> int:
    """Who says it in “The heron told me, and I quote, ‘…’”, which the teller only underlines; elsewhere ``nearer``."""
    teller = nearer if nearer >= 0 else decision.chosen
    if teller < 0 or words.mentions[teller].head not in words.article.language.pronouns.first:
        return nearer
    tie = words.ties[teller]  # named, as in _in_spoken_form
    if tie.token < 0 or words.article.lows[tie.token] not in words.article.language.verbs.quoting:
        return nearer
    before = _mentions_between(words, _sentence_start(words.article, tie.token), words.mentions[teller].outer)
    return max((at for at in before if _is_spoken(words.ties[at], tie.token)), default=nearer)


def _is_spoken(tie: Tie, first: int) -> bool:
    return tie.letter in "VW" and tie.way in "SsR" and tie.token < first


_LOOKED_BACK: Final = 7
"""Tokens before a piece in which a phrase of thought is looked for: “my first thought was, ‘…’”."""


def _is_unsaid(words: Scene, decision: Decision) -> bool:
    """Whether the words report a thought, words that might be said, or words that were not said."""
    lows, first, tie = words.article.lows, decision.unit.first_token, _own_tie(words, decision)
    spoken = words.article.language.spoken
    if first and (lows[first - 1] in spoken.nots or not spoken.thought.isdisjoint(lows[:first][-_LOOKED_BACK:])):
        return True
    if tie.token < 0:
        return False
    if tie.lemma in spoken.thoughts and tie.letter == "T":
        return True
    mention = words.mentions[decision.chosen]
    if mention.head.endswith(spoken.denied_endings):  # “Don’t tell me, ‘…’”: taken for a name
        return True
    before = lows[max(0, mention.outer - 2) : mention.outer]
    between = lows[mention.last : tie.token]
    denied = any(low in spoken.denials or low.endswith(spoken.denied_endings) for low in between)
    is_question = bool(before) and before[-1] in spoken.asked and tie.way == "S"
    return denied or is_question or not spoken.conditions.isdisjoint(before)


def _own_tie(words: Scene, decision: Decision) -> Tie:
    """The chosen mention's tie where it governs the piece; none where it speaks of something else."""
    if decision.chosen < 0:
        return NO_TIE
    tie, unit = words.ties[decision.chosen], decision.unit
    if decision.carried or tie.token < 0:
        return tie
    apart = unit.first_token - tie.token if tie.token < unit.first_token else tie.token - unit.last_token
    return tie if apart <= (_FURTHEST if tie.letter in "VWA" else _FURTHEST_ACT) else NO_TIE


_FURTHEST, _FURTHEST_ACT = 14, 6
"""Tokens between a verb and the words that it reports: of plain speech, and of acts and names ("called it", "used")."""


def _is_enough(words: Scene, decision: Decision) -> bool:
    """Whether a piece is more than a title or a word with a pinch of salt."""
    piece = words.pieces[decision.unit.pieces[0]]
    count = len(words.article.text[piece.start : piece.end].split())
    tie = _own_tie(words, decision)
    if (not piece.closed or _is_title(words, decision)) and not _is_plain(words, decision, tie):
        return False
    if tie.token < 0:
        return count >= _FEWEST_WORDS
    return count > 1 or (tie.letter in "VW" and kind_of(words, decision) == "direct")


def _is_title(words: Scene, decision: Decision) -> bool:
    """Whether a piece has the capitals of a headline or a title ("The Flood Will Never Come"), and no stop."""
    first, last = (words.pieces[number] for number in (decision.unit.pieces[0], decision.unit.pieces[-1]))
    parts = words.article.text[first.start : last.end].split()
    long_words = [part for part in parts if len(part) > _SHORT_WORD]
    return len(long_words) > 1 and all(part[0].isupper() for part in long_words) and parts[-1][-1].isalnum()


_SHORT_WORD: Final = 3
"""Letters of the longest word that titles write small ("of", "the")."""


def _is_plain(words: Scene, decision: Decision, tie: Tie) -> bool:
    """Whether a verb of speech stands beside the words: “she told me, ‘…’”, “‘…,’ she said”."""
    unit = decision.unit
    if tie.letter not in "VW" or tie.way not in "SsIiR" or kind_of(words, decision) != "direct":
        return False
    if tie.token < unit.first_token:
        between = words.article.classes[tie.token + 1 : unit.first_token]
        return len(between) <= _BESIDE and not between.strip("oPNGBDdRw,:")
    return tie.token - unit.last_token <= _BESIDE


_BESIDE: Final = 5
"""Maximum tokens of a verb, its listener, and a comma."""


def _quotation(words: Scene, group: Sequence[Decision], context: HearsayContext) -> Quotation:
    outer = context.quotation
    pieces = [words.pieces[number] for decision in group for number in decision.unit.pieces]
    start, end = outer.start + pieces[0].start, outer.start + pieces[-1].end
    tie = _own_tie(words, group[0])
    teller = Teller(outer.attribution.speaker, outer.attribution.confidence)
    return Quotation(
        start,
        end,
        tuple((outer.start + piece.start, outer.start + piece.end) for piece in pieces),
        context.scene.article.text[start:end],
        kind_of(words, group[0]),
        words.article.words[tie.token] if tie.token >= 0 else None,
        _attribution(words, group[0], context),
        outer.start,
        (teller, *outer.tellers),
    )


def _attribution(words: Scene, decision: Decision, context: HearsayContext) -> Attribution:
    if decision.foreign:
        return NOT_LOOKED_FOR
    if decision.chosen < 0:
        return Attribution(None, None, None, None, _OPEN_CONFIDENCE, OPEN)
    mention = words.mentions[decision.chosen]
    first, last = words.article.span(mention.first, mention.last)
    span = (context.quotation.start + first, context.quotation.start + last)
    tie = _own_tie(words, decision)
    tied = (tie.token >= 0 and tie.letter != "T") or not decision.scores  # a listener doesn't say it
    if not tied:
        return Attribution(None, None, None, None, _OPEN_CONFIDENCE, OPEN)
    written = mention_text(words.article, mention)
    meant = meant_by(words, decision.chosen, context)
    confidence = round(_confidence(words, decision, meant, context), 3)
    if meant.speaker is None or confidence < _LEAST:
        return Attribution(written, span, None, None, _OPEN_CONFIDENCE, OPEN)
    return Attribution(written, span, meant.speaker, _role(context, meant), confidence, meant.rule)


def _confidence(words: Scene, decision: Decision, meant: Meant, context: HearsayContext) -> float:
    """Chance that the words were said, and by this person; it is no surer than the teller where it depends on the
    teller."""
    tie, chance = _own_tie(words, decision), decision.chance
    if decision.scores:
        chance = confidence_of(words, decision.but(trust=1.0))
    if _is_plain(words, decision, tie):
        chance = max(chance, _SURELY)
    between = words.article.lows[words.mentions[decision.chosen].last : max(tie.token, 0)]
    if not words.article.language.spoken.supposed.isdisjoint(between):
        chance *= _SUPPOSED
    most = _HIGHEST if meant.rule == EXPLICIT else min(_HIGHEST, context.quotation.attribution.confidence or _HIGHEST)
    return min(chance * meant.trust, most)


def _role(context: HearsayContext, meant: Meant) -> str | None:
    """The person's role in the article."""
    if meant.entity < 0:
        return None
    if meant.entity == context.teller:
        return context.quotation.attribution.role
    return role_of_entity(context.scene, meant.entity)
