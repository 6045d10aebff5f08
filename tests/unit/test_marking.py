"""The marks around words: the text's own, and never a second pair of the same kind around another."""

from dataclasses import replace

import pytest

from bot.commands.who import _quoted
from bot.digest.compose import card
from bot.domain.quotations import QuotationRecord
from bot.text.marking import in_marks
from bot.text.statement import marks_in_text, statement_runs
from tests.builders import NOW, quote, stored_article

ARTICLE = stored_article(1, "Trial begins", NOW)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We wait", "“We wait”"),
        ("We don’t wait, she’s said", "“We don’t wait, she’s said”"),
        ("He said, “You’ll forget it.”", "‘He said, “You’ll forget it.”’"),
        ("“Temporary” is a word we know", "‘“Temporary” is a word we know’"),
        ('He said, "You will forget it."', '‘He said, "You will forget it."’'),
        ("He said, ‘You’ll forget it’", "“He said, ‘You’ll forget it’”"),
        ("Er sagte: „Nein.“ Und ging", "‘Er sagte: „Nein.“ Und ging’"),
        ("Er sagte: »Nein« und ging", "“Er sagte: »Nein« und ging”"),
        ("Il a dit « non » hier", "“Il a dit « non » hier”"),
        ("We will not,” she said. “We can’t", "“We will not,” she said. “We can’t”"),
        ('We will not," she said. "We can\'t', '"We will not," she said. "We can\'t"'),
        ("Nous partons », dit-elle. « Demain", "« Nous partons », dit-elle. « Demain »"),
        ("Wir gehen«, sagte sie. »Morgen", "»Wir gehen«, sagte sie. »Morgen«"),
        ("", "“”"),
    ],
)
def test_words_never_get_marks_that_are_taken_for_their_own(words: str, shown: str) -> None:
    assert in_marks(words) == shown


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("‘He said, “You’ll forget it.”’", "He said, “You’ll forget it.”", "‘He said, “You’ll forget it.”’"),
        ("“We wait,” she said.", "We wait,", "“We wait”"),
        ('"We wait", she said.', "We wait", '"We wait"'),
        ("‘We wait’, she said.", "We wait", "‘We wait’"),
        ("„Wir warten“, sagte sie.", "Wir warten", "„Wir warten“"),
        ("« Nous attendons », dit-elle.", "Nous attendons", "« Nous attendons »"),
        ("「待っています」と彼女は言った。", "待っています", "「待っています」"),
        ("LINDQVIST: We wait.", "We wait.", "“We wait.”"),
        ("LINDQVIST: He said, “No.” Then he left.", "He said, “No.” Then he left.", "‘He said, “No.” Then he left.’"),
    ],
)
def test_an_item_shows_its_key_quote_in_the_marks_of_the_article(text: str, words: str, shown: str) -> None:
    item = card(ARTICLE, QuotationRecord(1, ARTICLE, quote(text, words)), {1: text})
    opening, closing = item.quote_marks
    assert f"{opening}{item.quote}{closing}" == shown


def test_of_a_split_quotation_the_marks_are_those_of_the_piece_that_is_shown() -> None:
    text = "“No,” she said. ‘We will open the gates on Friday, whatever the council says.’"
    second = (text.index("We will"), text.index("’"))
    said = replace(quote(text, text[1 : second[1]]), spans=((1, 4), second))
    item = card(ARTICLE, QuotationRecord(1, ARTICLE, said), {1: text})
    assert (item.quote, item.quote_marks) == (text[slice(*second)], ("‘", "’"))


@pytest.mark.parametrize("now", ["“They wait,” she said.", ""])
def test_a_key_quote_that_the_article_no_longer_has_is_not_shown(now: str) -> None:
    item = card(ARTICLE, QuotationRecord(1, ARTICLE, quote("“We wait,” she said.", "We wait")), {1: now})
    assert (item.quote, item.credit, item.quotation_id) == (None, None, None)


def test_an_article_without_a_date_has_none_on_its_card() -> None:
    assert card(replace(ARTICLE, published=None), None, {}).published is None


@pytest.mark.parametrize(("start", "end"), [(0, 3), (0, 0), (3, 3)])
def test_words_at_the_ends_of_a_text_have_no_marks_there(start: int, end: int) -> None:
    assert marks_in_text("We.", start, end) == ("“", "”")


@pytest.mark.parametrize(
    ("text", "said", "summary"),
    [
        ("“We wait,” she said.", ["We wait"], "“We wait”"),
        ("‘He said, “No.”’ She left.", ["He said, “No.”"], "‘He said, “No.”’"),
        ("« Nous attendons », dit-elle.", ["Nous attendons"], "«Nous attendons»"),
        ('"No," she said. "Never."', ["No,", "Never."], '"No, … Never."'),
        ("SHE: We wait.", ["We wait."], "“We wait.”"),
    ],
)
def test_the_line_about_an_answer_has_the_marks_of_its_card(text: str, said: list[str], summary: str) -> None:
    spans = tuple((text.index(words), text.index(words) + len(words)) for words in said)
    whole = replace(quote(text, text[spans[0][0] : spans[-1][1]]), spans=spans)
    runs = statement_runs(whole, text)
    assert _quoted(runs, [run.text for run in runs if run.is_marked]) == summary
