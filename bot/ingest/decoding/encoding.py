"""Decodes the bytes of pages and feeds, once and in the same way. Pure.

Labels and the sets they stand for: https://encoding.spec.whatwg.org/#names-and-labels
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from functools import cache

import webencodings

from bot.ingest.decoding.latin import other_latin
from bot.ingest.decoding.misdeclared import has_mixed_words, likelier_set

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, each with the encoding that it tells; longer ones first, since they begin like shorter ones."""
_BEGINNINGS = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0?\0", "utf-16-le"),
    (b"<\0!\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
    (b"\0<\0!", "utf-16-be"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
"""How documents begin in encodings that don't contain ASCII (https://www.w3.org/TR/xml/#sec-guessing)."""
_DECLARED = re.compile(rb"(?:charset|\sencoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
"""The encoding that a header, an XML declaration or a page's ``<meta>`` declares."""
_HEAD = 4096
"""Bytes at the beginning of a document in which it may declare its encoding."""
_META = re.compile(rb"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
"""A page's declaration behind its beginning, where scripts and styles come first. There only a ``<meta>`` counts."""
_FURTHEST = 100_000
"""Bytes of a document in which that is looked for."""
_PYTHON = {
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "euc-jp": "euc_jis_2004",
    "iso-8859-8-i": "iso8859-8",
    "x-mac-cyrillic": "mac_cyrillic",
    "koi8-r": "koi8-u",
}
"""Names of the standard's encodings, with Python's names of the sets that browsers read them as."""
_WESTERN = frozenset(("cp1252", "iso8859-1", "iso8859-15"))
"""Python's names of the sets of Western Europe, which are declared of anything."""
_UTF_16 = frozenset(("utf-16-le", "utf-16-be"))
"""Python's names of the encodings that only a header can declare: a page that could be read so far isn't in them."""
_WIDE = frozenset(("iso2022_jp", "hz", "utf-7"))
"""Python's names of encodings that use the bytes of ASCII alone, so that they always look like valid UTF-8: where they
are declared they are tried first."""
_JAPANESE = re.compile(rb"\x1b\$[@B]")
"""The escape by which Japanese begins in ISO-2022-JP, whether that is declared or not."""
_MOST_BROKEN = 0.02
"""Maximum share of broken sequences, among all bytes beyond ASCII, for a text that counts as UTF-8 with faults: a cut
letter, or a piece of another encoding."""
_WHOLE_FOR_A_BROKEN = 5
"""Least number of whole characters beyond ASCII for each broken one, for a short text to count as UTF-8: text in other
encodings hardly has any. Where UTF-8 is declared, one is enough."""
_SAMPLE = 20_000
"""Bytes that are looked at to guess an encoding. Twice as many take twice as long and guess no better."""
_FOREIGN = 0.5
"""Share of words of accented letters alone, among all that have such letters, from which on a text in a Western set is
doubted: no Western language comes near."""
_SIGNS_IN_WORDS = re.compile("[¢-©¬®¯±-´¶¸¹¼-¾][¡-ÿ]|[À-ÿ][¢-©¬®¯±-´¶¸¹¼-¾]")
"""A sign beside a letter or another sign, as hardly any Western text has it, and Big5 read so everywhere."""
_MANY_SIGNS = 0.2
"""Share of these among all characters beyond ASCII from which on a text in a Western set is doubted."""
_WORDS = re.compile(r"[^\W\d_]{3,}")
"""A word of any script that isn't the shortest."""
_FEW = 3
"""Number of words of accented letters alone below which nothing is doubted."""


def decode(body: bytes, content_type: str) -> str:
    """The characters of a document, whose header says ``content_type``; characters that can't be read become U+FFFD.

    In this order: a byte order mark or a beginning that tells; UTF-8 if the bytes are valid, since text of other
    encodings hardly ever is valid UTF-8 and UTF-8 pages often declare another encoding; the encoding that the
    header or the document declares, if it can be true, or another one of the same letters (``misdeclared.py``);
    UTF-8 with a few faults; Windows-1252, if that can be true; the Latin set in which the letters are a language's
    (``latin.py``); a guess from the bytes.
    """
    for mark, encoding in (*BYTE_ORDER_MARKS, *_BEGINNINGS):
        if body.startswith(mark):
            return body.decode(encoding, errors="replace")
    declared = list(_declared(body, content_type))
    wide = [encoding for encoding in declared if encoding in _WIDE or (encoding in _UTF_16 and b"\0" in body)]
    wide += ["iso2022_jp"] if _JAPANESE.search(body) and body.isascii() else []
    for encoding in (*wide, "utf-8"):
        text = _strictly(body, encoding)
        if text is not None and (encoding == "utf-8" or not _is_doubtful(text, encoding)):
            return text
    for encoding in declared:
        likelier = likelier_set(body, encoding)
        text = _strictly(body, likelier)
        if text is not None and not _is_doubtful(text, likelier):
            return text
    text = body.decode("utf-8", errors="replace")
    if _is_utf_8_with_faults(text, body, 1 if "utf-8" in declared else _WHOLE_FOR_A_BROKEN):
        return text
    western = _strictly(body, "cp1252")
    if western is not None and not _is_doubtful(western, "cp1252"):
        return western
    return body.decode(other_latin(body) or _guessed(body) or next(iter(declared), "cp1252"), errors="replace")


def _is_utf_8_with_faults(text: str, body: bytes, least: int) -> bool:
    """Whether bytes that were read as UTF-8 are it, but for a few. In a short document a cut letter is a large share of
    the bytes: there the ``least`` number of whole characters beyond ASCII for each broken one counts."""
    broken = text.count("�")
    if broken <= _MOST_BROKEN * sum(byte > 127 for byte in body):
        return True
    whole = sum(char > "\x7f" for char in text) - broken
    return whole >= least * broken


def _declared(body: bytes, content_type: str) -> Iterator[str]:
    """Python's names of the encodings that are declared, the header's first.

    A header that says Western Europe's is what many servers say of any document: then the document's own comes first.
    """
    header = list(_python_names(_DECLARED.findall(content_type.encode(errors="replace"))))
    late = _META.search(body, _HEAD, _FURTHEST)
    labels = [*_DECLARED.findall(body[:_HEAD]), *([late[1]] if late else ())]
    own = [encoding for encoding in _python_names(labels) if encoding not in _UTF_16]
    yield from (*own, *header) if header == ["cp1252"] else (*header, *own)


def _python_names(labels: Iterable[bytes]) -> Iterator[str]:
    for label in labels:
        known = webencodings.lookup(label.decode("ascii", errors="replace"))
        encoding = _PYTHON.get(known.name, known.codec_info.name) if known else _codec(label)
        if encoding and encoding != "x-user-defined" and _reads_anything(encoding):
            yield encoding


def _codec(label: bytes) -> str | None:
    """Python's name of an encoding that the standard doesn't know, as old documents have them."""
    try:
        return codecs.lookup(label.decode("ascii")).name
    except (LookupError, ValueError):
        return None


@cache
def _reads_anything(encoding: str) -> bool:
    """Whether Python makes characters of any bytes by it. ``zlib`` and ``rot13`` make none of bytes, ``idna`` and
    ``punycode`` read names of hosts, and the standard's ``replacement`` stands for encodings that nobody may use."""
    try:
        bytes(range(256)).decode(encoding, errors="replace")
    except (LookupError, ValueError):
        return False
    return True


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except UnicodeError:
        return None


def _is_doubtful(text: str, encoding: str) -> bool:
    """Whether a text that was read as Western is hardly Western: Cyrillic in Windows-1251 read so has words of accented
    letters alone, Big5 has signs in words, and Polish words have letters that are together in no Western language."""
    if encoding not in _WESTERN:
        return has_mixed_words(text)
    accented: list[str] = [word for word in _WORDS.findall(text[:_SAMPLE]) if not word.isascii()]
    alone = sum(min(word) > "\x7f" for word in accented)
    if alone >= _FEW and alone > _FOREIGN * len(accented):
        return True
    signs, beyond = len(_SIGNS_IN_WORDS.findall(text[:_SAMPLE])), sum(char > "\x7f" for char in text[:_SAMPLE])
    if signs >= _FEW and signs > _MANY_SIGNS * beyond:
        return True
    return beyond > 0 and other_latin(text.encode(encoding)) is not None


def _guessed(body: bytes) -> str | None:
    """The encoding that a document's bytes beyond ASCII look like; ``None`` where they tell nothing."""
    from charset_normalizer import from_bytes  # here, since it is hardly ever needed

    first = next((at for at, byte in enumerate(body) if byte > 127), 0)
    best = from_bytes(body[first : first + _SAMPLE]).best()
    return best.encoding if best else None
