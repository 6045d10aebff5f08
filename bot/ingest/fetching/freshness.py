"""How long an answer is fresh: RFC 9111, 4.2. Pure."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,10})", re.IGNORECASE)
"""The directive ``max-age``, also in quotes (RFC 9111, 5.2). ``s-maxage`` is for caches that are shared."""
_NEVER = re.compile(r"(?:^|[\s,])no-(?:store|cache)\b", re.IGNORECASE)
"""Directives by which an answer is never fresh."""


def fresh_seconds(headers: Mapping[str, str]) -> float | None:
    """Seconds for which an answer stays fresh from now on, by ``Cache-Control`` or else ``Expires``, less its ``Age``;
    ``None`` where it doesn't say, or isn't fresh at all. The names of ``headers`` are found in any case."""
    control = headers.get("Cache-Control", "")
    if _NEVER.search(control):
        return None
    max_age = _MAX_AGE.search(control)
    lifetime = float(max_age[1]) if max_age else _until_expiry(headers)
    age = headers.get("Age", "").strip()
    left = lifetime - (float(age[:10]) if age.isdecimal() else 0.0)
    return left if left > 0 else None


def _until_expiry(headers: Mapping[str, str]) -> float:
    """Seconds from ``Date`` to ``Expires``; 0 where there is no such time, as in ``Expires: 0``."""
    expires, sent = _moment(headers.get("Expires")), _moment(headers.get("Date"))
    return (expires - (sent or datetime.now(UTC))).total_seconds() if expires else 0.0


def _moment(value: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value) if value else None
    except ValueError:
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC) if moment else None
