"""Schedules under a clock that somebody sets: no digest twice for one slot, and no silence once the clock is right."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest import decide_slot, parse_when, parse_zone, upcoming_slots
from bot.domain.delivery import DueSchedule, Schedule
from bot.domain.options import PlaceOptions
from bot.domain.places import Place
from bot.ops.steady import ClockWatch
from tests.fakes.chat import FakeClock

STEP = timedelta(minutes=30)
HERE = Place("console", "", "main")
WHENS = ("daily 02:30", "daily 12:00", "every 1h", "every 4h", "weekdays 08:00", "daily 00:30, 23:30")
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
STARTS = (datetime(2026, 3, 27, 9, tzinfo=UTC), datetime(2026, 10, 23, 9, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))


@dataclass
class Simulated:
    """A schedule, and the claims of its slots as the store keeps them: each slot once, and which came last."""

    when: str
    zone: str
    clock: FakeClock
    watch: ClockWatch = field(init=False)
    created_at: datetime = field(init=False)
    claims: list[datetime | None] = field(default_factory=list)
    posts: list[tuple[float, datetime]] = field(default_factory=list)
    """When, on the steady clock, and for which slot."""

    def __post_init__(self) -> None:
        self.created_at = self.clock.now()
        self.restart()

    def restart(self) -> None:
        self.watch = ClockWatch(self.clock)

    def run(self, time: timedelta) -> None:
        for _ in range(time // STEP):
            self.clock.forward(seconds=STEP.total_seconds())
            self.tick()

    def tick(self) -> None:
        run = self.watch.look()
        seen = decide_slot(DueSchedule(self._schedule(), PlaceOptions()), run.now, run.since)
        if seen.slot is None:
            return
        if seen.slot in self.claims:
            if not seen.anew:
                return
            self.claims[self.claims.index(seen.slot)] = None
        self.claims.append(seen.slot)
        self.posts.append((self.clock.steady(), seen.slot))

    def _schedule(self) -> Schedule:
        held = [(number, slot) for number, slot in enumerate(self.claims, 1) if slot is not None]
        last = held[-1] if held else (None, None)
        top = max((slot for _, slot in held), default=None)
        begun = self.created_at
        return Schedule(1, HERE, self.when, self.zone, 8, (), begun, begun, last[1], top_slot=top, last_digest=last[0])

    def slots(self, after: datetime, upto: datetime) -> list[datetime]:
        found = list[datetime]()
        for slot in upcoming_slots(parse_when(self.when), parse_zone(self.zone), after):
            if slot > upto:
                return found
            found.append(slot)
        return found


cases = st.builds(
    lambda when, where, start: Simulated(when, where, FakeClock(start)),
    st.sampled_from(WHENS),
    st.sampled_from(ZONES),
    st.sampled_from(STARTS),
)
hours = st.integers(-96, 96).filter(bool)


@given(cases, st.integers(1, 120))
@settings(max_examples=20, deadline=None)
def test_under_a_clock_that_runs_on_each_slot_is_posted_once(case: Simulated, run_for: int) -> None:
    case.run(timedelta(hours=run_for))
    assert [slot for _, slot in case.posts] == case.slots(case.created_at, case.clock.now())


@given(cases, st.lists(st.tuples(st.integers(0, 40), hours), max_size=4))
@settings(max_examples=20, deadline=None)
def test_however_the_clock_is_set_there_is_no_silence_once_it_runs_on(
    case: Simulated, jumps: list[tuple[int, int]]
) -> None:
    for run_for, by in jumps:
        case.run(timedelta(hours=run_for))
        case.clock.jump(hours=by)
        case.tick()
    settled, posted = case.clock.now(), len(case.posts)
    known = {slot for _, slot in case.posts}
    case.run(timedelta(days=8))
    slots = case.slots(settled, case.clock.now())
    silent = sorted(set(slots) - {slot for _, slot in case.posts[posted:]})
    assert set(silent) <= known | {case.created_at}
    assert len(silent) <= 2  # what was posted just before, and what was claimed last of all


@given(cases, st.lists(st.tuples(st.integers(0, 40), hours), max_size=4))
@settings(max_examples=20, deadline=None)
def test_however_the_clock_is_set_a_slot_that_comes_again_is_posted_an_hour_or_half_an_interval_later_at_the_soonest(
    case: Simulated, jumps: list[tuple[int, int]]
) -> None:
    for run_for, by in jumps:
        case.run(timedelta(hours=run_for))
        case.clock.jump(hours=by)
        case.tick()
    case.run(timedelta(days=2))
    last: dict[datetime, float] = {}
    for at, slot in case.posts:
        after = next(upcoming_slots(parse_when(case.when), parse_zone(case.zone), slot))
        assert at - last.get(slot, float("-inf")) >= min(3600.0, (after - slot).total_seconds() / 2)
        last[slot] = at


@given(cases, st.integers(0, 50), st.integers(-96, 96), st.integers(0, 1), st.booleans())
@settings(max_examples=20, deadline=None)
def test_a_clock_that_is_wrong_for_half_an_hour_makes_no_slot_twice(
    case: Simulated, run_for: int, by: int, steps: int, starts: bool
) -> None:
    """As after a start without a network, until the time is fetched."""
    case.run(timedelta(hours=run_for))
    case.clock.jump(hours=by)
    if starts:
        case.restart()
    case.run(steps * STEP)
    case.clock.jump(hours=-by)
    case.run(timedelta(hours=1))
    slots = [slot for _, slot in case.posts]
    assert len(slots) == len(set(slots))


def test_a_clock_that_is_behind_for_half_an_hour_repeats_no_hourly_digest_of_a_zone_half_an_hour_beside() -> None:
    case = Simulated("every 1h", "Asia/Kolkata", FakeClock(STARTS[0]))
    case.run(timedelta(hours=2))
    case.clock.jump(hours=-2)
    case.restart()
    case.run(STEP)  # the slot of 15:00 in Kolkata comes again
    case.clock.jump(hours=2)
    case.run(timedelta(hours=1))
    assert [f"{slot:%H:%M}" for _, slot in case.posts] == ["09:30", "10:30", "11:30", "12:30"]


def test_daily_at_noon_after_a_clock_that_was_three_days_ahead_comes_every_day() -> None:
    case = Simulated("daily 12:00", "UTC", FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC)))
    case.run(timedelta(days=1))
    case.clock.jump(days=3)
    case.run(timedelta(hours=6))
    case.clock.jump(days=-3)
    posted = len(case.posts)
    case.run(timedelta(days=5))
    assert [f"{slot:%d %H}" for _, slot in case.posts[posted:]] == ["25 12", "26 12", "27 12", "28 12", "29 12"]


def test_daily_at_noon_after_days_under_a_clock_that_was_three_days_ahead_comes_every_day() -> None:
    case = Simulated("daily 12:00", "UTC", FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC)))
    case.clock.jump(days=3)
    case.run(timedelta(days=5))
    case.clock.jump(days=-3)
    case.restart()
    posted = len(case.posts)
    case.run(timedelta(days=4))
    assert [f"{slot:%d %H}" for _, slot in case.posts[posted:]] == ["28 12", "29 12", "30 12", "01 12"]


def test_a_schedule_that_was_set_under_a_clock_that_was_ahead_begins_with_the_next_slot() -> None:
    case = Simulated("daily 12:00", "UTC", FakeClock(datetime(2026, 11, 26, 9, tzinfo=UTC)))
    case.clock.jump(days=-3)
    case.run(timedelta(days=2))
    assert [f"{slot:%d %H}" for _, slot in case.posts] == ["23 12", "24 12"]
