"""Descriptions right beside a name: ``Mary Holt, a nurse,`` and ``the firm's boss, Mary Holt,``."""

import re
from collections.abc import Sequence
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.mentions.descriptive import is_definite
from bot.quotes.mentions.names import Mention
from bot.quotes.mentions.ties import opens_as_agent
from bot.quotes.people.entities import Entity, Roster, names_followed_by
from bot.quotes.people.told_roles import told_behind
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER


def appose(roster: Roster) -> None:
    """``Mary Holt, a nurse,`` and ``the firm's boss, Mary Holt,`` each name one person twice."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    classes, lows, language = article.classes, article.lows, article.language
    adjectives_behind, cased = language.nouns.adjectives_behind, language.tokens.nouns is not None
    for number, start in _behind_commas(roster):
        right = mentions[number]
        closest = _closest(article, mentions, number, start)
        beside = 0 < start - mentions[closest].reach <= (_LONGEST_JOINED if cased else _LONGEST_BESIDE)
        if not adjectives_behind and not beside:
            continue
        before = _introducing(article, mentions, closest, right)
        left = mentions[before]
        joined = cased or language.nouns.calls_again
        between = _IN_BRACKETS.sub("", classes[left.reach : start]) if joined else classes[left.reach : start]
        if joined and not cased and _is_named_at_end(article, left, right):
            between = ","
        if not between.startswith(",") or between[1:] not in _BESIDE or _TELLS_BETWEEN.match(classes, right.reach):
            continue  # nor: Mary Holt, the mayor said, was …
        if lows[right.first] in language.small.whose or _follows_opening(article, left, right):
            continue  # Mary Holt, whose lawyer said …; According to Reuters, a listener wrote …
        if adjectives_behind and (opens_as_agent(article, left) or _opens_before(article, left, right)):
            continue  # Interrogé par ValPresse, un porte-parole a rappelé …
        if left.kind == "name" and right.kind == "nominal" and _describes(article, right):
            name, description = before, number
        elif (
            left.kind == "nominal"
            and right.kind == "name"
            and _introduces(article, left)
            and (_closed(classes, right) or (joined and _is_named_behind_verb(article, left, right)))
        ):
            name, description = number, before
        else:
            continue
        entity = of_mention[name]
        where = lows[max(0, mentions[name].outer - 1)] in language.small.where
        if (
            entities[entity].person
            and not where
            and (
                _acts_behind(classes, right)
                or not _is_of_other_gender(article, mentions[description], entities[entity])
            )
        ):
            of_mention[description] = entity
            if mentions[description].head not in language.nouns.firms:
                entities[entity].add_sign("apposed")
            entities[entity].vote(language.nouns.genders.get(mentions[description].head, ""), 6)
            entities[entity].add_role(article, *_description(article, mentions[description]))


def _is_named_at_end(article: TokenizedText, left: Mention, right: Mention) -> bool:
    """``«…», comenta el docente de la escuela especializado en salud, Luis Paz.``: whether a name ends a sentence
    behind who speaks and more about him, without another verb or another one's office between."""
    classes = article.classes
    ends = classes[right.last : right.last + 1] in (".", "n") and right.last - right.core > 1
    return ends and _speaks(article, left) and _MORE_OF_HIM.fullmatch(classes, left.reach, right.outer) is not None


_MORE_OF_HIM: Final = re.compile(r"(?:\([NG]{1,2}\))?[wpDONGa#]{0,12},")
"""Classes of what else is told of somebody before his name."""


def _is_named_behind_verb(article: TokenizedText, left: Mention, right: Mention) -> bool:
    """``«…», dijo el presidente peruano, Luis Paz en su discurso``: whether a name in full is of who stands right
    behind a verb of speech, without a comma that closes it."""
    return _speaks(article, left) and right.last - right.core > 1 and article.classes[right.last] == "p"


def _is_of_other_gender(article: TokenizedText, description: Mention, who: Entity) -> bool:
    """``Brian Holt, his wife and their children``: a list, and no woman of that name."""
    gender = article.language.nouns.genders.get(description.head, "")
    return article.classes[description.first] == "d" and (gender, who.gender) in _OTHER_GENDERS


def _acts_behind(classes: str, name: Mention) -> bool:
    """``His daughter, Frankie Holt, was there``: whether a verb follows the comma behind a name, which is no list."""
    return (
        name.kind == "name" and classes.startswith(",", name.last) and classes[name.last + 1 : name.last + 2] in _ACTING
    )


