"""Whether a text is in English."""

import pytest

from bot.quotes.lang import known_languages
from bot.quotes.recognition import language_of


def is_english(text: str) -> bool:
    return language_of(text, known_languages()).code == "en"


@pytest.mark.parametrize(
    "text",
    [
        "O presidente disse na segunda-feira que a cidade não vai pagar as obras no porto, e que as famílias que moram"
        " no bairro vão receber uma carta com as datas, mas a associação não as aceita como boas.",
        "De burgemeester zei maandag dat de stad de werken in de haven niet zal betalen, en de families die in de wijk"
        " wonen zeggen dat ze er over in de steek zijn gelaten en dat dit niet de eerste keer is.",
        "Le maire a dit lundi que la ville ne va pas payer les travaux du port, et on a vu que les familles du quartier"
        " ont reçu une lettre où la date n'est pas dite, comme à chaque fois.",
    ],
)
def test_other_languages(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize("text", ["", "Mairie de Bly, lundi.", "The board met on Monday, and nobody left. " * 9])
def test_english_and_what_is_too_short_to_tell(text: str) -> None:
    assert is_english(text)


def test_the_words_of_quotations_count() -> None:
    said = "“I think that it was the best day of my life and I would do it with you.” — Ana Díaz Ruiz, Vélez\n\n"
    assert is_english(said * 5)
