"""The bot's own words that only Slack's members and operators see; the rules are those of ``bot.texts``."""

from bot.texts.plural import Plural

LOGGED_IN_TO_TEAM = "logged in as {user} in {team}"
INSTALLED_IN = Plural(
    "installed in {count} workspace; more by {url}/slack/install",
    "installed in {count} workspaces; more by {url}/slack/install",
)
SLACK_UNREACHABLE = "Slack can't be reached: {reason}"
SLACK_UNREACHABLE_NOW = "Slack can't be reached ({error})"
SETTING_REFUSED = "Slack refuses {setting} ({code}): {where} at https://api.slack.com/apps"
WHERE_TOKENS_ARE = {
    "SLACK_BOT_TOKEN": "copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions",
    "SLACK_APP_TOKEN": "make an App-Level Token (xapp-…) with connections:write under Basic Information",
}
"""What to do for each refused setting, in ``SETTING_REFUSED``."""
CANT_LISTEN = "Can't listen on {address}: set QUOTEWIRE_SLACK_HTTP to a free address"
NOT_SLACKS_SIGNATURE = "The signature isn't Slack's, or it is older than five minutes.\n"
KEY_MISSING = "{setting} is missing: make a key with quotewire slack key, and keep it"
KEY_UNUSABLE = "{setting} is no key: make one with quotewire slack key"
KEY_IS_ANOTHER = "A Slack token was encrypted with another key: put that one behind yours in {setting}, after a comma"
OF_WHOLE_ORGANISATION = (
    "SLACK_BOT_TOKEN is of a whole organisation ({organisation}): install the app in one workspace, and copy the Bot "
    "User OAuth Token (xoxb-…) of that from OAuth & Permissions at https://api.slack.com/apps"
)
SLACK_SETTINGS = "SLACK_BOT_TOKEN and SLACK_APP_TOKEN"
MANIFEST_COMMAND = "The app manifest to create the Slack app from: for Socket Mode, or for HTTP."
MANIFEST_OVER_HTTP = "For HTTP, reached under this https address."
KEY_COMMAND = "A new key that encrypts the tokens of many workspaces (QUOTEWIRE_ENCRYPTION_KEY)."

BUTTON_TOO_OLD_HERE = "That button is too old: ask again."
PERHAPS_SHARED = "The connection to Slack broke: look whether the answer stands here before you share it again."
NOT_SHARED = "Slack didn't take it: try again in a moment."
SOMEBODY = "somebody"
"""In ``cards.SHARED_BY``, where Slack tells no name."""
SHARE_TO_CHANNEL = "Share to channel"
NO_WORDS_IN_MESSAGE = "There are no words in that message to look for."
WHO_BY_SHORTCUT = "open its menu (⋮): More message shortcuts → Who said this?"
"""What to do instead of pointing at a message, at the end of a sentence."""
CHANNELS_UNKNOWN = "Slack doesn't tell me which channels you are in. If this stays, update the app from its manifest."
FILE_SENT = "The file is in your direct messages with me: Apps, then my name, then Messages."
FILE_NEEDS_UPDATE = "I may not send files here yet: update the app from its manifest, and install it again."
FILE_NOT_TAKEN = "Slack didn't take the file: please try again in a moment."
FILE_TOO_LARGE_HERE = "The file is too large for Slack: ask whoever runs this bot for it, its shell has no such limit."
FILE_ASKED_FOR = "You asked for {name}."
NEEDS_ADMIN = "This needs the right to manage this workspace: ask one of its admins."
WORKING = "Working on it …"
LOOKING = "Looking …"
FAMILY_CAN_DO = "What /{family} can do"

