"""What the shell commands print, and why they don't. Their help stands in ``bot.texts.shell_help``."""

from bot.texts.plural import Plural

NO_FEED_DUE = "No feed is due. Feeds come from QUOTEWIRE_FEEDS, quotewire import or /news follow."
NO_FEED_POLLED = "No feed is followed. Feeds come from QUOTEWIRE_FEEDS, quotewire import or /news follow."
FEEDS_IMPORTED = Plural("1 feed is followed at every place.", "{count} feeds are followed at every place.")
FEED_LEFT_OUT = "{url} is left out: QUOTEWIRE_ALL_FEEDS is {limit}"
LINE_SKIPPED = "line {number} is skipped: {why}"
LINE_IS_NO_TEXT = 'line {number} is skipped: it isn\'t {{"id": …, "text": "…"}} in JSON'
LOADING = "loading"
LOOKING_FOR_SITEMAPS = "looking for sitemaps"
SITEMAPS_READ = "{read} of {all_sitemaps} sitemaps, pages"
NO_DAY_THAT_IS_OVER = "“{typed}” is no day that is over. Write --since 2026-01-01, or --since 2019"

NOTHING_NEW_AT_ALL = "Nothing new."
NOTHING_NEW_FOR = "Nothing new for {place}."
DIGEST_WAITS = "A digest of {count} items waits for quotewire run to post it."

BENCH_QUOTATIONS = "quotations and speakers: {rate:8.0f} articles/s of {characters} characters"
BENCH_STORED = "extracted and stored:    {rate:8.0f} articles/s"
BENCH_ANSWERS = "/quote who:              {rate:8.0f} answers/s"
BENCH_QUESTION = "choose between a wage and a night's sleep"
"""Words of a sample article."""

ALL_POSTS_ARRIVED = "Every post reached its place or still waits for it."
POST_WAITS = "{number} waits for quotewire run to post it."
NO_FAILED_POST = "{number} is no failed post: quotewire deliveries lists them"
NOTHING_SURELY_FAILED = "No post surely failed: quotewire deliveries lists what was perhaps posted."
POST_FAILED = "failed"
POST_PERHAPS_POSTED = "perhaps posted"
DEAD_LETTER = "{number}  {moment:%Y-%m-%d %H:%M} UTC  {place}  {state}: {why}  ({what})"

DEMO_BEGINS = "[bold]Quotewire[/]: who said what in the news. Following four invented sites on this machine …"
DEMO_PAGES = "\nThe same as {count} pages, to look at in a browser:"
DEMO_HOW_TO_ASK = (
    "\nAsk [bold]/quote who <words you remember>[/], such as [bold]/quote who park a crane like a "
    "bicycle[/].\n[bold]help[/] lists what there is, Tab completes, [bold]quit[/] ends."
)
DEMO_PAGE_ADDRESS = "The same news as pages, in a browser: [bold]{address}[/]"
DEMO_TOUR = (
    "/quote who Nobody should have to choose between a wage and a night's sleep",
    "/quote who you cant park a crane like a bycicle",
    "/quote who The harbour will never sleep again",
    "/quote by Rashid Velani",
    "/news latest 3",
    "/digest set weekdays 08:00 timezone Europe/Berlin",
)
"""Command lines of the tour: exact words that two outlets carry; part of a quotation, with typos; words that nobody
said; a speaker whom the articles call "he"; and a digest's schedule."""

NO_SUCH_FEED = "No feed that is followed is called “{name}”: quotewire feeds lists them"
SEVERAL_SUCH_FEEDS = "“{name}” fits {count} feeds: {feeds}. Write the number, such as “#{number}”"
NO_FEED_OF_LIST = "No feed of {file} is followed: quotewire feeds lists what is"
FEED_CONFIGURED = "it stands in QUOTEWIRE_FEEDS: take it out there, and start the bot again"
FEED_STILL_FOLLOWED = "not for every place any more, but {place} still follows it; --everywhere ends that too"
FEED_STILL_FOLLOWED_BY = "not for every place any more, but {count} places still follow it; --everywhere ends that too"
FEED_ENDED = "not followed any more; its articles can still be searched"
FEED_IS_IMPORTED = "imported"
AND_MORE_PLACES = Plural("and 1 more place", "and {count} more places")

NO_STANDARD_INPUT = "There is no standard input to read: give a file, or pipe something in"
UNREADABLE_FILE = "{file} can't be read: {error}; give a file, or - for standard input"
NOT_UTF8 = "{source} isn't UTF-8 text (byte {byte})"
SET_FIRST = "Set {settings} first (see README)"
PLATFORM_COMMANDS = "{platform}'s side of the set-up."
WORKSPACE_DELETED = "Deleted, for good."
WORKSPACE_NOT_DELETED = "Nothing is deleted yet: add --yes to delete it, for good."

NO_QUOTATIONS = "No quotations found."
NO_SPEECH = "left out: no speech"
CANDIDATE_COLUMN = "candidate"
CHANCE_COLUMN = "chance"
SCORE_COLUMN = "score"
BECAUSE_COLUMN = "because of"
ENTRIES_OF_FEED = "{title}: {count} entries"
NO_AUTHOR = "no author"
BYTES_FETCHED = "{status} {url}: {count} bytes"

