"""Who works with the store takes the part that it uses, and no more."""

import inspect
import re
from pathlib import Path

import pytest

from bot.commands import stores as commands
from bot.delivery import stores as delivery
from bot.ingest import stores as ingest
from bot.pages import stores as pages
from bot.ports import Privacy, Store

BOT = Path(inspect.getfile(Store)).parents[1]
CONSUMERS = {
    "commands": (commands.CommandStore, ["commands"]),
    "remembered quotations": (commands.RememberedStore, ["commands/who.py"]),
    "/quote": (
        commands.QuoteStore,
        [
            f"commands/{name}.py"
            for name in ("who", "by", "joint", "about", "check", "corrected", "disputed", "pages", "speakers")
        ],
    ),
    "/news": (commands.NewsStore, ["commands/news.py"]),
    "/news follow": (commands.FollowStore, ["commands/following.py", "commands/listed.py", "commands/lists.py"]),
    "/news why": (commands.WhyStore, ["commands/why.py", "commands/why_alerts.py"]),
    "/digest": (commands.ScheduleStore, ["commands/digest.py", "commands/listed.py"]),
    "/digest options": (commands.PlaceOptionStore, ["commands/options.py"]),
    "/alert": (commands.AlertStore, ["commands/alert.py"]),
    "/quotewire privacy": (Privacy, ["commands/privacy.py"]),
    "/quotewire status": (commands.StatusStore, ["commands/quotewire.py"]),
    "dispatch": (commands.DispatchStore, ["commands/dispatch.py"]),
    "/quotewire plain": (commands.PlainSwitchStore, ["commands/switch.py"]),
    "plain words": (commands.HearingStore, ["commands/hearing.py"]),
    "ingest": (ingest.IngestStore, ["ingest", "ops/leases.py"]),
    "archives": (ingest.ArchiveStore, ["ingest/archives/load.py"]),
    "backfills": (ingest.BackfillStore, ["ingest/archives/backfill.py"]),
    "editions": (delivery.EditionStore, ["delivery/editions.py"]),
    "composing": (delivery.ComposingStore, ["delivery/composing.py", "delivery/editions.py"]),
    "digests": (
        delivery.DigestStore,
        [f"delivery/{name}.py" for name in ("digests", "renewing", "composing", "editions")] + ["ops/leases.py"],
    ),
    "alerts": (delivery.AlertingStore, ["delivery/alerts.py", "delivery/audience.py", "ops/leases.py"]),
    "items": (delivery.ItemStore, ["delivery/items.py", "delivery/audience.py", "ops/leases.py"]),
    "feed notices": (delivery.FeedNoticeStore, ["delivery/feed_notices.py", "ops/leases.py"]),
    "corrections": (delivery.CorrectingStore, ["delivery/corrections.py", "delivery/audience.py", "ops/leases.py"]),
    "lists of the page": (pages.ListStore, ["pages/lists.py"]),
    "pages": (pages.DeskStore, ["pages/desk.py"]),
    "outbox": (delivery.PostingStore, ["delivery/outbox.py", "delivery/gone.py"]),
}


def _methods(port: type) -> set[str]:
    return {name for name, _ in inspect.getmembers(port, inspect.isfunction) if not name.startswith("_")}


def _called(places: list[str]) -> set[str]:
    """What is called of a store in these files."""
    paths = [BOT / place for place in places]
    files = [file for path in paths for file in (path.rglob("*.py") if path.is_dir() else [path])]
    return {name for file in files for name in re.findall(r"store\.(\w+)\(", file.read_text())}


@pytest.mark.parametrize("consumer", CONSUMERS)
def test_a_consumer_takes_what_it_uses_of_the_store(consumer: str) -> None:
    port, places = CONSUMERS[consumer]
    assert _methods(port) == _called(places)


def test_the_store_is_more_than_what_any_of_them_takes() -> None:
    for port, _ in CONSUMERS.values():
        assert len(_methods(port)) < 0.7 * len(_methods(Store))
