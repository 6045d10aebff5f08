"""Why a fetch failed, in words for people."""

from http import HTTPStatus

import pytest

from bot.ingest.fetching.failures import StatusError, in_words, is_gone, is_over
from bot.texts import fetching as say


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (HTTPStatus.NOT_FOUND, say.STATUS_WORDS[404]),
        (HTTPStatus.INTERNAL_SERVER_ERROR, say.SERVER_HAS_TROUBLE),
        (599, say.SERVER_HAS_TROUBLE),
        (HTTPStatus.CONFLICT, "conflict"),
        (499, say.UNKNOWN_STATUS),
    ],
)
def test_a_status_is_told_in_words(status: int, words: str) -> None:
    assert words in in_words(StatusError("https://a.example answers", status))


def test_only_an_answer_for_good_ends_a_feed_and_a_page_may_come_back() -> None:
    gone, gone_for_now = (StatusError("gone", HTTPStatus.GONE, for_good=good) for good in (True, False))
    missing = StatusError("missing", HTTPStatus.NOT_FOUND)
    assert [is_over(error) for error in (gone, gone_for_now, missing)] == [True, False, False]
    assert [is_gone(error) for error in (gone, gone_for_now, missing)] == [True, True, True]
