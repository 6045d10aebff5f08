"""Apostrophes and transcripts in English."""

import re

from bot.quotes.mark_words import MarkWords
from bot.text.lang import word_set

MARKS = MarkWords(
    elision=re.compile(r"['’](?:em|til|tis|twas|cause|n|bout|round|\d0s|\d\d)\b", re.IGNORECASE),
    possessive="s",
    few_single=True,
    talk=re.compile(r"\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]ur)\b|\?"),
    said_before=re.compile(
        r"\b(?:sa(?:id|ys|ying)|t(?:old|ells|elling)|add(?:s|ed|ing)|claim(?:s|ed|ing)|warn(?:s|ed|ing)|insist(?:s|ed|ing)"
        r"|argu(?:es|ed|ing)|describ(?:es|ed|ing)|wr(?:ites|ote|iting)|stat(?:es|ed|ing)|admit(?:s|ted))\b(?!,)"
    ),
    no_names=word_set(
        "Q A QUESTION ANSWER UPDATE NOTE VIDEO PHOTO PHOTOS CAPTION CREDIT SOURCE CORRECTION PS RELATED WATCH READ"
    ),
)
