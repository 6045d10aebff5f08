"""Reads JSON that people wrote by hand, or wrapped for browsers of old. Pure."""

import json
import re
from typing import Any

_REMARK = r"/\*.*?(?:\*/|\Z)|//[^\n]*"
"""A remark as scripts have them."""
_NOT_JSON = re.compile(rf'("(?:[^"\\]|\\.)*+")|{_REMARK}|,(?=(?:\s|{_REMARK})*+[\]}}])', re.DOTALL)
"""A comma before the end of a list or an object, or a remark: JSON allows neither. Or a string, which may contain
such."""
_NO_ESCAPE = re.compile(r'(\\["\\/bfnrtu])|\\')
"""A backslash within a string that escapes nothing, as scripts have it before an apostrophe; or an escape of JSON."""
_WRAPPING = re.compile(
    r"\A\s*(?:/[/*]\s*)?(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?:/[/*]\s*)?(?:\]\]>|-->)\s*(?:\*/)?;?\s*\Z"
)
"""What hides a script from XML parsers and from browsers that know no scripts, at its beginning and end."""


def read_json(text: str) -> Any:
    """The value of a document. Line breaks and odd escapes within strings, commas too many, remarks, what wraps a
    script, and what stands behind the value are forgiven.

    Raises:
        ValueError: it is no JSON.
    """
    try:
        return _parsed(text)
    except ValueError:
        return _parsed(_NOT_JSON.sub(_as_json, _WRAPPING.sub("", text)))


def _as_json(match: re.Match[str]) -> str:
    return _NO_ESCAPE.sub(r"\1", match[1]) if match[1] else ""


def _parsed(text: str) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text.lstrip())[0]
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
