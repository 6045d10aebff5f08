"""Answers of ``/news why``: whether an item was posted at a place, and what decided it."""

ARTICLE_UNKNOWN = "I don't have this article, so no feed that I follow brought it yet. /news add takes it in."
ARTICLE_NEVER = "I don't have this article, and never will: {reason}."
PAGE_GONE = "Its page is gone since {moment:%Y-%m-%d %H:%M} UTC. What I have of it is from before."
QUOTATIONS_UNKNOWN = (
    "Its quotations aren't known: a fault of mine, which my log has since {moment:%Y-%m-%d %H:%M} UTC. I look for them "
    "again after each start, so the version that mends it finds them."
)
PAGE_UNREADABLE = "Its page can't be read."
PAGE_UNREADABLE_SO = "Its page can't be read: {problem}."
HAVE_FROM_BEFORE = "What I have of it is from before."
HAVE_FROM_OWN_FEED = "I have it from the site's own feed."
HAVE_FROM_OTHER_FEED = "I have it only as its feed has it, which doesn't belong to the site it links to."
HAVE_TITLE_ONLY = "I have only the title and the link, as the feed has it."
NO_PAGE_BUT_FEED = "The feed gives it no page: what the feed has of it is the article."
NO_PAGE_NO_TEXT = "The feed gives it neither a page nor a text, so I have only its title."

POSTED_AS_IT_CAME = "It was posted as it came."
"""One of the texts at the end of this file may stand behind this text and those below."""
IN_DIGEST = "It is in the digest of {slot:%Y-%m-%d %H:%M} UTC."
SAME_STORY_BEFORE = (
    "It is the same story as {title} ({outlet}), which was posted here before;"
    " the digest of {slot:%Y-%m-%d %H:%M} UTC left it out for that."
)
SAME_STORY_TOGETHER = (
    "It is the same story as {title} ({outlet}), told with it in the digest of {slot:%Y-%m-%d %H:%M} UTC."
)
NOT_FOLLOWED_NOR_SHARED = "Nothing is followed here, and it came through no feed for every place."
CAME_BY_NO_FEED_HERE = "It came through no feed that is followed here."
OLDER_THAN_WISH = "It is older than the wish to get each item of {feed} here ({since:%Y-%m-%d %H:%M} UTC)."
THERE_BEFORE_WISH = (
    "It has no date by which it is new, and {feed} had it when it was read first after the wish to get each item here"
    " ({since:%Y-%m-%d %H:%M} UTC): what was there before isn't posted."
)
POSTED_SOON = (
    "Each item of {feed} is posted here as it comes: this one is looked at within a minute and after quiet hours, "
    "unless a filter here leaves it out."
)
POSTED_SOON_BY_STORY = (
    "Each item of {feed} is posted here as it comes: this one is looked at within a minute and after quiet hours, "
    "unless a filter here leaves it out or it tells a story that was posted here already."
)
LOOKED_AT_AND_NOT_POSTED = (
    "Each item of {feed} is posted here as it comes, and this one wasn’t: a filter here left it out as it stood then, "
    "it told a story that was posted here already, or items were paused when it came."
)
PAUSED_ITEMS = (
    "Items at once are paused here ({why}). /digest resume goes on with what comes from then on: this one isn’t posted."
)
FEED_FILTERED = "The filter of {feed} here left it out: {filter}."
MUTED_ANYWAY = "“{muted}” is muted here. /news unmute ends that."
DIGEST_FILTERED = "The filter of digests here leaves it out: {rule}. /digest filter changes it."
NO_DIGEST_HERE = "No digest is set here: /digest set weekdays 08:00."
LEFT_OUT_OF_DIGEST = "It came before the last digest ({moment:%Y-%m-%d %H:%M} UTC), which left it out: {room}."
ROOM = "at most {limit} items"
ROOM_ABOUT = "at most {limit} items about {topics}"
PAUSED_DIGESTS = "Digests here are paused ({why}). /digest resume goes on with them."
STILL_TO_COME = "It is new: the next digest here, {moment:%a %-d %b %H:%M} ({zone}), has it if there is room for it."

ALERT_WAS_FOR_IT = "The alert “{words}” here was for it."
NO_ALERT_FOR_IT = "No alert here is for it."
ALERT_BUT_MUTED = "The alert “{words}” here is for it, but “{muted}” is muted here."
ALERT_BUT_PAUSED = (
    "The alert “{words}” here is for it, but alerts here are paused ({why}):"
    " /digest resume goes on with what comes from then on."
)
ALERT_IN_QUIET_HOURS = (
    "The alert “{words}” here is for it, and waits for the end of the quiet hours here ({moment:%H:%M} UTC)."
)
ALERT_HELD = (
    "The alert “{words}” here is for it, and is held until {moment:%H:%M:%S} UTC:"
    " alerts here are {seconds} seconds apart."
)
ALERT_SOON = "The alert “{words}” here is for it, and is looked at within seconds."
ALERT_SET_LATER = "The alert “{words}” here is for it, but it came before the alert was set."
ALERT_TOO_LATE = "The alert “{words}” here is for it, but it was older than a day when it came: alerts are for news."
ALERT_MISSED = (
    "The alert “{words}” here is for it, but not as it stood when the alert looked at it,"
    " or alerts here were paused then."
)

DELIVERED_AT = "It was delivered here at {moment:%H:%M} UTC."
DELIVERY_FAILED = "The post failed: {error}."
DELIVERY_UNCLEAR = "The post perhaps arrived: {error}."
DELIVERY_WAITS = "The post waits to be sent."
