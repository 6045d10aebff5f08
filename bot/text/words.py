"""Words as they are compared: case, accents, marks and the shape of apostrophes don't count."""

import re
import unicodedata

_WORD = re.compile(r"\w+(?:'\w+)*")
"""A word, with the apostrophes in it."""
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
"""Signs that stand for an apostrophe, as the plain one."""


def fold_words(text: str) -> list[str]:
    """The words of ``text``, folded: ``“It’s Mañana!”`` → ``["it's", "manana"]``.

    Compatibility decomposition first (ligatures, full-width letters), then accents off and case folded.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    # Texts have few different characters, and mostly no accents: asking for each place where one stands takes long.
    accents = [ord(char) for char in set(plain) if unicodedata.combining(char)]
    letters = plain.translate(dict.fromkeys(accents)) if accents else plain
    return _WORD.findall(letters.translate(_APOSTROPHES))


def fold_lines(title: str, text: str) -> str:
    """The folded words of an article, by which it is found; line by line, so that other threads get their turn."""
    return " ".join(word for line in (title, *text.splitlines()) for word in fold_words(line))
