"""What each chat command and each of its options is for.

The platforms' menus, manifests and forms, ``/quotewire help`` and docs/commands.md show it. A command's text is called
by its path (``/digest set``: ``DIGEST_SET``), an option's text by that and the option's name, and ``…_EXAMPLE`` is a
line that a person could type. Names of commands and options are no texts: they are the same in every language.
"""

# options of several /quote commands
PAGE_SINCE = "Only articles since then: yesterday, 7 days, last week, 2019"
PAGE_SOURCE = "Only this outlet"
PAGE_AFTER = "Where the last page ended, as it told"

# /quote
QUOTE_WHO = "Who said this? With the passage and the link as evidence"
QUOTE_WHO_EXAMPLE = "/quote who nobody should have to choose between a wage and sleep"
QUOTE_WHO_TEXT = "The words you remember, or a part of them"

QUOTE_CHECK = "Did somebody say this?"
QUOTE_CHECK_EXAMPLE = '/quote check "you cannot park a crane like a bicycle" Mara Lindqvist'
QUOTE_CHECK_TEXT = "The words, in quotation marks"
QUOTE_CHECK_SPEAKER = "Who is said to have said it: a name or an office"

QUOTE_BY = "What somebody said, newest first"
QUOTE_BY_EXAMPLE = "/quote by Mara Lindqvist about crane since 7d"
QUOTE_BY_SPEAKER = "A person, a body, or a role: “the mayor of Halvera”"
QUOTE_BY_ABOUT = "Only quotations with these words"

QUOTE_ABOUT = "What was said of something, the closest first"
QUOTE_ABOUT_EXAMPLE = "/quote about night shifts since 7d"
QUOTE_ABOUT_WORDS = "The topic, in a few words"

# /quote dispute and what follows it
DISPUTE_NUMBER = "Its number, as /quote disputes tells"
QUOTE_DISPUTE = "Say that a quotation is credited wrongly"
QUOTE_DISPUTE_EXAMPLE = (
    '/quote dispute "you cannot park a crane like a bicycle" It was Tobias Achterberg, see the last paragraph'
)
QUOTE_DISPUTE_TEXT = "The words, in quotation marks"
QUOTE_DISPUTE_CORRECTION = "What is wrong, or who said it"
QUOTE_DISPUTES = "What members say is credited wrongly"
QUOTE_DISPUTES_EXAMPLE = "/quote disputes"
QUOTE_ACCEPT = "Accept a dispute: the words are credited anew, or the operator of this bot is asked to"
QUOTE_ACCEPT_EXAMPLE = "/quote accept 1 speaker Tobias Achterberg"
QUOTE_ACCEPT_SPEAKER = "Who said it, or “nobody”: not established"
QUOTE_ACCEPT_ROLE = "What they were"
QUOTE_REJECT = "Reject a dispute: nothing changes"
QUOTE_REJECT_EXAMPLE = "/quote reject 1"

# /news
NEWS_LATEST = "The newest items with their key quotes"
NEWS_LATEST_EXAMPLE = "/news latest 5 about harbour"
NEWS_LATEST_COUNT = "How many (1 to 10)"
NEWS_LATEST_SOURCE = "Only this outlet"
NEWS_LATEST_ABOUT = "Only items with these words, or with one of several, separated by commas"
NEWS_SEARCH = "Items with these words in title or text"
NEWS_SEARCH_EXAMPLE = "/news search night shifts"
NEWS_SEARCH_WORDS = "All of them must occur; or one of several, separated by commas"
NEWS_ADD = "Track one article now, and see its quotations"
NEWS_ADD_EXAMPLE = "/news add https://harbourpost.example/news/harbour-strike"
NEWS_ADD_URL = "The article's address"

