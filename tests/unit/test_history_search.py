"""A search through a history ends when the post is found, when all was seen, or when there is too much."""

from collections.abc import Mapping
from typing import Any

import pytest

from adapters.shared.finding import HistoryPage, HistorySearch
from bot.domain.errors import RetryLaterError, UnclearError

OURS = {"id": "ours"}


class History:
    """Pages that follow one another; ``patience`` are the pages at which the platform asks for it, once each."""

    def __init__(self, pages: int, ours: int | None = None, patience: tuple[int, ...] = ()) -> None:
        self._pages, self._ours, self._patience = pages, ours, set(patience)
        self.read: list[int] = []

    async def __call__(self, at: str | None) -> HistoryPage:
        number = int(at or 0)
        if number in self._patience:
            self._patience.remove(number)
            raise RetryLaterError("wait", 60.0)
        self.read.append(number)
        posts = [{"id": f"other {number}"}, *([OURS] if number == self._ours else [])]
        return HistoryPage(posts, str(number + 1) if number + 1 < self._pages else None)


async def found(search: HistorySearch, history: History, *, afresh: bool = False) -> str | None:
    def is_it(post: Mapping[str, Any]) -> bool:
        return post == OURS

    return await search.find("what", history, is_it, "id", afresh=afresh)


@pytest.mark.parametrize(("ours", "number", "read"), [(0, "ours", 1), (2, "ours", 3), (None, None, 5)])
async def test_it_reads_until_the_post_is_found_or_all_was_seen(
    ours: int | None, number: str | None, read: int
) -> None:
    history = History(5, ours)
    assert await found(HistorySearch(), history) == number
    assert history.read == list(range(read))


@pytest.mark.parametrize("pages", [3, 4])
async def test_more_than_the_limit_is_never_taken_for_nothing(pages: int) -> None:
    history, search = History(pages), HistorySearch(most_pages=3)
    if pages == 3:
        assert await found(search, history) is None
        return
    with pytest.raises(UnclearError, match="too much in the channel"):
        await found(search, history)
    assert history.read == [0, 1, 2]


async def test_the_next_try_goes_on_where_the_platform_asked_for_patience() -> None:
    history, search = History(5, ours=4, patience=(2, 3)), HistorySearch()
    for _ in range(2):
        with pytest.raises(RetryLaterError):
            await found(search, history)
    assert await found(search, history) == "ours"
    assert history.read == [0, 1, 2, 3, 4]
    assert await found(search, History(1)) is None  # another search begins at the newest again


async def test_the_limit_holds_over_all_tries() -> None:
    history, search = History(9, patience=(2,)), HistorySearch(most_pages=4)
    with pytest.raises(RetryLaterError):
        await found(search, history)
    with pytest.raises(UnclearError):
        await found(search, history)
    assert history.read == [0, 1, 2, 3]


async def test_what_was_seen_before_is_not_believed_while_the_platform_may_be_at_work() -> None:
    search = HistorySearch()
    with pytest.raises(RetryLaterError):
        await found(search, History(5, patience=(2,)), afresh=True)
    later = History(5, ours=0)
    assert await found(search, later) == "ours"
    assert later.read == [0]
