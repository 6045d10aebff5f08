"""Prometheus' own tool reads the alerts and lets each of them fire, and none while all is well."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

RULES = Path(__file__).parents[2] / "deploy" / "prometheus" / "alerts.yaml"
Series = Mapping[str, str]
"""By the name of a series, with labels besides those of a target: its values at each minute, as promtool writes them
(https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/)."""


def observed(name: str, *bounds: str, below: int, labels: str = "") -> Series:
    """A histogram's buckets: all that is observed lies above the first ``below`` of the ``bounds``."""
    return {
        f'quotewire_{name}_seconds_bucket{{le="{bound}"{labels}}}': "0+0x300" if number < below else "0+10x300"
        for number, bound in enumerate((*bounds, "+Inf"))
    }


WELL: Series = {
    "up": "1x300",
    'quotewire_ready{part="ticks"}': "1x300",
    "process_start_time_seconds": "5x300",
    "quotewire_store_figures_age_seconds": "3x300",
    "quotewire_store_connections_used": "2x300",
    "quotewire_store_connections_most": "8x300",
    "quotewire_feed_lag_seconds": "3x300",
    "quotewire_feeds_failing": "1x300",
    "quotewire_feeds_polled": "10x300",
    "quotewire_outbox_oldest_seconds": "3x300",
    'quotewire_outbox_deliveries{state="failed"}': "2x300",
    'quotewire_outbox_deliveries{state="ambiguous"}': "0x300",
    'quotewire_rate_limits_total{platform="chirp"}': "0+1x300",
    'quotewire_shards{platform="chirp"}': "4x300",
    'quotewire_shards_held{platform="chirp"}': "4x300",
    'quotewire_worker_kills_total{why="time"}': "0x300",
    "quotewire_troubles": "0x300",
    **observed("event_loop_lag", "0.5", "1.0", below=0),
    **observed("answer", "2.0", "5.0", below=0, labels=', command="quote who"'),
    **observed("search", "1.0", "2.0", below=0),
    **observed("digest_late", "300.0", "900.0", below=0),
}
"""A process of which all is well."""
TROUBLES: Mapping[str, Series] = {
    "QuotewireDown": {"up": "1x5 0x300"},
    "QuotewireNotReady": {'quotewire_ready{part="ticks"}': "0x300"},
    "QuotewireRestarts": {"process_start_time_seconds": "1x30 1000x3 2000x3 3000x3 4000x300"},
    "QuotewireStoreSilent": {"quotewire_store_figures_age_seconds": "0+30x300"},
    "QuotewireConnectionsUsedUp": {"quotewire_store_connections_used": "8x300"},
    "QuotewireLoopSlow": observed("event_loop_lag", "0.5", "1.0", below=1),
    "QuotewireAnswersSlow": observed("answer", "2.0", "5.0", below=1, labels=', command="quote who"'),
    "QuotewireSearchSlow": observed("search", "1.0", "2.0", below=1),
    "QuotewireFeedsLate": {"quotewire_feed_lag_seconds": "2000x300"},
    "QuotewireFeedsFail": {"quotewire_feeds_failing": "6x300"},
    "QuotewireOutboxOld": {"quotewire_outbox_oldest_seconds": "0+60x300"},
    "QuotewirePostsFailed": {'quotewire_outbox_deliveries{state="failed"}': "2x30 3x300"},
    "QuotewirePostsUnclear": {'quotewire_outbox_deliveries{state="ambiguous"}': "1x300"},
    "QuotewireDigestsLate": observed("digest_late", "300.0", "900.0", below=1),
    "QuotewireRateLimited": {'quotewire_rate_limits_total{platform="chirp"}': "0+10x300"},
    "QuotewireShardsUnserved": {'quotewire_shards_held{platform="chirp"}': "2x300"},
    "QuotewireWorkersKilled": {'quotewire_worker_kills_total{why="time"}': "0+1x300"},
    "QuotewireTroubles": {"quotewire_troubles": "1x300"},
}
"""What differs where an alert has to fire within 50 minutes."""


def case(series: Series, firing: Sequence[str]) -> dict[str, Any]:
    """The alerts that fire after 50 minutes of these series."""
    target = 'job="quotewire", instance="a"'
    named = {
        name.replace("{", f"{{{target}, ") if "{" in name else f"{name}{{{target}}}": values
        for name, values in series.items()
    }
    expected = [{"labels": f'{{alertname="{name}"}}', "value": 1} for name in firing]
    fires = {"expr": 'count by (alertname) (ALERTS{alertstate="firing"})', "eval_time": "50m", "exp_samples": expected}
    listed = [{"series": name, "values": values} for name, values in named.items()]
    return {"interval": "1m", "input_series": listed, "promql_expr_test": [fires]}


@pytest.mark.skipif(shutil.which("promtool") is None, reason="promtool isn't there")
def test_each_alert_fires_and_none_does_while_all_is_well(tmp_path: Path) -> None:
    rules = yaml.safe_load(RULES.read_text(encoding="utf-8"))["groups"][0]["rules"]
    assert {rule["alert"] for rule in rules} == TROUBLES.keys()
    cases = [case({**WELL, **series}, [name]) for name, series in TROUBLES.items()]
    cases += [case(WELL, []), case({}, ["QuotewireDown"])]
    asked = tmp_path / "cases.yaml"
    asked.write_text(yaml.safe_dump({"rule_files": [str(RULES)], "evaluation_interval": "1m", "tests": cases}))
    done = subprocess.run(["promtool", "test", "rules", asked], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
