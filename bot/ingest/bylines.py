"""Who wrote an article, as its page says. Pure."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from lxml.html import HtmlElement

from bot.ingest.pagedata import marked, names_of, plain_value
from bot.ingest.plain import line_of, one_line
from bot.ingest.titles import letters_of

_METAS = (
    *("author", "article:author", "og:article:author", "parsely-author", "byl", "sailthru.author", "articleauthor"),
    *("dc.creator", "dcterms.creator", "citation_author", "article.author", "authors"),
)
"""Names of ``<meta>`` elements with an author, in lower case."""
_BY = re.compile(r"by\s+", re.IGNORECASE)
"""The word before an author's name in a page's data; it is taken out."""
_SIGNED = re.compile(
    r"(?:(?:written |posted |published |story )?by|von|par|por|publicado por|di|door|av|af|od|από|автор|"
    r"текст|text|作者|記者|文)(?:\s*[:：]\s*|\s+)",
    re.IGNORECASE,
)
"""The words before an author's name on the page itself; they are taken out. In data "Di" and "Von" are names."""
_LABELS = re.compile(
    r"written by|author|verfasst von|autor|écrit par|auteur|escrito por|geschreven door|scritto da|autore|автор|yazan|"
    r"napisane przez|συντάκτης|執筆者|作者|글쓴이|كُتب بواسطة",
    re.IGNORECASE,
)
"""What the label of a preview's first line says where the line is the author
(https://developer.yoast.com/features/opengraph/functional-specification)."""
_VISIBLE = (
    "//*[@rel='author']",
    "//*[contains(concat(' ', @class, ' '), ' author ')]//*[contains(concat(' ', @class, ' '), ' fn ')]",
    "//*[contains(@class, 'author-name') or contains(@class, 'author__name') or contains(@class, 'byline__name')]",
    "//*[contains(@class, 'byline') or contains(@class, 'by-line')]",
    "//*[contains(@class, 'submitted')]//*[@typeof='schema:Person']",
)
"""Where the author of an article stands on the page itself: the surest first."""
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
"""A person's name of two to five words."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}")
"""A person's name in a script that puts no blank into it."""
_LONGEST = 100
"""Characters of the longest author."""


def author_of(
    tree: HtmlElement,
    named: dict[str, str],
    article: dict[str, Any],
    things: Collection[dict[str, Any]],
    outlets: Collection[str],
) -> str | None:
    """Who wrote the article; an outlet's own name, an address or a number is nobody."""
    nobody = {letters_of(outlet) for outlet in outlets}

    def people(names: Iterable[str]) -> list[str]:
        read = [_by_name(name) for name in names]
        return list(dict.fromkeys(name for name in read if name and letters_of(name) not in nobody))

    written = people(names_of(article.get("author") or article.get("creator"), things))
    if written:
        return one_line(", ".join(written))
    elsewhere = people((*_in_metas(named), *marked(tree, "author")))
    return elsewhere[0] if elsewhere else next(iter(people(filter(_is_name, _visible(tree)))), None)


def _in_metas(named: dict[str, str]) -> Iterator[str]:
    yield from (plain_value(named[name]) for name in _METAS if name in named)
    if _LABELS.search(named.get("twitter:label1", "")):
        yield plain_value(named.get("twitter:data1"))


def _visible(tree: HtmlElement) -> Iterator[str]:
    for way in _VISIBLE:
        yield from (_SIGNED.sub("", line_of(element), count=1).strip() for element in tree.xpath(f"({way})[1]"))


def _by_name(text: str) -> str:
    """The name in what stands for an author; empty where it is an address or a number."""
    line = one_line(text)
    name = line[begun.end() :] if (begun := _BY.match(line)) else line
    if "@" in name or "://" in name or len(name) > _LONGEST or not any(map(str.isalpha, name)):
        return ""
    return name


def _is_name(text: str) -> bool:
    """Whether a line is a person's name: a few words with capitals, or a few characters."""
    if _UNSPACED.fullmatch(text):
        return True
    if not _NAME.fullmatch(text):
        return False
    words = text.split()
    return words[0][0] == words[0][0].upper() and words[-1][0] == words[-1][0].upper()
