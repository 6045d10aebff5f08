"""Walls: where fetches are led, what challenges look like, and pages that have nothing to do with the item."""

import pytest

from bot.ingest.extraction.walls import Landing, crowded, is_unrelated, wall_at, wall_like

A = "https://post.example/news/harbour-strike"


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        (A, "https://consent.post.example/?continue=x"),
        (A, "https://consent.youtube.com/m?continue=x"),
        (A, "https://guce.advertising.com/collectIdentifiers?x"),
        (A, "https://myprivacy.dpgmedia.nl/consent?x"),
        (A, "https://post.example/consent?back=/news/harbour-strike"),
        (A, "https://post.example/cookie-consent/"),
        (A, "https://post.example/privacywall/index.html"),
        (A, "https://post.example/login.php?next=x"),
        (A, "https://login.post.example/"),
        (A, "https://accounts.google.com/x/y"),
        (A, "https://post.example/user/sign-in"),
        (A, "https://post.example/subscribe"),
        (A, "https://post.example/abonnement/angebote"),
        (A, "https://post.example/captcha"),
        (A, "https://post.example/maintenance.html"),
        (A, "https://post.example/404"),
        (A, "https://post.example/"),
        (A, "https://www.post.example"),
        (A, "https://post.example/?utm_source=rss"),
        (A, "https://post.example/index.html"),
        (A, "https://post.example/en/"),
        (A, "https://post.example/de-DE"),
        (A, "https://post.example/home"),
        ("https://sho.rt/1", "https://stranger.example/"),
    ],
)
def test_a_wall_is_known_by_where_the_fetch_was_led(asked: str, final: str) -> None:
    assert wall_at(asked, final)


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        (A, A),
        (A, "https://www.post.example/news/harbour-strike/?utm_source=rss"),
        (A, "https://post.example/2026/11/harbour-strike"),
        ("https://sho.rt/1", A),
        ("https://post.example/?p=12", A),
        (A, "https://post.example/?p=12"),
        ("https://post.example/", "https://www.post.example/"),
        ("https://post.example/", "https://post.example/en/"),
        (A, "https://post.example/news/login-data-stolen"),
        (A, "https://post.example/news/cookies-and-milk"),
        ("https://post.example/login/1", "https://post.example/login/2"),  # a section that is called so
        (A, "https://post.example/consenting-adults"),
        (A, "https://post.example/abo/harbour-strike"),  # a town
    ],
)
def test_an_article_stands_at_no_address_of_a_wall(asked: str, final: str) -> None:
    assert wall_at(asked, final) is None


def test_an_answer_that_calls_itself_a_challenge_is_one() -> None:
    assert wall_at(A, A, challenged=True)


@pytest.mark.parametrize(
    "title",
    [
        *("Just a moment...", "Just a moment…", "Attention Required! | Cloudflare", "Bloomberg - Are you a robot?"),
        *("Access to this page has been denied", "Pardon Our Interruption", "Robot Check", "DDoS-Guard"),
        *("Checking your browser before accessing post.example", "Nur einen Moment…", "Please wait..."),
    ],
)
def test_what_challenges_look_like(title: str) -> None:
    assert wall_like(title, "Enable JavaScript and cookies to continue. " * 3)
    assert wall_like(title, "An article that really is about this. " * 50) is None


@pytest.mark.parametrize("title", ["Dockers walk out", "", "A moment of peace", "Waiting for the ferry"])
def test_what_articles_look_like(title: str) -> None:
    assert wall_like(title, "Short.") is None


WALL = "We and our partners at Harbour Post store cookies on your device. Accept all or manage what you choose, 2026."
URL = "https://harbourpost.example/a"


@pytest.mark.parametrize(
    ("announced", "text", "unrelated"),
    [
        ("Dockers walk out over night shifts", WALL, True),
        ("Dockers walk out", "A docker said that they would walk out on Friday.", False),  # another form of the word
        ("Ferries moored", "The ferry was moored at noon.", False),
        ("Harbour budget passes", WALL, True),  # the outlet's own name says nothing
        ("Post harbour", WALL, False),  # but where there is nothing else
        ("With your partners after that", WALL, False),
        ("Storm over your device and that with them", WALL, False),
        ("After 2026 this will be about them", WALL, False),  # nothing that tells anything
        ("Storm", WALL, False),  # too little to say
        ("A title", WALL, False),
        ("", WALL, False),
        ("Dockers walk out", "", True),
        ("Забастовка в порту", "Бастуют докеры: забастовка началась в порту вечером.", False),
        ("Забастовка докеров", WALL, True),
        ("港湾労働者がストライキ", "昨夜から港湾の労働者たちが働いていない。", False),
        ("港湾労働者がストライキ", "このサイトはクッキーを使用します。", True),
        ("부두 노동자들이 파업", "노동자들은 어젯밤 일을 멈췄다.", False),
        ("คนงานท่าเรือหยุดงาน", "เมื่อคืนคนงานหยุดงานประท้วง", False),
    ],
)
def test_a_page_that_shares_no_word_with_its_item(announced: str, text: str, unrelated: bool) -> None:
    assert is_unrelated(text, announced, URL) is unrelated


def landing(number: int, title: str, final: str) -> Landing:
    return Landing(str(number), title, f"https://post.example/{number}", f"https://post.example{final}")


def test_several_items_that_lead_to_one_page_are_before_a_wall() -> None:
    led = [landing(1, "Dockers walk out", "/gate"), landing(2, "Night at sea", "/gate?utm_source=x")]
    assert crowded([*led, landing(3, "Budget passes", "/3-budget")]).keys() == {"1", "2"}
    assert "2 items lead to one page" in crowded(led)["1"]


def test_the_same_news_announced_twice_is_no_wall() -> None:
    assert crowded([landing(1, "Dockers walk out", "/long"), landing(2, "Dockers walk out again", "/long")]) == {}
    assert crowded([landing(1, "Dockers walk out", "/long")]) == {}
    assert crowded([landing(1, "Dockers walk out", "/1"), landing(2, "Night at sea", "/2")]) == {}, "led nowhere"
    assert crowded([]) == {}
