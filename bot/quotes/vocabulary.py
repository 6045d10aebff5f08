"""The words that a language brings to the engine, in groups. See :mod:`bot.quotes.language`.

Words are in lower case unless their field says otherwise, and have straight or curly apostrophes as they are written. A
field that a language leaves out is empty, as if the language had no such words.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.word_sets import NO_WORDS, WordSet

LONGEST_END: Final = 60
"""Letters at the end of a word, at most, by which it is told what it means: listed ends of compounds are shorter."""
NEVER: Final = re.compile("\0(?!)")
"""A pattern that never matches, for a language without the words or the syntax of a field. The letter in front lets a
search leap over the whole text at once, instead of trying at each place."""


@dataclass(frozen=True, slots=True, eq=False)
class TokenWords:
    """The pattern of tokens, and the words of each class letter (see :mod:`bot.quotes.syntax.tokens`)."""

    token: re.Pattern[str] = re.compile(r"[^\S\n]*(?:\n\s*|[^\W_]+(?:[-&'’][^\W_]+)*|\.\.+|[^\s\w]|_+)")
    """One token with the white space before it: tokens follow each other without a gap."""
    over_blanks: re.Pattern[str] = NEVER
    """What stands between two blanks and may be one token with what is beyond them, or be cut otherwise for it."""
    of_several_words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By a word that ``over_blanks`` finds all tokens with blanks that have it, in small letters; empty in a language
    that may cut other things otherwise for what is beyond a blank."""
    classes: Mapping[str, str] = field(default_factory=dict)
    """Class letters of words in small letters."""
    capitals: Mapping[str, str] = field(default_factory=dict)
    """Class letters of words that have a capital wherever they stand, by their form in small letters."""
    surnames: WordSet = NO_WORDS
    """Words of ``capitals`` that are surnames as often, and count as names."""
    title_surnames: WordSet = NO_WORDS
    """Titles that are surnames as often, where a name stands before them: ``Mary Dean``."""
    no_openers: WordSet = NO_WORDS
    """Words of ``capitals`` that are other words at a sentence's start: ``May I …``."""
    always_small: WordSet = NO_WORDS
    """Function words that keep their class when they have a capital within a sentence: ``I``."""
    openers: WordSet = NO_WORDS
    """Words that have a capital at a sentence's start and are no names."""
    body_fields: WordSet = NO_WORDS
    """What bodies are for, around "and" in their names: ``Food and Drug Administration``."""
    body_heads: WordSet = NO_WORDS
    """Nouns for bodies whose names go on with one of ``body_joints``: ``Center for Disease Control``."""
    body_joints: WordSet = NO_WORDS
    body_purposes: WordSet = NO_WORDS
    plain_cues: WordSet = NO_WORDS
    """Verbs of speech that are no nouns, behind a firm called like what somebody owns: ``Moody's said``."""
    adverbs: WordSet = NO_WORDS
    positions: WordSet = NO_WORDS
    """Nouns for players that are other words elsewhere: ``Plainsmen forward Kelvin Rudd``."""
    names_of_times: WordSet = NO_WORDS
    """Words for times that are surnames too: ``Mary May``."""
    messaging: WordSet = NO_WORDS
    """Nouns for messages that are verbs behind a name: ``Mary Holt posts: “…”``."""
    verbs_like_nouns: WordSet = NO_WORDS
    """Verbs that look like nouns for people: ``coaches``."""
    towards: WordSet = NO_WORDS
    """Adverbs that are parts of verbs: ``down`` in ``Holt rolls down``."""
    spoken_nouns: WordSet = NO_WORDS
    """Nouns for a person's words that a colon announces: ``answer``; many look like verbs."""
    kept_in_titles: WordSet = NO_WORDS
    """Words of a line in title case that stay parts of names: ``Harbour Report``."""
    joined: tuple[str, ...] = ()
    """Second halves of words that describe, whatever the capital of the first: ``-based``."""
    tens: WordSet = NO_WORDS
    """First halves of numbers: ``twenty-two``."""
    roles: WordSet = NO_WORDS
    """Nouns for speakers; two of them joined are one: ``Singer-guitarist``."""
    participle_nouns: WordSet = NO_WORDS
    """Nouns for people that are participles of verbs of speech elsewhere: ``a prévenu``, ``had accused``."""
    joined_roles: bool = False
    """Whether a word of two parts means what its last part does, whatever the first is: ``VVD-leider``."""
    nouns: CapitalNouns | None = None
    """The nouns of a language that gives every noun a capital; ``None`` for other languages."""
    particles: WordSet = NO_WORDS
    """Prepositions that are parts of names behind a given name: ``von``."""
    foreign_particles: WordSet = NO_WORDS
    """Particles of names that are no words of the language between two names: ``van`` in French."""
    inner_particles: WordSet = NO_WORDS
    """Articles that may stand behind these: ``von der``."""
    capital_particles: bool = False
    """Whether a particle with a capital within a sentence begins a surname: ``zegt De Jong``."""
    unlisted: str = "w"
    """Class of a word in small letters that no list has."""
    said_so: WordSet = NO_WORDS
    """Adverbs that stand for a verb of speech behind the words: ``„…“, so der Arzt``."""
    adverb_endings: tuple[str, ...] = ()
    """Endings of adverbs, which open a sentence as often as names do."""
    adverbs_within: WordSet = NO_WORDS
    """Words that are adverbs between a subject and its verb alone: ``Holt once said``, ``Holt himself said``."""
    noun_endings: tuple[str, ...] = ()
    """Endings of nouns for what isn't a person, which open a sentence as often as names do: ``Recruitment``."""
    people_endings: tuple[str, ...] = ()
    """Endings of nouns for people, in the plural, likewise: ``Graziers``."""
    people_like_names: WordSet = NO_WORDS
    """Surnames with these endings."""
    denied_endings: tuple[str, ...] = ()
    """Endings of auxiliaries that deny: ``doesn’t``."""
    active_endings: tuple[str, ...] = ()
    """Endings of the present participle."""
    past_endings: tuple[str, ...] = ()
    """Endings of the regular past."""
    verb_endings: tuple[str, ...] = ()
    """Endings that finite verbs have and hardly any other word: ``empezó``, also where it opens its sentence."""
    participle_endings: tuple[str, ...] = ()
    """Endings of participles and adjectives with which a sentence opens: ``Interrogé par la radio, …``."""
    role_endings: tuple[str, ...] = ()
    """Endings of nouns for speakers that are in no list."""
    role_beginnings: tuple[str, ...] = ()
    """Beginnings before a role that make one: ``exregidor``."""
    no_role_endings: tuple[str, ...] = ()
    """Endings of words that have one of ``role_endings`` by chance."""


