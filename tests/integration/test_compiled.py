"""The engine compiled, as ``make compiled`` installs it, finds what it finds as it stands, with the same evidence."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from bot.ingest import read_page
from bot.quotes import explain, extract
from tests.benchmarks.quotes_speed import HOSTILE, INVENTED
from tests.fakes.beside import BESIDE
from tests.fakes.wheel import unpacked_wheel

OF_MANY_KINDS = Path(__file__).parents[1] / "unit" / "quotes" / "genres.txt"
COMPILED = """
import json, sys
from bot.quotes import decide, explain, extract
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
    return [*demo, *kinds, INVENTED, *(text[:20_000] for text in HOSTILE.values()), *real]


def test_compiled_finds_the_same(tmp_path: Path) -> None:
    folder = unpacked_wheel(tmp_path)
    if folder is None:
        pytest.skip("no C compiler is there")
    given = texts()
    run = [sys.executable, "-c", COMPILED]
    done = subprocess.run(run, input=json.dumps(given), capture_output=True, text=True, check=True, cwd=folder)
    module, found = json.loads(done.stdout)
    assert Path(module).parent == folder / "bot" / "quotes"
    assert Path(module).suffix != ".py"
    assert found == [repr((extract(text), explain(text[:10_000]))) for text in given]
