"""The closed word classes of English, and the lists that are made from them. Lower case."""

from bot.text.lang import word_set

HE = word_set("he him his himself")
SHE = word_set("she her hers herself")
SUBJECT_PRONOUNS = word_set("he she they it i we you")
OBJECT_PRONOUNS = word_set("him them me us himself herself themselves itself myself")
POSSESSIVES = word_set("his their its my our your her whose")
DETERMINERS = word_set(
    "the a an this these those some many several most few both another one two three four five six seven"
    " eight nine ten all any each every other others dozens hundreds thousands eleven twelve twenty thirty"
    " forty fifty no multiple various numerous"
)
RELATIVES = word_set("who whom which")
CONJUNCTIONS = word_set("and but or nor yet so plus & while whereas")
JOINING = ("and", "&", "as well as", "along with", "together with")
"""Words between people who speak together."""
SUBORDINATORS = word_set(
    "when because although though since unless until as where if after before once whenever how why what"
)
PREPOSITIONS = word_set(
    "in on at by for from with about into over under against between among through during without within"
    " amid along across behind beyond near outside inside upon toward towards despite than like per via around"
    " to following including regarding concerning unlike alongside onto off above below beside besides"
)
FORMS_OF_BE = word_set("is are was were be been being")
AUXILIARIES = FORMS_OF_BE | word_set(
    "has had have having do does did will would can could may might must"
    " should shall 'd ’d 'll ’ll 've ’ve 're ’re 'm ’m"
)
ADVERBS = word_set(
    "also later then again now once recently repeatedly often even still just only already never ever"
    " always not simply too n't earlier twice initially originally previously famously reportedly however"
    " instead further rather quite perhaps maybe sometimes soon thus therefore meanwhile moreover"
    " afterward afterwards first went on today yesterday tonight tomorrow here there elsewhere back out up"
    " down away together almost nearly about well"
)

STOP_WORDS = word_set("a an the of in on at to and or for is was with by from about it")
"""Words that say nothing about a topic."""
LEANING = word_set(
    "and but so or because also then however therefore either neither both they he she it that this these those which"
    " who there such his her their its"
)
"""First words of a sentence that can't be understood without the sentence before."""
NEVER = word_set("not never nobody hardly")
"""Words that turn a statement into its opposite."""
NEGATIONS = NEVER | word_set(
    "no nothing neither nor deny denied denies if unless without cannot dont didnt wont"
    " cant isnt arent wasnt werent doesnt couldnt wouldnt shouldnt hasnt havent hadnt"
)
"""Words that turn a statement into its opposite or into a condition: folded, so without apostrophes."""
SAYING = word_set(
    "say said says saying tell told claim claimed think thought believe believed promise promised mean meant"
)
"""Verbs behind which what is said begins: "I never said that taxes fell"."""
BEGINNINGS = word_set(
    "i we you he she it they this that these those there the a an my our your his her its their all everybody"
    " everyone im were youre hes shes theyre ive weve ill well theres thats"
)
"""First words of a complete sentence: folded, so without apostrophes."""

BEHIND_NAMES = AUXILIARIES | word_set("says said knows knew wants")
"""Verbs whose subject at the beginning of a sentence is mostly a name, where it isn't in the plural or abstract."""
NOUN_ENDINGS = ("s", "ing", "ion", "ment", "ness", "ity", "ism")
"""Endings of plurals and abstract nouns."""
ADDRESSED = ("told",)
"""Verbs of speech whose object is the listener."""
SPEECH = ("said", "says", *ADDRESSED)
"""The verbs that mostly stand between a speaker and a quotation."""
THE = "the"
ARTICLES = ("a", "an", THE)
OWNED_BY_NOBODY = (*ARTICLES, "its", "their", "our", "his", "her", "my", "this", "that")
"""Words that may stand before a noun, and are no owner of it by their own name."""
PLACED = ("in", "at", "on", "of")
"""Prepositions before the place or the occasion at which somebody spoke."""
ADVERB_ENDING = "ly"
SPELT_SIGNS = {"%": "percent", "&": "and"}
"""How signs are read aloud."""
PER_CENT = "per cent"
"""Another spelling of what ``%`` is read as."""
STEMMER = "english"
"""Snowball's name of the language: https://snowballstem.org/algorithms/"""
