"""Text from the web can't do anything in Slack but be read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.shared.clipping import CUT
from adapters.slack.escape import clip_text, clip_text_start, clipped_line, clipped_text, harmless_text, mrkdwn, size

NASTY = st.text(st.sampled_from("ab <>&*_~`@#!|:/\n\r\t“”\"'.\u202e\x00\u200b😀ñй漢") | st.characters(), max_size=300)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("<!channel> look", "&lt;!channel&gt; look"),
        ("<@U123> <#C1|x> <!subteam^S1>", "&lt;@U123&gt; &lt;#C1|x&gt; &lt;!subteam^S1&gt;"),
        ("<https://evil.example|https://bank.example>", "&lt;https://evil.example|https://bank.example&gt;"),
        ("<!date^1^{date}|x>", "&lt;!date^1^{date}|x&gt;"),
        ("AT&T &amp; &lt;b&gt;", "AT&amp;T &amp;amp; &amp;lt;b&amp;gt;"),
        ("*bold* _it_ ~no~ `code` ```block```", "∗bold∗ ＿it＿ ∼no∼ ˋcodeˋ ˋˋˋblockˋˋˋ"),
        ("> a quote bar", "› a quote bar"),
        ("one\n> two\r\nthree", "one &gt; two three"),
        ("a\x00b\u202ec\u2066d\ud800e", "abcde"),
        ("  \n ", ""),
    ],
)
def test_text_is_escaped_for_markup(text: str, shown: str) -> None:
    assert mrkdwn(text, 200) == shown


@given(NASTY, st.integers(10, 200))
def test_no_text_is_markup(text: str, limit: int) -> None:
    shown = mrkdwn(text, limit)
    assert not re.search(r"[<>*_~`\n\r]", shown)
    assert not re.search(r"&(?!amp;|lt;|gt;)", shown)
    assert not shown.startswith("&gt;")
    assert len(shown) <= limit


@given(NASTY, st.integers(10, 200))
def test_clipping_keeps_to_the_limit_and_shows_what_it_did(text: str, limit: int) -> None:
    for cut, kept in ((clip_text(text, limit), str.removesuffix), (clip_text_start(text, limit), str.removeprefix)):
        assert size(cut) <= limit
        assert cut == text or (CUT.strip() in cut and kept(cut, CUT if kept is str.removesuffix else "[…] ") in text)
    assert size(clipped_text(text, limit)) <= limit
    assert "\n" not in clipped_line(text, limit)


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("we will not close the harbour", 29, "we will not close the harbour"),
        ("we will not close the harbour", 21, "we will not close […]"),
        ("we will not close the harbour", 22, "we will not close […]"),
        ("a" * 30, 14, "a" * 10 + CUT),
        ("&&&&", 19, "&&& […]"),
        ("😀😀😀😀😀😀", 11, "😀😀😀 […]"),
    ],
)
def test_text_is_clipped_at_its_end(text: str, limit: int, shown: str) -> None:
    assert clip_text(text, limit) == shown


def test_text_is_clipped_at_its_start() -> None:
    assert clip_text_start("we will not close the harbour", 20) == "[…] the harbour"


def test_size_counts_what_slack_may_count() -> None:
    assert size("a&<>😀") == 1 + 5 + 4 + 4 + 2


def test_clean_keeps_lines() -> None:
    assert harmless_text(" one\r\ntwo\rthree\n") == "one\ntwo\nthree"
