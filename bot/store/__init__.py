"""The store: an SQL database with everything that outlives a restart."""

from bot.store.opening import glance, needs_upgrade, open_store, open_to_look, upgrade
from bot.store.sql.store import SqlStore
from bot.store.versions import DatabaseGlance

__all__ = ["DatabaseGlance", "SqlStore", "glance", "needs_upgrade", "open_store", "open_to_look", "upgrade"]
