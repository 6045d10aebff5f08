"""What the sentences around a piece tell of who said it, where its own names nobody."""

from bisect import bisect_left
from typing import Final

from bot.quotes.attribution.own_clauses import BEHIND
from bot.quotes.attribution.priors import TELLER
from bot.quotes.attribution.structures import ACTORS
from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.context.standing import SPEAKING_WAYS
from bot.quotes.context.told_behind import is_told_behind
from bot.quotes.context.views import Seen, View
from bot.quotes.coreference.tellers import teller_within
from bot.quotes.mentions.cases import is_oblique
from bot.quotes.mentions.names import Mention
from bot.quotes.vocabulary import NEVER


def teller_at_end(view: View) -> int:
    """The first token of whoever says, at the end of the sentence right before, what that tells; -1 for nobody."""
    article, frame = view.article, view.frame
    goes_on = view.own == "-" and frame.alone == "y" and frame.gap != "sent"
    if goes_on and article.language.pronouns.dropped and frame.paragraph_start <= frame.before < frame.start:
        firsts = view.scene.firsts
        at = teller_within(view.scene, (frame.before, frame.start), bisect_left(firsts, frame.start))
        if at >= 0:
            return view.scene.mentions[at].outer
    pattern = article.language.grammar.told_at_end
    if pattern is NEVER or view.own != "-" or frame.alone != "y" or frame.gap == "sent":
        return -1
    if frame.gap != "par" and article.language.tokens.nouns is None:
        return -1
    match = pattern.search(article.classes, frame.before, frame.start)
    if match is None or "Q" in article.classes[frame.before : match.start()]:
        return -1
    is_listener = article.lows[match.start("teller") - 1] in article.language.verbs.told
    return -1 if is_listener else match.start("teller")


def answers_to(view: View, seen: Seen) -> str:
    """What a mention is to words that the sentence calls an answer, without a name: ``Holt asked Pell about it. “…,”
    came the reply.``: ``TELLER`` for who was asked, ``BEHIND`` for who asked, empty otherwise."""
    article = view.article
    asking = article.language.verbs.asking
    if article.lows[seen.mention.outer - 1] in asking:
        return TELLER
    return BEHIND if seen.tie.way in SPEAKING_WAYS and article.lows[seen.tie.token] in asking else ""


def is_broken_into(view: View) -> bool:
    """``Il suo editore, racconta, l'ha saputo dalla radio. «…»``: whoever spoke tells the sentence before, where a verb
    of speech may stand without its subject."""
    article, frame = view.article, view.frame
    return article.language.pronouns.dropped and ",V," in article.classes[frame.before : frame.start]


def is_beat(view: View, seen: Seen) -> bool:
    """Whether a mention is the subject of a short sentence right before the piece, in its paragraph, without marks."""
    classes, frame, mention = view.article.classes, view.frame, seen.mention
    alone = view.own == "-" and frame.alone == "y" and frame.gap in _BEATING
    if not alone or frame.start - frame.before > _LONGEST_BEAT or is_broken_into(view):
        return False
    fronted = view.article.language.grammar.fronted
    if mention.outer != frame.before and fronted.fullmatch(classes, frame.before, mention.outer) is None:
        return False
    sentence = classes[frame.before : frame.start]
    is_told = frame.gap == "next" and not _TELLING.isdisjoint(sentence)  # The plan was late, she said. “A month late.”
    pronoun = mention.head in view.article.language.pronouns.somebody and f" {mention.head} " not in view.spoken
    return (seen.sort in ACTORS or pronoun) and "Q" not in sentence and not is_told


_BEATING: Final = ("par", "next")
"""Where the piece before stands: in the same paragraph or in the one before."""
_TELLING: Final = frozenset("VWA")
"""Classes of words by which somebody speaks."""
_LONGEST_BEAT: Final = 20
"""Tokens of such a sentence, at most."""


def is_newly_introduced(view: View, seen: Seen) -> bool:
    """``Mark Holt, 53, has worked at the plant for 37 years.``, and a paragraph of nothing but words in the first
    person: whether a mention opens the paragraph before as the only person in it, and is named there for the first
    time, in full."""
    scene, frame, mention, article = view.scene, view.frame, seen.mention, view.article
    alone = view.own == "-" and frame.alone == "y" and frame.gap in _NOBODY_IN_PARAGRAPH
    if not alone or mention.kind != "name" or seen.sort != _IN_FULL or frame.first != frame.paragraph_start:
        return False
    paragraph = article.paragraph_of[mention.first]
    start, end = article.paragraph_starts[paragraph], article.paragraph_starts[paragraph + 1]
    if mention.outer != start or "Q" in article.classes[start:end]:
        return False
    entity = scene.people.of_mention[seen.number]
    if entity < 0 or scene.people.entities[entity].first != seen.number:
        return False
    others = scene.people.of_mention[seen.number + 1 : bisect_left(scene.firsts, end)]
    if any(who >= 0 and who != entity and scene.people.entities[who].human > 0 for who in others):
        return False
    piece = scene.pieces[bisect_left(article.piece_tokens, frame.first)]
    talk = article.language.marks.talk.search(article.text, piece.start, piece.end)
    return talk is not None and talk[0] != "?"


