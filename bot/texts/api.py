"""Words of the API: what its document says of endpoints and parameters, and what it refuses."""

API_DESCRIPTION = "Who said what in the news. Times are in UTC (RFC 3339). Answers have an ETag."
PROBLEM_DESCRIPTION = "What went wrong (RFC 9457)."
PROBLEM_DETAIL = "A sentence that says what to do."
API_FAILURES = {
    "400": "A parameter can’t be meant.",
    "401": "The token is missing or wrong.",
    "404": "There is no such record.",
    "429": "Too many searches in a minute: Retry-After tells the seconds to wait.",
    "503": "The store can’t be read now.",
}
"""What each status means, in the document."""
WHOLE_LIST = "{summary} (all of them, as {format})"

ARTICLES_ENDPOINT = "Articles, newest first"
ARTICLE_ENDPOINT = "An article with its text and its quotations"
QUOTATIONS_ENDPOINT = "Quotations of everybody, of a person, of a topic or of a time, newest first"
SPEAKERS_ENDPOINT = "The speakers of a name or an office, the most quoted first"
SPEAKER_ENDPOINT = "A speaker with all names, roles over time and outlets"
WHO_ENDPOINT = "Who said this? The answer of /quote who"
CHECK_ENDPOINT = "Did somebody say this? The answer of /quote check"

SOURCE_PARAMETER = "Only of outlets whose name contains this"
SINCE_PARAMETER = "Only from this date or time on"
UNTIL_PARAMETER = "Only up to this date (all of the day) or time"
LIMIT_PARAMETER = "Records on a page"
CURSOR_PARAMETER = "What the last page told as “next”: the next page follows, whatever came meanwhile"
WORDS_PARAMETER = "Words that must all occur in title or text"
ABOUT_PARAMETER = "Words that must all occur in the quotation"
OF_SPEAKER_PARAMETER = "Only of the speaker with this number"
QUESTION_PARAMETER = "The words that you remember, or a part of them"
ARTICLE_NUMBER = "The article’s number"
SPEAKER_NUMBER = "The speaker’s number"
NAME_PARAMETER = "A name, a surname or an office"
CHECKED_SPEAKER_PARAMETER = "Who is said to have said it: a name or an office"
OUTLET_EXAMPLE = "Harbour Post"
WORDS_EXAMPLE = "night shifts"
QUESTION_EXAMPLE = "a wage and sleep"
NAME_EXAMPLE = "Lindqvist"

RECORD_LEADS_ON = "It became one with another: Location has the address."
SEVERAL_RECORDS = "It was merged into another, who was split since: one of these."
SPEAKER_WAS_SPLIT = "Speaker {number} was merged into another, who was split since: ask for {numbers}"
UNKNOWN_PARAMETER = "There is no parameter “{name}” here: there are {names}"
NO_PARAMETERS = "none"
"""In the place of the names of parameters."""
PARAMETER_TWICE = "Each parameter can be given once"
PARAMETER_MISSING = "The parameter “{name}” is missing: {description}"
PARAMETER_TOO_LONG = "{name} has more than {limit} characters: shorten it"
PARAMETER_IS_NUMBER = "{name} can’t be “{typed}”: write a number from {least} to {most}"
PARAMETER_IS_TIME = "{name} can’t be “{typed}”: write a date such as 2026-11-01, or a time such as 2026-11-01T08:00:00Z"
NO_SUCH_RECORD = "There is no such record. It may have been deleted, or never was there."
NO_SUCH_ENDPOINT = "There is no such endpoint: {document} lists them."
NAME_WITHOUT_WORDS = "There are no words in that name: write a name, a surname or an office"
FILTER_WITHOUT_WORDS = "There are no words in that: write some that must occur"
UNREADABLE_CURSOR = "cursor is what the last page told as “next”: leave it out to begin anew"
