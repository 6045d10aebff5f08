"""The read invented news under other names: ``python -m tests.benchmarks.quotes_names [--errors]``.

The people of each article whose errors are read get other names, of one kind at a time, and so do its labels: who said
what stays as it was, so that what is lost is lost by the names. One line a kind, beside the articles as they were
written.
"""

import argparse
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.quotes.attribution.decide import set_scene
from bot.quotes.lang.en import english
from tests.benchmarks.quotes_news import READ, SURE, PieceOutcome, articles, outcomes, share

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OtherNames:
    """Given names of men and women, and surnames, of one kind."""

    men: Sequence[str]
    women: Sequence[str]
    surnames: Sequence[str]


def _names(men: str, women: str, surnames: str) -> OtherNames:
    """Names that are parted by commas."""
    return OtherNames(men.split(","), women.split(","), surnames.split(","))


KINDS: Mapping[str, OtherNames] = {
    "Indian": _names(
        "Arjun,Vikram,Rohan,Sanjay,Anil,Suresh,Manoj,Deepak,Ravi,Kiran",
        "Priya,Anjali,Kavita,Sunita,Meena,Lakshmi,Pooja,Rekha,Divya,Nandini",
        "Deshmukh,Iyer,Kulkarni,Chatterjee,Reddy,Nair,Pillai,Banerjee,Joshi,Mehta,Rao,Verma",
    ),
    "two surnames": _names(
        "Javier,Alejandro,Rodrigo,Sergio,Emilio,Gonzalo,Ignacio,Ernesto",
        "Lucía,Carmen,Rocío,Valeria,Marisol,Consuelo,Yolanda,Paloma",
        "García López,Fernández Ruiz,Ortega,Morales Vega,Castillo,Peña Nieto,de la Cruz,Herrera Díaz,Salazar,Montoya",
    ),
    "with particles": _names(
        "Pieter,Joost,Sander,Bram,Thijs,Wouter,Gijs,Hendrik",
        "Femke,Anouk,Marieke,Sanne,Lotte,Fleur,Ilse,Griet",
        "van der Berg,de Vries,van Dijk,ter Horst,van den Bosch,de Jong,van Leeuwen,de Wit,van Rijn,de Groot",
    ),
    "Irish": _names(
        "Eoin,Padraig,Cillian,Declan,Ruairi,Fergal,Donal,Cormac",
        "Aoife,Niamh,Siobhan,Orlaith,Grainne,Sinead,Roisin,Maeve",
        "O'Neill,McGrath,Ní Bhriain,O'Shea,Fitzgerald,D'Arcy,St John,Ó Sé,McKeown-Byrne,Delaney",
    ),
    "in no list": _names(
        "Torvin,Belo,Kaspen,Orrick,Janto,Mavro,Fenn,Daxo",
        "Sabeth,Yrsa,Maelle,Ondine,Tavia,Zofka,Liriel,Vesna",
        "Brankovich,Telluride,Ostrava,Quenby,Zelter,Maddox,Perrault,Wexel,Dorsten,Halvik",
    ),
    "of either gender": _names(
        "Alex,Sam,Jordan,Taylor,Morgan,Casey,Robin,Jamie",
        "Ashley,Terry,Leslie,Jackie,Frankie,Charlie,Kim,Pat",
        "Brankovich,Telluride,Ostrava,Quenby,Zelter,Maddox,Perrault,Wexel,Dorsten,Halvik",
    ),
    "that are words": _names(
        "Mark,Grant,Will,Frank,Chance,Miles,Pierce,Art",
        "Grace,Hope,Joy,Rose,Faith,Summer,April,Dawn",
        "Price,Banks,Field,Waters,Long,Little,Baker,Cook,Bishop,Judge",
    ),
}
"""Names by what they are."""


def renamed(record: Record, names: OtherNames, seed: int) -> Record:
    """An article whose people have other names: given names by gender, where it is known, and surnames."""
    others = _others(record["text"], names, random.Random(seed))
    if not others:
        return record
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(others, key=len, reverse=True)))})(?!\w)")

    def in_other_names(text: str) -> str:
        return pattern.sub(lambda match: others[match[1]], text)

    return {
        **record,
        "text": in_other_names(record["text"]),
        "quotes": [
            {
                "said": in_other_names(quote["said"]),
                "speaker": [*map(in_other_names, quote["speaker"])]
                if isinstance(quote["speaker"], list)
                else quote["speaker"],
            }
            for quote in record["quotes"]
        ],
    }


def _others(text: str, names: OtherNames, chance: random.Random) -> dict[str, str]:
    """Another name for each given name and each surname of the people named in full, save for words of the text."""
    men, women, surnames = (chance.sample(part, len(part)) for part in (names.men, names.women, names.surnames))
    others: dict[str, str] = {}
    for who in set_scene(text, english()).people.entities:
        words = who.name.split()
        if not who.person or who.described or len(words) != _IN_FULL or not all(map(str.isalpha, words)):
            continue
        given = {"m": men, "f": women}.get(who.gender, [])
        for word, more in zip(words, (given, surnames), strict=True):
            if word not in others and more and not re.search(rf"\b{word.lower()}\b", text):
                others[word] = more.pop()
    return others


_IN_FULL = 2
"""Words of a name in full."""


def pairs(names: OtherNames) -> Iterator[tuple[PieceOutcome, PieceOutcome]]:
    """What becomes of each piece of speech, as it was written and under other names."""
    for file in READ:
        for seed, record in enumerate(articles(file)):
            both = zip(outcomes(record), outcomes(renamed(record, names, seed)), strict=True)
            yield from ((before, after) for before, after in both if before.label != "none")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list what is wrong under other names alone")
    show = parser.parse_args().errors
    for kind, names in KINDS.items():
        found = list(pairs(names))
        for before, after in found if show else ():
            if before.right and not after.right:
                print(f"{kind}: {after.speaker} ({after.confidence:.2f}), should be {after.label}\n    {after.around}")
        befores, afters = ([pair[side] for pair in found] for side in range(2))
        sure = [one for one in afters if one.confidence >= SURE]
        print(f"names {kind}: right {share(afters)}, as written {share(befores)}; sure: {share(sure)}", flush=True)


if __name__ == "__main__":
    main()
