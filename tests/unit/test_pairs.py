"""What a quotation is indexed by."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.pairs import PREFIX, index_terms, pair_terms
from bot.domain.words import fold_words


def _pairs(text: str) -> set[str]:
    return {term for term in index_terms(fold_words(text)).split() if term.startswith(PREFIX)}


def test_words_neighbours_and_words_with_one_between_are_terms() -> None:
    assert index_terms([]) == ""
    assert index_terms(["we"]) == "we"
    assert len(index_terms(["we", "wait", "here"]).split()) == 6
    assert [pair[1:] for pair in pair_terms(["we", "wait", "here"])] == [
        ("we", "wait"),
        ("wait", "here"),
        ("we", "here"),
    ]


def test_order_and_distance_count() -> None:
    assert not _pairs("we wait") & _pairs("wait we")
    assert not _pairs("we wait") & _pairs("we now wait")


def test_a_missing_or_misspelt_word_leaves_pairs() -> None:
    said = _pairs("the ferry to the old harbour is never late")
    assert len(said & _pairs("the ferry to old harbour is never late")) >= 10
    assert len(said & _pairs("the ferry to the old harbuor is never late")) >= 10


@given(st.lists(st.text(min_size=1).map(fold_words).filter(bool).map(lambda words: words[0]), max_size=20))
def test_a_question_has_the_terms_of_the_quotation_and_no_word_looks_like_a_pair(words: list[str]) -> None:
    terms = set(index_terms(words).split())
    assert {term for term, _, _ in pair_terms(words)} == {term for term in terms if term.startswith(PREFIX)}
    assert set(words) <= terms
