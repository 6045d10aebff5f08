"""The verbs of French, Spanish, Italian and Portuguese: regular forms, participles that agree (``accusées``), verbs by
which somebody hears or denies what is said."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from bot.quotes.word_sets import WordSet
from bot.text.lang import word_set

_AGREEING: Final = {
    "o": ("o", "a", "os", "as", "i", "e"),
    "é": ("é", "ée", "és", "ées"),
    "i": ("i", "ie", "is", "ies"),
    "u": ("u", "ue", "us", "ues"),
    "it": ("it", "ite", "its", "ites"),
}
"""Endings of a man's participle, and those of all whom it is said of."""
_MALE: Final = ("ado", "ido", "ato", "uto", "ito", "sto", "tto", "rto", "nto", "é", "i", "u", "it")
"""How participles end as they stand in a list."""


def agreeing(forms: Iterable[str]) -> WordSet:
    """The participles among the forms of verbs, in each gender and number: ``acusado acusada acusados acusadas``."""
    return frozenset(
        [
            form.removesuffix(ending) + other
            for form in forms
            if form.endswith(_MALE)
            for ending, others in _AGREEING.items()
            if form.endswith(ending)
            for other in others
        ]
    )


def forms_of(infinitive: str, conjugation: Mapping[str, str]) -> list[str]:
    """The forms of a regular verb: ``souligne, soulignait, souligné``."""
    ending = next(ending for ending in conjugation if infinitive.endswith(ending))
    stem = infinitive.removesuffix(ending)
    soft = ending[0] in "ei"  # c and g are soft before these, and stay so before a
    softened = stem + "e" * (soft and stem.endswith("g"))
    softened = stem.removesuffix("c") + "ç" if soft and stem.endswith("c") else softened
    hard = stem + "h" * (ending == "are" and stem.endswith(("c", "g")))  # spiegare, spiegherà
    forms = [
        (softened if form[0] in "aoò" else hard if form[0] in "ei" else stem) + form
        for form in conjugation[ending].split()
    ]
    open_stem = _CLOSED_E.sub("è", stem)
    return [infinitive, *forms, open_stem + "e", open_stem + "ent"] if open_stem != stem else [infinitive, *forms]


def forms_of_cues(
    regular: str, conjugation: Mapping[str, str], listed: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """The class letter and the English lemma of each form of a verb of speech: of the ``regular`` ones, by their
    infinitives, and of those ``listed`` by their letters."""
    forms: dict[str, tuple[str, str]] = {}
    for entry in regular.split(";"):
        lemma, _, infinitives = entry.strip().partition(":")
        for infinitive in infinitives.split():
            letter = "K" if lemma == "call" else "V"
            forms.update(dict.fromkeys(forms_of(infinitive, conjugation), (letter, lemma)))
    for letter in "UTKWV":
        for entry in listed.get(letter, "").split(";"):
            lemma, _, words = entry.strip().partition(":")
            forms.update(dict.fromkeys(words.split(), (letter, lemma)))
    return forms


_CLOSED_E: Final = re.compile("[eé](?=[^aeiouyéèùûîô]$)")
"""The vowel that is open before a silent ending in French: ``espérer, espère``; ``marteler, martèle``."""


HAVING: Final = word_set("avoir haber aver avere ter haver")
HEARSAY: Final = word_set("aurait auraient habría habrían avrebbe avrebbero teria teriam terá terão")
DENYING: Final = word_set(
    "nie nient nié niait dément démentent démenti démentait niega niegan negó negaron negado desmiente desmintió"
    " desmentido nega negano negato smentisce smentito ha-negado negam negou negaram desmente desmentiu"
)


ACCUSING: Final = word_set(
    "acusou acusa acusaram acusam acusava acusar acusando accuse accusent accusait accusa accusano accusava accusare"
    " accusando"
)
"""Verbs with the accused right behind them: ``acusou Rui Paz de “…”``."""


HEARING: Final = word_set(
    "entendu entend entendre entendait oyó oye oír oído escuchó escucha escuchado sentito sente sentì sentire udito"
    " ouviu"
    " ouve ouvir ouvido"
)
