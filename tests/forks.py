"""Shares the tests among forks of the process that collected them: ``pytest --forks 4``.

Workers that start anew, as those of pytest-xdist, import and collect everything each for itself, and tell of each test
in several messages that Python writes and reads byte by byte. A fork has all that was collected, takes the tests of a
file after those of another, and tells of a test in one message. The files that took longest when they were last run
come first, so that all forks end at about the same time. What a test prints, and how it ends, is shown as without
forks; what a test prints that passes is left out.
"""

import atexit
import math
import multiprocessing
import os
import signal
import sys
import traceback
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise
from multiprocessing.connection import Connection, wait
from typing import Any

import pytest

Told = list[tuple[str, dict[str, Any]]]
"""Names and arguments of the hooks that the process with the terminal calls for a test."""

_CONTEXT = multiprocessing.get_context("fork")
_TOGETHER = ("browser",)
"""Fixtures that cost so much that all tests with one of them are run by the same process: a browser takes three seconds
of processor time to start."""
_SECONDS = "forks/seconds"
"""The key of pytest's cache under which the seconds stand that the tests of each file took."""
_NONE = -1
"""What stands in place of the number of the test that a fork runs, once it has run all of its tests."""
_BROKEN = 3
"""Exit code of a fork in which something else than a test failed; pytest's own code for that."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--forks``."""
    parser.addoption("--forks", type=int, default=1, help="processes among which the tests are shared")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Run the tests in forks and tell of them here; ``None`` where pytest's own loop is to run them."""
    option = session.config.option
    if option.forks < 2 or option.collectonly or session.testsfailed:
        return None
    # All keep their files in one folder, which this process removes, and each captures what its own tests print.
    session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    session.config.pluginmanager.getplugin("capturemanager").stop_global_capturing()
    files = _longest_first(_by_file(session.items), _seconds_kept(session.config))
    queue = _Queue(files, _CONTEXT.Value("i", 0), _CONTEXT.RawValue("b", 0))
    forks = [_Fork(session, queue) for _ in range(min(option.forks, len(queue.files)))]
    try:
        _tell_all(session, forks, queue)
    finally:
        for fork in forks:
            fork.end()
    return True


def _by_file(items: Sequence[pytest.Item]) -> list[list[pytest.Item]]:
    """The tests of each file, which share what is made for the file; those with a costly fixture count as one file."""
    files = [list(tests) for _, tests in groupby(items, key=_name)]
    for fixture in _TOGETHER:
        users = [file for file in files if any(fixture in getattr(item, "fixturenames", ()) for item in file)]
        others = [file for file in files if file not in users]
        files = [list(chain.from_iterable(users)), *others] if users else others
    return files


def _longest_first(files: list[list[pytest.Item]], seconds: dict[str, float]) -> list[list[pytest.Item]]:
    """What was never run comes before all else, in its own order."""
    return sorted(files, key=lambda file: -sum(seconds.get(name, math.inf) for name in {_name(item) for item in file}))


def _name(item: pytest.Item) -> str:
    return _name_in(item.nodeid)


def _name_in(nodeid: str) -> str:
    return nodeid.partition("::")[0]


def _seconds_kept(config: pytest.Config) -> dict[str, float]:
    """Seconds that the tests of each file took when they were last run."""
    return dict(config.cache.get(_SECONDS, {})) if config.cache is not None else {}


@dataclass(frozen=True)
class _Queue:
    """The tests by file, and in memory that all forks share: the number of files that were taken, and whether no
    further test is to be begun."""

    files: list[list[pytest.Item]]
    taken: Any
    stopped: Any

    def tests(self) -> Iterator[pytest.Item]:
        """Tests for one fork, as long as there are any."""
        while (number := self._next_file()) < len(self.files):
            for item in self.files[number]:
                if self.stopped.value:
                    return
                yield item

    def _next_file(self) -> int:
        with self.taken.get_lock():
            number: int = self.taken.value
            self.taken.value += 1
        return number


