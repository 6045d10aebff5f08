"""``/news``: latest items, searches, and single articles."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot import digest
from bot.commands import following, lists, muting
from bot.commands.deps import Deps, Handlers
from bot.commands.pages import standing
from bot.commands.stores import NewsStore
from bot.commands.why import WHY, why_posted
from bot.domain.articles import Article, ArticleQuery
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Block, Heading, Message, Note, Paragraph
from bot.domain.viewers import EVERYBODY
from bot.ports import viewer_at
from bot.search.evidence import quote_card
from bot.text.command_line import number, text_argument, usage_of, words_argument
from bot.text.credits import result_of, result_of_article
from bot.text.words import fold_words
from bot.texts import common
from bot.texts import declarations as declared
from bot.texts import news as say
from bot.texts.plural import Plural

_COUNT = 5
"""Articles of a list where nobody says another number."""
_ALTERNATIVES = 10
"""Most alternatives that are looked for, of words that commas separate."""
_SHOWN_QUOTES = 8
"""Quotations of an added article that are shown; further ones are counted."""

LATEST = Command(
    "news",
    "latest",
    declared.NEWS_LATEST,
    declared.NEWS_LATEST_EXAMPLE,
    (
        Option("count", declared.NEWS_LATEST_COUNT, integer=True, minimum=1, maximum=10),
        Option("source", declared.NEWS_LATEST_SOURCE, suggest="source"),
        Option("about", declared.NEWS_LATEST_ABOUT),
    ),
)
SEARCH = Command(
    "news",
    "search",
    declared.NEWS_SEARCH,
    declared.NEWS_SEARCH_EXAMPLE,
    (Option("words", declared.NEWS_SEARCH_WORDS, required=True),),
)
ADD = Command(
    "news",
    "add",
    declared.NEWS_ADD,
    declared.NEWS_ADD_EXAMPLE,
    (Option("url", declared.NEWS_ADD_URL, required=True),),
)
_ADDED: Mapping[str, Plural] = {
    "new": say.ARTICLE_NEW,
    "changed": say.ARTICLE_CHANGED,
    "unchanged": say.ARTICLE_UNCHANGED,
}
COMMANDS = (LATEST, SEARCH, ADD, *following.COMMANDS, *muting.COMMANDS, WHY, *lists.COMMANDS)


async def latest_news(deps: Deps[NewsStore], request: Request) -> Message:
    """The newest articles of everything that is tracked."""
    query = ArticleQuery(source=text_argument(request, "source") or None, limit=number(request, "count", _COUNT))
    return await _items(deps, await _articles_with(deps, request, "about", query), say.LATEST_NEWS)


async def search(deps: Deps[NewsStore], request: Request) -> Message:
    """Articles that contain all the words; of words separated by commas, one of them."""
    words_typed = text_argument(request, "words")
    if not fold_words(words_typed):
        raise UsageError(common.NO_WORDS.format(usage=usage_of(SEARCH), example=SEARCH.example))
    articles = await _articles_with(deps, request, "words", ArticleQuery(limit=_COUNT))
    return await _items(deps, articles, say.NEWS_WITH.format(words=words_typed))


async def add_article(deps: Deps[NewsStore], request: Request) -> Message:
    """Fetch, extract and store one article; answer with its quotations."""
    saved, page = await deps.tracker.track(text_argument(request, "url"), viewer_at(request.place))
    quotations = (await deps.store.quotations_of([saved.article_id])).get(saved.article_id, [])
    alone = [record for record in quotations if record.quotation.within is None]
    records, texts = await standing(deps, alone)
    summary = _ADDED[saved.outcome].of(len(records), title=page.title, outlet=page.outlet)
    shown = [quote_card(record, deps.sure, texts[record.article.id]) for record in records[:_SHOWN_QUOTES]]
    more = [Note(common.AND_MORE_BELOW.format(left=len(records) - len(shown)))] if len(records) > len(shown) else []
    results = tuple(result_of(record, None) for record in records)
    article = await deps.store.article_numbered(saved.article_id)
    here = (Note(say.ARTICLE_ONLY_HERE),) if article and article.audience != EVERYBODY else ()
    return Message("ok", summary, (Paragraph(summary), *here, *shown, *more), results=results)


HANDLERS: Handlers = {
    LATEST.path: latest_news,
    SEARCH.path: search,
    ADD.path: add_article,
    WHY.path: why_posted,
    **following.HANDLERS,
    **muting.HANDLERS,
    **lists.HANDLERS,
}


async def _articles_with(
    deps: Deps[NewsStore], request: Request, argument: str, query: ArticleQuery
) -> Sequence[Article]:
    """The newest articles with all words of one of the argument's parts, which commas separate."""
    alternatives = [words for part in words_argument(request, argument) if (words := tuple(fold_words(part)))]
    return await deps.store.articles(
        replace(query, or_words=tuple(alternatives[:_ALTERNATIVES])), viewer_at(request.place)
    )


async def _items(deps: Deps[NewsStore], articles: Sequence[Article], title: str) -> Message:
    if not articles:
        sentence = say.NO_NEWS.format(title=title)
        return Message("not_found", sentence, (Paragraph(sentence),))
    once = {article.url: article for article in articles}  # a workspace's own copy may stand beside everybody's
    articles = list(once.values())
    quotations = await deps.store.quotations_of([article.id for article in articles])
    chosen = [(article, digest.key_quote(article, quotations.get(article.id, []), deps.sure)) for article in articles]
    texts = await deps.store.known_texts({article.id for article in articles})
    blocks: list[Block] = [Heading(title), *(digest.card(article, quote, texts) for article, quote in chosen)]
    results = tuple(result_of(quote, None) if quote else result_of_article(article) for article, quote in chosen)
    found_news = say.NEWS_FOUND_MORE if len(articles) > 1 else say.NEWS_FOUND
    summary = found_news.format(title=title, first=articles[0].title, left=len(articles) - 1)
    return Message("found", summary, tuple(blocks), results=results)
