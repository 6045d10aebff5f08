"""Texts that several areas use."""

from bot.texts.plural import Plural

DAY = "{moment:%-d %B}"
"""A day of this year."""
DAY_OF_A_YEAR = "{moment:%-d %B %Y}"
SHORT_DAY = "{moment:%-d %b %Y}"
OR = " or "
"""Between the things of a list of which each will do."""
AND = " and "
"""Between the things of a list of which all are meant."""
FEEDS = Plural("1 feed", "{count} feeds")
OUTLETS = Plural("1 outlet", "{count} outlets")
AND_MORE_NAMES = "{names} and {left} more"
"""The names of the first things of a list, and the number of the others."""
AND_MORE_BELOW = "and {left} more"
"""Under a list that shows only its first things."""
NONE = "none"
NO_WORDS = "There are no words in that. Write {usage}, such as {example}"
