"""Tells in which of the sets of Latin letters a document is, by the letters of languages. Pure.

The same byte is a letter of its own in each set: what is read in another one has words with letters that are together
in no language. Letters beyond ASCII as each language's orthography has them; sets: https://encoding.spec.whatwg.org/
"""

import re
from collections.abc import Mapping

_WESTERN = {
    "ca": "àçèéíïòóúü·",
    "da": "åæéøö",
    "de": "ßäéöü",
    "es": "áéíñóúü",
    "et": "äõöüšž",
    "fo": "áæíðóøúý",
    "fr": "àâæçèéêëîïôùûüÿœ",
    "is": "áæéíðóöúýþ",
    "it": "àèéìíîòóùú",
    "nl": "áäèéêëïóöüú",
    "pt": "àáâãçéêíóôõúü",
    "sv": "äåéöü",
}
"""Languages of Western Europe, by their codes, and their letters."""
_CENTRAL = {
    "cs": "áéíóúýčďěňřšťůž",
    "hr": "ćčđšž",
    "hu": "áéíóöúüőű",
    "pl": "óąćęłńśźż",
    "ro": "âîășşţț",
    "sk": "áäéíóôúýčďĺľňŕšťž",
}
_BALTIC = {"lt": "ąčėęįšūųž", "lv": "āčēģīķļņšūž"}
_SETS: Mapping[str, Mapping[str, str]] = {
    "cp1252": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859-2": _CENTRAL,
    "cp1254": {"tr": "âçîöûüğış"},
    "cp1257": _BALTIC,
    "iso8859-13": _BALTIC,
    "iso8859-4": _BALTIC,
}
"""Python's names of the sets, and the languages that each is for; of two that are alike the more frequent one first."""
_SAMPLE = 20_000
"""Bytes that are looked at, from the first one beyond ASCII on."""
_TAG = re.compile(rb"<[^>]*>?")
_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~«»„“”‚‘’…–—¿¡\xa0]{3,}")
"""A word, with whatever sign is in it."""
_FEW = 3
"""Words with letters beyond ASCII that tell, at least."""
_MOST = 0.7
"""Least share of a language's words among all that have letters beyond ASCII; in another script's bytes a few have some
language's letters by chance."""
_CLEAR = 0.9
"""Share of one Western language's words from which on no other set is asked: guillemets would be letters there."""


_ALL = 0.97
"""Share of one language's words from which on the declared set is believed: the rest are foreign names."""


def other_latin(body: bytes) -> str | None:
    """Python's name of the set beyond Western Europe's in which more words of a document are a language's than in
    Western Europe's; ``None`` where there is none."""
    shares = _shares(body)
    if shares["cp1252"][1] >= _CLEAR:
        return None
    best = max(shares, key=lambda encoding: shares[encoding])
    number, share = shares[best]
    return best if best != "cp1252" and number >= _FEW and share >= _MOST else None


def likelier_latin(body: bytes, encoding: str) -> str:
    """The set of Latin letters in which a document's words are a language's, where more are than in the set that it
    declares; else that one."""
    if encoding not in _SETS or encoding == "cp1252":
        return encoding
    own, own_share = _share_of_a_language(_sample_of(body), encoding, _SETS[encoding])
    if own_share >= _ALL:  # most
        return encoding
    shares = _shares(body)
    best = max(shares, key=lambda each: shares[each][1])
    number, share = shares[best]
    return best if number > max(own, _FEW - 1) and share >= _CLEAR else encoding


def _sample_of(body: bytes) -> bytes:
    first = next((at for at, byte in enumerate(body) if byte > 127), len(body))
    return _TAG.sub(b" ", body[first : first + _SAMPLE])


def _shares(body: bytes) -> Mapping[str, tuple[int, float]]:
    """Of each set the number and the share of words that are a language's in it."""
    sample = _sample_of(body)
    return {encoding: _share_of_a_language(sample, encoding, languages) for encoding, languages in _SETS.items()}


def _share_of_a_language(sample: bytes, encoding: str, languages: Mapping[str, str]) -> tuple[int, float]:
    """The number of words with letters of ASCII and beyond that are one language's, in the language that has most of
    them, and their share (0–1) of all with letters beyond ASCII."""
    words = [word for word in _WORD.findall(sample.decode(encoding, "replace").lower()) if not word.isascii()]
    beyond = [frozenset(char for char in word if char > "\x7f") for word in words if min(word) <= "\x7f"]
    most = max(sum(letters.issuperset(word) for word in beyond) for letters in map(frozenset, languages.values()))
    return most, most / max(len(words), 1)
