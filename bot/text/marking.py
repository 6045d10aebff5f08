"""Marks for words whose text isn't at hand, which nobody takes for marks within the words. Pure."""

MARKS = "\"“”„«»‹›‘’'「」『』"
"""Signs that quoted words stand between."""
BLANKS = " \u00a0\u202f\u2009"
"""Blanks that may stand between a mark and the words."""
_DOUBLE = '“”„«»"'
_USUAL, _SINGLE = ("“", "”"), ("‘", "’")


def marks_around(words: str) -> tuple[str, str]:
    """Marks for words whose text isn't at hand.

    Words with a narrator between them (``We will,” she said. “We can``) get the outer ones of the marks that they have;
    around words that have double marks of their own stand single ones.
    """
    place = next((place for place, sign in enumerate(words) if sign in _DOUBLE), None)
    if place is None:
        return _USUAL
    sign, before, behind = words[place], words[:place][-1:], words[place + 1 :][:1]
    if sign == "”" or (sign == '"' and before.strip()):
        return ('"', '"') if sign == '"' else _USUAL
    if sign == "»" and not behind.isalnum():
        blank = before if before in BLANKS else ""
        return f"«{blank}", f"{blank}»"
    if sign == "«" and before.strip():
        return "»", "«"
    return _USUAL if sign in "«»" else _SINGLE


def in_marks(words: str) -> str:
    """The words in :func:`marks_around`."""
    opening, closing = marks_around(words)
    return f"{opening}{words}{closing}"