FORM_TITLES = {
    "digest set": "Set a digest",
    "news follow": "Follow a feed",
    "alert add": "Add an alert",
    "news import": "Follow many feeds",
}
"""Titles of the forms, by their command's path: at most 24 characters."""
SAVE = "Save"
CLOSE = "Close"
CANCEL = "Cancel"
CHANNEL = "Channel"
POST_WHERE_INVITED = "I post only where I was invited: /invite me there."
WHO_SAID_IT = "Who said it?"
WRITE_WORDS_FIRST = "Write some words first."
WHO_SAID = "Who said …?"
REMEMBERED_WORDS = "The words that you remember, then Enter"
YOUR_CHANNELS = "What your channels get"
NOTHING_SET_YET = "Nothing is set in your channels yet. In a channel: /news follow, /digest set, /alert add."
LINES_LEFT_OUT = Plural(
    "… and 1 more line: /news feeds, /digest list and /alert list tell all.",
    "… and {count} more lines: /news feeds, /digest list and /alert list tell all.",
)
BETWEEN_US = "Here, between you and me"
LAST_DIGEST = "last digest"
NO_DIGEST_YET = "no digest yet"
FEEDS_TITLE = "Feeds"
DIGESTS_TITLE = "Digests"
ALERTS_TITLE = "Alerts"
UNFOLLOW_BUTTON = "Unfollow"
REMOVE_BUTTON = "Remove"
RESUME_BUTTON = "Resume"
PAUSE_BUTTON = "Pause"
END_DIGESTS_BUTTON = "End digests"
FOR_EVERYBODY = "For everybody in this channel."
SCHEDULE_LINE = "{when} ({zone}), at most {limit} items"
SCHEDULE_LINE_PAUSED = "{when} ({zone}), at most {limit} items, paused"

INSTALLED_TITLE = "Installed"
INSTALLED_NOW = "Quotewire is in {team} now. In Slack, write /quotewire help."
INSTALLED_NOW_UNNAMED = "Quotewire is in your workspace now. In Slack, write /quotewire help."
NOT_NOW_TITLE = "Not now"
NOT_INSTALLED_TITLE = "Not installed"
INSTALL_FAILED = "Slack didn't go through with it."
INSTALL_FAILURES = {
    "access_denied": "You didn't allow it.",
    "invalid_browser": "This is not the browser in which the installation was begun, or it allows no cookies.",
    "invalid_state": "This link was used already, or it is older than ten minutes.",
    "missing_code": "Slack gave no code.",
    "invalid_code": "Slack gave no token for this workspace. Quotewire is installed workspace by workspace.",
}
"""Why an installation failed, by Slack's code."""
BEGIN_AGAIN = "Begin again at {path}."

APP_REMOVED = "the app was removed from the workspace"
RESUMES_AFTER_LOGIN = (
    "Posting there goes on by itself after a start with a new SLACK_BOT_TOKEN that Slack takes, or once the app is"
    " installed there again"
)
"""The stored reason why a workspace is paused after the app was removed."""
APP_RENEWED = "the app was installed again meanwhile"
APP_MISSING = "the app is not installed in the workspace {team}: install it again"
NOT_IN_CHANNEL = "I am not in this channel. Type /invite @Quotewire in it."
CHANNEL_ARCHIVED = "this channel is archived. Whoever manages it can unarchive it."
SLACK_IS_SLOW = "Slack is slow: the rest of the post follows in its thread"
UNCLEAR_UNREAD = "perhaps posted by an earlier try; the channel's history can't be read to find out ({error})"
HISTORY_UNREAD = "{trouble}; its history can't be read ({error})"
HISTORY_UNREAD_IN_TIME = "{trouble}; its history can't be read (no answer)"
HISTORY_INCOMPLETE = "Slack's answer lacks a part of the channel's history"
HISTORY_WITHOUT_POST = "{trouble}; the channel's history shows that nothing was posted"
BROKE_AFTER_SENDING = "the connection to Slack broke after sending ({error})"
SLACK_ASKS_FOR_PATIENCE = "Slack asks for patience ({code})"
SOMETHING_BETWEEN = "something between the bot and Slack refuses the call (HTTP {status}): check SLACK_API_URL"
SLACK_DOESNT_TAKE = "Slack doesn't take this post ({code}); others may go through"
THREAD_GONE = "the message that is replied to was deleted ({code})"
SLACKS_OWN_ERROR = "Slack answered with an error of its own ({code})"
SLACK_REFUSES = "Slack refuses ({code}): {words}"
SEE_SLACKS_DOCS = "see docs.slack.dev for this code"
REFUSALS = {
    "channel_not_found": "the channel doesn't exist, or the bot was not invited to it: /invite the bot there",
    "not_in_channel": "the bot is not in the channel: /invite it there",
    "is_archived": "the channel is archived",
    "account_inactive": "the app was removed from the workspace: install it again",
    "token_revoked": "the token was revoked: install the app again",
    "token_expired": "the token has expired: install the app again",
    "team_access_not_granted": "the app was removed from the workspace: install it again",
    "invalid_auth": "the token is refused: check SLACK_BOT_TOKEN",
    "not_authed": "the token is missing: check SLACK_BOT_TOKEN",
    "restricted_action": "the workspace's rules don't let the bot post there",
    "restricted_action_read_only_channel": "only chosen people may post in the channel: let its manager choose the bot",
    "restricted_action_thread_only_channel": "the channel takes replies in threads alone: choose another channel",
    "restricted_action_non_threadable_channel": "the channel takes no replies: choose another channel",
    "restricted_action_thread_locked": "the thread is locked: whoever manages the channel can unlock it",
    "channel_is_limited_access": "the channel is closed to apps: choose another channel",
    "no_permission": "the app may not post there: an admin of the workspace can allow it",
    "access_denied": "the workspace doesn't let the app do this: an admin can allow it",
    "ekm_access_denied": "the workspace's admins have stopped posting for now",
    "org_login_required": "the workspace is being moved into an organisation: install the app there",
    "two_factor_setup_required": "the workspace asks for two-factor log-in, which the app's owner has to set up",
    "messages_tab_disabled": "the app takes no direct messages: update it from the manifest and install it again",
    "cannot_dm_bot": "this is another app, which takes no direct messages",
    "user_not_found": "the person isn't in the workspace any more",
    "user_not_visible": "the app may not see this person",
    "user_disabled": "the person's account was switched off",
    "missing_scope": "the app lacks a scope: update it from the manifest and install it again",
}
"""Slack's codes of refusals that a person has to mend, with what to do."""

