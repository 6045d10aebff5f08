"""Takes out of a page what stands beside its article: teasers of other articles, readers' comments, menus. Pure.

They are known by what they are like and not by their names, since each site has its own: a row of teasers is a row of
boxes alike, each of which begins with the headline that it links to.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from bot.ingest.decoding.plain import BLOCKS, line_of, take_out
from bot.ingest.extraction.measured import MeasuredPage

_CARDS = frozenset(("div", "article", "section", "li", "a", "figure"))
"""Elements that may be teasers."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""Elements that are headings."""
_FEWEST = 2
"""Least number of boxes side by side that are a row of teasers."""
_ALIKE = 0.8
"""Least share of the boxes side by side that are teasers, for all of them to be a row of teasers."""
_SHORTEST_HEADLINE = 12
"""Characters of the shortest linked headline. A headline in Chinese is as long."""
_BEFORE_HEADLINE = 50
"""Most characters of a teaser before its headline: a section, a time, an author."""
_LONGEST_TEASER = 700
"""Characters of the longest teaser."""
_LARGEST_TEASER = 200
"""Elements of the largest teaser: else a page of boxes within boxes would be looked through again for each of them."""
_LINKED_POINT = 0.6
"""Least share of characters in links for a box to be a teaser whose headline isn't a line of its own: the points of an
article's list may begin with links, too."""
_LEAST_LEFT = 150
"""Characters of unlinked text in long paragraphs that must be left on the page: else the rows are the article."""
_SHORTEST_PARAGRAPH = 40
"""Characters of unlinked text from which on a paragraph counts as a part of an article."""
_REMAINS = 60
"""Most characters that are left of a box without its teasers, for the box to be taken out with them: a heading."""
_LINES = frozenset(("p", "div"))
"""Elements that may be a line of links."""
_ALL_LINKED = 0.95
"""Least share of characters in links for a line to be nothing else: a full stop may stand behind it."""
_COMMENTS = re.compile(
    r"(?:\d[\d.,]*\s+)?(?:reader |user |leser|all(?:e)? |os |tous les |todos los )?"
    r"(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|comentaris|commenti|reacties|reactions?|réactions|"
    r"kommentarer|kommentit|komentarze|komentáře|komentare|komentari|comentarii|hozzászólások|коментари|коментарі|"
    r"комментарии|комментариев|обсуждение|σχόλια|yorumlar|التعليقات|تعليقات|תגובות|コメント|评论|評論|댓글|"
    r"diskuse|diskusia|diskussion(?:en)?|diskusija|discussie|discusión|discussão|discussione|debatt|debata|"
    r"टिप्पणियां|ความคิดเห็น|نظرات|discussion(?: about this post)?|"
    r"comentar|commenter|commenta|comente|kommentieren|kommentera|kommenter|reageren|reageer|skomentuj|komentuj|"
    r"join the (?:conversation|discussion)|leave a (?:reply|comment)|"
    r"thoughts? on .*|responses? to .*|bình luận|komentar)"
    r"(?:\s*[\(\[]?\d*[\)\]]?)?",
    re.IGNORECASE,
)
"""Headings above readers' comments."""
_OFFER = re.compile(
    r"newsletter|sign-?up(?![a-z])|subscri(?:be|ption)[-_]?(?:box|form|card|banner|widget|block|cta|promo)|opt-?in-",
    re.IGNORECASE,
)
"""Words in the names of boxes that offer letters and subscriptions."""
_CAPTION = re.compile(
    r"ima?ge?(?:[^a-z]|box|con|wrap|$)|photo|foto|picture|bild|caption|credit|copyright|legend", re.IGNORECASE
)
"""Words in the names of pictures' boxes and of their captions."""
_LONGEST_CAPTION = 300
"""Characters of the longest caption: a longer text beside a picture is an article's."""
_REPLY = re.compile(
    r"\W*(?:reply|reply to (?:this )?comment|antworten|répondre|responder|rispondi|antwoorden|beantwoorden|reageren|"
    r"svara|svar|svare|vastaa|odpowiedz|odpovědět|odpovedať|válasz|răspunde|odgovori|ответить|відповісти|отговори?|yanıtla|"
    r"cevapla|απάντηση|رد|השב|הגב|返信|回复|回覆|답글|जवाब दें|balas|trả lời|ตอบกลับ|respon)\W*",
    re.IGNORECASE,
)
"""What a button below a reader's comment says."""
_BUTTONS = frozenset(("a", "button", "span"))
"""Elements that may be such a button."""
_LONGEST_BUTTON = 25
"""Characters of the longest words of such a button."""
_LONGEST_COMMENTS = 120
"""Characters of the longest heading that is taken for one above comments."""


