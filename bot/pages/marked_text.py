"""Marks quotations in an article's text, with notes in the margin. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bot.domain.quotations import QuotationRecord, Span
from bot.domain.web_pages import MarginNote, MarkedParagraph, TextPart
from bot.search.evidence import why_credited
from bot.text.credits import credit_of

_PARAGRAPH = re.compile(r"[^\n]+")


def marked_paragraphs(text: str, records: Sequence[QuotationRecord], sure: float) -> tuple[MarkedParagraph, ...]:
    """The paragraphs of ``text``, whose quotations ``records`` are; a name below the confidence ``sure`` is
    "probably"."""
    listed = sorted(records, key=lambda record: (record.quotation.start, -record.quotation.end))
    notes = {record.id: _note(record, number, text, sure) for number, record in enumerate(listed, start=1)}
    order = {record.id: number for number, record in enumerate(listed)}
    spans = [(span, record.id) for record in listed for span in _spans(record)]
    spans.sort(key=lambda entry: (entry[0][0], order[entry[1]]))
    edges = {record.id: (_spans(record)[0][0], _spans(record)[-1][1]) for record in listed}
    return tuple(_paragraphs(text, spans, edges, notes))


def _paragraphs(
    text: str, spans: Sequence[tuple[Span, int]], edges: Mapping[int, Span], notes: Mapping[int, MarginNote]
) -> Iterator[MarkedParagraph]:
    """``spans`` are in the order of the text; ``edges`` are where quotations begin and end."""
    following, open_spans = 0, list[tuple[Span, int]]()
    for match in _PARAGRAPH.finditer(text):
        low, high = match.span()
        while following < len(spans) and spans[following][0][0] < high:
            open_spans.append(spans[following])
            following += 1
        open_spans = [entry for entry in open_spans if entry[0][1] > low]
        if text[low:high].strip():
            parts = tuple(_parts(text, (low, high), open_spans, edges))
            ended = {quotation_id for part in parts for quotation_id in part.ends}
            listed = sorted((notes[quotation_id] for quotation_id in ended), key=lambda note: note.number)
            yield MarkedParagraph(parts, tuple(listed))


def _parts(
    text: str, paragraph: Span, spans: Sequence[tuple[Span, int]], edges: Mapping[int, Span]
) -> Iterator[TextPart]:
    low, high = paragraph
    cuts = sorted({low, high, *(edge for span, _ in spans for edge in span if low < edge < high)})
    for start, end in pairwise(cuts):
        within = tuple(quotation_id for span, quotation_id in spans if span[0] <= start and end <= span[1])
        begins = tuple(quotation_id for quotation_id in within if edges[quotation_id][0] == start)
        ends = tuple(quotation_id for quotation_id in reversed(within) if edges[quotation_id][1] == end)
        yield TextPart(text[start:end], within, begins, ends)


def _spans(record: QuotationRecord) -> Sequence[Span]:
    quotation = record.quotation
    return quotation.spans or ((quotation.start, quotation.end),)


def _note(record: QuotationRecord, number: int, text: str, sure: float) -> MarginNote:
    return MarginNote(record.id, number, credit_of(record, sure), why_credited(record, text))
