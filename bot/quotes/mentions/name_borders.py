"""Where a name begins or ends within what one match of a language's pattern of mentions has taken for a mention."""

import re
from typing import Final

from bot.quotes.mentions.word_groups import WordGroups
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER


def beside_plural_verb(article: TokenizedText, first: int, last: int) -> bool:
    """``Ökonomen warnen``, ``„…“, sagten Republikaner``, ``„…“, so Augenzeugen``: a noun without an article beside a
    verb whose subject is many, in a language that tells so by the verb's end; ``von Kennern als „…“ bezeichnet``."""
    nouns = article.language.tokens.nouns
    if nouns is None:
        return False
    before = article.classes[first - 1] if first else "n"
    if before in _SPEAKING:
        verb = article.lows[first - 1]
        return verb.endswith(nouns.many) or verb in article.language.tokens.said_so
    if before == "r":  # den Kritiker „…“ nennen
        return article.classes[last - 1] == "R"
    if before == "O":
        passive = "".join(article.lows[last : last + 1]) in nouns.passive_apart  # von Kennern wird Huber „…“ genannt
        by = article.lows[first - 1] in article.language.small.by
        return by and (passive or article.classes.startswith(("zQ", "Q"), last))
    if before not in ".nQ":
        return False
    if article.classes[last : last + 1] in _ADDITION:
        addition = article.language.grammar.extension.match(article.classes, last)
        last = addition.end() if addition else last
    behind = article.classes[last : last + 1] in _SPEAKING
    behind = behind or (article.classes[last : last + 1] == "e" and article.classes[last - 1] == "R")
    return behind and article.lows[last].endswith(nouns.many)


_ADDITION: Final = ("D", "O", "p")
"""Classes of the first word of what is added to a noun: ``Vertreter der Kammer``."""
_SPEAKING: Final = tuple("VWKTU")
"""Classes of verbs of speech."""


def owner_within(article: TokenizedText, first: int, last: int) -> int:
    """The end of a person's name in ``Mary Holt's father``, a mention of its own within the description; 0 for none."""
    end = article.classes.find("s", first, last)
    if end <= first or article.classes[first:end].strip("NB") or article.words[end - 1].isupper():
        return 0
    return end


def other_within(article: TokenizedText, first: int, last: int) -> tuple[int, int] | None:
    """Where somebody else ends, and where the words before a name begin, of what was taken for these words: ``Luis
    Ferrante met mayor``, ``Otto Huber Vereinschef``; ``None`` for nobody else."""
    if verb := _verb_within(article, first, last):
        return verb, verb + 1
    if article.language.tokens.nouns is None:
        return None
    end = _name_before_role(article, first) or _listener_within(article, first, last)
    return (end, end) if end else None


def _verb_within(article: TokenizedText, first: int, last: int) -> int:
    """Token of the verb in ``Luis Ferrante met mayor``, before a name: two people, no office; 0 for none."""
    if met := _verb_behind_name(article, first, last):
        return met
    verb = article.classes.find("w", first, last)
    if verb <= first or article.classes[first] not in "NGBM":
        return 0
    language = article.language
    two_names = verb - first > 1 and language.names.gender_of(article.words[verb - 2]) != ""
    past = article.lows[verb] in language.verbs.past or article.lows[verb + 1] in language.nouns.former
    return verb if two_names or past else 0


def _name_before_role(article: TokenizedText, first: int) -> int:
    """The end of a name in full in ``fragte Otto Huber Vereinschef Jan Lenz``: two people, where each noun has a
    capital and what somebody is stands before his name; 0 for none."""
    if not article.classes.startswith("NNR", first):
        return 0
    return first + _FULL_NAME if article.language.names.gender_of(article.words[first]) else 0


def _listener_within(article: TokenizedText, first: int, last: int) -> int:
    """Where the listener begins in ``sagte eine Sprecherin dem Sender Radio Nord``; 0 for none."""
    small, at = article.language.small, article.classes.find("RD", first, last) + 1
    return at if at and article.lows[at] in small.listeners and article.lows[at] in small.oblique else 0


