"""The words that a language brings to the engine, in groups. See :mod:`bot.quotes.language`.

Words are in lower case unless something else is said, and have straight or curly apostrophes as they are written. What
a language leaves out is empty, as if it had no such words.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

WordSet = frozenset[str]
_NO_WORDS: Final = frozenset[str]()
NEVER: Final = re.compile("(?!)")
"""The pattern of a language that has no such thing."""


@dataclass(frozen=True, slots=True, eq=False)
class MarkWords:
    """What tells quotation marks from apostrophes, and the lines of a transcript from lists."""

    elision: re.Pattern[str] = NEVER
    """A word that begins with an apostrophe: ``’em``; matched from the apostrophe on."""
    possessive: str = ""
    """Letter before an apostrophe that may mark whose something is: ``the players’``."""
    talk: re.Pattern[str] = re.compile(r"\?")
    """What people say in a conversation and lists don't have: ``I``, ``we``, a question mark."""
    narrator: re.Pattern[str] = NEVER
    """How a narrator breaks into a line of dialogue that begins with a dash: ``, dit-il``; matched from the mark before
    it. A language without it has no such dialogue."""
    narrating: re.Pattern[str] = NEVER
    """How a narrator's words begin behind another dash: ``—dijo Ana—``."""
    no_names: WordSet = _NO_WORDS
    """Labels before a colon that name nobody: ``QUESTION``; in capitals."""


@dataclass(frozen=True, slots=True, eq=False)
class CapitalNouns:
    """What tells names from other nouns where every noun has a capital; empty for a language in which they haven't."""

    role_endings: tuple[str, ...] = ()
    """Nouns for speakers, in every form, and what compounds with them end in; the longest first."""
    body_endings: tuple[str, ...] = ()
    """Endings of nouns for bodies."""
    document_endings: tuple[str, ...] = ()
    """Endings of nouns for documents."""
    common: WordSet = _NO_WORDS
    """Other frequent nouns that are nobody."""
    common_endings: tuple[str, ...] = ()
    """Endings of nouns that are nobody."""
    from_places: tuple[str, ...] = ()
    """Endings by which the name of a place tells where something is from: ``Berliner``."""
    attributive: tuple[str, ...] = ()
    """Endings of a word in small letters that describes the noun behind it."""
    lead_ins: str = ""
    """Classes behind which a noun stands, and hardly a name: determiners."""
    genitive: str = ""
    """What marks a name whose something is: ``Merkels``."""
    separable: Mapping[str, Sequence[tuple[str, str, str]]] = field(default_factory=dict)
    """Forms of verbs in two parts: the part at the end of the clause, the class letter and the lemma of both."""
    clause: int = 0
    """Tokens behind such a form in which its other part is looked for."""
    said_by: WordSet = _NO_WORDS
    """Nouns that tell who says something, behind one of ``said_after``: ``nach Angaben der Polizei``."""
    said_after: WordSet = _NO_WORDS
    age_endings: tuple[str, ...] = ()
    """Endings of words for a person of an age, in every case; the first stands for all: ``43-Jährige``."""
    compounds: tuple[str, ...] = ()
    """What a compound is by its end, the longest first: ``Regierungssprecher`` is a ``Sprecher``."""


