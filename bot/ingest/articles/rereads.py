"""Decides when the page of an article is read again. Pure.

Outlets correct most of what they correct within hours: of the articles that change at all, most change on their first
day (A. Spangher et al., "NewsEdits", NAACL 2022). So a young article is looked at a few times, each time later; what
is older is read again only where its feed says that it changed.

::

    look ── changed or not ──> the next wait of the plan, counted from when the article was first seen; then no more
      ├─ has grown ──────────> also after the plan's first wait, for as long as it grows: a live blog
      ├─ reads worse ────────> as unchanged: the good text stays
      ├─ 404, 410 ───────────> gone; the waits of the plan begin anew, and one of a week; then it is left
      ├─ no usable answer ───> again soon, three times
      └─ forbidden ──────────> never again
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.domain.articles import Article
from bot.ingest.sites.authority import host_of, same_address, same_host
from bot.text.words import fold_words

LookOutcome = Literal["unchanged", "changed", "grew", "worse", "gone", "failed", "forbidden"]

_WAITS = (timedelta(hours=1), timedelta(hours=6), timedelta(days=1), timedelta(days=3))
"""Times from an article's first sight to the looks at its page, where the settings say nothing else."""
_YOUNG = timedelta(days=7)
"""Age, by an article's own date, from which on its page isn't read again by itself; also the longest time from the
first sight for which a page that grows is followed."""
_LAST_TRY = timedelta(days=7)
"""Time from which a page is gone to the last look whether it is back."""
_RETRIES = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
"""Times from the first, second and third look in a row without a usable answer to the next look; after further ones the
plan goes on."""
_DAY = timedelta(days=1)
"""The longest wait that a server can ask for."""
_GROWTH = 20
"""Fewest words that a text has more than before, to have grown: counters and times of day change without an event."""


@dataclass(frozen=True, slots=True)
class RereadPlan:
    """The times from an article's first sight to the looks at its page, in their order (none: no look), and the hosts,
    with all names below them, whose pages are never read again by themselves."""

    waits: tuple[timedelta, ...] = _WAITS
    not_at: frozenset[str] = frozenset()


USUAL_PLAN = RereadPlan()


@dataclass(frozen=True, slots=True)
class NextLook:
    """What is stored after a look: when the next look is ``due`` (``None``: never), how many looks in a row
    failed, and since when the page is gone (``None``: it isn't)."""

    due: datetime | None
    failures: int = 0
    gone_since: datetime | None = None


def first_look(plan: RereadPlan, url: str, published: datetime | None, now: datetime) -> datetime | None:
    """When the page of an article that is stored now is looked at again; ``None`` where it never is."""
    if not may_reread(plan, url) or (published is not None and published < now - _YOUNG):
        return None
    return now + plan.waits[0]


def may_reread(plan: RereadPlan, url: str) -> bool:
    """Whether pages of this host are read again by themselves."""
    host = host_of(url)
    if host is None or not plan.waits:
        return False
    labels = host.name.split(".")
    return plan.not_at.isdisjoint(".".join(labels[at:]) for at in range(len(labels)))


def after_look(
    plan: RereadPlan,
    article: Article,
    failures: int,
    outcome: LookOutcome,
    now: datetime,
    retry_after: float | None = None,
) -> NextLook:
    """What follows from a look at ``article`` before which ``failures`` looks in a row had failed; ``retry_after`` is
    the number of seconds that the server asked to wait."""
    if not may_reread(plan, article.url):
        plan = RereadPlan(())
    gone_since = (article.gone_since or now) if outcome == "gone" else article.gone_since
    match outcome:
        case "forbidden":
            return NextLook(None, gone_since=gone_since)
        case "gone" | "worse":
            return NextLook(_planned(plan, article.first_seen, gone_since, now), gone_since=gone_since)
        case "failed":
            planned = _planned(plan, article.first_seen, gone_since, now)
            due = _sooner(now + _RETRIES[failures], planned) if failures < len(_RETRIES) else planned
            asked_for = now + timedelta(seconds=min(retry_after or 0.0, _DAY.total_seconds()))
            return NextLook(max(due, asked_for) if due else None, failures + 1, gone_since)
    planned = _planned(plan, article.first_seen, None, now)
    if outcome == "grew" and plan.waits and now < article.first_seen + _YOUNG:
        return NextLook(_sooner(now + plan.waits[0], planned))
    return NextLook(planned)


def has_grown(old_text: str, new_text: str) -> bool:
    """Whether a text has gone on since, as a live blog's."""
    return len(fold_words(new_text)) >= len(fold_words(old_text)) + _GROWTH


def has_moved(
    old_url: str, requested: str, final: str, moved_to: str | None, url: str, *, sent_by_its_site: bool = False
) -> bool:
    """Whether the article at ``old_url`` is at ``url`` from now on.

    ``requested`` was fetched and led to ``final``, a page that has the article's text and calls ``url`` its address;
    ``moved_to`` is the end of the redirects that are permanent. A redirect that holds only for now changes no address
    (RFC 9110, 15.4.3).

    Another host never takes an article over, since it could write words into its past; the article's own host gives it
    away: its address redirects for good, or ``sent_by_its_site``, a feed that speaks for the address has the same item
    with this link.
    """
    if old_url == url:
        return False
    own_link = same_address(requested, old_url)
    for_good = not same_address(requested, final) and same_address(moved_to or "", final)
    if same_host(old_url, url):
        return not own_link or same_address(requested, final) or for_good
    return for_good and same_address(final, url) if own_link else sent_by_its_site


def _planned(plan: RereadPlan, first_seen: datetime, gone_since: datetime | None, now: datetime) -> datetime | None:
    """The next moment of the plan, for a page that is there or that is gone; ``None`` after the last."""
    if gone_since is None:
        return next((first_seen + wait for wait in plan.waits if first_seen + wait > now), None)
    waits = (*plan.waits, _LAST_TRY) if plan.waits else ()
    return next((gone_since + wait for wait in waits if gone_since + wait > now), None)


def _sooner(moment: datetime, planned: datetime | None) -> datetime:
    return moment if planned is None else min(moment, planned)
