"""Whether several people say the same words together: “Tarn and Pike said”. Pure.

A quotation is credited to one of them, so whoever is joined to the mention by "and" said it as well.
"""

import re
from collections.abc import Iterator

from bot.domain.quotations import Quotation
from bot.search.verdict import belongs_by_name
from bot.speakers.names import is_described, name_of
from bot.text.lang.en.function_words import JOINING
from bot.text.words import fold_words

_BESIDE = 200
"""Characters before and behind the mention in which the other names are looked for."""
_ROLE = r"(?:(?!\b(?:said|says|told)\b)[\w’'-]+\s+){0,5}"
"""Up to five words of a job before a name: "and contractor Olof Pike"."""
_APPOSED = r"(?:,\s+(?:an?\s|the\s|\d|[A-Z])[^,.;:!?“”\"\n]{0,60})*,?"
"""Ages, jobs and further names between commas."""
_JOINED = re.compile(rf"{_APPOSED}\s+(?:{'|'.join(JOINING)})\s+{_ROLE}")
"""The words between two people who speak together."""
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w.’'-]*\s+){0,3}\Z")
"""The first names before a surname."""
_WORD = re.compile(r"[A-Z\u00c0-\uffff](?:[\w-]|[’'](?!s\b))*")
"""A word with a capital letter, without a possessive ending."""
_ENDS = re.compile(r"\s*(?:[.,;:!?]|$)|\s+(?:in|at|on|of|told)\b")
"""What follows the last of several names behind a verb: “…,” said Pike and Tarn in a statement."""
_BETWEEN_PEOPLE = re.compile(rf"\s*,\s*(?:(?:{'|'.join(JOINING)})\s+)?|\s+(?:{'|'.join(JOINING)})\s+")


def said_together(whom: str, quotation: Quotation, text: str) -> str:
    """The joined names, as the article's text has them, if ``whom`` is among these speakers; else empty.

    ``whom`` may be several people too, who must all be among them.
    """
    span, mention = quotation.attribution.mention_span, quotation.attribution.mention
    if span is None or not mention or mention not in text[slice(*span)]:
        return ""
    people = [person for person in _BETWEEN_PEOPLE.split(whom) if person.strip()]
    stretches = [_stretch(person, quotation, text) for person in people]
    joined = [stretch for stretch in stretches if stretch is not None and stretch != span]
    if not joined or None in stretches:
        return ""
    return text[min(start for start, _ in joined) : max(end for _, end in joined)]


def _stretch(person: str, quotation: Quotation, text: str) -> tuple[int, int] | None:
    """Where the person and the mention stand together; the mention's own place if it is the person's."""
    start, end = quotation.attribution.mention_span or (0, 0)
    if is_described(person) or not (surname := name_of(person).surname):
        return None
    if _is_of(person, text[start:end], text):
        return start, end
    for begin, finish in _named(surname, text, max(0, start - _BESIDE), start):
        if _JOINED.fullmatch(text, finish, start) and _is_of(person, text[begin:finish], text):
            return begin, end
    for begin, finish in _named(surname, text, end, end + _BESIDE):
        joined = _JOINED.fullmatch(text, end, begin)
        if joined and _speaks(quotation, text, finish) and _is_of(person, text[begin:finish], text):
            return start, finish
    return None


def _named(surname: str, text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The places of a surname from ``first`` to ``last``, with the first names before it."""
    for match in _WORD.finditer(text, first, last):
        if fold_words(match.group()) == [surname]:
            before = _NAME_BEFORE.search(text, first, match.start())
            yield before.start() if before else match.start(), match.end()


def _is_of(person: str, name: str, text: str) -> bool:
    """Whether a name near the quotation is the person's: the same name, or a part of one that the article has."""
    verdict = belongs_by_name(person, name, None)
    if verdict != "open":
        return verdict == "yes"
    return " ".join(fold_words(person)) in " ".join(fold_words(text))


def _speaks(quotation: Quotation, text: str, at: int) -> bool:
    """Whether names that end here are those of the speakers: the verb or the end of the announcement follows."""
    verb = (quotation.cue or "").split()
    return bool(_ENDS.match(text, at)) or bool(verb and re.match(rf"\s+(?:\w+ly\s+)?{re.escape(verb[0])}\b", text[at:]))
