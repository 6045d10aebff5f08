"""Failures of a fetch, each as an error whose text is a line that says what went wrong."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import aiohttp
from yarl import URL

from bot.domain.errors import FetchError, QuotewireError, RefusedError
from bot.ingest.fetching.budget import CostlyError
from bot.ingest.fetching.resolver import SlowNameError
from bot.ingest.sites.addresses import private_address
from bot.texts import fetching as say


class StatusError(FetchError):
    """A status of 400 or above; ``retry_after`` is in seconds, ``None`` where the server didn't say.

    ``for_good``: it holds for the address that was asked, since this led there by redirects for good, if by any.
    RFC 9110, 10.2.3 and 15.4.
    """

    def __init__(self, message: str, status: int, retry_after: float | None = None, *, for_good: bool = True) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after
        self.for_good = for_good


class PatienceError(FetchError):
    """A host asked for patience, so that it isn't asked for ``retry_after`` seconds more."""

    def __init__(self, message: str, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after


def patience_wanted(error: QuotewireError) -> float | None:
    """Seconds for which the server that an error came from wants to be left alone; ``None`` where it didn't say."""
    return error.retry_after if isinstance(error, StatusError | PatienceError) else None


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
    if status == HTTPStatus.NOT_MODIFIED:
        raise StatusError(say.NOTHING_TO_BE_UNMODIFIED.format(url=short_address(url)), status)
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = say.UNKNOWN_STATUS
    raise StatusError(
        say.ANSWERS_STATUS.format(url=short_address(url), status=status, phrase=phrase), status, _retry_after(response)
    )


def as_fetch_error(url: URL, error: Exception) -> FetchError:
    """The error for an exception of aiohttp or the system."""
    shown, host = short_address(url), url.host
    if isinstance(error, CostlyError):
        return FetchError(say.ANSWER_IS_COSTLY.format(url=shown, reason=error))
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        if isinstance(error.os_error, SlowNameError):
            return FetchError(str(error.os_error))
        return FetchError(say.NAME_UNKNOWN.format(host=host))
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        refused = getattr(error.certificate_error, "verify_message", "") or _reason(error)
        return FetchError(say.CERTIFICATE_REFUSED.format(host=host, reason=refused))
    if isinstance(error, aiohttp.ClientSSLError):
        return FetchError(say.NO_SECURE_CONNECTION.format(host=host, port=url.port, reason=_reason_of_tls(error)))
    if isinstance(error, aiohttp.ClientConnectorError):
        if isinstance(error.os_error, PrivateAddressError):
            return private_address(url)
        reason = error.os_error.strerror or str(error.os_error) or say.IT_WAS_CLOSED
        return FetchError(say.NO_CONNECTION.format(host=host, port=url.port, reason=reason))
    if isinstance(error, aiohttp.InvalidURL):
        return RefusedError(say.NO_USUAL_ADDRESS.format(url=shown))
    if isinstance(error, aiohttp.ClientPayloadError):
        return FetchError(say.ANSWER_BREAKS_OFF.format(url=shown))
    if isinstance(error, aiohttp.ClientResponseError):
        return FetchError(say.ANSWER_IS_NO_HTTP.format(url=shown, reason=_reason(error)))
    if isinstance(error, aiohttp.ServerDisconnectedError | ConnectionError):
        return FetchError(say.CONNECTION_WAS_CLOSED.format(host=host))
    return FetchError(say.CANT_BE_FETCHED.format(url=shown, reason=_reason(error)))


def in_words(error: QuotewireError) -> str:
    """Why a feed can't be read, for everybody who follows it: without its address, which may have a key in it."""
    if isinstance(error, StatusError):
        words = say.STATUS_WORDS.get(error.status) or _status_class(error.status)
        return say.STATUS_IN_WORDS.format(status=error.status, words=words)
    return _ADDRESS.sub(lambda address: URL(address[0]).host or say.ITS_SERVER, str(error))


def was_answered(error: QuotewireError) -> bool:
    """Whether a failure shows that the network works: the server answered, or nothing was asked."""
    return isinstance(error, StatusError | RefusedError) or not isinstance(error, FetchError)


def is_over(error: QuotewireError) -> bool:
    """Whether an address has nothing any more, for good (RFC 9110, 15.5.11)."""
    return isinstance(error, StatusError) and error.status == HTTPStatus.GONE and error.for_good


def is_gone(error: QuotewireError) -> bool:
    """Whether the server answered that there is no page at the address (RFC 9110, 15.5.5 and 15.5.11)."""
    return isinstance(error, StatusError) and error.status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


def _status_class(status: int) -> str:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return say.SERVER_HAS_TROUBLE
    try:
        return HTTPStatus(status).phrase.lower()
    except ValueError:
        return say.UNKNOWN_STATUS


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


def _reason_of_tls(error: aiohttp.ClientSSLError) -> str:
    """What OpenSSL says of a handshake that failed, in small letters: "wrong version number"."""
    cause = error.os_error if isinstance(error, aiohttp.ClientConnectorError) else error
    named = getattr(cause, "reason", None)
    return named.replace("_", " ").lower() if isinstance(named, str) else _reason(error)


def _reason(error: Exception) -> str:
    return (" ".join(str(error).split()) or type(error).__name__)[:200]
