"""What German pages have that is of no single page: parts of speech in marks, people called by what they are."""

import pytest

from bot.quotes import extract


def _speaker(text: str, words: str) -> str | None:
    """Who is credited with the piece that begins with some words."""
    quote = next(quote for quote in extract(text) if quote.text.startswith(words))
    return quote.attribution.speaker


def _is_kept(text: str, words: str) -> bool:
    return any(quote.text.startswith(words) for quote in extract(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Die Brücke bleibt zu. Die Balken hätten unter dem Salz gelitten, teilte Landrätin Vera Holm mit. Die Risse"
            " hätten inzwischen ein „erschreckendes Ausmaß“. Im Herbst soll neu gebaut werden.",
            "erschreckendes",
        ),
        (
            "Landrat Jan Pohl rechnet mit einem „spürbaren Rückgang“ an Lehrstellen. Im Süden sieht es anders aus.",
            "spürbaren",
        ),
    ],
)
def test_small_words_in_marks_are_speech(text: str, words: str) -> None:
    assert _speaker(text, words) is not None


def test_small_words_behind_the_definite_article_may_be_what_it_is_called() -> None:
    text = "Landrat Jan Pohl wanderte über den „schmalen Grat“ zum Gipfel. Im Süden regnete es."
    assert not _is_kept(text, "schmalen")


def test_a_relative_clause_tells_the_gender_of_whom_it_hangs_on() -> None:
    text = (
        "Jo Petri führt den Verein. Im Sommer kam Uzo Tarnow, die lange verletzt war, dazu.\n\n„Das war ein guter Tag“,"
        " sagte er.\n\nIm Ziel warteten die Freunde."
    )
    assert _speaker(text, "Das war") == "Jo Petri"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Karl Holm wird im Mai zum Mond fliegen. Am Vorabend ist der bärtige Astronaut ruhig.\n\n„Das wird schön“,"
            " meint der Chemiker, der seit Jahren in Westfalen wohnt."
        ),
        (
            "Karl Holm lobte seine Elf. „Wir waren besser“, so Karl Holm nach dem Abpfiff.\n\nDer Übungsleiter des TSV"
            " sah noch Luft nach oben. Auf das Heimspiel freut er sich sehr. „Das wird schön“, meinte er."
        ),
    ],
)
def test_a_description_leads_back_over_another_one(text: str) -> None:
    assert _speaker(text, "Das wird") == "Karl Holm"


def test_who_prosecutes_is_not_the_judge() -> None:
    text = (
        "Richterin Sara Holm eröffnete den zweiten Tag. Sie befragte zwei Zeugen.\n\nDie Staatsanwältin hielt dann ihr"
        " Plädoyer. „Das war geplant“, sagte sie."
    )
    assert _speaker(text, "Das war") != "Sara Holm"


@pytest.mark.parametrize(
    ("named", "called", "name"),
    [
        ("Die Stadt Holmdorf", "die Kommune", "Holmdorf"),
        ("Der FC Holmdorf", "der Zweitligist", "FC Holmdorf"),
        ("Die Holm AG", "der Autozulieferer", "Holm AG"),
        ("Das Karl-Petri-Institut", "die Behörde", "Karl-Petri-Institut"),
    ],
)
def test_a_body_is_called_by_its_kind(named: str, called: str, name: str) -> None:
    text = (
        f"{named} hat am Montag Neues vorgestellt. Es blieb still. {named} will im Mai beginnen. „Das wird"
        f" ein langer Weg“, teilte {called} am Nachmittag mit. Danach gab es Brot und Wein."
    )
    assert (_speaker(text, "Das wird") or "").endswith(name)


def test_a_union_with_a_noun_in_its_name() -> None:
    text = "Die Holmdorfer IG Metall bezeichnet den Schritt als „Trick“. Im Rathaus war dazu nichts zu erfahren."
    assert _speaker(text, "Trick") == "Holmdorfer IG Metall"


@pytest.mark.parametrize(
    "text",
    [
        "Landrat Karl Holm war in Marl. Das Problem sind die hohen Kosten der letzten Jahre: „Hier geht nichts mehr.“",
        "Landrat Karl Holm war müde. Schuld sind der Regen und die Kälte der letzten Wochen: „Hier geht nichts mehr.“",
    ],
)
def test_a_thing_without_a_verb_of_speech_is_hardly_the_speaker(text: str) -> None:
    assert _speaker(text, "Hier geht") == "Karl Holm"


@pytest.mark.parametrize("adjectives", ["hagere, 60-jährige", "große, blonde"])
def test_two_adjectives_with_a_comma_are_of_one_mention(adjectives: str) -> None:
    text = f"„Das war ein Unfall“, sagte der {adjectives} Angeklagte am Montag. Mehr war nicht zu erfahren."
    assert _speaker(text, "Das war") == f"der {adjectives} Angeklagte"


def test_many_people_in_between_are_not_whom_one_is_called_for() -> None:
    text = (
        "Karl Holm hört im Mai auf. „Fünf Jahre habe ich gesucht“, sagt Karl Holm.\n\nViele Stammgäste wollten das"
        " nicht glauben. „Das geht nicht mehr“, meint der Malermeister."
    )
    assert _speaker(text, "Das geht") == "Karl Holm"


@pytest.mark.parametrize("called", ["Abgeordnete", "Parteivorsitzende"])
def test_a_woman_is_called_by_an_adjective(called: str) -> None:
    text = (
        "Am Montag stellte Eva Holm in Marl ihre Ziele vor. Holm sprach zwei Stunden lang. „Das wird ein weiter Weg“,"
        f" sagte die {called}. Danach gab es Brot und Wein."
    )
    assert _speaker(text, "Das wird") == "Eva Holm"


def test_a_professor_is_of_any_science() -> None:
    text = (
        "Virologin Eva Holm rechnet mit einer Welle. Die Zahlen steigen seit Tagen. „Das wird schwer“, mahnt die"
        " Professorin an der Universität Marl."
    )
    assert _speaker(text, "Das wird") == "Eva Holm"


@pytest.mark.parametrize("told", ["Der Kreis stehe vor einem", "Der Minister habe das aus einem"])
def test_the_subject_of_the_konjunktiv_is_only_told_of(told: str) -> None:
    text = (
        "Landrat Karl Holm sprach von einem mageren Jahr. Die Einnahmen seien gesunken, die Ausgaben gestiegen."
        f" {told} „finanziellen Abgrund“ gerettet. Trotzdem wolle er keine Schulen aufgeben."
    )
    assert _speaker(text, "finanziellen") == "Karl Holm"


def test_he_is_the_body_that_has_told_the_sentences_before() -> None:
    text = (
        "Der Verband der Winzer wies das zurück. Man habe stets nach den Regeln gearbeitet. Die Berichte seien „frei"
        " erfunden“, teilte er mit."
    )
    assert _speaker(text, "frei") == "Verband der Winzer"


def test_whom_an_age_tells_is_he() -> None:
    text = "Vor Gericht räumte der 30-Jährige den Diebstahl ein. „Das war ein Fehler“, sagte er. Er bekam ein Jahr."
    assert _speaker(text, "Das war") == "der 30-Jährige"