NEWS_FOLLOW = "Follow a site or feed here"
NEWS_FOLLOW_EXAMPLE = "/news follow https://harbourpost.example only harbour, ferry"
NEWS_FOLLOW_URL = "A site's or a feed's address"
NEWS_FOLLOW_ONLY = "Only items with one of these words, separated by commas"
NEWS_FOLLOW_EXCEPT = "No items with one of these words, separated by commas"
NEWS_FOLLOW_POST = "each: every item as it comes; digest: with the digests here"
NEWS_FOLLOW_STORIES = "once: with post each, only the first item of each story"
NEWS_FOLLOW_PING = "With post each: roles to ping, such as @News (where there are roles)"
NEWS_FOLLOW_PRIVATE = "yes: what comes by it is shown only in this workspace or server"
NEWS_UNFOLLOW = "Stop following a feed here"
NEWS_UNFOLLOW_EXAMPLE = "/news unfollow Harbour Post"
NEWS_UNFOLLOW_FEED = "Its name or address, as /news feeds tells"
NEWS_FEEDS = "What is followed here, and how each feed is doing"
NEWS_FEEDS_EXAMPLE = "/news feeds"
NEWS_RETRY = "Try a feed at once that can't be read"
NEWS_RETRY_EXAMPLE = "/news retry Harbour Post"
NEWS_RETRY_FEED = "Its name or address, as /news feeds tells"
MENU_ABOUT = "What the line of the menu holds"
POST_FEED = "Follow a feed of a site"

NEWS_WHY = "Why an item was or was not posted here"
NEWS_WHY_EXAMPLE = "/news why https://harbourpost.example/news/harbour-strike"
NEWS_WHY_URL = "The article's address"

NEWS_MUTE = "See what is muted here, or mute an outlet, a speaker or words: in digests, alerts and items at once"
NEWS_MUTE_EXAMPLE = "/news mute The Harbour Post"
NEWS_MUTE_SOURCE = "Nothing from this outlet"
NEWS_MUTE_SPEAKER = "No items in which this speaker is quoted"
NEWS_MUTE_WORDS = "No items with one of these words in title or text, separated by commas"
NEWS_UNMUTE = "Let it come here again"
NEWS_UNMUTE_EXAMPLE = "/news unmute The Harbour Post"
NEWS_UNMUTE_WHAT = "What was muted, as /news mute tells"

NEWS_IMPORT = "Follow the feeds of a list here: OPML, or addresses in lines"
NEWS_IMPORT_EXAMPLE = "/news import https://harbourpost.example/feeds.opml"
NEWS_IMPORT_URL = "The address of a list: OPML, or a text with an address a line"
NEWS_IMPORT_FILE = "A list: attached where commands take files, elsewhere its address"
NEWS_IMPORT_FEEDS = "Addresses of feeds with blanks between, or OPML, pasted"
NEWS_EXPORT = "What is followed here, as a list for other readers (OPML)"
NEWS_EXPORT_EXAMPLE = "/news export"
NEWS_EXPORT_EVERYWHERE = "yes: what is followed in all of this workspace (for those who manage it)"

# /digest
DIGEST_SET = "Post a digest here on a schedule"
DIGEST_SET_EXAMPLE = "/digest set weekdays 08:00 timezone Europe/Berlin max 5"
DIGEST_SET_WHEN = "weekdays 08:00, mon,thu 18:00, at 9 and 17 or every 4h"
DIGEST_SET_TIMEZONE = "An IANA name such as Europe/Berlin; UTC if left out"
DIGEST_SET_MAX = "The most items in one digest (1 to 10)"
DIGEST_SET_ABOUT = "Only items with one of these words, separated by commas"
DIGEST_NOW = "Post the digest of what is new at once"
DIGEST_NOW_EXAMPLE = "/digest now"
DIGEST_PREVIEW = "See what the digest would say now"
DIGEST_PREVIEW_EXAMPLE = "/digest preview"
DIGEST_LIST = "The schedules of this place"
DIGEST_LIST_EXAMPLE = "/digest list"
DIGEST_OFF = "End one of the digests of this place, or all"
DIGEST_OFF_EXAMPLE = "/digest off weekdays 08:00"
DIGEST_OFF_WHICH = "The one, as /digest list tells it; all of them if left out"
DIGEST_PAUSE = "Post no digests here for a while"
DIGEST_PAUSE_EXAMPLE = "/digest pause"
DIGEST_RESUME = "Go on with the digests here"
DIGEST_RESUME_EXAMPLE = "/digest resume"

