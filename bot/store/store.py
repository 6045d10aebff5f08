"""The store: all families over one database. It keeps and finds; what to keep is decided elsewhere."""

from bot.store.ahead import Ahead
from bot.store.alerts import Alerts
from bot.store.articles import Articles
from bot.store.audiences import Audiences
from bot.store.corrections import Corrections
from bot.store.disputes import Disputes
from bot.store.feeds import Feeds
from bot.store.installations import Installations
from bot.store.memory import Memory
from bot.store.options import Options
from bot.store.outbox import Deliveries
from bot.store.places import Places
from bot.store.privacy import Privacy
from bot.store.quotations import Quotations
from bot.store.requests import Requests
from bot.store.schedules import Schedules
from bot.store.speakers import Speakers
from bot.store.upkeep import Upkeep
from bot.store.workspaces import Workspaces


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
