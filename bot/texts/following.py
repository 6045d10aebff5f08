"""Answers of ``/news follow``, ``unfollow``, ``feeds`` and ``retry``."""

from bot.texts.plural import Plural

FOLLOWING = "Following {feed} here. {coming}"
FOLLOWING_FILTERED = "Following {feed} here, {filter}. {coming}"
COMING_AT_ONCE = "New items are posted here as they come."
COMING_AT_ONCE_BY_STORY = "New items are posted here as they come, the first of each story."
COMING_WITH_DIGEST = "New items come with the digest here."
COMING_WITHOUT_DIGEST = (
    "New items come with a digest: /digest set weekdays 08:00. Or follow it with post each to get every item at once."
)
NEWEST_THERE = "The newest there now:"
EVERYBODYS_FEED = "It is a feed for every place, so its articles are everybody's."
FEED_WITH_KEY = (
    "Its address is a secret (it has a key in it, or is in a private network), so what comes by it alone is shown"
    " only in this workspace. Others who have the address see it where they are."
)
PRIVATE_FEED = (
    "As you wish, what comes by it alone is shown only in this workspace, as long as nobody follows it openly"
    " elsewhere."
)
NEEDS_POST_EACH = "{option} goes with post each. What digests do is set with /digest options"
PRIVATE_IS_YES_OR_NO = "private is yes or no, not “{typed}”. Write {example} private yes"

UNFOLLOWED = "{feed} isn't followed here any more. Its articles can still be searched."
UNFOLLOWED_PRIVATE = "{feed} isn't followed here any more. What came by it alone is shown only where it is followed."
SEVERAL_FEEDS_FIT = "“{name}” fits several; which one: {feeds}"
FEED_NOT_FOLLOWED = "“{name}” isn't followed here; followed: {feeds}"
NO_FEED = "nothing"
"""In the place of the list of feeds that are followed."""

FEED_JUST_TRIED = "{feed} was tried less than a minute ago: {health}."
FEED_BEING_READ = "{feed} is still being read: in a minute /news feeds tells what came."
FEED_STILL_FAILS = "{feed} still can't be read: {health}."
FEED_READ = Plural("{feed} can be read: 1 new item.", "{feed} can be read: {count} new items.")
FEED_READ_NOTHING_NEW = "{feed} can be read: no new items."

NOTHING_FOLLOWED = "Nothing is followed here. Follow a site with /news follow <address>."
FOLLOWED_HERE = "Followed here"
FOLLOWED_HERE_COUNTED = "Followed here: {count}"
SHARED_FEEDS = "Feeds for every place"
SHARED_FEEDS_COUNTED = "Feeds for every place: {count}"
TRY_AT_ONCE = "To try one at once: /news retry {feed}"
AT_ONCE_PAUSED = "Items at once are {paused}."
FEED_HEALTH_FILTERED = "{health}, {filter}"
FEED_AT_ONCE = "each item at once"
FEED_AT_ONCE_PAUSED = "each item at once, paused"
FEED_ONLY_HERE = "private: only here"
FEED_IN_FOLDERS = "in {folders}"
