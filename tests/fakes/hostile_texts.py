"""Texts made to take the quotation engine's time: one thing again and again, up to whatever length is asked for.

Each kind is an opening, a part that is repeated, and a closing. In the part ``{name}`` stands for the name of somebody
else each time, invented, and of two words.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final

_SAID: Final = " “Yes,” he said."
_TALK: Final = "“Yes,” he said. "
_ENGLISH: Final = "The man is in the town and he said “yes” to all of us that day.\n"
_SPANISH: Final = "El hombre de la casa no sabe lo que es.\n"
_GERMAN: Final = "Der Rat und die Stadt sind nicht mit dem Land in der Region, und das ist auch für die Leute so. "

_ENGLISH_KINDS: Final[Mapping[str, tuple[str, str, str]]] = {
    # marks
    "straight marks": ("", '"', ""), "opening marks": ("", "“", ""), "single marks": ("", "‘", ""),
    "apostrophes": ("", "'", ""), "double apostrophes": ("", "'' ", ""), "guillemets": ("", "« » ", ""),
    "low marks": ("", "„a“ ", ""), "low single marks": ("", "‹a› ", ""), "brackets of Japan": ("", "「a」", ""),
    "a mark in each line": ("", "“\n", ""), "pieces never closed": ("", "“Yes it is\n\n", ""),
    "nested marks": ("", "“a ‘b ", "”’"), "players' marks": ("‘", "players' so ", ""), "'em": ("", "'em ", _SAID),
    "a pull quote of everything": ("“So it is.”\n\n", "“So it is, so it is,” Ann Holt said. ", ""),
    # quotations
    "short quotations": ("", "“No.” ", ""), "short quotations of his": ("", "“No,” he said. ", ""),
    "a quotation a paragraph": ("", "“No, it is not so.”\n\n", ""), "his paragraphs": ("", "“No,” he said.\n\n", ""),
    "her paragraphs": ("", "Ann Holt said no.\n\n“No, it is not so.”\n\n", ""),
    "words within words": ("", "“She said, ‘It will hold,’ to me,” Tom Reed said. ", ""),
    "words within words within words": ("", "“He said, ‘She said, “No,” to me,’ and left,” Ann Holt said. ", ""),
    "names, then words within words": ("{names}", "“The mayor said, ‘It is so,’ and she left,” Tom Reed said. ", ""),
    "names, then her words within words": ("{names}", "“She said, ‘It will hold,’ to me,” he said. ", ""),
    "marks within marks": ("", "“" + "‘a’ " * 60 + "” said Ann Holt. ", ""),
    "one quotation with many in it": ("“", "‘so it is,’ she said. ", "” he said."),
    "titles in a row": ("", "“Red Dawn,” ", ""), "a transcript": ("", "HOLT: I said so?\n", ""),
    "labels": ("", "{name}: Did I say so?\n", ""), "names, then labels": ("{names}\n", "AVAT: Did I say so?\n", ""),
    "a transcript in marks": ("“", "HOLT: I. PELL: you. ", "”"),
    # pronouns and descriptions
    "he and she": ("Ann Holt met Ben Pell. ", "“Yes,” he said. “No,” she said. ", ""),
    "he and she in a sentence": ("Ann Holt met Ben Pell. ", "he said “no” and she said “yes” and ", ""),
    "they and it": ("Ann Holt met Ben Pell. ", "“Yes,” it said. “No,” they said. ", ""),
    "it and a statement": ("The board put out a statement. ", "“Yes,” it said. ", ""),
    "pronouns": ("", "he she it they ", _SAID), "a name, and he": ("", "{name} “Yes,” he said. ", ""),
    "the Italian": ("Ann Holt met Ben Pell. ", "“Yes,” the Italian said. “No,” the 47-year-old coach said. ", ""),
    "the mayor": ("", "“Yes,” the mayor said. “No,” the company said. ", ""),
    "mayors": ("", "Mayor {name} met the mayor. ", _TALK), "ages": ("", "{name}, 47, met the 47-year-old. ", _TALK),
    "the coach": ("", "Scotland coach {name} met the Scotland coach. ", _TALK),
    "occupations": ("", "The nurse, farmer and baker {name} met. “Yes,” the farmer said. ", ""),
    "the host": ("", "NBN Corp's {name} met the NBN host. ", _TALK),
    "her husband": ("", "{name} and her husband met. ", "“Yes,” her husband said."),
    "the statement": ("", "Holt said in a statement to Pell and the statement said ", _TALK),
    "companies": ("", "{name} Corp. met. The company said “yes”. ", ""),
    "companies in a paragraph": ("", "{name} Corp and the company and ", _SAID),
    # names
    "names": ("", "{name}, ", _SAID), "names in sentences": ("", "{name} said. ", _SAID),
    "names in lines": ("", "{name}\n", _SAID), "one long name": ("", "Ann Holt ", _SAID),
    "owners": ("", "Ann Holt's ", _SAID), "unions": ("", "The {name} Union of Work met. ", _SAID),
    "councils": ("", "{name} council met. ", _SAID), "people of a name": ("", "{name} Holt met Holt. ", _SAID),
    "people of a given name": ("", "Ann {name} met Ann. ", _SAID), "and": ("", "Holt and Pell and ", _SAID),
    "relatives": ("", "Holt, who met Pell, who met ", _SAID), "parties": ("", "Holt, D-Ore., ", _SAID),
    "places in brackets": ("", "Holt (Con, Marsh) ", _SAID), "titles": ("", "Mr. Dr. Prof. ", _SAID),
    "boards of boards": ("", "the President of the Board of ", _SAID),
    "headings": ("", "Mary Holt Met Her Mayor\n", _SAID),
    # words
    "words in a sentence": ("", "word ", _SAID), "small words": ("", "the the of of ", _SAID),
    "a piece each twenty words": ("", "word " * 20 + "“so” ", ""), "verbs of speech": ("", "said told asked ", _SAID),
    "participles": ("", "Pell, saying that Holt, saying that ", _SAID),
    "that": ("", "Holt said that Pell said that ", _SAID),
    "capitals": ("", "HOLT SAID IT ", _SAID), "one capital": ("", "A", _SAID), "digits": ("", "1", _SAID),
    "numbers": ("", "1234567890 ", _SAID), "a long word": ("", "a", _SAID), "hyphens in a word": ("", "a-", _SAID),
    "initials": ("", "A. ", _SAID), "initials in a word": ("", "A.", _SAID), "commas": ("", ",", _SAID),
    "stops": ("", ". ", _SAID), "brackets": ("", "(a ", _SAID), "dashes": ("", "— ", _SAID),
    "colons": ("", "Ann Holt: ", _SAID),
    "combining characters": ("", "e\u0301", _SAID), "joiners": ("", "\u200d", _SAID), "emoji": ("", "😀", _SAID),
    "half of a pair": ("", "\ud800", _SAID), "nothing": ("", "\0", _SAID),
    # blanks
    "blanks": ("", " ", _SAID), "hard blanks": ("", "\u00a0", _SAID),
    "blanks of three kinds": ("a", "\u00a0 \t", _SAID),
    "blanks at the end": (_TALK, " ", ""), "blanks before words": ("", " " * 300 + "“Yes,” he said.", ""),
    "blanks in marks": ("", "“" + " " * 300 + "” ", ""), "lines": ("", "\n", _SAID), "blank lines": ("", "\n ", _SAID),
}  # fmt: skip
"""Opening, repeated part and closing of texts in English, which begin with a sentence that tells the language."""

_FOREIGN: Final[Mapping[str, tuple[str, str, str]]] = {
    "German": (_GERMAN, "„Ja“, sagte die Ministerin, und der Sprecher sagte, „nein“. ", ""),
    "a German sentence": (_GERMAN, "Der Sprecher sagte, „nein“ und sie sagte, „ja“ und ", ""),
    "German nouns": (_GERMAN, "die Fahrtgesellschaft und der Hund ", "„Ja“, sagte er."),
    "a long German word": (_GERMAN + "A", "a", " „Ja“, sagte er."),
    "French dialogue": ("Il est dans la maison avec les autres et il ne sait pas.\n", "— Oui, dit-il.\n", ""),
    "Spanish dialogue": (_SPANISH, "—Sí —dijo Ana—, es así —dijo—. No.\n", ""),
    "where German words stand": (_GERMAN, "steht heißt es und die Rede ", " „Ja“, sagte er."),
    "German questions and answers": (_GERMAN, "F: So?\nA: {name}.\n", " „Ja“, sagte er."),
    "German relatives": (_GERMAN, "seine Frau {name} ", " „Ja“, sagte er."),
    "Spanish pieces in a sentence": (_SPANISH, "el alcalde de la ciudad dijo «sí» ", ""),
    "Spanish names in a sentence": (_SPANISH, "{name} dijo «Es así», ", ""),
    "English and German": ("", _ENGLISH + _GERMAN * 2 + "„Ja.“\n", ""),
    "Japanese": ("", "「もう待てません」と彼は言った。", ""), "Russian": ("", "«Да», сказал он и ушёл в дом. ", ""),
}  # fmt: skip
"""Texts in other languages."""

KINDS: Final = (*_ENGLISH_KINDS, *_FOREIGN)


def invented_names() -> Iterator[str]:
    """Names of two words, some 1.5 million of them, each once."""
    syllables = [f"{first}{vowel}" for first, vowel in product("bdfghklmnprstvwz", "aeiou")]
    for number, (first, second, third) in enumerate(product(syllables, repeat=3)):
        yield f"{(third + first).title()}n {(second + syllables[number % len(syllables)]).title()}t"


def hostile_text(kind: str, length: int) -> str:
    """A text of this kind, of ``length`` code points or somewhat less; ``{names}`` takes a third of it."""
    opening, part, closing = _FOREIGN.get(kind) or _ENGLISH_KINDS[kind]
    names = invented_names()
    if "{names}" in opening:
        opening = opening.replace("{names}", "".join(f"{next(names)} met him. " for _ in range(length // 60)))
    if kind not in _FOREIGN:
        opening = _ENGLISH * 2 + opening
    if "{name}" not in part:
        return opening + part * ((length - len(opening) - len(closing)) // len(part)) + closing
    parts = [opening, closing]
    left = length - len(opening) - len(closing)
    while left > len(part) + 8:
        parts.insert(-1, part.format(name=next(names)))
        left -= len(parts[-2])
    return "".join(parts)
