"""An article is read from the box that its paragraphs stand in, whatever its elements are and are called."""

import pytest

from bot.ingest.extraction.page import read_page

WHOLE = [
    f"The council told people at the quay in Tarnmouth for the {number}th time that the ferry line will stop on Friday."
    for number in range(8)
]
OTHER = [
    f"Nobody at the mill in Porthaven knew for the {number}th time when the grain would come, or who would pay for it."
    for number in range(8)
]
LEAD = "Tarnmouth's port stays shut for a fifth day, and nobody says when the ferries will go again."


def text(body: str) -> list[str]:
    page = f"<html><body>{body}</body></html>"
    return read_page(page.encode(), "https://post.example/a", "text/html; charset=utf-8").text.split("\n")


def within(lines: list[str], element: str = "<p>{}</p>") -> str:
    return "".join(element.format(line) for line in lines)


@pytest.mark.parametrize(
    "body",
    [
        # What holds the paragraphs
        f"<div class=b>{within(WHOLE, '<div class=x><span>{}</span></div>')}</div>",
        f"<div class=b>{within(WHOLE, '<div data-testid=paragraph>{}</div>')}<div class=ad></div></div>",
        f"<div class=b>{within([line + ' ' + line for line in WHOLE], '<h6>{}</h6>')}</div>",
        f"<div class=b>{within(WHOLE, '<div><div class=widget><p>{}</p></div></div>')}</div>",
        # Names that say something else
        f"<div class='promo related-layout'>{within(WHOLE)}</div>",
        f"<div id=sharing-author>{within(WHOLE)}</div>",
        # What stands beside it
        f"<div class=b>{within(WHOLE)}</div><div class=y><p>{OTHER[0]}</p></div>",
        f"<div>{within(WHOLE)}</div><div id=comments>{within(OTHER * 3, '<div><b>Reader</b><p>{}</p></div>')}</div>",
        f"<article>{within(WHOLE)}</article><article><h1>Mill shut</h1>{within(OTHER)}</article>",
        f"<div class=b>{within(WHOLE)}</div>"
        f"<div>{within(OTHER, '<section><p>{0} {0}</p><button>Reply</button></section>')}</div>",
        f"<form id=all><div class=b>{within(WHOLE)}</div><div>{OTHER[0]}</div></form>",
        f"<div class=b>{within(WHOLE[:4])}<p><a href=/x>{OTHER[0]}</a></p>{within(WHOLE[4:])}</div>",
        f"<div>{within(WHOLE[:4])}<div class=image-box><img src=a><p>{OTHER[0]}</p></div>{within(WHOLE[4:])}</div>",
        # Parts of it beside its box
        f"<div class=b>{within(WHOLE[:-1])}</div><p>{WHOLE[-1]}</p>",
        f"<div class=free>{within(WHOLE[:5])}</div><div class=paid>{within(WHOLE[5:])}</div>",
    ],
)
def test_the_text_is_all_of_the_article_and_nothing_beside_it(body: str) -> None:
    lines = [line for found in text(f"<main><h1>Port shut</h1>{body}</main>") for line in found.split("\n")]
    assert [line[: len(WHOLE[0])] for line in lines] == [line[: len(WHOLE[0])] for line in WHOLE]


def test_what_is_asked_above_the_headline_is_no_part_of_the_article() -> None:
    asked = f"<div role=dialog>{within(OTHER[:4])}</div><div class=top>{within(OTHER[4:])}</div>"
    assert text(f"{asked}<div><h1>Port shut</h1>{within(WHOLE)}</div>") == WHOLE


@pytest.mark.parametrize(
    "lead",
    [
        f"<h2>{LEAD}</h2>",
        f"<h4>{LEAD}</h4>",
        f"<p>{LEAD}</p>",
        f"<div class='text-lg k_2'>{LEAD}</div>",
        f"<div><strong>{LEAD}</strong></div>",
        f"<div class=meta>Ode Marr</div><span class=x>{LEAD}</span>",
        f"<ul><li>{LEAD}</li></ul>",
    ],
)
def test_a_standfirst_is_known_by_its_place_and_form(lead: str) -> None:
    assert text(f"<main><header><h1>Port shut</h1>{lead}</header><div>{within(WHOLE)}</div></main>") == [LEAD, *WHOLE]


@pytest.mark.parametrize(
    "other",
    [
        f"<div><img src=a><span>{LEAD}</span></div>",
        f"<div class=newsletter-box>{LEAD}</div>",
        f"<div class=author><p>{LEAD}</p></div>",
        "<p>Listen to this article, and to nine others of this week</p>",
        f"<h2><a href=/x>{LEAD}</a></h2>",
    ],
)
def test_captions_notices_and_labels_are_no_standfirsts(other: str) -> None:
    assert text(f"<main><header><h1>Port shut</h1>{other}</header><div>{within(WHOLE)}</div></main>") == WHOLE


