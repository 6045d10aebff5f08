"""Words behind a colon are of whom the sentence up to it is about, without a verb of speech."""

import pytest

from bot.quotes import extract

BEFORE = [
    (
        "it",
        "Elio Farda ha venduto il mulino. Furiosi molti contadini: «Ci portano via il lavoro di una vita intera».",
        "contadini",
    ),
    (
        "it",
        "La gara con la Brunese, allenata da Ugo Brenta, è finita pari. Più severo il capitano Elio Farda: "
        "«Potevamo fare molto meglio».",
        "Elio Farda",
    ),
    (
        "it",
        "Il mulino chiude. Un timore condiviso anche da Elio Farda, socio della Cooperativa Valle Bruna: «Qui"
        " non resterà più nessuno».",
        "Elio Farda",
    ),
    (
        "it",
        "Il mulino chiude a maggio. Anche Farda si è fermato a lungo con i cronisti: «Noi non molliamo».",
        "Farda",
    ),
    (
        "it",
        "Le commosse parole del fornaio Elio Farda ai nonni e ai clienti di sempre: «Vi porterò con me ovunque andrò».",
        "Elio Farda",
    ),
    (
        "it",
        "Ida Rolli ha attaccato. La replica del fornaio (candidato con la lista Brenta) è netta: «Nessuno mi "
        "ha mai chiesto niente di simile».",
        "fornaio",
    ),
    (
        "it",
        "Le parole del portiere granata dopo la sconfitta con la Brunese:\n\n«Abbiamo dato tutto, ma loro "
        "sono stati più bravi di noi in ogni momento».",
        "portiere granata",
    ),
    (
        "fr",
        "Le moulin de Luc Morel ferme. Très amère aussi la meunière Odette Farge : « On nous prend toute une vie. »",
        "Odette Farge",
    ),
    (
        "es",
        "El molino cierra. Ana Ruiz se ha parado un rato con el nieto de Luis Paz: «Nos quitan la vida entera».",
        "Ana Ruiz",
    ),
]
BEHIND = [
    (
        "it",
        "«Il forno non riapre, ma il paese non si arrende»: queste le prime parole della fornaia Ida Rolli "
        "sul caso Brenta.",
        "Ida Rolli",
    ),
    (
        "it",
        "Ugo Brenta insiste. «Il forno non riapre, ma il paese non si arrende»: la risposta della fornaia Ida Rolli.",
        "Ida Rolli",
    ),
    (
        "it",
        "Brunate. «Il forno non riapre, ma noi non ci arrendiamo». Così la fornaia Ida Rolli ha risposto a "
        "chi chiedeva notizie del forno.",
        "Ida Rolli",
    ),
    (
        "fr",
        "« Le four ne rouvrira pas, mais nous restons » : la réponse de la boulangère Ida Rolle.",
        "Ida Rolle",
    ),
]
NOT_THEIRS = [
    (
        "it",
        "I giudici non hanno dubbi, ma gli avvocati Elio Farda e Ugo Brenta, difensori dei due giovani: «Una scelta "
        "che non capiamo affatto».",
        "Ugo Brenta",
    ),
    (
        "it",
        "Il dubbio di Elio Farda su Ugo Brenta: «Non so se verrà», dice Ida Rolli.",
        "Ida Rolli",
    ),
    (
        "it",
        "Un ricordo di Elio Farda tra Ugo e Nino Brenta: «Era un uomo buono», ha detto la figlia Ida Farda.",
        "Ida Farda",
    ),
]


@pytest.mark.parametrize(("code", "text", "speaker"), BEFORE + BEHIND + NOT_THEIRS)
def test_the_words_are_those_of_whom_the_sentence_is_about(code: str, text: str, speaker: str) -> None:
    (quotation,) = extract(text, code)
    assert (quotation.attribution.speaker or "").endswith(speaker)
