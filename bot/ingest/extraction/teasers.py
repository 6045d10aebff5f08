"""Takes out of a page the lines that lead to other articles: "Read more: …", "Lesen Sie auch: …". Pure.

trafilatura knows the English ones; in other languages they stay, and a headline beside a quotation may get its speaker.
"""

import re

from lxml import etree
from lxml.html import HtmlElement

from bot.ingest.decoding.plain import line_of, outermost, spaced, take_out

_LEADS = re.compile(
    r"[\W\d]*(?:read (?:more|also|next|on)|also read|see also|related(?: (?:stories|articles|news))?|more on this|"
    r"lesen sie (?:auch|mehr|dazu|hier)|lesetipp|mehr zum thema|mehr dazu|auch interessant|das könnte sie|"
    r"(?:à )?lire (?:aussi|également)|lisez aussi|voir aussi|sur le même sujet|notre sélection|"
    r"le[ea] también|leer más|también te|te puede interesar|más información|"
    r"leggi (?:anche|di più)|approfondisci|potrebbe interessarti|"
    r"leia (?:também|mais)|veja também|saiba mais|"
    r"lees (?:ook|meer)|meer over|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|lue myös|"
    r"czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|čtěte také|přečtěte si|prečítajte si|citește și|"
    r"olvassa el|pročitajte i|preberite tudi|"
    r"читайте (?:также|еще|ещё|також|ще)|смотрите также|по теме|дивіться також|прочетете още|"
    r"ayrıca oku|bunu da oku|ilgili haber|διαβάστε (?:επίσης|ακόμη|και)|"
    r"(?:यह|ये) भी (?:पढ़ें|पढ़ें)|আর[ওো] পড়ুন|மேலும் படிக்க|یہ بھی پڑھیں|بیشتر بخوانید|همچنین بخوانید|"
    r"baca juga|simak juga|xem thêm|đọc thêm|อ่านเพิ่มเติม|(?:ข่าว|เรื่อง)ที่เกี่ยวข้อง|soma pia|llegeix també|"
    r"pročitaj(?:te)?(?: još)?|прочитајте|вижте още|skaitykite taip pat|lasi arī|loe ka|lestu meira|související články|"
    r"関連記事|あわせて読みたい|相关阅读|延伸閱讀|관련기사|اقرأ أيضا|إقرأ أيضا|קראו (?:גם|עוד))(?=\W|$)",
    re.IGNORECASE,
)
"""How a line begins that leads to another article."""
_ADVERTISED = re.compile(
    r"\W*(?:advertisement|advertising|sponsored|story continues below(?: advertisement)?|anzeige|werbung|publicité|"
    r"publicidad|publicidade|continua após a publicidade|pubblicità|advertentie|annons|annonse|annonce|mainos|reklama|"
    r"reklam|реклама|διαφήμιση|إعلان|广告|廣告|広告|광고|विज्ञापन|quảng cáo|iklan)\W*",
    re.IGNORECASE,
)
"""A line that says that what follows is paid for."""
_LONGEST = 300
"""Characters of the longest line that is taken for one."""
_LINKED = 0.4
"""Minimum share of its characters that are links."""
_LINES = frozenset(("p", "div", "li", "ul", "h2", "h3", "h4", "h5", "h6", "blockquote", "section"))
"""Elements that such a line may be."""
_LABELS = frozenset(("p", "div", "span", "small", "h4", "h5", "h6", "figcaption", "aside", "em", "strong"))
"""Elements that may be such a label."""
_LONGEST_LABEL = 60
"""Characters of the longest label."""
_DEPTH = 4
"""How many elements within such a line its first words may stand: <div><p><strong><a>."""


def drop_teasers(tree: HtmlElement) -> None:
    """Take the lines out that lead to other articles, with a heading that does the links below it; and the lines that
    say that something is paid for."""
    lines: list[HtmlElement] = []
    for element in tree.iter(etree.Element):
        words = (element.text or "").lstrip()
        if not words:
            continue
        if len(words) <= _LONGEST_LABEL and element.tag in _LABELS and _ADVERTISED.fullmatch(words):
            lines.extend([element] if line_of(element) == spaced(words) else [])
        if not _LEADS.match(words):
            continue
        line = _line_around(element)
        if line is None:
            continue
        below = line.getnext()
        if _is_heading(line) and below is not None and below.tag in ("ul", "ol", "p", "div") and _is_linked(below):
            lines.append(below)
        lines.append(line)
    take_out(lines)


def _line_around(element: HtmlElement | None) -> HtmlElement | None:
    """The line that begins with the words of an element and leads away, if there is one."""
    for _ in range(_DEPTH):
        if element is None or element.getparent() is None:
            return None
        if element.tag in _LINES:
            words = line_of(element)
            if len(words) > _LONGEST or not _LEADS.match(words):
                return None
            if _is_linked(element) or _is_heading(element):
                return element
        element = element.getparent()
    return None


def _is_heading(element: HtmlElement) -> bool:
    """Whether the element has nothing but the words that lead away."""
    words = line_of(element)
    lead = _LEADS.match(words)
    return lead is not None and not any(map(str.isalnum, words[lead.end() :]))


def _is_linked(element: HtmlElement) -> bool:
    links, words = outermost(element, "a"), line_of(element)
    return bool(words) and sum(len(line_of(link)) for link in links) >= _LINKED * len(words)
