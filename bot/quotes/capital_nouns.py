"""The words that tell names from other nouns where every noun has a capital. See :mod:`bot.quotes.vocabulary`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.quotes.word_sets import NO_WORDS, WordSet


@dataclass(frozen=True, slots=True, eq=False)
class CapitalNouns:
    """Words and endings that tell names from other nouns in a language that gives every noun a capital."""

    role_endings: WordSet = NO_WORDS
    """Nouns for speakers, in every form, with which compounds may end."""
    body_endings: WordSet = NO_WORDS
    """Endings of nouns for bodies."""
    document_endings: WordSet = NO_WORDS
    """Endings of nouns for documents."""
    linking: str = ""
    """What stands between two nouns that are joined: ``Regierungs|mitteilung``."""
    common: WordSet = NO_WORDS
    """Other frequent nouns that mean no person."""
    clubs: WordSet = NO_WORDS
    """What names of clubs begin with: ``BSC``."""
    everyday: WordSet = NO_WORDS
    """Everyday nouns that are no names because they stand beside one: ``redet Pell Klartext``."""
    common_endings: WordSet = NO_WORDS
    """Endings of nouns that mean no person."""
    from_places: tuple[str, ...] = ()
    """Endings that make the name of a place say where something is from: ``Berliner``."""
    attributive: tuple[str, ...] = ()
    """Endings of a word in small letters that describes the noun behind it."""
    address: WordSet = NO_WORDS
    """Pronouns that mean whoever is spoken to, where they have a capital inside a sentence: ``wie Sie wissen``."""
    names_too: WordSet = NO_WORDS
    """Given names that are nouns too: ``Roman``, ``Ernst``."""
    past: tuple[str, ...] = ()
    """Endings among ``attributive`` that verbs in the past have too."""
    leading_endings: tuple[str, ...] = ()
    """Endings of an unlisted noun before a given name and a surname that tell what somebody is:
    ``Anrainerin Eva Lenz``."""
    whole_endings: tuple[str, ...] = ()
    """Endings of such a noun before a name in full of which no word is known."""
    lead_ins: str = ""
    """Classes behind which a noun stands, and hardly a name: determiners."""
    genitive: str = ""
    """The possessive ending of a name: ``Merkels``."""
    genitive_endings: tuple[str, ...] = ()
    """The endings of a noun in the genitive, the longest first: ``des Verbandes``."""
    separable: Mapping[str, Sequence[tuple[str, str, str]]] = field(default_factory=dict)
    """Forms of verbs in two parts: the part at the end of the clause, the class letter and the lemma of both."""
    clause: int = 0
    """Tokens behind such a form in which its other part is looked for."""
    said_by: WordSet = NO_WORDS
    """Nouns that tell who says something, behind one of ``said_after``: ``nach Angaben der Polizei``."""
    said_after: WordSet = NO_WORDS
    pointing: WordSet = NO_WORDS
    """Determiners that point at what was just said: ``mit diesen Worten``."""
    these_words: WordSet = NO_WORDS
    """Nouns for what was just quoted, behind "with these": ``mit diesen Worten``."""
    reflexive: WordSet = NO_WORDS
    """The pronoun of whoever does something to himself: ``nennt sich „…“``."""
    quoted: WordSet = NO_WORDS
    """The pronoun of whoever is quoted: ``zitierte ihn die Zeitung``."""
    held_by_one: WordSet = NO_WORDS
    """Offices that are nobody's who was just told of as one of many: ``ein Sprecher … Der Minister``."""
    of_him: WordSet = NO_WORDS
    """The pronoun of one man, in all cases: ``er``, ``ihn``, ``ihm``."""
    objects_too: WordSet = NO_WORDS
    """Pronouns that are subjects or objects: ``sie``."""
    himself: WordSet = NO_WORDS
    """What stands behind somebody of whom another spoke: ``Der Trainer selbst``."""
    slogans: WordSet = NO_WORDS
    """Nouns for what a crowd shouts, before "like": ``Parolen wie „…“``."""
    retired: WordSet = NO_WORDS
    """What stands behind an office whose holder holds it no more: ``Minister a. D.``."""
    telling_that: WordSet = NO_WORDS
    """Lemmas of the verbs by which somebody is said to have said the sentence before: ``Das sagte Huber``."""
    pointing_articles: WordSet = NO_WORDS
    """Articles that are pronouns right before a verb of speech: ``Der konterte:``."""
    demonstratives: WordSet = NO_WORDS
    """Determiners that are pronouns where no noun follows: ``Dieser hatte erklärt``."""
    many: tuple[str, ...] = ()
    """Ends of verbs whose subject is many: ``sagten``."""
    person_endings: tuple[str, ...] = ()
    """Ends of an unlisted noun that may be for a person: ``der Winterthurer``."""
    reactions: WordSet = NO_WORDS
    """Nouns for what somebody says to something, before one of ``coming`` and one of ``coming_from``: ``Kritik kam
    von``."""
    coming: WordSet = NO_WORDS
    """Verbs behind such a noun: ``kam``."""
    coming_from: WordSet = NO_WORDS
    """Prepositions between such a verb and who speaks: ``von``."""
    own_words: WordSet = NO_WORDS
    """Adjectives before such a noun by which the clause's subject is the source: ``nach eigenen Angaben``."""
    of_somebody: WordSet = NO_WORDS
    """Possessives before such a noun that tell whose words it tells: ``ihrer Meinung nach``."""
    going_on: WordSet = NO_WORDS
    """Words by which somebody's words go on: ``hieß es weiter``."""
    credits: WordSet = NO_WORDS
    """Words before whose picture it is: ``Foto: Anna Huber``."""
    whither: WordSet = NO_WORDS
    """Articles that are no subject's and no place's behind "in": ``in die``."""
    said_behind: WordSet = NO_WORDS
    """Words behind such a noun in place of ``said_after``: ``eigenen Angaben zufolge``."""
    quoting: WordSet = NO_WORDS
    """Verbs whose object is who speaks: ``zitiert einen Zeugen``."""
    called: WordSet = NO_WORDS
    """Verbs behind which ``it`` and a preposition tell who says something: ``heißt es aus dem Rathaus``."""
    transpires: WordSet = NO_WORDS
    """Verbs that say the same without "it": ``Aus dem Rathaus verlautete``."""
    called_by: WordSet = NO_WORDS
    """Prepositions before the place or document that words come from: ``aus dem Rathaus``, ``in dem es heißt``."""
    written: WordSet = NO_WORDS
    """Verbs of what words do in a document, behind one of ``called_by``: ``steht``, ``zu lesen``."""
    mentioned: WordSet = NO_WORDS
    """Nouns for what something is said to be, behind one of ``mentioned_by``: ``war von „…“ die Rede``."""
    mentioned_by: WordSet = NO_WORDS
    """Words right before such a noun: ``die``."""
    oblique_relatives: WordSet = NO_WORDS
    """Relative pronouns behind a preposition: ``in dem es heißt``."""
    therein: WordSet = NO_WORDS
    """Adverbs that mean the document named before, at the start of a sentence: ``Darin heißt es``."""
    speaking_of: Mapping[str, str] = field(default_factory=dict)
    """Lemmas of verbs of speech, and the preposition of what is said by them: ``sprach von „…“``."""
    running: WordSet = NO_WORDS
    """Verbs behind words, before a noun for these: ``„…“, lautet das Fazit``."""
    seeing: WordSet = NO_WORDS
    """Lemmas of verbs by which somebody takes one thing for another, with one of ``seen_in`` in their clause: ``sieht
    darin einen „…“``."""
    seen_in: WordSet = NO_WORDS
    accusing: WordSet = NO_WORDS
    """Lemmas of verbs whose object is what somebody is said to be: ``warf ihm „…“ vor``, ``attestiert ihm „…“``."""
    calling: WordSet = NO_WORDS
    """Lemmas of verbs by which somebody is called something with an indefinite article: ``nannte ihn einen „…“``."""
    demanding: WordSet = NO_WORDS
    """Lemmas of verbs whose object is what somebody fears or asks for: ``befürchtet „…“``."""
    as_says: WordSet = NO_WORDS
    """Conjunctions behind words, before who says them: ``„…“, wie Huber meinte``."""
    judged_by: WordSet = NO_WORDS
    """Words before what somebody takes something for: ``sieht es als „…“``, ``hält es für „…“``."""
    as_follows: tuple[tuple[str, str], ...] = ()
    """Adverbs of two words, before words that are quoted: ``wie folgt``."""
    feminine_bodies: tuple[str, ...] = ()
    """Ends of feminine words for bodies, and of their short names: ``der Feuerwehr``, ``der SPD`` is no subject."""
    feminine_endings: tuple[str, ...] = ()
    """Endings of nouns that are feminine for certain: ``der Zeitung`` is no subject."""
    opening_endings: tuple[str, ...] = ()
    """Endings of adjectives, which have a capital where they open a sentence: ``Enttäuscht zeigte sich``."""
    plural_endings: tuple[str, ...] = ()
    """Endings of nouns in the plural, which no name has that looks like another noun by its end."""
    feminine_exceptions: tuple[str, ...] = ()
    """Endings of other nouns with these endings: ``Sprung``."""
    infinitive: WordSet = NO_WORDS
    """The word before an infinitive: ``„…“ gesagt zu haben``."""
    passive_apart: WordSet = NO_WORDS
    """Auxiliaries of the passive that stand apart from their participle: ``wurde von Pell „…“ genannt``."""
    letting: WordSet = NO_WORDS
    """Verbs behind a naming one by which somebody is called so: ``muss sich „…“ nennen lassen``."""
    future: WordSet = NO_WORDS
    """Of these the auxiliaries of the future."""
    passing_on: WordSet = NO_WORDS
    """Verbs by which somebody passes on what another said or wrote, in a language whose nouns have capitals:
    ``verlas einen Brief von Pell: „…“``."""
    answers: WordSet = NO_WORDS
    """Nouns for what somebody says who was asked."""
    with_dative: WordSet = NO_WORDS
    """Verbs, as the weights call them, whose only object is a dative: ``warf der Gewerkschaft vor``."""
    with_listener: WordSet = NO_WORDS
    """Verbs, as the weights call them, to whom something is said by them is a dative: ``als sie Pell zurief``."""
    hearing: WordSet = NO_WORDS
    """Verbs of whoever hears or reads words, right behind these: ``„…“, hörte Holt Pell sagen``."""
    listening: WordSet = NO_WORDS
    """A pronoun for whom something is said to, which is a possessive too: ``ihr``."""
    adjectival: WordSet = NO_WORDS
    """Adjectives that are nouns for people, which have another ending in another case: ``der Abgeordneten``."""
    oblique_adjective: str = ""
    """The ending of an adjective behind ``der`` that tells another case than the subject's: ``der großen Zeitung``."""
    viewed_by: WordSet = NO_WORDS
    """Prepositions that tell a source at the start of a sentence, before somebody and one of ``views``: ``für``."""
    views: WordSet = NO_WORDS
    """These verbs: ``ist``."""
    expletives: WordSet = NO_WORDS
    """Pronouns that are a subject for form's sake: they speak only right beside a verb of speech: ``es gehe um …``."""
    bearing_names: WordSet = NO_WORDS
    """Nouns for bodies that have another noun for a name: ``die Gewerkschaft Bildung``."""
    members: WordSet = NO_WORDS
    """Nouns for parties and for whoever is in these: ``der Grüne Jan Lenz``."""
    one_member: WordSet = NO_WORDS
    """Nouns for parties that are one person behind an article: ``die Grüne``; the party is ``die Grünen``."""
    body_joins: WordSet = NO_WORDS
    """Prepositions within the name of a body: ``Bundesamt für Seefahrt``."""
    membered: tuple[str, ...] = ()
    """Ends of nouns for bodies that are called by who or what is in them: ``Verband der Automobilindustrie``."""
    body_members: tuple[str, ...] = ()
    """Ends of nouns for these."""
    genitive_articles: WordSet = NO_WORDS
    """Articles before these."""
    many_genitive: WordSet = NO_WORDS
    """Of these articles the one of many: ``der Steuerzahler``."""
    many_endings: tuple[str, ...] = ()
    """Ends of nouns in the plural behind it."""
    one_genitive: WordSet = NO_WORDS
    """Other nouns with these ends: ``der Mutter``."""
    adjective_endings: tuple[str, ...] = ()
    """Ends of an adjective with a capital that begins a body's name: ``die Deutsche Gesellschaft``."""
    neuter: WordSet = NO_WORDS
    """Articles that no person's name has: ``das``."""
    contracted: WordSet = NO_WORDS
    """Prepositions with an article in them, behind which a noun stands and hardly a name: ``im``."""
    age_endings: tuple[str, ...] = ()
    """Endings of words for a person of an age, in every case; the first stands for all: ``43-Jährige``."""
    compounds: WordSet = NO_WORDS
    """Ends of compounds that say what a compound means, the longest that fits: ``Regierungssprecher`` is a
    ``Sprecher``."""
    seldom_named: WordSet = NO_WORDS
    """Nouns for persons who as often have no name in an article as one: ``der Angeklagte``, whom "he" may mean."""
    leaders: WordSet = NO_WORDS
    """Heads of compounds by which somebody is called again: ``die Verwaltungschefin``."""
    office_beginnings: tuple[str, ...] = ()
    """Beginnings of compounds for somebody's office, by which nobody is called for a change: ``Landesgeologe``."""
    from_endings: tuple[str, ...] = ()
    """Endings of unlisted nouns for persons, likewise: ``der Winterthurer``."""
    short_bodies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Nouns by which a body is called again, each with the ends of words by which such a body is named:
    ``der Konzern`` after ``Rietzler AG``."""
    short_forms: Mapping[str, str] = field(default_factory=dict)
    """The forms of these nouns, in the genitive too, and the noun itself: ``verbandes``."""
    short_compounds: WordSet = NO_WORDS
    """Nouns for bodies that end compounds by which bodies are called again: ``die Umweltorganisation``."""
    short_names: WordSet = NO_WORDS
    """Nouns among ``short_bodies`` that are names by themselves, to which others lead back: ``die Polizei``."""
    letters: WordSet = NO_WORDS
    """Nouns for what somebody sends to tell something, which is whoever's the sentence before tells."""
    issuers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Nouns for documents that only one kind of body writes, with the ends of its names."""
    of_women_or_many: WordSet = NO_WORDS
    """Possessives before a woman, or several people: ``seine Begleiter``."""
    parental: tuple[str, ...] = ()
    """Ends of adjectives by which a parent is meant who was named: ``die dreifache Mutter``."""
    of_children: WordSet = NO_WORDS
    """Determiners between a parent and ``children``: ``die Mutter zweier Kinder``."""
    children: tuple[str, ...] = ()
    """Ends of nouns for children: ``eines Zweitklässlers``."""
    works_before_colon: tuple[str, ...] = ()
    """Ends of nouns for a work, before a colon and its title: ``ihr Erstwerk: „…“``."""
    titles_in_brackets: tuple[str, ...] = ()
    """Ends of nouns for a title, which opens what brackets hold: ``(Arbeitstitel: „…“)``."""
    next_voice: WordSet = NO_WORDS
    """Words that bring in another voice: ``auch der Verein``, ``sieht das anders``."""
    no_one: WordSet = NO_WORDS
    """Words by which a sentence says that somebody isn't there."""
    anybody: WordSet = NO_WORDS
    """Nouns for a woman or a man, of whom no more is told: ``die Frau`` may be whoever was named."""
    offices: WordSet = NO_WORDS
    """Nouns for offices, by which somebody is called who was just introduced, and hardly anybody else."""
    other_bodies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Nouns that many bodies are called by, each with the ends of words by which other bodies are named:
    ``das Unternehmen`` is no ``Umweltamt``."""
