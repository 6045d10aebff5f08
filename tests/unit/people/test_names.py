"""Names as they are compared across articles."""

import pytest

from bot.speakers.names import agree, is_described, is_named, name_of


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Mara Lindqvist", "mara lindqvist"),
        ("MARA LINDQVIST", "mara lindqvist"),
        ("Mr. Putin", "putin"),
        ("Mr Vladimir Putin", "vladimir putin"),
        ("President Vladimir Putin", "vladimir putin"),
        ("Prime Minister Ada Quill", "ada quill"),
        ("the Finance Minister Ada Quill", "ada quill"),
        ("Émile d’Arc", "emile d'arc"),
        ("Dr. Emile d'Arc, Jr.", "emile d'arc"),
        ("John F. Kerry", "john kerry"),
        ("J.K. Rowling", "j rowling"),
        ("BBC News", "bbc news"),
        ("Ursula von der Leyen", "ursula leyen"),
        ("Ministry of Defence", "ministry of defence"),
        ("the Harbour Ministry", "harbour ministry"),
        ("the harbour ministry", "the harbour ministry"),
        ("a harbour worker", "a harbour worker"),
        ("Ben Hale", "ben hale"),
        ("Al Hale", "al hale"),
        ("Marine Le Pen", "marine pen"),
        ("Le Pen", "pen"),
        ("Omar bin Said", "omar said"),
        ("Bishop", "bishop"),
        ("Desmond Bishop", "desmond bishop"),
        ("Harbour Ministry", "harbour ministry"),
        ("Jean-Luc Moreau", "jean luc moreau"),
        ("", ""),
        ("…", ""),
    ],
)
def test_variants_share_a_key(written: str, key: str) -> None:
    assert name_of(written).key == key


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("Mara Lindqvist", "mara lindqvist", True),
        ("Émile d'Arc", "Emile d’Arc", True),
        ("Mara Lindqvist", "Lindqvist", True),
        ("Mara Lindqvist", "M. Lindqvist", True),
        ("Mara Lindqvist", "O. Lindqvist", False),
        ("Mara Lindqvist", "Olof Lindqvist", False),
        ("Mara Lindqvist", "Mara Berg", False),
        ("John F. Kerry", "John Kerry", True),
        ("John F. Kerry", "John Forbes Kerry", True),
        ("Maria Elena Lopez", "Maria Lopez", False),
        ("George W. Bush", "George H. W. Bush", False),
        ("George Bush", "George H. W. Bush", True),
        ("Sam Hale Jr.", "Sam Hale", True),
        ("Sam Hale Jr.", "Sam Hale Sr.", False),
        ("Sam Hale III", "Sam Hale Jr", False),
        ("Dr. Ada Quill", "Mrs Quill", True),
        ("University of Halvera", "University of Southern Halvera", False),
        ("a harbour worker", "a dock worker", False),
    ],
)
def test_names_that_may_be_one_persons(one: str, other: str, may: bool) -> None:
    assert agree(name_of(one), name_of(other)) is may
    assert agree(name_of(other), name_of(one)) is may


@pytest.mark.parametrize(
    ("written", "described"),
    [
        ("a harbour worker", True),
        ("the ad", True),
        ("his operatives", True),
        ("one London-based broker", True),
        ("Mara Lindqvist", False),
        ("Anders Berg", False),
        ("Theresa May", False),
        ("d'Arc", False),
        ("mara lindqvist", False),
    ],
)
def test_descriptions_are_no_names(written: str, described: bool) -> None:
    assert is_described(written) is described


@pytest.mark.parametrize(
    ("written", "named"),
    [("Mara Lindqvist", True), ("the general secretary", False), ("officials", False), ("", False)],
)
def test_a_speaker_is_credited_by_name_or_by_a_description(written: str, named: bool) -> None:
    assert is_named(written) is named
