"""The stories of the last days, by the code that chooses the items of a digest. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import digest
from bot.digest import Item, ItemChoice, Material, Wishes, choose_items
from bot.domain.articles import Article
from bot.domain.web_pages import OutletArticle, StoryLine

REACH = timedelta(hours=48)
"""How much older than the newest article an article of today's stories may be."""
MOST_STORIES = 20
"""Stories that the page shows, at most."""


def recent_articles(articles: Sequence[Article]) -> list[Article]:
    """The articles that appeared within :data:`REACH` of the newest, once for each address."""
    by_url = {article.url: article for article in articles}
    newest = max((_appeared(article) for article in articles), default=None)
    return [article for article in by_url.values() if newest and newest - _appeared(article) <= REACH]


def _appeared(article: Article) -> datetime:
    return article.published or article.first_seen


def chosen_stories(material: Material, sure: float) -> ItemChoice:
    """The stories with their key quotes; it takes up to a second, so it runs in a worker process."""
    return choose_items(material, Wishes(MOST_STORIES, sure))


def story_line(item: Item, material: Material) -> StoryLine:
    """A story as the page shows it."""
    story = item.story
    card = digest.card(story.lead, item.quote, material.texts, story.also_in)
    seen = {story.lead.outlet}
    others = []
    for article in story.others:
        if article.outlet not in seen:
            seen.add(article.outlet)
            others.append(OutletArticle(article.outlet, article.id))
    return StoryLine(card, story.lead.language, story.appeared_at, tuple(others))
