"""What is wrong with a setting, and what to write; the rules are those of ``bot.texts``."""

NO_SETTINGS_FILE = "There is no settings file {file}"
SETTINGS_UNREADABLE = "The settings can't be read: {error}"
SETTINGS_FILE_UNREADABLE = "The settings file {file} can't be read: {error}"
LINE_UNREADABLE = (
    "The settings file {file} can't be read from line {line} on: write NAME=value, and close each quotation mark"
)
UNKNOWN_IN_FILE = "The settings file {file} has an unknown setting: {name}"
UNKNOWN_IN_ENVIRONMENT = "The environment has an unknown setting: {name}"
PASSED_OVER_MEANT = "{name} is no setting and isn't read, did you mean {close}?"
PASSED_OVER = "{name} is no setting and isn't read (.env.example lists all)"
NAME_MEANT = "{name}, did you mean {close}?"
NAME_OF_NOTHING = "{name} (.env.example lists all)"
SETTING_UNUSABLE = "The setting {name} can't be used: {reason}"
TOO_SMALL = "{value} is too small, write {limit:g} or more"
TOO_BIG = "{value} is too large, write {limit:g} or less"
NO_WHOLE_NUMBER = "“{value}” is no whole number: write it in digits, such as 3"
NO_NUMBER = "“{value}” is no number: write it in digits, such as 0.5"
NEITHER_YES_NOR_NO = "“{value}” is neither yes nor no"
ISNT_ONE_OF = "“{value}” isn't one of {choices}"

NO_ADDRESS_OF_FEED = "{name}: “{value}” is no address: write one such as https://news.example/feed.xml"
MORE_THAN_A_HOST = "{name}: “{value}” is more than a host and a port, so it allows nothing: write {meant}"
MORE_THAN_A_HOST_AT_ALL = (
    "{name}: “{value}” is more than a host and a port, so it allows nothing: write it such as intranet.example:8000"
)
NO_KEY = "{name}: it is no key of 44 characters: make one with quotewire slack key"
NO_KEY_NUMBERED = "{name}: key {number} is no key of 44 characters: make one with quotewire slack key"
SWAPPED_SETTINGS = "{bot} and {app} are swapped: the first begins with {bot_begins}, the second with {app_begins}"
NO_BOT_BEGINNING = "{name} is no bot token: it begins with {begins} (Install App → Bot User OAuth Token)"
NO_BOT_BUT = "{name} is no bot token: this one is {whose}: it begins with {begins} (Install App → Bot User OAuth Token)"
NO_APP_BEGINNING = "{name} is no app-level token: it begins with {begins} (Basic Information → App-Level Tokens)"
NO_APP_BUT = (
    "{name} is no app-level token: this one is {whose}: it begins with {begins} (Basic Information → App-Level Tokens)"
)
NO_SIGNATURE = "{name} is no signing secret: it has 32 characters, 0–9 and a–f (Basic Information)"
SLACK_BOTS = "a bot's, for SLACK_BOT_TOKEN"
SLACK_APPS = "an app's, for SLACK_APP_TOKEN"
SLACK_PERSONS = "a person's"
DISCORDS = "Discord's, for DISCORD_TOKEN"
NO_THREE_PARTS = "{name} is no bot token: it has three parts with dots between (Bot → Reset Token)"
NO_THREE_PARTS_BUT = (
    "{name} is no bot token: it has three parts with dots between (Bot → Reset Token); this one is {whose}"
)
NO_PLATFORM_ADDRESS = "{name}: “{value}” is no address that begins with {scheme}://; leave it empty for the usual one"
NO_MANAGER = (
    "{name}: “{value}” is no id of a person (U…) or of a user group (S…): in Slack, profile → ⋮ → Copy member ID"
)
NO_USER_AGENT = "{name} must be a line of printable ASCII characters, such as Quotewire/0.1 (news bot)"
NO_CONTACT = "{name}: “{value}” is neither a web page (https://…) nor a mail address"
