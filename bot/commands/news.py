"""``/news``: latest items, searches, and single articles."""

from collections.abc import Sequence
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

_COUNT = 5
"""Articles of a list where nobody says another number."""
_ALTERNATIVES = 10
"""Most alternatives that are looked for, of words that commas separate."""
_SHOWN_QUOTES = 8
"""Quotations of an added article that are shown; further ones are counted."""

LATEST = Command(
    "news",
    "latest",
    "The newest items with their key quotes",
    "/news latest 5 about harbour",
    (
        Option("count", "How many (1 to 10)", integer=True, minimum=1, maximum=10),
        Option("source", "Only this outlet", suggest="source"),
        Option("about", "Only items with these words, or with one of several, separated by commas"),
    ),
)
SEARCH = Command(
    "news",
    "search",
    "Items with these words in title or text",
    "/news search night shifts",
    (Option("words", "All of them must occur; or one of several, separated by commas", required=True),),
)
ADD = Command(
    "news",
    "add",
    "Track one article now, and see its quotations",
    "/news add https://harbourpost.example/news/harbour-strike",
    (Option("url", "The article's address", required=True),),
)
COMMANDS = (LATEST, SEARCH, ADD, *following.COMMANDS, *muting.COMMANDS, WHY, *lists.COMMANDS)


async def latest_news(deps: Deps[NewsStore], request: Request) -> Message:
    """The newest articles of everything that is tracked."""
    query = ArticleQuery(source=text_argument(request, "source") or None, limit=number(request, "count", _COUNT))
    return await _items(deps, await _articles_with(deps, request, "about", query), "Latest news")


async def search(deps: Deps[NewsStore], request: Request) -> Message:
    """Articles that contain all the words; of words separated by commas, one of them."""
    words_typed = text_argument(request, "words")
    if not fold_words(words_typed):
        raise UsageError(f"There are no words in that. Write {usage_of(SEARCH)}, such as {SEARCH.example}")
    articles = await _articles_with(deps, request, "words", ArticleQuery(limit=_COUNT))
    return await _items(deps, articles, f"News with “{words_typed}”")


async def add_article(deps: Deps[NewsStore], request: Request) -> Message:
    """Fetch, extract and store one article; answer with its quotations."""
    saved, page = await deps.tracker.track(text_argument(request, "url"), viewer_at(request.place))
    quotations = (await deps.store.quotations_of([saved.article_id])).get(saved.article_id, [])
    alone = [record for record in quotations if record.quotation.within is None]
    records, texts = await standing(deps, alone)
    done = {"new": "Tracked", "changed": "Tracked again, its text has changed", "unchanged": "Tracked already"}
    count = f"{len(records)} quotation{'' if len(records) == 1 else 's'}"
    summary = f"{done[saved.outcome]}: {page.title} ({page.outlet}), {count}."
    shown = [quote_card(record, deps.sure, texts[record.article.id]) for record in records[:_SHOWN_QUOTES]]
    more = [Note(f"and {len(records) - len(shown)} more")] if len(records) > len(shown) else []
    results = tuple(result_of(record, None) for record in records)
    article = await deps.store.article_numbered(saved.article_id)
    here = (Note(_ADDED_HERE),) if article and article.audience != EVERYBODY else ()
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
        sentence = f"{title}: nothing found."
        return Message("not_found", sentence, (Paragraph(sentence),))
    once = {article.url: article for article in articles}  # a workspace's own copy may stand beside everybody's
    articles = list(once.values())
    quotations = await deps.store.quotations_of([article.id for article in articles])
    chosen = [(article, digest.key_quote(article, quotations.get(article.id, []), deps.sure)) for article in articles]
    texts = await deps.store.known_texts({article.id for article in articles})
    blocks: list[Block] = [Heading(title), *(digest.card(article, quote, texts) for article, quote in chosen)]
    results = tuple(result_of(quote, None) if quote else result_of_article(article) for article, quote in chosen)
    summary = f"{title}: {articles[0].title}" + (f" and {len(articles) - 1} more" if len(articles) > 1 else "")
    return Message("found", summary, tuple(blocks), results=results)


_ADDED_HERE = "Its address is a secret, so it is shown only in this workspace."
