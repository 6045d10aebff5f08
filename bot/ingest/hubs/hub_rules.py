"""The subscriber's rules of WebSub (https://www.w3.org/TR/websub/; its sections are named below). Pure."""

import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal

from bot.domain.feeds import Feed, ParsedFeed
from bot.domain.hubs import HubMode, HubOffer, HubSubscription
from bot.ingest.feeds.feed_links import header_links

_ASKED_LEASE = timedelta(days=10)
"""How long a hub is asked to deliver; it decides itself (5.1, "hub.lease_seconds")."""
_SHORTEST_LEASE = timedelta(minutes=5)
_LONGEST_LEASE = timedelta(days=30)
"""Bounds within which a hub's word on the length of a lease is believed."""
_RENEWED_AFTER = 0.75
"""Share (0–1) of a lease after which it is renewed, so that there is time for several tries."""
_FIRST_WAIT = timedelta(minutes=10)
_LONGEST_WAIT = timedelta(days=1)
"""The first and the longest wait for a hub that doesn't confirm what it was asked for; each is twice the last one."""
_GOODBYES = 3
"""Times that a hub is asked to end a subscription. Afterwards its calls are answered with 410, by which it knows."""
_SILENCE = timedelta(hours=1)
"""How long a feed's news may be older than its hub's last word, before the hub counts as one that doesn't deliver."""
_METHODS = ("sha1", "sha256", "sha384", "sha512")
"""The methods of ``X-Hub-Signature`` (8.1)."""


def hub_offer(feed: ParsedFeed, header: str, url: str) -> HubOffer | None:
    """The hub that a feed at ``url`` names first, with the feed's own address there; ``header`` has the values of its
    ``Link`` headers, which go before the document (4). ``None`` where one of both isn't named: both are needed."""
    links = [(address, parameters.get("rel", "").lower().split()) for address, parameters in header_links(header, url)]
    hubs = [address for address, relations in links if address and "hub" in relations]
    own = [address for address, relations in links if address and "self" in relations]
    hub, topic = next(iter([*hubs, *feed.hubs]), None), next(iter(own), feed.own)
    return HubOffer(hub, topic) if hub is not None and topic is not None else None


def may_be_named(feed: Feed) -> bool:
    """Whether a hub may learn of a feed: it is public, and somebody follows it."""
    return not (feed.secret or feed.private or feed.gone) and (feed.shared or feed.followed_openly)


def hub_step(subscription: HubSubscription, feed: Feed, now: datetime) -> HubMode | Literal["forget"]:
    """What to do about a subscription that is due."""
    if may_be_named(feed):
        return "subscribe"
    return "unsubscribe" if is_leased(subscription, now) and subscription.failures < _GOODBYES else "forget"


def hub_form(subscription: HubSubscription, mode: HubMode, callback: str) -> dict[str, str]:
    """The fields by which a hub is asked (5.1).

    The secret is sent to hubs without TLS too, although the section advises against it: whoever reads it on the way can
    only let the feed be read once more, and without it everybody could.
    """
    form = {"hub.callback": callback, "hub.mode": mode, "hub.topic": subscription.offer.topic}
    if mode == "subscribe":
        form |= {"hub.secret": subscription.secret, "hub.lease_seconds": str(int(_ASKED_LEASE.total_seconds()))}
    return form


def next_hub_try(failures: int, now: datetime) -> datetime:
    """When to ask a hub again that doesn't confirm what it is asked for now, after ``failures`` of the kind."""
    return now + min(_FIRST_WAIT * float(2 ** min(failures, 10)), _LONGEST_WAIT)


def try_denied_hub(now: datetime) -> datetime:
    """When to ask a hub again that has denied a subscription (5.2)."""
    return now + _LONGEST_WAIT


def is_intended(subscription: HubSubscription, query: Mapping[str, str]) -> bool:
    """Whether a hub asks to confirm just what it was asked for (5.3)."""
    wanted = (subscription.asked, subscription.offer.topic)
    return (query.get("hub.mode"), query.get("hub.topic")) == wanted and bool(query.get("hub.challenge"))


def is_denied(subscription: HubSubscription, query: Mapping[str, str]) -> bool:
    """Whether a hub says that it won't deliver (5.2)."""
    return query.get("hub.mode") == "denied" and query.get("hub.topic") == subscription.offer.topic


def hub_lease(seconds: str | None, now: datetime) -> tuple[datetime, datetime]:
    """Until when a hub delivers, and when to ask again; ``seconds`` is its ``hub.lease_seconds`` (5.3), which hubs of
    the older PubSubHubbub leave out."""
    known = seconds is not None and seconds.isascii() and seconds.isdecimal() and len(seconds) < 10
    length = timedelta(seconds=int(seconds)) if known and seconds is not None else _ASKED_LEASE
    length = min(max(length, _SHORTEST_LEASE), _LONGEST_LEASE)
    return now + length, now + length * _RENEWED_AFTER


def is_signed(signature: str, body: bytes, secret: str) -> bool:
    """Whether ``signature``, the value of ``X-Hub-Signature``, is that of a body (8); compared in constant time."""
    method, _, written = signature.strip().partition("=")
    if method.lower() not in _METHODS:
        return False
    right = hmac.new(secret.encode(), body, method.lower()).hexdigest()
    return hmac.compare_digest(right.encode(), written.strip().lower().encode())


def is_leased(subscription: HubSubscription, now: datetime) -> bool:
    """Whether the hub has confirmed that it delivers now."""
    return subscription.leased_until is not None and subscription.leased_until > now


def delivers(subscription: HubSubscription, changed_at: datetime | None, now: datetime) -> bool:
    """Whether the hub can be relied on: it has told of news, and of the last that the feed brought (``changed_at``)."""
    told_at = subscription.delivered_at
    if told_at is None or not is_leased(subscription, now):
        return False
    return changed_at is None or changed_at <= told_at + _SILENCE
