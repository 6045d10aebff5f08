"""What the core needs from the outside, as small Protocols. Everything that does I/O is handed in."""

from bot.ports.chats import Adapter, Answer, Chat, Complete, Core
from bot.ports.index import QuoteIndex, TopicHit, TopicIndex
from bot.ports.news import (
    ArticleStore,
    AudienceStore,
    CorrectionStore,
    DisputeStore,
    FeedStore,
    QuotationStore,
    SpeakerStore,
)
from bot.ports.outside import Clock, Digests, Fetched, Fetcher, Tracker, Workers
from bot.ports.places import AlertStore, OptionStore, Outbox, PlaceStore, ScheduleStore, Workspaces
from bot.ports.platforms import Platform, RoleSyntax, parse_place
from bot.ports.privacy import Privacy
from bot.ports.stores import AdapterStore, Installations, Memory, Requests, Store

__all__ = [
    "Adapter",
    "AdapterStore",
    "AlertStore",
    "Answer",
    "ArticleStore",
    "AudienceStore",
    "Chat",
    "Clock",
    "Complete",
    "Core",
    "CorrectionStore",
    "Digests",
    "DisputeStore",
    "FeedStore",
    "Fetched",
    "Fetcher",
    "Installations",
    "Memory",
    "OptionStore",
    "Outbox",
    "PlaceStore",
    "Platform",
    "Privacy",
    "QuotationStore",
    "QuoteIndex",
    "Requests",
    "RoleSyntax",
    "ScheduleStore",
    "SpeakerStore",
    "Store",
    "TopicHit",
    "TopicIndex",
    "Tracker",
    "Workers",
    "Workspaces",
    "parse_place",
]
