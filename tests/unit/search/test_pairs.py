"""What a quotation is indexed by."""

from hypothesis import given
from hypothesis import strategies as st

from bot.text.pairs import PREFIX, edges_of, index_terms, pair_term, pairs_of, word_counts
from bot.text.words import readings, wording


def _terms(kept: str) -> list[str]:
    """All of one wording."""
    (text,) = index_terms([readings(kept)])
    return text.split()


def _pairs(text: str) -> set[str]:
    """Without those of the edges."""
    words = readings(wording(text))[0]
    edges = {pair_term(pair) for pair in edges_of(words)}
    return {term for term in _terms(wording(text)) if term.startswith(PREFIX)} - edges


def test_words_neighbours_words_with_one_between_and_the_edges_are_terms() -> None:
    assert not list(index_terms([]))
    assert not _terms("")
    assert len(_terms("we")) == 3
    assert len(_terms("we wait here")) == 8
    assert pairs_of(["we", "wait", "here"]) == [("we", "wait"), ("wait", "here"), ("we", "here")]


def test_a_word_counts_once_for_each_quotation_it_stands_in() -> None:
    said = ["we wait and wait", "we co-operate", "", "we"]
    assert word_counts(map(readings, said)) == {"we": 3, "wait": 1, "and": 1, "co": 1, "operate": 1, "cooperate": 1}


def test_the_order_counts_and_a_word_between_does_not() -> None:
    assert not _pairs("we wait") & _pairs("wait we")
    assert _pairs("we wait") & _pairs("we now wait")
    assert not _pairs("we wait") & _pairs("we now must wait")


def test_a_missing_or_misspelt_word_leaves_pairs() -> None:
    said = _pairs("the ferry to the old harbour is never late")
    assert len(said & _pairs("the ferry to old harbour is never late")) >= 11
    assert len(said & _pairs("the ferry to the old harbuor is never late")) >= 10


def test_a_compound_is_found_in_one_word_and_in_two() -> None:
    said = set(_terms(wording("we co-operate today")))
    for asked in ("we cooperate today", "we co operate today", "we co-operate today"):
        assert set(_terms(wording(asked))) <= said, asked


def test_an_insertion_is_found_with_it_and_without() -> None:
    said = set(_terms(wording("we told [the mayor] that")))
    for asked in ("we told the mayor that", "we told that"):
        assert set(_terms(wording(asked))) <= said, asked


PLAIN = st.text(min_size=1).map(wording).map(lambda one: one.replace("-", ""))


@given(st.lists(PLAIN, max_size=20))
def test_a_question_has_the_terms_of_the_quotation_and_no_word_looks_like_a_pair(parts: list[str]) -> None:
    words = [word for part in parts for word in part.split() if word not in "[]"]
    terms = _terms(" ".join(words))
    expected = {pair_term(pair) for pair in [*pairs_of(words), *(edges_of(words) if words else [])]}
    assert expected == {term for term in terms if term.startswith(PREFIX)}
    assert set(words) <= {*terms}


@given(st.lists(st.lists(st.sampled_from(["we", "wait", "co-operate", "[", "the mayor ]"]), max_size=6), max_size=8))
def test_many_at_once_have_the_terms_that_each_has_alone(parts: list[list[str]]) -> None:
    many = [readings(" ".join(part)) for part in parts] * 60  # more than are worked out in one go
    assert list(index_terms(many)) == [text for one in many for text in index_terms([one])]
