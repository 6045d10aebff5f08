"""Reads and writes lists of feeds (OPML 2.0). Pure.

What other readers write is often no XML: addresses with a bare "&", letters of HTML ("&eacute;"), files that break off.
As much as possible is read, and what was left out is told.

The words that a feed's items must or must not have are attributes of a namespace of our own, as the specification wants
additions (http://opml.org/spec2.opml, "Extending OPML"); other readers pass over them. A feed that is in several
folders stands in each, as Inoreader and Feedly write it, and all of them are in its attribute ``category`` too
("/News/Local,/Daily").
"""

import html.entities
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.builder import ElementMaker

from bot.domain.errors import ContentError
from bot.domain.feeds import ListedFeed, ReadList
from bot.ingest.decoding.mending import local_name
from bot.ingest.sites.urls import feed_address
from bot.text.characters import plain, plain_line, without_non_xml
from bot.texts import reading as say

_OURS = "urn:quotewire:opml"
"""The XML namespace of our own attributes."""
_ONLY, _EXCEPT = f"{{{_OURS}}}only", f"{{{_OURS}}}except"
"""Names of the attributes with the words that a feed's items must have, and with the words that they must not have."""
_LIST_BEHIND = "{https://freshrss.org/opml}opmlurl"
"""Name of the attribute, in lower case, by which FreshRSS fills a folder from another list
(https://freshrss.github.io/FreshRSS/en/developers/OPML.html)."""
_LONGEST = 300
"""Characters of a title, or of one filter word, that are kept."""
_LONGEST_LABEL = 60
"""Characters of a folder's name that are kept."""
_MOST_LABELS = 10
"""Folders of a feed that are kept, the outermost first."""
_MOST_NAMED = 3
"""Entries that were left out and are named; further ones are counted."""
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
"""The declaration at the beginning of an XML document, whose encoding isn't true any more once it is decoded."""
_AMPERSAND = re.compile(r"&(?!(?:#\d+|#x[0-9a-fA-F]+|amp|lt|gt|quot|apos);)(\w+;)?")
"""An ampersand that begins none of XML's own references; the group is a name as HTML has them."""
_VALUE = re.compile(r"""=\s*(?:"[^"]*<[^"]*"|'[^']*<[^']*')""")
"""An attribute's value with a "<" in it, which XML doesn't allow (3.1, "AttValue")."""
_GIVEN_ADDRESS = re.compile(r"xmlurl\s*=", re.IGNORECASE)
"""How a feed's address begins in the text of a file."""


_Path = tuple[str, ...]
"""A folder: its name, after the names of the folders that it is in."""


def read_opml(text: str) -> ReadList:
    """The feeds of an OPML file, each address once, and what was left out of it.

    Raises:
        ContentError: the file is no OPML, declares entities, or has no feeds.
    """
    root, trouble = _parsed(_DECLARATION.sub("", without_non_xml(text.removeprefix("\ufeff")), count=1).strip())
    if root is None or local_name(root) != "opml":
        raise ContentError(say.NO_OPML)
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise ContentError(say.OPML_WITH_ENTITIES)
    feeds: dict[str, ListedFeed] = {}
    left: list[str] = []
    lost = len(_GIVEN_ADDRESS.findall(text))
    for outline, folders in _outlines(root, ()):
        listed = _feed(outline, folders)
        lost -= bool(_given(outline, "xmlurl"))
        if isinstance(listed, str):
            left.append(listed)
        else:
            known = feeds.setdefault(listed.url, replace(listed, folders=()))
            feeds[listed.url] = replace(known, folders=(*known.folders, *listed.folders))
    if not feeds:
        raise ContentError(" ".join([say.OPML_WITHOUT_FEEDS, *_left_out(left)]))
    return ReadList(tuple(map(_labelled, feeds.values())), (*_broken(text, trouble, max(lost, 0)), *_left_out(left)))


