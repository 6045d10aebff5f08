"""Forms of German news that German, Austrian and Swiss papers and agencies use, in short articles."""

import pytest

from bot.quotes import extract


def speakers(text: str) -> list[str | None]:
    """Who says the quotations of a text, in its order."""
    return [quotation.attribution.speaker for quotation in extract(text, "de")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("„Die Angst sitzt tief“, berichtet die lokale Tageszeitung MAZ über den Schäfer Huber.", "Tageszeitung MAZ"),
        ("„Wir gehen nicht“, teilte die örtliche Bürgerinitiative Waldfrieden mit.", "Bürgerinitiative Waldfrieden"),
    ],
)
def test_name_behind_the_kind_of_body_may_have_an_adjective_before_it(sentence: str, name: str) -> None:
    assert speakers(f"Karl Huber ist Schäfer. {sentence}") == [name]


MAYOR = "Bürgermeisterin Anna Huber rechnet mit harten Gesprächen."


@pytest.mark.parametrize(
    "heading",
    [
        "Gespräche mit „zögerlicher Nachbarstadt“",
        "„Eine zögerliche Nachbarstadt“",
        "Huber: Verein als „zögerliche Nachbarstadt“",
    ],
)
def test_sub_heading_has_the_words_of_the_text_in_another_case(heading: str) -> None:
    text = f"{MAYOR}\n\n{heading}\n\nNun folge der Streit mit einer „zögerlichen Nachbarstadt“, sagte Huber im Rat."
    assert speakers(text) == ["Anna Huber"] * 2


def test_question_in_a_sub_heading_is_answered_by_whoever_says_so_in_the_text() -> None:
    text = f"{MAYOR}\n\nLenz? „Ich kenne ihn nicht“\n\nZu ihrem Gegner Jan Lenz sagte Huber: „Ich kenne ihn nicht.“"
    assert speakers(text) == ["Anna Huber"] * 2


def test_one_word_within_a_line_is_no_echo() -> None:
    text = f"{MAYOR}\n\nVom „Anstoß“ bis zur Brücke\n\nHuber sprach von einem „Anstoß“ für die ganze Stadt."
    assert speakers(text) == ["Anna Huber"]


@pytest.mark.parametrize("title", ["NAbg.", "LAbg.", "Abg.", "Bgm.", "LAbg"])
def test_titles_of_austrian_politics_are_no_part_of_a_name(title: str) -> None:
    text = f"Wien - „Wir wollen mehr“, sagte {title} Marlene Pell. {title} Jan Lenz ergänzte: „Das reicht uns nicht.“"
    assert speakers(text) == ["Marlene Pell", "Jan Lenz"]


def test_party_before_a_surname_is_no_part_of_it() -> None:
    text = (
        "ÖVP-Pell: „Die Lage ist ernst“\n\nWien - „Wir wollen mehr“, sagte Klubchefin Marlene Pell am Montag im Haus."
    )
    assert speakers(text) == ["Marlene Pell"] * 2


def test_double_name_is_nobody_elses() -> None:
    text = "„Wir wollen mehr“, sagte Marlene Pell. „Wir nicht“, sagte Holt-Pell."
    assert speakers(text) == ["Marlene Pell", "Holt-Pell"]


