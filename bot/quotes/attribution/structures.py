"""Structures that are too rare to learn and too plain to miss, with the weights that were set for them by hand."""

import re
from typing import Final

from bot.quotes.attribution.halves import is_between_halves
from bot.quotes.attribution.naming import CHRISTENED, NAMED, is_christened
from bot.quotes.attribution.own_clauses import AGENT, BEHIND, CALLING, PASSED_ON, RELATIVE, in_own_clause
from bot.quotes.attribution.owners import is_called_his_answer, is_owner
from bot.quotes.attribution.partial import (
    is_agent_behind,
    opens_as_document,
    rejects_a_claim,
    shares_a_verb,
    tells_how_another_feels,
    tells_why,
)
from bot.quotes.attribution.passed_on import has_words_passed_on, is_told_on, leads_to_another
from bot.quotes.attribution.retold import is_document_of_another, is_handed_on, is_judged, is_put_in
from bot.quotes.attribution.several import ANEW, RESUMED, resumes
from bot.quotes.attribution.silence import (
    ADDRESS,
    ALONE,
    ANNOUNCED,
    ANSWERED,
    CHARGED,
    COMPOUND,
    DEMANDED,
    FRONTED,
    NOUNS_ANSWERED,
    PAPER,
    PROGRAMME,
    SENTENCE,
    SHOUTED,
    SPOKEN,
    SPOKEN_OF,
    TAILED,
    TITLED,
    TITLES,
    UNSAID,
    WORK,
    is_cried,
)
from bot.quotes.attribution.subordinate import (
    calls_in_clause,
    is_answerable,
    is_short,
    speaks_aside,
    speaks_in_relative,
)
from bot.quotes.attribution.verb_last import BRACKETED, CLAIMED, IN_TURN, RETOLD, SHARED, TELLS, structure_by_clause
from bot.quotes.context.frame import Frame, is_told_of
from bot.quotes.context.standing import DOER, leads, standing_of
from bot.quotes.context.views import Seen, View
from bot.quotes.coreference.questions import answerer_of
from bot.quotes.mentions.cases import is_oblique
from bot.quotes.mentions.names import Mention, is_person_like
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER

SOURCE: Final = "statement of an owner that …"
NAMING: Final = "calls it so"
BRANDED: Final = "is called so"
"""Feature of ``Holt was branded “a fool”``, ``Holt hit back after being called a “fool”``: the words are somebody
else's. In the labelled articles none of 18 such subjects says them."""
CRIES: Final = "whose cries they are"
"""Feature of ``to cries of “shame” from the gallery``, ``her supporters' chants of “Four more years”``."""
BYSTANDER: Final = "no cries of whoever is named there"
"""Feature of ``To cries of “shame” Holt left the hall``."""
TAKEN: Final = "says what comes after"
TOPIC: Final = "whom it is about"
OWNER: Final = "whose answer it is"
ADDING: Final = "who adds to what another said"
"""Feature of ``…, with Holt adding that it was "…"``: the words are Holt's."""
QUOTED: Final = "is quoted as saying"
"""Feature of ``Holt quoted Pell as saying that it was "…"``, ``rejected Pell's claim that …``: the words are Pell's."""
SAYING: Final = "says so at the end"
"""Feature of ``a judge dismissed a lawsuit over a mural it hid, writing that it was "…"``: the sentence's subject."""
VIEWPOINT: Final = "whose view it is"
"""Feature of ``To Holt, the plan is "…"``."""
PUT_IN: Final = "says so between commas"
"""Feature of ``The pilots had signed “with a smile”, he said, and …``: who is put in behind the words."""
VOICED: Final = "says something right before"
"""Feature of ``A trader said that she had stopped him. “She let nobody finish.”``: the subject of a verb of speech that
opens the sentence before words alone, where nobody has spoken in the paragraph so far."""
SAID_SO: Final = "said with these words"
"""Feature of ``„…“ Mit diesen Worten eröffnete Huber das Fest.``: the subject behind the verb."""
FOREWORD: Final = "whose sentence ends in a colon"
"""Feature of ``O treinador Ana Nunes foi mais duro: “…”``, in a language that has such sentences for verbs of speech:
the subject of a sentence that nothing but a colon parts from the words, and in which nobody is said to speak."""
TELLER: Final = "tells the sentence before"
"""Feature of ``Het kabinet moet ingrijpen, vindt ze. “Niets doen is geen optie.”``: the subject of the verb of speech
at the end of the sentence before."""
TAKES_OVER: Final = "whom the sentence before is about"
"""Feature of ``Huber sieht das anders. Der Plan sei „ein Irrweg“.``: the subject of a sentence that tells what is so,
right before one that tells what somebody says, or words alone, where somebody else spoke before."""
NEXT: Final = "whose turn it is"
"""Feature of ``Auch der Verein ist enttäuscht. „…“``, ``Anders sieht es der Verein. „…“``: a body beside words that
bring in another voice."""
GOES_WITHOUT: Final = "whose verb has no subject"
"""Feature of ``La magistrata ha chiesto sette anni. «…», ha scandito.``: the same in a language whose verbs may have no
subject, beside ``TAKES_OVER``."""
DENIES: Final = "denies it"
"""Feature of ``Huber wies den Vorwurf zurück, er habe „…“``: what somebody denies is what others say."""
GOES_ON: Final = "goes on, about somebody else"
"""Feature of ``Holt praised her rivals. Of Pell: “…”``: the subject of the sentence before a line that only names whom
the words are about."""
HELD: Final = "what the words stand in"
"""Feature of ``eine Stellungnahme … Darin heißt es: „…“``."""
SIGNED: Final = "signed"
"""Feature of ``"…" - Mary Holt``, under or behind words that nobody else is said to have said."""
BEAT: Final = "what somebody does right before"
"""Feature of ``Pell shook his head. "There is no plan."``: whoever acts in a short sentence right before words of which
nobody is said to have said them. The articles that are learned from have it a handful of times."""
SPLIT: Final = "between two halves"
"""Feature of ``“It is late,” said the German, “but we will stay”``: whose first half it is, of what a comma parts."""
PRIORS: Final = {
    SPLIT: 4.0, BEAT: 3.0, VOICED: 2.0, PUT_IN: 3.0, RESUMED: 9.0, ANEW: 3.0,
    SAYING: 2.5, VIEWPOINT: 2.0, SIGNED: 2.5, ALONE: -2.0, SOURCE: 7.0, OWNER: 4.0, AGENT: 8.0, RELATIVE: 5.5,
    ADDING: 3.0, QUOTED: 4.0, PASSED_ON: 8.0, NAMING: 2.0, CALLING: 5.0, BEHIND: -4.5, TOPIC: -5.0, TAKEN: -1.5,
    SENTENCE: -2.0, ANNOUNCED: -1.5,
    ANSWERED: -2.0, NAMED: 3.5, CHRISTENED: 3.0, PROGRAMME: 4.0, TITLES: 2.0, WORK: 2.0, ADDRESS: 6.0, PAPER: 4.0,
    NOUNS_ANSWERED: -2.0, TITLED: 2.0, COMPOUND: 6.0,
    SPOKEN: -2.0, SAID_SO: 6.5, TELLER: 5.0, TAKES_OVER: 2.0, GOES_WITHOUT: 1.0, FOREWORD: 2.5, HELD: 5.0,
    DENIES: -3.5, UNSAID: 6.0,
    GOES_ON: 3.5, SPOKEN_OF: -1.5, CHARGED: -4.5, DEMANDED: -1.5, FRONTED: -2.5,
    NEXT: 2.0, RETOLD: 4.5, CLAIMED: 6.5, TELLS: -4.5, SHARED: 6.0, BRACKETED: 5.0, IN_TURN: 4.5,
    BRANDED: -3.5, CRIES: 4.0, BYSTANDER: -3.0, SHOUTED: -3.0, TAILED: -1.5,
}  # fmt: skip
"""Weights of structures that are too rare to learn and too plain to miss: set by hand, added to the learned ones."""


LEADING: Final = "in a clause before another speaker"
"""Feature of ``Während Huber den Plan begrüßt hatte, warnte Lenz, er sei „…“``: whoever speaks in the clause before."""
MUTE: Final = "a thing without a verb"
"""Feature of ``Es gehe um eine Ideologie: „…“``."""


def turn_of(article: TokenizedText, seen: Seen, piece: int) -> str:
    """The sign, empty for none, that a mention is no speaker of the piece at a token, in a language whose verbs stand
    second."""
    if seen.tie.way == "-":
        return MUTE if seen.sort == "noun" else ""
    if is_denied_by(article, seen, piece):
        return DENIES
    leads = seen.tie.way in "Ss" and seen.tie.token < piece
    if leads and article.language.grammar.main_clause.match(article.classes, seen.tie.token + 1):
        return LEADING
    return ""