@dataclass(frozen=True, slots=True, eq=False)
class TokenWords:
    """How a text is cut into tokens, and which class letter each word has (see :mod:`bot.quotes.tokens`)."""

    token: re.Pattern[str] = re.compile(r"[^\S\n]*(?:\n\s*|[^\W_]+(?:[-&'’][^\W_]+)*|\.\.+|[^\s\w]|_+)")
    """One token with the white space before it: tokens follow each other without a gap."""
    classes: Mapping[str, str] = field(default_factory=dict)
    """Class letters of words in small letters."""
    capitals: Mapping[str, str] = field(default_factory=dict)
    """Class letters of words that have a capital wherever they stand, by their form in small letters."""
    surnames: WordSet = _NO_WORDS
    """Words of ``capitals`` that are surnames as often, and count as names."""
    title_surnames: WordSet = _NO_WORDS
    """Titles that are surnames as often, where a name stands before them: ``Mary Dean``."""
    no_openers: WordSet = _NO_WORDS
    """Words of ``capitals`` that are other words at a sentence's start: ``May I …``."""
    always_small: WordSet = _NO_WORDS
    """Function words that keep their class when they have a capital within a sentence: ``I``."""
    openers: WordSet = _NO_WORDS
    """Words that have a capital at a sentence's start and are no names."""
    adverbs: WordSet = _NO_WORDS
    spoken_nouns: WordSet = _NO_WORDS
    """What somebody's words are called where a colon announces them: ``answer``; many look like verbs."""
    kept_in_titles: WordSet = _NO_WORDS
    """Words of a line in title case that stay parts of names: ``Harbour Report``."""
    joined: tuple[str, ...] = ()
    """Second halves of words that describe, whatever the capital of the first: ``-based``."""
    tens: WordSet = _NO_WORDS
    """First halves of numbers: ``twenty-two``."""
    roles: WordSet = _NO_WORDS
    """Nouns for speakers; two of them joined are one: ``Singer-guitarist``."""
    nouns: CapitalNouns | None = None
    """What is known of nouns in a language that gives all of them a capital."""
    particles: WordSet = _NO_WORDS
    """Prepositions that are parts of names behind a given name: ``von``."""
    inner_particles: WordSet = _NO_WORDS
    """Articles that may stand behind these: ``von der``."""
    unlisted: str = "w"
    """Class of a word in small letters that no list has."""
    said_so: WordSet = _NO_WORDS
    """Adverbs that stand for a verb of speech behind the words: ``„…“, so der Arzt``."""
    adverb_endings: tuple[str, ...] = ()
    """Endings of adverbs, which open a sentence as often as names do."""
    denied_endings: tuple[str, ...] = ()
    """Endings of auxiliaries that deny: ``doesn’t``."""
    active_endings: tuple[str, ...] = ()
    """Endings of the present participle."""
    past_endings: tuple[str, ...] = ()
    """Endings of the regular past."""
    role_endings: tuple[str, ...] = ()
    """Endings of nouns for speakers that are in no list."""
    no_role_endings: tuple[str, ...] = ()
    """Endings of words that have one of ``role_endings`` by chance."""


@dataclass(frozen=True, slots=True, eq=False)
class SmallWords:
    """Function words that the engine looks at by themselves."""

    definite: WordSet = _NO_WORDS
    """The definite article: ``the`` mayor is somebody who is known."""
    newcomers: WordSet = _NO_WORDS
    """Determiners of somebody who wasn't met before: ``a``, ``another``, ``one``."""
    unknown_before: WordSet = _NO_WORDS
    """Determiners of somebody whom a definite description with the same noun may mean: ``one Tory MP``."""
    one: WordSet = _NO_WORDS
    """The word of ``one of the stewards``."""
    indefinite_starts: tuple[str, ...] = ()
    """How a judgment begins, with a blank: ``a disgrace``."""
    oblique: WordSet = _NO_WORDS
    """Determiners of a noun that is no subject."""
    possessives: WordSet = _NO_WORDS
    determiners: WordSet = _NO_WORDS
    prepositions: WordSet = _NO_WORDS
    adverbs: WordSet = _NO_WORDS
    standalone: WordSet = _NO_WORDS
    """Determiners that stand for persons by themselves: ``some``, ``others``."""
    and_: WordSet = _NO_WORDS
    as_: WordSet = _NO_WORDS
    by: WordSet = _NO_WORDS
    """Before the agent of a passive, and before who wrote an article."""
    by_or_from: WordSet = _NO_WORDS
    """Before the author of a document."""
    for_: WordSet = _NO_WORDS
    """Between an office and what it is the office of: ``Minister for Fisheries``."""
    in_: WordSet = _NO_WORDS
    of: WordSet = _NO_WORDS
    of_or_for: WordSet = _NO_WORDS
    """Behind the word that tells of what kind a body is: ``Board of Trade``."""
    which: WordSet = _NO_WORDS
    """The relative pronoun of things."""
    where: WordSet = _NO_WORDS
    """Before a place rather than before a person."""
    attaching: WordSet = _NO_WORDS
    """Before what hangs on a name or a description: ``of the Water Board``."""
    near: WordSet = _NO_WORDS
    """Between a source and what it knows: ``close to the board``."""
    medium: WordSet = _NO_WORDS
    """Before a statement that is somebody's means, not a source of its own."""
    through: WordSet = _NO_WORDS
    """Before a document in which somebody else says something: ``In a statement, the board said``."""
    with_: WordSet = _NO_WORDS
    """Before a document that somebody comes up with."""
    about: WordSet = _NO_WORDS
    """Before whom the words after a colon are about: ``On the referee: “…”``."""
    hangs_on: re.Pattern[str] = NEVER
    """The border between the noun of a description and what hangs on it, in running text."""
    persons: WordSet = _NO_WORDS
    """Words by which somebody speaks of himself or to somebody."""
    finite: WordSet = _NO_WORDS
    """Auxiliaries and other words that only clauses have."""
    in_titles: WordSet = _NO_WORDS
    """Words that are small in a line in title case."""


