"""Evidence that nobody is credited with a piece, or that it is no speech: a title, an irony."""

import re
from typing import Final

from bot.quotes.attribution.naming import CHRISTENED, FEW, NAMED, capitals_of, is_told_as_a_title, signs_of_a_name
from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.context.frame import Frame
from bot.quotes.marks.pieces import Piece
from bot.quotes.ranker import Group
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import SmallWords

SENTENCE: Final = "too long for a title"
SENTENCE_WORDS: Final = 9
"""Words from which a marked piece is hardly a title: of such pieces of the training articles one in a hundred is no
speech."""
ALONE: Final = "a whole sentence"
"""``She shook her head. “It was there this morning.”``: of some 1,500 such pieces of three words and more
in the labelled articles 30 are no speech."""
TITLED: Final = "a title where nobody speaks"
"""``They toured “The Quiet Year”``, ``a tag marked “Bailiff”``: capitals, in a sentence that tells of nobody that he
speaks. Of 142 such pieces of the labelled articles half a dozen are speech, most of them shouted."""
PROGRAMME: Final = "a programme that is told"
ANNOUNCED: Final = "announced, and a sentence"
TITLES: Final = "one of several titles"
SPOKEN_OF: Final = "what somebody speaks of"
"""Feature of ``sprach von „…“``, ``warnte vor einem „…“``: so nobody names a title, which has the definite article."""
FRONTED: Final = "what somebody speaks of, before the verb"
"""Feature of ``Von einem „…“ sprach der Rat``: the piece opens the clause of who speaks of it."""
CHARGED: Final = "what somebody accuses another of"
"""Feature of ``warf der Union „…“ vor``."""
DEMANDED: Final = "what somebody fears or asks for"
"""Feature of ``befürchtet „…“``."""
HEADED: Final = "behind the colon of a headline"
"""Feature of ``Chefin nach der Wahl: „Das war ein Irrtum“``: words with a verb at the end of the first line."""
REPORTED: Final = "told of something by another"
"""Feature of ``Die Lage sei „ernst“``: of 20 such pieces of German pages all are speech."""
SMALL_WORDS: Final = "words of which none is a noun at first"
"""Feature of ``ein „spürbarer Rückgang“``, two words and more, where nouns have capitals: of some 180 such pieces of
German pages half a dozen are no speech. Behind the definite article they may be what something is called."""
UNSAID: Final = "denied to have been said"
"""Feature of ``bestritt, „…“ gesagt zu haben``."""
WORK: Final = "named as a work"
"""``the single “Paper Moon”``, ``his “Paper Moon” show``: in the training articles a quotation like the first is speech
in one case of thirteen."""
ANSWERED: Final = "a sentence of its own, and who said it"
"""``“No,” replied Mary Holt``: however short it is."""
SPOKEN: Final = "right behind a verb of speech"
"""``they chanted “Go home”``, ``Said Holt: “not yet”``: of some 200 such pieces of the training articles four are no
speech."""
SHOUTED: Final = "shouted"
"""``they chanted “Save Our Library”``, ``to cries of “Shame”``: what is shouted is no title, whatever its capitals."""
TAILED: Final = "in a sentence that ends with who said it"
"""``The referee had been “timid”, he added``: of some 130 such pieces of the labelled articles that are no titles and
don't open their sentence, one is no speech."""
ADDRESS: Final = "an address"
"""``the site “coast.example”``."""
COMPOUND: Final = "the end of a compound"
"""``in der ORF-„Pressestunde“``, or its beginning, ``der „Nordbild“-Zeitung``: no words of anybody."""
PAPER: Final = "told to a paper"
"""``sagte sie dem „Küstenboten“``: in a language with cases a listener in marks is one that has a name."""
NOUNS_ANSWERED: Final = "a sentence of its own, and its capitals tell nothing"
"""``„Ein Traum“, schwärmte Mary Holt``, ``Fazit: „Ein Traum.“``, where every noun has a capital and a title looks like
any other piece."""
MANY_TITLES: Final = 3
"""``“Red Dawn,” “Blue Noon” and “Night Out”``; two may be names that somebody is called."""


def nobody_group(frame: Frame, own: str) -> Group:
    """Signs of speech whose speaker the text does not name."""
    return _nobody, own, frame.alone, frame.shape, frame.gap, frame.paragraph == 0