def is_no_addition(article: TokenizedText, first: int, last: int) -> bool:
    """``wurde Holt von Landrat Jan Lenz gefragt``, ``erinnerte Holt an die Worte``: behind a name a preposition and
    another one in full, or a noun for words, where each noun has a capital; where somebody is from is a place."""
    if article.language.tokens.nouns is None or article.classes[last : last + 1] not in _MAY_BE_NO_ADDITION:
        return False
    person = article.language.names.gender_of(article.words[first]) != ""
    if (
        is_man_as_subject(article, last)
        or is_before_agent(article, first, last)
        or (person and article.classes[last] in "Dd")
    ):
        return True
    words = _OF_WORDS.match(article.classes, last)
    if words is not None and article.lows[last] not in article.language.small.medium:
        noun = words.end() - 1
        return article.classes[noun] == "S" or article.lows[noun] in article.language.tokens.spoken_nouns
    match = _BY_SOMEBODY.match(article.classes, last)
    by = match is not None and article.lows[last] in article.language.small.by
    return by and match is not None and article.language.names.gender_of(article.words[match.end() - _FULL_NAME]) != ""


def is_before_agent(article: TokenizedText, first: int, last: int) -> bool:
    """``„…“, wurde Holt von der Ministerin gefragt``: behind an auxiliary of the passive "by" is no addition."""
    nouns, small = article.language.tokens.nouns, article.language.small
    if nouns is None or article.lows[last] not in small.by or article.lows[first - 1] not in nouns.passive_apart:
        return False
    return _AGENT.match(article.classes, last) is not None


_MAY_BE_NO_ADDITION: Final = tuple("DdpO")
"""Classes of what may stand behind a name and be no addition to it."""
_AGENT: Final = re.compile("O[Dd]?[wR]{0,2}[RGNB]{1,4}a{0,2}[VWK]")
"""``von der Ministerin gefragt``."""


def is_man_as_subject(article: TokenizedText, at: int) -> bool:
    """``der Anwalt``: a man with the article of a subject, where nouns have cases."""
    lows, language = article.lows, article.language
    if not article.classes.startswith("DR", at) or language.small.gendered.get(lows[at]) != "m":
        return False
    return language.nouns.genders.get(lows[at + 1]) == "m" and lows[at + 1] not in language.nouns.plural_roles


_OF_WORDS: Final = re.compile("[pO][Dd]?w?[wS](?![wSNGBR])")
"""A preposition and one noun."""
_BY_SOMEBODY: Final = re.compile("OD?R?NN")
"""A preposition and somebody with his name in full."""


def _verb_behind_name(article: TokenizedText, first: int, last: int) -> int:
    """Token of the verb in ``The Danish sculptor Ida Krag met curator``, behind a name in full; 0 for none."""
    classes, verbs, gender_of = article.classes, article.language.verbs, article.language.names.gender_of
    for at in range(first + _FULL_NAME, last):
        if classes[at] in ("w", "e") and classes.startswith("NN", at - _FULL_NAME) and gender_of(article.words[at - 2]):
            low = article.lows[at]
            if low in verbs.past or (classes[at] == "e" and low.endswith(verbs.past_endings)):
                return at
    return 0


def verb_between(article: TokenizedText, first: int, last: int) -> int:
    """Token of the verb in ``The Water Board sued Halden``, between a name with its article and another; 0 for none."""
    classes, verb = article.classes, article.classes.find("e", first + 2, last - 1)
    if verb < 0 or classes[verb - 1] not in "NG" or (classes[verb - 1] != "G" and classes[verb + 1] not in "NG"):
        return 0
    return verb if article.lows[verb].endswith(article.language.verbs.past_endings) else 0


