"""Speed of the quotation engine on one core, against npm's ``compromise`` on the same articles.

Measured as it runs in a worker process (with that one's settings of the garbage collector), in processor seconds, all
as the best of three rounds after one to warm up: the engine as it stands, and as ``make compiled`` installs it where
there is a C compiler. Prints articles a second, the time for one article 1, 10 and 100 times over (it should grow no
faster than the text), and the slowest of many hostile texts. The yardstick, compromise's quotations and people, is
installed into a folder that is thrown away; without node and npm, or without a registry, it is passed over with the
reason.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bot.ingest.processes.child import ease_collection
from bot.quotes import extract
from bot.quotes.attribution.decide import MAX_LENGTH
from tests.fakes.beside import BESIDE
from tests.fakes.hostile_texts import KINDS, hostile_text
from tests.fakes.wheel import unpacked_wheel

INVENTED = (
    "Harbour Board chairwoman Mara Lindqvist opened the new pier on Monday after two years of works and delays.\n\n"
    "“The pier is safe and it will stay open,” Lindqvist said. “We checked every single plank of it.”\n\n"
    "Engineer Tomas Verhoeven, who left the project in May, called it “a folly”. He said: “Nobody asked the sea.”\n\n"
) * 8
LENGTHS = (MAX_LENGTH, 5 * MAX_LENGTH)
"""Code points of the hostile texts: all that is read, and more."""
SLOWEST = 12
"""Hostile texts whose time is printed."""
YARDSTICK = "compromise@14.17.0"
COMPROMISE = """
const nlp = require('compromise'), texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const read = text => { const doc = nlp(text); doc.quotations().json(); doc.people().json(); };
const run = () => texts.forEach(read);
const timed = () => {
  const begin = process.cpuUsage();
  run();
  const spent = process.cpuUsage(begin);
  return (spent.user + spent.system) / 1e6;
};
run();
console.log(Math.min(timed(), timed(), timed()));
"""


ENGINE = """
import json, sys, time
from bot.ingest.processes.child import ease_collection
from bot.quotes import extract
texts = json.load(sys.stdin)
def timed():
    begin = time.process_time()
    for text in texts:
        extract(text)
    return time.process_time() - begin
ease_collection()
timed()
print(min(timed(), timed(), timed()))
"""
HERE = Path(__file__).parents[2]


def seconds(text: str) -> float:
    """Processor seconds of the engine for one text."""
    begin = time.process_time()
    extract(text)
    return time.process_time() - begin


def samples() -> dict[str, list[str]]:
    """Sets of articles by name: the dev sets where they are there, else an invented article."""
    found = {path.name: _texts(path) for path in sorted((BESIDE / "gold").glob("*.dev.jsonl"))}
    return found or {"invented article": [INVENTED] * 50}


def _texts(path: Path) -> list[str]:
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def install_yardstick(folder: Path) -> str | None:
    """Put compromise into ``folder``; the reason why not, else ``None``."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return "node or npm isn't there"
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), YARDSTICK]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return None if done.returncode == 0 else f"npm could not install {YARDSTICK}"


def yardstick_seconds(folder: Path, texts: Sequence[str]) -> float:
    """Processor seconds of compromise, installed in ``folder``, for all ``texts``."""
    return _timed([shutil.which("node") or "node", "-e", COMPROMISE], folder, texts)


def engine_seconds(folder: Path, texts: Sequence[str]) -> float:
    """Processor seconds of the engine whose package ``bot`` is in ``folder``, for all ``texts``."""
    return _timed([sys.executable, "-c", ENGINE], folder, texts)


def _timed(command: Sequence[str], folder: Path, texts: Sequence[str]) -> float:
    done = subprocess.run(
        command, input=json.dumps(texts), capture_output=True, text=True, check=True, cwd=folder, timeout=600
    )
    return float(done.stdout)


def compare(folder: Path) -> None:
    """Print the engine's articles a second, compiled too, and how many times those of the yardstick they are."""
    engines = {"as it stands": HERE}
    if (compiled := unpacked_wheel(folder / "compiled")) is not None:
        engines["compiled"] = compiled
    else:
        print("compiled: passed over, no C compiler")
    missing = install_yardstick(folder)
    if missing is not None:
        print(f"{YARDSTICK}: passed over, {missing}")
    for title, texts in samples().items():
        theirs = None if missing else yardstick_seconds(folder, texts)
        if theirs is not None:
            print(f"{title}: {YARDSTICK} {len(texts) / theirs:.1f} articles a second")
        for name, where in engines.items():
            ours = engine_seconds(where, texts)
            times = f", {theirs / ours:.1f} times {YARDSTICK}" if theirs is not None else ""
            print(f"{title}, {name}: {len(texts) / ours:.0f} articles a second{times}", flush=True)


def bench() -> None:
    """Print the figures."""
    ease_collection()
    with tempfile.TemporaryDirectory(prefix="quotewire-speed-") as name:
        compare(Path(name))
    article = next(iter(samples().values()))[0]
    seconds(article)  # to warm up: what was compared ran in processes of its own
    for times in (1, 10, 100):
        print(f"{times:4d} × one article: {seconds((article + chr(10) * 2) * times):.4f} s")
    for length in LENGTHS:
        slow = sorted(((seconds(hostile_text(kind, length)), kind) for kind in KINDS), reverse=True)
        print(f"{len(slow)} hostile texts of {length:,} code points, the slowest:")
        print("\n".join(f"{spent:5.2f} s {kind}" for spent, kind in slow[:SLOWEST]), flush=True)


if __name__ == "__main__":
    bench()
