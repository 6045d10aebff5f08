"""Two texts beside each other: every word of both is there, and what differs is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.web_pages import ComparedRun
from bot.search.compared import compared_runs

Short = list[tuple[str, str]]
SIGNS = {"same": "=", "only_first": "-", "only_second": "+"}


def short(runs: tuple[ComparedRun, ...]) -> Short:
    return [(SIGNS[run.where], run.text.strip()) for run in runs]


@pytest.mark.parametrize(
    ("first", "second", "runs"),
    [
        (
            "We wait for the tide.",
            "We wait for the train.",
            [("=", "We wait for the"), ("-", "tide."), ("+", "train.")],
        ),
        ("We wait", "We never wait", [("=", "We"), ("+", "never"), ("=", "wait")]),
        ("We won’t wait", "We will not wait", [("=", "We"), ("-", "won’t"), ("+", "will not"), ("=", "wait")]),
        ("A — b", "A — c", [("=", "A —"), ("-", "b"), ("+", "c")]),
        ("我们等", "我们走", [("=", "我们"), ("-", "等"), ("+", "走")]),
        ("We never wait", "We wait", [("=", "We"), ("-", "never"), ("=", "wait")]),
    ],
)
def test_the_words_that_differ_are_told(first: str, second: str, runs: Short) -> None:
    assert short(compared_runs(first, second)) == runs


@pytest.mark.parametrize(("first", "second"), [("We wait.", "“We wait”"), ("", ""), ("WE WAIT", "we wait")])
def test_the_same_words_have_nothing_to_tell(first: str, second: str) -> None:
    assert compared_runs(first, second) == ()


def test_what_stands_around_a_remembered_part_does_not_differ() -> None:
    runs = compared_runs(
        "park a crane like a bycicle", "You can't park a crane like a bicycle in this wind", within=True
    )
    assert short(runs) == [
        ("=", "You can't"),
        ("=", "park a crane like a"),
        ("-", "bycicle"),
        ("+", "bicycle"),
        ("=", "in this wind"),
    ]


def test_texts_too_long_to_compare_word_by_word_stand_beside_each_other_whole() -> None:
    first, second = "word " * 5000, "word " * 5001
    assert compared_runs(first, second) == (ComparedRun(first, "only_first"), ComparedRun(second, "only_second"))


@given(st.text("ab ,.’-“\n", max_size=40), st.text("ab ,.’-“\n", max_size=40), st.booleans())
def test_every_letter_of_the_second_text_is_shown_once(first: str, second: str, within: bool) -> None:
    runs = compared_runs(first, second, within=within)
    shown = "".join(run.text for run in runs if run.where != "only_first")
    if runs and any(letter in second for letter in "ab"):
        assert shown == second
