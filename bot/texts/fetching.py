"""Why an address isn't fetched, or gave nothing usable. A feed's health and ``/news why`` show it."""

ADDRESS_IS_TOO_LONG = "the address is longer than {limit} characters ({url}…)"
NO_WEB_ADDRESS_AT_ALL = "{url} is no web address"
NOT_HTTP = "only http and https addresses are fetched, not “{url}”"
NO_HOST = "{url} has no host"
USER_IN_ADDRESS = "the address for {host} has a user name or password in it"
PORT_NOT_FOR_PAGES = "port {port} of {host} isn't for web pages"
PRIVATE_ADDRESS = "{where} is at a private address (QUOTEWIRE_PRIVATE_HOSTS lists exceptions)"
LEADS_TO_PRIVATE_HOST = "{host} leads to the private host {target}:{port}"
NO_PRIVATE_HOST = "“{typed}” is no private host: write host, host:port or [IPv6 address]:port"

FETCHING_PROCESS_ENDED = "{url} ended the process that fetched it"
FETCHING_FAILED = "fetching it failed ({error})"
TOOK_OVER = "{url} took over {seconds:g} s"
TOO_SLOW = "{url} is too slow: {reason}"
SLOWER_THAN = "under {kilobytes:g} kB a second"
"""In ``TOO_SLOW``, as the next text."""
NO_ANSWER_WITHIN = "no answer within {seconds:g} s"
TOO_LARGE = "{url} is larger than {megabytes:g} MB"
TOO_MANY_REDIRECTS = "{url} redirects more than {limit} times"
REDIRECTS_WITHOUT_FORM = "{url} redirects without the form (status {status})"
REDIRECTS_TO_NOWHERE = "{url} redirects to nowhere (status {status})"
REDIRECTS_AROUND = "{url} redirects from host to host"
ROBOTS_UNREACHABLE = "the robots.txt of {host} can't be reached, so its pages aren't fetched for now"
ROBOTS_KEPT_AWAY = "the robots.txt of {host} keeps robots away from this page"
HOST_ASKED_FOR_PATIENCE = "{host} asked for patience"
NAME_TOO_SLOW = "the name {host} wasn't found within {seconds:g} s"

ANSWERS_STATUS = "{url} answers {status} ({phrase})"
NOTHING_TO_BE_UNMODIFIED = (
    "{url} answers 304 (nothing has changed) though it is asked for everything, also past caches: its server is set up"
    " wrongly"
)
UNKNOWN_STATUS = "an unknown status"
STATUS_IN_WORDS = "{status}, {words}"
STATUS_WORDS = {
    304: "its server says that nothing has changed, though it is asked for everything",
    401: "it wants a log-in",
    402: "it wants to be paid",
    403: "it doesn't let me in",
    404: "the page is gone",
    410: "it is gone for good",
    429: "it was asked too often",
    451: "it may not be shown, by law",
}
"""What a status means, in words for people (RFC 9110, 15.4.5 and 15.5; RFC 6585, 4; RFC 7725, 3)."""
SERVER_HAS_TROUBLE = "its server has trouble"
ITS_SERVER = "its server"
"""In the place of an address that may have a key in it and has no host."""
ANSWER_IS_COSTLY = "the answer of {url} {reason}"
KEEPS_READER_BUSY = "is made to keep a reader busy"
"""In ``ANSWER_IS_COSTLY``, as the next text."""
TOO_MANY_INTERIM_ANSWERS = "has over {limit} interim answers before it"
NAME_UNKNOWN = "{host} isn't known (no such name)"
CERTIFICATE_REFUSED = "the certificate of {host} isn't accepted ({reason})"
NO_SECURE_CONNECTION = "no secure connection to {host}:{port} ({reason}): does it speak https there?"
IT_WAS_CLOSED = "it was closed"
NO_CONNECTION = "no connection to {host}:{port} ({reason})"
NO_USUAL_ADDRESS = "{url} is no usual address"
ANSWER_BREAKS_OFF = "the answer of {url} breaks off or is garbled"
ANSWER_IS_NO_HTTP = "the answer of {url} isn't valid HTTP ({reason})"
CONNECTION_WAS_CLOSED = "{host} closed the connection"
CANT_BE_FETCHED = "{url} can't be fetched ({reason})"
UNKNOWN_CODING = "its body is in a coding that wasn't asked for ({coding})"
NO_GZIP = "its body should be gzip, but isn't"
TOO_MANY_GZIP_MEMBERS = "its body is made to keep a reader busy: over {limit} members of gzip"
COMPRESSED_BROKEN = "its compressed body is broken ({error})"

CANT_LISTEN_FOR_HUBS = "Can't listen on {address}: set QUOTEWIRE_WEBSUB to a free address"
HUBS_CALL = "hubs call {address}"
