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
    " raise {setting}",
    "There are {count} feeds here, the most is {limit}: end one with /news unfollow, or ask this bot's operator to"
    " raise {setting}",
)
FEW_FEEDS_LEFT = (
    "This workspace or server follows {count} feeds, and of the {limit} that this bot follows at most {left} are left"
    " for everybody, so it gets no more for now: end one with /news unfollow, or ask this bot's operator to raise"
    " QUOTEWIRE_ALL_FEEDS"
)
FEW_FEEDS_LEFT_FOR_DIRECT = (
    "You follow {count} feeds here, and of the {limit} that this bot follows at most {left} are left for everybody, so"
    " direct messages get no more for now: end one with /news unfollow, or ask this bot's operator to raise"
    " QUOTEWIRE_ALL_FEEDS"
)
TOO_MANY_FEEDS = "This bot follows {count} feeds, the most is {limit}: ask its operator to raise QUOTEWIRE_ALL_FEEDS"

UNKNOWN_FAMILY = "I don't know “{typed}”. There are {families}; try /quotewire help"
NO_SUCH_COMMAND = "/{family} has no “{typed}”. Write one of: {commands}"
COMMAND_MISSING = "/{family} needs to know what to do. Write one of: {commands}"
UNREADABLE_ARGUMENT = "I can't read “{typed}”. Write {usage}, such as {example}"
TAKES_NO_WORDS = "I can't use “{typed}”: /{command} takes no words. Nothing was done"
OPTION_MISSING = "“{option}” is missing. Write {usage}, such as {example}"
OPTION_IS_EITHER = "{option} is {choices}, not “{typed}”"
OPTION_IS_NUMBER = "{option} is a whole number, not “{typed}”. Write {usage}, such as {example}"
OPTION_IS_BETWEEN = "{option} is a number from {low} to {high}, not {value}"
NO_PLACE = "“{typed}” is no place: write {examples}"
NO_WORKSPACE = "“{typed}” is no workspace: write {examples}"
EITHER_OF = "{others} or {last}"
"""A list of which any one will do: its last thing, and the others."""
