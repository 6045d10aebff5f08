"""A sentence right behind marked words that tells who said them, in the same paragraph or in the next one."""

import pytest

from bot.quotes import extract

WORDS = {
    "en": "“This decision harms the whole town and those who work here.”",
    "de": "„Diese Entscheidung schadet der ganzen Stadt und allen, die hier arbeiten.“",
    "fr": "« Cette décision nuit à toute la ville et à ceux qui y travaillent. »",
    "es": "«Esta decisión daña a toda la ciudad y a quienes trabajan aquí.»",
    "it": "«Questa scelta danneggia tutta la città e chi ci lavora da anni.»",
    "pt": "«Esta decisão prejudica toda a cidade e quem aqui trabalha.»",
    "nl": "“Dit besluit schaadt de hele stad en wie hier werkt.”",
    "sv": "”Beslutet skadar hela staden och dem som arbetar här.”",
}
BEHIND = [
    ("en", "So said Mary Holt.", "Mary Holt"),
    ("en", "Those were the words of Mary Holt, a baker.", "Mary Holt"),
    ("en", "That is the view of Mary Holt.", "Mary Holt"),
    ("en", "The speaker is Mary Holt.", "Mary Holt"),
    ("de", "Das sagte Jonas Kehl am Montag.", "Jonas Kehl"),
    ("de", "So Jonas Kehl in einer Mitteilung.", "Jonas Kehl"),
    ("de", "Mit diesen Worten eröffnete Jonas Kehl das Fest.", "Jonas Kehl"),
    ("de", "Das ist die Meinung von Jonas Kehl.", "Jonas Kehl"),
    ("fr", "C’est l’avis du maire Luc Morel.", "Luc Morel"),
    ("fr", "C’est par ces mots que Luc Morel a salué les siens.", "Luc Morel"),
    ("fr", "Ainsi parle Luc Morel.", "Luc Morel"),
    ("es", "Así lo aseguró ayer la alcaldesa Ana Ruiz.", "Ana Ruiz"),
    ("es", "Son palabras del entrenador Luis Paz.", "Luis Paz"),
    ("es", "Es lo que dice Ana Ruiz.", "Ana Ruiz"),
    ("it", "Così in una nota la consigliera della Lista Civica, Ada Brenti.", "Ada Brenti"),
    ("it", "Lo ha detto ieri il sindaco Luca Verdani.", "Luca Verdani"),
    ("it", "A parlare è Ada, una delle persone che vive nella casa.", "Ada"),
    ("it", "È il commento di Luca Verdani, uno dei legali.", "Luca Verdani"),
    ("it", "E' il commento di Luca Verdani, uno dei legali.", "Luca Verdani"),
    ("it", "Queste le parole del tecnico Luca Verdani.", "Luca Verdani"),
    ("it", "È quanto dichiarato da Luca Verdani.", "Luca Verdani"),
    ("pt", "A declaração é do ministro Rui Lobo.", "Rui Lobo"),
    ("pt", "As palavras são de Rui Lobo, treinador do Marvão.", "Rui Lobo"),
    ("pt", "É o que diz Rui Lobo.", "Rui Lobo"),
    ("nl", "Dat zegt burgemeester Jan Baas.", "Jan Baas"),
    ("nl", "Aldus burgemeester Jan Baas.", "Jan Baas"),
    ("nl", "Aan het woord is Jan Baas.", "Jan Baas"),
    ("sv", "Det säger Tage Nyqvist.", "Tage Nyqvist"),
    ("sv", "Det skriver Tage Nyqvist på nätet.", "Tage Nyqvist"),
]


@pytest.mark.parametrize("border", [" ", "\n\n"], ids=["in one paragraph", "in the next"])
@pytest.mark.parametrize(("language", "sentence", "name"), BEHIND, ids=[f"{row[0]}: {row[1]}" for row in BEHIND])
def test_who_is_told_behind_to_have_said_it(language: str, sentence: str, name: str, border: str) -> None:
    said = extract(WORDS[language] + border + sentence, language)[0].attribution
    assert said.speaker == name
    assert said.confidence > 0.7


@pytest.mark.parametrize(("language", "sentence", "name"), [BEHIND[4], BEHIND[14], BEHIND[24]])
def test_further_paragraphs_of_the_same_words(language: str, sentence: str, name: str) -> None:
    text = f"{WORDS[language]}\n\n{WORDS[language]}\n\n{sentence}"
    assert [quote.attribution.speaker for quote in extract(text, language)] == [name, name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "WORDS\n\nCosì Luca Verdani ha vinto la gara."),
        ("it", "Ada Brenti ha parlato. WORDS\n\nLa replica di Luca Verdani: «Non basta.»"),
        ("nl", "Jan Baas kwam te laat. WORDS Dat zegt veel over Piet Kok."),
        ("de", "Pia Rund war genervt: WORDS\n\nDas bemängelt Jonas Kehl konkret"),
    ],
)
def test_a_sentence_behind_that_tells_something_else(language: str, text: str) -> None:
    said = extract(text.replace("WORDS", WORDS[language]), language)[0].attribution
    assert said.speaker not in ("Luca Verdani", "Piet Kok", "Jonas Kehl")
