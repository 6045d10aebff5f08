"""Text from the web does nothing on Discord, and is read as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord import escape
from adapters.shared.clipping import CUT, utf16_length
from tests.fakes.discord_markdown import read

HOSTILE = (
    "@everyone look",
    "@here",
    "a@everyone.example",
    "<@123456789012345678>",
    "<@!123456789012345678>",
    "<@&123456789012345678>",
    "<#123456789012345678>",
    "</quote who:123456789012345678>",
    "<id:customize>",
    "<t:1618953630:R>",
    "<t:1618953630>",
    "<:smile:123456789012345678>",
    "<a:dance:123456789012345678>",
    ":skull: :+1::skin-tone-2:",
    "[a bank](https://evil.example)",
    "[a bank](<https://evil.example> 'title')",
    "https://evil.example/path?x=1",
    "see http://evil.example.",
    "<https://evil.example>",
    "steam://run/1",
    "discord://-/channels/1",
    "<mailto:a@evil.example>",
    "<tel:+4912345>",
    "discord.gg/abcdef",
    "Discord.com/invite/abcdef",
    "# Heading",
    "### Heading",
    "one\n# two",
    "-# small",
    "> quoted",
    ">>> quoted to the end",
    "- item\n  - item",
    "* item",
    "+ item",
    "1. item\n22) item",
    "||spoiler||",
    "**bold** *italic* __under__ _it_ ~~gone~~ ***both***",
    "`code` ``more``",
    "```py\nprint()\n```",
    "\\*not escaped\\*",
    "\\\\@everyone",
    "\\",
    "¯\\_(ツ)_/¯",
    "snake_case_name and 2*3*4",
    "a:b:c ::: :: :",
    "[x] [y]: z",
    "*",
    "_ _",
    "</quote who mara:123456789012345678> and </news:1>",
    "<t:1618953630:F><t:0:d>",
    "https://discord.gg/abcdef https://discord.com/invite/abcdef",
    "Z̸̡͎͔a̵͚̾l̴̦̈g̶̞̀o̷͇͝ @everyone",
    "اخبار @here אמר",
    "> **<@&123456789012345678>**\n-# <#123456789012345678>",
    "[[a](https://b.example)](https://evil.example)",
    "![image](https://evil.example/x.png)",
    "<https://evil.example|a bank>",
    "`` ` ``",
    "-# -# ### > - 1. x",
)


ODD = (
    "@\u200beveryone @everyone",
    "<@\u200b123456789012345678>",
    "＠everyone ＃ Heading",
    "<sip:a@evil.example> <ftp://evil.example>",
    "&lt;@123&gt; &#64;everyone",
)
"""Nothing to Discord as far as is known, and escaped all the same."""


@pytest.mark.parametrize("text", [*HOSTILE, *ODD])
def test_nothing_in_it_does_anything(text: str) -> None:
    reading = read(escape.escape_markdown(text))
    assert reading.found == []
    assert reading.visible.replace("\u200b", "") == text.replace("\u200b", "")


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip("*_ \\") and "[x]" not in text])
def test_the_reader_of_these_tests_sees_what_is_not_escaped(text: str) -> None:
    exempt = ("snake_case", "a:b:c", "¯", "\\\\@everyone", "\\*not")
    assert read(text).found or text.startswith(exempt)


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        (r"[a \*word\*](https://a.example)", r"a \*word\*"),
        ("[hello https://](<https://a.example>)", "hello https://"),
        ("[St. Orla, at 5: (news)](<https://a.example>)", "St. Orla, at 5: (news)"),
    ],
)
def test_the_reader_of_these_tests_sees_the_backslashes_of_a_label(text: str, visible: str) -> None:
    reading = read(text)
    assert reading.of("link") == [text]
    assert reading.visible == visible


@pytest.mark.parametrize(
    "label", ["Best of 🎉", "<:pier:12345>", "the :tada: plan", "hello https://b.example", "discord.gg/pier", "a ™"]
)
def test_the_reader_of_these_tests_takes_no_emoji_and_no_address_in_a_label(label: str) -> None:
    reading = read(f"[{label}](<https://a.example>)")
    assert reading.of("link") == []
    assert reading.visible.startswith("[")


def test_plain_words_stay_as_they_are() -> None:
    text = "“We won’t,” she said: “not in 2026 (or later) – 3.5% at most!” It’s 08.00 o’clock; and/or…"
    assert escape.escape_markdown(text) == text


def test_everyone_gets_a_zero_width_space_too() -> None:
    assert "@everyone" not in escape.escape_markdown("@everyone")
    assert "@here" not in escape.escape_markdown("x@here")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("two\r\nlines", "two\nlines"),
        ("para\u2029graph\x0bs", "para\ngraph\ns"),
        ("a  \n\n \n  b", "a\nb"),
        ("a\x00\x1b[31mb\ufeff", "a[31mb"),
        ("moc.\u202eelpmaxe\u202c", "moc.elpmaxe"),
        ("half \ud83d emoji", "half  emoji"),
        ("می‌خواهم 👩‍👩‍👧", "می‌خواهم 👩‍👩‍👧"),
    ],
)
def test_text_is_cleaned(text: str, kept: str) -> None:
    assert escape.harmless(text) == kept


def test_clip_ends_at_a_word_with_a_visible_mark() -> None:
    assert escape.clip_markdown("one two three four", 17) == "one two […]"
    assert escape.clip_markdown("one two", 7) == "one two"
    assert escape.clip_markdown("x" * 50, 20) == "x" * 14 + " […]"
    assert escape.clip_markdown_start("one two three four", 17) == "[…] three four"


@given(st.text(), st.integers(min_value=12, max_value=60))
def test_any_text_is_shown_word_for_word_and_within_the_limit(text: str, limit: int) -> None:
    clean = escape.harmless(text)
    for cut in (escape.clip_markdown(clean, limit), escape.clip_markdown_start(clean, limit)):
        shown = escape.escape_markdown(cut)
        assert utf16_length(shown) <= limit
        reading = read(shown)
        assert reading.found == []
        assert reading.visible.replace("\u200b", "") == cut.replace("\u200b", "")
    assert clean.startswith(escape.clip_markdown(clean, limit).removesuffix(CUT))
    assert clean.endswith(escape.clip_markdown_start(clean, limit).removeprefix(CUT.strip()).lstrip())


@given(st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=5).map("".join))
def test_hostile_texts_that_are_joined_stay_text(text: str) -> None:
    reading = read(escape.escape_markdown(escape.harmless(text)))
    assert reading.found == []
    assert reading.visible.replace("\u200b", "") == escape.harmless(text)
