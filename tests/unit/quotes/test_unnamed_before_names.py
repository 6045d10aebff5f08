"""A pronoun behind somebody who has no name and whom a sentence is about before anybody is named."""

import pytest

from bot.quotes import extract


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("nl", "De eigenaar van de winkel zag de brand. “Ik liep meteen naar buiten”, zegt hij.",
         "de eigenaar van de winkel"),
        ("nl", "De bewoonster, die liever anoniem blijft, had geluk. Ze schrok. “Ik liep naar buiten”, vertelt ze.",
         "de bewoonster"),
        ("fr", "La riveraine du port a vu le feu. « Je suis sortie aussitôt », raconte-t-elle.",
         "la riveraine du port"),
        ("nl", "Piet Kok was er. De eigenaar van de winkel zag de brand. “Ik liep meteen naar buiten”, zegt hij.",
         "Piet Kok"),
        ("de", "Die Sattlerin schließt ihre Werkstatt. „Ich lief sofort hinaus zu ihm“, sagt sie.", "die Sattlerin"),
        ("de", "Anna Kolb war da. Die Sattlerin schließt ab. „Ich lief sofort hinaus“, sagt sie.", "Anna Kolb"),
        ("en", "The grocer locked up and sat down. “I ran out to him at once,” she said.", "the grocer"),
        ("en", "Anna Cole was there. The grocer locked up. “I ran out to him at once,” she said.", "Anna Cole"),
    ],
)  # fmt: skip
def test_pronoun_means_who_has_no_name(language: str, text: str, speaker: str) -> None:
    assert [quote.attribution.speaker for quote in extract(text, language)] == [speaker]
