"""Speed of the quotation engine on one core, against npm's ``compromise`` on the same articles.

Measured as it runs in a worker process (with that one's settings of the garbage collector), in processor seconds, both
as the best of three rounds after one to warm up. Prints articles a second, the time for one article 1, 10 and 100 times
over (it should grow no faster than the text), and hostile texts. The yardstick, compromise's quotations and people, is
installed into a folder that is thrown away; without node and npm, or without a registry, it is passed over with the
reason.
"""

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bot.ingest.workers import ease_collection
from bot.quotes import extract
from tests.fakes.beside import BESIDE

HOSTILE = {
    "200,000 quote marks": '"' * 200_000,
    "200,000 marks and spaces": '" ' * 200_000,
    "one paragraph of 5 MB": 'The minister said "we will act" on Monday. ' * 116_280,
    "100,000 labels": "\n".join(f"NAME{number % 1000}: Did I say so?" for number in range(100_000)),
    "nested marks": "“" * 50_000 + "x" + "”" * 50_000,
    "no spaces": "a" * 5_000_000,
}
INVENTED = (
    "Harbour Board chairwoman Mara Lindqvist opened the new pier on Monday after two years of works and delays.\n\n"
    "“The pier is safe and it will stay open,” Lindqvist said. “We checked every single plank of it.”\n\n"
    "Engineer Tomas Verhoeven, who left the project in May, called it “a folly”. He said: “Nobody asked the sea.”\n\n"
) * 8
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


def seconds(texts: Sequence[str]) -> float:
    """Processor seconds of the engine for all ``texts``."""
    begin = time.process_time()
    for text in texts:
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
    """Processor seconds of compromise for all ``texts``: like ours the best of three rounds after one to warm up."""
    command = [shutil.which("node") or "node", "-e", COMPROMISE]
    done = subprocess.run(
        command, input=json.dumps(texts), capture_output=True, text=True, check=True, cwd=folder, timeout=600
    )
    return float(done.stdout)


def bench() -> None:
    """Print the figures."""
    ease_collection()
    with tempfile.TemporaryDirectory(prefix="quotewire-yardstick-") as name:
        missing = install_yardstick(Path(name))
        for title, texts in samples().items():
            seconds(texts)
            ours = min(seconds(texts) for _ in range(3))
            line = f"{title}: {len(texts) / ours:.0f} articles a second"
            if missing is None:
                theirs = yardstick_seconds(Path(name), texts)
                line += f"; {YARDSTICK} {len(texts) / theirs:.1f}: {theirs / ours:.1f} times ours"
            print(line, flush=True)
        if missing is not None:
            print(f"{YARDSTICK}: passed over, {missing}")
    article = next(iter(samples().values()))[0]
    for times in (1, 10, 100):
        print(f"{times:4d} × one article: {seconds([(article + chr(10) * 2) * times]):.4f} s")
    for title, text in HOSTILE.items():
        print(f"{title}: {seconds([text]):.2f} s", flush=True)


if __name__ == "__main__":
    bench()
