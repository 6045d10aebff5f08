"""The ways to a quotation, over an index in memory."""

import pytest

from bot.domain.errors import StoreError
from bot.domain.messages import Grade
from bot.search import read_question, search_for
from tests.fakes.index import MemoryIndex
from tests.unit.search.test_question import CASES

CRANE = "You cannot park a crane like a bicycle in this wind"
OTHERS = [f"The {word} of the council is nobody's business but ours" for word in ("budget", "opera", "ferry")]
HARBOUR = MemoryIndex.of(CRANE, *OTHERS)


def found(index: MemoryIndex, question: str, limit: int = 5) -> list[tuple[int, Grade]]:
    return [(number, verdict.grade) for number, verdict in search_for(question, limit)(index)]


@pytest.mark.parametrize(
    ("question", "grade"),
    [
        (CRANE, "exact"),
        ("park a crane like a bicycle", "partial"),
        ("you cannot park … in this wind", "partial"),
        ("you cannot park a crain like a bicycle in this wind", "altered"),
        ("you cannot park a crane like a bicycle in such wind", "altered"),
        ("cannot park crane like bicycle in wind", "altered"),
    ],
)
def test_each_way_leads_to_the_quotation(question: str, grade: Grade) -> None:
    assert found(HARBOUR, question)[:1] == [(1, grade)]


def test_all_who_said_it_are_found_where_one_began_and_ended_a_sentence_so() -> None:
    index = MemoryIndex.of("We did not play badly, we played late", "The coach is right. We played late", *OTHERS)
    assert sorted(found(index, "we played late")) == [(1, "partial"), (2, "partial")]


def test_every_case_of_the_table_is_found_in_an_index_of_all() -> None:
    texts = list(dict.fromkeys(text for text, _, _ in CASES))
    index = MemoryIndex.of(*texts)
    better = {"exact": ("exact",), "partial": ("exact", "partial"), "altered": ("exact", "partial", "altered")}
    for text, question, grade in CASES:
        if grade != "similar" and question != "we told them on monday that the ferry is late":
            (_, best), *_ = verdicts = found(index, question, 24)
            assert (texts.index(text) + 1, grade) in verdicts or best in better[grade], question


def test_where_nothing_fits_a_few_similar_ones_come_back() -> None:
    verdicts = found(HARBOUR, "the opera is a scandal of the council")
    assert {grade for _, grade in verdicts} == {"similar"}
    assert 0 < len(verdicts) <= 4


def test_of_words_that_nobody_said_nothing_comes_back() -> None:
    assert found(HARBOUR, "zebra") == []
    assert found(MemoryIndex.of(), "zebra") == []
    assert found(HARBOUR, "…") == []
    assert found(HARBOUR, CRANE, limit=0) == []


def test_a_quotation_that_the_words_do_not_lead_to_is_looked_at_when_it_is_named() -> None:
    assert found(HARBOUR, "zebra") == []
    verdicts = search_for("zebra", 5, also=[2])(HARBOUR)
    assert [(number, verdict.grade) for number, verdict in verdicts] == [(2, "similar")]


def test_of_equal_quotations_the_first_ones_come_back_and_of_parts_the_newest() -> None:
    index = MemoryIndex.of(*[CRANE] * 60, *[f"{CRANE}, said {number}" for number in range(60)])
    assert [number for number, _ in found(index, CRANE, 3)] == [1, 2, 3]
    assert min(number for number, _ in found(index, "a crane like a bicycle in", 3)) > 90


def test_of_a_word_that_very_many_have_the_newest_come_back() -> None:
    index = MemoryIndex.of(*(f"The harbour is closed for {number} days" for number in range(3000)))
    assert min(number for number, _ in found(index, "harbour", 3)) > 2900


def test_another_outlets_wording_is_found_beside_the_very_words() -> None:
    index = MemoryIndex.of(CRANE, "You cannot simply park a crane like a bicycle in this wind here", *OTHERS)
    assert found(index, CRANE)[:2] == [(1, "exact"), (2, "altered")]


def test_pairs_that_very_many_have_are_looked_up_two_by_two() -> None:
    said = "we will open the old harbour again today"
    backwards = " ".join(reversed(said.split()))
    index = MemoryIndex.of(said, *(f"{backwards} {number}" for number in range(3_100)))
    assert [quotation_id for quotation_id, _ in search_for(said, 5)(index)] == [1]
    asked = [set(terms) for terms in index.asked]
    assert [1 for terms in asked if len(terms) == 1] == [], "an index without an order would read all that have it"
    assert len([1 for terms in asked if len(terms) == 2]) > 3


def test_the_next_way_is_taken_only_where_the_last_one_found_nothing() -> None:
    index = MemoryIndex.of(CRANE, *OTHERS)
    assert found(index, "crane like a bicycle") == [(1, "partial")]
    whole, part = index.asked
    assert ([(".", "crane"), ("bicycle", ".")], ("bicycle", ".") in part) == (whole[:2], False)
    index.asked.clear()
    assert found(index, "a crain as a bycicle stands in this wind")
    assert len(index.asked[0]) == 1, "an unknown word stands nowhere, so neither the whole nor a part was looked up"
    assert len(index.asked) > 4


def test_it_ends_when_the_time_is_over() -> None:
    with pytest.raises(StoreError, match="too long"):
        found(MemoryIndex([*HARBOUR.quotations], patience=2), "a crain like a bycicle")
    with pytest.raises(StoreError, match="too long"):
        found(MemoryIndex([*HARBOUR.quotations], patience=0), CRANE)


def test_a_question_is_read_with_its_compounds_apart_and_in_one() -> None:
    question = read_question("the long-term … plan")
    assert question.parts == [["the", "long", "term"], ["plan"]]
    assert question.joined == [["the", "longterm"], ["plan"]]
    assert question.words == ["the", "long", "term", "plan"]


GERMAN = MemoryIndex.of("Wir können die Brücke für den Fußverkehr nicht länger öffnen", "Die Oper ist kein Skandal")
CHINESE = MemoryIndex.of("我们不会为这座桥付钱", "歌剧院明年开放")


@pytest.mark.parametrize(
    "question",
    [
        "Wir können die Brücke für den Fußverkehr nicht länger öffnen",
        "wir koennen die bruecke fuer den fussverkehr nicht laenger oeffnen",
        "wir konnen die brucke fur den fussverkehr nicht langer offnen",
        "WIR KÖNNEN DIE BRÜCKE FÜR DEN FUSSVERKEHR NICHT LÄNGER ÖFFNEN",
    ],
)
def test_umlauts_may_be_typed_in_any_way(question: str) -> None:
    assert found(GERMAN, question)[:1] == [(1, "exact")]


def test_a_part_of_words_without_blanks_is_found() -> None:
    assert found(CHINESE, "不会为这座桥")[:1] == [(1, "partial")]


def test_of_a_text_full_of_unknown_words_a_few_are_respelt() -> None:
    """Each costs two look-ups: five thousand words took 5 s on a PostgreSQL server, and an answer has 3."""
    index = MemoryIndex.of(CRANE)
    asked = f"park a crain {' '.join(f'zzzz{number}' for number in range(5_000))}"
    assert [grade for _, grade in found(index, asked)] == ["similar"]
    assert 0 < len(index.compared) <= 50
    assert index.compared[0] == "cr"  # the first come first
