"""Whom a German description means, and where it ends: ``schwärmte der Unternehmer von seiner Frau``."""

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
        ("Inhaber Hassan Tarn, der zwei Apotheken führt, hat vorgesorgt. SAID, erzählt der Pharmazeut.", "Hassan Tarn"),
        ("IT-Berater Sven Uhlig rechnet mit Wochen. SAID, sagte der Fachmann.", "Sven Uhlig"),
        ("Ihr Mann ist der Unternehmer Tom Breuer.\n\nDamals schwärmte der Unternehmer von seiner Frau: SAID.",
         "Tom Breuer"),
        ("Das Ministerium hält dagegen. SAID, sagte eine Ministeriumssprecherin dem Sender Radio Nord.",
         "eine Ministeriumssprecherin"),
        ("SAID, sagte Jonas Kehl. Der Kapitän der Ruderer ergänzte: „Da sind wir ihm nicht böse.“", "Jonas Kehl"),
        ("Anna Brandt jubelte. Trainer Jonas Kehl hatte mit dem Sieg nicht gerechnet, so wenig wie mit dem Aus ihres"
         " Bruders Uwe Sand. SAID fand der Teamchef der Turner das Ergebnis.", "Jonas Kehl"),
    ],
)  # fmt: skip
def test_description_means_whom_the_article_names(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    "words",
    ["so die knappe Begründung", "lautet das ernüchternde Fazit", "so das Urteil"],
)
def test_a_noun_for_the_words_before_is_nobody(words: str) -> None:
    assert last_of(f"Jonas Kehl zog nach Marl. SAID, {words}.")[0] == "Jonas Kehl"


def test_lawyer_is_named_in_the_sentence_behind() -> None:
    text = "Die Angeklagte schwieg. SAID, kündigte ihr Verteidiger an. Die Vorwürfe wies Rechtsanwalt Jan Tarn zurück."
    assert last_of(text)[0] == "Jan Tarn"
    assert last_of(text.replace("Rechtsanwalt Jan Tarn", "Richter Jan Tarn"))[0] == "ihr Verteidiger"


def test_coach_of_the_others_is_not_the_one_with_a_name() -> None:
    text = (
        "Der FC Ostheim trennt sich von Trainer Dragan Milic.\n\nAm Samstag kommt Kleve. Deren Trainer warnt vor "
        "Ostheim. SAID, so der Fußballlehrer."
    )
    assert last_of(text)[0] == "deren Trainer"


def test_holder_of_an_office_is_less_than_sure_behind_somebody_else() -> None:
    text = (
        "„Ja“, sagte Verkehrsstadträtin Mona Reiter. Das gilt ab April.\n\nLisa-Marie Trost sprach von einem „Verbot“. "
        "SAID, rief die Stadträtin."
    )
    assert last_of(text)[1] < 0.9


def test_helpers_without_a_pause_are_one_name() -> None:
    assert last_of("Die Hilfsorganisation Ärzte ohne Pause sagte: SAID.")[0] == "Hilfsorganisation Ärzte ohne Pause"


def test_headline_names_an_office_without_an_article() -> None:
    text = "Umweltminister: SAID\n\nNach dem Riss hat Umweltminister Jan Tarn um Geduld gebeten. Er tat das am Montag."
    assert last_of(text)[0] == "Jan Tarn"
    assert last_of(text.replace("hat Umweltminister", "hat Finanzminister"))[0] == "Umweltminister"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Auf dem Markt steht eine ältere Dame und zählt ihr Kleingeld. SAID, sagt sie.", "eine ältere Dame"),
        ("Ein Vertrauter der Familie ließ durchblicken: SAID.", "ein Vertrauter der Familie"),
        ("Zwölf Hundertstel trennten die Tirolerin Eva Tarn vom Sieg. SAID, sagte die Tirolerin.", "Eva Tarn"),
        ("«Ja», empört sich Bäuerin Eva Tarn. Ihr Mann ist im Rat. SAID, erzählt der Landwirt.", "ihr Mann"),
        ("Viele mussten gehen. Einer von ihnen ist Rudi Tarn. SAID, sagt der frühere Schlosser.", "Rudi Tarn"),
        ("Nordmilch sprach von einem „schweren Verlust für alle“.", "Nordmilch"),
        ("Besorgt äußerte sich auch der Chef, Jan Tarn: SAID.", "Jan Tarn"),
    ],
)  # fmt: skip
def test_people_by_more_nouns(text: str, name: str) -> None:
    assert last_of(text + " Am Abend kamen viele Menschen in die Halle und sprachen über den Plan.")[0] == name


def test_another_kind_of_work_is_nobody_of_a_paragraph_further_up() -> None:
    text = (
        "Damenchef Jan Tarn haderte mit der Nummer. „Ja“, brummte der Trainer.\n\nSchlimm war der Sturz der "
        "Slowenin Maja Kos. Die 20-Jährige flog ins Spital. SAID, sagte der Teamarzt."
    )
    assert last_of(text)[0] == "der Teamarzt"
