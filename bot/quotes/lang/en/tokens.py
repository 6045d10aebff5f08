"""English words as tokens, and the class letter of each (see :mod:`bot.quotes.syntax.tokens`)."""

import re

from bot.quotes.lang.en import bodies, lexicon
from bot.quotes.lang.en.cues import cue_classes
from bot.quotes.vocabulary import TokenWords
from bot.text.lang import word_set
from bot.text.lang.en import function_words as small
from bot.text.lang.en.persons import PARTICLES

_TOKEN = re.compile(
    r"""[^\S\n]*+(?:                                                     # what stands before it is cut off again
    [a-z]++(?=[ ,.\n])|[A-Za-z]++(?=[ ,\n])|[,.](?=[ \n])|[^\s\w'’@.]|['’](?![slrvdm])    # most tokens: tried first
    |\n\s*
    |(?:[A-Z]\.){2,}(?:[A-Z]\b)?
    |[DRI]-(?:(?:[A-Z]\.){2,}|(?:W\.\ ?)?[A-Z][a-z]{1,5}\.(?=[),]))       # D-N.Y.: a party with its place
    |(?:Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Cmdr|Det|Cpl|Insp|Supt|Rev|Hon|Del|Pres|Atty|Asst|Ald|Messrs|St|Jr|Sr|Inc|Corp|Bros
        |Co|Ltd|vs|Nos?(?=\.\ \d)
        |Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Calif|Fla|Mass|Conn|Ariz|Pa|Va|Wis|Minn|Mich|Tenn|Ore|Wash|[A-Z])\.
    |['’](?:s|ll|re|ve|d|m)\b
    |@[^\W\d]\w*                                                         # @hanleyroad
    |\d+(?:[.,]\d+)+(?:[^\W\d_]+)?(?!\.?\w)                                # 4.25, 1,200, 2.3million
    |[^\W_]+(?:(?:[-&]|['’](?!(?:s|ll|re|ve|d|m)\b))[^\W_]+)*
    |\.\.+
    |[^\s\w]|_+)""",
    re.VERBOSE,
)
_BOTH_NOUN_AND_VERB = word_set("read writes tweeted posted emailed reports reported claims notes")
"""Words in two lists where the verb is the likelier reading in news."""


_ADJECTIVES_IN_LY = word_set(
    "elderly friendly unfriendly lonely lovely deadly costly ugly silly lively motherly fatherly brotherly scholarly"
    " cowardly orderly worldly saintly sickly burly curly portly surly homely"
)
"""Words that end as adverbs do, and are none."""


def _classes() -> dict[str, str]:
    """Class letter of every listed word in small letters, the most particular list last."""
    cues = {form: letter for form, (letter, _) in cue_classes().items()}
    table = dict(cues)
    for letter, listed in (
        ("S", lexicon.DOCUMENT_NOUNS), ("R", lexicon.ROLE_NOUNS), ("L", PARTICLES), ("a", small.ADVERBS),
        ("p", small.PREPOSITIONS), ("z", small.SUBORDINATORS), ("D", small.DETERMINERS), ("d", small.POSSESSIVES),
        ("a", small.AUXILIARIES), ("P", small.SUBJECT_PRONOUNS), ("o", small.OBJECT_PRONOUNS),
        ("r", small.RELATIVES), ("c", small.CONJUNCTIONS),
    ):  # fmt: skip
        table.update(dict.fromkeys(listed, letter))
    table.update({form: cues[form] for form in _BOTH_NOUN_AND_VERB if form in cues})
    table.update(dict.fromkeys(_ADJECTIVES_IN_LY, "w"))
    # Nouns far more often than verbs: "press secretary", "state officials", "fire chief".
    table.update({"press": "w", "state": "w", "open": "w", "fire": "w"})
    table["tank"] = "R"  # a think tank
    table.update({"that": "t", "whether": "t", "of": "O", "according": "A", "her": "d", "’s": "s", "'s": "s"})
    return table


def _capitals() -> dict[str, str]:
    """Class letter of capitalised words by their form in small letters."""
    table = dict.fromkeys(lexicon.ORG_WORDS, "G")
    table.update(dict.fromkeys(lexicon.TITLES, "B"))
    table.update(dict.fromkeys(lexicon.TIMES, "M"))
    table.update(dict.fromkeys(lexicon.SUFFIXES, "J"))
    table.update({"no.": "w", "nos.": "w"})  # of a number; "no" at the end of a sentence is a word and a stop
    return table


TOKENS = TokenWords(
    token=_TOKEN,
    over_blanks=re.compile(r"(?:Nos?|[DRI]-W)\.$"),
    classes=_classes(),
    capitals=_capitals(),
    surnames=word_set("hill park hall church day lake post price"),
    title_surnames=lexicon.TITLE_SURNAMES,
    no_openers=word_set("may"),
    names_of_times=word_set("may march april june august sun"),
    always_small=word_set("i the a he she"),
    openers=lexicon.OPENERS,
    adverbs=small.ADVERBS,
    body_fields=bodies.FIELDS,
    body_heads=bodies.HEADS,
    plain_cues=word_set(
        "said says told tells added adds announced announces reported confirmed confirms denied denies declined warned"
        " warns wrote writes acknowledged argued insisted predicted responded stated tweeted"
    ),
    body_joints=word_set("for on against without of to"),
    body_purposes=word_set("for against without"),
    positions=word_set("forward back centre center lock prop"),
    messaging=word_set("posts tweets texts messages emails e-mails"),
    verbs_like_nouns=word_set(
        "coaches heads hosts chairs stars captains guides judges pilots cooks nurses partners rivals guards champions"
        " referees doctors fathers mothers tutors spies fans mentors ushers umpires skippers stewards models parents"
        " authors volunteers butchers engineers shepherds scouts interns clerks guests bosses marshals anchors peers"
        " pioneers witnesses sponsors rebels wardens trains backs leads studies documents notes records drafts files"
        " tapes films"
    ),
    towards=word_set("up down back out off over away in on along round around through aside apart together forward"),
    spoken_nouns=lexicon.SPOKEN_NOUNS,
    kept_in_titles=lexicon.ROLE_NOUNS | lexicon.DOCUMENT_NOUNS,
    joined=lexicon.JOINED,
    tens=lexicon.TENS,
    roles=lexicon.ROLE_NOUNS,
    participle_nouns=word_set("accused"),
    adverb_endings=("ly",),
    adverbs_within=word_set("once since himself herself itself themselves used liked likes loved loves"),
    noun_endings=("ment", "ments", "tion", "tions", "sion", "sions", "ness", "ship", "ships", "ology", "iasm"),
    people_endings=("ers", "ists", "ians", "eers", "keepers", "mongers", "hands"),
    people_like_names=word_set(
        "chambers saunders carruthers struthers smithers childers flanders weathers steelers chargers buccaneers"
        " panthers packers mariners warriors travellers travelers"
    ),
    denied_endings=("n't", "n’t"),
    active_endings=("ing",),
    past_endings=("ed",),
    role_endings=lexicon.ROLE_SUFFIXES,
    role_beginnings=("ex-", "vice-", "co-", "then-"),
    no_role_endings=("human",),
)
