"""Singular and plural of the words of a topic."""

import pytest

from bot.text.inflection import number_forms, topic_readings


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("tax", ("taxes",)),
        ("taxes", ("tax", "taxe")),
        ("bridge", ("bridges",)),
        ("houses", ("hous", "house")),
        ("cities", ("city", "citie")),
        ("city", ("cities",)),
        ("day", ("days",)),
        ("church", ("churches",)),
        ("glass", ("glasses",)),
        ("virus", ("viruses",)),
        ("48", ()),
        ("eu", ()),
    ],
)
def test_a_word_has_its_plural_or_its_singular(word: str, others: tuple[str, ...]) -> None:
    assert number_forms(word) == (word, *others)


def test_a_topic_is_read_as_typed_first_and_without_stop_words() -> None:
    assert topic_readings(["the", "night", "shift"])[0] == ("night", "shift")
    assert ("night", "shifts") in topic_readings(["the", "night", "shift"])
    assert topic_readings(["the"])[0] == ("the",)
    assert topic_readings([]) == [()]
