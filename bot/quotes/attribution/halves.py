"""Who stands between the two halves of a quotation: ``“It is late,” said the German, “but we will stay”``."""

import re
from typing import Final

from bot.quotes.context.frame import Frame
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText


def is_between_halves(article: TokenizedText, mention: Mention, frame: Frame) -> bool:
    """Whether nothing but somebody and a verb of speech stands between two pieces, the first of which goes on."""
    classes = article.classes
    if _OWN_SPEAKER.match(classes, frame.last + 1):  # “Yes,” said Holt; “no,” said Pell.
        return False
    behind = classes[mention.reach : frame.first]
    inverted = behind == "," and classes[max(0, mention.outer - 2) : mention.outer] in _QUOTED_BY
    if not inverted and (behind not in _SAYS or not classes.startswith("Q", mention.outer - 1)):
        return False
    before = mention.outer - 2 if inverted else mention.outer - 1
    end = article.ends[before]
    return article.text[max(0, end - _MARK_AND_BLANK) : end].rstrip().rstrip(_CLOSING).endswith(",")


_OWN_SPEAKER: Final = re.compile(",?[VW](?:D?w?[NGBR]|P)")
"""Classes behind a piece of a verb of speech and its subject."""
_MARK_AND_BLANK: Final = 3
"""Code points of a comma, a mark and a blank."""
_CLOSING: Final = "”’\"'»«“"


_QUOTED_BY: Final = frozenset(["QV", "QW", "QU"])
"""Classes before somebody who stands behind the verb of speech."""
_SAYS: Final = frozenset(["V,", "W,", "aV,"])
"""Classes between somebody and the second half."""