def _nobody(own: str, alone: str, shape: str, gap: str, headline: bool) -> list[str]:
    return [
        "0", f"0|own={own}", f"0|alone={alone}", f"0|shape={shape}", f"0|gap={gap}", f"0|headline={headline}",
        f"0|own={own}|alone={alone}|gap={gap}",
    ]  # fmt: skip


def not_speech_groups(scene: Scene, unit: Unit, frame: Frame, own: str) -> list[Group]:
    """Signs of a title, a label or irony: capitals, size, the words around, other such pieces beside it."""
    piece = unit.first_piece
    closed = _is_closed(scene.article.text, unit.last_piece)
    article, language, shape, size, lead = scene.article, scene.article.language, frame.shape, frame.size, frame.lead
    beginning, cased, work = _beginning(article.text, piece), scene.cased, _is_about_a_work(article, frame)
    titled = capitals_of(beginning, language)
    if titled in "Tt" and frame.alone == "n" and not work and _is_in_heading(article, frame):
        titled = "F"
    like_title = titled in "Tt"
    run, after = like_title and _in_run(scene, unit), article.text[piece.outer_end : piece.outer_end + 1]
    groups: list[Group] = [
        (_marks, run, closed, frame.paragraph == 0, after, shape[2], frame.intro),
        (_form, own, shape, titled, frame.alone, frame.gap),
        (_clause, _clause_of(beginning, language.small), size, own, lead, frame.tail),
        (_border, lead, frame.tail, frame.lead_word, size, titled, own),
        (_neighbour, work, titled, size, own, frame.prior, lead[-1], _is_joined(article, unit.pieces[0])),
    ]
    if cased:
        groups += _noun_groups(scene, frame, own, titled)
        groups += [(_plain, COMPOUND)] * _is_in_a_compound(article.text, piece)
        if _is_headed(article, frame) and _clause_of(beginning, language.small) in _WITH_VERB:
            groups.append((_plain, HEADED))
    elif like_title and own == "-" and _is_titled_within(frame):
        groups.append((_plain, TITLED))
    if titled != "T":
        long = closed and size[1] in _LONG
        if long and (len(unit.pieces) > 1 or beginning.count(" ") + 1 >= SENTENCE_WORDS):
            groups.append((_plain, SENTENCE))
        if frame.alone == "y" and shape in _SENTENCES:
            groups.append((_plain, ALONE))
    if titled == "T" or size[1] in FEW or shape[2] == "-":
        groups += [(_plain, sign) for sign in signs_of_a_name(article, frame, titled, beginning)]
    for sign in _signs_of_saying(article, frame, own, titled, cased):
        groups.append((_plain, sign))
    small = size[1] == "1"
    if small and _ADDRESS.fullmatch(beginning):
        groups.append((_plain, ADDRESS))
    few = size[1] in FEW and (like_title or (cased and small))  # sagte sie der „taz“
    if few and (_plain, CHARGED) not in groups and _is_told(article, frame):
        groups.append((_plain, PAPER))
    if run and _titles_around(scene, unit) >= MANY_TITLES:
        groups.append((_plain, TITLES))
    return groups


def _is_closed(text: str, piece: Piece) -> bool:
    """Whether a mark closes a piece, or the text ends before one could: feeds cut their summaries off."""
    return piece.closed or not text[piece.outer_end :].strip()


def _is_titled_within(frame: Frame) -> bool:
    """Whether a piece belongs to what a sentence tells: no colon announces it, and it isn't before a comma."""
    before_comma = frame.lead == "^" and frame.tail[0] == ","  # “Shame,” came the cry.
    return frame.alone == "n" and not frame.colon and not before_comma


