"""Why a quotation is credited to somebody, and in what words differ from a question's."""

RULES: dict[str, str] = {
    "inverted cue": "the verb beside the words names the speaker",
    "subject of the cue before": "the verb before the words names the speaker",
    "subject of the cue after": "the verb after the words names the speaker",
    "subject of a distant cue": "a verb further off in the sentence names the speaker",
    "according to": "“according to” names the speaker",
    "told or asked": "“told” or “asked” names the speaker",
    "relative clause with a cue": "“who said” names the speaker",
    "nearest mention before, same sentence": "nobody else is named so near before the words",
    "nearest mention after, same sentence": "nobody else is named so near after the words",
    "mention in the next sentence": "named in the next sentence",
    "mention in the sentence before": "named in the sentence before",
    "mention earlier in the paragraph": "named earlier in the paragraph",
    "mention at the end of the previous paragraph": "named at the end of the paragraph before",
    "mention in the previous paragraph": "named in the paragraph before",
    "mention further back": "named further back",
    "signature under the quotation": "signed under the words",
    "carried from the quotation before": "goes on from the quotation before",
    "carried from the previous paragraph": "goes on from the paragraph before",
    "carried from further back": "goes on from further back",
    "label of a transcript": "the transcript’s label names the speaker",
    "nobody named": "nobody is named near the words",
    "inner words: named inside": "named beside the inner marks",
    "inner words: of the one who tells them": "the one who tells it was it",
    "inner words: of the one who is spoken to": "the one who is spoken to",
    "inner words: the only one whom the pronoun fits": "the only one in the article whom the pronoun fits",
    "inner words: the likeliest of those whom the pronoun fits": "the likeliest of those whom the pronoun fits",
    "inner words: described inside": "described beside the inner marks",
    "inner words: the one who holds the office": "the one whom the article calls so",
    "inner words: speaker not established": "the words around don’t settle who said it",
    "language not known": "the text’s language isn’t one that speakers are looked for in",
}
"""Words for the rules of ``bot.quotes``, by the rule's beginning."""
NOBODY_ELSE_FITS = "{reason}, and nobody else fits “{pronoun}” as well"
STANDS_BESIDE = "“{words}” stands beside the words"
REASON = "{sure}: {reason}"
REASON_WITH_SENTENCE = "{sure}: {reason}: {sentence}"
VERY_SURE = "very sure"
SURE = "sure"
FAIRLY_SURE = "fairly sure"
UNSURE = "unsure"
GUESS = "a guess"

SAID_THE_OPPOSITE = "{who} said the opposite"
ANOTHER_NUMBER = "Another number: {changes}"
ANOTHER_NAME = "Another name: {changes}"
SAID_NOT_ASKED = "{said}, not {asked}"
"""A number or a name, in the two texts above."""
WITHOUT_WORDS = "without “{words}”"
OTHER_WORDS = "“{asked}” is “{said}” there"
WORDS_MISSING = "“{asked}” isn’t there"
WORDS_TOO = "“{said}” is there too"
