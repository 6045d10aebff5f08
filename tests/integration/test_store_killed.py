"""A process that is killed while it writes leaves whole articles, and deliveries that go on."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.domain.articles import ArticleQuery
from bot.domain.places import Place
from bot.domain.viewers import ANYBODY
from bot.store import open_store
from tests.builders import NOW
from tests.contract.samples import HOUR, queue

_WRITE = """
import asyncio, itertools, sys
from bot.domain.viewers import EVERYBODY
from bot.store import open_store
from tests.builders import NOW, page, quote

async def write():
    store = await open_store(sys.argv[1])
    for number in itertools.count():
        key = number % 40
        text = f"“We wait {number}” and “we go {number}”, she said."
        said = [quote(text, f"We wait {number}"), quote(text, f"we go {number}", f"Speaker {number % 5}")]
        await store.save_article(page(key, text), said, NOW, audience=EVERYBODY)
        if number % 7 == 0:  # and many at once
            many = [(page(1000 + number * 9 + more, text), said) for more in range(9)]
            await store.save_articles(many, NOW, audience=EVERYBODY)
        print(number, flush=True)

asyncio.run(write())
"""

_LEASE = """
import asyncio, sys
from bot.store import open_store
from tests.contract.samples import HOUR
from tests.builders import NOW

async def lease():
    store = await open_store(sys.argv[1])
    while batch := await store.lease(["discord"], NOW, NOW + HOUR, 7):
        for delivery in batch:
            print(delivery.key, flush=True)
            await store.mark_sent(delivery.id, "r", NOW)
    await store.close()

asyncio.run(lease())
"""

_ROOT = Path(__file__).parents[2]


def _start(code: str, url: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", code, url], stdout=subprocess.PIPE, text=True, cwd=_ROOT)


@pytest.mark.parametrize("saved", [1, 8, 50])  # the next to come: one, one after many, one that is there already
def test_a_store_that_is_killed_while_saving_is_whole(database: Path, saved: int) -> None:
    _kill_after(database, saved)
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone()[0] >= min(saved, 40)
        _check(connection)


def _kill_after(database: Path, saved: int) -> None:
    """Kill a process that saves article after article once it has saved ``saved`` of them."""
    process = _start(_WRITE, f"sqlite:///{database}")
    assert process.stdout is not None
    with process.stdout:
        for number in range(saved):
            assert process.stdout.readline() == f"{number}\n"
        process.send_signal(signal.SIGKILL)
        process.wait()


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
    processes = [_start(_LEASE, url) for _ in range(3)]
    leased = [key for process in processes for key in process.communicate()[0].split()]
    assert sorted(leased) == sorted(keys)
    assert (await store.counts(ANYBODY))["sent"] == 60
    with closing(sqlite3.connect(tmp_path / "store.db")) as connection:
        assert connection.execute("SELECT DISTINCT attempts FROM deliveries").fetchall() == [(1,)]
    assert await store.lease(["discord"], NOW + 2 * HOUR, NOW + 3 * HOUR, 5) == []
    await store.close()
