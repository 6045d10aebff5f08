"""The subscriber's rules of WebSub; sections are those of https://www.w3.org/TR/websub/."""

import hashlib
import hmac
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.feeds import Feed, ParsedFeed
from bot.domain.hubs import HubOffer, HubSubscription
from bot.ingest.feeds.feedparse import parse_feed
from bot.ingest.hubs.hub_rules import (
    delivers,
    hub_form,
    hub_lease,
    hub_offer,
    hub_step,
    is_denied,
    is_intended,
    is_signed,
    next_hub_try,
)
from tests.builders import NOW

HOUR = timedelta(hours=1)
OFFER = HubOffer("https://hub.example/", "https://harbourpost.example/feed")
ASKED = HubSubscription(1, OFFER, "token", "secret", NOW, "subscribe")
LEASED = replace(ASKED, leased_until=NOW + HOUR)
FEED = Feed(1, OFFER.topic, "Post", False, None, None, NOW, None, 0, None, followed_openly=True)
LINKS = f'<link rel="hub" href="{OFFER.hub}"/><link rel="self" href="/feed"/>'
ATOM = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>{LINKS}</feed>'
RSS = (
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Post</title>'
    f"{LINKS.replace('<link', '<atom:link')}</channel></rss>"
)
JSON = (
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Post", "feed_url": "/feed", "items": [],'
    f' "hubs": [{{"type": "rssCloud", "url": "https://cloud.example/"}}, {{"type": "WebSub", "url": "{OFFER.hub}"}}]}}'
)


@pytest.mark.parametrize("document", [ATOM, RSS, JSON])
def test_a_feed_of_each_format_names_its_hub_and_itself(document: str) -> None:
    feed = parse_feed(document.encode(), "https://harbourpost.example/feed?from=site", "")
    assert hub_offer(feed, "", "https://harbourpost.example/feed?from=site") == OFFER


@pytest.mark.parametrize(
    ("header", "offer"),
    [
        ('<https://other.example/>; rel="hub"', HubOffer("https://other.example/", OFFER.topic)),
        ('</rss>; rel=self, </hub>; rel="preload hub"', HubOffer("https://h.example/hub", "https://h.example/rss")),
        ('<javascript:alert(1)>; rel="hub"', OFFER),
        (f'</{"x" * 2000}>; rel="hub"', OFFER),
    ],
)
def test_headers_go_before_the_document(header: str, offer: HubOffer) -> None:
    """Section 4."""
    feed = ParsedFeed("Post", None, (), hubs=(OFFER.hub,), own=OFFER.topic)
    assert hub_offer(feed, header, "https://h.example/") == offer


def test_a_feed_that_names_only_one_of_both_is_not_subscribed_to() -> None:
    assert hub_offer(ParsedFeed("Post", None, (), hubs=(OFFER.hub,)), "", OFFER.topic) is None
    assert hub_offer(ParsedFeed("Post", None, (), own=OFFER.topic), "", OFFER.topic) is None


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
def test_each_method_of_a_signature_is_known(method: str) -> None:
    """Section 8.1."""
    right = hmac.new(b"secret", b"body", getattr(hashlib, method)).hexdigest()
    assert is_signed(f"{method}={right}", b"body", "secret")
    assert is_signed(f"{method}={right.upper()}", b"body", "secret")
    assert not is_signed(f"{method}={right}", b"another", "secret")
    assert not is_signed(f"{method}={right}", b"body", "another")
    assert not is_signed(f"{method}={right[:-1]}", b"body", "secret")


@pytest.mark.parametrize(
    "signature", ["", "sha256", "sha256=", "sha256=ü", "md5=" + hmac.new(b"s", b"", "md5").hexdigest()]
)
def test_what_is_no_signature_fits_nothing(signature: str) -> None:
    assert not is_signed(signature, b"", "s")


def test_only_what_was_asked_for_is_confirmed() -> None:
    """Section 5.3."""
    query = {"hub.mode": "subscribe", "hub.topic": OFFER.topic, "hub.challenge": "c"}
    assert is_intended(ASKED, query)
    for change in ({"hub.mode": "unsubscribe"}, {"hub.topic": "https://other.example/"}, {"hub.challenge": ""}):
        assert not is_intended(ASKED, {**query, **change})
    assert not is_intended(replace(ASKED, asked=None), query)
    assert is_denied(ASKED, {"hub.mode": "denied", "hub.topic": OFFER.topic})
    assert not is_denied(ASKED, {"hub.mode": "denied", "hub.topic": "https://other.example/"})


@pytest.mark.parametrize(
    ("seconds", "hours"),
    [("36000", 10.0), ("1", 1 / 12), ("99999999", 720.0), (None, 240.0), ("-5", 240.0), ("9" * 40, 240.0)],
)
def test_a_hub_says_how_long_it_delivers_and_is_asked_before_that_ends(seconds: str | None, hours: float) -> None:
    until, next_try = hub_lease(seconds, NOW)
    assert until - NOW == timedelta(hours=hours)
    assert next_try - NOW == timedelta(hours=hours) * 0.75


def test_the_secret_goes_with_a_subscription_alone() -> None:
    """Section 5.1."""
    form = hub_form(ASKED, "subscribe", "https://bot.example/websub/token")
    asked = {"hub.mode": "subscribe", "hub.topic": OFFER.topic, "hub.callback": "https://bot.example/websub/token"}
    assert form == {**asked, "hub.secret": "secret", "hub.lease_seconds": "864000"}
    assert "hub.secret" not in hub_form(ASKED, "unsubscribe", "x")


@pytest.mark.parametrize(
    ("change", "step"),
    [
        ({}, "subscribe"),
        ({"shared": True, "followed_openly": False}, "subscribe"),
        ({"followed_openly": False}, "unsubscribe"),
        ({"followed_openly": False, "followed_privately": True}, "unsubscribe"),
        ({"secret": True}, "unsubscribe"),
        ({"secret": True, "shared": True}, "unsubscribe"),
        ({"gone": True}, "unsubscribe"),
    ],
)
def test_a_hub_learns_of_public_feeds_alone(change: dict[str, bool], step: str) -> None:
    feed = replace(FEED, **change)  # type: ignore[arg-type]
    assert hub_step(LEASED, feed, NOW) == step
    assert hub_step(ASKED, feed, NOW) == ("subscribe" if step == "subscribe" else "forget")
    assert hub_step(replace(LEASED, failures=3), feed, NOW) == ("subscribe" if step == "subscribe" else "forget")


def test_a_silent_hub_is_asked_less_and_less_often() -> None:
    waits = [(next_hub_try(failures, NOW) - NOW) / timedelta(minutes=1) for failures in (0, 1, 2, 9, 10_000)]
    assert waits == [10, 20, 40, 1440, 1440]


def test_a_hub_is_relied_on_while_it_tells_of_all_news() -> None:
    told = replace(LEASED, delivered_at=NOW - HOUR)
    assert delivers(told, NOW - 2 * HOUR, NOW)
    assert delivers(told, None, NOW)
    assert delivers(told, NOW, NOW)
    assert not delivers(told, NOW + timedelta(minutes=1), NOW)
    assert not delivers(LEASED, NOW - HOUR, NOW)
    assert not delivers(replace(told, leased_until=NOW), NOW - HOUR, NOW)
    assert not delivers(replace(told, leased_until=None), NOW - HOUR, NOW)
