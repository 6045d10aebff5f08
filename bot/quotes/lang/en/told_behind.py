"""Sentences of English that tell who said the one before: ``“…” Those were the words of Holt.``, ``So said Holt.``"""

import re
from typing import Final

from bot.text.lang import word_set

_WHO: Final = "(?=[NBd]|D?[wg]{0,2}R|RN)"
"""Who said it begins here, by name or by what he is."""
TOLD_BEHIND: Final = (
    (re.compile(f"([ca])[VWU]{_WHO}"), word_set("so thus")),  # so said
    (
        re.compile(f"[Dt]a{{1,2}}Dw?([wKSV])[Op]{_WHO}"),  # this was the view of
        word_set("words view verdict opinion message conclusion assessment advice warning plea claim sentiment"),
    ),
    (re.compile(f"D(w)aD[Op]{_WHO}"), word_set("words")),  # the words are those of
    (re.compile(f"p[D](w){_WHO}"), word_set("words")),  # with those words Mary Holt
    (re.compile("D(R)a(?=[NB])"), word_set("speaker")),  # the speaker was Mary Holt
)
"""Beginnings of such sentences up to who it is, and the words that their group may be."""
