"""Whole lists as CSV or JSON, written as they are read: a page after another, so that none is kept in memory."""

import csv
import io
from collections.abc import AsyncIterator, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from adapters.web.api.declared import Endpoint, Given
from adapters.web.api.endpoints import list_filter
from bot.ports.web_lists import WebLists

_AT_ONCE = 200
"""Records that are read at once."""
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""Beginnings of a text that a spreadsheet takes for a formula, also in full width (OWASP, CSV Injection)."""
_DEFUSED = "'"
"""What is put before such a text: spreadsheets show the rest as it stands."""


async def exported_rows(endpoint: Endpoint, lists: WebLists, given: Given) -> AsyncIterator[Sequence[Any]]:
    """The records of a list, a page after another. What comes meanwhile isn't among them, nothing is twice."""
    read = lists.articles_listed if endpoint.name == "articles" else lists.quotations_listed
    cursor: str | None = ""
    while cursor is not None:
        page = await read(list_filter(given), cursor, _AT_ONCE)
        cursor = page.next
        yield page.items


def csv_beginning(endpoint: Endpoint) -> str:
    """The line with the names of the columns, which are the record's fields."""
    return _lines([[field.name for field in fields(endpoint.rows)]])


def csv_lines(rows: Sequence[Any]) -> str:
    """Records as lines of CSV (RFC 4180)."""
    return _lines([[csv_cell(getattr(row, field.name)) for field in fields(row)] for row in rows])


def csv_cell(value: object) -> str:
    """A value in a cell. A text that a spreadsheet would take for a formula has an apostrophe before it."""
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case int() | float():
            return str(value)
        case tuple():
            return csv_cell("; ".join(map(str, value)))
    text = str(value)
    return f"{_DEFUSED}{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def json_items(endpoint: Endpoint, rows: Sequence[Any]) -> list[bytes]:
    """Records as JSON objects."""
    adapter: TypeAdapter[Any] = TypeAdapter(endpoint.rows)
    return [adapter.dump_json(row) for row in rows]


def _lines(cells: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(cells)
    return text.getvalue()
