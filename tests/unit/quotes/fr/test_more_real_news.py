"""What French pages of many outlets do, in sentences of our own: sub-headings in marks, people without a name, by their
country and by what they are."""

import pytest

from bot.quotes import extract

SAID = "« Le phare ne tiendra pas un hiver de plus »"


def all_of(text: str) -> list[str | None]:
    """The speakers of the quotations of a text."""
    return [one.attribution.speaker for one in extract(text.replace("SAID", SAID), "fr") if one.within is None]


@pytest.mark.parametrize(
    "text",
    [
        "Le gardien Yvon Caradec se tait. SAID, a dit hier Yvon Caradec.\n\n« On coule »\n\nSa voisine Maud Lestrange"
        " est plus dure. « Tout est fini ici », lâche-t-elle.",
        "Le gardien Yvon Caradec se tait. SAID, a dit hier Yvon Caradec.\n\n« Personne ne viendra nous aider »\n\nPlus"
        " loin, le vent forcit. « Tout est fini ici », lâche Maud Lestrange.",
    ],
)
def test_words_in_a_line_are_of_whoever_is_quoted_below(text: str) -> None:
    assert all_of(text) == ["Yvon Caradec", "Maud Lestrange", "Maud Lestrange"]


def test_whole_paragraphs_of_words_stay_with_who_is_named_above() -> None:
    text = "Yvon Caradec explique :\n\nSAID\n\n« Il est fendu. »\n\nMaud Lestrange ajoute : « C'est vrai. »"
    assert all_of(text) == ["Yvon Caradec", "Yvon Caradec", "Maud Lestrange"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Le juge demande : « Et pourquoi avoir cassé la barque ? » La prévenue répond : « J'avais froid. »",
            ["le juge", "la prévenue"],
        ),
        (
            "Un pêcheur jure que « tout est vrai ». La touriste n'y croit pas. « Il ment », dit-elle.",
            ["un pêcheur", "la touriste"],
        ),
        ("Mais la présidente a rappelé le prévenu à l'ordre. SAID, a-t-elle tranché.", ["la présidente"]),
        (
            "L'Irlandais Pat Dolan a ramé seul. Il devance l'Écossais Rory Baird. L'Écossais est amer. SAID, dit-il.",
            ["Rory Baird"],
        ),
        (
            "SAID, a murmuré l'accusé hier.\n\nMe Maud Lestrange, qui défend l'accusé, plaide.",
            ["l'accusé"],
        ),
    ],
)
def test_people_without_a_name(text: str, speakers: list[str]) -> None:
    assert all_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La Norvégienne Liv Haugen a gagné en solitaire. SAID, a-t-elle confié.", "Liv Haugen"),
        ("Loin de l'Italien Ugo Ferri, le Slovaque Jan Novak finit sixième. SAID, souffle le Slovaque.", "Jan Novak"),
        ("L'Écossaise Maud Baird entre au port. SAID, confie l'Écossaise de 24 ans.", "Maud Baird"),
        ("Le skipper des Goélands, Yvon Caradec, est rentré. Les Goélands dînent. SAID, dit-il.", "Yvon Caradec"),
        ("Le récit de Maud Lestrange mêle une dure critique du port. SAID, a-t-elle écrit.", "Maud Lestrange"),
        (
            "Le capitaine Loïc Baird a sauté. SAID, dit l'entraîneur Yvon Caradec. « J'ai eu peur », dit le capitaine"
            " Loïc Baird. SAID, conclut le technicien.",
            "Yvon Caradec",
        ),
    ],
)
def test_people_by_country_team_and_work(text: str, name: str) -> None:
    assert all_of(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID. C'est le cri d'alarme de Yvon Caradec, gardien du phare.", "Yvon Caradec"),
        ("SAID. Tel est le message de la présidente du port, Maud Lestrange.", "Maud Lestrange"),
        ("SAID. C'est ce qu'a déclaré la capitaine Maud Lestrange au retour.", "Maud Lestrange"),
        ("L'association Vagues libres dénonce « un chantier absurde ».", "Vagues libres"),
        ("SAID, souligne Yvon Caradec de la CGT marins.", "Yvon Caradec"),
    ],
)
def test_whose_words_are_is_told_by_a_noun(text: str, name: str) -> None:
    assert all_of(text) == [name]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("« La mer monte, a ajouté le gardien Yvon Caradec. Il faut partir. »", ["Yvon Caradec"]),
        ("« La mer monte, nous confie un témoin du port. Il faut partir. »", ["un témoin du port"]),
        ("Le député PLR Yvon Caradec proteste encore : SAID", ["Yvon Caradec"]),
        ("Deuxième, le Suisse Yvon Caradec sourit : SAID", ["Yvon Caradec"]),
        ("Le port attend. Réponse de Maud Lestrange : SAID", ["Maud Lestrange"]),
        ("Maud Lestrange gagne encore. « Je connais la côte », plaisante la Trégoroise.", ["Maud Lestrange"]),
        ("La conseillère d'État Maud Lestrange est inquiète. SAID, dit-elle.", ["Maud Lestrange"]),
        (
            "La Bretonne a battu la Slovaque Jana Novak. Maud Lestrange est bretonne. SAID, dit-elle.",
            ["Maud Lestrange"],
        ),
    ],
)
def test_narrators_parties_and_openers(text: str, speakers: list[str]) -> None:
    assert all_of(text) == speakers


@pytest.mark.parametrize(
    ("judged", "name"),
    [
        ("Trop peu pour Lucien Vasseroy, le président des bergers", "Lucien Vasseroy"),
        ("Bien tardif pour Lucien Vasseroy", "Lucien Vasseroy"),
        ("Une mesure tardive pour Odette Vasseroy, la présidente des bergers", "Gaston Lerible"),
    ],
)
def test_whoever_finds_something_so_before_a_colon_speaks(judged: str, name: str) -> None:
    text = f"« On dort mal », souffle Gaston Lerible. {judged} : « Un grillage ne sert à rien », lâche-t-il."
    assert extract(text, "fr")[-1].attribution.speaker == name
