"""Answers of ``/news mute`` and ``unmute``."""

MUTED_SOURCE = "Muted. Nothing from {name} comes here any more: in no digest, no alert and no post of an item."
MUTED_SPEAKER = (
    "Muted. No item in which {name} is quoted comes here any more: in no digest, no alert and no post of an item."
)
MUTED_WORDS = (
    "Muted. No item with “{name}” in title or text comes here any more: in no digest, no alert and no post of an item."
)
MUTED_ALREADY = "{name} is muted here already; nothing was changed."
MUTED_ALERT = "The alert for {alerts} here posts nothing of it either: /alert remove {first} ends it."
UNDO_MUTE = "To undo it: {command}. /news mute lists what is muted here."
NOTHING_MUTED = "Nothing is muted here. {example} mutes an outlet; speaker … and words … do the others."
MUTED_HERE = "Muted here"
HOW_TO_UNMUTE = "/news unmute <what> ends one."
MUTES_NOTED = "{mutes}. /news unmute <what> ends one."
MUTED_SOURCES = "muted sources"
MUTED_SPEAKERS = "muted speakers"
MUTED_WORD_LIST = "muted words"
UNMUTED = "{name} comes here again."
SEVERAL_MUTES = "“{name}” fits several mutes, so nothing was changed. Muted here: {mutes}"
NO_SUCH_MUTE = "“{name}” isn't muted here, so nothing was changed. Muted here: {mutes}"
NO_SUCH_MUTE_AND_NONE = "“{name}” isn't muted here, so nothing was changed. Nothing is muted here"
MUTE_WITHOUT_WORDS = "There are no words in “{name}”, so it can't be muted. Write {example}"
MUTE_TOO_LONG = "“{name}…” is too long to be muted: {limit} characters are the most"
TOO_MANY_MUTES = "{limit} of this kind are muted here, the most: end one with /news unmute"
SEVERAL_OUTLETS = "“{name}” may be one of several: {choices}. Nothing was muted"
NO_SUCH_OUTLET = (
    "“{name}” is no outlet that I have an article of. Nothing was muted. To mute a word: /news mute words {name}"
)
SEVERAL_SPEAKERS = "“{name}” may be one of several: {choices}. Nothing was muted."
NO_SUCH_SPEAKER = "“{name}” is nobody I have words by. Nothing was muted."
