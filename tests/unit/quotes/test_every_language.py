"""What every language must pass in which speakers are named: a folder of its own, and invented articles in it.

``<code>/who_said_what.txt`` beside this file has short articles, a paragraph a line, each with what is to be found in
it: ``= first words | speaker``, the speaker empty where nobody can be named.
"""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
import snowballstemmer

from bot.quotes import extract, lang, language_code
from bot.quotes.lang import language_by, learned_codes
from bot.quotes.lang.neighbours import SMALL_WORDS
from bot.quotes.syntax.known_tokens import COLUMNS, known_text
from bot.quotes.syntax.scanning import scan
from bot.text.lang.others import OTHER_STEMMERS, OTHER_STOP_WORDS
from bot.text.words import fold_words
from bot.texts.languages import LANGUAGE_NAMES
from tests.benchmarks.quotes_press import press_articles

HERE = Path(__file__).parent
OTHERS = [code for code in learned_codes() if code != "en"]
"""English has files of its own beside this one."""
FEWEST = 20
"""Short invented articles that each language has at least."""
FEWEST_PRESS = 8
"""Invented articles in the manner of the press that each language has at least: half of them are read."""
LABELLED = ("de",)
"""Languages with labelled articles, which need words for more than a few pages."""
MOST_LINES = 400
"""Lines of data and rules below which a language's folder stays."""


def articles_in(code: str) -> list[str]:
    return (HERE / code / "who_said_what.txt").read_text(encoding="utf-8").strip().split("\n\n")


def parts(article: str) -> tuple[str, dict[str, str]]:
    """The text, and who said what."""
    lines = article.split("\n")
    expected = [line[2:].partition(" | ") for line in lines if line.startswith("= ")]
    return "\n\n".join(line for line in lines if not line.startswith("= ")), {
        words: speaker for words, _, speaker in expected
    }


@pytest.mark.parametrize("code", learned_codes())
def test_tokens_are_the_same_looked_up_and_cut_by_the_pattern(code: str) -> None:
    """For what may be one token over blanks, ``over_blanks`` of a language must tell."""
    language = language_by(code)
    paths = sorted((HERE / code).glob("*.txt")) if code in OTHERS else [HERE / "borders.txt", HERE / "spans.txt"]
    for line in "\n".join(path.read_text(encoding="utf-8") for path in paths).split("\n"):
        row, _, _ = scan(line, [], known_text(language))
        assert row[::COLUMNS] == [*map(str.strip, language.tokens.token.findall(line))]


@pytest.mark.parametrize(
    ("code", "article"),
    [
        pytest.param(code, text, id=f"{code}: {next(iter(parts(text)[1]))}")
        for code in OTHERS
        for text in articles_in(code)
    ],
)
def test_each_quotation_has_its_speaker(code: str, article: str) -> None:
    text, said = parts(article)
    credited = {
        words: quotation.attribution.speaker or ""
        for words in said
        for quotation in extract(text, code)
        if any(text[start:end].startswith(words) for start, end in quotation.spans)
    }
    assert credited == said


@pytest.mark.parametrize("code", OTHERS)
def test_its_articles_are_told_to_be_in_it(code: str) -> None:
    codes = [language_code(parts(article)[0]) for article in articles_in(code)]
    assert len(codes) >= FEWEST
    assert codes.count(code) >= 0.9 * len(codes), "short ones may be left open"
    assert set(codes) <= {code, ""}, "none is taken for another language"


@pytest.mark.parametrize("code", [code for code in OTHERS if code not in LABELLED])
def test_its_folder_is_small(code: str) -> None:
    files = (Path(lang.__file__).parent / code).glob("*.py")
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in files) < MOST_LINES


@pytest.mark.parametrize("code", OTHERS)
def test_it_has_invented_press_that_is_labelled(code: str) -> None:
    articles = press_articles(code)
    assert len(articles) >= FEWEST_PRESS
    for article in articles:
        assert [label.words for label in article.labels if label.words not in article.text] == []


@pytest.mark.parametrize("code", learned_codes())
def test_it_knows_its_code_and_has_learned_weights(code: str) -> None:
    language = language_by(code)
    assert language.code == code
    assert language.learned is not None
    assert language.learned.speaker
    assert language.learned.confidence
    assert language.learned.trees
    assert code == "en" or code in SMALL_WORDS, "its texts can't be told"


@pytest.mark.parametrize("code", learned_codes())
def test_its_words_are_in_small_letters_and_whole(code: str) -> None:
    as_written = {"capital_titles", "capital_ranks", "office_ends", "no_names"}
    language = language_by(code)
    for group in (getattr(language, field.name) for field in fields(language)):
        if not is_dataclass(group):
            continue
        for field in fields(group):
            value = getattr(group, field.name)
            if isinstance(value, frozenset) and field.name not in as_written:
                wrong = [word for word in value if word != word.lower() or word != word.strip() or not word]
                assert wrong == [] or field.name == "speaking_sorts", field.name


@pytest.mark.parametrize("code", learned_codes())
def test_its_cues_have_class_letters_of_speech(code: str) -> None:
    cues = language_by(code).verbs.cues
    assert {letter for letter, _ in cues.values()} <= set("VWKTU")
    assert len(cues) > 100
    assert not [form for form in cues if re.search(r"[\s|=_:]", form)]


@pytest.mark.parametrize("code", OTHERS)
def test_searches_know_it_and_answers_name_it(code: str) -> None:
    assert len(OTHER_STOP_WORDS[code]) >= FEWEST
    assert OTHER_STOP_WORDS[code] == set(fold_words(" ".join(OTHER_STOP_WORDS[code]))), "they are folded"
    assert OTHER_STEMMERS[code] in snowballstemmer.algorithms()
    assert code in LANGUAGE_NAMES


@pytest.mark.parametrize("code", learned_codes())
def test_hostile_text_in_it_is_read_quickly_enough_to_end(code: str) -> None:
    for text in ("“„»«" * 5_000, "— " * 20_000, "a, " * 50_000 + "„Ja“", "Ana Huber " * 20_000 + "„Ja“, sagte er."):
        assert isinstance(extract(text, code), tuple)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Wir gehen heute noch“, sagte Karl „Kalle“ Toft am Montag.", "Karl Toft"),
        ("Trainer Karl „Kalle“ Toft ist zufrieden. „Wir gehen heute noch“, sagte Toft am Montag.", "Karl Toft"),
        ("„Wir gehen heute noch“, sagte Karl „Eisen-Karl“ Toft am Montag.", "Karl Toft"),
        ("„Wir gehen heute noch“, sagte Karl „Der Bär“ Toft am Montag.", "Karl Toft"),
        ("« Nous partons ce soir », a dit Jean « Jeannot » Vidal lundi.", "Jean Vidal"),
        ("«Nos vamos esta noche», dijo Juan «Chispa» Vidal el lunes.", "Juan Vidal"),
        ("«Partiamo questa sera», ha detto Gino «Lampo» Bruni ieri.", "Gino Bruni"),
        ("“Vamos embora esta noite”, disse José “Faísca” Vidal na segunda-feira.", "José Vidal"),
        ("„Wij gaan vanavond weg”, zei Karel „Kalle” Vos maandag.", "Karel Vos"),
        ("”Vi går redan i kväll”, sa Karl ”Kalle” Toft i måndags.", "Karl Toft"),
    ],
)
def test_a_nickname_in_marks_does_not_cut_a_name(text: str, speaker: str) -> None:
    (quotation,) = extract(text)
    assert quotation.attribution.speaker == speaker
