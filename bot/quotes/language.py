"""The data of a language that the engine needs: its words, its grammar over the class letters, and learned weights.

The engine has no word of any language itself: all of it is asked of the :class:`Language` that a text is in. A field
that a language leaves out never matches; without ``learned`` weights nobody is named in it, and its quotations are
found by their marks. ``bot/quotes/lang/en`` is the model.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.quotes.called_words import CalledWords
from bot.quotes.mark_words import MarkWords
from bot.quotes.name_words import NameWords
from bot.quotes.spoken_words import SpokenWords
from bot.quotes.trees import Node
from bot.quotes.verb_words import Verbs
from bot.quotes.vocabulary import (
    NEVER,
    Nouns,
    Pronouns,
    SmallWords,
    TokenWords,
)
from bot.quotes.word_sets import WordSet


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Syntax as regular expressions over the class letters of tokens (see :mod:`bot.quotes.syntax.tokens`).

    The engine reads the named groups, so each pattern must have the groups that its docstring names.
    """

    no_verb: re.Pattern[str] = NEVER
    """A noun in front of another that looks like a verb: ``the fire brigade``. It becomes ``w``."""
    owned_noun: re.Pattern[str] = NEVER
    """Group 1: a noun that looks like a verb, behind its owner: ``Holt's cheerful answer:``."""
    noun_behind_name: re.Pattern[str] = NEVER
    """A noun for people behind a name that may be a verb: ``Mary Holt chairs the board``. It becomes ``w``."""
    verb_behind_article: re.Pattern[str] = NEVER
    """Group 1: a verb behind a name with an article, which may be a noun: ``a new Whig pledge``. It becomes ``w``."""
    word_behind_name: re.Pattern[str] = NEVER
    """A word between a name and a noun that may be a verb in the past: ``Mary Holt left school``. It becomes ``e``."""
    article_of_name: re.Pattern[str] = NEVER
    """An article before a name within a sentence, which is ``p`` where :attr:`SmallWords.dative` has it."""
    participle_noun: re.Pattern[str] = NEVER
    """A noun for people that looks like a participle, behind an auxiliary: ``a prévenu`` the minister. It becomes ``V``
    where :attr:`TokenWords.participle_nouns` has it."""
    participle_alone: re.Pattern[str] = NEVER
    """A participle behind an article without a noun: ``the accused`` told. It becomes ``R`` where
    :attr:`TokenWords.participle_nouns` has it."""
    owner_in_s: re.Pattern[str] = NEVER
    """The apostrophe behind a name that ends in s, before what it owns: ``Hutchens' wife``."""
    act_on_somebody: re.Pattern[str] = NEVER
    """A verb in the past between two nouns for people, which describes neither: the club ``sacked`` coach Jack Pell."""
    asked_noun: re.Pattern[str] = NEVER
    """From a sentence's start up to the question mark before a piece: ``Holt's verdict``."""
    title_last: re.Pattern[str] = NEVER
    """A name word and a title with no name behind it: ``Mary Dean``."""
    inverted: re.Pattern[str] = NEVER
    """The words behind ``“…?”`` in the same sentence: a subject and its verb of speech."""
    mention: re.Pattern[str] = NEVER
    """A mention of a speaker; groups ``pronoun prefix lead bare name office body noun aged some``, of which ``prefix``
    leads up to a name: ``the firm's boss``; and ``name_alone noun_alone lead_alone``, which are alike to those without
    ``_alone`` and found sooner, where a language tells them apart."""
    extension: re.Pattern[str] = NEVER
    """The addition to a mention, from its preposition on: ``of the Water Board``."""
    handed: re.Pattern[str] = NEVER
    """A participle with its object between a document and a cue: ``handed to Quill`` said."""
    further_cue: re.Pattern[str] = NEVER
    """Another verb of speech between a verb and the marked piece of its sentence."""
    shown: re.Pattern[str] = NEVER
    """Behind ``shows`` somebody up to a participle of speech: ``Mary Holt telling``."""
    object_relative: re.Pattern[str] = NEVER
    """A relative clause with a subject of its own and no verb up to the comma: ``, which Mary Holt,``."""
    judging_agent: re.Pattern[str] = NEVER
    """Behind a passive verb, by whom somebody was judged: ``by Mary Holt``, with "for" behind it."""
    claim: re.Pattern[str] = NEVER
    """From a possessive to "that" in ``Holt's false claim that``, ``his claim that``, with the ``noun``."""
    between_halves: re.Pattern[str] = NEVER
    """From a piece to another one: somebody, a ``cue`` or any word in its place, and a comma."""
    joined_in: re.Pattern[str] = NEVER
    """A ``cue`` and its particle between a piece and somebody: ``“…,” chipped in Holt``."""
    within_clause: re.Pattern[str] = NEVER
    """A word between a subject and its verb that is a conjunction or an object elsewhere: ``Holt once said``."""
    qualifying: re.Pattern[str] = NEVER
    """An adverb between an article and an adjective: ``the newly elected mayor``."""
    busy: re.Pattern[str] = NEVER
    """A participle with its object between a description and its cue: ``representing Holt`` said."""
    identified: re.Pattern[str] = NEVER
    """From a relative pronoun up to a name: ``who gave his name as`` Nabil."""
    saying_later: re.Pattern[str] = NEVER
    """From a subject's verb to the participle that announces the piece: ``a lawsuit over a mural it hid, writing``."""
    saying: re.Pattern[str] = NEVER
    """From a subject to the participle of ``vetoed the bill, saying lawmakers had sent him “…”``."""
    restrictive: re.Pattern[str] = NEVER
    """From a subject over a relative clause without commas to its verb, group ``cue``: ``who found a snake says``."""
    relative_verb: re.Pattern[str] = NEVER
    """A relative pronoun and its verb, up to an object: ``who wrote`` the bill."""
    coordinated: re.Pattern[str] = NEVER
    """From a subject to a later verb of speech of its own, group ``cue``: ``kept its rate, as expected, and said``."""
    standing: re.Pattern[str] = NEVER
    """The place of a document before a cue, or whom it is to: ``beside the statue of Reed`` says, ``to residents``,
    signed by."""
    parties: re.Pattern[str] = NEVER
    """Between whom a document is, before a cue: ``between the union and the port`` says."""
    dateline: re.Pattern[str] = NEVER
    """The place of writing before a dash, at the start of a paragraph: ``LONDON, March 3 (Newswire) -``."""
    wire_line: re.Pattern[str] = NEVER
    """The place of writing in whatever case, told by its agency in brackets: ``Bly (anp) -``."""
    goes_on: re.Pattern[str] = NEVER
    """The beginning of a sentence that tells who said the words in the sentence before: ``Lo ha detto`` Ana Ruiz."""
    fronted: re.Pattern[str] = NEVER
    """What may stand before the subject of a sentence: ``A su lado,`` su nieto."""
    told_at_end: re.Pattern[str] = NEVER
    """The end of a sentence that tells who said it, group ``teller`` is the mention: ``Het kan beter``, vindt ze."""
    told_behind: tuple[tuple[re.Pattern[str], WordSet], ...] = ()
    """Beginnings of a sentence that tells who said the one before, be it in a paragraph of its own, up to who, and the
    words that their group may be: ``Così`` il sindaco Ada Riva."""
    place_and_country: re.Pattern[str] = NEVER
    """A place of writing in small letters: ``Deka, Maruni –``."""
    affiliation: re.Pattern[str] = NEVER
    """``della`` behind a name in full, before what somebody belongs to: ``Ana Holt della Fiom``."""
    author_line: re.Pattern[str] = NEVER
    """A line at the top, but not the first, that is nothing but a name, behind a preposition or a dash or alone."""
    byline: re.Pattern[str] = NEVER
    """A line with the article's author: ``By Mary Holt, Staff Writer``."""
    name_only: re.Pattern[str] = NEVER
    """An article and nothing but name words: ``the Water Board``."""
    speaks: re.Pattern[str] = NEVER
    """The words behind a mention that speaks."""
    personal: re.Pattern[str] = NEVER
    """The words behind a mention of a person: ``, who``, ``, 43,``."""
    clause: re.Pattern[str] = NEVER
    """The words of a clause behind its subject."""
    modified_subject: re.Pattern[str] = NEVER
    """A subject (``subject``), what tells more of it without a comma, and its verb of speech (``cue``): ``A man accused
    of stealing a boat told``, ``The woman he (contact) beat said``; matched from the start of a sentence."""
    bare_role: re.Pattern[str] = NEVER
    """A role behind a name, without an article; groups ``role`` and ``head``: ``, director of the harbour museum,``."""
    role_behind: re.Pattern[str] = NEVER
    """What somebody is, behind the name, in full; groups ``role`` and ``head``: ``, 45, a nurse at Bly Hospital,``."""
    role_before: re.Pattern[str] = NEVER
    """What somebody is, right before the name; group ``role``, to its end: ``Board of Trade president``."""
    role_office: re.Pattern[str] = NEVER
    """An office that ends in a name, right before the name of who holds it; groups ``role``, ``head``."""
    role_ahead: re.Pattern[str] = NEVER
    """What somebody is, before a comma and the name; groups ``role`` and ``head``: ``The founder and head of Acme``."""
    work_behind: re.Pattern[str] = NEVER
    """What tells behind a name what somebody is; groups ``role``, whose last token is the noun, and, where words count,
    ``being`` and ``chosen``, ``becoming``, ``serving``: ``, who has been``, ``was elected``, ``became``, ``works as``.
    """
    work_before: re.Pattern[str] = NEVER
    """What tells it before a name, from the sentence's start on: ``As head of Bly,``; group ``role``."""
    joined_noun: re.Pattern[str] = NEVER
    """A second noun of a role, and where that is: `` use and health at Bly College`` behind ``expert in drug``."""
    qualified: re.Pattern[str] = NEVER
    """A description with a name in it, group 1: ``the Scotland head coach``."""
    told_apart: re.Pattern[str] = NEVER
    """A description with words that identify a person: ``the New York businessman``."""
    acts_or_who: re.Pattern[str] = NEVER
    """A verb or a relative clause behind somebody who is brought in: ``A former guard, who …``."""
    newly_named: re.Pattern[str] = NEVER
    """What tells behind a name that it is new: an age, a clause, a home."""
    age_behind: re.Pattern[str] = NEVER
    """An age behind a name, up to its number: ``, who is 19``."""
    acts: re.Pattern[str] = NEVER
    """The words behind a mention that acts by words."""
    signature: re.Pattern[str] = NEVER
    """A line with nothing but a dash and a name."""
    source: re.Pattern[str] = NEVER
    """Up to three classes before a mention that a statement is according to."""
    verb_first: re.Pattern[str] = NEVER
    """A verb and the words up to its subject, in a language in which verbs stand second; group ``cue``: ``Am Montag
    sagte`` the mayor. A group ``Q`` matches where the verb belongs to the words before it: ``« … », a dit``."""
    main_clause: re.Pattern[str] = NEVER
    """Behind the verb of a clause the main clause, with a verb of speech and its subject: ``hatte, warnte Lenz``."""
    somebody: re.Pattern[str] = NEVER
    """Behind a verb somebody who may be its subject; group ``who``: ``nannte Huber``."""
    agent: re.Pattern[str] = NEVER
    """Behind the agent of a passive what something is called, and the verb of naming; group ``cue``: ``von Kennern``
    als „Meilenstein“ bezeichnet."""
    front: re.Pattern[str] = NEVER
    """From the start of a sentence up to the subject of its main clause, which stands behind its verb: ``Toen Holt
    vertrok, nam``."""
    clause_opening: re.Pattern[str] = NEVER
    """Up to its subject, what opens a clause that hangs on another: ``quand``, ``después de que``, ``toen``."""
    clause_verb: re.Pattern[str] = NEVER
    """Behind the subject of such a clause its verb of speech, group ``cue``: ``l'a qualifiée``."""
    clause_verb_last: re.Pattern[str] = NEVER
    """Behind the subject the piece, group ``piece``, and then the verb, group ``cue``: ``haar “…” had genoemd``."""
    object_opening: re.Pattern[str] = NEVER
    """Up to the subject of a clause about a noun, that noun and "which": ``le plan, que``, ``lo que``."""
    object_verb: re.Pattern[str] = NEVER
    """From the subject to the piece the verb, group ``cue``, by which that noun is called so: ``avait jugé``."""
    agent_verb: re.Pattern[str] = NEVER
    """From an agent to the piece the participle, group ``cue``: ``door Pell omschreven als “…”``."""
    agent_verb_last: re.Pattern[str] = NEVER
    """Behind an agent the piece and the participle, groups ``piece`` and ``cue``: ``door Pell “…” genoemd``."""
    called_by: re.Pattern[str] = NEVER
    """Up to the agent a participle of naming, group ``cue``, and what something is called, group ``name``, if that
    stands before the agent: ``qualifiée de « … » par``."""
    cited: re.Pattern[str] = NEVER
    """Behind a verb of quoting who quotes and, right behind him, who is quoted; group ``who`` is the first of them:
    ``zitiert die Zeitung den Minister``."""
    source_verb: re.Pattern[str] = NEVER
    """Up to the determiner before a name in marks, the verb whose subject it is: ``„…“, schreibt der „Bote“``."""
    source_opening: re.Pattern[str] = NEVER
    """Up to it, what opens a clause that tells a source: ``wie der „Bote“ berichtet``."""
    source_reports: re.Pattern[str] = NEVER
    """Behind a name in marks its verb of speech: ``Der „Bote“ hatte gestern gemeldet``."""
    source_pronoun: re.Pattern[str] = NEVER
    """Group 1: a pronoun that is no subject elsewhere, behind the word for *according to* or a verb of quoting:
    ``volgens`` haar, quoted ``him`` as saying."""
    view: re.Pattern[str] = NEVER
    """Group 1: the preposition of whose view it is within a sentence: ``una frase che per l'accusa è «…»``."""
    answer: re.Pattern[str] = NEVER
    """Behind marked words an unlisted word before somebody, group ``cue``, which is a verb of speech whatever it
    means: ``« … », fulmine Luc Moreau``."""
    opener: re.Pattern[str] = NEVER
    """A word that has its capital for opening a sentence, group ``cue``, and is no name: ``Scettica la preside``."""
    said_so: re.Pattern[str] = NEVER
    """An adverb that stands for a verb of speech, before its subject."""
    relative_article: re.Pattern[str] = NEVER
    """An article that is a relative pronoun."""
    subject: re.Pattern[str] = NEVER
    """The words behind a subject of speech; groups ``gap`` (the words between), ``rel`` (a relative pronoun) and
    ``cue``."""
    noun_that: re.Pattern[str] = NEVER
    """``(a statement) that``, from behind the noun on."""
    noun_saying: re.Pattern[str] = NEVER
    """``(a statement) saying``, likewise."""
    participle: re.Pattern[str] = NEVER
    """Behind a subject, a participle that announces the piece, group ``cue``: ``butted in, telling Holt, “…”``."""
    distant: re.Pattern[str] = NEVER
    """A cue further on in the sentence of a subject; group ``cue``."""
    relative: re.Pattern[str] = NEVER
    """A relative clause behind a mention: ``, who shrugged``."""
    modifying: re.Pattern[str] = NEVER
    """A noun behind a name that the name belongs to: ``Holt backers``."""
    modifying_name: re.Pattern[str] = NEVER
    """Behind a name, an unlisted noun with the name of whom it is told: ``Thornbury headliner Mary Holt has``."""
    telling: re.Pattern[str] = NEVER
    """A verb of speech and its subject, up to the listener: ``sagte sie`` dem."""
    naming_object: re.Pattern[str] = NEVER
    """A naming verb with its object, up to the piece: ``nicknamed the bus``."""
    naming_relative: re.Pattern[str] = NEVER
    """The clause of a naming verb at the end: ``what the mayor`` called."""
    listed_behind: re.Pattern[str] = NEVER
    """A preposition, a name and "and" before another name: ``mit Anna Huber und`` Jan Lenz."""
    announces: re.Pattern[str] = re.compile("[:,]Q")
    """Behind a verb of speech the words that it announces."""
    listing: re.Pattern[str] = NEVER
    """The words between the members of a list: ``, and the``."""
    owner: re.Pattern[str] = NEVER
    """Group 1: the named owner in front of a document: ``the Water Board`` statement."""
    described_owner: re.Pattern[str] = NEVER
    """Group 1: the described owner: ``the mayor``'s answer."""
    second_verb: re.Pattern[str] = NEVER
    """Another verb of the same subject, before the piece: ``(came in) and said:``."""
    opening: str = ""
    """Classes of the first word of a clause that stands before its main clause: ``Asked what she would do, …``."""


