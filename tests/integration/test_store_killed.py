"""A process that is killed while it writes leaves whole articles, and deliveries that go on."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from bot.domain.articles import ArticleQuery
from bot.domain.places import Place
from bot.domain.viewers import ANYBODY
from bot.store import open_store
from tests.builders import NOW
from tests.contract.samples import HOUR, queue
from tests.fakes.patience import LONG
from tests.fakes.shell import command_server


class Started:
    """A program on a database, and what it prints."""

    def __init__(self, name: str, url: str) -> None:
        read, write = os.pipe()
        with open(os.devnull, "rb") as nothing, open(write, "wb") as out, TemporaryFile() as errors:
            program = f"tests.fakes.store_programs:{name}"
            self.process = command_server().start(program, (url,), _ROOT, os.environ, (nothing, out, errors))
        self.printed = open(read, encoding="utf-8")  # noqa: SIM115 - closed by ``end``

    def end(self) -> list[str]:
        """The rest of what it prints until it has ended."""
        with self.printed:
            rest = self.printed.read().split()
        self.process.wait(LONG)
        return rest


_ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("saved", [1, 8, 50])  # the next to come: one, one after many, one that is there already
def test_a_store_that_is_killed_while_saving_is_whole(database: Path, saved: int) -> None:
    _kill_after(database, saved)
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone()[0] >= min(saved, 40)
        _check(connection)


def _kill_after(database: Path, saved: int) -> None:
    """Kill a process that saves article after article once it has saved ``saved`` of them."""
    program = Started("write", f"sqlite:///{database}")
    for number in range(saved):
        assert program.printed.readline() == f"{number}\n"
    program.process.kill()
    program.end()


def _check(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.execute("INSERT INTO quotation_index (quotation_index) VALUES ('integrity-check')")
    connection.execute("INSERT INTO article_words (article_words) VALUES ('integrity-check')")
    incomplete = "SELECT a.id FROM articles a WHERE (SELECT count(*) FROM quotations q WHERE q.article_id = a.id) <> 2"
    assert connection.execute(incomplete).fetchall() == []
    gaps = "SELECT id FROM articles a WHERE revision <> (SELECT count(*) FROM revisions r WHERE r.article_id = a.id)"
    assert connection.execute(gaps).fetchall() == []
    miscounted = (
        "SELECT name FROM speakers s WHERE quoted <> (SELECT count(*) FROM quotations q WHERE q.speaker_id = s.id)"
    )
    assert connection.execute(miscounted).fetchall() == []
    roles = (
        "SELECT s.id FROM speakers s WHERE quoted <>"
        " (SELECT coalesce(sum(r.quotations), 0) FROM speaker_roles r WHERE r.speaker_id = s.id)"
    )
    assert connection.execute(roles).fetchall() == []
    counted = "SELECT name FROM outlets o WHERE articles <> (SELECT count(*) FROM articles a WHERE a.outlet_id = o.id)"
    assert connection.execute(counted).fetchall() == []


async def test_the_store_opens_after_a_kill(database: Path) -> None:
    _kill_after(database, 4)
    store = await open_store(f"sqlite:///{database}")
    articles = await store.articles(ArticleQuery(limit=100), ANYBODY)
    assert articles
    texts = await store.known_texts([article.id for article in articles])
    for article_id, records in (await store.quotations_of(list(texts))).items():
        for record in records:
            said = record.quotation
            assert texts[article_id][said.start : said.end] == said.text
    await store.close()


async def test_two_processes_lease_each_delivery_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    store = await open_store(url)
    keys = [f"key-{number}" for number in range(60)]
    for number, key in enumerate(keys):
        await queue(store, key, Place("discord", "g", f"c{number % 30}"))
    programs = [Started("lease", url) for _ in range(3)]
    leased = [key for program in programs for key in program.end()]
    assert sorted(leased) == sorted(keys)
    assert (await store.counts(ANYBODY))["sent"] == 60
    with closing(sqlite3.connect(tmp_path / "store.db")) as connection:
        assert connection.execute("SELECT DISTINCT attempts FROM deliveries").fetchall() == [(1,)]
    assert await store.lease(["discord"], NOW + 2 * HOUR, NOW + 3 * HOUR, 5) == []
    await store.close()