@dataclass(frozen=True, slots=True, eq=False)
class SmallWords:
    """Function words that the engine looks at by themselves."""

    what: WordSet = NO_WORDS
    """The word of ``what she called a farce``."""
    towards: WordSet = NO_WORDS
    """The preposition of ``an aide to the president``."""
    definite: WordSet = NO_WORDS
    """The definite article: ``the`` mayor is a person mentioned before or known."""
    gendered: Mapping[str, str] = field(default_factory=dict)
    """``m`` or ``f`` for articles that tell whether a description is of a man or of a woman: ``il``, ``la``."""
    counting: Mapping[str, str] = field(default_factory=dict)
    """``m`` or ``f`` for words for "one", and ``p`` for articles in the plural: ``une``, ``des``."""
    definite_endings: tuple[str, ...] = ()
    """Endings of nouns for persons that carry their article at their end: ``regeringschefen``."""
    demonstratives: WordSet = NO_WORDS
    """Determiners by which a description means somebody named right before: ``cette mère de deux enfants``."""
    newcomers: WordSet = NO_WORDS
    """Determiners of a person who wasn't mentioned before: ``a``, ``another``, ``one``."""
    existential: WordSet = NO_WORDS
    """Words before a form of "be" that tells that somebody is there: ``There was a witness``."""
    unknown_before: WordSet = NO_WORDS
    """Determiners of a person whom a later definite description with the same noun may mean: ``one Tory MP``."""
    one: WordSet = NO_WORDS
    """The word of ``one of the stewards``."""
    indefinite_starts: tuple[str, ...] = ()
    """The beginning of a judgment, with a blank: ``a disgrace``."""
    listeners: WordSet = NO_WORDS
    """Determiners of who is spoken to, in a language with cases: ``sagte dem``."""
    only_subjects: WordSet = NO_WORDS
    """Pronouns that are subjects wherever they stand, in a language with cases: ``er``."""
    oblique_for_women: WordSet = NO_WORDS
    """Determiners that are in another case before a woman: ``der Ministerin``."""
    oblique: WordSet = NO_WORDS
    """Determiners of a noun that is no subject."""
    possessives: WordSet = NO_WORDS
    determiners: WordSet = NO_WORDS
    prepositions: WordSet = NO_WORDS
    adverbs: WordSet = NO_WORDS
    standalone: WordSet = NO_WORDS
    """Determiners that stand for persons by themselves: ``some``, ``others``."""
    whose: WordSet = NO_WORDS
    """The possessive that leads a relative clause: ``Mary Holt, whose lawyer said``."""
    and_: WordSet = NO_WORDS
    and_also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words that join two people as "and" does, each with those behind it: ``wie``, ``als auch``."""
    as_: WordSet = NO_WORDS
    by: WordSet = NO_WORDS
    """Prepositions before the agent of a passive, and before the author of an article."""
    between: WordSet = NO_WORDS
    in_places: WordSet = NO_WORDS
    """Prepositions right before the name in marks of a programme or a place: ``en «La casa»``."""
    per: WordSet = NO_WORDS
    """Words before a source behind a comma or a piece, which before a noun tell a rate: ``“…,” per the charter``."""
    on_behalf: WordSet = NO_WORDS
    """Prepositions of whom something is asked about or for, and not of who is asked: ``ha chiesto per Pell``."""
    viewed_by: WordSet = NO_WORDS
    """Prepositions that tell at the start of a sentence whose view it is: ``To Holt, the plan is “…”``."""
    by_or_from: WordSet = NO_WORDS
    """Prepositions before the author of a document."""
    for_: WordSet = NO_WORDS
    """Prepositions between an office and its subject: ``Minister for Fisheries``."""
    in_: WordSet = NO_WORDS
    of: WordSet = NO_WORDS
    of_or_for: WordSet = NO_WORDS
    """Prepositions behind the word for the kind of a body: ``Board of Trade``."""
    translating: WordSet = NO_WORDS
    """Adverbs by which a word is translated: ``literally``."""
    which: WordSet = NO_WORDS
    questioning: WordSet = NO_WORDS
    """Words behind whoever is asked that lead to the question: ``asked Holt why``."""
    where: WordSet = NO_WORDS
    """Prepositions before a place rather than before a person."""
    agreeing: WordSet = NO_WORDS
    """Sources that behind a verb tell whom somebody agrees with: ``está de acuerdo con`` Pell."""
    speaking_for: WordSet = NO_WORDS
    """Prepositions before a body whose people speak: ``Desde la Asociación aseguran``, ``Dalla Procura spiegano``."""
    contracted: WordSet = NO_WORDS
    """Prepositions with an article in them, behind which somebody stands without one: ``al alcalde``, ``du maire``."""
    dative: WordSet = NO_WORDS
    """Articles that before a given name are prepositions, as news has no article there: ``respondeu a Ana``."""
    negations: WordSet = NO_WORDS
    """Words by which it is denied who did something: ``Ce n'est pas`` Holt qui."""
    whether: WordSet = NO_WORDS
    """The word before a question that is told: ``asked whether Pell had said``."""
    neither: WordSet = NO_WORDS
    """Words before each of several people who are said not to do something: ``neither Holt nor Pell``."""
    attaching: WordSet = NO_WORDS
    """Prepositions before an addition to a name or a description: ``of the Water Board``."""
    adverbial: WordSet = NO_WORDS
    """Prepositions of where somebody known speaks, behind a subject behind its verb: ``sagte Huber in Berlin``."""
    near: WordSet = NO_WORDS
    """Prepositions between a source and its subject: ``close to the board``."""
    medium: WordSet = NO_WORDS
    """Prepositions before a statement that is a speaker's medium, not a source of its own."""
    through: WordSet = NO_WORDS
    """Prepositions before a document in which its author says something: ``In a statement, the board said``."""
    with_: WordSet = NO_WORDS
    """Prepositions before a document that a person presents."""
    about: WordSet = NO_WORDS
    """Prepositions before the person whom the words after a colon are about: ``On the referee: “…”``."""
    hangs_on: re.Pattern[str] = NEVER
    """The border between the noun of a description and its addition, in running text."""
    persons: WordSet = NO_WORDS
    """Pronouns of the first and the second person."""
    finite: WordSet = NO_WORDS
    """Auxiliaries and other words that only clauses have."""
    in_titles: WordSet = NO_WORDS
    """Words that are small in a line in title case."""