@dataclass(frozen=True, slots=True, eq=False)
class Nouns:
    """What people, bodies, documents and works are called."""

    roles: WordSet = _NO_WORDS
    """Nouns for somebody who speaks, in the singular and in the plural."""
    plural_roles: WordSet = _NO_WORDS
    """Nouns for more than one person who speaks."""
    standing_alone: WordSet = _NO_WORDS
    """Nouns for a speaker that may stand without an article."""
    many: WordSet = _NO_WORDS
    """Nouns for more than one person, bodies among them."""
    bodies: WordSet = _NO_WORDS
    """Nouns for what "it" and later names may point back to."""
    organisations: WordSet = _NO_WORDS
    """Words in the names of bodies."""
    companies: WordSet = _NO_WORDS
    """What "the company" may be called where one was named."""
    kinds_of_body: Mapping[str, WordSet] = field(default_factory=dict)
    """Words in the names of bodies of a kind; a body with one of them is called by no other kind."""
    firms: WordSet = _NO_WORDS
    """What firms are called as often as persons."""
    things: WordSet = _NO_WORDS
    """Heads of descriptions that tell what somebody has or does, not what he is."""
    lasting_offices: WordSet = _NO_WORDS
    """Nouns for what somebody is, whatever hangs on them."""
    named_kinds: WordSet = _NO_WORDS
    """What the definite article makes a description of somebody named elsewhere: ``the Italian``."""
    epithets: WordSet = _NO_WORDS
    """What a person named before is called for a change."""
    former: WordSet = _NO_WORDS
    speaking_roles: WordSet = _NO_WORDS
    """Roles of one person who speaks for others, with whatever determiner."""
    passing_roles: WordSet = _NO_WORDS
    """Descriptions that tell what somebody is to another, in this article alone."""
    no_persons: WordSet = _NO_WORDS
    """Nouns that no pronoun for one person means."""
    not_apart: WordSet = _NO_WORDS
    """Heads of descriptions that tell no person from others: bodies, and spokesmen, of whom each has several."""
    genders: Mapping[str, str] = field(default_factory=dict)
    """``m`` or ``f`` for the titles and nouns that tell it."""
    honorifics: WordSet = _NO_WORDS
    """Titles that are no offices."""
    short_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What somebody with a title is called without his name."""
    years_ending: str = " "
    """Ending of an age: ``-year-old``."""
    age_ending: str = " "
    """Ending of whatever tells an age: ``-old``."""
    plural_ending: str = " "
    works: WordSet = _NO_WORDS
    """Songs, films, slogans: what a marked piece may be the title of; and what is called, dubbed or known so."""
    work_nouns: WordSet = _NO_WORDS
    """Words of ``works`` that are works themselves."""
    words: WordSet = _NO_WORDS
    """The noun of ``in the words of the nurse``."""


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """Names of persons and places, and what stands within them."""

    given: Mapping[str, str] = field(default_factory=dict)
    """Given names and the gender that they tell, ``m`` or ``f``."""
    full_forms: Mapping[str, str] = field(default_factory=dict)
    """Short forms of given names, and the full ones."""
    places: WordSet = _NO_WORDS
    """Names of places, days and events that are nobody's."""
    place_heads: WordSet = _NO_WORDS
    """Last words of their names, where these have two words."""
    directions: WordSet = _NO_WORDS
    """First words of their names."""
    suffixes: WordSet = _NO_WORDS
    """What stands behind a surname: ``Jr.``, and honours."""
    post_nominals: WordSet = _NO_WORDS
    """Honours and degrees behind a surname, which are no part of the name."""
    capital_titles: WordSet = _NO_WORDS
    """Titles that are initials: ``MP``; as they are written."""
    parties: WordSet = _NO_WORDS
    """Names of parties before a name: ``Labour Mary Holt``."""
    office_ends: WordSet = _NO_WORDS
    """Last words of an office before a name, as written: ``Secretary of State John Reed``."""

    def gender_of(self, given: str) -> str:
        """``m``, ``f`` or an empty string when a given name tells nothing."""
        low = given.lower()
        if "-" in low:
            low = low.partition("-")[0]
        return self.given.get(low, "")

    def full_form(self, given: str) -> str:
        """The full form of a given name in lower case; the name itself where it is no short form."""
        return self.full_forms.get(given, given)

    def is_place(self, name: str) -> bool:
        """Whether a name is that of a place, a day or an event by its words alone."""
        words = name.lower().replace(".", "").split()
        if len(words) == 1:
            return words[0] in self.places
        heads = len(words) == 2 and words[1] in self.place_heads
        return words[-1] in self.places or words[0] in self.directions or heads


