"""How people tell in spoken English what others said, thought, or did not say."""

import re

from bot.quotes.spoken_words import SpokenWords
from bot.text.lang import word_set
from bot.text.lang.en.function_words import NEVER

_MAYBE = word_set("might may could should can cannot will shall must 'll ’ll won't won’t can't can’t couldn't couldn’t")

SPOKEN_WORDS = SpokenWords(
    forms=re.compile(r" (?:(?:was|were|is|are|’s|'s|’re|'re|be) (?:just |all )?like|puts? it|goes|went) (?:, |: )?$"),
    thoughts=word_set(
        "think believe feel hope fear worry know want wish expect consider realize realise imagine suspect doubt assume"
        " trust love like hate prefer regret mean intend plan seek aim try decide"
    ),
    thought=word_set("thought"),
    supposed=word_set("would 'd ’d"),
    asked=word_set("did does do didn't didn’t doesn't doesn’t don't don’t will would can could has have"),
    conditions=word_set("if unless whether suppose imagine"),
    denials=NEVER | _MAYBE,
    nots=word_set("not never"),
    nobody=word_set("nobody untrue not isn't isn’t never doubts doubt doubted doubtful"),
    denied_endings=("n't", "n’t"),
)
