"""Where patterns match among the class letters of tokens."""

import re


def tokens_matching(pattern: re.Pattern[str], classes: str) -> list[int]:
    """The tokens at which a pattern matches, ascending."""
    return [*map(re.Match.start, pattern.finditer(classes))]
