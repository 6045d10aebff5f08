"""What a process does, as ``quotewire run --only`` names it."""

import pytest

from bot.app.duties import CHAT, DELIVER, DUTIES, INGEST, WEB, duties_named
from bot.domain.errors import UsageError


def test_a_process_that_is_told_nothing_has_every_duty() -> None:
    assert duties_named(None) == DUTIES == (INGEST, CHAT, DELIVER, WEB)


@pytest.mark.parametrize(
    ("only", "duties"),
    [
        ("ingest", (INGEST,)),
        (" Deliver , ingest ", (INGEST, DELIVER)),
        ("chat,chat,", (CHAT,)),
        ("web,deliver,chat,ingest", DUTIES),
    ],
)
def test_duties_are_named_with_commas_between(only: str, duties: tuple[object, ...]) -> None:
    assert tuple(duties_named(only)) == duties


@pytest.mark.parametrize(("only", "told"), [("ingest,walk", "“walk”"), ("", "nothing"), (" , ", "nothing")])
def test_a_word_that_is_no_duty_is_refused_with_the_words_that_are(only: str, told: str) -> None:
    with pytest.raises(UsageError, match=f"{told}.*ingest,chat,deliver,web"):
        duties_named(only)


def test_every_tick_belongs_to_a_duty_that_can_do_it_without_a_platform_or_sends() -> None:
    assert not INGEST.logs_in
    assert "outbox" in DELIVER.ticks
    assert not CHAT.ticks
    assert CHAT.listens
    assert not DELIVER.listens
