"""Answers of ``/news latest``, ``search``, ``add``, ``import`` and ``export``."""

from bot.texts.plural import Plural

LATEST_NEWS = "Latest news"
NEWS_WITH = "News with “{words}”"
NO_NEWS = "{title}: nothing found."
NEWS_FOUND = "{title}: {first}"
NEWS_FOUND_MORE = "{title}: {first} and {left} more"
ARTICLE_NEW = Plural("Tracked: {title} ({outlet}), 1 quotation.", "Tracked: {title} ({outlet}), {count} quotations.")
ARTICLE_CHANGED = Plural(
    "Tracked again, its text has changed: {title} ({outlet}), 1 quotation.",
    "Tracked again, its text has changed: {title} ({outlet}), {count} quotations.",
)
ARTICLE_UNCHANGED = Plural(
    "Tracked already: {title} ({outlet}), 1 quotation.", "Tracked already: {title} ({outlet}), {count} quotations."
)
ARTICLE_ONLY_HERE = (
    "Its address is a secret (it has a key in it, or is in a private network), so it is shown only in this workspace."
)

GIVE_A_LIST = "Give a list. Write {usage}, such as {example}"
GIVE_ONE_LIST = "Give one of url, file and feeds, not several. Write {usage}, such as {example}"
FOLLOWING_MORE = Plural("Following 1 feed more here.", "Following {count} feeds more here.")
KNOWN_FEEDS_OF_LIST = Plural(
    "1 feed of the list was followed already.", "{count} feeds of the list were followed already."
)
"""Behind ``FOLLOWING_MORE``."""
LIST_IS_FETCHED = "They are fetched from now on; /news feeds tells how each is doing. New items come with /digest set."
FEEDS_LEFT_OUT = (
    "Left out: {feeds} ({names}). A place has {place_limit} feeds at most, and this bot {bot_limit}, which"
    " all share: end some with /news unfollow, or ask its operator to raise {setting} or QUOTEWIRE_ALL_FEEDS."
)
MANAGERS_EXPORT = "What other channels follow is for those who manage this workspace or server."
NOTHING_TO_EXPORT = "Nothing is followed here, so there is nothing to export."
FEEDS_EXPORTED = Plural(
    "1 feed, as OPML: feed readers take it in, and so does {command}.",
    "{count} feeds, as OPML: feed readers take it in, and so does {command}.",
)

SITE_HAS_FEEDS = "{site} has {count} feeds. Which one?"
FURTHER_FEEDS = Plural(
    "It names 1 more, which wasn't looked at: {feeds}. It is followed by its address.",
    "It names {count} more, which weren't looked at: {feeds}. Each is followed by its address.",
)
CHOOSE_A_FEED = "Choose one: the command beside it follows it."
OFFERED_ITEMS = Plural("1 item", "{count} items")
OFFERED_NO_ITEMS = "no items"
OFFERED_NEWEST = "{items}, the newest of {moment:%-d %B %Y}"
