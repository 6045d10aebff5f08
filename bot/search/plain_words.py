"""Reads the parts of a question in plain words: what stands in marks, whom it names, its topic and its time. Pure."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.search.asking import without_ending, without_greeting, without_ids
from bot.text.lang.en import plain as english
from bot.text.lang.en.asking import NO_QUESTIONS
from bot.text.lang.en.persons import PARTICLES
from bot.text.since import moment_since
from bot.text.words import fold_words

_LONGEST = 4_000
"""Characters of a message that are read, as many as an argument of a command has."""
_MOST_NAMED = 5
"""Words of a name, at most."""
_MASK = "\ue000"
"""Stands for each character inside quotation marks, so that asking words in there ask nothing."""
_EDGES = " ,.;:?!-–—"
_MARKS = "\"“”„«»‹›‘’「」『』' "
_MARKED = re.compile(
    r"“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|\"[^\"]+\"|「[^「」]+」|『[^『』]+』|‹[^‹›]+›|《[^《》]+》|”[^“”]+”"
    r"|(?<!\w)‘(?:[^‘’]|’(?=\w))+’(?!\w)|(?<!\w)'(?:[^']|'(?=\w))+'(?!\w)"
)
"""Pairs of quotation marks as they are written around the world."""
_INSIDE = re.compile(rf".({_MASK}+).")
_TIMES = tuple(re.compile(pattern, re.IGNORECASE) for pattern in english.TIMES_PAST)
_LATELY = re.compile(english.LATELY, re.IGNORECASE)
_SEVERAL, _ASKS = re.compile(english.SEVERAL), re.compile(english.ASKS)
_INTRODUCED = re.compile(rf"(?:{english.SOMETHING}\b\s*)?(?:{english.ON}\b\s*)?", re.IGNORECASE)
_USUAL = english.ANYBODY_AT_ALL | NO_QUESTIONS
"""Words that begin sentences, and no names."""


@dataclass(frozen=True, slots=True)
class AskedText:
    """A message on a single line. ``begun`` is without greetings, ``text`` also without what people put behind.

    ``masked`` has a letter for each of ``text``: small ones, straight apostrophes, and masks inside marks.
    """

    whole: str
    begun: str
    text: str
    masked: str

    @classmethod
    def read(cls, typed: str) -> "AskedText":
        """The message as it was typed, in so far as it is read."""
        whole = without_ids(typed[:_LONGEST].replace(_MASK, " "))
        begun = without_greeting(whole)
        text = without_ending(begun)
        masked = _MARKED.sub(lambda match: match[0][0] + _MASK * (len(match[0]) - 2) + match[0][-1], text)
        return cls(whole, begun, text, small_letters(masked))

    def part(self, match: re.Match[str], group: str) -> str:
        """The words of a group of a match in ``masked``, as they were written."""
        first, last = match.span(group)
        return self.text[first:last] if first >= 0 else ""

    def marked(self) -> list[tuple[int, int]]:
        """Where words stand in marks, without the marks."""
        return [match.span(1) for match in _INSIDE.finditer(self.masked)]


def first_question(written: str) -> str:
    """The first question of a message that asks several; the whole message where it asks one."""
    masked = small_letters(_MARKED.sub(lambda match: match[0][0] + _MASK * (len(match[0]) - 2) + match[0][-1], written))
    between = next((match for match in _SEVERAL.finditer(masked) if match.start() > 0), None)
    if between is None or not _ASKS.match(masked) or not fold_words(written[: between.start()])[1:]:
        return written
    return written[: max(between.start(), between.end("end"))]


def small_letters(text: str) -> str:
    """The text in small letters and with straight apostrophes, each letter in its place: "İ" would become two."""
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text.replace("’", "'"))


def name_in(written: str) -> str:
    """What stands in a name's place, without marks around it; empty where it names nobody."""
    name = re.sub(r"['’]s$", "", written.strip(_EDGES)).strip(_MARKS)
    folded = fold_words(name)
    return name if folded and not set(folded) <= _USUAL else ""


def looks_like_name(written: str) -> bool:
    """Whether each word is capitalised as in a name: no sentence, and nothing that is shouted."""
    words = written.strip(_EDGES).split()
    is_shouted = written.isupper() and len(words) > 1
    if not 0 < len(words) <= _MOST_NAMED or is_shouted or set(fold_words(words[0])) <= _USUAL:
        return False
    small = [word for word in words if not word[:1].isupper()]
    return len(small) < len(words) and all(word in PARTICLES for word in small)


def topic_and_time(tail: str, now: datetime) -> tuple[str, str, bool]:
    """Topic and time in what follows "what did she say", each empty where there is none; and whether the words that
    introduce them are there, so that it surely is no quotation."""
    since, rest = "", tail
    for pattern in _TIMES:
        match = next((match for match in pattern.finditer(rest) if moment_since(match["time"], now)), None)
        if match is not None:
            since, rest = match["time"], f"{rest[: match.start()]} {rest[match.end() :]}"
            break
    rest = _LATELY.sub(" ", rest).strip(_EDGES)
    introduced = _INTRODUCED.match(rest)
    start = introduced.end() if introduced else 0
    words = rest[start:].split()
    while words and set(fold_words(words[0])) <= english.BEFORE_TOPIC:
        words = words[1:]
    topic = " ".join(words).strip(_MARKS + _EDGES)
    return (topic if fold_words(topic) else ""), since, bool(start or not rest)