def is_denied_by(article: TokenizedText, seen: Seen, piece: int) -> bool:
    """Whether somebody denies what a clause behind the verb tells: ``bestritt, dass es „…“ gewesen sei``."""
    cue, lows, verbs = seen.tie.token, article.lows, article.language.verbs
    if seen.tie.way not in "SsIi" or (lows[cue] not in verbs.denying and lows[cue] not in verbs.denying_apart):
        return False
    clause = article.classes.find(",", max(cue, seen.mention.last), piece)
    if clause < 0 or article.classes[clause + 1] not in _CLAUSES:
        return False
    return lows[cue] in verbs.denying or lows[clause - 1] == verbs.denying_apart[lows[cue]]


_CLAUSES: Final = frozenset("tPDdNQ")
"""Classes of the first word of a clause that tells what is denied."""


def structure_of(view: View, seen: Seen, governs: bool) -> str:
    """The structure that a mention of the unit's sentence stands in, empty for none of these."""
    article, frame, mention = view.scene.article, view.frame, seen.mention
    if frame.lead_word in article.language.small.of and is_cried(view.scene, frame):
        return CRIES if _cries(article, mention, frame) else BYSTANDER
    if by_another := _as_told_by_another(view, seen):
        return by_another
    if frame.gap == "sent" and seen.place == "b0" and resumes(view, seen):
        return RESUMED
    if seen.place == "b0" and frame.lead[-1] == ":" and (announced := _announced(view, seen)):
        return announced
    if seen.place == "b0" and frame.link and is_between_halves(article, mention, frame):
        return SPLIT
    capitals = article.language.tokens.nouns is not None
    if seen.place == "a0":
        return (structure_by_clause(view, seen) if capitals else "") or _behind_piece(view, seen)
    if mention.reach == frame.first and seen.sort in ACTORS and shares_a_verb(article, mention, frame):
        return RELATIVE
    if mention.outer <= frame.start + 1 and (opening := _opening(view, seen)):
        return opening
    if capitals and (by_clause := structure_by_clause(view, seen)):
        return by_clause
    if speaks_in_relative(article, seen, frame, governs) or is_answerable(article, seen, frame):
        return RELATIVE
    return _governing(view, seen) if governs else ""


def _as_told_by_another(view: View, seen: Seen) -> str:
    """What somebody is to words that another tells or passes on, empty for nothing of the kind."""
    article, tie, before = view.scene.article, seen.tie, seen.place == "b0"
    if before and has_words_passed_on(view, seen):
        return PASSED_ON
    free = article.language.grammar.verb_first is not NEVER and article.language.tokens.nouns is None
    if free and (hanging := in_own_clause(view, seen)):
        return hanging
    if tie.way == "A" and tie.lemma == article.language.verbs.according and view.own != "A" and view.beside:
        return BEHIND
    if tie.way == "A" and 0 <= tie.token < view.taken_over and article.classes[view.taken_over] == "A":
        return BEHIND
    if is_handed_on(view, seen):
        return RELATIVE
    if before and speaks_aside(article, seen, view.frame, view.cue_before):
        return BEHIND
    if before and is_document_of_another(view, seen):
        return SOURCE
    if (free and leads_to_another(view, seen)) if before else is_told_on(view, seen):
        return BEHIND
    return OWNER if seen.sort == "noun" and answerer_of(view.scene, seen.mention) >= 0 else ""


