"""Requests that buttons give again."""

from dataclasses import replace
from datetime import datetime, timedelta

from adapters.shared.answers import KEPT
from bot.domain.commands import Request
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import DAY, ELSEWHERE, HERE

ASKED = Request("quote who", HERE, {"text": "“ready” ☂\ud800", "before": 7}, "u1", can_manage=True)


async def keep(store: Store, request: Request, now: datetime) -> str:
    return await store.keep_request(request, now, now - KEPT)


async def test_a_request_comes_back_by_its_token_without_rights(store: Store) -> None:
    token = await keep(store, ASKED, NOW)
    assert len(token) == 24
    assert await store.kept_request(token) == replace(ASKED, can_manage=False)


async def test_the_same_request_has_the_same_token_and_another_another(store: Store) -> None:
    token = await keep(store, ASKED, NOW)
    assert await keep(store, ASKED, NOW + DAY) == token
    others = [replace(ASKED, place=ELSEWHERE), replace(ASKED, user="u2"), replace(ASKED, arguments={"text": "ready"})]
    tokens = {await keep(store, other, NOW) for other in others}
    assert len(tokens | {token}) == 4


async def test_old_requests_are_forgotten_and_unknown_ones_are_none(store: Store) -> None:
    token = await keep(store, ASKED, NOW)
    assert await store.kept_request("0" * 24) is None
    await keep(store, replace(ASKED, user="u2"), NOW + timedelta(days=31))
    assert await store.kept_request(token) is None


async def test_a_button_that_is_used_goes_on_working(store: Store) -> None:
    token = await keep(store, ASKED, NOW)
    await keep(store, ASKED, NOW + 20 * DAY)
    await keep(store, replace(ASKED, user="u2"), NOW + 40 * DAY)
    assert await store.kept_request(token) is not None
