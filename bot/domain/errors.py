"""Every expected failure has an exception here; any other exception is a bug.

::

    QuotewireError            one clear line that says what to do
    ├── UsageError            a command or an argument that can't be read (exit 2)
    ├── SettingsError         a setting that can't be used
    ├── StoreError            the database can't be opened, read or written
    ├── LoginError            a platform refuses a token
    ├── FetchError            an address gave nothing usable
    │   ├── RefusedError      the guard doesn't fetch it at all
    │   ├── RobotsError       the site keeps robots away from it
    │   ├── PatienceError     its host asked to be left alone for now (in ``bot.ingest.fetching.failures``)
    │   └── StatusError       a status of 400 and over (in ``bot.ingest.fetching.failures``)
    ├── ContentError          bytes came, but not what was expected (no feed, no article)
    │   └── WallError         a page stands before the article: consent, log-in, challenge, the front page
    └── DeliveryError         a post didn't reach its place; as such: the platform doesn't take it, surely not posted
        ├── RetryLaterError   the platform asks for patience, or is down; another try can't post twice
        ├── PlaceGoneError    the place can't be posted to any more; surely not posted
        └── UnclearError      the connection broke after sending; perhaps posted
"""


class QuotewireError(Exception):
    """The root. ``str(error)`` is one line for people."""


class UsageError(QuotewireError):
    """A command, option or argument that can't be read."""


class SettingsError(QuotewireError):
    """A setting that is missing or can't be used."""


class StoreError(QuotewireError):
    """The database can't be opened, read or written.

    ``for_chat`` is the line for people in a chat, without paths and addresses of the operator; empty where the line
    names none.
    """

    def __init__(self, message: str, for_chat: str = "") -> None:
        super().__init__(message)
        self.for_chat = for_chat


class LoginError(QuotewireError):
    """A chat platform refuses the token it was given."""


class FetchError(QuotewireError):
    """An address gave nothing usable."""


class RefusedError(FetchError):
    """The guard refuses to fetch an address (private network, odd scheme or port); the text is the reason alone.

    ``on_the_way``: it is an address that the given address redirected to.
    """

    def __init__(self, message: str, *, on_the_way: bool = False) -> None:
        super().__init__(message)
        self.on_the_way = on_the_way


class RobotsError(FetchError):
    """The site's robots.txt keeps this bot away from an address."""


class ContentError(QuotewireError):
    """An address or file gave bytes that are no feed, article or text as expected."""


class WallError(ContentError):
    """A page stands between a reader and the article; ``final`` is its address, empty where that isn't known."""

    def __init__(self, message: str, final: str = "") -> None:
        super().__init__(message)
        self.final = final


class DeliveryError(QuotewireError):
    """A post didn't reach its place. Raised as this class itself: the platform refuses this message, surely not posted,
    and other messages may reach the place."""


class RetryLaterError(DeliveryError):
    """The delivery is to be tried again; ``retry_after`` is in seconds, ``None`` where the platform didn't say.

    ``sure``: the message was not posted. If false it may have been posted, and the next try finds out (``Chat.send``).
    """

    def __init__(self, message: str, retry_after: float | None = None, *, sure: bool = True) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        self.sure = sure


class PlaceGoneError(DeliveryError):
    """The message was surely not posted, and no try will succeed until a person changes something at the place.

    ``deleted``: the place isn't there any more, and nobody can ask anything there.
    """

    def __init__(self, message: str, *, deleted: bool = False) -> None:
        super().__init__(message)
        self.deleted = deleted


class UnclearError(DeliveryError):
    """The message was sent but no answer came: perhaps it was posted, and there is no way to find out."""
