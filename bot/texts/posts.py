"""Answers of the buttons under posts."""

from bot.texts.plural import Plural

POST_GONE = "I don't have what this post was about any more."
BUTTON_TOO_OLD = "I can't read this button: it is of another version of me"
MANAGERS_MUTE = "Only who manages this workspace or server decides what comes here."
NO_OTHER_OUTLET = "No other outlet that I know has this story."
NO_OTHER_OUTLET_OF_THEM = "No other outlet that I know has one of these stories."
MORE_ON_WHICH = "More on which one?"
WHO_OF_THEM = "Who?"
LESS_OF_WHICH = "Less of which one?"
MUTE_WHAT = "{title}: what shall not come here any more, in digests, alerts and items at once?"
MUTE_AFTER_CHOICE = "Nothing is changed until you choose. For other words: /news mute words …"
MORE_ON_TITLE = "More on {title}"
MORE_ON_TITLE_FROM = "More on {title}: {outlet}"
MORE_OUTLETS_BELOW = Plural("and 1 more outlet", "and {count} more outlets")
SPEAKER_KNOWN_BY = "known by"
SPEAKER_ROLES = "role"
OFFER_NO_OUTLET = "Nothing from {outlet}"
OFFER_NO_SPEAKER = "No items that quote {name}"
OFFER_NO_WORD = "No items with “{word}”"
