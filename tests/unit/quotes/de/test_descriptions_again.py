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
    ],
)  # fmt: skip
def test_description_means_whom_the_article_names(text: str, name: str) -> None:
    assert last_of(text)[0] == name
