"""Why a command isn't carried out: rights, arguments, limits, and what broke."""

from bot.texts.plural import Plural

BROKEN = "Something broke on my side; it is in the log. Please try again."
"""The answer to a command that failed by a bug."""
UNKNOWN_COMMAND = "I don't know /{command}. Try /quotewire help"
NEEDS_MANAGER = "/{command} needs the right to manage this workspace or server."
TOO_MANY_QUESTIONS = "That is {count} answers in a minute, the most that one person gets. I go on in a minute."

TOO_MANY_SCHEDULES = Plural(
    "There is 1 digest time here, the most is {limit}: end them with /digest off, or ask this bot's operator to raise"
    " QUOTEWIRE_PLACE_SCHEDULES",
    "There are {count} digest times here, the most is {limit}: end them with /digest off, or ask this bot's operator to"
    " raise QUOTEWIRE_PLACE_SCHEDULES",
)
TOO_MANY_ALERTS = Plural(
    "There is 1 alert here, the most is {limit}: end one with /alert remove, or ask this bot's operator to"
    " raise QUOTEWIRE_PLACE_ALERTS",
    "There are {count} alerts here, the most is {limit}: end one with /alert remove, or ask this bot's operator to"
    " raise QUOTEWIRE_PLACE_ALERTS",
)
TOO_MANY_FEEDS_HERE = Plural(
    "There is 1 feed here, the most is {limit}: end one with /news unfollow, or ask this bot's operator to"
    " raise QUOTEWIRE_PLACE_FEEDS",
    "There are {count} feeds here, the most is {limit}: end one with /news unfollow, or ask this bot's operator to"
    " raise QUOTEWIRE_PLACE_FEEDS",
)
TOO_MANY_FEEDS = "This bot follows {count} feeds, the most is {limit}: ask its operator to raise QUOTEWIRE_ALL_FEEDS"
