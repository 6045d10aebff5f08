"""The declaration of an endpoint, and reading a request's parameters by it."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any, Literal

from bot.domain.errors import UsageError
from bot.ports.web_lists import WebLists
from bot.texts import api as say

ParameterKind = Literal["text", "number", "moment", "end"]
"""A moment is a date or a time; an end is one too, and as a date it is that day's last moment."""
ParameterValue = str | int | datetime
_LONGEST = 1_000
"""Characters of a parameter, at most."""
_GREATEST = 2**63 - 1
"""The greatest number of a record: what databases keep."""
_NUMBER = re.compile(r"[0-9]{1,19}")
_DATE = 10
"""Characters of a date alone: 2026-11-01."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an endpoint, of the query or (``in_path``) of the path. ``default`` is its value where it is left
    out; numbers are between ``least`` and ``most``."""

    name: str
    description: str
    kind: ParameterKind = "text"
    example: str | int = ""
    required: bool = False
    in_path: bool = False
    default: ParameterValue | None = None
    least: int = 1
    most: int = _GREATEST


class Given:
    """The values of a request's parameters."""

    def __init__(self, values: Mapping[str, ParameterValue | None]) -> None:
        self._values = values

    def text(self, name: str) -> str:
        """A text; empty where it isn't given."""
        value = self._values.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int | None:
        """A number."""
        value = self._values.get(name)
        return value if isinstance(value, int) else None

    def moment(self, name: str) -> datetime | None:
        """A moment in UTC."""
        value = self._values.get(name)
        return value if isinstance(value, datetime) else None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """``GET path``: ``answer`` returns a record of the type ``record``, or ``None`` where there is none (404).

    ``name`` is its operation's; ``searches``: it counts as a search of the reader's. ``rows`` is the type of a list's
    items where the whole list may be exported. Of a record with a number in the path ``number_of`` tells the number,
    which is another where that record became one with it; ``choices`` is the type of the answer where several may be
    meant.
    """

    name: str
    path: str
    summary: str
    parameters: tuple[Parameter, ...]
    record: Any
    answer: Callable[[WebLists, Given], Awaitable[object | None]]
    searches: bool = False
    rows: Any = None
    number_of: Callable[[Any], int] | None = None
    choices: Any = None


def read_parameters(
    parameters: tuple[Parameter, ...], query: Mapping[str, str], path: Mapping[str, str], repeated: bool
) -> Given:
    """The values of a request's parameters, as declared.

    Raises:
        UsageError: a parameter is missing, unknown, given twice or has a value that can't be read.
    """
    names = [parameter.name for parameter in parameters if not parameter.in_path]
    if unknown := [name for name in query if name not in names]:
        listed = ", ".join(names) or say.NO_PARAMETERS
        raise UsageError(say.UNKNOWN_PARAMETER.format(name=unknown[0][:40], names=listed))
    if repeated:
        raise UsageError(say.PARAMETER_TWICE)
    written = {parameter.name: (path if parameter.in_path else query).get(parameter.name) for parameter in parameters}
    return Given({parameter.name: _value(parameter, written[parameter.name]) for parameter in parameters})


def _value(parameter: Parameter, written: str | None) -> ParameterValue | None:
    if written is None or not written.strip():
        if parameter.required:
            raise UsageError(say.PARAMETER_MISSING.format(name=parameter.name, description=parameter.description))
        return parameter.default
    if len(written) > _LONGEST:
        raise UsageError(say.PARAMETER_TOO_LONG.format(name=parameter.name, limit=_LONGEST))
    if parameter.kind == "text":
        return written
    if parameter.kind == "number":
        return _number(parameter, written)
    return _moment(parameter, written.strip())


def _number(parameter: Parameter, written: str) -> int:
    value = int(written) if _NUMBER.fullmatch(written) else -1
    if not parameter.least <= value <= parameter.most:
        least, most = parameter.least, parameter.most
        refusal = say.PARAMETER_IS_NUMBER.format(name=parameter.name, typed=written[:40], least=least, most=most)
        raise UsageError(refusal)
    return value


def _moment(parameter: Parameter, written: str) -> datetime:
    """The moment of a date or a time; without a zone it is in UTC."""
    try:
        moment = datetime.fromisoformat(written)
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise UsageError(say.PARAMETER_IS_TIME.format(name=parameter.name, typed=written[:40])) from None
    if parameter.kind == "end" and len(written) == _DATE:
        return datetime.combine(moment.date(), time.max, UTC)
    return moment