def _signs_of_saying(article: TokenizedText, frame: Frame, own: str, titled: str, cased: bool) -> list[str]:
    """Signs that somebody says a piece, or that it is a work, by what stands right beside it. ``cased``: the language's
    nouns have capitals."""
    language, lead, shape = article.language, frame.lead, frame.shape
    like_title = titled in "Tt"
    signs: list[str] = []
    if (lead in "^-" and _is_answer(frame)) or (cased and _is_answered_as(article, frame, own)):
        signs += (ANSWERED, NOUNS_ANSWERED) if cased else (ANSWERED,)
    if (like_title or cased or language.nouns.calls_again) and _is_work(article, frame, titled, own):
        signs.append(WORK)
    if lead == "^" and frame.prior != "x":  # most: nothing that may lead to speech stands before the piece
        return signs
    announced = shape[2] == "." and shape[0] == "c" and (frame.colon or lead in _ANNOUNCING)
    if announced and (titled != "T" or cased):
        signs += (ANNOUNCED, NOUNS_ANSWERED) if cased and frame.colon else (ANNOUNCED,)
    if titled == "T" and frame.lead_word in language.verbs.telling:
        signs.append(PROGRAMME)
    low = article.lows[frame.first - 2] if lead[-1] in ",:" and frame.first - 1 > frame.start else frame.lead_word
    if frame.cried or low in language.verbs.shouting:  # right before the piece, or before its comma or colon
        signs.append(SHOUTED)
    elif not like_title:
        if lead != "^" and "a" in own and frame.tail in _TAILS:
            signs.append(TAILED)
        since = frame.prior == "x" and shape[0] == "l" and _is_said_since(article, frame)
        if since or (lead[-1] in "V:" and _is_spoken(article, frame)):
            signs.append(SPOKEN)
    return signs


_WITH_VERB: Final = frozenset(["v", "I"])
"""What words are that have a verb."""


def _is_headed(article: TokenizedText, frame: Frame) -> bool:
    """``Chefin nach der Wahl: „Das war ein Irrtum“``: words behind a colon at the end of the first line."""
    ends = frame.last + 1 >= len(article.classes) or article.classes[frame.last + 1] == "n"
    return frame.paragraph == 0 and frame.colon and ends


def _noun_groups(scene: Scene, frame: Frame, own: str, titled: str) -> list[Group]:
    """Signs in a language in which capitals tell little: what the piece is in its clause."""
    from bot.quotes.context import clauses  # here: an English bot starts without it

    article, size = scene.article, frame.shape[:2]
    part = clauses.part_in_clause(article, frame)
    groups: list[Group] = [clauses.part_of_clause(part, size, own, titled)]
    if frame.mood:
        groups.append((_reported, frame.mood, own, size, titled))
    lead, language = frame.lead_word, article.language
    called = part.named or lead in language.small.definite or lead in language.verbs.christened
    if size[0] == "l" and size[1] != "1" and titled == "F" and not called:
        groups.append((_plain, SMALL_WORDS))
    if _is_unsaid(scene, frame):
        groups.append((_plain, UNSAID))
    if clauses.is_spoken_of(article, frame, part):
        groups.append((_plain, SPOKEN_OF))
        groups += [(_plain, FRONTED)] * (part.behind in _VERBS or clauses.is_mentioned(article, frame, part))
    if part.named and clauses.names_itself(article, frame, part):
        groups += ((_plain, NAMED), (_plain, CHRISTENED))
    elif clauses.is_charged(article, frame, part) or clauses.is_seen(article, frame, part):
        groups.append((_plain, CHARGED))
    elif part.hangs in clauses.LISTING and clauses.is_chanted(article, frame):
        groups.append((_plain, SHOUTED))
    elif clauses.is_demanded(article, frame, part):
        groups.append((_plain, DEMANDED))
    if clauses.is_told(article, frame, part):
        groups.append((_plain, REPORTED))
    return groups


def _is_in_a_compound(text: str, piece: Piece) -> bool:
    """``in der ORF-„Pressestunde“``, ``der „Nordbild“-Zeitung``."""
    before, behind = piece.outer_start, piece.outer_end
    if text.startswith("-", behind):
        return text[behind + 1 : behind + 2].isupper()
    return text.endswith("-", 0, before) and text[before - 2 : before - 1].isalpha()


def _is_unsaid(scene: Scene, frame: Frame) -> bool:
    """``bestritt, „…“ gesagt zu haben``: a verb of denying, a comma, and the piece right before a verb of speech."""
    article, denying = scene.article, scene.article.language.verbs.denying
    if frame.tail[0] not in _VERBS or denying.isdisjoint(article.lows[frame.start : frame.first]):
        return False
    clause = article.classes.rfind(",", frame.start, frame.first)
    return clause >= 0 and not denying.isdisjoint(article.lows[frame.start : clause])


_ADDRESS: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}")
"""The address of a site as it is written in running text."""
_ANNOUNCING: Final = ("V,", "W,")
"""Classes before a piece that a verb of speech and a comma announce."""