@dataclass(frozen=True, slots=True, eq=False)
class Pronouns:
    """Pronouns, whom they may mean, and what the weights call them."""

    male: WordSet = _NO_WORDS
    female: WordSet = _NO_WORDS
    own: Mapping[str, str] = field(default_factory=dict)
    """``m`` or ``f`` for the pronouns that stand behind a name and tell its gender."""
    owners: Mapping[str, str] = field(default_factory=dict)
    """Possessives, and the subject pronoun of who owns: ``his``, ``he``."""
    sorts: Mapping[str, str] = field(default_factory=dict)
    """The pronouns of the third person, and what the weights call each."""
    speaking_sorts: WordSet = _NO_WORDS
    """Names of ``sorts`` whose pronoun may speak in a sentence that it doesn't stand in."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """The numbers by which the trees tell the pronouns of the third person apart, from 0 to 2; 3 is any other."""
    somebody: WordSet = _NO_WORDS
    """Pronouns that always mean somebody: with each of them a chain leads back to a name."""
    thing: WordSet = _NO_WORDS
    """The pronoun of a body or a document."""
    writer_and_reader: WordSet = _NO_WORDS
    """Outside quotation marks these are the writer and the reader."""
    first: WordSet = _NO_WORDS
    """Who speaks, alone."""
    first_plural: WordSet = _NO_WORDS
    """Who speaks, with others: a body says it of itself."""
    second: WordSet = _NO_WORDS
    """Who is spoken to."""
    mine: WordSet = _NO_WORDS
    """Possessives of who speaks: ``my mother``."""
    kin_of: str = "{kin} ({teller})"
    """What the "mother" of the words ``my mother`` is, where it is known who speaks them."""
    kin_of_speaker: str = "{kin}"
    """What the "mother" of the words ``my mother`` is, where the speaker isn't known."""


@dataclass(frozen=True, slots=True, eq=False)
class Verbs:
    """Verbs of speech and others that the engine looks at."""

    cues: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Every form of the verbs of speech, with its class letter and its lemma."""
    according: str = ""
    """What the weights call the tie of ``according to the nurse``."""
    words: str = ""
    """What they call that of ``in the words of the nurse``."""
    behind: WordSet = _NO_WORDS
    """Words behind a source: ``dem Arzt zufolge``."""
    unchanging: WordSet = _NO_WORDS
    """Cues whose past looks like their lemma: ``hit``."""
    active_endings: tuple[str, ...] = ()
    """Endings of the present participle."""
    past_endings: tuple[str, ...] = ()
    """Endings of the regular past and of participles."""
    be: WordSet = _NO_WORDS
    """Auxiliaries of the passive."""
    active: WordSet = _NO_WORDS
    """Participles whose subject speaks: ``was quoted as saying``."""
    told: WordSet = _NO_WORDS
    """Forms of cues whose object is who is told, not who speaks."""
    past: WordSet = _NO_WORDS
    """Verbs in the past without the usual ending, none of which describes a noun after it."""
    participles: WordSet = _NO_WORDS
    """Participles without the usual ending: ``a letter sent to the board``."""
    issued: WordSet = _NO_WORDS
    """Participles between a document and its author."""
    plural: WordSet = _NO_WORDS
    """What a team does and a person doesn't: ``Harrowgate have signed``."""
    telling: WordSet = _NO_WORDS
    """Before a programme, a paper: ``told “Morning Call”``."""
    christened: WordSet = _NO_WORDS
    """Who does this speaks no words of his own: ``nicknamed the bus “Old Smoky”``."""
    known_as: WordSet = _NO_WORDS
    """The word before "as" that names something: ``known as “peas”``."""
    styled: WordSet = _NO_WORDS
    """A name or a judgment: ``a scheme called “Homes First”``, ``called “a disgrace”``."""


@dataclass(frozen=True, slots=True, eq=False)
class SpokenWords:
    """How people tell in spoken language what others said, thought, or did not say."""

    forms: re.Pattern[str] = NEVER
    """Phrases right before the words of somebody else, in small letters with blanks around: ``was like ,``."""
    thoughts: WordSet = _NO_WORDS
    """Lemmas of verbs of thought."""
    thought: WordSet = _NO_WORDS
    """Nouns of thought: ``my first thought was, ‘…’``."""
    supposed: WordSet = _NO_WORDS
    """Auxiliaries of what somebody would say."""
    asked: WordSet = _NO_WORDS
    """Auxiliaries that begin a question: ``did she say``."""
    conditions: WordSet = _NO_WORDS
    denials: WordSet = _NO_WORDS
    """Words between a subject and its verb by which it is not said, or not yet: ``never``, ``might``."""
    nots: WordSet = _NO_WORDS
    """Words right before a quotation by which it is not said: ``not “…”``."""
    denied_endings: tuple[str, ...] = ()
    """Endings of auxiliaries that deny: ``doesn’t``."""