def _governing(view: View, seen: Seen) -> str:
    """The structure of the mention whose cue is nearest to the piece."""
    article, frame, mention, tie = view.scene.article, view.frame, seen.mention, seen.tie
    language, nouns = article.language, article.language.tokens.nouns
    if _is_branded(article, seen, frame):
        return BRANDED
    if tie.way == "S" and _adds(article, mention, tie.token):
        return ADDING
    claimed = article.classes.startswith("s", mention.reach)
    agent = tie.token < mention.outer and article.lows[mention.outer - 1] in language.small.by_or_from  # told by Holt
    agent = agent or (language.verbs.last and article.lows[mention.outer - 1] in language.small.by)  # door Holt verteld
    within = tie.letter in "VW" and _announces_within(view, seen)
    if tie.way == "S" and (claimed or agent) and is_judged(article, tie.token, frame.first):
        return BEHIND
    if tie.way == "S" and (claimed or agent or within or article.lows[tie.token - 1] in language.small.as_):
        return QUOTED
    if tie.way == "i" and is_put_in(article, mention, frame):
        return QUOTED
    if tie.way == "N" and _has_owner(article.classes, mention):
        return SOURCE
    heard = tie.way == "S" and article.lows[tie.token] in language.verbs.hearing
    if heard or (tie.way in "Sd" and rejects_a_claim(article, tie, frame)):
        return BEHIND
    if tells_why(article, tie, frame):
        return SAYING
    if _may_call(article, seen) and calls_in_clause(article, seen, frame):
        return CALLING
    if tie.way == "R" and tie.letter in "VW" and frame.shape[0] == "c":
        return ""
    described = tie.way == "R" and frame.lead_word in language.small.as_  # a survey which described it as
    if (
        (tie.letter != "K" and not described and (nouns is None or tie.lemma not in nouns.accusing))
        or tie.way not in ("SsR" if nouns is None else "SsRi")
        or (tie.way != "R" and tie.letter == "K" and _is_reported(view, mention))
        or (frame.mood and is_told_of(article, mention))  # Huber nenne das „…“: somebody says that he does
    ):
        return ""
    work = language.nouns.adjectives_behind and frame.lead_word in language.nouns.work_nouns  # présenté leur film « … »
    if work or is_christened(language, frame) or not is_short(article, tie.token + 1, frame.first):
        return ""
    return RELATIVE if tie.way == "R" else NAMING


def _may_call(article: TokenizedText, seen: Seen) -> bool:
    """Whether a mention is of people, a body or a document, or of some of these: ``a section of the media``."""
    return seen.sort in _CALLERS or (seen.sort == "noun" and article.classes[seen.mention.last - 1] == "R")


