"""Metadata are read in each way in which publishers write them."""

from itertools import chain

import pytest
from lxml.html import document_fromstring

from bot.domain.feeds import Entry
from bot.ingest.extraction.authors import people_named
from bot.ingest.extraction.page import page_of_entry
from bot.ingest.extraction.pagemeta import read_meta
from bot.ingest.extraction.titles import OutletWords
from tests.fakes.page_heads import ADDRESS, BOTH, PAGE_HEADS, PageHead

POST = OutletWords(("The Harbour Post",), ADDRESS)


@pytest.mark.parametrize("head", [*chain(*PAGE_HEADS.values())], ids=lambda head: head.way)
def test_a_page_s_head_says_what_it_means(head: PageHead) -> None:
    meta = read_meta(document_fromstring(head.page()), head.url)
    assert {field: getattr(meta, field) for field in head.says} == head.says


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("Marks and Spencer", ["Marks and Spencer"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Nerys Caddock and staff", ["Nerys Caddock"]),
        ("Nerys Caddock and AFP", ["Nerys Caddock"]),
        ("Nerys Caddock is a reporter who covers the strait", ["Nerys Caddock"]),
        ("Nerys Caddock, Porthaven; Tam Reeve, Tarnmouth", ["Nerys Caddock", "Tam Reeve"]),
        ("Von Arx", ["Von Arx"]),
        ("Di Marco Rossi", ["Di Marco Rossi"]),
        ("J. R. Caddock", ["J. R. Caddock"]),
        ("Nerys Caddock ❤", ["Nerys Caddock"]),
        ("Strait Press Agency/Nerys Caddock", ["Strait Press Agency", "Nerys Caddock"]),
        ("Political editor Nerys Caddock", ["Nerys Caddock"]),
        ("Von Hafenbote-Redakteurin Nerys Caddock", ["Nerys Caddock"]),
        ("Harbour Post reporter Nerys Caddock", ["Nerys Caddock"]),
        ("Political editor", []),
        ("김하늘 기자", ["김하늘"]),
        ("山本凪記者", ["山本凪"]),
        ("本报记者", []),
        ("", []),
        ("–", []),
    ],
)
def test_people_stand_apart_and_alone(written: str, people: list[str]) -> None:
    assert people_named(written, POST) == people


@pytest.mark.parametrize(
    ("written", "author"), [("By Nerys Caddock and Tam Reeve", BOTH), ("Harbour Post staff", None)]
)
def test_a_feed_s_authors_are_read_as_a_page_s(written: str, author: str | None) -> None:
    entry = Entry(
        "1", "Bridge opens", ADDRESS, author=written, content=f"<p>{'The bridge carries cars again. ' * 30}</p>"
    )
    assert page_of_entry(entry, "The Harbour Post").author == author
