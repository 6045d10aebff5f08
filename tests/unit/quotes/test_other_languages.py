"""Languages in which nobody is named: what is said is found by its form, titles are left out."""

import pytest

from bot.quotes import extract, language_code
from bot.quotes.lang import language_by, learned_codes
from bot.quotes.marks.forms import is_speech_by_form
from bot.quotes.marks.spans import find_pieces
from tests.benchmarks.quotes_press import PressArticle, credited, press_articles

ARTICLES = press_articles("others")
CODES = [article.kind for article in ARTICLES]
LEARNED_SINCE = ("sv",)
"""Languages in which nobody was named when the articles were written."""


@pytest.mark.parametrize("article", ARTICLES, ids=CODES)
def test_a_text_is_told_to_be_in_it_and_nobody_is_named(article: PressArticle) -> None:
    assert language_code(article.text) == article.kind
    assert (article.kind in learned_codes()) == (article.kind in LEARNED_SINCE)
    named = [quotation.attribution.speaker for quotation in extract(article.text) if quotation.attribution.speaker]
    assert named == [] or article.kind in LEARNED_SINCE


def test_speech_is_told_from_titles_by_its_form() -> None:
    rows = [row for article in ARTICLES for row in credited(article)]
    kept = [row for row in rows if row.is_kept]
    right = sum(row.label.speech for row in kept)
    assert 2 * right / (len(kept) + sum(row.label.speech for row in rows)) >= 0.95
    assert [row.label.words for row in kept if not row.label.speech] == []


@pytest.mark.parametrize(
    ("code", "text", "speech"),
    [
        ("pl", "Czyta „Echo”. „Tak”, powiedziała.", [False, True]),
        ("pl", "Gra w „Echo”, gazecie z Zalesic.", [False]),
        ("sv", "Hon sa: ”Nej”.", [True]),
        ("sv", "Hon läser ”Norrviks Blad” varje dag.", [False]),
        ("sv", "– Nej, säger Eva.", [True]),
        ("tr", "“Olmaz!” diye bağırdı.", [True]),
        ("ja", "彼は「無理」と話す。", [True]),
        ("ja", "「白い鳥」と「青い鳥」を読む。", [False, False]),
        ("ko", "그는 “못 해요”라고 말했다.", [True]),
        ("ru", "Это «мягкая сила».", [False]),
        ("ru", "Он назвал это «шагом в никуда».", [True]),
        ("", "“Da Vinci” 3000", [False]),
    ],
)
def test_the_form_of_a_piece_tells_speech(code: str, text: str, speech: list[bool]) -> None:
    marks = language_by(code).marks
    assert [is_speech_by_form(text, piece, marks) for piece in find_pieces(text, marks)] == speech


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Papa Leone XIV è arrivato a Bari. «Non lasciatevi rubare la gioia», ha detto il Papa ai fedeli."),
        ("fr", "Le pape Léone XIV est arrivé à Bari. « Gardez votre joie pour demain », a dit le Pape aux fidèles."),
        ("es", "El papa León XIV llegó a Bari. «No se dejen robar la alegría», dijo el Papa a los fieles."),
        ("pt", "O papa Leão XIV chegou a Bari. «Não deixem que lhes roubem a alegria», disse o Papa aos fiéis."),
    ],
)
def test_pope_with_a_capital_and_a_number_is_the_one_named(code: str, text: str) -> None:
    speaker = extract(text, code)[0].attribution.speaker
    assert speaker is not None
    assert speaker.endswith("XIV")


@pytest.mark.parametrize("event", ["La Coppa Valli", "Il Premio Ondina", "Il Leone d'Oro"])
def test_prizes_say_nothing(event: str) -> None:
    text = f"Miglior attore Guido Dafri. {event} va alla sua parte. «È un onore essere qui». Lina Cavari ha sorriso."
    assert extract(text, "it")[0].attribution.speaker in ("Guido Dafri", "Lina Cavari")


@pytest.mark.parametrize(
    ("code", "title", "noun"),
    [
        ("it", "L'avv.", "il legale"),
        ("it", "Mons.", "il vescovo"),
        ("it", "Il gen.", "il generale"),
        ("it", "L'on.", "il deputato"),
        ("it", "Don", "il sacerdote"),
        ("es", "El Gral.", "el general"),
        ("es", "El Lic.", "el licenciado"),
        ("es", "La dra.", "la doctora"),
        ("fr", "Me", "l'avocat"),
        ("fr", "Mgr", "l'évêque"),
        ("fr", "Le Dr", "le médecin"),
        ("pt", "O Eng.", "o engenheiro"),
        ("pt", "O cel.", "o coronel"),
        ("pt", "Dom", "o bispo"),
        ("nl", "Prof.", "de hoogleraar"),
        ("nl", "Mr.", "de advocaat"),
        ("nl", "Kol.", "de kolonel"),
        ("de", "Prof.", "der Professor"),
        ("de", "Dr.", "der Arzt"),
    ],
)
def test_title_cut_short_is_the_noun_in_full(code: str, title: str, noun: str) -> None:
    told = {
        "it": "{} Lino Renzi ha parlato. Poi è uscito Gino Bardi. «Il molo non reggerà un altro inverno», ha detto {}.",
        "es": "{} Lino Renzi habló ayer. Después salió Gino Bardi. «El muelle no aguantará otro invierno», dijo {}.",
        "fr": "{} Lino Renzi a parlé hier. Puis Gino Bardi est sorti. « Le quai ne tiendra pas l'hiver », a dit {}.",
        "pt": "{} Lino Renzi falou ontem. Depois saiu Gino Bardi. «O cais não aguenta outro inverno», disse {}.",
        "nl": "{} Lino Renzi sprak gisteren. Daarna vertrok Gino Bardi. “De kade houdt geen winter meer”, zei {}.",
        "de": "{} Lino Renzi sprach gestern. Danach ging Gino Bardi. „Der Kai hält keinen Winter mehr“, sagte {}.",
    }
    assert extract(told[code].format(title, noun), code)[0].attribution.speaker == "Lino Renzi"
