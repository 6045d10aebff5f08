"""Which characters of a stranger's text may reach a terminal, a log or a link."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.characters import LONGEST_LINK, bytes_trouble, plain, plain_json, plain_line, plain_link, without_non_xml
from tests.fakes.hostile import HOSTILE, harmful

ANY_TEXT = st.text(st.characters() | st.sampled_from(HOSTILE + "\x85\u2028\u061c\r\n\ud800"))


@given(ANY_TEXT)
def test_whatever_comes_in_nothing_harmful_goes_out(text: str) -> None:
    assert not harmful(plain(text))
    assert not harmful(plain_json(json.dumps(text, ensure_ascii=False)))
    line = plain_line(text, 50)
    assert not harmful(line)
    assert len(line) <= 50
    assert "\n" not in line
    assert line == line.strip()


def test_every_character_that_xml_has_stays_and_no_other() -> None:
    """XML 1.0, 2.2: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]."""
    kept = without_non_xml("".join(map(chr, range(0x11000))))
    allowed = [9, 10, 13, *range(0x20, 0xD800), *range(0xE000, 0xFFFE), *range(0x10000, 0x11000)]
    assert kept == "".join(map(chr, allowed))


@given(ANY_TEXT)
def test_json_keeps_its_value(text: str) -> None:
    assert json.loads(plain_json(json.dumps(text, ensure_ascii=False))) == text


@pytest.mark.parametrize(
    "text",
    [
        "“It’s 5 °C,” she said.\n\tNext paragraph",
        "عنوان \u200fمع علامة",  # a right-to-left mark, as Arabic titles have them
        "\u200eשלום\u200e",
        "می\u200cخواهم",  # a zero-width non-joiner, which Persian spells with
        "👩\u200d🔬 wins",
        "[bold]not markup[/bold] :warning:",
    ],
)
def test_what_people_write_stays(text: str) -> None:
    assert plain(text) == text


def test_a_line_is_one_line_and_its_words_stay_apart() -> None:
    assert plain_line(" a\r\nb\u2028c\x85d\x1fe \x00 f\t") == "a b c d e f"
    assert plain_line("abcdef", 4) == "abc…"


def test_links_lose_what_no_address_has() -> None:
    assert plain_link("https://a.example/\x1b\u200fx\u202e\u2066y\u061c\n\t\x9b ") == "https://a.example/xy"
    assert plain_link("https://a.example/نص\u200cx") == "https://a.example/نص\u200cx"


def test_a_link_of_over_2000_characters_is_none() -> None:
    link = "https://a.example/" + "x" * (LONGEST_LINK - 18)
    assert plain_link(link) == link
    assert plain_link(link + "x") == ""


def test_bytes_that_are_no_utf_8_are_told_by_their_place() -> None:
    """Counted in bytes from 1, as editors count them: the ü before takes two."""
    told = bytes_trouble("fü\udce9r")
    assert told is not None
    assert "byte 4" in told
    assert bytes_trouble("für") is None