_ACTING: Final = tuple("aeVWKTU")
"""Classes of verbs."""
_OTHER_GENDERS: Final = frozenset([("m", "f"), ("f", "m")])


def _closest(article: TokenizedText, mentions: Sequence[Mention], number: int, start: int) -> int:
    """The last mention before what leads up to a mention, outside brackets where these may stand within an office."""
    closest = number - 1
    while closest > 0 and mentions[closest].first >= start:  # Joe Reed, Ana Reed's father,
        closest -= 1
    bracketed = closest and article.classes.startswith("),", mentions[closest].reach)
    cased = article.language.tokens.nouns is not None
    return closest - 1 if bracketed and (cased or article.language.nouns.calls_again) else closest


def _behind_commas(roster: Roster) -> list[tuple[int, int]]:
    """Numbers of the mentions with a comma before them, or before what leads up to them, each with the token behind it,
    or behind the age that follows it."""
    mentions, classes, language = roster.mentions, roster.article.classes, roster.article.language
    numbers = [match.start() for match in _BEHIND_COMMA.finditer(roster.before, 1)]
    if language.tokens.nouns is not None or language.nouns.calls_again:
        return [(number, mentions[number].outer) for number in numbers]
    behind: list[tuple[int, int]] = []
    owned = [match.start() for match in _BEHIND_OWNER.finditer(roster.before, 1)]
    for number in sorted({*numbers, *owned, *roster.led} - {0}):
        right = mentions[number]
        if classes[right.first - 1] in ",#":
            behind.append((number, right.first))
        elif (owner := _OWNED.search(classes, max(0, right.first - _LONGEST_OWNER), right.first)) is not None:
            behind.append((number, owner.start() + 1))  # The chair, Labour's Mary Holt,
        elif right.outer < right.first and mentions[number - 1].kind == "nominal":
            behind.append((number, _start_of_work(classes, right.outer)))  # A survivor, retired bus driver Mary Holt,
    return behind


_IN_BRACKETS: Final = re.compile(r"^\([NG]\)(?=,)")
"""Classes of a body's name for short: ``der Präsident des Landesverbandes (LV), Udo Kern``."""
_BEHIND_COMMA: Final = re.compile("[,#]")
"""Classes before an apposition: a comma, or an age behind one."""
_BEHIND_OWNER: Final = re.compile("[s']")
"""Classes before a name of somebody's: the possessive ending."""
_OWNED: Final = re.compile(",D?[NG]{1,4}[s']$")
"""Whose somebody is, from a comma to his name: ``, the Liberal Democrats'``."""
_LONGEST_OWNER: Final = 7
"""Tokens of that, at most."""
_TELLS_BETWEEN: Final = re.compile("[VW],")
"""Classes of a verb of speech and a comma: what stands before them is put into a sentence."""


def _follows_opening(article: TokenizedText, left: Mention, right: Mention) -> bool:
    """``According to Reuters, a listener wrote``, ``Asked by Holt, the mayor said``: the name is an object in what
    opens the sentence, and a description that no comma closes is the subject of the main clause."""
    verb = article.language.grammar.clause.match(article.classes, right.reach)
    if verb is None or article.classes.startswith("p", verb.end()):  # a nurse called by the defence
        return False
    opens = article.sentence_starts[article.sentence_of[left.outer]] < left.outer
    inverted = (
        left.outer > 1 and article.classes[left.outer - 2] in _BEFORE_CUE
    )  # “…,” said Mary Holt, an expert in drug use
    return opens and not inverted and article.classes[left.outer - 1] in _BEFORE_OBJECT


_BEFORE_OBJECT: Final = frozenset("pOVWKTUeg")
"""Classes of what stands right before an object."""
_BEFORE_CUE: Final = frozenset("Q,")
"""Classes right before a verb of speech whose subject stands behind it."""


def _start_of_work(classes: str, outer: int) -> int:
    """The first token of ``retired bus driver`` before a name, where ``outer`` is that of ``driver``."""
    start = outer
    while outer - start < _LONGEST_WORK and classes[start - 1] in _OF_WORK:
        start -= 1
    return start


_LONGEST_WORK: Final = 3
"""Words before a noun for somebody's work, at most."""
_OF_WORK: Final = frozenset("ewg")
"""Classes of these words: other small words, participles, adjectives of size or place."""


