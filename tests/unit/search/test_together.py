"""Several people who say the same words together: who of them is asked about said them too."""

import pytest

from bot.search.together import said_together, speakers_together
from tests.builders import credit, quote

WORDS = "We have the steel"
BEFORE = "Regional engineer Hedda Tarn met the contractor Olof Pike, and Émile Koné listened.\n\n"


def _asked(whom: str, announcement: str, mention: str) -> str:
    text = BEFORE + announcement
    at = text.index(mention, len(BEFORE))
    attribution = credit("Olof Pike", mention=mention, mention_span=(at, at + len(mention)))
    return said_together(whom, quote(text, WORDS, attribution=attribution), text)


@pytest.mark.parametrize(
    ("announcement", "whom", "names"),
    [
        (f"“{WORDS},” Tarn and Pike said.", "Hedda Tarn", "Tarn and Pike"),
        (f"“{WORDS},” Tarn and Pike said.", "Tarn and Pike", "Tarn and Pike"),
        (f"“{WORDS},” said Tarn and Pike in a statement.", "Tarn", "Tarn and Pike"),
        (f"“{WORDS},” said Pike and Tarn.", "Tarn", "Pike and Tarn"),
        (f"Pike and Hedda Tarn said: “{WORDS}.”", "Hedda Tarn", "Pike and Hedda Tarn"),
        (f"Hedda Tarn and contractor Pike told us: “{WORDS}.”", "Hedda Tarn", "Hedda Tarn and contractor Pike"),
        (f"Tarn, 45, an engineer, and Pike said: “{WORDS}.”", "Tarn", "Tarn, 45, an engineer, and Pike"),
        (f"Tarn, Koné and Pike said: “{WORDS}.”", "Emile Kone", "Koné and Pike"),
        (f"“{WORDS},” said Pike, and her deputy, Émile Koné, on Friday.", "Koné", "Pike, and her deputy, Émile Koné"),
        # Somebody else does something else.
        (f"“{WORDS},” said Pike, and her deputy, Émile Koné, nodded.", "Koné", ""),
        (f"Tarn told the council and Pike said: “{WORDS}.”", "Tarn", ""),
        (f"“{WORDS},” said Pike, and Tarn nodded.", "Tarn", ""),
        (f"“{WORDS},” said Pike and Tarn nodded.", "Tarn", ""),
        (f"Tarn was late. And Pike said: “{WORDS}.”", "Tarn", ""),
        (f"“{WORDS},” Tarn and Pike said.", "Olof Pike", ""),
        (f"“{WORDS},” Tarn and Pike said.", "Karl Tarn", ""),
        (f"“{WORDS},” Tarn and Pike said.", "Tarn and Koné", ""),
    ],
)
def test_who_is_joined_to_the_mention_says_it_too(announcement: str, whom: str, names: str) -> None:
    mention = "Pike"
    assert _asked(whom, announcement, mention) == names


@pytest.mark.parametrize(
    ("announcement", "names"),
    [
        (f"“{WORDS},” Tarn and Pike said.", "Tarn and Pike"),
        (f"“{WORDS},” said Pike and Tarn.", "Pike and Tarn"),
        (f"“{WORDS},” said Pike, Émile Koné and Hedda Tarn in a letter.", "Pike, Émile Koné and Hedda Tarn"),
        (f"Koné, Tarn and Pike said: “{WORDS}.”", "Koné, Tarn and Pike"),
        (f"On Friday, Hedda Tarn and Pike said: “{WORDS}.”", "Hedda Tarn and Pike"),
        (f"“{WORDS},” said Pike, and her deputy, Émile Koné, on Friday.", "Pike, and her deputy, Émile Koné"),
        # One speaks, and another is named beside.
        (f"“{WORDS},” Pike said.", ""),
        (f"“{WORDS},” said Pike, and Tarn nodded.", ""),
        (f"“{WORDS},” said Pike and Tarn nodded.", ""),
        (f"“{WORDS},” said Pike, and Tarn, who was there, nodded.", ""),
        (f"Tarn met the Council and Pike said: “{WORDS}.”", ""),
        (f"In Halvera and Pike said: “{WORDS}.”", ""),
        (f"Tarn was late. And Pike said: “{WORDS}.”", ""),
        (f"“{WORDS},” Pike, who had met Koné and Tarn, said.", ""),
    ],
)
def test_who_speaks_with_one_voice_is_named_together(announcement: str, names: str) -> None:
    text = BEFORE + announcement
    at = text.index("Pike", len(BEFORE))
    attribution = credit("Olof Pike", mention="Pike", mention_span=(at, at + len("Pike")))
    assert speakers_together(quote(text, WORDS, attribution=attribution), text) == names


@pytest.mark.parametrize(
    ("mention", "speaker", "names"),
    [
        ("Tarn and Pike", "Olof Pike", "Tarn and Pike"),
        ("Tarn, Koné and Pike", "Olof Pike", "Tarn, Koné and Pike"),
        ("Marks and Spencer", "Marks and Spencer", ""),  # one firm
        ("Pike", "Olof Pike", ""),
    ],
)
def test_a_mention_of_several_names_all_of_them_and_a_firm_is_one(mention: str, speaker: str, names: str) -> None:
    text = f"{BEFORE}“{WORDS},” {mention} said."
    at = text.index(mention, len(BEFORE))
    attribution = credit(speaker, mention=mention, mention_span=(at, at + len(mention)))
    assert speakers_together(quote(text, WORDS, attribution=attribution), text) == names
