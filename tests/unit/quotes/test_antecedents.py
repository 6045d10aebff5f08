"""Whom pronouns mean, and who is a person at all."""

import pytest

from bot.quotes import explain, extract
from bot.quotes.attribution.decide import set_scene
from bot.quotes.context.candidates import Settled
from bot.quotes.coreference.antecedents import FEATURES, MOST
from bot.quotes.coreference.pronouns import load_resolver
from bot.quotes.lang.en import english
from bot.quotes.people.entities import Entity
from bot.quotes.trees import Trees


def people_of(text: str) -> dict[str, Entity]:
    return {one.name: one for one in set_scene(f"{text} “So it is.”", english()).people.entities}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Senator Ann Holt, Democrat of Oregon, wrote in her diary about a dentist who told her, “Open wider!”",
            "a dentist",
        ),
        ("Mayor Jill Ames wrote to a plumber who told him: “It leaks.”", "a plumber"),
        ("Holt backers looked to Pell, who shrugged. He declined. “I am out,” he said.", "Pell"),
        ("Vane critics turned to Marsh, who laughed. He sat down. “Not me,” he said.", "Marsh"),
        ("Bob Scott met Robert Scott, as he is called in court. “I do both,” he said.", "Bob Scott"),
        ("Local MSP Iain Crowe wrote in. “No answer came,” he said.", "Iain Crowe"),
        ("It rained in Oslo all night. “No dogs,” he said.", None),
        ("Jane Pell met Ann Holt in Bly. She said: “No.”", "Jane Pell"),
        (
            "While Abel Mott sings of it, that is new to Henry Crane, head of the choir.\n\n“Nobody does,” he said.",
            "Henry Crane",
        ),
        ("Trevor Loach went in. Asked by Henry Vane whether it was his, he said: “It isn't.”", "Trevor Loach"),
        (
            "Jane Pell retired in May. Born to a tram driver and a seamstress, she could sew. “I hated it,” she said.",
            "Jane Pell",
        ),
        ("Ann Holt rose. Sitting beside Jane Pell, she wept. “I am done,” she said.", "Ann Holt"),
        ("Wade Mott lied. Dana Firth pressed him. “Why?” she asked.\n\n“He signed my checks,” he said.", "Wade Mott"),
        ("Ann Holt sent a telegram to the Northern Courier. “Mind the bog,” it read.", "Ann Holt"),
        ("Dinah Okoye was at her desk. Her agent, Max Feld, was in tears. “I had won,” she said.", "Dinah Okoye"),
        ("Bly Council received a letter on Friday. “Keep your bins,” it reads.", "a letter"),
    ],
)
def test_the_right_person_is_named(text: str, speaker: str | None) -> None:
    assert extract(text)[-1].attribution.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Crowds came to Oregon and left.",
        "They met on Election Day and left.",
        "People in North Florida are tired.",
        "Recordings of that night exist.",
        "Her new book, Soft Hands, opens there.",
        "They saw the film Living Water twice.",
    ],
)
def test_places_days_works_and_first_words_are_no_persons(text: str) -> None:
    assert all(not one.person or one.human < 0 for one in people_of(text).values())


def test_known_by_surname_only_is_a_person_by_what_he_does() -> None:
    assert people_of("Holt left early. Later Holt said so.")["Holt"].human >= 0


def test_relatives_are_told_apart_by_the_pronoun_beside_the_surname() -> None:
    text = (
        "Mary Holt came with Peter Holt. Holt told reporters that she was glad. “It is late,” Holt added of her trip."
    )
    assert extract(text)[-1].attribution.speaker == "Mary Holt"


def test_gender_is_told_by_two_sentences_with_one_pronoun() -> None:
    people = people_of("Ilnur Voss sold her house. Then Voss lost her job.")
    assert people["Ilnur Voss"].gender == "f"


@pytest.mark.parametrize(
    ("written", "name"),
    [("MSP Iain Colquhoun spoke.", "Iain Colquhoun"), ("Then Funnyman Dean Orr spoke.", "Dean Orr")],
)
def test_title_words_are_no_part_of_a_name(written: str, name: str) -> None:
    assert name in people_of(written)


