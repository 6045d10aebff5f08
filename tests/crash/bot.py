"""The bot as ``quotewire run`` starts it, but with leases of a second: a crash is made good without a long wait."""

import asyncio
from datetime import timedelta

from bot.app import open_app, platforms, serve
from bot.ops.logs import configure
from config import load


async def main() -> None:
    """Serve until killed."""
    settings = load(env_file=None)
    configure(settings.log_level, "console")
    async with open_app(settings) as app:
        await serve(app, platforms(app), lease=timedelta(seconds=4))


if __name__ == "__main__":
    asyncio.run(main())
