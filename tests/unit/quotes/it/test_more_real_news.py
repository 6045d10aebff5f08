"""What Italian pages of many outlets do, in sentences of our own: who is told behind and before words, how names and
marks are typed."""

import pytest

from bot.quotes import extract

SAID = "«Il molo vecchio non reggerà un altro inverno»"


def all_of(text: str) -> list[str | None]:
    """The speakers of the quotations of a text."""
    return [one.attribution.speaker for one in extract(text.replace("SAID", SAID), "it") if one.within is None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "SAID. È la risposta dell'assessora ai Trasporti Nives Tarallo al consigliere Ezio Brugnoli, che insiste.",
            "Tarallo",
        ),
        ("SAID: queste le parole della bagnina Nives Brugnoli, scesa per ultima.", "Brugnoli"),
        ("SAID. Questo il messaggio lanciato dal custode del faro, Ezio Brugnoli, ai turisti.", "Brugnoli"),
        ("SAID. Lo sfogo, davanti alle barche, di Nives, figlia del custode Ezio Brugnoli.", "Nives"),
        ("SAID. Con queste parole la prefetta di Ormea, Nives Tarallo, apre la seduta.", "Tarallo"),
        ("SAID. A denunciarlo è la bagnina Nives Tarallo, che lavora qui da anni.", "Tarallo"),
        ("SAID. A lanciare l'allarme è il custode Ezio Brugnoli.", "Brugnoli"),
        ("SAID. Lo hanno detto poco prima di cena i barcaioli Ezio Brugnoli e Nives Tarallo.", "Brugnoli"),
    ],
)
def test_whose_words_are_is_told_behind_them(text: str, name: str) -> None:
    assert (all_of(text)[-1] or "").endswith(name)


def test_what_follows_a_noun_for_words_is_told_by_it() -> None:
    text = "Ezio Brugnoli ha detto: «Basta». La risposta di Nives Tarallo arriva subito: SAID."
    assert all_of(text) == ["Ezio Brugnoli", "Nives Tarallo"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Crolla il pontile di Ormea, la difesa: SAID\n\nIl processo riprende a maggio.", "la difesa"),
        ("Ormea, salta il consiglio. La minoranza: SAID\n\nSe ne riparla a maggio.", "la minoranza"),
        ("Ormea, Tarallo sul pontile: SAID\n\nNives Tarallo ha parlato ieri ai barcaioli.", "Nives Tarallo"),
        ("di Nives Tarallo e Rita Brugnoli\n\nIl pontile è crollato stanotte. L'esperto: SAID", "l'esperto"),
    ],
)
def test_who_stands_before_a_colon_in_a_heading(text: str, name: str) -> None:
    assert all_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il vicesindaco Di Lauria e il custode litigano. SAID, ha detto Di Lauria.", "Di Lauria"),
        ("Secondo La Fiora il pontile è «marcio».", "La Fiora"),
        ("Il ministro dei Trasporti Lo Turco ha promesso «altri fari».", "Lo Turco"),
        ("SAID, spiega Ezio Brugnoli della Lega Barche. Brugnoli abita al porto.", "Ezio Brugnoli"),
    ],
)
def test_surnames_and_what_stands_beside_them(text: str, name: str) -> None:
    assert all_of(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<<Il molo non regge>>, spiega il custode Ezio Brugnoli.", "Ezio Brugnoli"),
        ("Il custode Ezio Brugnoli lo dice chiaro: ''Il molo non regge''.", "Ezio Brugnoli"),
        ("Piu' tardi e' arrivata Nives Tarallo: SAID", "Nives Tarallo"),
        ("“Il molo non regge – ammette mister Ezio Brugnoli –. Serve cemento”.", "Ezio Brugnoli"),
        ("“Il molo non regge - le parole di Ezio Brugnoli - e serve cemento”.", "Ezio Brugnoli"),
        (
            "“Il molo non regge - ha detto ieri sera ai bagnanti il custode, Ezio Brugnoli - e serve cemento”.",
            "Ezio Brugnoli",
        ),
        ("- Subito «cemento e pali» per il molo. Lo chiede il custode Ezio Brugnoli.", "Ezio Brugnoli"),
        ("ORMEA - SAID. Lo ha detto ieri il custode Ezio Brugnoli.", "Ezio Brugnoli"),
    ],
)
def test_marks_and_accents_as_they_are_typed(text: str, name: str) -> None:
    assert all_of(text)[0] == name


def test_lines_that_are_broken_at_a_width() -> None:
    text = (
        "Ieri sera il vecchio custode del faro di Ormea, Ezio\n"
        "Brugnoli, ha spiegato a tutti i presenti che «il molo è\n"
        "ormai marcio e nessuno vuole davvero ripararlo prima della\n"
        "prossima estate». Poi è andato via con la sua barca."
    )
    (said,) = extract(text, "it")
    assert said.attribution.speaker == "Ezio Brugnoli"
    assert said.text == text[said.start : said.end]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ezio Brugnoli resta. Ha ringraziato i colleghi del suo Ufficio che sono stanchi. SAID, dice.",
            "Ezio Brugnoli",
        ),
        (
            "Alla Trattoria Fanale tutto è fermo. SAID, dice la cuoca Nives Tarallo. Alla Trattoria Fanale si aspetta."
            " SAID, spiega l'imprenditrice.",
            "Nives Tarallo",
        ),
        ("Tocca poi a Ezio Brugnoli, deputato del Mareblu, che accusa: SAID", "Ezio Brugnoli"),
        ("SAID, dice Ezio Brugnoli. Il custode guarda già al mare: SAID", "Ezio Brugnoli"),
    ],
)
def test_who_is_no_subject(text: str, name: str) -> None:
    assert all_of(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le reazioni del porto\n\nNIVES TARALLO - SAID\n\nNives Tarallo guida i barcaioli.", "Nives Tarallo"),
        ("Le reazioni del porto\n\nNives Tarallo (Mareblu): SAID", "Nives Tarallo"),
        ("«Il molo non regge - così Nives Tarallo - e serve cemento».", "Nives Tarallo"),
    ],
)
def test_names_beside_words_without_a_verb(text: str, name: str) -> None:
    assert all_of(text)[-1] == name
