"""Mends what feeds often get wrong in XML, so that a parser reads them as they are meant. Pure."""

import re
import sys
from html.entities import html5

from lxml import etree

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
_MOST_DIGITS = 7
"""Digits of the greatest number of a character (1114111), leading zeros aside."""
_NAMESPACE = re.compile(r"\bxmlns(?::[\w.-]+)?\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*')")
"""The declaration of a namespace."""
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))
"""Names of the entities that XML has; a feed may declare others, but none does."""
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
"""A document type that declares entities of its own."""


def mended(text: str) -> bytes:
    """The document in UTF-8: ampersands that begin no entity are escaped, entities of HTML are their characters, and
    what stands before the first tag or isn't allowed in XML is left out, also where it is written as a number. Blanks
    in the address of a namespace, over which feedparser's strict parser falls, are left out too."""
    text = without_non_xml(_DECLARATION.sub("", text[max(text.find("<"), 0) :], count=1))
    if not _DOCTYPE.search(text[:_HEAD]):
        text = _AMPERSAND.sub(_meant, text)
    text = _NAMESPACE.sub(lambda declared: "".join(declared[0].split()), text)
    return _EMPTY_LINK.sub("", text).lstrip().encode()


_HEAD = 4096
"""Characters at the beginning of a document in which its document type stands."""


def _meant(match: re.Match[str]) -> str:
    if match["whole"]:
        return match["whole"]
    name = match["name"]
    if match["entity"] and name is None:
        return match[0] if _is_of_xml(match["entity"][1:-1]) else ""
    if match["entity"] and name in _OF_XML:
        return match[0]
    character = html5.get(f"{name};", "") if name else ""
    return character if character and character not in "&<>" else f"&amp;{match['entity'] or ''}"


def _is_of_xml(written: str) -> bool:
    """Whether the number of a character (``233``, ``xE9``) is of one that XML allows: no surrogate, none beyond all."""
    digits, base = (written[1:], 16) if written[0] in "xX" else (written, 10)
    digits = digits.lstrip("0") or "0"
    number = int(digits, base) if len(digits) <= _MOST_DIGITS else sys.maxunicode + 1
    return number <= sys.maxunicode and without_non_xml(chr(number)) != ""


def local_name(element: etree._Element) -> str:
    """The name of an element of XML in lower case, without namespace and prefix; empty for a comment. lxml's ``QName``
    refuses names that its forgiving parser finds in damaged markup, such as one whose prefix isn't declared."""
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(element.tag, str) else ""
