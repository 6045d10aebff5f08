"""Articles under other names: the measure changes names and labels alike, and nothing else."""

from tests.benchmarks.quotes_names import KINDS, renamed
from tests.benchmarks.quotes_news import outcomes

TEXT = "Mary Hollins opened the pier with Tom Reed. “It is safe,” Hollins told the Ledger. “Barely,” Reed said."
RECORD = {
    "kind": "local",
    "text": TEXT,
    "quotes": [
        {"said": "It is safe,", "speaker": ["Mary Hollins", "Hollins"]},
        {"said": "Barely,", "speaker": ["Tom Reed"]},
    ],
}


def test_people_get_other_names_and_so_do_the_labels() -> None:
    other = renamed(RECORD, KINDS["two surnames"], 3)
    assert not any(word in other["text"] for word in ("Mary", "Hollins", "Tom ", "Reed"))
    assert "told the Ledger" in other["text"]
    for quote in other["quotes"]:
        assert quote["said"] in other["text"]
        assert quote["speaker"][-1] in other["text"]


def test_who_said_what_stays_as_it_was() -> None:
    for kind, names in KINDS.items():
        assert [one.right for one in outcomes(renamed(RECORD, names, 3))] == [True, True], kind


def test_a_word_of_the_text_is_no_name_to_change() -> None:
    text = "Mary Reed cut a reed. “It is dry,” Reed said."
    record = {"kind": "local", "text": text, "quotes": [{"said": "It is dry,", "speaker": None}]}
    assert " Reed said" in renamed(record, KINDS["Indian"], 3)["text"]
