"""Whom Italian news means by what somebody is, where the name stands before the words, in the sentence before, or
under another word for the same work."""

import pytest

from bot.domain.quotations import Attribution
from bot.quotes import extract

PAGES = {
    "another word for the pope": (
        "Domenica papa Martino ha incontrato i pellegrini del porto. «Amici cari, buon viaggio», ha detto il Santo"
        " Padre prima della cena.",
        "buon viaggio", "Martino",
    ),
    "the line of a film without a full stop": (
        "Ugo Brentani, capo dei soccorsi, descrive la frana sul lago. «Un masso è finito sulla strada», ha aggiunto"
        " l'ingegnere Video: Onda Lago",
        "Un masso", "Ugo Brentani",
    ),
    "a name before the words of a long sentence": (
        "L'allenatore del Torvaldo Ugo Brentani sorride ai microfoni di Radio Neve dopo aver vinto la Coppa Cervo,"
        " contro il Salto al Campo Verde «Non ci credevo» confessa il tecnico «e invece eccoci qui».",
        "Non ci credevo", "Ugo Brentani",
    ),
    "a surname in a mood": (
        "«Bravi tutti, anche chi è entrato tardi». È un Brentani sereno quello che arriva in sala. Il tecnico ha poi"
        " aggiunto: «Domani però si torna a lavorare sodo».",
        "Domani però", "Brentani",
    ),
    "a name that no list has in a mood": (
        "«Bravi tutti, anche chi è entrato tardi». È uno Jurdik Terval stanco quello che saluta; «Ora vado a dormire -"
        " ha detto lo sciatore azzurro, secondo a Torvaldo -. Grazie a chi ha tifato».",
        "Ora vado", "Jurdik Terval",
    ),
    "the lawyer of somebody": (
        "«Il mio cliente quella notte dormiva»: così davanti alla giuria l'avvocato Ugo Brentani. Il legale di Terval"
        " ha detto che «nessun vicino di casa» lo ha visto.",
        "nessun vicino", "Ugo Brentani",
    ),
    "a woman who was named since another without a name": (
        "«Poteva finire molto male». A raccontare è Norma, che abita al piano di sopra. Nella cucina dove una donna"
        " stirava è partita una scintilla.\n\nNorma trema ancora. «Ho preso il cane e sono corsa giù per le"
        " scale».\n\nLa donna piange. «Non abbiamo più niente – prosegue -. Né mobili né vestiti».",
        "Non abbiamo", "Norma",
    ),
}  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_who_is_meant(page: str) -> None:
    text, words, speaker = PAGES[page]
    assert _of(text, words).speaker == speaker


@pytest.mark.parametrize("small", ["Ce ne sono altri", "C'è gente"])
def test_a_small_word_with_a_capital_is_nobody(small: str) -> None:
    text = f'Molti dormono in tenda. {small} che cerca una stanza. "Qui fa freddo e il tetto perde da giorni"'
    assert all(each.attribution.speaker is None for each in extract(text, "it"))


def test_who_answers_a_question_has_hardly_asked_it() -> None:
    asked = "La preside Ada Terval ha aperto il registro in aula. Mancavano due pagine. «Chi è stato?»"
    answered = f"{asked}, «io, ieri sera» è intervenuto l'alunno Ugo Brentani."
    assert _of(answered, "Chi è stato").confidence < 0.85
    assert _of(f"{asked} è intervenuto l'alunno Ugo Brentani.", "Chi è stato").confidence > 0.9


def test_a_21_year_old_is_no_prosecutor() -> None:
    text = (
        "Il verbale firmato da Terval resta segreto. Per i carabinieri e per la pm di Bresso Ada Brentani serve altro"
        " tempo. La 21enne ha ammesso di aver «sbagliato tutto» quella sera."
    )
    assert _of(text, "sbagliato").speaker == "Terval"
    older = text.replace("21enne", "52enne")
    assert _of(older, "sbagliato").speaker == "Ada Brentani"


def test_a_missionary_is_no_actress() -> None:
    text = (
        "Il racconto segue la missionaria Ada Terval nella giungla. «È una parte difficile», ammette l'attrice"
        " protagonista alla prima."
    )
    assert _of(text, "una parte").speaker != "Ada Terval"


def test_who_is_mentioned_too_hardly_speaks_for_sure() -> None:
    text = (
        "Parola di Ugo Brentani, in gara a Bresso. E sulla neve, cita anche Terval: «Non scio da anni perché insegno»."
    )
    assert _of(text, "Non scio").confidence < 0.85


@pytest.mark.parametrize("body", ["Governo", "Comitato Verde"])
def test_a_body_is_no_mayor(body: str) -> None:
    text = f"Il {body} approva il piano. Il sindaco ha detto: «Domani apriamo il ponte sul fiume»."
    assert _of(text, "Domani").speaker == "il sindaco"


def _of(text: str, words: str) -> Attribution:
    (quotation,) = [each for each in extract(text, "it") if any(words in text[a:b] for a, b in each.spans)]
    return quotation.attribution
