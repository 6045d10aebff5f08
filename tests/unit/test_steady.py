"""That the clock was set is noticed, and that it goes a little wrong isn't."""

import pytest

from bot.ops.steady import ClockWatch
from tests.fakes.chat import FakeClock


def test_a_clock_that_runs_on_has_run_since_it_was_first_looked_at() -> None:
    clock = FakeClock()
    began, watch = clock.now(), ClockWatch(clock)
    clock.forward(hours=5)
    clock.jump(seconds=2)
    run = watch.look()
    assert (run.since, run.seconds, run.jumps) == (began, 5 * 3600, 0)


@pytest.mark.parametrize(("hours", "set_back"), [(72, False), (-72, True), (1, False), (-1, True)])
def test_a_jump_begins_a_new_run(hours: int, set_back: bool) -> None:
    clock = FakeClock()
    watch = ClockWatch(clock)
    clock.forward(hours=5)
    clock.jump(hours=hours)
    jumped = clock.now()
    assert watch.look().since == jumped
    clock.forward(minutes=10)
    run = watch.look()
    assert (run.since, run.seconds, run.jumps, run.set_back) == (jumped, 600, 1, set_back)


def test_a_clock_that_drifts_slowly_never_jumps() -> None:
    clock = FakeClock()
    watch = ClockWatch(clock)
    for _ in range(1000):
        clock.forward(seconds=5)
        clock.jump(seconds=0.1)
        watch.look()
    assert watch.look().jumps == 0


def test_both_clocks_set_back_together_are_a_jump() -> None:
    clock = FakeClock()
    watch = ClockWatch(clock)
    clock.forward(hours=-1)
    assert watch.look().jumps == 1
