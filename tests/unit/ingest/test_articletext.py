"""The text of an article is all of it, and nothing beside it."""

import json

import pytest

from bot.ingest.extraction.page import read_page

WHOLE = [
    f"The council told people at the quay in Tarnmouth for the {number}th time that the ferry line will stop on Friday."
    for number in range(12)
]


def text(page: str) -> str:
    return read_page(page.encode(), "https://post.example/a", "text/html; charset=utf-8").text


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def data(**fields: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_the_text_of_the_data_is_taken_where_the_page_shows_half() -> None:
    page = (
        f"<html><body>{data(articleBody=chr(10).join(WHOLE))}<article>{paragraphs(WHOLE[:5])}</article></body></html>"
    )
    assert text(page).split("\n") == WHOLE


@pytest.mark.parametrize("body", ["\n".join(WHOLE[:5]), "Another text of the same length and more. " * 60, ""])
def test_data_that_do_not_continue_the_page_are_left(body: str) -> None:
    page = f"<html><body>{data(articleBody=body)}<article>{paragraphs(WHOLE)}</article></body></html>"
    assert text(page).split("\n") == WHOLE


def test_a_fragment_is_not_taken_for_the_article() -> None:
    """The fast mode takes the only ``article``, a teaser, for the whole."""
    teaser = f"<article>{paragraphs(WHOLE[:1])}</article>"
    page = f"<html><body><div>{teaser}</div><div id='story'>{paragraphs(WHOLE)}</div></body></html>"
    assert all(line in text(page) for line in WHOLE)


@pytest.mark.parametrize(
    "markup",
    [
        "<article><h1>Shut</h1><div class=byline>By Ode Marr</div><figure><img src=a>"
        "<figcaption>Dusk. Agency</figcaption></figure><div>{}</div><div>{}</div></article>",
        "<main><h1>Shut</h1><figure><figcaption>Dusk. Agency</figcaption></figure><p>{}</p><p>{}</p></main>",
        "<article><h1>Shut</h1><div class='photo-credit credit'>Dusk. Agency</div><p>{}</p><p>{}</p></article>",
    ],
)
def test_captions_and_bylines_stay_out_of_short_articles(markup: str) -> None:
    lines = ["Dean Colley said: “It is late, and I am tired of it all.”", "It opens on Friday at noon, in the rain."]
    assert text(f"<html><body>{markup.format(*lines)}</body></html>").split("\n") == lines


@pytest.mark.parametrize(
    "lead",
    [
        *(
            "Read more:",
            "Read also:",
            "Related:",
            "Lesen Sie auch:",
            "Mehr zum Thema:",
            "Lire aussi :",
            "À lire aussi –",
        ),
        *(
            "Lea también:",
            "Leggi anche:",
            "Leia também:",
            "Lees ook:",
            "Läs också:",
            "Les også:",
            "Læs også:",
            "Lue myös:",
        ),
        *(
            "Czytaj też:",
            "Zobacz także:",
            "Čtěte také:",
            "Читайте также:",
            "Читайте також:",
            "Διαβάστε επίσης:",
            "関連記事：",
        ),
        *("相关阅读：", "관련기사:", "اقرأ أيضا:", "קראו גם:", "→ Read more:", "Más información:"),
        *("यह भी पढ़ें:", "یہ بھی پڑھیں:", "بیشتر بخوانید:", "Baca juga:", "Xem thêm:", "Lasi arī:", "Llegeix també:"),
    ],
)
@pytest.mark.parametrize(
    "shape",
    [
        "<p>{} <a href=/x>Ode Marr quits the port of Tarnmouth after nine years</a></p>",
        "<div><p><strong>{}</strong> <a href=/x>Ode Marr quits the port of Tarnmouth after nine years</a></p></div>",
        "<h3>{}</h3><ul><li><a href=/x>Ode Marr quits the port of Tarnmouth after nine years</a></li></ul>",
    ],
    ids=["line", "box", "list"],
)
def test_lines_that_lead_to_other_articles_stay_out(shape: str, lead: str) -> None:
    story = paragraphs(WHOLE[:6]) + shape.format(lead) + paragraphs(WHOLE[6:])
    page = f"<html><body><article>{story}</article></body></html>"
    assert text(page).split("\n") == WHOLE


@pytest.mark.parametrize(
    "line",
    [
        "Read more books, said Ode Marr, who was there with a <a href=/x>list</a> of nine that she likes best.",
        "Related to the port, said Ode Marr, are nine other towns along the whole of the coast and the river.",
        "Voir aussi loin, dit Ode Marr, ce serait voir toute la mer et le port de Tarnmouth par temps clair.",
    ],
)
def test_sentences_that_begin_like_such_a_line_stay(line: str) -> None:
    page = f"<html><body><article>{paragraphs(WHOLE[:6])}<p>{line}</p>{paragraphs(WHOLE[6:])}</article></body></html>"
    assert len(text(page).split("\n")) == len(WHOLE) + 1


@pytest.mark.parametrize(
    "label", ["Advertisement", "ANZEIGE", "- Publicité -", "Continua após a publicidade", "Реклама", "広告", "إعلان"]
)
def test_a_label_of_what_is_paid_for_is_no_line_of_the_article(label: str) -> None:
    story = paragraphs(WHOLE[:6]) + f"<div><span>{label}</span></div><p>{label}</p>" + paragraphs(WHOLE[6:])
    assert text(f"<html><body><article>{story}</article></body></html>").split("\n") == WHOLE


def test_a_sentence_about_advertising_stays() -> None:
    line = "Advertisement is the soul of trade, said Ode Marr, who has sold fish on the quay for nine years."
    page = f"<html><body><article>{paragraphs([*WHOLE[:6], line, *WHOLE[6:]])}</article></body></html>"
    assert line in text(page)


def test_loose_text_between_boxes_is_in_paragraphs() -> None:
    pieces = [f"<b>{line[:12]}</b>{line[12:]}" for line in WHOLE]
    page = f"<html><body><div id=x><h1>Shut</h1>{'<div class=y></div>'.join(pieces)}</div></body></html>"
    assert text(page).split("\n") == WHOLE
    few = f"<html><body><article>{paragraphs(WHOLE)}<div>Read on<div></div>at home</div></article></body></html>"
    assert text(few).split("\n")[: len(WHOLE)] == WHOLE


LEAD = "Tarnmouth's port stays shut for a fifth day, and nobody says when the ferries will go again."


@pytest.mark.parametrize(
    "lead",
    [
        f"<div class=teaser-text itemprop=description><p>{LEAD}</p></div>",
        f"<div class='article__lead'>{LEAD}</div>",
        f"<h2 class='head standfirst'>{LEAD}</h2>",
        f"<header><p>{LEAD}</p></header>",
    ],
)
def test_the_standfirst_is_a_part_of_the_text_wherever_it_stands(lead: str) -> None:
    head = f'<head><meta property="og:description" content="{LEAD}"></head>'
    page = (
        f"<html>{head}<body><div><h1>Port shut</h1>{lead}<div class=article-body>{paragraphs(WHOLE)}</div></div></body>"
    )
    assert text(page).split("\n") == [LEAD, *WHOLE]


@pytest.mark.parametrize(
    "other",
    [
        f"<p class=notice>{LEAD}</p>",  # nothing says that it is one
        f"<nav><p class=lead>{LEAD}</p></nav>",
        f"<p class=lead><a href=/b>{LEAD}</a></p>",
    ],
)
def test_what_only_stands_above_an_article_is_no_standfirst(other: str) -> None:
    page = f"<html><body><div><h1>Port shut</h1>{other}<div class=article-body>{paragraphs(WHOLE)}</div></div></body>"
    assert text(page).split("\n") == WHOLE


def test_a_standfirst_that_the_text_has_is_not_said_twice() -> None:
    page = f"<html><body><article><h1>Port shut</h1><p class=lead>{LEAD}</p>{paragraphs(WHOLE)}</article></body>"
    assert text(page).split("\n") == [LEAD, *WHOLE]


def test_a_script_in_a_paragraph_is_no_words_of_it() -> None:
    """They would be most of the words of the page's paragraphs, and a text without them a fragment."""
    points = "".join(f"<li>{line}</li>" for line in WHOLE[2:])
    script = f"<p>Ode Marr follows this. <script>{'follow();' * 400}</script></p>"
    page = f"<html><body><div class=story>{paragraphs(WHOLE[:2])}<ul>{points}</ul>{script}</div></body></html>"
    assert all(line in text(page) for line in WHOLE)
    assert "follow()" not in text(page)
