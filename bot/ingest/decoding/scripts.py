"""How much a text says in scripts that need few characters for a word. Pure."""

import re

DENSITY = 2.5
"""Characters of an alphabet that say as much as one of Chinese, Japanese or Korean."""
DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A character of Japanese, Chinese or Korean."""


def telling_length(text: str) -> float:
    """Characters of a text; those of scripts that need few of them count as more."""
    return len(text) + (DENSITY - 1) * len(DENSE.findall(text))
