"""Looks at the pages of stored articles: when the next look is due, and what makes it conditional."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.articles import Article

LONGEST_WAIT = timedelta(days=30)
"""The longest time from an article's first sight to a look at its page that the settings may have."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a page's last good answer said of itself (RFC 9110, 8.8): with it the next request is conditional."""

    etag: str | None = None
    last_modified: str | None = None


NO_VALIDATORS = Validators()


@dataclass(frozen=True, slots=True)
class PageLook:
    """The next look at an article's page. ``address`` is where the page was read last, whose ``validators`` these are;
    ``failures`` counts the looks in a row to which no usable answer came. ``due`` is ``None`` where the page isn't
    looked at again by itself."""

    address: str
    validators: Validators
    due: datetime | None
    failures: int = 0


@dataclass(frozen=True, slots=True)
class PageRead:
    """Where an article's page was read just now, with the answer's ``validators``. A new article's page is looked at
    again when it is ``due``. ``moves`` is the id of the stored article that is at the page's own address from now on;
    ``None`` where it has that address already. ``joins`` is the id of the article that was stored under that address
    meanwhile, and is one with the article that moves; its texts must be alike, too. ``again`` is the id of the stored
    article whose page was looked at again: where it was deleted meanwhile, nothing is stored."""

    address: str
    validators: Validators
    due: datetime | None = None
    moves: int | None = None
    joins: int | None = None
    again: int | None = None


@dataclass(frozen=True, slots=True)
class DueLook:
    """An article whose page is to be looked at now."""

    article: Article
    look: PageLook
