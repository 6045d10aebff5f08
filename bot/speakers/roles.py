"""What somebody is, as articles put it: when two descriptions are of one person, and when they can't well be. Pure."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.text.words import fold_words


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EMPTY = _words(
    "a an the of for in at to on and or by with from as who is was his her their its our new top senior junior leading"
    " long time veteran local national general"
)
_PAST = _words("former ex retired late onetime then ousted outgoing")

_FIELDS: Mapping[str, frozenset[str]] = {
    field: _words(words)
    for field, words in {
        "politics": "president minister premier chancellor mayor governor senator congressman congresswoman lawmaker mp"
        " mla councillor councilman councilwoman alderman chairman-elect nominee candidate representative sen rep gov"
        " ambassador diplomat secretary commissioner legislator politician deputy whip undersecretary envoy kremlin"
        " government parliament republican democrat labour tory conservative cabinet",
        "sport": "footballer striker midfielder defender goalkeeper winger coach quarterback linebacker pitcher"
        " batsman bowler cricketer golfer boxer jockey sprinter swimmer cyclist athlete player goalie receiver"
        " halfback skipper racer skier tennis olympian gymnast wrestler basketball baseball football hockey rugby",
        "arts": "singer actor actress musician guitarist drummer rapper novelist poet painter sculptor composer"
        " filmmaker director playwright artist dancer comedian bassist songwriter pianist violinist conductor",
        "medicine": "surgeon physician epidemiologist nurse paediatrician pediatrician virologist psychiatrist"
        " cardiologist oncologist midwife pharmacist paramedic veterinarian dentist",
        "science": "professor scientist researcher physicist chemist biologist astronomer geologist historian"
        " economist anthropologist archaeologist lecturer ecologist climatologist mathematician",
        "law": "judge prosecutor lawyer attorney solicitor barrister magistrate justice counsel",
        "clergy": "bishop archbishop cardinal pastor rabbi imam priest vicar pope reverend monk nun",
        "business": "ceo cfo executive founder owner banker investor entrepreneur analyst broker shareholder manager"
        " businessman businesswoman",
        "police": "detective constable sheriff inspector sergeant policeman policewoman superintendent trooper",
        "trade": "fisherman farmer electrician plumber carpenter docker welder baker builder driver waiter waitress"
        " hairdresser miner joiner mechanic shopkeeper cleaner",
        "school": "student pupil teenager schoolboy schoolgirl undergraduate",
    }.items()
}
_FAR = frozenset(
    frozenset(pair.split("-"))
    for pair in _words(
        "sport-politics sport-medicine sport-science sport-law sport-clergy sport-police sport-trade arts-medicine"
        " arts-clergy arts-police arts-law trade-politics trade-medicine trade-science trade-law trade-clergy"
        " school-politics school-law school-medicine school-clergy school-police school-business clergy-police"
        " clergy-business medicine-police medicine-law science-police"
    )
)
"""Fields that hardly anybody works in at one time. Others are near: ministers were lawyers, coaches commentate."""


_SPELT = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "congressman": "representative",
    "congresswoman": "representative",
    "mayoress": "mayor",
    "actress": "actor",
    "leaders": "leader",
}
_SPELT_OUT = {"ceo": "chief executive", "cfo": "chief financial officer", "pm": "prime minister"}
_OFFICES = frozenset(word for words in _FIELDS.values() for word in words) | _words(
    "spokesperson secretary chief chair head leader officer boss engineer director editor speaker official aide"
    " adviser advisor treasurer organiser campaigner activist expert worker resident neighbour captain master keeper"
)
_UNLIKE = _PAST | _words(
    "deputy vice assistant acting shadow elect designate candidate associate honorary prime interim co"
)
"""Who has one of these before his office isn't the one who has it without."""
_HEAD_ENDS = re.compile(r",|;|\(|\b(?:of|for|to|at|in|on|with|from|and|who|since|until|by)\b|–|—", re.IGNORECASE)
_PEOPLE = ("n", "y", "ese", "i")
"""What makes a people out of a country, or the other way round: Russia, Russian; German, Germany."""


@lru_cache(maxsize=16_384)
def content(role: str) -> frozenset[str]:
    """The words of a role that tell something."""
    return frozenset(fold_words(role)) - _EMPTY - _PAST


def alike(one: str, other: str) -> bool:
    """Whether two roles have something in common: "Kremlin spokesman" and "the spokesman of the Kremlin"."""
    return bool(content(one) & content(other))


def holds(asked: str, role: str) -> bool:
    """Whether somebody of ``role`` is who is ``asked`` for: "the Russian president" is "President of Russia".

    The office must be the same word, unweakened ("former", "deputy"), and everything that was asked must be there:
    "the mayor" isn't the "mayor's spokesman", and "the mayor of Corvane" isn't just any "mayor".
    """
    wanted, had = _spelt(asked), _spelt(role)
    office = _head(wanted)
    if not office or office != _head(had):
        return False
    words, there = frozenset(fold_words(wanted)), frozenset(fold_words(had))
    if marks(wanted) != marks(had):
        return False
    return all(any(_same_word(word, other) for other in there) for word in words - _EMPTY)


def is_office(text: str) -> bool:
    """Whether it reads like an office, not like a name."""
    return _head(_spelt(text)) in _OFFICES


def marks(role: str) -> frozenset[str]:
    """What makes an office another one: "former", "deputy", "prime"."""
    return frozenset(fold_words(role)) & _UNLIKE


def forms(word: str) -> tuple[str, ...]:
    """How a word of a role may be written too: "russian" as "russia"."""
    shorter = [word.removesuffix(ending) for ending in _PEOPLE if word.endswith(ending) and len(word) > len(ending) + 3]
    spelt = [short for short, full in _SPELT.items() if _SPELT.get(word, word) == full]
    return tuple(
        dict.fromkeys([word, *shorter, *(word + ending for ending in _PEOPLE), *spelt, _SPELT.get(word, word)])
    )


@lru_cache(maxsize=16_384)
def _spelt(role: str) -> str:
    """In lower case, abbreviations spelt out, without possessive endings."""
    plain = [_SPELT.get(bare, bare) for word in role.split() if (bare := word.lower().strip(".’'"))]
    told = " ".join(_SPELT_OUT.get(word, word) for word in plain).replace("chief executive officer", "chief executive")
    return re.sub(r"[’']s?\b", "", told)


def _head(role: str) -> str:
    """The office itself: the last word before what it is the office of."""
    words = [word for part in _HEAD_ENDS.split(role)[:1] for word in fold_words(part) if word not in _UNLIKE]
    return words[-1] if words else ""


def _same_word(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (longer.startswith(shorter) and longer[len(shorter) :] in _PEOPLE and len(shorter) > 3)


def clash(roles: Iterable[str], known: Iterable[str]) -> bool:
    """Whether somebody of ``roles`` can hardly be somebody of ``known`` at the same time; in doubt, no.

    Each side must be at home in fields that are far from all of the other's, with no word in common.
    """
    mine, theirs = _now(roles), _now(known)
    if any(alike(one, other) for one in mine for other in theirs):
        return False
    here, there = _fields(mine), _fields(theirs)
    return bool(here and there) and all(frozenset((one, other)) in _FAR for one in here for other in there)


def _now(roles: Iterable[str]) -> list[str]:
    """Without what somebody was once: a former footballer may well be a minister."""
    return [role for role in roles if not _PAST & frozenset(fold_words(role))]


def _fields(roles: Iterable[str]) -> set[str]:
    words = frozenset(word for role in roles for word in content(role))
    return {field for field, known in _FIELDS.items() if words & known}
