"""A question with a short form finds what was said in full, and the other way round."""

import pytest

from bot.search.short_forms import other_spellings


def _spelt(typed: str) -> list[str]:
    """The other spellings, in brackets where only a whole quotation counts."""
    written = [(" … ".join(map(" ".join, each.question.parts)), each.only_whole) for each in other_spellings(typed)]
    return [f"({words})" if only_whole else words for words, only_whole in written]


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("we're not going", ["we are not going", "we arent going"]),
        ("We’re not going!", ["we are not going", "we arent going"]),
        ("we are not going", ["we arent going", "(were not going)"]),
        ("they have told us", ["theyve told us"]),
        ("nobody could've known", ["nobody could have known"]),
        ("I cannot say that", ["i cant say that"]),
        (
            "dont say it … we won't",
            ["do not say it … we will not", "(do not say it … well not)"],
        ),
        ("it's raining today", ["it is raining today"]),
        ("Mara's bridge is nice", []),
        ("we're going", ["we are going"]),
        ("aren't we", ["are not we"]),
        ("I'm in", ["i am in"]),
        ("can't", []),
        (f"we're {'very ' * 12}late", []),
        ("'tis what we wanted", []),
    ],
)
def test_short_forms_are_written_out_and_words_are_joined(typed: str, spelt: list[str]) -> None:
    assert _spelt(typed) == spelt
