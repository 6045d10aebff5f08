"""Reads the pages of the web for whoever looks at a place."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.commands.pages import position_words, read_position
from bot.digest import ItemChoice, Material
from bot.domain.articles import Article, ArticleQuery
from bot.domain.commands import Request
from bot.domain.errors import UsageError
from bot.domain.feeds import Feed
from bot.domain.messages import Block, QuoteCard, Result
from bot.domain.places import Place
from bot.domain.profiles import Voice
from bot.domain.quotations import Position, QuotationQuery, QuotationRecord
from bot.domain.viewers import EVERYBODY
from bot.domain.web_pages import (
    ArticlePage,
    ComparePage,
    FeedLine,
    FeedsPage,
    FeedState,
    FormerNumber,
    PersonPage,
    QuotePassage,
    SharedWords,
    TodayPage,
    WhoPage,
)
from bot.pages.altered import altered_quotations, revision_steps
from bot.pages.kept import PageKeeper
from bot.pages.marked_text import marked_paragraphs
from bot.pages.sharing import shared_in, shared_words, within_sides
from bot.pages.sizes import fitting
from bot.pages.stores import DeskStore
from bot.pages.today import chosen_stories, recent_articles, story_line
from bot.pages.topics import common_topics
from bot.ports import Answer, Clock, Workers, viewer_at
from bot.search import rank, search_for
from bot.search.asking import remembered_words
from bot.search.compared import compared_runs
from bot.search.evidence import quote_card
from bot.speakers.careers import main_roles, years
from bot.text.credits import address_of, outlet_links, source_of
from bot.text.feed_health import feed_reason, feed_remarks
from bot.text.feed_names import shown_title
from bot.text.words import fold_words, is_verbatim, spoken_key
from bot.texts import pages as say

_CANDIDATES = 300
"""Newest articles that stories are chosen from."""
_BACKGROUND = 400
"""Newest articles that show which words are rare, the candidates among them."""
_AHEAD = timedelta(hours=1)
"""How far ahead of the clock an article may be dated."""
_LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)
_DEADLINE = 30.0
"""Timeout in seconds of choosing stories in a worker process."""
_ON_A_PAGE = 20
"""Quotations on a page of a person."""
_MOST_ROLES = 8
"""Roles of a person that are shown."""
_PEOPLE = 5
"""People that a question may mean by name, at most."""
_MOST_OUTLETS = 25
"""Outlets that stories can be filtered by."""
_MOST_SHARED, _MOST_IN_STORY = 20, 5
"""Words that several outlets carry, on a page and of one story, at most."""
_MOST_SIDES = 28
"""Outlets' wordings on the page of today's, all together, at most: it weighs 45 KB then."""
_LOOKED_AT = 24
"""Quotations that a search for a comparison returns, at most."""
_REVISIONS = 5
"""Latest revisions of an article that are compared."""
_MOST_FEEDS = 50
"""Feeds on a page, at most: of feeds that can't be read a page weighs 45 KB."""
_MOST_BYTES = 20_000
"""Bytes of the quotations on a page of a person, at most; with what stands around twenty quotations it weighs 45 KB."""
_LONGEST = 500
"""Characters of a question that are looked at; people remember less."""


