"""Programs on a database, whose address is their argument; to be killed, or to run beside each other."""

import asyncio
import itertools
import sys

from bot.domain.viewers import EVERYBODY
from bot.store import open_store, upgrade
from tests.builders import NOW, page, quote
from tests.contract.samples import HOUR


def write() -> None:
    """Save article after article, some of them anew, and print the number of each one that is saved."""
    asyncio.run(_write(sys.argv[1]))


def lease() -> None:
    """Lease a delivery that is due, print its key, and mark it as sent."""
    asyncio.run(_lease(sys.argv[1]))


def bring_up() -> None:
    """Upgrade the database."""
    upgrade(sys.argv[1])


async def _write(url: str) -> None:
    store = await open_store(url)
    for number in itertools.count():
        key = number % 40
        text = f"“We wait {number}” and “we go {number}”, she said."
        quotations = [quote(text, f"We wait {number}"), quote(text, f"we go {number}", f"Speaker {number % 5}")]
        await store.save_article(page(key, text), quotations, NOW, audience=EVERYBODY)
        if number % 7 == 0:  # and many at once
            many = [(page(1000 + number * 9 + more, text), quotations) for more in range(9)]
            await store.save_articles(many, NOW, audience=EVERYBODY)
        print(number, flush=True)


async def _lease(url: str) -> None:
    store = await open_store(url)
    while batch := await store.lease(["discord"], NOW, NOW + HOUR, 7):
        for delivery in batch:
            print(delivery.key, flush=True)
            await store.mark_sent(delivery.id, "r", NOW)
    await store.close()
