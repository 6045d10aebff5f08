"""Finds the remembered words in a message that asks for them. Pure.

People write "hi, who said “we will not sell”? lol", and paste messages with mentions and ids. The asking words are left
out of the search; but since a quotation may begin like a question ("Who said we are afraid?"), the whole text is a
second reading, and the results show which reading is meant.
"""

import re

from bot.text.lang.en.asking import (
    CHOICE,
    DID_SAY,
    ENDING,
    GREETING,
    IN_OUTLET,
    NO_QUESTIONS,
    POLITE,
    SAYS,
    WHO_SAID,
    WHOSE,
)
from bot.text.words import fold_words

_LEAST_MARKED = 2
"""Minimum number of words in quotation marks for taking only these as the remembered words."""
_LEAST_PASTED = 4
"""Minimum number of words in quotation marks for looking only these up, of a text that has other words too."""
_LONGEST_ENDING = 100
"""Characters from which on the next ending is looked for, counted from the end: "lol" a thousand times took seconds."""
_LONGEST_OUTLET = 60
"""Characters at the end of remembered words in which an outlet's name is looked for."""
_MOST_ENDINGS = 50
"""Endings that are taken off, at most."""

_IDS = re.compile(
    r"<[@#!][^<>\s]*>|<a?:\w+:\d+>|</[^<>]*:\d+>|(?<!\S)@[\w.-]+|(?<!\S)[UWTCB](?=[A-Z]*\d)[A-Z0-9]{8,12}(?!\w)"
    r"|(?<![\d.,/=_-])\d{17,20}(?![\d.,])|(?<!\w):[a-z0-9_+-]+:(?!\w)"
)
"""Mentions, custom emoji, and the ids of people and channels as chat platforms write them into text: 17 to 20
digits, or capitals and digits behind the letter of their kind."""
_LINK = re.compile(r"<?https?://[^\s<>]+>?(?:\|[^\s<>]*>)?", re.IGNORECASE)
"""An address beside what is asked: a page's text has no addresses."""
_EDGES = " ,.;:!?“”\"'"
_BETWEEN = r"[\s,.:;!?–—-]*"
_BEGIN = re.compile(
    rf"{_BETWEEN}(?:(?:{GREETING}|{POLITE}){_BETWEEN}\b)*(?:{WHO_SAID}|{DID_SAY}|{WHOSE})?(?!\w){_BETWEEN}",
    re.IGNORECASE,
)
_IN_OUTLET = re.compile(rf"(?P<words>.*)[\s,]{IN_OUTLET} (?P<outlet>[^“”\"]+)", re.IGNORECASE)
_CHOICE = re.compile(rf",\s+{CHOICE}$", re.IGNORECASE)
_WHO = re.compile(rf"{_BETWEEN}(?:(?:{GREETING}|{POLITE}){_BETWEEN}\b)*{WHO_SAID}(?!\w)", re.IGNORECASE)
_GREETED = re.compile(rf"{_BETWEEN}(?:(?:{GREETING}|{POLITE})(?!\w){_BETWEEN})*", re.IGNORECASE)
_ASKS = re.compile(rf"{WHO_SAID}|{DID_SAY}|{WHOSE}", re.IGNORECASE)
_SAYS = re.compile(SAYS)
_END = re.compile(rf"(?:{_BETWEEN}(?<!\w){ENDING}){_BETWEEN}$|[\s?]+$", re.IGNORECASE)
_MARKED = re.compile(r"“(?P<a>[^“”]+)”|„(?P<b>[^„“”]+)[“”]|«(?P<c>[^«»]+)»|»(?P<d>[^«»]+)«|\"(?P<e>[^\"]+)\"")


def remembered_words(typed: str) -> list[str]:
    """The readings of a typed text, the plainest first; empty where it has no words to search for."""
    written = without_ids(_LINK.sub(" ", typed))
    unasked = _unasked(written)
    if not _is_question(unasked):
        return []
    return [written, unasked] if unasked != written and _is_question(written) else [unasked]


def words_in_outlet(typed: str) -> tuple[str, str] | None:
    """The remembered words of a text that ends with where they stand, and the outlet's name without its article: "we
    will not sell in the Harbour Post". ``None`` where it doesn't end so."""
    written = without_ending(without_ids(_LINK.sub(" ", typed)))
    start = max(0, len(written) - _LONGEST_OUTLET)
    match = _IN_OUTLET.fullmatch(written, start)
    readings = remembered_words(written[:start] + match["words"]) if match else []
    return (readings[-1], match["outlet"].strip(_EDGES)) if match and readings else None


def words_in_marks(typed: str) -> str:
    """What stands in quotation marks in a text that has other words too, as a pasted paragraph; empty where that is
    nothing, or a few words."""
    written = without_ids(_LINK.sub(" ", typed))
    marked = " … ".join("".join(filter(None, match.groups())).strip() for match in _MARKED.finditer(written))
    has_others = bool(fold_words(_MARKED.sub(" ", written)))
    return marked if has_others and len(fold_words(marked)) >= _LEAST_PASTED else ""


def without_ids(typed: str) -> str:
    """The text on a single line, without mentions, emoji and ids."""
    return " ".join(_IDS.sub(" ", typed).split())


def without_greeting(written: str) -> str:
    """A text of a single line without greetings and polite words at its beginning."""
    match = _GREETED.match(written)
    return written[match.end() :] if match else written


def without_ending(written: str) -> str:
    """A text of a single line without what people put behind a question: "lol", "who said that?"."""
    for _ in range(_MOST_ENDINGS):
        match = _END.search(written, max(0, len(written) - _LONGEST_ENDING))
        if match is None or not match.group():
            break
        written = written[: match.start()]
    return written


def _is_question(words: str) -> bool:
    """Whether the words are worth a search: more than "ok" or "lol"."""
    folded = fold_words(words)
    return bool(folded) and not set(folded) <= NO_QUESTIONS


def _unasked(written: str) -> str:
    """The text without its asking words: the words in marks where only asking words stand around them, else the text
    without asking words at its ends."""
    marked = [(match, "".join(filter(None, match.groups()))) for match in _MARKED.finditer(written)]
    if len(marked) == 1 and len(fold_words(marked[0][1])) >= _LEAST_MARKED:
        match, inside = marked[0]
        around = written[: match.start()], written[match.end() :]
        if _only_asks(*around):
            return inside.strip()
    words = without_ending(_cut_beginning(written))
    return _CHOICE.sub("", words) if _WHO.match(written) else words


def _only_asks(before: str, behind: str) -> bool:
    words = " ".join(fold_words(before))
    asks = bool(_ASKS.search(words) or _SAYS.fullmatch(words)) or not fold_words(_cut_beginning(before))
    return asks and len(fold_words(without_ending(behind))) <= _LEAST_MARKED


def _cut_beginning(written: str) -> str:
    match = _BEGIN.match(written)
    return written[match.end() :] if match else written
