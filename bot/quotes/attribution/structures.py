"""Which structure a mention stands in, where structures are too rare to learn and too plain to miss."""

import re
from typing import Final

from bot.quotes.attribution.halves import is_between_halves
from bot.quotes.attribution.naming import is_christened
from bot.quotes.attribution.own_clauses import AGENT, BEHIND, CALLING, PASSED_ON, RELATIVE, in_own_clause
from bot.quotes.attribution.owners import are_words_to_listener, is_called_his_answer, is_listener_of_noun, is_owner
from bot.quotes.attribution.partial import (
    ends_sentence,
    is_agent_behind,
    is_put_behind,
    opens_as_document,
    rejects_a_claim,
    shares_a_verb,
    tells_how_another_feels,
    tells_why,
)
from bot.quotes.attribution.passed_on import has_words_passed_on, is_told_on, leads_to_another
from bot.quotes.attribution.priors import (
    ADDING,
    AT_END,
    BRANDED,
    DENIES,
    FOREWORD,
    LEADING,
    MUTE,
    NAMING,
    OWNER,
    PUT_IN,
    QUOTED,
    SAYING,
    SIGNED,
    SOURCE,
    SPLIT,
    TOPIC,
    VIEWPOINT,
)
from bot.quotes.attribution.retold import (
    NO_WORD,
    TOLD_OR_SAYS,
    is_document_of_another,
    is_handed_on_as_subject,
    is_handed_on_behind,
    is_handed_on_by_word,
    is_handed_on_within,
    is_judged,
    is_put_in,
    is_told_before,
    words_of_handing_on,
    writes_saying,
)
from bot.quotes.attribution.several import RESUMED, resumes
from bot.quotes.attribution.subordinate import (
    answers_for_words,
    calls_in_clause,
    is_claimed_so,
    is_short,
    speaks_aside,
    speaks_in_relative,
    speaks_within_aside,
    words_of_judging,
)
from bot.quotes.attribution.verb_last import structure_by_clause
from bot.quotes.context.frame import Frame, is_told_of
from bot.quotes.context.standing import DOER, leads, standing_of
from bot.quotes.context.views import Seen, View, cues_of_speech
from bot.quotes.coreference.questions import answerer_of
from bot.quotes.mentions.cases import is_oblique
from bot.quotes.mentions.names import Mention, is_person_like
from bot.quotes.mentions.ties import Tie
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER


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


def structure_before(view: View, seen: Seen, governs: bool) -> str:
    """The structure of a mention before the piece in its sentence, empty for none of these. ``governs``: its cue is
    the nearest one."""
    if by_another := _as_told_by_another(view, seen):
        return by_another
    article, frame, mention = view.article, view.frame, seen.mention
    if frame.gap == "sent":
        if resumes(view, seen):
            return RESUMED
        if frame.link and is_between_halves(article, mention, frame):
            return SPLIT
    if frame.colon and (announced := _announced(view, seen)):
        return announced
    if mention.reach == frame.first and seen.sort in ACTORS and shares_a_verb(article, mention, frame):
        return RELATIVE
    if mention.outer <= frame.start + 1 and (opening := _opening(view, seen)):
        return opening
    if view.cased and (by_clause := structure_by_clause(view, seen)):
        return by_clause
    if seen.tie.way == "R" and speaks_in_relative(article, seen, frame, governs):
        return RELATIVE
    behind = mention.reach + (article.classes[mention.reach] == ",")
    is_judged = behind < frame.first and article.lows[behind] in words_of_judging(article.language)
    if (is_judged or seen.tie.way == "P") and answers_for_words(article, seen, behind, frame):
        return RELATIVE
    return _governing(view, seen) if governs else ""


