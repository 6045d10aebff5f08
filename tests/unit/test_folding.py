"""What is the same to a reader is the same to a search, in every script."""

import tracemalloc

import pytest

from bot.text.folding import spellings
from bot.text.words import fold_lines, fold_words, search_words, words_of

SAME = {
    "sharp s": ("STRASSE", "Straße"),
    "umlaut": ("Mueller's Brucke", "Mueller's Brücke"),
    "ñ": ("manana", "Mañana"),
    "ł and ø": ("Lukasz Orsted", "Łukasz Ørsted"),
    "ligature": ("oeuvre", "œuvre"),
    "Turkish i": ("diyarbakir", "Diyarbakır"),
    "Cyrillic ё": ("елка", "Ёлка"),
    "Cyrillic й": ("Андреи Толстои", "Андрей Толстой"),
    "Greek accents and the final sigma": ("ΟΔΟΣ ΑΘΗΝΑ", "οδός Αθήνα"),
    "Arabic points and stretching": ("كتاب العربية", "كِتَابٌ الـعـربيّة"),
    "Arabic alef": ("احمد", "أحمد"),
    "Persian yeh and kaf": ("كي", "کی"),
    "Hebrew points": ("שלום", "שָׁלוֹם"),
    "half width kana": ("ガラス", "ｶﾞﾗｽ"),
    "full width": ("tokyo 7", "Ｔｏｋｙｏ ７"),
    "Arabic digits": ("عام 2031", "عام ٢٠٣١"),
    "Arabic numbers": ("3.5 1200", "٣٫٥ ١٬٢٠٠"),
    "Persian digits": ("1409", "۱۴۰۹"),
    "Hindi digits": ("2031", "२०३१"),
    "joined alef": ("والاسم", "وٱلاسم"),
    "Hebrew geresh": ("צ'רלי", "צ׳רלי"),
    "Hawaiian okina": ("hawai'i", "Hawaiʻi"),
    "soft hyphen": ("Landtag", "Land\u00adtag"),
    "blank without width": ("Hafen", "\u200bHa\u200bfen"),
    "Ukrainian ґ": ("ганок", "Ґанок"),
}


@pytest.mark.parametrize(("typed", "written"), SAME.values(), ids=SAME)
def test_what_readers_take_for_the_same_is_the_same(typed: str, written: str) -> None:
    assert typed != written
    assert fold_words(typed) == fold_words(written)
    assert words_of(typed) == words_of(written)


@pytest.mark.parametrize(
    ("one_word", "another"), [("か", "が"), ("ハ", "パ"), ("мир", "мор"), ("ano", "alo"), ("한", "할"), ("नदी", "नाद")]
)
def test_other_letters_stay_others(one_word: str, another: str) -> None:
    assert fold_words(one_word) != fold_words(another)
    assert words_of(one_word) != words_of(another)


def test_scripts_without_blanks_are_taken_by_their_characters() -> None:
    assert words_of("私たちは待てない") == list("私たちは待てない")
    assert search_words("我们 wait 了") == ["我", "们", "wait", "了"]
    assert fold_words("我们 wait 了") == ["我们", "wait", "了"], "a name stays whole"
    assert words_of("우리는 간다") == ["우리는", "간다"], "Korean has blanks"


def test_a_name_is_spelt_with_an_e_for_its_dots_or_without() -> None:
    assert spellings("mueller") == ("mueller", "muller")
    assert "mueller" in spellings("muller")
    assert spellings("doe") == ("doe",), "short names have too many neighbours"


def test_a_name_is_found_without_its_ring_or_its_bar_and_with_the_letters_that_stand_for_them() -> None:
    for typed, written in (("Haavard", "Håvard"), ("Djuric", "Đurić"), ("Soerensen", "Sørensen"), ("Kjaer", "Kjær")):
        assert fold_words(written)[0] in spellings(fold_words(typed)[0])


def test_the_words_of_a_long_text_lie_in_memory_once() -> None:
    lines = ["The harbour's cranes stand still, since nobody wants to climb them"] * 2_000
    tracemalloc.start()
    folded = fold_lines("Tarnmouth", "\n".join(["", *lines, " "]))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert folded == " ".join(
        ["tarnmouth", *["the harbour's cranes stand still since nobody wants to climb them"] * 2_000]
    )
    assert most < 6 * len(folded), "each word as a string of its own takes 13 bytes a letter"
