"""Names on loopback: a fetcher for which each site of a test has a name of its own."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Unpack

from yarl import URL

from bot.ingest.sites.addresses import checked
from bot.ports import Fetched, Fetcher
from bot.ports.outside import FetchOptions
from tests.fakes.web import FakeSite


class NamedSites(Fetcher):
    """Over a guarded fetcher: ``http://<name>/`` is the site that the name has.

    It works as a resolver would: a name is replaced by the site's address on loopback before the fetch, and answers
    have the name again. Redirects to another site of a test must be written with that site's address on loopback.
    """

    def __init__(self, fetcher: Fetcher, sites: Mapping[str, FakeSite]) -> None:
        self._fetcher = fetcher
        self._sites = sites

    async def fetch(self, url: str, **options: Unpack[FetchOptions]) -> Fetched:
        requested = checked(url)
        site = self._sites.get(requested.host or "")
        target = requested if site is None else requested.with_host("127.0.0.1").with_port(site.port)
        fetched = await self._fetcher.fetch(str(target), **options)
        moved_to = fetched.moved_to and self._named(fetched.moved_to)
        return replace(fetched, url=url, final_url=self._named(fetched.final_url), moved_to=moved_to)

    def _named(self, url: str) -> str:
        final = URL(url)
        name = next((name for name, site in self._sites.items() if site.port == final.port), None)
        return url if name is None else str(final.with_port(None).with_host(name))
