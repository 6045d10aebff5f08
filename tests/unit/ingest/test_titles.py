"""A title is what stands above the article, without the name of the outlet."""

import pytest

from bot.ingest.extraction.titles import OutletWords, letters_of, name_in_title, without_outlet

URL = "https://www.harbourpost.example/news/1"
NAMED = OutletWords(("The Harbour Post",), URL)
UNNAMED = OutletWords((), URL)


@pytest.mark.parametrize("outlet", [NAMED, UNNAMED], ids=["said", "spelt by the host"])
@pytest.mark.parametrize(
    "shape",
    [
        *(
            "{} | The Harbour Post",
            "{} – Harbour Post",
            "{} - The Harbour Post",
            "{} — Harbour Post",
            "{} · Harbour Post",
        ),
        *("{} :: Harbour Post", "{} » Harbour Post", "{}｜Harbour Post", "{}|Harbour Post", "{}_Harbour Post"),
        *("Harbour Post: {}", "Harbour Post | {}", "The Harbour Post - {}", "Harbour Post » {}", "{} / Harbour Post"),
        *("{} | harbourpost.example", "{} | Harbour Post | Harbour Post"),
    ],
)
def test_the_outlet_s_name_goes_at_either_end(shape: str, outlet: OutletWords) -> None:
    title = "Bridge opens – at last: a town breathes"
    assert without_outlet(shape.format(title), outlet) == title


@pytest.mark.parametrize(
    "title",
    [
        *("Bridge opens – at last", "Mayor: no ferry before spring", "Bridge | Ferry | Helicopter", "Harbour - Post"),
        *(
            "Harbour Post: a history of the pier",
            "The Harbour Post",
            "A_b_c",
            "9/11 - what remains",
            "Post-harbour life",
        ),
    ],
)
def test_a_title_that_merely_has_a_dash_stays(title: str) -> None:
    assert without_outlet(title, OutletWords(("Strait Times",), "https://straittimes.example/1")) == title


def test_sections_go_with_the_outlet_where_the_heading_tells() -> None:
    title = "Bridge opens | Island | Local News | The Harbour Post"
    assert without_outlet(title, NAMED, "Bridge opens") == "Bridge opens"
    assert without_outlet(title, NAMED, "Another heading") == "Bridge opens | Island | Local News"
    assert without_outlet("Bridge opens – at last", NAMED, "Bridge opens") == "Bridge opens – at last"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bridge opens - The Harbour Post", "The Harbour Post"),
        ("Harbour Post: Bridge opens", "Harbour Post"),
        ("Bridge opens - Another Paper", ""),
        ("Bridge opens", ""),
        ("", ""),
    ],
)
def test_a_name_that_the_host_spells_is_the_outlet_s(title: str, name: str) -> None:
    assert name_in_title(title, UNNAMED) == name


def test_letters_are_what_names_are_compared_by() -> None:
    assert letters_of("The Harbour-Post!") == letters_of("the harbour post")
