"""The endpoints of the API, each declared once."""

from adapters.web.api.declared import Endpoint, Given, Parameter
from bot.domain.errors import UsageError
from bot.domain.messages import Message, Result
from bot.domain.web_records import (
    AnswerRecord,
    ArticleList,
    ArticleRecord,
    ArticleText,
    ListFilter,
    QuotationList,
    SpeakerList,
    SpeakerRecord,
)
from bot.ports.web_lists import WebLists
from bot.texts import api as say

ROOT = "/api/v1"
"""Where the API is; what changes an answer's fields in a way that breaks programs gets another number."""
_MOST = 100
"""Records on a page, at most."""
_SIZE = 20
"""Records on a page where no number is given."""

_SOURCE = Parameter("source", say.SOURCE_PARAMETER, example=say.OUTLET_EXAMPLE)
_SINCE = Parameter("since", say.SINCE_PARAMETER, "moment", example="2026-11-01")
_UNTIL = Parameter("until", say.UNTIL_PARAMETER, "end", example="2026-11-30")
_LIMIT = Parameter("limit", say.LIMIT_PARAMETER, "number", example=_SIZE, default=_SIZE, most=_MOST)
_CURSOR = Parameter("cursor", say.CURSOR_PARAMETER)
FILTERS = (_SOURCE, _SINCE, _UNTIL)
WORDS = Parameter("words", say.WORDS_PARAMETER, example=say.WORDS_EXAMPLE)
ABOUT = Parameter("about", say.ABOUT_PARAMETER, example=say.WORDS_EXAMPLE)
SPEAKER = Parameter("speaker", say.OF_SPEAKER_PARAMETER, "number", example=1)
_QUESTION = Parameter("q", say.QUESTION_PARAMETER, example=say.QUESTION_EXAMPLE, required=True)


def _id(description: str) -> Parameter:
    return Parameter("id", description, "number", example=1, required=True, in_path=True)


def list_filter(given: Given) -> ListFilter:
    """What the parameters narrow a list to."""
    return ListFilter(
        words=given.text("words") or given.text("about"),
        source=given.text("source") or None,
        since=given.moment("since"),
        until=given.moment("until"),
        speaker=given.number("speaker"),
    )


async def _articles(lists: WebLists, given: Given) -> ArticleList:
    return await lists.articles_listed(list_filter(given), given.text("cursor"), given.number("limit") or _SIZE)


async def _article(lists: WebLists, given: Given) -> ArticleText | None:
    return await lists.article_text(given.number("id") or 0)


async def _quotations(lists: WebLists, given: Given) -> QuotationList:
    return await lists.quotations_listed(list_filter(given), given.text("cursor"), given.number("limit") or _SIZE)


async def _speakers(lists: WebLists, given: Given) -> SpeakerList:
    return await lists.speakers_listed(given.text("name"), given.number("limit") or _SIZE)


async def _speaker(lists: WebLists, given: Given) -> SpeakerRecord | SpeakerList | None:
    speakers = await lists.speakers_numbered(given.number("id") or 0)
    return SpeakerList(tuple(speakers)) if len(speakers) > 1 else next(iter(speakers), None)


async def _who(lists: WebLists, given: Given) -> AnswerRecord:
    return _answer(await lists.who(given.text("q")))


async def _check(lists: WebLists, given: Given) -> AnswerRecord:
    return _answer(await lists.check(given.text("q"), given.text("speaker")))


def _answer(message: Message) -> AnswerRecord:
    """The answer to a question.

    Raises:
        UsageError: it couldn't be answered; the text says why.
    """
    if message.outcome in ("error", "refused"):
        raise UsageError(message.summary)
    return AnswerRecord(message.outcome, message.summary, message.results)


ENDPOINTS = (
    Endpoint(
        "articles",
        f"{ROOT}/articles",
        say.ARTICLES_ENDPOINT,
        (WORDS, *FILTERS, _LIMIT, _CURSOR),
        ArticleList,
        _articles,
        searches=True,
        rows=ArticleRecord,
    ),
    Endpoint(
        "article",
        f"{ROOT}/articles/{{id}}",
        say.ARTICLE_ENDPOINT,
        (_id(say.ARTICLE_NUMBER),),
        ArticleText,
        _article,
        number_of=lambda record: int(record.article.id),
    ),
    Endpoint(
        "quotations",
        f"{ROOT}/quotations",
        say.QUOTATIONS_ENDPOINT,
        (SPEAKER, ABOUT, *FILTERS, _LIMIT, _CURSOR),
        QuotationList,
        _quotations,
        searches=True,
        rows=Result,
    ),
    Endpoint(
        "speakers",
        f"{ROOT}/speakers",
        say.SPEAKERS_ENDPOINT,
        (Parameter("name", say.NAME_PARAMETER, example=say.NAME_EXAMPLE, required=True), _LIMIT),
        SpeakerList,
        _speakers,
        searches=True,
    ),
    Endpoint(
        "speaker",
        f"{ROOT}/speakers/{{id}}",
        say.SPEAKER_ENDPOINT,
        (_id(say.SPEAKER_NUMBER),),
        SpeakerRecord,
        _speaker,
        number_of=lambda record: int(record.id),
        choices=SpeakerList,
    ),
    Endpoint(
        "who",
        f"{ROOT}/who",
        say.WHO_ENDPOINT,
        (_QUESTION,),
        AnswerRecord,
        _who,
        searches=True,
    ),
    Endpoint(
        "check",
        f"{ROOT}/check",
        say.CHECK_ENDPOINT,
        (_QUESTION, Parameter("speaker", say.CHECKED_SPEAKER_PARAMETER, required=True)),
        AnswerRecord,
        _check,
        searches=True,
    ),
)
"""Every endpoint of the API."""
