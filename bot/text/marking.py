"""The marks in which words are shown: the text's own, or marks that nobody takes for marks within the words. Pure."""

MARKS = "\"“”„«»‹›‘’'「」『』"
"""Signs that quoted words stand between."""
_BLANKS = " \u00a0\u202f\u2009"
"""Blanks that may stand between a mark and the words."""
_STOPS = ",."
"""Signs that may stand between the words and the closing mark."""
_DOUBLE = '“”„«»"'
_USUAL, _SINGLE = ("“", "”"), ("‘", "’")


def mark_before(text: str, start: int) -> str:
    """The opening mark before ``text[start:]``, with the blank behind it; empty where there is none."""
    blank = text[start - 1 : start] if text[start - 1 : start] in _BLANKS else ""
    mark = text[start - len(blank) - 1 : start - len(blank)]
    return mark + blank if mark and mark in MARKS else ""


def mark_behind(text: str, end: int) -> str:
    """The closing mark behind ``text[:end]``, with the stop or blank before it; empty where there is none."""
    stop = 1 if text[end : end + 1] in _STOPS else 0
    blank = text[end : end + 1] if text[end : end + 1] in _BLANKS else ""
    last = end + stop + len(blank) + 1
    return text[end:last] if text[last - 1 : last] in MARKS and last <= len(text) else ""


def marks_in_text(text: str, start: int, end: int) -> tuple[str, str]:
    """The marks that ``text[start:end]`` has in its text; :func:`marks_around` where it lacks one of them."""
    opening, closing = mark_before(text, start), mark_behind(text, end).lstrip(_STOPS)
    return (opening, closing) if opening and closing else marks_around(text[start:end])


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
        blank = before if before in _BLANKS else ""
        return f"«{blank}", f"{blank}»"
    if sign == "«" and before.strip():
        return "»", "«"
    return _USUAL if sign in "«»" else _SINGLE


def in_marks(words: str) -> str:
    """The words in :func:`marks_around`."""
    opening, closing = marks_around(words)
    return f"{opening}{words}{closing}"