@pytest.mark.parametrize(
    "view",
    ["Ihrer Meinung nach", "Nach ihrer Ansicht", "Aus ihrer Sicht", "Ihren Angaben zufolge", "Laut ihrer Darstellung"],
)
def test_possessive_before_a_word_for_views_tells_whose_view_it_is(view: str) -> None:
    text = (
        f"Die Architektin Anna Huber traf am Montag Bürger. {view} ist der Minister Jan Lenz „nicht am richtigen Ort“."
    )
    assert speakers(text) == ["Anna Huber"]
    text = f"Die Architektin Anna Huber traf am Montag Bürger. {view} geht das niemanden an: „Keiner kennt die Gründe.“"
    assert speakers(text) == ["Anna Huber"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nun klang Trainer Bruno Lenz anders: „Da war etwas drin“, so der Übungsleiter der Rot-Weißen.", "Bruno Lenz"),
        ("Die Lehrerin Ute Tarn wurde deutlich: „Das geht so nicht“, sagte die Pädagogin am Montag.", "Ute Tarn"),
        ("Bruno Lenz klang anders: „Da war was drin“, so der Jurist, den sein Kollege Max Holt lobte.", "Bruno Lenz"),
        ("Auch für die Fans, die viel litten: „Sie sind eine Macht“, so der Übungsleiter.", "Jan Huber"),
    ],
)
def test_description_behind_the_words_is_whoever_leads_up_to_them(sentence: str, name: str) -> None:
    text = f"Trainer Jan Huber von Union ging. „Das war gut“, sagte Huber. {sentence}"
    assert speakers(text)[1:] == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("„Sie wurden mit Flaschen angegriffen“, heißt es in der Polizeimitteilung.", "Polizei"),
        ("„Das Haus bleibt zu“, hieß es in einer Regierungsmitteilung.", "Regierung"),
        ("Laut Polizeibericht war der Fahrer „nicht angeschnallt und zu schnell“.", "Polizei"),
        ("Nach Polizeiangaben war der Fahrer „nicht angeschnallt und zu schnell“.", "Polizei"),
        ("Ersten Polizeiangaben zufolge war der Fahrer „nicht angeschnallt und zu schnell“.", "Polizei"),
        ("„Das Haus bleibt zu“, heißt es in einem Thesenpapier.", "einem Thesenpapier"),
    ],
)
def test_body_within_the_noun_for_a_document_speaks(sentence: str, name: str) -> None:
    assert speakers(f"Am See gab es am Abend Streit. {sentence}") == [name]


def test_direction_is_no_part_of_a_description() -> None:
    assert speakers("Eine Lehrerin schlug in die gleiche Kerbe: „Das ist ein Schock für uns alle.“") == [
        "eine Lehrerin"
    ]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Marls Bürgermeister", "Arne Lenz"),
        ("der Bürgermeister von Marl", "Arne Lenz"),
        ("der Bürgermeister der Stadt Marl", "Arne Lenz"),
        ("der Marler Bürgermeister", "Arne Lenz"),
        ("Blys Bürgermeister", "Jan Pell"),
        ("der Bürgermeister von Tarn", "der Bürgermeister von Tarn"),
    ],
)
def test_office_of_a_place_is_who_was_named_with_it(office: str, name: str) -> None:
    named = "Marls Bürgermeister Arne Lenz und Jan Pell, der Bürgermeister von Bly, stritten."
    assert speakers(f"{named} „Das geht so nicht“, sagte {office}.") == [name]


def test_who_speaks_is_nobody_named_in_what_he_says() -> None:
    text = (
        "Jan Holt war gereizt. „Ich habe keine Lust mehr“, sagte er. Boris Pell hatte ihn kritisiert. Im Rat hatte er"
        " zuvor gesagt, Pell suche „so ein bisschen Streit mit mir“."
    )
    assert speakers(text) == ["Jan Holt"] * 2


def test_pronoun_is_of_many_by_the_verb_at_the_end_of_its_clause() -> None:
    text = (
        "Die Eltern des Jungen reagierten empört. Die Schlüsse seien „fantasievoll und falsch“,"
        " wie sie durch ihren Sprecher erklären ließen. „Wir gehen vor Gericht“, sagten sie."
    )
    assert speakers(text) == ["die Eltern des Jungen"] * 2
    text = "Die Eltern trafen Anna Huber. Der Plan sei „noch nicht gut genug“, wie sie vor vielen Bürgern sagte."
    assert speakers(text) == ["Anna Huber"]


