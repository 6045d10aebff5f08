"""Tells in which set of a script a document is that declares another set of the same script. Pure.

Servers and templates keep declaring what a site was written in once. The bytes that are letters in one set are signs,
control characters or letters of the other case in another: https://encoding.spec.whatwg.org/#legacy-single-byte-encodings
"""

import re

from bot.ingest.decoding.latin import likelier_latin

_WINDOWS = {
    "iso8859-2": "cp1250",
    "iso8859-4": "cp1257",
    "iso8859-6": "cp1256",
    "iso8859-7": "cp1253",
    "iso8859-8": "cp1255",
    "iso8859-13": "cp1257",
}
"""Python's names of ISO's sets, with those of Windows that have nearly the same letters, and quotation marks where
ISO's have control characters."""
_CYRILLIC = ("cp1251", "koi8-u", "iso8859-5", "mac_cyrillic", "cp866")
"""Python's names of the sets with Cyrillic letters, the most frequent first."""
_CONTROLS = re.compile("[\x80-\x9f]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_CASED = re.compile("[Ѐ-ӿ][а-џґ]+")
"""A word of Cyrillic letters, small ones behind the first."""
_FREQUENT = "оеаинтсрвл"
"""The most frequent letters of Russian, frequent in all languages in Cyrillic: three of five letters of any text."""
_CLEARLY = 1.3
"""Minimum ratio of the shares of these, in another set and in the declared one."""
_SAMPLE = 20_000
"""Bytes that are looked at, from the first one beyond ASCII on."""
_FEW = 3
"""Minimum words that tell."""
_SURELY = 0.9
"""Minimum share (0–1) of words that are written as words are, for another set than the declared one."""
_DOUBTFUL = 0.6
"""Share of such words below which the declared set is doubted: names and abbreviations have capitals."""
_MIXED = re.compile("[a-z][\u0370-\u06ff\u0e00-\u0e7f]|[\u0370-\u06ff\u0e00-\u0e7f][a-z]", re.IGNORECASE)
"""A letter of ASCII beside one of a script that has none of these, as no word has them."""
_BEYOND = re.compile(r"[^\W\d_a-zA-Z]+")


def likelier_set(body: bytes, encoding: str) -> str:
    """The set of letters that a document is in, which declares ``encoding``: mostly the one declared."""
    if encoding in _CYRILLIC or encoding == "koi8-r":
        return _likelier_cyrillic(body, encoding)
    if encoding in _WINDOWS and _CONTROLS.search(body.decode(encoding, "replace")):
        encoding = _WINDOWS[encoding]
    return likelier_latin(body, encoding)


def has_mixed_words(text: str) -> bool:
    """Whether letters of two scripts stand side by side in most words of a text, which was read in a set of another
    script then: ``Brьcke``."""
    sample = text[:_SAMPLE]
    mixed = len(_MIXED.findall(sample))
    return mixed >= _FEW and 2 * mixed > len(_BEYOND.findall(sample))


def _likelier_cyrillic(body: bytes, encoding: str) -> str:
    first = next((at for at, byte in enumerate(body) if byte > 127), len(body))
    sample = body[first : first + _SAMPLE]
    if _share_of_cased(sample, encoding) >= _DOUBTFUL:  # most
        return encoding
    shares = {each: _share_of_cased(sample, each) for each in _CYRILLIC}
    best = max(shares, key=shares.__getitem__)
    if shares[best] < _SURELY:
        return encoding
    return best if _frequent_in(sample, best) >= _CLEARLY * _frequent_in(sample, encoding) else encoding


def _frequent_in(sample: bytes, encoding: str) -> int:
    """The number of frequent letters among those of a sample that is read in a set."""
    text = sample.decode(encoding, "replace").lower()
    return sum(map(text.count, _FREQUENT))


def _share_of_cased(sample: bytes, encoding: str) -> float:
    """The share (0–1) of words beyond ASCII, read in a set, that are written as Cyrillic words are; 0 for few words."""
    words = [word for word in _WORD.findall(sample.decode(encoding, "replace")) if not word.isascii()]
    return sum(_CASED.fullmatch(word) is not None for word in words) / len(words) if len(words) >= _FEW else 0.0
