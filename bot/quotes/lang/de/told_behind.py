"""Sentences of German that tell who said the one before: ``„…“ Das sagte Huber.``, ``So der Trainer.``"""

import re
from typing import Final

from bot.text.lang import word_set

_WHO: Final = "(?=[DdNBRG])"
"""Who said it begins here."""
_THAT: Final = word_set("das dies")
TOLD_BEHIND: Final = (
    (re.compile(f"(D)[VWU]a?{_WHO}"), _THAT),  # das sagte
    (re.compile("(D)a(?=[DdNBRGwpM]{1,10}[aV]{0,2}V)"), _THAT),  # das hat … gesagt
    (re.compile(f"([aV])(?:[VWU]o?a?)?{_WHO}"), word_set("so")),  # so äußerte sich, so der Trainer
    (re.compile(f"pDw?(w)[aewVWKTU]{_WHO}"), word_set("worten")),  # mit diesen Worten eröffnete
    (
        re.compile(f"[Dd]aDw?(w)[Op]D?{_WHO}"),  # das ist die Meinung von
        word_set("meinung worte botschaft einschätzung urteil fazit ansicht ansage forderung reaktion antwort"),
    ),
    (re.compile(f"D(w)[ae][Op]D?{_WHO}"), word_set("worte")),  # die Worte stammen von
)
"""Beginnings of such sentences up to who it is, and the words that their group may be."""
