"""The request's host, which must be this page's own, and the address of the reader behind proxies.

A page of another site can let its own name point to 127.0.0.1 and then read what a server there answers (DNS
rebinding): the browser takes it for the same site. The ``Host`` header has that name then, so a server that answers to
its own names alone can't be read so. An address in numbers can't be made to point elsewhere.
"""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from adapters.web.access import Network, WebAccess

_FORWARDING = ("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via")
"""Headers by which proxies say that they hand on somebody else's request."""
_SAME_READER = 64
"""Bits of an IPv6 address that one household or server has for itself (RFC 6177)."""


def is_own_host(host: str, access: WebAccess) -> bool:
    """Whether a ``Host`` header names this page: by an address in numbers, as localhost, or as the settings name it."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    own = {"localhost", access.host.lower()}
    if access.outside:
        own.add(urlsplit(f"//{access.outside.authority}").hostname or "")
    return name in own or _address(name) is not None


def forwarded_by(headers: Sequence[str]) -> str:
    """The first header by which a proxy says that it hands a request on; empty where there is none."""
    names = {name.lower() for name in headers}
    return next((name for name in _FORWARDING if name.lower() in names), "")


def reader_address(remote: str, forwarded_for: Sequence[str], proxies: Sequence[Network]) -> str:
    """The address of the reader, by which searches are counted: of an IPv6 address the network of 64 bits.

    ``forwarded_for`` are the ``X-Forwarded-For`` headers. Each proxy appends whom it heard from, so they are read from
    the end, as far as the proxies that are trusted; what stands before that anybody can write.
    """
    hops = [hop.strip() for header in forwarded_for for hop in header.split(",")]
    reader = remote
    while hops and _is_among(reader, proxies):
        last = _bare(hops.pop())
        if _address(last) is None:
            break
        reader = last
    address = _address(reader)
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(IPv6Network((int(address) >> _SAME_READER << _SAME_READER, _SAME_READER)))
    return str(address or reader)


def _bare(hop: str) -> str:
    """An address without its port: some proxies append it."""
    if hop.startswith("["):
        return hop[1:].partition("]")[0]
    return hop.partition(":")[0] if hop.count(":") == 1 else hop


def _is_among(text: str, networks: Sequence[Network]) -> bool:
    address = _address(text)
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address is not None and any(address in network for network in networks)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None