def drop_beside(page: MeasuredPage) -> MeasuredPage:
    """Take out rows of teasers, what readers wrote below, and offers of letters; returns the page without their
    text."""
    gone = [
        *_comments(page),
        *_answerable(page),
        *_teasers(page),
        *_offers(page),
        *_lines_of_links(page),
        *_captions(page),
    ]
    boxes = list(_with_their_boxes(page, gone))
    if not boxes or _left(page, boxes) < _LEAST_LEFT:
        return page
    take_out([page.elements[number] for number in boxes])
    return page.without(boxes)


def set_tables_apart(tree: HtmlElement) -> None:
    """Make boxes of the cells of tables that only arrange a page: those with a heading of first level or paragraphs, or
    with a text of lines in a cell."""
    for table in list(tree.iter("table")):
        has_text = next(table.iter("h1", "article"), None) is not None or len(list(table.iter("p"))) >= _FEWEST
        if not has_text and not any(map(_holds_lines, table.iter("td"))):
            continue
        for part in table.iter("table", "tbody", "thead", "tr", "td", "th"):
            part.tag = "div"


def _holds_lines(cell: HtmlElement) -> bool:
    """Whether a cell has a text whose lines are broken, longer than a cell of figures has them."""
    return len(list(cell.iter("br"))) >= _FEWEST and len(line_of(cell)) >= _LONGEST_TEASER


def _teasers(page: MeasuredPage) -> Iterator[int]:
    rows: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
    for number, element in enumerate(page.elements):
        if element.tag in _CARDS and page.text[number]:
            rows[page.parents[number], element.tag, element.get("class") or ""].append(number)
    for (_, tag, name), row in rows.items():
        if len(row) < _FEWEST + (tag == "li" and not name):
            continue
        alike = [number for number in row if _is_teaser(page, number)]
        if len(alike) >= max(_FEWEST, _ALIKE * len(row)):
            yield from alike


def _is_teaser(page: MeasuredPage, number: int) -> bool:
    """Whether a box begins with a headline that it links to, and has little beside it."""
    if page.end[number] - number > _LARGEST_TEASER:
        return False
    if not _SHORTEST_HEADLINE <= page.text[number] <= _LONGEST_TEASER or page.linked[number] < _SHORTEST_HEADLINE:
        return False
    box = page.elements[number]
    within = page.elements[number + 1 : page.end[number]]
    has_heading = any(element.tag in _HEADINGS for element in within)
    if (box.tail or "").strip() or (box.tag == "a" and not has_heading):
        return False
    is_short = page.linked[number] >= _LINKED_POINT * page.text[number]
    before = 0
    for at in range(number, page.end[number]):
        element = page.elements[at]
        if element.tag == "a" and page.text[at] >= _SHORTEST_HEADLINE:
            return "#" not in (element.get("href") or "#") and (is_short or has_heading or _is_line(element))
        before += len((element.text or "").strip()) if page.text[at] else 0
        if before > _BEFORE_HEADLINE and element.tag not in _HEADINGS:
            return False
    return False


def _is_line(link: HtmlElement) -> bool:
    """Whether a link is a line of its own, with a block below it."""
    below = link.getnext()
    return not (link.tail or "").strip() and below is not None and below.tag in BLOCKS