_NOBODY_IN_PARAGRAPH: Final = ("none", "far")
"""Where the piece before stands: nowhere, or further back than the paragraph before."""
_IN_FULL: Final = "per2"
"""Sort of a person's full name."""


def says_right_before(view: View, seen: Seen) -> bool:
    """``A trader said that she had stopped him. “She let nobody finish.”``: whether a mention opens the sentence before
    words alone as the subject of a verb of speech, and nobody has spoken in the paragraph so far."""
    frame, tie, verbs = view.frame, seen.tie, view.article.language.verbs
    alone = view.own == "-" and frame.alone == "y" and frame.gap != "sent"
    if alone and frame.gap == "par":
        alone = view.cased and "Q" not in view.article.classes[frame.before : frame.start]
    if not alone or tie.way not in "Ss" or tie.letter not in "VW" or seen.mention.outer != frame.before:
        return False
    article = view.article
    told_at_end = article.language.grammar.told_at_end.search(article.classes, frame.before, frame.start)
    if told_at_end is not None or article.classes.startswith(_SAID_LAST, frame.start - 2):
        return False  # The board had promised a ferry, she said.
    verb = article.lows[tie.token]
    return verb not in verbs.asking and verb not in verbs.hearing and seen.sort in ACTORS


def is_only_for_many(view: View, seen: Seen) -> bool:
    """``Voor de boeren is de maat vol. “…”``: whether a sentence before words alone tells only for whom something is
    so, of people without a name, in a language that calls people by nouns for variety."""
    article, mention = view.article, seen.mention
    many = mention.kind == "nominal" and mention.head in article.language.nouns.many
    alone = view.own == "-" and view.frame.alone == "y" and view.frame.gap != "sent"
    return many and alone and article.language.nouns.calls_again and article.classes[mention.outer - 1] in "pO"


def is_viewer_right_before(view: View, seen: Seen) -> bool:
    """``Voor Holt is het duidelijk. “…”``: whether the sentence before words alone begins with whose view it tells, in
    a language whose verb stands right behind."""
    article, frame, mention = view.article, view.frame, seen.mention
    alone = view.own == "-" and frame.alone == "y" and frame.gap != "sent"
    if not alone or mention.outer != frame.before + 1 or article.language.grammar.clause_verb_last is NEVER:
        return False
    fronted = article.lows[frame.before] in article.language.small.viewed_by
    fronted = fronted and mention.head not in article.language.nouns.many
    return fronted and article.classes.startswith("a", mention.reach) and seen.sort in ACTORS


_SAID_LAST: Final = ("V.", "W.")
"""Classes of a verb of speech at the end of a sentence."""


def is_asked(view: View, seen: Seen) -> bool:
    """``Holt asked Pell why. “Nobody knew.”``: to whom a question is put in the sentence right before words of which
    nobody is said to have said them."""
    article, frame, mention = view.article, view.frame, seen.mention
    if view.own == "-" and frame.gap != "sent" and article.language.pronouns.dropped and _is_put_to(view, mention):
        return frame.alone == "y" or _answers(view)
    if view.own != "-" or frame.alone != "y" or frame.gap == "sent" or seen.tie.way != "O":
        return False
    questioned = article.lows[seen.tie.token] in article.language.verbs.asking and mention.reach < frame.start
    return questioned and article.lows[mention.reach] in article.language.small.questioning


def _is_put_to(view: View, mention: Mention) -> bool:
    """``preguntó a Pell``: whether a verb of asking stands right before somebody and his preposition."""
    article = view.article
    behind = article.classes[mention.outer - 1] == "p"
    if behind and article.lows[mention.outer - 1] in article.language.small.on_behalf:
        return False  # ha chiesto per Pell sette anni
    verb = mention.outer - 1 - behind
    return verb >= view.frame.before and article.lows[verb] in article.language.verbs.asking


def _answers(view: View) -> bool:
    """``«…», respondió.``: whether the rest of the piece's sentence is a verb of answering."""
    article, frame = view.article, view.frame
    verbs = article.language.verbs
    behind = article.lows[frame.last + 1 : frame.end]
    return any(verbs.cues.get(low, ("", ""))[1] in verbs.answering for low in behind)