def _opens_before(article: TokenizedText, left: Mention, right: Mention) -> bool:
    """``En diálogo con Radio Sur, el alcalde sostuvo``, ``Au micro de Sud Info, la maire, Ana Ruiz, a``: the name ends
    what opens the sentence, and the description is of whom the main clause is about."""
    start = article.sentence_starts[article.sentence_of[left.outer]]
    before = article.classes[start : left.outer].removeprefix("a,")  # Ieri, ai microfoni di
    named = article.classes[left.outer - 1] == "w" and article.classes[start] == "p"  # en la red social Zuma
    behind = left.outer > start and (article.classes[left.outer - 1] in "pOA" or named)
    if not behind or not _VERBS.isdisjoint(_NOUN_LIKE_VERB.sub("Dw", before)):
        return False
    goes_on = article.language.grammar.clause.match(article.classes, right.reach) is not None
    goes_on = goes_on or _NAMED_BEHIND.match(article.classes, right.reach) is not None
    return goes_on or _ACTS_BEHIND.match(article.classes, right.reach) is not None


_ACTS_BEHIND: Final = re.compile("[wpDONGB]{0,5}o{0,2}e|a?o{1,2}[ew]|a[ow]{0,2}[wV]")
"""Classes of a verb behind a description, and of more about it, without a comma between."""
_NOUN_LIKE_VERB: Final = re.compile("[Dd]w?[VWKTU]")
"""Classes of ``la tercera cuenta``, which is also a form of a verb."""
_NAMED_BEHIND: Final = re.compile(r"(?:\([NGB]{1,3}\))?,[NB]")
"""Classes of a name behind a description, and a party in brackets."""
_VERBS: Final = frozenset("aVWKTU")
"""Classes of verbs: a sentence with none before a name hasn't had its main clause yet."""
_BESIDE: Final = frozenset(["", "#"])
"""What stands between the comma and an apposition: nothing, or ``27-year-old``."""
_LONGEST_BESIDE: Final = 2
"""Tokens of the comma and of that."""
_LONGEST_JOINED: Final = 5
"""Tokens of these and of a second place behind the first: ``der Bischof von Marl und Bly, Udo Kern``."""


def _introducing(article: TokenizedText, mentions: Sequence[Mention], closest: int, right: Mention) -> int:
    """The mention before a comma that may be of the mention behind it: the outermost, or, in ``the conduct of the
    convict, Joe Reed,``, the one within it that is somebody."""
    if article.language.tokens.nouns is not None and (widest := _widest(article, mentions, closest)) >= 0:
        return widest
    before = _outermost(mentions, closest, right, article.language.nouns.adjectives_behind)
    thing = mentions[before].kind == "nominal" and not _introduces(article, mentions[before])
    return closest if thing else before


def _widest(article: TokenizedText, mentions: Sequence[Mention], closest: int) -> int:
    """The description of one person that reaches over the mentions before a comma: ``der Bischof von Marl und Bly, Udo
    Kern,``; -1 for none."""
    end, within = mentions[closest].reach, mentions[closest].first
    for number in range(closest - 1, max(-1, closest - _MOST_WITHIN), -1):
        wide = mentions[number]
        over = wide.kind == "nominal" and wide.reach >= end and wide.first < within
        if over and article.classes[wide.reach] in ",(" and _introduces(article, wide):
            return number
    return -1


_MOST_WITHIN: Final = 4
"""Mentions within a description that are looked at."""


def _outermost(mentions: Sequence[Mention], number: int, following: Mention, adjectives_behind: bool) -> int:
    """``the head of Acme`` rather than ``Acme`` before a name: the description that a mention is the end of."""
    inner, outer = mentions[number], mentions[number - 1]
    while adjectives_behind and number > 1 and mentions[number - 2].reach == inner.reach == outer.reach:
        number -= 1  # la présidente de la Fédération des usagers
        outer = mentions[number - 1]
    goes_on = adjectives_behind and outer.reach > inner.reach
    ends = number > 0 and (outer.reach == inner.reach or goes_on)
    if ends and outer.kind == "name":  # Mary Holt of Acme, an investor,
        return number - 1
    described = outer.kind == "nominal" and (inner.kind == "nominal" or following.kind == "name")
    return number - 1 if ends and described else number


def _appose_opening(roster: Roster) -> None:
    """``Bombero desde hace años, Luis Paz regresa``: what somebody is opens the sentence that is about him."""
    article, lows = roster.article, roster.article.lows
    opened = {start for start in article.sentence_starts if article.classes.startswith("R", start)}
    if not opened:  # most
        return
    starts = {
        article.sentence_starts[article.sentence_of[mention.outer]]: number
        for number, mention in reversed([*enumerate(roster.mentions)])
    }
    for start, number in starts.items():
        mention = roster.mentions[number]
        if start not in opened or mention.kind != "name" or lows[start] in article.language.nouns.many:
            continue
        entity = roster.entities[roster.of_mention[number]]
        if entity.person and _OPENING_ROLE.fullmatch(article.classes, start, mention.outer):
            entity.add_sign("apposed")
            entity.vote(article.language.nouns.genders.get(lows[start], ""), 6)
            entity.add_role(article, start, mention.outer - 1)


