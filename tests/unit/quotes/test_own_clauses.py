"""Who speaks in a clause of his own within another's sentence, in languages whose verbs may stand before their
subjects."""

import pytest

from bot.quotes import extract

LEADS = {
    "fr": "Rose Tarn dirige le bac. « Cela prendra des années », a dit Tarn lundi.",
    "es": "Rosa Tarn dirige el ferry. «Llevará años», dijo Tarn el lunes.",
    "it": "Rosa Tarn dirige il traghetto. «Ci vorranno anni», ha detto Tarn lunedì.",
    "pt": "Rosa Tarn dirige o ferry. «Vai demorar anos», disse Tarn na segunda-feira.",
    "nl": "Rosa Tarn leidt de veerdienst. “Het duurt jaren”, zei Tarn maandag.",
    "sv": "Rosa Tarn leder färjan. ”Det tar flera år”, sade Tarn i måndags.",
}
"""Tarn spoke before, so that everything speaks for her but the sentence itself."""
IN_CLAUSES = [
    ("fr", "Tarn a ri quand {s} l'a traitée de « menteuse ».", "le maire"),
    ("fr", "Tarn, accusée par {s} de « mentir à tous », est partie.", "le maire"),
    ("fr", "Tarn maintient le projet, dénoncé comme « un scandale » par {s}.", "le maire"),
    ("fr", "Tarn a dénoncé les propos de {s}, qui l'avait traitée de « menteuse ».", "Karl Moss"),
    ("fr", "Tarn a démissionné, {s} lui reprochant de « mentir à tous ».", "le maire"),
    ("es", "Tarn respondió después de que {s} la acusara de «mentir a todos».", "el alcalde"),
    ("es", "Tarn se negó a culpar al plan, que {s} había calificado de «trampa».", "el sindicato"),
    ("es", "Tarn, acusada por {s} de «mentir a todos», se fue.", "Karl Moss"),
    ("es", "Tarn, dijo {s}, es «una maravilla».", "el alcalde"),
    ("it", "Mentre {s} parlava di «farsa», Tarn ha detto al consiglio che tutto andrà bene.", "il sindaco"),
    ("it", "Tarn conferma il progetto, bollato come «uno scandalo» da {s}.", "un passeggero"),
    ("it", "Tarn ha sentito {s} dire: «Questo traghetto è un rottame».", "il sindaco"),
    ("pt", "Tarn respondeu depois de {s} a acusar de «mentir a todos».", "Karl Moss"),
    ("pt", "Tarn riu quando {s} lhe chamou «rainha da lama».", "o autarca"),
    ("pt", "Tarn foi interrompida por {s}: «A senhora é uma maravilha».", "um passageiro"),
    ("nl", "Tarn lachte toen {s} haar “koningin van de modder” noemde.", "de burgemeester"),
    ("nl", "Tarn zei dat het plan, door {s} “een farce” genoemd, doorgaat.", "Karel Moss"),
    ("nl", "Tarn hekelde de woorden van {s}, die haar “een leugenaar” had genoemd.", "Karel Moss"),
    ("nl", "Tarn belooft dat alles goed komt, terwijl {s} van “een schandaal” spreekt.", "de vakbond"),
    ("nl", "{s} weigerde Tarn te ontvangen en noemde haar “een bedreiging”.", "de burgemeester"),
    ("fr", "Tarn conteste le terme de « farce » employé par {s}.", "Karl Moss"),
    ("pt", "Tarn rejeita o termo «farsa» usado por {s}.", "um passageiro"),
    ("nl", "Tarn verwerpt het woord “farce” dat {s} gebruikte.", "Karel Moss"),
    ("sv", "Tarn skrattade när {s} kallade henne ”lerans drottning”.", "facket"),
    ("sv", "Tarn sade att planen, som {s} kallat ”en fars”, går vidare.", "Karl Moss"),
    ("sv", "Tarn beskrevs av {s} som ”en lögnare”.", "borgmästaren"),
    ("sv", "Tarn avbröts av {s}: ”Du är ett under.”", "borgmästaren"),
]


@pytest.mark.parametrize(("code", "sentence", "speaker"), IN_CLAUSES)
def test_the_words_are_those_of_the_subject_of_the_clause(code: str, sentence: str, speaker: str) -> None:
    *_, quotation = extract(f"{LEADS[code]}\n\n{sentence.format(s=speaker)}", code)
    assert quotation.attribution.speaker == speaker


@pytest.mark.parametrize(
    ("code", "sentence", "speaker"),
    [
        ("es", "Tarn oyó al alcalde decir: «Este ferry es una ruina».", "alcalde"),
        ("it", "Tarn ha criticato le parole del sindaco, che l'aveva definita «una bugiarda».", "sindaco"),
        ("pt", "Tarn disse que o plano, descrito como «uma farsa» pelo autarca, avançaria.", "autarca"),
    ],
)
def test_somebody_may_have_his_article_in_a_preposition(code: str, sentence: str, speaker: str) -> None:
    *_, quotation = extract(f"{LEADS[code]}\n\n{sentence}", code)
    assert quotation.attribution.speaker == speaker


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("fr", "Tarn a rencontré le maire mardi et a qualifié l'échange de « merveille »."),
        ("es", "Preguntada por el alcalde, Tarn respondió: «El ferry es una ruina»."),
        ("it", "Tarn si è scusata con il sindaco per aver definito il traghetto «un rottame»."),
        ("nl", "Tarn weigerde de burgemeester te ontvangen en noemde het aanbod “een bedreiging”."),
        ("sv", "På frågan om borgmästaren svarade Tarn: ”Båten är ett vrak.”"),
        ("sv", "När Karl Moss kritiserade planen talade Tarn om ”en fars”."),
        ("es", "Tarn, a quien Carlos Moss había invitado, habló de «farsa»."),
        ("pt", "Tarn foi aplaudida pelo autarca quando falou em «farsa»."),
    ],
)
def test_whom_the_subject_only_meets_says_nothing(code: str, sentence: str) -> None:
    *_, quotation = extract(f"{LEADS[code]}\n\n{sentence}", code)
    assert str(quotation.attribution.speaker).endswith("Tarn")


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        ("fr", "Hugo Pell est malade, a dit Karl Moss. « Cela prendra des années », a-t-il dit."),
        ("es", "Hugo Pell, dijo Karl Moss, está enfermo. «Llevará años», aseguró."),
        ("it", "Secondo Karl Moss, Ugo Pell non sta bene. «Ci vorranno anni», ha detto."),
        ("pt", "Hugo Pell está doente, disse Karl Moss. «Vai demorar anos», disse."),
        ("nl", "Toen Hugo Pell vertrok, nam Karl Moss het over. “Het duurt jaren”, zei hij."),
        ("sv", "När Hugo Pell slutade tog Karl Moss över. ”Det tar flera år”, sade han."),
    ],
)
def test_who_tells_the_sentence_before_or_is_its_subject_goes_on(code: str, sentences: str) -> None:
    *_, quotation = extract(sentences, code)
    assert quotation.attribution.speaker == "Karl Moss"
