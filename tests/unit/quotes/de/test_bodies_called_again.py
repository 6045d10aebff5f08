"""Which body a German noun means: ``die Behörde`` after the police were named, ``die Kasse`` after Nordvita."""

import pytest

from bot.quotes import extract

SAID = "„Das ist für alle in der Stadt ein großer Verlust“"


def speaker(text: str) -> str | None:
    """Who says the last quotation of a text."""
    return extract(text.replace("SAID", SAID), "de")[-1].attribution.speaker


def confidence(text: str) -> float:
    """How sure that is."""
    return extract(text.replace("SAID", SAID), "de")[-1].attribution.confidence


@pytest.mark.parametrize(
    ("named", "noun", "name"),
    [
        ("Zur Ursache wollte die Polizei nichts sagen.", "die Behörde", "Polizei"),
        ("Die Gesundheitsdirektion des Kantons hat den Umbau gestoppt.", "die Direktion", "Gesundheitsdirektion"),
        ("Die Krankenkasse Nordvita rechnet mit Engpässen.", "die Kasse", "Krankenkasse Nordvita"),
        ("Die Gewerkschaft Nahrung traut der Zusage nicht.", "die Arbeitnehmervertretung", "Gewerkschaft Nahrung"),
        ("Skeptisch äußerte sich der Automobilklub.", "der Klub", "Automobilklub"),
        ("Die Verkehrswacht begrüßte den Beschluss.", "der Verein", "Verkehrswacht"),
        ("Der Tierpark Hirschgrund bittet um Spenden.", "die Einrichtung", "Tierpark Hirschgrund"),
        ("Der FC Ostheim trennt sich von seinem Trainer.", "der Klub", "FC Ostheim"),
        ("Der FC Ostheim hat geladen. In der Mitteilung des Vereins kommt Kai Tarn zu Wort.", "der Klub", "FC Ostheim"),
        ("Das Tier kam mit Hilfe des Tierparks Hirschgrund frei. Der Zoo bittet um Heu.", "die Einrichtung",
         "Tierpark Hirschgrund"),
        ("Die Verbraucherzentrale rät zur Vorsicht.", "die Organisation", "Verbraucherzentrale"),
        ("Die Produktionsfirma Rohfilm widersprach der Darstellung.", "die Firma", "Produktionsfirma Rohfilm"),
        ("Das Polizeipräsidium Marl sucht den Mann.", "das Präsidium", "Polizeipräsidium Marl"),
        ("Der Elternbeirat der Schule ist empört.", "das Gremium", "Elternbeirat"),
        ("Die Sparkasse Rodenberg wehrt sich.", "das Institut", "Sparkasse Rodenberg"),
        ("Ein Reisebüro aus Wien hat schon reagiert.", "das Büro", "Reisebüro"),
        ("Der Discounter Preisfux hat die Ware verkauft.", "die Kette", "Discounter Preisfux"),
    ],
)  # fmt: skip
def test_noun_means_the_body_named_before(named: str, noun: str, name: str) -> None:
    assert speaker(f"In Lüdersheim gab es am Montag viel Aufregung. {named} SAID, teilte {noun} mit.") == name


def test_headline_with_the_noun_is_no_other_body() -> None:
    text = (
        "Hersteller ruft Apfelmus zurück\n\nDie Konservenfabrik Havelgut ruft Apfelmus zurück. Betroffen sind Gläser. "
        "SAID, teilte das Unternehmen am Dienstag mit."
    )
    assert speaker(text) == "Konservenfabrik Havelgut"


def test_noun_means_the_one_body_of_the_paragraph() -> None:
    text = (
        "Die Stadtverwaltung ist seit Samstag offline.\n\nDas Landeskriminalamt ermittelt. „Wir stehen am Anfang“, "
        "sagte eine Sprecherin. Die Fahnder fanden Spuren. SAID, teilte die Behörde mit."
    )
    assert speaker(text) == "Landeskriminalamt"
    assert confidence(text) < 0.9


def test_noun_for_a_body_without_a_name_is_less_than_sure() -> None:
    assert confidence("In Lüdersheim war viel los. SAID, teilte das Unternehmen am Montag mit.") < 0.9
    assert confidence("In Lüdersheim war viel los. SAID, teilte die Polizei am Montag mit.") >= 0.9


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, heißt es in einer Mitteilung der Stadt Bruchau.", "Stadt Bruchau"),
        ("Im Haus herrscht Entsetzen. SAID, heißt es in einem offenen Brief des Ensembles.", "Ensemble"),
        ("Das Landesamt für Naturschutz rät zur Ruhe. SAID, heißt es in einem Merkblatt der Behörde.",
         "Landesamt für Naturschutz"),
        ("Der Verband der Winzer klagt. SAID, heißt es in einem Schreiben des Verbandes.", "Verband der Winzer"),
        ("Die Reederei Frisia-Linie hat den Verkehr eingestellt. SAID, heißt es auf der Homepage der Reederei.",
         "Reederei Frisia-Linie"),
    ],
)  # fmt: skip
def test_words_of_a_document_are_its_owners(text: str, name: str) -> None:
    assert speaker(text) == name


def test_reason_is_given_by_the_body_that_tells_the_sentence_before() -> None:
    text = (
        "Der Zulieferer Brennecke baut Stellen ab. Betroffen seien vor allem die Werke Hall und Rotenau, teilte der "
        "Konzern am Donnerstag mit. Zur Begründung hieß es: SAID."
    )
    assert speaker(text) == "Zulieferer Brennecke"


def test_body_of_the_paragraph_is_nearer_than_the_one_of_that_name() -> None:
    text = (
        "Der Modekonzern Zwirbel wird umworben. Der Rivale Legetid bietet am meisten.\n\nLegetid selbst wartet ab. "
        "SAID, erklärte der Konzern in Odense."
    )
    assert speaker(text) == "Legetid"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Reederei Holm äußerte sich zunächst nicht. In einer schriftlichen Stellungnahme heißt es: SAID.",
         "Reederei Holm"),
        ("Der Geheimdienst NDZ hat seinen Lagebericht vorgelegt. SAID, heißt es in dem Bericht.", "Geheimdienst NDZ"),
        ("Die Gewerkschaft Holz hat ein Papier geschrieben. SAID, ist im Papier zu lesen.", "Gewerkschaft Holz"),
        ("Die Grünen kritisieren das Papier der Stadt Bruchau. SAID, heißt es in dem Papier.", "Stadt Bruchau"),
        ("Die Reederei Holm hat mitgeteilt, dass sie geht. SAID, heißt es in dem kurzen Schreiben.", "Reederei Holm"),
        ("Das Amtsgericht Marl hat entschieden. SAID, heißt es in der Urteilsbegründung.", "Amtsgericht Marl"),
        ("Die Grünen kritisieren das Papier. SAID, heißt es in dem Papier.", "dem Papier"),
    ],
)  # fmt: skip
def test_document_told_of_before_is_of_whoever_made_it(text: str, name: str) -> None:
    assert speaker(text) == name
