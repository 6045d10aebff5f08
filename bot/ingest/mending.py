"""Mends what feeds often get wrong in XML, so that a parser reads them as they are meant. Pure."""

import re
from html.entities import html5

from bot.text.characters import without_non_xml

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>", re.IGNORECASE)
"""The XML declaration, whose encoding no longer holds once the bytes are decoded."""
_AMPERSAND = re.compile(
    r"(?P<whole><!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z))"
    r"|&(?P<entity>#\d+;|#[xX][0-9A-Fa-f]+;|(?P<name>[A-Za-z]\w*);)?",
    re.DOTALL,
)
"""An ampersand with the entity that it begins, if it begins one; or a stretch in which ampersands stand for
themselves."""
_EMPTY_LINK = re.compile(r"<link\s*(?:/>|>\s*</link\s*>)")
"""A link that leads nowhere; feedparser would take it before the guid that is the address."""
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))
"""Names of the entities that XML has; a feed may declare others, but none does."""
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
"""A document type that declares entities of its own."""


def mended(text: str) -> bytes:
    """The document in UTF-8: ampersands that begin no entity are escaped, entities of HTML are their characters, and
    what stands before the first tag or isn't allowed in XML is left out."""
    text = without_non_xml(_DECLARATION.sub("", text[max(text.find("<"), 0) :], count=1))
    if not _DOCTYPE.search(text[:_HEAD]):
        text = _AMPERSAND.sub(_meant, text)
    return _EMPTY_LINK.sub("", text).lstrip().encode()


_HEAD = 4096
"""Characters at the beginning of a document in which its document type stands."""


def _meant(match: re.Match[str]) -> str:
    if match["whole"]:
        return match["whole"]
    name = match["name"]
    if match["entity"] and (name is None or name in _OF_XML):
        return match[0]
    character = html5.get(f"{name};", "") if name else ""
    return character if character and character not in "&<>" else f"&amp;{match['entity'] or ''}"
