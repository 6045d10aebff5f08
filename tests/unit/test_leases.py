"""Leases that can't be renewed: the log has a line when that begins, and one when it is over."""

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta

from structlog.testing import capture_logs

from bot.domain.errors import StoreError
from bot.ops.clock import SystemClock
from bot.ops.leases import LeaseKeeper
from bot.ports.leases import LeaseKind, Leases


class Breaking(Leases):
    """Leases of a database that fails at the second and the third renewal."""

    def __init__(self) -> None:
        self.renewals = 0
        self.renewed_often = asyncio.Event()

    async def take_leases(self, kind: LeaseKind, numbers: Collection[int], now: datetime, until: datetime) -> set[int]:
        return set(numbers)

    async def renew_leases(self, kind: LeaseKind, numbers: Collection[int], until: datetime) -> set[int]:
        self.renewals += 1
        if self.renewals > 4:
            self.renewed_often.set()
        if self.renewals in (2, 3):
            raise StoreError("The database is locked")
        return set(numbers)

    async def give_back(self, kind: LeaseKind, numbers: Collection[int]) -> None:
        return None


async def test_the_log_tells_once_that_leases_cannot_be_renewed_and_once_that_they_can() -> None:
    store = Breaking()
    keeper = LeaseKeeper(store, SystemClock(), "feed", timedelta(milliseconds=12))
    with capture_logs() as logs:
        keeper.keep([1], keeper.until())
        await store.renewed_often.wait()
        await keeper.close()
    assert [line["event"] for line in logs] == ["leases can't be renewed", "leases are renewed again"]
