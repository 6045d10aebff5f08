"""``quotewire quotes`` within the limits of memory and time that the operator sets."""

import json
from pathlib import Path

import pytest

from bot.app.limits import limited_workers
from bot.domain.errors import ContentError
from config import load_settings
from tests.fakes.shell import Shell

LONG = "“We go %s,” said Mara Lindqvist, the harbour’s chief engineer. " * 400_000
SHORT = "“We go now,” said Mara Lindqvist, the harbour’s chief engineer."


def take(megabytes: int) -> int:
    return len(bytearray(megabytes * 1024**2))


async def test_an_article_that_takes_too_long_is_one_line(tmp_path: Path) -> None:
    shell = Shell(tmp_path, {"QUOTEWIRE_WORKER_SECONDS": "1"})
    for form in ([], ["--explain"]):
        ran = await shell.run("quotes", "-", *form, given=LONG)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err == "reading it took over 1 s and was given up (QUOTEWIRE_WORKER_SECONDS)\n"


async def test_a_line_that_takes_too_long_is_skipped_alone(tmp_path: Path) -> None:
    lines = [json.dumps({"id": name, "text": text}) for name, text in (("a", SHORT), ("b", LONG), ("c", SHORT))]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ran = await Shell(tmp_path, {"QUOTEWIRE_WORKER_SECONDS": "1"}).run("quotes", "--jsonl", "many.jsonl")
    assert ran.code == 0
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["a", "c"]
    assert ran.err.startswith("line 2 is skipped: reading it took over 1 s")
    assert len(ran.err.splitlines()) == 1


async def test_what_needs_more_memory_than_is_set_is_reported_and_the_rest_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUOTEWIRE_WORKER_MEMORY_MB", "256")
    async with limited_workers(load_settings(env_file=None)) as workers:
        with pytest.raises(ContentError, match=r"over 256 MB of memory .*QUOTEWIRE_WORKER_MEMORY_MB"):
            await workers.run(take, 400, deadline=20)
        assert await workers.run(take, 100, deadline=20) == 100 * 1024**2
