"""The sample news on loopback, with a count of what was asked for."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from aiohttp import web

import seeds


@dataclass
class Sites:
    """``base`` is the address, ``host`` what goes into QUOTEWIRE_PRIVATE_HOSTS."""

    base: str = ""
    host: str = ""
    asked: Counter[str] = field(default_factory=Counter)


@asynccontextmanager
async def sample_sites() -> AsyncIterator[Sites]:
    """Serve ``seeds`` until the end of the block."""
    sites, now = Sites(), datetime.now(UTC)

    async def page(request: web.Request) -> web.Response:
        sites.asked[request.path] += 1
        sample = seeds.render(request.path, sites.base, now)
        if sample is None:
            raise web.HTTPNotFound
        answer = web.Response(body=sample.body, headers={"Content-Type": sample.content_type})
        answer.force_close()  # a simulation that waits for all to come to rest would wait for idle connections
        return answer

    app = web.Application()
    app.router.add_get("/{path:.*}", page)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        sites.host = f"127.0.0.1:{runner.addresses[0][1]}"
        sites.base = f"http://{sites.host}"
        yield sites
    finally:
        await runner.cleanup()
