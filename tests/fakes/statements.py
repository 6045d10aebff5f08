"""Counts the statements that a store runs."""

from typing import Any

from sqlalchemy import event

from bot.store import SqlStore


def note_statements(store: SqlStore, statements: list[str]) -> None:
    """Append each statement that the store's connections run from now on to ``statements``, in their order."""

    def listen(connection: Any, _record: object) -> None:
        connection.run_async(lambda driver: driver.set_trace_callback(statements.append))

    event.listen(store._engine.sync_engine, "connect", listen)


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