APP_DESCRIPTION = "News that knows who said what"
APP_LONG_DESCRIPTION = (
    "Quotewire follows news feeds for your channels and knows who said what in them. Ask it who said something and "
    "it answers with the sentence, the speaker and the link as evidence, or says plainly that it doesn't know. It "
    "posts digests of what is new, with key quotes, when you want them. It runs on your own machine."
)
SHORTCUT_DESCRIPTION = "Find who said the words of this message"
SCOPE_USES = {
    "commands": "slash commands, the shortcut and forms",
    "chat:write": "posting digests where the bot was invited",
    "app_mentions:read": "answering what people ask the bot by mentioning it",
    "channels:history": "finding a post of ours again after a broken connection, so that it isn't posted twice; and "
    "reading the message under which somebody asks the bot who said it",
    "groups:history": "the same in private channels",
    "im:history": "answering what people write to the bot in direct messages, and finding posts again there",
    "channels:read": "showing in App Home what is set for a channel to those who may see the channel",
    "groups:read": "the same for private channels",
    "files:write": "handing an export to who asked for it, in their direct messages with the bot",
    "users:read": "knowing admins and owners, who may change what a channel gets",
    "usergroups:read": "knowing who is in a user group that the settings name as managers",
}
"""Every scope that the app asks for, with what it is used for."""
EVENT_USES = {
    "app_mention": "answering a mention of the bot",
    "message.im": "answering direct messages",
    "app_home_opened": "showing App Home",
    "app_uninstalled": "forgetting the token of a workspace that removed the app",
    "tokens_revoked": "the same where Slack took the token back",
    "member_joined_channel": "going on in a channel that the bot is invited to again",
    "channel_unarchive": "going on in a channel that is no longer archived",
    "group_unarchive": "the same in private channels",
    "channel_deleted": "polling no feed any more that only a deleted channel follows",
    "group_deleted": "the same in private channels",
}
"""Every event that the app listens to, with what it is used for."""

SOCKET_MODE_HINT = "see README: Socket Mode"
OAUTH_HINT = "your app, Basic Information"
SETTING_WITHOUT_OTHER = "{setting} is set but {other} is missing ({hint})"
MANY_WORKSPACES_NEED_HTTP = "SLACK_CLIENT_ID is for many workspaces: set QUOTEWIRE_SLACK_HTTP too (see README)"
SOCKET_MODE_OR_HTTP = "SLACK_APP_TOKEN is for Socket Mode, QUOTEWIRE_SLACK_HTTP for HTTP: set one of them"
SIGNATURE_SETTING_MISSING = "SLACK_SIGNING_SECRET is missing: copy it from your app's Basic Information"
ONE_OR_MANY_WORKSPACES = (
    "QUOTEWIRE_SLACK_HTTP needs SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET "
    "for many: set one of them"
)
NO_PUBLIC_URL = "QUOTEWIRE_PUBLIC_URL is missing: the https address under which Slack reaches this bot"
MANAGER_WITHOUT_WORKSPACE = "QUOTEWIRE_SLACK_MANAGERS has {manager} without its workspace: with many write T…/{manager}"