def _is_answer(frame: Frame) -> bool:
    """Whether a verb of speech with its subject follows a piece that opens its sentence: ``“Noise,” she said.``"""
    if frame.tail == ",V" or (frame.tail[0] in _VERBS and frame.tail[1:] in _SUBJECTS):
        return True
    if frame.tail[0] in _VERBS and frame.tail[1:] == "." and frame.shape[2] == ",":  # “Crying,” wrote one.
        return True
    return frame.tail[1:] in _VERBS and frame.tail[0] in _SUBJECTS


def _is_answered_as(article: TokenizedText, frame: Frame, own: str) -> bool:
    """``„Ein Glück“, wie Huber meinte``: a clause of who says it behind the comma; ``„Ein Glück“, hieß es darin``."""
    nouns = article.language.tokens.nouns
    if nouns is None or frame.lead != "^" or frame.last + 3 >= frame.end:
        return False
    comma, verb, behind = frame.last + 1, article.lows[frame.last + 2], article.lows[frame.last + 3]
    answered = "a" in own and verb in nouns.as_says
    return article.classes[comma] == "," and (answered or (verb in nouns.called and behind in nouns.expletives))


_VERBS: Final = ("V", "W")
"""Classes of the verbs by which words are said or written."""


def _is_spoken(article: TokenizedText, frame: Frame) -> bool:
    """Whether a verb of speech with its subject stands right before the piece, or both and a colon."""
    return _SAID.search(article.classes, max(frame.start, frame.first - _LONGEST_SAYING), frame.first) is not None


def _is_said_since(article: TokenizedText, frame: Frame) -> bool:
    """``whose “Salt Road” won a prize, said films were “alive”``: a verb of speech behind the piece before, which is
    none."""
    since = article.classes[article.classes.rfind("Q", frame.start, frame.first) : frame.first]
    return "K" not in since and any(letter in since for letter in _VERBS)


_TAILS: Final = frozenset([",P", "PV", ",N", "NV", ",V"])
"""Classes behind a piece that tell who says it."""
_LONGEST_SAYING: Final = 8
"""Tokens before a piece in which a verb of speech and its subject are looked for."""
_SAID: Final = re.compile(r"(?:[NGBPR,]a{0,2}V|[VW](?:[NGBP]{1,4}|[oRd]{0,2}):)$")
"""Classes of a verb of speech right before a piece; a mention that is told goes before the colon."""
_SUBJECTS: Final = ("N", "P", "w")
"""Classes of the subject of an inverted verb."""


def _marks(run: bool, closed: bool, head: bool, after: str, end: str, intro: bool) -> list[str]:
    return [
        "x", f"x|run={run}", f"x|closed={closed}", f"x|head={head}", f"x|after={after}|{end}", f"x|intro={intro}",
    ]  # fmt: skip


def _reported(mood: str, own: str, size: str, titled: str) -> list[str]:
    return [f"x|mood={mood}|own={own}", f"x|mood={mood}|{size}", f"x|mood={mood}|titled={titled}"]


def _plain(feature: str) -> list[str]:
    return [feature]


def _form(own: str, shape: str, titled: str, alone: str, gap: str) -> list[str]:
    size = shape[:2]
    return [
        f"x|own={own}", f"x|shape={shape}", f"x|titled={titled}", f"x|titled={titled}|{size}|own={own}",
        f"x|alone={alone}|{size}", f"x|own={own}|{size}", f"x|gap={gap}|own={own}|{size}",
    ]  # fmt: skip


def _clause(clause: str, size: str, own: str, lead: str, tail: str) -> list[str]:
    return [
        f"x|clause={clause}", f"x|clause={clause}|{size}", f"x|clause={clause}|own={own}",
        f"x|clause={clause}|lead={lead}", f"x|clause={clause}|tail={tail}",
    ]  # fmt: skip


def _border(lead: str, tail: str, word: str, size: str, titled: str, own: str) -> list[str]:
    return [
        f"x|lead={lead}", f"x|lead={lead}|{size}", f"x|tail={tail}", f"x|word={word}",
        f"x|word={word}|{size[1] in '123'}",
        f"x|word={word}|titled={titled}", f"x|lead={lead}|titled={titled}", f"x|tail={tail}|titled={titled}",
        f"x|lead={lead[-1]}|tail={tail[0]}|{size[1]}", f"x|own={own}|lead={lead[-1]}|titled={titled}",
    ]  # fmt: skip


