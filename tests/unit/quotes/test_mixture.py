"""Articles in two languages: each part is read by the rules of its own."""

import pytest

from bot.quotes import explain, extract
from bot.quotes.marks.pieces import MAX_PIECES

ENGLISH = (
    "The council of Wexley has decided to close the old bridge over the river this summer, and to build another one"
    " that will be open to cyclists and to people on foot.\n\n"
    "“We can't wait any longer,” said Mara Lindqvist, the chief engineer of the town, who had warned of it for years."
    " She told the council that the piers were not safe.\n"
)
GERMAN = (
    "Der Rat von Wexley hat beschlossen, die alte Brücke über den Fluss in diesem Sommer zu schließen und eine neue zu"
    " bauen, die für Räder und für Menschen zu Fuß offen ist.\n\n"
    "„Wir können nicht länger warten“, sagte Bürgermeister Konrad Wehrle am Montag im Rathaus, der seit Jahren vor dem"
    " Zustand der Brücke gewarnt hatte und nun die Geduld verliert.\n"
)
FRENCH = (
    "Le conseil de Wexley a décidé de fermer le vieux pont sur la rivière cet été et d'en construire un autre, qui sera"
    " ouvert aux vélos et aux piétons de la ville.\n\n"
    "« Nous ne pouvons plus attendre », a déclaré Luc Moreau, le maire de la ville, qui avait prévenu le conseil depuis"
    " des années et qui perd patience dans cette affaire.\n"
)
POLISH = (
    "Rada Wexley postanowiła, że stary most nie zostanie w tym roku zamknięty i że rodziny z okolicy dowiedzą się o tym"
    " na czas, jak powiedziała w poniedziałek Anna Nowak. „Nikt nie straci domu” – dodała.\n"
)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (ENGLISH + "\n" + GERMAN, ["Mara Lindqvist", "Konrad Wehrle"]),
        (GERMAN + "\n" + ENGLISH, ["Konrad Wehrle", "Mara Lindqvist"]),
        (GERMAN + "\n" + FRENCH, ["Konrad Wehrle", "Luc Moreau"]),
        (FRENCH + "\n" + ENGLISH + "\n" + GERMAN, ["Luc Moreau", "Mara Lindqvist", "Konrad Wehrle"]),
        (GERMAN + "\n" + POLISH, ["Konrad Wehrle", None]),  # "nie" is a word of both
    ],
)
def test_each_part_names_its_speakers(text: str, speakers: list[str | None]) -> None:
    quotations = extract(text)
    assert [quotation.attribution.speaker for quotation in quotations] == speakers
    assert all(text[quotation.start : quotation.end] == quotation.text for quotation in quotations)
    assert [piece.quotation for piece in explain(text)] == list(quotations)


def test_a_paragraph_in_marks_alone_is_no_part_of_its_own() -> None:
    spoken = (
        "“Wir können nicht länger warten, und das habe ich dem Rat der Stadt auch gesagt, weil die Brücke seit Jahren"
        " in einem Zustand ist, den ich nicht mehr verantworten kann,”"
    )
    text = ENGLISH + f"\n{spoken} said Konrad Wehrle in German.\n\n“It is not safe,” he added in English.\n"
    assert [quotation.attribution.speaker for quotation in extract(text)] == [
        "Mara Lindqvist",
        "Konrad Wehrle",
        "Konrad Wehrle",
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "“Wir schaffen das, und zwar noch in diesem Jahr,” said Chancellor Eva Brandt on Monday. “Niemand wird"
            " zurückgelassen,” she told reporters in Berlin. Asked about the strike, she replied: “Das ist nicht meine"
            " Baustelle, und das wissen Sie auch.”",
            ["Eva Brandt"] * 3,
        ),
        (
            "„We will fight this in every court“, sagte der Anwalt Tom Field am Montag in London. „It is not over.“",
            ["Tom Field"],
        ),
        ("« Yes we can », a lancé le maire de Bly, Luc Moreau. « We love this town. »", ["Luc Moreau"]),
        ("“It is not over”, dijo la alcaldesa Rosa Gil.", ["Rosa Gil"]),
        ("“La vita è bella,” said Ann Holt.", ["Ann Holt"]),
        ("“Non è vero”, dice Rossi.", ["Rossi"]),
        ("Huber: „Das war nichts.“", ["Huber"]),
        ("Fazit: „Das war nichts.“", [None]),
    ],
)
def test_the_words_around_the_marks_tell_the_language(text: str, speakers: list[str | None]) -> None:
    assert [quotation.attribution.speaker for quotation in extract(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (GERMAN + FRENCH + "„Das kommt zu spät“, meinte Wehrle.\n", ["Konrad Wehrle", "Luc Moreau", "Wehrle"]),
        (
            FRENCH + GERMAN + "« Trop tard », a lâché Rose Petit, qui vit ici.\n",
            ["Luc Moreau", "Konrad Wehrle", "Rose Petit"],
        ),
        (FRENCH + GERMAN + "„Zu spät“, meint auch Jutta Wolf.\n", ["Luc Moreau", "Konrad Wehrle", "Jutta Wolf"]),
    ],
)
def test_a_short_paragraph_behind_another_part_is_in_the_language_that_it_shows(text: str, speakers: list[str]) -> None:
    named = [quotation.attribution.speaker or "" for quotation in extract(text)]
    assert [name.endswith(speaker) for name, speaker in zip(named, speakers, strict=True)] == [True] * len(speakers)


def test_a_paragraph_that_is_hardly_more_than_words_in_marks_is_told_by_the_few_others() -> None:
    spoken = (
        "« Nous avons attendu ce pont pendant des années, et je veux remercier tous ceux qui ont cru à ce projet depuis"
        " le début », a déclaré la mairesse Odile Vidal.\n"
    )
    assert [quotation.attribution.speaker for quotation in extract(ENGLISH + spoken)] == [
        "Mara Lindqvist",
        "Odile Vidal",
    ]
    quoted = spoken.replace("a déclaré la mairesse Odile Vidal", "Mara Lindqvist told the mayor of the town")
    assert [quotation.attribution.speaker for quotation in extract(ENGLISH + quoted)] == ["Mara Lindqvist"] * 2


def test_of_a_huge_article_in_two_languages_no_more_is_read_than_of_one_in_one() -> None:
    article = ENGLISH + GERMAN + "„Ja, wir warten.“\n" * 10
    assert len(extract(article * (MAX_PIECES // 5))) <= MAX_PIECES
