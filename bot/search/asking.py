"""The words that somebody remembers, in what they wrote to ask for them. Pure.

People write "hi, who said “we will not sell”? lol", and paste messages with mentions and ids. What only asks isn't
looked for; but since a quotation may begin so ("Who said we are afraid?"), the words as they were written are another
reading, and which one is meant shows in what is found.
"""

import re

from bot.text.lang.en.asking import DID_SAY, ENDING, GREETING, NO_QUESTIONS, POLITE, SAYS, WHO_SAID, WHOSE
from bot.text.words import fold_words

_LEAST_MARKED = 2
"""Words in quotation marks, at least, that are taken for all of what is remembered."""

_IDS = re.compile(
    r"<[@#!][^<>\s]*>|<a?:\w+:\d+>|</[^<>]*:\d+>|(?<!\S)@[\w.-]+|(?<!\S)[UWTCB](?=[A-Z]*\d)[A-Z0-9]{8,12}(?!\w)"
    r"|(?<![\d.,])\d{17,20}(?![\d.,])|(?<!\w):[a-z0-9_+-]+:(?!\w)"
)
"""Mentions, custom emoji, and the ids of people and channels: Discord's have 17 to 20 digits ("Snowflakes"), Slack's
begin with the letter of their kind."""
_BETWEEN = r"[\s,.:;!?–—-]*"
_BEGIN = re.compile(
    rf"{_BETWEEN}(?:(?:{GREETING}|{POLITE}){_BETWEEN}\b)*(?:{WHO_SAID}|{DID_SAY}|{WHOSE})?(?!\w){_BETWEEN}",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"{WHO_SAID}|{DID_SAY}|{WHOSE}", re.IGNORECASE)
_SAYS = re.compile(SAYS)
_END = re.compile(rf"(?:{_BETWEEN}(?<!\w){ENDING}){_BETWEEN}$|[\s?]+$", re.IGNORECASE)
_MARKED = re.compile(r"“(?P<a>[^“”]+)”|„(?P<b>[^„“”]+)[“”]|«(?P<c>[^«»]+)»|»(?P<d>[^«»]+)«|\"(?P<e>[^\"]+)\"")


def remembered_words(typed: str) -> list[str]:
    """The readings of what somebody wrote, the plainest first; none where it has no words to look for."""
    written = " ".join(_IDS.sub(" ", typed).split())
    readings = [written, _unasked(written)]
    if not _is_question(readings[1]):
        return []
    return list(dict.fromkeys(reading for reading in readings if _is_question(reading)))


def _is_question(words: str) -> bool:
    """Whether there is something to look for: more than "ok" or "lol"."""
    folded = fold_words(words)
    return bool(folded) and not set(folded) <= NO_QUESTIONS


def _unasked(written: str) -> str:
    """Without what only asks: what is in marks where only that stands around them, else what is left of the edges."""
    marked = [(match, "".join(filter(None, match.groups()))) for match in _MARKED.finditer(written)]
    if len(marked) == 1 and len(fold_words(marked[0][1])) >= _LEAST_MARKED:
        match, inside = marked[0]
        around = written[: match.start()], written[match.end() :]
        if _only_asks(*around):
            return inside.strip()
    return _cut_end(_cut_beginning(written))


def _only_asks(before: str, behind: str) -> bool:
    words = " ".join(fold_words(before))
    asks = bool(_ASKS.search(words) or _SAYS.fullmatch(words)) or not fold_words(_cut_beginning(before))
    return asks and len(fold_words(_cut_end(behind))) <= _LEAST_MARKED


def _cut_beginning(written: str) -> str:
    match = _BEGIN.match(written)
    return written[match.end() :] if match else written


def _cut_end(written: str) -> str:
    while (match := _END.search(written)) is not None and match.group():
        written = written[: match.start()]
    return written
