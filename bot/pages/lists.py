"""Reads lists for the API, the exports and the outgoing feeds (``bot.ports.web_lists``)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.commands.pages import GREATEST_NUMBER, position_words, read_position
from bot.domain.articles import ArticlePosition, ArticleQuery
from bot.domain.commands import Request, Value
from bot.domain.errors import UsageError
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.profiles import Voice
from bot.domain.quotations import Person, QuotationQuery
from bot.domain.viewers import EVERYBODY
from bot.domain.web_records import (
    ArticleList,
    ArticleText,
    ListFilter,
    QuotationList,
    SpeakerList,
    SpeakerRecord,
)
from bot.pages.stores import ListStore
from bot.ports import Answer, viewer_at
from bot.search import whom
from bot.text.credits import result_of
from bot.text.records import article_record, quotation_span, speaker_record_of
from bot.text.words import fold_words, is_verbatim
from bot.texts import api as say

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""The zero of the microseconds in a cursor, and the first moment that an article may have."""
_END = datetime(9999, 1, 1, tzinfo=UTC)


class NewsLists:
    """What people at ``place`` may see; for everybody's page it is a place of nobody's."""

    def __init__(self, store: ListStore, answer: Answer, place: Place) -> None:
        self._store = store
        self._answer = answer
        self._place = place
        self._viewer = viewer_at(place)

    async def who(self, text: str) -> Message:
        """See ``bot.ports.WebLists``."""
        return await self._asked("quote who", text=text)

    async def check(self, text: str, speaker: str) -> Message:
        """See ``bot.ports.WebLists``."""
        return await self._asked("quote check", text=text, speaker=speaker)

    async def _asked(self, command: str, **arguments: Value) -> Message:
        return await self._answer(Request(command, self._place, arguments))

    async def articles_listed(self, asked_for: ListFilter, cursor: str, limit: int) -> ArticleList:
        """See ``bot.ports.WebLists``."""
        appeared = (asked_for.since or _EPOCH, asked_for.until or _END)
        query = ArticleQuery(
            words=_words(asked_for.words),
            source=asked_for.source,
            limit=limit,
            appeared=appeared if asked_for.since or asked_for.until else None,
            before=_article_position(cursor) if cursor else None,
        )
        articles, last = await self._store.articles_page(query, self._viewer)
        return ArticleList(tuple(map(article_record, articles)), _article_cursor(last) if last else None)

    async def article_text(self, article_id: int) -> ArticleText | None:
        """See ``bot.ports.WebLists``."""
        article = await self._store.article_numbered(article_id)
        if article is None:
            return None
        if article.audience != EVERYBODY and article.audience not in await self._store.audiences(self._viewer):
            return None
        texts = await self._store.known_texts([article.id])
        records = (await self._store.quotations_of([article.id])).get(article.id, [])
        spans = tuple(quotation_span(record) for record in records if is_verbatim(record, texts))
        return ArticleText(article_record(article), texts.get(article.id, ""), spans)

    async def quotations_listed(self, asked_for: ListFilter, cursor: str, limit: int) -> QuotationList:
        """See ``bot.ports.WebLists``."""
        query = QuotationQuery(
            by=None if asked_for.speaker is None else (Voice(asked_for.speaker),),
            words=_words(asked_for.words),
            since=asked_for.since,
            until=asked_for.until,
            source=asked_for.source,
            limit=limit,
        )
        if cursor:
            try:
                query = replace(query, before=read_position(cursor))
            except ValueError:
                raise _bad_cursor() from None
        records = await self._store.quotations(query, self._viewer)
        texts = await self._store.known_texts({record.article.id for record in records})
        items = tuple(result_of(record, None) for record in records if is_verbatim(record, texts))
        last = records[-1].position if len(records) == limit else None
        return QuotationList(items, position_words(last) if last else None)

    async def speakers_listed(self, name: str, limit: int) -> SpeakerList:
        """See ``bot.ports.WebLists``."""
        if not fold_words(name):
            raise UsageError(say.NAME_WITHOUT_WORDS)
        named = await self._store.speakers_named(whom.name_words(name), limit, self._viewer)
        profiles = named or await self._store.speakers_called(name, limit, self._viewer)
        return SpeakerList(tuple(map(speaker_record_of, profiles)))

    async def speakers_numbered(self, speaker_id: int) -> Sequence[SpeakerRecord]:
        """See ``bot.ports.WebLists``."""
        return [*map(speaker_record_of, await self._store.speaker_profiles([speaker_id], self._viewer))]

    async def people_now(self, speaker_id: int) -> Sequence[Person]:
        """See ``bot.ports.WebLists``."""
        return await self._store.speakers_now(speaker_id, self._viewer)


def _words(text: str) -> tuple[str, ...]:
    """The words of a filter.

    Raises:
        UsageError: there is text, but no word in it.
    """
    words = tuple(fold_words(text))
    if text.strip() and not words:
        raise UsageError(say.FILTER_WITHOUT_WORDS)
    return words


def _article_cursor(last: ArticlePosition) -> str:
    micros = (last.dated - _EPOCH) // timedelta(microseconds=1)
    return f"{micros:x}.{last.article_id:x}"


def _article_position(cursor: str) -> ArticlePosition:
    try:
        micros, article_id = (int(part, 16) for part in cursor.split("."))
        if abs(article_id) > GREATEST_NUMBER:
            raise _bad_cursor()
        return ArticlePosition(_EPOCH + timedelta(microseconds=micros), article_id)
    except (ValueError, OverflowError):
        raise _bad_cursor() from None


def _bad_cursor() -> UsageError:
    return UsageError(say.UNREADABLE_CURSOR)
