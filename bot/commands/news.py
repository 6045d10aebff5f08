"""``/news``: items, and what is followed."""

from collections.abc import Sequence

from bot import digest
from bot.commands import lists
from bot.commands.deps import Deps, Handlers
from bot.commands.why import WHY, why_posted
from bot.domain.articles import Article, ArticleQuery
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.feeds import Feed
from bot.domain.messages import Block, Facts, Heading, Message, Note, Paragraph
from bot.domain.places import Subscription
from bot.domain.viewers import EVERYBODY, Viewer
from bot.search.evidence import quote_card
from bot.text.command_line import number, text_argument, words_argument
from bot.text.credits import result_of, result_of_article
from bot.text.filters import filter_words
from bot.text.words import fold_words

_COUNT = 5
"""Articles of a list where nobody says another number."""
_SHOWN_QUOTES = 8
"""Quotations of an added article that are shown; the rest is counted."""

LATEST = Command(
    "news",
    "latest",
    "The newest items with their key quotes",
    "/news latest 5 about harbour",
    (
        Option("count", "How many (1 to 10)", integer=True, minimum=1, maximum=10),
        Option("source", "Only this outlet", suggest="source"),
        Option("about", "Only items with these words"),
    ),
)
SEARCH = Command(
    "news",
    "search",
    "Items with these words in title or text",
    "/news search harbour strike",
    (Option("words", "All of them must occur", required=True),),
)
ADD = Command(
    "news",
    "add",
    "Track one article now, and see its quotations",
    "/news add https://harbourpost.example/2026/11/strike",
    (Option("url", "The article's address", required=True),),
)
FOLLOW = Command(
    "news",
    "follow",
    "Follow a site or feed here",
    "/news follow https://harbourpost.example only harbour, ferry",
    (
        Option("url", "A site's or a feed's address", required=True),
        Option("only", "Only items with one of these words, separated by commas"),
        Option("except", "No items with one of these words, separated by commas"),
        Option("private", "yes: what comes by it is shown only in this workspace or server", switch=True),
    ),
    manage=True,
)
UNFOLLOW = Command(
    "news",
    "unfollow",
    "Stop following a feed here",
    "/news unfollow Harbour Post",
    (Option("feed", "Its name or address, as /news feeds tells", required=True, suggest="feed"),),
    manage=True,
)
FEEDS = Command("news", "feeds", "What is followed here, and how each feed is doing", "/news feeds")
COMMANDS = (LATEST, SEARCH, ADD, FOLLOW, UNFOLLOW, FEEDS, WHY, *lists.COMMANDS)


async def latest_news(deps: Deps, request: Request) -> Message:
    """The newest articles of everything that is tracked."""
    query = ArticleQuery(
        words=tuple(fold_words(text_argument(request, "about"))),
        source=text_argument(request, "source") or None,
        limit=number(request, "count", _COUNT),
    )
    return await _items(deps, await deps.store.articles(query, Viewer.at(request.place)), "Latest news")


async def search(deps: Deps, request: Request) -> Message:
    """Articles that contain all the words."""
    words_typed = text_argument(request, "words")
    if not fold_words(words_typed):
        raise UsageError(f"There are no words in that. Write {SEARCH.usage}, such as {SEARCH.example}")
    query = ArticleQuery(words=tuple(fold_words(words_typed)), limit=_COUNT)
    articles = await deps.store.articles(query, Viewer.at(request.place))
    return await _items(deps, articles, f"News with “{words_typed}”")


async def add_article(deps: Deps, request: Request) -> Message:
    """Fetch, extract and store one article; answer with its quotations."""
    saved, page = await deps.tracker.track(text_argument(request, "url"), Viewer.at(request.place))
    quotations = (await deps.store.quotations_of([saved.article_id])).get(saved.article_id, [])
    records = [record for record in quotations if record.quotation.within is None]
    done = {"new": "Tracked", "changed": "Tracked again, its text has changed", "unchanged": "Tracked already"}
    count = f"{len(records)} quotation{'' if len(records) == 1 else 's'}"
    summary = f"{done[saved.outcome]}: {page.title} ({page.outlet}), {count}."
    shown = [quote_card(record, deps.sure) for record in records[:_SHOWN_QUOTES]]
    more = [Note(f"and {len(records) - len(shown)} more")] if len(records) > len(shown) else []
    results = tuple(result_of(record, None) for record in records)
    article = await deps.store.article_numbered(saved.article_id)
    here = (Note(_ADDED_HERE),) if article and article.audience != EVERYBODY else ()
    return Message("ok", summary, (Paragraph(summary), *here, *shown, *more), results=results)


async def follow(deps: Deps, request: Request) -> Message:
    """Find the feed of an address and subscribe the place to it."""
    # A feed that can't be followed isn't fetched; one that is followed already may get another filter.
    here = await deps.store.subscriptions(request.place)
    if text_argument(request, "url") not in {subscription.feed.url for subscription in here}:
        deps.limits.check_feeds(len(here))
    feed = await deps.tracker.follow(text_argument(request, "url"))
    private = _is_wanted(request)
    subscription = Subscription(
        request.place, feed, words_argument(request, "only"), words_argument(request, "except"), private
    )
    await deps.store.follow(subscription, deps.limits)
    sentence = f"Following {feed.title} here{_filter(subscription)}. New items come with /digest set."
    return Message("ok", sentence, (Paragraph(sentence), *_kept_here(subscription)), private=False)


