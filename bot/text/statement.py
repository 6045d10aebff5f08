"""Shows a quotation: its words, with as much of its sentence as they need, and the reason for its credit. Pure."""

import re

from bot.domain.messages import TextRun
from bot.domain.quotations import Quotation, QuotationRecord
from bot.text.lang.en.spelling import ABBREVIATIONS
from bot.text.marking import BLANKS, MARKS, in_marks, marks_around
from bot.texts import evidence as say

_STOPS = ",."
"""Signs that may stand between the words and the closing mark."""
_PARAGRAPHS = re.compile(r"\s*\n\s*")
_AROUND = 100
"""Maximum characters of a sentence that are shown on either side of a few quoted words."""
_BESIDE = (
    "inverted cue",
    "subject of",
    "according to",
    "told or asked",
    "relative clause",
    "nearest mention",
)
"""Beginnings of the rules by which the words beside a quotation name its speaker."""
_NARRATOR = 160
"""Maximum characters between two quoted pieces that are shown."""
_BECAUSE = 80
"""Maximum characters of the words that name the speaker."""
_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?![a-z])|\n")
"""The end of a sentence with the blank behind it, or of a paragraph."""
_NO_END = re.compile(rf"(?:\b(?:{'|'.join(ABBREVIATIONS)})|(?<![\w’'])(?:(?:[^\W\d_]\.)+[^\W\d_]|[A-ZÀ-Þ]))\.$")
"""Words with a full stop that end no sentence: "Mr.", "U.S.", "J."."""
_FAR = 600
"""Maximum characters before a place that are searched for the beginning of its sentence."""
_OPENING = {"“": "”", "„": "“", "«": "»", "‹": "›", "‘": "’"}
"""Marks that only open, with the marks that close them."""
_CLOSING = {closing: opening for opening, closing in _OPENING.items() if closing not in _OPENING and closing != "’"}


def statement_runs(quotation: Quotation, text: str) -> tuple[TextRun, ...]:
    """What was said (marked) and what stands between it, in the marks of the text; ``text`` is the article's.

    Where only a piece of somebody's sentence is quoted, the sentence around it is there too. Every run but "…" is a
    part of the text.
    """
    spans = quotation.spans or ((quotation.start, quotation.end),)
    opening, closing = _mark_before(text, spans[0][0]), _mark_behind(text, spans[-1][1])
    before, behind = opening, closing.lstrip(",")
    if quotation.kind == "mixed":
        low, high = _sentence_around(text, spans[0][0] - len(opening), spans[-1][1] + len(closing))
        left, right = text[low : spans[0][0] - len(opening)], text[spans[-1][1] + len(closing) : high]
        before = _keep_end(_balanced_before(left), _AROUND) + opening
        behind = closing + _keep_start(_balanced_behind(right), _AROUND)
    runs = [TextRun(before)]
    for number, (start, end) in enumerate(spans):
        last = number == len(spans) - 1
        words = text[start:end]
        words = words.rstrip().rstrip(",").rstrip() if last and quotation.kind == "direct" else words
        runs += [TextRun(words, is_marked=True), TextRun(behind if last else _between(text, end, spans[number + 1][0]))]
    return tuple(TextRun(_in_lines(run.text), run.is_marked) for run in runs if run.text)


def lone_runs(quotation: Quotation) -> tuple[TextRun, ...]:
    """The statement where the article's text isn't at hand: the quoted pieces, in marks."""
    offset = quotation.start
    spans = quotation.spans or ((quotation.start, quotation.end),)
    opening, closing = marks_around(quotation.text)
    runs = [TextRun(opening)]
    for number, (start, end) in enumerate(spans):
        last = number == len(spans) - 1
        words = quotation.text[start - offset : end - offset]
        between = closing if last else _between(quotation.text, end - offset, spans[number + 1][0] - offset)
        runs += [TextRun(words.rstrip().rstrip(",") if last else words, is_marked=True), TextRun(between)]
    return tuple(TextRun(_in_lines(run.text), run.is_marked) for run in runs)


def reason_line(record: QuotationRecord, text: str, sure: str, why: str) -> str:
    """``Very sure: “said Mara Lindqvist” stands beside the words``.

    ``sure`` and ``why`` are how sure it is and the rule, in words; the rule is told where no words of the sentence can
    be shown for it.
    """
    is_beside = record.quotation.attribution.rule.startswith(_BESIDE)
    beside = _naming_words(record.quotation, text) if is_beside else ""
    sure, sentence = f"{sure[0].upper()}{sure[1:]}", _naming_sentence(record.quotation, text)
    if beside:
        reason, pronoun = say.STANDS_BESIDE.format(words=beside), record.quotation.attribution.mention
        if "pronoun" in record.quotation.attribution.rule and pronoun:
            reason = say.NOBODY_ELSE_FITS.format(reason=reason, pronoun=pronoun)
        return say.REASON.format(sure=sure, reason=reason)
    if sentence:
        return say.REASON_WITH_SENTENCE.format(sure=sure, reason=why, sentence=in_marks(sentence))
    return say.REASON.format(sure=sure, reason=why)


def _mark_before(text: str, start: int) -> str:
    """The opening mark before ``text[start:]``, with the blank behind it; empty where there is none."""
    blank = text[start - 1 : start] if text[start - 1 : start] in BLANKS else ""
    mark = text[start - len(blank) - 1 : start - len(blank)]
    return mark + blank if mark and mark in MARKS else ""


