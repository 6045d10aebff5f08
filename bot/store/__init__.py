"""The store: an SQL database with everything that outlives a restart."""

from bot.store.opening import glance, needs_upgrade, open_store, open_to_look, upgrade
from bot.store.sql.store import SqlStore
from bot.store.transfer import back_up, copy_database
from bot.store.versions import DatabaseGlance

__all__ = [
    "DatabaseGlance",
    "SqlStore",
    "back_up",
    "copy_database",
    "glance",
    "needs_upgrade",
    "open_store",
    "open_to_look",
    "upgrade",
]
