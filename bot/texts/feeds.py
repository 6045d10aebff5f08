"""How a feed is, what of it a place wants, and why nothing is posted: the same words in every list."""

from bot.texts.plural import Plural

FEED_NOT_CHECKED = "not checked yet"
FEED_FINE = "fine, checked {moment:%Y-%m-%d %H:%M} UTC"
FEED_GONE = "gone: {reason}"
FEED_GONE_SINCE = "gone since {since:%Y-%m-%d %H:%M} UTC: {reason}"
FEED_FAILS = Plural(
    "failing: {reason} (1 try; next try {next_try:%Y-%m-%d %H:%M} UTC)",
    "failing: {reason} ({count} tries; next try {next_try:%Y-%m-%d %H:%M} UTC)",
)
FEED_FAILS_SINCE = Plural(
    "failing since {since:%Y-%m-%d %H:%M} UTC: {reason} (1 try; next try {next_try:%Y-%m-%d %H:%M} UTC)",
    "failing since {since:%Y-%m-%d %H:%M} UTC: {reason} ({count} tries; next try {next_try:%Y-%m-%d %H:%M} UTC)",
)
REASON_WITH_TRIES = Plural("{reason} (1 try)", "{reason} ({count} tries)")
FEED_TROUBLE_SINCE = "since {since:%Y-%m-%d %H:%M} UTC: {reason}"
NOT_ASKED_ANY_MORE = "{error}; it isn't asked any more"
ITEMS_UNREAD = Plural("its item can't be read: {why}", "{unread} of {count} items can't be read: {why}")
ITEMS_BEYOND = "it has {all_items} items, of which the newest {items} are taken in"
HIDDEN_ADDRESS = "{site} (its address is a secret)"
UNNAMED_FEED = "a feed"

ONLY_WORDS = "only {words}"
EXCEPT_WORDS = "except {words}"
ONLY_AND_EXCEPT = "only {only}, except {but_not}"
NOTHING_ABOUT = "nothing about {word}"
ONLY_WITH_WORDS = "only words {words}"
NOTHING_OF_SOURCE = "nothing of {word}"
ONLY_OF_SOURCES = "only source {words}"
NOTHING_BY_SPEAKER = "nothing with words of {word}"
ONLY_BY_SPEAKERS = "only speaker {words}"

PAUSED_BY_MANAGER = "paused: {why}. /digest resume goes on with it"
PAUSED_UNTIL_MENDED = "paused: {why}. When that is mended, /digest resume goes on with it"
OUR_DIRECT_MESSAGES = "our direct messages"
CHANNEL_NUMBERED = "channel {number}"
