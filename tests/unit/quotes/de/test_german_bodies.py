"""German names of bodies with other nouns in them, and what is no part of these."""

import pytest

from bot.quotes import extract

SAID = "„Das ist für alle in der Stadt ein großer Verlust“"
BEHIND = " Am Abend kamen viele Menschen in die Halle und sprachen über den Plan."


def speaker(sentence: str) -> str | None:
    """Who says the one quotation of a sentence."""
    (quotation,) = extract(sentence.replace("SAID", SAID) + BEHIND, "de")
    return quotation.attribution.speaker


@pytest.mark.parametrize(
    ("article", "name", "genitive"),
    [
        ("das", "Bundesamt für Migration und Flüchtlinge", "des Bundesamtes für Migration und Flüchtlinge"),
        ("das", "Landesamt für Natur, Umwelt und Verbraucherschutz",
         "des Landesamtes für Natur, Umwelt und Verbraucherschutz"),
        ("das", "Ministerium für Arbeit und Soziales", "des Ministeriums für Arbeit und Soziales"),
        ("das", "Bundesinstitut für Arzneimittel und Medizinprodukte",
         "des Bundesinstituts für Arzneimittel und Medizinprodukte"),
        ("das", "Max-Planck-Institut für Chemie", "des Max-Planck-Instituts für Chemie"),
        ("die", "Hochschule für Musik und Theater", "der Hochschule für Musik und Theater"),
        ("die", "Gewerkschaft Erziehung und Wissenschaft", "der Gewerkschaft Erziehung und Wissenschaft"),
        ("die", "Industriegewerkschaft Bergbau, Chemie, Energie", "der Industriegewerkschaft Bergbau, Chemie, Energie"),
        ("die", "Gewerkschaft der Polizei", "der Gewerkschaft der Polizei"),
        ("der", "Arbeitskreis Umwelt und Verkehr", "des Arbeitskreises Umwelt und Verkehr"),
        ("der", "Bund für Umwelt und Naturschutz", "des Bundes für Umwelt und Naturschutz"),
        ("der", "Bund der Steuerzahler", "des Bundes der Steuerzahler"),
        ("der", "Verband der Automobilindustrie", "des Verbandes der Automobilindustrie"),
        ("der", "Bundesverband der Deutschen Industrie", "des Bundesverbands der Deutschen Industrie"),
        ("der", "Bundesverband der Energie- und Wasserwirtschaft",
         "des Bundesverbands der Energie- und Wasserwirtschaft"),
        ("der", "Verein für Energie- und Wasserwirtschaft", "des Vereins für Energie- und Wasserwirtschaft"),
        ("der", "Zentralverband des Deutschen Handwerks", "des Zentralverbands des Deutschen Handwerks"),
        ("das", "Institut der deutschen Wirtschaft", "des Instituts der deutschen Wirtschaft"),
        ("der", "Deutsche Städte- und Gemeindebund", "des Deutschen Städte- und Gemeindebundes"),
        ("die", "Industrie- und Handelskammer", "der Industrie- und Handelskammer"),
        ("die", "Deutsche Gesellschaft für Ernährung", "der Deutschen Gesellschaft für Ernährung"),
        ("die", "Freie Universität Berlin", "der Freien Universität Berlin"),
    ],
)  # fmt: skip
def test_name_of_a_body_is_whole(article: str, name: str, genitive: str) -> None:
    assert speaker(f"SAID, teilte {article} {name} am Montag mit.") == name
    assert speaker(f"SAID, so {article} {name}.") == name
    assert speaker(f"SAID, sagte ein Sprecher {genitive}.") == f"ein Sprecher {genitive}"
    assert speaker(f"{article.title()} {name} sagte: SAID.") == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("SAID, teilte Tarn & Pell am Montag mit.", "Tarn & Pell"),
        ("SAID, so die Ärzte ohne Grenzen.", "Ärzte ohne Grenzen"),
        ("SAID, sagte die Beauftragte für Kultur und Medien.", "die Beauftragte für Kultur und Medien"),
        ("SAID, sagte der Chef der Gewerkschaft der Polizei, Owen Tarn.", "Owen Tarn"),
        ("SAID, sagte Mara Pike vom Amt für Umwelt und Energie.", "Mara Pike"),
        ("Der Verband der Automobilindustrie tagte. Der Verband sagte: SAID.", "Verband der Automobilindustrie"),
        ("Das Bundesamt für Naturschutz prüft. Das Bundesamt sagte: SAID.", "Bundesamt für Naturschutz"),
        ("Die Deutsche Gesellschaft für Chirurgie tagte. Die Gesellschaft sagte: SAID.",
         "Deutsche Gesellschaft für Chirurgie"),
        ("SAID, so die GdP.", "GdP"),
        ("Der Zentralrat der Muslime tagte. SAID, sagte der Zentralrat.", "Zentralrat der Muslime"),
        ("SAID, sagte der Präsident des Zentralrats der Juden, Owen Tarn.", "Owen Tarn"),
        ("SAID, so das Staatssekretariat für Wirtschaft.", "Staatssekretariat für Wirtschaft"),
        ("SAID, so Reporter ohne Grenzen.", "Reporter ohne Grenzen"),
        ("SAID, so das Thüringer Landesamt für Verfassungsschutz.", "Thüringer Landesamt für Verfassungsschutz"),
        ("SAID, so das Leibniz-Institut für Wirtschaftsforschung Halle.",
         "Leibniz-Institut für Wirtschaftsforschung Halle"),
        ("SAID, so die Kammer für Arbeiter und Angestellte.", "Kammer für Arbeiter und Angestellte"),
        ("SAID, so der Verband der Privaten Krankenversicherung.", "Verband der Privaten Krankenversicherung"),
        ("Das Amt für Umwelt und Mara Pike teilten mit: SAID.", "Mara Pike"),
        ("Das Amt für Umwelt und Acme teilten mit: SAID.", "Amt für Umwelt"),
        ("SAID, sagte das Institut der Universität Marl.", "Institut"),
        ("SAID, sagte der Verein der Schwester am Montag.", "Verein"),
        ("SAID, sagte Umwelt- und Energieminister Owen Tarn.", "Owen Tarn"),
        ("SAID, sagte die Grüne Mara Pike.", "Mara Pike"),
    ],
)  # fmt: skip
def test_what_is_a_part_of_a_name_and_what_is_none(sentence: str, name: str) -> None:
    assert speaker(sentence) == name


@pytest.mark.parametrize(
    "end",
    [
        "das Amt für",
        "der Bund der",
        "das Amt für Umwelt,",
        "das Amt für Umwelt und",
        "der Bund für Umwelt-",
        "der Bund für Umwelt- und",
        "der Bund der Umwelt- und",
    ],
)
def test_name_of_a_body_that_a_text_breaks_off_in(end: str) -> None:
    (quotation,) = extract(f"{SAID}, sagte {end}", "de")
    assert quotation.attribution.speaker is not None
