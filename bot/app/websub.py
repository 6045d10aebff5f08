"""Reads from the settings where hubs call, and makes what subscribes and what listens. The server's library is imported
only where hubs call."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.errors import SettingsError
from bot.text.listening import listening_at, public_address
from bot.texts import shell as texts
from config import Settings, variable

if TYPE_CHECKING:
    from bot.ports import Clock, Served, Store


@dataclass(frozen=True, slots=True)
class HubAccess:
    """Where hubs' calls come in: ``address`` is listened on, ``base`` is the public address that a proxy passes on."""

    address: tuple[str, int]
    base: str


def hub_access(settings: Settings) -> HubAccess | None:
    """Where hubs call; ``None`` where no hub is subscribed to.

    Raises:
        SettingsError: the address to listen on or the public address is missing or can't be used.
    """
    if not settings.websub:
        return None
    if not settings.public_url:
        raise SettingsError(texts.HUBS_NEED_PUBLIC_ADDRESS)
    address = listening_at(settings.websub, variable("websub"), "127.0.0.1:8090")
    return HubAccess(address, public_address(settings.public_url))


def hub_listeners(settings: Settings, store: "Store", clock: "Clock") -> list["Served"]:
    """What listens for hubs, where the settings turn it on.

    Raises:
        SettingsError: as :func:`hub_access`.
    """
    access = hub_access(settings)
    if access is None:
        return []
    from bot.ingest.hubs.hub_listener import HubListener

    return [HubListener(store, clock, access.address, access.base)]