@dataclass(frozen=True, slots=True, eq=False)
class Nouns:
    """Nouns for people, bodies, documents and works."""

    roles: WordSet = NO_WORDS
    """Nouns for a person who speaks, in the singular and in the plural."""
    occupations: WordSet = NO_WORDS
    """Further nouns, which tell what somebody is beside his name alone: ``a glazier from Bly``."""
    plural_roles: WordSet = NO_WORDS
    """Nouns for more than one person who speaks."""
    singulars: Mapping[str, str] = field(default_factory=dict)
    """What one of several is called, by the noun for them: ``fan`` by ``fans``."""
    parts_of_body: WordSet = NO_WORDS
    """Nouns for persons that are parts of the body behind a possessive: ``shook her head``."""
    serving: WordSet = NO_WORDS
    """Nouns for people who serve somebody named behind "to": ``aides to the president``."""
    not_alone: WordSet = NO_WORDS
    """First words of nouns of ``standing_alone`` that are no speakers: ``social media``."""
    standing_alone: WordSet = NO_WORDS
    """Nouns for a speaker that may stand without an article."""
    many: WordSet = NO_WORDS
    """Nouns for more than one person, bodies among them."""
    together: WordSet = NO_WORDS
    """Nouns in the singular for a few people, who are "they": ``family``, ``crew``."""
    bodies: WordSet = NO_WORDS
    """Nouns for bodies, to which "it" and later names may refer."""
    clubs: WordSet = NO_WORDS
    """Last words of the names of sports clubs: ``Harrington Athletic``."""
    organisations: WordSet = NO_WORDS
    """Words in the names of bodies."""
    companies: WordSet = NO_WORDS
    """Nouns that may refer to a company named before, such as "the company"."""
    no_companies: WordSet = NO_WORDS
    """Nouns for bodies that "the company" never means, where they tell what body a name is of."""
    kinds_of_body: Mapping[str, WordSet] = field(default_factory=dict)
    """Words in the names of bodies of a kind; a body with such a word isn't called by another kind's nouns."""
    kinds_of_firm: Mapping[str, WordSet] = field(default_factory=dict)
    """Such words of kinds whose names need none: Ryanair is an airline, and Aquila Airways no retailer."""
    firms: WordSet = NO_WORDS
    """Nouns that mean firms as often as persons."""
    nameless: WordSet = NO_WORDS
    """Nouns for people whose names are kept: a source."""
    perhaps_persons: WordSet = NO_WORDS
    """Of these the nouns before a name that tell nothing: ``owner Holt``."""
    things: WordSet = NO_WORDS
    """Heads of descriptions of a thing that a person has or does, not of the person."""
    lasting_offices: WordSet = NO_WORDS
    """Nouns for lasting offices, whatever addition they have."""
    members: WordSet = NO_WORDS
    """Nouns for somebody of a party, in the singular: ``the Alabama Republican``."""
    named_kinds: WordSet = NO_WORDS
    """Words that the definite article makes a description of a person named elsewhere: ``the Italian``."""
    named_endings: tuple[str, ...] = ()
    """Endings that make such a description of a word with a capital behind the article: ``de Tilburger``."""
    epithets: WordSet = NO_WORDS
    """Nouns by which an article calls a person named before, for variety."""
    former_prefixes: tuple[str, ...] = ()
    """Beginnings of nouns for who held an office, who mostly is somebody named right before: ``exalcalde``."""
    of_places: WordSet = NO_WORDS
    """Nouns behind which "of" is followed by a place: ``the mayor of Holt``."""
    former: WordSet = NO_WORDS
    portfolios: WordSet = NO_WORDS
    """Words that tell which minister or secretary is meant: ``foreign``, ``prime``."""
    lesser: WordSet = NO_WORDS
    """Words that make another office of one: the deputy mayor isn't the mayor, nor the shadow minister the minister."""
    dead: WordSet = NO_WORDS
    """Words before the name of somebody who says nothing any more: ``the late Mary Holt``."""
    speaking_roles: WordSet = NO_WORDS
    """Roles of one person who speaks for others, with whatever determiner."""
    either_gender: WordSet = NO_WORDS
    """Nouns with one article for men and women: ``la víctima``."""
    apart: WordSet = NO_WORDS
    """Fields whose offices aren't the same: no mayor is called the prefect. Nouns of ``of_groups`` may mean each."""
    of_groups: WordSet = NO_WORDS
    """Nouns that, with a body's name behind, call again whoever spoke last: ``l'esponente dei Moderati``."""
    anybody: WordSet = NO_WORDS
    """Nouns by which anybody may be called again: ``la mujer`` is whoever was spoken of right before, named or not."""
    passing_roles: WordSet = NO_WORDS
    """Nouns for a relation between two people of the article, not for a lasting role."""
    bodies_again: WordSet = NO_WORDS
    """Nouns by which a body is called again that was named before: ``l'entreprise``."""
    passers_by: WordSet = NO_WORDS
    """Nouns for people whom news quotes without a name, as nobody is called whom it names: ``la voisine``."""
    any_office: WordSet = NO_WORDS
    """Nouns that stand for each office of a body or a field: ``la titular de Educación``."""
    other_ones: WordSet = NO_WORDS
    """Words by which a firm is another than the one an article is about: ``a different airline``."""
    sole_offices: WordSet = NO_WORDS
    """Offices of one holder whom every reader knows, and their short forms: ``the prime minister``, ``the PM``."""
    taking_part: WordSet = NO_WORDS
    """Nouns for people who take part in what is told and are seldom named: the judge of a case, the driver of a car."""
    professions: WordSet = NO_WORDS
    """Of these the nouns by which somebody just named may be called: "the barrister said"."""
    parts_in_court: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Participles for what a lawyer does in court, behind his name, and the nouns for him: ``Holt, defending,``."""
    talking_to: WordSet = NO_WORDS
    """Nouns for people who talk to whoever is named, also with a word before: "the police officer told her"."""
    counts: WordSet = NO_WORDS
    """Numbers of children: the ``three`` of ``the mother of three``."""
    no_persons: WordSet = NO_WORDS
    """Nouns that no pronoun for a single person refers to."""
    of_justice: WordSet = NO_WORDS
    """Officers of justice, who are seldom the one person that an article names: ``de officier van justitie``."""
    not_apart: WordSet = NO_WORDS
    """Heads of descriptions that don't identify a person: bodies, and spokespeople, of whom a body has several."""
    genders: Mapping[str, str] = field(default_factory=dict)
    """``m`` or ``f`` for titles and nouns that have a gender."""
    honorifics: WordSet = NO_WORDS
    """Titles that are no offices."""
    short_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Nouns that stand for a title without the person's name."""
    years_ending: str = " "
    age_ending: str = " "
    """Ending of an age, ``-year-old``, and of words with an age: ``-old``."""
    ages: Mapping[str, range] = field(default_factory=dict)
    """Ages in years of whom a noun may mean: ``teenager``."""
    moments: WordSet = NO_WORDS
    """Nouns for when something is said, which tell nothing of who says it: ``the board at the time``."""
    shares: WordSet = NO_WORDS
    """Nouns for a part of all: ``percent``."""
    fractions: WordSet = NO_WORDS
    """Nouns for a part of the group named behind ``of``: ``two thirds of the voters``."""
    adjectives_behind: bool = False
    """Whether adjectives stand behind their nouns, and behind a name too: ``le ministre des Affaires étrangères``."""
    calls_again: bool = False
    """Whether news calls somebody named before by other nouns, for variety, mostly who was introduced before."""
    ranks: WordSet = NO_WORDS
    """Nouns with a number behind them that mean a person: ``the world number 40``."""
    kin: Mapping[str, WordSet] = field(default_factory=dict)
    """Nouns for relatives, and the nouns for the other side of each tie."""
    spouses: Mapping[str, str] = field(default_factory=dict)
    """Nouns for a wife and a husband, and the likeliest gender of the other."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Fields of work by the nouns for who works in them."""
    countries: Mapping[str, str] = field(default_factory=dict)
    """Countries by the nouns for their people, lower case; ``homes`` are these countries."""
    homes: WordSet = NO_WORDS
    plural_ending: str = " "
    performances: WordSet = NO_WORDS
    """Nouns behind which "of" is followed by a title: ``the premiere of “Paper Moon”``."""
    works: WordSet = NO_WORDS
    """Nouns for songs, films, slogans, of which a marked piece may be the title, and words such as "dubbed"."""
    media_endings: tuple[str, ...] = ()
    """Ends of nouns for papers and agencies, to which somebody says something."""
    work_endings: tuple[str, ...] = ()
    """Endings of compounds that are such nouns: ``Tageszeitung``."""
    work_nouns: WordSet = NO_WORDS
    """Words of ``works`` that are works themselves."""
    words: WordSet = NO_WORDS
    """The noun of ``in the words of the nurse``."""
    tales: WordSet = NO_WORDS
    """What somebody tells without words being told: ``told lies``."""
    terms: WordSet = NO_WORDS
    """Nouns for a word that somebody uses: ``le terme de « farce » employé par Pell``."""
    words_for_words: WordSet = NO_WORDS
    """Nouns before a word that is told as a word, or a name: ``the word “braw”``."""
    doer_endings: tuple[str, ...] = ()
    """Endings of nouns for who does something, the longest first: ``farmer``, ``novelist``."""
    deeds: Mapping[str, WordSet] = field(default_factory=dict)
    """Words that tell what somebody does in another form than the noun for him: ``taught`` for ``teacher``."""
    views: WordSet = NO_WORDS
    """Nouns for how somebody sees something: ``in the eyes of the nurse``, ``in Holt's view``."""
    claims: WordSet = NO_WORDS
    """Nouns for what others say, where somebody rejects it: ``dismissed suggestions that``."""
    cries: WordSet = NO_WORDS
    """Nouns for what a crowd calls out: ``to cries of “shame” from the gallery``."""


