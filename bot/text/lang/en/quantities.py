"""Numbers, dates and quantities as English spells them. Folded words."""

from bot.text.lang import word_list

UNITS = {
    word: value
    for value, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            " seventeen eighteen nineteen"
        )
    )
}
"""Numbers below twenty."""
TENS = {
    word: 10 * value
    for value, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
} | {"fourty": 40}
SCALES = {
    "hundred": 100,
    "dozen": 12,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
"""What multiplies the number before it."""
SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12}
"""Letters behind digits that may multiply them; "m" may be metres as well."""
ORDINALS = {
    word: value
    for value, word in enumerate(
        word_list(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
            " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
}
FRACTIONS = {"half": "1/2", "quarter": "1/4", "quarters": "1/4", "thirds": "1/3"}
PERCENT = "percent"
WEAK_NUMBERS = frozenset({"one", "second", "a", "zero", "quarter", "first"})
"""Number words that mean something else as often: they count only in each other's or a number's place."""
MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in word_list(names)
}
WEEKDAYS = {
    name: day
    for day, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday",
        )
    )
    for name in word_list(names)
}
DAYS_AROUND = {"yesterday": -1, "today": 0, "tomorrow": 1}
QUANTIFIERS = {
    word: kind
    for kind, words in {
        "all": "all every each everyone everybody everything everywhere both",
        "most": "most",
        "many": "many",
        "some": "some someone somebody something several somewhere",
        "few": "few",
        "none": "no none nobody nothing nowhere neither",
        "dozens": "dozens",
        "hundreds": "hundreds",
        "thousands": "thousands",
        "millions": "millions",
        "billions": "billions",
    }.items()
    for word in word_list(words)
}
"""Words for how many, and what is the same quantity."""
