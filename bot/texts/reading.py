"""Why a feed, a page, a list or an archive can't be read, what isn't taken of it, and reports of what was."""

from bot.texts.plural import Plural

THIS_FILE = "This file"
"""In the place of the address of a feed that is read from a file."""
FEED_EMPTY = "{name} is empty, not a feed"
FEED_IS_PAGE = "{name} is a web page, not a feed"
FEED_NOT_XML = "{name} is no feed: it isn't valid XML"
XML_IS_NO_FEED = "{name} is XML, but neither RSS, RDF nor Atom"
FEED_NOT_JSON = "{name} looks like a JSON feed, but isn't valid JSON"
JSON_IS_NO_FEED = "{name} is JSON, but no JSON feed"
NAMES_NO_FEED = "{trouble}; and it names none"
MARKUP_OVERLOADED = "{name} has an element with over {limit} attributes and isn't read"

THIS_PAGE = "this page"
"""In the place of the address of a page that is read from a file."""
NO_ARTICLE = "no article text found at {name}"
NO_ARTICLE_BUT = "no article text found at {name}: it is {content_type}"
NO_ARTICLE_NO_PAGE = "no article text found at {name}: it is no web page"
NO_FULL_TEXT = "the feed has no full text of {item}"
NO_TEXT_IN_FEED = "the feed has no text of {item}"
UNKNOWN_OUTLET = "unknown outlet"
WALL = "{url}: {reason}"
CHALLENGE_PAGE = "a challenge page for visitors stands before it"
CHALLENGE_PAGE_TITLED = "a challenge page for visitors stands before it (“{title}”)"
LEADS_TO_FRONT_PAGE = "it leads to the site's front page"
ASKS_SOMETHING_FIRST = "it leads to a page that asks for something first ({address})"
UNRELATED_ANSWER = "what answers shares no word with the item"
MANY_LEAD_TO_ONE = "{count} items lead to one page ({address})"
LEADS_TO_OTHER_SITE = "{url} leads to another site now; the article's text stays"
LEADS_TO_OTHER_ARTICLE = "{url} leads to another article now; its own text stays"
KNOWN_FROM_PAGE = "{url} is known from its page"
ONLY_BEGINNING_NOW = "{url} has only the beginning of its article now; the whole text stays"
OTHER_TEXT_NOW = "{url} has another text than its article had; the article's stays"

READING_TOO_LONG = "reading it took over {seconds:g} s and was given up (QUOTEWIRE_WORKER_SECONDS)"
READING_TOO_BIG = "reading it took over {megabytes} MB of memory and was given up (QUOTEWIRE_WORKER_MEMORY_MB)"
READING_ENDED_WORKER = "reading it ended the worker process"
CANT_BE_READ = "it can't be read ({error})"
CANT_BE_TAKEN_IN = "it can't be taken in ({error})"
FEED_WAITED_TOO_LONG = "the feed waited for longer than its lease; whichever process is first polls it"
POLLING_FAILED = "polling failed ({error})"

NO_LIST_AT_ALL = "This is no OPML file, and it has no addresses of feeds, one a line"
LETTERS_GUESSED = "Its letters are no UTF-8, and no other encoding is declared: I read them as {encoding}."
LINE_WITHOUT_ADDRESS = "line {number} (“{words}”)"
WITHOUT_ADDRESS = "Without an address: {lines}."
WITHOUT_ADDRESS_MORE = Plural(
    "Without an address: {lines} and 1 more line.", "Without an address: {lines} and {count} more lines."
)
LIST_TOO_LARGE = "{megabytes:.1f} MB are too much for a list of feeds: I take up to {limit:g} MB"
NO_FEED_ADDRESS = (
    "“{word}” is no address of a feed (of up to {limit} characters): write addresses with blanks between, or OPML"
)
TOO_MANY_FEEDS_IN_LIST = "This list has {count} feeds: I take up to {limit} at a time, so give it in parts"
NO_OPML = "This is no OPML file (its outermost element isn't <opml>)"
OPML_WITH_ENTITIES = "This OPML file declares entities, which no list of feeds needs: I don't read it"
OPML_WITHOUT_FEEDS = "This OPML file has no feeds (no outline with an xmlUrl)."
LINE_IS_NO_XML = "line {number} is no XML"
OUTLINE_LEADS_ON = "“{name}” leads to another list or page"
OUTLINE_IS_NO_ADDRESS = "“{name}” is no address"
OPML_BREAKS_OFF = "The file breaks off before its end; I took the feeds that could be read."
OPML_DAMAGED = "The file is damaged: {trouble}; I took the feeds that could be read."
OPML_MORE_LOST = "{count} more couldn't be read."
LEFT_OUT_OF_LIST = "Left out: {entries}."
LEFT_OUT_OF_LIST_MORE = "Left out: {entries} and {left} more."

LINE_NOT_JSON = "it isn't JSON"
LINE_NO_OBJECT = 'it isn\'t a JSON object {{"url", "title", "published", "outlet", "author", "text"}}'
LINE_WITHOUT_TEXT = "it has no “text”"
LINE_WITHOUT_URL = "it has no “url”"
LINE_URL_NOT_WEB = "its “url” is no http or https address"
LINE_URL_WITH_USER = "its “url” has a user name in it"
FIELD_NOT_TEXT = "its “{field}” isn't text"
PUBLISHED_IS_NO_TIME = "its “published” isn't a time such as 2026-03-14T15:09:26Z: {value}"

SITEMAP_DAMAGED = "{url} is packed, and its bytes are damaged"
ARCHIVE_BREAKS_OFF = "{url} breaks off: what stands behind isn't known; run it again when all is done"
SITEMAP_TOO_LARGE = "{url} unpacks to more than {megabytes:.0f} MiB, the most that a sitemap may have"
SITEMAP_WITH_ENTITIES = "{url} declares entities, which no sitemap needs: I don't read it"
SITEMAP_NOT_XML = "{url} is no sitemap: it isn't valid XML"
PAGE_IS_NO_SITEMAP = "{url} is a web page, neither a sitemap nor a feed"
NO_SITEMAP = "{url} is something else, neither a sitemap nor a feed"
TOO_MANY_SITEMAPS = "{url} lists more than {limit} sitemaps in all: I take no more"
RUN_AGAIN_LATER = "{trouble}: run it again later"
PAGES_FAIL_IN_A_ROW = "{count} pages in a row can't be fetched, the last since {trouble}: run it again later"
RUN_AGAIN_TO_GO_ON = "{pages} pages and {sitemaps} sitemaps wait: run it again to go on"
PAGE_OUTCOMES = {
    "new": "{count} new",
    "changed": "{count} changed",
    "unchanged": "{count} stored already",
    "failed": "{count} without an article that can be read",
    "undated": "{count} without a date",
    "older": "{count} older than asked for",
    "refused": "{count} kept from robots",
}
"""The number of an archive's pages with each outcome."""

NOTHING_NEW_IN_FEED = "nothing new"
LOADED = "{new} new, {changed} changed, {unchanged} unchanged, {bad} bad lines skipped"
PAGES_READ_AGAIN = "pages read again: {read} ({changed} changed, {gone} gone)"
REASON_WITH_TIMES = "{reason} ({times})"
OTHER_REASONS = "other reasons ({times})"
