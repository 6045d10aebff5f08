"""Words of several of a language's lists as one set each, so that one look tells that a mention has none of them beside
it: most have none."""

from dataclasses import dataclass
from functools import cache

from bot.quotes.language import Language
from bot.quotes.vocabulary import NEVER
from bot.quotes.word_sets import NO_WORDS, WordSet


@dataclass(frozen=True, slots=True, eq=False)
class WordGroups:
    """The words that may matter beside a mention, by where they stand."""

    additions: WordSet
    """Words that an addition begins with: ``of the Water Board``, ``close to the board``."""
    announced: WordSet
    """Nouns for words that stand for whoever owns them, in a language whose nouns have capitals."""
    speaking: WordSet
    """Nouns for what may speak and is no person: bodies, and those of ``announced``."""
    is_cased: bool
    """Whether every noun has a capital, and may be a compound."""
    of_offices: WordSet
    """Prepositions within an office, before a name: ``Minister for Fisheries``."""
    in_a_row: bool
    """Whether such prepositions may follow each other: ``Secretary of State for Education``."""
    before_words: WordSet
    """Prepositions before whose words they are: ``in the words of the nurse``, ``in Holt's view``."""
    sources_follow: bool
    """Whether the word that tells a source may stand behind it: ``Branchenkennern zufolge``."""
    verbs_come_second: bool
    """Whether what stands before a verb tells that its subject follows."""
    is_adverbial: bool
    """Whether what stands behind a description may belong to the verb: ``sagte die Ministerin in Berlin``."""


@cache
def word_groups(language: Language) -> WordGroups:
    small, nouns, tokens = language.small, language.nouns, language.tokens
    announced = tokens.spoken_nouns if tokens.nouns is not None else NO_WORDS
    in_a_row = language.grammar.role_office is not NEVER
    return WordGroups(
        additions=small.near | small.attaching | small.towards,
        announced=announced,
        speaking=nouns.bodies | announced,
        is_cased=tokens.nouns is not None,
        of_offices=small.for_ | small.of if in_a_row else small.for_,
        in_a_row=in_a_row,
        before_words=small.of | small.in_,
        sources_follow=bool(language.verbs.behind),
        verbs_come_second=language.grammar.verb_first is not NEVER,
        is_adverbial=tokens.nouns is not None or nouns.calls_again or bool(small.adverbial | small.listeners),
    )