def before_verb(article: TokenizedText, start: int, end: int) -> int:
    """The end of an addition that a pattern found in tokens ``[start, end)``: before the verb of the clause, if it took
    that for one more word: ``of health met Acme``, ``of health sued the firm``; a form of the present as well between a
    name and an article."""
    classes, verbs = article.classes, article.language.verbs
    for match in _VERB_BEHIND_NOUN.finditer(classes, start + _FEWEST_IN_ADDITION, end):
        at, low = match.start(), article.lows[match.start()]
        if classes[at + 1 : at + 2] in _CLAUSE_ENDS and low in verbs.past and low not in verbs.participles:
            return at  # at the hospital wept
        person = classes[at - 2 : at] == "NN" and article.language.names.is_given(article.words[at - 2])
        if person and low in verbs.past:
            return at  # the mother of Ann Pell paid tribute
        if classes[at + 1 : at + 2] not in _OBJECTS:
            continue
        if article.lows[at - 1].endswith(article.language.tokens.adverb_endings):
            continue  # of the newly built Halden Tower
        present = verbs.past and classes[at - 1] in "NG" and classes[at + 1 : at + 2] in ("D", "d")  # from Holt own the
        if present or low in verbs.past or (classes[at] == "e" and low.endswith(verbs.past_endings)):
            return at
    return end


_FEWEST_IN_ADDITION: Final = 2
"""Tokens of the shortest addition: ``of health``."""
_VERB_BEHIND_NOUN: Final = re.compile("[we](?<=[wRSNG].)")
"""What may be a verb, behind the last word of a subject."""
_OBJECTS: Final = tuple("NGDdo")
"""Classes of the first word of an object."""
_CLAUSE_ENDS: Final = (".", ",", "n", "p", "")
"""Classes behind a verb without an object; empty for the end of the text."""


def body_start(article: TokenizedText, first: int, last: int) -> int:
    """Where a body's name starts whose first word opens the sentence and is elsewhere a word for people: ``Carers UK``,
    ``Guide Dogs UK``, ``Patients First``; ``first`` for other names. A noun for people stands before ``first``."""
    at, classes, names, words = first - 1, article.classes, article.language.names, article.words
    if not words[at][0].isupper() or (at and classes[at - 1] not in ".nQ"):
        return first
    if last - first > _FULL_NAME or names.gender_of(words[first]) or article.language.tokens.nouns is not None:
        return first
    if article.lows[at].endswith(article.language.nouns.plural_ending):
        return at if classes[last : last + 1] in _VERBS_BEHIND else first
    low = article.lows[last - 1]
    honour = low in names.suffixes or low in names.post_nominals
    acronym = words[last - 1].isupper() and len(low) > 1 and not honour
    return at if acronym and not words[first].isupper() else first


_VERBS_BEHIND: Final = tuple("VWKTUae")
"""Classes of what follows a subject."""


class KnownNames:
    """The words behind given names, and names that the text has more than once; none that means somebody by where he
    is from. They are gathered when they are asked for: most texts need no more than to count names."""

    __slots__ = ("_article", "_behind_given", "_repeated")

    def __init__(self, article: TokenizedText) -> None:
        self._article: Final = article
        self._repeated: set[str] | None = None
        self._behind_given: frozenset[str] | None = None

    def has(self, word: str) -> bool:
        if self._repeated is None:
            self._repeated = _repeated_names(self._article)
        if word in self._repeated and word.lower() not in self._article.language.nouns.named_kinds:
            return True
        if self._behind_given is None:
            self._behind_given = _names_behind_given(self._article)
        return word in self._behind_given


def _repeated_names(article: TokenizedText) -> set[str]:
    once: set[str] = set()
    repeated: set[str] = set()
    for word in map(article.words.__getitem__, map(re.Match.start, _NAME.finditer(article.classes))):
        (repeated if word in once else once).add(word)
    return repeated


def _names_behind_given(article: TokenizedText) -> frozenset[str]:
    words, is_given = article.words, article.language.names.is_given
    places = map(re.Match.end, _TWO_NAMES.finditer(article.classes))
    return frozenset(words[at] for at in places if is_given(words[at - 1]))