def _cries(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``… of “shame” from the gallery``, ``her supporters' chants of “Four more years”``."""
    if mention.outer == frame.last + 2:
        return article.lows[frame.last + 1] in article.language.small.by_or_from
    owns = article.classes[mention.last : mention.last + 1] in ("s", "'")
    return owns and 0 < frame.first - mention.last <= _LONGEST_CRIES


_LONGEST_CRIES: Final = 5
"""Tokens from an owner to what he cries: ``' repeated chants of``."""


def _is_branded(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """Whether somebody is called what stands in marks: ``was branded “a fool”``, ``described as “a fool”``; or does
    something ``after being called a “fool”``."""
    tie, lows, language = seen.tie, article.lows, article.language
    if seen.place != "b0":
        return False
    if tie.way == "P":
        return tie.letter == "K" or lows[tie.token + 1] in language.small.as_
    near = max(tie.token + 1, frame.first - _LONGEST_BRAND)
    verb = article.classes.find("K", near, frame.first)
    if verb <= near + 1 or not lows[verb].endswith(language.verbs.past_endings):
        return False
    being = lows[verb - 1]
    return (
        being in language.verbs.be
        and being.endswith(language.verbs.active_endings)
        and article.classes[verb - 2] in "pz"
    )


_LONGEST_BRAND: Final = 6
"""Tokens of ``after being called a``, at most, with a word between."""


def _announces_within(view: View, seen: Seen) -> bool:
    """``Holt said that Pell had told the board: “…”``: whoever speaks nearest to the colon or comma, in a clause
    within what somebody else says."""
    frame, article, mention, cue = view.frame, view.scene.article, seen.mention, seen.tie.token
    verb, verbs = article.lows[cue], article.language.verbs
    if frame.first == cue + 1:  # that Pell had shouted “…” at him
        near = (frame.shape[0] == "c" or verb in verbs.shouting) and not verb.endswith(verbs.active_endings)
    else:
        beside = cue == mention.reach and article.classes[mention.outer - 1] in _HEARD
        listens = beside and verb.endswith(verbs.active_endings)  # emailed staff saying:
        near = frame.lead[-1] in ":," and frame.first - cue <= _LONGEST_ANNOUNCING and not listens
    somebody = seen.sort in ACTORS or mention.kind == "pronoun"
    return near and somebody and view.outer is not None and view.inner is not None and seen.number == view.inner.number


_HEARD: Final = frozenset("VWKUp")
"""Classes before a listener: ``emailed staff``, ``wrote to staff``."""
_LONGEST_ANNOUNCING: Final = 7
"""Tokens from a verb of speech to the piece that it announces: ``shouted from the balcony, “…”``."""


def _behind_piece(view: View, seen: Seen) -> str:
    """What a mention behind the piece is to it: who signs it, or by whom something is called so."""
    article, frame = view.scene.article, view.frame
    if view.own == "-" and _is_signed(article, seen.mention, frame):
        return SIGNED
    if is_agent_behind(article, seen.mention, frame):
        return AGENT
    as_saying = seen.tie.way == "S" and seen.tie.token == seen.mention.reach + 1
    if (
        as_saying and article.lows[seen.mention.reach] in article.language.small.as_
    ):  # “…,” the Echo quoted Holt as saying
        return QUOTED
    if _is_put_in(article, seen, frame):
        return PUT_IN
    if is_called_his_answer(article, seen.mention, frame):
        return OWNER
    return QUOTED if tells_how_another_feels(view, seen) else ""


def _is_put_in(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``The pilots had signed “with a smile”, he said.``: nothing but a comma, somebody and a verb of speech between a
    piece within a sentence and another comma or the end, in a language that turns no subject round there."""
    classes, tie = article.classes, seen.tie
    if frame.lead == "^" or tie.way != "S" or tie.token != seen.mention.reach or seen.mention.outer != frame.last + 2:
        return False
    ends = classes.startswith((",", "."), tie.token + 1) and not classes.startswith(",Q", tie.token + 1)
    return ends and article.words[frame.last + 1] == "," and article.language.grammar.verb_first is NEVER


def _opening(view: View, seen: Seen) -> str:
    """What the first mention of a sentence is to the piece, without a verb of speech beside it."""
    article, frame, tie = view.scene.article, view.frame, seen.tie
    if view.own == "-" and _is_viewer(article, seen.mention, frame):
        return VIEWPOINT
    acts = tie.way == "S" and tie.letter in "KTU"
    return SAYING if acts and _says_so_later(article, seen.mention, tie.token, frame) else ""


def _is_viewer(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``To Mary Holt, the plan is “…”``: a person behind the first word of the sentence, and a comma."""
    if mention.outer != frame.start + 1 or article.lows[frame.start] not in article.language.small.viewed_by:
        return False
    person = mention.kind == "nominal" or is_person_like(article, mention)
    if article.language.grammar.clause_verb_last is not NEVER and article.classes.startswith("a", mention.reach):
        return person  # För Holt är planen ”…”
    return person and article.classes.startswith(",", mention.reach)


def _says_so_later(article: TokenizedText, mention: Mention, verb: int, frame: Frame) -> bool:
    """``A judge dismissed a lawsuit, writing that it was “…”``: the participle that announces the piece belongs to
    the subject of the sentence, whatever stands between."""
    if mention.outer != frame.start:
        return False
    later = article.language.grammar.saying_later.match(article.classes, verb + 1, frame.first + 1)
    return later is not None and article.lows[later.start("cue")].endswith(article.language.verbs.active_endings)


def _is_signed(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``“…” - Mary Holt``, ``“…”: Mary Holt``: nothing but a dash or a colon stands between, and the piece is first."""
    between = article.classes[frame.last + 1 : mention.outer]
    named = is_person_like(article, mention) and mention.last - mention.core > 1
    listed = article.classes.startswith(",M", mention.reach)  # a list of other papers' reports
    return frame.lead == "^" and between in _SIGNS and named and not listed


_SIGNS: Final = ("-", "--", ":")
"""Classes between words and who said them, in a heading or under a picture."""


def _adds(article: TokenizedText, mention: Mention, cue: int) -> bool:
    """``with Holt adding``: a participle's subject behind "with"."""
    language, lows = article.language, article.lows
    return lows[mention.outer - 1] in language.small.with_ and lows[cue].endswith(language.verbs.active_endings)


def _announced(view: View, seen: Seen) -> str:
    """What somebody is to the words after a colon: whose answer they are, whom they are about, or who acts before."""
    article, mention, frame = view.scene.article, seen.mention, view.frame
    if _is_only_a_topic(article, frame) or _is_a_moment(article, seen, frame):
        return TOPIC
    if is_owner(article, mention, frame):
        return OWNER
    if opens_as_document(article, seen, frame):
        return SOURCE
    nouns = article.language.tokens.nouns
    acting = article.language.nouns.calls_again or nouns is not None
    leads = (mention.outer == frame.start and acting) or _is_inverted(article, mention, frame)
    body = seen.sort == "org" and article.lows[mention.head_at] not in article.language.tokens.spoken_nouns
    acts = seen.sort in ACTORS or (body and nouns is not None)
    if nouns is not None and not nouns.passing_on.isdisjoint(article.lows[mention.reach : frame.first]):
        return ""
    return FOREWORD if leads and acts and view.own == "-" else ""


def _is_inverted(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``Nun klingt die Trainerin anders: „…“``: the subject behind the verb of a sentence that an adverb opens, in a
    language whose verbs stand second."""
    between = mention.outer - frame.start
    if article.language.tokens.nouns is None or not 1 < between <= _LONGEST_INVERSION:
        return False
    front = _INVERSION.fullmatch(article.classes, frame.start, mention.outer)
    return front is not None and not is_oblique(article, mention.first, mention.head_at)


_INVERSION: Final = re.compile("(?:[aM]|p[Dd]?w{0,2}[wRNGMBS]{1,3})ea{0,2}")
"""Classes of an adverb or a preposition with its noun, a verb and adverbs before its subject."""
_LONGEST_INVERSION: Final = 9
"""Tokens of these at most."""


def goes_on_about_another(view: View, seen: Seen) -> bool:
    """Whether a mention leads the sentence before words that only ``Of Holt:`` announces."""
    article, frame = view.scene.article, view.frame
    somebody = seen.sort in ACTORS or seen.sort in article.language.pronouns.speaking_sorts
    if view.own != "-" or frame.lead[-1] != ":" or not somebody:
        return False
    if not _is_only_a_topic(article, frame):
        return False
    sentence = article.sentence_of[seen.mention.first]
    return standing_of(view.scene, seen.number, sentence) >= DOER and leads(view.scene, seen.number, sentence)


def _is_only_a_topic(article: TokenizedText, frame: Frame) -> bool:
    """``Of Holt:``, ``On the referee:``, ``Of its star, Mary Holt:``: whom the words of the speaker before are about;
    not ``On stage, Mary Holt:``, who speaks there."""
    topic, small = article.classes[frame.start + 1 : frame.first - 1], article.language.small
    opening = article.lows[frame.start]
    named = _IN_TOPIC + "," if opening in small.of else _IN_TOPIC
    return opening in small.about and 0 < len(topic) <= _LONGEST_TOPIC and not topic.strip(named)


_LONGEST_TOPIC: Final = 8
"""Tokens between ``of`` and the colon, at most."""
_IN_TOPIC: Final = "DdwegNGBRSs#pO"
"""Classes of the words that name somebody or something: articles, nouns, names."""


def _is_a_moment(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``Then, after a pause: “…”``: a thing behind a preposition, right before the colon, says nothing; unlike whose
    words it stands behind: ``Holt's message to the young: “…”``."""
    outer = seen.mention.outer
    if seen.sort != "noun" or seen.mention.reach != frame.first - 1 or article.classes[outer - 1] not in "pz":
        return False
    return article.language.tokens.spoken_nouns.isdisjoint(article.lows[frame.start : outer])


def _is_reported(view: View, mention: Mention) -> bool:
    """Whether what a mention does is what somebody else says: ``Quill said Holt called him a``, without a comma; not
    ``Quill said it hurt after a paper called him a``, ``a pitch which a paper had called``, which tell more."""
    classes = view.scene.article.classes
    lows, language = view.scene.article.lows, view.scene.article.language
    small = language.small
    named = mention.kind != "pronoun"
    if named and lows[mention.outer - 1] in small.what and lows[mention.outer - 2] not in language.verbs.be:
        return False
    joined = lows[mention.outer - 1] in small.what or lows[mention.outer - 1] in small.as_
    if classes[mention.outer - 1] in "zr" and named and not joined:
        return False
    return any(token > mention.first or "," not in classes[token : mention.first] for token in view.reported)


def _has_owner(classes: str, mention: Mention) -> bool:
    """Whether a description names whose it is: ``the Water Board statement``, ``Holt's letter``."""
    return any(letter in "NGs" for letter in classes[mention.first : mention.head_at])


ACTORS: Final = ("per1", "per2", "role")
"""Sorts of the mentions that act: persons, by name or by description."""
TAKING: Final = frozenset([RELATIVE, CALLING, QUOTED, AGENT, ADDING, NAMING])
"""Structures by which somebody takes the word from another within a sentence."""
_CALLERS: Final = frozenset([*ACTORS, "org", "doc"])
"""Sorts of what may call something by a name: people, bodies, documents."""
