"""What a place is told of the bot's own work: feeds that fail, places that can't be posted to, posts that failed."""

from bot.texts.plural import Plural

FEEDS_FAIL = Plural(
    "A feed that is followed here can't be read any more.",
    "{count} feeds that are followed here can't be read any more.",
)
TRYING_ON = "I keep trying, and tell when it is back."
WHAT_TO_DO_WITH_FEEDS = "/news retry tries it at once, /news unfollow ends it, /news feeds lists all."
FEEDS_BACK = "Can be read again: {feeds}."

CANT_POST_IN = (
    "I can’t post in {place} any more: {why}. Its digests, alerts and items are paused, its settings are kept. When it"
    " is mended, /digest resume there goes on with them."
)

NO_ANSWER_IN_TIME = "no answer in time"
"""Why a post isn't delivered, as the texts below."""
STOPPED_WHILE_SENT = "the bot was stopped while it was sent"
INTERNAL_ERROR = "internal error: {error}"
