"""The numbers of a process for Prometheus. The only module that knows its library; each process has a registry of its
own, handed about, so nothing is global.

No label has values from outside: platforms, commands and outcomes are lists that the program has. A feed's address or a
place in a label would make a time series for each (Prometheus, "Metric and label naming": "Do not use labels to store
dimensions with high cardinality").
"""

import time
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info
from prometheus_client.exposition import generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from bot.domain.operations import PoolUse, StoreFigures
from bot.ports.metering import WorkerEnd
from bot.texts import metrics as say

SendOutcome = Literal["sent", "later", "gone", "unclear", "slow", "broken"]
"""How a try to post ended: posted, to be tried again, its place is gone, perhaps posted, no answer in time, a bug."""

_SHORT = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
"""Upper bounds in seconds, for what somebody waits for: a platform drops an interaction after 3 s."""
_LONG = (1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0, 14_400.0)
"""Upper bounds in seconds, for what is late against a plan: ticks look every 5 s, feeds are due every 15 minutes."""


class Metrics:
    """Implements ``bot.ports.Meter``, and makes the text that Prometheus reads.

    ``store`` is the kind of database, ``compiled`` whether the quotation engine is.
    """

    def __init__(self, store: str = "", *, compiled: bool = False) -> None:
        self.registry = CollectorRegistry()
        counter, histogram = self._counter, self._histogram
        self._polls = counter("polls", say.POLLS, ["outcome"])
        self._poll_late = histogram("poll_late_seconds", say.POLL_LATE, _LONG)
        self._sends = counter("sends", say.SENDS, ["platform", "outcome"])
        self._digest_late = histogram("digest_late_seconds", say.DIGEST_LATE, _LONG)
        self._worker_ends = counter("worker_kills", say.WORKER_KILLS, ["why"])
        self._refused = counter("refused_addresses", say.REFUSED_ADDRESSES)
        self._limited = counter("rate_limits", say.RATE_LIMITS, ["platform"])
        self._shards = Gauge("quotewire_shards", say.SHARDS_OF_ALL, ["platform"], registry=self.registry)
        self._shards_held = Gauge("quotewire_shards_held", say.SHARDS_OF_PROCESS, ["platform"], registry=self.registry)
        self._lag = histogram("event_loop_lag_seconds", say.EVENT_LOOP_LAG, _SHORT)
        self._searches = histogram("search_seconds", say.SEARCH_SECONDS, _SHORT)
        self._answers = histogram("answer_seconds", say.ANSWER_SECONDS, _SHORT, ["command"])
        self._begin_at_zero()
        Info("quotewire_build", say.BUILD, registry=self.registry).info(
            {"version": version("quotewire"), "store": store, "engine": "compiled" if compiled else "plain"}
        )
        ProcessCollector(registry=self.registry)

    def _counter(self, name: str, text: str, labels: Iterable[str] = ()) -> Counter:
        return Counter(f"quotewire_{name}", text, tuple(labels), registry=self.registry)

    def _histogram(self, name: str, text: str, bounds: tuple[float, ...], labels: Iterable[str] = ()) -> Histogram:
        return Histogram(f"quotewire_{name}", text, tuple(labels), registry=self.registry, buckets=bounds)

    def _begin_at_zero(self) -> None:
        """Show counters with labels before anything is counted: an alert on an increase would miss the first."""
        for outcome in ("good", "failed"):
            self._polls.labels(outcome)
        for why in ("time", "memory", "died"):
            self._worker_ends.labels(why)

    def polled(self, late: float, *, failed: bool) -> None:
        """See ``bot.ports.Meter``."""
        self._polls.labels("failed" if failed else "good").inc()
        self._poll_late.observe(max(late, 0.0))

    def digested(self, late: float) -> None:
        """See ``bot.ports.Meter``."""
        self._digest_late.observe(max(late, 0.0))

    def worker_ended(self, why: WorkerEnd) -> None:
        """See ``bot.ports.Meter``."""
        self._worker_ends.labels(why).inc()

    def searched(self, seconds: float) -> None:
        """See ``bot.ports.Meter``."""
        self._searches.observe(seconds)

    def rate_limited(self, platform: str) -> None:
        """See ``bot.ports.Meter``."""
        self._limited.labels(platform).inc()

    def shards_held(self, platform: str, held: int, count: int) -> None:
        """See ``bot.ports.Meter``."""
        self._shards.labels(platform).set(count)
        self._shards_held.labels(platform).set(held)

    def refused(self) -> None:
        """The guard refused an address."""
        self._refused.inc()

    def tried(self, platform: str, outcome: SendOutcome) -> None:
        """A try to post ended."""
        self._sends.labels(platform, outcome).inc()

    def answered(self, command: str, seconds: float) -> None:
        """A chat command was answered; ``command`` is one that is declared."""
        self._answers.labels(command).observe(seconds)

    def lagged(self, seconds: float) -> None:
        """The event loop came ``seconds`` late."""
        self._lag.observe(max(seconds, 0.0))

    def show(self, source: "Gauges") -> None:
        """Ask ``source`` for its numbers at each scrape."""
        self.registry.register(source)

    def text(self) -> bytes:
        """All numbers in Prometheus' text format."""
        return generate_latest(self.registry)


