"""The outcome of a poll or a load, as the shell and the log print it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.domain.feeds import Feed
from bot.text.feed_names import shown_title
from bot.texts import reading as say

EntryOutcome = Literal["new", "changed", "unchanged", "failed", "left"]
_ORDER: tuple[EntryOutcome, ...] = ("new", "changed", "failed", "left")
"""The outcomes that a report names, in this order; unchanged pages aren't mentioned."""


@dataclass(frozen=True, slots=True)
class PollReport:
    """The outcome of a poll of a feed.

    ``changed`` articles have another text or title than before; ``unchanged`` pages were fetched for nothing;
    ``failed`` pages gave no article; ``left`` pages wait for the next poll. ``error`` says why the feed itself couldn't
    be read, ``problems`` why pages failed.
    """

    feed: Feed
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    left: int = 0
    error: str | None = None
    problems: tuple[str, ...] = ()

    def __str__(self) -> str:
        outcome = self.error or ", ".join(f"{getattr(self, name)} {name}" for name in _ORDER if getattr(self, name))
        return "\n  ".join([f"{shown_title(self.feed)}: {outcome or say.NOTHING_NEW_IN_FEED}", *self.problems])


@dataclass(frozen=True, slots=True)
class LoadReport:
    """The outcome of loading an archive, in numbers of articles; ``bad`` lines were skipped."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    bad: int = 0

    def __str__(self) -> str:
        return say.LOADED.format(new=self.new, changed=self.changed, unchanged=self.unchanged, bad=self.bad)


def poll_report(feed: Feed, outcomes: list[tuple[EntryOutcome, str | None]]) -> PollReport:
    """Count the outcomes of a feed's pages."""
    counted = Counter(outcome for outcome, _ in outcomes)
    return PollReport(
        feed,
        new=counted["new"],
        changed=counted["changed"],
        unchanged=counted["unchanged"],
        failed=counted["failed"],
        left=counted["left"],
        problems=tuple(problem for _, problem in outcomes if problem is not None),
    )


def counted_reasons(problems: Sequence[str]) -> str | None:
    """The reasons why items can't be read, the commonest first, with their numbers where there are several."""
    counted = Counter(problems).most_common()
    if len(counted) < 2:
        return counted[0][0] if counted else None
    reasons = [say.REASON_WITH_TIMES.format(reason=reason, times=times) for reason, times in counted[:_MOST_REASONS]]
    others = sum(times for _, times in counted[_MOST_REASONS:])
    return "; ".join([*reasons, *([say.OTHER_REASONS.format(times=others)] if others else [])])


_MOST_REASONS = 3
"""Reasons that are named of a feed; further ones are counted together."""