def _as_told_by_another(view: View, seen: Seen) -> str:
    """What somebody before a piece is to words that another tells or passes on, empty for nothing of the kind."""
    frame, mention, tie = view.frame, seen.mention, seen.tie
    if frame.hangs and has_words_passed_on(view, seen):
        return PASSED_ON
    if view.free and (hanging := in_own_clause(view, seen)):
        return hanging
    if (tie.way in TOLD_OR_SAYS and is_told_before(view, tie)) or (
        tie.way == "A" and _is_source_beside_another(view, tie)
    ):
        return BEHIND
    before = view.article.classes[mention.outer - 1]
    handed_on = tie.way == "S" and is_handed_on_as_subject(view, seen, before)
    if handed_on or (mention.kind == "pronoun" and is_claimed_so(view.article, mention, frame)):
        return RELATIVE
    if seen is view.outer:
        handed_on = view.inner is not None and writes_saying(view.article, seen, view.inner)
    elif before not in NO_WORD and view.article.lows[mention.outer - 1] in words_of_handing_on(view.article.language):
        handed_on = is_handed_on_by_word(view.article, mention, frame)
    else:
        handed_on = view.outer is not None and seen is view.inner and is_handed_on_within(view.article, seen, view)
    if handed_on:
        return RELATIVE
    aside = before == "r" and speaks_aside(view.article, seen, frame, view.cue_before)
    if aside or (tie.way == "S" and tie.token < view.cue_before and speaks_within_aside(view, seen)):
        return BEHIND
    if mention.kind == "nominal":
        if view.article.classes[mention.head_at] == "S" and is_document_of_another(view, seen):
            return SOURCE
        if view.cased and seen.sort == "noun" and answerer_of(view.scene, mention) >= 0:
            return OWNER
    return BEHIND if view.free and leads_to_another(view, seen) else ""


def _is_source_beside_another(view: View, tie: Tie) -> bool:
    """Whether a verb of speech with its subject stands beside the words, or another source behind a piece before."""
    if tie.lemma == view.article.language.verbs.according and view.own != "A" and view.beside:
        return True
    return 0 <= tie.token < view.taken_over and view.article.classes[view.taken_over] == "A"


def _governing(view: View, seen: Seen) -> str:
    """The structure of the mention before the piece whose cue is nearest to it."""
    article, frame, mention, tie = view.article, view.frame, seen.mention, seen.tie
    way = tie.way
    if (way == "P" or frame.first - tie.token > _SHORTEST_BRAND) and _is_branded(article, tie, frame):
        return BRANDED
    if way == "S":
        if as_subject := _governing_as_subject(view, seen):
            return as_subject
    elif way == "i" and is_put_in(article, mention, frame):
        return QUOTED
    elif way == "N" and _has_owner(article.classes, mention):
        return SOURCE
    elif way == "d" and rejects_a_claim(article, tie, frame):
        return BEHIND
    elif way == "s" and tells_why(article, tie, frame):
        return SAYING
    return _naming(view, seen) if tie.letter == "K" or way == "R" or view.cased else ""


def _governing_as_subject(view: View, seen: Seen) -> str:
    """The structure of such a mention that is the subject before its verb: whether others have its words."""
    article, frame, mention, tie = view.article, view.frame, seen.mention, seen.tie
    language, verb, before = article.language, article.lows[tie.token], article.lows[mention.outer - 1]
    if before in language.small.with_ and verb.endswith(language.verbs.active_endings):
        return ADDING
    by_another = article.classes.startswith("s", mention.reach)
    by_another = by_another or (tie.token < mention.outer and before in language.small.by_or_from)  # told by Holt
    if by_another or (language.verbs.last and before in language.small.by):  # door Holt verteld
        return BEHIND if is_judged(article, tie.token, frame.first) else QUOTED
    if article.lows[tie.token - 1] in language.small.as_:
        return QUOTED
    if view.outer is not None and tie.letter in "VW" and _announces_within(view, seen):
        return QUOTED
    if verb in language.verbs.hearing or rejects_a_claim(article, tie, frame):
        return BEHIND
    opens = article.classes[mention.outer - 1] in "zrtc"
    return CALLING if opens and _may_call(article, seen) and calls_in_clause(article, seen, frame) else ""


def _naming(view: View, seen: Seen) -> str:
    """Whether the mention before the piece whose cue is nearest to it calls something so."""
    article, frame, mention, tie = view.article, view.frame, seen.mention, seen.tie
    language, nouns = article.language, article.language.tokens.nouns
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


