"""What only German has: nouns with capitals, verbs in two parts or at the end, case, genitives of names."""

import pytest

from bot.quotes import extract
from bot.quotes.attribution.decide import set_scene
from bot.quotes.lang import language_by
from bot.quotes.mentions.names import mention_text


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
    ("text", "role"),
    [
        ("„Das war schön“, sagte Bundesminister a. D. Elke Hansen.", "Bundesminister a. D."),
        ("„Das war schön“, sagte Elke Hansen, Pfarrerin i. R. in Seehof.", "Pfarrerin i. R. in Seehof"),
    ],
)
def test_an_office_that_is_held_no_more_is_told_so(text: str, role: str) -> None:
    (quotation,) = extract(text, "de")
    assert (quotation.attribution.speaker, quotation.attribution.role) == ("Elke Hansen", role)


@pytest.mark.parametrize(
    "text",
    [
        "Der Ausbau braucht laut Udo Kernhof eine sogenannte „grüne Brücke“.",
        "Ihr neuer Roman „Die Flut und die Stadt“ erscheint im Mai.",
        "Der sogenannte „Wutbürger“ wählt die Partei.",
        "Ihr neues Buch heißt „Laufen lernen“ und erscheint im Mai.",
        "Die Band, die sich „Nordlicht“ nennt, spielt am Samstag im Hafen.",
        "Ministerin Elke Hansen zeigte sich in der Küsten-„Sprechstunde“ zuversichtlich.",
        "Der Preis ging an Elke Hansen für ihr Erstwerk: „Wir gehen baden“.",
        "Auf der Seite der Werft (Überschrift im Archiv: „Wir gehen baden“) steht nichts.",
    ],
)
def test_titles_and_salted_words_are_no_quotations(text: str) -> None:
    assert extract(text, "de") == ()


def test_a_paper_in_marks_that_is_told_something_says_nothing() -> None:
    (quotation,) = extract("„Wir sind enttäuscht“, sagte Udo Kernhof, Sprecher der Initiative, dem „Waldboten“.", "de")
    assert quotation.text == "Wir sind enttäuscht"


def test_who_is_called_something_by_a_thing_in_front_is_nobody() -> None:
    scene = set_scene("Die Reform nannte Elke Hansen „einen Witz“.", language_by("de"))
    ways = {mention_text(scene.article, scene.mentions[at]): scene.ties[at].way for at in range(len(scene.mentions))}
    assert ways == {"Die Reform": "-", "Elke Hansen": "i"}


@pytest.mark.parametrize(
    ("cue", "speaker"), [("sagten sie", None), ("wollen sie sagen", None), ("sagte sie", "Eva Brandis")]
)
def test_she_is_nobody_beside_a_verb_in_the_plural(cue: str, speaker: str | None) -> None:
    (quotation,) = extract(f"Die Wirtin Eva Brandis lud zwei Gäste ein. „Wir haben es warm“, {cue} am Abend.", "de")
    assert quotation.attribution.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "mention"),
    [
        ("„Der Hafen stirbt“, schreibt die „Uferzeitung“ am Montag.", "Uferzeitung", "die „Uferzeitung“"),
        ("„Der Hafen stirbt“, schrieb „Der Lotse“ am Montag.", "Der Lotse", "Der Lotse"),
        ("Laut „Boten am Deich“ sei die Lage „sehr viel ernster als gedacht“.", "Boten am Deich", "Boten am Deich"),
        ("Dem „Kurier“ zufolge sei die Lage „viel ernster als gedacht“.", "Kurier", "Dem „Kurier“"),
    ],
)
def test_a_paper_in_marks_is_named_where_it_is_the_source(text: str, speaker: str, mention: str) -> None:
    (quotation,) = extract(text, "de")
    assert (quotation.attribution.speaker, quotation.attribution.mention) == (speaker, mention)


@pytest.mark.parametrize(
    "text",
    [
        "Den „Stillstand“ kritisierte Eva Brandis.",
        "Die „Wende“ kritisierte Eva Brandis scharf.",
        "Die „Wende“ wurde von Eva Brandis beschrieben.",
        "„Ein Traum“, sagte Eva Brandis.",
        "„Ein Traum“, sagte „Boten“-Chefin Eva Brandis.",
        "Eva Brandis schrieb der „Uferzeitung“.",
        "Eva Brandis hat den Plan als „Unfug“ bezeichnet.",
    ],
)
def test_other_names_and_words_in_marks_are_no_sources(text: str) -> None:
    scene = set_scene(text, language_by("de"))
    assert not scene.article.marked
    assert len(scene.pieces) == text.count("„")


