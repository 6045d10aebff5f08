"""Who somebody is, in the answers to questions by name."""

from bot.texts.plural import Plural

WHOM_DO_YOU_MEAN = "“{name}” may be one of {count}. Whom do you mean?"
MORE_OF_THE_NAME = "and {left} more: write more of the name, or the role after a comma"
DID_YOU_MEAN = "Did you mean {names}?"
WHICH_ISNT_TOLD = "{name} (which one isn’t told)"
ALSO_WRITTEN = "also written {names}"
YEARS = "{first}–{last}"
"""From when to when somebody had a role."""
MONTHS = "{first:%b}–{last:%b %Y}"
DAYS = "{first:%-d}–{last:%-d %b %Y}"
KNOWN_BY = Plural("1 quotation, in {outlets}", "{count} quotations, in {outlets}")
KNOWN_BY_LATELY = Plural(
    "1 quotation, last on {last:%-d %b %Y}, in {outlets}", "{count} quotations, last on {last:%-d %b %Y}, in {outlets}"
)