def may_cry(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """``… of “shame” from the gallery``, ``her supporters' chants of “Four more years”``."""
    if mention.outer == frame.last + 2:
        return article.lows[frame.last + 1] in article.language.small.by_or_from
    owns = article.classes[mention.last : mention.last + 1] in ("s", "'")
    return owns and 0 < frame.first - mention.last <= _LONGEST_CRIES


_LONGEST_CRIES: Final = 5
"""Tokens from an owner to what he cries: ``' repeated chants of``."""


def _is_branded(article: TokenizedText, tie: Tie, frame: Frame) -> bool:
    """Whether somebody before a piece is called what stands in marks: ``was branded “a fool”``, ``described as “a
    fool”``; or does something ``after being called a “fool”``."""
    lows, language = article.lows, article.language
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


_SHORTEST_BRAND: Final = 3
"""Tokens from a cue to the piece, at least, between which ``after being called`` stands."""
_LONGEST_BRAND: Final = 6
"""Tokens of ``after being called a``, at most, with a word between."""


def _announces_within(view: View, seen: Seen) -> bool:
    """``Holt said that Pell had told the board: “…”``: whoever speaks nearest to the colon or comma, in a clause
    within what somebody else says."""
    frame, article, mention, cue = view.frame, view.article, seen.mention, seen.tie.token
    if seen is not view.inner or (seen.sort not in ACTORS and mention.kind != "pronoun"):
        return False
    verb, verbs = article.lows[cue], article.language.verbs
    if frame.first == cue + 1:  # that Pell had shouted “…” at him
        return (frame.shape[0] == "c" or verb in verbs.shouting) and not verb.endswith(verbs.active_endings)
    beside = cue == mention.reach and article.classes[mention.outer - 1] in _HEARD
    listens = beside and verb.endswith(verbs.active_endings)  # emailed staff saying:
    return frame.lead[-1] in ":," and frame.first - cue <= _LONGEST_ANNOUNCING and not listens


_HEARD: Final = frozenset("VWKUp")
"""Classes before a listener: ``emailed staff``, ``wrote to staff``."""
_LONGEST_ANNOUNCING: Final = 7
"""Tokens from a verb of speech to the piece that it announces: ``shouted from the balcony, “…”``."""


def structure_behind(view: View, seen: Seen) -> str:
    """The structure of a mention behind the piece in its sentence: whose words they are as another has them, who signs
    them, or by whom something is called so."""
    article, frame, mention, way = view.article, view.frame, seen.mention, seen.tie.way
    if view.free and (hanging := in_own_clause(view, seen)):
        return hanging
    if way == "A" and _is_source_beside_another(view, seen.tie):
        return BEHIND
    before = article.lows[mention.outer - 1]
    if (way == "S" or before in article.language.verbs.witnessing) and is_handed_on_behind(article, seen, frame):
        return RELATIVE
    if view.free and is_told_on(view, seen):
        return BEHIND
    if view.cased:
        if seen.sort == "noun" and answerer_of(view.scene, mention) >= 0:
            return OWNER
        if by_clause := structure_by_clause(view, seen):
            return by_clause
    if view.own == "-" and _is_signed(article, mention, frame):
        return SIGNED
    if before in article.language.small.by_or_from and is_agent_behind(article, mention, frame):
        return AGENT
    owns = article.classes.startswith(_OWNING, mention.last)
    return _right_behind_words(view, seen, owns) if owns or way in _SUBJECTS or view.inner is not None else ""


def _right_behind_words(view: View, seen: Seen, owns: bool) -> str:
    """What somebody is who stands beside the end of a piece, and isn't the agent of a verb before it; ``owns``: his
    name has a possessive ending."""
    article, frame, mention, tie = view.article, view.frame, seen.mention, seen.tie
    if tie.way == "S":
        reach = mention.reach
        if tie.token == reach + 1 and article.lows[reach] in article.language.small.as_:
            return QUOTED  # “…,” the Echo quoted Holt as saying
        if tie.token == reach and is_put_behind(article, seen, frame):
            return PUT_IN
        if tie.token == reach and ends_sentence(view, seen):
            return AT_END
    if tie.way == "I" and is_put_behind(article, seen, frame):
        return PUT_IN
    if owns and is_called_his_answer(article, mention, frame):
        return OWNER
    return QUOTED if view.inner is not None and tells_how_another_feels(view, seen) else ""


_OWNING: Final = ("s", "'")
"""Classes of a possessive ending."""
_SUBJECTS: Final = ("S", "I")
"""Ways of a tie that a subject has before and behind its verb."""


def _opening(view: View, seen: Seen) -> str:
    """What the first mention of a sentence is to the piece, without a verb of speech beside it."""
    article, frame, tie = view.article, view.frame, seen.tie
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
        return person and article.classes[mention.head_at] in "RBN"  # För Holt är planen ”…”; not: Voor de wedstrijd
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


def _announced(view: View, seen: Seen) -> str:
    """What somebody is to the words after a colon: whose answer they are, whom they are about, or who acts before."""
    article, mention, frame = view.article, seen.mention, view.frame
    if _is_only_a_topic(article, frame) or _is_a_moment(article, seen, frame):
        return TOPIC
    if is_owner(article, mention, frame) or are_words_to_listener(article, mention, frame):
        return OWNER
    if is_listener_of_noun(article, mention, frame):
        return BEHIND
    if opens_as_document(article, seen, frame):
        return SOURCE
    nouns = article.language.tokens.nouns
    acting = article.language.nouns.calls_again or nouns is not None
    leads = (mention.outer == frame.start and acting) or _is_inverted(article, mention, frame)
    if article.language.nouns.passers_by and _is_behind_topic(article, frame):
        leads = mention.outer > frame.start and article.classes.startswith(":", mention.last)
    body = seen.sort == "org" and article.lows[mention.head_at] not in article.language.tokens.spoken_nouns
    acts = seen.sort in ACTORS or (body and nouns is not None)
    if nouns is not None and not nouns.passing_on.isdisjoint(article.lows[mention.reach : frame.first]):
        return ""
    return FOREWORD if leads and acts and view.own == "-" else ""


def _is_behind_topic(article: TokenizedText, frame: Frame) -> bool:
    """``Bardano, il tecnico Trevi: «…»``: whether a place or an occasion stands before whoever speaks."""
    match = _TOPIC_AND_NAME.match(article.classes, frame.start)
    named = match is not None and match.end() == frame.first
    return named and not article.language.names.gender_of(article.lows[frame.start])


_TOPIC_AND_NAME: Final = re.compile("[NGBM#]{1,3},(?:(?:D|D?d)?w?R{1,2}w?)?[NB]{1,3}:")


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
    article, frame = view.article, view.frame
    somebody = seen.sort in ACTORS or seen.sort in article.language.pronouns.speaking_sorts
    if view.own != "-" or not frame.colon or not somebody:
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
    classes = view.article.classes
    lows, language = view.article.lows, view.article.language
    small = language.small
    named = mention.kind != "pronoun"
    if named and lows[mention.outer - 1] in small.what and lows[mention.outer - 2] not in language.verbs.be:
        return False
    joined = lows[mention.outer - 1] in small.what or lows[mention.outer - 1] in small.as_
    if classes[mention.outer - 1] in "zr" and named and not joined:
        return False
    cues = cues_of_speech(view)
    return any(token > mention.first or "," not in classes[token : mention.first] for token in cues)


def _has_owner(classes: str, mention: Mention) -> bool:
    """Whether a description names whose it is: ``the Water Board statement``, ``Holt's letter``."""
    return any(letter in "NGs" for letter in classes[mention.first : mention.head_at])


ACTORS: Final = ("per1", "per2", "role")
"""Sorts of the mentions that act: persons, by name or by description."""
TAKING: Final = frozenset([RELATIVE, CALLING, QUOTED, AGENT, ADDING, NAMING])
"""Structures by which somebody takes the word from another within a sentence."""
_CALLERS: Final = frozenset([*ACTORS, "org", "doc"])
"""Sorts of what may call something by a name: people, bodies, documents."""
