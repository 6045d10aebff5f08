"""What the commands work with."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.domain.commands import Request
from bot.domain.limits import PlaceLimits
from bot.domain.messages import Message
from bot.domain.troubles import Trouble
from bot.ports import (
    AlertList,
    AlertRecord,
    AlertSetting,
    ArticleById,
    ArticleOrigins,
    ArticleQuotations,
    ArticleSearch,
    ArticleTexts,
    Clock,
    DigestRecord,
    Digests,
    DisputeFiling,
    DisputeRulings,
    FeedList,
    Following,
    ItemRecord,
    LastDigest,
    NameCompletions,
    OptionLookup,
    OptionSetting,
    PlacesBeside,
    Privacy,
    QuotationLists,
    QuotationsByNumber,
    QuotationSearch,
    RoleSyntax,
    RowCounts,
    ScheduleList,
    ScheduleSetting,
    ShownCorrections,
    SpeakerLookup,
    SubscriptionList,
    Tracker,
    WorkspacePlaces,
)

Handler = Callable[["Deps", Request], Awaitable[Message]]


class CommandStore(
    FeedList,
    ArticleById,
    ArticleTexts,
    ArticleSearch,
    ArticleOrigins,
    QuotationSearch,
    QuotationsByNumber,
    QuotationLists,
    ArticleQuotations,
    NameCompletions,
    SpeakerLookup,
    DisputeFiling,
    DisputeRulings,
    ShownCorrections,
    Following,
    SubscriptionList,
    PlacesBeside,
    ScheduleSetting,
    ScheduleList,
    OptionLookup,
    OptionSetting,
    AlertSetting,
    AlertList,
    AlertRecord,
    ItemRecord,
    LastDigest,
    DigestRecord,
    RowCounts,
    WorkspacePlaces,
    Privacy,
    Protocol,
):
    """What the commands ask for, and set."""


@dataclass(frozen=True, slots=True)
class Deps:
    """Handed to every handler by the composition root. ``sure`` is the confidence below which a name is "probably";
    ``troubles`` tells what goes wrong in the background now; ``managers_correct``: those who manage a workspace decide
    who is credited, for everybody. ``limits`` are those of places; ``roles`` tells by platform how roles are
    written, where it has any."""

    store: CommandStore
    tracker: Tracker
    digests: Digests
    clock: Clock
    sure: float
    version: str
    troubles: Callable[[], Sequence[Trouble]] = tuple
    managers_correct: bool = False
    limits: PlaceLimits = field(default_factory=PlaceLimits)
    roles: Mapping[str, RoleSyntax] = field(default_factory=dict)


Handlers = Mapping[str, Handler]
