"""What German news of many outlets does with names, places and offices, in sentences of our own."""

import pytest

from bot.quotes import extract

SAID = "„Das ist für alle in der Stadt ein großer Verlust“"


def last_of(text: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID), "de")[-1].attribution
    return said.speaker, said.confidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, meint Udo Kern. Der Abend war lang. SAID, so der Finanzvorstand.", "Udo Kern"),
        ("SAID, sagte Trainer Udo Kern. Die Gäste jubelten. SAID, so der Trainer des Tabellenzweiten.", "Udo Kern"),
        ("Der Verein erinnert an Udo Kern. SAID, ruft der Gewerkschaftsführer.", "Udo Kern"),
        ("SAID, sagte Berta Kuhn. Das Land zahlt. SAID, so die Landeshauptfrau.", "Berta Kuhn"),
        ("Dann kam der Sachverständige Udo Kern. Der Richter Jan Tarn fragte. SAID, so der Gutachter.", "Udo Kern"),
        ("Torhüter Udo Kern hielt drei Bälle. Auch Jan Tarn war da. SAID, sagte der Schlussmann.", "Udo Kern"),
        ("Mara Lenz hat Anzeige erstattet. Das Amt prüft. SAID, sagte die Nordirin.", "Mara Lenz"),
    ],
)
def test_whoever_was_named_is_called_by_what_he_is(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jan Tarn geht im Sommer. SAID, sagte der Richter.", "der Richter"),
        ("„Ja“, rief Mia Solt. Die Stadt schweigt. SAID, erklärte der Betreiber.", "der Betreiber"),
        ("„Ja“, sagte Minister Udo Kern. SAID, teilte der Betriebsrat am Montag mit.", "Betriebsrat"),
    ],
)
def test_somebody_else_stays_what_he_is(text: str, name: str) -> None:
    assert (last_of(text)[0] or "").endswith(name)


def test_whom_a_description_means_is_less_than_sure() -> None:
    assert last_of("SAID, meint Udo Kern. Der Abend war lang. SAID, so der Finanzvorstand.")[1] < 0.9


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trainer Udo Kern über den 1. Heimsieg: SAID.", "Udo Kern"),
        ("SAID, sagte der Sprecher des Landratsamts Landkreis Nord-Holstein, Udo Kern, am Mittwoch.", "Udo Kern"),
        ("SAID, erklärt ein Polizeisprecher RTL später.", "ein Polizeisprecher"),
        ("„Ja“, sagte Lenz. SAID, sagte der 24-Jährige vom Bundesligisten SG Norden-Hude.", "Lenz"),
        ("„Ja“, sagte Udo Kern. SAID, so der Trainer der BSC Sharp Lads.", "Udo Kern"),
        ("SAID, zitiert die Zeitung aus der vorbereiteten Rede von Vorstand Udo Kern.", "Udo Kern"),
        ("SAID, reagierte die Klubobfrau im Landtag LAbg. Berta Kuhn.", "Berta Kuhn"),
        ("SAID, sagte der Bischof von Marl und Hude, Kardinal Udo Kern, am Mittwoch.", "Udo Kern"),
        ("SAID, sagte der Präsident des Landesverbandes Holz (LVH), Udo Kern.", "Udo Kern"),
        ("Das wisse sie nicht, berichtete eine 95 Jahre alte Nachbarin. Es war still. SAID, sagte sie.",
         "eine 95 Jahre alte Nachbarin"),
        ("SAID, sagt der Bäcker- und Konditormeister.", "der Bäcker- und Konditormeister"),
        ("Hinterhofer, der nun Marl verlässt und 2014 als Intendant beginnt, resümiert: SAID.", "Hinterhofer"),
        ("Ein Rüffel kam von Geschäftsführer Udo Kern: SAID.", "Udo Kern"),
    ],
)  # fmt: skip
def test_where_a_name_begins_and_ends(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In seiner Heimat Ruhpolden feierte Udo Kern. SAID, sagte er.", "Udo Kern"),
        ("In ihrer Wahlheimat Ruhpolden lief Ida Kern. SAID, sagte die Sportlerin.", "Ida Kern"),
        ("Nach dem Spiel redete Udo Kern Klartext. SAID, sagte er.", "Udo Kern"),
        ("Udo Kern lieferte Tonnen Reis. SAID, sagte er.", "Udo Kern"),
    ],
)
def test_everyday_noun_beside_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_article_of_an_owner_tells_no_gender() -> None:
    text = "Udo Kern war müde. „Ja“, sagte er. Seine Gedanken seien bei den Kunden der NB gewesen. SAID, sagte er."
    assert last_of(text)[0] == "Udo Kern"


