"""Reads JSON that people wrote by hand, or wrapped for browsers of old. Pure."""

import json
import re
from typing import Any

_TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+")|,(?=\s*[\]}])', re.DOTALL)
"""A comma before the end of a list or an object, which JSON doesn't allow; or a string, which may contain such."""
_WRAPPING = re.compile(
    r"\A\s*(?:/[/*]\s*)?(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?:/[/*]\s*)?(?:\]\]>|-->)\s*(?:\*/)?;?\s*\Z"
)
"""What hides a script from XML parsers and from browsers that know no scripts, at its beginning and end."""


def read_json(text: str) -> Any:
    """The value of a document. Line breaks within strings, commas too many and what wraps a script are forgiven.

    Raises:
        ValueError: it is no JSON.
    """
    try:
        return _parsed(text)
    except ValueError:
        return _parsed(_TRAILING_COMMA.sub(r"\1", _WRAPPING.sub("", text)))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
