"""The words of what is posted: digests, alerts, items, corrections, and the buttons under them."""

from bot.texts.plural import Plural

DIGEST_TITLE = "News digest, {moment:%A %-d %B, %H:%M} {zone}"
DIGEST_SUMMARY = Plural("{title}: 1 new item. {first}", "{title}: {count} new items. {first}")
DIGEST_EMPTY = "{title}: nothing new."
OTHER_NEWS = "Other news"
"""The title of a digest's last section, whose items are about none of the topics."""
ALERT_TITLE = "Alert: {words}"
NEW_ITEMS = "{count} new items"
POST_SUMMARY = "{title}. {first}"
"""A post with several items: its title, and the first item's title."""
MORE_IN_LATEST = "and {left} more: /news latest"

MORE_ON_THIS = "More on this"
WHO_IS_THIS = "Who is this?"
LESS_OF_THIS = "Less of this"

CORRECTION_TITLE = "Correction"
CORRECTIONS_TITLE = "Corrections"
CORRECTIONS_SUMMARY = "{title}: {first}"
PUBLISHED_SO = "As published {day} {moment:%H:%M} UTC: {words}"
SPEAKER_PUBLISHED_SO = "{speaker}, as published {day} {moment:%H:%M} UTC: {words}"
WITHDRAWN_WORDS = "{published}; withdrawn {changed}."
"""``published`` is one of the two texts above, in this text and in those below."""
CREDITED_ANEW = "{published}; since {changed} credited to {credited}."
ALTERED_WORDS = "{published}; since {changed}: {words}."
ALTERED_WORDS_AND_CREDIT = "{published}; since {changed}: {words}, credited to {credited}."
NOBODY_BY_NAME = "nobody by name"
