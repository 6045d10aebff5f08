"""The answer to ``/news follow`` where a site has several feeds: which one?"""

from bot.domain.commands import Command, Request
from bot.domain.feeds import FeedOffer, OfferedFeed
from bot.domain.messages import ABOUT, Facts, Message, MessageButton, Note, Paragraph
from bot.text.command_line import written_line
from bot.texts import news as say

FOLLOW_CHOSEN = "post feed"
"""The path of the command that a line of the menu gives, with the feed's address."""


def choice_of_feeds(command: Command, request: Request, offer: FeedOffer) -> Message:
    """The feeds of a site, each with the command that follows it: the given one with the feed's address.

    Where nothing but the site was given, a menu gives the same; an address that is too long for it has no line.
    """
    question = say.SITE_HAS_FEEDS.format(site=offer.url, count=len(offer.feeds))
    rows = tuple((_name(feed, offer), f"{_contents(feed)}: {_line(command, request, feed)}") for feed in offer.feeds)
    alone = len(request.arguments) == 1
    menu = tuple(
        MessageButton(_name(feed, offer), FOLLOW_CHOSEN, feed.url)
        for feed in offer.feeds
        if alone and len(feed.url.encode("utf-16-le")) <= 2 * ABOUT
    )
    notes = [Note(say.CHOOSE_A_FEED)]
    if offer.unread:
        notes.append(Note(say.FURTHER_FEEDS.of(len(offer.unread), feeds=" ".join(offer.unread))))
    return Message("ambiguous", question, (Paragraph(question), Facts(rows), *notes), menu=menu)


def _line(command: Command, request: Request, feed: OfferedFeed) -> str:
    first = command.options[0].name
    return written_line(command, {**request.arguments, first: feed.url})


def _name(feed: OfferedFeed, offer: FeedOffer) -> str:
    """The feed's title; with its address, where another has the same title."""
    same = [other for other in offer.feeds if other.title == feed.title]
    return feed.url if not feed.title else f"{feed.title} ({feed.url})" if len(same) > 1 else feed.title


def _contents(feed: OfferedFeed) -> str:
    items = say.OFFERED_ITEMS.of(feed.items) if feed.items else say.OFFERED_NO_ITEMS
    return say.OFFERED_NEWEST.format(items=items, moment=feed.newest) if feed.newest else items
