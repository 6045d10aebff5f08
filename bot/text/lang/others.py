"""Words of languages beside English that searches look at: folded, so without accents."""

from collections.abc import Mapping
from typing import Final

from bot.text.lang import word_set

OTHER_STOP_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "de": word_set(
        "der die das den dem des ein eine einer eines einem einen und oder in im an am auf zu zum zur von vom mit fur"
        " uber bei nach aus um ist war es"
    ),
    "fr": word_set("le la les l un une des du de d et ou a au aux en dans sur pour par avec est sont ce que qui"),
    "es": word_set("el la los las un una unos unas de del y o a al en con por para sobre es son que se su"),
    "it": word_set("il lo la i gli le un uno una di del dello della dei delle e o a al alla in nel con per su da che"),
    "nl": word_set("de het een en of van in op te ter aan met voor bij naar uit door over is was dat die"),
    "pt": word_set("o a os as um uma de do da dos das e ou em no na nos nas ao com por para sobre e que se"),
    "sv": word_set("den det de en ett och eller i pa av for till med fran om vid ar var som att"),
    "ru": word_set("и в во на не с со по о об к ко у за из от до для что это как а но или при про"),
    "el": word_set("ο η το οι τα του τησ των τον την τουσ τισ και σε στο στη στην στα στισ στουσ με για απο να που"),
}
"""Words that say nothing about a topic, by the code of their language."""
OTHER_STEMMERS: Final[Mapping[str, str]] = {
    "de": "german",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "sv": "swedish",
    "ru": "russian",
    "el": "greek",
    "pl": "polish",
    "cs": "czech",
    "hu": "hungarian",
    "tr": "turkish",
    "ro": "romanian",
    "da": "danish",
}
"""Snowball's names of these languages: https://snowballstem.org/algorithms/"""
OTHER_LETTERS: Final[Mapping[str, frozenset[str]]] = {
    "de": frozenset("äöüß"),
    "fr": frozenset("àâçèéêëîïôùûœ"),
    "es": frozenset("áéíñóúü"),
    "it": frozenset("àèéìòù"),
    "pt": frozenset("áâãàçéêíóôõú"),
    "sv": frozenset("åäö"),
    "da": frozenset("æøå"),
    "pl": frozenset("ąćęłńóśźż"),
    "cs": frozenset("áčďéěíňóřšťúůýž"),
    "hu": frozenset("áéíóöőúüű"),
    "tr": frozenset("çğıöşü"),
    "ro": frozenset("ăâîșțşţ"),
    "ru": frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ"),
    "el": frozenset("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),
}
"""Letters beyond ASCII by which a topic of few words is told to be in a language; of several the first one counts."""
