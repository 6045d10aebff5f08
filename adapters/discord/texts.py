"""The bot's own words that only Discord's members and operators see; the rules are those of ``bot.texts``."""

LOGIN_REFUSED = (
    "Discord refuses DISCORD_TOKEN: take the bot's token (not the client secret) from the developer portal, "
    "page Bot, Reset Token"
)
LOGIN_REFUSED_SO = "Discord refuses the login ({status}); is DISCORD_API_URL right?"
NOT_THE_API = "What answers at DISCORD_API_URL isn't Discord's API"
NO_SUCH_INTENTS = "Discord's gateway asks for intents that Quotewire doesn't use"
GATEWAY_REFUSES = "Discord's gateway refuses the connection (code {code})"
MORE_SHARDS = (
    "Discord wants this bot to have more shards (code 4011): raise QUOTEWIRE_DISCORD_SHARDS, {advised} for example, or "
    "leave it out"
)
UNREACHABLE = "Discord can't be reached: {error}"
COMMANDS_REFUSED = "Discord doesn't take the commands: {error}"
LOGGED_IN = "logged in as {name}"
LOGGED_IN_WITH_SHARDS = "logged in as {name}, events over {shards} shards (Discord advises {advised})"
CONNECTION_CLOSED = "the connection was closed"
UNREADABLE_ANSWER = "Discord's answer can't be read"
NO_ADDRESS = "{setting} is no address: “{url}”. Write one such as {example}"
ACCOUNT_INVITE = "For an account alone, with answers everywhere and no posts: {url}"
COMMANDS_REGISTERED = "{count} commands are registered."
SYNC_COMMAND = "Register the chat commands with Discord."
INVITE_COMMAND = "The links with which a server, or a person alone, adds the bot."

UNREADABLE_EVENT = (
    "I couldn’t read what Discord sent me about this. Please try it another way; /quote who takes the words."
)
COMMAND_CHANGED = "This command has changed since Discord learnt it. Please try again in a minute."
NO_TEXT = "There is no text in this message that I could look up."
WHO_BY_MENU = "open its menu (right-click it, or hold it on a phone): Apps → Who said this?"
"""What to do instead of pointing at a message, at the end of a sentence."""
FILE_REFUSED = (
    "Discord doesn't take the file here. Try it in a channel where you may attach files, or ask whoever runs this bot:"
    " its shell has the file too."
)
FILE_TOO_LARGE = (
    "The file is larger, even compressed, than the {megabytes} MB that Discord takes here: ask whoever"
    " runs this bot for it, its shell has no such limit."
)
ANSWERED_IN_PRIVATE = "Answered in private."
ANSWER_NOT_TAKEN = "Discord didn't take the answer just now. Please give the command again."
BUTTON_EXPIRED = "This button has expired: please give the command again."
NOT_YOUR_ANSWER = "This answer belongs to somebody else: please ask for it yourself."
YOU_MAY_NOT_WRITE = "You may not write here, so I don't share it here for you."
SHARE_NOT_TAKEN = "Discord didn't take it just now. Please press Share again in a moment."

IN_YOUR_ACCOUNT_ALONE = "I was added to your account alone. Add me to this server too: my profile → Add App."
RIGHTS_LACKING = "I lack rights in this channel. Edit Channel → Permissions → me: {rights}."
RIGHTS_LACKING_FOR_THREAD = "I lack rights in the channel of this thread. Edit Channel → Permissions → me: {rights}."
THREAD_LOCKED = "this thread is locked. A moderator can unlock it, or let me Manage Threads."
VIEW_CHANNEL = "View Channel"
"""A right, as Discord's own pages call it in English; so are the next three."""
CONNECT = "Connect"
SEND_MESSAGES = "Send Messages"
SEND_MESSAGES_IN_THREADS = "Send Messages in Threads"

LEFT = "the bot was removed from the server"
RESUMES_AFTER_RETURN = "Posting there goes on by itself once the bot is added to the server again"
TOO_MANY_REFUSALS = "Discord refused too many posts lately; waiting"
NO_CHANNEL = "“{channel}” is no Discord channel: its id is a number"
NOT_CONNECTED_YET = "Discord isn't connected yet"
NOT_CONNECTED_ANY_MORE = "Discord isn't connected any more"
UNCLEAR_WITHOUT_HISTORY = "perhaps posted by an earlier try; the bot lacks Read Message History to find out"
PATIENCE = "Discord asks for patience"
PATIENCE_WITH_DIRECT = "Discord asks for patience with direct messages"
NO_ANSWER = "Discord's answer didn't come ({error})"
IN_TROUBLE = "Discord is in trouble ({status})"
NOT_DISCORDS_ANSWER = "What answers isn't Discord's API ({status})"
POST_REFUSED = "Discord doesn't take this post: {reason}"
PLACE_REFUSED = "Discord doesn’t let me post there: {reason}"
REASON_WITH_CODE = "{words} ({reason}, {status}/{code})"
ERROR_STATUS = "error {status}"
PLACE_ERRORS = {
    10003: "the channel was deleted: set up another one",
    10004: "the server is gone",
    40058: "a forum takes posts only in its threads: set it up in one of them",
    50001: "I can’t see the channel: Edit Channel → Permissions → me: View Channel",
    50007: "I can’t write to this person: they take no direct messages from me, or we share no server",
    50008: "posts can’t be made in this kind of channel",
    50009: "the server asks for a verification that I don’t have",
    50013: "I lack rights there: Edit Channel → Permissions → me: View Channel and Send Messages (in threads: Send "
    "Messages in Threads)",
    50024: "posts can’t be made in this kind of channel",
    50083: "the thread is archived: a moderator can open it again",
    160005: "the thread is locked: a moderator can open it again",
    160006: "the server has too many active threads: archive some",
}
"""What an error code means for a place, and what to do (Opcodes and Status Codes, "JSON Error Codes")."""

WHO_SAID_THIS_ABROAD = {
    "cs": "Kdo to řekl?",
    "da": "Hvem sagde det?",
    "de": "Wer hat das gesagt?",
    "es-419": "¿Quién lo dijo?",
    "es-ES": "¿Quién lo dijo?",
    "fi": "Kuka sanoi näin?",
    "fr": "Qui a dit ça ?",
    "it": "Chi l’ha detto?",
    "nl": "Wie heeft dit gezegd?",
    "no": "Hvem sa dette?",
    "pl": "Kto to powiedział?",
    "pt-BR": "Quem disse isso?",
    "sv-SE": "Vem sa det här?",
    "uk": "Хто це сказав?",
}
"""The entry "Who said this?" of a message's menu, by Discord's codes of its clients' languages."""
