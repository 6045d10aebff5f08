"""Which addresses may be fetched. Pure: the guard's rules, tested without a network.

A page or feed may name any address. It must not make the bot call the machine it runs on, or the network around it
(server-side request forgery, https://owasp.org/Top10/A10_2021-SSRF/).
"""

from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from yarl import URL

from bot.domain.errors import RefusedError, SettingsError
from bot.text.characters import LONGEST_LINK
from bot.texts import fetching as say

# Ports of other protocols, which a request could be smuggled into: https://fetch.spec.whatwg.org/#port-blocking
_BAD_PORTS = frozenset(
    (
        *(0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104),
        *(109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515),
        *(526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049),
        *(3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080),
    )
)
"""Numbers of the ports that are refused, compared with the port of an address."""

# Python's ``is_global`` calls these global, or did so in the versions we support. IANA's special-purpose registries:
# https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry
_NOT_PUBLIC = tuple(
    ip_network(net)
    for net in (
        "192.0.0.0/24",  # protocol assignments (RFC 6890)
        "192.88.99.0/24",  # 6to4 relays, given up (RFC 7526)
        "168.63.129.16/32",  # Azure's platform services, seen from its virtual machines
        "100.64.0.0/10",  # carrier-grade NAT (RFC 6598)
        "2001::/23",  # Teredo, ORCHID and other assignments
        "2001:db8::/32",  # documentation
        "3fff::/20",  # documentation (RFC 9637)
    )
)
"""Networks that are no part of the public internet, compared with the address that a socket is given."""
_WEB_PORTS = frozenset((80, 443))
"""Numbers of the ports of HTTP and HTTPS: all that a private host which is listed without a port opens."""
_GLOBAL_UNICAST = IPv6Network("2000::/3")
"""The only part of IPv6 that is given out for the public internet (RFC 4291, 2.4): no other address is public."""
_NAT64 = IPv6Network("64:ff9b::/96")
"""Where networks with IPv6 only see the IPv4 internet (RFC 6052); the last 32 bits are the IPv4 address, which is
looked at instead."""


def is_public(address: str) -> bool:
    """Whether a numeric address, as a socket is given it, belongs to the public internet."""
    ip = ip_address(address.partition("%")[0])
    inner = _embedded(ip) if isinstance(ip, IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        return False
    if isinstance(ip, IPv6Address) and ip not in _GLOBAL_UNICAST:
        return False
    return not any(ip.version == net.version and ip in net for net in _NOT_PUBLIC)


def _embedded(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that packets to ``ip`` end up at: mapped (::ffff:…), 6to4 (2002:…) and NAT64."""
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour


def checked(url: str) -> URL:
    """``url`` without its fragment, ready to be fetched.

    Raises:
        RefusedError: it is no web address, or has a user name in it.
    """
    if len(url) > LONGEST_LINK:
        raise RefusedError(say.ADDRESS_IS_TOO_LONG.format(limit=LONGEST_LINK, url=url[:60]))
    try:
        parsed = URL(url.strip())
        host, port = parsed.host, parsed.port
    except ValueError as error:
        raise RefusedError(say.NO_WEB_ADDRESS_AT_ALL.format(url=url[:200])) from error
    if parsed.scheme not in ("http", "https"):
        raise RefusedError(say.NOT_HTTP.format(url=url[:200]))
    if not host or port is None:
        raise RefusedError(say.NO_HOST.format(url=url[:200]))
    if parsed.user is not None or parsed.password is not None:
        raise RefusedError(say.USER_IN_ADDRESS.format(host=host))
    return parsed.with_fragment(None)


def check_port(url: URL) -> None:
    """Raises RefusedError: browsers, too, refuse to speak HTTP to the port of this address."""
    if (url.port or 0) in _BAD_PORTS:
        raise RefusedError(say.PORT_NOT_FOR_PAGES.format(port=url.port, host=url.host))


def private_address(url: URL) -> RefusedError:
    """The error for an address whose host belongs to a private network."""
    where = f"{url.host}:{url.port}"
    return RefusedError(say.PRIVATE_ADDRESS.format(where=where))


class PrivateHosts:
    """The hosts that may be fetched wherever they are: ``feeds.corp``, ``127.0.0.1:8000``, ``[::1]:8000``.

    A host without a port allows only the ports 80 and 443: the machine may have a database at another port.
    ``addresses`` has an address of each.

    Raises:
        SettingsError: an entry is no host.
    """

    def __init__(self, listed: Collection[str]) -> None:
        self.addresses = tuple(f"http://{entry.strip()}/" for entry in listed if entry.strip())
        self._listed = frozenset(_host_and_port(entry) for entry in listed if entry.strip())

    def __contains__(self, url: URL) -> bool:
        host = _folded(url.host or "")
        return (host, url.port) in self._listed or (url.port in _WEB_PORTS and (host, None) in self._listed)

    def check_way(self, source: URL, target: URL) -> None:
        """Refuse that another site leads the bot to a listed host, by a redirect or by an item of a feed.

        The settings allow a listed host for its own feeds, not for links of other feeds.

        Raises:
            RefusedError: ``source`` isn't listed, and leads to ``target``, which is.
        """
        if target in self and source not in self:
            raise RefusedError(say.LEADS_TO_PRIVATE_HOST.format(host=source.host, target=target.host, port=target.port))


def why_refused(url: str, private_hosts: PrivateHosts) -> str | None:
    """Why an address is never fetched, as far as the address itself shows it; ``None`` where it may be.

    A host name may still belong to a private network, which shows only when it is looked up.
    """
    try:
        target = checked(url)
        if target not in private_hosts:
            check_port(target)
            if _is_private(target.host or ""):
                raise private_address(target)
    except RefusedError as error:
        return str(error)
    return None


def _is_private(host: str) -> bool:
    """Whether a host is a numeric address that isn't public, or a name of this machine (RFC 6761, 6.3)."""
    try:
        return not is_public(host)
    except ValueError:
        return _folded(host) == "localhost" or _folded(host).endswith(".localhost")


def _host_and_port(entry: str) -> tuple[str, int | None]:
    entry = entry.strip()
    if entry.count(":") > 1 and not entry.startswith("["):  # a bare IPv6 address
        return _folded(entry), None
    host, colon, port = ("", "", "") if entry.endswith("]") else entry.rpartition(":")
    if not colon:
        return _folded(entry), None
    if not host or not port.isdigit():
        raise SettingsError(say.NO_PRIVATE_HOST.format(typed=entry))
    return _folded(host), int(port)


def _folded(host: str) -> str:
    """A host as it is compared: IP addresses in one form, names in lower case without the root's dot."""
    try:
        return str(ip_address(host.strip("[]").rstrip(".")))
    except ValueError:
        return host.rstrip(".").casefold()
