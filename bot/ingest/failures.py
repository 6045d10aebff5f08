"""Failures of a fetch, each as an error whose text is a line that says what went wrong."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import aiohttp
from yarl import URL

from bot.domain.errors import FetchError, QuotewireError, RefusedError
from bot.ingest.addresses import private_address
from bot.ingest.budget import CostlyError
from bot.ingest.resolver import SlowNameError


class StatusError(FetchError):
    """A status of 400 or above; ``retry_after`` is in seconds, ``None`` where the server didn't say.

    RFC 9110, 10.2.3.
    """

    def __init__(self, message: str, status: int, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after


class PatienceError(FetchError):
    """A host asked for patience, so that it isn't asked for ``retry_after`` seconds more."""

    def __init__(self, message: str, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after


def patience_wanted(error: QuotewireError) -> float | None:
    """Seconds for which the server that an error came from wants to be left alone; ``None`` where it didn't say."""
    return error.retry_after if isinstance(error, StatusError | PatienceError) else None


_STATUS_WORDS = {
    401: "it wants a log-in",
    402: "it wants to be paid",
    403: "it doesn't let me in",
    404: "the page is gone",
    410: "it is gone for good",
    429: "it was asked too often",
    451: "it may not be shown, by law",
}
"""What a status means, in words for people (RFC 9110, 15.5; RFC 6585, 4; RFC 7725, 3)."""
_ADDRESS = re.compile(r"https?://[^\s”\"<>]+")
"""A web address within an error's text."""


class PrivateAddressError(PermissionError):
    """An address that a name led to is private. An ``OSError``, so that other addresses of the name are still tried."""


def check_status(url: URL, response: aiohttp.ClientResponse, *, conditional: bool) -> None:
    """Raise unless the status is a success, or 304 as the answer to a ``conditional`` request.

    Raises:
        StatusError: the status is any other.
    """
    status = response.status
    if 200 <= status < 300 or (status == HTTPStatus.NOT_MODIFIED and conditional):
        return
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "an unknown status"
    raise StatusError(f"{short_address(url)} answers {status} ({phrase})", status, _retry_after(response))


def as_fetch_error(url: URL, error: Exception) -> FetchError:
    """The error for an exception of aiohttp or the system."""
    shown, host = short_address(url), url.host
    if isinstance(error, CostlyError):
        return FetchError(f"the answer of {shown} {error}")
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        if isinstance(error.os_error, SlowNameError):
            return FetchError(str(error.os_error))
        return FetchError(f"{host} isn't known (no such name)")
    if isinstance(error, aiohttp.ClientSSLError):
        return FetchError(f"the certificate of {host} isn't accepted ({_reason(error)})")
    if isinstance(error, aiohttp.ClientConnectorError):
        if isinstance(error.os_error, PrivateAddressError):
            return private_address(url)
        return FetchError(f"no connection to {host}:{url.port} ({error.os_error.strerror or error.os_error})")
    if isinstance(error, aiohttp.InvalidURL):
        return RefusedError(f"{shown} is no usual address")
    if isinstance(error, aiohttp.ClientPayloadError):
        return FetchError(f"the answer of {shown} breaks off or is garbled")
    if isinstance(error, aiohttp.ClientResponseError):
        return FetchError(f"the answer of {shown} isn't valid HTTP ({_reason(error)})")
    if isinstance(error, aiohttp.ServerDisconnectedError | ConnectionError):
        return FetchError(f"{host} closed the connection")
    return FetchError(f"{shown} can't be fetched ({_reason(error)})")


def in_words(error: QuotewireError) -> str:
    """Why a feed can't be read, for everybody who follows it: without its address, which may have a key in it."""
    if isinstance(error, StatusError):
        return f"{error.status}, {_STATUS_WORDS.get(error.status) or _status_class(error.status)}"
    return _ADDRESS.sub(lambda address: URL(address[0]).host or "its server", str(error))


def was_answered(error: QuotewireError) -> bool:
    """Whether a failure shows that the network works: the server answered, or nothing was asked."""
    return isinstance(error, StatusError | RefusedError) or not isinstance(error, FetchError)


def is_gone(error: QuotewireError) -> bool:
    """Whether the server answered that there is no page at the address (RFC 9110, 15.5.5 and 15.5.11)."""
    return isinstance(error, StatusError) and error.status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


def _status_class(status: int) -> str:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "its server has trouble"
    try:
        return HTTPStatus(status).phrase.lower()
    except ValueError:
        return "an unknown status"


def short_address(url: URL | str) -> str:
    """The beginning of an address, for a line."""
    return str(url)[:200]


def _retry_after(response: aiohttp.ClientResponse) -> float | None:
    """Seconds to wait by the header ``Retry-After``, which is a number of seconds or a date; ``None`` without it."""
    value = response.headers.get("Retry-After", "").strip()
    if value.isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max((moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds(), 0.0)


def _reason(error: Exception) -> str:
    return (" ".join(str(error).split()) or type(error).__name__)[:200]
