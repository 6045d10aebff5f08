"""Offices and occupations in English: what articles call people. Lower case."""

import re
from collections.abc import Mapping

from bot.text.lang import word_set
from bot.text.lang.en.function_words import POSSESSIVES, STOP_WORDS

EMPTY = (
    STOP_WORDS | POSSESSIVES | word_set("as who new top senior junior leading long time veteran local national general")
)
"""Words of a role that say nothing about the office."""
AROUND_OFFICES = word_set("the a an of for to at in on")
"""Words of an office that no role is looked up by."""
FORMER = word_set("former ex retired onetime")
PAST = FORMER | word_set("late then ousted outgoing")
"""Words that say that a person no longer holds the office."""

FIELDS: Mapping[str, frozenset[str]] = {
    field: word_set(words)
    for field, words in {
        "politics": "president minister premier chancellor mayor governor senator congressman congresswoman lawmaker mp"
        " mla councillor councilman councilwoman alderman chairman-elect nominee candidate representative sen rep gov"
        " ambassador diplomat secretary commissioner legislator politician deputy whip undersecretary envoy kremlin"
        " government parliament republican democrat labour tory conservative cabinet",
        "sport": "footballer striker midfielder defender goalkeeper winger coach quarterback linebacker pitcher"
        " batsman bowler cricketer golfer boxer jockey sprinter swimmer cyclist athlete player goalie receiver"
        " halfback skipper racer skier tennis olympian gymnast wrestler basketball baseball football hockey rugby",
        "arts": "singer actor actress musician guitarist drummer rapper novelist poet painter sculptor composer"
        " filmmaker director playwright artist dancer comedian bassist songwriter pianist violinist conductor",
        "medicine": "surgeon physician epidemiologist nurse paediatrician pediatrician virologist psychiatrist"
        " cardiologist oncologist midwife pharmacist paramedic veterinarian dentist",
        "science": "professor scientist researcher physicist chemist biologist astronomer geologist historian"
        " economist anthropologist archaeologist lecturer ecologist climatologist mathematician",
        "law": "judge prosecutor lawyer attorney solicitor barrister magistrate justice counsel",
        "clergy": "bishop archbishop cardinal pastor rabbi imam priest vicar pope reverend monk nun",
        "business": "ceo cfo executive founder owner banker investor entrepreneur analyst broker shareholder manager"
        " businessman businesswoman",
        "police": "detective constable sheriff inspector sergeant policeman policewoman superintendent trooper",
        "trade": "fisherman farmer electrician plumber carpenter docker welder baker builder driver waiter waitress"
        " hairdresser miner joiner mechanic shopkeeper cleaner",
        "school": "student pupil teenager schoolboy schoolgirl undergraduate",
    }.items()
}
"""What people work as, by field."""
FAR_FIELDS = frozenset(
    frozenset(pair.split("-"))
    for pair in word_set(
        "sport-politics sport-medicine sport-science sport-law sport-clergy sport-police sport-trade arts-medicine"
        " arts-clergy arts-police arts-law trade-politics trade-medicine trade-science trade-law trade-clergy"
        " school-politics school-law school-medicine school-clergy school-police school-business clergy-police"
        " clergy-business medicine-police medicine-law science-police"
    )
)
"""Fields that hardly anybody works in at one time. Others are near: ministers were lawyers, coaches commentate."""


SPELT = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "congressman": "representative",
    "congresswoman": "representative",
    "mayoress": "mayor",
    "actress": "actor",
    "leaders": "leader",
}
"""Words for the same office, and the word that is compared for all of them."""
SPELT_OUT = {"ceo": "chief executive", "cfo": "chief financial officer", "pm": "prime minister"}
"""Short forms of offices."""
LONG_FORMS = {"chief executive officer": "chief executive"}
"""Long forms of offices, and the shorter one that is compared."""
OFFICES = frozenset(word for words in FIELDS.values() for word in words) | word_set(
    "spokesperson secretary chief chair head leader officer boss engineer director editor speaker official aide"
    " adviser advisor treasurer organiser campaigner activist expert worker resident neighbour captain master keeper"
)
BODIES = word_set("government administration ministry cabinet parliament council party police army club company")
"""Bodies, some of which are words of offices too: whoever has an office there may speak for them."""
UNLIKE = PAST | word_set(
    "deputy vice assistant acting shadow elect designate candidate associate honorary prime interim co"
)
"""'Deputy minister' isn't the minister: a role with one of these words is another office."""
HEAD_ENDS = re.compile(r",|;|\(|\b(?:of|for|to|at|in|on|with|from|and|who|since|until|by)\b|–|—", re.IGNORECASE)
"""Words and marks that end the noun of a role: ``director of the harbour museum``."""
BOTH = re.compile(r",? and (?:an? |the )?")
"""What joins two offices of somebody: ``president and chief executive``."""
PEOPLE_ENDINGS = ("n", "y", "ese", "i")
"""Endings by which the words for a country and its people differ: Russia, Russian; German, Germany."""
POSSESSIVE = re.compile(r"[’']s?\b")
"""The possessive ending: ``the mayor's spokesman``."""
