"""What only German has: nouns with capitals, verbs in two parts or at the end, case, genitives of names."""

import pytest

from bot.quotes import extract
from bot.quotes.candidates import tie_of
from bot.quotes.decide import set_scene
from bot.quotes.lang import language_by
from bot.quotes.names import mention_text


def classes_of(text: str) -> dict[str, str]:
    """The class letter of each word outside the marks."""
    article = set_scene(f"{text} „So ist es.“", language_by("de")).article
    return dict(zip(article.words, article.classes, strict=True))


def persons_in(text: str) -> list[str]:
    scene = set_scene(f"{text} „So ist es.“", language_by("de"))
    return [mention_text(scene.article, mention) for mention in scene.mentions if mention.kind == "name"]


@pytest.mark.parametrize(
    ("text", "word", "letter"),
    [
        ("Der Rat sprach über die Verwaltungsreform.", "Verwaltungsreform", "w"),
        ("Die Regierungssprecherin lachte.", "Regierungssprecherin", "R"),
        ("Der SPD-Fraktionschef ging.", "SPD-Fraktionschef", "R"),
        ("Das Wirtschaftsministerium schwieg.", "Wirtschaftsministerium", "G"),
        ("Der Untersuchungsbericht fehlt.", "Untersuchungsbericht", "S"),
        ("Hier wohnt Imke Tadsen.", "Tadsen", "N"),
        ("Direktor Tadsen kam.", "Tadsen", "N"),
        ("Hier wohnt Ute Brand. Brand lacht.", "Brand", "N"),
        ("Das Haus steht in Flammen. Der Brand war groß.", "Brand", "w"),
        ("Er teilte das Brot mit den Kindern.", "teilte", "e"),
        ("Die Werft teilte das am Freitag mit.", "teilte", "V"),
        ("Die Werft äusserte sich am Freitag.", "äusserte", "V"),
    ],
)
def test_a_capital_makes_no_name(text: str, word: str, letter: str) -> None:
    assert classes_of(text)[word] == letter


def test_the_genitive_of_a_name_is_its_owner() -> None:
    classes = classes_of("Imke Tadsen kam. Tadsens Anwalt ging. Hamburgs Senat tagt.")
    assert (classes["s"], classes["Anwalt"]) == ("s", "R")
    assert "Tadsens" not in classes
    assert persons_in("Gestern kam Bernie Sanders.") == ["Bernie Sanders"]


def test_particles_belong_to_the_name_that_they_were_met_in() -> None:
    assert persons_in("Gestern kam Ursula von der Heide. Dann ging von der Heide.") == [
        "Ursula von der Heide",
        "von der Heide",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Wir gehen“, sagte dem Boten die Wirtin Elke Hansen.", "Elke Hansen"),
        ("„Wir gehen“, sagte Elke Hansen dem Richter.", "Elke Hansen"),
        ("Den Richter kritisierte Elke Hansen: „Er ist ein alter Freund des Hauses.“", "Elke Hansen"),
        ("Der Zeitung sagte Elke Hansen: „Er ist ein alter Freund des Hauses.“", "Elke Hansen"),
        ("Der größten Agentur sagte Elke Hansen: „Er ist ein alter Freund des Hauses.“", "Elke Hansen"),
        ("Das Ergebnis nannte Elke Hansen „einen Witz, über den niemand lacht“.", "Elke Hansen"),
    ],
)
def test_who_stands_in_the_dative_or_accusative_is_no_speaker(text: str, speaker: str) -> None:
    (quotation,) = extract(text, "de")
    assert quotation.attribution.speaker == speaker


def test_the_role_is_told_without_its_article() -> None:
    (quotation,) = extract("„Wir gehen“, sagte die Wirtin Elke Hansen am Freitag.", "de")
    assert (quotation.attribution.speaker, quotation.attribution.role) == ("Elke Hansen", "Wirtin")


@pytest.mark.parametrize(
    "text",
    [
        "Der Ausbau braucht laut Udo Kernhof eine sogenannte „grüne Brücke“.",
        "Ihr neuer Roman „Die Flut und die Stadt“ erscheint im Mai.",
        "Der sogenannte „Wutbürger“ wählt die Partei.",
    ],
)
def test_titles_and_salted_words_are_no_quotations(text: str) -> None:
    assert extract(text, "de") == ()


def test_a_paper_in_marks_that_is_told_something_says_nothing() -> None:
    (quotation,) = extract("„Wir sind enttäuscht“, sagte Udo Kernhof, Sprecher der Initiative, dem „Waldboten“.", "de")
    assert quotation.text == "Wir sind enttäuscht"


def test_who_is_called_something_by_a_thing_in_front_is_nobody() -> None:
    scene = set_scene("Die Reform nannte Elke Hansen „einen Witz“.", language_by("de"))
    ways = {mention_text(scene.article, scene.mentions[at]): tie_of(scene, at).way for at in range(len(scene.mentions))}
    assert ways == {"Die Reform": "-", "Elke Hansen": "i"}


@pytest.mark.parametrize(
    ("cue", "speaker"), [("sagten sie", None), ("wollen sie sagen", None), ("sagte sie", "Eva Brandis")]
)
def test_she_is_nobody_beside_a_verb_in_the_plural(cue: str, speaker: str | None) -> None:
    (quotation,) = extract(f"Die Wirtin Eva Brandis lud zwei Gäste ein. „Wir haben es warm“, {cue} am Abend.", "de")
    assert quotation.attribution.speaker == speaker
