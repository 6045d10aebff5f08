"""What stands in deploy/ can be used as it stands, and tells of settings, numbers and paths that there are."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.app.duties import duties_named
from bot.domain.operations import PoolUse, StoreFigures
from bot.ops.health import Health
from bot.ops.metrics import Gauges, Metrics
from bot.ops.server import OpsServer
from bot.text.listening import listening_at
from config import Settings, load_settings, troubles_of, variable
from tests.fakes.dockerfile import Instruction, admitted, as_list, instructions, pairs

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
DOCKERFILE = DEPLOY / "Dockerfile"
COMPOSE = [DEPLOY / "compose.sqlite.yaml", DEPLOY / "compose.postgres.yaml"]
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
FIELDS = {variable(field): field for field in Settings.model_fields}
PASSWORD = "letters0and0digits"


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def alerts() -> list[dict[str, Any]]:
    return [rule for group in loaded(DEPLOY / "prometheus" / "alerts.yaml")["groups"] for rule in group["rules"]]


def panels() -> list[dict[str, Any]]:
    board = json.loads((DEPLOY / "grafana" / "quotewire.json").read_text(encoding="utf-8"))
    return [panel for panel in board["panels"] if panel["type"] != "row"]


def expressions() -> Iterator[tuple[str, str]]:
    """Every question to Prometheus, with its place."""
    yield from ((alert["alert"], alert["expr"]) for alert in alerts())
    yield from ((panel["title"], target["expr"]) for panel in panels() for target in panel["targets"])


def known_series() -> dict[str, set[str]]:
    """The names that a scrape has, with their labels; every one of them once counted."""
    metrics = Metrics("sqlite")
    metrics.show(Gauges(lambda: (StoreFigures(), 0.0), lambda: PoolUse(0, 8), lambda: {"ticks": True}, lambda: 0))
    metrics.polled(1.0, failed=False)
    metrics.digested(1.0)
    metrics.searched(1.0)
    metrics.rate_limited("chirp")
    metrics.shards_held("chirp", 1, 2)
    metrics.refused()
    metrics.tried("chirp", "sent")
    metrics.answered("quote who", 1.0)
    metrics.lagged(0.0)
    series: dict[str, set[str]] = {"up": set()}  # Prometheus' own: "Jobs and instances"
    for family in metrics.registry.collect():
        for sample in family.samples:
            series.setdefault(sample.name, set()).update(sample.labels)
    return series


SERIES = known_series()
FUNCTIONS = {"absent", "rate", "increase", "delta", "changes", "histogram_quantile", "sum", "max", "min"}
WORDS = {"by", "and", "or", "unless"}
TOKEN = re.compile(
    r'\s*(?:(?P<name>[a-zA-Z_:][\w:]*)|(?P<number>\d+(?:\.\d+)?)|(?P<text>"[^"]*")'
    r"|(?P<range>\[(?:\d+[smhd]|\$__rate_interval)\])|(?P<sign>==|!=|>=|<=|=~|[-+*/<>=(){},]))"
)
"""Prometheus, "Querying basics", as far as it is used here."""


def names_asked(expression: str) -> tuple[set[str], set[str]]:
    """The series and the labels that an expression names.

    Raises:
        AssertionError: it has something else in it, or its parentheses don't match.
    """
    series, labels, open_, at = set[str](), set[str](), list[str](), 0
    before = ""
    while at < len(expression.rstrip()):
        token = TOKEN.match(expression, at)
        assert token, f"{expression!r} can't be read from {expression[at:]!r} on"
        at = token.end()
        word = token[0].strip()
        if token["name"] and (open_[-1:] == ["{"] or open_[-1:] == ["by("]):
            labels.add(word)
        elif token["name"] and word not in FUNCTIONS | WORDS:
            series.add(word)
        elif word in "({":
            open_.append("by(" if before == "by" else word)
        elif word in ")}":
            assert open_, f"{expression!r} closes what it hasn't opened"
            assert open_.pop().endswith({")": "(", "}": "{"}[word])
        before = word
    assert not open_, f"{expression!r} doesn't end"
    return series, labels


@pytest.mark.parametrize(("place", "expression"), list(expressions()))
def test_alerts_and_dashboard_ask_for_numbers_that_there_are(place: str, expression: str) -> None:
    series, labels = names_asked(expression)
    assert series
    assert series <= SERIES.keys(), place
    has = {"instance", "job", *(label for name in series for label in SERIES[name])}
    assert labels <= has, place


@pytest.mark.parametrize("wrong", ["rate(x[5m]", "x)", "sum by (le (x)", "x ; y", "rate(x[soon])"])
def test_an_expression_that_is_none_is_seen(wrong: str) -> None:
    with pytest.raises(AssertionError):
        names_asked(wrong)


def test_every_number_of_the_bot_is_on_the_dashboard() -> None:
    shown = {name for panel in panels() for target in panel["targets"] for name in names_asked(target["expr"])[0]}
    plain = {re.sub(r"_(bucket|count|sum)$", "", name) for name in shown}
    ours = {re.sub(r"_(bucket|count|sum|created)$", "", name) for name in SERIES if name.startswith("quotewire_")}
    created = {
        name.removesuffix("_total") for name in ours if name.endswith("_total")
    }  # OpenMetrics tells when a counter began
    assert ours - plain - created == set()


def test_every_alert_and_every_figure_stands_in_the_docs() -> None:
    assert [alert["alert"] for alert in alerts() if f"| `{alert['alert']}` |" not in OPERATIONS] == []
    assert [panel["title"] for panel in panels() if f"| {panel['title']} |" not in OPERATIONS] == []
    told = set(re.findall(r"^\| `(Quotewire\w+)` \|", OPERATIONS, re.MULTILINE))
    assert told == {alert["alert"] for alert in alerts()}


def test_alerts_are_whole_and_stand_once() -> None:
    names = [alert["alert"] for alert in alerts()]
    assert len(names) == len(set(names))
    for alert in alerts():
        assert alert["labels"]["severity"] in ("warning", "critical")
        assert alert["annotations"]["summary"]
        assert re.fullmatch(r"\d+[smh]", alert.get("for", "0s"))


def test_figures_of_the_dashboard_have_names_and_explanations_of_their_own() -> None:
    titles = [panel["title"] for panel in panels()]
    assert len(titles) == len(set(titles))
    assert all(panel["description"] and panel["targets"] for panel in panels())
    places = [(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in panels()]
    assert len(places) == len(set(places))
    assert all(panel["gridPos"]["x"] + panel["gridPos"]["w"] <= 24 for panel in panels())


def test_prometheus_is_told_of_the_alerts_and_of_the_job_that_they_name() -> None:
    scraped = loaded(DEPLOY / "prometheus" / "scrape.yaml")
    assert scraped["rule_files"] == ["alerts.yaml"]
    assert [job["job_name"] for job in scraped["scrape_configs"]] == ["quotewire"]


def assert_settings(given: Mapping[str, str]) -> None:
    """Every setting exists, and has a value that can be meant."""
    filled = {
        name: re.sub(r"\$\{\w+:\?[^}]*\}", PASSWORD, value).replace("CHANGE-ME", PASSWORD)
        for name, value in given.items()
    }
    unknown = {name for name in filled if name not in FIELDS}
    assert unknown == set()
    by_field: dict[str, Any] = {FIELDS[name]: value for name, value in filled.items()}
    settings = load_settings(env_file=None, **by_field)
    assert troubles_of(settings) == []


def assert_command(command: list[str]) -> None:
    """``run``, or some of the duties."""
    assert command[0] == "run"
    if command[1:]:
        assert command[1] == "--only"
        assert duties_named(command[2])


def assert_pinned(image: str) -> None:
    """A name without a registry, and a tag that says a version."""
    name, _, tag = image.partition(":")
    assert "." not in name
    assert re.match(r"\d", tag)


@pytest.mark.parametrize("path", COMPOSE, ids=lambda path: path.name)
def test_compose_files_set_what_there_is_and_harden_every_bot(path: Path) -> None:
    composed = loaded(path)
    volumes = set(composed["volumes"])
    for name, service in composed["services"].items():
        assert_pinned(service["image"])
        for volume in service.get("volumes", []):
            assert volume.partition(":")[0] in volumes
        for port in service.get("ports", []):
            assert port.startswith("127.0.0.1:"), f"{name} is open to everybody"
        if name == "database":
            continue
        settings = dict(service["environment"])
        assert settings.pop("TMPDIR", "/tmp") in {"/tmp", *(each.rpartition(":")[2] for each in service["volumes"])}
        assert_settings(settings)
        assert_command(service["command"])
        assert (service["read_only"], service["cap_drop"], service["init"]) == (True, ["ALL"], True)
        assert "no-new-privileges:true" in service["security_opt"]
        assert "/tmp" in service["tmpfs"]
        _, ops = listening_at(service["environment"]["QUOTEWIRE_OPS"], "", "")
        assert any(port.endswith(f":{ops}") for port in service["ports"])


def test_the_processes_of_the_compose_file_do_all_the_work_between_them() -> None:
    services = loaded(DEPLOY / "compose.postgres.yaml")["services"].values()
    duties = [duty for service in services if "command" in service for duty in duties_named(service["command"][2])]
    assert sorted(duty.name for duty in duties) == ["chat", "deliver", "ingest", "web"]


def documents() -> list[dict[str, Any]]:
    return [made for made in yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text(encoding="utf-8")) if made]


def of_kind(kind: str) -> list[dict[str, Any]]:
    """The documents of a kind, of which there is at least one."""
    made = [document for document in documents() if document["kind"] == kind]
    assert made, kind
    return made


def test_kubernetes_has_its_settings_from_what_is_in_the_file() -> None:
    [config], [secret] = of_kind("ConfigMap"), of_kind("Secret")
    values = {**config["data"], **secret["stringData"]}
    assert all(isinstance(value, str) for value in values.values())
    assert_settings(values)
    names = {"configMapRef": config["metadata"]["name"], "secretRef": secret["metadata"]["name"]}
    for deployment in of_kind("Deployment"):
        for container in deployment["spec"]["template"]["spec"]["containers"]:
            assert {kind: ref["name"] for source in container["envFrom"] for kind, ref in source.items()} == names


def test_kubernetes_runs_hardened_processes_that_it_can_look_at() -> None:
    for deployment in of_kind("Deployment"):
        pod = deployment["spec"]["template"]["spec"]
        labels = deployment["spec"]["template"]["metadata"]["labels"]
        assert deployment["spec"]["selector"]["matchLabels"].items() <= labels.items()
        assert deployment["spec"]["strategy"] == {"type": "Recreate"}, "two versions never share a database"
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert pod["terminationGracePeriodSeconds"] > 10
        for container in pod["containers"]:
            assert_pinned(container["image"])
            assert_command(container["args"])
            assert container["securityContext"]["readOnlyRootFilesystem"] is True
            assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
            ports = {port["name"] for port in container["ports"]}
            probes = {name: container[name]["httpGet"] for name in ("startupProbe", "livenessProbe", "readinessProbe")}
            assert {probe["path"] for probe in probes.values()} == {"/healthz", "/readyz"}
            assert {probe["port"] for probe in probes.values()} <= ports
            mounted = {mount["name"] for mount in container["volumeMounts"]}
            assert mounted <= {volume["name"] for volume in pod["volumes"]}


def test_kubernetes_services_lead_to_pods_and_their_ports() -> None:
    pods = [deployment["spec"]["template"] for deployment in of_kind("Deployment")]
    for service in of_kind("Service"):
        selected = [pod for pod in pods if service["spec"]["selector"].items() <= pod["metadata"]["labels"].items()]
        assert selected
        for pod in selected:
            ports = {port["name"] for container in pod["spec"]["containers"] for port in container["ports"]}
            assert {port["targetPort"] for port in service["spec"]["ports"]} <= ports


def unit() -> list[tuple[str, str]]:
    lines = (DEPLOY / "quotewire.service").read_text(encoding="utf-8").splitlines()
    return [
        (name, value) for name, _, value in (line.partition("=") for line in lines if not line.startswith(("#", "[")))
    ]


def test_the_unit_sets_what_there_is_and_waits_longer_than_the_bot_takes_to_stop() -> None:
    values = dict(unit())
    given = [value.partition("=") for name, value in unit() if name == "Environment"]
    assert_settings({name: value for name, _, value in given if name in FIELDS or name.startswith("QUOTEWIRE_")})
    assert values["Type"] == "notify"
    assert int(values["WatchdogSec"]) >= 60
    assert int(values["TimeoutStopSec"]) > 10
    assert values["ExecStart"].endswith("quotewire run")
    assert gives_memory_back({name: value for name, _, value in given})


def gives_memory_back(environment: Mapping[str, str]) -> bool:
    """mallopt(3): a fixed threshold keeps glibc from raising it to twice the size of the largest feed."""
    (threshold,) = re.findall(r"`MALLOC_TRIM_THRESHOLD_=(\d+)`", OPERATIONS)
    return bool(environment.get("MALLOC_TRIM_THRESHOLD_") == threshold)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze isn't there")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    text = (DEPLOY / "quotewire.service").read_text(encoding="utf-8")
    copy = tmp_path / "quotewire.service"
    program = next(value.split()[0] for name, value in unit() if name == "ExecStart")
    copy.write_text(text.replace(program, str(Path(sys.executable).with_name("quotewire"))), encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def steps(name: str) -> list[Instruction]:
    return [step for step in instructions(DOCKERFILE.read_text(encoding="utf-8")) if step.name == name]


def test_the_image_is_small_and_needs_no_root() -> None:
    for step in steps("FROM"):
        assert_pinned(step.text.split()[0])
    assert "-slim" in steps("FROM")[-1].text
    [user] = steps("USER")
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user.text)
    environment = pairs(steps("ENV")[-1].text, {})
    assert_settings({name: value for name, value in environment.items() if name.startswith("QUOTEWIRE_")})
    assert gives_memory_back(environment)
    assert (as_list(steps("ENTRYPOINT")[0].text), as_list(steps("CMD")[0].text)) == (["quotewire"], ["run"])


def test_the_health_check_of_the_image_tells_a_dead_bot_from_a_living_one() -> None:
    health, dead = Health(), Health(stalled=0.0)
    dead.beat()
    _, port = listening_at(pairs(steps("ENV")[-1].text, {})["QUOTEWIRE_OPS"], "", "")
    [check] = steps("HEALTHCHECK")
    outcomes = []
    for state in (health, dead):
        with OpsServer(("127.0.0.1", 0), state, bytes) as server:
            command = [part.replace(f":{port}/", f":{server.port}/") for part in as_list(check.text)]
            command[0] = sys.executable
            done = subprocess.run(command, capture_output=True, check=False, timeout=60)
            outcomes.append(done.returncode == 0)
    assert outcomes == [True, False]


def test_only_what_is_copied_gets_into_the_context_of_the_image() -> None:
    ignore = [line for line in (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines() if line and line[0] != "#"]
    kept_out = (".env", ".git/config", "data/quotewire.db", "deploy/quotewire.env", "tests/conftest.py", "docs/x.md")
    assert [path for path in kept_out if admitted(path, ignore)] == []
    assert all(admitted(path, ignore) for path in ("bot/cli.py", "requirements.lock", "seeds/sites/a/b"))
    assert not admitted("bot/__pycache__", ignore)
