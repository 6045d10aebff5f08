"""What a place follows, and when it gets its digest."""

from datetime import datetime

from sqlalchemy import Table, Update, and_, delete, func, insert, select, update

from bot.domain.delivery import Post, Schedule
from bot.domain.places import Place, Subscription
from bot.store import rows, sqlite
from bot.store.base import Base, at, columns_of, listed, to_the_end
from bot.store.outbox import enqueue
from bot.store.schema import PLACE, alerts, articles, feeds, schedules, subscriptions


class Places(Base):
    """See ``bot.ports.PlaceStore``."""

    @to_the_end
    async def follow(self, subscription: Subscription) -> None:
        """Follow a feed at a place; replaces the filter when it is followed already."""
        values = {
            **columns_of(subscription.place),
            "feed_id": subscription.feed.id,
            "only": subscription.only,
            "but_not": subscription.but_not,
        }
        followed = sqlite.insert_into(subscriptions).values(values)
        followed = followed.on_conflict_do_update(
            index_elements=[*PLACE, "feed_id"],
            set_={"only": followed.excluded["only"], "but_not": followed.excluded["but_not"]},
        )
        async with self._write() as connection:
            await connection.execute(followed)

    @to_the_end
    async def unfollow(self, place: Place, feed_id: int) -> bool:
        """Stop following; ``False`` when it wasn't followed."""
        ended = delete(subscriptions).where(at(subscriptions, place), subscriptions.c.feed_id == feed_id)
        async with self._write() as connection:
            return (await connection.execute(ended)).rowcount > 0

    @to_the_end
    async def subscriptions(self, place: Place) -> list[Subscription]:
        """What a place follows, by title."""
        columns = [subscriptions.c[name] for name in (*PLACE, "only", "but_not")]
        statement = select(*columns, *rows.FEED).join_from(subscriptions, feeds).where(at(subscriptions, place))
        async with self._read() as connection:
            found = [rows.subscription(row) for row in await connection.execute(statement)]
        return sorted(found, key=lambda entry: (entry.feed.title.casefold(), entry.feed.url))

    @to_the_end
    async def set_schedule(
        self, place: Place, when: str, timezone: str, max_items: int, about: tuple[str, ...], now: datetime
    ) -> Schedule:
        """Give a place a digest. One of the same ``when`` and ``timezone`` keeps its id, its start and its slots.

        One that was paused goes on.
        """
        same = and_(at(schedules, place), schedules.c.when == when, schedules.c.timezone == timezone)
        async with self._write() as connection:
            await connection.execute(resumed(schedules, now).where(same))
            changed = update(schedules).where(same).values(max_items=max_items, about=about)
            if (await connection.execute(changed)).rowcount == 0:
                values = {
                    **columns_of(place),
                    "when": when,
                    "timezone": timezone,
                    "max_items": max_items,
                    "about": about,
                    "created_at": now,
                }
                await connection.execute(insert(schedules).values(values))
            return rows.schedule((await connection.execute(select(*rows.SCHEDULE).where(same))).one())

    @to_the_end
    async def schedules(self, place: Place | None = None) -> list[Schedule]:
        """The schedules of a place, or all, oldest first."""
        statement = select(*rows.SCHEDULE).order_by(schedules.c.id)
        if place is not None:
            statement = statement.where(at(schedules, place))
        async with self._read() as connection:
            return await listed(await connection.execute(statement), rows.schedule)

    @to_the_end
    async def remove_schedules(self, place: Place) -> int:
        """End a place's digests; how many there were. What was posted stays known."""
        async with self._write() as connection:
            return (await connection.execute(delete(schedules).where(at(schedules, place)))).rowcount

    @to_the_end
    async def pause_schedules(self, place: Place, why: str) -> int:
        """Post no digests at a place until it is resumed; how many schedules were running."""
        running = update(schedules).where(at(schedules, place), schedules.c.paused.is_(None))
        async with self._write() as connection:
            return (await connection.execute(running.values(paused=why))).rowcount

    @to_the_end
    async def resume_schedules(self, place: Place, now: datetime) -> int:
        """Go on with a place's digests from the next slot after ``now``; how many schedules and alerts were paused.

        Its alerts go on with the articles that are stored from now on.
        """
        async with self._write() as connection:
            going_on = [resumed(table, now).where(at(table, place)) for table in POSTING]
            return sum([(await connection.execute(statement)).rowcount for statement in going_on])

    @to_the_end
    async def pause_place(self, place: Place, why: str, notice: Post | None, now: datetime) -> bool:
        """Post neither digests nor alerts at a place until it is resumed, and queue the post that tells of it.

        ``False``, and nothing written, when nothing was running there.
        """
        async with self._write() as connection:
            paused = 0
            for table in POSTING:
                running = update(table).where(at(table, place), table.c.paused.is_(None))
                paused += (await connection.execute(running.values(paused=why))).rowcount
            if paused and notice is not None:
                await enqueue(connection, notice, now)
            return paused > 0

    @to_the_end
    async def places_beside(self, place: Place) -> list[tuple[Place, str | None]]:
        """The places of the same workspace that get digests or alerts, with why they are paused, this one included."""
        found: dict[Place, str | None] = {}
        async with self._read() as connection:
            for table in POSTING:
                here = and_(table.c.platform == place.platform, table.c.workspace == place.workspace)
                asked = select(table).where(here).order_by(table.c.id)
                for row in await connection.execute(asked):
                    found.setdefault(rows.place(row), row.paused)
        return list(found.items())


POSTING = (schedules, alerts)
"""What makes posts at a place, and can be paused."""


def resumed(table: Table, now: datetime) -> Update:
    """What is paused in one of ``POSTING`` goes on with what comes from now on."""
    newest = select(func.coalesce(func.max(articles.c.id), 0)).scalar_subquery()
    begins = {"after": newest} if table is alerts else {"resumed_at": now}
    return update(table).where(table.c.paused.is_not(None)).values(paused=None, **begins)
