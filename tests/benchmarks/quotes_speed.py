"""Speed of the quotation engine: ``quotes_speed.py [ARTICLE.txt]``.

Processor seconds for one article 1, 10 and 100 times over, for hostile text, and, where node finds the npm package
``compromise`` (``NODE_PATH``), its quotations and people on the same articles as a yardstick.
"""

import shutil
import subprocess
import sys
import time
from pathlib import Path

from bot.quotes import extract

HOSTILE = {
    "200,000 quote marks": '"' * 200_000,
    "200,000 marks and spaces": '" ' * 200_000,
    "one paragraph of 5 MB": 'The minister said "we will act" on Monday. ' * 116_280,
    "nested marks": "“" * 50_000 + "x" + "”" * 50_000,
    "no spaces": "a" * 5_000_000,
}
COMPROMISE = """
const nlp = require('compromise'), fs = require('fs'), text = fs.readFileSync(0, 'utf8');
const run = () => { const doc = nlp(text); return doc.quotations().length + doc.people().length; };
run();
const begin = process.hrtime.bigint();
for (let i = 0; i < 10; i++) run();
console.log(Number(process.hrtime.bigint() - begin) / 1e10);
"""


def seconds(text: str) -> float:
    """Processor seconds of one call."""
    begin = time.process_time()
    extract(text)
    return time.process_time() - begin


INVENTED = (
    "Harbour Board chairwoman Mara Lindqvist opened the new pier on Monday after two years of works and delays.\n\n"
    "“The pier is safe and it will stay open,” Lindqvist said. “We checked every single plank of it.”\n\n"
    "Engineer Tomas Verhoeven, who left the project in May, called it “a folly”. He said: “Nobody asked the sea.”\n\n"
) * 8


def sample() -> str:
    """The article of the command line, else an invented one of 3 kB."""
    return Path(sys.argv[1]).read_text(encoding="utf-8") if len(sys.argv) > 1 else INVENTED


def compromise_seconds(text: str) -> float | None:
    """Seconds that compromise takes for one article, ``None`` where node or the package is absent."""
    node = shutil.which("node")
    if node is None:
        return None
    done = subprocess.run([node, "-e", COMPROMISE], input=text, capture_output=True, text=True, check=False)
    return float(done.stdout) if done.returncode == 0 else None


def main() -> None:
    """Print the table."""
    article = sample()
    extract(article)
    lines = [f"{times:4d} × one article: {seconds((article + chr(10) * 2) * times):.4f} s" for times in (1, 10, 100)]
    lines += [f"{name}: {seconds(text):.2f} s" for name, text in HOSTILE.items()]
    theirs = compromise_seconds(article)
    ours = sum(seconds(article) for _ in range(10)) / 10
    lines.append(
        "compromise: skipped, node or the package is not there"
        if theirs is None
        else f"compromise: {theirs:.4f} s an article, {theirs / ours:.0f} times ours"
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
