"""Words of the pages and of their chat that stand in no template: refusals, titles, times. The other words of the pages
are in ``adapters/web/templates``."""

from bot.texts.plural import Plural

TODAY_TAB = "Today"
WHO_TAB = "Who said it?"
COMPARE_TAB = "Compare"
FEEDS_TAB = "Feeds"
SHOWN_TIME = "{moment:%-d %b %Y, %H:%M} UTC"
"""A time in UTC, where no script writes it in the reader's zone."""
EXACT_TIME = "{moment:%A, %-d %B %Y, %H:%M:%S} UTC"

NOTHING_AT_ADDRESS = "There is nothing at this address. It may have been deleted, or never was there."
WRONG_METHOD = "This address can’t be asked in this way."
TOO_MUCH_SENT = "That is more than this page reads."
ADDRESS_TOO_LONG = "This address is too long."
NO_SUCH_PERSON = "Nobody has this number here (any more)."
NO_SUCH_ARTICLE = "No article has this number here (any more)."
PAGE_INCOMPLETE = "This address is incomplete: begin with the person's first page."
ASKED_TOO_OFTEN = "That was often in a short time: try again in {seconds} seconds."
ANOTHER_HOST = "This page isn’t served under that name: whoever runs it sets QUOTEWIRE_WEB_URL to its address."
HANDED_ON_BY_PROXY = (
    "A proxy hands this request on ({header}), but the page is for this machine alone: whoever runs it "
    "sets QUOTEWIRE_WEB_URL, and QUOTEWIRE_WEB_TOKEN or QUOTEWIRE_WEB_PUBLIC."
)
WRONG_READER_KEY = "This token is wrong."
SEND_THE_KEY = "Send the token as “Authorization: Bearer …”."
FORM_OF_ANOTHER_SITE = "This form was sent by another site."
FORM_TOO_LATE = "The form didn’t come in time: send it again."
FORM_TOO_OLD = "This form is too old, or cookies are off: load its page again."

SERVED_LOCALLY = "{address}, for this machine alone"
SERVED_TO_EVERYBODY = "{address}, for everybody"
SERVED_TO_READERS = "{address}, for readers with the token"
CANT_SERVE = "Can't listen on {address}: set QUOTEWIRE_WEB to a free address"

ATOM_FEED_TITLE = "Quotewire: {title}"
ATOM_QUOTATIONS = "Quotations"
ATOM_QUOTATIONS_WITH = "Quotations: {words}"
ATOM_ENTRY_TITLE = "{speaker}: {words}"
ATOM_ENTRY = "{words}\n— {speaker}, in {outlet}: {title}"
ATOM_NOBODY = "Speaker not established"

DAYS_AGO = Plural("1 day ago", "{count} days ago")
HOURS_AGO = Plural("1 hour ago", "{count} hours ago")
MINUTES_AGO = Plural("1 minute ago", "{count} minutes ago")
JUST_NOW = "now"
ONLY_YOU_SEE = "Only you can see this · "
DISMISS_MESSAGE = "Dismiss message"
