"""Answers of ``/quotewire privacy``."""

KEPT_OF_WORKSPACE = "This is everything that I keep of this workspace."
KEPT_OF_YOU = "This is everything that I keep of you and these direct messages."
EXPORT_OF_WORKSPACE = (
    "Direct messages are not in it: whoever they belong to gets theirs there, with the same command."
    " Articles and quotations are news, and nobody's."
)
EXPORT_OF_YOU = (
    "With what names you elsewhere: channels that you set up, disputes, questions behind buttons, notices to you."
    " Articles and quotations are news, and nobody's."
)
DELETE_NOT_CONFIRMED = "Nothing was deleted. To delete everything write {example} confirm yes"
WOULD_DELETE_OF_WORKSPACE = "This would be deleted of this workspace, for good."
WOULD_DELETE_OF_YOU = "This would be deleted of you and these direct messages, for good."
HOW_TO_DELETE = "Nothing is deleted yet. To do it: {example} confirm yes. {export} gives you a copy first."
DELETED_OF_WORKSPACE = "Deleted: everything that I kept of this workspace."
DELETED_OF_YOU = "Deleted: everything that I kept of you and these direct messages."
STILL_INSTALLED = (
    "The bot is still installed, as on its first day: remove it from the workspace or server to end that too. What was"
    " posted stays in the channels."
)

KEPT_ROWS = {
    "subscriptions": "feeds that are followed",
    "audience_members": "groups with pages that only they see",
    "place_options": "channels with options of their own",
    "stewards": "people who set something up, one a channel",
    "schedules": "digest schedules",
    "alerts": "alerts",
    "disputes": "disputes, with who raised them",
    "digests": "digests that were made",
    "digest_items": "items in these digests",
    "alert_items": "items in alerts that were posted",
    "deliveries": "posts, sent or waiting",
    "plain_switched_off": "channels or direct messages without answers to plain words",
    "heard_messages": "numbers of messages that were answered",
    "kept_requests": "questions behind buttons, with who asked",
}
"""What the rows of each table of the store are, by its name."""
