"""Invented article pages in the manner of the systems by which outlets of many countries publish.

Each is built of small parts: the article's own lines, which count, and what such systems put around them, which doesn't.
"""

from tests.fakes.newsrooms.made import MadePage
from tests.fakes.newsrooms.of_the_west import WESTERN
from tests.fakes.newsrooms.of_the_world import WORLDWIDE
from tests.fakes.newsrooms.with_difficulties import DIFFICULT

__all__ = ["MADE_PAGES", "MadePage"]

MADE_PAGES: tuple[MadePage, ...] = (*WESTERN, *WORLDWIDE, *DIFFICULT)
"""All pages."""