@dataclass(frozen=True, slots=True, eq=False)
class Pronouns:
    """Pronouns, the people they may mean, and their names in the weights."""

    male: WordSet = NO_WORDS
    female: WordSet = NO_WORDS
    relatives: Mapping[str, str] = field(default_factory=dict)
    """The gender of the one person named right before a relative pronoun: ``Huber, die``."""
    own: Mapping[str, str] = field(default_factory=dict)
    """``m`` or ``f`` for the pronouns that stand behind a name and tell its gender."""
    owners: Mapping[str, str] = field(default_factory=dict)
    """Possessives, and the subject pronoun of the owner: ``his``, ``he``."""
    of_many: Mapping[str, str] = field(default_factory=dict)
    """Pronouns that beside a verb in the plural are of many, and what they are called then."""
    sorts: Mapping[str, str] = field(default_factory=dict)
    """The pronouns of the third person, with their names in the weights."""
    speaking_sorts: WordSet = NO_WORDS
    """Names of ``sorts`` whose pronoun may speak in a sentence that it doesn't stand in."""
    nearest: WordSet = NO_WORDS
    """Pronouns of whoever was named last, rather than of the subject: ``dieser``."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """The article of a body that a pronoun may mean, where bodies have genders: ``die Stiftung``, ``sie``."""
    any_gender: WordSet = NO_WORDS
    """Pronouns of many, which may stand for one person too: "they"."""
    of_any_gender: WordSet = NO_WORDS
    """Their other forms, "them"; without any they are of many alone."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """The numbers by which the trees tell the pronouns of the third person apart, from 0 to 2; 3 is any other."""
    somebody: WordSet = NO_WORDS
    """Pronouns that always refer to a person, so that a chain of them leads back to a name."""
    anybody: WordSet = NO_WORDS
    """Pronouns for people in general, beside a verb that tells what somebody else says: ``man habe``."""
    thing: WordSet = NO_WORDS
    """The pronoun of a body or a document."""
    itself: WordSet = NO_WORDS
    """Words before the name that a body has given to itself: ``a gang calling itself Grey Heron``."""
    writer_and_reader: WordSet = NO_WORDS
    """Outside quotation marks these are the writer and the reader."""
    first: WordSet = NO_WORDS
    """Pronouns of the first person singular."""
    first_plural: WordSet = NO_WORDS
    """Pronouns of the first person plural, which a body uses too."""
    second: WordSet = NO_WORDS
    """Pronouns of the second person."""
    dropped: bool = False
    """Whether a verb may stand without its subject: ``explicó``."""
    mine: WordSet = NO_WORDS
    """Possessives of the first person: ``my mother``."""
    kin_of: str = "{kin} ({teller})"
    """The description of the "mother" in the words ``my mother``, where their speaker is known."""
    kin_of_speaker: str = "{kin}"
    """The description of the "mother" in the words ``my mother``, where their speaker isn't known."""