def _comments(page: MeasuredPage) -> Iterator[int]:
    """The heading above comments, and all that follows it in its box."""
    seen: set[int] = set()
    for number, element in enumerate(page.elements):
        if element.tag not in _HEADINGS or not 0 < page.text[number] <= _LONGEST_COMMENTS:
            continue
        if not _COMMENTS.fullmatch(line_of(element).strip(" :·–—-“”»«")):
            continue
        top = number
        while page.parents[top] > 0 and page.text[page.parents[top]] == page.text[number]:
            top = page.parents[top]
        if page.parents[top] in seen:
            continue
        seen.add(page.parents[top])
        yield top
        below = (page.numbers.get(sibling) for sibling in page.elements[top].itersiblings())
        yield from (sibling for sibling in below if sibling is not None)


def _answerable(page: MeasuredPage) -> Iterator[int]:
    """Boxes side by side that readers may reply to: comments below no heading."""
    buttons = [
        number
        for number, element in enumerate(page.elements)
        if element.tag in _BUTTONS and 0 < page.text[number] <= _LONGEST_BUTTON and _REPLY.fullmatch(element.text or "")
    ]
    if len(buttons) < _FEWEST:
        return
    around = buttons[0]
    while page.end[around] <= buttons[-1]:  # up to the box of all comments
        around = page.parents[around]
    boxes: list[int] = []
    for button in buttons:
        boxes.append(button)
        while page.parents[boxes[-1]] != around:
            boxes[-1] = page.parents[boxes[-1]]
    tags = {page.elements[box].tag for box in boxes}
    if len(tags) == 1 and not any(next(page.elements[box].iter("h1"), None) is not None for box in boxes):
        yield from boxes


def _offers(page: MeasuredPage) -> Iterator[int]:
    """Boxes that offer letters and subscriptions."""
    for number, element in enumerate(page.elements):
        if element.tag in _CARDS and 0 < page.text[number] <= _LONGEST_TEASER:
            names = f"{element.get('class') or ''} {element.get('id') or ''}"
            if _OFFER.search(names):
                yield number


def _lines_of_links(page: MeasuredPage) -> Iterator[int]:
    """Lines that are links from the first word to the last, and lead to other pages."""
    for number, element in enumerate(page.elements):
        if element.tag not in _LINES or page.text[number] < _SHORTEST_HEADLINE or page.own[number] < page.text[number]:
            continue
        if page.linked[number] >= _ALL_LINKED * page.text[number]:
            links = element.iter("a")
            if not any((link.get("href") or "#").startswith("#") for link in links):
                yield number


def _captions(page: MeasuredPage) -> Iterator[int]:
    """Boxes of a picture and few words, if the names of the box or of its words say that these are the picture's."""
    for number, element in enumerate(page.elements):
        if element.tag != "img":
            continue
        box = page.parents[number]
        while box > 0 and not page.text[box]:
            box = page.parents[box]
        if box > 0 and page.elements[box].tag in _CARDS and page.text[box] <= _LONGEST_CAPTION:
            within = page.elements[box : page.end[box]]
            if any(_CAPTION.search(f"{inner.get('class') or ''} {inner.get('id') or ''}") for inner in within):
                yield box


def _with_their_boxes(page: MeasuredPage, gone: Iterable[int]) -> Iterator[int]:
    """The elements, or the boxes in which hardly anything else stands."""
    pending = set(_outermost(page, gone))
    inside: dict[int, int] = defaultdict(int)
    for number in pending:
        inside[page.parents[number]] += page.text[number]
    for parent in range(len(page.elements) - 1, 0, -1):  # from the innermost to the outermost
        if parent not in inside or page.elements[parent].tag in _NEVER:
            continue
        if page.text[parent] - inside[parent] <= _REMAINS:
            pending.add(parent)
            inside[page.parents[parent]] += page.text[parent]
    yield from _outermost(page, pending)


_NEVER = frozenset(("html", "body", "main"))
"""Elements that are no boxes."""


def _outermost(page: MeasuredPage, numbers: Iterable[int]) -> Iterator[int]:
    end = -1
    for number in sorted(numbers):
        if number >= end:
            end = page.end[number]
            yield number


def _left(page: MeasuredPage, gone: Sequence[int]) -> int:
    """Characters of unlinked text in paragraphs outside the elements that go."""
    within = {at for number in gone for at in range(number, page.end[number])}
    lengths = (own - page.linked[number] for number, own in enumerate(page.own) if number not in within)
    return sum(length for length in lengths if length >= _SHORTEST_PARAGRAPH)
