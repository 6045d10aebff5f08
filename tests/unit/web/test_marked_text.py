"""An article's text with its quotations marked: nothing of the text is lost, and each quotation has its note."""

from bot.domain.articles import Article
from bot.domain.quotations import Quotation, QuotationRecord
from bot.domain.web_pages import MarkedParagraph
from bot.pages.marked_text import marked_paragraphs
from tests.builders import NOW, quote, stored_article

TEXT = "First.\n“One,” she said. “He told me ‘Two.’”\n\n“It goes on\n“to the end.”"


def article() -> Article:
    return stored_article(1, "Title", NOW)


def records(*quotations: Quotation) -> list[QuotationRecord]:
    return [QuotationRecord(number, article(), quotation) for number, quotation in enumerate(quotations, start=1)]


def span(said: str) -> tuple[int, int]:
    start = TEXT.index(said)
    return start, start + len(said)


def split(*said: str) -> Quotation:
    """A quotation in several pieces."""
    spans = tuple(map(span, said))
    whole = TEXT[spans[0][0] : spans[-1][1]]
    return quote(TEXT, whole, spans=spans)


def text_of(paragraph: MarkedParagraph) -> str:
    return "".join(part.text for part in paragraph.parts)


def test_every_paragraph_is_there_word_for_word() -> None:
    paragraphs = marked_paragraphs(TEXT, records(split("One,", "He told me ‘Two.’")), 0.75)
    assert [text_of(paragraph) for paragraph in paragraphs] == [line for line in TEXT.split("\n") if line]


def test_the_narrator_s_words_between_two_pieces_are_not_marked() -> None:
    paragraphs = marked_paragraphs(TEXT, records(split("One,", "He told me ‘Two.’")), 0.75)
    marked = [part.text for part in paragraphs[1].parts if part.quotation_ids]
    assert marked == ["One,", "He told me ‘Two.’"]
    assert [part.text for part in paragraphs[1].parts if part.begins] == ["One,"]
    assert [part.text for part in paragraphs[1].parts if part.ends] == ["He told me ‘Two.’"]


def test_a_quotation_within_another_is_marked_within_it() -> None:
    outer, inner = quote(TEXT, "He told me ‘Two.’"), quote(TEXT, "Two.", within=span("He told me")[0])
    (_, paragraph, *_) = marked_paragraphs(TEXT, records(outer, inner), 0.75)
    assert [(part.text, part.quotation_ids) for part in paragraph.parts if part.quotation_ids] == [
        ("He told me ‘", (1,)),
        ("Two.", (1, 2)),
        ("’", (1,)),
    ]
    assert [note.number for note in paragraph.notes] == [1, 2]


def test_a_quotation_over_several_paragraphs_has_its_note_where_it_ends() -> None:
    paragraphs = marked_paragraphs(TEXT, records(split("It goes on", "to the end.")), 0.75)
    assert [len(paragraph.notes) for paragraph in paragraphs] == [0, 0, 0, 1]
    assert [part.begins for part in paragraphs[2].parts if part.quotation_ids] == [(1,)]


def test_a_note_never_guesses_a_name() -> None:
    said = quote(TEXT, "One,", None)
    (_, paragraph, *_) = marked_paragraphs(TEXT, records(said), 0.75)
    assert paragraph.notes[0].credit.name is None


def test_a_note_tells_how_sure_it_is_and_why() -> None:
    (_, paragraph, *_) = marked_paragraphs(TEXT, records(quote(TEXT, "One,")), 0.95)
    note = paragraph.notes[0]
    assert not note.credit.sure
    assert note.reason.startswith("Sure: ")


def test_an_empty_text_has_no_paragraphs() -> None:
    assert marked_paragraphs("", [], 0.75) == ()
