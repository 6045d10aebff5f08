"""The store: everything that is kept, in one SQL database."""

from bot.store.opening import needs_upgrade, open_store, upgrade
from bot.store.store import SqlStore

__all__ = ["SqlStore", "needs_upgrade", "open_store", "upgrade"]