def test_speaker_of_the_sentence_before_goes_on() -> None:
    text = (
        "„Ja“, sagte Ministerin Berta Kuhn. Der Abgeordnete Udo Kern sagte im Landtag, bei den Bränden seien Häuser "
        "zerstört worden. SAID."
    )
    assert last_of(text)[0] == "Udo Kern"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Schlagerstar Ida Kern und Showmaster Jan Tarn trennen sich.\n\nSAID, schrieb die Sängerin.", "Ida Kern"),
        ("Bei Udo Kern stehen Packungen im Regal. Das ist sein Beruf. SAID, sagt der Verbraucherschützer.", "Udo Kern"),
        ("Wenn Ida Kern einkauft, liest sie alles. SAID, sagt die Leiterin des Büros der Verbraucherzentrale.",
         "Ida Kern"),
        ("Bauleiter Udo Kern trat zurück. Viele klagten. SAID, sagte der Landesgeologe.", "der Landesgeologe"),
    ],
)  # fmt: skip
def test_only_person_who_may_be_meant_unless_his_field_is_another(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name", "piece"),
    [
        ("Der Chef der Werft, Udo Kern, sagte der Presse viel. Im Winter seien die Hallen „sehr leer“ gewesen.",
         "Udo Kern", "sehr leer"),
        ("Udo Kern klagte über das Amt. Man sei dort noch „lustlos“ und „nicht wach genug“ gewesen.",
         "Udo Kern", "nicht wach genug"),
        ("„Nein“, sagte Anwalt Udo Kern. Der Zeuge sei vor „Spott und Häme“ zu bewahren.",
         "Udo Kern", "Spott und Häme"),
    ],
)  # fmt: skip
def test_what_somebody_tells_of_something_is_speech(text: str, name: str, piece: str) -> None:
    said = next((quote for quote in extract(text, "de") if piece in quote.text), None)
    assert said is not None
    assert said.attribution.speaker == name


def test_a_name_with_the_article_is_no_speech() -> None:
    text = "„Nein“, sagte Udo Kern. Für das Blatt „Nordlicht“ sei das neu."
    assert [quote.text for quote in extract(text, "de")] == ["Nein"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trainer Udo Kern bleibt. SAID, sagte der 46 Jahre alte Kern.", "Udo Kern"),
        ("SAID, sagte die 31 Jahre alte Läuferin Mara Lenz.", "Mara Lenz"),
        ("Der Gewerkschaft Bau warf Udo Kern vor, „nur zu reden“.", "Udo Kern"),
        ("Mara Lenz ist zornig. Der SPD warf sie vor, „nur zu reden“.", "Mara Lenz"),
        ("SAID, teilte Ver.di mit.", "Ver.di"),
        ("Im Saal reichte der Wirt dem Schützenkönig Udo Kern die Hand.\n\nDas Fest war lang. SAID, rief der Wirt.",
         "der Wirt"),
    ],
)  # fmt: skip
def test_ages_cases_and_points_in_names(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_a_short_line_with_an_abbreviation_is_a_heading() -> None:
    heading = "Streit bei Nord vs. Süd: „Das geht uns allen so“"
    text = f"Das Spiel war lang.\n{heading}\nStürmer Udo Kern sagte: „Es war kalt. Das geht uns allen so, auch mir.“"
    said = extract(text, "de")
    assert [quote.attribution.speaker for quote in said] == ["Udo Kern", "Udo Kern"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Nord-Trainer nach Niederlage: „Die Gäste hatten viel Glück“", "Nord-Trainer"),
        ("Nordlicht-Sängerin über den Preis: „Das macht mich sehr stolz“", "Nordlicht-Sängerin"),
    ],
)
def test_who_speaks_behind_an_occasion_in_a_headline(heading: str, name: str) -> None:
    said = extract(f"{heading}\n\nIm Saal war es am Abend ganz still.", "de")[-1].attribution
    assert (said.speaker or "").endswith(name)


def test_a_title_behind_the_colon_of_a_headline_is_no_speech() -> None:
    assert extract("Neu im Kino: „Der letzte Sommer von Süd“\n\nDer Film läuft an.", "de") == ()


def test_who_speaks_for_a_body_is_nobody_of_other_work() -> None:
    name, confidence = last_of("Mara Lenz schwamm gut. SAID, sagte die Polizeisprecherin.")
    assert (name, confidence < 0.9) == ("die Polizeisprecherin", True)
    assert last_of("Polizeisprecherin Mara Lenz kam. SAID, sagte die Polizeisprecherin.")[0] == "Mara Lenz"