SILENCE: Final = 0.24
"""Chance of being no speech above which a piece of English is left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """The weights of a language, as ``make train`` writes them."""

    speaker: Mapping[str, float]
    """Weights of the features of a candidate: a speaker, nobody, or no speech."""
    confidence: Mapping[str, float]
    """Weights of the signs that a decision is right."""
    trees: Sequence[Node]
    """Trees over the rows of the people whom a pronoun may mean."""
    belief: Mapping[str, float]
    """Weights of the signs that the trees are right."""
    silence: float = SILENCE
    """Chance of being no speech above which a piece is left out: a title credited to somebody is worse than a miss."""
    told_in_part: float = 0.0
    """The same chance for a part of what a sentence tells by a verb of speech, where it is a higher one."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language as the engine knows it."""

    code: str
    """ISO 639-1, empty for a text that may be in any language."""
    markers: WordSet = frozenset()
    """Frequent small words that no neighbour has: texts in the language have them, whatever they are about."""
    clues: WordSet = frozenset()
    """Words by which a short text is recognised as this language's: small words, verbs of speech, nouns for
    speakers."""
    alphabet: frozenset[str] = frozenset()
    """Small letters and marks of its words, names left out."""
    marks: MarkWords = field(default_factory=MarkWords)
    tokens: TokenWords = field(default_factory=TokenWords)
    small: SmallWords = field(default_factory=SmallWords)
    nouns: Nouns = field(default_factory=Nouns)
    names: NameWords = field(default_factory=NameWords)
    pronouns: Pronouns = field(default_factory=Pronouns)
    verbs: Verbs = field(default_factory=Verbs)
    spoken: SpokenWords = field(default_factory=SpokenWords)
    called: CalledWords = field(default_factory=CalledWords)
    grammar: Grammar = field(default_factory=Grammar)
    learned: Learned | None = None


UNKNOWN: Final = Language("")
"""For a text whose language isn't sure or isn't supported: its quotations are kept, and nobody is named."""