def holds_the_words(view: View, seen: Seen) -> bool:
    """``… gab eine Stellungnahme ab. Darin heißt es: „…“``: the last document of the sentence before; ``Im Rathaus
    winkt man ab. „…“, heißt es dort.``: the body behind a preposition that the sentence before begins with."""
    if seen.sort not in _HOLDERS or view.own != "-":  # most mentions
        return False
    article, frame, nouns = view.article, view.frame, view.article.language.tokens.nouns
    if nouns is None:
        return False
    there = seen.sort == "org" and article.lows[seen.mention.outer - 1] in nouns.called_by
    if seen.sort != "doc" and not (there and seen.mention.outer - frame.before <= 1):
        return False
    front = article.lows[frame.start : frame.first] + article.lows[frame.last + 1 : frame.end]
    if nouns.therein.isdisjoint((*front[:1], *front[-_THEREIN_BEHIND:])):
        return False
    if nouns.written.isdisjoint(front) and nouns.called.isdisjoint(front) and nouns.mentioned.isdisjoint(front):
        return False
    between = article.classes[seen.mention.reach : frame.start]
    return "S" not in between


_HOLDERS: Final = ("doc", "org")
"""Sorts of the mentions that words may stand in."""
_THEREIN_BEHIND: Final = 4
"""Tokens at the end of a sentence among which the adverb for a document stands: ``„…“, heißt es darin.``, ``ist darin
die Rede.``"""


def speaks_in_general(view: View, seen: Seen) -> bool:
    """``Im Rathaus sieht man das anders. „…“``, ``Das sieht man im Rathaus anders. „…“``: the body in which people do
    what the sentence before tells."""
    if seen.sort != "org" or view.own != "-":  # most mentions
        return False
    article, frame, nouns = view.article, view.frame, view.article.language.tokens.nouns
    if nouns is None or not (frame.alone == "y" or frame.mood):
        return False
    outer, reach = seen.mention.outer, seen.mention.reach
    if article.lows[outer - 1] not in nouns.called_by:
        return False
    if outer - frame.before > 1:
        return article.lows[outer - 2] in article.language.pronouns.anybody
    return not article.language.pronouns.anybody.isdisjoint(article.lows[reach : reach + _VERB_AND_PEOPLE])


_VERB_AND_PEOPLE: Final = 3
"""Tokens behind a body among which "man" stands, behind the verb."""


def is_next_voice(view: View, seen: Seen) -> bool:
    """Whether the sentence before says of a body that it sees something as another does, or otherwise."""
    article, frame, nouns = view.article, view.frame, view.article.language.tokens.nouns
    if nouns is None or seen.sort != "org":
        return False
    return not nouns.next_voice.isdisjoint(article.lows[frame.before : min(frame.start, frame.before + _LONGEST_BEAT)])


def says_what_stands_before(view: View, seen: Seen) -> bool:
    """``„…“ Mit diesen Worten eröffnete Huber das Fest.``, ``Die Stadt will „bald“ öffnen. Das sagte Huber.``: who
    stands behind the verb of the next sentence, in a language in which it tells of the one before so."""
    article, nouns, start = view.article, view.article.language.tokens.nouns, view.frame.end
    whole = view.frame.alone == "y" or view.frame.shape[0] == "l"  # else somebody is named beside the words
    if view.own == "-" and whole and is_told_behind(article, start, seen.mention):
        return True
    if nouns is None or start >= seen.mention.outer:
        return False
    if article.lows[start] in nouns.neuter:
        return _says_that(view, seen, nouns)
    return article.lows[start] in article.language.small.with_ and _says_with_these_words(view, seen, nouns)


def _says_that(view: View, seen: Seen, nouns: CapitalNouns) -> bool:
    """``Das sagte Huber``, ``Dies teilte der Verein mit``: the subject of a verb of telling behind "that"."""
    frame = view.frame
    if seen.tie.token != frame.end + 1 or seen.tie.way not in "Ii":
        return False
    tells = frame.shape[0] == "l" or frame.alone == "y" or frame.mood != ""
    return tells and view.own == "-" and seen.tie.lemma in nouns.telling_that


def _says_with_these_words(view: View, seen: Seen, nouns: CapitalNouns) -> bool:
    """``Mit diesen Worten eröffnete Huber das Fest.``"""
    article, start, mention = view.article, view.frame.end, seen.mention
    words = next((at for at in range(start + 1, min(start + _THESE_WORDS, mention.outer))
                  if article.lows[at] in nouns.these_words), -1)  # fmt: skip
    if words < 0 or article.lows[start + 1] not in nouns.pointing:
        return False
    return article.classes[mention.outer - 1] in _VERBAL and not is_oblique(article, mention.first, mention.head_at)


_THESE_WORDS: Final = 5
"""Tokens of ``mit diesen klaren Worten``, at most."""
_VERBAL: Final = frozenset("aeVWKTU")
"""Classes of the verb before an inverted subject, and of adverbs between them."""


def announces_another(view: View, seen: Seen) -> bool:
    """Whether a mention in the next sentence says what comes after it: ``“…” Reed said: “…”``."""
    article, tie = view.article, seen.tie
    says = tie.way == "S" or (tie.way == "s" and article.language.tokens.nouns is not None)
    return says and article.language.grammar.announces.match(article.classes, tie.token + 1) is not None
