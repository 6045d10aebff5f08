"""What stands beside an article is taken out, and what is the article stays."""

import pytest

from bot.ingest.extraction.page import read_page

WHOLE = [
    f"The council told people at the quay in Tarnmouth for the {number}th time that the ferry line will stop on Friday."
    for number in range(6)
]
TEASER = "Ode Marr quits the port of Tarnmouth after nine years"
COMMENT = (
    "I have never seen such a mess in all the thirty years in which I have lived on the island, and nobody listens!"
)


def text(body: str) -> list[str]:
    page = f"<html><body><div class=story>{body}</div></body></html>"
    return read_page(page.encode(), "https://post.example/a", "text/html; charset=utf-8").text.split("\n")


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(
    "card",
    [
        "<div class=x><a href=/{n}><h3>{teaser}</h3></a><p>{more}</p></div>",
        "<div class=x><h3><a href=/{n}>{teaser}</a></h3><p>{more}</p></div>",
        "<article><span>Island, 9 hours ago</span><a href=/{n}>{teaser}</a><p>{more}</p></article>",
        "<li><a href=/{n}>{teaser}</a><div>{more}</div></li>",
        "<a href=/{n}><h4>{teaser}</h4><p>{more}</p></a>",
    ],
)
def test_a_row_of_teasers_is_no_part_of_the_article(card: str) -> None:
    row = "".join(card.format(n=number, teaser=f"{TEASER} ({number})", more=WHOLE[0].lower()) for number in range(4))
    assert text(f"{paragraphs(WHOLE)}<div><h2>More</h2>{row}</div>") == WHOLE
    assert text(f"{paragraphs(WHOLE[:3])}<div>{row}</div>{paragraphs(WHOLE[3:])}") == WHOLE


@pytest.mark.parametrize(
    "heading",
    [
        *("Comments", "3 Comments", "Comments (3)", "Kommentare", "12 commentaires", "Comentarios", "Reacties (2)"),
        *(
            "Komentarze (1)",
            "Комментарии",
            "Σχόλια",
            "Yorumlar",
            "التعليقات",
            "コメント",
            "评论",
            "댓글 4",
            "Leave a Reply",
        ),
        *("6 thoughts on “No ferry”", "Join the conversation"),
    ],
)
def test_what_readers_wrote_is_no_part_of_the_article(heading: str) -> None:
    talk = "".join(f"<div class=t><b>Reader {number}</b><p>{COMMENT}</p></div>" for number in range(9))
    assert text(f"{paragraphs(WHOLE)}<h3>{heading}</h3><div>{talk}</div>") == WHOLE
    assert text(f"{paragraphs(WHOLE)}<div><div><h3>{heading}</h3></div><div>{talk}</div></div>") == WHOLE


@pytest.mark.parametrize(
    "heading", ["Comments by the mayor annoy the council", "Discussion goes on", "What the comments said"]
)
def test_a_heading_about_comments_ends_no_article(heading: str) -> None:
    assert text(f"{paragraphs(WHOLE[:3])}<h3>{heading}</h3>{paragraphs(WHOLE[3:])}") == [
        *WHOLE[:3],
        heading,
        *WHOLE[3:],
    ]


def test_links_within_a_paragraph_and_points_that_begin_with_a_link_stay() -> None:
    linked = (
        "<a href=/1>Mara Lindqvist of the yard</a> and <a href=/2>Tobias Achterberg of the town</a> spoke until noon."
    )
    points = "".join(
        f"<li><a href=/{n}>The harbour of Tarnmouth</a>, {line.lower()}</li>" for n, line in enumerate(WHOLE[:3])
    )
    read = text(f"{paragraphs([*WHOLE[3:], linked])}<ul>{points}</ul>{paragraphs(WHOLE[:2])}")
    assert "Mara Lindqvist of the yard and Tobias Achterberg of the town spoke until noon." in read
    assert sum("The harbour of Tarnmouth, " in line for line in read) == 3


def test_a_page_that_is_a_row_of_posts_keeps_them() -> None:
    posts = "".join(
        f"<div class=post><h3><a href='#p{number}'>Ferry {number} of the strait stops</a></h3><p>{line}</p></div>"
        for number, line in enumerate(WHOLE)
    )
    assert all(line in text(posts) for line in WHOLE)


def test_a_page_of_nothing_but_teasers_keeps_them() -> None:
    row = "".join(
        f"<div class=x><a href=/{number}><h3>{TEASER}</h3></a><p>{line}</p></div>" for number, line in enumerate(WHOLE)
    )
    assert any(line in "\n".join(text(row)) for line in WHOLE)


def test_offers_of_letters_stay_out() -> None:
    offer = "<div class='c-newsletter-signup'><h3>Letter</h3><p>News of the coast, twice a week, for free.</p></div>"
    assert text(f"{paragraphs(WHOLE[:3])}{offer}{paragraphs(WHOLE[3:])}") == WHOLE


def test_cells_that_arrange_a_page_are_no_table_and_a_table_stays_one() -> None:
    page = f"<table><tr><td><a href=/1>News</a></td><td><h1>Shut</h1>{paragraphs(WHOLE)}</td></tr></table>"
    assert text(page) == WHOLE
    lines = "<br><br>".join([*WHOLE, *WHOLE])
    page = f"<table><tr><td><a href=/1>News</a><br><a href=/2>Sport</a></td><td><font>{lines}</font></td></tr></table>"
    assert text(page) == [*WHOLE, *WHOLE]
    numbers = "<table><tr><td>Port</td><td>Boats</td></tr><tr><td>Tarnmouth</td><td>41</td></tr></table>"
    assert "| Tarnmouth | 41 |" in text(f"{paragraphs(WHOLE)}{numbers}{paragraphs(WHOLE[:2])}")
