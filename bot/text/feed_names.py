"""Which feed somebody means by a name or an address. Pure."""

from collections.abc import Sequence

from bot.domain.feeds import Feed


def feeds_called(name: str, feeds: Sequence[Feed]) -> list[Feed]:
    """The feeds with this address or title, or else all with a title or address that contains ``name``; ignoring
    case, except in the address."""
    if at_address := [feed for feed in feeds if name in (feed.url, feed.found_at)]:
        return at_address
    wanted = name.casefold()
    titled = [feed for feed in feeds if feed.title.casefold() == wanted]
    return titled or [feed for feed in feeds if wanted in feed.title.casefold() or wanted in feed.url.casefold()]