def name_within(article: TokenizedText, first: int, last: int, known: KnownNames) -> int:
    """Token of the name in ``a move Holt called “…”``, ``three weeks Mary Holt heard``, ``the shy Mary Holt``, ``a
    visibly shaken Holt``: what is called so, and by whom; a noun or an adjective and the name in full that follows it,
    or a name that the text has elsewhere; 0 for none."""
    name, language = last, article.language
    while name > first and article.classes[name - 1] == "N":
        name -= 1
    if last - name == _FULL_NAME and (office := _office_within(article, first, name)):
        return office
    if (
        not first < name < last
        or article.classes[name - 1] not in "ew#"
        or article.lows[name - 1] in language.nouns.dead
    ):
        return 0
    if article.classes.startswith("KQ", last):
        return name if first + 1 < name else 0
    if article.classes[last : last + 1] in _NOUNS and not language.verbs.last:  # Fred Pot herkent
        return 0
    if last - name < _FULL_NAME:
        word = article.words[name]  # in het café zit Riet
        return name if known.has(word) or (language.verbs.last and language.names.gender_of(word)) else 0
    given = language.names.gender_of(article.words[name]) or article.lows[name - 1] in language.nouns.former
    return (
        name
        if given or article.lows[name - 1].endswith(language.nouns.plural_ending) or known.has(article.words[name])
        else 0
    )


_NAME: Final = re.compile("N")
_TWO_NAMES: Final = re.compile("N(?=N)")


def _office_within(article: TokenizedText, first: int, name: int) -> int:
    """Where the office starts in ``the former Interior Secretary Ruth Cole``, before a name in full; 0 for none."""
    start, classes = name, article.classes
    while start > first and classes[start - 1] in "NGB":
        start -= 1
    titled = classes[name - 1] == "B" and article.language.names.gender_of(article.words[name]) != ""
    return start if titled and start > first + 1 and classes[start - 1] in "ew" else 0


_FULL_NAME: Final = 2
"""Words of a name in full, at least."""
_NOUNS: Final = tuple("wRSGseg'")
"""Classes of what a name before it belongs to: ``a new Mary Holt film``."""


def is_ranked(article: TokenizedText, first: int) -> bool:
    """``the former world number seven Paolo Ricci``, ``uno Ugo Holt commosso``: what stands before is no article."""
    if first > 1 and article.lows[first - 2] in article.language.nouns.ranks:
        return True
    indefinite = article.language.small.counting.get(article.lows[first - 1], "p") != "p"
    in_full = article.classes.startswith("NN", first)
    return indefinite and in_full and article.language.names.gender_of(article.words[first]) != ""


def is_of_children(article: TokenizedText, first: int) -> bool:
    """``mother of three Sian Cole``: what somebody is, before the name."""
    nouns, lows = article.language.nouns, article.lows
    return first > OF_CHILDREN and lows[first - 1] in nouns.counts and lows[first - OF_CHILDREN] in nouns.kin


OF_CHILDREN: Final = 3
"""Tokens of ``mother of three``."""


def is_of_land(article: TokenizedText, first: int, last: int) -> bool:
    """``British`` in ``British rock band Whitehall singer Owen Tarn``: what is from somewhere, before its noun; not
    ``The German won``."""
    if last - first > 1 or article.classes[last : last + 1] != "w":
        return False
    return (
        article.lows[first] in article.language.nouns.countries
        and article.lows[last] not in article.language.verbs.past
    )


def is_behind_contracted(article: TokenizedText, first: int) -> bool:
    """``oyó al alcalde``, ``criticado pelo autarca``; not ``le porte-parole du ministère``, where both are one."""
    low, small = article.lows[first - 1], article.language.small
    by = low in small.by and low not in small.of
    return low in small.contracted and (by or article.classes[first - 2] not in "RSNGB")


def is_of_town(article: TokenizedText, first: int, last: int) -> bool:
    """``le Breton``, behind an article in the singular: somebody named elsewhere; ``Le Breton`` where it opens a
    sentence."""
    language, before = article.language, article.lows[first - 1]
    if last - first > 1 or not article.lows[first].endswith(language.nouns.named_endings):
        return False
    small = article.words[first - 1] == before or (first > 1 and article.classes[first - 2] in ".n")
    elided = before in language.small.definite and before.endswith(("'", "’"))
    return (before in language.small.gendered or elided) and small


