"""What a quotation is indexed by."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.pairs import PREFIX, edges_of, index_terms, pair_term, pairs_of
from bot.domain.wording import readings, wording


def _pairs(text: str) -> set[str]:
    """Without those of the edges."""
    words = readings(wording(text))[0]
    edges = {pair_term(pair) for pair in edges_of(words)}
    return {term for term in index_terms(wording(text))[0].split() if term.startswith(PREFIX)} - edges


def test_words_neighbours_words_with_one_between_and_the_edges_are_terms() -> None:
    assert index_terms("") == ("", set())
    assert len(index_terms("we")[0].split()) == 3
    terms, words = index_terms("we wait here")
    assert (len(terms.split()), words) == (8, {"we", "wait", "here"})
    assert pairs_of(["we", "wait", "here"]) == [("we", "wait"), ("wait", "here"), ("we", "here")]


def test_the_order_counts_and_a_word_between_does_not() -> None:
    assert not _pairs("we wait") & _pairs("wait we")
    assert _pairs("we wait") & _pairs("we now wait")
    assert not _pairs("we wait") & _pairs("we now must wait")


def test_a_missing_or_misspelt_word_leaves_pairs() -> None:
    said = _pairs("the ferry to the old harbour is never late")
    assert len(said & _pairs("the ferry to old harbour is never late")) >= 11
    assert len(said & _pairs("the ferry to the old harbuor is never late")) >= 10


def test_a_compound_is_found_in_one_word_and_in_two() -> None:
    said = set(index_terms(wording("we co-operate today"))[0].split())
    for asked in ("we cooperate today", "we co operate today", "we co-operate today"):
        assert set(index_terms(wording(asked))[0].split()) <= said, asked


def test_an_insertion_is_found_with_it_and_without() -> None:
    said = set(index_terms(wording("we told [the mayor] that"))[0].split())
    for asked in ("we told the mayor that", "we told that"):
        assert set(index_terms(wording(asked))[0].split()) <= said, asked


@given(st.lists(st.text(min_size=1).map(wording).map(lambda one: one.replace("-", "")), max_size=20))
def test_a_question_has_the_terms_of_the_quotation_and_no_word_looks_like_a_pair(parts: list[str]) -> None:
    words = [word for part in parts for word in part.split() if word not in "[]"]
    terms = set(index_terms(" ".join(words))[0].split())
    expected = {pair_term(pair) for pair in [*pairs_of(words), *(edges_of(words) if words else [])]}
    assert expected == {term for term in terms if term.startswith(PREFIX)}
    assert set(words) <= terms