def _neighbour(work: bool, titled: str, size: str, own: str, prior: str, lead: str, joined: bool) -> list[str]:
    return [
        f"x|work={work}|titled={titled}", f"x|work={work}|{size}", f"x|work={work}|own={own}",
        f"x|prior={prior}|lead={lead}", f"x|prior={prior}|titled={titled}", f"x|prior={prior}|{size}",
        f"x|prior={prior}|joined={joined}",
    ]  # fmt: skip


def _clause_of(inside: str, small: SmallWords) -> str:
    """``I`` where somebody speaks of himself or to somebody, ``v`` for a clause with a verb, else by the first word."""
    low = inside.lower().replace("’", "'").rstrip(_STOPS)
    words = low.split()
    if not small.persons.isdisjoint(words):  # most clauses, before what stands behind words is cut off
        return "I"
    if _STOP.search(low) is not None:
        words = [word.strip(_STOPS) for word in words]
        if not small.persons.isdisjoint(words):
            return "I"
    if not small.finite.isdisjoint(words):
        return "v"
    first = words[0] if words else ""
    if first in small.determiners:
        return "D"
    return "p" if first in small.prepositions else "a" if first in small.adverbs else "-"


_STOPS: Final = ".,!?;:"
"""What may stand behind words."""
_STOP: Final = re.compile(f"[{_STOPS}]")


def _is_about_a_work(article: TokenizedText, frame: Frame) -> bool:
    """Whether a song, show, slogan or the like is named right beside the piece."""
    lows, first, behind, nouns = article.lows, frame.first, frame.last + 1, article.language.nouns
    near = lows[first - 2 if first > 1 else 0 : first] + lows[behind : behind + 2]
    if nouns.work_endings and any(low.endswith(nouns.work_endings) for low in near):
        return True
    return not nouns.works.isdisjoint(near)


def _is_work(article: TokenizedText, frame: Frame, titled: str, own: str) -> bool:
    """Whether a piece is named as a work, or told as its title."""
    if _is_named_a_work(article, frame, titled, own):
        return True
    return article.language.tokens.nouns is not None and is_told_as_a_title(article, frame)


def _is_named_a_work(article: TokenizedText, frame: Frame, titled: str, own: str) -> bool:
    """``the single “Paper Moon”``, ``the premiere of “Paper Moon”``, ``his memoir, “A Life Afloat,”``, ``his “Keeping
    Time” radio show``, ``“Paper Moon” singer Ann Holt``.

    Where a title has the capitals of a sentence, it is told by its length, or by having no stop.
    """
    lows, language, capital = article.lows, article.language, frame.shape[0] == "c"
    few = capital and frame.shape[1] in FEW
    title_like = capital and language.nouns.calls_again and frame.shape[2] != "."
    if titled not in "Tt" and not title_like and not (few and language.tokens.nouns is not None):
        return False
    apart = titled == "T" or (title_like and few and "a" not in own)
    before = frame.first - 1 - (apart and lows[frame.first - 1] == ",")
    after = lows[frame.last + 1 : frame.last + 3] if titled == "T" else ()
    if frame.lead[-1] == "O" and lows[before - 1] in language.nouns.performances:
        return True
    if titled == "T" and frame.shape[2] == "-" and _MADE_BY.match(article.classes, frame.last + 1):
        return True
    return lows[before] in language.nouns.work_nouns or any(low in language.nouns.work_nouns for low in after)


_MADE_BY: Final = re.compile("w?R{1,2}(?:N{2}|(?<=DQR),?a{0,2}[VW#])")
"""Behind a title who made it, or plays in it: ``“Blue Noon” singer Lila Voss``, ``the “Blue Noon” singer`` said."""
_LONG: Final = "56"
"""Sizes of pieces of ``SENTENCE_WORDS`` and more."""
_SENTENCES: Final = frozenset(["c1.", "c2.", "c3.", "c4.", "c5.", "c6."])
"""Shapes of pieces of three words and more that begin with a capital and end like a sentence."""
_LONGEST_LISTENER: Final = 8
"""Tokens before a listener in which a verb of speech is looked for."""