def write_opml(folders: Mapping[str, Sequence[ListedFeed]], title: str = "Quotewire") -> bytes:
    """An OPML file of these feeds; feeds in the folder ``""`` stand in their own folders, or outside."""
    make = ElementMaker(nsmap={"quotewire": _OURS})
    outlines = [outline for name, feeds in folders.items() for outline in _folder(make, name, feeds)]
    tree = make.opml(make.head(make.title(_line(title))), make.body(*outlines), version="2.0")
    return etree.tostring(tree, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _parsed(text: str) -> tuple[etree._Element | None, str | None]:
    """The outermost element, and what isn't XML in the text."""
    mended = _AMPERSAND.sub(_as_reference, text)
    try:
        return _element(mended, recover=False), None
    except etree.XMLSyntaxError as error:
        trouble = say.LINE_IS_NO_XML.format(number=error.lineno)
    mended = _VALUE.sub(lambda value: value[0].replace("<", "&lt;"), mended)
    try:
        return _element(mended, recover=False), None
    except etree.XMLSyntaxError:
        pass
    try:
        return _element(mended, recover=True), trouble
    except etree.XMLSyntaxError:
        return None, trouble


def _element(text: str, *, recover: bool) -> etree._Element | None:
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=recover, encoding="utf-8"
    )
    return etree.fromstring(text.encode("utf-8", "replace"), parser)


def _as_reference(ampersand: re.Match[str]) -> str:
    name = ampersand[1] or ""
    letter = html.entities.html5.get(name)
    return letter.replace("&", "&amp;").replace("<", "&lt;") if letter else f"&amp;{name}"


def _outlines(parent: etree._Element, folders: _Path) -> Iterator[tuple[etree._Element, _Path]]:
    """The outlines that aren't folders, in the order of the file, each with the folders that it is in."""
    for child in parent:
        if not isinstance(child.tag, str):
            continue
        inner = folders
        if local_name(child) == "outline":
            if _is_entry(child):
                yield child, folders
            elif len(child) or child.text:
                inner = _path((*folders, _given(child, "text") or _given(child, "title")))
        yield from _outlines(child, inner)


def _is_entry(outline: etree._Element) -> bool:
    """Whether an outline is no folder; FreshRSS has folders that another list fills."""
    filled = not len(outline) and _given(outline, _LIST_BEHIND)
    return bool(filled) or any(_given(outline, name) for name in ("xmlurl", "htmlurl", "url"))


def _given(outline: etree._Element, name: str) -> str:
    """The value of an attribute, however its name is written: readers differ in the case."""
    return next((value.strip() for key, value in outline.items() if str(key).lower() == name), "")


def _feed(outline: etree._Element, folder: _Path) -> ListedFeed | str:
    """The feed of an outline, or what is left out. Without a feed's address the site's is taken: its feed is found when
    it is fetched first."""
    name = plain_line(_given(outline, "title") or _given(outline, "text"), _LONGEST)
    kind, given = _given(outline, "type").lower(), _given(outline, "xmlurl") or _given(outline, "htmlurl")
    if (kind in ("link", "include") or _given(outline, _LIST_BEHIND)) and not given:
        return say.OUTLINE_LEADS_ON.format(name=name or _given(outline, "url")[:_LONGEST])
    given = given or _given(outline, "url")
    url = feed_address(given)
    if url is None:
        return say.OUTLINE_IS_NO_ADDRESS.format(name=plain_line(given, _LONGEST_LABEL))
    url = url.partition("#")[0]
    words = (_words(outline.get(_ONLY, "")), _words(outline.get(_EXCEPT, "")))
    paths = (_standing(folder, name), *(_path(path.split("/")) for path in _given(outline, "category").split(",")))
    return ListedFeed(url, name or url, *words, folders=tuple("\n".join(path) for path in paths if path))


def _standing(folder: _Path, name: str) -> _Path:
    """The folder in which a feed of a name stands; Thunderbird puts each feed into a folder of the feed's name."""
    own = folder and folder[-1].casefold() == plain_line(name, _LONGEST_LABEL).casefold()
    return folder[:-1] if own else folder