NO_PLATFORM_FOR_DUTY = "No platform is set up: set {settings} (see README, or try quotewire demo)"
NO_PLATFORM_NOR_PAGE = (
    "No platform is set up: set {settings}, or QUOTEWIRE_WEB for a page (see README, or try quotewire demo)"
)
OR_SETTINGS = ", or "
"""Between the settings of several platforms."""
NO_PAGE_TO_SERVE = "--only web has no page to serve: set QUOTEWIRE_WEB, as in QUOTEWIRE_WEB=127.0.0.1:8080"
UNKNOWN_DUTY = "--only doesn't know “{typed}”: write one or several of {duties}"
NO_DUTY = "--only names nothing to do: write one or several of {duties}"
DATABASE_ROW = "database"
DATABASE_FILE_ROW = "database file"
DATABASE_TO_CREATE = "will be created at {where}"
DATABASE_TO_UPGRADE = "{where} will be upgraded when the bot starts"
DATABASE_IS_OLD = "The database {where} is older than this program: run quotewire db upgrade"
ARTICLES_STORED = Plural("1 article", "{count} articles")
PAUSED_THERE = "{place}: {paused} there"
PAUSED_FOR_NOW = "{place}: paused: {why}. {after}"
MORE_PLACES_PAUSED = Plural("… and 1 more place is paused", "… and {count} more places are paused")
NO_ANSWER_FROM_PLATFORM = (
    "no answer within {seconds:.0f} seconds: is the address of {platform} right, and may this machine reach it?"
)
DATABASE_OPENING = "the database is being opened, and brought to the newest schema"
BOT_STOPPING = "the bot is stopping"
NOT_CONNECTED = "it isn't connected"
HUBS_NEED_PUBLIC_ADDRESS = "QUOTEWIRE_PUBLIC_URL is missing: the https address under which hubs reach QUOTEWIRE_WEBSUB"
COPIED = "Copied, and equal on both sides: {rows:,} rows in {tables} tables."
BACKED_UP = "Backed up to {file}. To restore: quotewire db copy sqlite:///{file} <an empty database>"

OPERATOR = "the operator"
"""Who changed something, in the trail of changes."""
SPEAKER_LINE = Plural(
    "#{number}  {name}  1 quotation, in {outlets}", "#{number}  {name}  {count} quotations, in {outlets}"
)
SPEAKERS_MERGED = "{source} is {into} (#{number}) from now on, also in articles to come."
SPEAKER_SPLIT = "#{number} is another {name} now: {part}. New articles follow role and outlet."
SPEAKER_RENAMED = "#{number} {old} is listed as {new}. What articles wrote stays as it is."
CHANGE_LINE = "{moment:%Y-%m-%d %H:%M} UTC  {by}  {action}: {detail}"
DISPUTE_LISTED = "{number}  {place}  {words} {dispute}"
DISPUTE_LISTED_PASSED_ON = "{number}  {place}  (passed on by {by})  {words} {dispute}"
NOTHING_CHANGED = "Nobody has changed anything about speakers or attributions."
NOTHING_DISPUTED = "Nobody says that something is credited wrongly."
CREDITED_FROM_NOW_ON = "{words} is credited to {speaker} from now on."
DISPUTE_IS_REJECTED = "Dispute {number} is rejected."
NO_OPEN_DISPUTE = "No dispute {number} is open: quotewire speakers disputes lists those that are"
NO_QUOTATION_AT_ADDRESS = "I have no article of this address with a quotation of these words: /quote who finds them"
SEVERAL_SUCH_SPEAKERS = "“{name}” may be {speakers}: write the number"
NO_NAME_OF_SPEAKER = "“{typed}” is no name of a speaker, so nothing was changed"
NO_SUCH_SPEAKER_STORED = "There is no speaker “{name}”: write a name, a surname or an office as articles have it"

MERGED_INTO_ITSELF = "#{number} can't be merged into itself"
MERGED_ACROSS_AUDIENCES = "#{source} and #{into} aren't known to the same people: one is in a private feed"
SPLIT_TAKES_ALL = "That would take all of #{number}, who has: {parts}"
SPLIT_TAKES_NOTHING = "That would take nothing of #{number}, who has: {parts}"
NO_ROLE = "no role"
TRAIL_OF_RULING = Plural(
    "“{words}” in {url} is credited to {speaker}; 1 quotation now",
    "“{words}” in {url} is credited to {speaker}; {count} quotations now",
)
TRAIL_OF_RULING_ON_DISPUTE = Plural(
    "“{words}” in {url} is credited to {speaker}; 1 quotation now; dispute {dispute}",
    "“{words}” in {url} is credited to {speaker}; {count} quotations now; dispute {dispute}",
)
TRAIL_OF_MERGE = "#{source} {source_name} is #{into} {into_name}"
TRAIL_OF_SPLIT = "#{other} {other_name} is taken from #{number}: {part}"
TRAIL_OF_RENAME = "#{number} {old} is listed as {new}"