class Gauges(Collector):
    """Numbers that are read when they are scraped. The functions must neither wait nor fail: they give what is known.

    ``figures`` are the store's newest numbers with their moment on the steady clock, ``None`` before the first;
    ``pool`` is the use of its connections; ``ready`` tells of each part of the bot whether it is ready; ``troubles``
    counts what fails in the background.
    """

    def __init__(
        self,
        figures: Callable[[], tuple[StoreFigures, float] | None],
        pool: Callable[[], PoolUse | None],
        ready: Callable[[], Mapping[str, bool]],
        troubles: Callable[[], int],
    ) -> None:
        self._figures = figures
        self._pool = pool
        self._ready = ready
        self._troubles = troubles

    def collect(self) -> Iterable[Metric]:
        """See prometheus_client."""
        parts = self._ready()
        yield _gauge("ready", say.ALL_READY, float(all(parts.values())))
        yield _labelled("part_ready", say.PART_READY, "part", parts)
        yield _gauge("troubles", say.TROUBLES, self._troubles())
        if (pool := self._pool()) is not None:
            yield _gauge("store_connections_used", say.STORE_CONNECTIONS_USED, pool.used)
            yield _gauge("store_connections_most", say.STORE_CONNECTIONS_MOST, pool.most)
        if (known := self._figures()) is not None:
            yield from _store_metrics(known[0], time.monotonic() - known[1])


def _store_metrics(figures: StoreFigures, age: float) -> Iterable[Metric]:
    yield _gauge("store_figures_age_seconds", say.STORE_FIGURES_AGE, age)
    yield _total("articles_stored", say.ARTICLES_EVER_STORED, figures.articles)
    yield _total("quotations_stored", say.QUOTATIONS_EVER_STORED, figures.quotations)
    yield _gauge("feeds_polled", say.FEEDS_POLLED, figures.feeds)
    yield _gauge("feeds_failing", say.FEEDS_FAILING, figures.failing_feeds)
    yield _gauge("feed_lag_seconds", say.FEED_LAG, figures.feed_lag)
    states = {name: getattr(figures, name) for name in ("waiting", "leased", "failed", "ambiguous")}
    yield _labelled("outbox_deliveries", say.OUTBOX_DELIVERIES, "state", states)
    yield _gauge("outbox_oldest_seconds", say.OUTBOX_OLDEST, figures.outbox_age)


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(f"quotewire_{name}", text, value)


def _total(name: str, text: str, value: float) -> Metric:
    return CounterMetricFamily(f"quotewire_{name}", text, value)


def _labelled(name: str, text: str, label: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(f"quotewire_{name}", text, labels=[label])
    for key, value in values.items():
        family.add_metric([key], float(value))
    return family
