"""The evidence around a quotation: the passage, and the link to the very sentence. Pure."""

import re
from urllib.parse import quote

from bot.domain.articles import ITEM

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s+")
_LONGEST_WHOLE = 180
_WORDS_AT_ENDS = 5


def passage(text: str, start: int, end: int, limit: int = 420) -> str:
    """The paragraph of ``text[start:end]``, or as many whole sentences of it around the span as ``limit`` allows.

    Always a verbatim part of ``text`` that contains the span, even where the span alone is longer than ``limit``
    code points.
    """
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    high = len(text) if high < 0 else high
    if high - low <= limit:
        return text[low:high].strip()
    breaks = [low, *(match.end() + low for match in _SENTENCE_END.finditer(text[low:high])), high]
    left = max(point for point in breaks if point <= start)
    right = min(point for point in breaks if point >= end)
    for point in (point for point in breaks if point > right):
        if point - left > limit:
            break
        right = point
    return text[left:right].strip()


def sentence_link(url: str, said: str) -> str:
    """``url`` with a text fragment that scrolls to ``said`` and marks it.

    Long texts, and those that go on over paragraphs (one fragment can't match across blocks), are given by their
    first and last words. Source: WICG, URL Fragment Text Directives: ``-``, ``,`` and ``&`` are syntax; ``:~:`` may
    follow another fragment, which the items of feeds have.
    """
    page, _, fragment = url.partition("#")
    base = f"{page}#{fragment if fragment.startswith(ITEM) else ''}"
    words = said.split()
    if not words:
        return base.removesuffix("#")
    if len(said) <= _LONGEST_WHOLE and "\n" not in said:
        return f"{base}:~:text={_encode(' '.join(words))}"
    first, last = words[:_WORDS_AT_ENDS], words[-_WORDS_AT_ENDS:]
    return f"{base}:~:text={_encode(' '.join(first))},{_encode(' '.join(last))}"


def _encode(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
