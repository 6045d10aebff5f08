"""How English words are written: short, apart, and like each other. Folded words, where nothing else is said."""

from bot.text.lang import word_list
from bot.text.lang.en.function_words import PER_CENT
from bot.text.lang.en.negations import NO_ONE, NOBODY
from bot.text.lang.en.quantities import PERCENT

ABBREVIATIONS = word_list(
    "Mr Mrs Ms Mx Dr Prof St Sen Rep Gov Gen Lt Col Sgt Capt Rev Hon Jr Sr Inc Ltd Co Corp vs"
    " Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec"
)
"""Words, as they are written, whose full stop ends no sentence."""
APART: dict[tuple[str, ...], str] = {NO_ONE: NOBODY, tuple(PER_CENT.split()): PERCENT}
"""Two words that are read as one."""
NOT = "not"
CANNOT = "cannot"
LIKE_CANNOT = "cannon"
"""A word that isn't ``CANNOT`` misspelt, however near it is."""
SHORT_NOT = "t"
"""What stands behind the apostrophe of a verb that is negated."""
NEARLY_NAMESAKES = frozenset(
    frozenset(names)
    for names in (
        ("iran", "iraq"),
        ("iranian", "iraqi"),
        ("austria", "australia"),
        ("austrian", "australian"),
        ("niger", "nigeria"),
        ("slovakia", "slovenia"),
        ("zambia", "gambia"),
        ("mali", "malawi"),
        ("ireland", "iceland"),
        ("latvia", "lithuania"),
        ("paraguay", "uruguay"),
    )
)
"""Names that differ in few letters and aren't misspellings of each other."""
SAME_COUNTRIES = (frozenset({"us", "usa", "america", "states"}), frozenset({"uk", "britain", "kingdom"}))
"""Names of the same country."""