def after_office(article: TokenizedText, start: int, last: int) -> int:
    """Where the name starts in ``Secretary of State John Reed``: at the given name or initial, or behind a word that
    offices end in; 0 if there is none."""
    names, words, classes = article.language.names, article.words, article.classes
    inner = [at for at in range(start + 1, last - 1) if "L" not in classes[at - 1 : at + 1]]
    given = next((at for at in inner if names.is_given(words[at]) or len(words[at].strip(".")) == 1), 0)
    return given or next((at for at in inner if words[at - 1] in names.office_ends), 0)


def office_before(article: TokenizedText, first: int, last: int, after_title: int) -> tuple[int, int] | None:
    """Start of the office and of the name in ``Minister for Fisheries K V Rajan``, where ``first`` is "Fisheries".

    ``after_title`` is where the name starts behind a title: ``Minister for Fisheries Mr. Rajan``; else ``first``.
    """
    in_a_row = article.language.grammar.role_office is not NEVER  # Secretary of State for Education
    start = _office_start(article, first - 1) if in_a_row else _noun_of_office(article, first - 2)
    if start < 0:
        return None
    if after_title > first + 1:
        return start, after_title
    names, words = article.language.names, article.words
    core = 0 if names.is_given(words[first]) else after_office(article, first, last)
    if not core and (last - first >= _OFFICE_AND_NAME or (last - first > NAME_IN_FULL and _is_land(article, first))):
        core = last - NAME_IN_FULL
        if article.classes[core] == "O":  # la presidenta de Sindicatos Unidos de Ribera
            return None
    return (start, core) if core else None


def _may_be_of_office(article: TokenizedText, first: int, last: int, groups: WordGroups) -> bool:
    """Whether a name may be the end of an office and who holds it: ``for Fisheries Ann Holt``, ``of State Ann Holt``,
    ``Head of Policy Ann Holt``."""
    lows, words, classes, preposition = article.lows, article.words, article.classes, first - 1
    if groups.in_a_row and classes[preposition] == "D":
        preposition -= 1
    if lows[preposition] not in groups.of_offices:
        return words[first] in article.language.names.office_ends
    if lows[preposition] in article.language.small.for_ or words[first] in article.language.names.office_ends:
        return True
    if lows[preposition] in groups.to_offices:  # Ambassador to Norway Ann Holt
        return "B" not in classes[first:last] and (preposition < first - 1 or _is_land(article, first))
    noun = preposition - 1
    titled = words[noun] != lows[noun] and "B" not in classes[first:last]
    return titled and lows[noun] not in article.language.nouns.kin


def _is_land(article: TokenizedText, at: int) -> bool:
    """Whether somebody may be an ambassador to it: ``Norway``, ``the UN``."""
    word = article.words[at]
    return article.language.names.is_place(word) or (len(word) > 1 and word.isupper())


def _noun_of_office(article: TokenizedText, at: int) -> int:
    """The token itself, if it is a noun of offices, or ends in one (``then-Secretary``), else -1."""
    noun = article.lows[at].rpartition("-")[2]
    return at if article.classes[at] in "BR" or article.language.tokens.capitals.get(noun) == "B" else -1


def _office_start(article: TokenizedText, before: int) -> int:
    """Where the office starts that a token ends, which is its preposition or the article behind that: ``Minister``,
    ``Secretary of State``, ``District Attorney``; -1 for none."""
    classes, preposition = article.classes, before - (article.classes[before] == "D")
    chain = _OFFICE_CHAIN.search(classes, max(0, preposition - _LONGEST_CHAIN), preposition)
    at = chain.start() if chain is not None else preposition - 1
    titled = article.words[at] != article.lows[at]
    noun = article.lows[at].rpartition("-")[2]
    if _noun_of_office(article, at) < 0 and not (titled and noun in article.language.nouns.roles):
        return -1
    sent = article.lows[preposition] in article.language.small.towards
    before_noun = "NGBs" if sent else "NGB" if titled else ""
    while at > 0 and classes[at - 1] in before_noun:
        at -= 1
    return at


