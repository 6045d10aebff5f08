"""What the build hook does where the C compiler is missing, and where it refuses what mypyc wrote."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.wheel import ROOT

BUILD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from compile_engine import compile_engine, why_not
folder = Path("built")
folder.mkdir()
reason = why_not(folder)
print(reason or sorted(compile_engine(Path(), folder).values()))
"""


def built_with(compiler: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Compile an engine of one small module with a C compiler, in a folder of its own."""
    module = folder / "bot" / "quotes" / "small.py"
    module.parent.mkdir(parents=True)
    for package in (module.parent.parent, module.parent):
        (package / "__init__.py").touch()
    module.write_text("def twice(number: int) -> int:\n    return 2 * number\n", encoding="utf-8")
    run = [sys.executable, "-c", BUILD, str(ROOT / "deploy")]
    environment = os.environ | {"CC": compiler}
    return subprocess.run(run, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300)


def test_without_a_compiler_the_reason_is_printed(tmp_path: Path) -> None:
    done = built_with(str(tmp_path / "no-such-compiler"), tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("No C compiler was found")


@pytest.mark.compiled
def test_a_compiler_that_refuses_the_engine_fails_the_build(tmp_path: Path) -> None:
    if built_with("cc", tmp_path / "well").stdout.startswith("No C compiler"):
        pytest.skip("no C compiler is there")
    refusing = tmp_path / "refusing"
    refusing.write_text('#!/bin/sh\ncase "$*" in *native*) exit 1;; esac\nexec cc "$@"\n', encoding="ascii")
    refusing.chmod(0o755)
    done = built_with(str(refusing), tmp_path / "ill")
    assert done.returncode == 1
    assert "The engine could not be compiled" in done.stderr
    assert "No C compiler" not in done.stdout + done.stderr
