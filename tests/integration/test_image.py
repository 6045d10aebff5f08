"""The image can be built, and its compiled engine finds what the engine finds as it stands, with the same evidence.

It is built once for both, since gcc takes minutes; ``make compiled`` compiles with the same hook.
"""

import json
import os
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from bot.ingest.extraction.page import read_page
from bot.quotes import explain, extract
from tests.benchmarks.quotes_speed import INVENTED
from tests.fakes.beside import BESIDE
from tests.fakes.dockerfile import Builder, instructions
from tests.fakes.hostile_texts import KINDS, hostile_text
from tests.fakes.wheel import ROOT

pytestmark = pytest.mark.compiled

DOCKERFILE = ROOT / "deploy" / "Dockerfile"
OF_MANY_KINDS = ROOT / "tests" / "unit" / "quotes" / "genres.txt"
COMPILED = """
import json, sys
from bot.quotes.attribution import decide
from bot.quotes import explain, extract
found = [repr((extract(text), explain(text[:10_000]))) for text in json.load(sys.stdin)]
print(json.dumps([decide.__file__, found]))
"""


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Builder:
    """The stages of the Dockerfile, built."""
    builder = Builder(ROOT, DOCKERFILE, tmp_path_factory.mktemp("image"))
    builder.build()
    return builder


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


def test_compiled_finds_the_same(image: Builder, tmp_path: Path) -> None:
    folder = image.stages[0].folder
    given = texts()
    run = [str(folder / "bin" / "python"), "-P", "-c", COMPILED]
    done = subprocess.run(run, input=json.dumps(given), capture_output=True, text=True, check=True, cwd=tmp_path)
    module, found = json.loads(done.stdout)
    assert Path(module).is_relative_to(folder)
    assert Path(module).suffix == ".so"
    assert found == [repr((extract(text), explain(text[:10_000]))) for text in given]


def test_each_step_of_the_dockerfile_works_in_a_clean_folder(image: Builder, tmp_path: Path) -> None:
    written = instructions(DOCKERFILE.read_text(encoding="utf-8"))
    assert len(image.ran) == len([step for step in written if step.name == "RUN"])
    build, final = image.stages
    assert not (build.folder / "source").exists()
    assert (final.root / "opt/quotewire/bin/quotewire").exists()
    assert list((final.root / "var/lib/quotewire").iterdir()) == []
    asked = subprocess.run(
        [build.folder / "bin" / "quotewire", "quotes", "-", "--json"],
        input="“The quay opens on Monday,” said Mara Lindqvist, who runs the port.",
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"QUOTEWIRE_DATABASE_URL": f"sqlite:///{tmp_path}/x.db"},
    )
    assert "Mara Lindqvist" in asked.stdout
