"""What French, Spanish, Italian and Portuguese have each of their own: lists of words."""

from collections.abc import Mapping
from typing import NamedTuple


class RomanceWords(NamedTuple):
    """The words of one of these languages, each list with blanks between its words; all in small letters."""

    code: str
    articles: str
    determiners: str
    possessives: str
    of: str
    prepositions: str
    adverbs: str
    auxiliaries: str
    conjunctions: str
    subordinators: str
    that: str
    relatives: str
    objects: str
    male: str
    female: str
    others: str
    """Other pronouns that are subjects: of things, of many, of who speaks."""
    according: str
    cues: Mapping[str, str]
    """By class letter: forms of verbs behind their English lemma, ``say:dit disait; explain:explique``."""
    regular: str
    """Infinitives of other verbs of speech, regular ones, behind their English lemma; their forms are made by
    ``conjugation``. Those of ``call`` name something."""
    conjugation: Mapping[str, str]
    """By the ending of the infinitive: the endings of the forms in which news has verbs of speech."""
    persons: str
    """Words of the first and the second person by which somebody's own words are told: ``je nous j'ai``."""
    finite: str
    """Other words that only clauses have: ``c'est pas``."""
    men: str
    """Nouns for men, and for persons of either gender; their plurals are made with ``plural``."""
    women: str
    bodies: str
    documents: str
    titles: str
    days: str
    given_male: str
    given_female: str
    places: str
    works: str
    spoken: str
    openers: str
    elided: str
    """Forms before an apostrophe: ``l d qu``."""
    suffixed: str
    """Pronouns that hang on a verb with a hyphen: ``il elle``."""
    speaking_for: str = ""
    """Prepositions before a body whose people speak: ``Desde la Asociación aseguran``."""
    of_many_ending: str = ""
    """Ending of verbs in the plural."""
    enclitics: str = ""
    """Objects that hang on a verb with a hyphen: ``lhe``."""
    sources: str = ""
    """Beginnings of several words that tell a source, as patterns: ``de acuerdo con``."""
    viewed_by: str = ""
    """Prepositions that tell a source at the start of a sentence, before somebody: ``Pour le maire``."""
    christened: str = ""
    """Participles before a name that something has: ``baptisé « Orion »``."""
    plural_articles: str = ""
    """Words of ``of`` that are articles at the start of a sentence: ``Des habitants``."""
    media: str = ""
    """Prepositions before a document in which somebody says something."""
    voiced: str = ""
    """Nouns for words: ``en palabras de Ana Ruiz``."""
    epithets: str = ""
    """Nouns by which an article calls a person named before."""
    standing: str = ""
    """Nouns for a source that stand without an article."""
    named_endings: str = ""
    """Endings of people by their town or country, where these have capitals: ``le Breton``."""
    demonyms: str = ""
    """These, and others that are only so before a name: ``la Suisse`` Odile Granger."""
    latter_male: str = ""
    """Pronouns of one or several words for the man or woman named last, as patterns: ``ce dernier|celui-ci``."""
    latter_female: str = ""
    offices: str = ""
    """Nouns of several words by which an article calls a person named before, as patterns: ``chef du gouvernement``."""
    said_so: str = ""
    """Adverbs behind a whole sentence in marks that stand for a verb of speech, ``«…». Così`` the mayor, and verbs of
    speech that look like nouns for documents: ``«…», sentencia`` the critic."""
    verb_endings: str = ""
    """Endings of verbs in the past, which hardly any other word has: ``empezó``."""
    participle_endings: str = ""
    """Endings of participles and adjectives with which a sentence opens: ``Interrogé par la radio, …``."""
    age_ending: str = " "
    """Ending of people by their age: ``l'ottantaduenne``."""
    quoting: str = ""
    """Forms of verbs by which somebody passes on what another said or wrote: ``cite lu``."""
    voices: str = ""
    """Nouns for words, behind which it is told whose they are, as patterns: ``le parole`` di Ana Ruiz."""
    portfolios: str = ""
    """What an office is for, with a capital: ``il ministro dei Trasporti`` La Rocca."""
    common_verbs: str = ""
    """Frequent verbs that tell nothing of speech and are no nouns: ``la coach guarda`` avanti."""
    name_particles: str = ""
    """First words of surnames that are articles and prepositions elsewhere: ``Di Pietro``, ``La Rocca``."""
    typed: str = ""
    """Words whose accent is typed as an apostrophe: ``E' tardi``."""
    double_surnames: str = ""
    """Second surnames with the "and" that joins them to the first, as patterns: Rui Lobo ``e sousa``."""
