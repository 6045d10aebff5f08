"""Log lines: strangers' words as text and up to a bound, secrets taken out."""

import importlib
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from aiohttp.http_exceptions import LineTooLong

from bot.ops.logs import configure_logging
from tests.fakes.hostile import AS_TEXT, HOSTILE, harmful
from tests.fakes.patience import LONG

SECRET = "a-secret-of-the-operator"


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    yield
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    structlog.reset_defaults()


def tell_of(log: Any, message: str) -> None:
    """Log an error with its traceback."""
    try:
        int(message[:0] or "none")
    except ValueError as error:
        error.args = (message,)
        log.exception("page failed")


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_value_of_the_web_is_one_line_of_text(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info", "json" if form == "json" else "console")
    hostile = f"{HOSTILE}\n2026-11-28T00:00:00Z [error] forged"
    structlog.get_logger().warning("no article", page=hostile, listed=[hostile], nothing=None)
    logging.getLogger("a.library").warning("it says %s", hostile)
    logged = capsys.readouterr().err
    assert not harmful(logged)
    assert AS_TEXT in logged
    assert len(logged.splitlines()) == 2


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_traceback_is_text_and_none_of_its_lines_looks_like_one_of_the_log(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging("info", "json" if form == "json" else "console", [SECRET])
    for log in (structlog.get_logger(), logging.getLogger("a.library")):
        tell_of(log, f"{HOSTILE}\n2026-11-28T00:00:00Z [error] forged {SECRET}")
    logged = capsys.readouterr().err
    assert not harmful(logged)
    assert SECRET not in logged
    assert logged.count("Traceback") == 2
    begun = [line for line in logged.splitlines() if not line.startswith("    ")]
    assert len(begun) == 2


def test_one_value_is_cut_so_that_a_feed_cannot_fill_the_disk(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info", "console")
    structlog.get_logger().warning("no article", page="https://a.example/" + "x" * 100_000, error="y" * 100_000)
    logging.getLogger("a.library").warning("z" * 100_000)
    tell_of(structlog.get_logger(), "e" * 1_000_000)
    first, second, *trace = capsys.readouterr().err.splitlines()
    assert len(first) < 1200
    assert len(second) < 600
    assert max(map(len, trace)) < 600


def test_the_end_of_a_long_traceback_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info", "json")
    tell_of(structlog.get_logger(), "\n".join(["row"] * 20_000) + "\nthe reason")
    trace = json.loads(capsys.readouterr().err)["exception"]
    assert len(trace) <= 20_000
    assert trace.endswith("the reason")


@pytest.mark.parametrize("before", [450, 490, 499])
def test_a_secret_at_the_bound_is_hidden_whole(before: int, capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info", "console", [SECRET])
    structlog.get_logger().warning("no article", error="x" * before + SECRET)
    assert SECRET[:5] not in capsys.readouterr().err


def test_a_secret_with_control_characters_in_it_is_hidden_too(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info", "console", [SECRET])
    structlog.get_logger().warning("no article", error=SECRET[:8] + "\x1b" + SECRET[8:], listed=[SECRET])
    assert SECRET not in capsys.readouterr().err


STRAY = """
import asyncio, sys, threading, warnings
from bot.ops.logs import configure_logging, log_what_nobody_catches

configure_logging("info", "json", ["a-secret-of-the-operator"])
log_what_nobody_catches()

def fail():
    raise ValueError("a-secret-of-the-operator")

class Broken:
    def __del__(self):
        fail()

async def forget():
    fail()

async def live():
    task = asyncio.create_task(forget())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task

warnings.simplefilter("always")
warnings.warn("a-secret-of-the-operator")
thread = threading.Thread(target=fail, name="helper")
thread.start()
thread.join()
Broken()
asyncio.run(live())
fail()
"""


def test_what_python_would_write_by_itself_goes_through_the_log() -> None:
    here = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", STRAY],
        capture_output=True,
        text=True,
        check=False,
        timeout=LONG,
        env={"PYTHONPATH": here},
    )
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert done.returncode == 1
    assert SECRET not in done.stderr
    assert len(lines) == 5
    assert [line["event"] for line in lines[1:3]] == ["a thread failed", "an error was passed over"]
    assert "Task exception was never retrieved" in lines[3]["event"]
    assert (lines[4]["event"], lines[4]["level"]) == ("the program failed", "critical")
    assert all("Traceback" in line["exception"] for line in lines[1:])


@pytest.mark.parametrize(
    "library",
    [
        "aiohttp",
        "alembic",
        "apscheduler.schedulers.asyncio",
        "asyncio",
        "discord",
        "slack_bolt",
        "slack_sdk",
        "sqlalchemy",
        "trafilatura",
    ],
)
def test_no_library_has_a_log_of_its_own(library: str) -> None:
    importlib.import_module(library)
    loggers = [
        logger
        for name, logger in logging.root.manager.loggerDict.items()
        if name.split(".")[0] == library.split(".", maxsplit=1)[0] and isinstance(logger, logging.Logger)
    ]
    assert loggers
    assert [logger.name for logger in loggers if not logger.propagate] == []
    handlers = [handler for logger in loggers for handler in logger.handlers]
    assert [handler for handler in handlers if not isinstance(handler, logging.NullHandler)] == []


def test_a_request_that_can_not_be_read_is_not_logged_and_a_failure_is(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info", "console")
    for error in (LineTooLong("GET /who?q=what+nobody+else+may+know", 4096), RuntimeError("the disk is full")):
        logging.getLogger("aiohttp.server").error("Error handling request from %s", "192.0.2.7", exc_info=error)
    logged = capsys.readouterr().err
    assert "the disk is full" in logged
    assert "nobody" not in logged
