"""The engine compiled, as ``make compiled`` installs it, finds what it finds as it stands, with the same evidence."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from bot.ingest.extraction.page import read_page
from bot.quotes import explain, extract
from tests.benchmarks.quotes_speed import INVENTED
from tests.fakes.beside import BESIDE
from tests.fakes.hostile_texts import KINDS, hostile_text
from tests.fakes.wheel import ROOT, unpacked_wheel

OF_MANY_KINDS = Path(__file__).parents[1] / "unit" / "quotes" / "genres.txt"
COMPILED = """
import json, sys
from bot.quotes.attribution import decide
from bot.quotes import explain, extract
found = [repr((extract(text), explain(text[:10_000]))) for text in json.load(sys.stdin)]
print(json.dumps([decide.__file__, found]))
"""


def texts() -> list[str]:
    """The demo's articles, short ones of many kinds, hostile ones, real ones where they stand beside."""
    pages = sorted(Path(str(files("seeds"))).glob("sites/*/news/*.html"))
    demo = [read_page(page.read_bytes(), "https://a.example/", "text/html").text for page in pages]
    kinds = OF_MANY_KINDS.read_text(encoding="utf-8").split("\n\n")
    real = [
        json.loads(line)["text"]
        for path in sorted((BESIDE / "gold").glob("*.dev.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    hostile = [hostile_text(kind, 4_000) for kind in KINDS]
    return [*demo, *kinds, INVENTED, *hostile, *real]


@pytest.mark.compiled
def test_compiled_finds_the_same(tmp_path: Path) -> None:
    folder = unpacked_wheel(tmp_path)
    if folder is None:
        pytest.skip("no C compiler is there")
    given = texts()
    run = [sys.executable, "-c", COMPILED]
    done = subprocess.run(run, input=json.dumps(given), capture_output=True, text=True, check=True, cwd=folder)
    module, found = json.loads(done.stdout)
    assert Path(module).parent == folder / "bot" / "quotes" / "attribution"
    assert Path(module).suffix != ".py"
    assert found == [repr((extract(text), explain(text[:10_000]))) for text in given]


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
