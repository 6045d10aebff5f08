"""Single values that adapters need after a restart."""

from sqlalchemy import select

from bot.store.sql.base import Base
from bot.store.sql.schema import memory


class SqlMemory(Base):
    """See ``bot.ports.Memory``."""

    async def remember(self, name: str, value: str) -> None:
        """See ``bot.ports.Memory``."""
        kept = self._dialect.insert_into(memory).values(name=name, value=value)
        async with self._write() as connection:
            await connection.execute(kept.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    async def remembered(self, name: str) -> str | None:
        """See ``bot.ports.Memory``."""
        async with self._read() as connection:
            result = await connection.execute(select(memory.c.value).where(memory.c.name == name))
            return result.scalar_one_or_none()
