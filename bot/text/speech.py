"""The words of a quotation: its pieces, what is shown of it, and the key it is found by. Pure."""

from bot.domain.quotations import Quotation
from bot.text.wording import wording


def pieces(quotation: Quotation) -> tuple[str, ...]:
    """The quoted pieces, each a verbatim part of ``quotation.text``."""
    offset = quotation.start
    return tuple(quotation.text[start - offset : end - offset] for start, end in quotation.spans)


def spoken_key(quotation: Quotation) -> str:
    """The wording inside the marks: by it a quotation is found, and known again in another revision."""
    return wording(" ".join(pieces(quotation)) or quotation.text)


def best_piece(quotation: Quotation) -> str:
    """The longest quoted piece: what is shown where there is room for one."""
    return shown(max(pieces(quotation), key=len, default=quotation.text))


def shown(words: str) -> str:
    """A quotation without the comma that only leads on to its attribution; still a part of the article."""
    return words.strip().rstrip(",").rstrip()