async def unfollow(deps: Deps, request: Request) -> Message:
    """End a subscription of this place, by the feed's name or address."""
    name = text_argument(request, "feed")
    followed = [subscription.feed for subscription in await deps.store.subscriptions(request.place)]
    fitting = [feed for feed in followed if name == feed.url] or _named(followed, name)
    if len(fitting) != 1:
        names = ", ".join(feed.title for feed in (fitting or followed)) or "nothing"
        trouble = f"“{name}” fits several" if fitting else f"“{name}” isn't followed here"
        raise UsageError(f"{trouble}; {'which one' if fitting else 'followed'}: {names}")
    await deps.store.unfollow(request.place, fitting[0].id)
    theirs = "What came by it alone is shown only where it is followed." if fitting[0].private else _STILL_THERE
    sentence = f"{fitting[0].title} isn't followed here any more. {theirs}"
    return Message("ok", sentence, (Paragraph(sentence),), private=False)


async def feeds(deps: Deps, request: Request) -> Message:
    """What this place follows, or the shared feeds where it follows nothing itself."""
    subscriptions = await deps.store.subscriptions(request.place)
    rows = [
        (entry.feed.title, f"{entry.feed.health}{_filter(entry)}{_private(entry)} · {entry.feed.url}")
        for entry in subscriptions
    ]
    title = "Followed here"
    if not rows:
        rows = [(feed.title, f"{feed.health} · {feed.url}") for feed in await deps.store.feeds() if feed.shared]
        title = "Feeds for every place"
    if not rows:
        sentence = "Nothing is followed here. Follow a site with /news follow <address>."
        return Message("ok", sentence, (Paragraph(sentence),))
    return Message("ok", f"{title}: {len(rows)}", (Heading(title), Facts(tuple(rows))))


HANDLERS: Handlers = {
    LATEST.path: latest_news,
    SEARCH.path: search,
    ADD.path: add_article,
    FOLLOW.path: follow,
    UNFOLLOW.path: unfollow,
    FEEDS.path: feeds,
    WHY.path: why_posted,
    **lists.HANDLERS,
}


async def _items(deps: Deps, articles: Sequence[Article], title: str) -> Message:
    if not articles:
        sentence = f"{title}: nothing found."
        return Message("not_found", sentence, (Paragraph(sentence),))
    once = {article.url: article for article in articles}  # a workspace's own copy may stand beside everybody's
    articles = list(once.values())
    quotations = await deps.store.quotations_of([article.id for article in articles])
    chosen = [(article, digest.key_quote(article, quotations.get(article.id, []), deps.sure)) for article in articles]
    blocks: list[Block] = [Heading(title), *(digest.card(article, quote) for article, quote in chosen)]
    results = tuple(result_of(quote, None) if quote else result_of_article(article) for article, quote in chosen)
    summary = f"{title}: {articles[0].title}" + (f" and {len(articles) - 1} more" if len(articles) > 1 else "")
    return Message("found", summary, tuple(blocks), results=results)


def _named(feeds: Sequence[Feed], name: str) -> list[Feed]:
    wanted = name.casefold()
    exact = [feed for feed in feeds if feed.title.casefold() == wanted]
    return exact or [feed for feed in feeds if wanted in feed.title.casefold() or wanted in feed.url.casefold()]


def _filter(subscription: Subscription) -> str:
    words = filter_words(subscription)
    return f", {words}" if words else ""


def _is_wanted(request: Request) -> bool:
    """Whether what comes shall be shown here alone.

    Raises:
        UsageError: it is neither yes nor no.
    """
    typed = text_argument(request, "private").strip().casefold()
    if typed not in ("", "yes", "on", "no", "off"):
        raise UsageError(f"private is yes or no, not “{typed[:40]}”. Write {FOLLOW.example} private yes")
    return typed in ("yes", "on")


_STILL_THERE = "Its articles can still be searched."


def _kept_here(subscription: Subscription) -> tuple[Note, ...]:
    """Who sees what comes by a feed that isn't everybody's, and why."""
    feed = subscription.feed
    if feed.shared:
        return (Note("It is a feed for every place, so its articles are everybody's."),) if subscription.private else ()
    if feed.secret:
        return (Note(f"Its address is a secret, so {_ONLY_HERE}. Others who have the address see it where they are."),)
    if subscription.private:
        return (Note(f"As you wish, {_ONLY_HERE}, as long as nobody follows it openly elsewhere."),)
    return ()


_ADDED_HERE = "Its address is a secret, so it is shown only in this workspace."
_ONLY_HERE = "what comes by it alone is shown only in this workspace"


def _private(entry: Subscription) -> str:
    """Told by what this place and the address say: nobody learns who else follows a feed."""
    return " · private: only here" if entry.feed.secret or entry.private else ""
