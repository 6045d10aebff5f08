"""Who has the word where a sentence holds the words of several people: ``accused by Pell of “p”, Holt said it was
“q”``."""

import re
from typing import Final

from bot.quotes.context.views import Seen, View

RESUMED: Final = "goes on behind what another says of him"
"""Feature of ``Holt was accused by Pell of “p” but said it was “q”``, ``Holt rejected claims by Pell that it was “p”,
saying it was “q”``: the subject of the sentence."""
ANEW: Final = "takes the word within the sentence"
"""Feature of whoever stands in a plain structure before a piece, where another has the words before in the same
sentence: ``Holt called it “p” and Pell “q”``."""


def resumes(view: View, seen: Seen) -> bool:
    """Whether a mention, before a piece that isn't the first of its sentence, opens that sentence, in which somebody
    behind "by" or "from" has the piece before, and a verb of speech without a subject of its own leads from that piece
    to this one."""
    article, frame, mention = view.article, view.frame, seen.mention
    before = view.previous.mention
    if mention.outer != frame.start or before < 0 or before == seen.number:
        return False
    agent = view.scene.mentions[before].outer
    if agent <= mention.reach or article.lows[agent - 1] not in article.language.small.by_or_from:
        return False
    piece = article.classes.rfind("Q", frame.start, frame.first)
    verb = _GOES_ON.match(article.classes, piece + 1, frame.first)
    if verb is None:
        return False
    saying = article.lows[verb.end() - 1].endswith(article.language.verbs.active_endings)
    return saying or "c" in verb[0]


_GOES_ON: Final = re.compile(",?c?a{0,2}[VWK]")
"""Classes right behind a piece of "and" or "but", and a verb of speech."""
