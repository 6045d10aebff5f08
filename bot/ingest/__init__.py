"""Takes articles in: guarded fetching, feeds, article pages, detection of changes, archives.

``Ingest`` is the whole way from a feed to stored articles; its parts can be used separately.
"""

from bot.ingest.addresses import PrivateHosts
from bot.ingest.apart import FetchProcess
from bot.ingest.feedparse import find_feed, parse_feed
from bot.ingest.fetch import GuardedFetcher, StatusError
from bot.ingest.page import read_page
from bot.ingest.pipeline import Ingest, PollPace
from bot.ingest.reports import LoadReport, PollReport
from bot.ingest.tasks import FEED_DEADLINE, PAGE_DEADLINE
from bot.ingest.workers import ProcessWorkers

__all__ = [
    "FEED_DEADLINE",
    "PAGE_DEADLINE",
    "FetchProcess",
    "GuardedFetcher",
    "Ingest",
    "LoadReport",
    "PollPace",
    "PollReport",
    "PrivateHosts",
    "ProcessWorkers",
    "StatusError",
    "find_feed",
    "parse_feed",
    "read_page",
]
