"""What an outlet is called: its name alone only where its own domain spells it."""

import pytest

from bot.ingest.extraction.outletname import outlet_name


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("The New York Times", "https://www.nytimes.com/a"),
        ("BBC News", "https://www.bbc.co.uk/news/1"),
        ("BBC News", "https://m.bbc.com/news/1"),
        ("tagesschau.de", "https://www.tagesschau.de/"),
        ("Süddeutsche Zeitung", "https://www.sueddeutsche.de/"),
        ("DER SPIEGEL", "https://www.spiegel.de/"),
        ("ZEIT ONLINE", "https://www.zeit.de/"),
        ("n-tv.de", "https://www.n-tv.de/"),
        ("FAZ.NET", "https://www.faz.net/"),
        ("Le Monde.fr", "https://www.lemonde.fr/"),
        ("EL PAÍS", "https://elpais.com/"),
        ("Los Angeles Times", "https://www.latimes.com/"),
        ("Washington Post", "https://www.washingtonpost.com/"),
        ("The Guardian", "https://www.theguardian.com/"),
        ("Guardian", "https://www.theguardian.com/"),
        ("Barron’s", "https://www.barrons.com/"),
        ("Phys.org", "https://phys.org/"),
        ("AP NEWS", "https://apnews.com/"),
        ("The Harbour Post", "https://harbourpost.example/news"),
        ("Reuters", "https://www.reuters.com/"),
        ("Harbour Post", "https://harbour-post.co.uk/"),
    ],
)
def test_a_name_that_its_domain_spells_stands_alone(name: str, url: str) -> None:
    assert outlet_name(name, url) == name


@pytest.mark.parametrize(
    ("name", "url", "shown"),
    [
        ("Reuters", "https://stranger.example/", "Reuters (stranger.example)"),
        ("Reuters", "https://reuters.stranger.example/", "Reuters (reuters.stranger.example)"),
        ("Reuters", "https://reut.example/", "Reuters (reut.example)"),
        ("Reuters", "https://news.example/", "Reuters (news.example)"),
        ("Rеuters", "https://reuters.example/", "Rеuters (reuters.example)"),  # a Cyrillic letter
        ("Reuters (reuters.com)", "https://stranger.example/", "Reuters (stranger.example)"),
        ("reuters.com", "https://stranger.example/", "stranger.example"),
        ("https://reuters.com", "https://stranger.example/", "stranger.example"),
        ("Reuters " * 20, "https://stranger.example/", None),
        ("Blogs", "https://stranger.blogs.example/own", "Blogs (stranger.blogs.example)"),
        ("GitHub", "https://stranger.github.io/", "GitHub (stranger.github.io)"),
        ("The New York Times", "https://nyt.example/", "The New York Times (nyt.example)"),
        ("Associated Press", "https://ap.example/", "Associated Press (ap.example)"),
        ("朝日新聞", "https://www.asahi.com/", "朝日新聞 (asahi.com)"),
        ("The Harbour Post", "http://127.0.0.1:8000/a", "The Harbour Post (127.0.0.1:8000)"),
        ("The Harbour Post", "http://localhost/a", "The Harbour Post (localhost)"),
        ("The Harbour Post", "http://[::1]:8000/a", "The Harbour Post ([::1]:8000)"),
        ("CNN", "https://edition.cnn.com/a", "CNN (edition.cnn.com)"),
        ("Co", "https://co.uk/", "Co (co.uk)"),
    ],
)
def test_another_name_never_covers_the_domain(name: str, url: str, shown: str | None) -> None:
    told = outlet_name(name, url)
    assert told == shown if shown else told.endswith("(stranger.example)")
    assert len(told) < 90


@pytest.mark.parametrize(
    ("name", "url", "shown"),
    [
        ("World | The Guardian", "https://www.theguardian.com/world/rss", "The Guardian"),
        ("BBC News - Europe", "https://www.bbc.co.uk/", "BBC News"),
        ("Reuters | Stranger", "https://stranger.example/", "Stranger"),
        ("", "https://www.harbourpost.example/a", "harbourpost.example"),
        ("  \n ", "https://harbourpost.example:8080/a", "harbourpost.example:8080"),
        ("The Harbour Post", "", "The Harbour Post"),
        ("", "", ""),
    ],
)
def test_parts_of_an_outlet_and_those_without_a_name(name: str, url: str, shown: str) -> None:
    assert outlet_name(name, url) == shown


def test_a_name_made_to_take_long_takes_no_time() -> None:
    assert outlet_name("a " * 30, f"https://{'a' * 60}.example/").endswith(".example)")
