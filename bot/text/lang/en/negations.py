"""What turns a sentence round in English, and what only looks so. Folded words, without apostrophes."""

from bot.text.lang import word_list, word_set

TURNING = word_set(
    "not no never nobody nothing none nowhere neither nor without unless hardly barely scarcely rarely seldom"
    " deny denies denied denying refuse refuses refused refusing"
)
"""Words that turn what stands beside them round; two of them in a clause undo each other."""
CONTINUING = "nor"
"""Goes on with a negation of the same clause ("neither … nor"), and is none of its own there."""
SINGLE_NO = "no"
"""A word that is an answer of its own where a comma or a subject follows: "No, we will"."""
ANSWERED_BY = word_set("i we you he she it they this that these those there")
"""Subjects that may follow such an answer where somebody typed no comma."""
NO_ONE = ("no", "one")
"""Two words that are read as ``NOBODY``."""
NOBODY = "nobody"
CONTRACTED = {
    "cannot": ("can", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "shant": ("shall", "not"),
    "aint": ("is", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    **{f"{who}ve": (who, "have") for who in ("we", "you", "they")},
    **{f"{who}re": (who, "are") for who in ("you", "they")},
    **{f"{who}ll": (who, "will") for who in ("you", "they", "it", "there")},
    **{
        f"{verb}nt": (verb, "not")
        for verb in word_list("do does did is are was were has have had could would should might must need")
    },
}
"""Short forms that are no other word when their apostrophe is left out, and the words that they stand for."""
ENDINGS = {"ll": "will", "ve": "have", "re": "are", "m": "am"}
"""What stands behind an apostrophe, as a word."""
SHORT_IS = word_set("it he she that there here what who where how")
"""Words behind which an apostrophe and an s are "is"; behind others they are mostly a possessive."""
SHORT_WOULD = word_set("i we you he she they it there")
"""Words behind which an apostrophe and a d are "would"."""
ENDINGS_BEHIND = {"s": (SHORT_IS, "is"), "d": (SHORT_WOULD, "would")}
"""What stands behind an apostrophe behind some words alone, with these words, as a word."""
JOINED: dict[tuple[str, ...], str] = {
    **{(who, "are"): f"{who}re" for who in ("we", "you", "they", "there", "what", "who")},
    **{(who, "will"): f"{who}ll" for who in ("i", "we", "you", "he", "she", "they", "it", "there", "that")},
    **{(who, "have"): f"{who}ve" for who in ("i", "we", "you", "they", "could", "would", "should", "might", "must")},
    **{(who, "is"): f"{who}s" for who in sorted(SHORT_IS)},
    **{(who, "would"): f"{who}d" for who in sorted(SHORT_WOULD)},
    ("i", "am"): "im",
}
"""Two words that are joined, and how that looks without an apostrophe."""
LIKE_JOINED = word_set("were well ill hell shell id wed shed")
"""Other words that look like some of these."""
NO_NEGATION = {
    **{("not", word): word for word in ("only", "just", "merely", "simply", "least")},
    **{("no", word): word for word in ("doubt", "question", "matter", "wonder", "fewer", "less")},
    ("without", "doubt"): "doubt",
    ("not", "wait"): "wait",
    ("not", "help"): "help",
    ("not", "enough"): "enough",
    ("nothing", "but"): "but",
}
"""Two words that deny nothing together, and the one of them that has to stand in the other sentence if they do."""
PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")
"""Beginnings that turn a word round: "impossible"."""
NO_PREFIX = word_set(
    "invaluable inflammable infamous indifferent disease inside income inform indeed import important impress improve"
    " display discover discuss dispatch increase invest intend intense intent interest under until union image"
    " disposal dispose distress district indoor inland input install instance insure intone discount discharge"
)
"""Words that begin so by chance, or mean something else than the rest turned round."""
CLAUSES = word_set("and but because while whereas yet")
"""Words that begin a clause in which a negation of the last one doesn't hold."""
LIKE_NEGATIONS = word_set("ever either within anything anybody now know note noted")
"""Words that are no misspelt negations, however near they are."""