class NewsDesk:
    """Implements ``bot.ports.web_pages.PageReads``.

    ``place`` is the place as which the web looks: its viewer sees what is shown. ``answer`` answers chat commands.
    """

    def __init__(
        self, store: DeskStore, answer: Answer, clock: Clock, workers: Workers, sure: float, place: Place
    ) -> None:
        self._store = store
        self._answer = answer
        self._clock = clock
        self._workers = workers
        self._sure = sure
        self._place = place
        self._viewer = viewer_at(place)
        self._todays = PageKeeper(self._make_today, clock)
        self._compared = PageKeeper(self._make_comparison, clock)

    async def close(self) -> None:
        """End what is being made beside requests."""
        await self._todays.close()
        await self._compared.close()

    async def today(self, source: str, label: str) -> TodayPage:
        """See ``bot.ports.web_pages.PageReads``."""
        return await self._todays.page((source, label))

    async def who_said(self, question: str) -> WhoPage:
        """See ``bot.ports.web_pages.PageReads``."""
        question = question.strip()[:_LONGEST]
        if not fold_words(question):
            return WhoPage(question, None)
        message = await self._answer(Request("quote who", self._place, {"text": question}))
        results = {result.quotation_id: result for result in message.results if result.quotation_id is not None}
        remembered = (remembered_words(question) or [question])[0]
        parts = await asyncio.to_thread(_passages, message.blocks, results, remembered)
        people = await self._store.speakers_named(question, _PEOPLE, self._viewer)
        return WhoPage(question, message.outcome, tuple(parts), tuple(people))

    async def person(self, speaker_id: int, about: str, source: str, after: str) -> PersonPage | FormerNumber | None:
        """See ``bot.ports.web_pages.PageReads``."""
        profiles = await self._store.speaker_profiles([speaker_id], self._viewer)
        if not profiles:
            return None
        if profiles[0].id != speaker_id:
            return FormerNumber(tuple(profiles))
        query = QuotationQuery(
            by=(Voice(speaker_id),),
            words=tuple(fold_words(about)),
            source=source or None,
            before=_position_of(after),
            limit=_ON_A_PAGE + 1,
        )
        stored = await self._store.quotations(query, self._viewer)
        shown = fitting(stored[:_ON_A_PAGE], _MOST_BYTES)
        last = shown[-1].position if len(stored) > len(shown) else None
        roles = tuple((span.role, years([span])) for span in main_roles(profiles[0].roles, _MOST_ROLES))
        passages = await self._standing_passages(shown)
        topics = common_topics([record.article for record in stored], profiles[0].names)
        return PersonPage(profiles[0], roles, passages, topics, position_words(last) if last else None)

    async def article(self, article_id: int) -> ArticlePage | None:
        """See ``bot.ports.web_pages.PageReads``."""
        article = await self._store.article_numbered(article_id)
        if article is None or not await self._may_see(article):
            return None
        texts = await self._store.known_texts([article_id])
        records = (await self._store.quotations_of([article_id])).get(article_id, [])
        changes = (await self._store.corrections_of([article_id])).get(article_id, [])
        numbers = range(max(1, article.revision - _REVISIONS), article.revision + 1) if article.revision > 1 else ()
        kept = sorted((await self._store.revision_texts(article_id, numbers)).items()) if numbers else []
        standing = [record for record in records if is_verbatim(record, texts)]
        text = texts.get(article_id, "")
        paragraphs = await asyncio.to_thread(marked_paragraphs, text, standing, self._sure)
        steps = await asyncio.to_thread(revision_steps, kept)
        altered = await asyncio.to_thread(altered_quotations, changes)
        return ArticlePage(article, address_of(article), source_of(article), paragraphs, altered, steps)

    async def feeds_with_health(self, after: int) -> FeedsPage:
        """See ``bot.ports.web_pages.PageReads``."""
        lines = [_feed_line(feed) for feed in await self._feeds()]
        listed = sorted(lines, key=lambda line: (line.state == "fine", line.title.casefold()))
        troubled = sum(line.state != "fine" for line in listed)
        upto = after + _MOST_FEEDS
        return FeedsPage(tuple(listed[after:upto]), len(listed), troubled, upto if upto < len(listed) else None)

    async def compare(self, question: str) -> ComparePage:
        """See ``bot.ports.web_pages.PageReads``."""
        question = question.strip()[:_LONGEST]
        if not fold_words(question):
            return ComparePage(await self._compared.page(""))
        remembered = (remembered_words(question) or [question])[0]
        groups = rank(await self._store.quotations_matching(search_for(remembered, _LOOKED_AT), self._viewer))
        records = [match.record for group in groups for match in group.matches]
        texts = await self._store.known_texts({record.article.id for record in records})
        return ComparePage(tuple(await asyncio.to_thread(shared_in, groups, texts, self._sure)), question)

    async def _make_today(self, wanted: tuple[str, str]) -> TodayPage:
        source, label = wanted
        feeds = await self._feeds()
        having = frozenset(feed.id for feed in feeds if label in feed.labels) if label else None
        choice, material = await self._chosen(ArticleQuery(source=source or None, feed_ids=having))
        return TodayPage(
            tuple(story_line(item, material) for item in choice.items),
            choice.left_out,
            tuple(await self._store.outlets("", _MOST_OUTLETS, self._viewer)),
            tuple(sorted({name for feed in feeds for name in feed.labels}, key=str.casefold)),
            self._clock.now(),
        )

    async def _make_comparison(self, _key: str) -> tuple[SharedWords, ...]:
        """The words that several outlets carry, of today's stories."""
        choice, material = await self._chosen(ArticleQuery())
        stories = [[article.id for article in item.story.articles] for item in choice.items]
        return await asyncio.to_thread(_compared_stories, material, stories, self._sure)

    async def _chosen(self, query: ArticleQuery) -> tuple[ItemChoice, Material]:
        """The stories of the last days, and what they were chosen from."""
        appeared = (_LONG_AGO, self._clock.now() + _AHEAD)
        listed = await self._store.articles(replace(query, limit=_CANDIDATES, appeared=appeared), self._viewer)
        articles = recent_articles([article for article in listed if article.origin != "unread"])
        background = await self._store.articles(ArticleQuery(limit=_BACKGROUND), self._viewer)
        texts = await self._store.known_texts({article.id for article in (*articles, *background)})
        quotations = await self._store.quotations_of([article.id for article in articles])
        material = Material(articles, (), background, texts, quotations)
        choice = await self._workers.run(chosen_stories, material, self._sure, deadline=_DEADLINE)
        return choice, material

    async def _standing_passages(self, records: Sequence[QuotationRecord]) -> tuple[QuotePassage, ...]:
        """Quotations that their articles still have, each wording once, with the other outlets of these that carry
        it."""
        texts = await self._store.known_texts({record.article.id for record in records})
        grouped: dict[str, list[QuotationRecord]] = {}
        for record in records:
            if is_verbatim(record, texts):
                grouped.setdefault(spoken_key(record.quotation), []).append(record)
        return tuple(
            QuotePassage(
                quote_card(
                    first,
                    self._sure,
                    texts[first.article.id],
                    also_in=outlet_links(first.article, [record.article for record in others]),
                ),
                first.article.language,
            )
            for first, *others in grouped.values()
        )

    async def _may_see(self, article: Article) -> bool:
        return article.audience == EVERYBODY or article.audience in await self._store.audiences(self._viewer)

    async def _feeds(self) -> list[Feed]:
        """The feeds of public news, and the feeds that are followed at the place itself."""
        here = {subscription.feed.id for subscription in await self._store.subscriptions(self._place)}
        return [
            feed
            for feed in await self._store.feeds()
            if feed.id in here or feed.shared or (feed.followed_openly and not feed.secret)
        ]


