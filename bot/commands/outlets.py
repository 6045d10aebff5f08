"""Finds the other outlets that tell the story of an article, for who may see them."""

import asyncio
from collections.abc import Collection, Mapping, Sequence

from bot.commands.deps import Deps
from bot.commands.stores import StoryStore
from bot.digest.stories import APART, appeared_at, others_telling
from bot.domain.articles import Article, ArticleQuery
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY, Viewer
from bot.ports import viewer_at
from bot.text.lang.en.function_words import STOP_WORDS
from bot.text.words import fold_words

_WINDOW = 300
"""Articles around a story's time that are compared with it, newest first."""
_WITH_WORD = 30
"""Articles with a word of the headline that are compared too, where there are more in that time."""
_WORDS = 6
"""Words of a headline, the longest ones, by which articles are looked up then: short ones stand in too many."""
_FEWEST_LETTERS = 4
"""Letters of the shortest such word."""


async def visible(deps: Deps[StoryStore], place: Place, article_ids: Collection[int]) -> list[Article]:
    """The articles of these ids that may be shown at a place, in this order; others are left out, as if unknown."""
    by_id = await deps.store.articles_numbered(article_ids)
    once = {by_id[number].id: by_id[number] for number in article_ids if number in by_id}
    return await _seen(deps, place, list(once.values()))


async def other_outlets(
    deps: Deps[StoryStore], place: Place, articles: Sequence[Article]
) -> Mapping[int, Sequence[Article]]:
    """For each of these articles the newest one of every other outlet that tells its story, by its id; newest first.

    What a digest here told with it counts too: stories are compared anew, and may look different among other news.
    """
    candidates = await _candidates(deps, articles, viewer_at(place))
    texts = await deps.store.known_texts({article.id for article in (*articles, *candidates)})
    # Hundreds of texts are compared: not on the event loop.
    alike = await asyncio.to_thread(others_telling, articles, candidates, texts)
    together = await deps.store.told_with(place, [article.id for article in articles])
    others = [article for listed in together.values() for article in listed]
    seen = {article.id for article in await _seen(deps, place, others)}
    return {
        article.id: _by_outlet(
            article, [*alike[article.id], *(other for other in together.get(article.id, ()) if other.id in seen)]
        )
        for article in articles
    }


async def _seen(deps: Deps[StoryStore], place: Place, articles: Sequence[Article]) -> list[Article]:
    audiences = {EVERYBODY}
    if any(article.audience != EVERYBODY for article in articles):
        audiences |= await deps.store.audiences(viewer_at(place))
    return [article for article in articles if article.audience in audiences]


async def _candidates(deps: Deps[StoryStore], articles: Sequence[Article], viewer: Viewer) -> list[Article]:
    moments = [appeared_at(article) for article in articles]
    query = ArticleQuery(limit=_WINDOW, appeared=(min(moments) - APART, max(moments) + APART))
    candidates = list(await deps.store.articles(query, viewer))
    for article in articles if len(candidates) == _WINDOW else ():
        around = (appeared_at(article) - APART, appeared_at(article) + APART)
        for word in _telling(article.title):
            with_word = ArticleQuery(words=(word,), limit=_WITH_WORD, appeared=around)
            candidates += await deps.store.articles(with_word, viewer)
    return list({candidate.id: candidate for candidate in candidates}.values())


def _telling(title: str) -> list[str]:
    words = {word for word in fold_words(title) if len(word) >= _FEWEST_LETTERS and word not in STOP_WORDS}
    return sorted(words, key=lambda word: (-len(word), word))[:_WORDS]


def _by_outlet(article: Article, others: Sequence[Article]) -> list[Article]:
    newest: dict[str, Article] = {}
    for other in sorted(others, key=lambda other: (appeared_at(other), other.id), reverse=True):
        if other.outlet != article.outlet and other.url != article.url:
            newest.setdefault(other.outlet, other)
    return list(newest.values())