def _is_told(article: TokenizedText, frame: Frame) -> bool:
    """``sagte sie dem „Küstenboten“``, ``erzählte Huber dem Hamburger „Morgenblatt“``: the listener of a verb of
    speech, with its case, right before the piece; nothing but a subject stands between."""
    first = frame.first
    nouns, definite = article.language.tokens.nouns, article.lows[first - 1] in article.language.small.definite
    if definite and nouns is not None and article.classes.endswith(_REPORTS, frame.start, first):
        return True
    listener = first - 1 if article.classes[first - 1] in "Dd" else first - 2
    if listener <= frame.start or article.lows[listener] not in article.language.small.listeners:
        return False
    between = article.classes[max(frame.start, listener - _LONGEST_LISTENER) : listener]
    if article.language.grammar.telling.search(between) is not None:
        return True
    speaker = article.classes[max(frame.start, listener - _LONGEST_SPEAKER) : listener].rpartition("Q,V")
    return nouns is not None and speaker[1] != "" and "Q" not in speaker[2]


_LONGEST_SPEAKER: Final = 25
"""Tokens of who speaks, with all that he is, between the words before and the listener."""
_REPORTS: Final = ("QVD", ",VD", "WD", "AD", "Aa")
"""Classes before a paper that says or quotes something: ``„…“, schreibt der „Bote“``."""


def _is_joined(article: TokenizedText, number: int) -> bool:
    """Whether nothing but "and" or a comma stands between a piece and the one before: both are speech, or neither."""
    if not number:
        return False
    start, end = article.piece_tokens[number - 1] + 1, article.piece_tokens[number]
    if end - start > _LONGEST_LISTING:  # most
        return False
    return article.language.grammar.listing.fullmatch(article.classes, start, end) is not None


_LONGEST_LISTING: Final = 4
"""Tokens between two pieces of a list, at most."""


def _in_run(scene: Scene, unit: Unit) -> bool:
    """Whether the piece is one of several titles in a row: ``"Red Dawn", "Blue Noon" and "Night"``."""
    first, last = unit.pieces[0], unit.pieces[-1]
    for left, right in ((first - 1, first), (last, last + 1)):
        if right >= len(scene.article.piece_tokens) or not _is_joined(scene.article, right):
            continue
        other = scene.pieces[left if right == first else right]
        if capitals_of(_beginning(scene.article.text, other), scene.article.language) in "Tt":
            return True
    return False


def _titles_around(scene: Scene, unit: Unit) -> int:
    """How many titles stand in a row with a title, this one included."""
    first = last = unit.pieces[0]
    while first > 0 and last - first < MANY_TITLES and _follows_title(scene, first):
        first -= 1
    while last + 1 < len(scene.pieces) and last - first < MANY_TITLES and _follows_title(scene, last + 1):
        last += 1
    return last - first + 1


def _follows_title(scene: Scene, number: int) -> bool:
    """Whether nothing but "and" or a comma stands between a piece and a title before it."""
    if not _is_joined(scene.article, number):
        return False
    return capitals_of(_beginning(scene.article.text, scene.pieces[number - 1]), scene.article.language) in "Tt"


FEWEST_CAPITALS: Final = 3
"""Letters that a word of a heading has more than, and words that a heading has at least."""
_BEGINNING: Final = 120
"""Code points of a piece by which it is told how it is written."""


def _beginning(text: str, piece: Piece) -> str:
    start, end = piece.start, piece.end
    return text[start : end if end - start < _BEGINNING else start + _BEGINNING]


def _is_in_heading(article: TokenizedText, frame: Frame) -> bool:
    """Whether all longer words around a piece have capitals, and there are some: then its own tell nothing."""
    before = article.words[max(frame.start, frame.first - _MOST_OF_HEADING) : frame.first]
    capitals = 0
    for word in before + article.words[frame.last + 1 : min(frame.end, frame.last + 1 + _MOST_OF_HEADING)]:
        if len(word) > FEWEST_CAPITALS and word.isalpha():
            if not word[0].isupper():
                return False
            capitals += 1
    return capitals >= FEWEST_CAPITALS


_MOST_OF_HEADING: Final = 60
"""Tokens on each side of a piece by which it is told whether its sentence is a heading: no heading is longer, and the
time for one piece doesn't grow with its sentence."""