@pytest.mark.parametrize(("given", "full"), [("bobby", "robert"), ("chris", "chris"), ("mary", "mary")])
def test_a_short_form_has_a_full_form_where_there_is_one_only(given: str, full: str) -> None:
    assert english().names.full_form(given) == full


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Oregon", True), ("Ore.", True), ("New Haven", True), ("Mary Park", True), ("Mary Anne Park", False)],
)
def test_names_of_places_are_told_from_others(name: str, expected: bool) -> None:
    assert english().names.is_place(name) is expected


def test_trees_end_each_row_in_one_leaf() -> None:
    nodes: list[float | list[object]] = [
        ["height", 2, ["width", 0, 1.0, 2.0], ["width", 4, 3.0, 4.0]],
        ["width", 3, 0.25, 0.5],
    ]
    trees = Trees(["height", "width"], nodes, MOST)
    rows = [(0, 0), (2, 1), (3, 4), (3, 5)]
    assert [trees.score(row) for row in rows] == [1.25, 2.25, 3.5, 4.5]


def test_the_explanation_shows_what_the_trees_went_by() -> None:
    people = explain("Jane Pell met Ann Holt in Bly. She said: “No.”")[-1].people
    assert [one.name for one in people] == ["Ann Holt", "Jane Pell"]
    assert people[1].score > people[0].score
    assert people[1].evidence.keys() <= set(FEATURES)
    assert people[1].evidence["sentences"] == 1


def test_a_doubtful_pronoun_leaves_the_next_one_in_doubt() -> None:
    scene = set_scene(
        "Jack Holt met Peter Pell in Bly. He smiled at him. Then he left. “It is late,” he said.", english()
    )
    learned = english().learned
    assert learned is not None
    resolver = load_resolver(learned)
    first, second, _ = (at for at, mention in enumerate(scene.mentions) if mention.head == "he")
    holt, pell = (scene.people.of_mention[at] for at in (0, 1))

    def chance_of_holt(before: Settled) -> float:
        scene.resolved[first] = before
        resolution = resolver.resolve_one(scene, second, [])
        return dict(zip([one.entity for one in resolution.people], resolution.chances, strict=True))[holt]

    surely_holt = chance_of_holt(Settled(holt, 1.0))
    surely_pell = chance_of_holt(Settled(pell, 1.0))
    either = chance_of_holt(Settled(holt, 1.0, pell, 0.4))
    assert surely_pell < surely_holt
    assert either == pytest.approx(0.6 * surely_holt + 0.4 * surely_pell)
    assert scene.resolved[first] == Settled(holt, 1.0, pell, 0.4)


@pytest.mark.parametrize(
    "act", ["replaced Roy Pell", "won the cup under Roy Pell", "seems to have done well under Roy Pell"]
)
def test_the_one_by_his_age_goes_on(act: str) -> None:
    text = (
        f"Striker Jordan Firth scored twice as Marl beat Bly on Sunday.\n\nThe 31-year-old {act} in May.\n\n"
        "“I liked all of it. It does not come twice, and you have to embrace it,” he said."
    )
    assert extract(text, "en")[-1].attribution.speaker == "Jordan Firth"


@pytest.mark.parametrize(
    "told",
    [
        "Mia Tarn told Ann Pell: “You must come back.” She replied: “Never again, I said.”",
        "Mia Tarn wrote to Ann Pell: “You must come back.” She replied: “Never again, I said.”",
        "“You must come back,” Mia Tarn told Ann Pell. “Never again, I said,” she replied.",
        "“You must come back,” Mia Tarn said. Mia Tarn asked Ann Pell to think. “Never again, I said,” she replied.",
    ],
)
def test_who_replies_is_who_was_told(told: str) -> None:
    said = [quotation.attribution.speaker for quotation in extract(told, "en")]
    assert said == ["Mia Tarn", "Ann Pell"]


@pytest.mark.parametrize(
    "told",
    [
        "“You must come back,” Mia Tarn told Ann Pell. “It is your home,” she added.",
        "Ann Pell waited. “You must come back,” Mia Tarn told the crowd. “Never again, I said,” she replied.",
    ],
)
def test_who_goes_on_is_no_listener(told: str) -> None:
    assert {quotation.attribution.speaker for quotation in extract(told, "en")} == {"Mia Tarn"}


def test_he_is_doubted_where_nothing_tells_a_gender() -> None:
    text = "The club sacked Janto Brankovich on Monday. Belo Wexel takes over. “I am honoured to do it,” he said."
    (one,) = extract(text, "en")
    assert one.attribution.speaker == "Belo Wexel"
    assert one.attribution.confidence < 0.85  # 0.9 where only nearness is weighed
