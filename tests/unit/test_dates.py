"""By which dates articles are sorted, and since when a quotation stood."""

from datetime import datetime, timedelta

import pytest

from bot.text.dates import not_after, sorting_date, standing_since
from tests.builders import NOW

DAY = timedelta(days=1)


@pytest.mark.parametrize(("published", "date"), [(None, NOW), (NOW - DAY, NOW - DAY), (NOW, NOW), (NOW + DAY, NOW)])
def test_an_article_is_sorted_by_its_pages_time_but_never_into_the_future(
    published: datetime | None, date: datetime
) -> None:
    assert sorting_date(published, NOW) == date
    assert not_after(published, NOW) == (date if published else None)


def test_a_first_text_stands_since_the_articles_date_and_a_later_one_since_it_was_seen() -> None:
    assert standing_since(1, NOW - DAY, NOW) == NOW - DAY
    assert standing_since(2, NOW - DAY, NOW) == NOW
