"""The quoted words of a message."""

import pytest

from bot.domain.pasted import MessageRun
from bot.text.pasted import quoted_words

PLAIN, BAR = False, True


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([("We will not sell the harbour", BAR), ("really?!", PLAIN)], "We will not sell the harbour"),
        ([("look at this:", PLAIN), ("We will not sell\nthe harbour", BAR)], "We will not sell the harbour"),
        ([("No.", BAR), ("and then", PLAIN), ("We will not sell it", BAR)], "We will not sell it"),
        ([("Mara Lindqvist: “We will not sell it”", BAR), ("hm", PLAIN)], "We will not sell it"),
        ([("We want a “new crane” at the quay", BAR)], "We want a “new crane” at the quay"),
        ([("She said “we will not sell it” today", PLAIN)], "we will not sell it"),
        ([("“No,” she said, “we will never sell it”", PLAIN)], "we will never sell it"),
        ([('She said "we will not sell it" today', PLAIN)], "we will not sell it"),
        ([("Sie sagte: „Wir verkaufen das nie“", PLAIN)], "Wir verkaufen das nie"),
        ([("Elle dit «nous ne vendons pas»", PLAIN)], "nous ne vendons pas"),
        ([("She said ‘we won’t sell it’ today", PLAIN)], "we won’t sell it"),
        ([("“No plans,” he said", PLAIN)], "No plans,"),
        ([("We will not sell\nthe harbour", PLAIN)], "We will not sell the harbour"),
        ([("", BAR), ("We will not sell", PLAIN)], "We will not sell"),
        ([], ""),
    ],
)
def test_bars_come_before_marks_and_marks_before_the_whole(runs: list[tuple[str, bool]], expected: str) -> None:
    assert quoted_words([MessageRun(text, is_quoted) for text, is_quoted in runs]) == expected
