"""The parts under the engine: marks, tokens, mentions, people."""

import pytest

from bot.quotes.attribution.decide import set_scene
from bot.quotes.context.candidates import Scene
from bot.quotes.lang.en import english
from bot.quotes.lang.en.cues import cue_classes
from bot.quotes.marks.spans import find_pieces
from bot.quotes.mentions.names import mention_text


def pieces(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_pieces(text, english().marks)]


def scene_of(text: str) -> Scene:
    """With something said at the end: a text without marks isn't read."""
    return set_scene(f"{text} “So it is.”", english())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', ["yes", "no"]),
        ("He said “yes, ‘maybe’” twice.", ["yes, ‘maybe’"]),
        ('He said "yes, “maybe” and" twice.', ["yes, “maybe” and"]),
        ("“One.\n\n“Two.”", ["One.", "Two."]),
        ('She is 5\' 4" and said "hello".', ["hello"]),
        ("'I don't like the players' bus,' he said.", ["I don't like the players' bus,"]),
        ("Back in the '90s, 'it was all fields,' he said.", ["it was all fields,"]),
        ('He said "it is open.', ["it is open."]),
        ("said so. ”Mirrored marks happen,” she said.", ["Mirrored marks happen,"]),
        ("The film \"X\" and 'irony' stay apart.", ["X"]),
    ],
)
def test_a_quotation_is_found_in_pieces(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_a_piece_that_goes_on_knows_it() -> None:
    first, second = find_pieces("“One.\n\n“Two.”", english().marks)
    assert (first.closed, first.continues, second.closed, second.continues) == (False, False, True, True)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Dr. Ann Okafor-Hale agreed.", "Dr. Ann Okafor-Hale"),
        ("The Board of Trade agreed.", "The Board of Trade"),
        ("Two police officers agreed.", "Two police officers"),
        ("A spokesman for the Harbour Board agreed.", "A spokesman for the Harbour Board"),
        ("Ludwig van der Berg agreed.", "Ludwig van der Berg"),
    ],
)
def test_names_are_found_as_mentions(text: str, mention: str) -> None:
    scene = scene_of(text)
    assert mention in [mention_text(scene.article, one) for one in scene.mentions]


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mary Holt spoke. Holt left.", "Mary Holt", "f"),
        ("Chris Vane spoke. Mr Vane left.", "Chris Vane", "m"),
        ("Sam Reed, an actress, spoke.", "Sam Reed", "f"),
        ("Secretary of State Oyelaran Bode spoke.", "Oyelaran Bode", "?"),
    ],
)
def test_mentions_are_joined_to_people(text: str, name: str, gender: str) -> None:
    found = {one.name: one for one in scene_of(text).people.entities}
    assert name in found
    assert found[name].gender == gender


def test_two_people_of_one_surname_stay_apart() -> None:
    entities = scene_of("Mary Holt met Peter Holt. Mr Holt spoke.").people.entities
    assert [(one.name, len(one.mentions)) for one in entities] == [("Mary Holt", 1), ("Peter Holt", 2)]


def test_the_short_name_of_an_organisation_is_no_other_one() -> None:
    entities = scene_of("The Danish Foreign Ministry spoke. The Foreign Ministry left.").people.entities
    assert [one.name for one in entities] == ["Danish Foreign Ministry"]


def test_reading_ends_some_paragraphs_behind_the_last_piece() -> None:
    scene = scene_of("Mary Holt spoke.")
    assert set_scene(scene.article.text + "\n\nThey left." * 9, english()).article.text.count("They left.") < 9
    assert set_scene("Mary Holt spoke and left.", english()).article.words == []


def test_cues_are_inflected() -> None:
    classes = cue_classes()
    assert {classes[form][1] for form in ("say", "says", "said", "saying")} == {"say"}
    assert classes["quipped"] == ("V", "quip")
    assert classes["denied"][1] == "deny"


def test_a_straight_mark_closed_by_a_curly_one_is_a_pair() -> None:
    text = 'They were cross. "The tide took it,” said Ann Rowe. “We want it back.”'
    assert [text[one.start : one.end] for one in find_pieces(text, english().marks)] == [
        "The tide took it,",
        "We want it back.",
    ]