@pytest.mark.parametrize(
    ("text", "word", "letter"),
    [
        ("Sie warf ihm etwas vor. Davor ging er vor.", "warf", "V"),
        ("Die Polizei geht davon aus.", "geht", "V"),
        ("Die Polizei geht nach Hause. Das Licht ging aus.", "geht", "e"),
        ("Dieser hatte das gesehen.", "Dieser", "P"),
        ("Dieser Hafen hatte einen Kran.", "Dieser", "D"),
        ("Nach eigenen Angaben war er dort.", "Angaben", "V"),
        ("Nach den Angaben war er dort.", "Angaben", "w"),
        ("Seidling sagte: Das war knapp.", "Seidling", "N"),
        ("Einen Frühling sagte: Das war knapp.", "Frühling", "w"),
        ("Hella Bruhn kam. Teuer sind laut Bruhn Algen.", "Algen", "w"),
        ("Teuer sind laut Bruhn Algen.", "Algen", "N"),
        ("Sie stellt die Vase als Erbstück dar.", "stellt", "K"),
        ("Sie stellt eine Gefahr dar.", "stellt", "e"),
        ("In dem Brief steht: So geht es nicht.", "In", "A"),
        ("In dem Haus steht ein Klavier.", "In", "p"),
    ],
)
def test_a_word_is_what_its_clause_makes_it(text: str, word: str, letter: str) -> None:
    assert classes_of(text)[word] == letter


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # in a relative clause who speaks is what it hangs on, whatever its case
        ("Lob kam vom Bauernbund Westtal, der den Deich als „Meisterwerk“ bezeichnet.", "Bauernbund Westtal"),
        (
            "Später kamen die Leute zu den Fischern, die unter anderem riefen: „Gebt uns das Watt zurück!“",
            "den Fischern",
        ),
        ("Sie verteilte eine Mitteilung, in der es heißt: „Der Deich ist marode.“", "eine Mitteilung"),
        # what words stand in
        ("In dem Papier heißt es, der Kai sei alt. Deshalb sei es „dringend geboten, ihn bald zu sperren“.", "Papier"),
        ("Eva Brandis schrieb einen Brief. Darin steht: „Der Kai muss gesperrt werden.“", "einen Brief"),
        ("„Der Kai ist morsch und wird gesperrt“, ist im Gutachten zu lesen.", "Gutachten"),
        ("Das Fazit von Eva Brandis fällt klar aus: „Der Kai ist morsch.“", "Eva Brandis"),
        # who is said to be somebody else's
        ("Neben Ida Holm stand Eva Brandis. „Wir geben nicht auf“, so letztere.", "Eva Brandis"),
        ("Mit Ida Holm und Eva Brandis fuhr Ole Petersen hinaus und sagte: „Es ist kalt.“", "Ole Petersen"),
        ("Die Pläne von Ida Holm nannte Ole Petersen „Träumerei“.", "Ole Petersen"),
    ],
)
def test_who_speaks_is_told_by_the_clause(text: str, speaker: str) -> None:
    (quotation,) = extract(text, "de")
    assert quotation.attribution.speaker is not None
    assert quotation.attribution.speaker.endswith(speaker)


def test_two_clauses_of_a_sentence_have_two_speakers() -> None:
    text = "Ida Holm und Ole Petersen streiten. Während Holm von „reiner Willkür“ spricht, nennt Petersen das „klug“."
    speakers = [quotation.attribution.speaker for quotation in extract(text, "de")]
    assert speakers == ["Ida Holm", "Ole Petersen"]


@pytest.mark.parametrize(
    "text",
    [
        "Die Fischer sprachen nach der Sitzung von „Hafenverdruss“.",
        "Die Jäger warnten gestern vor einem „Ausverkauf der Küste“.",
        "Eva Brandis sprach gestern von einem „Meilenstein“.",
    ],
)
def test_what_somebody_speaks_of_without_an_article_is_speech(text: str) -> None:
    assert extract(text, "de")


@pytest.mark.parametrize("verb", ["bestritt", "dementierte"])
def test_words_that_somebody_denies_to_have_said_are_none_of_his(verb: str) -> None:
    assert extract(f"Minister Ole Petersen {verb} gestern, „wir sind pleite“ gesagt zu haben.", "de") == ()
    assert extract(f"Minister Ole Petersen {verb} gestern: „Wir sind nicht pleite.“", "de")


@pytest.mark.parametrize(
    "text",
    [
        "Der Streit geht weiter. Den Vorwurf, er habe „das Watt verscherbelt“, wies Ole Petersen am Abend zurück.",
        "Der Streit geht weiter. Dem Verdacht, man habe „die Fischer belogen“, widersprach Eva Brandis.",
        "Der Streit geht weiter. Neue Vorwürfe, der Hafen sei „ein Fass ohne Boden“, weist Ole Petersen zurück.",
    ],
)
def test_words_of_a_charge_are_not_surely_of_whoever_answers_it(text: str) -> None:
    assert [quotation for quotation in extract(text, "de") if quotation.attribution.confidence >= 0.5] == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Wie aus dem Bericht hervorgeht, ist die Mole „stark unterspült“. Ole Petersen schwieg.", "Bericht"),
        ("Aus dem Vermerk geht hervor, dass die Mole „stark unterspült“ ist. Ole Petersen schwieg.", "Vermerk"),
        ("Wie aus einem Brief der Hafenbehörde hervorging, sei die Mole „nicht zu retten“.", "Hafenbehörde"),
    ],
)
def test_what_follows_from_a_document_stands_in_it(text: str, source: str) -> None:
    (quotation,) = extract(text, "de")
    assert (quotation.attribution.speaker or "").endswith(source)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Zeitschrift „Deichwart“ hatte den Bau einen „teuren Irrtum“ genannt.", "Deichwart"),
        ("Wie das Magazin „Deichwart“ meldet, ist die Mole „nicht zu retten“.", "Deichwart"),
        ("„Wir treten an“, erklärte die Partei „Neue Küste“ am Abend.", "Neue Küste"),
        ("Der Verein „Freies Watt“ forderte, „den Hafen sofort zu schließen“.", "Freies Watt"),
        ("„Wir gehen“, zitiert die Zeitung „Deichwart“ den Kapitän Ole Petersen.", "Ole Petersen"),
        ("„Wir gehen“, sagte Ole Petersen der Zeitung „Deichwart“.", "Ole Petersen"),
    ],
)
def test_a_name_in_marks_behind_what_bears_it_is_the_source(text: str, speaker: str) -> None:
    (quotation,) = extract(text, "de")
    assert (quotation.attribution.speaker or "").endswith(speaker)
