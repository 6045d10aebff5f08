"""What Italian news of many outlets does, in sentences of our own."""

import pytest

from bot.quotes import extract

SAID = "«Questa è una perdita per tutta la città»"


def last_of(text: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID), "it")[-1].attribution
    return said.speaker, said.confidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Arriva il genero, Sandro. «Non è giusto – dice Sandro – e non lo sarà mai per noi».", "Sandro"),
        ("«Il ponte riaprirà – ha detto ieri in aula Luisa Corti – e non solo alle auto».", "Luisa Corti"),
        ("“La mostra resta aperta_ ha spiegato il sindaco Ugo Trevi_ fino a giugno”.", "Ugo Trevi"),
        ("«Il botto è stato forte - afferma un barista, con il locale in via Roma -. Non ho dormito».", "un barista"),
        ("«Abbiamo perso tutto – racconta Gianna Perlo. L'acqua è entrata di notte».", "Gianna Perlo"),
    ],
)
def test_a_narrator_breaks_in_between_dashes(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_words_between_dashes_without_a_speaker_stay() -> None:
    said = extract("«La verità – detto tra noi – è che non lo sa nessuno», ha spiegato Ugo Trevi.", "it")
    assert [quote.attribution.speaker for quote in said] == ["Ugo Trevi"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, ha detto Ugo Trevi. I lavori durano un anno. SAID, ha aggiunto il direttore.", "Ugo Trevi"),
        ("SAID, spiega Ugo Trevi, presidente del club. SAID, così il presidente della società.", "Ugo Trevi"),
    ],
)
def test_whoever_was_quoted_is_called_by_what_he_is(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, ha detto Ugo Trevi. La strada è chiusa. SAID, racconta il vicino.", "il vicino"),
    ],
)
def test_somebody_else_stays_what_he_is(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il presidente della Regione Ivo Oliveri è qui. Il Presidente della Regione ha chiesto SAID.", "Ivo Oliveri"),
        ("Immediata la replica dell'assessore alla Cultura Ugo Trevi: SAID.", "Ugo Trevi"),
        ("È intervenuto il direttore tecnico dei friulani Gino Nardi, commentando la gara: SAID.", "Gino Nardi"),
        ("La consigliera Ada Corti si oppone e Ugo Trevi accusa: SAID.", "Ugo Trevi"),
    ],
)
def test_offices_before_a_name_and_by_themselves(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La procuratrice Anna Loi indaga. SAID, fanno sapere dalla procura.", "procura"),
        ("Fiera, appello di Mattei: SAID", "Mattei"),
        ("SAID, il duro attacco di Ugo Trevi.", "Ugo Trevi"),
        ("Ivo Forti ha incontrato Angelo Veri che chiedeva SAID.", "Angelo Veri"),
        ("Trevi: SAID. Il ministro dell'Interno ha poi sottolineato che SAID.", "Trevi"),
    ],
)
def test_sources_that_no_verb_has_for_a_subject(text: str, name: str) -> None:
    assert (last_of(text)[0] or "").endswith(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, denuncia Acque Libere in una nota. SAID, aggiunge l'associazione.", "Acque Libere"),
        ("La Cisal annuncia lo sciopero. SAID, lamenta il sindacato.", "Cisal"),
        ("SAID, assicura il vicepresidente del Consiglio e ministro degli Esteri Luca Morelli.", "Luca Morelli"),
        ("SAID, assicura il ministro delle Infrastrutture e dei Trasporti Luca Morelli.", "Luca Morelli"),
    ],
)
def test_bodies_called_again_and_two_offices(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bardano, il tecnico Morelli: SAID", "Morelli"),
        ("Bardano, Morelli: SAID", "Morelli"),
        ("Morelli a Sport Sud: SAID", "Morelli"),
        ("Luca Morelli, il tecnico del Bardano: SAID", "Luca Morelli"),
    ],
)
def test_who_speaks_in_a_heading(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_the_author_of_the_article_says_nothing() -> None:
    text = "Autista lucido, nessuna frenata\n\ndi Andrea Prati\n\nIl camionista è indagato. SAID, avrebbe detto l'uomo."
    assert last_of(text)[0] != "Andrea Prati"


def test_a_palace_is_no_person() -> None:
    assert last_of("Ugo Trevi ha risposto nella sala di Palazzo Frassi: SAID.")[0] != "Palazzo Frassi"


def test_an_office_without_a_name_is_less_than_sure() -> None:
    assert last_of("La diga è vecchia. SAID, avverte il direttore.")[1] < 0.9
