"""The verbs that a language brings to the engine, as :mod:`bot.quotes.vocabulary` has its other words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.quotes.word_sets import NO_WORDS, WordSet


@dataclass(frozen=True, slots=True, eq=False)
class Verbs:
    """Verbs of speech and others that the engine looks at."""

    cues: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Every form of the verbs of speech, with its class letter and its lemma."""
    hearing: WordSet = NO_WORDS
    """Forms of cues whose subject hears what others say: ``the court heard``."""
    showing: WordSet = NO_WORDS
    """Forms of cues whose object may speak: ``a video shows Holt saying``."""
    according: str = ""
    """The name in the weights of the tie in ``according to the nurse``."""
    words: str = ""
    """The name in the weights of the tie in ``in the words of the nurse``."""
    putting: WordSet = NO_WORDS
    """Verbs of ``as the memo put it``."""
    behind: WordSet = NO_WORDS
    """Words behind a source: ``dem Arzt zufolge``."""
    identifying: WordSet = NO_WORDS
    """Words by which somebody tells his name: ``who gave his name as``."""
    newly_called: WordSet = NO_WORDS
    """Words by which somebody new is given one, and somebody known is called: ``a man called Otto``."""
    unchanging: WordSet = NO_WORDS
    """Cues whose past looks like their lemma: ``hit``."""
    active_endings: tuple[str, ...] = ()
    """Endings of the present participle."""
    past_endings: tuple[str, ...] = ()
    """Endings of the regular past and of participles."""
    done: WordSet = NO_WORDS
    """Participles of verbs of speech that are done to somebody, each as it may agree: ``acusadas``, ``genoemd``."""
    passive_ending: str = ""
    """Ending of verbs in the passive without an auxiliary: ``avbröts``."""
    be: WordSet = NO_WORDS
    """Auxiliaries of the passive."""
    becoming: WordSet = NO_WORDS
    """Verbs by which somebody is what follows: ``became``."""
    appointing: WordSet = NO_WORDS
    """Participles by which somebody is made what follows: ``elected``."""
    no_longer: WordSet = NO_WORDS
    """Words before a role that somebody may not have any more: ``was``, ``then``."""
    serving: WordSet = NO_WORDS
    """Verbs by which somebody is what follows behind "as": ``works as``."""
    shouting: WordSet = NO_WORDS
    """Forms of cues that never stand before a title: ``they chanted “Save Our Library”``."""
    passive: WordSet = NO_WORDS
    """Words before a cue by which its subject is spoken of: ``été`` qualifié."""
    active: WordSet = NO_WORDS
    """Participles whose subject speaks: ``was quoted as saying``."""
    other_acts: WordSet = NO_WORDS
    """Cues, as in a dictionary, that with a preposition are hardly of speech: ``began with “a bold step”``."""
    undergone: WordSet = NO_WORDS
    """Participles without the usual ending of verbs that are cues: ``was sent to prison for the “act of rage”``."""
    told: WordSet = NO_WORDS
    """Forms of cues whose object is the listener, not the speaker."""
    past: WordSet = NO_WORDS
    """Verbs in the past without the usual ending, none of which describes a noun after it."""
    participles: WordSet = NO_WORDS
    """Participles without the usual ending: ``a letter sent to the board``."""
    issued: WordSet = NO_WORDS
    """Participles between a document and its author."""
    plural: WordSet = NO_WORDS
    """Verbs in the plural, whose subject is a team rather than a person: ``Harrowgate have signed``."""
    of_many_now: WordSet = NO_WORDS
    """Frequent verbs of speech in the plural: ``say``."""
    answering: WordSet = NO_WORDS
    """Verbs, as they stand in a dictionary, by which somebody answers whoever spoke before."""
    answering_back: WordSet = NO_WORDS
    """Adverbs behind a verb of speech with which it answers: ``she shot back``."""
    asking: WordSet = NO_WORDS
    """Verbs whose object is somebody who answers: ``asked Holt whether she would run``."""
    rejecting: WordSet = NO_WORDS
    """Verbs by which somebody rejects what others say: ``dismissed suggestions that``."""
    working: WordSet = NO_WORDS
    """Verbs whose object tells somebody's work: ``runs a farm``."""
    giving_reasons: WordSet = NO_WORDS
    """Participles at the end of a sentence that tell what its subject gives as a reason, or asks for: ``citing``."""
    disagreeing: WordSet = NO_WORDS
    """Verbs with somebody who says what is denied: ``disagreed with Pell that``."""
    joining_in: WordSet = NO_WORDS
    """Verbs that are words of speech with a particle: ``chipped in``."""
    witnessing: WordSet = NO_WORDS
    """Verbs whose object may speak: ``recalled Pell saying``, ``quoted Pell as saying``."""
    causing: WordSet = NO_WORDS
    """Verbs by which somebody makes another speak: ``prompted Pell to say``, ``made Pell say``."""
    handing: WordSet = NO_WORDS
    """Verbs by which somebody hands on what another wrote, or gets it: ``read out a letter from Pell``."""
    quoting: WordSet = NO_WORDS
    """Verbs by which somebody passes on what another said or wrote: ``a cité Pell : « … »``."""
    judging: WordSet = NO_WORDS
    """Verbs of speech, as they stand in a dictionary, by whose object somebody is judged: ``accuse`` Pell of saying."""
    inquiring: WordSet = NO_WORDS
    """Verbs by which a question is told, as they stand in a dictionary: ``asked whether Pell had said``."""
    perfect: WordSet = NO_WORDS
    """Auxiliaries of the perfect: ``whom Pell had accused`` is no passive."""
    excusing: WordSet = NO_WORDS
    """Verbs for one's own words: ``apologised to Pell for calling it “a wreck”``."""
    having: WordSet = NO_WORDS
    """Auxiliaries of ``thanked Pell for having said``, where a participle behind them is no other form."""
    done_before: WordSet = NO_WORDS
    """Auxiliaries by which what somebody said is older than the telling of it: ``said Pell had called it “…”``."""
    hearsay: WordSet = NO_WORDS
    """Auxiliaries by which something is told that others tell: ``aurait dit``."""
    infinitive_endings: tuple[str, ...] = ()
    """Endings of infinitives, in a language that has them behind prepositions: ``acusó a Pell de decir``."""
    subject_endings: tuple[str, ...] = ()
    """Endings of participles that are of their sentence's subject, whoever stands before them: ``saludó a Pell
    señalando``."""
    denying: WordSet = NO_WORDS
    """Verbs whose subject may not have said the words: ``denied having said “…”``."""
    denying_apart: Mapping[str, str] = field(default_factory=dict)
    """Verbs that deny with another word at the end of their clause, and that word: ``wies … zurück``."""
    charges: WordSet = NO_WORDS
    """Nouns for what others say of somebody, in a language that opens a sentence with its object: ``Vorwurf``."""
    calling: WordSet = NO_WORDS
    """By which somebody has a name: ``a crew calling itself Grey Heron``."""
    bearing: WordSet = NO_WORDS
    """What a text does and no body: ``“…,” it read``."""
    telling: WordSet = NO_WORDS
    """Verbs before the name of a programme or a paper: ``told “Morning Call”``."""
    relaying: WordSet = NO_WORDS
    """Lemmas of verbs of speech whose subject hands on what others say: ``report``."""
    christened: WordSet = NO_WORDS
    """Naming verbs, whose subject doesn't speak the marked words: ``nicknamed the bus “Old Smoky”``."""
    known_as: WordSet = NO_WORDS
    """The word before "as" that names something: ``known as “peas”``."""
    meaning: WordSet = NO_WORDS
    """Verbs before the meaning of a word: ``which means “ghost”``."""
    defining: WordSet = NO_WORDS
    """Verbs before a word that is told as one: ``defines “dialect” as``."""
    using: WordSet = NO_WORDS
    """Verbs by which somebody says a word: ``used the word “brave”``."""
    making: WordSet = NO_WORDS
    """Verbs before a work that somebody makes, performs or likes: ``wrote “Salt Road” in a week``."""
    styled: WordSet = NO_WORDS
    """Verbs before a name or a judgment: ``a scheme called “Homes First”``, ``called “a disgrace”``."""
    reporting: WordSet = NO_WORDS
    """Forms of frequent verbs by which a sentence tells what somebody else says: ``sei``, in German."""
    perhaps_reporting: WordSet = NO_WORDS
    """Forms that do so in most sentences of news: ``hätten``."""
    of_many: WordSet = NO_WORDS
    """Auxiliaries in the plural, in a language in which "she" and "they" are one word."""
    of_many_ending: str = ""
    """Ending of other verbs in the plural."""
    reporting_ending: str = ""
    """Ending of other verbs in such a form, in a word of the class ``unlisted``: ``untergrabe``."""
    no_reporting_endings: tuple[str, ...] = ()
    """Longer endings of words that have ``reporting_ending`` by chance: ``te``, the regular past."""
    last: bool = False
    """Whether they stand last in a clause that hangs on another: ``die het plan „…“ noemt``."""
    subjectless: WordSet = NO_WORDS
    """Verbs of speech that leave open who speaks: ``„…”, klinkt het``."""
