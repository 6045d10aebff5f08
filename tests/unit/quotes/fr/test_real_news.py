"""What French news of many outlets does, in sentences of our own."""

import pytest

from bot.quotes import extract

SAID = "« C’est une perte pour toute la ville »"


def last_of(text: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID), "fr")[-1].attribution
    return said.speaker, said.confidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, a dit Luc Morel. Les travaux durent un an. SAID, a ajouté le directeur.", "Luc Morel"),
        ("SAID, a dit Luc Morel, président du syndicat. SAID, a ajouté le président de la Fédération.", "Luc Morel"),
    ],
)
def test_whoever_was_quoted_is_called_by_what_he_is(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, a dit Luc Morel. La route est fermée. SAID, raconte le voisin.", "le voisin"),
    ],
)
def test_somebody_else_stays_what_he_is(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Line Auber a parlé. La secrétaire générale de la FLT Odile Morin a aussi prévenu : SAID", "Odile Morin"),
        ("Le professeur Lanvin, directeur du centre, précise les profils recherchés : SAID", "Lanvin"),
        ("La porte-parole du ministère Anne Hol a parlé. SAID, a ajouté le ministère public.", "ministère public"),
    ],
)
def test_offices_before_a_name_and_by_themselves(text: str, name: str) -> None:
    assert (last_of(text)[0] or "").endswith(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Luc Morel proteste. SAID, indique-t-on à la mairie de Sorville.", "mairie de Sorville"),
        ("Luc Morel proteste. SAID, dit-on chez Vexal.", "Vexal"),
        ("Colère : la mise en garde de Luc Morel : SAID.", "Luc Morel"),
        ("« On ne lâchera rien, promet Luc Morel. La lutte continue. »", "Luc Morel"),
    ],
)
def test_sources_that_no_verb_has_for_a_subject(text: str, name: str) -> None:
    assert (last_of(text)[0] or "").endswith(name)


def test_a_heading_shortens_what_is_said_below() -> None:
    heading = "« Cette digue aurait pu céder très vite »\nLe maire se tait.\n"
    text = heading + "« Cette digue de sable aurait pu très vite céder », dit Luc Morel, sinistré."
    assert [quote.attribution.speaker for quote in extract(text, "fr")] == ["Luc Morel"] * 2


def test_whose_gender_is_told_is_rather_she() -> None:
    text = "Anne Tillet a gagné. Balam Holn a obtenu 7 % des voix.\n\nSAID, a-t-elle lancé."
    assert last_of(text)[0] == "Anne Tillet"


def test_a_word_that_opens_a_sentence_is_nobody() -> None:
    assert last_of("Sophie a fui. Effarée, elle a tout laissé. SAID.")[0] == "Sophie"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, dénonce SOS Rivières. SAID, ajoute l'association.", "SOS Rivières"),
        ("Vexal a réagi lundi. SAID, assure le groupe.", "Vexal"),
        ("La CFTO appelle à la grève. SAID, déplore le syndicat.", "CFTO"),
        ("Le climatologue et directeur de recherche au CNR Luc Morel a estimé que SAID.", "Luc Morel"),
    ],
)
def test_bodies_called_again_and_two_offices(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_a_body_whose_name_is_not_found_is_less_than_sure() -> None:
    assert last_of("Luc Morel est parti. SAID, assure le groupe.")[1] < 0.9


def test_a_source_is_the_body_that_spoke() -> None:
    text = "Le parquet de Sorville a dit « non » hier soir. SAID, a ajouté cette source."
    assert last_of(text)[0] == "le parquet de Sorville"


def test_somebodys_president_may_have_a_name() -> None:
    assert last_of("Le club de Sorville a perdu. SAID, reconnaît son président.")[1] < 0.9


@pytest.mark.parametrize("opener", ["Perplexe,", "Radieux,", "Soudain,"])
def test_what_opens_a_sentence_is_no_name(opener: str) -> None:
    assert last_of(f"{opener} le juge observe la salle. SAID, dit-il.")[0] == "le juge"