@pytest.mark.parametrize(
    "note",
    [
        *(
            "© 2026 Strait Press Agency",
            "Copyright Strait Press Agency 2026",
            "저작권자 © 해협일보 무단전재 및 재배포 금지",
        ),
        *("Quelle: spa", "(Source: SPA)", "Redaktion: Ode Marr, Bildredaktion: Tam Reeve"),
        *(
            "Follow us on our channel for more.",
            "Do you have a story for us? Write to the desk.",
            "Síguenos en la red.",
        ),
        *("Folgen Sie uns auf unserem Kanal.", "Подписывайтесь на наш канал", "تابعونا على قناتنا"),
        *("02.11.2026 12:30 МСК", "Updated: 2/11/2026, 10:30", "10h30", "10:30 Uhr", "10.30 GMT", "3 hours ago"),
        *("vor 2 Stunden", "il y a 3 heures", "* * *", "This story was originally published on 2 November 2026."),
        *("Tam Reeve in Porthaven contributed to this report.", "Reach her at odemarr@post.example."),
    ],
)
def test_notes_to_readers_are_no_lines_of_the_article(note: str) -> None:
    assert text(f"<main><h1>Port shut</h1><div>{within([*WHOLE, note])}</div></main>") == WHOLE


@pytest.mark.parametrize(
    "line",
    [
        "“Follow us on this way,” said Ode Marr, who leads the yard.",
        "Sources said: “It is over.”",
        "Follow the money, wrote Ode Marr in her book about the nine ports of the strait.",
        "On 2.11.2026 the port was shut, and nobody knew it would be for a year.",
        "10:30 was too late, and 3 hours ago was too early.",
    ],
)
def test_sentences_that_begin_like_a_note_stay(line: str) -> None:
    assert text(f"<main><h1>Port shut</h1><div>{within([*WHOLE, line])}</div></main>") == [*WHOLE, line]


@pytest.mark.parametrize("other", ["h1", "h2"])
def test_of_articles_without_an_end_the_first_is_read(other: str) -> None:
    following = f"<article><{other}>Mill shut</{other}>{within(OTHER)}</article>"
    assert text(f"<main><article><h1>Port shut</h1>{within(WHOLE)}</article>{following * 3}</main>") == WHOLE
    parts = (("Ten o'clock", WHOLE[:4]), ("Noon", WHOLE[4:]))
    posts = "".join(f"<article><h2>{heading}</h2>{within(lines)}</article>" for heading, lines in parts)
    assert set(text(f"<main><h1>Port shut</h1>{posts}</main>")) == {*WHOLE, "Ten o'clock", "Noon"}


def test_a_subscription_that_is_asked_for_ends_the_text_and_one_within_it_does_not() -> None:
    offer = "<h2>Continue reading with a subscription</h2><ul><li>All of it for a month</li></ul><p>Cancel at will.</p>"
    assert text(f"<main><h1>Port shut</h1><div>{within(WHOLE)}<div>{offer}</div></div></main>") == WHOLE
    amid = f"{within(WHOLE[:1])}<h2>Already a subscriber?</h2>{within(WHOLE[1:])}"
    read = text(f"<main><h1>Port shut</h1><div>{amid}</div></main>")
    assert [line for line in read if line in WHOLE] == WHOLE


def test_a_quotation_that_its_page_shows_once_more_is_told_once() -> None:
    said = "“We sail until spring, and not a day longer,” said Mara Lindqvist, who leads the yard."
    for shown in ("We sail until spring, and not a day longer", "We sail until spring, and not a day longer."):
        pulled = f"<figure><blockquote><p>“{shown}”</p></blockquote></figure>"
        body = within([*WHOLE[:3], said]) + pulled + within(WHOLE[3:])
        assert text(f"<main><h1>Port shut</h1><div>{body}</div></main>") == [*WHOLE[:3], said, *WHOLE[3:]]
    alone = "“We sail until summer, whatever the owners say of it.”"
    assert alone in text(f"<main><h1>Port shut</h1><div>{within([*WHOLE, alone, *WHOLE[:2], alone])}</div></main>")


def test_boxes_that_are_never_closed_hide_nothing() -> None:
    """libxml2 2.14 stops at the 256th element within others."""
    assert text(f"<main><h1>Port shut</h1>{'<div>' * 300}{within(WHOLE)}") == WHOLE
