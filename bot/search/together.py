"""Whether several people say the same words together: “Tarn and Pike said”. Pure.

A quotation is credited to one of them, so whoever is joined to the mention by "and" said it as well.
"""

import re
from collections.abc import Iterator, Sequence

from bot.domain.quotations import Quotation
from bot.search.verdict import belongs_by_name
from bot.speakers.names import is_described, name_of
from bot.text.lang.en.function_words import (
    ADDRESSED,
    ADVERB_ENDING,
    ADVERBS,
    ARTICLES,
    CONJUNCTIONS,
    JOINING,
    PLACED,
    PREPOSITIONS,
    SPEECH,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from bot.text.lang.en.quantities import WEEKDAYS
from bot.text.words import fold_words

_BESIDE = 200
"""Characters before and behind the mention in which the other names are looked for."""
_ROLE = rf"(?:(?!\b(?:{'|'.join(SPEECH)})\b)[\w’'-]+\s+){{0,5}}"
"""Up to five words of a job before a name: "and contractor Olof Pike"."""
_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u1fff]"
_APPOSED = rf"(?:,\s+(?:(?:{'|'.join(ARTICLES)})\s|\d|{_CAPITAL})[^,.;:!?“”\"\n]{{0,60}})*,?"
"""Ages, jobs and further names between commas."""
_JOINED = re.compile(rf"{_APPOSED}\s+(?:{'|'.join(JOINING)})\s+{_ROLE}")
"""The words between two people who speak together."""
_JOINED_WITH_OFFICE = re.compile(rf"{_APPOSED}\s+(?:{'|'.join(JOINING)})\s+(?:[a-z’'-]+\s+){{0,4}}[a-z’'-]+,\s+")
"""These words with an office and a comma before the other name: "said Ilse Brandt, and her deputy, Otto Pike"."""
_NAME_BEFORE = re.compile(rf"(?:{_CAPITAL}[\w.’'-]*\s+){{0,3}}\Z")
"""The first names before a surname."""
_WORD = re.compile(rf"{_CAPITAL}(?:[\w-]|[’'](?!s\b))*")
"""A word with a capital letter, without a possessive ending."""
_ENDS = re.compile(rf"\s*(?:[.,;:!?]|$)|\s+(?:{'|'.join((*PLACED, *ADDRESSED))})\b")
"""What follows the last of several names behind a verb: “…,” said Pike and Tarn in a statement."""
_ENDS_THERE = re.compile(rf"\s*(?:[.;:!?\n]|$)|,?\s+(?:{'|'.join(PLACED)})\b")
"""What surely ends several names: behind a comma another verb may follow."""
_BEGINS_THERE = re.compile(r"(?:^|[\n.!?:,;“”\"»«‘’])\s*\Z")
"""What stands before the first of several names."""
_ADVERB = rf"\s+(?:\w+{ADVERB_ENDING}\s+)?"
"""What may stand between a name and its verb: "Pike and Tarn quietly said"."""
_NO_NAMES = ADVERBS | CONJUNCTIONS | PREPOSITIONS | SUBJECT_PRONOUNS | SUBORDINATORS | WEEKDAYS.keys()
"""Words that stand in no name, though they may begin a sentence: "On Friday, Tarn and Pike said"."""
_BETWEEN_PEOPLE = re.compile(rf"\s*,\s*(?:(?:{'|'.join(JOINING)})\s+)?|\s+(?:{'|'.join(JOINING)})\s+")


def said_together(whom: str, quotation: Quotation, text: str) -> str:
    """The joined names, as the article's text has them, if ``whom`` is among these speakers; else empty.

    ``whom`` may be several people too, who must all be among them.
    """
    span, mention = quotation.attribution.mention_span, quotation.attribution.mention
    if span is None or not mention or mention not in text[slice(*span)]:
        return ""
    people = [person for person in _BETWEEN_PEOPLE.split(whom) if person.strip()]
    if _is_several(mention, quotation.attribution.speaker or "") and _are_among(people, mention):
        return mention
    stretches = [_stretch(person, quotation, text) for person in people]
    joined = [stretch for stretch in stretches if stretch is not None and stretch != span]
    if not joined or None in stretches:
        return ""
    return text[min(start for start, _ in joined) : max(end for _, end in joined)]


def speakers_together(quotation: Quotation, text: str) -> str:
    """The speakers of a quotation, as the article's text has them, where it names several with a single verb; else
    empty. Nobody is asked about, so it has to be plain: nothing but names, joined, beside the verb."""
    span, mention, verb = quotation.attribution.mention_span, quotation.attribution.mention, quotation.cue
    if span is None or not mention or not verb or mention not in text[slice(*span)]:
        return ""
    if _is_several(mention, quotation.attribution.speaker or ""):
        return mention
    start, end = span
    spoken = re.escape(verb.split()[0])
    first, last = start, end
    if re.match(rf"{_ADVERB}{spoken}\b", text[end:]):
        first = min(_joined_before(text, start), default=start)
    elif re.search(rf"\b{spoken}\s+\Z", text[:start]):
        last = max(_joined_behind(text, end), default=end)
    return "" if (first, last) == span else " ".join(text[first:last].split())


def _are_among(people: Sequence[str], mention: str) -> bool:
    """Whether a mention of several names all of these people."""
    named = _BETWEEN_PEOPLE.split(mention)
    return all(any(belongs_by_name(person, name, None) == "yes" for name in named) for person in people)


def _is_several(mention: str, speaker: str) -> bool:
    """Whether a mention is of several, of whom the speaker is one; "Marks and Spencer" is one."""
    people = _BETWEEN_PEOPLE.split(mention)
    theirs = set(fold_words(speaker))
    return len(people) > 1 and not all(theirs.intersection(fold_words(person)) for person in people)


def _joined_before(text: str, start: int) -> Iterator[int]:
    """Where names begin that are joined to the mention that begins at ``start``."""
    lowest = max(0, start - _BESIDE)
    for match in _WORD.finditer(text, lowest, start):
        before = _NAME_BEFORE.search(text, lowest, match.start())
        begin = before.start() if before else match.start()
        is_joined = _JOINED.fullmatch(text, match.end(), start) is not None
        if is_joined and _BEGINS_THERE.search(text[:begin]) and _is_a_name(text[begin : match.end()]):
            yield begin


def _joined_behind(text: str, end: int) -> Iterator[int]:
    """Where names end that are joined to the mention that ends at ``end``."""
    for match in _WORD.finditer(text, end, end + _BESIDE):
        before = _NAME_BEFORE.search(text, end, match.start())
        begin = before.start() if before else match.start()
        joined = _JOINED.fullmatch(text, end, begin) or _JOINED_WITH_OFFICE.fullmatch(text, end, begin)
        if joined and _ENDS_THERE.match(text, match.end()) and _is_a_name(text[begin : match.end()]):
            yield match.end()


def _is_a_name(words: str) -> bool:
    """Whether words with capital letters may be a name: "On Friday" is none."""
    return not _NO_NAMES.intersection(fold_words(words))


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
        beside = _JOINED_WITH_OFFICE.fullmatch(text, end, begin)
        speaks = (joined and _speaks(quotation, text, finish)) or (beside and _ENDS_THERE.match(text, finish))
        if speaks and _is_of(person, text[begin:finish], text):
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
    return bool(_ENDS.match(text, at)) or bool(verb and re.match(rf"{_ADVERB}{re.escape(verb[0])}\b", text[at:]))
