"""Names of persons and places as English articles write them."""

import re

from bot.quotes.lang.en import lexicon
from bot.quotes.lang.en.given_names import BOTH, GENDERS, UNISEX
from bot.quotes.lang.en.nicknames import FULL_FORMS
from bot.quotes.lang.en.places import DIRECTIONS, PLACE_HEADS, PLACES
from bot.quotes.name_words import NameWords
from bot.text.lang import word_set

_SEATS = word_set("mp mps msp mep td mla")
"""Seats in parliaments, behind a surname: ``Mary Holt MP``; before a name they are titles."""
NAMES = NameWords(
    given=GENDERS,
    both=BOTH,
    unisex=UNISEX,
    full_forms=FULL_FORMS,
    places=PLACES,
    place_heads=PLACE_HEADS,
    directions=DIRECTIONS,
    suffixes=lexicon.SUFFIXES | _SEATS,
    post_nominals=lexicon.POST_NOMINALS | _SEATS,
    capital_titles=word_set(
        "MP MPs MSP MEP MEC TD MLA MLC MK QC KC CEO CFO COO CTO PM DI DS DC DCI PC ACC VP SVP EVP GM"
    ),
    capital_ranks=word_set("MP MSP TD MLA PM DI DS DCI DSU ACC PCSO CPT SGT"),
    given_titles=word_set("dean"),
    rank_pairs=frozenset(
        [
            "det con",
            "detective con",
            "tan sri",
            "datuk seri",
            "datuk sri",
            "dato seri",
            "dato sri",
            "puan sri",
            "toh puan",
        ]
    ),
    parties=word_set("republican democrat democratic labour conservative tory liberal independent"),
    party_names={"tory": "conservative"},
    of_parties=word_set("republican democratic liberal conservative"),
    party_sign=re.compile(r"[DRI]-[A-Z][A-Za-z.]*"),
    occupation_endings=("er", "or", "ist", "eer", "ian"),
    office_ends=word_set(
        "State Parliament Congress Staff Defence Defense Education Health Justice Transport Transportation Finance"
        " Police Prisons Agriculture Energy Commerce Labor Labour Interior Trade Operations Works Culture Tourism"
        " Fisheries Environment Immigration Security Council Cabinet Lords Commons"
    ),
)
