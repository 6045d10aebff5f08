"""Counts the statements that a store runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from bot.store import SqlStore


@contextmanager
def noted_statements(store: SqlStore, statements: list[str]) -> Iterator[None]:
    """Append each statement that connections run, which the store makes in the block, to ``statements``, in order."""

    def listen(connection: Any, _record: object) -> None:
        connection.run_async(lambda driver: driver.set_trace_callback(statements.append))

    event.listen(store._engine.sync_engine, "connect", listen)
    yield
    event.remove(store._engine.sync_engine, "connect", listen)


def reading(statements: list[str]) -> int:
    """The number of statements outside of transactions that write.

    A full-text index runs statements of its own, as many as it has segments: they begin as comments
    (https://sqlite.org/c3ref/trace_v2.html).
    """
    reads, count = False, 0
    for statement in statements:
        if statement.startswith("--"):
            continue
        if statement.startswith("BEGIN"):
            reads = statement == "BEGIN"
        count += reads
    return count
