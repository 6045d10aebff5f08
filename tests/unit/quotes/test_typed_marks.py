"""Two apostrophes as marks that a text doesn't always set in pairs, and a narrator's verbs between dashes."""

import pytest

from bot.quotes import extract


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Elio Farda ha ricordato ''il bisogno di aria nuova per la valle\" e poi è uscito.\n\nDell'' altro nulla.",
         ["il bisogno di aria nuova per la valle"]),
        ("Elio Farda ha ricordato ''il bisogno di aria nuova per la valle” e poi è uscito.",
         ["il bisogno di aria nuova per la valle"]),
    ],
)  # fmt: skip
def test_apostrophes_open_what_another_mark_closes(text: str, words: list[str]) -> None:
    quotations = extract(text, "it")
    assert [text[start:end].strip("“' ") for quotation in quotations for start, end in quotation.spans] == words
    assert {quotation.attribution.speaker for quotation in quotations} == {"Elio Farda"}


@pytest.mark.parametrize(
    ("code", "text", "cue"),
    [
        ("it", "Elio Farda spiegherà che «il forno è di tutti noi».", "spiegherà"),
        ("it", "Elio Farda ha constatato che «il forno è di tutti noi».", "constatato"),
        ("fr", "Odette Farge a réitéré que « le four est à nous tous ».", "réitéré"),
        ("fr", "Odette Farge relève que « le four est à nous tous ».", "relève"),
    ],
)
def test_verbs_of_speech_in_all_their_forms(code: str, text: str, cue: str) -> None:
    (quotation,) = extract(text, code)
    assert quotation.cue == cue


@pytest.mark.parametrize(
    "text",
    [
        "''“Questo forno è di tutti noi – ha esordito Elio Farda -. Chi lo chiude ci toglie il pane di casa''.",
        "“Questo forno è di tutti noi – ripeteva Elio Farda -. Chi lo chiude ci toglie il pane di casa”.",
    ],
)
def test_a_narrator_breaks_in_with_any_verb_of_speech(text: str) -> None:
    (quotation,) = extract(text, "it")
    assert quotation.cue in ("esordito", "ripeteva")
    assert quotation.attribution.speaker == "Elio Farda"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Elio Farda ha parlato all'incontro «Valli domani, domande aperte» organizzato a Riva."),
        ("fr", "Odette Farge a parlé au colloque « Les vallées de demain », samedi à Rive."),
    ],
)
def test_what_a_meeting_is_called_is_no_speech(code: str, text: str) -> None:
    assert not extract(text, code)
