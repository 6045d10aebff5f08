"""Function words of English that the engine looks at by themselves."""

import re

from bot.quotes.lang.en import lexicon
from bot.quotes.vocabulary import SmallWords
from bot.text.lang import word_set
from bot.text.lang.en import function_words as small

_THROUGH, _WITH = word_set("in through via by"), word_set("with")

SMALL_WORDS = SmallWords(
    what=word_set("what"),
    questioning=word_set("why what how whether if when where who which about"),
    towards=word_set("to"),
    definite=word_set("the"),
    newcomers=word_set("a an another one"),
    existential=word_set("there"),
    unknown_before=word_set("a an one another some"),
    one=word_set("one"),
    indefinite_starts=("a ", "an "),
    possessives=small.POSSESSIVES,
    determiners=small.DETERMINERS,
    prepositions=small.PREPOSITIONS,
    adverbs=small.ADVERBS,
    standalone=lexicon.STANDALONE,
    neither=word_set("neither nor either or"),
    whose=word_set("whose"),
    and_=word_set("and"),
    as_=word_set("as"),
    by=word_set("by"),
    between=word_set("between"),
    per=word_set("per"),
    viewed_by=word_set("to for"),
    by_or_from=word_set("by from"),
    for_=word_set("for"),
    in_=word_set("in"),
    of=word_set("of"),
    of_or_for=word_set("of for on"),
    translating=word_set("literally roughly loosely"),
    which=word_set("which"),
    where=word_set("in at near across throughout inside outside into"),
    attaching=word_set("of for from at with in on"),
    near=word_set("close familiar briefed involved"),
    medium=_THROUGH | _WITH,
    through=_THROUGH,
    with_=_WITH,
    about=word_set("of on about to"),
    hangs_on=re.compile(r" (?:of|for|at|in|with|from|on|to|by) "),
    persons=word_set("i me my we us our you your i'm i've i'll i'd we're we've we'll you're"),
    finite=word_set(
        "is are was were be been has have had do does did will would can could should must may might not it it's that's"
        " don't doesn't didn't isn't won't can't there's he she they let's let"
    ),
    in_titles=word_set("a an the of and in on for to with at by from is it we's vs or as"),
)
