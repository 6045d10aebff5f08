"""Answers to plain words: mentions of the bot, and direct messages."""

HOW_TO_ASK = (
    "I tell who said what in the news. Ask me, for example: who said “nobody should have to choose between a wage and"
    " sleep”? Or: what did Mara Lindqvist say about the crane since last week?"
)
FIRST_OF_SEVERAL = (
    "I answer one question at a time: this is the answer to the first. Ask me the others one after the other."
)
UNREADABLE_MESSAGE = "I can’t read the message that you point at. Paste its words into your question."
UNREADABLE_MESSAGE_OR = "I can’t read the message that you point at. Paste its words into your question, or {instead}."
FILE_FOR_YOU_ALONE = "The file is for you alone: give the command itself, /{command}, to get it."
PLAIN_SWITCHED_OFF = "Plain words are switched off for the whole workspace: whoever manages it can switch them on."
PLAIN_ON_HERE = "I answer plain words in this workspace or server. To end it: /{command} off"
PLAIN_ON_IN_DIRECT = "I answer plain words in these direct messages. To end it: /{command} off"
PLAIN_OFF_HERE = "I answer commands alone in this workspace or server. To let me answer plain words: /{command} on"
PLAIN_OFF_IN_DIRECT = "I answer commands alone in these direct messages. To let me answer plain words: /{command} on"
