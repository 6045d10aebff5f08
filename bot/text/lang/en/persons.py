"""Names of persons in English: titles, particles, endings, and what tells a name from a description. Lower case."""

import re

from bot.text.lang import word_set

_ADDRESS = word_set("mr mrs ms miss dr")
COURTESY = _ADDRESS | word_set("mx doctor the")
"""Titles that say nothing about a person's office."""
HONORIFICS = _ADDRESS | word_set("mister sir lady dame lord madam")
"""Titles that are no offices."""
TITLES = word_set(
    "mr mrs ms miss mx messrs dr doctor prof professor sir dame lord lady rev reverend fr father sister hon sen senator"
    " rep representative gov governor gen general lt lieutenant col colonel sgt sergeant capt captain maj major adm"
    " admiral cmdr commander det detective insp inspector president minister premier chancellor mayor sheriff judge"
    " justice ambassador councillor councilman councilwoman alderman congressman congresswoman speaker secretary"
    " commissioner pope cardinal archbishop bishop rabbi imam pastor sheikh king queen prince princess"
)
"""Words before a name that are no part of it; without a full stop."""
BEFORE_TITLES = word_set("the prime vice deputy former chief foreign finance interior defence defense first")
"""Words that may stand before a title: ``Deputy Prime Minister``."""
GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
"""Suffixes behind a name that tell father from son, and the form in which they are compared."""
PARTICLES = word_set("de la del della der den van von bin ibn al el le du da di dos das ter ten af ben abu bint")
"""Small words within names."""
GIVEN_PARTICLES = word_set("ben al abu ibn bin el van")
"""Particles that are first names too: Ben Hale, Al Gore, Van Jones."""
LINKING = re.compile(r"\b(?:of|for|and|the)\b|&", re.IGNORECASE)
"""Words in the names of bodies that no person's name has."""
ARTICLE = re.compile(r"[Tt]he\s+(?=[^a-z])")
"""An article before a name: ``the Harbour Board``."""
DESCRIBED = re.compile(
    r"(?:an?|one|some|another|his|her|their|its|our|my|two|three)\s"
    r"|(?:[Tt]he|An?|One|Some|Another|His|Her|Their|Its|Our|My|Two|Three)\s+[a-z]"
)
"""The beginning of a description that is no name: ``a docker``, ``A doctor``, ``the mayor``; ``One Direction`` is a
name."""
