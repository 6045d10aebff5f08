"""How a narrator breaks into marked words in French, Spanish, Italian and Portuguese without closing their marks."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from bot.quotes.lang.romance_voices import VOICES
from bot.quotes.lang.romance_words import RomanceWords

_HAVING: Final = "ha|hanno|aveva|avevano|avrebbe|a|ont|avait|avaient|han|había|habían|tem|têm|tinha"
_DASH: Final = "[-–—_]"
BREAK: Final = r"[\s_,]"
"""With what a narrator's words begin. All patterns of these do so, as a search leaps from one such sign to the next."""
_WITHIN: Final = r"(?:[^-–—_.!?«»“”\"\n]|\b(?:dott|prof|avv|ing|on|sen|mons|sig|arch|dr|dra|sr|sra|d)\.|(?<=\w)-(?=\w))"


def between_dashes(
    cues: Mapping[str, tuple[str, str]], small: Iterable[str], nouns: Iterable[str], words: RomanceWords
) -> str:
    """The pattern of a narrator's words between dashes: ``«Così no – ha detto poi la sindaca – e non solo oggi»``,
    ``– le parole di Ana Holt –``.

    ``cues`` are the forms of verbs of speech, ``small`` what may stand before one (adverbs, objects), ``nouns`` words
    that only look like such a verb. Who speaks must stand beside it, by a name or behind an article or a title: without
    him the words are best left together.
    """
    spoken = {form for form, (letter, _) in cues.items() if letter in "VW"} - set(nouns)
    forms = "|".join(map(re.escape, sorted(spoken)))
    small_words = "|".join(map(re.escape, sorted({word for word in small if len(word) > 1})))
    not_alone = rf"(?!\w*(?:{'|'.join(_PARTICIPLES)})\b|(?:{'|'.join(_NOT_FINITE)})\b)"
    verb = rf"(?P<having>(?:{_HAVING})\s(?:[^\W\d_]+\s){{0,3}}?)?(?(having)|{not_alone})(?:{forms})\b"
    beside = rf"\s(?:(?:{small_words})|(?:{_WHERE})\s?[^\W\d_]+|(?!ch[ei]\b|qu)[a-zà-ÿ]+)"
    opened = [*words.articles.split(), *words.speaking_for.split(), *words.titles.split(), *_UNTITLED]
    openers = "|".join(word if word[-1] in "'’" else rf"{re.escape(word)}\s" for word in sorted(set(opened)))
    no_object = "".join(rf"(?<!\b{word})" for word in _TO)
    somebody = rf"(?:{beside}){{0,4}}?{no_object}\s(?:[A-ZÀ-Ý]|{openers})"
    of = "|".join(word if word[-1] in "'’" else rf"{word}\s" for word in words.of.split())
    voice = (
        rf"(?:(?:è|é|es|est|sono|son|são)\s)?(?:[a-zà-ÿ]+(?:\s|['’])){{1,2}}(?:{'|'.join(sorted(VOICES))})\s(?:{of})"
    )
    said_so = rf"(?:{'|'.join(words.said_so.split())})\s(?:[A-ZÀ-Ý]|{openers})" if words.said_so else "(?!)"
    lead = rf"{BREAK}(?:(?<=\s){_DASH}|(?<=\w_))\s?(?:(?:{small_words}|s['’])\s?){{0,3}}"
    end = rf"{_WITHIN}{{1,140}}?(?:{_DASH}[.,]?(?=\s|$)|(?<=\w)_|\.(?=\s))"
    speaking = rf"(?P<named>[A-ZÀ-Ý][\w'’-]+\s)?{verb}(?(named)|{somebody})"
    return rf"{lead}(?:{speaking}|{voice}|{said_so}){end}"


_TO: Final = ("a", "ad", "con", "per", "su", "in", "à", "en", "por", "para", "com", "em", "sur")
"""Prepositions before somebody who is spoken to, or the place."""
_UNTITLED: Final = ("mister", "coach", "patron", "capitan")
"""Nouns that stand before a name without an article."""
_WHERE: Final = r"a|al|allo|alla|all['’]|ai|in|nel|nella|nell['’]|su|sul|dal|dalla|à|au|dans|en|sur|em|no|na"
_PARTICIPLES: Final = (
    *("ato", "uto", "ito", "sto", "tto", "rto", "nto", "rso", "sso", "ado", "ido", "cho", "é", "i", "u"),
    *("ata", "uta", "ita", "ada", "ida", "ée", "ati", "uti", "iti"),
)
"""Endings of participles, which say nothing without an auxiliary: ``detto tra noi``."""
_NOT_FINITE: Final = ("dire", "dicendo", "lire", "savoir", "valoir", "sapere", "notare", "presente")
"""Other forms that say nothing by themselves."""


def narrating(cues: Mapping[str, tuple[str, str]]) -> re.Pattern[str]:
    """A narrator's words behind a dash: any verb of speech, ``—saludó el revisor—``."""
    verbs = "|".join(sorted(map(re.escape, cues)))
    return re.compile(rf"(?:[^\W\d_]{{1,3}}[\s'’-])?(?:{verbs})\b")
