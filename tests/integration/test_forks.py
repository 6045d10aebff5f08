"""Tests that are shared among processes: whatever goes wrong in one of these is told, and ends with an exit code."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PASSING = """
import os
from pathlib import Path
import pytest

@pytest.fixture(scope="module")
def of_the_file():
    yield os.getpid()
    Path("ended.txt").open("a").write("ended ")

@pytest.mark.parametrize("number", range(3))
def test_of_a_file(number, of_the_file, capfd):
    os.write(1, b"printed")
    assert of_the_file == os.getpid() and capfd.readouterr().out == "printed"

def test_left_out():
    pytest.skip("not here")
"""
FAILING = """
def test_wrong(tmp_path):
    print("printed before")
    assert tmp_path.name == "elsewhere"
"""
ENDING = "import os\ndef test_ends_its_process(): os._exit(0)\n"


def run_tests(folder: Path, **files: str) -> "subprocess.CompletedProcess[str]":
    """Run pytest in two forks on test files of these names."""
    for name, text in files.items():
        (folder / f"test_{name}.py").write_text(text)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = (sys.executable, "-m", "pytest", "-p", "tests.forks", "--forks", "2", "-q", "-ra", "--basetemp", "kept")
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_failure_is_told_with_what_was_printed_and_what_a_file_shares_is_ended(tmp_path: Path) -> None:
    ran = run_tests(tmp_path, first=PASSING, second=FAILING, third=PASSING)
    assert (ran.returncode, ran.stderr) == (1, "")
    for shown in ("1 failed, 6 passed, 2 skipped", "not here", "printed before", "test_second.py::test_wrong"):
        assert shown in ran.stdout
    assert (tmp_path / "ended.txt").read_text() == "ended ended "


def test_a_process_that_ends_before_its_tests_is_a_failure_whatever_its_code(tmp_path: Path) -> None:
    ran = run_tests(tmp_path, first=PASSING, second=ENDING)
    assert ran.returncode == 1
    assert "ended with code 0 during or after test_second.py::test_ends_its_process" in ran.stdout
