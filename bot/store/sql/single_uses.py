"""What all processes together do once: whoever inserts its key does it."""

from datetime import datetime

from sqlalchemy import delete, select

from bot.store.sql.base import Base
from bot.store.sql.schema import used_keys

_FORGOTTEN_AT_ONCE = 100
"""Old keys that a use deletes at most. A use adds a single key, so that old keys never pile up."""


class SqlSingleUses(Base):
    """See ``bot.ports.SingleUses``."""

    async def use_once(self, key: str, now: datetime, until: datetime) -> bool:
        """See ``bot.ports.SingleUses``."""
        used = self._dialect.insert_into(used_keys).values(key=key, until=until)
        used = used.on_conflict_do_update(
            index_elements=["key"], set_={"until": used.excluded.until}, where=used_keys.c.until <= now
        )
        # Locked keys are passed over, so that two processes that forget the same don't wait for each other in a circle.
        old = select(used_keys.c.key).where(used_keys.c.until <= now).limit(_FORGOTTEN_AT_ONCE)
        old = old.with_for_update(skip_locked=True)
        async with self._write(lasting=False, alone=False) as connection:
            is_first = (await connection.execute(used.returning(used_keys.c.key))).first() is not None
            await connection.execute(delete(used_keys).where(used_keys.c.key.in_(old)))
        return is_first

    async def forget_use(self, key: str) -> None:
        """See ``bot.ports.SingleUses``."""
        async with self._write(lasting=False, alone=False) as connection:
            await connection.execute(delete(used_keys).where(used_keys.c.key == key))