_OPENING_ROLE: Final = re.compile("R[wpDO#aeM]{1,8},")
"""Classes of what somebody is, more about it, and a comma before his name."""


def appose_bare(roster: Roster) -> None:
    """``Mary Holt, director of the harbour museum,`` tells who she is without an article."""
    if roster.article.language.nouns.calls_again and roster.article.language.nouns.adjectives_behind:
        _appose_opening(roster)
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    nouns, bare_role = article.language.nouns, article.language.grammar.bare_role
    for number in names_followed_by(roster, _GOING_ON):
        mention, entity = mentions[number], of_mention[number]
        if not entities[entity].person:
            continue
        if number + 1 < len(mentions) and is_office_of(article, mention, mentions[number + 1]):
            of_mention[number + 1] = entity
        match = bare_role.match(article.classes, mention.last)
        if match is None or article.lows[match.end("head") - 1] in nouns.many:
            continue
        entities[entity].add_sign("apposed")
        entities[entity].vote(nouns.genders.get(article.lows[match.end("head") - 1], ""), 6)
        entities[entity].add_role(article, *match.span("role"))


_GOING_ON: Final = ",(pO"
"""Classes behind a name with which a role begins, be it behind brackets or a preposition with its noun."""


def is_office_of(article: TokenizedText, mention: Mention, office: Mention) -> bool:
    """``Mary Holt, Managing Director of Acme, said``: an office with capitals right behind a name, which is no name."""
    if office.outer != mention.last + 1 or office.kind != "name":
        return False
    listed = article.lows[office.last - 1] in article.language.nouns.roles
    if not listed and "B" not in article.classes[office.first : office.last]:
        return False
    if any(map(article.language.names.is_given, article.words[office.first : office.last])):
        return False  # the Star of David, Speaker of the House Ann Holt
    role = told_behind(article, mention)
    return role is not None and role.first == office.first and role.last >= office.last


def name_identified(roster: Roster) -> None:
    """``One of the wounded, who gave his name as Nabil,`` is Nabil."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    classes, at = article.classes, article.classes.find(_WHO)
    while at > 0:
        match = article.language.grammar.identified.match(classes, at)
        if match and _identifies(article, at, match.end()):
            described = _ending_at(mentions, at - classes.startswith(",", at - 1))
            named = next((number for number, other in enumerate(mentions) if other.first == match.end()), -1)
            if described >= 0 and named >= 0 and of_mention[described] < 0 <= of_mention[named]:
                of_mention[described] = of_mention[named]
                entities[of_mention[named]].person = True
                entities[of_mention[named]].add_sign("personal")
        at = classes.find(_WHO, at + 1)


def name_as_told(roster: Roster) -> None:
    """``One of them is Mary Holt, who …``, ``The winner was Mary Holt``: who a description is, by a form of "be"."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    nominals = roster.nominals
    be, free = article.language.verbs.be, article.language.grammar.verb_first is not NEVER
    verbs = [at for at in map(re.Match.start, _IS_NAME.finditer(article.classes)) if article.lows[at] in be]
    if not verbs:  # most
        return
    ends = {at - between for at in verbs for between in range(_MOST_BEFORE_BEING + 1)}
    for number in nominals:
        described, name = mentions[number], number + 1
        if described.reach not in ends or of_mention[number] >= 0:
            continue
        being = _BEING.match(article.classes, described.reach)
        if being is None or name == len(mentions) or mentions[name].outer != being.end():
            continue
        if free and article.classes[described.outer - 1] in _NO_SUBJECT:  # Enligt facket är Denby
            continue
        is_one = article.lows[described.first] in article.language.small.one
        somebody = is_one or article.classes[described.head_at] == "R"
        if (
            somebody
            and article.lows[being.end() - 1] in be
            and mentions[name].kind == "name"
            and entities[of_mention[name]].person
        ):
            of_mention[number] = of_mention[name]


_NO_SUBJECT: Final = frozenset("pOA")
"""Classes before what is no subject, where the verb may stand before that."""
_IS_NAME: Final = re.compile("a(?=[BN])")
"""Class of an auxiliary right before a name."""
_MOST_BEFORE_BEING: Final = 2
"""Words of a description between its noun and the auxiliary before a name, at most."""
_BEING: Final = re.compile("[wea]{0,2}a(?=[BN])")
"""Classes of these words and the auxiliary."""


