"""What HTML says of quotations by its elements is said in the article's words."""

import pytest

from bot.ingest.extraction.page import read_page
from bot.quotes import extract

FILLING = [
    f"The ferry line will stop on Friday at noon, the council told people there for the {number}th time."
    for number in range(6)
]


def lines(markup: str) -> list[str]:
    """The lines that an article has of this markup, which stands in the middle of it."""
    around = "".join(f"<p>{line}</p>" for line in FILLING)
    page = f"<html><body><article><h1>Ferry</h1>{around}{markup}{around}</article></body></html>"
    text = read_page(page.encode(), "https://post.example/a", "text/html; charset=utf-8").text
    return [line for line in text.split("\n") if line not in (*FILLING, "Ferry")]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (
            "<blockquote><p>We sail until spring.</p><footer>— <cite>Mara Lindqvist</cite>, MP</footer></blockquote>",
            ["“We sail until spring.” — Mara Lindqvist, MP"],
        ),
        (
            "<figure><blockquote><p>We sail until spring.</p></blockquote><figcaption>Mara Lind</figcaption></figure>",
            ["“We sail until spring.” — Mara Lind"],
        ),
        ("<figure><blockquote>“We sail until spring.”</blockquote></figure>", ["“We sail until spring.”"]),
        (
            "<blockquote>We sail until spring.<cite>Mara Lindqvist</cite></blockquote>",
            ["“We sail until spring.” — Mara Lindqvist"],
        ),
        (
            "<blockquote>„Wir fahren bis zum Frühling.“<cite>Mara Lindqvist</cite></blockquote>",
            ["„Wir fahren bis zum Frühling.“ — Mara Lindqvist"],
        ),
        (
            "<p>Mara Lindqvist wrote:</p><blockquote><p>We will sail.</p><p>It is a promise.</p></blockquote>",
            ["Mara Lindqvist wrote:", "“We will sail.", "“It is a promise.”"],
        ),
        ("<blockquote>A poem about the sea and ships.</blockquote>", ["A poem about the sea and ships."]),
        (
            "<p>Mara Lindqvist said <q>we sail, <q>all</q> of <b>us</b></q> on Friday.</p>",
            ["Mara Lindqvist said “we sail, ‘all’ of us” on Friday."],
        ),
        ("<p>Mara Lindqvist said <q>“we sail”</q> on Friday.</p>", ["Mara Lindqvist said “we sail” on Friday."]),
        (
            "<p>“We sail<br>until spring,” said Mara Lindqvist.</p>",
            ["“We sail until spring,” said Mara Lindqvist."],
        ),
        (
            "<p>“We will sail.<br><br>We <b>said<br/>so</b>,” said Mara Lindqvist.<br>Photo: Ode Marr</p>",
            ["“We will sail.", "We said so,” said Mara Lindqvist.", "Photo: Ode Marr"],
        ),
        (
            "<p>“We will <del>never </del>sail,” said Mara Lindqvist, as it was put right.</p>",
            ["“We will sail,” said Mara Lindqvist, as it was put right."],
        ),
        (
            "<p>“We sail,” said <span><a>Mara Lindqvist</a><span class='rollover-block'>Ode quits</span></span>.</p>",
            ["“We sail,” said Mara Lindqvist."],
        ),
        ('<p>“We <span style="display: none">hidden </span>sail,” she said.</p>', ["“We sail,” she said."]),
        ("<p hidden>Nobody reads this line, which is hidden in the page for everybody.</p>", []),
    ],
)
def test_what_markup_says_is_in_the_words(markup: str, words: list[str]) -> None:
    assert lines(markup) == words


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote><p>We sail until spring.</p><footer>Mara Lindqvist, engineer</footer></blockquote>",
        "<figure><blockquote><p>We sail until spring.</p></blockquote><figcaption>Mara Lind</figcaption></figure>",
        "<p>Mara Lindqvist wrote in a letter:</p><blockquote><p>We sail until spring.</p></blockquote>",
        "<p>Mara Lindqvist said <q>we we sail until spring</q> on Friday.</p>",
    ],
)
def test_the_engine_finds_who_said_it(markup: str) -> None:
    (quotation,) = extract("\n".join([*FILLING, *lines(markup), *FILLING]))
    assert "e sail until spring" in quotation.text
    assert (quotation.attribution.speaker or "").startswith("Mara Lind")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>“a" + "<br>x" * 20_000,
        "<p>" + "<del>x</del>y" * 20_000,
        "<p>" + "<q>" * 20_000,
        "<blockquote>" * 20_000 + "x",
        "<blockquote>x<cite>y</cite></blockquote>" * 5_000,
        "<p>" + "<span class='tooltip-text'>x" * 20_000,
    ],
    ids=["breaks", "deleted", "quotes", "nested blocks", "blocks", "boxes"],
)
def test_markup_made_to_keep_a_reader_busy_is_read_in_time(markup: str) -> None:
    """Where the time grows with the square of the length each takes minutes, and this test is ended."""
    assert isinstance(lines(markup), list)
