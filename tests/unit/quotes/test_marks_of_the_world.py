"""Quotation marks and dashes as each country sets them, in sentences of our own."""

import pytest

from bot.quotes import extract
from bot.quotes.lang import language_by
from bot.quotes.marks.spans import find_pieces

THIN, NO_BREAK = "\u202f", "\u00a0"


def pieces(text: str, code: str = "") -> list[str]:
    return [text[piece.start : piece.end] for piece in find_pieces(text, language_by(code).marks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Wir bauen“, sagte Wehrle. „Im Mai.“", ["Wir bauen", "Im Mai."]),
        ("„Budujemy”, powiedziała. „W maju.”", ["Budujemy", "W maju."]),
        ("„Wir bauen”, sagte Wehrle. „Im Mai.”", ["Wir bauen", "Im Mai."]),
        ("»Wir bauen«, sagte Wehrle. »Im Mai.«", ["Wir bauen", "Im Mai."]),
        ("«Wir bauen», sagte Wehrle. «Im Mai.»", ["Wir bauen", "Im Mai."]),
        (f"«{NO_BREAK}On bâtit{NO_BREAK}», dit-il. «{THIN}En mai.{THIN}»", ["On bâtit", "En mai."]),
        ("« On bâtit », dit-il. « En mai. »", ["On bâtit", "En mai."]),
        ("«\u2009On bâtit\u2009», dit-il.", ["On bâtit"]),
        ("“On bâtit”, dit-il. “En mai.”", ["On bâtit", "En mai."]),
        ("”Vi bygger”, säger hon. ”I maj.”", ["Vi bygger", "I maj."]),
        ("»Me rakennamme», hän sanoo. »Toukokuussa.»", ["Me rakennamme", "Toukokuussa."]),
        ("彼は「来年の春に橋を直します」と言った。", ["来年の春に橋を直します"]),
        ("彼女は「父は『もう遅い』と言いました」と話した。", ["父は『もう遅い』と言いました"]),
        ("他说：“明年春天我们修桥。”", ["明年春天我们修桥。"]),
        ("‚Wir bauen‘, sagte Wehrle. ‚Im Mai‘, sagte er.", ["Wir bauen", "Im Mai"]),
        ("›Wir bauen‹, sagte Wehrle. ›Im Mai‹, sagte er.", ["Wir bauen", "Im Mai"]),
    ],
)
def test_what_stands_between_marks_is_found(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("„Er sagte ‚nie wieder‘ und ging“, so Wehrle.", "Er sagte ‚nie wieder‘ und ging"),
        ("»Er sagte ›nie wieder‹ und ging«, so Wehrle.", "Er sagte ›nie wieder‹ und ging"),
        ("« Il a dit “jamais” et il part », dit-elle.", "Il a dit “jamais” et il part"),
        ("«Il a dit «jamais» et il part», dit-elle.", "Il a dit «jamais» et il part"),
    ],
)
def test_marks_within_marks_stay_inside(text: str, outer: str) -> None:
    assert pieces(text) == [outer]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The opening mark is lost: what closes it must not open the rest of the paragraph.
        ("Wir bauen“ sagte Wehrle. Dann ging er. „Im Mai“, sagte er.", ["Im Mai"]),
        ("On bâtit », dit-il. Il partit. « En mai », dit-il.", ["En mai"]),
        ("Wir bauen« sagte Wehrle. Dann ging er. »Im Mai«, sagte er.", ["Im Mai"]),
        ("Budujemy” powiedziała. Wyszła. „W maju”, dodała.", ["W maju"]),
    ],
)
def test_a_closing_mark_never_opens(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (",,Wij gaan”, zegt Lot Buis. ,,En wel nu.”", ["Wij gaan", "En wel nu."]),
        (",,Wij gaan“, zegt Lot Buis. ,,En wel nu.“", ["Wij gaan", "En wel nu."]),
        (',,Wij gaan", zegt Lot Buis. ,,En wel nu."', ["Wij gaan", "En wel nu."]),
        (",,Wij gaan'', zegt Lot Buis. ,,En wel nu.''", ["Wij gaan", "En wel nu."]),
        ("‚‚Wij gaan’’, zegt Lot Buis. ‚‚En wel nu.’’", ["Wij gaan", "En wel nu."]),
        (',,Ze riep "nu" en ging”, zegt Lot Buis.', ['Ze riep "nu" en ging']),
        ("“Wij gaan,, en wel nu”, zegt Lot Buis.", ["Wij gaan,, en wel nu"]),
    ],
)
def test_two_commas_open_as_a_low_mark(text: str, expected: list[str]) -> None:
    assert pieces(text, "nl") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘Ze zei “nooit meer” en ging’, zegt Lot.", ["Ze zei “nooit meer” en ging"]),
        ("‘Ik dacht: “Dit gaat mis.”’ En: “Jammer.”", ["Ik dacht: “Dit gaat mis.”", "Jammer."]),
        ("Hij noemt ‘de “club” een ramp. “Nooit”, zegt hij. Hans’ broer ook.", ["club", "Nooit"]),
        ("Hij zegt “dat ‘de club’ een ramp is”.", ["dat ‘de club’ een ramp is"]),
        ("'We gaan door'\n\n\"Het is zo'n dag\", zegt Lot.", ["We gaan door", "Het is zo'n dag"]),
        ("Lot wilde er 's avonds 'niet op ingaan'. \"Nee.\"", ["niet op ingaan", "Nee."]),
    ],
)
def test_dutch_has_double_marks_inside_single_ones_and_beside_them(text: str, expected: list[str]) -> None:
    assert pieces(text, "nl") == expected