def _identifies(article: TokenizedText, start: int, end: int) -> bool:
    """Whether a clause in tokens ``[start, end)`` tells a name that follows it; not ``who asked not to be named,
    recalled how``."""
    identifying = article.language.verbs.identifying
    verb = next((at for at in range(end - 1, start, -1) if article.lows[at] in identifying), -1)
    return verb >= 0 and "V" not in article.classes[verb + 1 : end]


def name_called(roster: Roster) -> None:
    """``A man named Otto Brandt`` and ``a man called Otto`` are he; ``A gang calling itself Grey Heron`` is nobody of
    that name."""
    mentions, lows, verbs = roster.mentions, roster.article.lows, roster.article.language.verbs
    itself = roster.article.language.pronouns.itself
    before = [lows[mentions[number].outer - 1] for number in roster.names]
    if itself.isdisjoint(before) and verbs.identifying.isdisjoint(before) and verbs.newly_called.isdisjoint(before):
        return  # most articles
    leading = verbs.identifying | verbs.newly_called | itself
    called = [number for number in roster.names if lows[mentions[number].outer - 1] in leading]
    for number in called:
        if number and lows[mentions[number].outer - 1] not in itself:
            _name_described(roster, number)
    for number in called:
        if lows[mentions[number].outer - 1] in itself:
            roster.entities[roster.of_mention[number]].person = False


def _name_described(roster: Roster, number: int) -> None:
    """Give the description before a name that somebody is called by his entity; not in ``The leader called Otto to the
    stage``."""
    article, of_mention, entities = roster.article, roster.of_mention, roster.entities
    name, described = roster.mentions[number], roster.mentions[number - 1]
    if article.lows[name.outer - 1] in article.language.verbs.newly_called and is_definite(article, described):
        return
    called = described.kind == "nominal" and described.head_at + 2 == name.outer and of_mention[number - 1] < 0
    unlisted = (
        article.classes[described.head_at] == "w" and article.language.names.gender_of(article.words[name.core]) != ""
    )
    if called and entities[of_mention[number]].person and (unlisted or _describes(article, described)):
        of_mention[number - 1] = of_mention[number]
        entities[of_mention[number]].add_sign("personal")


_WHO: Final = "r"
"""Class of the relative pronoun."""


def _ending_at(mentions: Sequence[Mention], end: int) -> int:
    """The description that ends at a token, -1 for none."""
    return next((number for number, other in enumerate(mentions) if other.kind == "nominal" and other.reach == end), -1)


def _description(article: TokenizedText, mention: Mention) -> Span:
    """Tokens of a description without its article: ``nurse at Bly Hospital`` of ``a nurse at Bly Hospital``."""
    return mention.first + (article.classes[mention.first] == "D"), mention.last


def _describes(article: TokenizedText, mention: Mention) -> bool:
    """Whether a description is of one person: a noun for a speaker, not in the plural."""
    nouns, head = article.language.nouns, mention.head
    return article.classes[mention.head_at] in "RBG" and head not in nouns.many and head not in nouns.nameless


def _introduces(article: TokenizedText, mention: Mention) -> bool:
    """Whether a description before a comma is of the name after it: not in ``outside the court, Mary Holt …``."""
    before = article.classes[mention.outer - 1] if mention.outer else "n"
    described = _describes(article, mention) or _speaks(article, mention) or _is_one_of(article, mention)
    described = described or mention.head.endswith(
        article.language.nouns.years_ending
    )  # said the 22-year-old, Jon Holt
    return described and (before != "p" or mention.outer < 2 or article.classes[mention.outer - 2] not in "n.")


def _is_one_of(article: TokenizedText, mention: Mention) -> bool:
    """``said one of them, Mary Holt``: one of many, whose name follows."""
    return article.lows[mention.first] in article.language.small.one and mention.last - mention.first > 1


def _speaks(article: TokenizedText, mention: Mention) -> bool:
    """``protesta su dueño, Ana Ruiz``: whoever stands behind a verb of speech, whatever the noun."""
    behind = article.classes[max(0, mention.first - 2) : mention.first] in ("QV", ",V", ",W")
    return behind and article.language.nouns.adjectives_behind


def _closed(classes: str, mention: Mention) -> bool:
    """Whether a name, or what belongs to it (``Dr Mary Holt of the University of Marl``), ends its clause or speaks."""
    return any(end >= len(classes) or classes[end] in ",.nQ(-:V" for end in (mention.last, mention.reach))