def _mark_behind(text: str, end: int) -> str:
    """The closing mark behind ``text[:end]``, with the stop or blank before it; empty where there is none."""
    stop = 1 if text[end : end + 1] in _STOPS else 0
    blank = text[end : end + 1] if text[end : end + 1] in BLANKS else ""
    last = end + stop + len(blank) + 1
    return text[end:last] if text[last - 1 : last] in MARKS and last <= len(text) else ""


def marks_in_text(text: str, start: int, end: int) -> tuple[str, str]:
    """The marks that ``text[start:end]`` has in its text; :func:`marks_around` where it lacks one of them."""
    opening, closing = _mark_before(text, start), _mark_behind(text, end).lstrip(_STOPS)
    return (opening, closing) if opening and closing else marks_around(text[start:end])


def _between(text: str, end: int, start: int) -> str:
    """The narrator's words between two pieces, shortened where they are long."""
    between = text[end:start]
    if len(between) <= _NARRATOR:
        return between
    closing, opening = _mark_behind(text, end), _mark_before(text, start)
    return f"{closing} … {opening}"


def _in_lines(text: str) -> str:
    """Each paragraph on a line of its own."""
    return _PARAGRAPHS.sub("\n", text)


def _naming_words(quotation: Quotation, text: str) -> str:
    """The verb and the name beside the words, as the narrator has them: "said Mara Lindqvist"."""
    mention = quotation.attribution.mention_span
    if mention is None or mention[1] > len(text) or quotation.attribution.speaker is None:
        return ""
    low, high = _sentence_around(text, quotation.start, quotation.end)
    if not low <= mention[0] < high or any(start <= mention[0] < end for start, end in quotation.spans):
        return ""
    low = max([low, *(end for _, end in quotation.spans if end <= mention[0])])
    high = min([high, *(start for start, _ in quotation.spans if start >= mention[1])])
    cue = _cue(quotation.cue or "", text, low, high, mention)
    first, last = sorted((cue, mention))
    between = " " if not text[first[1] : last[0]].strip() else " … "
    words = text[slice(*first)] if cue == mention else f"{text[slice(*first)]}{between}{text[slice(*last)]}"
    words = " ".join(words.split())
    return words if len(words) <= _BECAUSE and not any(mark in words for mark in '"“”„«»') else ""


def _cue(cue: str, text: str, low: int, high: int, mention: tuple[int, int]) -> tuple[int, int]:
    """The span of the verb nearest to the name; the span of the name, if there is no verb."""
    places = []
    at = text.find(cue, low, high) if cue else -1
    while at >= 0:
        places.append((at, at + len(cue)))
        at = text.find(cue, at + 1, high)
    return min(places, key=lambda place: abs(place[0] - mention[0]), default=mention)


def _naming_sentence(quotation: Quotation, text: str) -> str:
    """The sentence that names the speaker; empty where the quotation's own sentence does."""
    span = quotation.attribution.mention_span
    low, high = _sentence_around(text, quotation.start, quotation.end)
    if span is None or low <= span[0] < high or span[1] > len(text):
        return ""
    start, end = _sentence_around(text, *span)
    before, behind = _balanced_before(text[start : span[0]]), _balanced_behind(text[span[1] : end])
    words = _keep_end(before, _BECAUSE) + text[span[0] : span[1]] + _keep_start(behind, _BECAUSE)
    return " ".join(words.split())


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around ``text[start:end]``; a closing mark and what follows it belong to it."""
    low = max(0, start - _FAR)
    low = low and low + len(text[low:start]) - len(text[low:start].partition(" ")[2])
    for match in _END.finditer(text, low, start):
        low = match.end() if _ends(text, match) else low
    behind = (match.end() for match in _END.finditer(text, max(start, end - 1)) if _ends(text, match))
    return low, next(behind, len(text))


def _ends(text: str, match: re.Match[str]) -> bool:
    if match.group()[:1] != "." or "\n" in match.group():
        return True
    return not _NO_END.search(text, max(0, match.start() - 12), match.start() + 1)


def _keep_start(text: str, limit: int) -> str:
    """The first words of a text, up to ``limit`` characters and then "…"."""
    line = text.rstrip()
    if len(line) <= limit:
        return line
    head = line[: limit + 1].rpartition(" ")[0] or line[:limit]
    return head.rstrip(" ,;:–—") + " …"


def _keep_end(text: str, limit: int) -> str:
    """The last words of a text, "…" before them."""
    line = text.lstrip()
    if len(line) <= limit:
        return line
    return "… " + (line[-limit - 1 :].partition(" ")[2] or line[-limit:])


def _balanced_before(text: str) -> str:
    """The text before a quotation, from behind its last mark without a partner."""
    cut = max((place for place in _alone(text)), default=-1)
    return text if cut < 0 else "… " + text[cut + 1 :].lstrip(" ,.;")


def _balanced_behind(text: str) -> str:
    """The text behind a quotation, up to its first mark without a partner."""
    cut = min((place for place in _alone(text)), default=-1)
    return text if cut < 0 else text[:cut].rstrip() + " …"


def _alone(text: str) -> list[int]:
    """The positions of marks without a partner."""
    waiting: list[tuple[str, int]] = []
    alone: list[int] = []
    for place, char in enumerate(text):
        if waiting and char == _OPENING[waiting[-1][0]]:
            waiting.pop()
        elif char in _OPENING:
            waiting.append((char, place))
        elif char in _CLOSING:
            alone.append(place)
    straight = [place for place, char in enumerate(text) if char == '"']
    return alone + [place for char, place in waiting if char != "‘"] + (straight[-1:] if len(straight) % 2 else [])
