"""A sub-heading in marks whose words the text doesn't repeat: whoever speaks first behind it said them in short."""

import pytest

from bot.quotes import extract

GERMAN = (
    "Anna Brandt kam als Letzte, sagte Pia Rund.\n\n„Das ist mir nie passiert“\n\n"
    "„Ich war selten so müde wie an diesem Tag“, sagte Jonas Kehl."
)
FRENCH = (
    "Le conseil a siégé lundi. Anne Brault est venue.\n\n« Nous n’avons jamais voulu cela »\n\n"
    "Le soir, Luc Morel a parlé. « Ce sont des excuses d’hier », a-t-il dit."
)
UNNAMED = GERMAN.replace("„Ich war", "Die Halle war leer.\n\n„Ich war")


@pytest.mark.parametrize(("language", "text", "speaker"), [("de", GERMAN, "Jonas Kehl"), ("fr", FRENCH, "Luc Morel")])
def test_whoever_speaks_first_behind_a_subheading_said_it(language: str, text: str, speaker: str) -> None:
    said = extract(text, language)[0].attribution
    assert (said.speaker, said.rule) == (speaker, "sub-heading of what is said behind it")
    assert said.confidence < 0.6


def test_not_where_nobody_speaks_in_the_paragraph_behind() -> None:
    assert extract(UNNAMED, "de")[0].attribution.speaker == "Pia Rund"