class _Fork:
    """A process that runs tests, as its parent sees it."""

    def __init__(self, session: pytest.Session, queue: _Queue) -> None:
        self.told, told = _CONTEXT.Pipe(duplex=False)
        self._items = session.items
        self._running = _CONTEXT.RawValue("i", 0)
        self._process = _CONTEXT.Process(target=_run, args=(session, queue, told, self._running))
        self._process.start()
        told.close()

    def failure(self) -> str | None:
        """Why it ended, unless all its tests were run."""
        self._process.join()
        if self._process.exitcode == 0 and self._running.value == _NONE:
            return None
        last = self._items[self._running.value].nodeid
        return f"a process of the tests ended with code {self._process.exitcode} during or after {last}"

    def end(self) -> None:
        """End it as the interrupt key would, if it still runs."""
        if self._process.is_alive() and self._process.pid is not None:
            os.kill(self._process.pid, signal.SIGINT)
        self._process.join()
        self.told.close()


def _tell_all(session: pytest.Session, forks: Sequence[_Fork], queue: _Queue) -> None:
    """Tell of each test until all forks have ended.

    Raises:
        session.Failed: as many tests have failed as may, or a fork ended before its tests did.
    """
    running: dict[Any, _Fork] = {fork.told: fork for fork in forks}
    seconds: defaultdict[str, float] = defaultdict(float)
    while running:
        for ready in wait(list(running)):
            try:
                for report in _tell(session.config, running[ready].told.recv()):
                    seconds[_name_in(report.nodeid)] += report.duration
            except EOFError:
                if failure := running.pop(ready).failure():
                    session.shouldfail = failure
        if session.shouldfail or session.shouldstop:
            queue.stopped.value = 1
    if session.shouldfail:
        raise session.Failed(session.shouldfail)
    if session.shouldstop:
        raise session.Interrupted(session.shouldstop)
    if session.config.cache is not None:
        session.config.cache.set(_SECONDS, {**_seconds_kept(session.config), **seconds})


def _tell(config: pytest.Config, told: Told) -> Iterator[pytest.TestReport]:
    """Tell of a test; the reports of its setup, its call and its end."""
    for hook, given in told:
        if "report" in given:
            given["report"] = config.hook.pytest_report_from_serializable(config=config, data=given["report"])
            yield given["report"]
        getattr(config.hook, hook)(**given)


def _run(session: pytest.Session, queue: _Queue, parent: "Connection", running: Any) -> None:
    """The whole life of a fork. It ends with its own ends of pytest and Python, without those of its parent."""
    code = _BROKEN
    try:
        plugins = session.config.pluginmanager
        plugins.unregister(name="terminalreporter")
        plugins.register(_Telling(session.config, parent))
        plugins.getplugin("capturemanager").start_global_capturing()
        numbers = {item: number for number, item in enumerate(session.items)}
        for item, following in pairwise(chain(queue.tests(), [None])):
            if item is not None:
                running.value = numbers[item]
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        running.value = _NONE
        session.config._ensure_unconfigure()
        atexit._run_exitfuncs()
        code = 0
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(code)


class _Telling:
    """Tells the parent what its terminal is to show of each test, once the test is over."""

    def __init__(self, config: pytest.Config, parent: "Connection") -> None:
        self._config = config
        self._parent = parent
        self._told: Told = []

    def pytest_runtest_logstart(self, nodeid: str, location: tuple[str, int | None, str]) -> None:
        self._told.append(("pytest_runtest_logstart", {"nodeid": nodeid, "location": location}))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.passed:
            report.sections = []
        data = self._config.hook.pytest_report_to_serializable(config=self._config, report=report)
        self._told.append(("pytest_runtest_logreport", {"report": data}))

    def pytest_runtest_logfinish(self, nodeid: str, location: tuple[str, int | None, str]) -> None:
        self._told.append(("pytest_runtest_logfinish", {"nodeid": nodeid, "location": location}))
        self._parent.send(self._told)
        self._told = []