DIGEST_OPTIONS = "See or change how posts come here: quiet hours, sections, corrections, whom they ping"
DIGEST_OPTIONS_EXAMPLE = "/digest options quiet 22:00-07:00 timezone Europe/Berlin sections source"
DIGEST_OPTIONS_QUIET = "Hours without digests and alerts, such as 22:00-07:00, or off"
DIGEST_OPTIONS_TIMEZONE = "Of the quiet hours, such as Europe/Berlin"
DIGEST_OPTIONS_SECTIONS = "Group a digest by topic, by source or by the folder of its feed, or off"
DIGEST_OPTIONS_EMPTY = "Post a line also when nothing is new: yes or no"
DIGEST_OPTIONS_CORRECTIONS = "Tell when a quotation that was posted here is altered or withdrawn: yes or no"
DIGEST_OPTIONS_LOOK = "Of each item: title, quote (with its key quote) or full (first lines, picture)"
DIGEST_OPTIONS_PING = "Roles that digests and alerts here ping, such as @News, or off (where there are roles)"
DIGEST_FILTER = "See or change which items come here; -words leave items out, off ends a filter"
DIGEST_FILTER_EXAMPLE = "/digest filter words harbour, ferry, -sport speakers -Rashid Velani"
DIGEST_FILTER_WORDS = "In title or text: harbour, -sport"
DIGEST_FILTER_SOURCES = "Outlets: Harbour Post, -Halvera Wire"
DIGEST_FILTER_SPEAKERS = "Who is quoted: Mara Lindqvist, -Rashid Velani"

# /alert
ALERT_ADD = "Post here as soon as somebody says something"
ALERT_ADD_EXAMPLE = "/alert add Mara Lindqvist"
ALERT_ADD_WHAT = "A speaker, or words that are said; several separated by commas"
ALERT_LIST = "The alerts of this place"
ALERT_LIST_EXAMPLE = "/alert list"
ALERT_REMOVE = "End an alert here"
ALERT_REMOVE_EXAMPLE = "/alert remove Mara Lindqvist"
ALERT_REMOVE_WHAT = "Its words, as /alert list tells"

# /quotewire
QUOTEWIRE_STATUS = "What is tracked, and whether all is well"
QUOTEWIRE_STATUS_EXAMPLE = "/quotewire status"
QUOTEWIRE_HELP = "What you can ask"
QUOTEWIRE_HELP_EXAMPLE = "/quotewire help digest"
QUOTEWIRE_HELP_ABOUT = "A family of commands, such as quote, news, digest or alert"

QUOTEWIRE_PLAIN = "See or change whether I answer plain words here: mentions, and direct messages"
QUOTEWIRE_PLAIN_EXAMPLE = "/quotewire plain on"
QUOTEWIRE_PLAIN_ANSWERS = "on or off, for the whole workspace or server"

QUOTEWIRE_PRIVACY_EXPORT = "Everything that is kept of this workspace, as one file for you alone"
QUOTEWIRE_PRIVACY_EXPORT_EXAMPLE = "/quotewire privacy export"
QUOTEWIRE_PRIVACY_DELETE = "See what is kept of this workspace; with confirm, delete all of it for good"
QUOTEWIRE_PRIVACY_DELETE_EXAMPLE = "/quotewire privacy delete"
QUOTEWIRE_PRIVACY_DELETE_CONFIRM = "yes: delete everything, for good"

# the buttons under posts
BUTTON_ABOUT = "What the button holds"
POST_MORE = "Other outlets with the story of a post"
POST_WHO = "Who is quoted in a post"
POST_LESS = "What of a post can be muted"
POST_MUTE = "Mute something of a post"
POST_MUTE_EXAMPLE = "/post mute source/1f"
