"""Subscriptions at hubs, which tell when a feed has something new (WebSub: https://www.w3.org/TR/websub/)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

HubMode = Literal["subscribe", "unsubscribe"]
"""What a hub is asked for (WebSub, 5.1)."""


@dataclass(frozen=True, slots=True)
class HubOffer:
    """What a feed says of itself: the address of its ``hub``, and its own address there, its ``topic``."""

    hub: str
    topic: str


@dataclass(frozen=True, slots=True)
class HubSubscription:
    """A feed's subscription at the hub that it names.

    ``token`` is the last part of the address that the hub calls, ``secret`` the key by which it signs. ``asked`` is
    what the hub was asked for last, ``failures`` how many times in a row without its confirming that. The hub delivers
    until ``leased_until``, ``None`` where it has confirmed nothing; ``delivered_at`` is when it did last. Nothing is
    asked of it before ``next_try``.
    """

    feed_id: int
    offer: HubOffer
    token: str
    secret: str
    next_try: datetime
    asked: HubMode | None = None
    failures: int = 0
    leased_until: datetime | None = None
    delivered_at: datetime | None = None
