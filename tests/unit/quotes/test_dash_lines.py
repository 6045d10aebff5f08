"""Lines that a dash makes speech and in which nobody says so."""

from bot.quotes import extract

STORY = (
    "Takarbetet är klart, berättar Tage Nyqvist.\n"
    "– Vi hann före snön, säger han.\n"
    "Stugan byggdes för hundra år sedan.\n"
    "– Nu håller den i hundra år till. Det är vi stolta över.\n"
    "Invigningen dröjer."
)
PACKING = "Ta med:\n– Matsäck.\n– Varma kläder.\nVi ses, säger Tage Nyqvist."


def test_a_line_by_itself_is_speech_beside_one_with_a_narrator() -> None:
    said = [(quote.text, quote.attribution.speaker) for quote in extract(STORY, "sv")]
    assert said[1] == ("Nu håller den i hundra år till. Det är vi stolta över.", "Tage Nyqvist")


def test_a_list_with_dashes_is_none() -> None:
    assert extract(PACKING, "sv") == ()


def test_not_in_a_text_without_a_narrator() -> None:
    assert extract(STORY.replace(", säger han", ""), "sv") == ()