def _passages(blocks: Sequence[Block], results: dict[int, Result], question: str) -> list[Block | QuotePassage]:
    """The blocks of an answer, its quotations beside the question's words where these differ."""
    parts: list[Block | QuotePassage] = []
    for block in blocks:
        if not isinstance(block, QuoteCard):
            parts.append(block)
            continue
        result = results.get(block.quotation_id or 0)
        differs = result is not None and result.grade == "altered"
        words = " ".join(run.text for run in block.runs if run.is_marked) or block.quote
        compared = compared_runs(question, words, within=True) if differs else ()
        parts.append(QuotePassage(block, (result and result.language) or "", compared))
    return parts


def _compared_stories(material: Material, stories: Sequence[Sequence[int]], sure: float) -> tuple[SharedWords, ...]:
    shared: list[SharedWords] = []
    for article_ids in stories:
        records = [record for article_id in article_ids for record in material.quotations.get(article_id, ())]
        standing = [record for record in records if is_verbatim(record, material.texts)]
        shared += shared_words(standing, material.texts, sure, _MOST_IN_STORY)
    return within_sides(sorted(shared, key=lambda words: not words.differ)[:_MOST_SHARED], _MOST_SIDES)


def _feed_line(feed: Feed) -> FeedLine:
    state: FeedState = "fine"
    if feed.gone:
        state = "gone"
    elif feed.error:
        state = "failing"
    elif feed.checked_at is None:
        state = "new"
    next_try = feed.next_due if state == "failing" else None
    return FeedLine(
        shown_title(feed),
        "" if feed.secret else feed.url,
        state,
        feed_reason(feed),
        feed_remarks(feed) if state in ("fine", "failing") else "",
        feed.labels,
        feed.items,
        feed.failing_since if state in ("failing", "gone") else feed.checked_at,
        next_try,
    )


def _position_of(written: str) -> Position | None:
    """Where a page of quotations begins.

    Raises:
        UsageError: it isn't what the page before told.
    """
    try:
        return read_position(written) if written else None
    except ValueError:
        raise UsageError(say.PAGE_INCOMPLETE) from None
