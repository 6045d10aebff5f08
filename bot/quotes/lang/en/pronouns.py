"""The pronouns of English."""

from bot.quotes.vocabulary import Pronouns
from bot.text.lang import word_set
from bot.text.lang.en import function_words as small

PRONOUNS = Pronouns(
    male=small.HE,
    female=small.SHE,
    own=dict.fromkeys(small.HE, "m") | dict.fromkeys(small.SHE, "f"),
    owners={"his": "he", "her": "she", "its": "it", "their": "they", "my": "i", "our": "we", "your": "you"},
    sorts={"he": "he", "she": "she", "it": "it", "they": "they"},
    speaking_sorts=word_set("he she they I"),
    numbers={"he": 0, "she": 1, "it": 2, "they": 3},
    any_gender=word_set("they"),
    of_any_gender=word_set("them"),
    somebody=word_set("he she"),
    thing=word_set("it"),
    itself=word_set("itself"),
    writer_and_reader=word_set("i we you"),
    first=word_set("i"),
    first_plural=word_set("we"),
    second=word_set("you"),
    mine=word_set("my our"),
    kin_of="the {kin} of {teller}",
    kin_of_speaker="the speaker’s {kin}",
)
