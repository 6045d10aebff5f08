"""The store: all families over one database. It keeps and finds; what to keep is decided elsewhere."""

from bot.store.sql.ahead import Ahead
from bot.store.sql.alerts import Alerts
from bot.store.sql.articles import Articles
from bot.store.sql.audiences import Audiences
from bot.store.sql.corrections import Corrections
from bot.store.sql.disputes import Disputes
from bot.store.sql.feeds import Feeds
from bot.store.sql.installations import Installations
from bot.store.sql.memory import Memory
from bot.store.sql.options import Options
from bot.store.sql.outbox import Deliveries
from bot.store.sql.places import Places
from bot.store.sql.privacy import Privacy
from bot.store.sql.quotations import Quotations
from bot.store.sql.requests import Requests
from bot.store.sql.schedules import Schedules
from bot.store.sql.speakers import Speakers
from bot.store.sql.workspaces import Workspaces
from bot.store.sqlite.upkeep import Upkeep


class SqlStore(
    Feeds,
    Articles,
    Audiences,
    Quotations,
    Speakers,
    Disputes,
    Places,
    Schedules,
    Options,
    Workspaces,
    Installations,
    Alerts,
    Corrections,
    Requests,
    Memory,
    Privacy,
    Deliveries,
    Ahead,
    Upkeep,
):
    """Implements ``bot.ports.Store``. Open one with ``bot.store.open_store``."""
