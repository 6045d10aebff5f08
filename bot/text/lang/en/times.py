"""Words for times past, as people write them after "since". Folded."""

from bot.text.lang import word_set

UNITS_OF_TIME = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), "hour"),
    **dict.fromkeys(("d", "day", "days"), "day"),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), "week"),
    **dict.fromkeys(("month", "months", "mo"), "month"),
    **dict.fromkeys(("y", "yr", "yrs", "year", "years"), "year"),
}
"""How units of time are written."""
LAST = word_set("last past previous")
"""Words before a unit: "last week", "the past 3 days"."""
THIS = "this"
EMPTY_WORDS = word_set("the of on in ago since from at back")
"""Words that change nothing about a time."""
A_SINGLE = word_set("a an")
"""Words that stand for one of a unit: "a week"."""