@pytest.mark.parametrize(
    "credit",
    [
        "(Foto: Jan Lenz)",
        "\nFoto: Jan Lenz",
        "\n© Nordbild/Jan Lenz",
        "\nDer Hof am Morgen Foto: Jan Lenz",
        "\nBild: Jan Lenz",
    ],
)
def test_whose_picture_it_is_says_nothing(credit: str) -> None:
    text = f"Der Hof brannte ab.{credit}\nDie Ursache ist offen. Er sei „nicht mehr zu retten“ gewesen."
    assert "Jan Lenz" not in speakers(text)


def test_who_speaks_is_none_of_those_to_whom_he_says_it() -> None:
    text = (
        "„Das reicht für den Winter“, sagte Kanzler Jens Pell im Bundestag.\n\nZum Auftakt hatte Max Holt den"
        " Kanzler scharf angegriffen. Im Rückblick hielt er Pell auch Zögern beim Hafen vor."
        " Pell und der Regierung fehle ein Plan. Die Beschlüsse seien ein „Haufen Papier ohne Wert“."
    )
    assert speakers(text) == ["Jens Pell", "Max Holt"]


@pytest.mark.parametrize("leading", ["Weiter heißt es", "Wörtlich heißt es", "Zudem heißt es dort"])
def test_words_that_go_on_are_of_whoever_spoke_last(leading: str) -> None:
    written = "In einem Beitrag für das Magazin „Fokus“ schreibt Anna Huber: „Das ist falsch.“"
    assert speakers(f"{written} {leading}: „Der Schaden ist groß.“") == ["Anna Huber"] * 2
    found = "„Das geht nicht“, sagte Jan Lenz. Im Bericht der Prüfer heißt es: „Das Haus ist alt.“"
    assert speakers(f"{found} {leading}: „Es fällt ein.“")[2] != "Jan Lenz"


def test_pronoun_before_any_name_is_the_one_person_named_behind() -> None:
    text = "„Die Schäden wären groß“, sagte sie. Es gebe Wege. „Niemand drängte uns“, sagte Keller-Holt später."
    assert speakers(text) == ["Keller-Holt"] * 2
    text = "„Die Schäden wären groß“, sagte sie. „Niemand drängte uns“, sagte Anna Huber. „Nein“, sagte Ute Lenz."
    assert speakers(text)[0] is None


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Die Polizei Marl sucht Zeugen.", "Polizei Marl"),
        ("Der Hof sei leer, sagte Jan Lenz.", "Jan Lenz"),
        ("Jan Lenz verletzte sich schwer.", "den Angaben"),
    ],
)
def test_information_is_of_whoever_tells_the_sentence_before(before: str, name: str) -> None:
    assert speakers(f"{before} Den Angaben zufolge war der Fahrer „maskiert und sehr groß“.") == [name]


def test_who_decides_tells_why() -> None:
    text = "Das Gericht Marl urteilte, die Klage sei „unbegründet“. Der Rat entschied, der Plan sei „nicht gut“."
    assert speakers(text) == ["Gericht Marl", "Rat"]


@pytest.mark.parametrize("paper", ["Der „Nordbild“-Zeitung", "Zur „Nordbild“-Zeitung", "Im „Nordbild“-Interview"])
def test_paper_in_marks_with_its_noun_is_told_something(paper: str) -> None:
    assert speakers(f"Der Wirt Jan Holt ging. {paper} sagte Holt: „Das stimmt so nicht.“") == ["Jan Holt"]


def test_paper_in_marks_with_its_noun_may_speak() -> None:
    assert speakers("Der Wirt Jan Holt ging. Die „Nordbild“-Zeitung schreibt: „Er war beliebt.“") == ["Zeitung"]


def test_whose_state_the_words_show_may_be_called_again_behind_them() -> None:
    text = (
        "Bei Trainer Bruno Lenz lagen die Nerven blank: „Das war ein Witz von dir“, schimpfte der 56-Jährige am Montag."
    )
    assert speakers(text) == ["Bruno Lenz"]
