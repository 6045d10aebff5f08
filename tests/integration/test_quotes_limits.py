"""``quotewire quotes`` within the limits of memory and time that the operator sets."""

import json
import time
from pathlib import Path

import pytest

from bot.app.limits import limited_workers
from bot.domain.errors import ContentError
from bot.domain.quotations import Quotation
from bot.quotes import extract
from bot.shell.quotes import many, print_quotations
from config import load_settings
from tests.fakes.shell import Shell

TEXT = "“We go now,” said Mara Lindqvist, the harbour’s chief engineer."
ENDLESS = "Endless. " + TEXT


def slow_extract(text: str) -> tuple[Quotation, ...]:
    """The engine, but no machine is fast enough for ``ENDLESS``."""
    if text == ENDLESS:
        time.sleep(600)
    return extract(text)


def take(megabytes: int) -> int:
    return len(bytearray(megabytes * 1024**2))


async def test_an_article_that_takes_too_long_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTEWIRE_WORKER_SECONDS", "1")
    (tmp_path / "article.txt").write_text(ENDLESS, encoding="utf-8")
    with pytest.raises(ContentError) as given_up:
        await print_quotations(
            str(tmp_path / "article.txt"), load_settings(env_file=None), as_json=False, extractor=slow_extract
        )
    assert str(given_up.value) == "reading it took over 1 s and was given up (QUOTEWIRE_WORKER_SECONDS)"


async def test_a_command_that_could_not_read_a_text_says_so_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes('"We go", said Jörg.'.encode("latin-1"))
    for form in ([], ["--explain"]):
        ran = await Shell(tmp_path, {}).run("quotes", "latin.txt", *form)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err == "latin.txt isn't UTF-8 text (byte 15)\n"


async def test_a_line_that_takes_too_long_is_skipped_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUOTEWIRE_WORKER_SECONDS", "2")
    lines = [json.dumps({"id": name, "text": text}) for name, text in (("a", TEXT), ("b", ENDLESS), ("c", TEXT))]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    await many(str(tmp_path / "many.jsonl"), load_settings(env_file=None), slow_extract)
    printed = capsys.readouterr()
    records = [line for line in printed.out.splitlines() if line.startswith("{")]  # the log stands beside them
    assert [json.loads(record)["id"] for record in records] == ["a", "c"]
    assert printed.err == ("line 2 is skipped: reading it took over 2 s and was given up (QUOTEWIRE_WORKER_SECONDS)\n")


async def test_what_needs_more_memory_than_is_set_is_reported_and_the_rest_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUOTEWIRE_WORKER_MEMORY_MB", "256")
    async with limited_workers(load_settings(env_file=None)) as workers:
        with pytest.raises(ContentError, match=r"over 256 MB of memory .*QUOTEWIRE_WORKER_MEMORY_MB"):
            await workers.run(take, 400, deadline=20)
        assert await workers.run(take, 100, deadline=20) == 100 * 1024**2
