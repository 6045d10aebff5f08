"""Answers of ``/quotewire status`` and ``help``."""

from bot.texts.plural import Plural

STATUS_TITLE = "Quotewire"
STATUS_SUMMARY = "Quotewire: {state}"
ALL_WELL = "All is well."
NOT_ALL_WELL = "Not all is well."
STATUS_ROWS = {
    "failing_feeds": "failing feeds",
    "waiting": "posts waiting",
    "sent": "posts sent",
    "failed": "posts failed",
    "ambiguous": "posts unclear (perhaps sent)",
}
"""What the store's numbers count, by their names; the other names are shown themselves."""
FEEDS_FOLLOWED_HERE = "followed here"
SCHEDULES_HERE = "digests here"
VERSION_ROW = "version"
FAILING_ROW = "failing: {what}"
POSTS_NOT_REACHED = "Some posts didn't surely reach their place: quotewire deliveries tells which."
PLACE_PAUSED = "In {place}: {paused}."
PLACE_FAILS = "In {place}: trouble with {what}: {why}. I try again by myself; the log has more."
WORK_FAILS = "Trouble with {what}: {why}. I try again by myself; the log has more."
POSTS_WAIT = (
    "A post for this place waits since {since:%d %b %H:%M} UTC, after {count} tries: {why}. I try again by myself."
)
FAILS_SINCE = Plural("{why}, since {since:%d %b %H:%M} UTC", "{why}, since {since:%d %b %H:%M} UTC, {count} times")
"""Why something fails, since when and how often."""
FEEDS_UNREADABLE = "Can’t be read now: {feeds}. /news feeds tells why."

FAMILY_SUBJECTS = {
    "quote": "who said what",
    "news": "articles, and what is followed here",
    "digest": "news here on a schedule",
    "alert": "a post as soon as somebody says something",
    "quotewire": "the bot itself, and what it keeps",
}
"""What the commands of each family are about."""
FAMILY_UNKNOWN = "I know no “{typed}”. There are {families}"
HELP_SUMMARY = "What you can ask Quotewire"
HELP_TITLE = "What you can ask"
HELP_BEGIN = "Ask /quote who and the words you remember: you get the speaker, the passage and the link."
HELP_MORE = "More of one: {example}. With {mark} only for those who manage the workspace or server."
HELP_MANAGED = "{mark} only for those who manage the workspace or server."
HELP_COMMAND = "{description}. {example}"
HELP_COMMAND_ASKS = "{description} {example}"
"""``HELP_COMMAND`` where the description is a question."""
HELP_FAMILY = "{commands}: {subject}"
HELP_OF_FAMILY = "/{family}: {subject}"