@pytest.mark.parametrize("repeated", ["« ", "» "])
def test_a_mark_that_each_line_repeats_goes_on_with_the_piece(repeated: str) -> None:
    text = f"« Nous avons perdu\n{repeated.strip()}beaucoup de temps\n{repeated.strip()}et d’argent », dit-il."
    found = find_pieces(text, language_by("fr").marks)
    assert [text[piece.start : piece.end] for piece in found] == [
        "Nous avons perdu",
        "beaucoup de temps",
        "et d’argent",
    ]
    assert [piece.continues for piece in found] == [False, True, True]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", "— Bonjour, dit-il.\n— Encore vous ?", ["Bonjour", "Encore vous ?"]),
        ("fr", "— On part ? demanda Luce. Il est tard.", ["On part ?", "Il est tard."]),
        ("fr", "– Je reste, répondit-elle. J’ai le temps.", ["Je reste", "J’ai le temps."]),
        ("es", "—No vamos a pagar —dijo Ana—. Es mucho.", ["No vamos a pagar", "Es mucho."]),
        ("es", "—¿Quién viene? —preguntó el alcalde.", ["¿Quién viene?"]),
        ("sv", "– Vi bygger i maj, säger Karin Lind. Det blir bra.", ["Vi bygger i maj", "Det blir bra."]),
        ("no", "– Vi må vente, sier Kari Dahl.", ["Vi må vente"]),
        ("fi", "– Emme voi odottaa, sanoo Aino Virta.", ["Emme voi odottaa"]),
        ("pl", "– Nie mamy czasu – mówi Jan Nowak. – Trzeba iść.", ["Nie mamy czasu", "Trzeba iść."]),
        ("ru", "— Мы не будем платить, — сказала Анна. — Это много.", ["Мы не будем платить", "Это много."]),
    ],
)
def test_dashes_mark_speech_where_a_narrator_breaks_in(code: str, text: str, expected: list[str]) -> None:
    assert [piece.strip(",") for piece in pieces(text, code)] == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "— Le budget de la ville\n— Le pont de la gare"),
        ("es", "— Puente de la estación\n— Presupuesto de 2027"),
        ("en", "— Hello, said nobody.\n— The bridge."),
        ("de", "— Guten Tag, sagte niemand."),
    ],
)
def test_a_list_with_dashes_is_no_speech(code: str, text: str) -> None:
    assert pieces(text, code) == []


def test_a_long_piece_in_a_script_without_blanks_is_a_quotation() -> None:
    assert [quotation.text for quotation in extract("市長は「来年の春に橋を直します」と述べた。")] == [
        "来年の春に橋を直します"
    ]
