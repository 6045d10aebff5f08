"""How far ahead stored times may lie before they count as written by a clock that was ahead."""

from datetime import timedelta

import pytest

from bot.domain.ahead import LatestTimes
from bot.ops.ahead import LONGEST_RETRY, latest_times
from tests.builders import NOW

LEASE = timedelta(minutes=2)


@pytest.mark.parametrize("set_back", [False, True])
def test_every_wait_that_a_right_clock_can_write_is_allowed(set_back: bool) -> None:
    latest = latest_times(NOW, LEASE, set_back=set_back)
    day = timedelta(days=1)
    assert min(latest.feed, latest.entry) > NOW + day
    assert latest.delivery > NOW + 1.25 * LONGEST_RETRY  # with jitter
    assert NOW < latest.past < NOW + timedelta(hours=1)
    assert (latest.new_lease, latest.lease) == (NOW + LEASE, NOW + 2 * LEASE)


def test_after_the_clock_was_set_back_no_failed_try_waits() -> None:
    assert latest_times(NOW, LEASE, set_back=True).retry == NOW
    usual: LatestTimes = latest_times(NOW, LEASE, set_back=False)
    assert usual.retry == usual.delivery
