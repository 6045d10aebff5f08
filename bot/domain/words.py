"""Words as they are compared: case, accents, marks and the shape of apostrophes don't count."""

import re
import unicodedata

_WORD = re.compile(r"\w+(?:'\w+)*")
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")


def fold_words(text: str) -> list[str]:
    """The words of ``text``, folded: ``“It’s Mañana!”`` → ``["it's", "manana"]``.

    Compatibility decomposition first (ligatures, full-width letters), then accents off and case folded.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return _WORD.findall(letters.translate(_APOSTROPHES))