def _labelled(feed: ListedFeed) -> ListedFeed:
    """The feed with each of its folders once, and their names as labels. An attribute ``category`` that we wrote has
    the folders in which the feed stands once more."""
    paths = [tuple(path.split("\n")) for path in feed.folders]
    again = {_as_category(path) for path in paths if _as_category(path) != path}
    kept = [path for path in dict.fromkeys(paths) if path not in again][:_MOST_LABELS]
    labels = dict.fromkeys(name for path in kept for name in path)
    return replace(feed, labels=tuple(labels)[:_MOST_LABELS], folders=tuple("\n".join(path) for path in kept))


def _path(names: Iterable[str]) -> _Path:
    cleaned = (plain_line(name, _LONGEST_LABEL) for name in names)
    return tuple(name for name in cleaned if name)[:_MOST_LABELS]


def _as_category(path: _Path) -> _Path:
    """The names of a path as an attribute ``category`` can have them."""
    return _path(re.sub("[,/]", " ", name) for name in path)


def _broken(text: str, trouble: str | None, lost: int) -> list[str]:
    """What is said of a file that is no XML, in sentences."""
    if trouble is None:
        return []
    is_whole = "</opml" in text.lower()
    happened = say.OPML_DAMAGED.format(trouble=trouble) if is_whole else say.OPML_BREAKS_OFF
    return [" ".join([happened, *([say.OPML_MORE_LOST.format(count=lost)] if lost else [])])]


def _left_out(left: Sequence[str]) -> list[str]:
    if not left:
        return []
    left_out = say.LEFT_OUT_OF_LIST_MORE if len(left) > _MOST_NAMED else say.LEFT_OUT_OF_LIST
    return [left_out.format(entries="; ".join(left[:_MOST_NAMED]), left=len(left) - _MOST_NAMED)]


def _words(attribute: str) -> tuple[str, ...]:
    return tuple(part for raw in attribute.split(",") if (part := plain_line(raw, _LONGEST)))


def _folder(make: ElementMaker, name: str, feeds: Iterable[ListedFeed]) -> list[etree._Element]:
    """The outlines of a folder; without a name the feeds' own folders."""
    if name:
        return [make.outline(*(_outline(make, feed) for feed in feeds), text=_line(name), title=_line(name))]
    root: _Folder = _Folder()
    for feed in feeds:
        for path in _paths_of(feed) or [()]:
            root.at(path).feeds.append(feed)
    return _contents(make, root)


@dataclass(slots=True)
class _Folder:
    """A folder that is written: its feeds, and the folders within by their names."""

    feeds: list[ListedFeed] = field(default_factory=list)
    folders: dict[str, "_Folder"] = field(default_factory=dict)

    def at(self, path: _Path) -> "_Folder":
        """The folder at a path within this one."""
        return self.folders.setdefault(path[0], _Folder()).at(path[1:]) if path else self


def _contents(make: ElementMaker, folder: _Folder) -> list[etree._Element]:
    outlines = [_outline(make, feed) for feed in folder.feeds]
    for name, inner in folder.folders.items():
        outlines.append(make.outline(*_contents(make, inner), text=_line(name), title=_line(name)))
    return outlines


def _paths_of(feed: ListedFeed) -> list[_Path]:
    """The folders in which a feed is written; one that came without paths stands in the folder of its first label."""
    return [tuple(path.split("\n")) for path in feed.folders] or [(label,) for label in feed.labels[:1]]


def _outline(make: ElementMaker, feed: ListedFeed) -> etree._Element:
    made = make.outline(type="rss", text=_line(feed.title), title=_line(feed.title), xmlUrl=_line(feed.url))
    paths = _paths_of(feed) if feed.folders else [(label,) for label in feed.labels]
    if paths:
        made.set("category", _line(",".join("/" + "/".join(_as_category(path)) for path in paths)))
    for name, words in ((_ONLY, feed.only), (_EXCEPT, feed.but_not)):
        if words:
            made.set(name, _line(", ".join(words)))
    return made


def _line(text: str) -> str:
    return without_non_xml(plain(text))