_OFFICE_CHAIN: Final = re.compile("[BR]O[NG]{1,2}$")
_LONGEST_CHAIN: Final = 4
"""Tokens of ``Secretary of State``, and one more, at most."""
_OFFICE_AND_NAME: Final = 4
"""Words of an office and a name together: ``Minister for Rural Affairs Fidelma Crotty``."""


def after_seat(article: TokenizedText, core: int, last: int) -> int:
    """Where the name starts in ``Sinn Féin TD Rónán Keane``, ``NASA Administrator Jim Boyd`` and ``Senate Majority Whip
    Ann Holt``: behind the seat, or behind a noun for people, or words of a body and one more, and before a given name;
    where a name in full follows."""
    words, names, classes = article.words, article.language.names, article.classes
    for at in range(last - NAME_IN_FULL - 1, core, -1):
        if words[at] in names.capital_titles and not classes[at + 1 : last].strip("NL"):
            return at + 1
    if names.is_given(words[core]):
        return core
    for at in range(core, last - NAME_IN_FULL):
        leads = article.lows[at] in article.language.nouns.roles or (at > core and "G" in classes[core : at + 1])
        if leads and names.is_given(words[at + 1]) and not classes[at + 1 : last].strip("NL"):
            return at + 1
    return core


NAME_IN_FULL: Final = 2
"""Fewest words of a name in full."""
_LONGEST_WITH_OFFICE: Final = 24
"""Tokens of a body, an office and a name that are written as one, at most."""


def parted_name(article: TokenizedText, first: int, last: int, outer: int, groups: WordGroups) -> tuple[int, int]:
    """Where a name of several words starts with all that leads up to it, which is ``outer`` as far as is known, and
    without titles and offices."""
    classes, core, ends = article.classes, first, article.language.names.office_ends
    if (title := classes.rfind("B", first, last)) >= 0:
        core = _behind_title(article, first, last, title)
    if (
        first > 1
        and (article.lows[first - 1] in groups.of_offices or classes[first - 1] == "D" or article.words[first] in ends)
        and _may_be_of_office(article, first, last, groups)
    ):
        outer, core = office_before(article, first, last, core) or (outer, core)
    if last - core > NAME_IN_FULL:
        core = _in_long_name(article, first, core, last)
    elif last - core == NAME_IN_FULL and (
        (article.words[core] in article.language.names.capital_ranks and classes[core + 1] in "NBL")
        or (first < core and _is_rank_pair(article, core - 1))
        or classes[core] == "L"
    ):
        core += 1
    return outer, core


def _behind_title(article: TokenizedText, first: int, last: int, title: int) -> int:
    """Where a name starts whose last title is at a token; ``first`` where that is no title before a name."""
    classes, behind = article.classes, title + 1
    core = behind if behind < last and classes[behind] in "NL" else first
    if classes.startswith("O", behind):
        core = after_office(article, behind + 1, last) or core
    return core


def _in_long_name(article: TokenizedText, first: int, core: int, last: int) -> int:
    """Where a name starts in three words or more, behind seats, ranks, parties and particles."""
    classes, words, lows, names = article.classes, article.words, article.lows, article.language.names
    if last - core <= _LONGEST_WITH_OFFICE:
        core = after_seat(article, core, last)
    while core < last - 1 and words[core] in names.capital_ranks and classes[core + 1] in "NBL":
        core += 1
    if first < core < last - 1 and _is_rank_pair(article, core - 1):
        core += 1
    elif core < last - NAME_IN_FULL and _is_rank_pair(article, core):  # Tan Sri Lim Kok
        core += NAME_IN_FULL
    while core < last - 2 and lows[core] in names.parties and classes[core + 1] not in "ODG":
        core += 1
    while core < last - 1 and classes[core] == "L":
        core += 1
    return core


def _is_rank_pair(article: TokenizedText, at: int) -> bool:
    """``Det Con``, ``Tan Sri``: a title of two words."""
    return f"{article.lows[at]} {article.lows[at + 1]}" in article.language.names.rank_pairs
